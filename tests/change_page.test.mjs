/** 资料变更 end to end in Chromium: from the lines entered to the filed slip, as counter and reviewer go through it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { strings as english } from "../www/change_strings_en.js";
import { strings as chinese } from "../www/change_strings_zh.js";
import { clients } from "../www/samples/clients.js";
import { axe, enter, open, scratch, scrollsSideways, shots, textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const MOBILE = "13800138008";
const OPERATOR = "0017";
const REVIEWER = "0042";
const DESK = "A-03";

/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

/** @param {string} id */
function sample(id) {
  const found = clients.find((client) => client.id === id);
  assert.ok(found, id);
  return found.card;
}

/** @param {Page} page @param {string} selector */
const press = (page, selector) => page.$eval(selector, (button) => /** @type {HTMLElement} */ (button).click());

/** Begins with a sample client and adds lines. @param {Page} page @param {string} id @param {readonly string[]} lines */
async function begin(page, id, lines) {
  await press(page, `kehu-change [data-client='${id}']`);
  for (const line of lines) {
    await enter(page, "#change-search", line);
    await page.focus("#change-search");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`[data-line='${line}']`);
  }
}

/** What the police's or registry's system returned. @param {Page} page @param {{ name?: string, documentNumber?: string }} client */
async function identify(page, { name = "", documentNumber = "" }) {
  await enter(page, "#identity-source", "公安部公民身份信息核查系统");
  await page.select("#identity-matched", "yes");
  await enter(page, "#identity-name", name);
  await enter(page, "#identity-number", documentNumber);
  await press(page, "#identity-now");
}

/** @param {Page} page */
async function tickAll(page) {
  for (;;) {
    const box = await page.$("#change-outcome .checklist li.lacking input[type=checkbox]");
    if (!box) return;
    await box.evaluate((input) => input.click());
  }
}

/** @param {Page} page */
async function sitDown(page) {
  await enter(page, "#change-operator", OPERATOR);
  await enter(page, "#change-desk", DESK);
}

/** @param {Page} page */
const state = (page) => textOf(page, ".way [aria-current]");

/** The steps of the counter up to the review. @param {Page} page */
async function submit(page) {
  await sitDown(page);
  for (const action of ["review_identity", "sign_form", "submit"]) await press(page, `#do-${action}`);
}

/** @param {Page} page @param {string} [id] */
async function approve(page, id = REVIEWER) {
  await enter(page, "#review-reviewer", id);
  await press(page, "#do-approve");
}

/** @param {Page} page */
const visible = (page) => page.$$eval("kehu-change > *", (parts) => parts.filter((part) => part.getClientRects().length > 0).map((part) => part.id || part.localName));

/** The sheets on the screen as they come out on paper. @param {Page} page @param {string} name */
async function onPaper(page, name) {
  const path = join(scratch, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true });
  return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
}

/** @param {string} name @param {unknown} content */
function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

/** @param {Page} page @param {string} path */
async function load(page, path) {
  const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement> | null} */ (await page.$("#change-file"));
  await input?.uploadFile(path);
}

test("both languages have the same words with the same places", () => {
  assert.deepEqual(Object.keys(english), Object.keys(chinese));
  /** @param {string} words */
  const places = (words) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, words] of Object.entries(chinese)) assert.deepEqual(places(/** @type {Record<string, string>} */ (english)[key]), places(words), key);
});

