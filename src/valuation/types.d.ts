/**
 * Valuation (资产估值): the contract of `kehu::valuation`, as the package will declare it once it is bound to JavaScript.
 * Until then the Rust functions of the same names take the same trees and give the same answers.
 *
 * The conventions are those of `../wasm/types.d.ts`: wrong data never throws, absent means missing or `null`, an unknown
 * key is kept with the warning `field.unknown`, and no issue carries the client's value.
 */

import type { Calendar, Day, Lang, Result, Source } from "../wasm/types.js";

/* ---------------------------------------------------------------- valuation: what holds everywhere */

/*
 * Numbers come and go as plain decimal text of 28 digits at most (a JS number is `field.malformed`, 29 digits are
 * `amount.overflow`); counts and multipliers said to be `number` are JS integers. Ratios are fractions: `"0.05"` = 5 %.
 * Arithmetic is exact. A quotient that does not end, and a sum or product on the way that needs more than 28 digits, is
 * carried with 28. What is computed in double precision (normal distribution, lock-up discount, Black–Scholes, price and
 * yield of several payments, roots, compounding) enters the decimals once, half away from zero: ratios at 12 places,
 * prices at 10. Each named value is rounded once, half away from zero (四舍五入), never twice.
 * `unrounded`, `steps[].value` and the operands of tests are texts of the value before rounding: whole where it ends within
 * 28 digits; any other is cut for showing to 12 places, half away from zero, while the next step goes on with the longer value.
 * `amount.overflow` with the path `[]`: a result whose places asked for are beyond 28 digits, or a sum of money, of incomes or
 * of returns, a quantity × rounded unit value or an amount × weight that needs more than 28. Nothing is clamped, no price is made up.
 *
 * Paths begin with the field of the first argument (`["holding", "quantity"]`, `["market", "lastClose", "on"]`), with
 * `"rounding"`, `"calendar"`, `"form"`, or `"policy", "ruleSet"` for options (absent: `value.missing` there; in JavaScript a
 * missing or unknown `ruleSet` is a `TypeError`). Where `holding` is absent or no object, that is told alone. Everything the kind knows is read and judged in one
 * pass, used or not; only when no issue stands is anything computed, and what the branch taken then needs is looked for
 * once, all at once. Refusals carry no `source`, but for `value.not_yet` of a placement (`valuation.guideline.placement_first_day`)
 * and `value.conflict` of a price on a closed day (`day.calendar.trading` or `day.calendar.own`). Warnings carry none.
 * A refusal may carry warnings found before it. `valuation.guideline.force` stands beside every other `valuation.guideline.…` row.
 * A list that is empty where one is needed, or longer than said, is `value.out_of_range` at the list; a longer one is not read.
 * (A calendar's list of more than 10,000 days, or data nested deeper than 16, is `field.out_of_range`, as everywhere.)
 *
 * | code | means |
 * |---|---|
 * | `field.missing` | a field of the holding (or of a formula) that every branch needs |
 * | `value.missing` | a datum that the branch taken needs; the path names it |
 * | `value.unknown` | a word that is not in the closed list of its field (`kind`, `method`, `venue` …) |
 * | `value.out_of_range` | zero or negative where it cannot be, above its limit, or a model whose result is negative |
 * | `value.conflict` | two data contradict each other: days left > days locked; a price dated after the valuation day; `market.on` that is another day; a price of a closed day; a close of a suspended share |
 * | `value.not_yet` | before the first valuation day, before the lock, before the bond's first day |
 * | `value.expired` | on or after the maturity of a bond, deposit or repo; after the expiry of an option |
 * | `value.stale` | warning, `{ days }`: calendar days from the price's day to the valuation day |
 * | `value.boundary` | warning: a threshold met exactly |
 * | `value.implausible` | warning: volatility above 5, discount above 0.33, dividend yield of 1 or more, coupon or rate above 1: a percentage given as a number? |
 * | `value.not_applicable` | warning: given but not used: an adjustment below the threshold or outside its conditions, a lock that is over |
 * | `nav.missing` `nav.unknown` `nav.duplicate` | of a portfolio: a datum needed, a word, an id given twice |
 * | `nav.out_of_range` | units or fee base or NAV not above zero |
 * | `nav.conflict` | units of holders that do not add up; a holder's unit value that differs from the class's; previous lines that do not add up to the previous NAV (warning) |
 * | `nav.boundary` | warning: a threshold of the error ladder or of the deviation met exactly |
 * | `nav.needs_confirmation` `nav.needs_external` | warning: correct at once; tell custodian and regulator |
 * | `nav.not_applicable` | warning: no performance fee: the unit NAV is not above its mark |
 */

/** `broker_plan`: SAC guideline, a major change counts from 0.5 % of the previous NAV, included. `public_fund`: 0.25 %, included. `own_book`: no percentage, every major change counts. */
export type RuleSetName = "broker_plan" | "public_fund" | "own_book";
/** The caller's own. Without `materialRatio` every major change counts; without `placementMethod` a placement must name its `method`. */
export interface RuleSet { readonly id: string; readonly version: string;
  /** Above 0, up to 1. */
  readonly materialRatio?: string; readonly placementMethod?: "linear_lockup" | "lockup_discount" }
/** Places, 0 to 12. `unit` (default 4; `"none"`: the unit value is not rounded and is shown as `unrounded` is), `money` (default 2), `ratio` (default 6), `nav` 3, 4 or 8 (default 4). */
export interface Rounding { readonly unit?: number | "none"; readonly money?: number; readonly ratio?: number; readonly nav?: 3 | 4 | 8 }
/** `on`: the valuation (or settlement) day. `calendar` extends the built-in trading days. */
export interface FormulaOptions { readonly on: Day; readonly rounding?: Rounding; readonly calendar?: Calendar; readonly lang?: Lang }
export interface ValueOptions extends FormulaOptions { readonly ruleSet: RuleSetName | RuleSet }

