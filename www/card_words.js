/** What the fields and values of a card are called on the page. */
import { countryWords } from "./country_list.js";
import { language, pick, say } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {import("./card_tree.js").Path} Path */

/** A label as it begins a line. @param {CardField} row */
export const labelOf = (row) => pick(row.label).replace(/^./, (first) => first.toUpperCase());

/** The row of the innermost field that a path names. @param {readonly CardField[]} fields @param {Path} path @returns {CardField | undefined} */
export function rowAt(fields, path) {
  /** @type {readonly CardField[]} */
  let level = fields;
  /** @type {CardField | undefined} */
  let found;
  for (const step of path) {
    if (typeof step === "number") continue;
    found = level.find(({ name }) => name === step);
    level = found?.fields ?? [];
  }
  return found;
}

/** Where on the card a path leads, as people say it. @param {readonly CardField[]} fields @param {Path} path */
export function pathWords(fields, path) {
  if (path.length === 0) return "";
  if (path[0] === "party") return say("card.party");
  return path.map((step, place) => {
    if (typeof step === "number") return String(step + 1);
    const row = rowAt(fields, path.slice(0, place + 1));
    return row ? labelOf(row) : step;
  }).join(" · ");
}

/** A dotted name of the module as a path. @param {string} name @returns {(string | number)[]} */
export const pathOf = (name) => name.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** A single value as people read it. @param {CardField | undefined} row @param {unknown} value @returns {string} */
export function valueWords(row, value) {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((item) => valueWords(row, item)).join(language() === "en" ? ", " : "、");
  if (typeof value === "boolean") return say(value ? "fact.yes" : "fact.no");
  if (typeof value === "object") return JSON.stringify(value);
  if (value === "long_term") return say("card.long_term");
  if (row?.format === "country") return countryWords(String(value), language());
  const word = row?.words?.find((known) => known.word === value);
  return word ? pick(word) : String(value);
}
