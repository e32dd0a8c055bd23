/** The control of one card field: how a value of each format is shown and read back. */
import { labelOf } from "./card_words.js";
import { DAYS, make } from "./element.js";
import { countries } from "./country_list.js";
import { language, pick, say } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/**
 * `write` shows a value without telling anybody; `target` takes the focus.
 * @typedef {{ element: HTMLElement, target: HTMLElement, beside?: HTMLElement, write(value: unknown): void }} Control
 */
/**
 * `put` takes what was entered. `whole`: nothing more will come (pasted, chosen, left), so it may be judged.
 * `isStrict`: a day that was left half entered, or that no month has, is a wrong one.
 * @typedef {{ id: string, notes: string, must: boolean, isStrict?: boolean, put(value: unknown, whole: boolean): void, whole(): void }} Place
 */

const LONG_TERM = "long_term";
/** Stands for what was entered where a browser does not say what it was. */
const NO_DAY = "????-??-??";
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Text that takes more gets a field of several lines. */
const ONE_LINE = 200;
const COUNT = /^\d{1,9}$/;

/** Keyboards of touch screens. @type {Readonly<Record<string, string>>} */
const KEYBOARDS = { amount: "decimal", ratio: "decimal", count: "numeric", url: "url", mobile: "tel", landline: "tel", email: "email", postcode: "numeric", cash_account: "numeric" };

/** A value of a form that the field does not have still shows, so that it can be mended. @param {unknown} value */
const plain = (value) => (value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value));

/** @param {Place} place */
const shared = ({ id, notes, must }) => ({ id, "aria-describedby": notes, "aria-required": must && "true", autocomplete: "off" });

/** @param {Event} event */
const pasted = (event) => event instanceof InputEvent && event.inputType.startsWith("insertFromPaste");

/** @param {CardField} row @param {Place} place @returns {Control} */
function textControl(row, place) {
  /** @param {string} text */
  const value = (text) => (text === "" ? undefined : row.format === "count" && COUNT.test(text.trim()) ? Number(text) : text);
  const attributes = { ...shared(place), spellcheck: "false", autocapitalize: "off", inputmode: KEYBOARDS[row.kind ?? row.format],
    oninput: (/** @type {Event} */ event) => place.put(value(input.value), pasted(event)), onblur: () => place.whole() };
  const input = row.format === "text" && (row.most ?? 0) > ONE_LINE ? make("textarea", { ...attributes, rows: 2 }) : make("input", { ...attributes, type: "text" });
  return { element: input, target: input, write: (given) => {
    input.value = plain(given);
  } };
}

/** @param {Place} place @returns {Control & { input: HTMLInputElement }} */
function dayControl(place) {
  const given = () => (input.value !== "" ? input.value : place.isStrict && input.validity.badInput ? NO_DAY : undefined);
  const input = make("input", { ...shared(place), ...DAYS, type: "date", oninput: () => place.put(given(), false), onblur: () => {
    // What a browser makes nothing of is told by no event of its own.
    if (place.isStrict && given() === NO_DAY) place.put(NO_DAY, true);
    place.whole();
  } });
  return { element: input, target: input, input, write: (value) => {
    if (value === NO_DAY) return;
    // A field for days shows nothing of what is no day, and it would be lost.
    input.type = plain(value) === "" || DAY.test(plain(value)) ? "date" : "text";
    input.value = plain(value);
    if (input.value === plain(value)) return;
    input.type = "text";
    input.value = plain(value);
  } };
}

/** @param {CardField} row @param {Place} place @returns {Control} */
function endControl(row, place) {
  const day = dayControl({ ...place, put: (value, whole) => {
    button.setAttribute("aria-pressed", "false");
    place.put(value, whole);
  } });
  const button = make("button", { type: "button", "aria-pressed": "false", "aria-label": `${labelOf(row)} ${say("card.long_term")}`, say: "card.long_term", onclick: () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    day.write(undefined);
    place.put(on ? LONG_TERM : undefined, true);
  } });
  return { element: day.element, target: day.target, beside: button, write: (given) => {
    button.setAttribute("aria-pressed", String(given === LONG_TERM));
    day.write(given === LONG_TERM ? undefined : given);
  } };
}

/** @param {Place} place @param {readonly string[][]} rows value and words @returns {Control} */
function chooser(place, rows) {
  const select = make("select", { ...shared(place), onchange: () => place.put(select.value === "" ? undefined : select.value, true), onblur: () => place.whole() },
    make("option", { value: "" }, say("card.choose")), ...rows.map(([value, words]) => make("option", { value }, words)));
  return { element: select, target: select, write: (given) => {
    const value = plain(given);
    if (![...select.options].some((option) => option.value === value)) select.append(make("option", { value }, say("card.unknown_word", { word: value })));
    select.value = value;
  } };
}

/** @param {CardField} row @param {Place} place @returns {Control} */
function tickControl(row, place) {
  const box = make("input", { ...shared(place), type: "checkbox", onchange: () => place.put(box.checked ? true : undefined, true) });
  return { element: make("div", { class: "tick" }, box, make("label", { for: place.id }, labelOf(row))), target: box, write: (given) => {
    box.checked = given === true;
  } };
}

/** Several words of a closed list. @param {CardField} row @param {Place} place @returns {Control} */
function ticksControl(row, place) {
  const boxes = (row.words ?? []).map((word) => ({ word, box: make("input", { type: "checkbox", id: `${place.id}-${word.word}`, onchange: () => {
    const chosen = boxes.filter(({ box }) => box.checked).map(({ word: { word: value } }) => value);
    place.put(chosen.length === 0 ? undefined : chosen, true);
  } }) }));
  const element = make("div", { class: "card-ticks", role: "group", "aria-describedby": place.notes, "aria-label": labelOf(row) },
    ...boxes.map(({ word, box }) => make("div", { class: "tick" }, box, make("label", { for: box.id }, pick(word)))));
  return { element, target: boxes[0]?.box ?? element, write: (given) => {
    for (const { word, box } of boxes) box.checked = Array.isArray(given) && given.includes(word.word);
  } };
}

/** Whether the control is its own label. @param {CardField} row */
export const isSelfLabelled = (row) => row.format === "flag" || (row.format === "list" && row.words !== undefined);

/** @param {CardField} row @param {Place} place @returns {Control} */
export function createControl(row, place) {
  if (row.format === "day") return dayControl(place);
  if (row.format === "day_or_long_term") return endControl(row, place);
  if (row.format === "word") return chooser(place, (row.words ?? []).map((word) => [word.word, pick(word)]));
  if (row.format === "country") return chooser(place, countries(language()));
  if (row.format === "flag") return tickControl(row, place);
  if (row.format === "list") return ticksControl(row, place);
  return textControl(row, place);
}
