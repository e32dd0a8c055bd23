/** Counts of A, B and C of any number of clients, as `abc` of the module says it: of columns it has no door. */
import { plain } from "./portfolio_amounts.js";
import { SCALE, UNKNOWN } from "./tier_columns.js";

/** @typedef {readonly { class: "A" | "B" | "C", count: number, total: string }[]} Abc */

const CLASSES = /** @type {const} */ (["A", "B", "C"]);
/** Shares in hundredths up to which a class begins. */
const CUTS = [80n, 95n];

/**
 * A row is A while what stands before it is below the first cut of the total, B below the second; equal values share the class of
 * the first of them, so that a class is known by the smallest value in it.
 * @param {BigInt64Array} values in millionths
 */
export function abcOf(values) {
  const sorted = values.filter((value) => value >= 0n).sort();
  let total = 0n;
  for (const value of sorted) total += value;
  /** @type {(bigint | undefined)[]} smallest value of A and of B */
  const least = [undefined, undefined];
  const counts = [0, 0, 0];
  const totals = [0n, 0n, 0n];
  let before = 0n;
  for (let at = sorted.length - 1; at >= 0;) {
    const value = sorted[at];
    const place = total <= 0n ? 2 : before * 100n < CUTS[0] * total ? 0 : before * 100n < CUTS[1] * total ? 1 : 2;
    let same = 0;
    while (at >= 0 && sorted[at] === value) {
      at -= 1;
      same += 1;
    }
    counts[place] += same;
    totals[place] += BigInt(same) * value;
    before += BigInt(same) * value;
    if (place < 2) least[place] = value;
  }
  const [a, b] = least;
  return {
    summary: /** @type {Abc} */ (CLASSES.map((name, place) => ({ class: name, count: counts[place], total: plain(totals[place], SCALE).replace(/\.?0+$/, "") }))),
    /** @param {number} row @returns {"A" | "B" | "C" | undefined} */
    classOf(row) {
      const value = values[row];
      if (value === UNKNOWN || value < 0n) return undefined;
      if (a !== undefined && value >= a) return "A";
      return b !== undefined && value >= b ? "B" : "C";
    },
  };
}
