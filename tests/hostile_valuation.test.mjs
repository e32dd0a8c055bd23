// Values from a hostile or broken page: columns that are none, plans that never end, getters that throw, values that may
// not be told. Runs on the package as the consumers have it installed (tests/package.test.mjs installs it).
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { runInNewContext } from "node:vm";
import { folder } from "./consumer_folder.mjs";

const ON = "2026-11-23";
/** What a client would not like to read in a message. */
const SECRET = "6217000012345678";
const OPTIONS = { on: ON, ruleSet: "broker_plan" };

/** @type {any} */
let kehu;
before(async () => {
  kehu = await import(join(folder, "node_modules", "kehu", "dist", "kehu.mjs"));
  await import(join(folder, "node_modules", "kehu", "dist", "batch.mjs"));
  await kehu.init();
});

/** @param {any} list @returns {string[]} */
const told = (list) => list.map((/** @type {any} */ { path, code }) => `${path.join("/")} ${code}`);
/** @param {readonly number[]} numbers */
const long = (...numbers) => BigInt64Array.from(numbers, BigInt);
/** @param {any} [rest] */
const columns = (rest) => ({ quantity: long(1000, -3), price: long(1025, 999), scales: { quantity: 0, price: 2 }, ...rest });
const locks = () => ({ cost: long(900, 900), daysLocked: Int32Array.of(10, 10), daysLeft: Int32Array.of(5, 5) });
/** A `TypeError` of ours: a sentence, without the value. @param {unknown} error */
const isSentence = (error) => error instanceof TypeError && /^kehu: .*[a-z]/.test(error.message) && !error.message.includes(SECRET) && !/[{}]|undefined|null/.test(error.message);
const isSound = () => assert.deepEqual({ ...kehu.valueColumns(columns()), values: null }, { values: null, total: "10220.03", faults: 0, findings: [] });

/** @param {ArrayBuffer} buffer */
const handedOver = (buffer) => structuredClone(buffer, { transfer: [buffer] });
/** @template {BigInt64Array} T @param {T} column */
function detached(column) {
  handedOver(/** @type {ArrayBuffer} */ (column.buffer));
  return column;
}

test("only columns are columns", () => {
  const { proxy, revoke } = Proxy.revocable(long(1, 2), {});
  revoke();
  const none = [null, undefined, 7, 1n, "1", [1n, 2n], { length: 2, 0: 1n, 1: 2n }, new Float64Array(2), new Int32Array(2), new BigUint64Array(2), new DataView(new ArrayBuffer(16)), new ArrayBuffer(16),
    { [Symbol.toStringTag]: "BigInt64Array", length: 2, buffer: new ArrayBuffer(16), byteOffset: 0, byteLength: 16 }, Object.create(BigInt64Array.prototype), new Proxy(long(1, 2), {}), proxy, detached(long(1, 2)), () => 1, Symbol(SECRET), SECRET];
  for (const [place, column] of none.entries()) {
    for (const name of ["quantity", "price"]) assert.throws(() => kehu.valueColumns(columns({ [name]: column })), isSentence, `${name} ${place}`);
    if (column !== undefined) assert.throws(() => kehu.valueColumns(columns({ ...locks(), cost: column })), isSentence);
  }
  for (const days of [long(1, 2), new Uint32Array(2), new Int16Array(2), [1, 2], new Int32Array(3)]) {
    for (const name of ["daysLocked", "daysLeft"]) assert.throws(() => kehu.valueColumns(columns({ ...locks(), [name]: days })), isSentence);
  }
  isSound();
});

test("what is hung on a column is not looked at", () => {
  class Mine extends BigInt64Array {
    get length() { return 99; }
    get buffer() { return new ArrayBuffer(0); }
    /** @returns {any} */
    subarray() { return this; }
    /** @returns {any} */
    slice() { throw new Error(SECRET); }
  }
  const mine = Mine.from([1000n, -3n]);
  Object.defineProperty(mine, "byteLength", { value: 800 });
  Object.defineProperty(mine, "constructor", { get() { throw new Error(SECRET); } });
  assert.equal(kehu.valueColumns(columns({ quantity: mine })).total, "10220.03");
  const part = long(7, 1000, -3, 7).subarray(1, 3);
  assert.equal(kehu.valueColumns(columns({ quantity: part })).total, "10220.03");
  assert.equal(kehu.valueColumns(columns({ quantity: runInNewContext("BigInt64Array.of(1000n, -3n)") })).total, "10220.03");
  const shared = new BigInt64Array(new SharedArrayBuffer(16));
  shared.set([1000n, -3n]);
  assert.equal(kehu.valueColumns(columns({ quantity: shared })).total, "10220.03");
});

