/** Filled examples of every kind and formula: figures of published cases and of the rule book, each computed there by hand or by the source. */

/** @typedef {import("./value_subjects.js").SubjectId} SubjectId */
/** @typedef {Record<string, any>} Tree */
/** `say`: what the button is called. @typedef {{ say: string, on?: string, ruleSet?: import("./kehu/slim.mjs").RuleSetName, state: Tree }} Example */

/** A Monday. */
export const EXAMPLE_DAY = "2026-11-23";

const LOCK = { by: "days", daysLocked: 250, daysLeft: 100 };
const LAST = { price: "10", on: "2026-11-20" };
const BOND = { face: "100000", coupon: "0.03", frequency: "1", issued: "2026-04-10", matures: "2031-04-10", venue: "exchange", quote: "clean" };
const OLDER = { coupon: "0.03", frequency: "1", issued: "2023-04-10", matures: "2028-04-10", venue: "interbank" };
const LONG = { face: "1000000", coupon: "0.03", frequency: "1", issued: "2021-06-01", matures: "2031-06-01" };
const RETURNS = { share: ["0.018", "-0.021", "0.035", "0.012", "-0.011", "0.016"], index: ["0.01", "-0.02", "0.03", "0.015", "-0.005", "0.0125"] };
const PLACED = { quantity: "1000", cost: "10", lock: LOCK };

/** Conditions of which one of two has to hold. */
const CONDITIONS = { enter: { join: "or", tests: [{ fact: "days_suspended", atLeast: "30" }, { fact: "event", atLeast: "1" }] }, facts: { daysSuspended: "29", event: "1" } };

/** A suspended share after a major change. @param {Tree} adjustment @param {string} [previousNav] @param {string} [quantity] @param {string} [price] the last */
const suspended = (adjustment, previousNav, quantity = "1000", price = LAST.price) => ({ holding: { quantity }, market: { lastClose: { ...LAST, price }, majorChange: "true", previousNav, adjustment } });

