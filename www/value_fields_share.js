/** Fields of shares: listed, not yet listed, locked, and rights to them. */
import { amount, count, day, each, flag, fold, group, list, way, word } from "./value_row.js";

/** @typedef {import("./value_row.js").FieldRow} FieldRow */

const FACTS = ["days_suspended", "nav_ratio", "daily_move_ratio", "index_move_ratio", "price_move_ratio", "event"];

/** Conditions of one direction. @param {string} name */
const conditions = (name) => group(name, [
  word("join", ["and", "or"]),
  each("tests", [word("fact", FACTS), amount("atLeast"), amount("atMost")], { label: "tests" }),
]);

const METHOD = "market.adjustment.method";
const INDEX = "market.adjustment.indexBy";
const MODEL = "market.adjustment.modelBy";
const adjustment = group("adjustment", [
  word("method", ["industry_index", "comparables", "market_model", "valuation_model", "adjusted_close"], { label: "adjustment_method" }),
  group("index", [
    way(["levels", "returns"], "index_by", "indexBy"),
    amount("indexBefore", { when: [INDEX, "levels"] }),
    amount("indexNow", { when: [INDEX, "levels"] }),
    list("indexReturns", { when: [INDEX, "returns"], instead: ["indexBefore", "indexNow"] }),
  ], { flat: true, when: [METHOD, "industry_index"] }),
  list("returns", { when: [METHOD, "comparables"] }),
  group("model_market", [
    amount("indexReturn"),
    way(["given", "history"], "model_by", "modelBy"),
    amount("beta", { when: [MODEL, "given"] }),
    amount("alpha", { when: [MODEL, "given"] }),
    group("history", [list("index", { label: "history_index" }), list("share", { label: "history_share" }), flag("intercept")], { when: [MODEL, "history"], instead: ["beta"] }),
  ], { flat: true, when: [METHOD, "market_model"] }),
  amount("price", { label: "adjusted_close", when: [METHOD, "adjusted_close", "valuation_model"] }),
  fold("conditions", [
    conditions("enter"), conditions("leave"),
    group("facts", [amount("daysSuspended"), amount("navRatio"), amount("dailyMoveRatio"), amount("indexMoveRatio"), amount("priceMoveRatio"), amount("event")]),
  ]),
], { when: ["market.majorChange", "true"] });

/** @param {...FieldRow} more */
const shareMarket = (...more) => group("market", [
  amount("close"),
  fold("untraded", [
    flag("suspended"),
    group("lastClose", [amount("price", { label: "price_share" }), day("on", { label: "price_day" })]),
    flag("majorChange"),
    amount("previousNav", { when: ["market.majorChange", "true"] }),
    adjustment,
  ]),
  ...more,
]);

const DISCOUNT = "market.discount.by";
const discount = group("discount", [
  way(["published", "own"], "discount_by"),
  amount("lomd", { when: [DISCOUNT, "published"] }),
  ...["volatility", "dividendYield", "yearsLeft"].map((name) => amount(name, { when: [DISCOUNT, "own"] })),
], { fold: true });

const LOCK = "holding.lock.by";
/** @param {...FieldRow} more */
const locked = (...more) => [
  group("holding", [
    amount("quantity"), amount("cost"),
    word("method", ["linear_lockup", "lockup_discount", "close"], { label: "locked_method" }),
    ...more,
    group("lock", [
      way(["days", "dates"], "lock_by"),
      count("daysLocked", { when: [LOCK, "days"] }), count("daysLeft", { when: [LOCK, "days"] }),
      day("from", { label: "lock_from", when: [LOCK, "dates"] }), day("until", { label: "lock_until", when: [LOCK, "dates"] }),
      word("ends", ["both", "from_only", "until_only", "neither"], { when: [LOCK, "dates"] }),
      group("calendar", [day("from", { label: "calendar_from" }), day("until", { label: "calendar_until" }), list("closed"), list("madeUp")], { fold: true, when: [LOCK, "dates"] }),
    ]),
    each("exEvents", [day("on", { label: "ex_day" }), amount("cash"), amount("bonusRatio"), amount("rightsRatio"), amount("rightsPrice")]),
  ]),
  shareMarket(group("technique", [amount("price", { label: "price_share" }), flag("reliable")], { label: "technique_unpriced", fold: true }), discount),
];

/** @type {Readonly<Record<string, readonly FieldRow[]>>} */
export const shareFields = {
  listed_share: [group("holding", [amount("quantity")]), shareMarket()],
  unlisted_ipo: [group("holding", [amount("quantity"), amount("cost")]), group("market", [group("technique", [amount("price", { label: "price_share" }), flag("reliable")])])],
  unlisted_entitlement: [group("holding", [amount("quantity"), word("origin", ["bonus", "capitalisation", "rights", "follow_on"])]), shareMarket()],
  ipo_locked: locked(),
  private_placement: locked(day("listedOn")),
  rights: [group("holding", [amount("quantity", { label: "quantity_rights" }), amount("rightsPrice")]), shareMarket()],
};
