// What the functions of kehu/forms give. Runs on the package as the consumers have it installed (tests/package.test.mjs
// installs it).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { folder, require } from "./consumer_folder.mjs";

const ON = "2026-11-23";
/** Examples of GB 11643 and GB 32100, and the latter with its last place changed. */
const PERSON = "11010519491231002X";
const [BODY, WRONG_BODY] = ["91350100M000100Y43", "91350100M000100Y44"];
const dist = join(folder, "node_modules", "kehu", "dist");

/** @type {typeof import("../src/wasm/types.js")} */
let kehu;
/** @type {typeof import("../src/forms/types.js")} */
let forms;

before(async () => {
  kehu = await import(join(dist, "kehu.mjs"));
  forms = await import(join(dist, "forms.mjs"));
});

/** @param {import("../src/wasm/types.js").IdentKind} kind @param {string} text @param {"en"} [lang] */
const sentence = (kind, text, lang) => String(kehu.checkIdent(kind, text, { on: ON, lang }).issues?.[0].message);

test("wrong calls throw a TypeError at once, without a word of the client's", () => {
  /** @type {any} */
  const any = forms;
  for (const name of ["rule", "vant", "tdesign", "standardSchema"]) {
    for (const [args, said] of /** @type {[unknown[], RegExp][]} */ ([
      [["shoe_size", { on: ON }], /unknown kind/], [[PERSON, { on: ON }], /unknown kind/], [["uscc"], /options/], [["uscc", {}], /"on"/],
      [["uscc", { on: "2026-02-30" }], /"on"/], [["uscc", { on: ON, lnag: "en" }], /lnag/], [["uscc", { on: ON, lang: "fr" }], /"lang"/],
      [["uscc", { on: ON, [PERSON]: 1 }], /unknown option "…"/], [["uscc", { on: ON, kehu: {} }], /kehu\/slim/],
    ])) assert.throws(() => any[name](...args), (error) => error instanceof TypeError && said.test(error.message) && !error.message.includes(PERSON), name);
  }
  assert.throws(() => any.standardSchema("uscc", { on: ON, partial: true }), /partial/);
  assert.throws(() => any.ajvFormats({}, { on: ON }), /Ajv/);
  assert.throws(() => any.bindForm({}, "individual", { on: ON }), /form element/);
  assert.throws(() => any.defineKehuField({ lnag: "en" }), /lnag/);
  assert.throws(() => any.defineKehuField(), /in the browser/);
});

test("its words are those of the module", () => {
  const { kinds, parties } = kehu.about();
  for (const { kind } of kinds) assert.ok(forms.rule(kind, { on: ON }));
  for (const { party } of parties) assert.ok(forms.standardSchema(party, { on: ON }));
  /** @type {string[]} */
  const formats = [];
  forms.ajvFormats({ addFormat: (name) => formats.push(name) }, { on: ON });
  assert.deepEqual(formats.slice(0, kinds.length), kinds.map(({ kind }) => `kehu-${kind}`));
});

test("it holds no module of its own and runs on that of kehu", () => {
  for (const name of ["forms.mjs", "forms.cjs", "kehu-forms.global.js"]) assert.ok(readFileSync(join(dist, name)).length < 60_000, name);
  const { checkIdent } = require("kehu");
  const passed = require("kehu/forms").vant("uscc", { on: ON }).validator(WRONG_BODY);
  assert.equal(passed, checkIdent("uscc", WRONG_BODY, { on: ON }).issues?.[0].message);
});