/** One value on the way: first the inputs used, then each value computed, in the order listed with each function. */
export interface ValueStep { readonly name: ValueStepName; readonly value: string }
export type ValueStepName = "price" | "index_before" | "index_now" | "return" | "adjusted_price" | "impact" | "material_limit"
  | "cost" | "adjusted_cost" | "days_locked" | "days_left" | "volatility" | "dividend_yield" | "years_left" | "variance" | "average_variance" | "discount"
  | "coupon" | "days_accrued" | "days_period" | "accrued" | "full_price" | "clean_price" | "yield" | "spot" | "strike" | "rate" | "d1" | "d2"
  | "rights_price" | "excess" | "base_price" | "income" | "principal" | "interest" | "nav" | "units" | "fee_per_unit" | "mark" | "next_mark" | "denominator";
/** A test that decided: `left` ≥ `right` (or the direction of the condition), decided in exact arithmetic. */
export interface ValueTest { readonly name: "material" | "enter" | "leave" | "error_quarter" | "error_half" | "deviation_quarter" | "deviation_half";
  /** Of a condition: what it looks at. */
  readonly fact?: ConditionFact; readonly left: string; readonly right: string; readonly met: boolean }

/** What a formula gives: `value` = `unrounded` rounded once at `places` (`"none"`: the same). */
export interface Figure { readonly value: string; readonly unrounded: string; readonly places: number | "none"; readonly steps: readonly ValueStep[]; readonly tests: readonly ValueTest[]; readonly sources: readonly Source[] }

/* ---------------------------------------------------------------- valuation: one holding on one day */

export type HoldingKind = "listed_share" | "unlisted_ipo" | "unlisted_entitlement" | "ipo_locked" | "private_placement" | "bond" | "rights" | "option" | "future"
  | "open_fund" | "money_fund" | "deposit" | "repo" | "plan";
export type ValueMethod = "close" | "last_close" | "adjusted_close" | "industry_index" | "comparables" | "market_model" | "valuation_model"
  | "technique" | "cost" | "linear_lockup" | "lockup_discount"
  | "clean_price" | "clean_from_full" | "last_price" | "adjusted_price" | "third_party" | "yield_model" | "amortised_cost"
  | "intrinsic" | "settlement" | "last_settlement" | "black_scholes" | "settlement_gain"
  | "nav_of_day" | "previous_nav" | "last_nav" | "accrued_income" | "accrued_interest";

/** A price of an earlier day: `price` above 0, `on` before the valuation day and a trading day (as far as the calendar knows). */
export interface DatedPrice { readonly price: string; readonly on: Day }
/** `reliable: false`: it cannot be measured reliably, and cost takes its place. */
export interface Technique { readonly price: string; readonly reliable: boolean }

export type ConditionFact = "days_suspended" | "nav_ratio" | "daily_move_ratio" | "index_move_ratio" | "price_move_ratio" | "event";
/** `event` is `"1"` or `"0"`. Exactly one of `atLeast` and `atMost` (both: `value.conflict` at `atMost`; none: `field.missing` at `atLeast`); both include the number itself. */
export interface Condition { readonly fact: ConditionFact; readonly atLeast?: string; readonly atMost?: string }
/** `join`: `and` every test holds, `or` any one does. One to 20 tests. */
export interface Conditions { readonly join: "and" | "or"; readonly tests: readonly Condition[] }
/**
 * The value that takes the place of the last close P of a share not traded after a major change (economy or issuer).
 * - `adjusted_close`, `valuation_model`: `price` (≥ 0), the caller's own figure.
 * - `industry_index`: P × `indexNow` ÷ `indexBefore` (both above 0; the index of the share's industry on the day of P and on the valuation day).
 * - `comparables`: P × (1 + mean of `returns`), 1 to 1,000 of them.
 * - `market_model`: P × (1 + `alpha` + `beta` × `indexReturn`); `alpha` is 0 when absent. (The regression itself is the caller's.)
 * A negative result is `value.out_of_range` at `["market", "adjustment"]`.
 * `enter` and `leave`: the broker's own conditions over `facts`. The adjustment is used when `enter` holds (or is absent) and `leave`
 * does not; `tests[]` of the answer lists every condition with both operands. A fact that a condition looks at and that is absent is `value.missing`
 * at `["market", "adjustment", "facts", fact in camelCase]`. Conditions are asked before, and in addition to, the rule set's threshold; where they do not hold, neither the threshold is
 * tested nor the adjustment computed or its row named.
 */
export interface Adjustment { readonly method: "adjusted_close" | "industry_index" | "comparables" | "market_model" | "valuation_model";
  readonly price?: string; readonly indexBefore?: string; readonly indexNow?: string; readonly returns?: readonly string[];
  readonly beta?: string; readonly indexReturn?: string; readonly alpha?: string;
  readonly enter?: Conditions; readonly leave?: Conditions;
  readonly facts?: { readonly daysSuspended?: string; readonly navRatio?: string; readonly dailyMoveRatio?: string; readonly indexMoveRatio?: string; readonly priceMoveRatio?: string; readonly event?: string } }

