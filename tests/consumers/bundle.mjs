import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const require = createRequire(import.meta.url);
const [tool, folder] = [process.argv[2], resolve(process.argv[3])];
const here = import.meta.dirname;

if (tool === "vite") {
  const { build } = await import("vite");
  await build({ root: here, logLevel: "warn", configFile: false, build: { outDir: folder } });
} else {
  const webpack = require(tool);
  const options = { mode: "production", context: here, entry: join(here, "page.js"), output: { path: folder, filename: "bundle.js" } };
  const stats = await new Promise((done, failed) => {
    webpack(options, (/** @type {unknown} */ error, /** @type {any} */ result) => (error ? failed(error) : done(result)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}
