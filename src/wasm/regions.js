import { DISTANCES, ENDINGS, NAMES } from "./region_names.js";
import { registry } from "./registry.js";

/** Endings that stand for a whole prefecture: its city districts, its counties, its suburbs. */
const WHOLE_PREFECTURE = /^..(?!00|90)..(01|02|11|20)$/;

/** @returns {string[]} */
function readCodes() {
  const codes = [];
  let code = 0;
  let distance = 0;
  for (let at = 0; at < DISTANCES.length; at += 1) {
    const unit = DISTANCES.charCodeAt(at);
    if (unit > 92) {
      distance = distance * 34 + unit - 93;
    } else {
      code += distance * 57 + unit - 35;
      codes.push(String(code));
      distance = 0;
    }
  }
  return codes;
}

/** @returns {Map<string, string>} */
function readNames() {
  const names = NAMES.match(/[^a-z]*[a-z]/g) || [];
  const codes = readCodes();
  return new Map(names.map((name, row) => [codes[row], name.slice(0, -1) + ENDINGS[name.charCodeAt(name.length - 1) - 97]]));
}

/** @type {Map<string, string> | null} */
let own = null;

/**
 * Province, prefecture and county in one; tiers without a name of their own are left out.
 * @param {string} code
 * @returns {string | undefined}
 */
export function regionName(code) {
  const names = own || (own = readNames());
  const text = String(code);
  const tiers = [`${text.slice(0, 2)}0000`, `${text.slice(0, 4)}00`, text];
  if (!names.has(text) && !(WHOLE_PREFECTURE.test(text) && names.has(tiers[1]))) return undefined;
  return Array.from(new Set(tiers), (tier) => names.get(tier) || "").join("");
}

registry.regionName = regionName;
