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
const joined = (low, high) => String(BigInt.asIntN(64, high) * BigInt(2) ** BigInt(64) + BigInt.asUintN(64, low));

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
    const planned = ask(name, options, [scale]);
    const views = planned.metrics.map((/** @type {string} */ metric) => {
      if (metrics[metric] === undefined) throw refused(`metrics lacks "${metric}"`);
      return column(metrics[metric], "BigInt64Array", "metrics");
    });
    const [{ length }] = views;
    const levels = given.levels === undefined ? new Uint8Array(0) : column(given.levels, "Uint8Array", "levels");
    const isEven = views.every((/** @type {BigInt64Array} */ view) => view.length === length) && (given.levels === undefined || levels.length === length);
    if (!isEven) throw refused("columns must be of one length");
    const plan = BigInt64Array.from(planned.plan, BigInt);
    const ranks = planned.tiers.length + 1;
    const cells = (planned.classes + 1) * ranks;
    const counts = new BigInt64Array(cells + (name === "partial" ? 2 * views.length * ranks : 0));
    const tiers = new Uint8Array(length);
    const block = new BigInt64Array(Math.min(length, PIECE) * views.length);
    for (let from = 0; from < length; from += PIECE) {
      const size = Math.min(PIECE, length - from);
      const piece = block.subarray(0, size * views.length);
      views.forEach((/** @type {BigInt64Array} */ view, /** @type {number} */ at) => piece.set(view.subarray(from, from + size), at * size));
      const [l, t] = [levels, tiers].map((each) => each.subarray(from, from + size));
      rows().run(({ glue }) => glue.grade_columns(piece, l, plan, t, counts));
    }
    /** @param {(at: number) => any} value @param {number} start @param {number} end @param {number} step */
    const rowsOf = (value, start, end, step) => {
      const found = [];
      for (let at = start; at < end; at += step) found.push(Array.from({ length: ranks }, (_, rank) => value(at + (rank * step) / ranks)));
      return found;
    };
    return {
      planned, scale, tiers,
      cells: rowsOf((at) => Number(counts[at]), 0, cells, ranks),
      sums: rowsOf((at) => joined(counts[at], counts[at + 1]), cells, counts.length, 2 * ranks),
    };
  };

  /** @type {Kehu["gradeColumns"]} */
  const gradeColumns = (columns, options) => {
    const { tiers, cells } = gradedColumns("gradeColumns", columns, options);
    return { tiers, cells };
  };

  /** @type {Kehu["partial"]} */
  const partial = (columns, options) => {
    const { planned: { policy, tiers, metrics }, scale, tiers: { length }, cells, sums } = gradedColumns("partial", columns, options);
    return { policy, tiers, metrics, scale, rows: length, cells, sums };
  };

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
