// Cards and changes from a hostile or broken page: findings with their paths, nothing thrown, nothing lost, no value told.
// Runs on the package as the consumers have it installed (tests/package.test.mjs installs it).
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { before, test } from "node:test";
import { folder } from "./consumer_folder.mjs";

const ON = "2026-11-23";
const NUMBER = "11010519491231002X";

/** @type {any} */
let kehu;
before(async () => {
  kehu = await import(join(folder, "node_modules", "kehu", "dist", "kehu.mjs"));
  await kehu.init();
});

const person = () => ({
  party: "individual", name: "张三", sex: "female", nationality: "CHN", occupation: "教师", residence: "样本市人民路1号",
  documentKind: "resident_id", documentNumber: NUMBER, documentUntil: "long_term", mobile: "13800138000",
});
const identityCheck = { source: "公安核查", matched: true, name: "张三", number: NUMBER, at: `${ON}T09:00:00+08:00` };
/** @param {any} [rest] */
const request = (rest) => ({
  party: "individual", channel: "counter", entry: "ordinary", hasOptionAccount: false, syncTargets: ["fund_system"],
  before: person(), after: { address: "样本市中山路2号" }, identityCheck, ...rest,
});
/** @param {any} list @returns {string[]} */
const told = (list) => list.map((/** @type {any} */ { path, code }) => `${path.join("/")} ${code}`);
/** @param {any} card @param {any} [options] */
const check = (card, options) => kehu.checkCard(card, { on: ON, ...options });

test("no object at all", () => {
  /** @type {[any, string][]} */
  const none = [[null, "field.missing"], [undefined, "field.missing"], ["x", "field.malformed"], [7, "field.malformed"], [NaN, "field.malformed"], [[], "field.malformed"], [() => 1, "field.malformed"], [Symbol("x"), "field.malformed"], [new Date(), "field.malformed"], [new Map(), "field.malformed"]];
  for (const [card, found] of none) {
    assert.deepEqual(told(check(card).issues), [` ${found}`], String(typeof card));
    assert.deepEqual(told(kehu.planChange(card, { on: ON }).issues), [` ${found}`]);
    assert.deepEqual(told(kehu.advanceChange(card, { on: ON }).issues), [` ${found}`]);
  }
});

test("every wrong type is told at its path, all at once", () => {
  const card = { ...person(), name: 7, sex: true, nationality: {}, documentUntil: 20261123, mobile: ["1"], accounts: "x", attributes: 5, agent: undefined, email: () => 1, registeredOn: NaN };
  const issues = told(check(card).issues);
  for (const field of ["name", "sex", "nationality", "documentUntil", "mobile", "accounts", "attributes", "email", "registeredOn"]) {
    assert.ok(issues.includes(`${field} field.malformed`), `${field} in ${issues}`);
  }
});

test("full-width digits are read, lone surrogates and 10 MB are findings", () => {
  assert.equal(check({ ...person(), mobile: "１３８００１３８０００" }).value.card.mobile, "13800138000");
  assert.ok(check({ ...person(), name: "张\ud800" }).issues.length > 0);
  const long = told(check({ ...person(), residence: "长".repeat(5_000_000), remarks: "x".repeat(10_000_000) }).issues);
  assert.deepEqual(long, ["residence text.length", "remarks text.length"]);
});

test("no such day", () => {
  assert.deepEqual(told(check({ ...person(), documentUntil: "2027-02-30" }).issues), ["documentUntil day.malformed"]);
  for (const on of ["2026-02-30", "", null, 20261123]) assert.throws(() => kehu.checkCard(person(), { on }), TypeError);
});

test("objects that hold one another, throw or never end", () => {
  /** @type {any} */
  const knot = { party: "individual" };
  knot.attributes = knot;
  assert.ok(told(check(knot, { partial: true }).issues ?? check(knot, { partial: true }).warnings).length > 0);
  for (const key of "abcdefgh") knot[key] = knot;
  assert.ok(check(knot, { partial: true }) !== null);
  const thrower = { ...person(), get email() { throw new Error(NUMBER); } };
  assert.deepEqual(told(check(thrower).issues), ["email field.malformed"]);
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.deepEqual(told(check(proxy).issues), [" field.malformed"]);
});

test("five thousand attributes are kept as they are", () => {
  const attributes = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`a${at}`, at % 2 === 0 ? at + 0.5 : { "键": [null, "值\u0000"] }]));
  const { value } = check({ ...person(), attributes, "other key": "kept" });
  assert.deepEqual(value.card.attributes, attributes);
  assert.equal(value.card["other key"], "kept");
  const unknown = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`unknown${at}`, at]));
  assert.equal(check({ ...person(), ...unknown }).warnings.filter((/** @type {any} */ { code }) => code === "field.unknown").length, 5000);
});

