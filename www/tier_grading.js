/** Columns of clients graded, ranked and scored by the module; whatever is told about all of them at once. */
import { abcOf } from "./tier_abc.js";
import { UNKNOWN, NO_DAY, PROFILING, SCALE, dayOf } from "./tier_columns.js";
import { movesOf } from "./tier_moves_count.js";

/** @typedef {import("./kehu/slim.mjs").Policy} Policy */
/** @typedef {import("./kehu/slim.mjs").TierPolicy} TierPolicy */
/** @typedef {import("./kehu/slim.mjs").RfmGroup} RfmGroup */
/** @typedef {import("./tier_columns.js").ClientColumns} ClientColumns */
/** @typedef {typeof import("./kehu/slim.mjs")} Kehu */
/** `policy`: none where the shipped one is meant. `value`: the metric, or `monetary`, that clients are ranked by. @typedef {{ on: string, policy?: Policy, tiers: TierPolicy, value: string }} Setting */
/** @typedef {{ counts: readonly number[], grid: number[][], scored: number, leftOut: number, refused: number, notAsked: number, asked: boolean }} RfmSummary `grid[r][f]`, 0 for score 1 */
/** @typedef {ReturnType<Kehu["paretoColumns"]>} ParetoSummary */
/** @typedef {{ rows: number, policy: { id: string, version: string, digest: string }, tiers: readonly { tier: string | null, count: number, share: string, averages: readonly (string | null)[] }[],
 *   metrics: readonly string[], cells: readonly (readonly number[])[], missing: string[], unseen: boolean, value: string, values: string[], pareto?: ParetoSummary, abc?: import("./tier_abc.js").Abc, rfm?: RfmSummary, moves?: import("./tier_moves_count.js").Moves }} Summary */

/** In the order of the module's words: R F M high or low. @type {readonly [RfmGroup, string][]} */
export const GROUPS = [["important_value", "111"], ["important_develop", "101"], ["important_keep", "011"], ["important_retain", "001"],
  ["general_value", "110"], ["general_develop", "100"], ["general_keep", "010"], ["general_retain", "000"]];
const RFM_FIELDS = ["lastTrade", "frequency", "monetary"];

/** Place of the group in `GROUPS` of a score of three digits, -1 for none. @param {number} score @param {number} high */
export function groupOf(score, high) {
  if (score === 0) return -1;
  const [r, f, m] = [Math.floor(score / 100), Math.floor(score / 10) % 10, score % 10].map((each) => each >= high);
  return (m ? 0 : 4) + (r ? (f ? 0 : 1) : f ? 2 : 3);
}

/** A metric as far as it may be used: an average of too few days is not known. @param {ClientColumns} clients @param {TierPolicy["axes"][number]} axis */
function seen(clients, { metric, window }) {
  const column = clients.metric(metric);
  if (!window) return column;
  const observed = clients.observed.whole();
  return column.map((value, row) => (observed[row] < window.minObserved ? UNKNOWN : value));
}

/** The columns that the policy asks for. @param {ClientColumns} clients @param {TierPolicy} tiers */
export function columnsOf(clients, tiers) {
  const axes = tiers.axes.map((axis) => /** @type {const} */ ([axis.metric, seen(clients, axis)]));
  const own = new Set(axes.map(([metric]) => metric));
  const more = tiers.modifiers.filter(({ metric }) => !own.has(metric)).map(({ metric }) => /** @type {const} */ ([metric, clients.metric(metric)]));
  return { metrics: Object.fromEntries([...axes, ...more]), scale: SCALE, levels: clients.levels.whole() };
}

/** Place of the class of each level, 0 to 5; as many as there are classes for none. @param {TierPolicy} tiers */
export function classesOf({ classes }) {
  return Array.from({ length: 6 }, (_, level) => {
    const place = classes.findIndex(({ levels }) => levels.some((each) => each === `C${level}`));
    return place < 0 ? classes.length : place;
  });
}

/** Ranks of tiers by their words in a file, 0 for what the policy does not have. @param {readonly string[]} words @param {TierPolicy} tiers */
export const ranksOfWords = (words, { tiers }) => [0, ...words.map((word) => tiers.findIndex(({ id, name }) => id === word || name === word) + 1)];

