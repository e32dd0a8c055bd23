// What crosses the boundary beside the vectors: options, policies, calendars, the rule book, whole tables.
// Runs on the package as the consumers have it installed (tests/package.test.mjs installs it).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { root } from "../scripts/run.mjs";
import { folder } from "./consumer_folder.mjs";

const ON = "2026-11-23";
const GOOD = "11010519491231002X";

/** @type {any} */
let kehu;
before(async () => {
  kehu = await import(join(folder, "node_modules", "kehu", "dist", "kehu.mjs"));
});

/** @param {any} list */
const told = (list) => list.map((/** @type {any} */ { path, code, params }) => [path.join("/"), code, params]);
/** @param {string} text */
const utf8 = (text) => new TextEncoder().encode(text);

const PATTERN = { min: 6, max: 8, alphabet: "digits" };
const POLICY = { id: "own", version: "1", ident: { cashAccount: PATTERN, clientCode: PATTERN, productCode: PATTERN } };

test("the sample policy is the shipped one and can be given back", () => {
  const ident = kehu.samplePolicy("ident");
  assert.deepEqual(ident.cashAccount, { min: 4, max: 12, alphabet: "digits" });
  const result = kehu.checkIdent("cash_account", "1234", { on: ON, policy: { id: "x", version: "1", ident } });
  assert.equal(result.value.text, "1234");
  assert.deepEqual(result.value.sources.map((/** @type {any} */ source) => [source.id, source.standing]), [["ident.policy.pattern", "house"]]);
});

test("a policy replaces the shipped patterns, and its faults have paths", () => {
  /** @param {any} ident @param {any} [rest] */
  const faults = (ident, rest = {}) => told(kehu.checkIdent("client_code", "123456", { on: ON, policy: { ...POLICY, ident, ...rest } }).issues);
  assert.equal(kehu.checkIdent("client_code", "12345", { on: ON, policy: POLICY }).issues[0].code, "ident.length");
  assert.equal(kehu.checkIdent("client_code", "123456", { on: ON, policy: POLICY }).value.text, "123456");
  const without = { cashAccount: PATTERN, clientCode: PATTERN };
  assert.deepEqual(faults(without), [["policy/ident/productCode", "field.missing", {}]]);
  /** @param {any} clientCode */
  const broken = (clientCode) => faults({ ...POLICY.ident, clientCode });
  assert.deepEqual(broken({ ...PATTERN, min: 9 }), [["policy/ident/clientCode/max", "policy.conflict", {}]]);
  assert.deepEqual(broken({ ...PATTERN, max: 65 }), [["policy/ident/clientCode/max", "policy.out_of_range", { from: 1, until: 64 }]]);
  assert.deepEqual(broken({ ...PATTERN, min: 0 }), [["policy/ident/clientCode/min", "policy.out_of_range", { from: 1, until: 64 }]]);
  assert.deepEqual(broken({ ...PATTERN, min: 1.5 }), [["policy/ident/clientCode/min", "field.malformed", { expected: "integer" }]]);
  assert.deepEqual(broken({ ...PATTERN, min: NaN }), [["policy/ident/clientCode/min", "field.malformed", { expected: "integer" }]]);
  assert.deepEqual(broken({ ...PATTERN, alphabet: "runes" }), [["policy/ident/clientCode/alphabet", "policy.unknown", {}]]);
  assert.deepEqual(broken("digits"), [["policy/ident/clientCode", "field.malformed", { expected: "object" }]]);
  assert.deepEqual(faults(POLICY.ident, { version: 2 }), [["policy/version", "field.malformed", { expected: "string" }]]);
  const odd = kehu.checkIdent("client_code", "123456", { on: ON, policy: { ...POLICY, tiers: {} } });
  assert.deepEqual(told(odd.warnings), [["policy/tiers", "field.unknown", {}]]);
});

test("a longest pattern is taken at both its ends", () => {
  const policy = { ...POLICY, ident: { ...POLICY.ident, clientCode: { min: 1, max: 64, alphabet: "letters_digits" } } };
  for (const [text, sound] of [["a", true], ["a".repeat(64), true], ["a".repeat(65), false]]) {
    assert.equal(kehu.checkIdent("client_code", text, { on: ON, policy }).issues === undefined, sound);
  }
});

