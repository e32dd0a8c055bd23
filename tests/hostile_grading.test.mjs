// Suitability, tiers and segments from a hostile or broken page: findings with their paths, nothing thrown, no value told.
// Runs on the package as the consumers have it installed (tests/package.test.mjs installs it).
import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { runInNewContext } from "node:vm";
import { folder } from "./consumer_folder.mjs";

const ON = "2026-11-23";
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
const incomes = () => [2023, 2024, 2025].map((year) => ({ year, amount: "600000" }));
const statement = () => ({ on: "2025-12-31", netAssets: "20000000", financialAssets: "10000000" });
const rows = () => [{ id: "a", value: "8" }, { id: "b", value: "1" }, { id: "c", value: "1" }];

/** A sound request of every function. @returns {Record<string, any>} */
function sound() {
  const questionnaire = {
    id: "q", version: "1", for: "individual", conflicts: [{ id: "k", strength: "weak", options: [{ question: "one", option: "x" }, { question: "two", option: "y" }] }],
    questions: [{ id: "one", take: "one", options: [{ id: "x", points: 20 }, { id: "y", points: 30, lowest: true }] }, { id: "two", take: "sum", options: [{ id: "x", points: 5 }, { id: "y", points: 10 }] }],
  };
  return {
    scoreQuestionnaire: { questionnaire, answers: [{ question: "one", options: ["x"] }, { question: "two", options: ["y"] }], facts: { party: "individual", birthDate: "1980-01-01", fullCapacity: true, doneOn: ON, confirmed: ["k"] } },
    matchSuitability: {
      client: { party: "individual", investor: "ordinary", level: "C3", lowest: "unmet", validUntil: "2027-11-23", term: "up_to_3_years", kinds: ["equity"], birthDate: "1980-01-01", previousLevel: "C3" },
      product: { level: "R3", term: "up_to_1_year", kind: "equity", entry: "not_applicable", previousLevel: "R3" }, acts: { initiated: true, warned: true, insists: true, care: true, confirmedTwice: true, told: true },
    },
    classifyInvestor: { party: "individual", financialAssets: "5000000", incomes: incomes(), firstTrade: "2020-01-01", workMonths: 10, seniorManager: false, financeProfession: false, application: { written: true, risksConfirmed: true, proofs: true, assessment: true, accepted: true } },
    qualifiedInvestor: { investor: { party: "legal_person", statement: statement(), firstTrade: "2020-01-01" }, product: { regime: "asset_management", kind: "mixed", amount: "400000", borrowed: false, holders: 200 } },
    permission: { permission: "star_market", profile: { party: "individual", assets: { average: "500000", days: 20, borrowedExcluded: true }, firstTrade: "2020-01-01", level: "C4", knowledge: 90, held: ["chinext"], incomes: incomes(), statement: statement() } },
    beneficialOwners: { body: "A", party: "legal_person", persons: ["p", "q"], holdings: [{ of: "A", holder: "B", share: "0.5" }, { of: "A", holder: "p", share: "0.5", votes: "0.4", income: "0.5" }, { of: "B", holder: "q", share: "1" }], controllers: [{ person: "q", how: "alone" }], manager: "p", legalRepresentative: "p", stateOwned: false, registeredCapital: "10000000", noOtherBeneficiary: true },
    grade: { metrics: { averageAssets: "600000", netContribution: "800" }, observed: { averageAssets: 60 }, level: "C3", override: { tier: "T4", reason: "r", approver: "m", expiresOn: "2026-12-31" } },
    suggestTier: { metrics: { averageAssets: "1", netContribution: "1" }, observed: { averageAssets: 60 }, level: "C3", previous: { tier: "T2", since: "2025-01-01" }, history: [{ on: "2026-08-01", tier: "T1" }] },
    averageAssets: { days: [{ on: "2026-11-20", assets: "100", borrowed: "10" }], window: 1, minObserved: 1, ends: "before" },
    tierServices: { tier: "T1", channel: "remote" },
    contactPlan: { clients: [{ id: "a", tier: "T1", lastContact: "2026-09-01" }] },
    pareto: { rows: rows(), ratio: "0.8", negatives: "keep" },
    abc: { rows: rows(), cuts: ["0.8", "0.95"], negatives: "exclude" },
    rfm: { rows: [{ id: "a", lastTrade: "2026-11-01", frequency: 3, monetary: "100" }, { id: "b", lastTrade: "2025-11-01", frequency: 1, monetary: "10" }] },
    segment: { rows: [{ id: "a", fields: { city: "x", assets: "1" } }], groups: [{ id: "g", join: "all", tests: [{ field: "city", is: "x" }, { field: "assets", atLeast: "1" }] }] },
    migration: { before: [{ id: "a", tier: "T1" }], after: [{ id: "a", tier: "T2" }, { id: "b", tier: null }] },
    lifecycle: { scheme: "operator", state: "current", event: "cancel", accounts: ["1"] },
    clv: { margin: "100", retention: "0.8", discount: "0.1", periods: 5 },
    scoreResponse: { card: { id: "c", version: "1", base: 0, features: [{ field: "city", bands: [{ is: "x", points: 5 }, { atLeast: "3", points: 1 }] }] }, clients: [{ id: "a", profiling: true, features: { city: "x" } }], bins: [0, 5], history: [{ score: 5, responded: true }] },
    churn: { lastTrade: "2026-01-01", assetsBefore: "100", assetsNow: "10" },
  };
}

