import { withoutPolicyFaults } from "./settings.js";

/** @typedef {import("kehu").Issue} Issue */
/** @typedef {import("kehu").IdentKind} IdentKind */
/** @typedef {import("./settings.js").Settings} Settings */
/** What is to be said at one field: what is wrong, and what somebody should look at. @typedef {{ errors: readonly Issue[], hints: readonly Issue[] }} Findings */

/** @type {Findings} */
export const NOTHING = { errors: [], hints: [] };

/** Kinds whose pattern is the broker's own. */
const OF_POLICY = ["cash_account", "client_code", "product_code"];

/** Whether a field is not filled in at all: whether it must be is the form's own rule. @param {unknown} value */
export const isEmpty = (value) => value === undefined || value === null || value === "";

/** How well the rules themselves are known is no matter of one field. @param {readonly Issue[]} warnings */
export const hintsOf = (warnings) => warnings.filter(({ code }) => code !== "rule.unverified");

/** @param {readonly Issue[]} issues @returns {string} */
export const sentenceOf = (issues) => issues.map(({ message }) => message).join("; ");

/**
 * The full door on one field.
 * @param {string} place
 * @param {IdentKind} kind
 * @param {unknown} value
 * @param {Settings} settings
 * @returns {Findings}
 */
export function findingsOf(place, kind, value, settings) {
  const result = withoutPolicyFaults(place, settings.kehu.checkIdent(kind, value, settings.call()));
  return { errors: result.issues || [], hints: hintsOf(result.warnings) };
}

/** The same for a rule of a library, where an empty field passes. @param {string} place @param {IdentKind} kind @param {Settings} settings @returns {(value: unknown) => Findings} */
export const fieldRule = (place, kind, settings) => (value) => (isEmpty(value) ? NOTHING : findingsOf(place, kind, value, settings));

/**
 * What can be said while somebody types: nothing while the text can still become right.
 * @param {IdentKind} kind
 * @param {string} text
 * @param {Settings} settings
 */
export function typingOf(kind, text, { kehu, policy }) {
  // The module knows only the shipped patterns here.
  if (policy && policy.ident && OF_POLICY.indexOf(kind) >= 0) return "incomplete";
  return kehu.typing(kind, text);
}

/** Other kinds that a field of the card takes, where its row names one. @type {Partial<Record<IdentKind, IdentKind>>} */
const INSTEAD = { landline: "mobile", person_name: "organisation_name", securities_account: "cash_account" };

/** Whether a field of the card cannot become right. @param {IdentKind} kind @param {string} text @param {Settings} settings */
export function isTypedWrong(kind, text, settings) {
  const other = INSTEAD[kind];
  return [kind].concat(other || []).every((each) => typingOf(each, text, settings) === "wrong");
}

/**
 * A text that cannot become right is not simply too short, even where its length is the first thing wrong with it.
 * @param {readonly Issue[]} errors
 * @param {Settings} settings
 * @returns {string}
 */
export function sentenceWhileTyping(errors, settings) {
  const [first] = errors;
  const longest = first === undefined ? 0 : Number(/\d*$/.exec(String(first.params.expected)));
  if (first === undefined || first.code !== "ident.length" || Number(first.params.actual) > longest) return sentenceOf(errors);
  return settings.kehu.messages(settings.call().lang || "zh-CN")["ident.malformed"];
}
