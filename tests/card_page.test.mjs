/** The view of the client's card in Chromium, as a clerk, a client and a screen reader meet it: entering and judging. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { clients } from "../www/samples/clients.js";
import { activePath, answer, at, fill, findingOf, NUMBER, paste, printed, take, valueOf, verdict } from "./card_page_acts.mjs";
import { axe, enter, open, scrollsSideways, shots, textOf } from "./page_visit.mjs";

/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
// Whatever a test is about: no CSP report, no request off-origin, no error on the console.
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

const visit = (/** @type {{ width?: number, query?: string }} */ place = {}) => session.visit({ ...place, view: "card" });

for (const { id, card } of clients) {
  test(`sample client ${id} has no fault`, async () => {
    const page = await visit();
    await take(page, id);
    await page.click("#card-check");
    assert.match(await verdict(page), /已填齐/, await textOf(page, ".card-side"));
    assert.equal(await valueOf(page, "name"), card.name);
    assert.ok((await page.$$(".card-side details tbody tr")).length > 0, "no sources");
    assert.match(await textOf(page, ".card-side details"), /未核实/);
    await page.close();
  });
}

test("a pasted number fills in kind, sex and birth date; a contradiction stands at its field and leads there", async () => {
  const page = await visit();
  await paste(page, "documentNumber", NUMBER);
  assert.deepEqual(await Promise.all(["documentKind", "sex", "birthDate"].map((path) => valueOf(page, path))), ["resident_id", "female", "1949-12-31"]);
  await page.select(at("sex"), "male");
  assert.notEqual(await findingOf(page, "sex"), "");
  assert.equal(await page.$eval(at("sex"), (control) => control.getAttribute("aria-invalid")), "true");
  const described = await page.$eval(at("sex"), (control) => document.getElementById(control.getAttribute("aria-describedby")?.split(" ")[0] ?? "")?.textContent);
  assert.equal(described, await findingOf(page, "sex"));
  assert.match(await verdict(page), /1 处错误/);
  await page.focus("#card-party");
  await page.click(".card-faults button.link");
  assert.equal(await activePath(page), "sex");
  await page.select(at("sex"), "female");
  assert.equal(await findingOf(page, "sex"), "");
  assert.equal(await page.$eval(at("sex"), (control) => control.hasAttribute("aria-invalid")), false);
  await page.close();
});

test("what is still being typed is not called wrong, unless it cannot become right", async () => {
  const page = await visit();
  await page.select(at("documentKind"), "resident_id");
  await page.type(at("documentNumber"), "1101051949");
  assert.equal(await findingOf(page, "documentNumber"), "");
  assert.equal(await page.$(".card-faults"), null);
  await page.keyboard.press("Tab");
  assert.notEqual(await findingOf(page, "documentNumber"), "");
  await page.type(at("mobile"), "2");
  assert.notEqual(await findingOf(page, "mobile"), "");
  await page.type(at("phone"), "1380013");
  assert.equal(await findingOf(page, "phone"), "", "half a mobile in a field for telephones");
  await page.close();
});

test("a finding that appears on leaving the field does not swallow the click on a button", async () => {
  const page = await visit();
  await page.select(at("documentKind"), "resident_id");
  await page.type(at("documentNumber"), "1101051949");
  await page.click("[data-path='auxiliaryDocuments'] .buttons button");
  assert.equal(await activePath(page), "auxiliaryDocuments.0.documentKind");
  assert.notEqual(await findingOf(page, "documentNumber"), "");
  await page.type(at("mobile"), "1380");
  await page.click(".card-completeness button.link");
  assert.equal(await activePath(page), "name");
  await page.close();
});

test("what is missing is counted by block and leads to its field", async () => {
  const page = await visit();
  assert.match(await verdict(page), /还缺/);
  const missing = (await page.$$(".card-completeness button.link")).length;
  await fill(page, "name", "王芳");
  assert.equal((await page.$$(".card-completeness button.link")).length, missing - 1);
  assert.equal(await findingOf(page, "occupation"), "", "nobody asked yet");
  await page.click("#card-check");
  assert.notEqual(await findingOf(page, "occupation"), "");
  assert.equal(await activePath(page), "documentKind");
  await fill(page, "mobile", "1380013800");
  assert.equal((await page.$$(".card-completeness progress")).length > 2, true, "a fault elsewhere hides what is missing");
  await page.$$eval(".card-completeness button.link", (links) => links[links.length - 1].click());
  assert.ok(await page.evaluate(() => document.activeElement?.matches("kehu-card .card-form *")));
  await page.close();
});

test("a company: people, lists of people, the broker's own fields", async () => {
  const page = await visit();
  await take(page, "legal_person");
  await fill(page, "agent.documentNumber", "440106188307120028");
  assert.notEqual(await findingOf(page, "agent.documentNumber"), "");
  await fill(page, "agent.documentNumber", "440106188307120027");
  assert.equal(await findingOf(page, "agent.documentNumber"), "");
  await page.$eval("[data-path='beneficialOwners'] > .buttons button", (button) => button.click());
  assert.equal(await activePath(page), "beneficialOwners.1.name");
  await fill(page, "beneficialOwners.1.name", "陈文");
  await page.click("#card-check");
  assert.notEqual(await findingOf(page, "beneficialOwners.1.documentNumber"), "");
  await page.$eval("[data-path='beneficialOwners.1'] > button", (button) => button.click());
  assert.match(await verdict(page), /已填齐/);
  await page.$eval("[data-path='attributes'] .buttons button", (button) => button.click());
  const [name, value] = await page.$$("[data-path='attributes'] .card-attribute:last-child input");
  await name.type("渠道经理");
  await value.type("林");
  const { bytes } = await session.saved(page, () => page.click("#card-save"));
  assert.deepEqual(JSON.parse(bytes.toString("utf8")).card.attributes, { 客户经理: "陈文", 服务等级: "A", 渠道经理: "林" });
  await page.close();
});

