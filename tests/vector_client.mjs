/**
 * The vector files of cards and changes against the package's functions. It imports nothing.
 * @typedef {typeof import("../src/wasm/types.js")} Kehu
 * @typedef {import("./vector_runner.mjs").Case} Case
 * @typedef {import("./vector_runner.mjs").Vectors} Vectors
 * @typedef {(result: any, item: Case, sources: readonly string[] | undefined) => (string | null)[]} Judge
 */

/**
 * Whether everything wanted is given: lists item by item, maps by the fields that are named; a source by its id.
 * @param {any} wanted @param {any} given @param {string} place @returns {string | null}
 */
function uncovered(wanted, given, place) {
  if (typeof wanted === "string" && typeof given === "object" && given !== null && given.id === wanted) return null;
  if (Array.isArray(wanted)) {
    if (!Array.isArray(given) || given.length !== wanted.length) return `${place}: ${JSON.stringify(given)} instead of ${JSON.stringify(wanted)}`;
    return wanted.map((item, at) => uncovered(item, given[at], `${place}.${at}`)).find((fault) => fault !== null) ?? null;
  }
  if (typeof wanted === "object" && wanted !== null && typeof given === "object" && given !== null) {
    return Object.keys(wanted).map((name) => uncovered(wanted[name], given[name], `${place}.${name}`)).find((fault) => fault !== null) ?? null;
  }
  return wanted === given || (wanted === null && given === undefined) ? null : `${place}: ${JSON.stringify(given)} instead of ${JSON.stringify(wanted)}`;
}

/** @param {readonly any[]} rows @param {(row: any) => boolean} holds */
const names = (rows, holds) => rows.filter(holds).map(({ name }) => name);

/** Plans, then takes the steps; each but the last must succeed. @param {Kehu} kehu @param {any} given @param {any} options */
function advanced(kehu, { request, steps }, options) {
  /** @param {any} asked */
  const planned = (asked) => {
    const { value, issues } = kehu.planChange(asked, options);
    if (value === undefined) throw new Error(`no plan: ${JSON.stringify(issues)}`);
    return value;
  };
  const first = kehu.planChange(request, options);
  if (first.value === undefined) return first;
  let plan = first.value;
  /** @type {any} */
  let [state, log] = ["draft", undefined];
  for (const [at, { request: again, ...step }] of steps.entries()) {
    if (again !== undefined) plan = planned(again);
    const result = kehu.advanceChange({ plan, state, log, ...step }, options);
    if (at === steps.length - 1) return result;
    if (result.value === undefined) throw new Error(`step ${at}: ${JSON.stringify(result.issues)}`);
    ({ state, log } = result.value);
  }
  throw new Error("no steps");
}

/** @type {Record<string, (kehu: Kehu, given: any, options: any) => any>} */
const CALLS = {
  checkCard: (kehu, { card, partial }, options) => kehu.checkCard(card, { ...options, partial }),
  compareReaderWithCard: (kehu, { payload, card }, options) => kehu.compareReaderWithCard(payload, card, options),
  requiredMarks: (kehu, { request }, options) => kehu.requiredMarks(request, options),
  requiredPapers: (kehu, { request }, options) => kehu.requiredPapers(request, options),
  planChange: (kehu, { request }, options) => kehu.planChange(request, options),
  advanceChange: advanced,
};

/**
 * @param {Kehu} kehu @param {Case} item @param {Vectors} file @param {Judge} judge what is common to all results
 * @returns {(string | null)[] | undefined} nothing for a function of another subject
 */
export function clientFaults(kehu, item, file, judge) {
  const { on = file.on, policy, ...given } = item.in;
  const options = { on, policy };
  if (file.function === "cardFields") {
    const rows = kehu.cardFields(given.party, options);
    return [uncovered(item.value, {
      required: names(rows, ({ required }) => required === "required"),
      conditional: rows.filter(({ required }) => required === "conditional").map(({ name, condition }) => `${name}:${condition}`),
      key: names(rows, (row) => row.class === "key"),
      aml: names(rows, ({ amlItem }) => amlItem),
    }, "fields")];
  }
  const call = CALLS[file.function];
  if (call === undefined) return undefined;
  const result = call(kehu, given, options);
  const faults = judge(result, item, item.sources ?? file.sources);
  return item.issues === undefined ? [...faults, uncovered(item.value, result.value, "value")] : faults;
}
