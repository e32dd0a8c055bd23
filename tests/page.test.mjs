/** The page end to end in Chromium, as a clerk and as a screen reader meet it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { strings as english } from "../www/strings_en.js";
import { strings as chinese } from "../www/strings_zh.js";
import { sampleTable } from "../www/sample_rows.js";
import { axe, check, choose, enter, open, scratch, scrollsSideways, shots, textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const GOOD = "11010519491231002X";
const BAD = "110105194912310021";
const BOM = [0xef, 0xbb, 0xbf];

/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
// Whatever a test is about: no CSP report, no request off-origin, no error on the console.
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

/** @param {Page} page @param {string} text */
async function single(page, text) {
  await enter(page, "#single-text", text);
  await page.click(".entry button.main");
}

/** @param {string} name @param {string | Uint8Array} content */
function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

/** @param {Page} page */
const sentence = async (page) => (await page.waitForSelector(".sentence .notice"))?.evaluate((notice) => notice.getAttribute("data-say"));

test("both languages have the same words with the same places", () => {
  assert.deepEqual(Object.keys(english), Object.keys(chinese));
  /** @param {string} words */
  const places = (words) => [...words.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, words] of Object.entries(chinese)) {
    assert.ok(words !== "", key);
    assert.deepEqual(places(/** @type {Record<string, string>} */ (english)[key]), places(words), key);
  }
});

test("every finding of the module has its words on the page", async () => {
  const page = await session.visit();
  const codes = await page.evaluate(async () => {
    const { kehu } = await import(new URL("engine.js", document.baseURI).href);
    return [...kehu.identFlags.hard.filter(Boolean), ...Object.keys(kehu.identFlags.soft)];
  });
  assert.ok(codes.length > 15);
  for (const code of codes) for (const head of ["fault", "advice"]) assert.ok(code === "field.malformed" || `${head}.${code}` in chinese, `${head}.${code}`);
  await page.close();
});

