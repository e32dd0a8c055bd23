/**
 * The rule book as data: every row with its texts, every document with its counts. The form build knows rows by their
 * ids; the package gets the book beside it, made here by the batch build, which has the texts.
 * @param {import("./parts.mjs").Module} batch
 * @returns {Promise<{ rows: readonly unknown[], documents: readonly unknown[] }>}
 */
export async function bookOf({ wasm, glue }) {
  const { createGlue } = await import(`data:text/javascript;base64,${Buffer.from(glue).toString("base64")}`);
  const side = createGlue(TextDecoder, TextEncoder, FinalizationRegistry, console);
  const module = await WebAssembly.compile(Uint8Array.from(wasm));
  side.finish(await WebAssembly.instantiate(module, side.imports()), module);
  return { rows: side.rules(undefined), documents: side.about().documents };
}
