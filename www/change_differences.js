/** What differs between the old and the new value of a field: within a person or a list, detail by detail. */
import { labelOf } from "./card_words.js";
import { fieldLabel, valueWords } from "./change_words.js";

/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {{ label: string, before: string, after: string }} Difference */

/** @param {unknown} value @returns {value is Record<string, any>} */
const isTree = (value) => typeof value === "object" && value !== null;


/**
 * @param {CardField | undefined} field
 * @param {string} label
 * @param {any} old
 * @param {any} fresh
 * @returns {Difference[]}
 */
function within(field, label, old, fresh) {
  if (JSON.stringify(old) === JSON.stringify(fresh)) return [];
  const details = field && field.fields ? field.fields : [];
  if (details.length === 0 || !isTree(old) || !isTree(fresh)) return [{ label, before: valueWords(field, old), after: valueWords(field, fresh) }];
  if (Array.isArray(old) && Array.isArray(fresh)) {
    const item = /** @type {CardField} */ ({ ...field, format: "object" });
    return Array.from({ length: Math.max(old.length, fresh.length) }, (_, place) => within(item, `${label} ${place + 1}`, old[place], fresh[place])).flat();
  }
  const [before, after] = /** @type {Record<string, unknown>[]} */ ([old, fresh]);
  return details.flatMap((detail) => within(detail, `${label}·${labelOf(detail)}`, before[detail.name], after[detail.name]));
}

/**
 * @param {{ field: string, old?: unknown, new?: unknown }} change
 * @param {readonly CardField[]} fields
 * @returns {Difference[]}
 */
export function differences(change, fields) {
  const field = fields.find((row) => row.name === change.field);
  const label = fieldLabel(fields, change.field);
  const rows = within(field, label, change.old, change.new);
  return rows.length > 0 ? rows : [{ label, before: valueWords(field, change.old), after: valueWords(field, change.new) }];
}