/**
 * The market of a share. Prices are yuan per share, above 0.
 * 1. `close` → `close` (article 1). A close of a day that the calendar knows as closed is `value.conflict` at `["market", "close"]`, one beside `suspended: true` at `["market", "suspended"]`.
 * 2. No `close`: `lastClose`, else `value.missing` at `["market", "close"]`; `majorChange` must be said, else `value.missing`.
 *    `false` → `last_close` (article 2) with the warning `value.stale` at `["market", "lastClose"]`.
 * 3. `majorChange: true`: `adjustment`, else `value.missing`. With a threshold ratio `previousNav` (plan's NAV of the previous valuation day, yuan) is
 *    needed (`value.missing`; not above 0: `nav.out_of_range`): |adjusted − last| × quantity ≥ ratio × `previousNav` ("以上" includes the number itself;
 *    met exactly: warning `value.boundary` at `["market", "previousNav"]`) → the adjustment's method (article 3). Not met, or outside its conditions →
 *    `last_close` with the warnings `value.not_applicable` at `["market", "adjustment"]` and `value.stale` (the text is silent here; row `valuation.practice.below_threshold`).
 * Steps: 1. `price`. 2. `price`. 3. `price`, [`index_before`, `index_now` | `return`], `adjusted_price`, [`impact`, `material_limit`].
 * Sources: `broker_plan` 1. `valuation.guideline.close` 2. `…last_close` 3. `…major_change`, each with `valuation.guideline.force` (whose present force was not
 * verified); `public_fund` `valuation.public_fund.hierarchy`, 3. also `…material`; `own_book` `valuation.own_book.hierarchy`, 3. also `…events`; own: `valuation.policy.own`.
 * The adjustment used or tested adds `valuation.guideline.suspended_index` (with `…force`), `valuation.suspended.comparables`, `…market_model`, `…valuation_model` or `valuation.practice.adjusted`;
 * conditions `valuation.practice.conditions`.
 */
export interface ShareMarket {
  /** The day of these data where the caller says it; another day than `on` is `value.conflict`. */
  readonly on?: Day;
  readonly close?: string; readonly lastClose?: DatedPrice; readonly suspended?: boolean; readonly majorChange?: boolean; readonly adjustment?: Adjustment; readonly previousNav?: string;
}
/** Shares, 0 or more. Also depositary receipts, listed funds, REITs, listed warrants, shares of STAR, BSE and NEEQ. */
export interface ListedShare { readonly kind: "listed_share"; readonly quantity: string }
/** Article 4: a reliable technique → `technique` (step `price`), else `cost` (yuan per share, ≥ 0; step `cost`; absent: `value.missing` at `["holding", "cost"]`). Row `valuation.guideline.ipo_unlisted`, `…force`. */
export interface UnlistedIpo { readonly kind: "unlisted_ipo"; readonly quantity: string; readonly cost?: string }
export interface UnlistedIpoMarket { readonly on?: Day; readonly technique?: Technique }
/** Article 5: the price of the same listed share, found as for a listed share, whose methods and rows it has, and `valuation.guideline.entitlement`, `…force`. */
export interface UnlistedEntitlement { readonly kind: "unlisted_entitlement"; readonly quantity: string; readonly origin: "bonus" | "capitalisation" | "rights" | "follow_on" }

/**
 * Trading days: `daysLocked` (Dl, 1–100,000) in the lock and `daysLeft` (Dr, 0 to Dl) from the valuation day, which is not counted, to the lock's end.
 * Given, or counted from `from` to `until` by the calendar; `ends` says which of the two days belong to the lock: `both`, `from_only`, `until_only`, `neither`
 * (the text does not say). Dl counts the trading days of the lock; Dr those of them after the valuation day. Before `from`: `value.not_yet` at `["holding", "lock", "from"]`.
 * `until` before `from`: `value.conflict` at `until`. Outside the calendar: `rule.not_covered` at `["holding", "lock"]`. A lock without any trading day is `value.out_of_range` at `["holding", "lock"]`.
 * After the lock's last day (its `until`, or the day before where `until` does not belong to it) the share is a listed share: its price, warning
 * `value.not_applicable` at `["holding", "lock"]`. On its last day Dr = 0 and the formula gives the price.
 */
export type Lock = { readonly daysLocked: number; readonly daysLeft: number }
  | { readonly from: Day; readonly until: Day; readonly ends: "both" | "from_only" | "until_only" | "neither"; readonly calendar?: Calendar };
/** Either a published `lomd` (0 to below 1; beside the others `value.conflict` at `lomd`) or one's own inputs (each missing one `value.missing`): `volatility` and `dividendYield` a year, `yearsLeft` in years, all ≥ 0. */
export type Discount = { readonly lomd: string } | { readonly volatility: string; readonly dividendYield: string; readonly yearsLeft: string };
/** On `on` (the ex-date) and after, cost becomes (cost − `cash` + `rightsPrice` × `rightsRatio`) ÷ (1 + `bonusRatio` + `rightsRatio`); per share, absent is 0; 100 events at most. A cost that falls below 0: `value.out_of_range` at `["holding", "exEvents"]`. */
export interface ExEvent { readonly on: Day; readonly cash?: string; readonly bonusRatio?: string; readonly rightsRatio?: string; readonly rightsPrice?: string }
/**
 * IPO share in its lock. Article 6: `method` absent or `close` → the price of the same share, as for a listed share. `linear_lockup` (article 7) and
 * `lockup_discount` as for a placement, then also `valuation.guideline.ipo_locked`, `…force`.
 */
export interface IpoLocked { readonly kind: "ipo_locked"; readonly quantity: string; readonly cost?: string; readonly lock?: Lock; readonly exEvents?: readonly ExEvent[];
  readonly method?: "close" | "linear_lockup" | "lockup_discount" }
