import { uncovered } from "./vector_client.mjs";

/**
 * The vector files of suitability against the package's functions. It imports nothing of the host.
 * @typedef {typeof import("../src/wasm/types.js")} Kehu
 * @typedef {import("./vector_runner.mjs").Case} Case
 * @typedef {import("./vector_runner.mjs").Vectors} Vectors
 * @typedef {import("./vector_client.mjs").Judge} Judge
 */

/** Functions of one request and options. @type {readonly string[]} */
const FUNCTIONS = ["scoreQuestionnaire", "matchSuitability", "classifyInvestor", "qualifiedInvestor", "permission", "beneficialOwners"];

/**
 * @param {Kehu} kehu @param {Case & { function?: string }} item @param {Vectors} file @param {Judge} judge what is common to all results
 * @returns {(string | null)[] | undefined} nothing for a function of another subject
 */
export function suitabilityFaults(kehu, item, file, judge) {
  const name = item.function ?? file.function;
  if (!FUNCTIONS.includes(name)) return undefined;
  const { options, ...request } = item.in;
  const result = /** @type {any} */ (kehu)[name](request, { on: file.on, ...options });
  const faults = judge(result, item, item.sources ?? file.sources);
  return item.issues === undefined ? [...faults, uncovered(item.value, result.value, "value")] : faults;
}
