/** 适当性 in Chromium: the questionnaire and its files, the match, the records on paper. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { strings as english } from "../www/suit_strings_en.js";
import { strings as chinese } from "../www/suit_strings_zh.js";
import { file, onPaper } from "./portfolio_page_acts.mjs";
import { enter, open as visitAll, textOf } from "./page_visit.mjs";
import { LOWEST, ON, STEADY, answer, findingAt, focused, isSeen, leave, load, open, optionOf, press, sample, verdict } from "./suitability_page_acts.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const PLACE = { view: "suitability" };
/** @type {Awaited<ReturnType<typeof visitAll>>} */
let session;

before(async () => {
  session = await visitAll();
});
after(() => session.close());
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

/** The view on the day of these tests. */
async function visit(place = {}) {
  const page = await session.visit({ ...PLACE, ...place });
  await enter(page, "#suit-on", ON);
  return page;
}

/** Whom the product is for, and a product. @param {Page} page @param {Record<string, string>} fields */
async function product(page, { level, term = "up_to_1_year", kind = "fixed_income", ...client }) {
  await open(page, "match");
  for (const [name, value] of Object.entries({ investor: "ordinary", ...client })) {
    if (name === "validUntil") await enter(page, `#suit-match-client-${name}`, value);
    else await page.select(`#suit-match-client-${name}`, value);
  }
  for (const [name, value] of Object.entries({ level, term, kind })) await page.select(`#suit-match-product-${name}`, value);
}

/** @param {Page} page */
const here = (page) => page.$$eval("#suit-matrix [aria-current]", (cells) => cells.map((cell) => {
  const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
  const at = [...row.children].indexOf(cell);
  const column = /** @type {HTMLTableElement} */ (row.closest("table")).tHead?.rows[0].cells[at].textContent;
  return [row.cells[0].textContent, column, cell.textContent?.replace(/^\S+ /, "")];
}));

test("both languages have the same words with the same places, and every key that is named has words", () => {
  assert.deepEqual(Object.keys(english), Object.keys(chinese));
  const places = (/** @type {string} */ words) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, words] of Object.entries(chinese)) assert.deepEqual(places(/** @type {Record<string, string>} */ (english)[key]), places(words), key);
  const folder = new URL("../www/", import.meta.url);
  const code = readdirSync(folder).filter((name) => /^(suit_(?!strings)|suitability).*js$/.test(name)).map((name) => readFileSync(new URL(name, folder), "utf8")).join("");
  for (const [, key] of code.matchAll(/(?:say|say: |sayOr)\(?"(suit\.[a-z_.]+)"/g)) assert.ok(key in chinese, key);
});

test("the sample is answered: points while it is, what is open leads to its question, the level at the end", async () => {
  const page = await visit();
  assert.match(await textOf(page, ".file-name"), /不是任何公司的问卷/);
  assert.match(await verdict(page, "test"), /还缺 15 项/, "the question that may be left open is not wanted");
  const [first, ...rest] = Object.entries(STEADY);
  await answer(page, Object.fromEntries([first]));
  assert.match(await textOf(page, "#suit-done"), /已答 1 题，共 16 题。/);
  await press(page, "#suit-unanswered li:nth-child(2) button");
  assert.equal(await focused(page), "suit-q2-0");
  await answer(page, Object.fromEntries(rest.slice(0, -1)));
  assert.match(await textOf(page, "#suit-done"), /目前得分 44/, "47 without the 3 points of the last question");
  await answer(page, Object.fromEntries(rest.slice(-1)));
  // 6+5+3+3+2+3+2+2+2+2+1+2+3+5+3+3 by hand; CITIC's bands of 2018: 37 to 53 is C3.
  assert.match(await verdict(page, "test"), /C3 稳健47 分/);
  assert.match(await textOf(page, "#suit-lowest"), /^不属于最低类别/);
  assert.match(await textOf(page, "#suit-test .value-answer .facts"), /有效至2028-11-24/);
  assert.match(await textOf(page, ".suit-points"), /1\. 您的年龄6/);
  assert.equal((await page.$$("#suit-test .value-sources > p .value-dot")).length, 1, "what is not verified is explained once");
  assert.ok((await page.$$("#suit-test .value-sources li .value-dot")).length >= 1);
  await page.close();
});

