/** What a clerk does in the view of the client's card, step by step. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { enter, scratch, textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** The example that GB 11643 prints. */
export const NUMBER = "11010519491231002X";

/** The control of a field. @param {string} path */
export const at = (path) => `kehu-card [data-path="${path}"] :is(input, select, textarea)`;

/** @param {Page} page @param {string} path */
export const valueOf = (page, path) => page.$eval(at(path), (control) => /** @type {HTMLInputElement} */ (control).value);

/** @param {Page} page @param {string} path */
export const findingOf = (page, path) => textOf(page, `kehu-card [data-path="${path}"] .card-finding`);

/** Enters a text and leaves the field. @param {Page} page @param {string} path @param {string} text */
export async function fill(page, path, text) {
  await enter(page, at(path), text);
  await page.$eval(at(path), (control) => control.dispatchEvent(new Event("blur")));
}

/** @param {Page} page @param {string} path @param {string} text */
export const paste = (page, path, text) => page.$eval(at(path), (control, value) => {
  const input = /** @type {HTMLInputElement} */ (control);
  input.value = value;
  input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}, text);

/** @param {Page} page @param {string} client */
export const take = (page, client) => page.$eval(`[data-client="${client}"]`, (button) => /** @type {HTMLElement} */ (button).click());

/** @param {Page} page */
export const verdict = (page) => textOf(page, "#card-verdict");

/** What the page says about the last thing done. @param {Page} page */
export const sentence = async (page) => (await page.waitForSelector("kehu-card .sentence [data-key]"))?.evaluate((notice) => notice.getAttribute("data-key"));

/** Answers what the page asks. @param {Page} page @param {boolean} [yes] */
export const answer = (page, yes = true) => page.on("dialog", (dialog) => void (yes ? dialog.accept() : dialog.dismiss()));

/** @param {string} name @param {string | Uint8Array} content */
export function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

/** @param {Page} page */
export const activePath = (page) => page.evaluate(() => document.activeElement?.closest("[data-path]")?.getAttribute("data-path"));

/** The page on paper, as text. @param {Page} page @param {string} name */
export async function printed(page, name) {
  const path = join(scratch, `${name}.pdf`);
  await page.pdf({ path, format: "A4", preferCSSPageSize: true });
  return execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).replace(/\s/g, "");
}
