/** The fields of a client's card as a form: the same for a whole card and for a few changed fields. */
import { attributeRows } from "./card_attributes.js";
import { createControl, isSelfLabelled } from "./card_control.js";
import { evened, factsOf, hasFailed, likelyKind } from "./card_number.js";
import { Seats } from "./card_seats.js";
import { cardOf, dotted, putAt, valueAt } from "./card_tree.js";
import { cardFields, labelOf } from "./card_words.js";
import { make, today } from "./element.js";
import { say, sayOr } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").Card} Card */
/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {import("./kehu/slim.mjs").Party} Party */
/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./card_tree.js").Path} Path */
/** `staff` shows every field, `client` those that a client fills in. @typedef {"staff" | "client"} Mode */
/**
 * `fields`: only these, without blocks; `onEnd`: Enter in the last field.
 * @typedef {{ party: Party, card?: Card, mode?: Mode, on?: string, fields?: readonly string[],
 *   onChange?: (changed: { path: Path, value: unknown }) => void, onEnd?: () => void }} CardFormOptions
 */

/** Fields with a button that takes the address of the document. */
const ADDRESSES = new Set(["residence", "address"]);
const DOCUMENT_ADDRESS = "documentAddress";
/** What the document number says about its holder. */
const TOLD = /** @type {const} */ (["sex", "birthDate", "uscc"]);
/** Rows of a list that are drawn at once. */
const LISTED = 30;

/**
 * Leaving a field can show a finding that pushes what is pressed away from under the mouse, and the click would be lost.
 * So pressing these does not leave the field.
 * @param {Event} event
 */
export function stay(event) {
  if (event.target instanceof Element && event.target.closest("button, summary, label, input[type='checkbox']")) event.preventDefault();
}

/** Forms so far: their ids must differ. */
let forms = 0;

