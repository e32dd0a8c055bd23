import { uncovered } from "./vector_client.mjs";

/**
 * The vector files of tiers against the package's functions. It imports nothing of the host.
 * @typedef {typeof import("../src/wasm/types.js")} Kehu
 * @typedef {import("./vector_runner.mjs").Case} Case
 * @typedef {import("./vector_runner.mjs").Vectors} Vectors
 * @typedef {import("./vector_client.mjs").Judge} Judge
 */

/** Functions of one request and options. @type {readonly string[]} */
const FUNCTIONS = ["grade", "suggestTier", "averageAssets", "tierServices", "contactPlan", "pareto", "abc", "rfm", "segment", "migration", "lifecycle",
  "clv", "scoreResponse", "churn"];

/** Lists of whole numbers as the functions of columns take them. @type {Readonly<Record<string, (list: any) => any>>} */
const COLUMNS = {
  metrics: (lists) => Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, BigInt64Array.from(list, BigInt)])),
  values: (list) => BigInt64Array.from(list, BigInt),
  monetary: (list) => BigInt64Array.from(list, BigInt),
  levels: (list) => Uint8Array.from(list, Number),
  idleDays: (list) => Int32Array.from(list, Number),
  frequency: (list) => Int32Array.from(list, Number),
};

/** Functions of columns. @type {Readonly<Record<string, (kehu: Kehu, columns: any, options: any) => any>>} */
const OF_COLUMNS = {
  gradeColumns: (kehu, columns, options) => kehu.gradeColumns(columns, options),
  paretoColumns: (kehu, columns) => kehu.paretoColumns(columns),
  rfmColumns: (kehu, columns, options) => kehu.rfmColumns(columns, options),
  partial: (kehu, columns, options) => kehu.partial(columns, options),
};

/** @param {any} given */
const spelled = (given) => JSON.parse(JSON.stringify(given, (_, part) => (ArrayBuffer.isView(part) ? Array.from(/** @type {any} */ (part)) : part)));

/** @param {any} request @returns {any} */
const columnsOf = (request) => Object.fromEntries(Object.entries(request).map(([name, part]) => [name, COLUMNS[name] === undefined ? part : COLUMNS[name](part)]));

/** Without the rows that it rests on, which are compared by themselves, and with ids for rows. @param {any} value @returns {any} */
function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "sources").map(([name, part]) => [name, name === "source" ? part.id : bare(part)]));
}

/** Parts that are merged one after another, then finished; a part can have options of its own. @param {Kehu} kehu @param {any} request @param {any} options @returns {any} */
function finished(kehu, request, options) {
  const [first, ...others] = request.parts.map((/** @type {any} */ { options: own, ...part }) => kehu.partial(columnsOf(part), own ?? options));
  let result = /** @type {any} */ ({ value: first });
  for (const part of others) {
    result = kehu.merge(result.value, part);
    if (result.issues !== undefined) return result;
  }
  return kehu.finish(result.value);
}

/**
 * @param {Kehu} kehu @param {Case} item @param {Vectors} file @param {Judge} judge what is common to all results
 * @returns {(string | null)[] | undefined} nothing for a function of another subject
 */
export function tierFaults(kehu, item, file, judge) {
  const { options, ...request } = item.in;
  const ofColumns = OF_COLUMNS[file.function];
  if (ofColumns !== undefined) {
    return [uncovered(item.value, spelled(ofColumns(kehu, columnsOf(request), options)), "value")];
  }
  const isPart = file.function === "merge" || file.function === "finish";
  if (!isPart && !FUNCTIONS.includes(file.function)) return undefined;
  const ofParts = () => (file.function === "merge" ? kehu.merge(request.a, request.b) : finished(kehu, request, options));
  const result = isPart ? ofParts() : /** @type {any} */ (kehu)[file.function](request, { on: file.on, ...options });
  const faults = judge(result, item, item.sources ?? file.sources);
  if (item.issues !== undefined) return faults;
  // A value is whole: what it does not name must not be there.
  const whole = item.name.endsWith("(in part)") ? null : uncovered(bare(result.value), item.value, "value, no more");
  return [...faults, uncovered(item.value, result.value, "value"), whole];
}
