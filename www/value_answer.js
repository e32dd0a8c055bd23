/** What a holding is worth, or what a formula gives: the value, its way, and what it rests on; or what is missing. */
import { make, table } from "./element.js";
import { say } from "./language.js";
import { ruleText } from "./rule_text.js";
import { SIGNS, badge, sourceWords } from "./single_result.js";
import { formulaOf, remarksOf } from "./value_formula.js";
import { percent, setOut } from "./value_number.js";
import { comparedWords, isSum, methodWords, pathWords, ruleSetWords, stepWords, subjectWords, testWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Source} Source */
/** @typedef {import("./value_subjects.js").Subject} Subject */
/**
 * `needs`: what the page itself asks for before anything can be computed; `result`: of the module, where it was asked.
 * @typedef {{ subject: Subject, request: Record<string, any>, options: Record<string, any>, needs: readonly Issue[], result?: import("./kehu/slim.mjs").Result<any> }} Asked
 */
/** `issues` and `warnings`: those that are due; `wanted`: what is not entered yet. @typedef {{ issues: readonly Issue[], wanted: readonly Issue[], warnings: readonly Issue[] }} Findings */

const UNVERIFIED = "rule.unverified";
/** Formulas that give a ratio. */
const RATIOS = ["bondYield", "effectiveInterest", "lockupDiscount", "amortisedDeviation", "sevenDayYield"];
const MISSING = /^(field|value|nav)\.missing$/;

/** @param {Asked} asked */
export function findingsOf({ needs, result }) {
  const all = [...needs, ...(result?.issues ?? [])];
  return { wanted: all.filter(({ code }) => MISSING.test(code)), issues: all.filter(({ code }) => !MISSING.test(code)), warnings: result?.warnings ?? [] };
}

/** The figure that was asked for, with its unit. @param {Asked} asked */
export function resultWords({ subject, result }) {
  const { value } = result ?? {};
  if (!value) return "";
  const { money } = value.rounding ?? {};
  if (subject.id === "bond" && value.accrued) return say("value.yuan_accrued", { amount: setOut(value.amount, money), accrued: setOut(value.accrued.amount, money) });
  if (subject.isKind) return say("value.yuan", { amount: setOut(value.amount, money) });
  const ratio = value.rate ?? value.value;
  if (RATIOS.includes(subject.id)) return say("value.ratio", { ratio: ratio.replace("-", "−"), percent: percent(ratio) });
  return say(`value.result.${subject.id}`, { value: setOut(value.value, value.places) });
}

/** @param {Asked} asked @param {Findings} findings @returns {{ level: "good" | "hint" | "bad" | "open", words: string }} */
export function verdictOf(asked, { issues, wanted, warnings }) {
  if (issues.length > 0) return { level: "bad", words: say("value.verdict_bad", { count: issues.length }) };
  if (wanted.length > 0) return { level: "open", words: say("value.verdict_open", { count: wanted.length }) };
  if (!asked.result?.value) return { level: "open", words: say("value.verdict_typing") };
  return { level: warnings.some(({ code }) => code !== UNVERIFIED) ? "hint" : "good", words: resultWords(asked) };
}

/** @param {Asked} asked @param {readonly Issue[]} issues @param {"bad" | "hint" | "wanted"} kind @param {(issue: Issue) => void} lead */
function findingList({ subject }, issues, kind, lead) {
  const sign = { bad: SIGNS.bad, hint: SIGNS.hint, wanted: "○" }[kind];
  const words = { bad: "finding.fault", hint: "finding.hint", wanted: "value.wanted" }[kind];
  return make("ul", { class: "findings", id: `value-${kind}` }, ...issues.map((issue) => make("li", { class: kind },
    make("span", { class: "sign", "aria-hidden": "true" }, sign),
    make("div", {},
      make("p", {}, make("span", { class: "unseen" }, say(words)),
        issue.path.length > 0 && make("button", { type: "button", class: "link", onclick: () => lead(issue) }, pathWords(subject.rows, issue.path)), ` ${issue.message}`),
      issue.source && make("p", { class: "quiet" }, `${say("finding.source")} `, sourceWords(issue.source), " ", badge(issue.source))))));
}

/** @param {string} label @param {string | Node} words */
const fact = (label, words) => make("div", {}, make("dt", {}, label), make("dd", {}, words));

/** @param {Asked} asked */
export function facts({ subject, result, options }) {
  const { value } = result ?? {};
  const list = make("dl", { class: "facts" }, fact(say("value.what"), subjectWords(subject.id)));
  if (subject.isKind) {
    list.append(
      fact(say("value.method"), methodWords(value.method)),
      ...(isSum(value.kind) ? [] : [fact(say("value.symbol.unrounded"), say("value.yuan", { amount: setOut(value.unitValue, value.rounding.unit) }))]),
      fact(say("value.unrounded"), value.unrounded.replace("-", "−")),
      fact(say(subject.id === "future" ? "value.gain" : "value.symbol.amount"), say("value.yuan", { amount: setOut(value.amount, value.rounding.money) })));
    if (value.accrued) list.append(fact(say(subject.id === "bond" ? "value.accrued_apart" : "value.accrued_within"), say("value.yuan", { amount: setOut(value.accrued.amount, value.rounding.money) })));
    list.append(fact(say("value.rule_set"), ruleSetWords(value.ruleSet)));
  } else list.append(fact(say("value.unrounded"), value.unrounded.replace("-", "−")));
  list.append(fact(say("value.on"), options.on), fact(say("value.rounding"), roundingWords(value)));
  return list;
}