test("an ordinary change of a person, from the first line to the file", async () => {
  const page = await session.visit({ view: "change" });
  const client = sample("individual");
  await begin(page, "individual", ["mobile"]);
  assert.match(await textOf(page, "#change-outcome"), /还不能下结论/);
  await page.type("[data-line='mobile'] input", "1380013");
  assert.equal(await page.$("[data-line='mobile'] .card-finding .bad"), null, "half a number is called wrong");
  await page.type("[data-line='mobile'] input", MOBILE.slice(7));
  await press(page, "#change-hasOptionAccount-no");
  assert.match(await textOf(page, "#change-verdict"), /普通资料变更/);
  await press(page, "#change-target-shareholder_system");
  await press(page, "#change-target-fund_system");
  assert.match(await textOf(page, "#change-gates"), /核查/);
  await identify(page, client);
  assert.equal(await page.$("#change-gates"), null);
  assert.match(await textOf(page, "#change-verdict"), /还需 2 份资料、1 个签章/);
  await tickAll(page);
  assert.match(await textOf(page, "#change-verdict"), /资料和签章已齐；前提都已满足/);
  await press(page, "#print-filled");
  const form = await onPaper(page, "form");
  assert.match(form, /资金账户变更申请表/);
  for (const words of [client.name, client.documentNumber, MOBILE, client.mobile]) assert.ok(form.includes(String(words)), String(words));
  assert.match(form, /1\s*\/\s*1/, "the form is not one page, or the page is not counted");
  assert.ok(!form.includes("五、办理"), "the page is printed with the form");
  await press(page, "#sheet-printed-no");
  assert.equal(await page.$(".sheet-marks"), null, "a cancelled print counts");
  await onPaper(page, "form_again");
  await press(page, "#sheet-printed-yes");
  await page.select("#sheet-copies", "2");
  assert.deepEqual(await page.$$eval(".sheet-marks", (marks) => marks.map((mark) => mark.textContent)), ["第 1 份，共 2 份 · 补打（第 2 次）", "第 2 份，共 2 份 · 补打（第 2 次）"]);
  await press(page, "#sheet-close");
  await press(page, "#print-blank");
  const blank = await onPaper(page, "blank");
  assert.match(blank, /资金账户变更申请表/);
  assert.ok(!blank.includes(MOBILE) && !blank.includes(String(client.name)), "the blank form is filled in");
  await press(page, "#sheet-close");
  await submit(page);
  assert.deepEqual(await visible(page), ["h1", "change-bar", "change-review"], "the reviewer sees more than the review");
  const review = await textOf(page, "#change-review");
  assert.ok(review.includes(MOBILE) && review.includes(String(client.mobile)));
  for (const words of [client.name, client.clientCode, "个人", "普通资料"]) assert.ok((await textOf(page, "#review-client")).includes(String(words)), String(words));
  await approve(page, OPERATOR);
  assert.match(await textOf(page, "#change-review .summary"), /不允许.*复核人不能是经办人本人/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "review-reviewer");
  await enter(page, "#review-desk", "B-01");
  await approve(page);
  assert.match(await textOf(page, "#change-review .summary"), /须在提交时的终端复核/);
  await enter(page, "#review-desk", DESK);
  await approve(page);
  assert.equal(await state(page), "已复核");
  assert.equal(await page.$("#change-success"), null, "success is said before the systems answered");
  await press(page, "#result-shareholder_system-accepted");
  assert.equal(await page.$("#change-success"), null);
  await press(page, "#result-fund_system-accepted");
  assert.equal(await textOf(page, "#change-success"), "客户普通资料修改成功");
  await press(page, "#print-slip");
  const slip = await onPaper(page, "slip");
  assert.match(slip, /确认单/);
  assert.match(slip, /sha-256:[0-9a-f]{16}/);
  await press(page, "#sheet-printed-yes");
  assert.ok(slip.includes(OPERATOR) && slip.includes(REVIEWER), "operator and reviewer are not on the slip");
  assert.ok(!slip.includes(String(client.cashAccount)), "the slip shows the whole account");
  const again = await onPaper(page, "slip_again");
  assert.match(again, /补打（第 2 次）/);
  await press(page, "#sheet-close");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "sheet-printed-yes", "the question about the print goes unanswered");
  await press(page, "#sheet-printed-yes");
  await press(page, "#sheet-close");
  await press(page, "#do-sign_slip");
  assert.match(await textOf(page, "#change-steps .summary"), /确认单/);
  await press(page, "#slip-mark-0");
  await press(page, "#do-sign_slip");
  await press(page, "#do-file");
  assert.match(await textOf(page, "#change-steps .summary"), /业务专用章/);
  await press(page, "#change-seal");
  await press(page, "#do-file");
  assert.equal(await state(page), "已归档");
  const { bytes, name } = await session.saved(page, () => press(page, "#change-save"));
  assert.match(name, /^资料变更_\d{4}-\d\d-\d\d\.json$/);
  const saved = JSON.parse(bytes.toString("utf8"));
  assert.equal(saved.kehu, "change");
  assert.deepEqual([saved.state, saved.log.length], ["closed", 8]);
  const other = await session.visit({ view: "change" });
  await load(other, file("closed.json", saved));
  await other.waitForSelector(".way [aria-current]");
  assert.equal(await state(other), "已归档");
  saved.request.after.mobile = "13800138009";
  await load(other, file("altered.json", saved));
  await other.waitForSelector("#change-source .notice.bad");
  assert.match(await textOf(other, "#change-source .notice.bad"), /改动过/);
  await other.close();
  await page.close();
});

