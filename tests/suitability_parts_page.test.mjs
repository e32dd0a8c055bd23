/** 适当性 in Chromium: investor classes, permissions, beneficial owners; the keyboard, both languages, narrow and wide. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { PERMISSIONS } from "../www/suit_fields.js";
import { file, onPaper } from "./portfolio_page_acts.mjs";
import { axe, enter, open as visitAll, scrollsSideways, shots, textOf } from "./page_visit.mjs";
import { LOWEST, ON, STEADY, answer, findingAt, focused, isSeen, leave, load, open, press, sample, testOf, verdict } from "./suitability_page_acts.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** @type {Awaited<ReturnType<typeof visitAll>>} */
let session;

before(async () => {
  session = await visitAll();
});
after(() => session.close());
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

/** A part of the view on the day of these tests. @param {string} part @param {Record<string, any>} [place] */
async function visit(part, place = {}) {
  const page = await session.visit({ view: "suitability", query: `?suit=${part}`, ...place });
  await enter(page, "#suit-on", ON);
  return page;
}

/** @param {Page} page @param {string} permission */
const rowOf = (page, permission) => page.$eval(`[data-permission=${permission}]`, (button) => [...(button.closest("tr")?.children ?? [])].map((cell) => cell.textContent?.trim() ?? ""));

/** @param {Page} page @param {Record<string, string>} assets */
async function average(page, { amount, days = "20", excluded = "true" }) {
  await enter(page, "#suit-permission-profile-assets-average", amount);
  await enter(page, "#suit-permission-profile-assets-days", days);
  await page.select("#suit-permission-profile-assets-borrowedExcluded", excluded);
}

/** @param {Page} page @param {number} place @param {Record<string, string>} cells */
async function holding(page, place, cells) {
  await press(page, "#suit-holding-add");
  for (const [name, text] of Object.entries(cells)) await enter(page, `#suit-holding-${place}-${name}`, text);
}

test("the lists of the page are the module's", () => {
  const types = readFileSync(new URL("../src/wasm/types.d.ts", import.meta.url), "utf8");
  const [, words = ""] = /export type Permission = ([^;]+);/.exec(types) ?? [];
  assert.deepEqual(PERMISSIONS, [...words.matchAll(/"(\w+)"/g)].map(([, word]) => word));
});

test("a person a cent below five million is ordinary, at five million a professional of class II", async () => {
  const page = await visit("investor");
  assert.match(await verdict(page, "class"), /普通投资者专业投资者的条件未定/);
  await enter(page, "#suit-class-financialAssets", "4999999.99");
  await enter(page, "#suit-class-firstTrade", "2024-11-24");
  assert.match(await verdict(page, "class"), /普通投资者/);
  assert.deepEqual((await testOf(page, "financial_assets", "#suit-investor")).slice(0, 4), ["金融资产", "4,999,999.99 元", "≥ 5,000,000 元", "✕ 不满足"]);
  assert.match((await testOf(page, "financial_assets", "#suit-investor"))[4], /第八条（五）/);
  assert.match(await textOf(page, "#suit-investor .suit-criteria caption"), /证券期货投资者适当性管理办法/, "the document that every test names is said once");
  assert.deepEqual((await testOf(page, "investing_months")).slice(1, 4), ["24 个月", "≥ 24 个月", "✓ 满足"]);
  await enter(page, "#suit-class-financialAssets", "5000000");
  assert.match(await verdict(page, "class"), /✓专业投资者Ⅱ类/);
  assert.match(await textOf(page, "#suit-investor .value-answer"), /普通投资者✓ 可以书面告知公司风险承受能力测评/);
  await page.select("#suit-class-elected", "ordinary");
  assert.match(await verdict(page, "class"), /普通投资者/);
  await page.select("#suit-class-elected", "");
  await press(page, "#suit-class-hand");
  assert.equal(await page.$eval("#suit-match-client-investor", (select) => /** @type {HTMLSelectElement} */ (select).value), "professional");
  await page.close();
});

