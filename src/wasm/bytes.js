/** What a typed array is, asked of the language itself: an object cannot pretend to it or cover it. @param {string} name */
const intrinsic = (name) => /** @type {(this: unknown) => any} */ (
  /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), name)).get);
const tagOf = /** @type {(this: unknown) => any} */ (
  /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)).get);
const [bufferOf, offsetOf, lengthOf] = ["buffer", "byteOffset", "byteLength"].map(intrinsic);

/** A plain view of a typed array, whatever was hung on it. @param {unknown} given @param {string} kind its class @param {string} name @returns {any} */
export function column(given, kind, name) {
  if (tagOf.call(given) !== kind) throw new TypeError(`kehu: \`${name}\` must be a ${kind}.`);
  const View = /** @type {Record<string, any>} */ ({ Uint8Array, Int32Array, BigInt64Array: typeof BigInt64Array === "undefined" ? undefined : BigInt64Array })[kind];
  try {
    return new View(bufferOf.call(given), offsetOf.call(given), lengthOf.call(given) / View.BYTES_PER_ELEMENT);
  } catch (error) {
    throw new TypeError(`kehu: the memory behind \`${name}\` was handed over or shrunk.`);
  }
}

/** A plain view of the bytes given. @param {unknown} bytes @returns {Uint8Array} */
export const plainBytes = (bytes) => column(bytes, "Uint8Array", "bytes");

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
export function decodeBase64(text) {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
}
