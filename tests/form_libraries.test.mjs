// kehu/forms in the form libraries themselves, each driven in Chromium as a person would; the package is the one that
// tests/package.test.mjs has installed.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { bundle } from "../scripts/bundle.mjs";
import { closeBrowser, folder, installLibraries, visit } from "./consumer_folder.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const ON = "2026-11-23";
/** The example of GB 32100, and the same with its last place changed. */
const [GOOD, WRONG] = ["91350100M000100Y43", "91350100M000100Y44"];
const GOOD_MOBILE = "13800138000";
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
