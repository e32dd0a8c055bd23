import { column } from "./bytes.js";
import { refusals } from "./columns.js";
import { PORTFOLIO } from "./plain.js";

/** @typedef {typeof import("./types.js")} Kehu */
/** @typedef {ReturnType<typeof import("./source.js").createSources>} Sources */
/** @typedef {import("./engine.js").Build} Build */
/** @typedef {import("./face.js").Ask} Ask */

/** Places of a metric. */
const MOST_PLACES = 6;
/** Rows at a time: a piece of several metrics is still near when it is read. */
const PIECE = 16384;
const GROUPS = 8;

/** A whole number of two halves, the lower first, as text. @param {bigint} low @param {bigint} high */
const joined = (low = BigInt(0), high = BigInt(0)) => String(BigInt.asIntN(64, high) * BigInt(2) ** BigInt(64) + BigInt.asUintN(64, low));

/**
 * Tiers and segments: one client, many, millions.
 * @param {Ask} ask
 * @param {() => Build} rows the build that columns run on
 * @param {Sources} sources
 */
export function createTier(ask, rows, sources) {
  /** @param {string} name @param {unknown} request @param {unknown} options */
  const explained = (name, request, options) => sources.expanded(ask(name, options, [request], PORTFOLIO));

  /** @param {any} result */
  const graded = (result) => {
    if (result.value !== undefined) sources.named(result.value.grade);
    return result;
  };

  /** @param {any} result */
  const judged = (result) => {
    if (result.value !== undefined) sources.rows(result.value.criteria.of);
    return result;
  };

  /**
   * Graded pieces, with counts by class and rank and, where they are asked for, sums by metric and rank.
   * @param {"gradeColumns" | "partial"} name
   * @param {unknown} columns
   * @param {unknown} options
   */
  const gradedColumns = (name, columns, options) => {
    const { parts, refused, whole } = refusals(name);
    const given = parts(columns, ["metrics", "scale", "levels"], "columns");
    const metrics = parts(given.metrics, null, "metrics");
    const scale = whole(given.scale, MOST_PLACES, "scale");
    const { plan: numbers, part } = ask(name, options, [scale]);
    const views = part.metrics.map((/** @type {string} */ metric) => {
      if (metrics[metric] === undefined) throw refused(`metrics lacks "${metric}"`);
      return column(metrics[metric], "BigInt64Array", "metrics");
    });
    const [{ length }] = views;
    const levels = given.levels === undefined ? new Uint8Array(0) : column(given.levels, "Uint8Array", "levels");
    const isEven = views.every((/** @type {BigInt64Array} */ view) => view.length === length) && (given.levels === undefined || levels.length === length);
    if (!isEven) throw refused("columns must be of one length");
    const plan = BigInt64Array.from(numbers, BigInt);
    const ranks = part.tiers.length + 1;
    const [counts, sums] = [new BigInt64Array(part.cells.length * ranks), new BigInt64Array(name === "partial" ? 2 * views.length * ranks : 0)];
    const tiers = new Uint8Array(length);
    const [first, second = new BigInt64Array(0), ...others] = views;
    const block = new BigInt64Array(Math.min(length, PIECE) * others.length);
    for (let from = 0; from < length; from += PIECE) {
      const size = Math.min(PIECE, length - from);
      const more = block.subarray(0, size * others.length);
      others.forEach((/** @type {BigInt64Array} */ view, /** @type {number} */ at) => more.set(view.subarray(from, from + size), at * size));
      const [f, s, l, t] = [first, second, levels, tiers].map((each) => each.subarray(from, from + size));
      rows().run(({ glue }) => glue.grade_columns(f, s, more, l, plan, t, counts, sums));
    }
    part.rows = length;
    part.cells = part.cells.map((/** @type {number[]} */ row, /** @type {number} */ at) => row.map((_, rank) => Number(counts[at * ranks + rank])));
    part.sums = part.sums.map((/** @type {string[]} */ row, /** @type {number} */ at) => row.map((_, rank) => joined(sums[2 * (at * ranks + rank)], sums[2 * (at * ranks + rank) + 1])));
    return { part, tiers };
  };

  /** @type {Kehu["gradeColumns"]} */
  const gradeColumns = (columns, options) => {
    const { tiers, part: { cells } } = gradedColumns("gradeColumns", columns, options);
    return { tiers, cells };
  };

  /** @type {Kehu["partial"]} */
  const partial = (columns, options) => gradedColumns("partial", columns, options).part;

  /** @type {Kehu["paretoColumns"]} */
  const paretoColumns = (columns) => {
    const { parts, refused, whole } = refusals("paretoColumns");
    const given = parts(columns, ["values", "scale", "ratio"], "columns");
    const { ratio = "0.8" } = given;
    const scale = whole(given.scale, MOST_PLACES, "scale");
    const values = column(given.values, "BigInt64Array", "values");
    const answer = typeof ratio !== "string" ? "" : rows().run(({ glue }) => glue.pareto_columns(values, scale, ratio));
    if (answer === "") throw refused("ratio must be decimal text above 0, up to 1");
    return JSON.parse(answer);
  };

  /** @type {Kehu["rfmColumns"]} */
  const rfmColumns = (columns, options) => {
    const { parts, refused } = refusals("rfmColumns");
    const given = parts(columns, ["idleDays", "frequency", "monetary"], "columns");
    const { highScore } = ask("rfmColumns", options, []);
    const [idle, frequency] = ["idleDays", "frequency"].map((name) => column(given[name], "Int32Array", name));
    const monetary = column(given.monetary, "BigInt64Array", "monetary");
    if (idle.length !== monetary.length || frequency.length !== monetary.length) throw refused("columns must be of one length");
    const [scores, groups] = [new Uint16Array(monetary.length), new Uint32Array(GROUPS)];
    const leftOut = rows().run(({ glue }) => glue.rfm_columns(idle, frequency, monetary, highScore, scores, groups));
    return { scores, groups: Array.from(groups), leftOut };
  };

  /** @type {Pick<Kehu, "grade" | "suggestTier" | "averageAssets" | "tierServices" | "contactPlan" | "pareto" | "abc" | "rfm" | "segment" | "migration" | "lifecycle" | "clv" | "scoreResponse" | "churn" | "gradeColumns" | "paretoColumns" | "rfmColumns" | "partial" | "merge" | "finish">} */
  const functions = {
    grade: (request, options) => explained("grade", request, options),
    suggestTier: (request, options) => graded(explained("suggestTier", request, options)),
    averageAssets: (request, options) => explained("averageAssets", request, options),
    tierServices: (request, options) => explained("tierServices", request, options),
    contactPlan: (request, options) => explained("contactPlan", request, options),
    pareto: (request, options) => explained("pareto", request, options),
    abc: (request, options) => explained("abc", request, options),
    rfm: (request, options) => explained("rfm", request, options),
    segment: (request, options) => explained("segment", request, options),
    migration: (request, options) => explained("migration", request, options),
    lifecycle: (request, options) => explained("lifecycle", request, options),
    clv: (request, options) => explained("clv", request, options),
    scoreResponse: (request, options) => explained("scoreResponse", request, options),
    churn: (request, options) => judged(explained("churn", request, options)),
    gradeColumns,
    paretoColumns,
    rfmColumns,
    partial,
    merge: (a, b) => explained("merge", { a, b }, undefined),
    finish: (part) => explained("finish", part, undefined),
  };
  return functions;
}
