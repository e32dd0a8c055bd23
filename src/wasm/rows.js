import { plainText } from "./plain.js";

/** @typedef {import("./types.js").RuleRow} RuleRow */

/** What a query may name, and what is said of another value. @type {Readonly<Record<string, string>>} */
const EXPECTED = { subject: "a subject of the rule book", standing: "\"verified\", \"unverified\" or \"house\"", on: "an existing day, YYYY-MM-DD" };

/** @param {string} sentence */
const refused = (sentence) => new TypeError(`kehu: rules: ${sentence}`);

/** The query as plain data; a getter that throws is none. @param {unknown} query @returns {Record<string, unknown>} */
function plain(query) {
  let data = null;
  try {
    data = JSON.parse(plainText(query));
  } catch (error) {
    data = null;
  }
  if (typeof data !== "object" || data === null || Array.isArray(data)) throw refused("options must be a plain object");
  return data;
}

/**
 * Rows of the rule book that fit a query, in their order.
 * @param {readonly RuleRow[]} rows
 * @param {unknown} query
 * @param {(day: unknown) => boolean} isDay
 */
export function selectRows(rows, query, isDay) {
  if (query === undefined || query === null) return rows;
  const given = plain(query);
  const { subject = null, standing = null, on = null } = given;
  for (const name of Object.keys(given)) {
    if (!Object.prototype.hasOwnProperty.call(EXPECTED, name)) throw refused(`unknown option "${/^[A-Za-z]{1,32}$/.test(name) ? name : "…"}"`);
  }
  /** @param {string} name @param {boolean} isKnown */
  const demand = (name, isKnown) => {
    if (!isKnown) throw refused(`option "${name}" must be ${EXPECTED[name]}`);
  };
  demand("subject", subject === null || rows.some((row) => row.subject === subject));
  demand("standing", standing === null || rows.some((row) => row.standing === standing));
  demand("on", on === null || isDay(on));
  return rows.filter((row) => (subject === null || row.subject === subject) && (standing === null || row.standing === standing)
    && (on === null || ((row.from === undefined || row.from <= /** @type {string} */ (on)) && (row.until === undefined || /** @type {string} */ (on) < row.until))));
}
