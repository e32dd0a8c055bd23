/** The lines of a plan as a table: one opens to how it came about; a plan of thousands is shown in pages. */
import { choices, field, make, tick } from "./element.js";
import { figure, say } from "./language.js";
import { accruedWithin, detail, hasDetail } from "./portfolio_detail.js";
import { rowsOf } from "./portfolio_rows.js";
import { articleWords, groupWords, idWords, unitWords } from "./portfolio_words.js";
import { SIGNS } from "./single_result.js";
import { setOut } from "./value_number.js";
import { methodWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Source} Source */
/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */
/** @typedef {import("./portfolio_rows.js").Row} Row */

const PAGE = 100;
const HEAD = ["portfolio.line", "portfolio.kind", "portfolio.quantity", "portfolio.unit_value", "portfolio.amount", "portfolio.method", "portfolio.rests_on", "portfolio.finding"];
/** Stands in every answer of the guideline and says nothing about the line. */
const FORCE = "valuation.guideline.force";

/** @param {Row} row */
const keyOf = ({ part, place }) => `${part}.${place}`;

/** A dot says that the text of a rule was not read. @param {Source} source */
const sourceMark = (source) => make("span", { class: "row-source" }, articleWords(source),
  source.standing === "unverified" && make("span", { class: "value-dot", "aria-hidden": "true" }, " ●"), source.standing === "unverified" && make("span", { class: "unseen" }, ` ${say("standing.unverified")}`));

