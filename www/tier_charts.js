/** Tiers by class as bars, and the curve of 80/20. The same figures stand in tables; the charts are for the eye only. */
import { COLOURS, draw } from "./chart_frame.js";
import { figure, say } from "./language.js";

/** `counts`: one for each class, "no class" last. @typedef {{ label: string, counts: readonly number[] }} Bar */

/** As `.tier-key-0` … in the style sheet; the last is for no class. */
export const CLASS_COLOURS = ["#7aa6d6", "#1a4f8b", "#b06a00", "#5b7f3a", "#7a4f9a"];
const NONE = "#8a949e";
const BAR_PIXELS = 34;
const CURVE_HEIGHT = 280;

/** @param {HTMLElement} place @param {readonly Bar[]} bars @param {readonly string[]} classes their words, "no class" last @param {string} words */
export function drawTiers(place, bars, classes, words) {
  const narrow = place.clientWidth < 480;
  const sums = bars.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const last = classes.length - 1;
  draw(place, { height: bars.length * BAR_PIXELS + 24, words, option: (font) => ({
    animation: false,
    tooltip: { renderMode: "richText", trigger: "item", formatter: (/** @type {any} */ bar) => `${bar.name} · ${bar.seriesName}\n${figure(Number(bar.value))}` },
    grid: { left: 8, right: narrow ? 52 : 64, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: "value", minInterval: 1, axisLabel: { show: false }, splitLine: { lineStyle: { color: COLOURS.line } } },
    yAxis: { type: "category", inverse: true, data: bars.map(({ label }) => label), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { ...font, width: narrow ? 84 : 140, overflow: "truncate" } },
    series: [...classes.map((name, at) => ({ type: "bar", stack: "one", name, barMaxWidth: 20, itemStyle: { color: at === last ? NONE : CLASS_COLOURS[at % CLASS_COLOURS.length] }, data: bars.map(({ counts }) => counts[at] ?? 0) })),
      { type: "bar", stack: "one", silent: true, itemStyle: { color: "transparent" }, data: sums.map(() => 0), label: { ...font, show: true, position: "right", formatter: (/** @type {any} */ bar) => figure(sums[bar.dataIndex]) } }],
  }) });
}

/**
 * @param {HTMLElement} place
 * @param {readonly string[]} curve shares reached by 0 to 100 % of the clients
 * @param {{ clients: string, reached: string } | undefined} smallest
 * @param {string} words
 */
export function drawPareto(place, curve, smallest, words) {
  const percent = (/** @type {string} */ ratio) => Number(ratio) * 100;
  draw(place, { height: CURVE_HEIGHT, words, option: (font) => ({
    animation: false,
    tooltip: { renderMode: "richText", trigger: "axis", formatter: (/** @type {any} */ points) => say("tier.curve_point", { clients: figure(points[0].value[0], 0), share: figure(points[0].value[1], 1) }) },
    grid: { left: 8, right: 24, top: 32, bottom: 30, containLabel: true },
    xAxis: { type: "value", min: 0, max: 100, name: say("tier.curve_clients"), nameLocation: "middle", nameGap: 28, nameTextStyle: font, axisLabel: { ...font, formatter: "{value}%" }, splitLine: { show: false } },
    yAxis: { type: "value", min: 0, max: 100, name: say("tier.curve_share"), nameTextStyle: { ...font, align: "left" }, axisLabel: { ...font, formatter: "{value}%" }, splitLine: { lineStyle: { color: COLOURS.line } } },
    series: [
      { type: "line", showSymbol: false, lineStyle: { color: COLOURS.accent, width: 2 }, itemStyle: { color: COLOURS.accent }, areaStyle: { color: "#e8f0f9" }, data: curve.map((share, k) => [k, percent(share)]) },
      ...(smallest ? [{ type: "line", silent: true, showSymbol: false, lineStyle: { color: "#b06a00", width: 1.5, type: "dashed" }, tooltip: { show: false },
        data: [[0, percent(smallest.reached)], [percent(smallest.clients), percent(smallest.reached)], [percent(smallest.clients), 0]] }] : []),
    ],
  }) });
}
