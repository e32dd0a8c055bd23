/** 大批量持仓: figures out of bytes, exactly; a file of any size through the worker in Chromium. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { sum } from "../www/portfolio_amounts.js";
import { ColumnReader } from "../www/portfolio_columns_reader.js";
import { cents, file, gb18030, press } from "./portfolio_page_acts.mjs";
import { choose, open, textOf } from "./page_visit.mjs";

/** @typedef {import("puppeteer-core").Page} Page */

const PLACE = { view: "value", query: "?value=plan" };
/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());
afterEach(() => assert.deepEqual(session.faults.splice(0), []));

/** Every row of a text as the reader gives it, read in pieces of so many bytes. @param {string} text @param {number} piece @param {Partial<ConstructorParameters<typeof ColumnReader>[0]>} [shape] */
function rowsOf(text, piece, shape) {
  /** @type {[number, bigint, bigint, string | undefined][]} */
  const rows = [];
  const reader = new ColumnReader({ delimiter: ",", columns: { quantity: 1, price: 2 }, places: { quantity: 2, price: 4 }, ...shape }, ({ rows: of, count, figures, flaws }) => {
    for (let place = 0; place < count; place += 1) rows.push([of[place], figures.quantity[place], figures.price[place], flaws.get(place)?.flaw]);
  });
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += piece) reader.push(bytes.subarray(from, from + piece));
  reader.finish();
  return rows;
}

test("cells become scaled whole numbers exactly, whatever the pieces; what is no plain decimal is a flaw of its row", () => {
  const text = "id,q,p\r\na,100,10.25\r\nb,1e5,1\r\nc,１００,1\r\n\r\nd,1.234,1\r\n\"e, f\",1.2300,\" 10.2 \"\nf,-0.5,.5\ng,5.,1\nh,92233720368547758.07,1\ni,92233720368547758.08,1\nj,,1\nk,5\nl,+1,1\nm,1_0,1\nn,-,1\n"
    + `o,${"9".repeat(70)},1\np,1 0,1\nq,0007.10,0.0001\nr,\"1\"\"0\",1\ns,-92233720368547758.07,922337203685477.5807`;
  const expected = [[2, 10_000n, 102_500n, undefined], [3, 0n, 0n, "malformed"], [4, 0n, 0n, "malformed"], [6, 0n, 0n, "places"], [7, 123n, 102_000n, undefined], [8, 0n, 0n, "malformed"], [9, 0n, 0n, "malformed"],
    [10, 9_223_372_036_854_775_807n, 10_000n, undefined], [11, 0n, 0n, "overflow"], [12, 0n, 0n, "missing"], [13, 0n, 0n, "missing"], [14, 0n, 0n, "malformed"], [15, 0n, 0n, "malformed"], [16, 0n, 0n, "malformed"],
    [17, 0n, 0n, "malformed"], [18, 0n, 0n, "malformed"], [19, 710n, 1n, undefined], [20, 0n, 0n, "malformed"], [21, -9_223_372_036_854_775_807n, 9_223_372_036_854_775_807n, undefined]];
  for (const piece of [1, 2, 3, 7, 64, 4096]) assert.deepEqual(rowsOf(text, piece), expected, `pieces of ${piece}`);
  assert.deepEqual(rowsOf(text.replaceAll("\r\n", "\n").replaceAll("\n", "\r"), 5), expected, "lines that end with a carriage return alone");
});

test("amounts are added exactly", () => {
  assert.equal(sum(["0.1", "0.2"]), "0.3");
  assert.equal(sum(["79228162514264337593543950335", "0.05", "-1"]), "79228162514264337593543950334.05");
  assert.equal(sum([]), "0");
});

/** @param {Page} page @param {string} path */
async function take(page, path) {
  await choose(page, path, "#columns-file");
  await page.waitForFunction(() => !document.getElementById("columns-go")?.hidden, { polling: "mutation" });
}

/** @param {Page} page */
async function value(page) {
  await press(page, "#columns-go");
  await page.waitForSelector("#columns-verdict");
  return textOf(page, "#columns-verdict");
}

const ROWS = 200_000;

/** Positions and their exact total in cents, by the formulas of article 7 with whole numbers. */
function positions() {
  let text = "客户,数量,价格,成本,锁定天数,剩余天数\r\n";
  let whole = 0n;
  const half = (/** @type {bigint} */ top, /** @type {bigint} */ bottom) => (2n * top + bottom) / (2n * bottom);
  for (let n = 1; n <= ROWS; n += 1) {
    const units = 100 * (1 + (n * 31) % 977);
    const price = 1 + (n * 7919) % 30_000;
    const cost = 1 + (n * 104_729) % 30_000;
    const locked = n % 3 === 0;
    const left = n % 121;
    text += `甲${n},${units},${(price / 100).toFixed(2)},${locked ? `${(cost / 100).toFixed(2)},120,${left}` : ",,"}\r\n`;
    // Unit value in ten-thousandths of a yuan: the price where it is not above the cost, else the line between.
    const unit = locked && price > cost ? half(100n * (120n * BigInt(cost) + BigInt(price - cost) * BigInt(120 - left)), 120n) : 100n * BigInt(price);
    whole += half(BigInt(units) * unit, 100n);
  }
  return { text, whole };
}