test("incomes of three years, a body's fields, amounts as they should not be", async () => {
  const page = await visit("investor");
  for (const place of [0, 1, 2]) {
    await press(page, "[data-path=incomes] > .buttons button");
    assert.equal(await page.$eval(`#suit-class-incomes-${place}-year`, (input) => /** @type {HTMLInputElement} */ (input).value), String(2023 + place));
    await enter(page, `#suit-class-incomes-${place}-amount`, ["400000", "500000", "600000"][place]);
  }
  assert.deepEqual((await testOf(page, "average_income")).slice(1, 4), ["500,000 元", "≥ 500,000 元", "✓ 满足"], "400,000, 500,000 and 600,000 come to 500,000 a year");
  for (const [text, words] of /** @type {[string, RegExp][]} */ ([["５０００００", /普通十进制数字/], ["5,000,000", /普通十进制数字/], ["-1", /可能的范围/], ["1e7", /普通十进制数字/], ["9".repeat(60), /./]])) {
    await enter(page, "#suit-class-financialAssets", text);
    await leave(page, "#suit-class-financialAssets");
    assert.match(await findingAt(page, "financialAssets", "investor"), words, text);
    assert.equal(await page.$eval("#suit-class-financialAssets", (input) => /** @type {HTMLInputElement} */ (input).value), text);
  }
  await enter(page, "#suit-class-financialAssets", "");
  await page.select("#suit-class-party", "legal_person");
  assert.equal(await isSeen(page, "#suit-class-financialAssets"), false);
  await page.select("#suit-class-body", "none");
  await enter(page, "#suit-class-statement-on", "2025-12-31");
  await enter(page, "#suit-class-statement-netAssets", "-1");
  await enter(page, "#suit-class-statement-financialAssets", "10000000");
  assert.match(await textOf(page, "#suit-investor .value-answer"), /上年末净资产-1 元|−1 元/);
  await enter(page, "#suit-class-statement-netAssets", "20000000");
  await enter(page, "#suit-class-firstTrade", "2020-01-02");
  assert.match(await verdict(page, "class"), /专业投资者Ⅱ类/);
  await page.select("#suit-class-body", "financial_institution");
  assert.match(await verdict(page, "class"), /专业投资者Ⅰ类/);
  assert.match((await testOf(page, "body"))[3], /满足/);
  await page.close();
});

test("a qualified investor of a private fund: amount and money of one's own", async () => {
  const page = await visit("investor");
  await press(page, "#suit-show-qualified");
  assert.match(await verdict(page, "qualified"), /还缺/);
  await page.select("#suit-qualified-product-regime", "private_fund");
  assert.equal(await isSeen(page, "#suit-qualified-product-kind"), false);
  await enter(page, "#suit-qualified-product-amount", "1000000");
  await enter(page, "#suit-qualified-investor-financialAssets", "3000000");
  assert.match(await verdict(page, "qualified"), /未定/);
  assert.match(await textOf(page, "#suit-qualified-lacking"), /资金为借贷或发债所得/);
  await page.select("#suit-qualified-product-borrowed", "false");
  assert.match(await verdict(page, "qualified"), /✓是合格投资者/);
  await enter(page, "#suit-qualified-product-amount", "999999.99");
  assert.match(await verdict(page, "qualified"), /✕不是合格投资者/);
  await press(page, "#suit-qualified-hand");
  assert.equal(await page.$eval("#suit-match-product-entry", (select) => /** @type {HTMLSelectElement} */ (select).value), "unmet");
  const paper = (await onPaper(page, "suit_no_answer")).replace(/\s+/g, "");
  assert.ok(paper.includes("适当性"), "without an answer the page itself is printed");
  await page.close();
});

