/** The client's card kept and brought back in Chromium: files, card reader, paper, unsaved work. */
import assert from "node:assert/strict";
import { rmSync, truncateSync } from "node:fs";
import { after, afterEach, before, test } from "node:test";
import { clients } from "../www/samples/clients.js";
import { answer, at, file, fill, findingOf, NUMBER, printed, sentence, take, valueOf } from "./card_page_acts.mjs";
import { choose, enter, open, textOf } from "./page_visit.mjs";

/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
// Whatever a test is about: no CSP report, no request off-origin, no error on the console.
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

const visit = (/** @type {{ width?: number, query?: string }} */ place = {}) => session.visit({ ...place, view: "card" });

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
