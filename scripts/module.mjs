import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { named } from "./order.mjs";
import { Plain, root, run } from "./run.mjs";
import { lowered } from "./wasm_features.mjs";

const TARGET = "wasm32-unknown-unknown";

/** What a portal's oldest engine accepts; the standard library's own objects are brought down to it afterwards. */
const MVP_FLAGS = "-Clink-arg=-zstack-size=524288 -Cllvm-args=-disable-lsr -Ctarget-cpu=mvp -Ctarget-feature=+mutable-globals,-reference-types,-multivalue";
/** Every engine with SIMD also has the features of Rust's default; reference types stay off so that the glue is the same. */
const SIMD_FLAGS = "-Ctarget-feature=+simd128,-reference-types,-multivalue";

/**
 * One way to compile the crate; `order`: the functions are put where gzip finds them again.
 * @typedef {{ name: string, profile: string, flags: string, features: readonly string[], folder: string, optimise: readonly string[], order: boolean }} Build
 */

/** @type {Build} */
export const FORM = {
  name: "form",
  profile: "form",
  // Its package carries the rule book's texts beside it (book.mjs).
  features: ["--no-default-features"],
  flags: `${MVP_FLAGS} --cfg=sha2_backend_soft="compact"`,
  folder: join(root, "target", "form"),
  // Functions left whole, without locals shared in ways of their own, repeat one another, which is what gzip wants.
  optimise: ["-Oz", "--one-caller-inline-max-function-size=0", "--flexible-inline-max-function-size=0", "--skip-pass=local-cse",
    "--skip-pass=simplify-locals", "--skip-pass=memory-packing", "--low-memory-unused", "--ignore-implicit-traps", "--signext-lowering", "--llvm-nontrapping-fptoint-lowering", "--llvm-memory-copy-fill-lowering", "-Oz"],
  order: true,
};

/** @type {Build} */
export const BATCH = {
  name: "batch",
  profile: "release",
  // With the texts, for the book.
  features: ["--no-default-features", "--features", "texts"],
  flags: SIMD_FLAGS,
  folder: join(root, "target", "batch"),
  optimise: ["-O3", "--enable-simd"],
  order: false,
};

/** Panics on purpose, for the test of recovery; speed and size do not matter there. @type {Build} */
export const TRAP = { ...FORM, name: "trap", profile: "dev", features: ["--no-default-features", "--features", "forced_trap"] };

/** Never all features: an optimiser that knows more of them than the engine writes what the engine refuses. */
const OPTIMISER_FEATURES = ["--mvp-features", "--enable-mutable-globals", "--enable-sign-ext", "--enable-nontrapping-float-to-int",
  "--enable-bulk-memory", "--enable-bulk-memory-opt"];

/** @param {Build} build */
export function environment(build) {
  // Panic places name files of the dependencies: without the path of the machine that compiled them.
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const flags = `${build.flags} --remap-path-prefix=${join(cargoHome, "registry", "src")}=registry`;
  return { RUSTFLAGS: flags, CARGO_TARGET_DIR: build.folder };
}

/**
 * The JavaScript side of the binding: everything that is exported, less the loading that the package does itself.
 * @param {string} generated
 */
async function glueModule(generated) {
  const esbuild = await import("esbuild");
  const text = `${generated}\nexport { __wbg_get_imports as imports, __wbg_finalize_init as finish };\n`;
  for (const name of ["__wbg_get_imports", "__wbg_finalize_init"]) {
    if (!generated.includes(`function ${name}(`)) throw new Plain(`The binding generator's output has no ${name} any more: scripts/module.mjs must follow it.`);
  }
  const names = [...text.matchAll(/^export (?:function|class) (\w+)/gm)].map((match) => match[1]).filter((name) => name !== "initSync");
  const bundle = await esbuild.build({
    stdin: { contents: `export { imports, finish, ${names.join(", ")} } from "glue";`, resolveDir: root },
    plugins: [{ name: "glue", setup(hooks) {
      hooks.onResolve({ filter: /^glue$/ }, () => ({ path: "glue", namespace: "glue" }));
      hooks.onLoad({ filter: /.*/, namespace: "glue" }, () => ({ contents: text }));
    } }],
    bundle: true, format: "esm", target: "es2017", write: false, charset: "utf8", legalComments: "none",
  });
  const [{ text: bound }] = bundle.outputFiles;
  const list = /^export \{\n([^}]*)\n\};$/m.exec(bound);
  if (list === null) throw new Plain("The bundled glue does not end with one list of exports: scripts/module.mjs must follow it.");
  const doors = list[1].replace(/(\w+) as (\w+)/g, "$2: $1");
  // A function, not a module: each instance has its own state, so one that trapped can be thrown away whole.
  return `export function createGlue(TextDecoder, TextEncoder, FinalizationRegistry, console) {\n${bound.replace(list[0], "")}return {\n${doors}\n};\n}\n`;
}

