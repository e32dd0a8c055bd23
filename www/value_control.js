/** The control of one field: those of the card where a value is alike, a field of several lines for a list of amounts. */
import { createControl } from "./card_control.js";
import { make } from "./element.js";
import { choiceWords, fieldWords } from "./value_words.js";

/** @typedef {import("./card_control.js").Control} Control */
/** @typedef {import("./card_control.js").Place} Place */
/** @typedef {import("./value_row.js").FieldRow} FieldRow */

const FORMATS = /** @type {const} */ ({ text: "text", amount: "amount", day: "day", word: "word", count: "count", flag: "word", ticks: "list" });
const FLAGS = ["true", "false"];
/** Between two amounts; a comma may stand inside one that was written with it, and is then found. */
const GAPS = /[\s;；、]+/;

/** Between two names, which may have spaces inside. */
const LINES = /\s*[\n;；、]\s*/;

/** Amounts or names one below the other, as they are pasted from a column. @param {FieldRow} row @param {Place} place @returns {Control} */
function listControl({ lines }, place) {
  const input = make("textarea", { id: place.id, rows: 4, class: !lines && "number", autocomplete: "off", spellcheck: "false", inputmode: "text", "aria-describedby": place.notes,
    oninput: (/** @type {Event} */ event) => {
      const given = input.value.split(lines ? LINES : GAPS).filter((text) => text !== "");
      place.put(given.length > 0 ? given : undefined, event instanceof InputEvent && event.inputType.startsWith("insertFromPaste"));
    }, onblur: () => place.whole() });
  return { element: input, target: input, write: (given) => {
    input.value = Array.isArray(given) ? given.join("\n") : "";
  } };
}

/** @param {FieldRow} row @param {Place} place @returns {Control} */
export function createValueControl(row, place) {
  if (row.control === "list") return listControl(row, place);
  const words = row.control === "flag" ? FLAGS : row.words;
  const named = words?.map((word) => {
    const spoken = choiceWords(row, word);
    return { word, zh: spoken, en: spoken };
  });
  const name = fieldWords(row);
  return createControl(/** @type {import("./kehu/slim.mjs").CardField} */ ({ name: row.name, label: { zh: name, en: name },
    format: FORMATS[/** @type {keyof typeof FORMATS} */ (row.control)], words: named }), place);
}
