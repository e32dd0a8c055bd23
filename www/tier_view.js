/** 客户分级: the clients' file, the policy beside what it does to them, the results, small tools. */
import { make } from "./element.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { TierDistribution } from "./tier_distribution.js";
import { saveResult } from "./tier_export.js";
import { TierList } from "./tier_list.js";
import { TierModel } from "./tier_model.js";
import { TierMoves } from "./tier_moves.js";
import { TierPolicyEditor } from "./tier_policy.js";
import { TierRanking } from "./tier_ranking.js";
import { TierRfm } from "./tier_rfm.js";
import { TierSource } from "./tier_source.js";
import { TierTools } from "./tier_tools.js";
import { sources } from "./value_answer.js";

/** @typedef {import("./tier_pages.js").Filter} Filter */

/** Rows that the results below rest on; a client's own are named where its row opens. */
const BASIS = ["tier.axes", "tier.sample", "tier.policy.own", "tier.pareto", "tier.gini", "tier.abc", "tier.rfm", "tier.rfm_groups", "tier.migration"];

class TierView extends HTMLElement {
  model = new TierModel();
  source = new TierSource();
  policy = new TierPolicyEditor();
  distribution = new TierDistribution();
  ranking = new TierRanking();
  rfm = new TierRfm();
  moves = new TierMoves();
  clients = new TierList();
  tools = new TierTools();
  unverified = make("div", {});
  basis = make("div", {});
  listSection = this.section("tier.list", "list", this.clients);
  /** What is shown only of clients that were read. */
  results = make("div", { hidden: true },
    make("div", { class: "buttons", id: "tier-keep" },
      make("button", { type: "button", class: "main", id: "tier-save-csv", say: "tier.save_csv", onclick: () => void saveResult(this.model, "csv") }),
      make("button", { type: "button", id: "tier-save-json", say: "tier.save_json", onclick: () => void saveResult(this.model, "json") }),
      make("button", { type: "button", id: "tier-print", say: "portfolio.print", onclick: () => window.print() })),
    this.section("tier.ranking", "ranking", this.ranking), this.section("tier.rfm", "rfm", this.rfm), this.section("tier.moves", "moves", this.moves), this.listSection,
    make("details", { class: "panel", id: "tier-basis" }, make("summary", { say: "tier.basis" }), this.basis));

  connectedCallback() {
    if (this.childElementCount > 0) return;
    for (const part of [this.source, this.policy, this.distribution, this.ranking, this.rfm, this.moves, this.clients, this.tools]) part.model = this.model;
    for (const part of [this.distribution, this.ranking, this.rfm, this.moves]) part.list = (filter) => this.show(filter);
    this.append(
      make("h1", { tabindex: -1, say: "tier.title" }),
      make("p", { class: "lead", say: "tier.lead" }),
      this.section("tier.step_source", "source", this.source),
      make("div", { class: "tier-top" }, this.section("tier.step_policy", "policy", this.policy),
        make("div", { class: "tier-beside" }, this.section("tier.step_result", "distribution", this.unverified, this.distribution))),
      this.results, this.section("tier.step_tools", "tools", this.tools));
    this.addEventListener("dragover", () => this.classList.add("over"));
    this.addEventListener("dragleave", () => this.classList.remove("over"));
    this.addEventListener("drop", (event) => {
      this.classList.remove("over");
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.source.load("now", file, file.name);
    });
    this.model.addEventListener("graded", () => this.redraw());
    this.model.addEventListener("lost", () => this.redraw());
    window.addEventListener("beforeunload", (event) => {
      if (!this.model.unsaved) return;
      event.preventDefault();
      // Kernels of before 2023 ask for this instead.
      event.returnValue = true;
    });
  }

  refresh() {
    if (this.childElementCount === 0) return;
    this.source.refresh();
    this.policy.refresh();
    this.tools.refresh();
    // The module's own words are made in the language of the moment.
    this.model.judge();
    if (this.model.summary) this.model.emit("graded");
  }

  /** @param {string} key @param {string} id @param {...HTMLElement} parts */
  section(key, id, ...parts) {
    return make("section", { class: "panel", id: `tier-section-${id}`, "say-label": key }, make("h2", { tabindex: -1, say: key }), ...parts);
  }

  /** @param {Filter} filter */
  show(filter) {
    this.clients.only(filter);
    this.listSection.querySelector("h2")?.focus({ preventScroll: true });
    this.listSection.scrollIntoView({ block: "start" });
  }

  redraw() {
    const { summary, shown } = this.model;
    this.results.hidden = !summary;
    if (!summary || !shown) return this.unverified.replaceChildren();
    const own = shown.policy !== undefined;
    const rows = kehu.rules({ subject: "tier", on: shown.on }).filter(({ id }) => BASIS.includes(id) && id !== (own ? "tier.sample" : "tier.policy.own"));
    this.unverified.replaceChildren(...(rows.some(({ standing }) => standing === "unverified") ? [make("p", { class: "notice caution", id: "tier-unverified" }, make("span", { class: "value-dot", "aria-hidden": "true" }, "● "), say("tier.unverified"))] : []));
    this.basis.replaceChildren(make("p", { class: "build", id: "tier-basis-policy" }, say("tier.basis_policy", { ...summary.policy, on: shown.on })), sources(rows));
  }
}

customElements.define("kehu-tier", TierView);