test("a company: its marks, its papers, who may sign", async () => {
  const page = await session.visit({ view: "change" });
  await begin(page, "legal_person", ["address"]);
  await press(page, "#change-outcome .summary .link");
  assert.match(String(await page.evaluate(() => document.activeElement?.id)), /^change-hasOptionAccount/, "the summary does not lead to its field");
  await enter(page, "[data-line='address'] input, [data-line='address'] textarea", "北京市海淀区示例路9号");
  await press(page, "#change-hasOptionAccount-no");
  await identify(page, sample("legal_person"));
  const lists = await textOf(page, "#change-outcome .checklists");
  for (const words of ["单位", "法定代表人", "代理人", "营业执照", "授权委托书", "加盖公章"]) assert.ok(lists.includes(words), words);
  await press(page, "#change-basis");
  assert.ok((await page.$$("#change-outcome .checklist .basis")).length > 5);
  assert.match(await textOf(page, "#change-outcome .checklist .basis"), /client\./);
  await tickAll(page);
  await submit(page);
  await approve(page);
  assert.equal(await state(page), "办理完成");
  await page.close();
});

test("a partnership led by a company: its appointed representative signs by hand", async () => {
  const page = await session.visit({ view: "change" });
  await begin(page, "partnership", ["phone"]);
  await enter(page, "[data-line='phone'] input", "021-55550144");
  await press(page, "#change-hasOptionAccount-no");
  await press(page, "#change-partner-person");
  assert.match(await textOf(page, "#change-outcome"), /与本次变更的内容不一致/, "the card says an organisation");
  await press(page, "#change-partner-organisation");
  await identify(page, sample("partnership"));
  const lists = await textOf(page, "#change-outcome .checklists");
  assert.match(lists, /《资金账户变更申请表（机构）》.*委派代表签字/);
  assert.match(lists, /委派书/);
  await page.close();
});

