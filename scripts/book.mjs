/**
 * Everything that is the same for every call: what the module is, the rule book with its texts, the sentences, the
 * shipped policies. The package carries it beside the form build; it is made here by the batch build, which has the texts.
 * @param {import("./parts.mjs").Module} batch
 * @returns {Promise<object>}
 */
export async function bookOf({ wasm, glue }) {
  const { createGlue } = await import(`data:text/javascript;base64,${Buffer.from(glue).toString("base64")}`);
  const side = createGlue(TextDecoder, TextEncoder, FinalizationRegistry, console);
  const module = await WebAssembly.compile(Uint8Array.from(wasm));
  side.finish(await WebAssembly.instantiate(module, side.imports()), module);
  return JSON.parse(side.ask('["book"]'));
}