test("a rule answers whoever waits, once", async () => {
  const { validator, trigger } = forms.rule("uscc", { on: ON });
  assert.equal(trigger, "blur");
  await assert.rejects(validator({}, WRONG_BODY), (error) => error instanceof Error && error.message === sentence("uscc", WRONG_BODY));
  for (const empty of ["", null, undefined, BODY]) await validator({}, empty);
  await assert.rejects(validator({}, "  "), { message: sentence("uscc", "  ") });
  await assert.rejects(validator({}, 7), Error);
  const called = await new Promise((resolve) => void validator({}, WRONG_BODY, resolve));
  assert.deepEqual([called instanceof Error, called.message], [true, sentence("uscc", WRONG_BODY)]);
  assert.equal(await new Promise((resolve) => void validator({}, BODY, resolve)), undefined);
  let calls = 0;
  await assert.rejects(validator({}, WRONG_BODY, () => { calls += 1; }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(calls, 0, "who waits for the promise gets no callback");
});

test("hints are no errors, and Ant Design may have them as warnings", async () => {
  const card = "6222020000000000001";
  const { validator } = forms.rule("bank_card", { on: ON });
  await validator({}, card);
  await assert.rejects(validator({ warningOnly: true }, card), Error);
  await validator({ warningOnly: true }, WRONG_BODY);
  assert.equal(forms.vant("bank_card", { on: ON }).validator(card), true);
  const { result, type, message } = forms.tdesign("bank_card", { on: ON }).validator(card);
  assert.deepEqual([result, type, message !== ""], [true, "warning", true]);
});

test("Vant and TDesign get their own shapes", () => {
  const vant = forms.vant("uscc", { on: ON, lang: "en" });
  assert.deepEqual([vant.trigger, vant.validator(BODY), vant.validator(""), vant.validator(WRONG_BODY)], ["onBlur", true, true, sentence("uscc", WRONG_BODY, "en")]);
  const { validator } = forms.tdesign("uscc", { on: ON });
  assert.deepEqual(validator(BODY), { result: true, message: "", type: "success" });
  assert.deepEqual(validator(WRONG_BODY), { result: false, message: sentence("uscc", WRONG_BODY), type: "error" });
});

test("a day that is a function is asked each time, and its faults are wrong calls", () => {
  let on = ON;
  const { validator } = forms.vant("resident_id", { on: () => on });
  assert.equal(validator(PERSON), true);
  on = "1949-12-30";
  assert.equal(typeof validator(PERSON), "string");
  on = "tomorrow";
  assert.throws(() => validator(PERSON), TypeError);
});

test("the policy is followed, and a faulty one is a wrong call", () => {
  const pattern = { min: 6, max: 8, alphabet: /** @type {const} */ ("letters_digits") };
  const ident = { cashAccount: pattern, clientCode: pattern, productCode: pattern };
  const policy = { id: "own", version: "1", ident };
  assert.equal(forms.vant("client_code", { on: ON, policy }).validator("a12345"), true);
  const faulty = { ...policy, ident: { ...ident, clientCode: { ...pattern, min: 9 } } };
  assert.throws(() => forms.vant("client_code", { on: ON, policy: faulty }).validator("a12345"), /TypeError: kehu: vant: option policy\.ident\.clientCode\.max/);
});

test("kehu/slim can take the place of kehu", async () => {
  const slim = require("kehu/slim");
  const { validator } = forms.vant("uscc", { on: ON, kehu: slim });
  assert.throws(() => validator(BODY), /await init/);
  await slim.init(readFileSync(join(dist, "..", "kehu.wasm")));
  assert.equal(validator(BODY), true);
});

test("a Standard Schema of a kind and of a party", () => {
  const ident = forms.standardSchema("uscc", { on: ON })["~standard"];
  assert.deepEqual([ident.version, ident.vendor], [1, "kehu"]);
  assert.deepEqual(ident.validate(` ${BODY.toLowerCase()}`), { value: BODY });
  assert.deepEqual(/** @type {any} */ (ident.validate(WRONG_BODY)).issues.map((/** @type {any} */ issue) => issue.code), ["ident.check_digit"]);
  const card = forms.standardSchema("individual", { on: ON, partial: true })["~standard"];
  assert.deepEqual(card.validate({ name: "王芳", mobile: "１３８００１３８０００" }), { value: { party: "individual", name: "王芳", mobile: "13800138000" } });
  /** @param {unknown} given */
  const paths = (given) => (card.validate(given).issues ?? []).map(({ path, code }) => [path.join("."), code]);
  assert.deepEqual(paths({ mobile: "1" }), [["mobile", "ident.length"]]);
  assert.deepEqual(paths({ party: "legal_person" }), [["party", "party.conflict"]]);
  for (const odd of [null, undefined, 7, "x", []]) assert.equal(paths(odd).length, 1);
});

test("plain formats read as the card does", () => {
  /** @type {Map<string, (text: string) => boolean>} */
  const formats = new Map();
  forms.ajvFormats({ addFormat: (name, { validate }) => formats.set(name, validate) }, { on: ON });
  /** A field of each format, in a party that has it. @type {[string, import("../src/wasm/types.js").Party, (text: string) => object, string[]][]} */
  const rows = [
    ["day", "individual", (documentFrom) => ({ documentFrom }), ["2024-02-29", "2026-02-29", "1900-02-29", "2000-02-29", "2026-2-3", "0000-01-01", "2026-13-01", "2026-00-10", "2026-04-31", "２０２６-01-01", "20260101"]],
    ["day-or-long-term", "legal_person", (documentUntil) => ({ documentUntil }), ["long_term", "2031-01-01", "长期", "2031-02-30"]],
    ["country", "individual", (nationality) => ({ nationality }), ["CHN", "chn", "CN", "C1N", "CHNX", "XXX"]],
    ["phone", "individual", (phone) => ({ phone }), ["13800138000", "010-88888888", "1380013800", "x"]],
    ["amount", "legal_person", (totalAssets) => ({ totalAssets }), ["0", "-0", "-1", "10.25", "01", "1e3", "+1", "1.", ".5", "1,000", "１", "9".repeat(28), "9".repeat(29)]],
    ["capital", "legal_person", (registeredCapital) => ({ registeredCapital }), ["0", "0.00", "-0", "0.01", "10000", "-5"]],
    ["ratio", "legal_person", (share) => ({ beneficialOwners: [{ share }] }), ["0", "0.25", "1", "1.00", "1.01", "10", "-0.1", "25%"]],
    ["url", "legal_person", (website) => ({ website }), ["https://example.com", "http://例子.公司/路径", "ftp://example.com", "example.com", "https://", "https://exa mple.com", "HTTPS://example.com"]],
    ["latin", "individual", (surname) => ({ taxResidence: { surname } }), ["Wang", "O'Neill-Smith, Jr.", "王", "Wang1", "Wáng"]],
  ];
  for (const [format, party, card, texts] of rows) {
    for (const text of texts) {
      const { issues } = kehu.checkCard({ party, ...card(text) }, { on: ON, partial: true });
      assert.equal(formats.get(`kehu-${format}`)?.(text), issues === undefined, `${format} ${text}: ${JSON.stringify(issues)}`);
    }
  }
});
