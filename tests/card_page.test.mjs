/** The view of the client's card end to end in Chromium, as a clerk, a client and a screen reader meet it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { clients } from "../www/samples/clients.js";
import { axe, choose, enter, open, scratch, scrollsSideways, shots, textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** The example that GB 11643 prints. */
const NUMBER = "11010519491231002X";

/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
// Whatever a test is about: no CSP report, no request off-origin, no error on the console.
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

const visit = (/** @type {{ width?: number, query?: string }} */ place = {}) => session.visit({ ...place, view: "card" });

/** The control of a field. @param {string} path */
const at = (path) => `kehu-card [data-path="${path}"] :is(input, select, textarea)`;

/** @param {Page} page @param {string} path */
const valueOf = (page, path) => page.$eval(at(path), (control) => /** @type {HTMLInputElement} */ (control).value);

/** @param {Page} page @param {string} path */
const findingOf = (page, path) => textOf(page, `kehu-card [data-path="${path}"] .card-finding`);

/** Enters a text and leaves the field. @param {Page} page @param {string} path @param {string} text */
async function fill(page, path, text) {
  await enter(page, at(path), text);
  await page.$eval(at(path), (control) => control.dispatchEvent(new Event("blur")));
}

/** @param {Page} page @param {string} path @param {string} text */
const paste = (page, path, text) => page.$eval(at(path), (control, value) => {
  const input = /** @type {HTMLInputElement} */ (control);
  input.value = value;
  input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}, text);

/** @param {Page} page @param {string} client */
const take = (page, client) => page.$eval(`[data-client="${client}"]`, (button) => /** @type {HTMLElement} */ (button).click());

/** @param {Page} page */
const verdict = (page) => textOf(page, "#card-verdict");

/** What the page says about the last thing done. @param {Page} page */
const sentence = async (page) => (await page.waitForSelector("kehu-card .sentence [data-key]"))?.evaluate((notice) => notice.getAttribute("data-key"));

/** Answers what the page asks. @param {Page} page @param {boolean} [yes] */
const answer = (page, yes = true) => page.on("dialog", (dialog) => void (yes ? dialog.accept() : dialog.dismiss()));

/** @param {string} name @param {string | Uint8Array} content */
function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

/** @param {Page} page */
const activePath = (page) => page.evaluate(() => document.activeElement?.closest("[data-path]")?.getAttribute("data-path"));

/** The page on paper, as text. @param {Page} page @param {string} name */
async function printed(page, name) {
  const path = join(scratch, `${name}.pdf`);
  await page.pdf({ path, format: "A4", preferCSSPageSize: true });
  return execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }).replace(/\s/g, "");
}

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

test("saved to a file and opened again; cleared and had back", async () => {
  const page = await visit();
  await take(page, "partnership");
  const { name, bytes } = await session.saved(page, () => page.click("#card-save"));
  const kept = JSON.parse(bytes.toString("utf8"));
  assert.match(name, /^资料卡_\d{4}-\d\d-\d\d\.json$/);
  assert.equal(kept.kehu, "card");
  assert.match(kept.module, /^sha-256:/);
  assert.ok(kept.version && kept.on && kept.rules.length > 3);
  assert.deepEqual(kept.card, clients.find(({ id }) => id === "partnership")?.card);
  await page.click("#card-clear");
  assert.equal(await valueOf(page, "name"), "");
  await page.click("#card-undo");
  assert.equal(await valueOf(page, "name"), kept.card.name);
  await page.click("#card-clear");
  await choose(page, file("card.json", bytes), "#card-file");
  assert.equal(await sentence(page), "card.loaded");
  const again = await session.saved(page, () => page.click("#card-save"));
  assert.deepEqual(JSON.parse(again.bytes.toString("utf8")).card, kept.card);
  await choose(page, file("earlier.json", JSON.stringify({ ...kept, on: "2025-01-02" })), "#card-file");
  await page.waitForSelector("[data-key='card.loaded_on']");
  await page.close();
});

