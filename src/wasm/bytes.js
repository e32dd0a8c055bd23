/** @param {unknown} bytes */
export function requireBytes(bytes) {
  if (Object.prototype.toString.call(bytes) !== "[object Uint8Array]") throw new TypeError("kehu: `bytes` must be a Uint8Array.");
}

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
export function decodeBase64(text) {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
}