test("the long-term and same-address buttons; Enter moves on, at the end to the check", async () => {
  const page = await visit();
  await fill(page, "documentAddress", "北京市朝阳区示例路1号");
  await page.$eval("[data-path='residence'] button", (button) => button.click());
  assert.equal(await valueOf(page, "residence"), "北京市朝阳区示例路1号");
  await page.$eval("[data-path='documentUntil'] button", (button) => button.click());
  assert.equal(await page.$eval("[data-path='documentUntil'] button", (button) => button.getAttribute("aria-pressed")), "true");
  assert.match(await textOf(page, ".card-side table"), /长期/);
  await enter(page, at("documentUntil"), "2030-01-01");
  assert.equal(await page.$eval("[data-path='documentUntil'] button", (button) => button.getAttribute("aria-pressed")), "false");
  await page.focus(at("name"));
  for (const path of ["formerName", "documentKind", "documentNumber", "documentFrom"]) {
    await page.keyboard.press("Enter");
    assert.equal(await activePath(page), path);
  }
  for (let press = 0; press < 200 && await activePath(page); press += 1) await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "card-check");
  await page.close();
});

test("an expired document is said beside the field, in the list of documents and with its source", async () => {
  const page = await visit();
  await take(page, "individual");
  await page.$eval("[data-path='documentUntil'] button", (button) => button.click());
  await fill(page, "documentUntil", "2020-05-01");
  assert.notEqual(await findingOf(page, "documentUntil"), "");
  assert.match(await textOf(page, ".card-side table .badge"), /已过期/);
  assert.match(await textOf(page, ".card-side table tbody td"), /居民身份证/);
  assert.match(await verdict(page), /居民身份证已过期/);
  assert.equal(await page.$("#card-verdict.bad") === null, false);
  assert.match(await textOf(page, ".card-side"), /依据：/);
  await enter(page, "#card-on", "2020-05-01");
  assert.doesNotMatch(await textOf(page, ".card-side table .badge"), /已过期/);
  await page.close();
});

test("by the client: no field and no word of the broker's own", async () => {
  const page = await visit();
  await take(page, "legal_person");
  assert.ok(await page.$(at("clientCode")));
  await page.click("[data-mode='client']");
  assert.equal(await page.$(at("clientCode")), null);
  assert.equal(await page.$eval(".card-reader", (fold) => fold.getClientRects().length), 0);
  await page.click("#card-check");
  assert.doesNotMatch(await page.$eval("kehu-card", (view) => /** @type {HTMLElement} */ (view).innerText), /中登|中国结算|复核|一码通|client\./);
  const paper = await printed(page, "card_client");
  assert.doesNotMatch(paper, /复核|一码通|20000001/);
  const { bytes } = await session.saved(page, () => page.click("#card-save"));
  assert.equal(JSON.parse(bytes.toString("utf8")).card.clientCode, "20000001", "what is hidden is kept");
  await page.click("[data-mode='staff']");
  assert.equal(await valueOf(page, "clientCode"), "20000001");
  await page.close();
});

test("a typed number tells as much as a pasted one; a company's code fills its own field", async () => {
  const page = await visit();
  await page.type(at("documentNumber"), "110105 19491231 002x");
  await page.keyboard.press("Tab");
  assert.deepEqual(await Promise.all(["documentKind", "documentNumber", "sex", "birthDate"].map((path) => valueOf(page, path))), ["resident_id", NUMBER, "female", "1949-12-31"]);
  await page.select("#card-party", "legal_person");
  await page.select(at("documentKind"), "uscc");
  await paste(page, "documentNumber", "91110105PDY0101117");
  assert.equal(await valueOf(page, "uscc"), "91110105PDY0101117");
  assert.match(await textOf(page, "[data-path='name'] label"), /^名称/);
  await page.close();
});

test("language changes in place and nothing is stored", async () => {
  const page = await visit();
  await take(page, "legal_person");
  await page.click("#language");
  assert.equal(await valueOf(page, "name"), "示例科技有限公司");
  assert.match(await verdict(page), /complete|Complete/);
  assert.match(await page.title(), /Client card/);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await page.close();
});

for (const query of ["", "?lang=en"]) {
  for (const width of [1280, 360]) {
    const name = `${query ? "en" : "zh"}_${width}`;
    test(`axe, width and looks: ${name}`, async () => {
      const page = await visit({ width, query });
      answer(page);
      /** @param {string} state */
      const judge = async (state) => {
        await page.screenshot({ path: join(shots, `${state}_${name}.png`), fullPage: true });
        assert.deepEqual(await axe(page), [], state);
        assert.equal(await scrollsSideways(page), false, state);
      };
      await judge("card_empty");
      await take(page, "legal_person");
      await fill(page, "agent.documentNumber", "440106188307120028");
      await fill(page, "documentUntil", "2020-05-01");
      await fill(page, "residence", "");
      await page.click("#card-check");
      await judge("card_company");
      await page.click("[data-mode='client']");
      await take(page, "individual");
      await judge("card_client");
      await page.click("[data-mode='staff']");
      await page.$eval(".card-reader", (fold) => fold.setAttribute("open", ""));
      await page.click("#card-reader-sample");
      await judge("card_reader");
      await page.close();
    });
  }
}
