import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { verdict } = process.argv[2] === "require" ? require("./portal.cjs") : await import("./portal.js");
console.log(JSON.stringify(await verdict(readFileSync(require.resolve("kehu/kehu.wasm")))));
