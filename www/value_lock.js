/** A locked share day by day until it is free, at the price of today: the line from cost to price, or the discount that shrinks with time. */
import { make, table } from "./element.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { setOut } from "./value_number.js";

/** @typedef {import("./value_answer.js").Asked} Asked */
/** `left`: days to the end of the lock. @typedef {{ left: number, value: string }} Point */

const MOST_POINTS = 1000;
/** Rows of the table beside the chart. */
const MOST_ROWS = 60;
const DAY = 86_400_000;
const DAYS_OF_YEAR = 365;

/** Every so many of a long list, its last one always. @template T @param {readonly T[]} all @param {number} most @returns {T[]} */
function thinned(all, most) {
  const step = Math.ceil(all.length / most);
  return all.filter((_, place) => place % step === 0 || place === all.length - 1);
}

/** Trading days left of a line from cost to price. @param {Asked} asked @returns {{ locked: number, left: number } | undefined} */
function tradingDays({ result }) {
  const value = result?.value;
  if (value?.method !== "linear_lockup") return undefined;
  const [locked, left] = ["days_locked", "days_left"].map((name) => Number(value.steps.find((/** @type {{ name: string }} */ step) => step.name === name)?.value));
  return { locked, left };
}

/** Days of the calendar left of a lock between dates, where the discount is computed from one's own inputs. @param {Asked} asked @returns {number | undefined} */
function calendarDays({ request, options, result }) {
  const until = request.holding?.lock?.until;
  if (result?.value?.method !== "lockup_discount" || request.market?.discount?.yearsLeft === undefined || until === undefined) return undefined;
  return Math.round((Date.parse(until) - Date.parse(options.on)) / DAY);
}

/** Whether there is something to draw. @param {Asked} asked */
export const isDrawn = (asked) => tradingDays(asked) !== undefined || calendarDays(asked) !== undefined;

/** Each value is one answer of the module. @param {Asked} asked @returns {Point[]} nothing where no line is drawn */
export function lockSeries(asked) {
  const { request, options } = asked;
  const { holding, market } = request;
  const trading = tradingDays(asked);
  const days = trading?.left ?? calendarDays(asked) ?? 0;
  const all = thinned(Array.from({ length: days + 1 }, (_, passed) => days - passed), MOST_POINTS - 1);
  return !isDrawn(asked) ? [] : all.flatMap((left) => {
    const varied = trading ? { market, holding: { ...holding, lock: { daysLocked: trading.locked, daysLeft: left } } }
      : { holding, market: { ...market, discount: { ...market.discount, yearsLeft: (left / DAYS_OF_YEAR).toFixed(12) } } };
    const answer = kehu.value(/** @type {any} */ (varied), /** @type {any} */ (options));
    return answer.value ? [{ left, value: answer.value.unitValue }] : [];
  });
}

/** The chart's place with the same figures as a table, and what they are. @param {readonly Point[]} series @param {Asked} asked */
export function lockPart(series, asked) {
  const by = tradingDays(asked) ? "trading" : "calendar";
  const axis = say(`value.lock_axis.${by}`);
  const place = make("div", { class: "chart", id: "value-chart" });
  const rows = thinned(series, MOST_ROWS).map(({ left, value }) => [left, setOut(value, asked.result?.value.rounding.unit)]);
  const element = make("section", { class: "value-lock" }, make("h2", {}, say("value.lock_title")), place,
    by === "calendar" && make("p", { class: "quiet" }, say("value.lock_years", { years: asked.request.market.discount.yearsLeft })),
    make("details", {}, make("summary", {}, say("value.lock_table")),
      table({ class: "figures", caption: say("value.lock_caption", { axis }), head: [axis, say("value.symbol.unrounded")], rows })));
  return { place, element, axis, words: say("value.lock_words", { axis, left: series[0].left, from: series[0].value, to: series[series.length - 1].value }) };
}