export class CardForm {
  element = make("div", { class: "card-form", onmousedown: stay, onkeydown: (/** @type {KeyboardEvent} */ event) => this.#moveOn(event) });
  #root = `card${(forms += 1)}`;
  /** @type {Seats<CardField>} */
  #seats = new Seats();
  /** Fields that the number filled in: another number may fill them anew. @type {Set<string>} */
  #filled = new Set();
  /** @type {Record<string, any>} */
  #state;
  #options;
  #all;

  /** @param {CardFormOptions} options */
  constructor({ party, card = {}, mode = "staff", on = today(), fields, onChange = () => {}, onEnd = () => {} }) {
    this.#state = { ...JSON.parse(JSON.stringify(card)), party };
    this.#options = { mode, on, onChange, onEnd };
    this.#all = cardFields(party, on);
    const shown = this.#all.filter((row) => (fields ? fields.includes(row.name) : row.name !== "provenance" && this.#isShown(row)));
    if (fields) this.element.append(make("div", { class: "card-fields" }, ...shown.map((row) => this.#part(row, [row.name]))));
    else for (const block of new Set(shown.map((row) => row.block))) this.element.append(this.#block(block, shown.filter((row) => row.block === block)));
    for (const name of Object.keys(this.#state.provenance ?? {})) this.#showOrigin(name);
    this.#judgeGiven();
  }

  /** @returns {Card} */
  value() {
    return cardOf(this.#state);
  }

  /**
   * Shows findings beside their fields and gives back those that are due: what is still being typed is not called wrong.
   * @param {readonly Issue[]} issues
   * @param {readonly Issue[]} warnings
   */
  setFindings(issues, warnings) {
    return this.#seats.show(issues, warnings);
  }

  /** @param {Path} path @returns {boolean} whether there was a field to lead to */
  focus(path) {
    return this.#seats.focus(path);
  }

  /** Puts a value in; `undefined` empties the field. @param {Path} path @param {unknown} value */
  setValue(path, value) {
    putAt(this.#state, path, value);
    if (path[0] === "provenance") this.#showOrigin(String(path[1]));
    const seat = this.#seats.at(path);
    if (seat?.write) {
      seat.write(value);
      seat.judged = true;
    } else this.#redraw(path.slice(0, 1));
    this.#options.onChange({ path, value });
  }

  /** Everything entered counts as finished. */
  judgeAll() {
    for (const seat of this.#seats.within()) seat.judged = true;
  }

  /** What stands in a field that nobody types in is whole. @param {Path} [path] */
  #judgeGiven(path) {
    for (const seat of this.#seats.within(path)) seat.judged = valueAt(this.#state, seat.path) !== undefined;
  }

  /** @param {CardField} row */
  #isShown({ clientVisible }) {
    return this.#options.mode === "staff" || clientVisible;
  }

  /**
   * @param {Path} path
   * @param {unknown} value
   * @param {boolean} whole
   */
  #put(path, value, whole) {
    const [name] = path.map(String);
    putAt(this.#state, path, value);
    this.#filled.delete(dotted(path));
    if (valueAt(this.#state, ["provenance", name]) !== undefined) {
      putAt(this.#state, ["provenance", name], { source: this.#options.mode === "client" ? "client" : "clerk", on: this.#options.on });
      this.#showOrigin(name);
    }
    const seat = this.#seats.at(path);
    if (seat) seat.judged ||= whole || this.#hasFailed(path, seat.row, value);
    if (path[path.length - 1] === "documentNumber" && whole) this.#tellKind(path, value);
    if (path.length === 1 && (name === "documentNumber" || name === "documentKind")) this.#fillTold();
    this.#options.onChange({ path, value });
  }

  /** Typing that cannot become right any more is judged before the field is left. @param {Path} path @param {CardField} row @param {unknown} value */
  #hasFailed(path, row, value) {
    const kind = row.format === "document_number" ? valueAt(this.#state, [...path.slice(0, -1), "documentKind"]) : row.format === "ident" ? row.kind : undefined;
    return hasFailed(kind, value);
  }

  /** A pasted number tells what kind of document it is of. @param {Path} path @param {unknown} value */
  #tellKind(path, value) {
    const beside = [...path.slice(0, -1), "documentKind"];
    const seat = this.#seats.at(beside);
    const kind = likelyKind(value);
    if (valueAt(this.#state, beside) !== undefined || !seat?.row.words?.some(({ word }) => word === kind)) return;
    putAt(this.#state, beside, kind);
    seat.write?.(kind);
  }

  #fillTold() {
    const { documentKind, documentNumber } = this.#state;
    const sound = factsOf(documentKind, documentNumber, this.#options.on);
    /** @type {Record<string, unknown>} */
    const facts = documentKind === "uscc" && sound ? { uscc: evened(documentKind, documentNumber, this.#options.on) } : { ...sound };
    for (const name of TOLD) {
      const seat = this.#seats.at([name]);
      if (!facts[name] || !seat || (this.#state[name] !== undefined && !this.#filled.has(name))) continue;
      this.#state[name] = facts[name];
      seat.write?.(facts[name]);
      seat.judged = true;
      this.#filled.add(name);
    }
  }

  /** The field was left: what stands in it is whole. @param {Path} path */
  #leave(path) {
    const seat = this.#seats.at(path);
    const value = valueAt(this.#state, path);
    if (!seat || value === undefined) return;
    const told = path[path.length - 1] === "documentNumber" && this.#settle(path, value);
    if (seat.judged && !told) return;
    seat.judged = true;
    this.#options.onChange({ path, value: valueAt(this.#state, path) });
  }

  /** A number that was typed tells as much as a pasted one; whether anything changed. @param {Path} path @param {unknown} value */
  #settle(path, value) {
    const before = JSON.stringify(this.#state);
    this.#tellKind(path, value);
    const text = evened(valueAt(this.#state, [...path.slice(0, -1), "documentKind"]), value, this.#options.on);
    if (text !== value) {
      putAt(this.#state, path, text);
      this.#seats.at(path)?.write?.(text);
    }
    if (path.length === 1) this.#fillTold();
    return JSON.stringify(this.#state) !== before;
  }

  /** Enter leads to the next field; the last one has an end of its own. @param {KeyboardEvent} event */
  #moveOn(event) {
    const { target } = event;
    if (event.key !== "Enter" || event.isComposing || !(target instanceof HTMLElement) || !target.matches("input, select, textarea")) return;
    event.preventDefault();
    const controls = [...this.element.querySelectorAll("input, select, textarea")].filter((control) => !control.closest("details:not([open])"));
    const next = controls[controls.indexOf(target) + 1];
    if (next instanceof HTMLElement) next.focus();
    else this.#options.onEnd();
  }

  /** Where the value of a field came from, where the card says so. @param {string} name */
  #showOrigin(name) {
    const place = this.element.querySelector(`[data-origin="${CSS.escape(name)}"]`);
    const source = valueAt(this.#state, ["provenance", name, "source"]);
    if (place) place.textContent = typeof source === "string" ? sayOr(`card.from.${source}`, source) : "";
  }

  /** Draws a whole field again. @param {Path} path */
  #redraw(path) {
    const seat = this.#seats.at(path);
    if (!seat) return;
    this.#seats.forget(path);
    seat.box.replaceWith(this.#part(seat.row, path));
    this.#judgeGiven(path);
    this.#showOrigin(String(path[0]));
  }

  /** @param {string} block @param {readonly CardField[]} rows */
  #block(block, rows) {
    const title = `${this.#root}-block-${block}`;
    const open = rows.some(({ name, required }) => required !== "optional" || this.#state[name] !== undefined);
    return make("details", { class: "panel card-block", "data-block": block, open },
      make("summary", {}, make("h2", { id: title }, sayOr(`card.block.${block}`, block)), make("span", { class: "quiet", "data-progress": block })),
      make("fieldset", { class: "card-fields", "aria-labelledby": title }, ...rows.map((row) => this.#part(row, [row.name]))));
  }

  /** @param {CardField} row @param {Path} path @param {boolean} [loose] whether it lies in a group that may stay empty @returns {HTMLElement} */
  #part(row, path, loose = false) {
    if (row.format === "list" && row.fields) return this.#list(row, path);
    if (row.format === "any") return this.#attributes(row, path);
    if (!row.fields) return this.#single(row, path, loose);
    return row.required === "optional" ? this.#fold(row, path) : this.#group(row, path, labelOf(row));
  }

  /** @param {CardField} row @param {boolean} [loose] */
  #demand({ required, condition }, loose = false) {
    if (required === "required") return make("span", { class: loose ? "card-when" : "card-must" }, say(loose ? "card.required_within" : "card.required"));
    return required === "conditional" && make("span", { class: "card-when" }, sayOr(`card.condition.${condition}`, say("card.conditional")));
  }

  /** @param {CardField} row @param {Path} path @param {boolean} loose */
  #single(row, path, loose) {
    const id = [this.#root, ...path].join("-");
    const hint = sayOr(`card.hint.${row.format}`, "");
    const finding = make("div", { class: "card-finding", id: `${id}-finding` });
    const control = createControl(row, { id, notes: hint ? `${id}-finding ${id}-hint` : `${id}-finding`, must: row.required === "required" && !loose,
      put: (value, whole) => this.#put(path, value, whole), whole: () => this.#leave(path) });
    const same = this.#sameAddress(path);
    const origin = path.length === 1 && make("span", { class: "card-origin", "data-origin": row.name });
    const label = isSelfLabelled(row) ? make("p", { class: "card-label" }, row.format === "list" && labelOf(row), this.#demand(row, loose), origin)
      : make("label", { for: id }, labelOf(row), this.#demand(row, loose), origin);
    const box = make("div", { class: `field${row.name.toLowerCase().endsWith("address") || same ? " card-wide" : ""}`, "data-path": dotted(path), "data-format": row.format }, label,
      make("div", { class: "card-line" }, control.element, control.beside, same),
      hint && make("p", { class: "quiet", id: `${id}-hint` }, hint), finding);
    control.write(valueAt(this.#state, path));
    this.#seats.add({ path, row, box, target: control.target, finding, write: control.write, judged: false });
    return box;
  }

  /** @param {Path} path */
  #sameAddress(path) {
    const [name] = path;
    if (path.length > 1 || !ADDRESSES.has(String(name)) || !this.#all.some((row) => row.name === DOCUMENT_ADDRESS)) return null;
    return make("button", { type: "button", onclick: () => {
      if (this.#state[DOCUMENT_ADDRESS] === undefined) this.focus([DOCUMENT_ADDRESS]);
      else this.setValue([name], this.#state[DOCUMENT_ADDRESS]);
    } }, say("card.same_address"));
  }

  /** Fields that belong together. @param {CardField} row @param {Path} path @param {string} name @param {...HTMLElement} below */
  #group(row, path, name, ...below) {
    const finding = make("div", { class: "card-finding" });
    const inside = this.#inside(row, path, false);
    const box = make("fieldset", { class: "card-group", "data-path": dotted(path) }, make("legend", {}, name, row.format === "object" && this.#demand(row)),
      finding, make("div", { class: "card-fields" }, ...inside), ...below);
    this.#seatGroup(path, row, box, finding);
    return box;
  }

  /** Fields that belong together and may all stay empty. @param {CardField} row @param {Path} path */
  #fold(row, path) {
    const finding = make("div", { class: "card-finding" });
    const inside = this.#inside(row, path, true);
    const box = make("details", { class: "card-fold", "data-path": dotted(path), open: valueAt(this.#state, path) !== undefined }, make("summary", {}, labelOf(row)),
      finding, make("fieldset", { class: "card-fields", "aria-label": labelOf(row) }, ...inside));
    this.#seatGroup(path, row, box, finding);
    return box;
  }

  /** @param {CardField} row @param {Path} path @param {boolean} loose */
  #inside(row, path, loose) {
    return (row.fields ?? []).filter((inner) => this.#isShown(inner)).map((inner) => this.#part(inner, [...path, inner.name], loose));
  }

  /** @param {Path} path @param {CardField} row @param {HTMLElement} box @param {HTMLElement} finding */
  #seatGroup(path, row, box, finding) {
    const target = /** @type {HTMLElement} */ (box.querySelector("input, select, textarea, button") ?? box);
    this.#seats.add({ path, row, box, target, finding, judged: false });
  }

  /** @param {CardField} row @param {Path} path */
  #list(row, path) {
    const name = labelOf(row);
    const count = () => {
      const given = valueAt(this.#state, path);
      return Array.isArray(given) ? given.length : 0;
    };
    let shown = Math.min(LISTED, Math.max(count(), row.required === "required" ? 1 : 0));
    const finding = make("div", { class: "card-finding" });
    const items = make("div", {});
    const add = make("button", { type: "button", onclick: () => {
      const first = shown;
      shown = count() > shown ? Math.min(count(), shown + LISTED) : shown + 1;
      draw();
      this.focus([...path, first]);
    } });
    /** @param {number} place */
    const take = (place) => {
      if (place < count()) putAt(this.#state, [...path, place], undefined);
      shown -= 1;
      draw();
      add.focus();
      this.#options.onChange({ path, value: valueAt(this.#state, path) });
    };
    const draw = () => {
      this.#seats.forget(path);
      add.textContent = count() > shown ? say("card.show_more") : say("card.add", { name });
      items.replaceChildren(...Array.from({ length: shown }, (_, place) => this.#group(row, [...path, place], say("card.item", { name, number: place + 1 }),
        make("button", { type: "button", "aria-label": say("card.take_of", { name, number: place + 1 }), onclick: () => take(place) }, say("card.take")))));
      this.#judgeGiven(path);
    };
    const box = make("fieldset", { class: "card-list", "data-path": dotted(path) }, make("legend", {}, name, this.#demand(row)), finding, items, make("div", { class: "buttons" }, add));
    this.#seats.add({ path, row, box, target: add, finding, judged: false });
    draw();
    return box;
  }

  /** @param {CardField} row @param {Path} path */
  #attributes(row, path) {
    const finding = make("div", { class: "card-finding" });
    const rows = attributeRows({ id: [this.#root, ...path].join("-"), value: valueAt(this.#state, path), put: (value) => this.#put(path, value, true) });
    const box = make("fieldset", { class: "card-list", "data-path": dotted(path) }, make("legend", {}, labelOf(row)), finding, rows.element);
    this.#seats.add({ path, row, box, target: rows.target, finding, judged: true });
    return box;
  }
}

/** @param {CardFormOptions} options */
export const createCardForm = (options) => new CardForm(options);
