/** The value of a locked share as a line until the lock ends. The same figures stand in a table beside it; the chart is for the eye only. */
import { COLOURS, draw } from "./chart_frame.js";
import { say } from "./language.js";

const HEIGHT = 260;

/**
 * @param {HTMLElement} place
 * @param {readonly import("./value_lock.js").Point[]} series
 * @param {{ words: string, axis: string }} said what the chart shows, for screen readers, and which days are counted
 */
export function drawLock(place, series, { words, axis }) {
  draw(place, { height: HEIGHT, words, option: (font) => ({
    tooltip: { renderMode: "richText", trigger: "axis", formatter: (/** @type {any} */ points) => say("value.lock_point", { axis, left: points[0].name, value: series[points[0].dataIndex].value }) },
    grid: { left: 8, right: 24, top: 28, bottom: 28, containLabel: true },
    xAxis: { type: "category", boundaryGap: false, data: series.map(({ left }) => left), name: axis, nameLocation: "middle", nameGap: 30, nameTextStyle: font, axisLabel: font },
    yAxis: { type: "value", scale: true, name: say("value.lock_value"), nameTextStyle: { ...font, align: "left" }, axisLabel: font, splitLine: { lineStyle: { color: COLOURS.line } } },
    series: [{ type: "line", clip: false, showSymbol: series.length < 40, lineStyle: { color: COLOURS.accent, width: 2 }, itemStyle: { color: COLOURS.accent }, data: series.map(({ value }) => Number(value)) }],
  }) });
}
