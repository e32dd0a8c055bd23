/** The one place that knows where the module lies and how it starts. */
import * as kehu from "./kehu/slim.mjs";

/** @param {string} name */
const at = (name) => new URL(`./kehu/${name}`, import.meta.url);

/** @type {Promise<void> | undefined} */
let starting;

/**
 * Starts the module once. The document needs the small form build and the names of regions; the worker asks for the
 * batch build and shows no names.
 * @param {{ batch?: boolean }} [wish]
 * @returns {Promise<void>}
 */
export function start({ batch = false } = {}) {
  starting ??= batch ? kehu.init({ form: at("kehu.wasm"), batch: at("kehu-batch.wasm") }) : startNamed();
  return starting;
}

async function startNamed() {
  await Promise.all([kehu.init({ form: at("kehu.wasm") }), import("./kehu/regions.mjs")]);
}

export { kehu };