test("a key change is held by an unconfirmed link until it is confirmed or unticked", async () => {
  const page = await session.visit({ view: "change" });
  const client = sample("individual");
  await begin(page, "individual", ["name"]);
  await enter(page, "[data-line='name'] input", "李秀瑛");
  await press(page, "#change-hasOptionAccount-no");
  await identify(page, { ...client, name: "李秀瑛" });
  await press(page, "#change-target-unified_account");
  assert.match(await textOf(page, "#change-verdict"), /重要资料变更.*中登.*暂不能同步，因为尚未做中登查询/);
  for (const query of ["[]", "{", '{"status":"success","unifiedAccounts":"none"}']) {
    await enter(page, "#query-paste", query);
    await press(page, "#query-paste-go");
    assert.ok(await page.$("kehu-change-query .notice.bad"), query);
  }
  await enter(page, "#query-paste", JSON.stringify({ status: "success", unifiedAccounts: [{ account: client.unifiedAccount, status: "normal",
    links: [{ account: "A900000001", market: "shanghai", status: "normal", link: "perhaps" }] }] }));
  await press(page, "#query-paste-go");
  assert.match(await textOf(page, "#change-outcome .summary"), /不在可选范围内/);
  await page.select("#query-status", "not_queried");
  await page.select("#query-status", "success");
  await enter(page, "#query-account-0", String(client.unifiedAccount));
  await enter(page, "#query-link-0-0-account", "A900000001");
  await page.select("#query-link-0-0-link", "unconfirmed");
  assert.match(await textOf(page, "#change-verdict"), /关联关系未确认/);
  assert.match(await textOf(page, "#change-gates"), /关联关系确认/);
  await tickAll(page);
  await sitDown(page);
  for (const action of ["review_identity", "sign_form", "submit"]) await press(page, `#do-${action}`);
  assert.match(await textOf(page, "#change-steps .summary"), /关联关系未确认/);
  assert.equal(await state(page), "申请表已签");
  await page.select("#query-link-0-0-link", "confirmed");
  assert.equal(await page.$("#change-gates"), null);
  await press(page, "#do-submit");
  await approve(page);
  await press(page, "#result-unified_account-accepted");
  assert.equal(await textOf(page, "#change-success"), "客户重要资料修改成功");
  await page.close();
});

test("what was signed is not edited unseen: editing voids the signature", async () => {
  const page = await session.visit({ view: "change" });
  const client = sample("individual");
  await begin(page, "individual", ["mobile"]);
  await enter(page, "[data-line='mobile'] input", MOBILE);
  await press(page, "#change-hasOptionAccount-no");
  await identify(page, client);
  await tickAll(page);
  await sitDown(page);
  for (const action of ["review_identity", "sign_form"]) await press(page, `#do-${action}`);
  assert.equal(await page.$eval("[data-line='mobile'] input", (input) => input.matches(":disabled")), true);
  await press(page, "#do-edit");
  assert.equal(await state(page), "身份已审核");
  await enter(page, "[data-line='mobile'] input", "13800138009");
  for (const action of ["sign_form", "submit"]) await press(page, `#do-${action}`);
  await enter(page, "#review-reviewer", REVIEWER);
  await press(page, "#do-reject");
  assert.match(await textOf(page, "#change-review .summary"), /原因/);
  await enter(page, "#review-reason", "号码与申请表不符");
  await press(page, "#do-reject");
  assert.equal(await state(page), "录入");
  assert.equal(await page.$eval("[data-line='mobile'] input", (input) => input.matches(":disabled")), false);
  await page.close();
});

test("a field is found by what people call it; several hits are offered, Enter takes the best", async () => {
  const page = await session.visit({ view: "change" });
  await press(page, "kehu-change [data-client='individual']");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "change-search", "the focus is not where the change is entered");
  for (const [typed, first] of [["手机", "mobile"], ["手机号", "mobile"], ["电话", "mobile"], ["邮箱", "email"], ["身份证", "documentNumber"], ["证件号", "documentNumber"],
    ["地址", "address"], ["有效期", "documentUntil"]]) {
    await page.$eval("#change-search", (input, text) => {
      /** @type {HTMLInputElement} */ (input).value = text;
      input.dispatchEvent(new Event("input"));
    }, typed);
    assert.equal(await page.$eval("[data-hit]", (hit) => hit.getAttribute("data-hit")), first, typed);
  }
  await page.$eval("#change-search", (input) => {
    /** @type {HTMLInputElement} */ (input).value = "";
  });
  await page.type("#change-search", "电话");
  const hits = await page.$$eval("[data-hit]", (found) => found.map((hit) => hit.getAttribute("data-hit")));
  assert.deepEqual(hits.slice(0, 2), ["mobile", "phone"]);
  assert.equal(await page.$("[data-line]"), null, "one of several was taken unasked");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-line='mobile']");
  assert.equal(await page.$("[data-hit]"), null);
  assert.match(await page.$eval("[data-blank='mobile']", (note) => /** @type {HTMLElement} */ (note).innerText), /未填写，不计入变更/);
  await enter(page, "[data-line='mobile'] input", MOBILE);
  assert.equal(await page.$eval("[data-blank='mobile']", (note) => note.getClientRects().length), 0);
  await page.close();
});

