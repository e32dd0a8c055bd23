/** The kinds of number, grouped by what they belong to, as a clerk looks for them. */
import { kehu } from "./engine.js";
import { make } from "./element.js";
import { pick, say } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").IdentKind} IdentKind */

/** @type {readonly { group: string, kinds: readonly IdentKind[] }[]} */
const GROUPS = [
  { group: "kinds.person", kinds: ["resident_id", "resident_id_15", "temporary_resident_id", "hmt_residence_permit",
    "foreign_permanent_resident_id", "foreign_permanent_resident_id_15", "hk_macao_travel_permit", "taiwan_travel_permit",
    "hk_macao_id", "taiwan_id", "military_id", "passport", "mrz"] },
  { group: "kinds.body", kinds: ["uscc", "organization_code", "business_licence_15", "taxpayer_id", "lei"] },
  { group: "kinds.account", kinds: ["bank_card", "bank_account", "unified_account", "securities_account", "cash_account", "client_code"] },
  { group: "kinds.contact", kinds: ["mobile", "landline", "postcode", "email"] },
  { group: "kinds.product", kinds: ["security_code", "isin", "product_code"] },
  { group: "kinds.name", kinds: ["person_name", "organisation_name"] },
];

/** Kinds that figures do not meet by chance; the others fit too much to be told from a text alone. @type {ReadonlySet<IdentKind>} */
export const TELLING = new Set(["resident_id", "hmt_residence_permit", "foreign_permanent_resident_id", "uscc", "lei", "isin", "mrz", "bank_card", "mobile", "email"]);

/** What a spreadsheet makes of a long number that it took for an amount: the last figures are gone. */
export const ROUNDED = /^\d(\.\d+)?E\+\d+$|^\d{15}0{3,4}$/i;

/** @type {Map<string, import("./kehu/slim.mjs").About["kinds"][number]> | undefined} */
let known;

/** @param {string} kind */
export function kindRow(kind) {
  known ??= new Map(kehu.about().kinds.map((row) => [row.kind, row]));
  return known.get(kind);
}

/** @param {string} kind */
export function kindName(kind) {
  const row = kindRow(kind);
  return row ? pick(row) : kind;
}

/**
 * Fills a select with every kind below a first choice that names none, and keeps what was chosen.
 * @param {HTMLSelectElement} select
 * @param {string} first key of the words for "no kind"
 * @param {string} [chosen]
 */
export function fillKinds(select, first, chosen = select.value) {
  select.replaceChildren(
    make("option", { value: "" }, say(first)),
    ...GROUPS.map(({ group, kinds }) => make("optgroup", { label: say(group) },
      ...kinds.map((kind) => make("option", { value: kind }, kindName(kind))))));
  select.value = chosen;
}
