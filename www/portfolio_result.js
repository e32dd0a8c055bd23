/** 结果: the NAV or why there is none, its classes, what moved it, its lines. */
import { announce, make, table } from "./element.js";
import { figure, say } from "./language.js";
import { judged } from "./portfolio_detail.js";
import { findingList } from "./portfolio_findings.js";
import { bridge, composition } from "./portfolio_groups.js";
import { PortfolioLines } from "./portfolio_lines.js";
import { groupWords, idWords } from "./portfolio_words.js";
import { SIGNS } from "./single_result.js";
import { setOut } from "./value_number.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Nav} Nav */
/** @typedef {import("./kehu/slim.mjs").NavClass} NavClass */
/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */

/** Said once above everything, not line by line. */
const UNVERIFIED = "rule.unverified";

/** Two columns of words and amounts that say what a chart shows. @param {string} caption @param {readonly (readonly [string, string])[]} rows @param {string} summary */
const figures = (caption, rows, summary) => make("details", {}, make("summary", {}, summary),
  table({ caption, class: "figures", head: [say("portfolio.kind"), say("portfolio.amount")], rows: rows.map(([words, amount]) => [words, setOut(amount, 2)]) }));

export class PortfolioResult extends HTMLElement {
  /** @type {PortfolioModel | undefined} */
  model;
  verdict = make("div", {});
  top = make("div", {});
  compositionChart = make("div", { class: "chart" });
  compositionTable = make("div", {});
  bridgeChart = make("div", { class: "chart" });
  bridgeTable = make("div", {});
  compositionPart = make("section", {}, make("h3", { say: "portfolio.composition" }), this.compositionChart, this.compositionTable);
  bridgePart = make("section", {}, make("h3", { say: "portfolio.bridge" }), this.bridgeChart, make("p", { class: "quiet", say: "portfolio.bridge_note" }), this.bridgeTable);
  lines = new PortfolioLines();

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.lines.model = this.model;
    this.append(this.verdict, this.top, make("div", { class: "portfolio-charts" }, this.compositionPart, this.bridgePart), this.lines);
  }

  redraw() {
    const { model } = this;
    if (!model?.answer) return;
    const { value, issues = [], warnings } = model.answer;
    const bad = issues.length > 0;
    const lines = new Set(issues.filter(({ path }) => path[0] === "holdings" && path.length > 1).map(({ path }) => path[1])).size;
    this.verdict.replaceChildren(make("p", { class: `verdict ${bad ? "bad" : "good"}`, id: "portfolio-verdict" },
      make("span", { class: "sign", "aria-hidden": "true" }, bad ? SIGNS.bad : SIGNS.good),
      make("span", {}, make("strong", {}, value ? say("portfolio.valued", { nav: setOut(value.nav, value.rounding.money) }) : lines > 0 ? say("portfolio.refused_lines", { count: figure(lines) }) : say("portfolio.refused")),
        " ", make("span", { class: "quiet" }, say("portfolio.as_of", { on: String(model.day?.on) })))));
    this.top.replaceChildren(...this.findings(model, issues, warnings), ...(value ? this.summary(value) : []));
    this.lines.show();
    this.charts(value);
    announce(this.verdict.textContent ?? "");
  }

  /** @param {PortfolioModel} model @param {readonly Issue[]} issues @param {readonly Issue[]} warnings */
  findings(model, issues, warnings) {
    const reveal = (/** @type {string} */ part, /** @type {number} */ place) => this.lines.reveal(part, place);
    const once = warnings.filter(({ code }) => code === UNVERIFIED);
    const others = warnings.filter(({ code }) => code !== UNVERIFIED);
    return [
      ...once.map(({ message }) => make("p", { class: "notice caution", id: "portfolio-unverified" }, make("span", { class: "value-dot", "aria-hidden": "true" }, "● "), message)),
      issues.length > 0 && make("div", { id: "portfolio-issues" }, make("h3", {}, say("portfolio.issues", { count: figure(issues.length) })), findingList(model, issues, true, reveal)),
      others.length > 0 && make("details", { id: "portfolio-warnings" }, make("summary", {}, say("portfolio.warnings", { count: figure(others.length) })), findingList(model, others, false, reveal)),
    ].filter((part) => part instanceof Node);
  }

  /** @param {Nav} nav */
  summary(nav) {
    const { money } = nav.rounding;
    /** @type {(readonly [string, string])[]} */
    const facts = [["portfolio.assets", nav.assets], ["portfolio.liabilities", nav.liabilities], ["portfolio.nav", nav.nav]];
    if (nav.attribution) facts.push(["portfolio.change", nav.attribution.change]);
    const { deviation } = nav;
    return [
      make("dl", { class: "portfolio-sums" }, ...facts.map(([key, amount]) => make("div", {}, make("dt", {}, say(key)), make("dd", {}, setOut(amount, money))))),
      table({ caption: say("portfolio.classes"), class: "classes-table", head: ["portfolio.class", "portfolio.units", "portfolio.class_nav", "portfolio.unit_nav", "portfolio.unrounded", "portfolio.performance", "portfolio.error"].map((key) => say(key)),
        rows: nav.classes.map((each) => [each.id, setOut(each.units), setOut(each.nav, money), make("b", {}, setOut(each.unitNav, nav.rounding.nav)), each.unrounded,
          each.performance ? setOut(each.performance.value, money) : "–", each.error ? say(`portfolio.error.${each.error.level}`, { ratio: each.error.ratio }) : "–"]) }),
      ...nav.classes.flatMap((each) => [...(each.holders ? [this.holders(each, money)] : []), ...(each.error ? [judged(each.error)] : [])]),
      deviation && make("div", { id: "portfolio-deviation" }, make("p", {}, say("portfolio.deviation", { ratio: deviation.value })), judged(deviation)),
    ].filter((part) => part instanceof Node);
  }

  /** @param {NavClass} each @param {number} money */
  holders({ id, holders = [] }, money) {
    return make("details", {}, make("summary", {}, say("portfolio.holders", { id, count: holders.length })),
      table({ caption: say("portfolio.residual"), class: "figures", head: ["portfolio.holder", "portfolio.units", "portfolio.amount"].map((key) => say(key)),
        rows: holders.map((holder) => [holder.id, setOut(holder.units), setOut(holder.amount, money)]) }));
  }

  /** @param {Nav | undefined} nav */
  charts(nav) {
    const { attribution } = nav ?? {};
    const { before } = this.model ?? {};
    const start = before?.nav ?? this.model?.day?.portfolio?.previous?.nav;
    this.compositionPart.hidden = !nav;
    this.bridgePart.hidden = !attribution || !start;
    if (!nav) return;
    const parts = composition(this.lines.rows).map(({ group, amount }) => ({ label: groupWords(group), amount }));
    this.compositionTable.replaceChildren(figures(say("portfolio.composition"), parts.map(({ label, amount }) => [label, amount]), say("portfolio.as_table")));
    const steps = attribution ? bridge(attribution, this.lines.rows).map(({ group, amount }) => ({ label: groupWords(group), amount })) : [];
    const ends = { before: { label: say("portfolio.nav_before"), amount: String(start) }, after: { label: say("portfolio.nav_now"), amount: nav.nav } };
    if (attribution) this.bridgeTable.replaceChildren(figures(say("portfolio.bridge"), [ends.before, ...steps, ends.after].map(({ label, amount }) => [label, amount]), say("portfolio.as_table")), this.attribution(attribution));
    void import("./portfolio_charts.js").then(({ drawBridge, drawComposition }) => {
      drawComposition(this.compositionChart, parts, say("portfolio.composition"));
      if (!this.bridgePart.hidden) drawBridge(this.bridgeChart, { ...ends, steps }, say("portfolio.bridge"));
    });
  }

  /** Line by line; the sum stands below. @param {NonNullable<Nav["attribution"]>} attribution */
  attribution({ change, rows }) {
    return make("details", { id: "portfolio-attribution" }, make("summary", {}, say("portfolio.attribution")),
      table({ caption: say("portfolio.attribution_caption"), class: "attribution-table", head: ["portfolio.line", "portfolio.change", "portfolio.flow", "portfolio.moved"].map((key) => say(key)),
        rows: [...rows.map((row) => [idWords(row.id), setOut(row.change, 2), setOut(row.flow, 2), setOut(row.result, 2)]), [make("b", {}, say("portfolio.sum")), make("b", {}, setOut(change, 2)), "", ""]] }));
  }
}

customElements.define("kehu-portfolio-result", PortfolioResult);
