/** What was found about a plan: what refuses it and what to look at, each with its place. */
import { make } from "./element.js";
import { figure, say } from "./language.js";
import { fieldName, fieldPath, nameOf, placeWords } from "./portfolio_words.js";
import { SIGNS } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */

/** More are not read by anybody; all of them stand at their lines. */
const LISTED = 100;
/** Parts that the list of lines shows. */
const LINES = ["holdings", "assets", "liabilities"];

/** @param {PortfolioModel} model @param {Issue} issue @param {boolean} hard @param {...import("./element.js").Child} where */
export function findingLine(model, issue, hard, ...where) {
  const field = fieldName(model, issue.path);
  return make("li", { class: hard ? "bad" : "hint" },
    make("span", { class: "sign", "aria-hidden": "true" }, hard ? SIGNS.bad : SIGNS.hint),
    make("div", {}, make("p", {}, make("span", { class: "unseen" }, `${say(hard ? "finding.fault" : "finding.hint")} `), ...where, field && make("b", {}, field, " "), issue.message),
      make("p", { class: "quiet" }, make("code", {}, [fieldPath(issue.path), issue.code].filter(Boolean).join(" · ")))));
}

/**
 * @param {PortfolioModel} model
 * @param {readonly Issue[]} findings
 * @param {boolean} hard
 * @param {(part: string, place: number) => void} reveal leads to a line
 */
export function findingList(model, findings, hard, reveal) {
  const shown = findings.slice(0, LISTED);
  return make("div", {},
    make("ul", { class: "findings" }, ...shown.map((issue) => {
      const [part, place] = issue.path;
      const name = nameOf(model, issue.path);
      const leads = LINES.includes(String(part)) && typeof place === "number";
      const words = placeWords(model, issue.path);
      return findingLine(model, issue, hard,
        leads ? make("button", { type: "button", class: "link", "data-leads": `${part}.${place}`, onclick: () => reveal(String(part), place) }, name) : name, name && " ",
        words && make("span", { class: "finding-place" }, `${words} `));
    })),
    findings.length > LISTED && make("p", { class: "quiet" }, say("portfolio.more_findings", { count: figure(findings.length - LISTED) })));
}
