/** How one line came about: what was found about it, its formula, its steps, what it rests on — as the calculator shows a holding. */
import { make } from "./element.js";
import { say } from "./language.js";
import { findingLine } from "./portfolio_findings.js";
import { facts, formula, sources, steps, tests } from "./value_answer.js";
import { setOut } from "./value_number.js";
import { subjects } from "./value_subjects.js";

/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */
/** @typedef {import("./portfolio_rows.js").Row} Row */
/** @typedef {import("./value_answer.js").Asked} Asked */

/** Whether there is more to a line than stands in its row. @param {Row} row */
export const hasDetail = ({ value, figure, issues, warnings }) => Boolean(value || figure || issues.length + warnings.length > 0);

/** The line as if it had been asked for by itself. @param {Row} row @param {PortfolioModel} model @returns {Asked | undefined} */
function askedOf({ part, place, id, value, figure, group }, { day, ruleSet }) {
  const subject = subjects.get(figure ? "performanceFee" : group);
  const shown = value ?? figure;
  if (!day || !subject || !shown) return undefined;
  const { portfolio, on } = day;
  const request = part === "holdings" ? portfolio.holdings[place] : { ...portfolio.classes.find((each) => id === `${each.id}/performance`)?.performance, unitNav: shown.steps.find(({ name }) => name === "nav")?.value };
  return { subject, request: { ...request }, options: { on, ruleSet }, needs: [], result: { value: shown, warnings: [] } };
}

/** @param {Row} row @param {PortfolioModel} model */
export function detail(row, model) {
  const { issues, warnings } = row;
  const asked = askedOf(row, model);
  return make("div", { class: "line-detail" },
    issues.length + warnings.length > 0 && make("ul", { class: "findings" }, ...issues.map((issue) => findingLine(model, issue, true)), ...warnings.map((issue) => findingLine(model, issue, false))),
    asked && make("div", { class: "columns" }, make("div", {}, steps(asked), tests(asked)), make("div", {}, facts(asked), formula(asked))),
    asked && sources(asked.result?.value.sources ?? []));
}

/** What a figure of the plan was judged by: both sides of each test, and whether it was met. @param {{ readonly tests: readonly import("./kehu/slim.mjs").ValueTest[] }} figure */
export const judged = (figure) => tests({ subject: /** @type {Asked["subject"]} */ (subjects.get("amortisedDeviation")), request: {}, options: {}, needs: [], result: { value: figure, warnings: [] } });

/** The custodian books interest by itself. @param {string} amount @param {Row["value"]} value @param {number} money */
export const accruedWithin = (amount, value, money) => (value?.accrued ? make("span", {}, amount, make("small", {}, say("portfolio.sheet_accrued", { accrued: setOut(value.accrued.amount, money) }))) : amount);
