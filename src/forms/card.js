/** @typedef {import("kehu").Card} Card */
/** @typedef {import("kehu").CardField} CardField */
/** Anything of a form that holds a value. @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | import("./types.js").KehuField} Control */
/** One field of the card and the controls that hold it: several for a group of radio buttons or checkboxes. @typedef {{ name: string, row: CardField, controls: Control[] }} Seat */
/** @typedef {{ children: Map<string, Branch>, seat: Seat | null, isList: boolean }} Branch */

const NO_VALUE = /^(submit|button|reset|image|file|fieldset|output)$/;
const PLACE = /^\d+$/;
/** A number with more digits is no count. */
const COUNT = /^\d{1,9}$/;

/** The row of a dotted name, if the card has one; below the caller's own attributes every name is one. @param {readonly CardField[]} rows @param {string} name @returns {CardField | null} */
export function rowOf(rows, name) {
  /** @type {CardField | null} */
  let row = null;
  /** @type {readonly CardField[]} */
  let inside = rows;
  for (const part of name.split(".")) {
    if (row !== null && row.format === "any") {
      if (part === "__proto__") return null;
    } else if (PLACE.test(part)) {
      if (row === null || row.format !== "list") return null;
    } else {
      row = inside.filter((each) => each.name === part)[0] || null;
      if (row === null) return null;
      inside = row.fields || [];
    }
  }
  return row;
}

/** The element that holds the value: of a `kehu-field` the element itself, not what it is made of. @param {Element} element @returns {Element} */
export const holderOf = (element) => (element.closest && element.closest("kehu-field")) || element;

/** Whatever of the form is a field of the card and would be sent. @param {HTMLFormElement} form @param {readonly CardField[]} rows @returns {Seat[]} */
export function seatsOf(form, rows) {
  /** @type {Map<string, Seat>} */
  const seats = new Map();
  const elements = Array.from(new Set(Array.from(form.elements, holderOf)));
  for (const element of elements) {
    const control = /** @type {Control} */ (element);
    if (!control.name || NO_VALUE.test(control.type) || control.matches(":disabled")) continue;
    const row = rowOf(rows, control.name);
    if (row === null) continue;
    const seat = seats.get(control.name);
    if (seat === undefined) seats.set(control.name, { name: control.name, row, controls: [control] });
    else seat.controls.push(control);
  }
  return Array.from(seats.values());
}

/** @param {Control} control */
const isTicked = (control) => /** @type {HTMLInputElement} */ (control).checked;

/** Text that stands for a number or a flag; anything else is left to the check. @param {CardField} row @param {string} text */
function typed(row, text) {
  if (text === "") return undefined;
  if (row.format === "count" && COUNT.test(text)) return Number(text);
  if (row.format === "flag" && (text === "true" || text === "false")) return text === "true";
  return text;
}

/** @param {Seat} seat @returns {unknown} */
export function valueOf({ row, controls }) {
  const [first] = controls;
  if (first.type === "radio") return typed(row, controls.filter(isTicked).map(({ value }) => value)[0] || "");
  if (first.type === "checkbox" && row.format === "flag") return isTicked(first);
  if (first.type === "checkbox" && row.format !== "list") return isTicked(first) ? typed(row, first.value) : undefined;
  if (first.type !== "checkbox" && first.type !== "select-multiple") return typed(row, first.value);
  const chosen = first.type === "checkbox" ? controls.filter(isTicked) : Array.from(/** @type {HTMLSelectElement} */ (first).selectedOptions);
  return chosen.length === 0 ? undefined : chosen.map(({ value }) => value);
}

/** @returns {Branch} */
const branch = () => ({ children: new Map(), seat: null, isList: false });

/** @param {readonly Seat[]} seats */
function treeOf(seats) {
  const root = branch();
  for (const seat of seats) {
    let at = root;
    for (const part of seat.name.split(".")) {
      if (PLACE.test(part)) at.isList = true;
      const next = at.children.get(part) || branch();
      at.children.set(part, next);
      at = next;
    }
    at.seat = seat;
  }
  return root;
}

/** An empty row of a list is no row; an unticked box alone does not fill one. @param {unknown} value */
const isBlank = (value) => value === undefined || (typeof value === "object" && value !== null && Object.keys(value).every((key) => /** @type {any} */ (value)[key] === false));

/**
 * The card as the form holds it, and the way back from a path of the card to the name in the form: rows that are not
 * filled in are left out, so the third row of the form may be the second of the card.
 * @param {import("kehu").Party} party
 * @param {readonly Seat[]} seats
 * @returns {{ card: Card, nameOf: (path: readonly (string | number)[]) => string }}
 */
export function readCard(party, seats) {
  /** @type {Map<string, string>} */
  const moved = new Map();

  /** @param {Branch} at @param {string} name @returns {unknown} */
  const read = (at, name) => {
    if (at.seat !== null) return valueOf(at.seat);
    const parts = Array.from(at.children.keys());
    if (at.isList) parts.sort((a, b) => Number(a) - Number(b));
    /** @type {Record<string, unknown>} */
    const fields = {};
    /** @type {unknown[]} */
    const items = [];
    for (const part of parts) {
      const inner = name === "" ? part : `${name}.${part}`;
      const value = read(/** @type {Branch} */ (at.children.get(part)), inner);
      if (value === undefined || (at.isList && isBlank(value))) continue;
      if (at.isList) moved.set(`${name}.${items.push(value) - 1}`, inner);
      else fields[part] = value;
    }
    const whole = at.isList ? items : fields;
    return Object.keys(whole).length === 0 ? undefined : whole;
  };

  const card = Object.assign({ party }, read(treeOf(seats), ""));
  const nameOf = (/** @type {readonly (string | number)[]} */ path) => path.reduce((/** @type {string} */ name, step) => {
    const inner = name === "" ? String(step) : `${name}.${step}`;
    return moved.get(inner) || inner;
  }, "");
  return { card, nameOf };
}

/**
 * The seat that a finding belongs to: the field itself, else the nearest field around it, else the first inside it.
 * @param {readonly Seat[]} seats
 * @param {string} name
 * @returns {Seat | null}
 */
export function seatAt(seats, name) {
  for (let outer = name; outer !== ""; outer = outer.slice(0, Math.max(0, outer.lastIndexOf(".")))) {
    const found = seats.filter((seat) => seat.name === outer)[0];
    if (found !== undefined) return found;
  }
  return seats.filter((seat) => seat.name.indexOf(`${name}.`) === 0)[0] || null;
}
