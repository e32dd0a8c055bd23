import { uncovered } from "./vector_client.mjs";

/**
 * The vector files of valuation against the package's functions. It imports nothing of the host.
 * @typedef {typeof import("../src/wasm/types.js")} Kehu
 * @typedef {import("./vector_runner.mjs").Case} Case
 * @typedef {import("./vector_runner.mjs").Vectors} Vectors
 * @typedef {import("./vector_client.mjs").Judge} Judge
 */

/** Functions of one request and options. @type {readonly string[]} */
const FUNCTIONS = ["value", "nav", "accruedInterest", "bondYield", "bondPrice", "effectiveInterest", "lockupDiscount", "optionValue", "exRights",
  "amortisedDeviation", "managementFee", "performanceFee", "sevenDayYield"];

/**
 * Columns are texts in the files; what comes out is compared as texts again.
 * @param {Kehu} kehu @param {Case} item
 * @returns {(string | null)[]}
 */
function columnFaults(kehu, item) {
  const { options, scales, ...texts } = item.in;
  /** @type {any} */
  const columns = { scales };
  for (const name of Object.keys(texts)) {
    columns[name] = name.startsWith("days") ? Int32Array.from(texts[name], Number) : BigInt64Array.from(texts[name], BigInt);
  }
  const { values, ...rest } = kehu.valueColumns(columns, options);
  /** @param {any} answer */
  const spelled = ({ values: list, total, faults, findings }) =>
    JSON.stringify([list, total, faults, findings.map((/** @type {any} */ { row, code }) => [row, code])]);
  const [found, wanted] = [spelled({ values: Array.from(values, String), ...rest }), spelled(item.value)];
  return [found === wanted ? null : `${found} instead of ${wanted}`];
}

/** What the core calls an issue of its options and JavaScript a wrong call. @param {Case} item */
const isWrongCall = (item) => (item.issues ?? []).some(({ path, code }) =>
  (code === "value.missing" || code === "value.unknown") && (path.join(".") === "policy.ruleSet" || path.join(".") === "form"));

/**
 * @param {Kehu} kehu @param {Case} item @param {Vectors} file @param {Judge} judge what is common to all results
 * @returns {(string | null)[] | undefined} nothing for a function of another subject
 */
export function valuationFaults(kehu, item, file, judge) {
  if (file.function === "valueColumns") return columnFaults(kehu, item);
  if (!FUNCTIONS.includes(file.function)) return undefined;
  const { options, ...request } = item.in;
  const call = () => /** @type {any} */ (kehu)[file.function](request, { on: file.on, ...options });
  if (isWrongCall(item)) {
    try {
      call();
      return ["a wrong call is not thrown"];
    } catch (error) {
      return [error instanceof TypeError ? null : String(error)];
    }
  }
  const result = call();
  const faults = judge(result, item, item.sources ?? file.sources);
  return item.issues === undefined ? [...faults, uncovered(item.value, result.value, "value")] : faults;
}
