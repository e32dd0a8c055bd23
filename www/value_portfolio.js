/** A plan on its days: its holdings, its sheet, what moved it; and columns of millions of positions. */
import { make } from "./element.js";
import { say } from "./language.js";
import { PortfolioColumns } from "./portfolio_columns.js";
import { saveLines, saveTree } from "./portfolio_export.js";
import { PortfolioModel } from "./portfolio_model.js";
import { PortfolioResult } from "./portfolio_result.js";
import { PortfolioSetting } from "./portfolio_setting.js";
import { PortfolioSheets } from "./portfolio_sheets.js";
import { PortfolioSource } from "./portfolio_source.js";

export class ValuePortfolio extends HTMLElement {
  model = new PortfolioModel();
  source = new PortfolioSource();
  setting = new PortfolioSetting();
  result = new PortfolioResult();
  sheets = new PortfolioSheets();
  columns = new PortfolioColumns();
  lack = make("div", { class: "sentence", role: "status" });
  outcome = make("div", { class: "buttons", id: "portfolio-keep" },
    make("button", { type: "button", class: "main", id: "portfolio-sheet", say: "portfolio.sheet_open", onclick: () => this.sheets.open() }),
    make("button", { type: "button", id: "portfolio-save-csv", say: "portfolio.save_csv", onclick: () => saveLines(this.model) }));
  store = make("button", { type: "button", id: "portfolio-save-json", say: "portfolio.save_json", onclick: () => saveTree(this.model) });
  sourceSection = this.section("portfolio.step_source", "source", this.source);
  settingSection = this.section("portfolio.step_setting", "setting", this.setting, this.lack);
  resultSection = this.section("portfolio.step_result", "result", this.outcome, this.result);
  columnsSection = this.section("portfolio.step_columns", "columns", this.columns);

  connectedCallback() {
    if (this.childElementCount > 0) return;
    for (const part of [this.source, this.setting, this.result, this.sheets]) part.model = this.model;
    this.outcome.append(this.store);
    this.append(this.sourceSection, this.settingSection, this.resultSection, this.sheets, this.columnsSection);
    this.addEventListener("dragover", () => this.classList.add("over"));
    this.addEventListener("dragleave", () => this.classList.remove("over"));
    this.addEventListener("drop", (event) => {
      this.classList.remove("over");
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.source.load(file);
    });
    this.model.addEventListener("replaced", () => {
      this.sheets.close();
      this.result.lines.reset();
      this.redraw();
      if (this.model.lack) this.setting.querySelector("select, input")?.scrollIntoView({ block: "center" });
      (this.model.lack ? this.model.ruleSet ? this.setting.on : this.setting.ruleSet : this.resultSection.querySelector("h2"))?.focus();
    });
    this.model.addEventListener("touched", () => this.redraw());
    window.addEventListener("beforeunload", (event) => {
      if (!this.model.unsaved) return;
      event.preventDefault();
      // Kernels of before 2023 ask for this instead.
      event.returnValue = true;
    });
    this.redraw();
  }

  refresh() {
    if (this.childElementCount === 0) return;
    // The module's own words are made in the language of the moment.
    this.model.value();
    this.redraw();
    this.source.reword();
    this.columns.redraw();
  }

  /** @param {string} key @param {string} id @param {...HTMLElement} parts */
  section(key, id, ...parts) {
    return make("section", { class: "panel", id: `portfolio-section-${id}`, "say-label": key }, make("h2", { tabindex: -1, say: key }), ...parts);
  }

  redraw() {
    const { plan, answer, lack } = this.model;
    this.source.redraw();
    this.setting.redraw();
    this.settingSection.hidden = !plan;
    this.resultSection.hidden = !answer;
    for (const button of this.outcome.querySelectorAll("button")) button.disabled = !answer?.value && button !== this.store;
    this.lack.replaceChildren(...(lack ? [make("p", { class: "notice caution" }, say(lack))] : []));
    this.result.redraw();
    if (!answer?.value) this.sheets.close();
    this.sheets.redraw();
  }
}

customElements.define("kehu-value-portfolio", ValuePortfolio);
