/** The formula behind an answer, once in words and once with its numbers. Nothing is computed here: every number is one of the answer or of the request. */
import { sayOr, say } from "./language.js";
import { isSum, stepWords, subjectWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").ValueStep} ValueStep */
/** @typedef {import("./kehu/slim.mjs").ValueTest} ValueTest */
/** @typedef {import("./value_subjects.js").Subject} Subject */
/** What every answer of the calculator has in common. @typedef {{ method?: string, unitValue?: string, amount?: string, value?: string, rate?: string, unrounded: string, accrued?: { unrounded: string, amount: string }, rounding?: { money: number }, rows?: readonly { opening: string, income: string, cash: string, closing: string }[], steps?: readonly ValueStep[], tests?: readonly ValueTest[], sources: readonly { id: string }[] }} Answer */
/** Numbers by name. @typedef {Record<string, string>} Figures */
/** `of` is what comes out of `is`; with `solved` the line is an equation, and `of` what solves it; `isMoney`: rounded as money. @typedef {{ of: string, is: string, solved?: boolean, isMoney?: boolean }} Template */
/** @typedef {{ words: string, figures: string }} Line */

/** Of a longer list the first two and the last are written out. */
const WRITTEN_OUT = 6;

/** What takes the place of the last close, by what it rests on. */
const INDEX = { of: "adjusted_price", is: "{price} × {index_now} ÷ {index_before}" };
const GROWN = { of: "adjusted_price", is: "{price} × (1 + {return})" };
const CHAINED = { of: "return", is: "{chain} − 1" };
const MEAN = { of: "return", is: "{sum_returns} ÷ {count}" };
const MARKET = { of: "return", is: "{alpha} + {beta} × {index_return}" };
/** Least squares: x of the index, y of the share. */
const SLOPE = { of: "beta", is: "({pairs} × {sum_xy} − {sum_x} × {sum_y}) ÷ ({pairs} × {sum_xx} − {sum_x}²)" };
const INTERCEPT = { of: "alpha", is: "({sum_y} − {beta} × {sum_x}) ÷ {pairs}" };

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
  "valuation.bond.accrued_maturity": "{coupon} × 100 × ({whole_years} + {days_accrued} ÷ {days_period})",
};

/** The full price by the row of its yield, after `n` payments in `TS` or `TY` days each, the next in `d`; `0`: of a bond that pays once. @type {Readonly<Record<string, string>>} */
const FULL = {
  "valuation.bond.yield": "Σ(i: 0 … {n} − 1) [{coupon} × 100 ÷ {frequency} ÷ (1 + {y} ÷ {frequency})^({d} ÷ {TS} + i)] + 100 ÷ (1 + {y} ÷ {frequency})^({d} ÷ {TS} + {n} − 1)",
  "valuation.bond.yield_last": "(100 + {coupon} × 100 ÷ {frequency}) ÷ (1 + {y} × {d} ÷ {TY})",
  "valuation.bond.yield 0": "{F} ÷ (1 + {y})^({d} ÷ {TS} + {n} − 1)",
  "valuation.bond.yield_last 0": "{F} ÷ (1 + {y} × {d} ÷ {TY})",
};