/**
 * Non-public issue in its lock. P is the price of the same share, found as for a listed share (its steps and rows come first).
 * `method` absent: `linear_lockup` under `broker_plan`, `lockup_discount` under `public_fund`, the own rule set's `placementMethod`; else `value.missing` at `["holding", "method"]`.
 * - Before `listedOn` (the day announced as the listing day): `value.not_yet` at `["holding", "listedOn"]` (article 7(3); the day itself is valued). Absent: not checked.
 *   Where it is given, `valuation.guideline.placement_first_day` is a source.
 * - `linear_lockup` needs `cost` (C, yuan per share, ≥ 0) and `lock`; ex-events of the valuation day and before adjust C in the order of their days (row `valuation.practice.ex_cost`).
 *   P < C → method `close`, value P (7(1), `valuation.guideline.placement_below`). P > C → `linear_lockup`, C + (P − C) × (Dl − Dr) ÷ Dl, one quotient (7(2), `…placement_above`).
 *   P = C → `close`, both rows (both readings give P). All with `…force`. Steps: those of P, `cost`, [`adjusted_cost`], and for P > C `days_locked`, `days_left`.
 *   Counting adds `day.calendar.trading` and/or `day.calendar.own`, and `day.provisional` (once, path `["holding", "lock"]`) where it stands on the table's tail.
 * - `lockup_discount`: P × (1 − discount), `market.discount` as in `lockupDiscount`; `lock` (dates only) is asked whether it is over. Rows `valuation.restricted.published` for a given `lomd`
 *   (above 0.33: `value.implausible`), else `valuation.restricted.discount`. Steps: those of P, [those of `lockupDiscount` before `discount`], `discount`.
 * - `close`: P. Allowed for a placement only where the lock (dates) is over; otherwise `value.conflict` at `["holding", "method"]`.
 * `quantity` 0 or more.
 */
export interface PrivatePlacement { readonly kind: "private_placement"; readonly quantity: string; readonly cost?: string; readonly lock?: Lock; readonly listedOn?: Day; readonly exEvents?: readonly ExEvent[];
  readonly method?: "close" | "linear_lockup" | "lockup_discount" }
export interface LockedMarket extends ShareMarket { readonly discount?: Discount }

/** What a bond says of itself; amounts per 100 yuan of face. */
export interface BondTerms {
  /** A year; 0 or more. */
  readonly coupon: string;
  /** Coupons a year; 0: everything is paid at maturity. Other numbers are `value.out_of_range`. */
  readonly frequency: 0 | 1 | 2 | 4 | 12;
  /** First day of interest, counted. */
  readonly issued: Day;
  /** Not counted; later than `issued` (else `value.conflict`). */
  readonly matures: Day;
  readonly venue: "interbank" | "exchange";
  /** Exchange: whether 29 February bears interest; `value.missing` only where one lies between the period's first day (included) and the valuation day (not). */
  readonly leapDay?: "counted" | "skipped";
  /** Of a discount bond (`coupon` 0 and `frequency` 0): above 0, up to 100; needed there (`value.missing`), and `value.conflict` with any other bond. */
  readonly issuePrice?: string;
}
/**
 * `face`: yuan of face value, 0 or more; one unit is 100 yuan of face, `unitValue` is the **clean** price per 100, `amount` = face ÷ 100 × `unitValue`; `accrued` stands apart.
 * - `quote: "amortised"` → `amortised_cost`: `amortisedCost` per 100, clean, of the valuation day (`effectiveInterest` gives it).
 * - `unlisted: true` (IPO not listed, privately placed, ABS without a market) → reliable `technique`, else `cost` (per 100, clean).
 * - `interbank`: `thirdParty` → `third_party`, else `yield` → `yield_model`, else `value.missing` at `["market", "thirdParty"]`.
 * - `exchange`: `price` → `clean_price` (`quote: "clean"`) or `clean_from_full` = price − accrued (`quote: "full"`, convertible and exchangeable bonds); else `lastPrice` →
 *   as for a share: `majorChange` must be said; `last_price` (a full one less the accrued interest of its own day; `value.stale` at `["market", "lastPrice"]`, and below the threshold also `value.not_applicable` at `["market", "adjustedPrice"]`), or `adjustedPrice` (clean) → `adjusted_price` by the same test with face ÷ 100 as quantity;
 *   else `thirdParty`, else `yield`, else `value.missing` at `["market", "price"]`.
 * `optionOn`: the next put or call day; before it a third-party price must say its `side` (`value.missing`): `short` = exercised, `long` = not. A negative clean price is `value.out_of_range`
 * at the price's path (`["market", "price"]`, `["market", "lastPrice", "price"]`, `["market", "yield"]`); a `lastPrice` from before `issued` is `value.conflict` at its `on`. The same bond on two markets is two holdings. Life: `issued` (included, before: `value.not_yet` at `["holding", "issued"]`) to `matures` (not, from then on `value.expired` at `["holding", "matures"]`).
 * Steps: those of `accruedInterest`, then `full_price` (of a full quote, or of `yield_model` with `yield` before it) and `clean_price`; `adjusted_price`, `impact`, `material_limit` as for a share; unlisted: `price` (technique) or `cost` in their place.
 * Rows: that of the accrual and `valuation.bond.exchange_clean exchange_full last_price adjusted third_party side unlisted amortised yield_model` (`side` where `optionOn` asks for it), and of a major change those of the rule set.
 */
export interface Bond extends BondTerms { readonly kind: "bond"; readonly face: string; readonly quote: "clean" | "full" | "amortised"; readonly unlisted?: boolean; readonly optionOn?: Day; readonly cost?: string; readonly amortisedCost?: string }
export interface BondMarket { readonly on?: Day; readonly price?: string; readonly lastPrice?: DatedPrice; readonly majorChange?: boolean; readonly adjustedPrice?: string; readonly previousNav?: string;
  readonly thirdParty?: { readonly price: string; readonly side?: "short" | "long" };
  /** A year, above −1. */
  readonly yield?: string;
  readonly technique?: Technique }