test("lengths, locks by halves, scales and names", () => {
  const wrong = [
    columns({ price: long(1) }), columns({ price: long() }), columns({ quantity: long() }), columns({ ...locks(), cost: long(1) }), columns({ ...locks(), daysLeft: new Int32Array(0) }),
    ...[["cost"], ["daysLocked"], ["daysLeft"], ["cost", "daysLocked"], ["cost", "daysLeft"], ["daysLocked", "daysLeft"]].map((names) => columns(Object.fromEntries(names.map((name) => [name, /** @type {any} */ (locks())[name]])))),
    ...[undefined, null, 4, "4", [], {}, { quantity: 0 }, { price: 2 }, { quantity: 0, price: 2, [SECRET]: 1 }].map((scales) => columns({ scales })),
    ...[0.5, NaN, 13, -1, "4", null, undefined, 4n, Infinity, {}, [2], true, { valueOf: () => 2 }].flatMap((places) => [columns({ scales: { quantity: places, price: 2 } }), columns({ scales: { quantity: 0, price: places } })]),
    columns({ [SECRET]: 1 }), columns({ amount: long(1) }), null, undefined, 7, "x", [], () => 1,
  ];
  for (const given of wrong) assert.throws(() => kehu.valueColumns(given), isSentence, JSON.stringify(given, (_, part) => (typeof part === "bigint" ? String(part) : part)));
  for (const places of [0.5, NaN, 13, -1, "4", null, 4n, "none", {}]) {
    for (const name of ["unit", "money"]) assert.throws(() => kehu.valueColumns(columns(), { rounding: { [name]: places } }), isSentence);
  }
  for (const options of [null, 7, "x", { on: ON }, { rounding: null }, { rounding: 4 }, { rounding: { ratio: 6 } }, { [SECRET]: 1 }]) {
    assert.throws(() => kehu.valueColumns(columns(), options), isSentence);
  }
  isSound();
});

test("what a getter throws does not pass through, and nothing is worn out", () => {
  const broken = Object.defineProperty(columns(), "price", { enumerable: true, get() { throw new RangeError(SECRET); } });
  assert.throws(() => kehu.valueColumns(broken), isSentence);
  assert.throws(() => kehu.valueColumns(new Proxy({}, { ownKeys() { throw new Error(SECRET); } })), isSentence);
  const nested = { ...columns(), get price() { isSound(); return long(1025, 999); } };
  assert.equal(kehu.valueColumns(nested).total, "10220.03");
  const taking = { ...columns({ quantity: undefined }), get price() { handedOver(/** @type {ArrayBuffer} */ (quantity.buffer)); return long(1, 2); } };
  const quantity = long(1, 2);
  assert.throws(() => kehu.valueColumns({ ...taking, quantity }), isSentence);
  isSound();
});

test("rows are told by their place in the whole, a thousand of them", () => {
  const rows = 100_000;
  const [quantity, price, cost] = [1, 2, 3].map(() => new BigInt64Array(rows).fill(100n));
  const [daysLocked, daysLeft] = [new Int32Array(rows).fill(1), new Int32Array(rows)];
  const places = [0, 32_767, 32_768, 65_536, 99_999];
  for (const row of places) daysLeft[row] = 2;
  const given = { quantity, price, cost, daysLocked, daysLeft, scales: { quantity: 0, price: 2 } };
  const { values, ...rest } = kehu.valueColumns(given);
  assert.deepEqual(rest, { total: String((rows - 5) * 100), faults: 5, findings: places.map((row) => ({ row, code: "value.conflict" })) });
  assert.ok(values.every((/** @type {bigint} */ value, /** @type {number} */ row) => value === (places.includes(row) ? 0n : 10_000n)));
  daysLeft.fill(-1, 32_000, 34_000);
  const many = kehu.valueColumns(given);
  assert.deepEqual([many.faults, many.findings.length, many.findings[1].row, many.findings[999].row], [2003, 1000, 32_000, 32_998]);
  // A sum that no 64 bits hold, carried from piece to piece, above zero and below.
  for (const sign of [1n, -1n]) {
    quantity.fill(sign * ((1n << 63n) - 1n));
    price.fill(1n);
    const { total, faults } = kehu.valueColumns({ quantity, price, scales: { quantity: 2, price: 0 } });
    assert.deepEqual([total, faults], [`${sign < 0n ? "-" : ""}9223372036854775807${"0".repeat(3)}`, 0]);
  }
});

