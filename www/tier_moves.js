/** 等级迁移: from the earlier file to this one, counts and shares; who came and who left. */
import { make } from "./element.js";
import { figure, say } from "./language.js";
import { shareWords, tierWords } from "./tier_words.js";

/** @typedef {import("./tier_model.js").TierModel} TierModel */
/** @typedef {import("./tier_pages.js").Filter} Filter */

export class TierMoves extends HTMLElement {
  /** @type {TierModel | undefined} */
  model;
  /** @type {(filter: Filter) => void} */
  list = () => {};
  said = make("div", {});
  grid = make("div", { class: "tier-scroll", tabindex: 0, role: "region", "say-label": "tier.matrix_caption" });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(this.said, this.grid);
    this.model?.addEventListener("graded", () => this.redraw());
    this.redraw();
  }

  redraw() {
    const { model } = this;
    const { summary, shown } = model ?? {};
    this.grid.hidden = !summary?.moves;
    if (!model || !summary || !shown) return;
    if (!summary.moves) return this.said.replaceChildren(make("p", { class: "quiet", say: "tier.no_moves" }));
    const { matrix, shares, counted, up, down, same, entered, left, foreign } = summary.moves;
    const given = model.files.before?.loaded.found.includes("tier") ?? false;
    const link = (/** @type {"up" | "down" | "entered"} */ moved, /** @type {number} */ count, /** @type {string} */ key) => make("div", {}, make("dt", {}, say(key)),
      make("dd", {}, count === 0 ? "0" : make("button", { type: "button", class: "link", "data-moved": moved, "aria-label": say("tier.show_clients", { which: say(key), count: figure(count) }), onclick: () => this.list({ moved }) }, figure(count))));
    this.said.replaceChildren(
      make("p", { class: "quiet" }, say(given ? "tier.moves_given" : "tier.moves_computed", { count: figure(counted) })),
      ...(foreign > 0 ? [make("p", { class: "notice caution" }, say("tier.moves_foreign", { count: figure(foreign) }))] : []),
      make("dl", { class: "portfolio-sums tier-sums" }, link("up", up, "tier.moved_up"), link("down", down, "tier.moved_down"), make("div", {}, make("dt", {}, say("tier.moved_same")), make("dd", {}, figure(same))), link("entered", entered.reduce((sum, count) => sum + count, 0), "tier.entered"),
        make("div", {}, make("dt", {}, say("tier.left")), make("dd", {}, figure(left.reduce((sum, count) => sum + count, 0))))));
    const last = shown.tiers.tiers.length;
    const words = (/** @type {number} */ place) => tierWords(shown.tiers, place === last ? 0 : place + 1);
    const cell = (/** @type {number} */ count, /** @type {string | undefined} */ share, /** @type {string} */ kind) => make("td", { class: kind }, figure(count), share !== undefined && count > 0 && make("small", {}, shareWords(share, 1)));
    this.grid.replaceChildren(make("table", { class: "tier-grid tier-matrix", id: "tier-matrix" }, make("caption", {}, say("tier.matrix_caption")),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say("tier.from_to")), ...matrix.map((_, place) => make("th", { scope: "col" }, words(place))), make("th", { scope: "col" }, say("tier.left")))),
      make("tbody", {}, ...matrix.map((row, before) => make("tr", {}, make("th", { scope: "row" }, words(before)),
        ...row.map((count, after) => cell(count, shares[before][after], count === 0 ? "tier-none" : before === last || after === last ? "" : after > before ? "tier-up" : after < before ? "tier-down" : "tier-same")), cell(left[before], undefined, left[before] === 0 ? "tier-none" : ""))),
      make("tr", { class: "tier-entered" }, make("th", { scope: "row" }, say("tier.entered")), ...entered.map((count) => cell(count, undefined, count === 0 ? "tier-none" : "")), make("td", {})))));
  }
}

customElements.define("kehu-tier-moves", TierMoves);