test("files that are no card get one sentence each, and what was entered stays", async () => {
  const page = await visit();
  answer(page);
  await fill(page, "name", "王芳");
  const large = file("large.json", "{");
  truncateSync(large, 300 << 20);
  for (const [path, key] of /** @type {[string, string][]} */ ([
    [large, "card.refuse_large"],
    [file("empty.json", ""), "card.refuse_empty"],
    [file("broken.json", "{\"kehu\":"), "card.refuse_json"],
    [file("picture.json", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff)), "card.refuse_json"],
    [file("list.json", "[1,2]"), "card.refuse_other"],
    [file("deep.json", `{"party":"individual","attributes":${"[".repeat(5000)}${"]".repeat(5000)}}`), "card.refuse_other"],
    [file("change.json", "{\"kehu\":\"change\"}"), "card.refuse_change"],
    [file("bare.json", "{\"name\":\"王芳\"}"), "card.refuse_no_party"],
    [file("party.json", "{\"kehu\":\"card\",\"card\":{\"party\":\"robot\"}}"), "card.refuse_party"],
  ])) {
    await choose(page, path, "#card-file");
    await page.waitForSelector(`kehu-card .sentence [data-key="${key}"]`);
    assert.equal(await valueOf(page, "name"), "王芳", key);
  }
  rmSync(large);
  await choose(page, file("gb18030.json", Buffer.concat([Buffer.from("{\"party\":\"individual\",\"name\":\""), Buffer.from([0xc0, 0xee, 0xc3, 0xf7]), Buffer.from("\"}")])), "#card-file");
  await page.waitForSelector("[data-key='card.read_gb18030']");
  assert.equal(await valueOf(page, "name"), "李明");
  await page.click("#card-undo");
  assert.equal(await valueOf(page, "name"), "王芳");
  await page.close();
});

test("a card with values of the wrong kind is shown, judged and not lost", async () => {
  const page = await visit();
  const odd = { party: "individual", name: 12, documentUntil: "20300101", sex: "robot", accounts: "none", agent: [], nationality: "ZZZ", favourite: "tea", constructor: { x: 1 } };
  await choose(page, file("odd.json", JSON.stringify(odd)), "#card-file");
  await page.waitForSelector("[data-key='card.loaded']");
  for (const path of ["name", "documentUntil", "sex", "nationality", "accounts"]) assert.notEqual(await findingOf(page, path), "", path);
  assert.equal(await valueOf(page, "documentUntil"), "20300101");
  assert.equal(await valueOf(page, "sex"), "robot");
  const { bytes } = await session.saved(page, () => page.click("#card-save"));
  const kept = JSON.parse(bytes.toString("utf8")).card;
  assert.deepEqual([kept.name, kept.accounts, kept.favourite], [12, "none", "tea"]);
  await page.close();
});

test("another kind of client keeps what was entered and names what does not belong", async () => {
  const page = await visit();
  await take(page, "individual");
  await page.select("#card-party", "legal_person");
  assert.equal(await valueOf(page, "mobile"), "13800138000");
  const strays = () => page.$$eval(".card-hints .findings button:not(.link)", (buttons) => buttons.length);
  const before = await strays();
  assert.ok(before > 0);
  await page.$eval(".card-hints .findings button:not(.link)", (button) => /** @type {HTMLElement} */ (button).click());
  assert.equal(await strays(), before - 1);
  await page.select("#card-party", "individual");
  assert.equal(await valueOf(page, "birthDate") === "" || await valueOf(page, "sex") === "", true, "the one taken away");
  await page.close();
});