test("all permissions at once with what is missing; one becomes met when the missing datum comes", async () => {
  const page = await visit("permission");
  assert.equal((await page.$$("[data-permission]")).length, 15);
  assert.match(await verdict(page, "permission"), /可以开通 0 项/);
  assert.deepEqual((await rowOf(page, "chinext")).slice(1), ["? 未定", "日均资产、首次交易日"]);
  await average(page, { amount: "100000" });
  assert.deepEqual((await rowOf(page, "chinext")).slice(1), ["? 未定", "首次交易日"]);
  assert.match((await rowOf(page, "star_market"))[2], /不满足：日均资产/);
  await press(page, "[data-permission=chinext]");
  assert.equal(await focused(page), "suit-which");
  assert.match(await verdict(page, "permission"), /创业板：未定，不能开通/);
  assert.equal(await isSeen(page, "#suit-permission-profile-brokerSince"), false, "what the permission does not ask is shown");
  await press(page, "#suit-permission-lacking .link");
  assert.equal(await focused(page), "suit-permission-profile-firstTrade");
  await enter(page, "#suit-permission-profile-firstTrade", "2024-11-25");
  assert.match(await verdict(page, "permission"), /创业板：不能开通/, "24 months are not over the day before");
  await enter(page, "#suit-permission-profile-firstTrade", "2024-11-24");
  assert.match(await verdict(page, "permission"), /✓创业板：可以开通/);
  await enter(page, "#suit-permission-profile-assets-average", "99999.99");
  assert.deepEqual((await testOf(page, "average_assets")).slice(1, 4), ["99,999.99 元", "≥ 100,000 元", "✕ 不满足"]);
  await enter(page, "#suit-permission-profile-assets-average", "100000");
  await enter(page, "#suit-permission-profile-assets-days", "");
  assert.match(await textOf(page, "#suit-permission-lacking"), /计算的交易日数/, "what lacks of an average is not named");
  await page.select("#suit-which", "risk_warning_board");
  assert.match(await verdict(page, "permission"), /风险警示板：未定/);
  await page.select("#suit-permission-profile-disclosureSigned", "true");
  assert.match(await verdict(page, "permission"), /风险警示板：可以开通/);
  assert.match(await textOf(page, "#suit-daily"), /500,000 股/);
  await page.select("#suit-which", "preferred_stock");
  assert.match(await textOf(page, "#suit-permission"), /现有规则没有规定这类客户/);
  await enter(page, "#suit-permission-profile-firstTrade", "2010-01-04");
  await enter(page, "#suit-on", "2019-07-21");
  await page.select("#suit-which", "star_market");
  assert.match(await textOf(page, "#suit-permission"), /基准日还没有这项权限的规则/);
  await page.close();
});

test("owners: 25 % exactly, through two chains; what is not explained; filing is called a duty to file", async () => {
  const page = await visit("owners");
  assert.match(await verdict(page, "owners"), /还缺/);
  await enter(page, "#suit-owners-body", "甲");
  await enter(page, "#suit-owners-persons", "张三\n李 四");
  await holding(page, 0, { holder: "张三", share: "10%" });
  assert.equal(await page.$eval("#suit-holding-0-of", (input) => /** @type {HTMLInputElement} */ (input).value), "甲", "a new row does not begin with the client");
  await holding(page, 1, { holder: "乙", share: "0.3" });
  await holding(page, 2, { holder: "李 四", share: "0.6" });
  await holding(page, 3, { of: "乙", holder: "张三", share: "0.5" });
  await holding(page, 4, { of: "乙", holder: "李 四", share: "50％" });
  // 0.1 + 0.3 × 0.5 = 0.25 by hand.
  assert.match(await verdict(page, "owners"), /2 名受益所有人张三、李 四/);
  assert.match(await textOf(page, "[data-owner='张三'] [data-criterion=share]"), /持股25%≥ 25%✓ 满足/);
  assert.match(await textOf(page, "[data-owner='张三'] h3"), /股权收益权表决权/);
  assert.match(await textOf(page, "[data-owner='张三'] .suit-chains"), /甲 ← 张三：10%.*甲 ← 乙 ← 张三：15%/s);
  assert.match(await textOf(page, "#suit-filing"), /备案.*不免除本公司识别受益所有人的义务/s);
  await enter(page, "#suit-holding-3-share", "0.4999");
  assert.match(await verdict(page, "owners"), /1 名受益所有人/);
  await enter(page, "#suit-holding-2-share", "0.1");
  assert.match(await textOf(page, "#suit-owners .figures"), /甲50%/);
  assert.match(await verdict(page, "owners"), /\?/);
  await press(page, "#suit-owners .suit-holdings tbody tr:last-child button");
  assert.equal(await focused(page), "suit-holding-add");
  await enter(page, "#suit-holding-3-share", "1.5");
  assert.match(await textOf(page, "#suit-holding-3-share-finding"), /可能的范围/);
  assert.equal(await page.$eval("#suit-holding-3-share", (input) => input.getAttribute("aria-invalid")), "true");
  await press(page, "#suit-owners-bad .link");
  assert.equal(await focused(page), "suit-holding-3-share");
  await enter(page, "#suit-holding-3-share", "1");
  await holding(page, 4, { of: "张三", holder: "乙", share: "0.1" });
  assert.notEqual(await page.$("#suit-owners-bad"), null, "a person that is held is no contradiction");
  await page.close();
});

