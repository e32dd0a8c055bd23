import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { bookOf } from "../scripts/book.mjs";
import { bundle } from "../scripts/bundle.mjs";
import { SIZE_LIMIT, packedSize, isFirstEdition } from "../scripts/judge.mjs";
import { BATCH, TRAP, buildModule } from "../scripts/module.mjs";
import { parts } from "../scripts/parts.mjs";
import { root } from "../scripts/run.mjs";
import { setup } from "../scripts/setup.mjs";
import { closeBrowser, expected, folder, installConsumers, require, seen, tarball } from "./consumer_folder.mjs";
import { vectorFaults } from "./vector_runner.mjs";

const ON = "2026-11-23";
const out = join(folder, "out");

/** @param {readonly string[]} args @param {Record<string, string>} [env] */
const node = (args, env = {}) =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8", stdio: "pipe", env: { ...process.env, ...env } });
/** @param {string} name */
const installed = (name) => join(folder, "node_modules", "kehu", name);

/** @type {typeof import("../src/wasm/types.js")} */
let kehu;

before(async () => {
  await installConsumers();
  rmSync(out, { recursive: true, force: true });
  kehu = await import(installed("dist/kehu.mjs"));
});
after(closeBrowser);

test("the tarball holds these files and no other", () => {
  const names = execFileSync("tar", ["-tzf", tarball()], { encoding: "utf8" }).trim().split("\n").map((name) => name.replace(/^package\//, ""));
  const optional = names.filter((name) => /^(README|CHANGELOG|LICENSE-\w+)(\.md)?$/.test(name));
  assert.deepEqual(names.filter((name) => !optional.includes(name)).sort(), [
    ...["batch", "forms", "kehu", "regions", "slim"].flatMap((name) => ["cjs", "mjs", "d.ts", "d.mts", "d.cts"].map((kind) => `dist/${name}.${kind}`)),
    ...["kehu", "kehu-batch", "kehu-forms"].map((name) => `dist/${name}.global.js`), ...["batch", "forms", "regions", "slim"].map((name) => `${name}/package.json`),
    "kehu.wasm", "kehu-batch.wasm", "package.json",
  ].sort());
});

test("what is exported is what the types say, in every form of the package", async () => {
  /** @param {string} name */
  const named = (name) => [...new Set([...readFileSync(installed(`dist/${name}.d.ts`), "utf8").matchAll(/^export (?:declare )?(?:function|const) (\w+)/gm)].map((match) => match[1]))].sort();
  const wanted = named("kehu");
  assert.deepEqual(Object.keys(kehu).sort(), wanted);
  for (const name of ["kehu", "kehu/slim"]) assert.deepEqual(Object.keys(require(name)).sort(), wanted, name);
  assert.deepEqual(Object.keys(await import(installed("dist/slim.mjs"))).sort(), wanted);
  for (const forms of [require("kehu/forms"), await import(installed("dist/forms.mjs"))]) assert.deepEqual(Object.keys(forms).sort(), named("forms"));
});

test("the form build keeps its size and needs only the first edition of WebAssembly", async () => {
  const wasm = readFileSync(installed("kehu.wasm"));
  const size = packedSize(wasm);
  console.log(`kehu.wasm ${wasm.length} bytes, ${size} after gzip -9, limit ${SIZE_LIMIT}; inlined entry ${packedSize(readFileSync(installed("dist/kehu.mjs")))} after gzip -9`);
  assert.ok(size <= SIZE_LIMIT);
  assert.deepEqual(await isFirstEdition(wasm), { accepted: true, reason: "" });
  const { accepted } = await isFirstEdition(readFileSync(installed("kehu-batch.wasm")));
  assert.equal(accepted, false, "the judge refuses what has SIMD");
});

test("nothing in the entries is newer than ES2017 bundlers or evaluates text", () => {
  for (const name of readdirSync(installed("dist")).filter((each) => /\.([cm]?js)$/.test(each))) {
    // Inlined bytes spell anything, and comments carry types.
    const text = readFileSync(installed(`dist/${name}`), "utf8").replace(/"[\w+/=]{1000,}"/g, '""').replace(/\/\*[^]*?\*\//g, "");
    for (const word of [/import\.meta/, /\bimport\(/, /\b\d+n\b/, /\?\.\D/, /\?\?/, /\bnew Function\b/, /\beval\(/]) {
      assert.equal(word.exec(text)?.[0], undefined, name);
    }
  }
});

test("Node, import", () => assert.deepEqual(JSON.parse(node(["node.mjs", "import"])), expected));
test("Node, require", () => assert.deepEqual(JSON.parse(node(["node.mjs", "require"])), expected));
test("Vitest", () => void node(["node_modules/vitest/vitest.mjs", "run", "--environment", "node", "vitest.test.mjs"]));
for (const environment of ["node", "jsdom"]) {
  test(`Jest, ${environment}`, () => void node(["node_modules/jest/bin/jest.js", `--env=${environment}`]));
}

/** @param {string} where */
async function sameInChromium(where) {
  copyFileSync(installed("kehu.wasm"), join(where, "kehu.wasm"));
  const { verdict, violations, foreign } = await seen(where);
  assert.deepEqual(verdict, expected);
  assert.deepEqual([violations, foreign], [[], []]);
}

/** @param {string} where @param {string} page */
function copyPage(where, page) {
  mkdirSync(where, { recursive: true });
  cpSync(join(folder, page), join(where, "index.html"));
}

test("Vite, in Chromium", async () => {
  node(["bundle.mjs", "vite", join(out, "vite")]);
  await sameInChromium(join(out, "vite"));
});

for (const tool of ["webpack", "webpack4"]) {
  test(`${tool === "webpack" ? "webpack 5" : "webpack 4"}, in Chromium`, async () => {
    const where = join(out, tool);
    // webpack 4 hashes with what OpenSSL 3 calls legacy.
    node(["bundle.mjs", tool, where], tool === "webpack" ? {} : { NODE_OPTIONS: "--openssl-legacy-provider" });
    copyPage(where, "bundled.html");
    await sameInChromium(where);
  });
}

test("esbuild, in Chromium", async () => {
  const where = join(out, "esbuild");
  await bundle(join(folder, "page.js"), join(where, "bundle.js"), { format: "iife", target: "es2020" });
  copyPage(where, "bundled.html");
  await sameInChromium(where);
});

test("esbuild, in Node", async () => {
  await bundle(join(folder, "node.mjs"), join(out, "node_bundle.mjs"), { platform: "node", target: "node20", external: ["./portal.cjs"] });
  assert.deepEqual(JSON.parse(node([join(out, "node_bundle.mjs"), "import"])), expected);
});

test("script tags under a policy without any connection", async () => {
  const where = join(out, "script");
  copyPage(where, "script_tag.html");
  for (const name of ["kehu.global.js", "kehu-batch.global.js"]) copyFileSync(installed(`dist/${name}`), join(where, name));
  copyFileSync(join(folder, "script_tag.js"), join(where, "script_tag.js"));
  const strict = await seen(where, { policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'" });
  assert.deepEqual(strict.verdict, { early: true, batch: true, lines: ["", "ident.check_digit"] });
  assert.deepEqual([strict.violations, strict.foreign], [[], []]);
  const closed = await seen(where, { policy: "default-src 'none'; script-src 'self'" });
  assert.match(closed.verdict.error, /^kehu: .*'wasm-unsafe-eval'/);
});

test("the types hold for portals", () => {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  for (const [module, resolution] of [["esnext", "bundler"], ["nodenext", "nodenext"], ["commonjs", "node10"]]) {
    node([tsc, "--noEmit", "--strict", "--target", "es2020", "--lib", "es2020,dom", "--skipLibCheck", "--module", module, "--moduleResolution", resolution, "use.ts"]);
  }
});

test("an engine that cannot run it says so in one sentence", () => {
  const call = `try { require("kehu").isIdent("mobile", "", "${ON}"); } catch (error) { console.log(error.message); }`;
  assert.match(node(["--no-expose-wasm", "-e", call]), /^kehu: this browser has no WebAssembly/);
  const refused = `WebAssembly.Module = function () { throw new RangeError("too large for this thread"); };\n${call}
    require("kehu").init().then(() => console.log(require("kehu").isIdent("resident_id", "11010519491231002X", "${ON}")));`;
  assert.match(node(["--input-type=commonjs", "-e", refused]), /^kehu: .*await init\(\).*\ntrue\n$/);
});

test("kehu/slim says what is wrong with what it was given", async () => {
  const slim = await import(installed("dist/slim.mjs"));
  assert.throws(() => slim.isIdent("mobile", "", ON), /await init/);
  await assert.rejects(slim.init(), /init\(\) takes/);
  await assert.rejects(slim.init(new TextEncoder().encode("<!doctype html>")), /web page/);
  await assert.rejects(slim.init(new URL(`file://${installed("kehu.wasm")}`)), /give its bytes/);
  const wasm = readFileSync(installed("kehu.wasm"));
  await slim.init({ form: Promise.resolve(new Response(wasm)), batch: await WebAssembly.compile(readFileSync(installed("kehu-batch.wasm"))) });
  assert.equal(slim.isIdent("resident_id", "11010519491231002X", ON), true);
  assert.deepEqual([slim.about().batch, slim.about().module], [true, kehu.about().module]);
});

test("kehu/slim refuses the module of another version", async () => {
  const slim = await import(`${installed("dist/slim.mjs")}?other`);
  const { version } = slim.about();
  const other = Buffer.from(readFileSync(installed("kehu.wasm")).toString("latin1").replaceAll(version, version.replace(/\d$/, "9")), "latin1");
  await assert.rejects(slim.init(new Uint8Array(other)), /not the one of this package/);
  await slim.init(new Uint8Array(readFileSync(installed("kehu.wasm"))));
  assert.equal(slim.checkIdent("mobile", "", { on: ON }).issues[0].message, "未填写");
});

test("kehu/slim runs on the host's own way to make an instance", async () => {
  const { init, isIdent, about } = await import(`${installed("dist/slim.mjs")}?host`);
  await init((/** @type {WebAssembly.Imports} */ imports) => WebAssembly.instantiate(readFileSync(installed("kehu.wasm")), imports));
  assert.equal(isIdent("resident_id", "11010519491231002X", ON), true);
  assert.equal(about().module, null);
});

test("nothing is fetched after the start", async () => {
  await kehu.init();
  const { fetch } = globalThis;
  globalThis.fetch = () => assert.fail("a request");
  try {
    kehu.rules();
    kehu.checkIdent("resident_id", "11010519491231002X", { on: ON });
  } finally {
    globalThis.fetch = fetch;
  }
});

test("regions have names once kehu/regions is imported, and only then", async () => {
  const named = () => /** @type {any} */ (kehu.checkIdent("resident_id", "11010519491231002X", { on: ON })).value.facts.region.name;
  assert.equal(named(), undefined);
  for (const [type, load] of [["module", 'import { checkIdent } from "kehu"; import "kehu/regions";'], ["commonjs", 'const { checkIdent } = require("kehu"); require("kehu/regions");']]) {
    const call = `${load} console.log(checkIdent("resident_id", "11010519491231002X", { on: "${ON}" }).value.facts.region.name);`;
    assert.equal(node([`--input-type=${type}`, "-e", call]), "北京市朝阳区\n", type);
  }
});

test("names of regions join their tiers without repetition", () => {
  const call = 'console.log(JSON.stringify(process.argv.slice(1).map((code) => require("kehu/regions").regionName(code) || null)));';
  /** @type {Record<string, string | null>} */
  const names = {
    110105: "北京市朝阳区", 110100: "北京市", 110228: "北京市密云县", 441282: "广东省肇庆市罗定市", 412723: "河南省周口地区商水县",
    419001: "河南省济源市", 659012: "新疆维吾尔自治区白杨市", 220200: "吉林省吉林市", 440401: "广东省珠海市", 210120: "辽宁省沈阳市",
    710000: "台湾省", 810000: "香港特别行政区", 820000: "澳门特别行政区", 830000: "台湾省", 100000: "全国",
    440001: null, 429020: null, 810001: null, 990101: null, 11010: null, 1101055: null,
  };
  assert.deepEqual(JSON.parse(node(["--input-type=commonjs", "-e", call, ...Object.keys(names)])), Object.values(names));
});

test("sources are the same frozen rows wherever they are named", () => {
  const [first, second] = [0, 1].map(() => kehu.checkIdent("resident_id", "110105194912310021", { on: ON }).issues?.[0].source);
  assert.ok(first !== undefined && Object.isFrozen(first));
  assert.equal(first, second);
});

test("wrong calls throw a TypeError that names what is wrong", () => {
  /** @type {any} */
  const any = kehu;
  for (const [call, name] of /** @type {[() => unknown, RegExp][]} */ ([
    [() => any.isIdent("shoe_size", "1", ON), /unknown kind/], [() => any.isIdent("mobile", "1", "2026-02-30"), /`on`/],
    [() => any.isIdent("mobile", "1"), /`on`/], [() => any.checkIdent("shoe_size", "1", { on: ON }), /unknown kind/],
    [() => any.checkIdent("mobile", "1", {}), /on/], [() => any.checkIdent("mobile", "1", { on: ON, stict: true }), /stict/],
    [() => any.checkIdentLines("mobile", "1", { on: ON }), /bytes/], [() => any.checkIdentLines("mobile", new Uint8Array(0), {}), /on/],
    [() => any.messages("fr"), /lang/], [() => any.checkTable({ columns: [] }), /on/],
  ])) assert.throws(call, (error) => error instanceof TypeError && name.test(error.message), String(call));
});

test("anything at all as text is an answer, and no answer repeats it", () => {
  for (const text of [undefined, null, 7, {}, [], Symbol("x"), () => 1, "\0", "\ud800", "9".repeat(100_000), "一".repeat(5000)]) {
    for (const { kind } of kehu.about().kinds) {
      assert.equal(typeof kehu.isIdent(kind, text, ON), "boolean");
      assert.ok(kehu.checkIdent(kind, text, { on: ON }));
    }
  }
});

test("after a trap the module is made anew and the next call answers", async () => {
  const { bindgen } = await setup();
  const module = await buildModule(TRAP, { bindgen });
  const file = join(out, "trap.mjs");
  await bundle(join(root, "tests", "trap.mjs"), file, { plugins: [parts({ form: module, batch: module, book: await bookOf(await buildModule(BATCH, { bindgen, pack: true })) })] });
  const { kehu: face, trap } = await import(file);
  await face.init(module.wasm);
  assert.equal(face.isIdent("resident_id", "11010519491231002X", ON), true);
  const stream = face.checkTable({ on: ON, columns: [{ column: 0, kind: "resident_id" }] });
  for (let round = 0; round < 3; round += 1) {
    assert.throws(trap, /^Error: kehu: internal error at \S+\.rs:\d+; .*may be repeated/);
    assert.equal(face.isIdent("resident_id", "11010519491231002X", ON), true);
    assert.equal(face.checkIdent("resident_id", "110105194912310021", { on: ON }).issues[0].code, "ident.check_digit");
  }
  assert.throws(() => stream.push(new Uint8Array(1)), /begin the file again/);
  stream.free();
});

test("a getter that throws does not wear the module out", () => {
  const hostile = { get on() { throw new Error("from the caller"); } };
  for (let round = 0; round < 20_000; round += 1) {
    assert.throws(() => kehu.checkIdent("mobile", "1", /** @type {any} */ (hostile)), TypeError);
  }
  assert.equal(kehu.isIdent("resident_id", "11010519491231002X", ON), true);
});

test("headings of a GB18030 table are found by their name", () => {
  // 证件号码 in GB 18030.
  const heading = [0xd6, 0xa4, 0xbc, 0xfe, 0xba, 0xc5, 0xc2, 0xeb];
  const table = kehu.checkTable({ on: ON, encoding: "gb18030", columns: [{ column: "证件号码", kind: "resident_id" }] });
  table.push(Uint8Array.from([0x61, 0x2c, ...heading, 0x0a, ...new TextEncoder().encode("1,110105194912310021\n")]));
  const summary = table.finish();
  assert.deepEqual([summary.headings, summary.issues, summary.badRows], [["a", "证件号码"], [], 1]);
  assert.deepEqual(table.findings(9).map(({ row, column, code }) => [row, column, code]), [[1, 1, "ident.check_digit"]]);
  table.free();
});

const vectors = join(root, "tests", "vectors");
for (const name of readdirSync(vectors, { recursive: true, encoding: "utf8" }).filter((each) => each.endsWith(".json")).sort()) {
  const file = JSON.parse(readFileSync(join(vectors, name), "utf8"));
  if (file.cases !== undefined) test(`vectors ${name}`, () => assert.deepEqual(vectorFaults(kehu, file), []));
}
