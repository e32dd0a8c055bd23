/** What a plan is made of, and what moved its NAV, as bars. The same figures stand in tables; the charts are for the eye only. */
import { init } from "./vendor/charts.js";
import { setOut } from "./value_number.js";

/** `from`: where the bar begins, 0 where it stands by itself. @typedef {{ label: string, amount: string, from?: number, total?: boolean }} Bar */

const BAR_PIXELS = 30;
const COLOURS = { up: "#b23a2e", down: "#17633a", total: "#1a4f8b", ink: "#1b2733", line: "#d5dce3" };
/** Room beside the shortest bar of a bridge, as a share of its span. */
const MARGIN = 0.12;

/** What stands at a place: its chart, once it has been in sight, and who watches its size. @type {WeakMap<HTMLElement, { chart?: ReturnType<typeof init>, observer: ResizeObserver }>} */
const drawn = new WeakMap();

/** Red is a gain and green a loss, as on every screen of the trade here. @param {Bar} bar */
const colourOf = ({ amount, total }) => (total ? COLOURS.total : amount.startsWith("-") ? COLOURS.down : COLOURS.up);

/**
 * Draws as soon as the place is in sight: a tab that lies behind another has no width to draw in.
 * @param {HTMLElement} place
 * @param {readonly Bar[]} bars
 * @param {{ words: string, min?: number, colour?: (bar: Bar) => string }} shape `words`: what the chart shows, for screen readers
 */
function draw(place, bars, shape) {
  drawn.get(place)?.observer.disconnect();
  drawn.get(place)?.chart?.dispose();
  /** @type {ReturnType<typeof init> | undefined} */
  let chart;
  const observer = new ResizeObserver(() => {
    if (place.clientWidth === 0) return;
    if (chart) chart.resize();
    else {
      chart = chartOf(place, bars, shape);
      drawn.set(place, { chart, observer });
    }
  });
  drawn.set(place, { observer });
  observer.observe(place);
}

/** @param {HTMLElement} place @param {readonly Bar[]} bars @param {{ words: string, min?: number, colour?: (bar: Bar) => string }} shape */
function chartOf(place, bars, { words, min, colour = colourOf }) {
  place.style.height = `${bars.length * BAR_PIXELS + 24}px`;
  place.setAttribute("role", "img");
  const chart = init(place, undefined, { renderer: "canvas" });
  const narrow = place.clientWidth < 480;
  const font = { color: COLOURS.ink, fontSize: parseFloat(getComputedStyle(place).fontSize) * (narrow ? 0.75 : 0.85) };
  chart.setOption({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    aria: { enabled: true, label: { description: words } },
    grid: { left: 8, right: narrow ? 104 : 132, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: "value", min, axisLabel: { show: false }, splitLine: { lineStyle: { color: COLOURS.line } } },
    yAxis: { type: "category", inverse: true, data: bars.map((bar) => bar.label), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...font, width: narrow ? 84 : 190, overflow: "truncate" } },
    series: [
      { type: "bar", stack: "one", silent: true, itemStyle: { color: "transparent" }, data: bars.map(({ from = 0 }) => from) },
      { type: "bar", stack: "one", barMaxWidth: 16, data: bars.map((bar) => ({ value: bar.from === undefined ? Number(bar.amount) : Math.abs(Number(bar.amount)), itemStyle: { color: colour(bar) },
        label: { ...font, show: true, position: "right", formatter: () => setOut(bar.amount, 2) } })) }],
  });
  return chart;
}

/** @param {HTMLElement} place @param {readonly Bar[]} bars @param {string} words */
export const drawComposition = (place, bars, words) => draw(place, bars, { words, colour: ({ amount }) => (amount.startsWith("-") ? COLOURS.down : COLOURS.total) });

/**
 * Bars that begin where the one before ended; the axis leaves out what all of them have in common.
 * @param {HTMLElement} place
 * @param {{ before: Bar, steps: readonly Bar[], after: Bar }} moves
 * @param {string} words
 */
export function drawBridge(place, { before, steps, after }, words) {
  let at = Number(before.amount);
  const ends = [at];
  const bars = steps.map((bar) => {
    const next = at + Number(bar.amount);
    const from = Math.min(at, next);
    at = next;
    ends.push(at);
    return { ...bar, from };
  });
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  draw(place, [{ ...before, total: true }, ...bars, { ...after, total: true }], { words, min: low - Math.max((high - low) * MARGIN, Math.abs(low) * 1e-6) });
}