test("contradicting answers are refused at both questions; others are asked again, each with its tick", async () => {
  const page = await visit();
  await answer(page, { ...STEADY, loss: "none", goal: "aggressive" });
  assert.match(await verdict(page, "test"), /没有结论：1 处要改/);
  assert.match(await textOf(page, "#suit-test-bad"), /第 15、16 题 不能承受任何损失，却追求高收益/);
  for (const place of [14, 15]) assert.match(await textOf(page, `#suit-q${place}-finding`), /必须改正其一/);
  await press(page, "#suit-test-bad .link");
  assert.equal(await focused(page), optionOf("goal", "aggressive").slice(1));
  await answer(page, { loss: "small", income_source: "none", income: "from_500000" });
  assert.match(await verdict(page, "test"), /C3/);
  assert.match(await textOf(page, "#suit-confirm"), /无固定收入，年均收入却在50万元以上/);
  for (const place of [1, 2]) assert.match(await textOf(page, `#suit-q${place}-finding`), /请与客户确认/);
  await press(page, "#suit-confirm-0");
  assert.match(await textOf(page, "#suit-q1-finding"), /客户已确认/);
  assert.equal(await focused(page), "suit-confirm-0");
  const kept = JSON.parse((await session.saved(page, () => press(page, "#suit-test-save"))).bytes.toString("utf8"));
  assert.deepEqual(kept.request.facts.confirmed, ["no_income_high_income"]);
  assert.deepEqual(kept.answer.warnings.filter((/** @type {any} */ { code }) => code === "suit.needs_confirmation"), []);
  await page.close();
});

test("the lowest category is said plainly, with the test that makes it, and is undetermined where a datum lacks", async () => {
  const page = await visit();
  await answer(page, { ...LOWEST, loss: "small" });
  assert.match(await verdict(page, "test"), /C1 保守/);
  assert.match(await textOf(page, "#suit-lowest"), /还不能确定/);
  assert.match(await textOf(page, "#suit-test-lacking"), /完全民事行为能力/);
  assert.match(await findingAt(page, "facts.fullCapacity", "test"), /未提供/);
  await page.select("#suit-test-facts-fullCapacity", "true");
  assert.match(await textOf(page, "#suit-lowest"), /^不属于最低类别/);
  await answer(page, { loss: "none" });
  assert.match(await verdict(page, "test"), /最低类别/);
  assert.match(await textOf(page, "#suit-lowest"), /不得向其销售或推介更高风险的产品或服务，本人要求也不行/);
  assert.match(await textOf(page, "#suit-test [data-criterion=tolerates_loss]"), /能承受损失否否✓ 成立/);
  await page.close();
});

test("party, birth date and day: a child, a body, the 30th of February, a day to come", async () => {
  const page = await visit();
  await answer(page, STEADY);
  await enter(page, "#suit-test-facts-birthDate", "2012-01-01");
  await page.select("#suit-test-facts-fullCapacity", "true");
  assert.match(await verdict(page, "test"), /没有结论/, "full capacity of a child is no contradiction");
  await enter(page, "#suit-test-facts-birthDate", "2027-01-01");
  await leave(page, "#suit-test-facts-birthDate");
  assert.match(await findingAt(page, "facts.birthDate", "test"), /晚于/);
  await page.focus("#suit-test-facts-birthDate");
  for (const key of "02302001") await page.keyboard.press(/** @type {import("puppeteer-core").KeyInput} */ (key));
  await page.keyboard.press("Tab");
  await leave(page, "#suit-test-facts-birthDate");
  assert.match(await findingAt(page, "facts.birthDate", "test"), /应为真实存在的日期/);
  await enter(page, "#suit-test-facts-birthDate", "1990-01-01");
  assert.match(await verdict(page, "test"), /C3/);
  await page.select("#suit-test-facts-party", "legal_person");
  assert.match(await textOf(page, "#suit-test-bad"), /不适用于这类客户/);
  await press(page, "#suit-test-bad .link");
  assert.equal(await focused(page), "suit-test-facts-party");
  assert.equal(await isSeen(page, "#suit-test-facts-birthDate"), false);
  await page.select("#suit-test-facts-party", "individual");
  await enter(page, "#suit-on", "");
  assert.match(await textOf(page, "#suit-on-finding"), /请填写有效的基准日/);
  assert.match(await verdict(page, "test"), /没有结论/);
  await enter(page, "#suit-on", "2028-11-25");
  assert.match(await verdict(page, "test"), /C3/, "the day of the test follows the day that is looked at");
  await enter(page, "#suit-test-facts-doneOn", "2026-11-24");
  assert.match(await textOf(page, "#suit-test-hint"), /测评日期|有效/);
  await page.close();
});

