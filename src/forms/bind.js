import { readCard, rowOf, seatAt, seatsOf, valueOf, holderOf } from "./card.js";
import { createDisplay, isOwnField } from "./display.js";
import { hintsOf, isTypedWrong, sentenceOf, sentenceWhileTyping } from "./finding.js";
import { watchPress } from "./press.js";
import { readSettings, withoutPolicyFaults } from "./settings.js";
import { isKind, requireParty } from "./words.js";

/** @typedef {import("kehu").CardField} CardField */
/** @typedef {import("kehu").Issue} Issue */
/** @typedef {import("./card.js").Control} Control */
/** @typedef {import("./card.js").Seat} Seat */

const PLACE = "bindForm";

/** @type {WeakSet<HTMLFormElement>} */
const bound = new WeakSet();

/** @param {unknown} form */
function requireForm(form) {
  const given = /** @type {HTMLFormElement} */ (form);
  if (!given || given.localName !== "form" || !given.elements) throw new TypeError(`kehu: ${PLACE}: the first argument must be a form element`);
  if (bound.has(given)) throw new TypeError(`kehu: ${PLACE}: this form is bound already; call unbind() first`);
  return given;
}

/** The issues of each seat, and those that no seat can show. @param {readonly Issue[]} issues @param {(issue: Issue) => Seat | null} seatOf */
function sorted(issues, seatOf) {
  /** @type {Map<string, Issue[]>} */
  const at = new Map();
  /** @type {Issue[]} */
  const elsewhere = [];
  for (const issue of issues) {
    const seat = seatOf(issue);
    if (seat === null) elsewhere.push(issue);
    else at.set(seat.name, (at.get(seat.name) || []).concat(issue));
  }
  return { elsewhere, of: (/** @type {Seat} */ seat) => at.get(seat.name) || [] };
}