test("the client's values are in no finding", () => {
  const card = { ...person(), documentNumber: "11010519491231003X", mobile: "1280013ZQ00", email: "ZQ@@", postcode: "ZQ", sex: "ZQ", accounts: [{ kind: "ZQ", number: "ZQ" }] };
  const plan = request({ after: card, channel: "ZQ", syncTargets: ["ZQ"], marks: [{ kind: "ZQ", by: "ZQ", paper: "ZQ" }] });
  for (const result of [check(card), kehu.planChange(plan, { on: ON }), check(card, { lang: "en" })]) {
    const text = JSON.stringify([result.issues, result.warnings]);
    assert.ok(result.issues.length > 3);
    assert.ok(!text.includes("ZQ") && !text.includes("11010519491231003X"), text);
  }
});

test("a faulty policy of the broker is told with its paths", () => {
  const shipped = kehu.samplePolicy("client");
  assert.equal(check(person(), { policy: { id: "b", version: "1", client: shipped } }).issues, undefined);
  const client = { ...shipped, graceDays: -1, linkFields: ["name", "nonsense"], channels: { ...shipped.channels, online: { ordinary: "yes", key: true } }, unconfirmedLink: "never" };
  const issues = told(check(person(), { policy: { id: "b", version: "1", client } }).issues);
  for (const wanted of ["policy/client/graceDays policy.out_of_range", "policy/client/linkFields/1 policy.unknown", "policy/client/channels/online/ordinary field.malformed", "policy/client/channels/online/nameAndNumber field.missing", "policy/client/unconfirmedLink policy.unknown"]) {
    assert.ok(issues.includes(wanted), `${wanted} in ${issues}`);
  }
  const { slipMask, ...rest } = { ...shipped, slipMask: 1 };
  assert.ok(rest.graceDays === 90 && slipMask === 1);
  assert.throws(() => kehu.cardFields("individual", { on: ON, policy: { id: "b", version: "1", client } }), TypeError);
});

test("wrong calls throw and name what is wrong", () => {
  for (const call of [() => kehu.cardFields("person", { on: ON }), () => kehu.cardSchema(NUMBER, { on: ON }), () => kehu.checkCard({}, { on: ON, strictly: true }), () => kehu.planChange({}, {}), () => kehu.changeForms({}, { on: ON, detail: {} })]) {
    assert.throws(call, (error) => error instanceof TypeError && /^kehu: /.test(error.message) && !error.message.includes(NUMBER));
  }
});

/** All the steps of a change that goes well; gives what the slip is made from. */
function finished() {
  const options = { on: ON };
  const plan = kehu.planChange(request(), options).value;
  /** @type {any} */
  let at = { state: "draft", log: [] };
  const counter = { id: "A01", role: "counter", at: `${ON}T10:00:00+08:00`, desk: "3" };
  /** @param {any} rest */
  const step = (rest) => {
    const result = kehu.advanceChange({ plan, ...at, actor: counter, ...rest }, options);
    assert.equal(result.issues, undefined, JSON.stringify(result.issues));
    at = { state: result.value.state, log: result.value.log };
    return result.value;
  };
  /** @param {string} when */
  const marks = (when) => plan.marks.filter((/** @type {any} */ row) => row.when === when).map((/** @type {any} */ { kind, by, paper }) => ({ kind, by: by[0], paper }));
  step({ action: "review_identity" });
  step({ action: "sign_form", marks: marks("before_entry") });
  step({ action: "submit", papers: plan.papers.map((/** @type {any} */ { id }) => ({ id, original: true, sealed: true })) });
  step({ action: "approve", actor: { ...counter, id: "B02", role: "reviewer" } });
  const done = step({ action: "record_sync_result", target: "fund_system", result: "accepted" });
  assert.equal(done.message, "客户普通资料修改成功");
  return { plan, ...at };
}

/** The text of RFC 8785 for what a slip holds, a second time. @param {any} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

test("the slip's digest is what anyone computes, and a reprint has the same", () => {
  const change = finished();
  const slip = kehu.confirmationSlip(change, { on: ON }).value;
  const again = kehu.confirmationSlip({ ...change, details: { prints: 3, copy: 2, copies: 2 } }, { on: ON }).value;
  assert.deepEqual([slip.reprint, again.reprint, again.prints, again.copy], [false, true, 3, 2]);
  assert.equal(again.digest, slip.digest);
  const { digest, copy, copies, prints, reprint, sources, ...content } = slip;
  assert.deepEqual(content.run.rules, sources.map((/** @type {any} */ { id }) => id));
  assert.equal(digest, `sha-256:${createHash("sha256").update(canonical(content)).digest("hex")}`);
  assert.ok(copy === 1 && copies === 1 && prints === 1 && reprint === false);
  const text = JSON.stringify(slip.parts);
  assert.ok(!text.includes(NUMBER), "no number in full on the slip");
  assert.ok(JSON.stringify(kehu.changeForms(change.plan, { on: ON }).value.forms).includes(NUMBER), "full numbers on the forms");
  assert.equal(slip.run.module, kehu.about().module);
});

