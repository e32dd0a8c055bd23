/** Faults by kind as bars. The same figures stand in a table beside it; the chart is for the eye only. */
import { COLOURS, draw } from "./chart_frame.js";
import { figure } from "./language.js";

/** @typedef {{ label: string, count: number, soft: boolean }} Bar */

const MOST_BARS = 12;
const BAR_PIXELS = 34;

/**
 * @param {HTMLElement} place
 * @param {Bar[]} bars
 * @param {string} words what the chart shows, for screen readers
 */
export function drawChart(place, bars, words) {
  const shown = [...bars].sort((a, b) => b.count - a.count).slice(0, MOST_BARS);
  const narrow = place.clientWidth < 480;
  draw(place, { height: shown.length * BAR_PIXELS + 40, words, option: (font) => ({
    // The plain-text tooltip is the one that needs no inline style.
    tooltip: { renderMode: "richText", trigger: "item" },
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: "value", minInterval: 1, axisLabel: { show: false }, splitLine: { lineStyle: { color: COLOURS.line } } },
    yAxis: { type: "category", inverse: true, data: shown.map((bar) => bar.label),
      axisTick: { show: false }, axisLabel: { ...font, width: narrow ? 130 : 280, overflow: "truncate" } },
    series: [{ type: "bar", barMaxWidth: 18, label: { ...font, show: true, position: "right", formatter: (/** @type {any} */ bar) => figure(Number(bar.value)) },
      data: shown.map((bar) => ({ value: bar.count, itemStyle: { color: bar.soft ? COLOURS.hint : COLOURS.fault } })) }],
  }) });
}
