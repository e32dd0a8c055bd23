/** What a number says about its holder, in words. */
import { partyWords } from "./card_words.js";
import { language, say, sayOr } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").Ident} Ident */

/** Facts in the order in which a clerk compares them with the document. */
const ORDER = ["birthDate", "sex", "age", "region", "province", "nationality", "holder", "expiresOn", "upgraded", "documentNumber", "issuer",
  "renewals", "layout", "authority", "entityKind", "parties", "organizationCode", "market", "markets", "accountClass", "securityClass", "carrier",
  "virtualOperator", "areaCode", "extension", "domain", "country", "script"];

/** @param {Ident} ident */
export function factRows(ident) {
  const rows = [{ label: say("fact.text"), words: ident.text }];
  for (const [name, value] of Object.entries(ident.facts).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))) {
    if (value === undefined || value === null) continue;
    rows.push({ label: sayOr(`fact.${name}`, name), words: words(name, value) });
  }
  return rows;
}

/** @param {string} name @param {unknown} value @returns {string} */
function words(name, value) {
  if (name === "region") return region(/** @type {import("./kehu/slim.mjs").Region} */ (value));
  if (name === "parties") return list(value, partyWords);
  if (name === "markets") return list(value, (word) => say(`fact.market.${word}`));
  if (name === "age") return say("fact.years", { age: String(value) });
  if (typeof value === "boolean") return say(value ? "fact.yes" : "fact.no");
  if (typeof value === "object" && value !== null && "code" in value && "name" in value) return `${value.name} (${value.code})`;
  return sayOr(`fact.${name}.${value}`, String(value));
}

/** @param {unknown} value @param {(word: string) => string} name */
const list = (value, name) => (Array.isArray(value) ? value.map((word) => name(String(word))).join(language() === "en" ? ", " : "、") : "");

/** @param {import("./kehu/slim.mjs").Region} found */
function region(found) {
  const years = found.status === "abolished" && found.until ? say("fact.region_until", { until: found.until }) : "";
  return `${found.name ?? say("fact.region_unnamed")} (${found.code}) ${say(`fact.region.${found.status}`)}${years}`;
}