test("a structure is kept and comes back; bad files change nothing", async () => {
  const page = await visit("owners");
  await press(page, "#suit-owner-example");
  const before = await verdict(page, "owners");
  assert.match(before, /2 名受益所有人/);
  for (const [name, content, words] of /** @type {[string, unknown, RegExp][]} */ ([
    ["no_json", "holdings", /不是 JSON/], ["no_list", { body: "甲", persons: [], holdings: {} }, /缺少“持股”，或不是列表/], ["no_persons", { body: "甲", holdings: [] }, /缺少“自然人”/],
    ["item", { body: "甲", persons: ["a"], holdings: [{}, 5] }, /“持股”第 2 项不对/], ["person", { body: "甲", persons: [1], holdings: [] }, /“自然人”第 1 项不对/], ["large", `{"a":"${"x".repeat(10 << 20)}"}`, /超过 4 MB/],
  ])) {
    assert.match(await load(page, file(`suit_owners_${name}.json`, content), "#suit-owner-file", "#suit-owners"), words, name);
    assert.equal(await verdict(page, "owners"), before, name);
  }
  const kept = await session.saved(page, () => press(page, "#suit-owner-save"));
  const tree = JSON.parse(kept.bytes.toString("utf8"));
  assert.deepEqual([tree.function, tree.request.holdings.length, tree.request.stateOwned], ["beneficialOwners", 5, false]);
  await load(page, file("suit_owners_number.json", { body: "甲", party: "legal_person", stateOwned: false, persons: ["a"], holdings: [{ of: "甲", holder: "a", share: 0.25 }] }), "#suit-owner-file", "#suit-owners");
  assert.match(await textOf(page, "#suit-holding-0-share-finding"), /应为文字/, "a JS number is taken for an amount");
  assert.equal(await page.$eval("#suit-holding-0-share", (input) => /** @type {HTMLInputElement} */ (input).value), "0.25");
  await load(page, file("suit_owners_kept.json", kept.bytes), "#suit-owner-file", "#suit-owners");
  assert.equal(await verdict(page, "owners"), before);
  await load(page, file("suit_owners_many.json", { body: "甲", party: "legal_person", stateOwned: false, persons: [], holdings: Array.from({ length: 2001 }, (_, place) => ({ of: "甲", holder: `h${place}`, share: "0.0001" })) }), "#suit-owner-file", "#suit-owners");
  assert.match(await textOf(page, "#suit-owners"), /另有 1801 笔不在这里显示/);
  await press(page, "#suit-owner-back");
  assert.equal(await verdict(page, "owners"), before);
  const answerKept = JSON.parse((await session.saved(page, () => press(page, "#suit-owners-save"))).bytes.toString("utf8"));
  assert.equal(answerKept.answer.value.owners.length, 2);
  const paper = (await onPaper(page, "suit_owners")).replace(/\s+/g, "");
  for (const words of ["受益所有人识别", "2名受益所有人", "示例投资有限公司60%", "张三", "示例科技有限公司←示例投资有限公司←张三：30%", "备案义务", "不是授权", "sha-256:"]) assert.ok(paper.includes(words), `${words} in ${paper}`);
  await page.close();
});

test("classes and permissions on paper, with both operands and what is missing", async () => {
  const page = await visit("investor");
  await enter(page, "#suit-class-financialAssets", "4999999.99");
  const classes = (await onPaper(page, "suit_class")).replace(/\s+/g, "");
  for (const words of ["投资者分类", "普通投资者", "金融资产4,999,999.99元≥5,000,000元✕不满足", "第八条（五）", "没有提供：年收入、首次交易日", "不是授权", "随包政策sha-256:"]) assert.ok(classes.includes(words), `${words} in ${classes}`);
  await open(page, "permission");
  const all = (await onPaper(page, "suit_permissions")).replace(/\s+/g, "");
  for (const words of ["业务权限", "科创板?未定日均资产", "优先股", "不是授权"]) assert.ok(all.includes(words), `${words} in ${all}`);
  assert.ok(!all.includes("点名称"), "paper is told to be pressed");
  await page.close();
});