/** The amount by kind; a share, a fund and a plan by its units. @type {Readonly<Record<string, string>>} */
const AMOUNT = {
  bond: "{face} ÷ 100 × {unitValue}", option: "{quantity} × {multiplier} × {unitValue}", future: "{quantity} × {multiplier} × ({price} − {base_price})",
  money_fund: "{quantity} × (1 + {income} ÷ 10000)", deposit: "{unrounded}", repo: "{unrounded}",
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

/** @param {Figures} figures @param {Record<string, any>} [adjustment] @returns {Template[]} */
function adjusted(figures, adjustment) {
  const { method, history } = adjustment ?? {};
  if (!figures.adjusted_price) return [];
  if (method === "industry_index") return figures.index_before ? [INDEX] : [CHAINED, GROWN];
  if (method === "comparables") return [MEAN, GROWN];
  if (method !== "market_model") return [];
  return [...(history ? [SLOPE] : []), ...(history?.intercept ? [INTERCEPT] : []), MARKET, GROWN];
}

/** @param {Figures} figures */
const option = (figures) => OPTION[figures.d1 === undefined ? `${figures.style} certain` : figures.style];

/** @param {string} kind @param {Figures} figures @param {Answer} answer @param {Record<string, any>} request @returns {Template[]} */
function ofHolding(kind, figures, { method = "", accrued: apart, sources }, request) {
  const owing = OWING.includes(figures.side) ? "−" : "";
  return [
    ...(kind === "bond" ? accrued(figures, sources) : adjusted(figures, request.market?.adjustment)),
    ...(figures.accrued_then ? [{ of: "clean_price", is: "{full_price} − {accrued_then}" }] : []),
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

/** @param {readonly string[]} parts @param {string} between */
const joined = (parts, between) => (parts.length > WRITTEN_OUT ? [...parts.slice(0, 2), "…", parts[parts.length - 1]] : parts).join(between);

/** A sum that stands within a product. @param {readonly string[]} parts */
const summed = (parts) => `(${joined(parts, " + ")})`;

/** Returns as they were given; a plan may hold anything where nothing is asked for. @param {unknown} given */
const listed = (given) => (Array.isArray(given) ? given.map((one) => signed(one)) : []);

/** What an adjustment is computed from, as it was given. @param {Record<string, any> | null} [adjustment] @returns {Figures} */
function adjustmentFigures(adjustment) {
  const { indexReturns, returns, alpha, beta, indexReturn, history } = adjustment ?? {};
  const [x, y] = [listed(history?.index), listed(history?.share)];
  return {
    chain: joined(listed(indexReturns).map((one) => `(1 + ${one})`), " × "), sum_returns: summed(listed(returns)), count: String(listed(returns).length),
    alpha: alpha ?? "0", beta, index_return: indexReturn, pairs: String(x.length), sum_x: summed(x), sum_y: summed(y),
    sum_xx: summed(x.map((one) => `${one}²`)), sum_xy: summed(x.map((one, place) => `${one} × ${y[place]}`)),
  };
}

/** @param {Record<string, any>} request @param {Record<string, any>} options @param {Answer} answer @returns {Figures} */
function figuresOf(request, options, answer) {
  const given = request.holding ?? request;
  const steps = Object.fromEntries((answer.steps ?? []).map(({ name, value }) => [name, value]));
  const isRefused = answer.tests?.some(({ name, met }) => name === "material" && !met);
  const cash = (given.cashFlows ?? []).map((/** @type {string} */ one, /** @type {number} */ place) => `${one} ÷ (1 + r)^${place + 1}`);
  return {
    cash: "0", bonusRatio: "0", rightsRatio: "0", rightsPrice: "0", ...adjustmentFigures(request.market?.adjustment), ...given, ...steps, ...options, unrounded: answer.unrounded, unitValue: answer.unitValue ?? "", amount: answer.amount ?? "",
    // Sent as a number.
    frequency: String(given.frequency), n: steps.payments_left, d: steps.days_to_payment, TS: steps.payment_period, TY: steps.payment_period, F: given.issuePrice === undefined ? "F" : "100",
    // The last period of a schedule brings it to 0, so a schedule of one has no first one to show.
    ...(answer.rows && answer.rows.length > 1 ? { opening: answer.rows[0].opening, first_income: answer.rows[0].income, payment: answer.rows[0].cash, closing: answer.rows[0].closing } : {}),
    money: String(answer.rounding?.money ?? ""), P: (!isRefused && steps.adjusted_price) || steps.price, C: steps.adjusted_cost ?? steps.cost, accrued_amount: answer.accrued?.amount ?? "",
    fee_rate: given.rate, gain_share: given.rate, y: answer.unrounded, r: answer.unrounded, hurdle_ratio: given.hurdle?.ratio, hurdle_days: given.hurdle?.days, hurdle_basis: given.hurdle?.basis,
    cashFlows: joined(cash, " + "),
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
  const words = is.replace(/\{(\w+)\}/g, (_, name) => (name === "unrounded" ? whole : symbol(name)));
  const numbers = is.replace(/\{(\w+)\}/g, (_, name) => signed(figures[name] ?? "…"));
  const result = signed(figures[of] ?? "…", false);
  const rounded = isMoney ? say(figures.money ? "value.rounded_to" : "value.rounded_as_money", { places: figures.money }) : "";
  if (/^−?\{\w+\}$/.test(is)) return { words: `${outcome} = ${words}`, figures: `${result}${rounded}` };
  if (solved) return { words, figures: `${numbers} ⇒ ${outcome} ${equals(result)} ${result}` };
  return { words: `${outcome} = ${words}`, figures: `${numbers} ${equals(result)} ${result}${rounded}` };
}

/** The formula line by line. @param {Subject} subject @param {Record<string, any>} request @param {Record<string, any>} options @param {Answer} answer @returns {Line[]} */
export function formulaOf({ id, isKind }, request, options, answer) {
  const figures = figuresOf(request, options, answer);
  const templates = isKind ? ofHolding(id, figures, answer, request) : OF_FORMULAS[id](figures, answer);
  return templates.filter(({ of, is }) => is !== `{${of}}`).map((template) => line(template, figures, isKind ? symbol(isSum(id) ? "sum" : "unrounded") : subjectWords(id)));
}

/** What has to be said of a formula in a sentence. @param {Record<string, any>} request @param {Answer} answer */
export function remarksOf(request, answer) {
  const figures = figuresOf(request, {}, answer);
  const material = answer.tests?.find(({ name }) => name === "material");
  const conditions = answer.tests?.some(({ name }) => name === "enter" || name === "leave");
  return [
    material && !material.met && say("value.remark.below_threshold", { left: material.left, right: material.right }),
    conditions && !figures.adjusted_price && say("value.remark.outside"),
    answer.method === "close" && figures.C && say("value.remark.below_cost", { price: figures.P, cost: figures.C }),
    figures.pairs !== "0" && figures.beta && say("value.remark.regression"),
    figures.frequency === "0" && figures.F === "F" && figures.n && say("value.remark.redemption"),
    answer.sources.some(({ id }) => id === "valuation.restricted.discount") && !isDiscounted(figures) && say("value.remark.no_discount"),
  ].filter((words) => typeof words === "string" && words !== "");
}
