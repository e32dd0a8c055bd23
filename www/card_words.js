/** What the fields and values of a card are called on the page. */
import { countryWords } from "./country_list.js";
import { today } from "./element.js";
import { kehu } from "./engine.js";
import { language, pick, say } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {import("./card_tree.js").Path} Path */

/** A kind of client. @param {string} party */
export function partyWords(party) {
  const row = kehu.about().parties.find((known) => known.party === party);
  return row ? pick(row) : party;
}

/** What persons are called by; the others have a name of a body. */
const PERSONS = ["individual", "minor"];

/**
 * The fields of a card, each called as people call it of this kind of client.
 * @param {import("./kehu/slim.mjs").Party} party
 * @param {string} on
 * @returns {readonly CardField[]}
 */
export const cardFields = (party, on) => kehu.cardFields(party, { on }).map((row) =>
  (row.name === "name" ? { ...row, label: { ...row.label, zh: PERSONS.includes(party) ? "姓名" : "名称" } } : row));

/** @type {readonly CardField[] | undefined} */
let everyField;

/** The fields of every kind of client, for what does not belong to this one. */
export function otherFields() {
  everyField = everyField || kehu.about().parties.flatMap(({ party }) => kehu.cardFields(party, { on: today() }));
  return everyField;
}

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
  const known = rowAt(fields, path.slice(0, 1)) ? fields : otherFields();
  return path.map((step, place) => {
    if (typeof step === "number") return String(step + 1);
    const row = rowAt(known, path.slice(0, place + 1));
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