/** @param {Build} build @param {Buffer} bytes @param {string} folder */
async function optimised(build, bytes, folder) {
  const [before, after] = ["before.wasm", "after.wasm"].map((name) => join(folder, name));
  writeFileSync(before, bytes);
  const tool = join(root, "node_modules", "binaryen", "bin", "wasm-opt");
  const bare = ["--strip-debug", "--strip-producers", "--strip-target-features"];
  await run(process.execPath, [tool, before, "-o", after, ...OPTIMISER_FEATURES, ...build.optimise, ...bare]);
  if (!build.order) return readFileSync(after);
  // Written again as the first edition has it, before places are sought: what later editions wrote stands in the way.
  const first = ["--mvp-features", "--enable-mutable-globals"];
  await run(process.execPath, [tool, after, "-o", before, ...first, ...bare]);
  writeFileSync(before, named(readFileSync(before)));
  await run(process.execPath, [tool, before, "-o", after, ...first, "--reorder-functions-by-name", ...bare]);
  return readFileSync(after);
}

/** @param {Build} build */
async function compiled(build) {
  await run("cargo", ["build", "--lib", "--profile", build.profile, "--target", TARGET, ...build.features], { env: environment(build) });
  return readFileSync(join(build.folder, TARGET, build.profile === "dev" ? "debug" : build.profile, "kehu.wasm"));
}

/** @param {string} recipe What the result depends on. @param {readonly Buffer[]} parts */
function digest(recipe, parts) {
  const hash = createHash("sha256").update(recipe);
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/**
 * Compiles the crate and binds it to JavaScript. What was made from the same bytes before is used again.
 * @param {Build} build
 * @param {{ bindgen: string, pack?: boolean }} options `pack`: also optimise, for the tarball
 * @returns {Promise<{ wasm: Buffer, glue: string }>}
 */
export async function buildModule(build, { bindgen, pack = false }) {
  const linked = await compiled(build);
  const recipe = JSON.stringify([build.optimise, OPTIMISER_FEATURES, bindgen, pack]);
  const key = digest(recipe, [linked, ...["module.mjs", "order.mjs"].map((name) => readFileSync(join(root, "scripts", name)))]);
  const folder = join(root, "target", "modules", `${build.name}${pack ? "_packed" : ""}`);
  const [wasmFile, glueFile, keyFile] = ["kehu.wasm", "glue.js", "key"].map((name) => join(folder, name));
  if (existsSync(keyFile) && readFileSync(keyFile, "utf8") === key) {
    return { wasm: readFileSync(wasmFile), glue: readFileSync(glueFile, "utf8") };
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const linkedFile = join(folder, "linked.wasm");
  writeFileSync(linkedFile, lowered(linked));
  await run(bindgen, ["--target", "web", "--no-typescript", "--omit-default-module-path",
    "--remove-producers-section", "--out-dir", folder, "--out-name", "bound", linkedFile]);
  const bound = readFileSync(join(folder, "bound_bg.wasm"));
  const wasm = pack ? await optimised(build, bound, folder) : bound;
  const glue = await glueModule(readFileSync(join(folder, "bound.js"), "utf8"));
  writeFileSync(wasmFile, wasm);
  writeFileSync(glueFile, glue);
  writeFileSync(keyFile, key);
  return { wasm, glue };
}