/** `quantity` shares that may be subscribed. `intrinsic`: price of the share (as for a listed share) − `rightsPrice`, or 0 where that is lower. Steps: those of the price, `rights_price`, `excess` (0 where that is lower). Row `valuation.rights.intrinsic`. */
export interface Rights { readonly kind: "rights"; readonly quantity: string; readonly rightsPrice: string }
/**
 * `quantity` contracts of `multiplier` units each. `amount` = ± quantity × multiplier × `unitValue`; short is negative. After `expires`: `value.expired`.
 * `settlement` (≥ 0; of a closed day `value.conflict` there, of a future too) → `settlement`; else `lastSettlement` with `majorChange: false` → `last_settlement` (`value.stale` at `["market", "lastSettlement"]`, of a future too); else `model` → `black_scholes` (as `optionValue`, years = days to `expires` ÷ 365);
 * `majorChange: true` passes over `lastSettlement`; absent beside it: `value.missing`. Nothing: `value.missing` at `["market", "settlement"]`. Rows `valuation.option.settlement`, `…black_scholes`.
 * Steps: `price`; of the model those of `optionValue`.
 */
export interface OptionContract { readonly kind: "option"; readonly quantity: string; readonly side: "long" | "short"; readonly style: "call" | "put"; readonly strike: string; readonly expires: Day; readonly multiplier: string }
export interface OptionMarket { readonly on?: Day; readonly settlement?: string; readonly lastSettlement?: DatedPrice; readonly majorChange?: boolean;
  readonly model?: { readonly spot: string; readonly volatility: string; readonly rate: string; readonly dividendYield?: string } }
/**
 * `quantity` lots. `unitValue` is the settlement price; `amount` is the **day's gain**: ± quantity × multiplier × (settlement − base), rounded once, from the settlement as it came (a future carries no value of its own).
 * Base: `openPrice` where it was opened that day, else `previousSettlement`; neither: `value.missing` at `["market", "previousSettlement"]`, both: `value.conflict` at `["holding", "openPrice"]`.
 * `settlement` → `settlement_gain`; else `lastSettlement` with `majorChange: false` → `last_settlement`. `majorChange: true` without a settlement is `value.missing` at `["market", "settlement"]`.
 * Steps `price`, `base_price`, `excess`. Row `valuation.future.settlement`.
 */
export interface Future { readonly kind: "future"; readonly quantity: string; readonly side: "long" | "short"; readonly multiplier: string; readonly openPrice?: string }
export interface FutureMarket { readonly on?: Day; readonly settlement?: string; readonly lastSettlement?: DatedPrice; readonly majorChange?: boolean; readonly previousSettlement?: string }
/** Units. `navOn.day` = the valuation day → `nav_of_day`; no trading day between (a day the calendar does not know is taken for one) → `previous_nav`; older → `last_nav` with `value.stale` at `["market", "navOn"]`. Later: `value.conflict` at `["market", "navOn", "day"]`. Step `nav`. Row `valuation.fund.nav`. */
export interface OpenFund { readonly kind: "open_fund"; readonly quantity: string }
/** Trust, other plan, private fund: `nav_of_day`; an earlier unit value → `last_nav` with `value.stale`; none → `cost` (yuan per unit). Row `valuation.plan.nav`. */
export interface OtherPlan { readonly kind: "plan"; readonly quantity: string; readonly cost?: string }
export interface FundMarket { readonly on?: Day; readonly navOn?: { readonly day: Day; readonly value: string } }
/** Units at 1 yuan and the income published per 10,000 units for each day not yet carried over (1 to 400, may be negative). Absent: `field.missing`. `accrued_income`; `amount` = units × (1 + Σ ÷ 10,000) rounded once and `unitValue` the same factor, not rounded. Steps `income`. Row `valuation.fund.money_income`. */
export interface MoneyFund { readonly kind: "money_fund"; readonly quantity: string }
export interface MoneyFundMarket { readonly on?: Day; readonly incomePer10k: readonly string[] }
/**
 * `principal` (yuan, 0 or more) + principal × `rate` × days ÷ `basis`. Days run from `from` (counted) to the valuation day, counted or not as `valuationDay` says. `accrued_interest`; `rate` 0 → the same with nothing accrued.
 * Before `from`: `value.not_yet` at `["holding", "from"]`; on or after `until`: `value.expired` at `["holding", "until"]`; `until` not after `from`: `value.conflict` there. `unitValue` = the sum, rounded as money; `amount` the same, negative for a `borrowed` repo; `accrued` holds the interest, positive.
 * Steps `principal`, `rate`, `days_accrued`, `interest`. Row `valuation.deposit.interest`. `market` may be absent.
 */
export interface Deposit { readonly kind: "deposit"; readonly principal: string; readonly rate: string; readonly basis: 360 | 365 | 366; readonly from: Day; readonly until?: Day; readonly valuationDay: "counted" | "not_counted" }
export interface Repo { readonly kind: "repo"; readonly side: "lent" | "borrowed"; readonly principal: string; readonly rate: string; readonly basis: 360 | 365 | 366; readonly from: Day; readonly until?: Day; readonly valuationDay: "counted" | "not_counted" }

export interface Position<Holding, Market> { readonly holding: Holding; readonly market: Market }
export type AnyPosition = Position<ListedShare | UnlistedEntitlement | Rights, ShareMarket> | Position<UnlistedIpo, UnlistedIpoMarket> | Position<IpoLocked | PrivatePlacement, LockedMarket>
  | Position<Bond, BondMarket> | Position<OptionContract, OptionMarket> | Position<Future, FutureMarket> | Position<OpenFund | OtherPlan, FundMarket> | Position<MoneyFund, MoneyFundMarket> | Position<Deposit | Repo, {}>;
