/** Fields of bonds, and of the formulas about them. */
import { amount, day, flag, fold, group, list, word } from "./value_row.js";

/** @typedef {import("./value_row.js").FieldRow} FieldRow */

/** What a bond says of itself. @param {string} at dotted path before its fields @returns {readonly FieldRow[]} */
const terms = (at) => [
  amount("coupon"),
  word("frequency", ["1", "2", "4", "12", "0"], { whole: true }),
  day("issued"), day("matures"),
  word("venue", ["interbank", "exchange"]),
  word("leapDay", ["counted", "skipped"], { when: [`${at}venue`, "exchange"] }),
  amount("issuePrice", { when: [`${at}frequency`, "0"] }),
];

/** @type {Readonly<Record<string, readonly FieldRow[]>>} */
export const bondFields = {
  bond: [
    group("holding", [
      amount("face"), word("quote", ["clean", "full", "amortised"]),
      amount("amortisedCost", { when: ["holding.quote", "amortised"] }),
      ...terms("holding."),
      fold("special", [flag("unlisted"), amount("cost", { label: "cost_clean", when: ["holding.unlisted", "true"] }), day("optionOn")]),
    ]),
    group("market", [
      amount("price", { label: "price_bond", when: ["holding.venue", "exchange"] }),
      group("thirdParty", [amount("price", { label: "price_clean" }), word("side", ["short", "long"], { label: "put_side" })]),
      amount("yield"),
      group("technique", [amount("price", { label: "price_clean" }), flag("reliable")], { when: ["holding.unlisted", "true"] }),
      fold("untraded_bond", [
        group("lastPrice", [amount("price", { label: "price_bond_last" }), day("on", { label: "price_day" })]),
        flag("majorChange"),
        amount("adjustedPrice", { when: ["market.majorChange", "true"] }),
        amount("previousNav", { when: ["market.majorChange", "true"] }),
      ], { when: ["holding.venue", "exchange"] }),
    ]),
  ],
  accruedInterest: terms(""),
  bondYield: [amount("price", { label: "price_hundred" }), word("quote", ["clean", "full"]), ...terms("")],
  bondPrice: [amount("yield"), ...terms("")],
  effectiveInterest: [amount("cost", { label: "cost_all" }), list("cashFlows"), amount("rate", { label: "rate_known" })],
};
