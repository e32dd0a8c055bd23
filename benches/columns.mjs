/** Candidates that value positions; what they answer is the total in yuan as plain text. */
import { TRADED, columnsOf } from "./positions.mjs";
import { plainText } from "./exact.mjs";

/** @typedef {import("./positions.mjs").Columns} Columns */
/** @typedef {{ quantity: string[], price: string[], cost: string[], daysLocked: Int32Array, daysLeft: Int32Array }} Texts */

/** @param {string} total */
const told = (total) => ({ total });

/** A candidate that reads columns of whole numbers. @param {(columns: Columns) => string} total */
export const overColumns = (total) => ({ take: columnsOf, walk: total, told });

/** @type {Texts | null} */
let texts = null;

/** A candidate that reads the same numbers as texts without zeros at their ends; made once. @param {(texts: Texts) => string} total */
export const overTexts = (total) => ({
  /** @param {Uint8Array} bytes */
  take(bytes) {
    if (texts !== null) return texts;
    const { quantity, price, cost, ...days } = columnsOf(bytes);
    const [quantities, prices, costs] = [[quantity, TRADED.quantity], [price, TRADED.price], [cost, TRADED.price]].map(([column, places]) =>
      Array.from(/** @type {BigInt64Array} */ (column), (number) => plainText(number, /** @type {number} */ (places))));
    texts = { quantity: quantities, price: prices, cost: costs, ...days };
    return texts;
  },
  walk: total,
  told,
});
