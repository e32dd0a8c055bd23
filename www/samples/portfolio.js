/**
 * An invented collective plan on two days, to try the page with: thirty holdings of all fourteen kinds, two classes.
 * No real security is meant and no price was taken from a market:
 * - names: the kind, a figure and 示例; the same words stand in both languages, as they would in a real file;
 * - prices: round figures chosen so that every article is met once (a share suspended with and without a major change, a
 *   placement above and below its cost …); the second day moves each of them by a few hundredths at most;
 * - days: two trading days of November 2026; terms of bonds, deposits and repos run over both;
 * - the second day: one share was bought, another sold in part, the futures' gains of the first day went to the cash, and the
 *   first day's fees and taxes became payable. `flows` says so line by line and adds up to nothing. NAV and lines of the day before
 *   are not in here: they are taken from the answer for that day.
 */

/** @typedef {import("../kehu/slim.mjs").Portfolio} Portfolio */
/** @typedef {import("../portfolio_model.js").Plan} Plan */
/** @typedef {Portfolio["holdings"][number]} Holding */
/** `markets`: of the first day and of the second. @typedef {{ id: string, holding: Holding["holding"], later?: object, markets: readonly [object, object] }} Row */

const FIRST = "2026-11-19";
const SECOND = "2026-11-20";
/** The last close of the two suspended shares. */
const SUSPENDED = "2026-10-30";

