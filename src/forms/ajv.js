import { findingsOf } from "./finding.js";
import { isAddress, isAmount, isCapital, isDay, isLatin, isRatio } from "./plain.js";
import { readSettings, withoutPolicyFaults } from "./settings.js";
import { KINDS } from "./words.js";

/** @typedef {import("./words.js").Kind} Kind */

const PLACE = "ajvFormats";

/** @type {typeof import("./types.js").ajvFormats} */
export function ajvFormats(ajv, options) {
  const settings = readSettings(PLACE, options);
  if (!ajv || typeof ajv.addFormat !== "function") throw new TypeError(`kehu: ${PLACE}: the first argument must be an Ajv instance`);
  const { kehu, policy, call } = settings;

  /** @param {string} name @param {(text: string) => boolean} validate */
  const add = (name, validate) => ajv.addFormat(`kehu-${name}`, { type: "string", validate });
  /** @param {Kind} kind @param {string} text */
  const accepts = (kind, text) => (policy ? findingsOf(PLACE, kind, text, settings).errors.length === 0 : kehu.isIdent(kind, text, call().on));

  for (const kind of KINDS) add(kind, (text) => accepts(kind, text));
  add("phone", (text) => accepts("mobile", text) || accepts("landline", text));
  add("day", isDay);
  add("day-or-long-term", (text) => text === "long_term" || isDay(text));
  add("amount", isAmount);
  add("capital", isCapital);
  add("ratio", isRatio);
  add("url", isAddress);
  add("latin", isLatin);
  // Only the module has the table of countries.
  add("country", (text) => {
    const result = kehu.checkCard({ party: "individual", nationality: text }, Object.assign({ partial: true }, call()));
    return withoutPolicyFaults(PLACE, result).issues === undefined;
  });
  // Its kind stands in another field, which a format does not see.
  add("document-number", (text) => /\S/.test(text));
  return ajv;
}
