import { findingsOf } from "./finding.js";
import { isDay, isDecimal } from "./plain.js";
import { readSettings } from "./settings.js";
import { KINDS } from "./words.js";

/** @typedef {import("./words.js").Kind} Kind */

const COUNTRY = /^[A-Z]{3}$/;
const ADDRESS = /^https?:\/\/[^\s/]\S*$/;
const LATIN = /^[A-Za-z '.-]*[A-Za-z][A-Za-z '.-]*$/;

/** Formats of the card that are no identifiers. @type {Record<string, (text: string) => boolean>} */
const PLAIN = {
  "kehu-day": isDay,
  "kehu-day-or-long-term": (text) => text === "long_term" || isDay(text),
  "kehu-amount": isDecimal,
  "kehu-ratio": isDecimal,
  "kehu-country": (text) => COUNTRY.test(text),
  "kehu-url": (text) => ADDRESS.test(text),
  "kehu-latin": (text) => LATIN.test(text),
  // Its kind stands in another field: only `checkCard` sees both.
  "kehu-document-number": (text) => text.trim() !== "",
};

/** @type {typeof import("./types.js").ajvFormats} */
export function ajvFormats(ajv, options) {
  const place = "ajvFormats";
  const settings = readSettings(place, options);
  if (!ajv || typeof ajv.addFormat !== "function") throw new TypeError(`kehu: ${place}: the first argument must be an Ajv instance`);
  /** @param {Kind} kind @param {string} text */
  const accepts = (kind, text) => (settings.policy ? findingsOf(place, kind, text, settings).errors.length === 0
    : settings.kehu.isIdent(kind, text, settings.call().on));
  for (const kind of KINDS) ajv.addFormat(`kehu-${kind}`, { type: "string", validate: (/** @type {string} */ text) => accepts(kind, text) });
  for (const name of Object.keys(PLAIN)) ajv.addFormat(name, { type: "string", validate: PLAIN[name] });
  return ajv;
}
