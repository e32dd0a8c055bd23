// Tiers from a hostile or broken page: columns that are none, rows that never end, getters that throw, parts that were
// tampered with, values that may not be told. Runs on the package as the consumers have it installed.
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { runInNewContext } from "node:vm";
import { folder } from "./consumer_folder.mjs";

const ON = { on: "2026-11-23" };
/** What a client would not like to read in a message. */
const SECRET = "6217000012345678";

/** @type {any} */
let kehu;
before(async () => {
  kehu = await import(join(folder, "node_modules", "kehu", "dist", "kehu.mjs"));
  await import(join(folder, "node_modules", "kehu", "dist", "batch.mjs"));
  await kehu.init();
});

/** @param {readonly (number | bigint)[]} numbers */
const long = (...numbers) => BigInt64Array.from(numbers, BigInt);
/** @param {any} [rest] */
const columns = (rest) => ({ metrics: { averageAssets: long(600000, 5), netContribution: long(0, 0) }, scale: 0, levels: Uint8Array.of(3, 9), ...rest });
/** A `TypeError` of ours: a sentence, without the value. @param {unknown} error */
const isSentence = (error) => error instanceof TypeError && /^kehu: .*[a-z]/.test(error.message) && !error.message.includes(SECRET) && !/[{}]|undefined|null/.test(error.message);
const isSound = () => assert.deepEqual([...kehu.gradeColumns(columns()).tiers], [3, 1]);
/** @template {BigInt64Array} T @param {T} column */
function detached(column) {
  structuredClone(column.buffer, { transfer: [column.buffer] });
  return column;
}
const throwing = () => ({ get id() { throw new Error(SECRET); } });

test("only columns are columns", () => {
  const none = [null, 7, 1n, "1", [1n, 2n], { length: 2 }, new Float64Array(2), new Int32Array(2), new BigUint64Array(2), new ArrayBuffer(16),
    Object.create(BigInt64Array.prototype), new Proxy(long(1, 2), {}), detached(long(1, 2)), () => 1, Symbol(SECRET), SECRET, long(1), long()];
  for (const [place, column] of none.entries()) {
    for (const name of ["averageAssets", "netContribution"]) {
      const { metrics } = columns();
      for (const door of ["gradeColumns", "partial"]) assert.throws(() => kehu[door](columns({ metrics: { ...metrics, [name]: column } })), isSentence, `${name} ${place}`);
    }
    assert.throws(() => kehu.rfmColumns({ idleDays: new Int32Array(2), frequency: new Int32Array(2), monetary: column }), isSentence, String(place));
  }
  for (const levels of [null, [1, 2], new Uint16Array(2), new Uint8Array(1), new Uint8Array(0), SECRET]) assert.throws(() => kehu.gradeColumns(columns({ levels })), isSentence);
  for (const values of none.slice(0, -2)) assert.throws(() => kehu.paretoColumns({ values, scale: 0 }), isSentence);
  isSound();
});

test("objects, scales, ratios and policies that are none", () => {
  const throws = { get metrics() { throw new Error(SECRET); }, scale: 0 };
  for (const given of [undefined, null, 1, SECRET, throws, columns({ metrics: throws }), columns({ metrics: null }), columns({ [SECRET]: 1 }), columns({ metrics: {} }), columns({ metrics: { __proto__: columns().metrics } })]) {
    assert.throws(() => kehu.gradeColumns(given), isSentence);
  }
  for (const scale of [-1, 7, 0.5, NaN, "2", 2n, null, undefined]) {
    assert.throws(() => kehu.gradeColumns(columns({ scale })), isSentence);
    assert.throws(() => kehu.paretoColumns({ values: long(1), scale }), isSentence);
  }
  for (const ratio of ["0", "1.1", "-1", "", 0.8, null, SECRET, "9".repeat(1e6)]) assert.throws(() => kehu.paretoColumns({ values: long(1), scale: 0, ratio }), isSentence);
  const tier = kehu.samplePolicy("tier");
  for (const policy of [{ id: "a", version: "1", tier: {} }, { id: "a", version: "1", tier: { ...tier, combine: SECRET } }, SECRET, throwing()]) {
    assert.throws(() => kehu.gradeColumns(columns(), { policy }), isSentence);
    assert.throws(() => kehu.rfmColumns({ idleDays: new Int32Array(0), frequency: new Int32Array(0), monetary: long() }, { policy }), isSentence);
  }
  assert.throws(() => kehu.gradeColumns(columns(), { on: "2026-11-23" }), isSentence);
  isSound();
});

