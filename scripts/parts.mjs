import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

/** @typedef {{ wasm: Buffer, glue: string }} Module */
/** @typedef {{ form: Module, batch: Module, book: object }} Modules */

/** @param {Buffer} wasm */
const inlined = (wasm) =>
  `export const bytes = "${wasm.toString("base64")}";\nexport const digest = "sha-256:${createHash("sha256").update(wasm).digest("hex")}";\n`;

/**
 * Puts the built parts in place of the `build:…` imports.
 * @param {Modules} modules
 * @returns {import("esbuild").Plugin}
 */
export function parts({ form, batch, book }) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  /** @type {Record<string, () => string>} */
  const texts = {
    glue: () => form.glue,
    batch_glue: () => (batch.glue === form.glue ? 'export { createGlue } from "build:glue";\n' : batch.glue),
    form: () => inlined(form.wasm),
    batch: () => inlined(batch.wasm),
    book: () => `export const book = ${JSON.stringify(book)};\n`,
    version: () => `export const version = ${JSON.stringify(version)};\n`,
  };
  return { name: "parts", setup(hooks) {
    hooks.onResolve({ filter: /^build:/ }, ({ path }) => ({ path: path.slice("build:".length), namespace: "build" }));
    hooks.onLoad({ filter: /.*/, namespace: "build" }, ({ path }) => ({ contents: texts[path](), resolveDir: root }));
  } };
}