test("card reader: compared field by field, adopted with its origin", async () => {
  const page = await visit();
  await take(page, "individual");
  await page.$eval(".card-reader", (fold) => fold.setAttribute("open", ""));
  await page.click("#card-reader-sample");
  assert.equal((await page.$$("#card-reader-result [data-adopt]")).length, 1);
  await page.click("[data-adopt='documentAddress']");
  assert.equal(await valueOf(page, "documentAddress"), "北京市朝阳区示例路12号");
  assert.equal(await textOf(page, "[data-origin='documentAddress']"), "来自读卡器");
  assert.equal(await page.$("#card-reader-result [data-adopt]"), null);
  await fill(page, "documentAddress", "北京市朝阳区示例路3号");
  assert.equal(await textOf(page, "[data-origin='documentAddress']"), "柜员录入");
  await page.click("#card-clear");
  await page.click("#card-reader-sample");
  await page.click("#card-reader-all");
  assert.deepEqual(await Promise.all(["name", "documentKind", "documentNumber", "sex"].map((path) => valueOf(page, path))), ["李秀英", "resident_id", NUMBER, "female"]);
  const { bytes } = await session.saved(page, () => page.click("#card-save"));
  assert.equal(JSON.parse(bytes.toString("utf8")).card.provenance.name.source, "reader");
  for (const text of ["", "not JSON", "{\"type\":\"robot\"}", `{"type":"resident","number":"${NUMBER}","sex":"male"}`]) {
    await enter(page, "#card-reader-text", text);
    await page.click("#card-reader-go");
    await page.waitForSelector(".card-reader .notice.bad");
    assert.equal(await page.$("#card-reader-result table"), null, text);
  }
  await page.close();
});

test("printed blank and filled in: labels, values, signatures, what it can be made again from", async () => {
  const page = await visit();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await take(page, "individual");
  const filled = await printed(page, "card_filled");
  for (const words of ["客户基本资料卡", "李秀英", NUMBER, "北京市朝阳区示例路1号", "客户签名", "核对基准日", "sha-256:", "client.card."]) assert.ok(filled.includes(words), words);
  assert.ok(!filled.includes("读卡器") && !filled.includes("填写进度"), "the screen's own parts are printed");
  await page.click("#card-print-blank");
  const blank = await printed(page, "card_blank");
  for (const words of ["客户基本资料卡", "证件号码", "□男", "□长期", "客户签名", "kehu"]) assert.ok(blank.includes(words), words);
  for (const words of ["证件号码*", "带*的项目必填"]) assert.ok(blank.includes(words), words);
  assert.ok(filled.split(NUMBER).length > 2, "whose card it is does not stand beside the signatures");
  assert.ok(!blank.includes("李秀英") && !blank.includes(NUMBER), "a blank card with the client's data");
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

test("unsaved work is not replaced unasked, and can be had back until the next card", async () => {
  const page = await visit();
  await fill(page, "name", "王芳");
  page.once("dialog", (dialog) => void dialog.dismiss());
  await take(page, "individual");
  assert.equal(await valueOf(page, "name"), "王芳");
  page.once("dialog", (dialog) => void dialog.accept());
  await take(page, "individual");
  assert.equal(await valueOf(page, "name"), "李秀英");
  await fill(page, "occupation", "教师");
  await page.click("#card-undo");
  assert.equal(await valueOf(page, "name"), "王芳");
  await page.click("#card-undo");
  assert.equal(await valueOf(page, "occupation"), "教师");
  /** @type {Promise<string>} */
  const asked = new Promise((resolve) => page.once("dialog", (dialog) => {
    resolve(dialog.type());
    void dialog.accept();
  }));
  await session.saved(page, () => page.click("#card-save"));
  await page.close({ runBeforeUnload: true });
  assert.equal(await asked, "beforeunload", "the card that was replaced is not saved");
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

test("leaving with unsaved changes asks first; saved ones do not", async () => {
  for (const saves of [false, true]) {
    const page = await visit();
    await page.type(at("name"), "王芳");
    if (saves) await session.saved(page, () => page.click("#card-save"));
    let asked = false;
    const gone = new Promise((resolve) => page.once("close", resolve));
    page.on("dialog", (dialog) => {
      asked = dialog.type() === "beforeunload";
      void dialog.accept();
    });
    await page.close({ runBeforeUnload: true });
    await gone;
    assert.equal(asked, !saves);
  }
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