/** @type {readonly Row[]} */
const ROWS = [
  { id: "股票01示例", holding: { kind: "listed_share", quantity: "1200000" }, markets: [{ close: "10.25" }, { close: "10.31" }] },
  { id: "股票02示例", holding: { kind: "listed_share", quantity: "300000" }, later: { quantity: "350000" }, markets: [{ close: "36.40" }, { close: "36.02" }] },
  { id: "股票03示例", holding: { kind: "listed_share", quantity: "80000" }, later: { quantity: "60000" }, markets: [{ close: "158.90" }, { close: "160.15" }] },
  { id: "股票04示例", holding: { kind: "listed_share", quantity: "450000" }, markets: [
    { suspended: true, majorChange: false, lastClose: { price: "8.88", on: "2026-11-16" } },
    { suspended: true, majorChange: false, lastClose: { price: "8.88", on: "2026-11-16" } }] },
  { id: "股票05示例", holding: { kind: "listed_share", quantity: "500000" }, markets: [
    { suspended: true, majorChange: true, lastClose: { price: "25.00", on: SUSPENDED }, adjustment: { method: "industry_index", indexBefore: "2850.00", indexNow: "2622.00" } },
    { suspended: true, majorChange: true, lastClose: { price: "25.00", on: SUSPENDED }, adjustment: { method: "industry_index", indexBefore: "2850.00", indexNow: "2636.25" } }] },
  { id: "股票06示例", holding: { kind: "listed_share", quantity: "20000" }, markets: [
    { suspended: true, majorChange: true, lastClose: { price: "12.60", on: SUSPENDED }, adjustment: { method: "comparables", returns: ["0.031", "0.012", "-0.004"] } },
    { suspended: true, majorChange: true, lastClose: { price: "12.60", on: SUSPENDED }, adjustment: { method: "comparables", returns: ["0.034", "0.015", "-0.001"] } }] },
  { id: "新股07示例", holding: { kind: "unlisted_ipo", quantity: "15000", cost: "22.60" }, markets: [{ technique: { price: "24.10", reliable: true } }, { technique: { price: "24.15", reliable: true } }] },
  { id: "新股08示例", holding: { kind: "unlisted_ipo", quantity: "9000", cost: "31.05" }, markets: [{ technique: { price: "33.00", reliable: false } }, { technique: { price: "33.00", reliable: false } }] },
  { id: "配股09示例", holding: { kind: "unlisted_entitlement", quantity: "30000", origin: "rights" }, markets: [{ close: "36.40" }, { close: "36.02" }] },
  { id: "限售新股10示例", holding: { kind: "ipo_locked", quantity: "60000" }, markets: [{ close: "45.20" }, { close: "45.75" }] },
  { id: "限售新股11示例", holding: { kind: "ipo_locked", quantity: "40000", method: "linear_lockup", cost: "18.00", lock: { from: "2026-06-22", until: "2026-12-21", ends: "both" } },
    markets: [{ close: "27.36" }, { close: "27.90" }] },
  { id: "定增12示例", holding: { kind: "private_placement", quantity: "200000", cost: "14.50", listedOn: "2026-06-15", lock: { from: "2026-06-15", until: "2026-12-14", ends: "both" } },
    markets: [{ close: "18.10" }, { close: "18.34" }] },
  { id: "定增13示例", holding: { kind: "private_placement", quantity: "150000", cost: "21.80", lock: { daysLocked: 120, daysLeft: 40 } }, later: { lock: { daysLocked: 120, daysLeft: 39 } },
    markets: [{ close: "19.65" }, { close: "19.72" }] },
  { id: "定增14示例", holding: { kind: "private_placement", quantity: "100000", method: "lockup_discount" }, markets: [
    { close: "30.00", discount: { volatility: "0.42", dividendYield: "0.015", yearsLeft: "0.25" } },
    { close: "30.45", discount: { volatility: "0.42", dividendYield: "0.015", yearsLeft: "0.2473" } }] },
  { id: "债券15示例", holding: { kind: "bond", face: "10000000", quote: "clean", coupon: "0.0285", frequency: 1, issued: "2024-03-15", matures: "2029-03-15", venue: "interbank" },
    markets: [{ thirdParty: { price: "101.2345" } }, { thirdParty: { price: "101.2510" } }] },
  { id: "债券16示例", holding: { kind: "bond", face: "5000000", quote: "clean", coupon: "0.036", frequency: 1, issued: "2025-06-10", matures: "2028-06-10", venue: "exchange" },
    markets: [{ price: "102.310" }, { price: "102.295" }] },
  { id: "可转债17示例", holding: { kind: "bond", face: "3000000", quote: "full", coupon: "0.005", frequency: 1, issued: "2025-09-01", matures: "2031-09-01", venue: "exchange" },
    markets: [{ price: "118.650" }, { price: "119.020" }] },
  { id: "债券18示例", holding: { kind: "bond", face: "8000000", quote: "amortised", amortisedCost: "99.6120", coupon: "0.0250", frequency: 2, issued: "2026-01-20", matures: "2028-01-20", venue: "interbank" },
    later: { amortisedCost: "99.6129" }, markets: [{}, {}] },
  { id: "贴现债19示例", holding: { kind: "bond", face: "6000000", quote: "clean", coupon: "0", frequency: 0, issuePrice: "98.20", issued: "2026-05-18", matures: "2027-05-18", venue: "interbank" },
    markets: [{ yield: "0.0186" }, { yield: "0.0184" }] },
  { id: "配股权20示例", holding: { kind: "rights", quantity: "50000", rightsPrice: "6.80" }, markets: [{ close: "9.12" }, { close: "9.05" }] },
  { id: "认购期权21示例", holding: { kind: "option", quantity: "100", side: "long", style: "call", strike: "4.0", expires: "2026-12-23", multiplier: "10000" },
    markets: [{ settlement: "0.1842" }, { settlement: "0.1915" }] },
  { id: "认沽期权22示例", holding: { kind: "option", quantity: "50", side: "short", style: "put", strike: "3.9", expires: "2026-12-23", multiplier: "10000" },
    markets: [{ settlement: "0.0526" }, { settlement: "0.0498" }] },
  { id: "股指期货23示例", holding: { kind: "future", quantity: "5", side: "short", multiplier: "300" }, markets: [
    { settlement: "4021.4", previousSettlement: "4035.0" }, { settlement: "4030.2", previousSettlement: "4021.4" }] },
  { id: "国债期货24示例", holding: { kind: "future", quantity: "10", side: "long", multiplier: "10000" }, markets: [
    { settlement: "108.245", previousSettlement: "108.190" }, { settlement: "108.300", previousSettlement: "108.245" }] },
  { id: "基金25示例", holding: { kind: "open_fund", quantity: "2000000" }, markets: [
    { navOn: { day: "2026-11-18", value: "1.2345" } }, { navOn: { day: FIRST, value: "1.2361" } }] },
  { id: "货币基金26示例", holding: { kind: "money_fund", quantity: "10000000" }, markets: [
    { incomePer10k: ["0.4512", "0.4498", "0.4605"] }, { incomePer10k: ["0.4512", "0.4498", "0.4605", "0.4587"] }] },
  { id: "存款27示例", holding: { kind: "deposit", principal: "10000000", rate: "0.0165", basis: 360, from: "2026-09-21", until: "2026-12-21", valuationDay: "counted" }, markets: [{}, {}] },
  { id: "逆回购28示例", holding: { kind: "repo", side: "lent", principal: "8000000", rate: "0.0192", basis: 365, from: "2026-11-16", until: "2026-11-30", valuationDay: "not_counted" }, markets: [{}, {}] },
  { id: "正回购29示例", holding: { kind: "repo", side: "borrowed", principal: "5000000", rate: "0.0188", basis: 365, from: "2026-11-17", until: "2026-11-24", valuationDay: "not_counted" }, markets: [{}, {}] },
  { id: "信托30示例", holding: { kind: "plan", quantity: "3000000", cost: "1.0000" }, markets: [
    { navOn: { day: "2026-10-30", value: "1.0418" } }, { navOn: { day: SECOND, value: "1.0442" } }] },
];

