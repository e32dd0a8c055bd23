/** What the calculator computes: fourteen kinds of holding, eleven formulas, as a clerk looks for them. */
import { bondFields } from "./value_fields_bond.js";
import { contractFields } from "./value_fields_contract.js";
import { fundFields } from "./value_fields_fund.js";
import { shareFields } from "./value_fields_share.js";

/** @typedef {import("./value_row.js").FieldRow} FieldRow */
/** @typedef {import("./kehu/slim.mjs").HoldingKind} HoldingKind */
/** @typedef {"accruedInterest" | "bondYield" | "bondPrice" | "effectiveInterest" | "lockupDiscount" | "optionValue" | "exRights" | "amortisedDeviation" | "managementFee" | "performanceFee" | "sevenDayYield"} Formula */
/** @typedef {HoldingKind | Formula} SubjectId */
/** `isKind`: a holding, valued by a rule set; otherwise a formula by itself. @typedef {{ id: SubjectId, isKind: boolean, rows: readonly FieldRow[] }} Subject */

/** @type {readonly { group: string, kinds?: readonly HoldingKind[], formulas?: readonly Formula[] }[]} */
export const GROUPS = [
  { group: "value.group.share", kinds: ["listed_share", "unlisted_ipo", "unlisted_entitlement", "ipo_locked", "private_placement", "rights"] },
  { group: "value.group.bond", kinds: ["bond", "repo", "deposit"] },
  { group: "value.group.contract", kinds: ["option", "future"] },
  { group: "value.group.fund", kinds: ["open_fund", "money_fund", "plan"] },
  { group: "value.group.bond_formula", formulas: ["accruedInterest", "bondYield", "bondPrice", "effectiveInterest"] },
  { group: "value.group.share_formula", formulas: ["lockupDiscount", "exRights", "optionValue"] },
  { group: "value.group.fund_formula", formulas: ["managementFee", "performanceFee", "sevenDayYield", "amortisedDeviation"] },
];

const fields = { ...shareFields, ...bondFields, ...contractFields, ...fundFields };

/** @type {ReadonlyMap<string, Subject>} */
export const subjects = new Map(GROUPS.flatMap(({ kinds = [], formulas = [] }) =>
  [...kinds, ...formulas].map((id) => [id, { id, isKind: kinds.length > 0, rows: fields[id] }])));

/** The rule sets that a clerk chooses from. @type {readonly import("./kehu/slim.mjs").RuleSetName[]} */
export const RULE_SETS = ["broker_plan", "public_fund", "own_book"];