test("the keyboard alone: a question, a tick, the tabs, a field", async () => {
  const page = await visit("test");
  await answer(page, { ...STEADY, income_source: "none", income: "from_500000" });
  await page.focus("#suit-q15-1");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(page), "suit-q15-2");
  assert.match(await verdict(page, "test"), /分/);
  await page.focus("#suit-confirm-0");
  await page.keyboard.press("Space");
  assert.equal(await page.$eval("#suit-confirm-0", (box) => /** @type {HTMLInputElement} */ (box).checked), true);
  await page.focus("#suit-tab-test");
  for (const wanted of ["match", "investor"]) {
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), `suit-tab-${wanted}`);
  }
  await page.keyboard.press("Enter");
  await page.focus("#suit-class-financialAssets");
  await page.keyboard.type("5000000");
  await page.keyboard.press("Enter");
  assert.notEqual(await focused(page), "suit-class-financialAssets");
  assert.equal(new URL(page.url()).search, "?suit=investor");
  await page.close();
});

test("nothing is lost in another language or behind another tab", async () => {
  const page = await visit("test");
  await answer(page, STEADY);
  await open(page, "owners");
  await press(page, "#suit-owner-example");
  await press(page, "#language");
  assert.match(await verdict(page, "owners"), /2 beneficial owners/);
  await open(page, "test");
  assert.match(await verdict(page, "test"), /C3/);
  assert.equal((await page.$$(".suit-question input:checked")).length, sample.questions.length);
  await press(page, "#language");
  await page.close();
});

for (const query of ["", "?lang=en"]) {
  for (const width of [1280, 360]) {
    const name = `${query ? "en" : "zh"}_${width}`;
    test(`axe, width and looks: ${name}`, async () => {
      const page = await session.visit({ view: "suitability", width, query });
      await enter(page, "#suit-on", ON);
      /** @param {string} at */
      const judge = async (at) => {
        await page.screenshot({ path: join(shots, `suitability_${at}_${name}.png`), fullPage: true });
        assert.deepEqual(await axe(page), [], at);
        assert.equal(await scrollsSideways(page), false, at);
      };
      await judge("empty");
      await answer(page, { ...STEADY, loss: "none", goal: "aggressive", income_source: "none", income: "from_500000" });
      await judge("conflict");
      await answer(page, LOWEST);
      await judge("lowest");
      await answer(page, STEADY);
      await open(page, "match");
      await judge("match_empty");
      for (const [field, value] of Object.entries({ "client-investor": "ordinary", "product-level": "R5", "product-term": "over_5_years", "product-kind": "derivative" })) await page.select(`#suit-match-${field}`, value);
      await judge("match");
      await open(page, "investor");
      await enter(page, "#suit-class-financialAssets", "4999999.99");
      await enter(page, "#suit-class-firstTrade", "2020-01-02");
      await judge("class");
      await press(page, "#suit-show-qualified");
      await page.select("#suit-qualified-product-regime", "asset_management");
      await page.select("#suit-qualified-product-kind", "mixed");
      await enter(page, "#suit-qualified-product-amount", "400000");
      await judge("qualified");
      await open(page, "permission");
      await average(page, { amount: "500000" });
      await judge("permissions");
      for (const permission of PERMISSIONS) {
        await page.select("#suit-which", permission);
        assert.deepEqual(await axe(page), [], permission);
        assert.equal(await scrollsSideways(page), false, permission);
      }
      await page.select("#suit-which", "all");
      await page.select("#suit-permission-profile-party", "legal_person");
      await judge("permissions_body");
      await open(page, "investor");
      await judge("qualified_body");
      await press(page, "#suit-show-class");
      await judge("class_body");
      await open(page, "owners");
      await press(page, "#suit-owner-example");
      await enter(page, "#suit-holding-0-share", "2");
      await judge("owners_fault");
      await enter(page, "#suit-holding-0-share", "0.2");
      await judge("owners");
      await press(page, "#large");
      for (const part of ["test", "match", "investor", "permission", "owners"]) {
        await open(page, part);
        assert.equal(await scrollsSideways(page), false, `${part} in large type`);
      }
      await page.close();
    });
  }
}
