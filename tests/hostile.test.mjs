// What a hostile or broken page may hand over: an answer or one sentence, nothing hangs, nothing is worn out.
// Runs on the package as the consumers have it installed (tests/package.test.mjs installs it).
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { runInNewContext } from "node:vm";
import { folder } from "./consumer_folder.mjs";

const ON = "2026-11-23";
const GOOD = "11010519491231002X";

/** @type {any} */
let kehu;
before(async () => {
  kehu = await import(join(folder, "node_modules", "kehu", "dist", "kehu.mjs"));
  await import(join(folder, "node_modules", "kehu", "dist", "batch.mjs"));
  await kehu.init();
});

/** @param {any} list @returns {string[]} */
const told = (list) => list.map((/** @type {any} */ { path, code }) => `${path.join("/")} ${code}`);
/** @param {string} text */
const utf8 = (text) => new TextEncoder().encode(text);
/** @param {any} [rest] */
const stream = (rest) => kehu.checkTable({ on: ON, header: false, columns: [{ column: 0, kind: "resident_id" }], ...rest });

test("blank is missing wherever something is required", () => {
  const sound = { start: ON, count: 1, unit: "week", convention: "start_counted" };
  for (const field of ["start", "unit", "convention"]) {
    assert.deepEqual(told(kehu.deadline({ ...sound, [field]: " " }).issues), [`${field} field.missing`]);
  }
  const pattern = { min: 1, max: 3, alphabet: "" };
  const policy = { id: " ", version: "1", ident: { cashAccount: pattern, clientCode: pattern, productCode: pattern } };
  assert.deepEqual(told(kehu.checkIdent("cash_account", "12345", { on: ON, policy }).issues), [
    "policy/id field.missing", "policy/ident/cashAccount/alphabet field.missing",
    "policy/ident/clientCode/alphabet field.missing", "policy/ident/productCode/alphabet field.missing",
  ]);
  assert.throws(() => kehu.checkIdentLines("cash_account", utf8("1\n"), { on: ON, policy }), /policy\.id: field\.missing/);
});

test("an offset is Z or hours and minutes", () => {
  const request = { count: 1, unit: "hour", convention: "start_counted" };
  for (const start of [`${ON}T09:30Z08:00`, `${ON}T09:30+8:00`, `${ON}T09:30`, `${ON}T24:00Z`, `${ON}T09:30+15:00`, "T09:30Z", `${ON}T`]) {
    assert.deepEqual(told(kehu.deadline({ ...request, start }).issues), ["start day.malformed"]);
  }
  assert.equal(kehu.deadline({ ...request, start: `${ON}T09:30Z` }).value.due, `${ON}T10:30:00Z`);
});

test("a long calendar is looked up fast enough to be used", () => {
  const closed = Array.from({ length: 10_000 }, (_, place) => new Date(Date.UTC(2027, 0, 1) + place * 86_400_000).toISOString().slice(0, 10));
  const calendar = { closed: closed.reverse(), madeUp: [], from: "2027-01-01", until: "9999-12-31" };
  const request = { start: "2027-01-01", count: 1_000_000, unit: "working_day", convention: "start_not_counted" };
  assert.match(kehu.deadline(request, { calendar }).value.due, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(told(kehu.isWorkingDay("2027-01-01", { calendar: { ...calendar, closed: [...closed, ON] } }).issues), ["calendar/closed field.out_of_range"]);
});

test("names that are none are not equal", () => {
  assert.deepEqual(told(kehu.compareNames("", "\u200b ", "person_name").issues), ["a field.missing", "b field.missing"]);
  assert.deepEqual(told(kehu.compareNames("张三", "一".repeat(257), "person_name").issues), ["b ident.length"]);
  assert.equal(kehu.compareNames("一".repeat(256), "一".repeat(256), "person_name").value.equal, true);
  assert.equal(kehu.compareNames("\ud800", "\ud801", "person_name").value.equal, false);
});

test("objects that hold one another end", () => {
  /** @type {any} */
  const knot = {};
  for (const key of "abcdefghij") knot[key] = knot;
  assert.ok(kehu.checkIdent("resident_id", GOOD, { on: ON, expect: knot }).warnings.length > 0);
  let shared = /** @type {any} */ ([1]);
  for (let level = 0; level < 12; level += 1) shared = Array(10).fill(shared);
  for (const calendar of [shared, { closed: shared }, { closed: { length: 4e9 } }, { closed: new Array(4e9) }]) {
    assert.ok(kehu.isWorkingDay(ON, { calendar }).issues.length > 0);
  }
});

test("objects that throw, are revoked or come from another page", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.deepEqual(told(kehu.checkIdent("resident_id", GOOD, { on: ON, policy: proxy }).issues), ["policy field.malformed"]);
  const list = new Proxy(/** @type {unknown[]} */ ([]), { get() { throw new Error("from the caller"); } });
  assert.deepEqual(told(kehu.isWorkingDay(ON, { calendar: { closed: list, from: ON, until: ON } }).issues), ["calendar/closed field.malformed"]);
  assert.equal(kehu.checkIdent("resident_id", GOOD, runInNewContext(`({ on: "${ON}" })`)).value.text, GOOD);
  assert.equal(kehu.checkIdent("resident_id", GOOD, Object.assign(Object.create(null), { on: ON })).value.text, GOOD);
  for (const options of [new Date(), new Map([["on", ON]]), () => ON, [ON], ON, 7]) {
    assert.throws(() => kehu.checkIdent("resident_id", GOOD, options), TypeError);
  }
});

