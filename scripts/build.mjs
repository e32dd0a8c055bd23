import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bookOf } from "./book.mjs";
import { bundle } from "./bundle.mjs";
import { judge } from "./judge.mjs";
import { BATCH, FORM, buildModule } from "./module.mjs";
import { parts } from "./parts.mjs";
import { Plain, command, root } from "./run.mjs";
import { HEADERS } from "./serve.mjs";
import { setup } from "./setup.mjs";

/** @typedef {import("./parts.mjs").Modules} Modules */

const dist = join(root, "dist");
/** The folder that any static host can serve. */
export const site = join(dist, "site");

/** @param {string} name */
const source = (name) => join(root, "src", "wasm", name);

/**
 * What `kehu/forms` uses of kehu stands in another file: both share one instance.
 * @param {string} file
 * @returns {import("esbuild").Plugin}
 */
const kehuIn = (file) => ({ name: "kehu", setup(hooks) {
  hooks.onResolve({ filter: /^kehu$/ }, () => ({ path: file, external: true }));
} });

/** For script tags, the one that the page has. @type {import("esbuild").Plugin} */
const kehuOfPage = { name: "kehu", setup(hooks) {
  hooks.onResolve({ filter: /^kehu$/ }, () => ({ path: "kehu", namespace: "page" }));
  hooks.onLoad({ filter: /^kehu$/, namespace: "page" }, () => ({ contents: "module.exports = window.kehu;" }));
} };

async function writeForms() {
  const folder = join(root, "src", "forms");
  const entry = join(folder, "index.js");
  const types = readFileSync(join(folder, "types.d.ts"), "utf8");
  await bundle(entry, join(dist, "forms.mjs"), { plugins: [kehuIn("./kehu.mjs")] });
  await bundle(entry, join(dist, "forms.cjs"), { plugins: [kehuIn("./kehu.cjs")], format: "cjs" });
  await bundle(entry, join(dist, "kehu-forms.global.js"), { plugins: [kehuOfPage], format: "iife", minify: true, globalName: "kehuForms" });
  for (const [kind, own] of [["ts", "js"], ["mts", "mjs"], ["cts", "cjs"]]) {
    writeFileSync(join(dist, `forms.d.${kind}`), types.replace(/(from |import\()"kehu"/g, `$1"./kehu.${own}"`));
  }
}

/** @param {Modules} modules */
async function writePackage(modules) {
  const plugins = [parts(modules)];
  const types = readFileSync(source("types.d.ts"), "utf8");
  const effect = "/** Importing this makes the batch build known: the next `await init()` prepares it for the line and table functions. */\nexport {};\n";
  const names = "/** Province, prefecture and county of six digits; importing this also gives `checkIdent` the names of regions. */\nexport declare function regionName(code: string): string | undefined;\n";
  for (const [name, entry, text] of [["kehu", "default.js", types], ["slim", "slim.js", types], ["batch", "batch.js", effect], ["regions", "regions.js", names]]) {
    await bundle(source(entry), join(dist, `${name}.mjs`), { plugins });
    await bundle(source(entry), join(dist, `${name}.cjs`), { plugins, format: "cjs" });
    for (const kind of ["ts", "mts", "cts"]) writeFileSync(join(dist, `${name}.d.${kind}`), text);
  }
  const script = { plugins, format: /** @type {const} */ ("iife"), minify: true };
  await bundle(source("default.js"), join(dist, "kehu.global.js"), { ...script, globalName: "kehu" });
  await bundle(source("batch.js"), join(dist, "kehu-batch.global.js"), script);
  await writeForms();
  // Bundlers that do not read "exports" look for a folder of the subpath's name.
  for (const name of ["slim", "batch", "regions", "forms"]) {
    mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, name, "package.json"), `${JSON.stringify({
      main: `../dist/${name}.cjs`, module: `../dist/${name}.mjs`, types: `../dist/${name}.d.ts`,
    }, null, 2)}\n`);
  }
  writeFileSync(join(root, "kehu.wasm"), modules.form.wasm);
  writeFileSync(join(root, "kehu-batch.wasm"), modules.batch.wasm);
}

/** @param {Modules} modules */
async function writeSite(modules) {
  cpSync(join(root, "www"), site, { recursive: true, filter: (from) => !/\.d\.m?ts$/.test(from) });
  for (const name of ["slim", "regions"]) await bundle(source(`${name}.js`), join(site, "kehu", `${name}.mjs`), { plugins: [parts(modules)] });
  writeFileSync(join(site, "kehu", "kehu.wasm"), modules.form.wasm);
  writeFileSync(join(site, "kehu", "kehu-batch.wasm"), modules.batch.wasm);
  await bundle(join(root, "scripts", "charts.mjs"), join(site, "vendor", "charts.js"), { minify: true, legalComments: "eof" });
}

/** The functions that a build's glue offers, as it lists them at its end. @param {string} glue */
const doors = (glue) => glue.slice(glue.lastIndexOf("return {"));

/**
 * @param {{ npm?: boolean, pack?: boolean }} options `npm`: also the package's entries; `pack`: as in the tarball
 * @returns {Promise<void>}
 */
export async function build({ npm = false, pack = false }) {
  const { bindgen } = await setup();
  const form = await buildModule(FORM, { bindgen, pack });
  const batch = await buildModule(BATCH, { bindgen, pack });
  if (doors(form.glue) !== doors(batch.glue)) throw new Plain("The two builds export different functions.");
  if (pack) await judge(form.wasm, batch.wasm);
  const modules = { form, batch, book: await bookOf(batch) };
  if (npm) {
    rmSync(dist, { recursive: true, force: true });
    await writePackage(modules);
  }
  rmSync(site, { recursive: true, force: true });
  await writeSite(modules);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    await build({ npm: true, pack: process.argv.includes("--pack") });
    console.log(`\n${site} can be served by any static host with these headers:`);
    for (const [name, value] of Object.entries(HEADERS)) console.log(`  ${name}: ${value}`);
  });
}