/** @param {any} value */
function roundingWords({ kind, rounding, places, rows }) {
  if (rows) return say("value.rounded_schedule");
  if (isSum(kind)) return say("value.rounded_once", { places: rounding.money });
  if (rounding) return say(rounding.unit === "none" ? "value.rounded_money" : "value.rounded", { unit: rounding.unit, money: rounding.money });
  return say(places === "none" ? "value.rounded_not" : "value.rounded_once", { places });
}

/** @param {Asked} asked */
export function formula({ subject, request, options, result }) {
  const { value } = result ?? {};
  return make("div", { class: "value-formula" },
    ...formulaOf(subject, request, options, value).map(({ words, figures }) => make("div", {}, make("p", { class: "quiet" }, words), make("p", { class: "number" }, figures))),
    ...remarksOf(request, value).map((words) => make("p", {}, words)));
}

/** @param {Asked} asked */
export function steps({ result }) {
  const { steps: rows = [], rows: payments } = result?.value ?? {};
  if (payments) {
    const head = ["number", "opening", "income", "cash", "closing"];
    return table({ class: "value-schedule", caption: say("value.schedule"), head: head.map((name) => say(`value.row.${name}`)),
      rows: payments.map((/** @type {any} */ row, /** @type {number} */ place) => [place + 1, ...head.slice(1).map((name) => setOut(row[name], 2))]) });
  }
  return table({ class: "figures", caption: say("value.steps"), head: [say("value.step_name"), say("value.unrounded_value")],
    rows: rows.map((/** @type {import("./kehu/slim.mjs").ValueStep} */ { name, value }) => [stepWords(name), value.replace("-", "−")]) });
}

/** @param {Asked} asked */
export function tests({ result }) {
  /** @type {readonly import("./kehu/slim.mjs").ValueTest[]} */
  const rows = result?.value.tests ?? [];
  if (rows.length === 0) return null;
  return table({ caption: say("value.tests"), head: [say("value.test_name"), say("value.test_compared"), say("value.test_met")],
    rows: rows.map((test) => [testWords(test), comparedWords(test),
      make("b", { class: test.met ? "value-met" : "value-unmet" }, say(test.met ? "value.met" : "value.unmet"))]) });
}

/** The rows of the rule book; those not checked against their text carry a dot, explained once. @param {readonly Source[]} rows */
export function sources(rows) {
  const dot = () => make("span", { class: "value-dot", "aria-hidden": "true" }, "●");
  const isOpen = rows.some(({ standing }) => standing === "unverified");
  return make("div", { class: "value-sources" },
    make("ul", {}, ...rows.map((row) => make("li", {}, make("span", {}, sourceWords(row)), " ",
      row.standing === "unverified" ? make("span", {}, dot(), make("span", { class: "unseen" }, say("standing.unverified"))) : badge(row),
      make("p", { class: "quiet" }, ruleText(row), " ", make("code", { class: "id" }, row.id))))),
    isOpen && make("p", { class: "quiet" }, dot(), ` ${say("value.unverified")}`));
}

/** Whether there is an answer, and what stands against it. @param {Asked} asked @param {Findings} findings @param {(issue: Issue) => void} lead */
export function standingParts(asked, findings, lead) {
  const { level, words } = verdictOf(asked, findings);
  const { result, subject } = asked;
  return [
    make("p", { class: `verdict ${level}`, id: "value-verdict" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[level]), make("strong", {}, words),
      result?.value && subject.isKind && make("span", { class: "quiet" }, methodWords(result.value.method))),
    findings.issues.length > 0 && findingList(asked, findings.issues, "bad", lead),
    findings.wanted.length > 0 && findingList(asked, findings.wanted, "wanted", lead),
  ].filter((part) => part instanceof HTMLElement);
}

/** Everything about the answer but its chart. @param {Asked} asked @param {Findings} findings @param {(issue: Issue) => void} lead */
export function answerParts(asked, findings, lead) {
  const { value } = asked.result ?? {};
  const notes = findings.warnings.filter(({ code }) => code !== UNVERIFIED);
  return [
    notes.length > 0 && make("h2", {}, say("value.notes")),
    notes.length > 0 && findingList(asked, notes, "hint", lead),
    ...(value ? [
      facts(asked), make("h2", {}, say("value.formula")), formula(asked), make("h2", {}, say("value.way")), steps(asked), tests(asked),
      make("h2", {}, say("value.sources")), sources(value.sources),
    ] : []),
  ].filter((part) => part instanceof HTMLElement);
}
