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

/** What a published case says of a name; one of another file names it before a stroke. @param {string} file @param {string} name @returns {any} */
function published(file, name) {
  const [, from = `published_${file}`, wanted] = /^(?:(\w+) \| )?(.*)$/.exec(name) ?? [];
  const found = JSON.parse(readFileSync(join(vectors, `${from}.json`), "utf8")).cases.find((/** @type {{ name: string }} */ one) => one.name === wanted);
  assert.ok(found, `${file}: ${name}`);
  return found.value;
}

/** The case behind each example, in the order of the buttons. @type {Record<string, readonly string[]>} */
const CASES = {
  listed_share: ["article 1 close", "article 2 last close", "article 3 on the boundary of 0.5 %", "public fund, 0.25 %", "own book, market model",
    "value_adjustment | chained: the same as the index's levels of the two days", "value_adjustment | regression: with intercept", "own rule set, valuation model, conditions joined by or"],
  unlisted_ipo: ["article 4 technique", "article 4 cost where no technique is reliable"],
  unlisted_entitlement: ["article 5 rights shares"],
  ipo_locked: ["article 6 close"],
  private_placement: ["article 7 (2) above cost", "article 7 (1) below cost", "days counted, both ends in the lock", "cost follows the ex-date, the day itself included", "published discount",
    "value_technique | P above C: on the line", "discount of own inputs"],
  rights: ["rights"],
  bond: ["exchange bond, clean", "exchange bond, full", "value_bond | steps: a last full price: the interest of its own day", "exchange bond, adjusted", "interbank bond, third party, put side", "price of a yield, last period", "value_bond | steps: a yield", "amortised cost"],
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

/** Until what follows typing at a distance is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 600));

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

test("the rules have to be chosen, each with its threshold; what is missing leads to its field", async () => {
  const page = await session.visit({ view: "value" });
  await enter(page, "#value-holding-quantity", "1000");
  assert.match(await textOf(page, "#value-verdict"), /还缺 1 项/);
  assert.match(await textOf(page, "#value-rules-finding"), /请选择适用规则/);
  assert.deepEqual(await page.$$eval(".value-rule input", (radios) => radios.map((radio) => /** @type {HTMLInputElement} */ (radio).checked)), [false, false, false]);
  const thresholds = await page.$$eval(".value-rule p", (lines) => lines.map((line) => line.textContent ?? ""));
  for (const [place, words] of [/0\.5%（含）/, /0\.25%（含）/, /没有比例界限/].entries()) assert.match(thresholds[place], words);
  await press(page, "#value-wanted .link");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "value-rules-broker_plan");
  await press(page, "#value-rules-broker_plan");
  assert.match(await findingAt(page, "market.close"), /未提供/);
  await enter(page, "#value-market-lastClose-price", "10");
  await enter(page, "#value-market-lastClose-on", "2026-11-20");
  await enter(page, "#value-on", "2026-11-23");
  assert.match(await findingAt(page, "market.majorChange"), /未提供/);
  await press(page, "#value-wanted .link");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "value-market-majorChange", "the summary does not open the fold");
  await page.select("#value-market-majorChange", "true");
  assert.match(await textOf(page, "#value-wanted"), /停牌股票的调整/);
  await page.select("#value-market-majorChange", "false");
  assert.match(await textOf(page, "#value-verdict"), /10,000\.00 元/);
  assert.match(await textOf(page, "#value-hint"), /价格为3天前的价格/);
  await enter(page, "#value-on", "");
  assert.match(await textOf(page, "#value-on-finding"), /请填写有效的估值日/);
  await page.close();
});

