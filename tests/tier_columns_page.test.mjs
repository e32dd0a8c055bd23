/** Files of clients: bytes to columns exactly; bad rows and bad files; a million clients through the worker in Chromium. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { abcOf } from "../www/tier_abc.js";
import { ClientColumns, UNKNOWN, amountOf, dayOf, dayText } from "../www/tier_columns.js";
import { slotsOf } from "../www/tier_fields.js";
import { IdPool } from "../www/tier_ids.js";
import { counted, sharesOf } from "../www/tier_moves_count.js";
import { RecordReader } from "../www/tier_records.js";
import { SAMPLE_DAYS, sampleClients, sampleTable } from "../www/tier_sample.js";
import { file, gb18030, press } from "./portfolio_page_acts.mjs";
import { choose, enter, open, textOf } from "./page_visit.mjs";
import { PLACE, counts, distribution, graded, kept, lines, listed, load, refused, sample, table } from "./tier_page_acts.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

test("the sample is drawn as its description says, to the last digit", () => {
  // Provenance of all figures: the generator's own reading in scripts/oracle/tier_sample.py.
  const clients = sampleClients();
  assert.deepEqual(clients[0], { id: "S0001", averageAssets: "69945.12", observed: 25, netContribution: "192.34", level: "C1", idleDays: 8, frequency: 17, monetary: "23081.88", profiling: true });
  assert.deepEqual(clients[1999], { id: "S2000", averageAssets: "348627.67", observed: 43, netContribution: "156.88", idleDays: 11, frequency: 130, monetary: "115047.13", profiling: true });
  const cells = [[43, 299, 125, 64, 43, 12], [56, 332, 193, 63, 53, 13], [47, 317, 166, 61, 37, 9], [3, 35, 13, 11, 3, 2]];
  assert.deepEqual(distribution(clients), [5, 4, 3, 2, 1, 0].map((rank) => [...cells.map((row) => row[rank]), cells.reduce((sum, row) => sum + row[rank], 0)]));
  assert.deepEqual([true, false, undefined].map((asked) => clients.filter(({ profiling }) => profiling === asked).length), [1405, 179, 416]);
  const [, head, first] = sampleTable("now");
  assert.match(head, /^客户号,日均资产,/);
  assert.ok(first.startsWith("S0001,69945.12,25,192.34,C1,2026-11-15,17,23081.88,"), first);
  assert.equal(dayText(dayOf(SAMPLE_DAYS.now) - 8), "2026-11-15");
});

test("records whatever the pieces: quotes over lines, blank lines, either end of a line, a quote never closed", () => {
  const text = "a,b\r\n1,\"x, y\"\n\n2,\"first\nsecond\"\"\"\n3,\"a\" \n4";
  const expected = [[["a", "b"], 1], [["1", "x, y"], 2], [[""], 3], [["2", "first\nsecond\""], 4], [["3", "a "], 6], [["4"], 7]];
  for (const size of [1, 2, 3, 7, 100]) {
    /** @type {[string[], number][]} */
    const found = [];
    const reader = new RecordReader({ delimiter: ",", ending: "\n" }, (cells, line) => found.push([cells, line]));
    for (let from = 0; from < text.length; from += size) reader.push(text.slice(from, from + size));
    reader.finish();
    assert.deepEqual(found, expected, `pieces of ${size}`);
    assert.equal(reader.unclosed, undefined);
  }
  const unfinished = new RecordReader({ delimiter: ",", ending: "\n" }, () => {});
  unfinished.push("a\nb,\"c\nd\ne");
  unfinished.finish();
  assert.equal(unfinished.unclosed, 2);
});

test("amounts become millionths exactly, days are days of the calendar; anything else is told", () => {
  /** @type {[string, bigint | string][]} */
  const amounts = [["0", 0n], ["600000.10", 600_000_100_000n], ["-0.000001", -1n], ["999999999.999999", 999_999_999_999_999n], ["9223372036854.775807", 9_223_372_036_854_775_807n], ["9223372036854.775808", "tier.out_of_range"],
    ["1.0000001", "tier.out_of_range"], ["1.50000000", 1_500_000n], ["0000000000000000000000001", 1_000_000n], ["1e5", "amount.malformed"], ["1,000", "amount.malformed"], [".5", "amount.malformed"], ["5.", "amount.malformed"], ["+1", "amount.malformed"], ["１", "amount.malformed"], ["12345678901234567890", "tier.out_of_range"]];
  for (const [text, value] of amounts) assert.equal(amountOf(text), value, text);
  for (const [text, day] of [["2026-02-28", "2026-02-28"], ["2026/1/5", "2026-01-05"], ["20261123", "2026-11-23"], ["2026-02-29", ""], ["2026-13-01", ""], ["1", ""], ["2026-1/5", ""]]) assert.equal(dayText(dayOf(text)), day, text);
});

