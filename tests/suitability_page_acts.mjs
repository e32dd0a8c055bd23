/** What a clerk does in the view 适当性. */
import { readFileSync } from "node:fs";
import { textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

export const ON = "2026-11-24";
/** The questionnaire that the page opens with. */
export const sample = /** @type {import("../src/wasm/types.js").Questionnaire} */ (JSON.parse(readFileSync(new URL("../src/suitability/sample_questionnaire.json", import.meta.url), "utf8")));

/** @param {Page} page @param {string} selector */
export const press = (page, selector) => page.$eval(selector, (button) => /** @type {HTMLElement} */ (button).click());

/** The control of an option. @param {string} question @param {string} option */
export function optionOf(question, option) {
  const place = sample.questions.findIndex(({ id }) => id === question);
  const at = sample.questions[place]?.options.findIndex(({ id }) => id === option) ?? -1;
  if (at < 0) throw new Error(`${question} has no ${option}`);
  return `#suit-q${place}-${at}`;
}

/** @param {Page} page @param {Record<string, string>} answers */
export async function answer(page, answers) {
  for (const [question, option] of Object.entries(answers)) await press(page, optionOf(question, option));
}

/** Every question with its second option: 47 points, C3, nothing contradictory. */
export const STEADY = Object.fromEntries(sample.questions.map(({ id, options }) => [id, options[1].id]));

/** The lowest points that the sample has, by someone who bears no loss. */
export const LOWEST = { ...Object.fromEntries(sample.questions.map(({ id, options }) => [id, [...options].sort((one, other) => one.points - other.points)[0].id])), loss: "none", goal: "keep" };

/** @param {Page} page @param {string} part */
export const open = (page, part) => press(page, `#suit-tab-${part}`);

/** @param {Page} page @param {string} part */
export const verdict = (page, part) => textOf(page, `#suit-${part}-verdict`);

/** @param {Page} page @param {string} path @param {string} part */
export const findingAt = (page, path, part) => page.$eval(`#suit-${part} [data-path="${path}"] > .card-finding`, (place) => place.textContent?.trim() ?? "");

/** What stands in a field is whole. @param {Page} page @param {string} selector */
export const leave = (page, selector) => page.$eval(selector, (input) => input.dispatchEvent(new Event("blur")));

/** The cells of a test by its name, the first of a table. @param {Page} page @param {string} name @param {string} [within] */
export const testOf = (page, name, within = "") => page.$eval(`${within} [data-criterion="${name}"]`, (row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ""));

/** @param {Page} page @param {string} selector */
export const isSeen = (page, selector) => page.$$eval(selector, (found) => found.some((element) => element.getClientRects().length > 0));

/** @param {Page} page */
export const focused = (page) => page.evaluate(() => document.activeElement?.id);

/** Loads a file and waits until the page has said something of it. @param {Page} page @param {string} path @param {string} chooser @param {string} section */
export async function load(page, path, chooser, section) {
  await page.$eval(`${section} .sentence`, (place) => place.replaceChildren());
  const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement> | null} */ (await page.$(chooser));
  await input?.uploadFile(path);
  await page.waitForSelector(`${section} .sentence .notice`);
  return textOf(page, `${section} .sentence`);
}