test("first paint to first verdict on a warm page", async () => {
  const page = await session.visit();
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (document.getElementById("verdict")) {
        Reflect.set(window, "judgedAt", performance.now());
        observer.disconnect();
      } else if (!Reflect.get(window, "pressed")) {
        const sample = document.querySelector("kehu-single .samples button");
        if (sample instanceof HTMLElement) {
          Reflect.set(window, "pressed", true);
          sample.click();
        }
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await page.waitForFunction(() => Reflect.get(window, "judgedAt") && performance.getEntriesByName("first-paint").length > 0);
  const [painted, judged] = await page.evaluate(() => [performance.getEntriesByName("first-paint")[0].startTime, Number(Reflect.get(window, "judgedAt"))]);
  console.log(`first paint ${painted.toFixed(0)} ms after navigation, first verdict ${judged.toFixed(0)} ms: ${Math.max(0, judged - painted).toFixed(0)} ms between`);
  await page.close();
});

test("a right and a wrong number", async () => {
  const page = await session.visit();
  await single(page, GOOD);
  assert.match(await textOf(page, "#verdict"), /通过/);
  assert.match(await textOf(page, ".facts"), /1949-12-31/);
  assert.match(await textOf(page, ".facts"), /北京市朝阳区/);
  await page.select("#single-kind", "resident_id");
  await single(page, BAD);
  assert.match(await textOf(page, "#verdict"), /不通过/);
  assert.match(await textOf(page, ".findings"), /校验码/);
  assert.ok(!(await textOf(page, ".answer")).includes(BAD), "the answer repeats the number");
  await page.select("#single-kind", "uscc");
  await single(page, "9135O100M000100Y43");
  assert.equal(await textOf(page, ".typed mark"), "O");
  await page.close();
});

test("a kind that is only guessed gives no verdict until somebody chooses it", async () => {
  const page = await session.visit();
  for (const text of ["E12345678", "王芳", "12345678901234567890123"]) {
    await single(page, text);
    assert.match(await textOf(page, "#verdict"), /请先选定种类/, text);
    await page.click(".others button");
    assert.match(await textOf(page, "#verdict"), /通过/, text);
    await page.select("#single-kind", "");
  }
  await enter(page, "#single-text", "1.10105E+17");
  assert.match(await textOf(page, "#single-typing"), /Excel/);
  await page.close();
});

test("typing on is not called wrong before it is", async () => {
  const page = await session.visit();
  await page.select("#single-kind", "resident_id");
  await page.type("#single-text", "1101051949");
  assert.equal(await page.$("#verdict"), null);
  assert.match(await textOf(page, "#single-typing"), /尚未输完/);
  await page.type("#single-text", "1231002X");
  assert.match(await textOf(page, "#verdict"), /通过/);
  await page.click(".entry .buttons button:last-child");
  await page.type("#single-text", "13800138");
  assert.equal(await page.$("#verdict"), null, "half a mobile number passes as something else");
  await page.close();
});

test("the rest of the form and the day are compared", async () => {
  const page = await session.visit();
  await page.$eval(".options details", (details) => details.setAttribute("open", ""));
  await enter(page, "#single-text", GOOD);
  await page.select("#single-sex", "male");
  assert.match(await textOf(page, "#verdict"), /不通过/);
  await page.select("#single-sex", "female");
  assert.doesNotMatch(await textOf(page, "#verdict"), /不通过/);
  await enter(page, "#single-on", "1949-12-30");
  assert.match(await textOf(page, "#verdict"), /不通过/);
  await enter(page, "#single-on", "");
  await page.click(".entry button.main");
  assert.match(await textOf(page, ".summary"), /基准日/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "single-on");
  await page.close();
});

test("a finding that appears on leaving the field does not swallow the click on a button", async () => {
  const page = await session.visit();
  await enter(page, "#single-on", "0026-11-23");
  await page.click(".entry button.main");
  assert.match(await textOf(page, ".summary"), /基准日/);
  await page.click("#single-text");
  await page.keyboard.type("13800138");
  await page.click(".entry .buttons button:last-child");
  assert.equal(await page.$eval("#single-text", (area) => /** @type {HTMLTextAreaElement} */ (area).value), "");
  await page.close();
});

test("by keyboard alone", async () => {
  const page = await session.visit();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "single-text");
  await page.keyboard.press("Enter");
  assert.match(await textOf(page, ".summary"), /请输入号码/);
  await page.keyboard.type(GOOD);
  await page.keyboard.press("Enter");
  assert.match(await textOf(page, "#verdict"), /通过/);
  assert.match(await textOf(page, "#announce"), /通过/);
  await page.focus("#nav a[href='#/batch']");
  await page.keyboard.press("Enter");
  await page.waitForSelector("kehu-batch h1");
  await page.waitForFunction(() => document.activeElement?.matches("kehu-batch h1"));
  await page.focus("[data-sample='customers.csv']");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "batch-go");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("kehu-batch h2"));
  await page.focus("[role=grid]");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".record dl");
  assert.equal(await page.$$eval(".grid-row.active", (rows) => rows.map((row) => row.getAttribute("aria-rowindex")).join()), "3");
  await page.close();
});

for (const query of ["", "?lang=en"]) {
  for (const width of [1280, 360]) {
    const name = `${query ? "en" : "zh"}_${width}`;
    test(`axe, width and looks: ${name}`, async () => {
      const page = await session.visit({ width, query });
      /** @param {string} state */
      const judge = async (state) => {
        await page.screenshot({ path: join(shots, `${state}_${name}.png`), fullPage: true });
        assert.deepEqual(await axe(page), [], state);
        assert.equal(await scrollsSideways(page), false, state);
      };
      await single(page, GOOD);
      await judge("single_good");
      await page.select("#single-kind", "uscc");
      await single(page, "9135O100M000100Y43");
      await judge("single_bad");
      await page.evaluate(() => {
        location.hash = "#/batch";
      });
      await page.waitForSelector("[data-sample]");
      await page.click("[data-sample='customers_gb18030.csv']");
      await check(page);
      await page.waitForSelector(".chart canvas");
      await page.click(".grid-body .grid-row");
      await page.waitForSelector(".record dl");
      await page.waitForFunction(() => document.querySelector(".chart")?.hasAttribute("aria-label"));
      await judge("batch");
      await page.evaluate(() => {
        location.hash = "#/rules";
      });
      await page.waitForSelector("kehu-rules tbody tr");
      await judge("rules");
      assert.equal(await page.evaluate(() => document.documentElement.lang), query ? "en" : "zh-CN");
      await page.close();
    });
  }
}