/** Ranks before: as the file gives them, else computed by the same policy. @param {Kehu} kehu @param {ClientColumns} clients @param {Setting} setting */
function earlierRanks(kehu, clients, { policy, tiers }) {
  if (!clients.found.has("tier")) return { ranks: kehu.gradeColumns(columnsOf(clients, tiers), policy && { policy }).tiers, unknown: 0 };
  const known = ranksOfWords(clients.words, tiers);
  const column = clients.tiers.whole();
  let unknown = 0;
  const ranks = Uint8Array.from(column, (word) => {
    if (word > 0 && known[word] === 0) unknown += 1;
    return known[word];
  });
  return { ranks, unknown };
}

/** Recency, frequency and amount of those who may be profiled. @param {Kehu} kehu @param {ClientColumns} clients @param {Setting} setting */
function scored(kehu, clients, { on, policy }) {
  if (RFM_FIELDS.some((name) => !clients.found.has(name))) return { scores: new Uint16Array(clients.rows) };
  const today = dayOf(on);
  const asked = clients.found.has("profiling");
  const profiling = clients.profiling.whole();
  let [refused, notAsked] = [0, 0];
  if (asked) {
    for (const each of profiling) {
      if (each === PROFILING.refused) refused += 1;
      else if (each === PROFILING.notAsked) notAsked += 1;
    }
  }
  const idleDays = clients.lastTrade.whole().map((day, row) => (day === NO_DAY || day > today || (asked && profiling[row] !== PROFILING.agreed) ? -1 : today - day));
  const { scores, groups, leftOut } = kehu.rfmColumns({ idleDays, frequency: clients.frequency.whole(), monetary: clients.monetary.whole() }, policy && { policy });
  const grid = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  for (const score of scores) if (score > 0) grid[Math.floor(score / 100) - 1][(Math.floor(score / 10) % 10) - 1] += 1;
  return { scores, rfm: { counts: [...groups], grid, scored: clients.rows - leftOut, leftOut: leftOut - refused - notAsked, refused, notAsked, asked } };
}

/** @type {WeakMap<ClientColumns, { value: string, pareto: ParetoSummary, abc: ReturnType<typeof abcOf> }>} */
const ranked = new WeakMap();

/** What clients are ranked by does not depend on the policy, and is kept. @param {Kehu} kehu @param {ClientColumns} clients @param {string} value */
function rankedBy(kehu, clients, value) {
  const kept = ranked.get(clients);
  if (kept?.value === value) return kept;
  const values = value === "monetary" ? clients.monetary.whole() : clients.metric(value);
  const made = { value, pareto: kehu.paretoColumns({ values, scale: SCALE }), abc: abcOf(values) };
  ranked.set(clients, made);
  return made;
}

/**
 * Everything about the clients under one policy: columns for the list, and what is shown of all.
 * @param {Kehu} kehu
 * @param {ClientColumns} clients
 * @param {ClientColumns | undefined} earlier
 * @param {Setting} setting
 */
export function gradeAll(kehu, clients, earlier, setting) {
  const { policy, tiers } = setting;
  const options = policy && { policy };
  const columns = columnsOf(clients, tiers);
  const { tiers: ranks } = kehu.gradeColumns(columns, options);
  const part = kehu.partial(columns, options);
  const whole = kehu.finish(part).value;
  const classes = classesOf(tiers);
  const levels = clients.levels.whole();
  const { scores, rfm } = scored(kehu, clients, setting);
  const values = [...clients.metrics.keys(), ...(clients.found.has("monetary") ? ["monetary"] : [])];
  const value = values.includes(setting.value) ? setting.value : values.includes("netContribution") ? "netContribution" : values[0];
  const ranking = value === undefined ? undefined : rankedBy(kehu, clients, value);
  const before = earlier && earlierRanks(kehu, earlier, setting);
  const joined = earlier && before && movesOf(kehu, clients, ranks, earlier, before, setting);
  /** @type {Summary} */
  const summary = {
    rows: clients.rows, policy: part.policy, tiers: whole?.tiers ?? [], metrics: part.metrics, cells: whole?.cells ?? [],
    missing: Object.keys(columns.metrics).filter((name) => !clients.found.has(name)), unseen: tiers.axes.some(({ window }) => window) && !clients.found.has("observed"),
    value: value ?? "", values, pareto: ranking?.pareto, abc: ranking?.abc.summary, rfm, moves: joined?.moves,
  };
  return { summary, ranks, scores, classOf: (/** @type {number} */ row) => classes[levels[row]], abcOfRow: ranking?.abc.classOf, beforeOf: joined?.beforeOf };
}

/** @typedef {ReturnType<typeof gradeAll>} Graded */