test("ids of any script are found again, also from another pool; ABC and moves as plain loops", () => {
  const pool = new IdPool();
  const other = new IdPool();
  for (let n = 0; n < 20_000; n += 1) {
    assert.deepEqual(pool.add(`客户${n}`), { place: n, known: false });
    if (n % 3 === 0) other.add(`客户${n}`);
  }
  assert.deepEqual(pool.add("客户77"), { place: 77, known: true });
  assert.equal(pool.at(19_999), "客户19999");
  assert.equal(pool.placeOf(other, 100), 300);
  assert.equal(other.placeOf(pool, 301), -1);
  assert.ok(pool.holds(123, new TextEncoder().encode("户12")));
  // 50, 30, 10, 5, 5 of 100: before the 10 stand 80, before the first 5 90, which both share.
  const { summary, classOf } = abcOf(BigInt64Array.from([5n, 50n, UNKNOWN, 10n, -7n, 30n, 5n].map((value) => (value === UNKNOWN ? value : value * 1_000_000n))));
  assert.deepEqual(summary, [{ class: "A", count: 2, total: "80" }, { class: "B", count: 3, total: "20" }, { class: "C", count: 0, total: "0" }]);
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(classOf), ["B", "A", undefined, "B", undefined, "A"]);
  assert.deepEqual(sharesOf([1, 1, 1]), ["0.3334", "0.3333", "0.3333"]);
  assert.deepEqual(sharesOf([0, 2]), ["0", "1"]);
  const moved = counted(Uint8Array.of(2, 0, 1), Int32Array.of(0, 1, -1), Uint8Array.of(1, 1, 2), ["low", "high"]);
  assert.deepEqual([moved.matrix, moved.entered, moved.left, moved.counted, moved.up, moved.down, moved.same], [[[0, 1, 1], [0, 0, 0], [0, 0, 0]], [1, 0, 0], [0, 1, 0], 2, 1, 0, 0]);
});

test("every fault of a row is told with its line; a headings' order and language do not matter", () => {
  const { slots, oddities } = slotsOf(["\uFEFF风险等级", " ID ", "averageAssets", "颜色", "日均资产", "交易次数"], ["averageAssets", "netContribution"]);
  assert.deepEqual(oddities, [{ column: 4, heading: "颜色", twice: false }, { column: 5, heading: "日均资产", twice: true }]);
  const columns = new ClientColumns(slots);
  [["C3", "a", "1", "", "", "5"], ["", "b", "", "", "", ""], ["C6", "c", "x", "", "", "-1"], ["C1", "", "1", "", "", ""], ["C1", "a", "1", "", "", ""], [""], ["C1", "d", "1", "", "", "", "1"]].forEach((cells, place) => columns.take(cells, place + 2));
  assert.equal(columns.rows, 2);
  assert.deepEqual(columns.flaws.map(({ line, code, name }) => `${line} ${code} ${name ?? ""}`.trim()), ["4 tier.unknown level", "4 amount.malformed averageAssets", "4 field.malformed frequency", "5 tier.missing id", "6 tier.duplicate id", "8 row.long"]);
  assert.deepEqual([...columns.metric("averageAssets")], [1_000_000n, UNKNOWN]);
  assert.deepEqual([...columns.metric("netContribution")], [UNKNOWN, UNKNOWN]);
});