/** Every function of a tree, with options that are sound. */
const FUNCTIONS = ["value", "nav", "accruedInterest", "bondYield", "bondPrice", "effectiveInterest", "lockupDiscount", "optionValue", "exRights", "amortisedDeviation", "managementFee", "performanceFee", "sevenDayYield"];
/** @param {string} name @param {any} tree */
function asked(name, tree) {
  const options = { on: ON, ...(name === "value" || name === "nav" ? { ruleSet: "broker_plan" } : {}), ...(name === "sevenDayYield" ? { form: "simple" } : {}) };
  return kehu[name](tree, options);
}
/** Findings and never the value. @param {any} result @param {string} what */
function isRefused(result, what) {
  assert.ok(result.issues?.length > 0, what);
  const text = JSON.stringify([result.issues, result.warnings]);
  assert.ok(!text.includes(SECRET) && !text.includes("\ud800"), what);
  for (const { message, code, path } of result.issues) assert.ok(message !== "" && /^[a-z]+\.[a-z_]+$/.test(code) && Array.isArray(path), what);
}

test("no tree at all", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const tree of [null, undefined, 7, NaN, 1n, "x", SECRET, [], [SECRET], () => 1, Symbol(SECRET), new Date(), new Map(), new Date(NaN), long(1), proxy, {}]) {
    for (const name of FUNCTIONS) isRefused(asked(name, tree), `${name} ${typeof tree}`);
  }
});

/** @param {any} [holding] @param {any} [market] */
const share = (holding, market) => ({ holding: { kind: "listed_share", quantity: "1000", ...holding }, market: { close: "10.25", ...market } });

test("odd values stand as findings at their places", () => {
  const throwing = { get close() { throw new Error(SECRET); } };
  /** @type {any[]} */
  const odd = [1000, NaN, -0, Infinity, 10n, new Date(), new Date(NaN), "\ud800", "1\udfff", "1e5", "１０００", "0x10", "1_000", "1,000", " ", "", "--1", "+1", "1.", ".5", "NaN", "9".repeat(29), "1".repeat(10_000_000),
    `0.${"0".repeat(10_000_000)}`, SECRET + SECRET, `${SECRET}x`, true, [], {}, [SECRET], { [SECRET]: SECRET }, Symbol(SECRET), () => SECRET, { toString: () => "10" }, { valueOf() { throw new Error(SECRET); } }, new String("10"), new Proxy({}, { ownKeys() { throw SECRET; } })];
  for (const [place, quantity] of odd.entries()) {
    const result = kehu.value(share({ quantity }), OPTIONS);
    if (result.issues === undefined) assert.match(result.value.amount, /^\d+(\.\d+)?$/, `${place}`);
    else {
      isRefused(result, `quantity ${place}`);
      assert.deepEqual(result.issues[0].path, ["holding", "quantity"]);
    }
    const plan = kehu.nav({ holdings: [{ id: "a", ...share({}, { close: quantity }) }], classes: [{ id: "A", units: quantity }] }, OPTIONS);
    if (plan.issues !== undefined) isRefused(plan, `plan ${place}`);
  }
  isRefused(kehu.value({ holding: share().holding, market: throwing }, OPTIONS), "a getter that throws");
  isRefused(kehu.value({ get holding() { throw SECRET; } }, OPTIONS), "a getter that throws a text");
  assert.deepEqual(told(kehu.value({ holding: share().holding, market: throwing }, OPTIONS).issues), ["market/close field.malformed"]);
});

