/** 估值表 for the custodian on A4: what the answer holds, in the order of the answer. */
import { make } from "./element.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { accruedWithin } from "./portfolio_detail.js";
import { rowsOf } from "./portfolio_rows.js";
import { articleWords, groupWords, idWords, nameOf, unitWords } from "./portfolio_words.js";
import { sourceWords } from "./single_result.js";
import { setOut } from "./value_number.js";
import { comparedWords, methodWords, ruleSetWords, testWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Nav} Nav */
/** @typedef {import("./kehu/slim.mjs").ValueTest} ValueTest */
/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */
/** @typedef {import("./portfolio_rows.js").Row} Row */

const SIGNERS = ["portfolio.sign_made", "portfolio.sign_reviewed", "portfolio.sign_custodian"];
const RESIDUAL = "valuation.nav.residual";
/** Stands in every answer of the guideline; it is named below with the others. */
const FORCE = "valuation.guideline.force";

/** @param {string} caption @param {readonly string[]} head @param {readonly (readonly (string | Node)[])[]} rows @param {string} name */
const grid = (caption, head, rows, name) => make("table", { class: `nav-table ${name}` }, make("caption", {}, caption),
  make("thead", {}, make("tr", {}, ...head.map((key) => make("th", { scope: "col" }, say(key))))),
  make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells.map((words) => make("td", {}, words))))));

/** @param {number | "none"} places */
const placesWords = (places) => (places === "none" ? say("portfolio.unrounded_places") : say("portfolio.places", { count: places }));

/** @param {Row} row @param {number} number @param {number} money */
const lineOf = ({ id, group, quantity, amount = "", value }, number, money) => [String(number), idWords(id), groupWords(group), quantity && setOut(quantity), value ? unitWords(value) : "",
  accruedWithin(setOut(amount, money), value, money), value ? methodWords(value.method) : "", (value?.sources ?? []).filter((source) => source.id !== FORCE).map((source) => `${articleWords(source)}${source.standing === "unverified" ? " ●" : ""}`).join(say("portfolio.comma"))];

/** @param {readonly ValueTest[]} tests */
const testsOf = (tests) => tests.map((test) => say("portfolio.sheet_test", { test: testWords(test), compared: comparedWords(test), met: say(test.met ? "value.met" : "value.unmet") })).join(say("portfolio.semicolon"));

/** What was found beside the values: the published unit NAV judged, the shadow price. @param {Nav} nav */
function judged({ classes, deviation }) {
  return [
    ...classes.flatMap(({ id, error }) => (error ? [make("p", {}, say("portfolio.sheet_error", { id, level: say(`portfolio.error.${error.level}`, { ratio: error.ratio }), tests: testsOf(error.tests) }))] : [])),
    ...(deviation ? [make("p", {}, `${say("portfolio.deviation", { ratio: deviation.value })} ${testsOf(deviation.tests)}`)] : []),
  ];
}

/**
 * @param {PortfolioModel} model with a value
 * @param {string} plan the name that was typed
 */
export function navSheet(model, plan) {
  const nav = model.answer?.value;
  if (!nav || !model.ruleSet) return make("article", {});
  const { money, unit, nav: places } = nav.rounding;
  const about = kehu.about();
  const rows = rowsOf(model);
  const lines = rows.filter(({ part }) => part !== "charges");
  const charges = rows.filter(({ part }) => part === "charges");
  const ruleSet = typeof model.ruleSet === "object" ? `${model.ruleSet.id} ${model.ruleSet.version}` : ruleSetWords(model.ruleSet);
  const warnings = model.answer?.warnings ?? [];
  return make("article", { class: "nav-sheet", tabindex: 0, lang: document.documentElement.lang, "aria-label": say("portfolio.sheet_title") },
    make("header", {}, make("h3", {}, plan || say("portfolio.sheet_unnamed"), make("span", {}, say("portfolio.sheet_title"))),
      make("dl", {}, ...[["portfolio.day", String(model.day?.on)], ["portfolio.rule_set", ruleSet], ["portfolio.assets", setOut(nav.assets, money)],
        ["portfolio.liabilities", setOut(nav.liabilities, money)], ["portfolio.nav", setOut(nav.nav, money)]].map(([key, words]) => make("div", {}, make("dt", {}, say(key)), make("dd", {}, words))))),
    grid(say("portfolio.sheet_lines"), ["portfolio.number", "portfolio.line", "portfolio.kind", "portfolio.quantity", "portfolio.unit_value", "portfolio.amount", "portfolio.method", "portfolio.article"],
      lines.map((row, place) => lineOf(row, place + 1, money)), "nav-lines"),
    charges.length > 0 && grid(say("portfolio.sheet_charges"), ["portfolio.line", "portfolio.amount"], charges.map(({ id, amount = "" }) => [idWords(id), setOut(amount, money)]), "nav-amounts"),
    grid(say("portfolio.classes"), ["portfolio.class", "portfolio.units", "portfolio.class_nav", "portfolio.unit_nav", "portfolio.unrounded", "portfolio.performance"],
      nav.classes.map((each) => [each.id, setOut(each.units), setOut(each.nav, money), setOut(each.unitNav, places), each.unrounded, each.performance ? setOut(each.performance.value, money) : "–"]), "nav-classes"),
    make("section", {}, make("h4", {}, say("portfolio.sheet_notes")),
      make("p", {}, say("portfolio.sheet_rounding", { unit: placesWords(unit), money: placesWords(money), nav: placesWords(places) })),
      nav.sources.some(({ id }) => id === RESIDUAL) && make("p", {}, say("portfolio.residual")),
      nav.attribution && make("p", {}, say("portfolio.sheet_change", { change: setOut(nav.attribution.change, money) })),
      ...judged(nav),
      ...warnings.map(({ path, message }) => make("p", {}, `${nameOf(model, path)} ${message}`.trim()))),
    make("div", { class: "nav-signers" }, ...SIGNERS.map((key) => make("p", {}, make("span", {}, say(key)), make("span", {}, say("portfolio.sign_day"))))),
    make("section", { class: "nav-sources" }, make("h4", {}, say("portfolio.sheet_sources")),
      make("div", {}, ...nav.sources.map((source) => make("p", {}, make("code", {}, source.id), ` ${sourceWords(source)} `, source.standing === "unverified" && "● ", say(`standing.${source.standing}`))))),
    make("footer", {}, make("p", {}, say("portfolio.sheet_run", { on: String(model.day?.on), version: about.version, module: about.module ?? "–" }))));
}
