/** 客户名单: pages of the clients that the filters let through; a row opens to why its tier is what it is. */
import { choices, field, make } from "./element.js";
import { figure, say } from "./language.js";
import { detail } from "./tier_detail.js";
import { GROUPS } from "./tier_grading.js";
import { classWords, groupWords, metricWords, tierWords } from "./tier_words.js";
import { setOut } from "./value_number.js";

/** @typedef {import("./tier_model.js").TierModel} TierModel */
/** @typedef {import("./tier_pages.js").Filter} Filter */
/** @typedef {import("./tier_pages.js").Line} Line */
/** @typedef {import("./tier_pages.js").Client} Client */

const PAGE = 50;
const TYPING_MS = 150;
const NUMBERS = /** @type {const} */ (["rank", "klass", "group"]);

export class TierList extends HTMLElement {
  /** @type {TierModel | undefined} */
  model;
  rank = this.select("rank");
  klass = this.select("klass");
  group = this.select("group");
  abc = this.select("abc");
  moved = this.select("moved");
  search = make("input", { type: "search", id: "tier-search", autocomplete: "off", spellcheck: "false", oninput: () => {
    clearTimeout(this.typing);
    this.typing = window.setTimeout(() => this.filter(), TYPING_MS);
  } });
  movedField = field("tier.moved", this.moved);
  counted = make("p", { class: "quiet", role: "status", id: "tier-listed" });
  list = make("div", { class: "portfolio-lines" });
  pages = make("div", { class: "buttons" });
  typing = 0;
  from = 0;
  kept = 0;
  /** @type {Line[]} */
  lines = [];
  /** Clients whose rows stand open, by row. @type {Map<number, Client>} */
  opened = new Map();
  /** The file whose clients are listed. @type {Blob | undefined} */
  #file;
  #asked = 0;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(make("div", { class: "pair filters tier-filters" }, field("tier.tier", this.rank), field("tier.class", this.klass), field("tier.group", this.group), field("tier.abc_class", this.abc), this.movedField, field("tier.search", this.search)),
      this.counted, this.list, this.pages);
    this.model?.addEventListener("graded", () => void this.show());
    void this.show();
  }

  /** @param {string} name */
  select(name) {
    return make("select", { id: `tier-filter-${name}`, autocomplete: "off", onchange: () => this.filter() });
  }

  filter() {
    this.from = 0;
    void this.show();
  }

  /** Shows these clients and nobody else. @param {Filter} filter */
  only(filter) {
    for (const name of /** @type {const} */ ([...NUMBERS, "abc", "moved"])) this[name].value = filter[name] === undefined ? "" : String(filter[name]);
    this.search.value = "";
    this.filter();
  }

  /** @returns {Filter} */
  get wanted() {
    const numbers = NUMBERS.flatMap((name) => (this[name].value === "" ? [] : [[name, Number(this[name].value)]]));
    const words = [["abc", this.abc.value], ["moved", this.moved.value], ["id", this.search.value.trim()]].filter(([, value]) => value !== "");
    return Object.fromEntries([...numbers, ...words]);
  }

  /** Asks the worker for the page; what stood open is explained anew. */
  async show() {
    const { model } = this;
    if (!model?.summary || !model.shown) return;
    if (model.files.now?.file !== this.#file) {
      this.opened.clear();
      this.from = 0;
      this.#file = model.files.now?.file;
    }
    const { tiers, classes } = model.shown.tiers;
    const shown = model.shown.tiers;
    choices(this.rank, "tier.all_tiers", [...tiers.map((_, place) => [String(place + 1), tierWords(shown, place + 1)]).reverse(), ["0", say("tier.undetermined")]]);
    choices(this.klass, "tier.all_classes", [...classes, undefined].map((_, place) => [String(place), classWords(shown, place)]));
    choices(this.group, "tier.all_groups", [...GROUPS.map(([group], place) => [String(place), groupWords(group)]), ["-1", say("tier.no_group")]]);
    choices(this.abc, "tier.all_abc", ["A", "B", "C"].map((name) => [name, say(`tier.abc.${name}`)]));
    choices(this.moved, "tier.all_moved", [["up", say("tier.moved_up")], ["down", say("tier.moved_down")], ["entered", say("tier.entered")]]);
    this.movedField.hidden = !model.summary.moves;
    if (!model.summary.moves) this.moved.value = "";
    this.#asked += 1;
    const asked = this.#asked;
    const end = await model.link.ask({ type: "list", filter: this.wanted, from: this.from, count: PAGE });
    if (end.type !== "done" || !end.answer || asked !== this.#asked) return;
    /** @type {{ lines: Line[], kept: number, all: number }} */
    const { lines, kept, all } = end.answer;
    Object.assign(this, { lines, kept });
    for (const row of [...this.opened.keys()]) {
      // An earlier state may have come or gone, and with another policy other metrics.
      const client = lines.some((line) => line.row === row) ? await model.link.ask({ type: "client", row }) : undefined;
      if (client?.type === "done" && client.answer) this.opened.set(row, client.answer);
      else this.opened.delete(row);
    }
    if (asked !== this.#asked) return;
    this.counted.textContent = kept === 0 ? say("tier.nobody") : say("tier.listed", { from: figure(this.from + 1), until: figure(this.from + lines.length), count: figure(kept), all: figure(all) });
    this.redraw();
  }

  redraw() {
    const { summary } = this.model ?? {};
    if (!summary) return;
    const focused = document.activeElement instanceof HTMLElement && this.list.contains(document.activeElement) ? document.activeElement.closest("[data-row]")?.getAttribute("data-row") : null;
    const head = [say("tier.client"), say("tier.tier"), say("tier.class"), ...summary.metrics.map(metricWords), "RFM", "ABC", ...(summary.moves ? [say("tier.before")] : [])];
    this.list.replaceChildren(make("table", { role: "table", class: "cards lines-table tier-lines", id: "tier-list" }, make("caption", { class: "unseen" }, say("tier.list")),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head.map((words) => make("th", { role: "columnheader", scope: "col" }, words)))),
      make("tbody", { role: "rowgroup" }, ...this.lines.flatMap((line) => this.line(line, head)))));
    if (focused) this.focusRow(focused);
    const last = Math.max(0, Math.ceil(this.kept / PAGE) - 1);
    this.pages.hidden = last === 0;
    this.pages.replaceChildren(this.turn("portfolio.page_before", -1, last), this.turn("portfolio.page_next", 1, last));
  }

  /** @param {string} key @param {1 | -1} by @param {number} last */
  turn(key, by, last) {
    const to = this.from / PAGE + by;
    return make("button", { type: "button", "data-turn": by, disabled: to < 0 || to > last, onclick: async () => {
      this.from = to * PAGE;
      await this.show();
      // At either end the button that was pressed cannot hold the focus any more.
      const next = this.pages.querySelector(`[data-turn="${by}"]:not(:disabled)`) ?? this.pages.querySelector("button:not(:disabled)");
      if (next instanceof HTMLElement) next.focus();
    } }, say(key));
  }

  /** @param {Line} line @param {readonly string[]} head */
  line({ row, id, rank, klass, metrics, score, group, abc, before }, head) {
    const { model } = this;
    const { summary, shown } = model ?? {};
    if (!model || !summary || !shown) return [];
    const client = this.opened.get(row);
    const open = make("button", { type: "button", class: "link line-open", "aria-expanded": String(client !== undefined), onclick: () => void this.toggle(row) },
      make("span", { "aria-hidden": "true" }, client ? "▾ " : "▸ "), id);
    const badge = make("span", { class: `tier-badge ${rank === 0 ? "open" : ""}` }, tierWords(shown.tiers, rank));
    const cells = [open, badge, classWords(shown.tiers, klass), ...metrics.map((value) => (value === undefined ? "–" : setOut(value, 2))),
      score === 0 ? "–" : make("span", {}, make("span", { class: "number" }, [...String(score)].join("-")), make("small", {}, groupWords(GROUPS[group][0]))), abc ?? "–",
      ...(summary.moves ? [before === undefined ? say("tier.new") : make("span", {}, tierWords(shown.tiers, before), before > 0 && rank > 0 && before !== rank && make("span", { class: rank > before ? "tier-rise" : "tier-fall" }, rank > before ? " ↑" : " ↓"))] : [])];
    const made = [make("tr", { role: "row", "data-row": row }, ...cells.map((cell, place) => make("td", { role: "cell", "data-head": head[place], class: place > 2 && place < 3 + metrics.length ? "tier-amount" : "" }, cell)))];
    if (client) made.push(make("tr", { role: "row" }, make("td", { role: "cell", class: "line-below", colspan: head.length }, detail(client, model))));
    return made;
  }

  /** @param {number} row */
  async toggle(row) {
    if (!this.opened.delete(row)) {
      const end = await this.model?.link.ask({ type: "client", row });
      if (end?.type !== "done" || !end.answer) return;
      this.opened.set(row, end.answer);
    }
    this.redraw();
    this.focusRow(row);
  }

  /** @param {number | string} row */
  focusRow(row) {
    const button = this.list.querySelector(`[data-row="${row}"] button`);
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
  }
}

customElements.define("kehu-tier-list", TierList);