test("columns of other realms, parts of columns, shared ones", () => {
  const shared = new BigInt64Array(new SharedArrayBuffer(16));
  shared.set([600000n, 5n]);
  for (const averageAssets of [shared, long(9, 600000, 5).subarray(1), runInNewContext("BigInt64Array.of(600000n, 5n)")]) {
    assert.deepEqual([...kehu.gradeColumns(columns({ metrics: { averageAssets, netContribution: long(0, 0) } })).tiers], [3, 1]);
  }
});

test("whatever a request is, it is answered", () => {
  /** @type {any} */
  const cyclic = { rows: [] };
  cyclic.rows.push(cyclic, cyclic);
  const bad = [undefined, null, 1, NaN, SECRET, [], () => 1, Symbol("x"), cyclic, throwing(), { rows: [throwing(), null, 1, []] }, { rows: { length: 1e9 } },
    { metrics: { averageAssets: "\ud800" }, level: "C9" }, { metrics: { averageAssets: "9".repeat(1e7) } }, { rows: [{ id: "x".repeat(1e6), value: "1" }] }, { a: cyclic, b: cyclic }];
  const doors = ["grade", "suggestTier", "averageAssets", "tierServices", "contactPlan", "pareto", "abc", "rfm", "segment", "migration", "lifecycle", "clv", "scoreResponse", "churn"];
  for (const request of bad) {
    for (const door of doors) {
      const result = kehu[door](request, ON);
      assert.ok(!JSON.stringify([result.issues, result.warnings]).includes(SECRET), door);
    }
    assert.ok(kehu.merge(request, request).issues.length > 0);
    assert.ok(kehu.finish(request).issues.length > 0);
  }
  isSound();
});

test("neither ids nor values are told", () => {
  const rows = [{ id: SECRET, value: SECRET + SECRET }, { id: SECRET, value: `${SECRET}x` }, { id: SECRET.repeat(9), value: "1" }];
  for (const result of [kehu.pareto({ rows }, ON), kehu.migration({ before: rows.map(({ id }) => ({ id, tier: SECRET })), after: [] }, ON), kehu.churn({ assetsBefore: `${SECRET}x` }, ON),
    kehu.scoreResponse({ card: { id: "c", version: "1", base: 0, features: [] }, clients: [{ id: SECRET, profiling: false, features: { [SECRET]: SECRET } }] }, ON)]) {
    assert.ok(!JSON.stringify([result.issues, result.warnings]).includes(SECRET));
  }
});

test("a part that was tampered with is no part", () => {
  const part = kehu.partial(columns());
  const merged = kehu.merge(part, part).value;
  assert.equal(merged.rows, 4);
  assert.deepEqual(kehu.finish(merged).value.tiers.map((/** @type {any} */ { count }) => count), [0, 2, 0, 2, 0, 0]);
  const changes = [{ rows: 3 }, { rows: 1e15 }, { rows: -1 }, { cells: [] }, { cells: [[1]] }, { sums: part.sums.map((/** @type {string[]} */ row) => row.map(() => "9".repeat(30))) },
    { sums: part.sums.map((/** @type {string[]} */ row) => row.map(() => "-0")) }, { sums: "x" }, { tiers: ["T1"] }, { tiers: [] }, { scale: 7 }, { policy: {} }, { metrics: ["a"] }];
  for (const change of changes) {
    const { issues } = kehu.finish({ ...part, ...change });
    assert.ok(issues !== undefined && issues.length > 0, JSON.stringify(change));
    assert.equal(kehu.merge(part, { ...part, ...change }).value, undefined);
  }
  const other = kehu.merge(part, { ...part, policy: { ...part.policy, digest: "sha-256:0" } });
  assert.deepEqual(other.issues.map((/** @type {any} */ { path, code }) => [path, code]), [[["b", "policy"], "tier.conflict"]]);
});
