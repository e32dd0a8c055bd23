/** The fields of one kind of holding, or of one formula, drawn from their rows. */
import { stay } from "./card_form.js";
import { Seats } from "./card_seats.js";
import { dotted, putAt, valueAt } from "./card_tree.js";
import { make } from "./element.js";
import { say } from "./language.js";
import { createValueControl } from "./value_control.js";
import { isAsked } from "./value_request.js";
import { fieldWords, hintWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./card_tree.js").Path} Path */
/** @typedef {import("./value_row.js").FieldRow} FieldRow */
/** `state` is what was entered; the form writes into it, so that it outlives the form. `name` begins the ids of its fields. @typedef {{ rows: readonly FieldRow[], state: Record<string, any>, name?: string, isStrict?: boolean, onChange: () => void }} ValueFormOptions */

export class ValueForm {
  element = make("div", { class: "card-form", onmousedown: stay, onkeydown: (/** @type {KeyboardEvent} */ event) => this.#moveOn(event) });
  /** @type {Seats<FieldRow>} */
  #seats = new Seats();
  /** Fields that are asked only with some value of another. @type {{ row: FieldRow, box: HTMLElement }[]} */
  #conditional = [];
  #state;
  #name;
  #isStrict;
  #onChange;

  /** `isStrict`: a day half entered is a wrong one. @param {ValueFormOptions} options */
  constructor({ rows, state, name = "value", isStrict = false, onChange }) {
    this.#state = state;
    this.#name = name;
    this.#isStrict = isStrict;
    this.#onChange = onChange;
    this.element.append(...this.#parts(rows, []));
    this.judgeGiven();
    this.#arrange();
  }

  /** What stands in a field that nobody types in is whole. */
  judgeGiven() {
    for (const seat of this.#seats.within()) if (seat.write) seat.judged = valueAt(this.#state, seat.path) !== undefined;
  }

  /**
   * Shows findings beside their fields and gives back those that are due: what is still being typed is not called wrong, and what is
   * not entered yet is only wanted.
   * @param {{ issues: readonly Issue[], wanted: readonly Issue[], warnings: readonly Issue[] }} findings
   */
  setFindings({ issues, wanted, warnings }) {
    const due = this.#seats.show(issues, warnings);
    for (const issue of wanted) this.#seats.near(issue.path)?.finding.append(make("p", { class: "value-wanted" }, issue.message));
    return due;
  }

  /** @param {Path} path @returns {boolean} whether there was a field to lead to */
  focus(path) {
    return this.#seats.focus(path);
  }

  /** @param {Path} path where findings of a field are shown @returns {FieldRow | undefined} */
  rowAt(path) {
    return this.#seats.near(path)?.row;
  }

  /** @param {Path} path @param {unknown} value @param {boolean} whole */
  #put(path, value, whole) {
    putAt(this.#state, path, value);
    const seat = this.#seats.at(path);
    // An emptied field begins anew.
    if (seat) seat.judged = value !== undefined && (seat.judged || whole);
    this.#arrange();
    this.#onChange();
  }

  /** @param {Path} path */
  #leave(path) {
    const seat = this.#seats.at(path);
    if (!seat || seat.judged || valueAt(this.#state, path) === undefined) return;
    seat.judged = true;
    this.#onChange();
  }

  /** Shows the fields that are asked; the others keep what was entered. */
  #arrange() {
    for (const { row, box } of this.#conditional) box.hidden = !isAsked(row, this.#state);
  }

  /** Enter leads to the next field. @param {KeyboardEvent} event */
  #moveOn(event) {
    const { target } = event;
    if (event.key !== "Enter" || event.isComposing || !(target instanceof HTMLElement) || !target.matches("input, select")) return;
    event.preventDefault();
    const controls = [...this.element.querySelectorAll("input, select, textarea")].filter((control) => control.getClientRects().length > 0);
    const next = controls[controls.indexOf(target) + 1];
    if (next instanceof HTMLElement) next.focus();
  }

  /** Groups stand below one another, single fields beside one another. @param {readonly FieldRow[]} rows @param {Path} path @returns {HTMLElement[]} */
  #parts(rows, path) {
    /** @type {HTMLElement[]} */
    const made = [];
    for (const row of rows) {
      const isSingle = row.control !== "group" && row.control !== "each";
      const last = made[made.length - 1];
      const grid = isSingle && last?.classList.contains("card-fields") ? last : isSingle ? make("div", { class: "card-fields" }) : undefined;
      const part = this.#part(row, path);
      grid?.append(part);
      if ((grid ?? part) !== last) made.push(grid ?? part);
    }
    return made;
  }

  /** @param {FieldRow} row @param {Path} around @returns {HTMLElement} */
  #part(row, around) {
    const path = row.flat ? around : [...around, row.name];
    const box = row.control === "group" ? this.#group(row, path) : row.control === "each" ? this.#list(row, path) : this.#single(row, path);
    if (row.when || row.and) this.#conditional.push({ row, box });
    return box;
  }

  /** @param {FieldRow} row @param {Path} path */
  #single(row, path) {
    const id = `${this.#name}-${path.join("-")}`;
    const hint = hintWords(row);
    const finding = make("div", { class: "card-finding", id: `${id}-finding` });
    const control = createValueControl(row, { id, notes: hint ? `${id}-finding ${id}-hint` : `${id}-finding`, must: false, isStrict: this.#isStrict,
      put: (value, whole) => this.#put(path, value, whole), whole: () => this.#leave(path) });
    const box = make("div", { class: `field${row.control === "list" || row.control === "ticks" ? " card-wide" : ""}`, "data-path": dotted(path) },
      row.control === "ticks" ? make("p", { class: "card-label" }, fieldWords(row)) : make("label", { for: id }, fieldWords(row)), control.element, hint && make("p", { class: "quiet", id: `${id}-hint` }, hint), finding);
    control.write(valueAt(this.#state, path));
    this.#seats.add({ path, row, box, target: control.target, finding, write: control.write, judged: false });
    return box;
  }

  /** @param {FieldRow} row @param {Path} path */
  #group(row, path) {
    const finding = make("div", { class: "card-finding" });
    const inside = this.#parts(row.fields ?? [], path);
    const name = fieldWords(row);
    const box = row.fold ? make("details", { class: "card-fold", "data-fold": row.name, open: this.#isGiven(row, path) }, make("summary", {}, name), finding, ...inside)
      : make("fieldset", { class: "card-group", "data-path": dotted(path) }, make("legend", {}, name), finding, ...inside);
    if (!row.flat) this.#seat(row, path, box, finding);
    return box;
  }

  /** Whether anything in a group was entered. @param {FieldRow} row @param {Path} path @returns {boolean} */
  #isGiven(row, path) {
    return (row.fields ?? []).some((inner) => {
      const at = inner.flat ? path : [...path, inner.name];
      return inner.control === "group" ? this.#isGiven(inner, at) : !inner.local && valueAt(this.#state, at) !== undefined;
    });
  }

  /** @param {FieldRow} row @param {Path} path @param {HTMLElement} box @param {HTMLElement} finding */
  #seat(row, path, box, finding) {
    const target = /** @type {HTMLElement} */ (box.querySelector("input, select, textarea, button") ?? box);
    this.#seats.add({ path, row, box, target, finding, judged: true });
  }

  /** @param {FieldRow} row @param {Path} path */
  #list(row, path) {
    const name = fieldWords(row);
    const given = valueAt(this.#state, path);
    let shown = Array.isArray(given) ? given.length : 0;
    const finding = make("div", { class: "card-finding" });
    const items = make("div", {});
    const add = make("button", { type: "button", onclick: () => {
      if (row.begin) putAt(this.#state, [...path, shown], row.begin(shown));
      shown += 1;
      draw();
      this.focus([...path, shown - 1]);
    } }, say("card.add", { name }));
    /** @param {number} place */
    const take = (place) => {
      if (valueAt(this.#state, [...path, place]) !== undefined) putAt(this.#state, [...path, place], undefined);
      shown -= 1;
      draw();
      add.focus();
      this.#onChange();
    };
    const draw = () => {
      this.#seats.forget(path);
      items.replaceChildren(...Array.from({ length: shown }, (_, place) => this.#item(row, path, place, () => take(place))));
      this.judgeGiven();
    };
    const box = make("fieldset", { class: "card-list", "data-path": dotted(path) }, make("legend", {}, name), finding, items, make("div", { class: "buttons" }, add));
    this.#seats.add({ path, row, box, target: add, finding, judged: true });
    draw();
    return box;
  }

  /** @param {FieldRow} row @param {Path} around @param {number} place @param {() => void} take */
  #item(row, around, place, take) {
    const path = [...around, place];
    const which = { name: fieldWords(row), number: place + 1 };
    const finding = make("div", { class: "card-finding" });
    const box = make("fieldset", { class: "card-group", "data-path": dotted(path) }, make("legend", {}, say("card.item", which)), finding, ...this.#parts(row.fields ?? [], path),
      make("button", { type: "button", "aria-label": say("card.take_of", which), onclick: take }, say("card.take")));
    this.#seat(row, path, box, finding);
    return box;
  }
}
