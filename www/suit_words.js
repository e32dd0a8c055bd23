/** What the words of suitability are called on the page. A word of a newer module stands as it is. */
import { make } from "./element.js";
import { say, sayOr } from "./language.js";
import { SIGNS } from "./single_result.js";
import { percent, setOut } from "./value_number.js";

/** @typedef {import("./kehu/slim.mjs").Criterion} Criterion */
/** @typedef {import("./kehu/slim.mjs").Criteria} Criteria */
/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {"good" | "caution" | "bad" | "open" | "plain"} Grade */

/** What three answers and four look like; the word stands beside it always. @type {Readonly<Record<string, { sign: string, grade: Grade }>>} */
const LOOKS = {
  met: { sign: "✓", grade: "good" }, match: { sign: "✓", grade: "good" },
  unmet: { sign: "✕", grade: "bad" }, mismatch: { sign: "≠", grade: "caution" }, forbidden: { sign: "⊘", grade: "bad" },
  undetermined: { sign: "?", grade: "open" },
};

/** Signs that say the same as the colour of a verdict. */
export const GRADE_SIGNS = /** @type {const} */ ({ ...SIGNS, caution: "≠", plain: "○" });

/** @param {string} verdict */
export const gradeOf = (verdict) => LOOKS[verdict]?.grade ?? "open";

/** @param {string} verdict */
export const signOf = (verdict) => LOOKS[verdict]?.sign ?? "?";

/** @param {string} verdict */
export const verdictWords = (verdict) => sayOr(`suit.verdict.${verdict}`, verdict);

/** A verdict as a sign and a word. @param {string} verdict @param {string} [words] */
export const mark = (verdict, words = verdictWords(verdict)) => make("span", { class: `suit-mark ${verdict}` }, make("span", { "aria-hidden": "true" }, `${signOf(verdict)} `), words);

/** @param {string} name of a criterion */
export const criterionWords = (name) => sayOr(`suit.criterion.${name}`, name);

const AMOUNTS = ["net_assets", "financial_assets", "net_financial_assets", "average_income", "amount", "average_assets", "paid_in_capital", "registered_capital"];
const RATIOS = ["share", "votes", "income"];
const COUNTS = /** @type {const} */ ({ investing_months: "months", work_months: "months", broker_months: "months", futures_months: "months", days_observed: "trading_days", holders: "holders", idle_days: "days" });

/** An operand as people read it. @param {string} name of the criterion @param {string} value */
export function operandWords(name, value) {
  if (value === "true" || value === "false") return say(value === "true" ? "fact.yes" : "fact.no");
  if (AMOUNTS.includes(name)) return say("suit.yuan", { amount: setOut(value) });
  if (RATIOS.includes(name)) return percent(value);
  const unit = COUNTS[/** @type {keyof typeof COUNTS} */ (name)];
  if (unit) return say(`suit.count.${unit}`, { count: value });
  return sayOr(`suit.word.${name}.${value}`, sayOr(`suit.verdict.${value}`, sayOr(`suit.permission.${value}`, value)));
}

/** What a criterion asks. @param {Criterion} criterion */
export const neededWords = ({ name, direction, needed }) => `${direction === "at_least" ? "≥ " : direction === "at_most" ? "≤ " : ""}${operandWords(name, needed)}`;

/** What there is of it. @param {Criterion} criterion */
export const actualWords = ({ name, actual }) => (actual === undefined ? say("suit.not_given") : operandWords(name, actual));

/** @param {string} join */
export const joinWords = (join) => say(`suit.join.${join}`);

const UNVERIFIED = "rule.unverified";
const MISSING = /^(field|suit|investor)\.missing$/;

/** Where the module has one message for many cases, the page says which it is. @param {Issue} issue @returns {Issue} */
function plainly(issue) {
  const at = issue.path[issue.path.length - 1];
  if (issue.code === "rule.not_covered") return { ...issue, message: say(at === "permission" ? "suit.not_covered_day" : "suit.not_covered_party") };
  return issue.code === "suit.conflict" && at === "for" ? { ...issue, message: say("suit.for_others") } : issue;
}

/**
 * Findings by what a clerk does with them: mend, fill in, know. What lacks of the client stands in the warnings and leaves the answer undetermined.
 * @param {readonly Issue[]} needs @param {import("./kehu/slim.mjs").Result<unknown> | undefined} result
 */
export function findingsOf(needs, result) {
  const all = [...needs, ...(result?.issues ?? [])].map(plainly);
  const warnings = (result?.warnings ?? []).filter(({ code }) => code !== UNVERIFIED).map(plainly);
  return {
    issues: all.filter(({ code }) => !MISSING.test(code)), wanted: all.filter(({ code }) => MISSING.test(code)),
    lacking: warnings.filter(({ code }) => MISSING.test(code)), notes: warnings.filter(({ code }) => !MISSING.test(code)),
  };
}
