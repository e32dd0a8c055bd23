/** What a counter does in the view of 资料变更, step by step. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { clients } from "../www/samples/clients.js";
import { enter, scratch, textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

export const MOBILE = "13800138008";
export const OPERATOR = "0017";
export const REVIEWER = "0042";
export const DESK = "A-03";

/** @param {string} id */
export function sample(id) {
  const found = clients.find((client) => client.id === id);
  assert.ok(found, id);
  return found.card;
}

/** @param {Page} page @param {string} selector */
export const press = (page, selector) => page.$eval(selector, (button) => /** @type {HTMLElement} */ (button).click());

/** Begins with a sample client and adds lines. @param {Page} page @param {string} id @param {readonly string[]} lines */
export async function begin(page, id, lines) {
  await press(page, `kehu-change [data-client='${id}']`);
  for (const line of lines) {
    await enter(page, "#change-search", line);
    await page.focus("#change-search");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`[data-line='${line}']`);
  }
}

/** What the police's or registry's system returned. @param {Page} page @param {{ name?: string, documentNumber?: string }} client */
export async function identify(page, { name = "", documentNumber = "" }) {
  await enter(page, "#identity-source", "公安部公民身份信息核查系统");
  await page.select("#identity-matched", "yes");
  await enter(page, "#identity-name", name);
  await enter(page, "#identity-number", documentNumber);
  await press(page, "#identity-now");
}

/** @param {Page} page */
export async function tickAll(page) {
  for (;;) {
    const box = await page.$("#change-outcome .checklist li.lacking input[type=checkbox]");
    if (!box) return;
    await box.evaluate((input) => input.click());
  }
}

/** @param {Page} page */
export async function sitDown(page) {
  await enter(page, "#change-operator", OPERATOR);
  await enter(page, "#change-desk", DESK);
}

/** @param {Page} page */
export const state = (page) => textOf(page, ".way [aria-current]");

/** The steps of the counter up to the review. @param {Page} page */
export async function submit(page) {
  await sitDown(page);
  for (const action of ["review_identity", "sign_form", "submit"]) await press(page, `#do-${action}`);
}

/** @param {Page} page @param {string} [id] */
export async function approve(page, id = REVIEWER) {
  await enter(page, "#review-reviewer", id);
  await press(page, "#do-approve");
}

/** @param {Page} page */
export const visible = (page) => page.$$eval("kehu-change > *", (parts) => parts.filter((part) => part.getClientRects().length > 0).map((part) => part.id || part.localName));

/** The sheets on the screen as they come out on paper. @param {Page} page @param {string} name */
export async function onPaper(page, name) {
  const path = join(scratch, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true });
  return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
}

/** @param {string} name @param {unknown} content */
export function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

/** @param {Page} page @param {string} path */
export async function load(page, path) {
  const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement> | null} */ (await page.$("#change-file"));
  await input?.uploadFile(path);
}
