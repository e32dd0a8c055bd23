/** A locked share day by day until it is free, at the price of today: what the line from cost to price looks like. */
import { make, table } from "./element.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { setOut } from "./value_number.js";

/** @typedef {import("./value_answer.js").Asked} Asked */
/** `left`: trading days to the end of the lock. @typedef {{ left: number, value: string }} Point */

const MOST_POINTS = 1000;
/** Rows of the table beside the chart. */
const MOST_ROWS = 60;

/** Every so many of a long list, its last one always. @template T @param {readonly T[]} all @param {number} most @returns {T[]} */
function thinned(all, most) {
  const step = Math.ceil(all.length / most);
  return all.filter((_, place) => place % step === 0 || place === all.length - 1);
}

/** Each value is one answer of the module. @param {Asked} asked @returns {Point[]} nothing where no line is drawn */
export function lockSeries({ request, options, result }) {
  const value = result?.value;
  if (value?.method !== "linear_lockup") return [];
  const [locked, left] = ["days_locked", "days_left"].map((name) => Number(value.steps.find((/** @type {{ name: string }} */ step) => step.name === name)?.value));
  const days = thinned(Array.from({ length: left + 1 }, (_, passed) => left - passed), MOST_POINTS - 1);
  return days.flatMap((daysLeft) => {
    const answer = kehu.value(/** @type {any} */ ({ ...request, holding: { ...request.holding, lock: { daysLocked: locked, daysLeft } } }), /** @type {any} */ (options));
    return answer.value ? [{ left: daysLeft, value: answer.value.unitValue }] : [];
  });
}

/** The chart's place with the same figures as a table. @param {readonly Point[]} series @param {number | "none"} places @returns {{ element: HTMLElement, place: HTMLElement }} */
export function lockPart(series, places) {
  const place = make("div", { class: "chart", id: "value-chart" });
  const rows = thinned(series, MOST_ROWS).map(({ left, value }) => [left, setOut(value, places)]);
  return { place, element: make("section", { class: "value-lock" }, make("h2", {}, say("value.lock_title")), place,
    make("details", {}, make("summary", {}, say("value.lock_table")),
      table({ class: "figures", caption: say("value.lock_caption"), head: [say("value.symbol.days_left_long"), say("value.symbol.unrounded")], rows }))) };
}