test("a questionnaire from a file; a bad one is refused with the place of its faults, and nothing is lost", async () => {
  const page = await visit();
  await answer(page, STEADY);
  const question = sample.questions[0];
  const bad = { ...sample, version: undefined, questions: [{ ...question, take: "any", options: [{ id: "a", points: "5" }, { id: "a", points: 1 }] }, sample.questions[1]], conflicts: [{ id: "x", strength: "strong", options: [{ question: "nobody", option: "a" }, { question: "age", option: "a" }] }] };
  for (const [name, content, words] of /** @type {[string, unknown, RegExp][]} */ ([
    ["faults", bad, /有错，没有载入.*第 1 题 · 答法（take）.*第 1 题 · 第 1 个选项 · 分值（points）/s],
    ["no_json", "{", /不是 JSON 文本/], ["list", "[]", /不是适当性的文件/], ["card", { kehu: "card", card: {} }, /不是适当性的文件/], ["empty", "", /空的/],
    ["other", { questions: 5 }, /第?.*题目.*类型不对|编号（id） 未填写/], ["null", { id: "a", version: "1", for: "individual", questions: [null] }, /第 1 题/],
    ["deep", `${"[".repeat(2000)}${"]".repeat(2000)}`, /嵌套过深|不是适当性/], ["large", `{"id":"${"x".repeat(10 << 20)}"}`, /超过 4 MB/],
    ["many", { ...sample, questions: Array.from({ length: 101 }, (_, place) => ({ ...question, id: String(place) })) }, /题目/],
  ])) {
    assert.match(await load(page, file(`suit_${name}.json`, content), "#suit-file", "#suit-test"), words, name);
    assert.match(await verdict(page, "test"), /C3 稳健47 分/, name);
  }
  const template = await session.saved(page, () => press(page, "#suit-template"));
  assert.equal(template.name, "问卷模板.json");
  const own = JSON.parse(template.bytes.toString("utf8"));
  own.title = "<b>本公司问卷</b>";
  own.questions = own.questions.slice(0, 2);
  own.conflicts = [];
  own.questions[0].optional = true;
  assert.match(await load(page, file("suit_own.json", own), "#suit-file", "#suit-test"), /已载入 suit_own\.json/);
  assert.match(await textOf(page, "#suit-test .file-name"), /^<b>本公司问卷<\/b>/);
  assert.equal((await page.$$(".suit-question")).length, 2);
  await press(page, "#suit-q0-0");
  assert.equal(await isSeen(page, "#suit-q0 .link"), true, "an answer that need not be given cannot be taken back");
  await press(page, "#suit-q0 .link");
  assert.equal(await page.$eval("#suit-q0-0", (input) => /** @type {HTMLInputElement} */ (input).checked), false);
  await press(page, "#suit-back");
  assert.match(await verdict(page, "test"), /C3 稳健47 分/, "the answers before the file are not given back");
  const kept = await session.saved(page, () => press(page, "#suit-test-save"));
  assert.match(kept.name, /^风险承受能力测评_2026-11-24\.json$/);
  await press(page, "#suit-clear");
  assert.match(await verdict(page, "test"), /还缺 15 项/);
  await load(page, file("suit_kept.json", kept.bytes), "#suit-file", "#suit-test");
  assert.match(await verdict(page, "test"), /C3 稳健47 分/, "a saved test does not come back");
  const tree = JSON.parse(kept.bytes.toString("utf8"));
  assert.deepEqual([tree.function, tree.on, tree.answer.value.score], ["scoreQuestionnaire", ON, 47]);
  assert.match(tree.module, /^sha-256:/);
  assert.ok(tree.rules.includes("suitability.questionnaire.bands"));
  await page.close();
});