export class PortfolioLines extends HTMLElement {
  /** @type {PortfolioModel | undefined} */
  model;
  /** @type {Row[]} */
  rows = [];
  /** Which lines stand open. @type {Set<string>} */
  opened = new Set();
  page = 0;
  kind = make("select", { id: "portfolio-kind", autocomplete: "off", onchange: () => this.filter() });
  search = make("input", { type: "search", id: "portfolio-search", autocomplete: "off", oninput: () => this.filter() });
  found = make("input", { type: "checkbox", id: "portfolio-found", onchange: () => this.filter() });
  counted = make("p", { class: "quiet", role: "status" });
  list = make("div", { class: "portfolio-lines" });
  pages = make("div", { class: "buttons" });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(make("h3", { say: "portfolio.lines" }),
      make("div", { class: "pair filters" }, field("portfolio.kind", this.kind), field("portfolio.search", this.search), tick("portfolio.only_found", this.found)),
      this.counted, this.list, this.pages);
  }

  /** Shows another answer; what stood open stays so. */
  show() {
    if (!this.model) return;
    this.rows = rowsOf(this.model);
    choices(this.kind, "portfolio.all_kinds", [...new Set(this.rows.map(({ group }) => group).filter(Boolean))].map((group) => [group, groupWords(group)]));
    this.redraw();
  }

  /** Begins anew: another plan. */
  reset() {
    this.opened.clear();
    this.page = 0;
    this.kind.value = this.search.value = "";
    this.found.checked = false;
  }

  filter() {
    this.page = 0;
    this.redraw();
  }

  /** Lines that the filters let through. */
  get kept() {
    const typed = this.search.value.trim().toLowerCase();
    return this.rows.filter((row) => (!this.kind.value || row.group === this.kind.value) && (!this.found.checked || row.issues.length + row.warnings.length > 0)
      && (!typed || idWords(row.id).toLowerCase().includes(typed)));
  }

  /** Opens a line and goes to it. @param {string} part @param {number} place */
  reveal(part, place) {
    const key = `${part}.${place}`;
    let at = this.kept.findIndex((row) => keyOf(row) === key);
    if (at < 0) {
      this.kind.value = this.search.value = "";
      this.found.checked = false;
      at = this.kept.findIndex((row) => keyOf(row) === key);
    }
    this.page = Math.max(0, Math.floor(at / PAGE));
    this.opened.add(key);
    this.redraw();
    this.focusLine(key);
  }

  /** @param {string} key */
  focusLine(key) {
    const button = this.list.querySelector(`[data-line="${key}"] button`);
    if (!(button instanceof HTMLElement)) return;
    button.scrollIntoView({ block: "center" });
    button.focus({ preventScroll: true });
  }

  redraw() {
    const { kept } = this;
    const last = Math.max(0, Math.ceil(kept.length / PAGE) - 1);
    this.page = Math.min(this.page, last);
    const from = this.page * PAGE;
    const shown = kept.slice(from, from + PAGE);
    this.counted.textContent = kept.length === 0 ? say("portfolio.no_lines") :
      say("portfolio.lines_shown", { from: figure(from + 1), until: figure(from + shown.length), count: figure(kept.length), all: figure(this.rows.length) });
    this.list.replaceChildren(make("table", { role: "table", class: "cards lines-table" },
      make("caption", { class: "unseen" }, say("portfolio.lines")),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...HEAD.map((key) => make("th", { role: "columnheader", scope: "col" }, say(key))))),
      make("tbody", { role: "rowgroup" }, ...shown.flatMap((row) => this.line(row)))));
    this.pages.hidden = last === 0;
    this.pages.replaceChildren(this.turn("portfolio.page_before", -1, 0, last), this.turn("portfolio.page_next", 1, 0, last));
  }

  /** @param {string} key @param {1 | -1} by @param {number} first @param {number} last */
  turn(key, by, first, last) {
    const to = this.page + by;
    return make("button", { type: "button", "data-turn": by, disabled: to < first || to > last, onclick: () => {
      this.page = to;
      this.redraw();
      // At either end the button that was pressed cannot hold the focus any more.
      const next = this.pages.querySelector(`[data-turn="${by}"]:not(:disabled)`) ?? this.pages.querySelector("button:not(:disabled)");
      if (next instanceof HTMLElement) next.focus();
    } }, say(key));
  }

  /** @param {Row} row @returns {HTMLElement[]} */
  line(row) {
    const { id, group, quantity, amount, value, issues, warnings } = row;
    const key = keyOf(row);
    const open = this.opened.has(key);
    const money = this.model?.answer?.value?.rounding.money ?? 2;
    const words = idWords(id) || say("portfolio.nameless");
    const named = hasDetail(row)
      ? make("button", { type: "button", class: "link line-open", "aria-expanded": String(open), onclick: () => this.toggle(key) }, make("span", { "aria-hidden": "true" }, open ? "▾ " : "▸ "), words)
      : words;
    const sources = (value?.sources ?? row.figure?.sources ?? []).filter((source) => source.id !== FORCE);
    const found = [issues.length > 0 && make("span", { class: "line-bad" }, `${SIGNS.bad} ${say("portfolio.faults", { count: issues.length })}`),
      warnings.length > 0 && make("span", { class: "line-hint" }, `${SIGNS.hint} ${say("portfolio.hints", { count: warnings.length })}`)];
    const cells = [named, group && groupWords(group), quantity && setOut(quantity), value && unitWords(value), amount !== undefined && accruedWithin(setOut(amount, money), value, money),
      value && methodWords(value.method), sources.length > 0 && make("span", { class: "row-sources" }, ...sources.map(sourceMark)), found.some(Boolean) && make("span", {}, ...found)];
    const made = [make("tr", { role: "row", "data-line": key, class: issues.length > 0 && "line-refused" }, ...cells.map((cell, place) =>
      make("td", { role: "cell", "data-head": say(HEAD[place]) }, cell)))];
    if (open && this.model && hasDetail(row)) made.push(make("tr", { role: "row" }, make("td", { role: "cell", class: "line-below", colspan: HEAD.length }, detail(row, this.model))));
    return made;
  }

  /** @param {string} key */
  toggle(key) {
    if (!this.opened.delete(key)) this.opened.add(key);
    this.redraw();
    const button = this.list.querySelector(`[data-line="${key}"] button`);
    if (button instanceof HTMLElement) button.focus();
  }
}

customElements.define("kehu-portfolio-lines", PortfolioLines);
