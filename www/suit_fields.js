/** What a clerk fills in for 适当性: the client's data, each asked of those whom it is about, and the product's. */
import { amount, count, day, each, flag, fold, group, list, text, ticks, word } from "./value_row.js";

/** @typedef {import("./value_row.js").FieldRow} FieldRow */
/** @typedef {import("./suit_desk.js").SuitDesk} SuitDesk */

/** Kinds of client that are natural persons. */
export const NATURAL = ["individual", "minor", "sole_trader"];
export const PARTIES = ["individual", "minor", "legal_person", "partnership", "venture_capital", "unincorporated", "sole_trader", "public_institution", "product", "overseas_institution", "qualified_foreign_investor"];
const BODIES = PARTIES.filter((party) => !NATURAL.includes(party));
export const LEVELS = ["C1", "C2", "C3", "C4", "C5"];
export const PRODUCT_LEVELS = ["R1", "R2", "R3", "R4", "R5"];
export const VERDICTS = ["met", "unmet", "undetermined"];
export const TERMS = ["up_to_1_year", "up_to_3_years", "up_to_5_years", "over_5_years"];
export const KINDS = ["fixed_income", "equity", "derivative", "other"];
const INVESTOR_BODIES = ["financial_institution", "financial_subsidiary", "private_fund_manager", "financial_product", "social_security_fund", "annuity", "pension_fund", "charity_fund", "qualified_foreign_investor", "none"];
export const PERMISSIONS = ["star_market", "chinext", "convertible_bond", "bse", "neeq_innovation", "neeq_base", "stock_connect", "margin_trading", "options_1", "options_2", "options_3",
  "delisting_board", "risk_warning_board", "bond_qualified", "preferred_stock"];
const OPTIONS = ["options_1", "options_2", "options_3"];

/** The words of this view, for rows at every depth. @param {readonly FieldRow[]} rows @returns {readonly FieldRow[]} */
const named = (rows) => rows.map((row) => ({ area: "suit", ...row, ...(row.fields ? { fields: named(row.fields) } : {}) }));

/** Asked of natural persons, or of the others. @param {string} at where the client stands in what is asked */
const who = (at) => ({ natural: { when: /** @type {[string, ...string[]]} */ ([`${at}party`, ...NATURAL]) }, body: { when: /** @type {[string, ...string[]]} */ ([`${at}party`, ...BODIES]) } });

const party = word("party", PARTIES);
/** @param {SuitDesk} desk @param {Partial<FieldRow>} [more] */
const incomes = (desk, more) => each("incomes", [count("year"), amount("amount", { label: "income" })], { begin: (place) => ({ year: desk.incomeYear(place) }), ...more });
/** @param {readonly string[]} names @param {Partial<FieldRow>} [more] */
const statement = (names, more) => group("statement", [day("on", { label: "statement_on" }), ...names.map((name) => amount(name, { label: `statement_${name}` }))], more);

export const factRows = (() => {
  const { natural } = who("facts.");
  return named([group("facts", [party, day("doneOn"), day("birthDate", natural), flag("fullCapacity", natural), flag("lowestByLaw", natural)])]);
})();

export const matchRows = (() => {
  const { natural } = who("client.");
  return named([
    group("client", [party, word("investor", ["ordinary", "professional"]), word("level", LEVELS), word("lowest", VERDICTS, natural), day("validUntil"), day("birthDate", natural),
      word("term", TERMS, { label: "client_term" }), ticks("kinds", KINDS), fold("client_more", [word("previousLevel", LEVELS)])]),
    group("product", [word("level", PRODUCT_LEVELS, { label: "product_level" }), word("term", TERMS, { label: "product_term" }), word("kind", KINDS), word("entry", ["not_applicable", ...VERDICTS]),
      fold("product_more", [word("previousLevel", PRODUCT_LEVELS)])]),
  ]);
})();

/** @param {SuitDesk} desk */
export function classRows(desk) {
  const { natural, body } = who("");
  return named([
    party,
    group("of_body", [word("body", INVESTOR_BODIES), statement(["netAssets", "financialAssets"])], { flat: true, ...body }),
    group("of_person", [amount("financialAssets"), incomes(desk)], { flat: true, ...natural }),
    group("experience", [day("firstTrade"), count("workMonths", natural), flag("seniorManager", natural), flag("financeProfession", natural)], { flat: true }),
    group("application", ["written", "risksConfirmed", "proofs", "assessment", "accepted"].map((name) => flag(name)), { fold: true }),
    fold("election", [word("elected", ["ordinary"])]),
  ]);
}

/** @param {SuitDesk} desk */
export function qualifiedRows(desk) {
  const { natural, body } = who("investor.");
  const managed = /** @type {[string, ...string[]]} */ (["product.regime", "asset_management"]);
  return named([
    group("product", [word("regime", ["asset_management", "private_fund"]), word("kind", ["fixed_income", "mixed", "equity", "commodity_derivative"], { label: "plan_kind", when: managed }),
      amount("amount", { label: "invested" }), flag("borrowed"), count("holders")], { label: "plan" }),
    group("investor", [party,
      ...[amount("householdNetFinancialAssets"), amount("householdFinancialAssets"), day("firstTrade")].map((row) => ({ ...row, when: managed, and: natural.when })),
      amount("financialAssets", { label: "own_financial_assets", when: ["product.regime", "private_fund"], and: natural.when }),
      incomes(desk, natural), statement(["netAssets"], body)], { label: "investor_data" }),
  ]);
}

/** What each permission asks is the module's; the page only leaves out what no term of the chosen one looks at. @param {SuitDesk} desk */
export function permissionRows(desk) {
  const { natural, body } = who("profile.");
  /** @param {...string} names */
  const of = (...names) => ({ when: /** @type {[string, ...string[]]} */ (["permission", "all", ...names]) });
  return named([
    group("profile", [party,
      group("assets", [amount("average"), count("days", { label: "days_observed" }), flag("borrowedExcluded")]),
      group("experience", [day("firstTrade"), word("level", LEVELS), count("knowledge")], { flat: true }),
      group("of_bse", [ticks("held", PERMISSIONS)], { flat: true, ...of("bse") }),
      group("of_risk", [flag("disclosureSigned")], { flat: true, ...of("risk_warning_board") }),
      group("of_margin", [word("professional", VERDICTS), flag("defaulted"), flag("related")], { flat: true, ...of("margin_trading") }),
      group("of_options", [day("brokerSince"), day("futuresSince"), flag("marginQualified"), flag("futuresExperience"), count("optionsTest"), count("optionsSimulated")], { flat: true, ...of(...OPTIONS) }),
      group("of_bond", [incomes(desk), count("workMonths")], { flat: true, ...of("bond_qualified"), and: natural.when }),
      statement(["netAssets", "financialAssets"], { ...of(...OPTIONS, "bond_qualified"), and: body.when }),
      group("of_preferred", [amount("paidInCapital")], { flat: true, ...of("preferred_stock"), and: body.when }),
    ]),
  ]);
}

/** What a structure of holdings is asked beside its table. */
export const ownerRows = named([
  group("of_client", [text("body", { label: "owned_body" }), word("party", BODIES), flag("stateOwned")], { flat: true }),
  list("persons", { lines: true }),
  each("controllers", [text("person"), word("how", ["alone", "jointly"])]),
  group("of_officers", [text("manager"), text("legalRepresentative")], { flat: true }),
  group("of_filing", [amount("registeredCapital"), flag("noOtherBeneficiary")], { flat: true }),
]);