test("language and type size change in place and stay in the address alone", async () => {
  const page = await session.visit();
  await single(page, GOOD);
  await page.click("#language");
  assert.match(await textOf(page, "#verdict"), /Passes/);
  assert.match(await page.title(), /One number/);
  assert.match(page.url(), /lang=en/);
  await page.click("#large");
  assert.equal(await page.$eval("#large", (button) => button.getAttribute("aria-pressed")), "true");
  assert.match(page.url(), /type=large/);
  assert.deepEqual(await axe(page), []);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  await page.close();
});

for (const [name, encoding] of [["customers.csv", "utf-8"], ["customers_gb18030.csv", "gb18030"], ["no_heading.tsv", "utf-8"]]) {
  test(`sample ${name}: guessed, checked, saved`, async () => {
    const page = await session.visit({ view: "batch" });
    await page.click(`[data-sample='${name}']`);
    await page.waitForSelector("#batch-go", { visible: true });
    assert.equal(await page.$eval("#batch-encoding", (select) => /** @type {HTMLSelectElement} */ (select).value), encoding);
    const kinds = await page.$$eval(".columns-table select", (selects) => selects.map((select) => /** @type {HTMLSelectElement} */ (select).value));
    for (const kind of ["resident_id", "mobile", "bank_card", "uscc", "email"]) assert.ok(kinds.includes(kind), kind);
    await check(page);
    assert.match(await textOf(page, "#batch-verdict"), /120 行中有 \d+ 行有错误/);
    const bad = Number((await textOf(page, "#batch-verdict")).match(/有 (\d+) 行/)?.[1]);
    const annotated = await session.saved(page, () => page.click("#save-annotated"));
    assert.deepEqual([...annotated.bytes.subarray(0, 3)], BOM);
    const lines = annotated.bytes.toString("utf8").trimEnd().split(/\r?\n/);
    const heading = name === "no_heading.tsv" ? 0 : 1;
    assert.equal(lines.length, 120 + heading);
    assert.ok(!annotated.bytes.includes(Buffer.from("\uFFFD")), "characters were lost");
    assert.match(annotated.name, new RegExp(`标注\\.${heading ? "csv" : "tsv"}$`));
    const badRows = await session.saved(page, () => page.click("#save-bad"));
    assert.equal(badRows.bytes.toString("utf8").trimEnd().split(/\r?\n/).length, bad + heading);
    const findings = await session.saved(page, () => page.click("#save-findings"));
    assert.deepEqual([...findings.bytes.subarray(0, 3)], BOM);
    assert.match(findings.bytes.toString("utf8"), /ident\.check_digit/);
    await page.close();
  });
}

