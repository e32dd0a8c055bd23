/** 贡献集中度: the curve of 80/20, its smallest set and Gini, and the counts of A, B and C. */
import { make, table } from "./element.js";
import { figure, say } from "./language.js";
import { metricWords, partWords, shareWords } from "./tier_words.js";
import { setOut } from "./value_number.js";

/** @typedef {import("./tier_model.js").TierModel} TierModel */
/** @typedef {import("./tier_pages.js").Filter} Filter */

const STEP = 5;

export class TierRanking extends HTMLElement {
  /** @type {TierModel | undefined} */
  model;
  /** @type {(filter: Filter) => void} */
  list = () => {};
  by = make("select", { id: "tier-by", autocomplete: "off", onchange: () => {
    if (!this.model) return;
    this.model.value = this.by.value;
    void this.model.grade();
  } });
  said = make("div", {});
  chart = make("div", { class: "chart" });
  points = make("details", { class: "tier-points" });
  classes = make("div", {});

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(make("div", { class: "field tier-by" }, make("label", { for: "tier-by", say: "tier.by" }), this.by),
      make("div", { class: "tier-halves" }, make("div", {}, make("h3", { say: "tier.pareto" }), this.said, this.chart, this.points), make("div", {}, make("h3", { say: "tier.abc" }), make("p", { class: "quiet", say: "tier.abc_note" }), this.classes)));
    this.model?.addEventListener("graded", () => this.redraw());
    this.redraw();
  }

  redraw() {
    const { summary } = this.model ?? {};
    if (!summary) return;
    this.by.replaceChildren(...summary.values.map((name) => make("option", { value: name }, name === "monetary" ? say("tier.column.monetary") : metricWords(name))));
    this.by.value = summary.value;
    const { pareto, abc } = summary;
    this.chart.hidden = this.points.hidden = !pareto || pareto.curve.length === 0;
    if (!pareto || !abc) return this.said.replaceChildren(make("p", { class: "notice caution" }, say("tier.no_value")));
    const { smallest, gini, counted, negative, unknown, total, curve } = pareto;
    this.said.replaceChildren(...[
      smallest ? make("p", { id: "tier-smallest" }, make("b", {}, say("tier.smallest", { count: figure(smallest.count), clients: shareWords(smallest.clients, 2), reached: shareWords(smallest.reached, 2) }))) : make("p", { class: "notice caution" }, say("tier.no_total")),
      make("dl", { class: "portfolio-sums tier-sums" }, ...[["tier.counted", figure(counted)], ["tier.total", setOut(total, 2)], ["tier.gini", gini ?? "–"]].map(([key, words]) => make("div", {}, make("dt", {}, say(key)), make("dd", {}, words)))),
      negative + unknown > 0 && make("p", { class: "quiet" }, say("tier.not_counted", { negative: figure(negative), unknown: figure(unknown) })),
    ].filter((part) => part instanceof Node));
    this.points.replaceChildren(make("summary", {}, say("portfolio.as_table")), table({ caption: say("tier.curve_caption"), class: "figures", head: [say("tier.curve_clients"), say("tier.curve_share")],
      rows: curve.flatMap((share, k) => (k % STEP === 0 ? [[`${k}%`, shareWords(share, 2)]] : [])) }));
    const rows = abc.reduce((sum, { count }) => sum + count, 0);
    this.classes.replaceChildren(make("table", { class: "tier-grid", id: "tier-abc" }, make("caption", {}, say("tier.abc_caption")),
      make("thead", {}, make("tr", {}, ...["tier.abc_class", "tier.clients", "tier.share", "tier.total"].map((key) => make("th", { scope: "col" }, say(key))))),
      make("tbody", {}, ...abc.map((each) => make("tr", {}, make("th", { scope: "row" }, say(`tier.abc.${each.class}`)),
        make("td", {}, each.count === 0 ? "0" : make("button", { type: "button", class: "link", "aria-label": say("tier.show_clients", { which: each.class, count: figure(each.count) }), onclick: () => this.list({ abc: each.class }) }, figure(each.count))),
        make("td", {}, partWords(each.count, rows)), make("td", {}, setOut(each.total, 2)))))));
    void import("./tier_charts.js").then(({ drawPareto }) => drawPareto(this.chart, curve, smallest, say("tier.pareto")));
  }
}

customElements.define("kehu-tier-ranking", TierRanking);
