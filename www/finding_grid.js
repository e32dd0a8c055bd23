/** The findings of a run as a grid that keeps only the rows in sight in the document, however many there are. */
import { make } from "./element.js";
import { figure, say } from "./language.js";

/** @typedef {import("./finding_store.js").Finding} Finding */
/** @typedef {{ count: () => number, at: (place: number) => Finding, heading: (column: number) => string, open: (finding: Finding) => void }} Source */

/** Browsers cannot lay out boxes much taller than this many pixels; beyond it the scroll bar stands for a share of the rows. */
const TALLEST = 6_000_000;
const ROW_REM = 2.25;
const SPARE_ROWS = 4;
const MOST_ROWS = 120;

class FindingGrid extends HTMLElement {
  /** @type {Source | undefined} */
  #source;
  #active = 0;
  #drawn = 0;
  #head = make("div", { role: "rowgroup", class: "grid-head" });
  #body = make("div", { role: "rowgroup", class: "grid-body" });
  #grid = make("div", { role: "grid", class: "grid", tabindex: 0, "say-label": "grid.label", onscroll: () => this.#later(),
    onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event), onclick: (/** @type {Event} */ event) => this.#click(event) },
    this.#head, this.#body);

  connectedCallback() {
    if (this.childElementCount === 0) this.append(this.#grid);
    new ResizeObserver(() => this.#later()).observe(this.#grid);
  }

  focus() {
    this.#grid.focus();
  }

  /** @param {Source} source */
  show(source) {
    this.#source = source;
    this.#active = 0;
    this.#grid.scrollTop = 0;
    this.redraw();
  }

  redraw() {
    this.#head.replaceChildren(make("div", { role: "row", "aria-rowindex": 1, class: "grid-row" },
      ...["grid.row", "grid.column", "grid.fault", "grid.offset"].map((key) => make("div", { role: "columnheader" }, say(key)))));
    this.#grid.setAttribute("aria-rowcount", String(this.#count + 1));
    this.#draw();
  }

  get #count() {
    return this.#source?.count() ?? 0;
  }

  get #rowHeight() {
    return parseFloat(getComputedStyle(document.documentElement).fontSize) * ROW_REM;
  }

  /** Height that is left for rows. */
  get #room() {
    return Math.max(0, this.#grid.clientHeight - this.#head.offsetHeight);
  }

  /** Rows that fit, the place of the first as a fraction of rows, and the height of all. */
  get #window() {
    const height = this.#rowHeight;
    const whole = this.#count * height;
    const tall = Math.min(whole, TALLEST);
    const room = this.#room;
    const furthest = Math.max(0, this.#count - room / height);
    const share = tall > room ? Math.min(1, this.#grid.scrollTop / (tall - room)) : 0;
    return { height, tall, fit: Math.ceil(room / height), first: share * furthest, furthest, room };
  }

  #later() {
    cancelAnimationFrame(this.#drawn);
    this.#drawn = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    const source = this.#source;
    if (!source) return;
    const { height, tall, fit, first } = this.#window;
    this.#body.style.height = `${tall}px`;
    const from = Math.max(0, Math.floor(first) - SPARE_ROWS);
    const until = Math.min(this.#count, from + Math.min(MOST_ROWS, fit + 2 * SPARE_ROWS + 1));
    const rows = [];
    for (let place = from; place < until; place += 1) {
      const row = this.#row(place, source);
      row.style.height = `${height}px`;
      row.style.transform = `translateY(${this.#grid.scrollTop + (place - first) * height}px)`;
      rows.push(row);
    }
    this.#body.replaceChildren(...rows);
    const active = rows.find((row) => row.classList.contains("active"));
    if (active) this.#grid.setAttribute("aria-activedescendant", active.id);
    else this.#grid.removeAttribute("aria-activedescendant");
  }

  /** @param {number} place @param {Source} source */
  #row(place, source) {
    const finding = source.at(place);
    const words = `${say(finding.soft ? "finding.hint" : "finding.fault")} ${say(`fault.${finding.code}`)}`;
    return make("div", { role: "row", id: `finding-${place}`, "aria-rowindex": place + 2, "data-place": place, "aria-selected": String(place === this.#active),
      class: `grid-row${finding.soft ? " soft" : ""}${place === this.#active ? " active" : ""}` },
      make("div", { role: "gridcell" }, figure(finding.row)),
      make("div", { role: "gridcell" }, source.heading(finding.column)),
      make("div", { role: "gridcell" }, words),
      make("div", { role: "gridcell" }, figure(finding.offset)));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { fit } = this.#window;
    const page = Math.max(1, fit - 2);
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1, PageDown: this.#active + page, PageUp: this.#active - page,
      Home: 0, End: this.#count - 1 };
    if (event.key === "Enter" && this.#source && this.#count > 0) this.#source.open(this.#source.at(this.#active));
    else if (event.key in moves) this.#go(moves[event.key]);
    else return;
    event.preventDefault();
  }

  /** @param {Event} event */
  #click(event) {
    const row = event.target instanceof Element ? event.target.closest("[data-place]") : null;
    if (!row || !this.#source) return;
    this.#active = Number(row.getAttribute("data-place"));
    this.#draw();
    this.#source.open(this.#source.at(this.#active));
  }

  /** Makes a row the active one and brings it into sight. @param {number} place */
  #go(place) {
    this.#active = Math.max(0, Math.min(this.#count - 1, place));
    const { height, tall, first, furthest, room } = this.#window;
    const fits = room / height;
    let wanted = first;
    if (this.#active < first) wanted = this.#active;
    else if (this.#active + 1 > first + fits) wanted = this.#active + 1 - fits;
    if (furthest > 0) this.#grid.scrollTop = (wanted / furthest) * (tall - room);
    this.#draw();
  }
}

customElements.define("kehu-findings", FindingGrid);
export { FindingGrid };
