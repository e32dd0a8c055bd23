/** 资料变更 in Chromium: what the view shows each kind of client, finds, speaks and opens. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { strings as english } from "../www/change_strings_en.js";
import { strings as chinese } from "../www/change_strings_zh.js";
import { approve, begin, file, identify, load, MOBILE, onPaper, press, REVIEWER, sample, state, submit, tickAll } from "./change_page_acts.mjs";
import { axe, enter, open, scrollsSideways, shots, textOf } from "./page_visit.mjs";

/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

test("both languages have the same words with the same places", () => {
  assert.deepEqual(Object.keys(english), Object.keys(chinese));
  /** @param {string} words */
  const places = (words) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, words] of Object.entries(chinese)) assert.deepEqual(places(/** @type {Record<string, string>} */ (english)[key]), places(words), key);
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