/** @param {string} name @param {unknown} request */
const asked = (name, request) => kehu[name](request, { on: ON });
/** Findings and never the value. @param {any} result @param {string} what */
function isTold(result, what) {
  const findings = [...(result.issues ?? []), ...result.warnings];
  const text = JSON.stringify(findings);
  assert.ok(!text.includes(SECRET) && !text.includes("\ud800"), what);
  for (const { message, code, path } of findings) assert.ok(message !== "" && !/[{}]|undefined|null/.test(message) && /^[a-z]+\.[a-z_]+$/.test(code) && Array.isArray(path), what);
  assert.equal(result.issues === undefined, result.value !== undefined, what);
  if (result.issues !== undefined) assert.ok(result.issues.length > 0, what);
}

/** Every place of a tree that holds something. @param {any} tree @param {readonly (string | number)[]} [path] @returns {(string | number)[][]} */
function places(tree, path = []) {
  if (typeof tree !== "object" || tree === null) return [[...path]];
  return [...(path.length > 0 ? [[...path]] : []), ...Object.keys(tree).flatMap((key) => places(tree[key], [...path, key]))];
}

/** A copy with something else at a place. @param {any} tree @param {readonly (string | number)[]} path @param {unknown} part @returns {any} */
function changed(tree, [key, ...rest], part) {
  const copy = Array.isArray(tree) ? [...tree] : { ...tree };
  copy[key] = rest.length === 0 ? part : changed(tree[key], rest, part);
  return copy;
}

test("every sound request is answered", () => {
  for (const [name, request] of Object.entries(sound())) {
    const result = asked(name, request);
    assert.equal(result.issues, undefined, `${name}: ${JSON.stringify(result.issues)}`);
    assert.ok(result.value.sources.length > 0, name);
  }
});

test("no object at all", () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const tree of [null, undefined, 7, NaN, 1n, "x", SECRET, [], [SECRET], () => 1, Symbol(SECRET), new Date(), new Map(), long(1), proxy, {}]) {
    for (const name of Object.keys(sound())) {
      const result = asked(name, tree);
      isTold(result, `${name} ${typeof tree}`);
      // Of an object without a field something is told everywhere, though `churn` needs none of them.
      assert.ok(result.issues ?? result.warnings.length > 0, `${name} ${typeof tree}`);
    }
  }
});

test("every place of every request as something else", () => {
  const odd = [null, true, 7, 1.5, NaN, -1, 1e300, 10n, SECRET, `${SECRET}.5`, "", " ", "\ud800", "１２３", "-1", "0", "9".repeat(40), "2026-02-30", "9999-12-31", "x".repeat(100_000), [], [[]], [SECRET], {}, { secret: SECRET }, () => SECRET, Symbol(SECRET), new Date(NaN)];
  for (const [name, request] of Object.entries(sound())) {
    for (const path of places(request)) {
      // The names of a score card's features stand in paths.
      if (name === "scoreResponse" && path.at(-1) === "field") continue;
      for (const [place, part] of odd.entries()) isTold(asked(name, changed(request, path, part)), `${name} ${path.join(".")} ${place}`);
    }
  }
});

test("cycles, getters that throw, ten megabytes", () => {
  /** @type {any} */
  const cyclic = { rows: [] };
  cyclic.rows.push(cyclic);
  cyclic.self = cyclic;
  const broken = { get rows() { throw new RangeError(SECRET); }, get client() { throw SECRET; }, get holdings() { throw new Error(SECRET); } };
  const large = "9".repeat(10_000_000);
  for (const name of Object.keys(sound())) {
    for (const tree of [cyclic, broken, { id: large, party: large, scheme: large, metrics: { [large]: large }, rows: [{ id: large, value: large }] }]) isTold(asked(name, tree), name);
  }
});