test("the match takes the questionnaire's result; the matrix marks the cell; a mismatch says what it needs", async () => {
  const page = await visit();
  await open(page, "match");
  assert.match(await textOf(page, "#suit-origin"), /问卷还没有结果/);
  await open(page, "test");
  await answer(page, STEADY);
  await press(page, "#suit-test-match");
  assert.equal(await focused(page), "suit-tab-match");
  assert.match(await textOf(page, "#suit-origin"), /等级取自问卷：C3 稳健，有效至 2028-11-24/);
  await product(page, { level: "R3", kind: "equity" });
  // Whose age nobody knows may have to be asked twice.
  assert.match(await verdict(page, "match"), /✓匹配还不能办理/);
  assert.deepEqual(await page.$$eval("[data-need]", (rows) => rows.map((row) => /** @type {HTMLElement} */ (row).dataset.need)), ["second_confirmation"]);
  await enter(page, "#suit-match-client-birthDate", "1990-01-01");
  assert.match(await verdict(page, "match"), /✓匹配可以办理/);
  assert.deepEqual(await here(page), [["C3", "R3", "匹配本次"]]);
  await page.select("#suit-match-product-level", "R5");
  assert.match(await verdict(page, "match"), /≠不匹配还不能办理/);
  assert.deepEqual(await here(page), [["C3", "R5", "不匹配本次"]]);
  const needs = await page.$$eval("[data-need]", (rows) => rows.map((row) => /** @type {HTMLElement} */ (row).dataset.need));
  assert.deepEqual(needs, ["client_initiative", "written_warning", "insistence", "special_care"]);
  assert.match(await textOf(page, "[data-need=written_warning]"), /文书：不适当警示书/);
  assert.match(await textOf(page, ".suit-prohibitions"), /主动推介/);
  for (const need of needs) {
    await press(page, `#suit-need-${need}`);
    assert.equal(await focused(page), `suit-need-${need}`);
  }
  assert.match(await verdict(page, "match"), /不匹配可以办理/);
  await page.select("#suit-match-client-level", "C5");
  assert.match(await textOf(page, "#suit-origin"), /与问卷结果（C3 稳健.*不同/);
  assert.match(await verdict(page, "match"), /✓匹配/);
  await open(page, "test");
  await answer(page, { loss: "large" });
  await open(page, "match");
  assert.equal(await page.$eval("#suit-match-client-level", (select) => /** @type {HTMLSelectElement} */ (select).value), "C5", "what was entered by hand gives way to the questionnaire");
  await page.close();
});

test("a saved test that was tampered with is refused field by field; a body's questionnaire knows no lowest category", async () => {
  const page = await visit();
  const request = { questionnaire: sample, answers: [{ question: "nobody", options: ["x"] }, { question: "__proto__", options: [5] }, 7, { question: "age", options: "old" }], facts: { party: "individual", birthDate: "2026-02-30", fullCapacity: "maybe", doneOn: {}, confirmed: [1] } };
  assert.match(await load(page, file("suit_tampered.json", { kehu: "suitability", request }), "#suit-file", "#suit-test"), /已载入/);
  assert.match(await verdict(page, "test"), /没有结论/);
  for (const path of ["facts.birthDate", "facts.doneOn", "facts.fullCapacity"]) assert.notEqual(await findingAt(page, path, "test"), "", path);
  assert.equal(await page.$eval("#suit-test-facts-birthDate", (input) => /** @type {HTMLInputElement} */ (input).value), "2026-02-30");
  await load(page, file("suit_party.json", { kehu: "suitability", request: { ...request, facts: { party: 5 } } }), "#suit-file", "#suit-test");
  assert.notEqual(await findingAt(page, "facts.party", "test"), "");
  await page.select("#suit-test-facts-party", "individual");
  await page.select("#suit-test-facts-fullCapacity", "true");
  for (const name of ["birthDate", "doneOn"]) await enter(page, `#suit-test-facts-${name}`, name === "doneOn" ? ON : "1990-01-01");
  const own = { id: "body", version: "1", for: "institution", questions: [{ id: "q", take: "one", options: [{ id: "a", points: 40 }] }] };
  await load(page, file("suit_body.json", own), "#suit-file", "#suit-test");
  assert.match(await textOf(page, "#suit-test-bad"), /不适用于这类客户/);
  await page.select("#suit-test-facts-party", "legal_person");
  await press(page, "#suit-q0-0");
  assert.match(await verdict(page, "test"), /C3 稳健40 分/);
  assert.equal(await page.$("#suit-lowest"), null);
  await open(page, "match");
  assert.match(await textOf(page, "#suit-origin"), /等级取自问卷/);
  await page.select("#suit-match-client-party", "partnership");
  assert.match(await textOf(page, "#suit-origin"), /不同/, "a score stands for another client");
  assert.equal((await page.$$("#suit-matrix tbody tr")).length, 5);
  await page.close();
});

