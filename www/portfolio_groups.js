/** The lines of an answer by what they are, for the charts and the tables beside them. Every figure is one of the answer or an exact sum of such. */
import { sum } from "./portfolio_amounts.js";

/** @typedef {import("./kehu/slim.mjs").Nav} Nav */
/** @typedef {import("./portfolio_rows.js").Row} Row */
/** @typedef {{ group: string, amount: string }} Part */

const UNEXPLAINED = "unexplained";
/** Lines of the day before that are no longer there. */
const GONE = "gone";

/** @param {Iterable<readonly [string, string]>} pairs group and amount @returns {Part[]} */
function added(pairs) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const [group, amount] of pairs) {
    const amounts = groups.get(group);
    if (amounts) amounts.push(amount);
    else groups.set(group, [amount]);
  }
  return [...groups].map(([group, amounts]) => ({ group, amount: sum(amounts) }));
}

/** What the plan is made of. @param {readonly Row[]} rows */
export const composition = (rows) => added(rows.map(({ group, amount = "0" }) => /** @type {const} */ ([group, amount])));

/**
 * From the NAV of the day before to that of the day: what each group brought, and what came in or went out.
 * @param {NonNullable<Nav["attribution"]>} attribution
 * @param {readonly Row[]} rows of the day
 */
export function bridge(attribution, rows) {
  const groups = new Map([...rows.map(({ id, group }) => /** @type {const} */ ([id, group])), /** @type {const} */ ([UNEXPLAINED, UNEXPLAINED])]);
  const results = added(attribution.rows.map(({ id, result }) => /** @type {const} */ ([groups.get(id) ?? GONE, result])));
  const flow = sum(attribution.rows.map((row) => row.flow));
  return [...results, { group: "flow", amount: flow }].filter(({ amount }) => /[1-9]/.test(amount));
}
