/** Fields of contracts and of the models about them: options, futures, discounts, ex-dates. */
import { amount, day, flag, fold, group, word } from "./value_row.js";

/** @typedef {import("./value_row.js").FieldRow} FieldRow */

/** A contract that was not settled today. */
const unsettled = fold("unsettled", [
  group("lastSettlement", [amount("price", { label: "price_settled" }), day("on", { label: "price_day" })]),
  flag("majorChange"),
]);

/** @type {Readonly<Record<string, readonly FieldRow[]>>} */
export const contractFields = {
  option: [
    group("holding", [
      amount("quantity", { label: "quantity_contracts" }), word("side", ["long", "short"]), word("style", ["call", "put"]),
      amount("strike"), day("expires"), amount("multiplier", { label: "multiplier_option" }),
    ]),
    group("market", [
      amount("settlement"), unsettled,
      group("model", [amount("spot"), amount("volatility"), amount("rate", { label: "rate_free" }), amount("dividendYield")], { fold: true }),
    ]),
  ],
  future: [
    group("holding", [amount("quantity", { label: "quantity_lots" }), word("side", ["long", "short"]), amount("multiplier"), amount("openPrice")]),
    group("market", [amount("settlement"), amount("previousSettlement"), unsettled]),
  ],
  optionValue: [
    word("style", ["call", "put"]), amount("spot"), amount("strike"), amount("yearsLeft", { label: "years_to_expiry" }), amount("volatility"),
    amount("rate", { label: "rate_free" }), amount("dividendYield"),
  ],
  lockupDiscount: [amount("volatility"), amount("dividendYield"), amount("yearsLeft")],
  exRights: [amount("previousClose"), amount("cash"), amount("bonusRatio"), amount("rightsRatio"), amount("rightsPrice")],
};