test("the matrix says in words what Changjiang's public table of 2020 says", async () => {
  const page = await visit();
  await product(page, { level: "R1", party: "individual" });
  const rows = await page.$$eval("#suit-matrix tbody tr", (found) => found.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").replace(/^[✓≠⊘?] /, ""))));
  const [yes, no, never] = ["匹配", "不匹配", "禁止"];
  assert.deepEqual(rows, [["C1最低类别", yes, never, never, never, never], ["C1", yes, no, no, no, no], ["C2", yes, yes, no, no, no], ["C3", yes, yes, yes, no, no], ["C4", yes, yes, yes, yes, no], ["C5", yes, yes, yes, yes, yes]]);
  assert.equal(await page.$eval("#suit-matrix caption", (caption) => (caption.textContent ?? "").length > 0), true);
  assert.equal(await page.$$eval("#suit-matrix th:not([scope])", (cells) => cells.length), 0);
  await page.select("#suit-match-client-party", "legal_person");
  assert.equal((await page.$$("#suit-matrix tbody tr")).length, 5, "the lowest category is of natural persons");
  await page.close();
});

test("the lowest category forbids; what lacks is named and leaves it undetermined; a professional is asked for entry alone", async () => {
  const page = await visit();
  await product(page, { level: "R2", party: "individual" });
  assert.match(await verdict(page, "match"), /未定还不能办理/);
  assert.match(await textOf(page, "#suit-match-lacking"), /客户风险等级.*测评有效至|测评有效至/s);
  await press(page, "#suit-match-lacking .link");
  assert.match(String(await focused(page)), /^suit-match-client-/);
  await product(page, { level: "R2", party: "individual", validUntil: "2027-01-01", term: "up_to_1_year" });
  await page.select("#suit-match-client-level", "C1");
  assert.deepEqual(await here(page), [["C1最低类别未定", "R2", "未定本次"]]);
  await page.select("#suit-match-client-lowest", "met");
  assert.match(await verdict(page, "match"), /禁止不能办理/);
  assert.deepEqual(await here(page), [["C1最低类别", "R2", "禁止本次"]]);
  assert.match(await textOf(page, ".suit-prohibitions"), /销售.*主动推介/s);
  assert.equal(await page.$("[data-need=client_initiative]"), null, "a way is offered around the lowest category");
  await page.select("#suit-match-client-investor", "professional");
  assert.match(await verdict(page, "match"), /✓匹配可以办理/);
  await page.select("#suit-match-product-entry", "unmet");
  assert.match(await verdict(page, "match"), /禁止/);
  await page.close();
});

test("records on paper: the answer sheet that the client signs, the match, and nothing beside them", async () => {
  const page = await visit();
  await enter(page, "#suit-name", "示例客户");
  await answer(page, { ...STEADY, income_source: "none", income: "from_500000" });
  const sheet = (await onPaper(page, "suit_test")).replace(/\s+/g, "");
  for (const words of ["风险承受能力测评", "客户：示例客户", "C3稳健", "您的年龄", "☑31至50周岁", "有效至2028-11-24", "☐无固定收入，年均收入却在50万元以上", "不属于最低类别", "中信证券", "不是授权", "客户签字：", `基准日${ON}`, "kehu0.1.0", "sha-256:"])
    assert.ok(sheet.includes(words), `${words} in ${sheet}`);
  assert.ok(!sheet.includes("数据不出本页") && !sheet.includes("载入问卷"), sheet);
  await product(page, { level: "R5", kind: "equity" });
  await press(page, "#suit-need-client_initiative");
  const match = (await onPaper(page, "suit_match")).replace(/\s+/g, "");
  for (const words of ["匹配", "客户：示例客户", "不匹配还不能办理", "产品风险等级R5", "☑客户主动要求", "☐已作特别书面风险警示", "文书：不适当警示书", "第十九条", "不是授权", "经办", "sha-256:", "随包政策sha-256:", "投资者类别普通投资者"]) assert.ok(match.includes(words), `${words} in ${match}`);
  assert.equal(await page.evaluate(() => document.documentElement.hasAttribute("data-suit-sheet")), false);
  assert.ok(!page.url().includes("示例") && !page.url().includes("C3"), page.url());
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await page.close();
});