test("what is missing is asked at the field of the way that was chosen, once", async () => {
  const page = await session.visit({ view: "value" });
  await example(page, "listed_share", 5);
  await enter(page, "#value-market-adjustment-indexReturns", "");
  assert.match(await textOf(page, ".value-said"), /还缺 1 项.*行业指数|还缺 1 项.*每日收益率/);
  await press(page, "#value-wanted .link");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "value-market-adjustment-indexReturns");
  await example(page, "listed_share", 6);
  for (const list of ["index", "share"]) await enter(page, `#value-market-adjustment-history-${list}`, "");
  await page.select("#value-market-adjustment-history-intercept", "");
  await press(page, "#value-wanted .link");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "value-market-adjustment-history-index");
  await page.select("#value-market-adjustment-modelBy", "given");
  await press(page, "#value-wanted .link");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "value-market-adjustment-beta");
  await example(page, "listed_share", 0);
  await enter(page, "#value-market-close", "");
  assert.match(await textOf(page, "#value-wanted"), /当日没有收盘价的，填写最近交易日收盘价/);
  await page.close();
});

test("what is written otherwise is found at its field, and only once it is whole", async () => {
  const page = await session.visit({ view: "value" });
  await press(page, "#value-rules-broker_plan");
  for (const text of ["１０００", "1e5", "1,000", "+5", "1 000"]) {
    await enter(page, "#value-holding-quantity", "");
    await page.focus("#value-holding-quantity");
    await page.keyboard.type(text);
    assert.equal(await page.$("#value-bad"), null, "called wrong while it is typed");
    await page.keyboard.press("Tab");
    assert.match(await findingAt(page, "holding.quantity"), /应为普通十进制数字/, text);
    assert.equal(await page.$eval("#value-holding-quantity", (input) => input.getAttribute("aria-invalid")), "true");
    assert.equal(await valueOf(page, "value-holding-quantity"), text, "the field lost what was typed");
    await press(page, "#value-bad .link");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "value-holding-quantity");
  }
  for (const [id, path, text, words] of /** @type {[string, string, string, RegExp][]} */ ([
    ["money_fund", "market.incomePer10k", "0.5\n1,000\n０.５", /第 2 个：应为普通十进制数字.*第 3 个：/s],
    ["private_placement", "holding.lock.daysLeft", "300", /与其他数据矛盾/],
    ["private_placement", "holding.lock.daysLocked", "many", /应为整数/],
    ["bond", "holding.coupon", "3", /是否把百分数当成了小数/],
    ["bond", "holding.matures", "2026-11-23", /已到期/],
    ["option", "market.settlement", "-1", /数值不可能/],
    ["deposit", "holding.from", "2026-12-01", /尚未到首个估值日/],
    ["open_fund", "market.navOn.day", "2026-11-24", /与其他数据矛盾/],
    ["sevenDayYield", "incomePer10k", "0.5 0.5", /数值不可能/],
    ["managementFee", "nav", "0", /须大于零/],
  ])) {
    await example(page, id);
    const control = `#value-${path.replaceAll(".", "-")}`;
    await enter(page, control, text);
    await page.$eval(control, (input) => input.dispatchEvent(new Event("blur")));
    assert.match(await findingAt(page, path), words, `${id} ${path}`);
  }
  await page.close();
});

test("a lock beyond the calendar takes the days that are given; conditions and ex-dates are added one by one", async () => {
  const page = await session.visit({ view: "value" });
  await example(page, "private_placement", 2);
  await enter(page, "#value-holding-lock-until", "2027-05-14");
  assert.match(await findingAt(page, "holding.lock"), /现有规则和日历资料未覆盖这一情形（2027-01-01）/);
  await enter(page, "#value-holding-lock-calendar-from", "2027-01-01");
  assert.match(await textOf(page, "#value-wanted"), /补充至/);
  await enter(page, "#value-holding-lock-calendar-until", "2027-12-31");
  await enter(page, "#value-holding-lock-calendar-closed", "2027-01-01\n2027-13-01");
  await page.$eval("#value-holding-lock-calendar-closed", (input) => input.dispatchEvent(new Event("blur")));
  assert.match(await textOf(page, "#value-bad"), /第 2 个：应为真实存在的日期/);
  await enter(page, "#value-holding-lock-calendar-closed", "2027-01-01");
  assert.match((await formula(page))[0], /× \(129 − 123\) ÷ 129/);
  await press(page, "[data-path='holding.exEvents'] .buttons button");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "value-holding-exEvents-0-on");
  await enter(page, "#value-holding-exEvents-0-cash", "0.5");
  assert.match(await findingAt(page, "holding.exEvents.0.on"), /未填写/);
  await enter(page, "#value-holding-exEvents-0-on", "2026-11-20");
  assert.match((await formula(page))[0], /^9\.5 \+ \(15 − 9\.5\)/);
  await press(page, "[data-path='holding.exEvents.0'] > button");
  assert.match((await formula(page))[0], /^10 \+ \(15 − 10\)/);
  await press(page, "#value-rules-own_book");
  assert.match(await findingAt(page, "holding.method"), /未提供/);
  await page.close();
});