test("a change within a person is told detail by detail, for the counter and the reviewer", async () => {
  const page = await session.visit({ view: "change" });
  await begin(page, "legal_person", ["legalRepresentative"]);
  await enter(page, "[data-path='legalRepresentative.name'] input", "钱建华");
  await enter(page, "[data-path='legalRepresentative.phone'] input", "021-55550199");
  await press(page, "#change-hasOptionAccount-no");
  const rows = () => page.$$eval("table.changes:not([hidden]) tbody tr", (found) => found.filter((row) => row.getClientRects().length > 0).map((row) => row.querySelector("td")?.textContent));
  const told = ["法定代表人·姓名", "法定代表人·电话"];
  assert.deepEqual(await rows(), told);
  assert.match(await textOf(page, "#change-outcome"), /未申请同步/);
  assert.match(await textOf(page, "#change-source .facts"), /名称示例科技有限公司.*91110105PDY0101117.*20000001/);
  await page.$eval("#change-grade", (grade) => grade.closest("details")?.setAttribute("open", ""));
  await press(page, "#change-fact-accountRestricted");
  await identify(page, sample("legal_person"));
  await tickAll(page);
  await submit(page);
  assert.deepEqual(await rows(), told);
  assert.match(await textOf(page, "#review-client"), /示例科技有限公司.*20000001.*机构法人/);
  assert.match(await textOf(page, "#change-review .gates"), /账户受限.*请核对受限原因/);
  const { bytes } = await session.saved(page, () => press(page, "#change-save"));
  assert.equal(JSON.parse(bytes.toString("utf8")).state, "submitted");
  await approve(page);
  await press(page, "#print-slip");
  assert.match(await onPaper(page, "slip_unasked"), /未申请同步/);
  await press(page, "#sheet-printed-yes");
  assert.match(await textOf(page, "#change-steps .log"), /\d{4}-\d\d-\d\d \d\d:\d\d/);
  assert.doesNotMatch(await textOf(page, "#change-steps .log"), /\dT\d/);
  await page.close();
});

test("while a system is blocked the conclusion is not good; when it is done it is said what was not synced", async () => {
  const page = await session.visit({ view: "change" });
  await begin(page, "legal_person", ["legalRepresentative"]);
  await enter(page, "[data-path='legalRepresentative.phone'] input", "021-55550199");
  await press(page, "#change-hasOptionAccount-no");
  await press(page, "#change-target-unified_account");
  await identify(page, sample("legal_person"));
  await tickAll(page);
  assert.equal(await page.$eval("#change-outcome .badge.blocked", (badge) => badge.textContent), "暂不能同步");
  const words = await textOf(page, "#change-verdict");
  assert.match(words, /一码通（中登）暂不能同步/);
  assert.doesNotMatch(words, /前提都已满足/);
  assert.equal(await page.$("#change-verdict.good"), null);
  await press(page, "#change-client");
  assert.equal(await page.$("#change-verdict.good"), null);
  assert.doesNotMatch(await textOf(page, "#change-verdict"), /✓/);
  await press(page, "#change-client");
  await submit(page);
  await approve(page);
  assert.equal(await state(page), "办理完成");
  assert.notEqual(await page.$("#change-success"), null, "a system with nothing to take withholds no success");
  await page.close();
});

