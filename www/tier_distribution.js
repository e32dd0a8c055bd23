/** 分布: how many clients every tier and class has, under the policy as it stands. */
import { make } from "./element.js";
import { figure, say } from "./language.js";
import { classWords, metricWords, shareWords, tierWords } from "./tier_words.js";
import { setOut } from "./value_number.js";

/** @typedef {import("./tier_model.js").TierModel} TierModel */
/** @typedef {import("./tier_pages.js").Filter} Filter */

/** Small screens have no room for money to the cent. @param {string | null} average */
const averageWords = (average) => (average === null ? "–" : setOut(average, 2));

export class TierDistribution extends HTMLElement {
  /** @type {TierModel | undefined} */
  model;
  /** Shows these clients in the list. @type {(filter: Filter) => void} */
  list = () => {};
  waiting = make("p", { class: "quiet waiting", say: "tier.waiting" });
  state = make("div", {});
  chart = make("div", { class: "chart" });
  key = make("ul", { class: "tier-key" });
  grid = make("div", { class: "tier-scroll", tabindex: 0, role: "region", "say-label": "tier.distribution" });
  averages = make("details", {}, make("summary", { say: "tier.averages" }));
  averageGrid = make("div", { class: "tier-scroll", tabindex: 0, role: "region", "say-label": "tier.averages" });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.averages.append(this.averageGrid);
    this.append(this.waiting, this.state, this.chart, this.key, this.grid, this.averages);
    this.model?.addEventListener("graded", () => this.redraw());
    this.model?.addEventListener("judged", () => this.said());
    this.model?.addEventListener("lost", () => this.redraw());
    this.redraw();
  }

  /** What the figures below are worth. */
  said() {
    const { model } = this;
    const { summary, shown, issues = [] } = model ?? {};
    this.state.replaceChildren(...(!summary || !shown ? [] : [
      issues.length > 0 && make("p", { class: "notice bad", id: "tier-stale" }, say("tier.stale")),
      summary.missing.length > 0 && make("p", { class: "notice caution" }, say("tier.metric_missing", { names: summary.missing.map(metricWords).join(say("portfolio.comma")) })),
      summary.unseen && make("p", { class: "notice caution" }, say("tier.unseen")),
      make("p", { id: "tier-counted" }, make("b", {}, say("tier.graded", { rows: figure(summary.rows) })), " ", make("span", { class: "quiet" }, say("tier.as_of", { on: shown.on }))),
    ].filter((part) => part instanceof Node)));
  }

  redraw() {
    const { summary, shown } = this.model ?? {};
    for (const part of [this.chart, this.key, this.grid, this.averages]) part.hidden = !summary;
    this.waiting.hidden = Boolean(summary);
    this.said();
    if (!summary || !shown) return;
    const { tiers } = shown;
    const { cells } = summary;
    const classes = [...tiers.classes, undefined].map((_, place) => classWords(tiers, place));
    // Undetermined stands last, however it is counted.
    const ranks = [...tiers.tiers.map((_, place) => tiers.tiers.length - place), 0];
    const shares = new Map(summary.tiers.map(({ tier, share }) => [tier, share]));
    const bars = ranks.map((rank) => ({ label: tierWords(tiers, rank), counts: cells.map((row) => row[rank]) }));
    const nobody = cells[cells.length - 1].every((count) => count === 0);
    const shownClasses = nobody ? classes.slice(0, -1) : classes;
    this.key.replaceChildren(...shownClasses.map((words, place) => make("li", { class: `tier-key-${place === classes.length - 1 ? "none" : place % 5}` }, words)));
    const link = (/** @type {number} */ count, /** @type {Filter} */ filter, /** @type {string} */ words) => (count === 0 ? make("span", { class: "quiet" }, "0") :
      make("button", { type: "button", class: "link", "aria-label": say("tier.show_clients", { which: words, count: figure(count) }), onclick: () => this.list(filter) }, figure(count)));
    this.grid.replaceChildren(make("table", { class: "tier-grid", id: "tier-distribution" }, make("caption", {}, say("tier.distribution_caption")),
      make("thead", {}, make("tr", {}, ...[say("tier.tier"), ...shownClasses, say("portfolio.sum"), say("tier.share")].map((words) => make("th", { scope: "col" }, words)))),
      make("tbody", {}, ...ranks.map((rank, place) => {
        const { counts, label } = bars[place];
        const all = counts.reduce((sum, count) => sum + count, 0);
        return make("tr", { "data-rank": rank }, make("th", { scope: "row" }, label), ...shownClasses.map((words, at) => make("td", {}, link(counts[at], { rank, klass: at }, `${label} · ${words}`))),
          make("td", { class: "tier-all" }, link(all, { rank }, label)), make("td", {}, shareWords(shares.get(rank === 0 ? null : tiers.tiers[rank - 1].id) ?? "0", 2)));
      }))));
    this.averageGrid.replaceChildren(make("table", { class: "tier-grid" }, make("caption", {}, say("tier.averages_caption")),
      make("thead", {}, make("tr", {}, ...[say("tier.tier"), ...summary.metrics.map(metricWords)].map((words) => make("th", { scope: "col" }, words)))),
      make("tbody", {}, ...ranks.map((rank) => make("tr", {}, make("th", { scope: "row" }, tierWords(tiers, rank)),
        ...(summary.tiers.find(({ tier }) => tier === (rank === 0 ? null : tiers.tiers[rank - 1].id))?.averages ?? []).map((average) => make("td", {}, averageWords(average))))))));
    void import("./tier_charts.js").then(({ drawTiers }) => drawTiers(this.chart, bars, classes, say("tier.distribution")));
  }
}

customElements.define("kehu-tier-distribution", TierDistribution);