/** @type {typeof import("./types.js").bindForm} */
export function bindForm(form, party, options) {
  requireForm(form);
  requireParty(PLACE, party);
  const settings = readSettings(PLACE, options, ["partial"]);
  const { kehu, call } = settings;
  const display = createDisplay(form);
  const root = form.getRootNode();
  const press = watchPress(root);
  const { noValidate } = form;
  bound.add(form);
  // The browser's own bubble would come first, and alone: what it knows is asked below.
  form.noValidate = true;

  /** Names of the fields that were left or chosen: everything is said there. @type {Set<string>} */
  const visited = new Set();
  /** @type {Set<string>} */
  const wrong = new Set();
  let asked = false;

  /** @type {{ on: string, rows: readonly CardField[] } | null} */
  let known = null;
  const rows = () => {
    const { on } = call();
    if (known === null || known.on !== on) known = { on, rows: kehu.cardFields(party, call()) };
    return known.rows;
  };

  /** @param {Seat} seat @param {readonly Seat[]} seats */
  const kindOf = ({ name, row }, seats) => {
    if (row.format !== "document_number") return row.kind;
    const beside = seats.filter((seat) => seat.name === name.replace(/[^.]*$/, "documentKind"))[0];
    const word = beside && valueOf(beside);
    return isKind(word) ? word : undefined;
  };

  /** What the browser itself has against a field. @param {Control} control */
  const nativeFault = (control) => {
    if (isOwnField(control)) {
      if (asked) control.checkValidity();
      return "";
    }
    if (!control.validity) return "";
    control.setCustomValidity("");
    if (control.validity.valid || !control.willValidate) return "";
    const { valueMissing, typeMismatch } = control.validity;
    // Of an address the browser's own words would repeat what was typed.
    const code = valueMissing ? "field.missing" : typeMismatch ? "text.malformed" : null;
    return code === null ? control.validationMessage : kehu.messages(call().lang || "zh-CN")[code];
  };

  /** @param {Seat} seat @param {readonly Issue[]} errors @param {readonly Seat[]} seats */
  const typedFault = (seat, errors, seats) => {
    const [kind, text] = [kindOf(seat, seats), valueOf(seat)];
    if (kind === undefined || typeof text !== "string" || isOwnField(seat.controls[0])) return "";
    return isTypedWrong(kind, text, settings) ? sentenceWhileTyping(errors, settings) : "";
  };

  /**
   * Checks the card and shows what there is to show.
   * @param {{ submit: boolean, current?: string }} moment `current`: the field that somebody types in
   */
  const refresh = ({ submit, current }) => {
    const seats = seatsOf(form, rows());
    const { card, nameOf } = readCard(party, seats);
    const partial = options.partial === true || !asked;
    const result = withoutPolicyFaults(PLACE, kehu.checkCard(card, Object.assign({ partial }, call())));
    // Nobody sees what stands beside a hidden field.
    const visible = seats.filter(({ controls }) => controls[0].type !== "hidden");
    const seatOf = (/** @type {Issue} */ issue) => seatAt(visible, nameOf(issue.path));
    const errors = sorted(result.issues || [], seatOf);
    const hints = sorted(hintsOf(result.warnings), seatOf);
    wrong.clear();
    for (const seat of seats) {
      const all = asked || visited.has(seat.name);
      const native = nativeFault(seat.controls[0]);
      const error = all ? sentenceOf(errors.of(seat)) || native : seat.name === current ? typedFault(seat, errors.of(seat), seats) : "";
      const hint = all ? sentenceOf(hints.of(seat)) : "";
      if (error !== "") wrong.add(seat.name);
      display.show(seat, error || hint, error ? "wrong" : hint ? "hint" : "");
    }
    const lang = call().lang === "en" ? "en" : "zh";
    display.showAtHead(asked ? errors.elsewhere.map((issue) => {
      const row = rowOf(rows(), nameOf(issue.path));
      return `${row === null ? nameOf(issue.path) : row.label[lang]}: ${issue.message}`;
    }) : []);
    form.dispatchEvent(new CustomEvent("kehu-findings", { bubbles: true, detail: { submit, issues: result.issues || [], warnings: result.warnings } }));
    return result;
  };

  /** @param {Event} event */
  const seatOfEvent = ({ target, type }) => {
    const control = /** @type {Control} */ (holderOf(/** @type {Element} */ (target)));
    // A `kehu-field` tells itself what happens in it, except where the focus goes.
    if (control !== target && !/^focus/.test(type)) return null;
    if (!control.name || control.form !== form || rowOf(rows(), control.name) === null) return null;
    return seatsOf(form, rows()).filter(({ name }) => name === control.name)[0] || null;
  };

  const onFocusIn = (/** @type {Event} */ event) => {
    const seat = seatOfEvent(event);
    if (seat !== null) display.prepare(seat);
  };
  const onInput = (/** @type {Event} */ event) => {
    const seat = /** @type {InputEvent} */ (event).isComposing ? null : seatOfEvent(event);
    if (seat === null) return;
    // Whoever mends a field sees it at once; whoever changes a right one is not disturbed.
    if (!wrong.has(seat.name)) visited.delete(seat.name);
    refresh({ submit: false, current: seat.name });
  };
  const onLeave = (/** @type {Event} */ event) => {
    const seat = seatOfEvent(event);
    if (seat === null) return;
    press.settled(() => {
      visited.add(seat.name);
      refresh({ submit: false });
    });
  };

  /** In the order of the page, also what is none of the card's. */
  const focusFirstFault = () => {
    const own = seatsOf(form, rows()).map(({ controls }) => controls[0]);
    for (const element of Array.from(form.elements, holderOf)) {
      const control = /** @type {Control} */ (element);
      if (!control.validity || control.validity.valid) continue;
      if (own.indexOf(control) >= 0) control.focus();
      else if (control.willValidate) control.reportValidity();
      else continue;
      return true;
    }
    return false;
  };
  const onSubmit = (/** @type {Event} */ event) => {
    const { submitter } = /** @type {{ submitter?: HTMLButtonElement | null }} */ (event);
    if (event.target !== form || (submitter && submitter.formNoValidate)) return;
    asked = true;
    const { issues } = refresh({ submit: true });
    const focused = focusFirstFault();
    if (!issues && !focused) return;
    if (!focused) display.focusHead();
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onReset = (/** @type {Event} */ event) => {
    if (event.target !== form) return;
    press.forget();
    visited.clear();
    asked = false;
    display.clear();
    display.showAtHead([]);
  };

  /** @type {[string, (event: Event) => void][]} */
  const listeners = [["focusin", onFocusIn], ["input", onInput], ["compositionend", onInput], ["change", onLeave], ["focusout", onLeave],
    ["submit", onSubmit], ["reset", onReset]];
  for (const [name, listener] of listeners) root.addEventListener(name, listener, true);

  return {
    check() {
      asked = true;
      return refresh({ submit: false });
    },
    value: () => readCard(party, seatsOf(form, rows())).card,
    unbind() {
      for (const [name, listener] of listeners) root.removeEventListener(name, listener, true);
      press.end();
      display.end();
      form.noValidate = noValidate;
      bound.delete(form);
    },
  };
}