test("a wrong call inside a getter leaves open tables alone", () => {
  const table = stream();
  const nested = { get on() { assert.throws(() => kehu.rules({ zz: 1 }), TypeError); return ON; } };
  assert.equal(kehu.checkIdent("resident_id", GOOD, nested).value.text, GOOD);
  assert.equal(table.push(utf8(`${GOOD}\n`)), 1);
  table.free();
});

test("only bytes are bytes", () => {
  const forged = { [Symbol.toStringTag]: "Uint8Array", length: 5 };
  const detached = new Uint8Array(8);
  structuredClone(detached.buffer, { transfer: [detached.buffer] });
  for (const bytes of [forged, { ...forged, length: -5 }, "1", [1], new Uint16Array(1), new DataView(new ArrayBuffer(1)), null, detached]) {
    assert.throws(() => kehu.checkIdentLines("mobile", bytes, { on: ON }), TypeError);
  }
  const covered = Object.defineProperty(utf8("1\n"), "length", { value: 99 });
  assert.equal(kehu.checkIdentLines("mobile", covered, { on: ON }).length, 1);
});

test("a table stream keeps to its order", () => {
  const table = stream();
  table.push(utf8(`"1`));
  table.finish();
  for (const late of [() => table.push(utf8("1")), () => table.finish()]) assert.throws(late, /was finished/);
  for (const max of [-1, NaN, undefined, "1", 1n, { valueOf: () => 1 }]) assert.throws(() => table.findings(max), TypeError);
  assert.equal(table.findings(Infinity).length, 1);
  table.free();
  assert.throws(() => table.findings(1), /was freed/);
  for (const column of [0.5, NaN, -1, 16_384]) assert.throws(() => stream({ columns: [{ column, kind: "mobile" }] }), TypeError);
  const many = Array.from({ length: 16_385 }, () => ({ column: 0, kind: "mobile" }));
  assert.throws(() => stream({ columns: many }), /16384/);
  const long = [{ column: "一".repeat(200_000), kind: "mobile" }];
  stream({ columns: long, header: true, encoding: "gb18030" }).free();
});

test("what is written again stays in bounds, and what was left out is said", () => {
  const columns = Array.from({ length: 1000 }, (_, column) => ({ column, kind: "resident_id" }));
  const table = stream({ columns, header: true, annotate: "all" });
  table.push(utf8(`${Array.from({ length: 2000 }, (_, place) => `${"列".repeat(200)}${place}`).join()}\n`));
  for (let round = 0; round < 40; round += 1) table.push(utf8("1\n".repeat(1000)));
  const summary = table.finish();
  assert.equal(summary.rows, 40_000);
  assert.ok(table.output().length <= 72 * 1024 * 1024);
  assert.deepEqual(told(summary.issues), ["annotate table.overflow"]);
  table.free();
  const wide = stream({ annotate: "all" });
  wide.push(utf8(`${GOOD}\n${"1,".repeat(20_000)}1\n`));
  assert.deepEqual([wide.finish().badRows, wide.findings(9)[0].code], [1, "table.overflow"]);
  wide.free();
});

test("cells that hide a formula are guarded", () => {
  const table = stream({ annotate: "all" });
  table.push(utf8(`${GOOD},"\n=1"\n${GOOD},\u200b=1\n${GOOD}, +x\n`));
  table.finish();
  const cells = new TextDecoder().decode(table.output()).split("\r\n").map((line) => line.split(",")[1]);
  assert.deepEqual(cells.slice(0, 3), [`"'\n=1"`, "'\u200b=1", "' +x"]);
  table.free();
});

test("a client's number in the place of a name is not repeated", () => {
  assert.throws(() => kehu.checkIdent("resident_id", GOOD, { on: ON, [GOOD]: 1 }), (error) => error instanceof TypeError && !error.message.includes(GOOD));
  assert.throws(() => kehu.checkIdent(GOOD, "resident_id", { on: ON }), (error) => error instanceof TypeError && !error.message.includes(GOOD));
});

test("lists that say how flags read cannot be changed", () => {
  assert.throws(() => kehu.identFlags.hard.pop(), TypeError);
  assert.throws(() => { kehu.identFlags.soft["text.normalised"] = 0; }, TypeError);
});