test("nothing is lost on another kind, in another language, behind the other tab; an example can be taken back", async () => {
  const page = await session.visit({ view: "value" });
  await enter(page, "#value-holding-quantity", "1234");
  await press(page, "#value-rules-own_book");
  await choose(page, "private_placement");
  await page.select("#value-holding-lock-by", "dates");
  await enter(page, "#value-holding-lock-from", "2026-11-16");
  await page.select("#value-holding-lock-by", "days");
  assert.equal(await page.$eval("#value-holding-lock-from", (input) => input.getClientRects().length), 0);
  await page.select("#value-holding-lock-by", "dates");
  await choose(page, "listed_share");
  await press(page, "#language");
  await press(page, "#value-plan");
  await press(page, "#value-one");
  assert.equal(await valueOf(page, "value-holding-quantity"), "1234");
  assert.equal(await page.$eval("#value-rules-own_book", (radio) => /** @type {HTMLInputElement} */ (radio).checked), true);
  assert.match(await textOf(page, "#value-verdict"), /Still missing/);
  await choose(page, "private_placement");
  assert.equal(await valueOf(page, "value-holding-lock-from"), "2026-11-16");
  await press(page, "#language");
  await choose(page, "listed_share");
  await press(page, "[data-example='0']");
  assert.equal(await valueOf(page, "value-holding-quantity"), "1000");
  await press(page, "#value-back");
  assert.equal(await valueOf(page, "value-holding-quantity"), "1234");
  assert.equal(await page.$eval("#value-rules-own_book", (radio) => /** @type {HTMLInputElement} */ (radio).checked), true);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await page.close();
});