/** @type {Readonly<Record<SubjectId, readonly Example[]>>} */
export const examples = {
  listed_share: [
    { say: "value.method.close", state: { holding: { quantity: "1000" }, market: { close: "10.25" } } },
    { say: "value.method.last_close", state: { holding: { quantity: "1000" }, market: { lastClose: LAST, majorChange: "false" } } },
    { say: "value.method.industry_index", state: suspended({ method: "industry_index", indexBy: "levels", indexBefore: "1000", indexNow: "1100" }, "200000") },
    { say: "value.method.comparables", ruleSet: "public_fund", state: suspended({ method: "comparables", returns: ["0.05", "0.15"] }, "300000") },
    { say: "value.method.market_model", ruleSet: "own_book", state: suspended({ method: "market_model", modelBy: "given", alpha: "0.01", beta: "1.2", indexReturn: "-0.05" }) },
    { say: "value.example.chained", state: suspended({ method: "industry_index", indexBy: "returns", indexReturns: ["-0.1", "0.05", "-0.02"] }, "1000000", "100000", "12.34") },
    { say: "value.example.regression", state: suspended({ method: "market_model", modelBy: "history", indexReturn: "-0.25", history: { ...RETURNS, intercept: "true" } }, "1000000", "100000", "20") },
    { say: "value.field.conditions", ruleSet: "own_book", state: suspended({ method: "valuation_model", price: "8.8", ...CONDITIONS }) },
  ],
  unlisted_ipo: [
    { say: "value.method.technique", state: { holding: { quantity: "500", cost: "18.8" }, market: { technique: { price: "20", reliable: "true" } } } },
    { say: "value.method.cost", state: { holding: { quantity: "500", cost: "18.8" }, market: { technique: { price: "20", reliable: "false" } } } },
  ],
  unlisted_entitlement: [{ say: "value.example", state: { holding: { quantity: "300", origin: "rights" }, market: { close: "7.01" } } }],
  ipo_locked: [{ say: "value.method.close", state: { holding: { quantity: "100" }, market: { close: "30" } } }],
  private_placement: [
    { say: "value.method.linear_lockup", state: { holding: PLACED, market: { close: "15" } } },
    { say: "value.example.below_cost", state: { holding: PLACED, market: { close: "9.5" } } },
    { say: "value.example.dates", state: { holding: { quantity: "1000", cost: "10", lock: { by: "dates", from: "2026-11-16", until: "2026-11-27", ends: "both" } }, market: { close: "15" } } },
    { say: "value.example.ex_date", state: { holding: { ...PLACED, exEvents: [{ on: EXAMPLE_DAY, cash: "0.5", bonusRatio: "0.9" }] }, market: { close: "15" } } },
    { say: "value.example.published_discount", ruleSet: "public_fund", state: { holding: PLACED, market: { close: "10", discount: { by: "published", lomd: "0.1234" } } } },
    { say: "value.example.technique_unpriced", state: { holding: { quantity: "100000", cost: "10", lock: { by: "days", daysLocked: 243, daysLeft: 120 } }, market: { technique: { price: "15", reliable: "true" } } } },
    { say: "value.method.lockup_discount", ruleSet: "public_fund", state: { holding: PLACED, market: { close: "10", discount: { by: "own", volatility: "0.5", dividendYield: "0.05", yearsLeft: "1" } } } },
  ],
  rights: [{ say: "value.example", state: { holding: { quantity: "300", rightsPrice: "10" }, market: { close: "12.5" } } }],
  bond: [
    { say: "value.method.clean_price", state: { holding: BOND, market: { price: "101.5" } } },
    { say: "value.method.clean_from_full", state: { holding: { ...BOND, quote: "full" }, market: { price: "103.5" } } },
    { say: "value.example.last_full", state: { holding: { ...LONG, venue: "exchange", quote: "full" }, market: { lastPrice: { price: "103.1", on: "2026-11-20" }, majorChange: "false" } } },
    { say: "value.method.adjusted_price", state: { holding: BOND, market: { lastPrice: { price: "101", on: "2026-11-20" }, majorChange: "true", adjustedPrice: "100", previousNav: "100000" } } },
    { say: "value.method.third_party", state: { holding: { ...BOND, venue: "interbank", optionOn: "2029-04-10" }, market: { thirdParty: { price: "99.8765", side: "short" } } } },
    { say: "value.example.one_payment", state: { holding: { ...BOND, issued: "2022-04-10", matures: "2027-04-10", venue: "interbank" }, market: { yield: "0.02" } } },
    { say: "value.example.several_payments", state: { holding: { ...LONG, venue: "interbank", quote: "clean" }, market: { yield: "0.025" } } },
    { say: "value.method.amortised_cost", state: { holding: { ...BOND, venue: "interbank", quote: "amortised", amortisedCost: "100.4567" } } },
  ],
  option: [{ say: "value.method.settlement", state: { holding: { quantity: "2", side: "short", style: "call", strike: "3", expires: "2026-12-23", multiplier: "10000" }, market: { settlement: "0.0523" } } }],
  future: [{ say: "value.method.settlement_gain", state: { holding: { quantity: "2", side: "short", multiplier: "300" }, market: { settlement: "4010.2", previousSettlement: "4000" } } }],
  open_fund: [{ say: "value.method.previous_nav", state: { holding: { quantity: "1000.55" }, market: { navOn: { day: "2026-11-20", value: "1.2345" } } } }],
  money_fund: [{ say: "value.example", state: { holding: { quantity: "100000" }, market: { incomePer10k: ["0.5107", "0.5107", "0.5107"] } } }],
  plan: [{ say: "value.method.cost", state: { holding: { quantity: "1000", cost: "1" } } }],
  deposit: [{ say: "value.example", state: { holding: { principal: "1000000", rate: "0.0175", basis: "360", from: "2026-10-22", valuationDay: "counted" } } }],
  repo: [{ say: "value.example", state: { holding: { side: "borrowed", principal: "1000000", rate: "0.0175", basis: "360", from: "2026-10-22", valuationDay: "not_counted" } } }],
  accruedInterest: [
    { say: "value.word.venue.interbank", on: "2023-11-23", state: OLDER },
    { say: "value.word.venue.exchange", on: "2023-11-23", state: { ...OLDER, venue: "exchange" } },
    { say: "value.example.discount_bill", state: { coupon: "0", frequency: "0", issued: "2026-11-09", matures: "2027-02-08", venue: "interbank", issuePrice: "99.6410" } },
    { say: "value.example.at_maturity", state: { coupon: "0.03", frequency: "0", issued: "2024-11-13", matures: "2029-11-13", venue: "interbank" } },
  ],
  bondYield: [
    { say: "value.example.last_period", on: "2027-11-24", state: { ...OLDER, price: "101", quote: "full" } },
    { say: "value.example.at_par", on: "2025-04-10", state: { ...OLDER, price: "100", quote: "clean" } },
  ],
  bondPrice: [{ say: "value.example.at_par", on: "2025-04-10", state: { ...OLDER, yield: "0.03" } }],
  effectiveInterest: [
    { say: "value.example", state: { cost: "1000", cashFlows: ["59", "59", "59", "59", "1309"] } },
    { say: "value.example.rate_known", state: { cost: "1000", cashFlows: ["59", "59", "59", "59", "1309"], rate: "0.1" } },
  ],
  lockupDiscount: [{ say: "value.example", state: { volatility: "0.5", dividendYield: "0.05", yearsLeft: "1" } }],
  optionValue: [
    { say: "value.word.style.call", state: { style: "call", spot: "60", strike: "65", yearsLeft: "0.25", volatility: "0.3", rate: "0.08" } },
    { say: "value.word.style.put", state: { style: "put", spot: "100", strike: "95", yearsLeft: "0.5", volatility: "0.2", rate: "0.1", dividendYield: "0.05" } },
  ],
  exRights: [{ say: "value.example", state: { previousClose: "25.70", rightsPrice: "14.43", rightsRatio: "0.15" } }],
  amortisedDeviation: [{ say: "value.example", state: { shadowNav: "9975", amortisedNav: "10000" } }],
  managementFee: [
    { say: "value.example", state: { nav: "100000000", rate: "0.015" } },
    { say: "value.example.leap_year", on: "2024-02-29", state: { nav: "100000000", rate: "0.015" } },
  ],
  performanceFee: [{ say: "value.example", state: { rate: "0.2", highWaterMark: "1.1", next: "before_fee", unitNav: "1.2", units: "1000000" } }],
  sevenDayYield: [
    { say: "value.word.form.compound", state: { form: "compound", incomePer10k: Array(7).fill("0.5") } },
    { say: "value.word.form.simple", state: { form: "simple", incomePer10k: Array(7).fill("0.5") } },
  ],
};