test("a formula in a cell or heading is guarded in every file that is saved", async () => {
  const page = await session.visit({ view: "batch" });
  await choose(page, file("formula.csv", `=1+1 身份证,身份证号码\r\n@SUM(1),${BAD}\r\n`));
  await check(page);
  const annotated = (await session.saved(page, () => page.click("#save-annotated"))).bytes.toString("utf8");
  assert.ok(!/(^|[\n,"\uFEFF])[=@]/.test(annotated), "an unguarded formula");
  const findings = (await session.saved(page, () => page.click("#save-findings"))).bytes.toString("utf8");
  assert.ok(!/(^|[\n,"\uFEFF])[=@]/.test(findings), "an unguarded formula");
  await page.close();
});

test("100,000 rows scroll with at most 200 in the document; cancel and start again", async () => {
  const page = await session.visit({ view: "batch" });
  await page.click("#sample-large");
  await page.waitForSelector("#batch-go", { visible: true });
  await page.$eval("#batch-go", (button) => /** @type {HTMLElement} */ (button).click());
  await page.click("#batch-cancel");
  assert.equal(await sentence(page), "batch.cancelled");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "batch-go");
  await check(page);
  assert.match(await textOf(page, "#batch-verdict"), /100,000 行中/);
  await page.click("#batch-hints");
  const all = Number(await page.$eval("[role=grid]", (grid) => grid.getAttribute("aria-rowcount")));
  assert.ok(all > 10_000, `${all} findings`);
  for (const share of [0.1, 0.5, 0.999, 1]) {
    await page.$eval("[role=grid]", (grid, part) => {
      grid.scrollTop = grid.scrollHeight * part;
    }, share);
    await page.waitForFunction((part, count) => {
      const rows = [...document.querySelectorAll(".grid-body [role=row]")].map((row) => Number(row.getAttribute("aria-rowindex")));
      return Math.max(...rows) >= Math.min(count, part * count) - 30 && rows.length <= 200;
    }, {}, share, all);
  }
  await page.focus("[role=grid]");
  await page.keyboard.press("Home");
  assert.equal(await page.$eval(".grid-row.active", (row) => row.getAttribute("aria-rowindex")), "2");
  await page.keyboard.press("End");
  assert.equal(await page.$eval(".grid-row.active", (row) => row.getAttribute("aria-rowindex")), String(all));
  await page.keyboard.press("Enter");
  await page.waitForSelector(".record dl");
  await page.close();
});

test("a file of 300 MB streams through", async () => {
  const page = await session.visit({ view: "batch" });
  const path = file("large.csv", sampleTable(0).join(""));
  const rows = sampleTable(100_000, { header: false }).join("");
  for (let copy = 0; copy < 25; copy += 1) appendFileSync(path, rows);
  await choose(page, path);
  const heap = () => page.metrics().then((metrics) => (metrics.JSHeapUsedSize ?? 0) / 2 ** 20);
  const before = await heap();
  await check(page);
  assert.match(await textOf(page, "#batch-verdict"), /2,500,000 行中/);
  console.log(`300 MB: ${(await textOf(page, "kehu-batch-result .quiet")).trim()}`);
  assert.ok((await heap()) - before < 64, "the document's heap grew with the file");
  await page.close();
  rmSync(path);
});

test("files that cannot be read get one sentence each", async () => {
  const page = await session.visit({ view: "batch" });
  for (const [name, content, key] of /** @type {[string, string | Uint8Array, string][]} */ ([
    ["book.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "batch.refuse_spreadsheet"],
    ["book.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "batch.refuse_spreadsheet"],
    ["unicode.txt", Uint8Array.of(0xff, 0xfe, 0x31, 0), "batch.refuse_utf16"],
    ["unmarked.txt", Buffer.from(sampleTable(50).join(""), "utf16le"), "batch.refuse_utf16"],
    ["page.xls", "<html><table><tr><td>姓名</td></tr></table></html>", "batch.refuse_html"],
    ["print.pdf", "%PDF-1.4\n", "batch.refuse_not_text"],
    ["empty.csv", "", "batch.refuse_empty"],
    ["blank.csv", "\uFEFF\r\n\r\n", "batch.refuse_empty"],
  ])) {
    await choose(page, file(name, content));
    assert.equal(await sentence(page), key, name);
  }
  const gone = file("gone.csv", sampleTable(50).join(""));
  await choose(page, gone);
  await page.waitForSelector("#batch-go", { visible: true });
  rmSync(gone);
  await page.click("#batch-go");
  assert.equal(await sentence(page), "batch.unreadable");
  await page.close();
});

test("what a spreadsheet or an export has spoilt is said before the run", async () => {
  const page = await session.visit({ view: "batch" });
  for (const [name, content, caution] of /** @type {[string, string | Uint8Array, RegExp | null][]} */ ([
    ["good.csv", `姓名,身份证号\r\n王芳,${GOOD}\r\n`, null],
    ["rounded.csv", "姓名,身份证号\r\n王芳,1.10105E+17\r\n李明,1.10105E+17\r\n", /^身份证号：.*Excel/],
    ["title.csv", `客户登记表,\r\n姓名,身份证号\r\n王芳,${GOOD}\r\n`, /标题/],
    ["broken.csv", Buffer.concat([Buffer.from(`姓名,身份证号\r\n王芳,${GOOD}\r\n`), Buffer.from([0xcd, 0xf5, 0x2c, 0x31])]), /乱码/],
  ])) {
    await choose(page, file(name, content));
    await page.waitForFunction((wanted) => document.querySelector(".file-name")?.textContent?.startsWith(wanted), {}, name);
    const said = await page.$$eval(".caution", (cautions) => cautions.map((each) => each.textContent ?? ""));
    assert.equal(said.length, caution ? 1 : 0, name);
    if (caution) assert.match(said[0], caution, name);
  }
  await page.close();
});

test("odd files are answered, not choked on", async () => {
  const page = await session.visit({ view: "batch" });
  const wide = Array.from({ length: 2000 }, (_, column) => (column === 1500 ? "身份证号码" : `c${column}`)).join(",");
  for (const [name, content, verdict] of /** @type {[string, string | Uint8Array, RegExp][]} */ ([
    ["heading_only.csv", "身份证号码,姓名\r\n", /^.0 行，文件本身有问题/],
    ["long_field.csv", `身份证号码,备注\r\n${GOOD},"${"a".repeat(10 << 20)}"\r\n${BAD},b\r\n`, /^.2 行中有 [12] 行/],
    ["nul.csv", `身份证号码,备注\r\n${GOOD},\0\0\r\n\0,\r\n`, /^.2 行中有 1 行/],
    ["mixed.csv", Buffer.concat([Buffer.from(`身份证号码,姓名\r\n${GOOD},王芳\r\n${GOOD},`), Buffer.from([0xcd, 0xf5, 0xb7, 0xbc, 13, 10])]), /^.2 行中有 1 行/],
    ["wide.csv", `${wide}\r\n${wide.replace(/[^,]+/g, GOOD)}\r\n`, /^.1 行，没有/],
    ["open_quote.csv", `身份证号码,姓名\r\n${GOOD},"王芳\r\n`, /^.1 行/],
  ])) {
    await choose(page, file(name, content));
    await page.waitForFunction((wanted) => document.querySelector(".file-name")?.textContent?.startsWith(wanted), {}, name);
    await check(page);
    assert.match(await textOf(page, "#batch-verdict"), verdict, name);
    assert.equal(Boolean(await page.$("kehu-batch-result .notice.bad")), /heading_only|open_quote/.test(name), name);
    await page.$eval("#batch-verdict", (shown) => shown.remove());
  }
  await page.close();
});

test("pasted columns, with and without headings", async () => {
  const page = await session.visit({ view: "batch" });
  await page.$eval("kehu-batch details", (details) => details.setAttribute("open", ""));
  for (const [text, rows] of /** @type {[string, string][]} */ ([[`${GOOD}\n${BAD}\n${GOOD}`, "3"], [`姓名\t身份证号\n王芳\t${GOOD}\n李明\t${BAD}`, "2"]])) {
    await enter(page, "#batch-paste", text);
    await page.click("#batch-paste-go");
    await check(page);
    assert.match(await textOf(page, "#batch-verdict"), new RegExp(`^.?${rows} 行中有 1 行`));
  }
  await page.close();
});

test("two tabs work side by side", async () => {
  const pages = await Promise.all([session.visit({ view: "batch" }), session.visit({ view: "batch" })]);
  await Promise.all(pages.map((page) => page.$eval("[data-sample='customers.csv']", (button) => /** @type {HTMLElement} */ (button).click())));
  await Promise.all(pages.map(check));
  assert.equal(await textOf(pages[0], "#batch-verdict"), await textOf(pages[1], "#batch-verdict"));
  await Promise.all(pages.map((page) => page.close()));
});

test("the rule book filters and saves", async () => {
  const page = await session.visit({ view: "rules" });
  const count = async () => (await page.$$("kehu-rules tbody tr")).length;
  const all = await count();
  await page.select("#rules-standing", "unverified");
  const unverified = await count();
  assert.ok(unverified > 0 && unverified < all);
  assert.equal((await page.$$("kehu-rules tbody .badge.unverified")).length, unverified);
  await enter(page, "#rules-words", "passport");
  assert.ok(await count() < unverified);
  await enter(page, "#rules-words", "");
  const { bytes, name } = await session.saved(page, () => page.click("#rules-save"));
  assert.deepEqual([...bytes.subarray(0, 3)], BOM);
  assert.equal(name, "规则库.csv");
  assert.equal(bytes.toString("utf8").trimEnd().split("\r\n").length, unverified + 1);
  await page.close();
});

test("Chinese has a font, on screen and on paper", async () => {
  const page = await session.visit({ view: "rules" });
  const drawn = await page.evaluate(() => [..."身份"].map((character) => {
    const context = document.createElement("canvas").getContext("2d");
    if (!context) return "";
    context.font = `32px ${getComputedStyle(document.body).fontFamily}`;
    context.fillText(character, 4, 40);
    return context.getImageData(0, 0, 60, 60).data.join("");
  }));
  // Without a font every character is the same empty box.
  assert.notEqual(drawn[0], drawn[1]);
  const path = join(scratch, "rules.pdf");
  await page.pdf({ path, format: "A4" });
  assert.match(execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }), /规则库/);
  assert.match(execFileSync("pdffonts", [path], { encoding: "utf8" }), /yes/);
  await page.close();
});