export interface Valued {
  readonly kind: HoldingKind;
  readonly method: ValueMethod;
  /** The name, or the id of the caller's own. */
  readonly ruleSet: string;
  /** Yuan per unit, `unrounded` rounded once at `rounding.unit`. */
  readonly unitValue: string;
  readonly unrounded: string;
  /** Yuan: quantity × `unitValue`, rounded once at `rounding.money`; with `unit: "none"` quantity × the exact unit value. */
  readonly amount: string;
  /** Interest not in `amount` (bond) or within it (deposit, repo): `unrounded` per 100 of face or yuan, `amount` yuan = face ÷ 100 × the unrounded one, rounded once. */
  readonly accrued?: { readonly unrounded: string; readonly amount: string };
  readonly rounding: { readonly unit: number | "none"; readonly money: number; readonly mode: "half_away_from_zero" };
  readonly steps: readonly ValueStep[];
  readonly tests: readonly ValueTest[];
  readonly sources: readonly Source[];
}
/**
 * One holding on one day: what it is worth, by which method and article, step by step.
 * @example value({ holding: { kind: "listed_share", quantity: "1000" }, market: { close: "10.25" } }, { on: "2026-11-23", ruleSet: "broker_plan" }) // value.amount "10250"
 */
export function value(position: AnyPosition, options: ValueOptions): Result<Valued>;

/* ---------------------------------------------------------------- valuation: the formulas by themselves */

/**
 * Accrued interest per 100 of face on `on` (the day itself not counted), rounded at `unit`. Coupon days are counted back from `matures` in steps of 12 ÷ `frequency` months: the same day of the month,
 * or the last of a shorter one (no end-of-month rule). A first day `issued` inside a period is where counting begins; the period keeps its regular length.
 * - interbank, coupons: coupon × 100 ÷ frequency × t ÷ TS, t days from the period's first day (counted), TS days of the period (`valuation.bond.accrued_interbank`).
 * - exchange: coupon × 100 × t ÷ 365 (`…accrued_exchange`); `leapDay: "skipped"` leaves every 29 February out of t. With `frequency` 0 t runs from `issued`.
 * - discount: (100 − `issuePrice`) × t ÷ days from `issued` to `matures`, on either venue (`…accrued_discount`).
 * - interbank, `frequency` 0 with a coupon: coupon × 100 × (k + t ÷ TY), k whole years since `issued` (counted by its anniversaries), t days since the last one, TY days to the next one (`…accrued_maturity`).
 * Steps `coupon`, `days_accrued` (t), `days_period` (TS, 365, life, TY), `accrued`. Paths are without `holding`. Life as for `Bond`.
 */
export function accruedInterest(bond: BondTerms, options: FormulaOptions): Result<Figure>;
/**
 * Yield to maturity of a price (above 0; `quote` `clean` adds the accrued interest) by the interbank convention, whatever the venue of the accrual, rounded at `ratio`.
 * More than one payment left: full price = Σ (coupon × 100 ÷ f) ÷ (1 + y/f)^(w + i) + 100 ÷ (1 + y/f)^(w + n − 1), w days to the next coupon ÷ TS (`valuation.bond.yield`). Last period: full price = (100 + coupon × 100 ÷ f) ÷ (1 + y × d ÷ TY), d days to maturity, TY
 * days of the year that ends at maturity (`…yield_last`). `frequency` 0: f = 1 by the anniversaries counted back from `matures`; what is paid is 100 (a discount bond) or 100 + the accrual of the whole life. Between −0.99 × f and 100; outside: `value.out_of_range` at `["price"]`. Steps: those of `accruedInterest`, `full_price`, `yield`.
 */
export function bondYield(bond: BondTerms & { readonly price: string; readonly quote: "clean" | "full" }, options: FormulaOptions): Result<Figure>;
/** The clean price of a yield (above −1 for each period), the same formulas, rounded at `unit`. Steps: those of `accruedInterest`, `yield`, `full_price`, `clean_price`. */
export function bondPrice(bond: BondTerms & { readonly yield: string }, options: FormulaOptions): Result<Figure>;
/**
 * Effective interest: r solves cost = Σ cash ÷ (1 + r)^k, k = 1 … (1 to 600 payments, each ≥ 0, cost above 0), or `rate` as given (above −1). Row by row income = opening × r rounded as money, closing = opening + income − cash;
 * the last income is what brings the closing to 0. `rate` rounded at `ratio`, `unrounded` at 12 places; the rows use the unrounded one. No r between −0.99 and 100: `value.out_of_range` at `["cashFlows"]`. Row `valuation.bond.effective_interest`.
 */
export function effectiveInterest(request: { readonly cost: string; readonly cashFlows: readonly string[]; readonly rate?: string }, options: FormulaOptions):
  Result<{ readonly rate: string; readonly unrounded: string; readonly rows: readonly { readonly opening: string; readonly income: string; readonly cash: string; readonly closing: string }[]; readonly sources: readonly Source[] }>;
/**
 * Discount for lack of marketability by the average-price Asian put (AMAC 2017): e^(−qT) × (N(v/2) − N(−v/2)), v² = s²T + ln(2(e^(s²T) − s²T − 1)) − 2 ln(e^(s²T) − 1); rounded at `ratio`. `volatility` 0 or `yearsLeft` 0: 0.
 * Steps `volatility`, `dividend_yield`, `years_left`, `variance` (s²T), `average_variance` (v²), `discount`. Row `valuation.restricted.discount`. Above 5 volatility is `value.implausible`.
 * @example lockupDiscount({ volatility: "0.5", dividendYield: "0.05", yearsLeft: "1" }, { on: "2026-11-23" }) // value.value "0.1069"
 */
