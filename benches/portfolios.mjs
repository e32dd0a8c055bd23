/** Plans with holdings of every kind, the same in every run. */
import { Draw } from "./draw.mjs";
import { ON } from "./terms.mjs";

const EARLIER = "2026-11-20";

/** @param {Draw} draw @param {number} most @param {number} places */
const number = (draw, most, places) => `${1 + draw.below(most)}${places > 0 ? `.${draw.digits(places)}` : ""}`;

/** @param {Draw} draw */
const share = (draw) => ({ quantity: `${1 + draw.below(9_000)}00` });
/** @param {Draw} draw */
const price = (draw) => number(draw, 90, 2);
/** Counted by the caller, or by the calendar. @param {Draw} draw */
const lock = (draw) => (draw.below(2) === 0 ? { daysLocked: 125, daysLeft: draw.below(126) }
  : { from: `2026-0${1 + draw.below(9)}-15`, until: `2026-12-${10 + draw.below(15)}`, ends: "both" });
/** @param {Draw} draw */
const bond = (draw) => ({
  kind: "bond", face: `${1 + draw.below(900)}0000`, coupon: `0.0${draw.digits(3)}`, frequency: draw.of([1, 2]), issued: "2024-03-15", matures: `20${28 + draw.below(20)}-03-15`,
});

/** How often, and what. @type {readonly (readonly [number, (draw: Draw) => object])[]} */
const KINDS = [
  [50, (draw) => ({ holding: { kind: "listed_share", ...share(draw) }, market: { close: price(draw) } })],
  [4, (draw) => ({ holding: { kind: "listed_share", ...share(draw) }, market: { lastClose: { price: price(draw), on: EARLIER }, majorChange: false } })],
  [4, (draw) => ({ holding: { kind: "listed_share", ...share(draw) }, market: { lastClose: { price: price(draw), on: EARLIER }, majorChange: true,
    adjustment: { method: "industry_index", indexBefore: number(draw, 4_000, 2), indexNow: number(draw, 4_000, 2) } } })],
  [8, (draw) => ({ holding: { kind: "private_placement", ...share(draw), cost: price(draw), lock: lock(draw), method: "linear_lockup" }, market: { close: price(draw) } })],
  [4, (draw) => ({ holding: { kind: "private_placement", ...share(draw), lock: lock(draw), method: "lockup_discount" },
    market: { close: price(draw), discount: { volatility: `0.${draw.digits(4)}`, dividendYield: `0.0${draw.digits(3)}`, yearsLeft: `0.${draw.digits(2)}5` } } })],
  [8, (draw) => ({ holding: { ...bond(draw), venue: "interbank", quote: "clean" }, market: { thirdParty: { price: number(draw, 110, 4) } } })],
  [4, (draw) => ({ holding: { ...bond(draw), venue: "interbank", quote: "clean" }, market: { yield: `0.0${draw.digits(4)}` } })],
  [4, (draw) => ({ holding: { ...bond(draw), venue: "exchange", leapDay: "counted", quote: "clean" }, market: { price: number(draw, 110, 3) } })],
  [4, (draw) => ({ holding: { kind: "open_fund", quantity: number(draw, 900_000, 2) }, market: { navOn: { day: draw.of([ON, EARLIER]), value: `1.${draw.digits(4)}` } } })],
  [2, (draw) => ({ holding: { kind: "money_fund", quantity: number(draw, 900_000, 2) }, market: { incomePer10k: [`0.${draw.digits(4)}`, `0.${draw.digits(4)}`] } })],
  [2, (draw) => ({ holding: { kind: "option", quantity: String(1 + draw.below(90)), side: draw.of(["long", "short"]), style: draw.of(["call", "put"]), strike: number(draw, 5, 2), expires: "2027-03-24", multiplier: "10000" },
    market: { model: { spot: number(draw, 5, 3), volatility: `0.${1 + draw.below(9)}`, rate: "0.02" } } })],
  [2, (draw) => ({ holding: { kind: "future", quantity: String(1 + draw.below(90)), side: draw.of(["long", "short"]), multiplier: "300" }, market: { settlement: number(draw, 4_000, 1), previousSettlement: number(draw, 4_000, 1) } })],
  [4, (draw) => ({ holding: { kind: "deposit", principal: `${1 + draw.below(900)}0000`, rate: `0.0${draw.digits(3)}`, basis: 360, from: "2026-09-01", until: "2027-09-01", valuationDay: "counted" }, market: {} })],
];
const EVERY = KINDS.flatMap(([often, make]) => Array.from({ length: often }, () => make));

/** @param {Draw} draw @param {number} holdings */
const portfolio = (draw, holdings) => ({
  holdings: Array.from({ length: holdings }, (_, place) => ({ id: `h${place}`, ...draw.of(EVERY)(draw) })),
  assets: [{ id: "cash", amount: number(draw, 9_000_000, 2) }, { id: "receivable", amount: number(draw, 90_000, 2) }],
  liabilities: [{ id: "redemption", amount: number(draw, 90_000, 2) }],
  previousNav: "5000000000",
  fees: [{ id: "management", rate: "0.012" }, { id: "custody", rate: "0.002" }],
  classes: [{ id: "A", units: "4000000000" }],
});

/** One plan a line. @param {number} plans @param {number} holdings */
export function portfolioLines(plans, holdings) {
  const draw = new Draw(6);
  return Array.from({ length: plans }, () => `${JSON.stringify(portfolio(draw, holdings))}\n`).join("");
}
