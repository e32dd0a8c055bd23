/** Pages of the list of clients, and one client as the module takes it. */
import { plain } from "./portfolio_amounts.js";
import { NO_DAY, PROFILING, SCALE, UNKNOWN, dayText } from "./tier_columns.js";
import { groupOf } from "./tier_grading.js";

/** @typedef {import("./kehu/slim.mjs").TierPolicy} TierPolicy */
/** @typedef {import("./tier_columns.js").ClientColumns} ClientColumns */
/** @typedef {import("./tier_grading.js").Graded} Graded */
/** Each absent where all are meant. `rank`: 0 undetermined; `klass`: place, after the last "no class"; `group`: place; `moved` against the earlier state. @typedef {{ rank?: number, klass?: number, group?: number, abc?: string, moved?: "up" | "down" | "entered", id?: string }} Filter */
/** @typedef {{ row: number, line: number, id: string, rank: number, klass: number, metrics: (string | undefined)[], score: number, group: number, abc?: string, before?: number }} Line */
/** One client: the request's data as text. @typedef {{ row: number, id: string, metrics: Record<string, string>, observed?: number, level?: string, lastTrade?: string, lastContact?: string, profiling: keyof typeof PROFILING | "unknown", tier?: string, before?: { rank: number, since?: string, given: boolean } }} Client */

const encoder = new TextEncoder();

/** An amount as it was meant: without the zeros that the scale adds. @param {bigint} value */
export const amountText = (value) => (value === UNKNOWN ? undefined : plain(value, SCALE).replace(/\.?0+$/, ""));

/** What the rows of a page are made from. @param {ClientColumns} clients @param {Graded} graded @param {TierPolicy} tiers */
export function liner(clients, graded, tiers) {
  const names = clients.names.whole();
  const lines = clients.lines.whole();
  const columns = graded.summary.metrics.map((name) => clients.metric(name));
  /** @param {number} row @returns {Line} */
  return (row) => ({ row, line: lines[row], id: clients.ids.at(names[row]), rank: graded.ranks[row], klass: graded.classOf(row), metrics: columns.map((column) => amountText(column[row])),
    score: graded.scores[row], group: groupOf(graded.scores[row], tiers.highScore), abc: graded.abcOfRow?.(row), before: graded.beforeOf?.(row)?.rank });
}

/** @param {ClientColumns} clients @param {Graded} graded @param {TierPolicy} tiers @param {Filter} filter @returns {(row: number) => boolean} */
function passes(clients, graded, tiers, { rank, klass, group, abc, moved, id }) {
  const names = clients.names.whole();
  const wanted = id ? encoder.encode(id) : undefined;
  return (row) => (rank === undefined || graded.ranks[row] === rank) && (klass === undefined || graded.classOf(row) === klass)
    && (group === undefined || groupOf(graded.scores[row], tiers.highScore) === group) && (abc === undefined || graded.abcOfRow?.(row) === abc)
    && (moved === undefined || movedOf(graded, row) === moved) && (wanted === undefined || clients.ids.holds(names[row], wanted));
}

/** @param {Graded} graded @param {number} row */
function movedOf({ ranks, beforeOf }, row) {
  if (!beforeOf) return undefined;
  const before = beforeOf(row);
  if (!before) return "entered";
  if (before.rank === 0 || ranks[row] === 0) return undefined;
  return ranks[row] > before.rank ? "up" : ranks[row] < before.rank ? "down" : "same";
}

/** @param {ClientColumns} clients @param {Graded} graded @param {TierPolicy} tiers @param {{ filter: Filter, from: number, count: number }} order */
export function listed(clients, graded, tiers, { filter, from, count }) {
  const keeps = passes(clients, graded, tiers, filter);
  const line = liner(clients, graded, tiers);
  /** @type {Line[]} */
  const lines = [];
  let kept = 0;
  for (let row = 0; row < clients.rows; row += 1) {
    if (!keeps(row)) continue;
    if (kept >= from && lines.length < count) lines.push(line(row));
    kept += 1;
  }
  return { lines, kept, all: clients.rows };
}

/** @param {ClientColumns} clients @param {ClientColumns | undefined} earlier @param {Graded} graded @param {number} row @returns {Client} */
export function clientOf(clients, earlier, graded, row) {
  const { metrics } = graded.summary;
  const observed = clients.observed.whole()[row];
  const level = clients.levels.whole()[row];
  const before = graded.beforeOf?.(row);
  const since = before && earlier ? earlier.since.whole()[before.row] : NO_DAY;
  const asked = clients.profiling.whole()[row];
  return {
    row, id: clients.ids.at(clients.names.whole()[row]),
    metrics: Object.fromEntries(metrics.flatMap((name) => {
      const text = amountText(clients.metric(name)[row]);
      return text === undefined ? [] : [[name, text]];
    })),
    ...(observed >= 0 ? { observed } : {}), ...(level > 0 ? { level: `C${level}` } : {}),
    ...(clients.lastTrade.whole()[row] !== NO_DAY ? { lastTrade: dayText(clients.lastTrade.whole()[row]) } : {}),
    ...(clients.lastContact.whole()[row] !== NO_DAY ? { lastContact: dayText(clients.lastContact.whole()[row]) } : {}),
    profiling: !clients.found.has("profiling") ? "unknown" : asked === PROFILING.agreed ? "agreed" : asked === PROFILING.refused ? "refused" : "notAsked",
    ...(before ? { before: { rank: before.rank, given: earlier?.found.has("tier") ?? false, ...(since === NO_DAY ? {} : { since: dayText(since) }) } } : {}),
  };
}
