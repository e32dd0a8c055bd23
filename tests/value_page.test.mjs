/** 估值 of one holding in Chromium: every kind's example, findings at their fields, the formula, files, paper, looks. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { examples } from "../www/value_examples.js";
import { strings as english } from "../www/value_strings_en.js";
import { strings as chinese } from "../www/value_strings_zh.js";
import { subjects } from "../www/value_subjects.js";
import { onPaper, press } from "./change_page_acts.mjs";
import { axe, enter, open, scrollsSideways, shots, textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

const vectors = fileURLToPath(new URL("./vectors/valuation/", import.meta.url));

/** What a published case says of a name. @param {string} file @param {string} name @returns {any} */
function published(file, name) {
  const found = JSON.parse(readFileSync(join(vectors, `published_${file}.json`), "utf8")).cases.find((/** @type {{ name: string }} */ one) => one.name === name);
  assert.ok(found, `${file}: ${name}`);
  return found.value;
}

/** The case behind each example, in the order of the buttons. @type {Record<string, readonly string[]>} */
const CASES = {
  listed_share: ["article 1 close", "article 2 last close", "article 3 on the boundary of 0.5 %", "public fund, 0.25 %", "own book, market model", "own rule set, valuation model, conditions joined by or"],
  unlisted_ipo: ["article 4 technique", "article 4 cost where no technique is reliable"],
  unlisted_entitlement: ["article 5 rights shares"],
  ipo_locked: ["article 6 close"],
  private_placement: ["article 7 (2) above cost", "article 7 (1) below cost", "days counted, both ends in the lock", "cost follows the ex-date, the day itself included", "published discount", "discount of own inputs"],
  rights: ["rights"],
  bond: ["exchange bond, clean", "exchange bond, full", "exchange bond, adjusted", "interbank bond, third party, put side", "price of a yield, last period", "amortised cost"],
  option: ["option sold"],
  future: ["future, gain of the day"],
  open_fund: ["open fund, the day before"],
  money_fund: ["money fund"],
  plan: ["trust at cost"],
  deposit: ["deposit"],
  repo: ["repo, borrowed"],
  accruedInterest: ["interbank, 227 of 366 days", "exchange, the same bond, 365", "discount bill", "paid at maturity, two whole years and 10 of 365 days"],
  bondYield: ["last period, leap year", "at par on a coupon day the yield is the coupon"],
  bondPrice: ["at the coupon the price is par"],
  effectiveInterest: ["textbook", "textbook table at 10 %"],
  lockupDiscount: ["demo inputs"],
  optionValue: ["Haug, call on a share with dividend yield 0", "Haug, put with dividend yield"],
  exRights: ["published"],
  amortisedDeviation: ["a quarter below, exactly"],
  managementFee: ["published", "leap year"],
  performanceFee: ["above the mark"],
  sevenDayYield: ["compound", "simple"],
};

/** The file of a formula's published cases. @param {string} id */
const fileOf = (id) => (subjects.get(id)?.isKind ? "value" : id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** A number of the page without its setting out. @param {string} text */
const plain = (text) => text.replaceAll(",", "").replaceAll("−", "-");

/** @param {string} name */
const rest = (name) => new Promise((resolve) => setTimeout(resolve, 450, name));

/** @param {Page} page @param {string} id */
const choose = (page, id) => page.select("#value-what", id);

/** @param {Page} page @param {string} id @param {number} [place] */
async function example(page, id, place = 0) {
  await choose(page, id);
  await press(page, `kehu-value [data-example="${place}"]`);
}

/** @param {Page} page @param {string} id */
const valueOf = (page, id) => page.$eval(`#${id}`, (control) => /** @type {HTMLInputElement} */ (control).value);

/** @param {Page} page @param {string} path */
const findingAt = (page, path) => page.$eval(`[data-path="${path}"] > .card-finding`, (place) => place.textContent?.trim() ?? "");

/** The lines of the formula with their numbers. @param {Page} page */
const formula = (page) => page.$$eval(".value-answer .value-formula .number", (lines) => lines.map((line) => line.textContent ?? ""));

test("both languages have the same words with the same places", () => {
  assert.deepEqual(Object.keys(english), Object.keys(chinese));
  /** @param {string} words */
  const places = (words) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, words] of Object.entries(chinese)) assert.deepEqual(places(/** @type {Record<string, string>} */ (english)[key]), places(words), key);
});

test("every field and every word of a list has its name", () => {
  /** @param {readonly import("../www/value_row.js").FieldRow[]} rows */
  const named = (rows) => {
    for (const { name, label = name, words = [], fields = [] } of rows) {
      assert.ok(`value.field.${label}` in chinese, label);
      for (const word of words) assert.ok(["word." + label, "method", "fact"].some((area) => `value.${area}.${word}` in chinese), `${label}: ${word}`);
      named(fields);
    }
  };
  for (const { rows } of subjects.values()) named(rows);
});

for (const [id, names] of Object.entries(CASES)) {
  test(`the examples of ${id} give what their cases say`, async () => {
    const page = await session.visit({ view: "value" });
    assert.equal(examples[/** @type {keyof typeof examples} */ (id)].length, names.length);
    for (const [place, name] of names.entries()) {
      await example(page, id, place);
      const value = published(fileOf(id), name);
      const shown = plain(await textOf(page, "#value-verdict"));
      const wanted = value.amount ?? value.rate ?? value.value ?? value.unrounded;
      if (value.rows) {
        for (const { income } of value.rows) assert.ok(plain(await textOf(page, ".value-answer table")).includes(income), `${name}: ${income}`);
      } else assert.ok(shown.includes(value.unrounded && !value.amount && !value.value ? value.unrounded.slice(0, 5) : wanted), `${name}: ${shown} has not ${wanted}`);
      const facts = plain(await textOf(page, ".value-answer .facts"));
      if (value.method) assert.ok(facts.includes(/** @type {Record<string, string>} */ (chinese)[`value.method.${value.method}`]), `${name}: ${facts}`);
      if (value.unrounded) assert.ok(facts.includes(value.unrounded), `${name}: ${facts}`);
      for (const line of await formula(page)) assert.doesNotMatch(line, /…$|undefined|\{|NaN/, name);
      assert.equal(await page.$("#value-bad, #value-wanted"), null, name);
    }
    await page.close();
  });
}