test("a rejected system is recorded, retried and then done", async () => {
  const page = await session.visit({ view: "change" });
  await begin(page, "individual", ["email"]);
  await enter(page, "[data-line='email'] input", "new@example.com");
  await press(page, "#change-hasOptionAccount-yes");
  await press(page, "#change-target-fund_system");
  await identify(page, sample("individual"));
  await tickAll(page);
  await submit(page);
  await approve(page);
  await press(page, "#result-option_system-accepted");
  await enter(page, "#result-fund_system-reason", "对方系统超时");
  await press(page, "#result-fund_system-rejected");
  assert.equal(await state(page), "有系统失败");
  assert.equal(await page.$("#change-success"), null);
  assert.match(await textOf(page, "#change-steps .log"), /对方系统超时/);
  await press(page, "#result-fund_system-accepted");
  assert.equal(await state(page), "办理完成");
  assert.equal(await textOf(page, "#change-success"), "客户普通资料修改成功");
  await page.close();
});

test("without a card, and by the combined menu", async () => {
  const page = await session.visit({ view: "change" });
  await page.$eval("#change-party", (select) => select.closest("details")?.setAttribute("open", ""));
  await page.select("#change-party", "individual");
  await enter(page, "#client-name", "李秀英");
  await page.select("#client-documentKind", "resident_id");
  await enter(page, "#client-documentNumber", "11010519491231002X");
  await press(page, "[data-add='mobile']");
  await enter(page, "[data-line='mobile'] input", MOBILE);
  await press(page, "#change-hasOptionAccount-no");
  await press(page, "#change-entry-combined");
  assert.match(await textOf(page, "#change-outcome .summary"), /修改普通资料/);
  await press(page, "#change-ordinary-ticked");
  await identify(page, { name: "李秀英", documentNumber: "11010519491231002X" });
  assert.equal(await page.$("#change-gates"), null);
  assert.match(await textOf(page, "#change-outcome table.changes"), /未载入/);
  await page.close();
});

test("the client's view has no trade words and says what to bring and sign", async () => {
  const page = await session.visit({ view: "change" });
  await begin(page, "individual", ["mobile"]);
  await enter(page, "[data-line='mobile'] input", MOBILE);
  await press(page, "#change-hasOptionAccount-no");
  await press(page, "#change-target-unified_account");
  await press(page, "#change-client");
  const shown = await page.$eval("kehu-change", (view) => /** @type {HTMLElement} */ (view).innerText);
  assert.doesNotMatch(shown, /中登|复核|一码通|菜单|终端/);
  assert.match(shown, /请带 1 份资料，填写 2 张表，签章 3 处/);
  assert.match(shown, /身份证件/);
  await page.close();
});

test("the language changes in place, and nothing that was entered is lost", async () => {
  const page = await session.visit({ view: "change" });
  await begin(page, "individual", ["mobile"]);
  await enter(page, "[data-line='mobile'] input", MOBILE);
  await press(page, "#change-hasOptionAccount-no");
  await identify(page, sample("individual"));
  await tickAll(page);
  await press(page, "#language");
  assert.match(await textOf(page, "#change-verdict"), /ordinary change; papers and marks are complete/);
  assert.equal(await page.$eval("[data-line='mobile'] input", (input) => /** @type {HTMLInputElement} */ (input).value), MOBILE);
  await submit(page);
  await enter(page, "#review-reviewer", REVIEWER);
  await press(page, "#language");
  assert.match(await textOf(page, "#change-review"), /变更前/);
  assert.equal(await page.$eval("#review-reviewer", (input) => /** @type {HTMLInputElement} */ (input).value), REVIEWER);
  await press(page, "#do-approve");
  assert.equal(await textOf(page, "#change-success"), "客户普通资料修改成功");
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await page.close();
});

