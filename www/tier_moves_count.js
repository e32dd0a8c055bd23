/** Who went from which tier to which, joined by id. Lists that the module takes are counted by it; longer ones as it says. */

/** @typedef {import("./tier_columns.js").ClientColumns} ClientColumns */
/** Rows before, columns after; tiers as the policy has them, `undetermined` last. `foreign`: clients whose earlier tier the policy does not have. @typedef {{ tiers: readonly string[], matrix: readonly (readonly number[])[], shares: readonly (readonly string[])[],
 *   counted: number, up: number, down: number, same: number, entered: readonly number[], left: readonly number[], foreign: number }} Moves */

/** What a list of the module holds. */
const MOST = 10_000;
const TEN_THOUSAND = 10_000;

/** Shares of a row at 4 places that add up to 1: largest remainders first, of equal ones the first. @param {readonly number[]} counts */
export function sharesOf(counts) {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum === 0) return counts.map(() => "0");
  const exact = counts.map((count) => count * TEN_THOUSAND);
  const floors = exact.map((part) => Math.floor(part / sum));
  const lacking = TEN_THOUSAND - floors.reduce((total, part) => total + part, 0);
  const order = exact.map((part, place) => ({ place, rest: part % sum })).sort((one, other) => other.rest - one.rest || one.place - other.place);
  for (const { place } of order.slice(0, lacking)) floors[place] += 1;
  return floors.map((part) => (part === TEN_THOUSAND ? "1" : part === 0 ? "0" : `0.${String(part).padStart(4, "0").replace(/0+$/, "")}`));
}

/** Ranks with 0, undetermined, put last. @param {number} rank @param {number} count of tiers */
const placeOf = (rank, count) => (rank === 0 ? count : rank - 1);

/**
 * Counted here, for any number of clients.
 * @param {Uint8Array} after ranks of the clients now
 * @param {Int32Array} rowBefore the earlier row of each, -1 for none
 * @param {Uint8Array} before ranks of the earlier ones
 * @param {readonly string[]} tiers
 * @returns {Omit<Moves, "foreign">}
 */
export function counted(after, rowBefore, before, tiers) {
  const count = tiers.length;
  const matrix = Array.from({ length: count + 1 }, () => new Array(count + 1).fill(0));
  const entered = new Array(count + 1).fill(0);
  const left = new Array(count + 1).fill(0);
  const stays = new Uint8Array(before.length);
  let [all, up, down, same] = [0, 0, 0, 0];
  after.forEach((rank, row) => {
    const earlier = rowBefore[row];
    if (earlier < 0) entered[placeOf(rank, count)] += 1;
    else {
      stays[earlier] = 1;
      all += 1;
      matrix[placeOf(before[earlier], count)][placeOf(rank, count)] += 1;
      if (rank > 0 && before[earlier] > 0) {
        if (rank > before[earlier]) up += 1;
        else if (rank < before[earlier]) down += 1;
        else same += 1;
      }
    }
  });
  before.forEach((rank, row) => {
    if (stays[row] === 0) left[placeOf(rank, count)] += 1;
  });
  return { tiers: [...tiers, "undetermined"], matrix, shares: matrix.map(sharesOf), counted: all, up, down, same, entered, left };
}

/**
 * @param {typeof import("./kehu/slim.mjs")} kehu
 * @param {ClientColumns} clients
 * @param {Uint8Array} ranks
 * @param {ClientColumns} earlier
 * @param {{ ranks: Uint8Array, unknown: number }} before
 * @param {import("./tier_grading.js").Setting} setting
 */
export function movesOf(kehu, clients, ranks, earlier, before, { on, policy, tiers }) {
  const rows = earlier.rowsByName();
  const rowBefore = Int32Array.from(clients.names.whole(), (name) => {
    const place = earlier.ids.placeOf(clients.ids, name);
    return place < 0 ? -1 : rows[place];
  });
  const ids = tiers.tiers.map(({ id }) => id);
  const list = (/** @type {ClientColumns} */ columns, /** @type {Uint8Array} */ of) => Array.from(of, (rank, row) => ({ id: columns.ids.at(columns.names.whole()[row]), tier: rank === 0 ? null : ids[rank - 1] }));
  const byModule = Math.max(clients.rows, earlier.rows) <= MOST ? kehu.migration({ before: list(earlier, before.ranks), after: list(clients, ranks) }, { on, ...(policy && { policy }) }).value : undefined;
  const { matrix, shares, counted: all, up, down, same, entered, left, tiers: names } = byModule ?? counted(ranks, rowBefore, before.ranks, ids);
  /** @type {Moves} */
  const moves = { tiers: names, matrix, shares, counted: all, up, down, same, entered, left, foreign: before.unknown };
  return { moves, beforeOf: (/** @type {number} */ row) => (rowBefore[row] < 0 ? undefined : { row: rowBefore[row], rank: before.ranks[rowBefore[row]] }) };
}