test("two hundred thousand positions: the total by whole numbers, the same in either encoding; the result row by row", async () => {
  const { text, whole } = positions();
  const page = await session.visit(PLACE);
  await take(page, file("positions.csv", text));
  const verdict = await value(page);
  assert.equal(cents(verdict.replace(/^.*合计 ([\d,.]+) 元.*$/s, "$1")), whole);
  assert.match(verdict, /200,000 行，全部已估值/);
  const { name, bytes } = await session.saved(page, () => press(page, "#columns-save"));
  assert.match(name, /^positions_.*csv$/);
  const rows = bytes.toString("utf8").trimEnd().split("\r\n").slice(1).map((row) => row.split(","));
  assert.equal(rows.length, ROWS);
  assert.deepEqual([rows[0][0], rows[ROWS - 1][0]], ["2", String(ROWS + 1)]);
  let added = 0n;
  for (const [, amount] of rows) added += cents(amount);
  assert.equal(added, whole);
  await take(page, file("positions_gb18030.txt", gb18030(text.replaceAll(",", "|"))));
  assert.equal(await textOf(page, "#columns-result"), "", "an old answer stands beside a new file");
  assert.equal(await value(page), verdict);
  await page.close();
});

test("faults with their rows; the total of the others; settings put an answer away; columns are asked for", async () => {
  const page = await session.visit(PLACE);
  await take(page, file("faults.csv", "id,quantity,price,cost,daysLocked,daysLeft\n甲,100,10.25,,,\n乙,1e5,1,,,\n丙,1.234,1,,,\n丁,100,20,10,120,130\n戊,100,20,,120,10\n己,9000000000000000,1000000,,,\n庚,100,20,10,120,60\n"));
  const verdict = await value(page);
  // 100 × 10.25 + 100 × (10 + (20 − 10) × 60 ÷ 120)
  assert.match(verdict, /合计 2,525\.00 元.*7 行，其中 5 行有误/s);
  const found = await page.$$eval("#columns-result table:last-of-type tbody tr", (rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)));
  assert.deepEqual(found.map(([row, column, words]) => `${row} ${column} ${words}`), ["3 quantity 不是普通十进制数字", "4 quantity 小数位数超过设置", "5 – 锁定天数与剩余天数矛盾", "6 cost 空缺", "7 – 结果过大"]);
  const { bytes } = await session.saved(page, () => press(page, "#columns-save"));
  assert.match(bytes.toString("utf8"), /2,1025\.00,\r\n3,,不是普通十进制数字 \(quantity\)\r\n/);
  await press(page, "#language");
  assert.match(await textOf(page, "#columns-result"), /no plain decimal number/);
  await press(page, "#language");
  await page.select("#columns-quantity", "3");
  assert.equal(await textOf(page, "#columns-result"), "");
  // 1.234 × 1 is 1.23 more.
  assert.match(await value(page), /合计 2,526\.23 元/);
  for (const [content, words] of /** @type {[string, RegExp][]} */ ([["a,b\n1,2\n", /没有 quantity/], ["quantity,price,cost\n1,2,3\n", /要么都有/], ["quantity,price,数量\n1,2,3\n", /两列都是 quantity/]])) {
    await choose(page, file("lacking_columns.csv", content), "#columns-file");
    await page.waitForSelector("kehu-portfolio-columns .sentence p");
    assert.match(await textOf(page, "kehu-portfolio-columns .sentence"), words);
    await page.$eval("kehu-portfolio-columns .sentence", (sentence) => sentence.replaceChildren());
  }
  await page.close();
});

test("a million invented positions can be cancelled and valued; the page stays awake", async () => {
  const page = await session.visit(PLACE);
  await press(page, "#columns-sample");
  await page.waitForFunction(() => !document.getElementById("columns-go")?.hidden, { polling: "mutation" });
  await press(page, "#columns-go");
  await press(page, "#columns-cancel");
  await page.waitForSelector("kehu-portfolio-columns .sentence p");
  assert.match(await textOf(page, "kehu-portfolio-columns .sentence"), /已取消/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "columns-go");
  assert.match(await value(page), /合计 24,216,601,599,778\.73 元.*1,000,000 行，全部已估值/s);
  await page.close();
});
