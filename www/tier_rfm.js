/** RFM: the grid of recency by frequency, and the eight groups. A refusal of profiling is honoured: such clients have no score. */
import { make } from "./element.js";
import { figure, say } from "./language.js";
import { GROUPS } from "./tier_grading.js";
import { groupWords, partWords } from "./tier_words.js";

/** @typedef {import("./tier_model.js").TierModel} TierModel */
/** @typedef {import("./tier_pages.js").Filter} Filter */

const SCORES = [1, 2, 3, 4, 5];
/** Shades of the grid, as `.tier-shade-0` … in the style sheet. */
const SHADES = 5;

/** From the least filled to the most: what all of them have in common would make every shade the same. @param {readonly number[]} counts */
function shades(counts) {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return (/** @type {number} */ count) => (count === 0 ? 0 : most === least ? 1 : 1 + Math.min(SHADES - 1, Math.floor(((count - least) / (most - least)) * SHADES)));
}

export class TierRfm extends HTMLElement {
  /** @type {TierModel | undefined} */
  model;
  /** @type {(filter: Filter) => void} */
  list = () => {};
  said = make("div", {});
  grid = make("div", { class: "tier-scroll", tabindex: 0, role: "region", "say-label": "tier.rfm_caption" });
  groups = make("div", {});
  halves = make("div", { class: "tier-halves" }, make("div", {}, make("h3", { say: "tier.rfm_grid" }), this.grid), make("div", {}, make("h3", { say: "tier.groups" }), this.groups));

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(this.said, this.halves);
    this.model?.addEventListener("graded", () => this.redraw());
    this.redraw();
  }

  redraw() {
    const { summary, shown } = this.model ?? {};
    if (!summary || !shown) return;
    const { rfm } = summary;
    this.halves.hidden = !rfm;
    if (!rfm) return this.said.replaceChildren(make("p", { class: "notice caution" }, say("tier.no_rfm")));
    const { counts, grid, scored, leftOut, refused, notAsked, asked } = rfm;
    this.said.replaceChildren(make("p", { id: "tier-rfm-said" }, make("b", {}, say("tier.scored", { count: figure(scored) })), " ",
      make("span", { class: "quiet" }, asked ? say("tier.profiling_kept", { refused: figure(refused), notAsked: figure(notAsked) }) : say("tier.profiling_unknown"), " ", leftOut > 0 && say("tier.rfm_left_out", { count: figure(leftOut) }))));
    const shade = shades(grid.flat());
    this.grid.replaceChildren(make("table", { class: "tier-grid tier-heat", id: "tier-rfm" }, make("caption", {}, say("tier.rfm_caption")),
      make("thead", {}, make("tr", {}, make("td", {}), ...SCORES.map((f) => make("th", { scope: "col" }, `F${f}`)))),
      make("tbody", {}, ...[...SCORES].reverse().map((r) => make("tr", {}, make("th", { scope: "row" }, `R${r}`), ...SCORES.map((f) => {
        const count = grid[r - 1][f - 1];
        return make("td", { class: `tier-shade-${shade(count)}` }, figure(count), make("small", {}, partWords(count, scored)));
      }))))));
    const { highScore } = shown.tiers;
    this.groups.replaceChildren(make("table", { class: "tier-grid tier-groups", id: "tier-groups" }, make("caption", {}, say("tier.groups_caption", { score: highScore })),
      make("thead", {}, make("tr", {}, ...["tier.group", "tier.rfm_letters", "tier.clients", "tier.share"].map((key) => make("th", { scope: "col" }, say(key))))),
      make("tbody", {}, ...GROUPS.map(([group, marks], place) => make("tr", {}, make("th", { scope: "row" }, groupWords(group)),
        make("td", {}, make("span", { class: "unseen" }, say("tier.marks", { r: this.height(marks[0]), f: this.height(marks[1]), m: this.height(marks[2]) })),
          make("span", { class: "tier-marks", "aria-hidden": "true" }, ...[..."RFM"].map((letter, at) => make("span", { class: marks[at] === "1" ? "high" : "low" }, `${letter}${marks[at] === "1" ? "↑" : "↓"}`)))),
        make("td", {}, counts[place] === 0 ? "0" : make("button", { type: "button", class: "link", "aria-label": say("tier.show_clients", { which: groupWords(group), count: figure(counts[place]) }), onclick: () => this.list({ group: place }) }, figure(counts[place]))),
        make("td", {}, partWords(counts[place], scored)))))));
  }

  /** @param {string} mark */
  height(mark) {
    return say(mark === "1" ? "tier.high" : "tier.low");
  }
}

customElements.define("kehu-tier-rfm", TierRfm);