test("the same clients in UTF-8, GB18030, with tabs, as JSON; bad rows are listed and the rest goes on", async () => {
  const page = await session.visit(PLACE);
  const text = "客户号,日均资产,观察交易日数,净贡献,风险等级\r\n张三,600000,60,800,C3\r\n李四,1e5,60,800,C3\r\n王五,100,60,10,C9\r\n张三,1,60,1,C1\r\n赵六,,60,10,C1\r\n孙七,1,000,60,10,C1\r\n";
  for (const [name, content] of /** @type {[string, string | Uint8Array][]} */ ([["clients.csv", `\uFEFF${text}`], ["clients_gb18030.csv", gb18030(text)], ["clients.tsv", text.replaceAll(",", "\t").replace("1\t000", "1,000")]])) {
    await load(page, file(name, content));
    assert.deepEqual((await lines(page)).map(([id, tier]) => `${id} ${tier}`), ["张三 金", "赵六 未定"], name);
    const faults = await page.$$eval("#tier-flaws-now tbody tr", (rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent).join(" ")));
    assert.deepEqual(faults.slice(0, 3), ["3 日均资产 不是普通十进制数字（不带逗号、货币符号）", "4 风险等级 不在可用的值之中", "5 客户号 与前面的行重复"], name);
    assert.equal(faults.length, name.endsWith("tsv") ? 4 : faults.length);
    assert.match(faults.join("\n"), /^7 /m);
    assert.match(await textOf(page, "#tier-flaws-now summary"), /4 行有误/);
    assert.doesNotMatch(faults.join(), /1e5|C9/, "a value of the file is shown");
  }
  await load(page, file("clients.json", { clients: [{ id: "张三", averageAssets: "600000", observed: 60, netContribution: "800", level: "C3" }, { id: "李四", averageAssets: 600000 }, 5] }));
  assert.deepEqual((await lines(page)).map(([id, tier]) => `${id} ${tier}`), ["张三 金"]);
  assert.match(await textOf(page, "#tier-flaws-now"), /2日均资产不是普通十进制数字.*3客户号空缺/s);
  const { bytes } = await session.saved(page, () => press(page, "#tier-template"));
  await load(page, file("template.csv", bytes));
  assert.equal(await kept(page), 20);
  await page.close();
});

test("files that hold no clients are refused in one sentence and nothing is lost", async () => {
  const page = await session.visit(PLACE);
  await sample(page);
  const right = await counts(page);
  /** @type {readonly [string, unknown, string][]} */
  const bad = [["empty.csv", "  \n", "batch.refuse_empty"], ["heads.csv", "客户号,日均资产\n", "tier.refuse_no_rows"], ["words.txt", "秘密的一句话", "tier.refuse_headings"], ["no_id.csv", "日均资产,净贡献\n1,2\n", "tier.refuse_headings"],
    ["broken.json", "[{\"id\": \"秘密\"", "tier.refuse_json"], ["other.json", { kehu: "card" }, "tier.refuse_other"], ["none.json", [], "tier.refuse_other"], ["book.xlsx", "PK\u0003\u0004xxxx", "batch.refuse_spreadsheet"], ["paper.pdf", "%PDF-1.7", "batch.refuse_not_text"]];
  for (const [name, content, key] of bad) {
    const said = await refused(page, file(name, content));
    assert.equal(said.key, key, name);
    assert.doesNotMatch(said.words, /秘密/);
    assert.deepEqual(await counts(page), right, name);
  }
  await page.close();
});

test("what the page counts of columns without end is what the module says of lists", async () => {
  const page = await session.visit(PLACE);
  const found = await page.evaluate(async () => {
    const [{ kehu }, { abcOf: classesOf }, { counted: movesOf }] = await Promise.all(["/engine.js", "/tier_abc.js", "/tier_moves_count.js"].map((name) => import(/** @type {any} */ (name))));
    const ids = kehu.samplePolicy("tier").tiers.map((/** @type {{ id: string }} */ { id }) => id);
    const before = Uint8Array.from({ length: 900 }, (_, n) => (n * 7) % 6);
    const after = Uint8Array.from({ length: 1_000 }, (_, n) => (n * n) % 6);
    const list = (/** @type {Uint8Array} */ ranks, /** @type {number} */ from) => Array.from(ranks, (rank, n) => ({ id: `K${n + from}`, tier: rank === 0 ? null : ids[rank - 1] }));
    const { sources: _, leftOut: __, ...moves } = kehu.migration({ before: list(before, 0), after: list(after, 50) }, { on: "2026-11-23" }).value;
    const values = Array.from({ length: 997 }, (_each, n) => (n * n * 31) % 400);
    const byModule = kehu.abc({ rows: values.map((value, n) => ({ id: `K${n}`, value: String(value) })) }, { on: "2026-11-23" }).value;
    const columns = classesOf(BigInt64Array.from(values, (value) => BigInt(value) * 1_000_000n));
    const classes = new Map(byModule.rows.map((/** @type {{ id: string, class: string }} */ row) => [row.id, row.class]));
    return { moves, own: movesOf(after, Int32Array.from(after, (_each, n) => (n + 50 < 900 ? n + 50 : -1)), before, ids), classes: byModule.classes, ownClasses: columns.summary, differing: values.filter((_each, n) => classes.get(`K${n}`) !== columns.classOf(n)).length };
  });
  assert.deepEqual(found.own, found.moves);
  assert.deepEqual(found.ownClasses, found.classes);
  assert.equal(found.differing, 0);
  await page.close();
});