test("the formula stands with its numbers, steps and tests beside it", async () => {
  const page = await session.visit({ view: "value" });
  for (const [id, place, ...lines] of /** @type {[string, number, ...string[]][]} */ ([
    ["private_placement", 0, "10 + (15 − 10) × (250 − 100) ÷ 250 = 13", "1000 × 13 = 13000"],
    ["private_placement", 3, "5 + (15 − 5) × (250 − 100) ÷ 250 = 11", "1000 × 11 = 11000"],
    ["private_placement", 4, "10 × (1 − 0.1234) = 8.766", "1000 × 8.766 = 8766"],
    ["listed_share", 2, "10 × 1100 ÷ 1000 = 11", "|11 − 10| × 1000 = 1000", "11", "1000 × 11 = 11000"],
    ["listed_share", 4, "0.01 + 1.2 × (−0.05) = −0.05", "10 × (1 + (−0.05)) = 9.5", "9.5", "1000 × 9.5 = 9500"],
    ["bond", 1, "0.03 × 100 × 227 ÷ 365 ≈ 1.865753424658", "103.5 − 1.865753424658 ≈ 101.634246575342", "100000 ÷ 100 × 101.6342 = 101634.2", "100000 ÷ 100 × 1.865753424658 = 1865.75"],
    ["listed_share", 5, "(1 + (−0.1)) × (1 + 0.05) × (1 + (−0.02)) − 1 = −0.0739", "12.34 × (1 + (−0.0739)) = 11.428074"],
    ["listed_share", 6, "(6 × (0.01 × 0.018 + (−0.02) × (−0.021) + 0.03 × 0.035 + ", "((0.018 + (−0.021) + 0.035 + 0.012 + (−0.011) + 0.016) − 1.154602076125 × (0.01 + ", "(−0.000011764706) + 1.154602076125 × (−0.25) ≈ −0.288662283737"],
    ["private_placement", 5, "10 + (15 − 10) × (243 − 120) ÷ 243 ≈ 12.530864197531"],
    ["bond", 2, "0.03 × 100 × 175 ÷ 365 ≈ 1.438356164384", "103.1 − 1.413698630137 ≈ 101.686301369863", "101.686301369863"],
    ["bond", 6, "0.03 × 100 ÷ 1 × 175 ÷ 365 ≈ 1.438356164384", "Σ(i: 0 … 5 − 1) [0.03 × 100 ÷ 1 ÷ (1 + 0.025 ÷ 1)^(190 ÷ 365 + i)] + 100 ÷ (1 + 0.025 ÷ 1)^(190 ÷ 365 + 5 − 1) ≈ 103.5415066151", "103.5415066151 − 1.438356164384 ≈ 102.103150450716"],
    ["accruedInterest", 3, "0.03 × 100 × (2 + 10 ÷ 365) ≈ 6.082191780822"],
    ["rights", 0, "max(12.5 − 10, 0) = 2.5", "300 × 2.5 = 750"],
    ["option", 0, "0.0523", "−2 × 10000 × 0.0523 = −1046"],
    ["future", 0, "4010.2", "−2 × 300 × (4010.2 − 4000) = −6120"],
    ["repo", 0, "1000000 + 1000000 × 0.0175 × 32 ÷ 360 ≈ 1001555.555555555556", "−1001555.56"],
    ["exRights", 0, "1 + 0 + 0.15 = 1.15", "(25.7 − 0 + 14.43 × 0.15) ÷ 1.15 = 24.23"],
    ["managementFee", 0, "100000000 × 0.015 ÷ 365 ≈ 4109.58904109589"],
    ["sevenDayYield", 1, "3.5 ÷ 7 × 365 ÷ 10000 = 0.01825"],
    ["amortisedDeviation", 0, "9975 − 10000 = −25", "(−25) ÷ 10000 = −0.0025"],
  ])) {
    await example(page, id, place);
    const shown = await formula(page);
    for (const [number, line] of lines.entries()) assert.ok(shown[number]?.startsWith(line), `${id} ${place}: ${shown[number]} is not ${line}`);
  }
  await example(page, "private_placement", 0);
  assert.match(await textOf(page, ".value-formula"), /单位价值 = 成本 \+ \(价格 − 成本\) × \(Dl − Dr\) ÷ Dl/);
  await example(page, "listed_share", 2);
  assert.match(await textOf(page, ".value-answer"), /影响达到重大界限1,000 ≥ 1,000成立/);
  assert.match(await textOf(page, "#value-hint"), /恰好等于界限/);
  await enter(page, "#value-market-previousNav", "200001");
  assert.match(await textOf(page, ".value-formula"), /影响额 1000 小于界限额 1000\.005：不采用调整/);
  await example(page, "listed_share", 7);
  await enter(page, "#value-market-adjustment-facts-event", "0");
  assert.match(await textOf(page, ".value-formula"), /进入、退出条件未满足/);
  assert.match(await textOf(page, ".value-answer"), /进入调整的条件：已停牌天数29 ≥ 30不成立/);
  await enter(page, "#value-market-adjustment-enter-tests-0-atLeast", "");
  await enter(page, "#value-market-adjustment-enter-tests-0-atMost", "30");
  assert.match(await textOf(page, ".value-answer"), /已停牌天数29 ≤ 30成立/, "the direction is the answer's");
  await example(page, "listed_share", 2);
  assert.equal((await page.$$(".value-answer .value-sources p .value-dot")).length, 1, "the warning of unverified rows stands once");
  assert.equal((await page.$$(".value-answer .value-sources li .value-dot")).length, 1);
  await page.close();
});