test("what the form also says is read with paths", () => {
  /** @param {any} expect */
  const check = (expect) => kehu.checkIdent("resident_id", GOOD, { on: ON, expect });
  assert.deepEqual(told(check({ birthDate: "1949-02-30" }).issues), [["expect/birthDate", "day.malformed", {}]]);
  assert.deepEqual(told(check({ sex: "f" }).issues), [["expect/sex", "field.malformed", { expected: "word" }]]);
  assert.deepEqual(told(check({ party: "dog" }).issues), [["expect/party", "party.unknown", {}]]);
  assert.deepEqual(told(check({ shoe: 43 }).warnings), [["expect/shoe", "field.unknown", {}]]);
  assert.deepEqual(told(check({ birthDate: null, sex: undefined }).warnings), []);
  assert.deepEqual(told(check([]).issues), [["expect", "field.malformed", { expected: "object" }]]);
});

test("sentences come in the language asked for, and templates hold their places", () => {
  const wrong = (/** @type {string | undefined} */ lang) => kehu.checkIdent("resident_id", "1", { on: ON, lang }).issues[0].message;
  assert.equal(wrong(undefined), "应为18位，现为1位");
  assert.equal(wrong("en"), "must have 18 characters, has 1");
  const [zh, en] = ["zh-CN", "en"].map((lang) => kehu.messages(lang));
  assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
  assert.match(zh["ident.length"], /\{expected\}.*\{actual\}/);
});

test("the rule book is filtered by subject, standing and day", () => {
  const all = kehu.rules();
  assert.ok(all.length > 60);
  assert.deepEqual(all.map((/** @type {any} */ row) => row.id), all.map((/** @type {any} */ row) => row.id).sort());
  const days = kehu.rules({ subject: "day" });
  assert.ok(days.length > 0 && days.every((/** @type {any} */ row) => row.subject === "day" && row.text.zh && row.text.en));
  const standings = ["verified", "unverified", "house"].map((standing) => kehu.rules({ standing }).length);
  assert.equal(standings.reduce((sum, count) => sum + count), all.length);
  const civil = (/** @type {string} */ on) => kehu.rules({ on }).some((/** @type {any} */ row) => row.id === "day.deadline.start");
  assert.deepEqual([civil("2020-12-31"), civil("2021-01-01")], [false, true]);
  assert.throws(() => kehu.rules({ subject: "weather" }), TypeError);
  assert.throws(() => kehu.rules({ on: "2026-13-01" }), TypeError);
  const secret = "6217000012345678";
  const hostile = [{ get subject() { throw new Error(secret); } }, new Proxy({}, { ownKeys() { throw new Error(secret); } }), { [secret]: 1 }, { subject: secret }, { on: new Date(0) }, [], 7, "day", () => 1];
  for (const query of hostile) {
    assert.throws(() => kehu.rules(query), (error) => error instanceof TypeError && error.message.startsWith("kehu: rules: ") && !error.message.includes(secret));
  }
});

test("about says what there is", () => {
  const about = kehu.about();
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.equal(about.version, manifest.version);
  assert.match(about.module, /^sha-256:[0-9a-f]{64}$/);
  assert.equal(about.kinds.length, 33);
  assert.deepEqual(about.calendar, { from: "2004-01-01", until: "2026-12-31", provisionalFrom: "2026-12-26" });
  const rows = about.documents.reduce((/** @type {number} */ sum, /** @type {any} */ row) => sum + row.verified + row.unverified + row.house, 0);
  assert.equal(rows, kehu.rules().length);
  assert.deepEqual(about.tables.map((/** @type {any} */ row) => row.table), ["regions", "calendars"]);
});

test("a calendar of the caller's own extends and replaces the built-in one", () => {
  const calendar = { closed: ["2027-01-01", "2027-02-08"], madeUp: ["2027-01-30"], from: "2027-01-01", until: "2027-12-31" };
  const working = (/** @type {string} */ day) => kehu.isWorkingDay(day, { calendar });
  assert.equal(working("2027-01-01").value, false);
  assert.equal(working("2027-01-04").value, true);
  assert.equal(working("2027-01-30").value, true);
  assert.equal(kehu.isTradingDay("2027-01-30", { calendar }).value, false);
  assert.equal(working("2026-10-10").value, true);
  assert.equal(working("2028-01-03").issues[0].code, "rule.not_covered");
  const late = { ...calendar, from: "2026-12-26" };
  assert.deepEqual(kehu.isWorkingDay("2026-12-28", { calendar: late }).warnings, []);
  const request = { start: "2026-12-30", count: 5, unit: "working_day", convention: "start_not_counted" };
  const { due, sources } = kehu.deadline(request, { calendar }).value;
  assert.equal(due, "2027-01-07");
  assert.deepEqual(sources.map((/** @type {any} */ source) => source.id),
    ["day.calendar.own", "day.calendar.working", "day.deadline.roll", "day.deadline.start"]);
});

