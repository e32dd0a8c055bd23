/** The formula behind an answer, once in words and once with its numbers. Nothing is computed here: every number is one of the answer or of the request. */
import { sayOr, say } from "./language.js";
import { stepWords, subjectWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").ValueStep} ValueStep */
/** @typedef {import("./kehu/slim.mjs").ValueTest} ValueTest */
/** @typedef {import("./value_subjects.js").Subject} Subject */
/** What every answer of the calculator has in common. @typedef {{ method?: string, unitValue?: string, amount?: string, value?: string, rate?: string, unrounded: string, accrued?: { unrounded: string, amount: string }, rounding?: { money: number }, rows?: readonly { opening: string, income: string, cash: string, closing: string }[], steps?: readonly ValueStep[], tests?: readonly ValueTest[], sources: readonly { id: string }[] }} Answer */
/** Numbers by name. @typedef {Record<string, string>} Figures */
/** `of` is what comes out of `is`; with `solved` the line is an equation, and `of` what solves it; `isMoney`: rounded as money. @typedef {{ of: string, is: string, solved?: boolean, isMoney?: boolean }} Template */
/** @typedef {{ words: string, figures: string }} Line */

const GROWN = { of: "adjusted_price", is: "{price} × (1 + {return})" };
const OLDEST_CASH = 6;

/** What takes the place of the last close. @type {Readonly<Record<string, Template>>} */
const ADJUSTED = { industry_index: { of: "adjusted_price", is: "{price} × {index_now} ÷ {index_before}" }, comparables: GROWN, market_model: GROWN };

/** The unit value by method. @type {Readonly<Record<string, string>>} */
const UNIT = {
  close: "{P}", last_close: "{P}", industry_index: "{adjusted_price}", comparables: "{adjusted_price}", market_model: "{adjusted_price}", adjusted_close: "{adjusted_price}", valuation_model: "{adjusted_price}",
  technique: "{price}", cost: "{cost}", linear_lockup: "{C} + ({P} − {C}) × ({days_locked} − {days_left}) ÷ {days_locked}", lockup_discount: "{P} × (1 − {discount})",
  clean_price: "{clean_price}", clean_from_full: "{full_price} − {accrued}", last_price: "{clean_price}", adjusted_price: "{adjusted_price}", third_party: "{clean_price}", yield_model: "{full_price} − {accrued}",
  amortised_cost: "{clean_price}", intrinsic: "max({P} − {rights_price}, 0)", settlement: "{price}", last_settlement: "{price}", settlement_gain: "{price}",
  nav_of_day: "{nav}", previous_nav: "{nav}", last_nav: "{nav}", accrued_income: "1 + {income} ÷ 10000", accrued_interest: "{principal} + {principal} × {rate} × {days_accrued} ÷ {basis}",
};

/** The accrued interest by the row that it rests on. @type {Readonly<Record<string, string>>} */
const ACCRUED = {
  "valuation.bond.accrued_interbank": "{coupon} × 100 ÷ {frequency} × {days_accrued} ÷ {days_period}",
  "valuation.bond.accrued_exchange": "{coupon} × 100 × {days_accrued} ÷ {days_period}",
  "valuation.bond.accrued_discount": "(100 − {issuePrice}) × {days_accrued} ÷ {days_period}",
  "valuation.bond.accrued_maturity": "{coupon} × 100 × (k + {days_accrued} ÷ {days_period})",
};

/** The full price by the row of its yield; `0`: of a bond that pays once. @type {Readonly<Record<string, string>>} */
const FULL = {
  "valuation.bond.yield": "Σ {coupon} × 100 ÷ {frequency} ÷ (1 + {y} ÷ {frequency})^(w + i) + 100 ÷ (1 + {y} ÷ {frequency})^(w + n − 1)",
  "valuation.bond.yield_last": "(100 + {coupon} × 100 ÷ {frequency}) ÷ (1 + {y} × d ÷ TY)",
  "valuation.bond.yield 0": "F ÷ (1 + {y})^(w + n − 1)",
  "valuation.bond.yield_last 0": "F ÷ (1 + {y} × d ÷ TY)",
};

/** The amount by kind; a share, a fund and a plan by its units. @type {Readonly<Record<string, string>>} */
const AMOUNT = {
  bond: "{face} ÷ 100 × {unitValue}", option: "{quantity} × {multiplier} × {unitValue}", future: "{quantity} × {multiplier} × ({price} − {base_price})",
  money_fund: "{quantity} × (1 + {income} ÷ 10000)", deposit: "{unitValue}", repo: "{unitValue}",
};
/** The holder owes: sold contracts, money borrowed. */
const OWING = ["short", "borrowed"];

/** @type {readonly Template[]} */
const DISCOUNT = [
  { of: "variance", is: "{volatility}² × {years_left}" },
  { of: "average_variance", is: "{variance} + ln(2 × (e^{variance} − {variance} − 1)) − 2 × ln(e^{variance} − 1)" },
  { of: "discount", is: "e^(−{dividend_yield} × {years_left}) × (N(√{average_variance} ÷ 2) − N(−√{average_variance} ÷ 2))" },
];
/** Without volatility or time the logarithms have no value, and there is no discount. @param {Figures} figures */
const isDiscounted = ({ variance = "0" }) => variance !== "0";

const PAID = "{strike} × e^(−{rate} × {years_left})";
const SPOT = "{spot} × e^(−{dividend_yield} × {years_left})";
/** @type {Readonly<Record<string, string>>} */
const OPTION = {
  call: `${SPOT} × N({d1}) − ${PAID} × N({d2})`, put: `${PAID} × N(−{d2}) − ${SPOT} × N(−{d1})`,
  "call certain": `max(${SPOT} − ${PAID}, 0)`, "put certain": `max(${PAID} − ${SPOT}, 0)`,
};

/** @param {Figures} figures @param {readonly { id: string }[]} sources @param {boolean} isKnown whether the yield is given */
function full(figures, sources, isKnown) {
  const row = sources.find(({ id }) => id === "valuation.bond.yield" || id === "valuation.bond.yield_last");
  const is = row ? FULL[figures.frequency === "0" ? `${row.id} 0` : row.id] : "";
  return isKnown ? { of: "full_price", is: is.replaceAll("{y}", "{yield}") } : { of: "y", is: `{full_price} = ${is.replaceAll("{y}", "y")}`, solved: true };
}

/** @param {Figures} figures @param {readonly { id: string }[]} sources @param {string} [of] @returns {Template[]} */
function accrued(figures, sources, of = "accrued") {
  const row = sources.find(({ id }) => ACCRUED[id]);
  return row && figures.days_period ? [{ of, is: ACCRUED[row.id] }] : [];
}

/** @param {Figures} figures */
const option = (figures) => OPTION[figures.d1 === undefined ? `${figures.style} certain` : figures.style];

/** @param {string} kind @param {Figures} figures @param {Answer} answer @param {Record<string, any>} request @returns {Template[]} */
function ofHolding(kind, figures, { method = "", accrued: apart, sources }, request) {
  const adjustment = ADJUSTED[request.market?.adjustment?.method];
  const owing = OWING.includes(figures.side) ? "−" : "";
  return [
    ...(adjustment && figures.adjusted_price ? [adjustment] : []),
    ...(kind === "bond" ? accrued(figures, sources) : []),
    ...(figures.impact ? [{ of: "impact", is: kind === "bond" ? "|{adjusted_price} − {clean_price}| × {face} ÷ 100" : "|{adjusted_price} − {price}| × {quantity}" }] : []),
    ...(isDiscounted(figures) ? DISCOUNT : []),
    ...(method === "yield_model" ? [full(figures, sources, true)] : []),
    { of: "unrounded", is: method === "black_scholes" ? option(figures) : UNIT[method] ?? "{unrounded}" },
    { of: "amount", is: `${owing}${AMOUNT[kind] ?? "{quantity} × {unitValue}"}`, isMoney: true },
    ...(kind === "bond" && apart ? [{ of: "accrued_amount", is: "{face} ÷ 100 × {accrued}", isMoney: true }] : []),
  ];
}

/** @type {Readonly<Record<string, (figures: Figures, answer: Answer) => readonly Template[]>>} */
const OF_FORMULAS = {
  accruedInterest: (figures, { sources }) => accrued(figures, sources),
  bondYield: (figures, { sources }) => [...accrued(figures, sources), full(figures, sources, false)],
  bondPrice: (figures, { sources }) => [...accrued(figures, sources), full(figures, sources, true), { of: "unrounded", is: "{full_price} − {accrued}" }],
  effectiveInterest: (figures) => [
    ...(figures.rate ? [] : [{ of: "r", is: "{cost} = {cashFlows}", solved: true }]),
    ...(figures.opening ? [{ of: "first_income", is: "{opening} × {r}", isMoney: true }, { of: "closing", is: "{opening} + {first_income} − {payment}" }] : []),
  ],
  lockupDiscount: (figures) => (isDiscounted(figures) ? DISCOUNT : []),
  optionValue: (figures) => [{ of: "unrounded", is: option(figures) }],
  exRights: () => [{ of: "denominator", is: "1 + {bonusRatio} + {rightsRatio}" }, { of: "unrounded", is: "({price} − {cash} + {rightsPrice} × {rightsRatio}) ÷ {denominator}" }],
  amortisedDeviation: () => [{ of: "excess", is: "{shadowNav} − {amortisedNav}" }, { of: "unrounded", is: "{excess} ÷ {amortisedNav}" }],
  managementFee: () => [{ of: "unrounded", is: "{nav} × {fee_rate} ÷ {denominator}" }],
  performanceFee: (figures) => [
    ...(figures.hurdle_ratio ? [{ of: "mark", is: "{highWaterMark} × (1 + {hurdle_ratio} × {hurdle_days} ÷ {hurdle_basis})" }] : []),
    { of: "excess", is: "max({unitNav} − {mark}, 0)" }, { of: "unrounded", is: "{units} × {gain_share} × {excess}" },
  ],
  sevenDayYield: ({ form }) => [{ of: "unrounded", is: form === "simple" ? "{income} ÷ 7 × 365 ÷ 10000" : "({growth})^(365 ÷ 7) − 1" }],
};

/** @param {Record<string, any>} request @param {Record<string, any>} options @param {Answer} answer @returns {Figures} */
function figuresOf(request, options, answer) {
  const given = request.holding ?? request;
  const steps = Object.fromEntries((answer.steps ?? []).map(({ name, value }) => [name, value]));
  const isRefused = answer.tests?.some(({ name, met }) => name === "material" && !met);
  const cash = (given.cashFlows ?? []).map((/** @type {string} */ one, /** @type {number} */ place) => `${one} ÷ (1 + r)^${place + 1}`);
  return {
    cash: "0", bonusRatio: "0", rightsRatio: "0", rightsPrice: "0", ...given, ...steps, ...options, unrounded: answer.unrounded, unitValue: answer.unitValue ?? "", amount: answer.amount ?? "",
    // The last period of a schedule brings it to 0, so a schedule of one has no first one to show.
    ...(answer.rows && answer.rows.length > 1 ? { opening: answer.rows[0].opening, first_income: answer.rows[0].income, payment: answer.rows[0].cash, closing: answer.rows[0].closing } : {}),
    money: String(answer.rounding?.money ?? ""), P: (!isRefused && steps.adjusted_price) || steps.price, C: steps.adjusted_cost ?? steps.cost, accrued_amount: answer.accrued?.amount ?? "",
    fee_rate: given.rate, gain_share: given.rate, y: answer.unrounded, r: answer.unrounded, hurdle_ratio: given.hurdle?.ratio, hurdle_days: given.hurdle?.days, hurdle_basis: given.hurdle?.basis,
    cashFlows: (cash.length > OLDEST_CASH ? [...cash.slice(0, 2), "…", cash[cash.length - 1]] : cash).join(" + "),
    growth: (given.incomePer10k ?? []).map((/** @type {string} */ one) => `(1 + ${signed(one)} ÷ 10000)`).join(" × "),
  };
}

/** A number with the sign of printed sums; a negative one in brackets where it stands in a sum. @param {string} figure @param {boolean} [isInSum] */
function signed(figure, isInSum = true) {
  const text = String(figure);
  return text.startsWith("-") ? (isInSum ? `(−${text.slice(1)})` : `−${text.slice(1)}`) : text;
}

/** A value that was cut for showing, at 12 places or at the 10 of a model, is told by its length. @param {string} figure */
const equals = (figure) => (/\.\d{10,}$/.test(figure) ? "≈" : "=");

/** What a name in a formula is called. @param {string} name */
const symbol = (name) => sayOr(`value.symbol.${name}`, stepWords(name));

/** @param {Template} template @param {Figures} figures @param {string} whole what the whole is called @returns {Line} */
function line({ of, is, solved, isMoney }, figures, whole) {
  const outcome = of === "unrounded" ? whole : symbol(of);
  const words = is.replace(/\{(\w+)\}/g, (_, name) => symbol(name));
  const numbers = is.replace(/\{(\w+)\}/g, (_, name) => signed(figures[name] ?? "…"));
  const result = signed(figures[of] ?? "…", false);
  const rounded = isMoney ? say(figures.money ? "value.rounded_to" : "value.rounded_as_money", { places: figures.money }) : "";
  if (/^−?\{\w+\}$/.test(is)) return { words: `${outcome} = ${words}`, figures: result };
  if (solved) return { words, figures: `${numbers} ⇒ ${outcome} ${equals(result)} ${result}` };
  return { words: `${outcome} = ${words}`, figures: `${numbers} ${equals(result)} ${result}${rounded}` };
}

/** The formula line by line. @param {Subject} subject @param {Record<string, any>} request @param {Record<string, any>} options @param {Answer} answer @returns {Line[]} */
export function formulaOf({ id, isKind }, request, options, answer) {
  const figures = figuresOf(request, options, answer);
  const templates = isKind ? ofHolding(id, figures, answer, request) : OF_FORMULAS[id](figures, answer);
  return templates.filter(({ of, is }) => is !== `{${of}}`).map((template) => line(template, figures, isKind ? symbol("unrounded") : subjectWords(id)));
}

/** What has to be said of a formula in a sentence. @param {Record<string, any>} request @param {Answer} answer */
export function remarksOf(request, answer) {
  const figures = figuresOf(request, {}, answer);
  return [
    answer.method === "close" && figures.C && say("value.remark.below_cost", { price: figures.P, cost: figures.C }),
    answer.method === "last_price" && figures.full_price && say("value.remark.last_full", { price: figures.full_price }),
    answer.sources.some(({ id }) => id === "valuation.restricted.discount") && !isDiscounted(figures) && say("value.remark.no_discount"),
  ].filter((words) => typeof words === "string" && words !== "");
}
