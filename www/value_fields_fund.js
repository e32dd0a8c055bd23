/** Fields of funds, plans, deposits and repos, and of what a fund computes for itself. */
import { amount, count, day, group, list, word } from "./value_row.js";

/** @typedef {import("./value_row.js").FieldRow} FieldRow */

const BASIS = ["360", "365", "366"];
const navMarket = group("market", [group("navOn", [amount("value", { label: "nav_value" }), day("day", { label: "nav_day" })])]);
const accruing = [
  amount("principal"), amount("rate", { label: "rate_year" }), word("basis", BASIS, { whole: true }),
  day("from", { label: "interest_from" }), day("until", { label: "interest_until" }), word("valuationDay", ["counted", "not_counted"]),
];

/** @type {Readonly<Record<string, readonly FieldRow[]>>} */
export const fundFields = {
  open_fund: [group("holding", [amount("quantity", { label: "quantity_units" })]), navMarket],
  money_fund: [group("holding", [amount("quantity", { label: "quantity_units" })]), group("market", [list("incomePer10k")])],
  plan: [group("holding", [amount("quantity", { label: "quantity_units" }), amount("cost", { label: "cost_unit" })]), navMarket],
  deposit: [group("holding", accruing)],
  repo: [group("holding", [word("side", ["lent", "borrowed"], { label: "repo_side" }), ...accruing])],
  amortisedDeviation: [amount("shadowNav"), amount("amortisedNav")],
  managementFee: [amount("nav"), amount("rate", { label: "rate_fee" })],
  performanceFee: [
    amount("unitNav"), amount("units"), amount("rate", { label: "rate_performance" }), amount("highWaterMark"), word("next", ["before_fee", "after_fee"]),
    group("hurdle", [amount("ratio", { label: "hurdle_ratio" }), count("days", { label: "hurdle_days" }), word("basis", BASIS, { whole: true })], { fold: true }),
  ],
  sevenDayYield: [word("form", ["compound", "simple"], { option: true }), list("incomePer10k", { label: "income_seven" })],
};
