import { compileLater, fault } from "./engine.js";

/** @typedef {import("./types.js").WasmInput} WasmInput */
/** @typedef {import("./engine.js").Origin} Origin */
/** `bytes`: as they came; `digest`: of bytes that the entry carries. @typedef {{ origin: Origin, bytes?: Uint8Array<ArrayBuffer>, digest?: string }} Loaded */

const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/** The class name that an object gives itself: unlike `instanceof` it also knows objects of another frame. @param {unknown} thing */
const tag = (thing) => Object.prototype.toString.call(thing).slice(8, -1);

/** @param {Response} response */
async function body(response) {
  if (!response.ok) throw fault(`kehu: the server answered ${response.status} instead of the module.`, null);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {string | URL} address */
async function fetched(address) {
  if (typeof fetch !== "function" || /^file:/.test(String(address))) {
    throw fault("kehu: an address cannot be fetched here; read kehu.wasm yourself and give its bytes to init().", null);
  }
  let response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw fault("kehu: the address given to init() could not be fetched.", error);
  }
  return body(response);
}

/** @param {unknown} input @returns {Promise<Uint8Array<ArrayBuffer> | null>} */
async function bytesOf(input) {
  if (typeof input === "string" || tag(input) === "URL") return fetched(/** @type {string | URL} */ (input));
  if (tag(input) === "Response") return body(/** @type {Response} */ (input));
  if (tag(input) === "ArrayBuffer") return new Uint8Array(/** @type {ArrayBuffer} */ (input));
  if (ArrayBuffer.isView(input)) {
    const { buffer, byteOffset, byteLength } = /** @type {Uint8Array<ArrayBuffer>} */ (input);
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
  return null;
}

/** @param {Uint8Array} bytes */
function requireModule(bytes) {
  if (MAGIC.every((byte, at) => bytes[at] === byte)) return;
  const page = bytes[0] === 0x3c ? " (it begins like a web page: the server may not have the file)" : "";
  throw fault(`kehu: what was given to init() is not a WebAssembly module${page}.`, null);
}

/**
 * The module behind anything that `init` accepts.
 * @param {unknown} given
 * @returns {Promise<Loaded>}
 */
export async function load(given) {
  const input = await given;
  if (typeof input === "function") return { origin: /** @type {import("./engine.js").Instantiate} */ (input) };
  if (tag(input) === "WebAssembly.Module") return { origin: /** @type {WebAssembly.Module} */ (input) };
  const bytes = await bytesOf(input);
  if (bytes === null) {
    throw new TypeError("kehu: init() takes an address, bytes, a Response, a WebAssembly.Module or a function that instantiates.");
  }
  requireModule(bytes);
  return { origin: await compileLater(bytes), bytes };
}

/**
 * The batch build where the engine validates it, `null` elsewhere. Not getting hold of it at all is a fault.
 * @param {unknown} given
 * @returns {Promise<Origin | null>}
 */
export async function loadBatch(given) {
  try {
    return (await load(given)).origin;
  } catch (error) {
    if (typeof WebAssembly === "object" && error instanceof WebAssembly.CompileError) return null;
    throw error;
  }
}