test("no slip before review, none for a forged log", () => {
  const change = finished();
  assert.deepEqual(told(kehu.confirmationSlip({ ...change, state: "draft", log: [] }, { on: ON }).issues), ["state change.forbidden"]);
  const forged = change.log.filter((/** @type {any} */ { action }) => action !== "approve");
  assert.ok(kehu.confirmationSlip({ ...change, log: forged }, { on: ON }).issues.length > 0);
  const other = { ...change.plan, request: { ...change.plan.request, after: { address: "别处" } } };
  assert.ok(kehu.confirmationSlip({ ...change, plan: other }, { on: ON }).issues.length > 0, "what was signed is what is printed");
});

test("one person is no other by spaces, width or case", () => {
  const options = { on: ON };
  const plan = kehu.planChange(request(), options).value;
  const change = finished();
  const log = change.log.slice(0, 3);
  for (const id of ["a01", "A01 ", "\u3000A01", "Ａ０１", "A01\u200b"]) {
    const approval = { plan, state: "submitted", log, action: "approve", actor: { id, role: "reviewer", at: `${ON}T10:00:00.500+08:00`, desk: "3" } };
    assert.deepEqual(told(kehu.advanceChange(approval, options).issues), ["actor/id change.forbidden"]);
  }
});

test("a log of one client is none of another, nor of another day", () => {
  const change = finished();
  const other = { ...person(), name: "李四", documentNumber: "440524188001010014" };
  const asked = request({ before: other, identityCheck: { ...identityCheck, name: "李四", number: "440524188001010014" } });
  const plan = kehu.planChange(asked, { on: ON }).value;
  for (const forged of [plan, { ...change.plan, on: "2019-05-05" }]) {
    assert.ok(kehu.confirmationSlip({ ...change, plan: forged }, { on: ON }).issues.length > 0);
  }
});

test("what is planned can be gone on with, however deep", () => {
  /** @type {any} */
  let deep = 1;
  for (let level = 0; level < 12; level += 1) deep = { deep };
  const plan = kehu.planChange(request({ after: { attributes: { deep } } }), { on: ON }).value;
  const step = { plan, state: "draft", action: "review_identity", actor: { id: "A01", role: "counter", at: `${ON}T10:00:00Z` } };
  assert.equal(kehu.advanceChange(step, { on: ON }).value.state, "identity_reviewed");
});

test("a list that lies about its length ends", () => {
  let count = 0;
  const liar = new Proxy(/** @type {unknown[]} */ ([]), { get: (_, name) => (name === "length" ? { valueOf: () => (count += 1) } : "x") });
  assert.ok(check({ ...person(), accounts: liar }).issues.length > 0);
});

test("nothing that is given is lost without a word", () => {
  assert.deepEqual(told(check({ ...person(), attributes: { day: new Date() } }).issues), ["attributes field.malformed"]);
  assert.deepEqual(told(check({ ...person(), email: [] }).issues), ["email field.malformed"]);
  assert.deepEqual(told(check({ ...person(), accounts: {} }).issues), ["accounts field.malformed"]);
  assert.deepEqual(told(kehu.planChange(request({ after: { contactPerson: {} } }), { on: ON }).issues), ["after change.not_applicable"]);
});

test("the last way to reach a client cannot be removed", () => {
  const asked = request({ after: { address: "样本市中山路2号" }, remove: ["mobile"] });
  assert.deepEqual(told(kehu.planChange(asked, { on: ON }).issues), ["remove/0 change.forbidden"]);
  const before = { ...person(), phone: "010-66668888" };
  assert.equal(kehu.planChange({ ...asked, before }, { on: ON }).issues, undefined);
});

test("a managing partner is what the card says", () => {
  const before = { name: "样本投资合伙企业", documentKind: "uscc", documentNumber: "91350100M000100Y43", managingPartner: { kind: "organisation", name: "样本管理有限公司" } };
  const asked = request({ party: "partnership", before, after: { address: "样本市中山路2号" }, managingPartner: { kind: "person" } });
  assert.ok(told(kehu.planChange(asked, { on: ON }).issues).includes("managingPartner/kind change.conflict"));
});
