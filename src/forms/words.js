/** The words that a call may name. They stand here too so that a rule can be made before the module is ready. */

export const KINDS = /** @type {const} */ ([
  "resident_id", "resident_id_15", "temporary_resident_id", "hmt_residence_permit", "foreign_permanent_resident_id",
  "foreign_permanent_resident_id_15", "hk_macao_travel_permit", "taiwan_travel_permit", "hk_macao_id", "taiwan_id",
  "military_id", "passport", "mrz", "uscc", "organization_code", "business_licence_15", "taxpayer_id", "lei", "bank_card",
  "bank_account", "mobile", "landline", "postcode", "email", "unified_account", "securities_account", "cash_account",
  "client_code", "security_code", "isin", "product_code", "person_name", "organisation_name",
]);

export const PARTIES = /** @type {const} */ ([
  "individual", "minor", "legal_person", "partnership", "venture_capital", "unincorporated", "sole_trader",
  "public_institution", "product", "overseas_institution", "qualified_foreign_investor",
]);

const LANGUAGES = /** @type {const} */ (["zh-CN", "en"]);

/** @typedef {(typeof KINDS)[number]} Kind */
/** @typedef {(typeof PARTIES)[number]} Party */
/** @typedef {(typeof LANGUAGES)[number]} Lang */

/** @template {string} W @param {readonly W[]} list @param {unknown} word @returns {word is W} */
const holds = (list, word) => list.indexOf(/** @type {W} */ (word)) >= 0;

/** @param {unknown} word @returns {word is Kind} */
export const isKind = (word) => holds(KINDS, word);
/** @param {unknown} word @returns {word is Party} */
export const isParty = (word) => holds(PARTIES, word);
/** @param {unknown} word @returns {word is Lang} */
export const isLang = (word) => holds(LANGUAGES, word);

/** The word itself is not repeated: arguments in the wrong order would put a client's number into a log. @param {string} place @param {unknown} word @returns {Kind} */
export function requireKind(place, word) {
  if (!isKind(word)) throw new TypeError(`kehu: ${place}: unknown kind; see about().kinds`);
  return word;
}

/** @param {string} place @param {unknown} word @returns {Party} */
export function requireParty(place, word) {
  if (!isParty(word)) throw new TypeError(`kehu: ${place}: unknown party; see about().parties`);
  return word;
}