test("files that are no change get one sentence, and nothing is lost", async () => {
  const page = await session.visit({ view: "change" });
  await begin(page, "individual", ["mobile"]);
  await enter(page, "[data-line='mobile'] input", MOBILE);
  for (const [name, content, key] of /** @type {[string, unknown, string][]} */ ([
    ["empty.json", "", "card.refuse_empty"],
    ["text.json", "not JSON", "card.refuse_json"],
    ["list.json", [1, 2], "change.refuse_other"],
    ["other.json", { kehu: "rules" }, "change.refuse_other"],
    ["party.json", { kehu: "card", card: { party: "robot" } }, "change.refuse_party"],
    ["half.json", { kehu: "change", state: "draft" }, "change.refuse_change"],
    ["shape.json", { kehu: "change", on: "2026-11-24", state: "draft", log: [], request: { party: "individual", after: {}, csdcQuery: { unifiedAccounts: "none" } } }, "change.refuse_log"],
  ])) {
    await load(page, file(name, content));
    await page.waitForFunction((wanted) => document.querySelector("#change-source .sentence [data-say]")?.getAttribute("data-say") === wanted, {}, key);
  }
  assert.equal(await page.$eval("[data-line='mobile'] input", (input) => /** @type {HTMLInputElement} */ (input).value), MOBILE);
  page.once("dialog", (dialog) => void dialog.dismiss());
  await load(page, file("card.json", { kehu: "card", card: sample("legal_person") }));
  await page.waitForFunction(() => document.querySelector("#change-source .notice.bad") === null);
  assert.equal(await page.$eval("[data-line='mobile'] input", (input) => /** @type {HTMLInputElement} */ (input).value), MOBILE);
  await page.click("#change-operator");
  /** @type {Promise<string>} */
  const asked = new Promise((resolve) => page.once("dialog", (dialog) => {
    resolve(dialog.type());
    void dialog.accept();
  }));
  await page.close({ runBeforeUnload: true });
  assert.equal(await asked, "beforeunload");
});

for (const query of ["", "?lang=en"]) {
  for (const width of [1280, 360]) {
    const name = `${query ? "en" : "zh"}_${width}`;
    test(`axe, width and looks: ${name}`, async () => {
      const page = await session.visit({ view: "change", width, query });
      /** @param {string} at */
      const judge = async (at) => {
        await page.screenshot({ path: join(shots, `change_${at}_${name}.png`), fullPage: true });
        assert.deepEqual(await axe(page), [], at);
        assert.equal(await scrollsSideways(page), false, at);
      };
      await judge("empty");
      await begin(page, "individual", ["name", "mobile", "emergencyContact"]);
      await judge("begun");
      await enter(page, "[data-line='name'] input", "李秀瑛");
      await enter(page, "[data-line='mobile'] input", "138001380");
      await press(page, "#change-hasOptionAccount-yes");
      await press(page, "#change-target-unified_account");
      await press(page, "#change-target-fund_system");
      await page.select("#query-status", "success");
      await enter(page, "#query-account-0", "180000000001");
      await enter(page, "#query-link-0-0-account", "A900000001");
      await page.select("#query-link-0-0-link", "unconfirmed");
      await judge("fault");
      await enter(page, "[data-line='mobile'] input", MOBILE);
      await press(page, "#change-basis");
      await judge("blocked");
      await page.select("#query-link-0-0-link", "confirmed");
      await identify(page, { ...sample("individual"), name: "李秀瑛" });
      await tickAll(page);
      await press(page, "#change-client");
      await judge("client");
      await press(page, "#change-client");
      await press(page, "#print-filled");
      await judge("forms");
      await press(page, "#sheet-close");
      await submit(page);
      await judge("review");
      await approve(page);
      await press(page, "#result-fund_system-rejected");
      await judge("results");
      for (const target of ["fund_system", "option_system", "unified_account"]) await press(page, `#result-${target}-accepted`);
      await press(page, "#print-slip");
      await judge("slip");
      await page.close();
    });
  }
}