/** @param {0 | 1} day */
const holdings = (day) => ROWS.map(({ id, holding, later, markets }) => ({ id, holding: day === 0 ? holding : { ...holding, ...later }, market: markets[day] }));

/** @type {Portfolio["fees"]} */
const FEES = [{ id: "管理费", rate: "0.012" }, { id: "托管费", rate: "0.0005" }];
/** @type {readonly Portfolio["classes"][number][]} */
const CLASSES = [
  { id: "A", units: "90000000", fees: [{ id: "销售服务费", rate: "0.002" }],
    holders: [{ id: "委托人01", units: "40000000" }, { id: "委托人02", units: "33333333.33" }, { id: "委托人03", units: "16666666.67" }] },
  { id: "B", units: "40000000", performance: { rate: "0.2", highWaterMark: "1.0925", next: "after_fee" },
    holders: [{ id: "委托人04", units: "25000000" }, { id: "委托人05", units: "15000000" }] },
];

/** What changed hands between the two days; adds up to nothing. */
const FLOWS = [
  { id: "股票02示例", amount: "1801000.00" }, { id: "股票03示例", amount: "-3203000.00" },
  { id: "股指期货23示例", amount: "-20400.00" }, { id: "国债期货24示例", amount: "-5500.00" }, { id: "银行活期", amount: "1427900.00" },
  { id: "管理费", amount: "4471.23" }, { id: "应付管理费", amount: "-4471.23" }, { id: "托管费", amount: "186.30" }, { id: "应付托管费", amount: "-186.30" },
  { id: "vat", amount: "728.16" }, { id: "vat_surcharge", amount: "87.38" }, { id: "应付税费", amount: "-815.54" },
  { id: "A/销售服务费", amount: "506.85" }, { id: "应付销售服务费", amount: "-506.85" },
];

/** @type {Plan} */
export const portfolio = { ruleSet: "broker_plan", days: [
  { on: FIRST, portfolio: /** @type {Portfolio} */ ({ holdings: holdings(0),
    assets: [{ id: "银行活期", amount: "6820450.37" }, { id: "期货保证金", amount: "1500000.00" }, { id: "应收股利", amount: "96000.00" }],
    liabilities: [{ id: "应付赎回款", amount: "350000.00" }],
    previousNav: "136000000.00", fees: FEES, vat: { income: "25000.00", rate: "0.03", surchargeRatio: "0.12" },
    classes: CLASSES.map((each, place) => ({ ...each, weight: ["92500000.00", "43500000.00"][place], previousNav: ["92500000.00", "43500000.00"][place] })) }) },
  { on: SECOND, flows: FLOWS, portfolio: /** @type {Portfolio} */ ({ holdings: holdings(1),
    assets: [{ id: "银行活期", amount: "8248350.37" }, { id: "期货保证金", amount: "1500000.00" }, { id: "应收股利", amount: "96000.00" }],
    liabilities: [{ id: "应付赎回款", amount: "350000.00" }, { id: "应付管理费", amount: "4471.23" }, { id: "应付托管费", amount: "186.30" },
      { id: "应付税费", amount: "815.54" }, { id: "应付销售服务费", amount: "506.85" }],
    fees: FEES, vat: { income: "31000.00", rate: "0.03", surchargeRatio: "0.12" },
    classes: CLASSES }) },
] };