test("places of rounding are chosen, and said", async () => {
  const page = await session.visit({ view: "value" });
  await example(page, "private_placement", 2);
  await enter(page, "#value-market-close", "14.3333333");
  await page.select("#value-places-unit", "2");
  assert.match(await textOf(page, "#value-verdict"), /12,600\.00 元/);
  assert.match(await textOf(page, ".value-answer .facts"), /单位价值12\.60 元.*单位价值 2 位小数，金额 2 位小数；四舍五入/);
  await page.select("#value-places-unit", "none");
  assert.match(await textOf(page, "#value-verdict"), /12,600\.00 元/);
  assert.match(await textOf(page, ".value-answer .facts"), /单位价值不取整/);
  await page.close();
});

test("a locked share day by day: a chart for the eye, the same as a table", async () => {
  const page = await session.visit({ view: "value" });
  await example(page, "private_placement");
  await page.waitForSelector("#value-chart canvas");
  assert.match(await page.$eval("#value-chart", (chart) => chart.getAttribute("aria-label") ?? ""), /剩余交易日 100 时每股 13 元，到解除限售日为 15 元/);
  const rows = await page.$$eval(".value-lock tbody tr", (found) => found.map((row) => [...row.children].map((cell) => cell.textContent)));
  assert.deepEqual(rows[0], ["100", "13.0000"]);
  assert.deepEqual(rows[rows.length - 1], ["0", "15.0000"]);
  for (const place of [1, 4]) {
    await example(page, "private_placement", place);
    await settled();
    assert.equal(await page.$("#value-chart canvas"), null, "a line is drawn where there is none");
  }
  await example(page, "private_placement", 2);
  await page.waitForSelector("#value-chart canvas");
  assert.deepEqual((await page.$$eval(".value-lock tbody td:first-child", (found) => found.map((cell) => cell.textContent))), ["4", "3", "2", "1", "0"]);
  await example(page, "private_placement", 6);
  await settled();
  assert.equal(await page.$("#value-chart canvas"), null, "days of the calendar are not known of a lock in trading days");
  await page.select("#value-holding-lock-by", "dates");
  await enter(page, "#value-holding-lock-from", "2026-05-25");
  await enter(page, "#value-holding-lock-until", "2026-12-03");
  await page.select("#value-holding-lock-ends", "both");
  await page.waitForSelector("#value-chart canvas");
  assert.match(await textOf(page, ".value-lock > p"), /自然日数 ÷ 365 计，价格不变；上面的结果用的是所填的剩余年数 1。/);
  const shrinking = await page.$$eval(".value-lock tbody tr", (found) => found.map((row) => [...row.children].map((cell) => cell.textContent)));
  assert.deepEqual([shrinking.length, shrinking[0][0], shrinking[10]], [11, "10", ["0", "10.0000"]]);
  assert.ok(shrinking.every(([, value], place) => place === 0 || Number(value) > Number(shrinking[place - 1][1])));
  await page.close();
});

test("an answer is kept with what it can be computed from again, its steps as a table", async () => {
  const page = await session.visit({ view: "value" });
  await example(page, "future");
  const whole = await session.saved(page, () => press(page, "#value-save"));
  assert.match(whole.name, /^期货_2026-11-23\.json$/);
  const kept = JSON.parse(whole.bytes.toString("utf8"));
  assert.equal(kept.kehu, "value");
  assert.deepEqual([kept.function, kept.on, kept.answer.value.amount, kept.options.ruleSet], ["value", "2026-11-23", "-6120", "broker_plan"]);
  assert.match(kept.module, /^sha-256:/);
  assert.deepEqual(kept.request, { holding: { kind: "future", quantity: "2", side: "short", multiplier: "300" }, market: { settlement: "4010.2", previousSettlement: "4000" } });
  assert.deepEqual(kept.rules, ["valuation.future.settlement"]);
  const steps = await session.saved(page, () => press(page, "#value-save-steps"));
  const text = steps.bytes.toString("utf8");
  assert.ok(text.startsWith("\uFEFF"));
  assert.match(text, /基准价,4000\r\n/);
  assert.match(text, /金额,-6120\r\n/);
  await page.close();
});

