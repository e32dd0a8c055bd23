/**
 * The columns of a plan as delimited text: one row for each holding, and for whatever else belongs to the plan. A column is the
 * path of a field with dots; `#` stands for 1, 2, 3 … of a list. What a column holds is text for the module, except where said.
 */

/**
 * `flag`: true or false; `whole`: a whole number; `list`: several amounts with semicolons between them.
 * @typedef {"text" | "flag" | "whole" | "list"} Sort
 * @typedef {{ name: string, sort: Sort }} Column
 */

/** Rows that are no holdings, by the word in the column `kind`, and where they go. @type {ReadonlyMap<string, string>} */
export const PARTS = new Map([["asset", "assets"], ["liability", "liabilities"], ["fee", "fees"], ["class", "classes"], ["previous", "previous.lines"], ["flow", "previous.flows"]]);
/** The row that holds what belongs to the plan as a whole. */
export const WHOLE = "portfolio";

/** @param {string} under @param {string} names */
const under = (under, names) => names.split(" ").map((name) => `${under}.${name}`);

const SHARE = under("market", "on close lastClose.price lastClose.on suspended majorChange previousNav");
const ADJUSTMENT = under("market.adjustment", "method price indexBefore indexNow indexReturns returns beta indexReturn alpha history.index history.share history.intercept enter.join enter.tests.#.fact enter.tests.#.atLeast enter.tests.#.atMost leave.join leave.tests.#.fact leave.tests.#.atLeast leave.tests.#.atMost facts.daysSuspended facts.navRatio facts.dailyMoveRatio facts.indexMoveRatio facts.priceMoveRatio facts.event");
const LOCK = under("holding", "cost method listedOn lock.daysLocked lock.daysLeft lock.from lock.until lock.ends exEvents.#.on exEvents.#.cash exEvents.#.bonusRatio exEvents.#.rightsRatio exEvents.#.rightsPrice");
const DISCOUNT = under("market.discount", "lomd volatility dividendYield yearsLeft");
const TECHNIQUE = under("market.technique", "price reliable");
const ACCRUAL = ["holding.principal", "holding.rate", "holding.basis", "holding.from", "holding.until", "holding.valuationDay"];
const FUND = ["holding.quantity", "market.navOn.day", "market.navOn.value"];

/** The columns of each kind of row, for the reader of the page and for the reader of files. @type {Readonly<Record<string, readonly string[]>>} */
export const FIELDS = {
  listed_share: ["holding.quantity", ...SHARE, ...ADJUSTMENT],
  unlisted_ipo: ["holding.quantity", "holding.cost", ...TECHNIQUE],
  unlisted_entitlement: ["holding.quantity", "holding.origin", ...SHARE, ...ADJUSTMENT],
  ipo_locked: ["holding.quantity", ...LOCK, ...SHARE, ...ADJUSTMENT, ...TECHNIQUE, ...DISCOUNT],
  private_placement: ["holding.quantity", ...LOCK, ...SHARE, ...ADJUSTMENT, ...TECHNIQUE, ...DISCOUNT],
  bond: [...under("holding", "face quote coupon frequency issued matures venue leapDay issuePrice unlisted optionOn cost amortisedCost"),
    ...under("market", "price lastPrice.price lastPrice.on majorChange adjustedPrice previousNav thirdParty.price thirdParty.side yield"), ...TECHNIQUE],
  rights: ["holding.quantity", "holding.rightsPrice", ...SHARE, ...ADJUSTMENT],
  option: [...under("holding", "quantity side style strike expires multiplier"),
    ...under("market", "settlement lastSettlement.price lastSettlement.on majorChange model.spot model.volatility model.rate model.dividendYield")],
  future: [...under("holding", "quantity side multiplier openPrice"), ...under("market", "settlement lastSettlement.price lastSettlement.on majorChange previousSettlement")],
  open_fund: FUND,
  money_fund: ["holding.quantity", "market.incomePer10k"],
  deposit: ACCRUAL,
  repo: ["holding.side", ...ACCRUAL],
  plan: ["holding.quantity", "holding.cost", ...FUND.slice(1)],
  asset: ["amount"],
  liability: ["amount"],
  fee: ["rate", "base"],
  class: ["units", "weight", "previousNav", "published", "performance.rate", "performance.highWaterMark", "performance.next", "performance.hurdle.ratio", "performance.hurdle.days",
    "performance.hurdle.basis", "fees.#.id", "fees.#.rate", "fees.#.base", "holders.#.id", "holders.#.units", "holders.#.unitValue"],
  previous: ["amount"],
  flow: ["amount"],
  [WHOLE]: ["on", "ruleSet", "previousNav", "shadowNav", "vat.income", "vat.rate", "vat.surchargeRatio", "previous.nav"],
};

const FLAGS = new Set(["market.suspended", "market.majorChange", "market.technique.reliable", "market.adjustment.history.intercept", "holding.unlisted"]);
const WHOLES = new Set(["holding.lock.daysLocked", "holding.lock.daysLeft", "holding.frequency", "holding.basis", "performance.hurdle.days", "performance.hurdle.basis"]);
const LISTS = new Set(["market.incomePer10k", ...under("market.adjustment", "returns indexReturns history.index history.share")]);

/** @param {string} pattern @returns {Sort} */
const sortOf = (pattern) => (FLAGS.has(pattern) ? "flag" : WHOLES.has(pattern) ? "whole" : LISTS.has(pattern) ? "list" : "text");

/** @type {ReadonlyMap<string, Sort>} */
const KNOWN = new Map([...new Set(["id", "kind", ...Object.values(FIELDS).flat()])].map((pattern) => [pattern, sortOf(pattern)]));

/** The column of a heading, if there is one. @param {string} heading @returns {Column | undefined} */
export function columnOf(heading) {
  const sort = KNOWN.get(heading.replace(/\.[1-9]\d{0,3}(?=\.|$)/g, ".#"));
  return sort ? { name: heading, sort } : undefined;
}