test("a calendar's faults have paths", () => {
  const sound = { closed: [], madeUp: [], from: "2027-01-01", until: "2027-12-31" };
  /** @param {any} part */
  const faults = (part) => told(kehu.isWorkingDay("2027-03-01", { calendar: { ...sound, ...part } }).issues);
  assert.deepEqual(faults({ from: undefined }), [["calendar/from", "field.missing", {}]]);
  assert.deepEqual(faults({ until: "2026-12-31" }), [["calendar/until", "day.conflict", {}]]);
  assert.deepEqual(faults({ closed: ["2027-02-30"] }), [["calendar/closed/0", "day.malformed", {}]]);
  assert.deepEqual(faults({ closed: "2027-02-01" }), [["calendar/closed", "field.malformed", { expected: "array" }]]);
  assert.deepEqual(faults({ closed: ["2027-03-06"], madeUp: ["2027-03-06"] }), [["calendar/madeUp", "day.conflict", {}]]);
  assert.deepEqual(told(kehu.isWorkingDay("2027-02-30").issues), [["", "day.malformed", {}]]);
  assert.deepEqual(told(kehu.isWorkingDay(20270301).issues), [["", "field.malformed", { expected: "string" }]]);
  assert.deepEqual(told(kehu.isWorkingDay(null).issues), [["", "field.missing", {}]]);
});

test("a period's faults have paths, all at once", () => {
  assert.deepEqual(told(kehu.deadline({}).issues).map((/** @type {any} */ [path, code]) => `${path} ${code}`),
    ["start field.missing", "count field.missing", "unit field.missing", "convention field.missing"]);
  const sound = { start: ON, count: 1, unit: "week", convention: "start_counted" };
  /** @param {any} part */
  const faults = (part) => told(kehu.deadline({ ...sound, ...part }).issues);
  assert.deepEqual(faults({ start: "2026-02-30" }), [["start", "day.malformed", {}]]);
  assert.deepEqual(faults({ count: 1_000_001 }), [["count", "day.out_of_range", {}]]);
  assert.deepEqual(faults({ unit: "moon" }), [["unit", "field.malformed", { expected: "word" }]]);
  assert.deepEqual(faults({ unit: "hour", start: ON }), [["start", "day.malformed", {}]]);
  assert.deepEqual(faults({ unit: "hour", start: `${ON}T09:00:00+08:00`, roll: "next_working_day" }), [["roll", "day.not_applicable", {}]]);
  assert.deepEqual(told(kehu.deadline(null).issues), [["", "field.missing", {}]]);
  assert.deepEqual(told(kehu.deadline({ ...sound, extra: 1 }).warnings), [["extra", "field.unknown", {}]]);
});

test("nesting without end is cut off", () => {
  /** @type {any} */
  const cyclic = { id: "x", version: "1" };
  cyclic.ident = cyclic;
  const { issues } = kehu.checkIdent("client_code", "123456", { on: ON, policy: cyclic });
  assert.deepEqual(told(issues).map((/** @type {any} */ [path, code]) => `${path} ${code}`),
    ["policy/ident/cashAccount field.missing", "policy/ident/clientCode field.missing", "policy/ident/productCode field.missing"]);
});

/** @param {any} options @param {string} text */
function table(options, text) {
  const stream = kehu.checkTable({ on: ON, ...options });
  try {
    stream.push(utf8(text));
    const summary = stream.finish();
    return { summary, findings: stream.findings(1e6), output: new TextDecoder().decode(stream.output()) };
  } finally {
    stream.free();
  }
}

