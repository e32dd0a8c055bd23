/** What a clerk does in the view 客户分级, and what plain loops over the clients make of them. */
import { choose, enter, textOf } from "./page_visit.mjs";
import { press } from "./portfolio_page_acts.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {import("../www/tier_sample.js").SampleClient} SampleClient */

export const PLACE = { view: "tier" };

/** The shipped cuts in cents: an illustration, told in the contract. */
export const CUTS = { averageAssets: [10_000_000, 50_000_000, 100_000_000, 500_000_000], netContribution: [50_000, 300_000, 1_000_000, 5_000_000] };
const CLASSES = [["C1", "C2"], ["C3"], ["C4", "C5"]];
const SEEN = 20;

/** @param {string} text */
export const cents = (text) => Math.round(Number(text) * 100);

/** @param {SampleClient} client */
export const known = ({ averageAssets, netContribution, observed }) => averageAssets !== undefined && netContribution !== undefined && observed >= SEEN;

/** 0 undetermined, 1 the lowest; the higher of both. @param {SampleClient} client @param {typeof CUTS} [cuts] */
export function rankOf(client, cuts = CUTS) {
  if (!known(client)) return 0;
  const rank = (/** @type {string | undefined} */ text, /** @type {number[]} */ from) => 1 + from.filter((cut) => cents(text ?? "0") >= cut).length;
  return Math.max(rank(client.averageAssets, cuts.averageAssets), rank(client.netContribution, cuts.netContribution));
}

/** Place of the class, 3 for none. @param {SampleClient} client */
export function classOf({ level = "" }) {
  const place = CLASSES.findIndex((levels) => levels.includes(level));
  return place < 0 ? CLASSES.length : place;
}

/** Clients by rank and class, as the table of the page has them: the highest tier first, undetermined last. @param {readonly SampleClient[]} clients @param {typeof CUTS} [cuts] */
export function distribution(clients, cuts) {
  const rows = [5, 4, 3, 2, 1, 0].map((rank) => {
    const own = clients.filter((client) => rankOf(client, cuts) === rank);
    return [...[0, 1, 2, 3].map((place) => own.filter((client) => classOf(client) === place).length), own.length];
  });
  return rows;
}

/** Scores by fifths, ties sharing the better. @param {readonly number[]} values the better the greater @returns {number[]} */
function fifths(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const marks = [1, 2, 3, 4].map((k) => sorted[Math.floor((k * values.length) / 5)]);
  return values.map((value) => 1 + marks.filter((mark) => value >= mark).length);
}

/** R, F and M of clients in their order. @param {readonly SampleClient[]} clients */
export function scores(clients) {
  const [r, f, m] = [clients.map(({ idleDays }) => -idleDays), clients.map(({ frequency }) => frequency), clients.map(({ monetary }) => cents(monetary))].map(fifths);
  return clients.map((_, place) => [r[place], f[place], m[place]]);
}

/** Counts of the eight groups in the order of the module's words. @param {readonly number[][]} scored @param {number} high */
export const groups = (scored, high) => ["111", "101", "011", "001", "110", "100", "010", "000"].map((marks) => scored.filter((each) => each.map((score) => (score >= high ? 1 : 0)).join("") === marks).length);

/** Waits until the page has graded anew after an act. @param {Page} page @param {() => Promise<unknown>} act */
export async function graded(page, act) {
  await page.evaluate(() => {
    document.querySelector("kehu-tier")?.removeAttribute("data-told");
    const { model } = /** @type {any} */ (document.querySelector("kehu-tier"));
    model.addEventListener("graded", () => document.querySelector("kehu-tier")?.setAttribute("data-told", ""), { once: true });
  });
  await act();
  await page.waitForSelector("kehu-tier[data-told]");
}

/** Waits for the list as it follows a change. @param {Page} page @param {() => Promise<unknown>} act */
export async function listed(page, act) {
  await page.evaluate(() => {
    const counted = document.getElementById("tier-listed");
    if (counted) counted.textContent = "";
  });
  await act();
  await page.waitForFunction(() => document.getElementById("tier-listed")?.textContent, { polling: "mutation" });
}

/** The sample, with its chart and its list to be seen; how long that took from the press, by the page's own clock. @param {Page} page */
export const sample = (page) => page.evaluate(() => new Promise((resolve) => {
  const began = performance.now();
  document.getElementById("tier-sample")?.click();
  const look = () => (document.querySelector("kehu-tier-distribution canvas") && document.querySelector("#tier-list tbody tr") ? resolve(Math.round(performance.now() - began)) : requestAnimationFrame(look));
  look();
}));

/** @param {Page} page */
export const sampleBefore = (page) => graded(page, () => press(page, "#tier-sample-before"));

/** Loads a file and waits until it is graded. @param {Page} page @param {string} path @param {"now" | "before"} [place] */
export const load = (page, path, place = "now") => graded(page, () => choose(page, path, `#tier-file-${place}`));

/** Loads a file that is refused, and what is said of it. @param {Page} page @param {string} path */
export async function refused(page, path) {
  await page.$eval("#tier-said", (said) => said.replaceChildren());
  await choose(page, path, "#tier-file-now");
  await page.waitForSelector("#tier-said p");
  return page.$eval("#tier-said p", (said) => ({ key: said.getAttribute("data-key"), words: said.textContent ?? "" }));
}

/** A cut of an axis. @param {Page} page @param {number} axis @param {number} tier place of the tier, from 0 @param {string} text */
export const cut = (page, axis, tier, text) => enter(page, `#tier-cut-${axis}-${tier}`, text);

/** The table of the distribution: counts of every class and all, by row. @param {Page} page */
export const table = (page, id = "tier-distribution") => page.$$eval(`#${id} tbody tr`, (rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => (cell.firstChild?.textContent ?? "").trim())));

/** The counts of the distribution, without the class that nobody is in. @param {Page} page */
export const counts = async (page) => (await table(page)).map((row) => row.slice(0, -1).map((words) => Number(words.replaceAll(",", ""))));

/** Cells of the rows of the list that are to be seen. @param {Page} page */
export const lines = (page) => page.$$eval("#tier-list > tbody > tr[data-row]", (rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => (cell.textContent ?? "").replace(/^[▸▾] /, ""))));

/** How many the list says there are. @param {Page} page */
export const kept = async (page) => Number((await textOf(page, "#tier-listed")).replace(/^.*符合 ([\d,]+) 名.*$/, "$1").replaceAll(",", ""));

/** Opens the row of a client that is to be seen. @param {Page} page @param {string} id */
export async function openRow(page, id) {
  await page.$$eval("#tier-list [data-row] button", (buttons, wanted) => buttons.find((button) => (button.textContent ?? "").endsWith(wanted))?.dispatchEvent(new MouseEvent("click", { bubbles: true })), id);
  await page.waitForSelector(".tier-detail");
  return textOf(page, ".tier-detail");
}
