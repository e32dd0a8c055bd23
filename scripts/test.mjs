import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { BATCH, FORM, environment } from "./module.mjs";
import { command, npm, root, run } from "./run.mjs";
import { setup } from "./setup.mjs";

const TARGET = "wasm32-unknown-unknown";

/** @type {{ name: string, seconds: number }[]} */
const passed = [];

/** @param {string} name @param {() => Promise<unknown>} body */
async function stage(name, body) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  await body();
  const seconds = (performance.now() - start) / 1000;
  passed.push({ name, seconds });
  console.log(`== ${name}: ${seconds.toFixed(1)} s`);
}

/**
 * The wasm tests with one build's flags.
 * @param {import("./module.mjs").Build} build
 * @param {string} runner
 * @param {Record<string, string>} env
 */
function wasmTests(build, runner, env) {
  const steps = JSON.stringify([process.execPath, join(root, "scripts", "wasm_runner.mjs")]);
  return run("cargo", ["test", "--target", TARGET, "--test", "wasm", "--config", `target.${TARGET}.runner=${steps}`],
    { env: { ...environment(build), KEHU_TEST_RUNNER: runner, ...env } });
}

/** What the binding's runner hands to the driver. @param {{ browser: string, args: readonly string[] }} found */
function writeCapabilities({ browser, args }) {
  const folder = join(root, "target", "wasm_tests");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "webdriver.json"), JSON.stringify({ "goog:chromeOptions": { binary: browser, args: ["--headless=new", ...args] } }));
}

/** @param {string} file @param {Record<string, string>} env */
const nodeTest = (file, env) => run(process.execPath, ["--test", "--test-reporter=spec", join(root, "tests", file)], { env });

await command(async () => {
  /** @type {{ bindgen: string, runner: string }} */
  let tools = { bindgen: "", runner: "" };
  /** @type {Awaited<ReturnType<typeof findBrowser>>} */
  let found = { browser: "", driver: "", args: [], firefox: null };
  await stage("set-up", async () => {
    tools = await setup();
    found = await findBrowser();
    writeCapabilities(found);
  });
  await stage("host tests", () => run("cargo", ["test"]));
  for (const build of [FORM, BATCH]) {
    await stage(`wasm tests in Node, ${build.name} build`, () => wasmTests(build, tools.runner, {}));
    await stage(`wasm tests in Chromium, ${build.name} build`, () =>
      wasmTests(build, tools.runner, { CHROMEDRIVER: found.driver, WASM_BINDGEN_USE_BROWSER: "1" }));
  }
  const folder = join(root, "target", "pack");
  await stage("npm pack", async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await npm(["pack", "--pack-destination", folder]);
  });
  const tarball = join(folder, readdirSync(folder)[0]);
  const env = { KEHU_TARBALL: tarball, KEHU_BINDGEN: tools.bindgen, CHROME: found.browser, ...(found.firefox === null ? {} : { FIREFOX: found.firefox }) };
  await stage("the package in its consumers", () => nodeTest("package.test.mjs", env));
  await stage("the package's face", () => nodeTest("face.test.mjs", env));
  await stage("forms", () => nodeTest("forms.test.mjs", env));
  await stage("plain forms in Chromium", () => nodeTest("forms_page.test.mjs", env));
  await stage("form libraries in Chromium", () => nodeTest("form_libraries.test.mjs", env));
  await stage("hostile input", () => nodeTest("hostile.test.mjs", env));
  await stage("hostile cards and changes", () => nodeTest("hostile_client.test.mjs", env));
  await stage("hostile holdings, plans and columns", () => nodeTest("hostile_valuation.test.mjs", env));
  await stage("hostile questionnaires, owners, tiers and columns", () => nodeTest("hostile_grading.test.mjs", env));
  await stage("hostile clients, rows and parts", () => nodeTest("hostile_tier.test.mjs", env));
  await stage("the page end to end", () => nodeTest("page.test.mjs", env));
  await stage("the page's client card", () => nodeTest("card_page.test.mjs", env));
  await stage("the page's client card, kept", () => nodeTest("card_keep_page.test.mjs", env));
  await stage("changes on the page", () => nodeTest("change_page.test.mjs", env));
  await stage("changes end to end", () => nodeTest("change_way_page.test.mjs", env));
  await stage("one holding's value on the page", () => nodeTest("value_page.test.mjs", env));
  await stage("a plan's value on the page", () => nodeTest("portfolio_page.test.mjs", env));
  await stage("columns of positions on the page", () => nodeTest("portfolio_columns_page.test.mjs", env));
  await stage("clients' tiers on the page", () => nodeTest("tier_page.test.mjs", env));
  await stage("columns of clients on the page", () => nodeTest("tier_columns_page.test.mjs", env));
  await stage("the formulas on the page, computed again", () => nodeTest("value_formula_page.test.mjs", env));
  await stage("suitability on the page: questionnaire and match", () => nodeTest("suitability_page.test.mjs", env));
  await stage("suitability on the page: classes, permissions, owners, looks", () => nodeTest("suitability_parts_page.test.mjs", env));
  console.log("");
  for (const { name, seconds } of passed) console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  console.log(`passed: ${passed.length} passed, 0 failed`);
});