test("the record on paper holds the data, the formula, the steps and the rules, and nothing else", async () => {
  const page = await session.visit({ view: "value" });
  await example(page, "private_placement");
  await settled();
  const paper = (await onPaper(page, "value_placement")).replace(/\s+/g, "");
  for (const words of ["估值记录", "非公开发行限售股票", "13,000.00元", "数量（股）1000", "锁定期·锁定期交易日数Dl250", "适用规则券商资管计划", "10+(15−10)×(250−100)÷250=13", "第七条（二）", "经办", "复核", "sha-256:"])
    assert.ok(paper.includes(words), `${words} in ${paper}`);
  assert.ok(!paper.includes("示例") && !paper.includes("数据不出本页"), paper);
  assert.equal(await page.evaluate(() => document.documentElement.hasAttribute("data-value-sheet")), false);
  await page.close();
});

test("the keyboard alone: kind, rules, fields one after the other", async () => {
  const page = await session.visit({ view: "value" });
  await page.focus("#value-what");
  for (let kinds = [...subjects.keys()].indexOf("rights"); kinds > 0; kinds -= 1) await page.keyboard.press("ArrowDown");
  await page.focus("#value-rules-broker_plan");
  await page.keyboard.press("Space");
  await page.focus("#value-holding-quantity");
  await page.keyboard.type("300");
  await page.keyboard.press("Enter");
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await page.keyboard.type("12.5");
  assert.match(await textOf(page, "#value-verdict"), /^✓750\.00 元/);
  await settled();
  assert.equal(await textOf(page, "#announce"), "750.00 元");
  await page.reload();
  await page.waitForSelector("#value-what");
  assert.equal(await valueOf(page, "value-what"), "rights", "the address does not keep what is computed");
  await page.close();
});

for (const query of ["", "?lang=en"]) {
  for (const width of [1280, 360]) {
    const name = `${query ? "en" : "zh"}_${width}`;
    test(`axe, width and looks: ${name}`, async () => {
      const page = await session.visit({ view: "value", width, query });
      /** @param {string} at */
      const judge = async (at) => {
        await page.screenshot({ path: join(shots, `value_${at}_${name}.png`), fullPage: true });
        assert.deepEqual(await axe(page), [], at);
        assert.equal(await scrollsSideways(page), false, at);
      };
      await judge("empty");
      await press(page, "#value-rules-broker_plan");
      await enter(page, "#value-holding-quantity", "1,000");
      await page.$eval("#value-holding-quantity", (input) => input.dispatchEvent(new Event("blur")));
      await judge("fault");
      for (const [id, place] of /** @type {[string, number][]} */ ([["private_placement", 0], ["listed_share", 7], ["bond", 3], ["effectiveInterest", 0], ["performanceFee", 0]])) {
        await example(page, id, place);
        if (id === "private_placement") await page.waitForSelector("#value-chart canvas");
        await judge(id);
      }
      for (const id of subjects.keys()) {
        await example(page, id);
        assert.deepEqual(await axe(page), [], id);
        assert.equal(await scrollsSideways(page), false, id);
      }
      await press(page, "#large");
      for (const [id, { length }] of Object.entries(examples)) {
        for (let place = 0; place < length; place += 1) {
          await example(page, id, place);
          assert.equal(await scrollsSideways(page), false, `${id} ${place} in large type`);
        }
      }
      await page.close();
    });
  }
}