test("a chart of owners that knots or fans out comes to an end", () => {
  const knot = { ...sound().beneficialOwners, holdings: [{ of: "A", holder: "B", share: "1" }, { of: "B", holder: "C", share: "1" }, { of: "C", holder: "B", share: "1" }] };
  const found = asked("beneficialOwners", knot);
  assert.deepEqual(found.issues.map((/** @type {any} */ { code }) => code), ["investor.conflict"]);
  // Twelve layers, each body held by both of the next: four thousand chains to either person.
  const holdings = [];
  for (let layer = 0; layer < 12; layer += 1) {
    for (const of of layer === 0 ? ["A"] : [`${layer}a`, `${layer}b`]) {
      for (const side of ["a", "b"]) holdings.push({ of, holder: layer === 11 ? `p${side}` : `${layer + 1}${side}`, share: "0.5" });
    }
  }
  const fan = asked("beneficialOwners", { body: "A", party: "legal_person", persons: ["pa", "pb"], holdings, stateOwned: false });
  assert.deepEqual(fan.value.owners.map((/** @type {any} */ { person, share, chains }) => [person, share, chains.length]), [["pa", "0.5", 100], ["pb", "0.5", 100]]);
});

test("a policy of one's own that is broken is told at its path", () => {
  for (const subject of ["suitability", "tier"]) {
    const shipped = kehu.samplePolicy(subject);
    for (const path of places(shipped)) {
      for (const part of [null, -1, 1.5, "none of these", [], {}, 1e9]) {
        const policy = { id: "own", version: "1", [subject]: changed(shipped, path, part) };
        const [name, request] = subject === "tier" ? ["grade", sound().grade] : ["matchSuitability", sound().matchSuitability];
        const result = kehu[name](request, { on: ON, policy });
        isTold(result, `${subject} ${path.join(".")}`);
        for (const issue of result.issues ?? []) assert.ok(issue.path[0] === "policy" || subject === "tier", `${subject} ${path.join(".")} ${issue.path.join(".")}`);
      }
    }
  }
});

/** A `TypeError` of ours: a sentence, without the value. @param {unknown} error */
const isSentence = (error) => error instanceof TypeError && /^kehu: .*[a-z]/.test(error.message) && !error.message.includes(SECRET) && !/[{}]|undefined|null/.test(error.message);
/** @param {any} [rest] */
const columns = (rest) => ({ metrics: { averageAssets: long(60_000_000, 1), netContribution: long(80_000, 0) }, scale: 2, levels: Uint8Array.of(3, 9), ...rest });

test("only columns are columns", () => {
  const none = [null, undefined, 7, 1n, "1", SECRET, [1n, 2n], { length: 2 }, new Float64Array(2), new Int32Array(2), long(1), new Proxy(long(1, 2), {}), () => 1, Symbol(SECRET)];
  for (const [place, column] of none.entries()) {
    assert.throws(() => kehu.gradeColumns(columns({ metrics: { averageAssets: column, netContribution: long(1, 2) } })), isSentence, String(place));
    assert.throws(() => kehu.partial(columns({ metrics: { averageAssets: long(1, 2), netContribution: column } })), isSentence, String(place));
    if (place !== 10) assert.throws(() => kehu.paretoColumns({ values: column, scale: 2 }), isSentence, String(place));
    assert.throws(() => kehu.rfmColumns({ idleDays: Int32Array.of(1, 2), frequency: Int32Array.of(1, 2), monetary: column }), isSentence, String(place));
    if (column !== undefined) assert.throws(() => kehu.gradeColumns(columns({ levels: column })), isSentence, String(place));
  }
  for (const scale of [0.5, NaN, 7, -1, "2", null, undefined, 2n]) {
    assert.throws(() => kehu.gradeColumns(columns({ scale })), isSentence);
    assert.throws(() => kehu.paretoColumns({ values: long(1, 2), scale }), isSentence);
  }
  for (const given of [null, undefined, 7, "x", [], columns({ [SECRET]: 1 }), columns({ metrics: { averageAssets: long(1, 2) } }), columns({ metrics: null })]) assert.throws(() => kehu.gradeColumns(given), isSentence);
  for (const options of [7, { [SECRET]: 1 }, { policy: 7 }, { policy: { id: "a", version: "1", tier: {} } }]) assert.throws(() => kehu.gradeColumns(columns(), options), isSentence);
  assert.deepEqual([...kehu.gradeColumns(columns()).tiers], [3, 1]);
  assert.deepEqual([...kehu.gradeColumns(columns({ metrics: { averageAssets: runInNewContext("BigInt64Array.of(60000000n, -(2n ** 63n))"), netContribution: long(80_000, 0) } })).tiers], [3, 0]);
});

test("what is no partial is told, not merged", () => {
  const part = JSON.parse(JSON.stringify(kehu.partial(columns())));
  for (const path of places(part)) {
    for (const odd of [null, -1, 1.5, NaN, SECRET, [], {}, "9".repeat(60), 2 ** 53]) {
      const other = changed(part, path, odd);
      isTold(kehu.merge(part, other), path.join("."));
      isTold(kehu.merge(other, part), path.join("."));
      isTold(kehu.finish(other), path.join("."));
    }
  }
  for (const none of [null, undefined, 7, SECRET, [], {}]) for (const result of [kehu.merge(part, none), kehu.merge(none, part), kehu.finish(none)]) isTold(result, typeof none);
  assert.equal(kehu.finish(part).issues, undefined);
});
