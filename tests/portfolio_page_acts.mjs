/** What a clerk does in the portfolio of the view 估值, and amounts added without the page. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { choose, scratch, textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** @param {Page} page @param {string} selector */
export const press = (page, selector) => page.$eval(selector, (button) => /** @type {HTMLElement} */ (button).click());

/** @param {string} name @param {unknown} content */
export function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

/** Loads a file and waits until the page has said something of it. @param {Page} page @param {string} path */
export async function load(page, path) {
  await page.evaluate(() => {
    const said = document.getElementById("announce");
    if (said) said.textContent = "";
    document.querySelector("kehu-portfolio-source .sentence")?.replaceChildren();
  });
  await choose(page, path, "#portfolio-file");
  await page.waitForFunction(() => document.getElementById("announce")?.textContent || document.querySelector("kehu-portfolio-source .sentence p"), { polling: "mutation" });
}

/** The sample on one of its days. @param {Page} page @param {0 | 1} [day] */
export async function sample(page, day = 0) {
  await press(page, "#portfolio-sample");
  await page.waitForSelector("#portfolio-verdict");
  if (day === 1) await page.select("#portfolio-day", "1");
}

/** What was said of a file that was loaded. @param {Page} page */
export const said = (page) => textOf(page, "kehu-portfolio-source .sentence");

/** @param {Page} page */
export const verdict = (page) => textOf(page, "#portfolio-verdict strong");

/** The cells of a line by its id, without what is noted below an amount. @param {Page} page @param {string} id */
export const lineOf = (page, id) => page.$$eval(".lines-table > tbody > tr[data-line]", (rows, wanted) => {
  const row = rows.find((each) => each.querySelector("td")?.textContent?.replace(/^[▸▾] /, "") === wanted);
  return [...(row?.querySelectorAll("td") ?? [])].map((cell) => (cell.textContent ?? "").replace(cell.querySelector("small")?.textContent ?? "", ""));
}, id);

/** The sheet on the screen as it comes out on paper. @param {Page} page @param {string} name */
export async function onPaper(page, name) {
  const path = join(scratch, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true });
  return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
}

/** Hundredths of an amount as it is shown or written: thousands apart, either minus. @param {string} text */
export function cents(text) {
  const [, sign, whole, part = ""] = /^([-−]?)([\d,]+)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || part.length > 2) throw new Error(`no amount: ${text}`);
  const value = BigInt(whole.replaceAll(",", "") + part.padEnd(2, "0"));
  return sign ? -value : value;
}

/** @param {readonly bigint[]} values */
export const total = (values) => values.reduce((sum, value) => sum + value, 0n);

/** @type {Map<string, Buffer> | undefined} */
let codes;

/** Chinese of two bytes and ASCII in GB18030, by asking the decoder. @param {string} text */
export function gb18030(text) {
  if (!codes) {
    codes = new Map();
    const decoder = new TextDecoder("gb18030");
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) {
        const bytes = Buffer.from([lead, trail]);
        const character = decoder.decode(bytes);
        if ([...character].length === 1) codes.set(character, bytes);
      }
    }
  }
  return Buffer.concat([...text].map((character) => codes?.get(character) ?? Buffer.from(character)));
}

/** A plan of one share and one class, to be varied. @param {object} [more] of the plan @param {object} [options] */
export const small = (more = {}, options = {}) => ({ on: "2026-11-20", ruleSet: "broker_plan", ...options, portfolio: {
  holdings: [{ id: "甲", holding: { kind: "listed_share", quantity: "1000" }, market: { close: "10.00" } }], classes: [{ id: "A", units: "10000" }], ...more } });