test("every number of every formula as something else", () => {
  const bond = { coupon: "0.03", frequency: 1, issued: "2024-03-15", matures: "2030-03-15", venue: "interbank" };
  /** @type {Record<string, any>} */
  const sound = {
    accruedInterest: bond, bondYield: { ...bond, price: "101", quote: "clean" }, bondPrice: { ...bond, yield: "0.03" }, effectiveInterest: { cost: "98", cashFlows: ["3", "103"] },
    lockupDiscount: { volatility: "0.5", dividendYield: "0.05", yearsLeft: "1" }, optionValue: { style: "call", spot: "1", strike: "1", yearsLeft: "1", volatility: "0.2", rate: "0.02" },
    exRights: { previousClose: "10", cash: "0.5" }, amortisedDeviation: { shadowNav: "1", amortisedNav: "1" }, managementFee: { nav: "100", rate: "0.01" },
    performanceFee: { rate: "0.2", highWaterMark: "1", next: "before_fee", unitNav: "1.1", units: "100" }, sevenDayYield: { incomePer10k: ["1", "1", "1", "1", "1", "1", "1"] }, value: share(),
    nav: { holdings: [{ id: "a", ...share() }], classes: [{ id: "A", units: "100" }], previousNav: "100", fees: [{ id: "f", rate: "0.01" }] },
  };
  for (const [name, tree] of Object.entries(sound)) {
    assert.equal(asked(name, tree).issues, undefined, name);
    for (const field of Object.keys(tree)) {
      for (const part of [1n, NaN, 1.5, {}, [], [[]], SECRET, `${SECRET}.${SECRET}`, "\ud800", "x".repeat(1_000_000), new Date(), () => 1, "-1", "-9999999999999999999999999999", "9999999999999999999999999999", "0.0000000000000000000000000001", "0"]) {
        const result = asked(name, { ...tree, [field]: part });
        if (result.issues !== undefined) isRefused(result, `${name} ${field}`);
        assert.ok(!JSON.stringify(result.warnings).includes(SECRET), `${name} ${field}`);
      }
    }
  }
});

test("trees that hold themselves, are too deep or too many", () => {
  /** @type {any} */
  const knot = share();
  knot.holding.lock = knot;
  knot.market.adjustment = knot;
  isRefused(kehu.value({ ...knot, holding: { ...knot.holding, kind: "private_placement" } }, OPTIONS), "a knot");
  for (const key of "abcdefgh") knot[key] = knot;
  assert.ok(kehu.value(knot, OPTIONS) !== null);
  let deep = /** @type {any} */ ({});
  for (let level = 0; level < 100_000; level += 1) deep = { holding: deep };
  isRefused(kehu.value(deep, OPTIONS), "deep");
  isRefused(kehu.nav({ holdings: [deep], classes: deep }, OPTIONS), "a deep plan");
  const one = { id: "a", ...share() };
  const many = told(kehu.nav({ holdings: Array.from({ length: 100_000 }, (_, place) => ({ ...one, id: String(place) })), classes: [{ id: "A", units: "1" }] }, OPTIONS).issues);
  assert.deepEqual(many, ["holdings value.out_of_range"]);
  for (const holdings of [{ length: 4e9 }, new Array(4e9), new Proxy(/** @type {unknown[]} */ ([]), { get: (_, name) => (name === "length" ? 4e9 : one) }), new Proxy([one], { get() { throw SECRET; } })]) {
    isRefused(kehu.nav({ holdings, classes: [{ id: "A", units: "1" }] }, OPTIONS), "a list that is none");
  }
  const twice = kehu.nav({ holdings: [{ ...one, id: SECRET }, { ...one, id: SECRET }], classes: [{ id: SECRET, units: "1" }, { id: SECRET, units: "1" }] }, OPTIONS);
  isRefused(twice, "ids given twice");
});

test("wrong calls throw one sentence", () => {
  const wrong = [undefined, null, {}, { on: ON }, { ruleSet: "broker_plan" }, { on: "2026-02-30", ruleSet: "broker_plan" }, { ...OPTIONS, ruleSet: SECRET }, { ...OPTIONS, ruleSet: 7 }, { ...OPTIONS, ruleSet: [] }, { ...OPTIONS, [SECRET]: 1 },
    { ...OPTIONS, lang: SECRET }, { ...OPTIONS, get on() { throw SECRET; } }, new Date(), 7, SECRET, () => 1, 1n];
  for (const options of wrong) {
    for (const name of ["value", "nav"]) assert.throws(() => kehu[name](share(), options), isSentence, name);
  }
  for (const form of [undefined, null, SECRET, 7, {}]) assert.throws(() => kehu.sevenDayYield({ incomePer10k: [] }, { on: ON, form }), isSentence);
  for (const rounding of [SECRET, 7, [], { unit: 13 }, { unit: "4" }, { money: -1 }, { nav: 5 }, { nav: NaN }, { [SECRET]: 1 }, { unit: 1n }]) {
    const result = kehu.value(share(), { ...OPTIONS, rounding });
    if (result.issues !== undefined) isRefused(result, "rounding");
    else assert.ok(!JSON.stringify(result.warnings.map((/** @type {any} */ { message }) => message)).includes(SECRET));
  }
  isRefused(kehu.value(share(), { ...OPTIONS, ruleSet: { id: SECRET, version: 7, materialRatio: SECRET, placementMethod: SECRET } }), "an own rule set");
  assert.equal(kehu.value(share(), OPTIONS).value.amount, "10250");
});