test("a table says what is wrong with the file as a whole", () => {
  const columns = [{ column: "身份证号", kind: "resident_id" }];
  const about = (/** @type {string} */ text) => told(table({ columns }, text).summary.issues);
  assert.deepEqual(about(""), [["", "table.missing", {}]]);
  assert.deepEqual(about("身份证号\n"), [["", "table.missing", {}]]);
  assert.deepEqual(about(`姓名\n张三\n`), [["columns/0/column", "table.unknown", {}]]);
  assert.deepEqual(about(`身份证号,身份证号\n${GOOD},1\n`), [["columns/0/column", "table.duplicate", {}]]);
  assert.deepEqual(about(`身份证号\n"${GOOD}`), [["", "table.malformed", {}]]);
  assert.deepEqual(about(`\uFEFF" 身份证号"\n${GOOD}\n`), []);
});

test("ragged records, empty cells and hints are told apart", () => {
  const columns = [{ column: 0, kind: "resident_id" }, { column: 1, kind: "mobile", optional: true }];
  const { summary, findings } = table({ columns, header: false }, `${GOOD},13800138000\n${GOOD},\n,13800138000\n${GOOD}\n${GOOD},13800138000,x\n${GOOD},13800138000,,\n１${GOOD.slice(1)},16400138000\n`);
  assert.deepEqual([summary.rows, summary.badRows], [7, 3]);
  assert.deepEqual(findings.map((/** @type {any} */ f) => `${f.row} ${f.column} ${f.code}${f.soft ? " ?" : ""}`), [
    "3 0 field.missing", "4 -1 table.length", "5 -1 table.length", "7 0 text.normalised ?", "7 1 ident.not_allocated ?",
  ]);
  assert.deepEqual(summary.counts.map((/** @type {any} */ c) => `${c.column} ${c.code} ${c.count}`),
    ["-1 table.length 2", "0 field.missing 1", "0 text.normalised 1", "1 ident.not_allocated 1"]);
});

test("the annotated table guards formulas, quotes and says what is wrong", () => {
  const columns = [{ column: "身份证号", kind: "resident_id" }];
  const text = `身份证号,备注\r\n${GOOD},=1+1\r\n1,"a ""b"", c"\r\n${GOOD},-5.20\r\n`;
  assert.equal(table({ columns, annotate: "all" }, text).output,
    `身份证号,备注,校验结果\r\n${GOOD},'=1+1,\r\n1,"a ""b"", c",身份证号：应为18位，现为1位\r\n${GOOD},-5.20,\r\n`);
  assert.equal(table({ columns, annotate: "bad", lang: "en" }, text).output,
    `身份证号,备注,findings\r\n1,"a ""b"", c","身份证号: must have 18 characters, has 1"\r\n`);
  assert.throws(() => kehu.checkTable({ on: ON, columns, annotate: "all", encoding: "gb18030" }), TypeError);
  assert.throws(() => kehu.checkTable({ on: ON, columns, header: false }), /header/);
  assert.throws(() => kehu.checkTable({ on: ON, columns: [{ column: 0, kind: "shoe" }] }), /kind/);
  assert.throws(() => kehu.checkTable({ on: ON, columns: [{ column: -1, kind: "mobile" }] }), /columns/);
  assert.throws(() => kehu.checkTable({ on: ON, columns: [{ column: 0, kind: "mobile", colour: "red" }] }), /columns/);
});

test("findings that nobody takes are counted, and memory stays where it is", () => {
  const stream = kehu.checkTable({ on: ON, header: false, columns: [{ column: 0, kind: "resident_id" }] });
  const piece = utf8("1\n".repeat(50_000));
  for (let round = 0; round < 4; round += 1) stream.push(piece);
  const summary = stream.finish();
  assert.deepEqual([summary.rows, summary.badRows, summary.dropped], [200_000, 200_000, 200_000 - 65_536]);
  assert.equal(stream.findings(10).length, 10);
  assert.equal(stream.findings(1e9).length, 65_526);
  stream.free();
});

test("a record longer than can be held is passed over and said to be", () => {
  const stream = kehu.checkTable({ on: ON, header: false, columns: [{ column: 0, kind: "resident_id" }] });
  const piece = utf8("9".repeat(1 << 20));
  for (let round = 0; round < 17; round += 1) stream.push(piece);
  stream.push(utf8(`\n${GOOD}\n`));
  const summary = stream.finish();
  assert.deepEqual([summary.rows, summary.badRows], [2, 1]);
  assert.deepEqual(stream.findings(9).map((/** @type {any} */ f) => [f.row, f.code]), [[1, "table.overflow"]]);
  stream.free();
});
