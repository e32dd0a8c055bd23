/** How one line came about: its steps, its tests, how it was rounded, what it rests on. */
import { make, table } from "./element.js";
import { say } from "./language.js";
import { grouped, unitWords } from "./portfolio_amounts.js";
import { findingLine } from "./portfolio_findings.js";
import { sourceList } from "./single_result.js";
import { stepWords, testWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").ValueStep} ValueStep */
/** @typedef {import("./kehu/slim.mjs").ValueTest} ValueTest */
/** @typedef {import("./portfolio_rows.js").Row} Row */

/** @param {number | "none"} places */
const placesWords = (places) => (places === "none" ? say("portfolio.unrounded_places") : say("portfolio.places", { count: places }));

/** @param {readonly ValueStep[]} steps */
const stepTable = (steps) => table({ caption: say("portfolio.steps"), class: "figures", head: [say("portfolio.step"), say("portfolio.step_value")],
  rows: steps.map(({ name, value }) => [stepWords(name), value]) });

/** Both sides of each test, and whether it was met. @param {readonly ValueTest[]} tests */
export const testTable = (tests) => table({ caption: say("portfolio.tests"), head: ["portfolio.test", "portfolio.test_left", "portfolio.test_right", "portfolio.test_met"].map((key) => say(key)),
  rows: tests.map((test) => [testWords(test), test.left, test.right, say(test.met ? "fact.yes" : "fact.no")]) });

/** @param {readonly (readonly [string, string])[]} facts */
const factList = (facts) => make("dl", { class: "facts" }, ...facts.map(([key, words]) => make("div", {}, make("dt", {}, say(key)), make("dd", {}, words))));

/** Whether there is more to a line than stands in its row. @param {Row} row */
export const hasDetail = ({ value, figure, issues, warnings }) => Boolean(value || figure || issues.length + warnings.length > 0);

/** @param {Row} row */
export function detail({ value, figure, issues, warnings }) {
  const shown = value ?? figure;
  /** @type {(readonly [string, string])[]} */
  const facts = [];
  if (value) {
    facts.push(["portfolio.unrounded", value.unrounded], ["portfolio.unit_value", `${unitWords(value)} (${placesWords(value.rounding.unit)})`],
      ["portfolio.amount", `${grouped(value.amount, value.rounding.money)} (${placesWords(value.rounding.money)})`]);
    if (value.accrued) facts.push(["portfolio.accrued", `${grouped(value.accrued.amount, value.rounding.money)} (${say("portfolio.accrued_unrounded", { unrounded: value.accrued.unrounded })})`]);
  } else if (figure) facts.push(["portfolio.unrounded", figure.unrounded], ["portfolio.amount", `${grouped(figure.value)} (${placesWords(figure.places)})`]);
  return make("div", { class: "line-detail" },
    issues.length + warnings.length > 0 && make("ul", { class: "findings" }, ...issues.map((issue) => findingLine(issue, true)), ...warnings.map((issue) => findingLine(issue, false))),
    shown && make("div", { class: "columns" },
      make("div", {}, shown.steps.length > 0 && stepTable(shown.steps)),
      make("div", {}, facts.length > 0 && make("p", { class: "line-rounding" }, say("portfolio.rounded_how")), factList(facts))),
    shown && shown.tests.length > 0 && testTable(shown.tests),
    shown && sourceList(shown.sources));
}
