/** The answer as files: a table for a spreadsheet, a tree with every step and source. */
import { BOM, cell, line, save } from "./delimited.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { isPlain } from "./portfolio_amounts.js";
import { savePlan } from "./portfolio_file.js";
import { rowsOf } from "./portfolio_rows.js";
import { groupWords, idWords } from "./portfolio_words.js";
import { methodWords, ruleSetWords } from "./value_words.js";

/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */

const HEAD = ["portfolio.day", "portfolio.rule_set", "portfolio.line", "portfolio.kind", "portfolio.quantity", "portfolio.unit_value", "portfolio.unrounded", "portfolio.amount",
  "portfolio.accrued", "portfolio.method", "portfolio.method_code", "portfolio.rests_on", "portfolio.unverified_rows", "portfolio.finding", "portfolio.build"];

/** Figures stand bare, so that a spreadsheet adds them up; guarded, a negative one would be words. @param {string} text */
const written = (text) => (isPlain(text) ? text : cell(text));

/** @param {PortfolioModel} model */
const nameOf = (model) => `${say("portfolio.file_name")}_${model.day?.on ?? ""}`;

/** Lines with amounts, methods and rows; below them the classes. @param {PortfolioModel} model */
export function saveLines(model) {
  const { answer, day, ruleSet } = model;
  const nav = answer?.value;
  if (!nav || !day || !ruleSet) return;
  const { version, module } = kehu.about();
  const first = [day.on, typeof ruleSet === "object" ? ruleSet.id : ruleSetWords(ruleSet)];
  const build = `kehu ${version} ${module ?? ""}`.trim();
  const rows = rowsOf(model).map(({ id, group, quantity, amount = "", value, figure, warnings }) => {
    const sources = value?.sources ?? figure?.sources ?? [];
    return [...first, idWords(id), groupWords(group), quantity, value?.unitValue ?? "", value?.unrounded ?? figure?.unrounded ?? "", amount, value?.accrued?.amount ?? "",
      value ? methodWords(value.method) : "", value?.method ?? "", sources.map((source) => source.id).join(" "),
      sources.filter(({ standing }) => standing === "unverified").map((source) => source.id).join(" "), warnings.map((warning) => `${warning.message} (${warning.code})`).join("; "), build];
  });
  const classes = nav.classes.map((each) => [...first, each.id, say("portfolio.group.class"), each.units, each.unitNav, each.unrounded, each.nav, "", "", "", "", "", "", build]);
  const whole = [...first, say("portfolio.nav"), "", "", "", "", nav.nav, "", "", "", nav.sources.map((source) => source.id).join(" "),
    nav.sources.filter(({ standing }) => standing === "unverified").map((source) => source.id).join(" "), "", build];
  const body = [...rows, ...classes, whole].map((cells) => `${cells.map(written).join(",")}\r\n`);
  save([BOM, line(HEAD.map((key) => say(key))), ...body], `${nameOf(model)}.csv`);
}

/** The plan as it was loaded, what was chosen, and the answer with all steps and sources: the page loads it again. @param {PortfolioModel} model */
export function saveTree(model) {
  savePlan(model.chosen, { answer: { on: model.day?.on, ...model.answer } }, `${nameOf(model)}.json`);
  model.unsaved = false;
}
