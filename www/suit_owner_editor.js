/** The table in which holdings, persons and controllers of a body are entered. */
import { make } from "./element.js";
import { say } from "./language.js";
import { SIGNS } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {Record<string, any>} Tree */

const COLUMNS = /** @type {const} */ (["of", "holder", "share", "votes", "income"]);
const RATIOS = ["share", "votes", "income"];
/** Rows that are drawn: more come from files, and are mended there. */
const DRAWN = 200;

/** A ratio as it is sent: a percentage with its sign is moved by two places, anything else stays as it was written. @param {string} text */
export function ratioOf(text) {
  const [, whole, part = ""] = /^(\d{1,3})(?:\.(\d+))?\s*[%％]$/.exec(text.trim()) ?? [];
  if (whole === undefined) return text;
  const digits = `${whole.padStart(3, "0")}`;
  const tail = `${digits.slice(-2)}${part}`.replace(/0+$/, "");
  const head = digits.slice(0, -2).replace(/^0+(?=\d)/, "");
  return tail ? `${head}.${tail}` : head;
}

export class OwnerEditor {
  body = make("tbody", { role: "rowgroup" });
  names = make("datalist", { id: "suit-owner-names" });
  more = make("p", { class: "quiet" });
  add = make("button", { type: "button", id: "suit-holding-add", say: "suit.holding_add", onclick: () => this.addRow() });
  element = make("div", {},
    make("table", { role: "table", class: "cards suit-holdings" }, make("caption", { say: "suit.holdings_caption" }),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...COLUMNS.map((name) => make("th", { role: "columnheader", scope: "col", say: `suit.holding.${name}` })), make("td", { role: "cell" }))), this.body),
    this.names, this.more, make("div", { class: "buttons" }, this.add));
  #tree;
  #onChange;

  /** @param {Tree} tree whose `holdings` are edited @param {() => void} onChange */
  constructor(tree, onChange) {
    this.#tree = tree;
    this.#onChange = onChange;
    this.draw();
  }

  /** @returns {Tree[]} */
  get #rows() {
    this.#tree.holdings ??= [];
    return this.#tree.holdings;
  }

  draw() {
    this.body.replaceChildren(...this.#rows.slice(0, DRAWN).map((row, place) => this.#line(row, place)));
    this.more.textContent = this.#rows.length > DRAWN ? say("suit.holding_more", { count: this.#rows.length - DRAWN }) : "";
    this.add.disabled = this.#rows.length >= DRAWN;
    this.drawNames();
  }

  /** The names met so far, offered where one is typed. */
  drawNames() {
    const { body, persons = [] } = this.#tree;
    const names = new Set([body, ...persons, ...this.#rows.flatMap(({ of, holder }) => [of, holder])].filter(Boolean));
    this.names.replaceChildren(...[...names].slice(0, 200).map((value) => make("option", { value })));
  }

  addRow() {
    const last = this.#rows[this.#rows.length - 1];
    this.#rows.push({ of: last?.of ?? this.#tree.body ?? "" });
    this.draw();
    document.getElementById(`suit-holding-${this.#rows.length - 1}-${last ? "holder" : "of"}`)?.focus();
    this.#onChange();
  }

  /** @param {Tree} row @param {number} place */
  #line(row, place) {
    const cells = COLUMNS.map((name) => {
      const id = `suit-holding-${place}-${name}`;
      const isRatio = RATIOS.includes(name);
      const input = make("input", { type: "text", id, autocomplete: "off", spellcheck: "false", inputmode: isRatio ? "decimal" : "text", list: isRatio ? undefined : this.names.id, maxlength: 64,
        "aria-label": say("suit.holding_cell", { number: place + 1, name: say(`suit.holding.${name}`) }), "aria-describedby": `${id}-finding`,
        oninput: () => {
          if (input.value === "") delete row[name];
          else row[name] = input.value;
          this.#onChange();
        }, onchange: () => this.drawNames() });
      input.value = typeof row[name] === "string" ? row[name] : row[name] === undefined || row[name] === null ? "" : JSON.stringify(row[name]);
      return make("td", { role: "cell", "data-head": say(`suit.holding.${name}`) }, make("div", {}, input, make("div", { class: "card-finding", id: `${id}-finding` })));
    });
    return make("tr", { role: "row" }, ...cells, make("td", { role: "cell", "data-head": "" }, make("button", { type: "button", class: "link", "aria-label": say("card.take_of", { name: say("suit.path.holdings"), number: place + 1 }), onclick: () => {
      this.#rows.splice(place, 1);
      this.draw();
      this.#onChange();
      this.add.focus();
    } }, say("card.take"))));
  }

  /** Shows findings in their cells. @param {readonly { issue: Issue, hard: boolean }[]} findings */
  setFindings(findings) {
    for (const place of this.body.querySelectorAll(".card-finding")) place.replaceChildren();
    for (const input of this.body.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
    for (const { issue, hard } of findings) {
      const input = this.at(issue.path);
      const place = input && document.getElementById(`${input.id}-finding`);
      if (!input || !place) continue;
      place.append(make("p", { class: hard ? "bad" : "hint" }, make("span", { class: "sign", "aria-hidden": "true" }, hard ? SIGNS.bad : SIGNS.hint), ` ${issue.message}`));
      if (hard) input.setAttribute("aria-invalid", "true");
    }
  }

  /** The field of a finding about a holding; of a whole holding its first. @param {Issue["path"]} path */
  at([root, place, name = "holder"]) {
    return root === "holdings" && typeof place === "number" ? document.getElementById(`suit-holding-${place}-${name}`) : null;
  }
}
