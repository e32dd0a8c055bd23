/** What a typed array is, asked of the language itself: an object cannot pretend to it or cover it. @param {string} name */
const intrinsic = (name) => /** @type {(this: unknown) => any} */ (
  /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), name)).get);
const tagOf = /** @type {(this: unknown) => any} */ (
  /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)).get);
const [bufferOf, offsetOf, lengthOf] = ["buffer", "byteOffset", "byteLength"].map(intrinsic);

/** A plain view of the bytes given, whatever was hung on them. @param {unknown} bytes @returns {Uint8Array} */
export function plainBytes(bytes) {
  if (tagOf.call(bytes) !== "Uint8Array") throw new TypeError("kehu: `bytes` must be a Uint8Array.");
  try {
    return new Uint8Array(bufferOf.call(bytes), offsetOf.call(bytes), lengthOf.call(bytes));
  } catch (error) {
    throw new TypeError("kehu: the memory behind `bytes` was handed over or shrunk.");
  }
}

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
export function decodeBase64(text) {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
}
