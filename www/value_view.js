/** 估值: one holding by itself, or a whole plan. */
import { make } from "./element.js";
import { putQuery } from "./language.js";
import { ValueCalculator } from "./value_calculator.js";
import { ValuePortfolio } from "./value_portfolio.js";

/** What the view can show, by the word in the address. @typedef {"one" | "plan"} Part */

class ValueView extends HTMLElement {
  calculator = new ValueCalculator();
  portfolio = new ValuePortfolio();
  /** @type {Record<Part, HTMLButtonElement>} */
  tabs = { one: this.tab("one"), plan: this.tab("plan") };

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(
      make("h1", { tabindex: -1, say: "value.title" }),
      make("p", { class: "lead", say: "value.lead" }),
      make("div", { class: "buttons value-parts", role: "group", "say-label": "value.parts" }, this.tabs.one, this.tabs.plan),
      this.calculator, this.portfolio);
    this.show(new URLSearchParams(location.search).get("value") === "plan" ? "plan" : "one");
  }

  refresh() {
    this.calculator.refresh();
    this.portfolio.refresh();
  }

  /** @param {Part} part */
  tab(part) {
    return make("button", { type: "button", id: `value-${part}`, "aria-pressed": "false", say: `value.part.${part}`, onclick: () => this.show(part) });
  }

  /** @param {Part} part */
  show(part) {
    this.calculator.hidden = part !== "one";
    this.portfolio.hidden = part !== "plan";
    for (const [name, tab] of Object.entries(this.tabs)) tab.setAttribute("aria-pressed", String(name === part));
    putQuery("value", part === "plan" ? "plan" : null);
  }
}

customElements.define("kehu-value", ValueView);
