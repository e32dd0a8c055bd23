// kehu/forms in the form libraries themselves, each driven in Chromium as a person would; the package is the one that
// tests/package.test.mjs has installed.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { bundle } from "../scripts/bundle.mjs";
import { root } from "../scripts/run.mjs";
import { clients } from "../www/samples/clients.js";
import { closeBrowser, folder, installLibraries, visit } from "./consumer_folder.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const ON = "2026-11-23";
/** The example of GB 32100, and the same with its last place changed. */
const [GOOD, WRONG] = ["91350100M000100Y43", "91350100M000100Y44"];
const GOOD_MOBILE = "13800138000";
/** Made up; the number is the example of GB 11643. */
const CARD = {
  party: "individual", name: "王芳", documentKind: "resident_id", documentNumber: "11010519491231002X", documentUntil: "long_term",
  sex: "female", nationality: "CHN", occupation: "退休", residence: "北京市朝阳区幸福路1号", mobile: "13800138000",
};
const out = join(folder, "out");
/** What the bundles of Vue and React ask for; their development builds also say what they dislike. */
const define = { "process.env.NODE_ENV": '"development"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" };
/** Components bring their styles as elements. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src data:";

/** @type {typeof import("../src/wasm/types.js")} */
let kehu;

before(async () => {
  await installLibraries();
  kehu = await import(join(folder, "node_modules", "kehu", "dist", "kehu.mjs"));
});
after(closeBrowser);

/** @param {import("../src/wasm/types.js").IdentKind} kind @param {string} text */
const sentence = (kind, text) => String(kehu.checkIdent(kind, text, { on: ON }).issues?.[0].message);

/** @param {string} name @param {(page: Page) => Promise<void>} body */
async function inLibrary(name, body) {
  const where = join(out, name);
  rmSync(where, { recursive: true, force: true });
  mkdirSync(where, { recursive: true });
  await bundle(join(folder, name, "page.js"), join(where, "bundle.js"), { format: "iife", target: "es2020", define });
  writeFileSync(join(where, "index.html"), '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>kehu</title><div id="app"></div><script src="bundle.js"></script></html>');
  await visit(where, { policy: POLICY }, async (page, faults) => {
    await page.waitForSelector("#check");
    await body(page);
    // async-validator logs what it finds.
    assert.deepEqual(faults.filter((fault) => !fault.startsWith("async-validator:")), []);
  });
}

/** What a person does with a field, counted in the order of the page. @param {Page} page @param {number} place @param {string} text */
async function fill(page, place, text) {
  await (await page.$$("input"))[place].click({ count: 3 });
  await page.keyboard.press("Backspace");
  await page.keyboard.type(text);
  await page.keyboard.press("Tab");
}

/** Waits until these are the words that the library shows, in the order of its fields. @param {Page} page @param {string} selector @param {readonly string[]} words */
async function says(page, selector, words) {
  const shown = () => page.$$eval(selector, (elements) => elements.filter((element) => element.checkVisibility({ opacityProperty: true })).map((element) => (element.textContent ?? "").trim()).filter(Boolean));
  await page.waitForFunction((where, wanted) => {
    const found = [...document.querySelectorAll(where)].filter((element) => element.checkVisibility({ opacityProperty: true })).map((element) => (element.textContent ?? "").trim()).filter(Boolean);
    return JSON.stringify(found) === wanted;
  }, { timeout: 5000 }, selector, JSON.stringify(words)).catch(async () => assert.deepEqual(await shown(), words));
}

for (const [name, error] of [
  ["element-plus", ".el-form-item__error"], ["element-ui", ".el-form-item__error"], ["antd", ".ant-form-item-explain-error"],
  ["vant", ".van-field__error-message"], ["tdesign", ".t-input__extra"],
]) {
  test(name, () => inLibrary(name, async (page) => {
    await page.click("#check");
    await says(page, error, ["必填"]);
    await fill(page, 0, WRONG);
    await says(page, error, [sentence("uscc", WRONG)]);
    await fill(page, 0, GOOD);
    await says(page, error, []);
    await fill(page, 1, "1380013800");
    await says(page, error, [sentence("mobile", "1380013800")]);
    await fill(page, 1, GOOD_MOBILE);
    await says(page, error, []);
    await fill(page, 0, "");
    await says(page, error, ["必填"]);
  }));
}

test("react-hook-form", () => inLibrary("react-hook-form", async (page) => {
  await fill(page, 0, WRONG);
  await says(page, "[role=alert]", [sentence("uscc", WRONG)]);
  await fill(page, 0, ` ${GOOD.toLowerCase()}`);
  await fill(page, 3, "12!");
  await page.click("#check");
  await says(page, "[role=alert]", []);
  await says(page, "#nested", [sentence("cash_account", "12!")]);
  await fill(page, 3, "1234");
  await page.click("#check");
  await page.waitForFunction(() => Reflect.has(window, "card"));
  const card = await page.evaluate(() => Reflect.get(window, "card"));
  assert.deepEqual([card.party, card.uscc, card.accounts[1].number], ["legal_person", GOOD, "1234"]);
}));

test("ajv, with the schemas of all parties", () => {
  // Led by a person: the representative beside it is not asked to be whole.
  const led = clients.find(({ card }) => /** @type {{ kind?: string } | undefined} */ (card.managingPartner)?.kind === "person")?.card;
  assert.ok(led);
  /** @type {[object, string[]][]} */
  const cases = [
    [CARD, []],
    [{ ...CARD, documentNumber: "110105194912310021" }, ["/documentNumber format", " if"]],
    [{ ...CARD, mobile: undefined }, [" required", " required", " anyOf"]],
    [{ ...CARD, nationality: "XXX", email: "a@@b" }, ["/nationality format", "/email format", "/email if"]],
    [{ ...CARD, documentKind: "passport", documentNumber: "E12345678", birthDate: "1949-12-31" }, []],
    [{ ...CARD, accounts: [{ kind: "cash" }] }, ["/accounts/0 required", "/accounts if"]],
    [{ ...CARD, email: null, fax: " ", postcode: "", accounts: [], consents: null, contactPerson: { name: null } }, []],
    [{ ...CARD, mobile: null, phone: "02085858888" }, []],
    [{ ...led, managingPartner: { ...led.managingPartner, representative: { name: "王五" } } }, []],
  ];
  const given = JSON.stringify({ cards: cases.map(([card]) => card) });
  const answers = JSON.parse(execFileSync(process.execPath, ["check.mjs", given], { cwd: join(folder, "ajv"), encoding: "utf8" }));
  assert.deepEqual(answers, cases.map(([, faults]) => ({ valid: faults.length === 0, faults, agrees: true })));
});

test("the types fit those of the libraries", () => {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const files = ["ajv", "antd", "element-plus", "react-hook-form", "tdesign", "vant"].map((name) => join(name, "rules.ts"));
  execFileSync(process.execPath, [tsc, "--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--skipLibCheck", "--module", "esnext", "--moduleResolution", "bundler", ...files], { cwd: folder, encoding: "utf8" });
});
