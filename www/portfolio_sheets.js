/** The sheet for the custodian on the screen as it will be printed; while it stands open nothing else is printed. */
import { announce, field, make } from "./element.js";
import { say } from "./language.js";
import { navSheet } from "./portfolio_sheet.js";

/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */

export class PortfolioSheets extends HTMLElement {
  /** @type {PortfolioModel | undefined} */
  model;
  /** Typed for the sheet alone; no file holds it. */
  plan = make("input", { type: "text", id: "portfolio-plan", autocomplete: "off", maxlength: 80, oninput: () => this.redraw() });
  paper = make("div", {});
  /** What had the focus before the sheet was opened. @type {Element | null} */
  origin = null;
  /** What was folded away before a print unfolded everything. @type {readonly HTMLDetailsElement[]} */
  folded = [];

  constructor() {
    super();
    window.addEventListener("beforeprint", () => document.documentElement.toggleAttribute("data-nav-sheet", this.getClientRects().length > 0));
    window.addEventListener("afterprint", () => {
      if (!document.documentElement.hasAttribute("data-nav-sheet")) return;
      document.documentElement.removeAttribute("data-nav-sheet");
      for (const fold of this.folded) fold.open = false;
    });
  }

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.hidden = true;
    this.append(make("div", { class: "panel sheet-controls" },
      make("div", { class: "pair" }, field("portfolio.plan_name", this.plan)), make("p", { class: "quiet", say: "portfolio.plan_note" }),
      make("div", { class: "buttons" },
        make("button", { type: "button", class: "main", id: "portfolio-print", say: "portfolio.print", onclick: () => window.print() }),
        make("button", { type: "button", id: "portfolio-close", say: "portfolio.close_sheet", onclick: () => this.close() }))),
    this.paper);
  }

  open() {
    this.origin = document.activeElement;
    this.folded = [...(this.closest("main")?.querySelectorAll("details") ?? [])].filter((fold) => !fold.open);
    this.hidden = false;
    this.redraw();
    this.plan.focus();
    announce(say("portfolio.sheet_shown"));
  }

  close() {
    if (this.hidden) return;
    this.hidden = true;
    this.paper.replaceChildren();
    if (this.origin instanceof HTMLElement && this.origin.isConnected) this.origin.focus();
  }

  redraw() {
    if (!this.hidden && this.model?.answer?.value) this.paper.replaceChildren(navSheet(this.model, this.plan.value.trim()));
  }
}

customElements.define("kehu-portfolio-sheets", PortfolioSheets);