export function lockupDiscount(request: { readonly volatility: string; readonly dividendYield: string; readonly yearsLeft: string }, options: FormulaOptions): Result<Figure>;
/** Black–Scholes with dividend yield, European; `rate` may be negative, `dividendYield` absent is 0; `yearsLeft` 0 or `volatility` 0 give the discounted intrinsic value. Steps `spot`, `strike`, `rate`, `dividend_yield`, `volatility`, `years_left`, [`d1`, `d2`]. Rounded at `unit`. Row `valuation.option.black_scholes`. */
export function optionValue(request: { readonly style: "call" | "put"; readonly spot: string; readonly strike: string; readonly yearsLeft: string; readonly volatility: string; readonly rate: string; readonly dividendYield?: string }, options: FormulaOptions): Result<Figure>;
/** Ex-rights reference price (previousClose − cash + rightsPrice × rightsRatio) ÷ (1 + bonusRatio + rightsRatio), rounded as money. Steps `price`, `denominator`. Row `valuation.rights.ex_price`. Not above 0: `value.out_of_range` at `["previousClose"]`. */
export function exRights(request: { readonly previousClose: string; readonly cash?: string; readonly bonusRatio?: string; readonly rightsRatio?: string; readonly rightsPrice?: string }, options: FormulaOptions): Result<Figure>;
/**
 * (shadow − amortised) ÷ amortised, rounded at `ratio`; both above 0 (`nav.out_of_range`). Tests `deviation_quarter`: −(shadow − amortised) ≥ 0.0025 × amortised (`left`, `right` in yuan), `deviation_half`: |shadow − amortised| ≥ 0.005 × amortised.
 * Either met: warning `nav.needs_external` (path `[]`); met exactly: `nav.boundary` (path `[]`), once each. Steps `nav` (amortised), `excess`. Row `valuation.nav.deviation`.
 */
export function amortisedDeviation(request: { readonly shadowNav: string; readonly amortisedNav: string }, options: FormulaOptions): Result<Figure>;
/** H = `nav` (above 0, else `nav.out_of_range`; the previous day's by contract) × `rate` (0 to 1) ÷ days of `on`'s year, rounded as money. Steps `nav`, `rate`, `denominator`. Row `valuation.nav.fee`. */
export function managementFee(request: { readonly nav: string; readonly rate: string }, options: FormulaOptions): Result<Figure>;
/**
 * Fee = units × rate × max(unitNav − mark, 0), rounded once as money; mark = `highWaterMark` × (1 + hurdle.ratio × hurdle.days ÷ hurdle.basis). `nextMark` (step `next_mark`): the higher of `highWaterMark` and the unit NAV before or after the fee, as `next` says.
 * Not above the mark: fee 0 with `nav.not_applicable`. `rate` 0 to 1; `units`, `unitNav`, `highWaterMark` above 0 (`nav.out_of_range`). Steps `nav`, `mark`, `excess`, `fee_per_unit`, `units`, `next_mark`. Row `valuation.nav.performance`.
 */
export interface PerformanceTerms { readonly rate: string; readonly highWaterMark: string; readonly next: "before_fee" | "after_fee"; readonly hurdle?: { readonly ratio: string; readonly days: number; readonly basis: 360 | 365 | 366 } }
export function performanceFee(request: PerformanceTerms & { readonly unitNav: string; readonly units: string }, options: FormulaOptions): Result<Figure>;
/** Of the last seven days' income per 10,000 units (exactly 7, else `value.out_of_range`; one that is no number is told alone): `compound` Π(1 + R/10000)^(365/7) − 1, `simple` ΣR ÷ 7 × 365 ÷ 10000; rounded at `ratio`. Steps `income` (the sum). Row `valuation.fund.seven_day`. */
export function sevenDayYield(request: { readonly incomePer10k: readonly string[] }, options: FormulaOptions & { readonly form: "compound" | "simple" }): Result<Figure>;

/* ---------------------------------------------------------------- valuation: a plan */

/** A line that is given as it is: cash, receivables, payables; yuan, rounded as money. */
export interface GivenLine { readonly id: string; readonly amount: string }
/** One day's fee. `base`: `previous_nav` (default) or `before_fees` = assets − liabilities of the day before fees, VAT and performance fees. */
export interface FeeTerms { readonly id: string; readonly rate: string; readonly base?: "previous_nav" | "before_fees" }
/**
 * Equal units inside a class; classes differ by risk and return. `weight` (≥ 0, one above 0, else `value.out_of_range` at `["classes"]`; needed with several classes, `nav.missing`): what assets − liabilities − the plan's own charges are divided by,
 * normally the class's NAV of the previous day after flows. From its part a class pays its own `fees` (on its `previousNav`, needed then, or `before_fees` = its part) and then its performance fee, whose unit NAV is what is left ÷ units.
 */
export interface UnitClass { readonly id: string; readonly units: string; readonly weight?: string; readonly previousNav?: string; readonly fees?: readonly FeeTerms[]; readonly performance?: PerformanceTerms;
  /** Units of each holder, 1,000 at most; they must add up to `units`. `unitValue`: what the register has for that holder; one that differs from the class's unit NAV is `nav.conflict`. */
  readonly holders?: readonly { readonly id: string; readonly units: string; readonly unitValue?: string }[];
  /** A unit NAV already published for this day, above 0 (`nav.out_of_range`): judged by the error ladder. */
  readonly published?: string }
