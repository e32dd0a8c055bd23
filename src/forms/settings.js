import * as inlined from "kehu";
import { isDay } from "./plain.js";
import { isLang } from "./words.js";

/** @typedef {import("./types.js").FormOptions} FormOptions */
/** @typedef {import("./types.js").KehuFunctions} KehuFunctions */
/** @typedef {import("kehu").Options} Options */
/** @typedef {import("kehu").Issue} Issue */

/** What every function here goes by. @typedef {{ kehu: KehuFunctions, policy: FormOptions["policy"], call: () => Options }} Settings */

const KNOWN = ["on", "lang", "policy", "kehu"];
const FUNCTIONS = /** @type {const} */ (["checkIdent", "isIdent", "typing", "messages"]);

/** @param {string} place @param {unknown} day @returns {string} */
function requireDay(place, day) {
  if (!isDay(day)) throw new TypeError(`kehu: ${place}: option "on" must be an existing day, YYYY-MM-DD, or a function that gives one`);
  return /** @type {string} */ (day);
}

/** @param {string} place @param {unknown} functions @returns {KehuFunctions} */
function requireFunctions(place, functions) {
  const given = /** @type {KehuFunctions} */ (functions || {});
  if (FUNCTIONS.every((name) => typeof given[name] === "function")) return given;
  throw new TypeError(`kehu: ${place}: kehu's functions are not here; load kehu.global.js first, or give what kehu/slim exports as option "kehu"`);
}

/**
 * The options of one call. A day that is wrong, or an option that nobody knows, is a fault at once.
 * @param {string} place Name of the function, for the sentence.
 * @param {FormOptions} given
 * @param {readonly string[]} [more] Names that this function knows besides.
 * @returns {Settings}
 */
export function readSettings(place, given, more = []) {
  if (typeof given !== "object" || given === null) throw new TypeError(`kehu: ${place}: options must be an object with "on"`);
  for (const name of Object.keys(given)) {
    if (KNOWN.indexOf(name) >= 0 || more.indexOf(name) >= 0) continue;
    // A client's number in the place of a name is not repeated.
    throw new TypeError(`kehu: ${place}: unknown option "${/^[A-Za-z]{1,32}$/.test(name) ? name : "…"}"`);
  }
  const { on, lang, policy } = given;
  if (typeof on !== "function") requireDay(place, on);
  if (lang !== undefined && lang !== null && !isLang(lang)) throw new TypeError(`kehu: ${place}: option "lang" must be "zh-CN" or "en"`);
  return {
    kehu: requireFunctions(place, given.kehu || inlined),
    policy,
    call: () => ({ on: typeof on === "function" ? requireDay(place, on()) : on, lang, policy }),
  };
}

/**
 * A fault of the policy is the portal's own and no client can mend it: a wrong call, not a finding.
 * @template {{ readonly issues?: readonly Issue[] }} R
 * @param {string} place
 * @param {R} result
 * @returns {R}
 */
export function withoutPolicyFaults(place, result) {
  const fault = (result.issues || []).filter(({ path }) => path[0] === "policy")[0];
  if (fault !== undefined) throw new TypeError(`kehu: ${place}: option ${fault.path.join(".")}: ${fault.code}`);
  return result;
}