const ROWS = 1_000_000;

/** A million clients and how many of them every tier has, by whole numbers. */
function million() {
  const parts = ["id,averageAssets,observed,netContribution,level,lastTrade,frequency,monetary\n"];
  const tiers = [0, 0, 0, 0, 0, 0];
  let text = "";
  for (let n = 1; n <= ROWS; n += 1) {
    const assets = (n * 7_919) % 6_000_000;
    const observed = n % 10 === 0 ? 19 : 20;
    text += `M${n},${assets}.50,${observed},${n % 400},C${1 + (n % 5)},2026-0${1 + (n % 9)}-1${n % 10},${n % 97},${assets}\n`;
    tiers[observed < 20 ? 0 : 1 + [100_000, 500_000, 1_000_000, 5_000_000].filter((cut) => assets + 0.5 >= cut).length] += 1;
    if (n % 10_000 === 0) {
      parts.push(text);
      text = "";
    }
  }
  return { text: parts.join(""), tiers };
}

test("a million clients: cancelled, then graded as whole numbers have it; the page stays awake, the list finds anybody", async () => {
  const { text, tiers } = million();
  const path = file("million.csv", text);
  const page = await session.visit(PLACE);
  await sample(page);
  const right = await counts(page);
  await choose(page, path, "#tier-file-now");
  await page.waitForFunction(() => document.getElementById("tier-cancel")?.getClientRects().length);
  await press(page, "#tier-cancel");
  await page.waitForSelector("#tier-said p");
  assert.equal(await page.$eval("#tier-said p", (said) => said.getAttribute("data-key")), "tier.cancelled");
  assert.deepEqual(await counts(page), right, "a cancelled file took the place of another");
  await page.evaluate(() => {
    const times = /** @type {number[]} */ ([]);
    Reflect.set(window, "beats", times);
    setInterval(() => times.push(performance.now()), 50);
  });
  const began = performance.now();
  await load(page, path);
  console.log(`a million clients were read and graded in ${Math.round(performance.now() - began)} ms`);
  assert.deepEqual((await table(page)).map((row) => Number(row[row.length - 2].replaceAll(",", ""))), [5, 4, 3, 2, 1, 0].map((rank) => tiers[rank]));
  const longest = await page.evaluate(() => Math.max(...Reflect.get(window, "beats").map((/** @type {number} */ at, /** @type {number} */ place, /** @type {number[]} */ all) => (place === 0 ? 0 : at - all[place - 1]))));
  assert.ok(longest < 5_000, `the page slept for ${longest} ms`);
  await listed(page, () => enter(page, "#tier-search", "M999999"));
  assert.deepEqual((await lines(page)).map(([id]) => id), ["M999999"]);
  await load(page, file("two_before.csv", "id,tier\nM1,T5\nM999999,T1\nN1,T2\n"), "before");
  const [up, down, same, entered, left] = await page.$$eval("#tier-section-moves .tier-sums dd", (all) => all.map((each) => Number((each.textContent ?? "").replaceAll(",", ""))));
  assert.deepEqual([up + down + same, entered, left], [2, ROWS - 2, 1]);
  const again = performance.now();
  await graded(page, () => enter(page, "#tier-cut-0-4", "5500000"));
  console.log(`after a cut they were graded again in ${Math.round(performance.now() - again)} ms`);
  await page.close();
});

test("a file of 300 MB streams through: what is not asked for is passed over", async () => {
  const page = await session.visit(PLACE);
  const began = performance.now();
  await graded(page, () => page.evaluate(() => {
    const remark = "备注".repeat(160);
    const parts = ["id,remark,averageAssets,observed,netContribution\n"];
    for (let n = 0; n < 315_000; n += 1) parts.push(`L${n},${remark},${n},60,1\n`);
    const files = new DataTransfer();
    files.items.add(new File(parts, "long.csv"));
    const chooser = /** @type {HTMLInputElement} */ (document.getElementById("tier-file-now"));
    chooser.files = files.files;
    chooser.dispatchEvent(new Event("change"));
  }));
  console.log(`300 MB were read and graded in ${Math.round(performance.now() - began)} ms`);
  assert.match(await textOf(page, ".tier-files"), /315,000 名，3\d\d\.\d MB/);
  assert.deepEqual((await table(page)).map((row) => Number(row[row.length - 2].replaceAll(",", ""))), [0, 0, 0, 215_000, 100_000, 0]);
  await page.close();
});