export interface Portfolio {
  /** At most 10,000; `id`s of holdings and lines are apart (`nav.duplicate`). Issues of a holding stand under `["holdings", n, …]`. */
  readonly holdings: readonly (AnyPosition & { readonly id: string })[];
  readonly assets?: readonly GivenLine[];
  /** Positive; they are deducted. */
  readonly liabilities?: readonly GivenLine[];
  /** Yuan, above 0; needed by fees on it, and the `previousNav` of every holding that does not give its own. */
  readonly previousNav?: string;
  readonly fees?: readonly FeeTerms[];
  /** VAT on asset-management products: taxable income (tax included, ≥ 0) × rate ÷ (1 + rate), and of that × surcharge. Two lines, `vat` and `vat_surcharge`, the second on the first before rounding, each rounded once. */
  readonly vat?: { readonly income: string; readonly rate: string; readonly surchargeRatio: string };
  /** One to 100. */
  readonly classes: readonly UnitClass[];
  /** Money-market fund: the shadow NAV; `deviation` follows as in `amortisedDeviation`. */
  readonly shadowNav?: string;
  /** The day before: its NAV, its lines (`id` and signed amount as in the answer's `lines` and `charges`), and what was bought or paid in (positive) or sold or paid out (negative) per line since. */
  readonly previous?: { readonly nav: string; readonly lines: readonly GivenLine[]; readonly flows?: readonly GivenLine[] };
}
export interface NavClass { readonly id: string; readonly units: string; readonly nav: string; readonly unitNav: string; readonly unrounded: string;
  readonly performance?: Figure;
  readonly holders?: readonly { readonly id: string; readonly units: string; readonly amount: string }[];
  /** `none`; `fourth_decimal` differs at the places of `rounding.nav`: correct at once (`nav.needs_confirmation`); from 0.25 %, included: tell custodian and CSRC; from 0.5 %, included: public notice (both `nav.needs_external`). `ratio`: (published − right) ÷ right, with its sign. */
  readonly error?: { readonly level: "none" | "fourth_decimal" | "quarter_percent" | "half_percent"; readonly ratio: string; readonly tests: readonly ValueTest[] } }
export interface Nav {
  /** assets − liabilities − charges, yuan; = the sum of the classes' NAV. `assets`: the holdings' amounts, negative ones (sold options, borrowed repo) included, and the given assets; `liabilities`: the given ones, positive. */
  readonly nav: string; readonly assets: string; readonly liabilities: string;
  /** In the order given: holdings (with their full answer; bonds add `accrued.amount` to `amount`), assets, liabilities (negative). */
  readonly lines: readonly { readonly id: string; readonly amount: string; readonly value?: Valued }[];
  /** In this order: fees, `vat`, `vat_surcharge`, then class by class class fees (`class/id`), performance fees (`class/performance`); negative. */
  readonly charges: readonly { readonly id: string; readonly amount: string }[];
  readonly classes: readonly NavClass[];
  readonly deviation?: Figure;
  /** Every id of today or before, today's order first: `change` = amount now − amount before, `result` = change − flow. Σ change = `change` = `nav` − previous `nav` to the cent; what the previous lines do not explain is the row `unexplained` (with the warning `nav.conflict` at `["previous", "nav"]`). */
  readonly attribution?: { readonly change: string; readonly rows: readonly { readonly id: string; readonly change: string; readonly flow: string; readonly result: string }[] };
  readonly rounding: { readonly unit: number | "none"; readonly money: number; readonly nav: number; readonly mode: "half_away_from_zero" };
  readonly sources: readonly Source[];
}
/**
 * A plan on one day. A holding that cannot be valued refuses the whole (its issues, all at once). NAV not above 0, before or after the plan's charges, is `nav.out_of_range` (path `[]`), of a class at `["classes", n]`. Warnings of a class stand at `["classes", n, "published"]` (error ladder) and `["classes", n, "performance"]`, of the deviation at `["shadowNav"]`.
 * Residual cents, of classes by weight and of holders by units: each share is cut to money places towards zero, the cents left go one each to the largest remainders, the earlier in the list first (row `valuation.nav.residual`).
 * Rows: those of the holdings, `valuation.nav.unit`, `…precision`, and as used `…fee`, `…vat`, `…performance`, `…class` (several classes, or holders), `…residual`, `…error`, `…deviation`, `…attribution`.
 */
export function nav(portfolio: Portfolio, options: ValueOptions): Result<Nav>;

/* ---------------------------------------------------------------- valuation: columns */

/** Whole numbers scaled by 10^scale; columns of the same length. `daysLocked` 0: no lock in that row. `cost`, `daysLocked` and `daysLeft` come together. */
export interface ValueColumns { readonly quantity: BigInt64Array; readonly price: BigInt64Array; readonly cost?: BigInt64Array; readonly daysLocked?: Int32Array; readonly daysLeft?: Int32Array;
  /** 0 to 12 each; `cost` has the scale of `price`. */
  readonly scales: { readonly quantity: number; readonly price: number } }
export interface ColumnValues {
  /** Scaled by 10^`rounding.money`; 0 where the row has a finding. */
  readonly values: BigInt64Array;
  /** Exact, of the rows without a finding; yuan. */
  readonly total: string;
  /** Rows with a finding: days left < 0 or > days locked or days locked < 0 `value.conflict`, result beyond 64 bits `amount.overflow`. `findings` holds the first 1,000. (Beyond 128 bits on the way, as a scale of 12 with a lock of 10⁹ days can be, too.) */
  readonly faults: number; readonly findings: readonly { readonly row: number; readonly code: string }[];
}
/**
 * quantity × unit value, row by row, as `value` rounds: unit value (the price, or with a lock article 7: the price where it is not above cost, else the line between) at `rounding.unit`, amount at `rounding.money`. Signs are free: a negative quantity is a short position.
 * Columns of different lengths, or only some of the three of a lock, are a `TypeError`.
 */
export function valueColumns(columns: ValueColumns, options?: { readonly rounding?: { readonly unit?: number; readonly money?: number } }): ColumnValues;
