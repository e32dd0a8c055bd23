/** What the words of valuation are called on the page. A word of a newer module stands as it is. */
import { partyWords } from "./card_words.js";
import { say, sayOr } from "./language.js";
import { setOut } from "./value_number.js";

/** @typedef {import("./kehu/slim.mjs").ValueTest} ValueTest */
/** @typedef {import("./value_row.js").FieldRow} FieldRow */

/** Money lent or borrowed: its unit value is the whole amount. @param {string} kind of a holding */
export const isSum = (kind) => kind === "deposit" || kind === "repo";

/** @param {string} kind of a holding */
export const kindWords = (kind) => sayOr(`value.kind.${kind}`, kind);

/** @param {string} method */
export const methodWords = (method) => sayOr(`value.method.${method}`, method);

/** @param {string} step */
export const stepWords = (step) => sayOr(`value.step.${step}`, step);

/** @param {string} fact that a condition looks at */
export const factWords = (fact) => sayOr(`value.fact.${fact}`, fact);

/** What a test asks; of a condition with what it looks at. @param {ValueTest} test */
export function testWords({ name, fact }) {
  const words = sayOr(`value.test.${name}`, name);
  return fact ? say("value.test_of", { test: words, fact: factWords(fact) }) : words;
}

/** Both sides of a test as it looks at them. @param {ValueTest} test */
export const comparedWords = ({ left, right, direction }) => `${setOut(left)} ${direction === "at_most" ? "≤" : "≥"} ${setOut(right)}`;

/** @param {string} name of a rule set, or the id of the caller's own */
export const ruleSetWords = (name) => sayOr(`value.rule_set.${name}`, name);

/** What a kind or a formula is called. @param {string} id */
export const subjectWords = (id) => sayOr(`value.kind.${id}`, sayOr(`value.formula.${id}`, id));

/** What a field is called. @param {FieldRow} row */
export const fieldWords = ({ name, label = name, area = "value" }) => say(`${area}.field.${label}`);

/** A line below a field, where one helps. @param {FieldRow} row */
export const hintWords = ({ name, label = name, area = "value" }) => sayOr(`${area}.hint.${label}`, "");

/** A word of a closed list: what it is called at this field, else as a method or fact. @param {FieldRow} row @param {string} word */
export function choiceWords({ name, label = name, control, area = "value" }, word) {
  if (control === "flag") return say(word === "true" ? "fact.yes" : "fact.no");
  if (name === "party") return partyWords(word);
  return sayOr(`${area}.word.${label}.${word}`, sayOr(`value.method.${word}`, factWords(word)));
}

/** A row by its name; groups of the page only do not count as a step. @param {readonly FieldRow[]} rows @param {string} name @returns {FieldRow | undefined} */
function rowOf(rows, name) {
  return rows.find((row) => row.name === name && !row.flat) ?? rows.flatMap((row) => (row.flat ? rowOf(row.fields ?? [], name) ?? [] : []))[0];
}

/** What everything belongs to; a field below is named without it. */
const ROOTS = ["holding", "market", "facts", "investor", "profile"];

/** A field may be called as what others belong to. @param {string} name @param {FieldRow | undefined} row */
const isRoot = (name, row) => ROOTS.includes(name) && (row?.control ?? "group") === "group";

/** Where a finding lies, in words. @param {readonly FieldRow[]} rows @param {readonly (string | number)[]} path */
export function pathWords(rows, path) {
  /** @type {readonly FieldRow[]} */
  let level = rows;
  /** @type {string[]} */
  const words = [];
  for (const step of path) {
    const row = typeof step === "string" ? rowOf(level, step) : undefined;
    if (row) level = row.fields ?? [];
    if (typeof step === "number") words.push(String(step + 1));
    else if (!isRoot(step, row) || path.length === 1) words.push(row ? fieldWords(row) : sayOr(`value.path.${step}`, sayOr(`suit.path.${step}`, step)));
  }
  return words.join(" · ");
}

/** What was entered, field by field, as it is read back. @param {readonly FieldRow[]} rows @param {any} request @param {string} [before] @returns {{ label: string, words: string }[]} */
export function enteredRows(rows, request, before = "") {
  return rows.flatMap((row) => {
    if (row.flat) return enteredRows(row.fields ?? [], request, before);
    const value = request?.[row.name];
    if (value === undefined || row.local) return [];
    const label = isRoot(row.name, row) ? "" : `${before}${before && " · "}${fieldWords(row)}`;
    if (row.control === "group") return enteredRows(row.fields ?? [], value, label);
    if (row.control === "each") return value.flatMap((/** @type {any} */ item, /** @type {number} */ place) => enteredRows(row.fields ?? [], item, say("card.item", { name: label, number: place + 1 })));
    return [{ label, words: Array.isArray(value) ? value.map((one) => (row.words ? choiceWords(row, one) : one)).join(say("value.comma")) : row.words || row.control === "flag" ? choiceWords(row, String(value)) : String(value) }];
  });
}

/** A rule set with the threshold that tells it from the others. @param {string} name */
export const thresholdWords = (name) => sayOr(`value.threshold.${name}`, "");
