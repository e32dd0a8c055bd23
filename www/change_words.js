/** What the words, fields and rows of a change are called on the page. */
import { cardFields, labelOf as cardLabel, otherFields, pathWords as cardPath, valueWords as singleWords } from "./card_words.js";
import { say, sayOr } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {import("./kehu/slim.mjs").Party} Party */

/** @param {readonly string[]} words */
export const listed = (words) => words.join(say("change.comma"));

/** A closed list's word, such as a paper or a state. @param {string} area @param {string} word */
export const wordOf = (area, word) => sayOr(`change.${area}.${word}`, word);

/** @type {Map<string, readonly CardField[]>} */
const known = new Map();

/** The card's fields that a change may name. @param {Party | undefined} party @param {string} on @returns {readonly CardField[]} */
export function fieldsOf(party, on) {
  if (!party) return [];
  const key = `${party} ${on}`;
  const fields = known.get(key) ?? cardFields(party, on);
  known.set(key, fields);
  return fields;
}

/** @param {readonly CardField[] | undefined} fields @param {string | number} name */
const fieldOf = (fields, name) => fields?.find((field) => field.name === name);

/** @param {readonly CardField[]} fields @param {string} name */
export function fieldLabel(fields, name) {
  const field = fieldOf(fields, name) ?? fieldOf(otherFields(), name);
  return field ? cardLabel(field) : name;
}

/** A value as people read it; a person or a list of them in one line. @param {CardField | undefined} field @param {unknown} value @returns {string} */
export function valueWords(field, value) {
  if (Array.isArray(value) && field?.fields) return value.map((item) => valueWords(field, item)).join(say("change.and"));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return singleWords(field, value);
  return listed(Object.entries(value).map(([name, inner]) => {
    const within = fieldOf(field?.fields, name);
    return say("change.pair", { name: within ? cardLabel(within) : name, words: valueWords(within, inner) });
  }));
}

/**
 * Where in the request a finding lies, in words.
 * @param {readonly (string | number)[]} path
 * @param {readonly CardField[]} fields
 */
export function pathWords(path, fields) {
  if (path[0] === "before" || path[0] === "after") return cardPath(fields, path.slice(1)) || say(`change.path.${path[0]}`);
  if (path[0] === "client" && path.length > 1) return cardPath(fields, path.slice(1));
  const named = path.filter((step) => typeof step === "string");
  for (let length = named.length; length > 0; length -= 1) {
    const words = sayOr(`change.path.${named.slice(0, length).join(".")}`, "");
    if (words) return words + path.filter((step) => typeof step === "number").map((place) => ` ${Number(place) + 1}`).join("");
  }
  return path.join(".");
}
