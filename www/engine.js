/** The one place that knows where the module lies and how it starts. */
import * as kehu from "./kehu/slim.mjs";

/** @param {string} name */
const at = (name) => new URL(`./kehu/${name}`, import.meta.url);

/** @type {Promise<void> | undefined} */
let starting;

/**
 * Starts the module once. The document needs only the small form build; the worker asks for the batch build as well.
 * @param {{ batch?: boolean }} [wish]
 * @returns {Promise<void>}
 */
export function start({ batch = false } = {}) {
  starting ??= kehu.init(batch ? { form: at("kehu.wasm"), batch: at("kehu-batch.wasm") } : { form: at("kehu.wasm") });
  return starting;
}

export { kehu };
