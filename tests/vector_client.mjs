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
export function uncovered(wanted, given, place) {
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

/** @param {Kehu} kehu @param {any} request @param {any} options @returns {any} */
function planned(kehu, request, options) {
  const { value, issues } = kehu.planChange(request, options);
  if (value === undefined) throw new Error(`no plan: ${JSON.stringify(issues)}`);
  return value;
}

/** One step, the first to plan again where it says so. @param {Kehu} kehu @param {any} change @param {any} step @param {any} options */
function stepped(kehu, change, { request, ...step }, options) {
  if (request !== undefined) change.plan = planned(kehu, request, options);
  return kehu.advanceChange({ ...change, ...step }, options);
}

/** Plans, then takes the steps; each must succeed. @param {Kehu} kehu @param {any} request @param {readonly any[]} steps @param {any} options */
function walked(kehu, request, steps, options) {
  /** @type {any} */
  const change = { plan: planned(kehu, request, options), state: "draft" };
  for (const [at, step] of steps.entries()) {
    const { value, issues } = stepped(kehu, change, step, options);
    if (value === undefined) throw new Error(`step ${at}: ${JSON.stringify(issues)}`);
    Object.assign(change, { state: value.state, log: value.log });
  }
  return change;
}

/** The answer of the last step; a policy that cannot be used is told by the plan. @param {Kehu} kehu @param {any} given @param {any} options */
function advanced(kehu, { request, steps }, options) {
  const first = kehu.planChange(request, options);
  return first.value === undefined ? first : stepped(kehu, walked(kehu, request, steps.slice(0, -1), options), steps[steps.length - 1], options);
}

/** @type {Record<string, (kehu: Kehu, given: any, options: any) => any>} */
const CALLS = {
  checkCard: (kehu, { card, partial }, options) => kehu.checkCard(card, { ...options, partial }),
  compareReaderWithCard: (kehu, { payload, card }, options) => kehu.compareReaderWithCard(payload, card, options),
  requiredMarks: (kehu, { request }, options) => kehu.requiredMarks(request, options),
  requiredPapers: (kehu, { request }, options) => kehu.requiredPapers(request, options),
  planChange: (kehu, { request }, options) => kehu.planChange(request, options),
  advanceChange: advanced,
  changeForms: (kehu, { request, blank, details, plan }, options) => kehu.changeForms(plan ?? planned(kehu, request, options), { ...options, blank, details }),
  confirmationSlip: (kehu, { request, steps, ...given }, options) => kehu.confirmationSlip({ ...walked(kehu, request, steps, options), ...given }, options),
};

/**
 * @param {Kehu} kehu @param {Case} item @param {Vectors} file @param {Judge} judge what is common to all results
 * @returns {(string | null)[] | undefined} nothing for a function of another subject
 */
export function clientFaults(kehu, item, file, judge) {
  const { on = file.on, policy, lang, ...given } = item.in;
  const options = { on, policy, lang };
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
