/** What every chart of the page has in common: colours, type, size, and that figures stand in a table beside it. */
import { init } from "./vendor/charts.js";

export const COLOURS = { fault: "#b23a2e", hint: "#8a949e", ink: "#1b2733", line: "#d5dce3", accent: "#1a4f8b" };

/** @type {WeakMap<HTMLElement, ReturnType<typeof init>>} */
const drawn = new WeakMap();

/**
 * Draws in a place, in the stead of what was drawn there.
 * @param {HTMLElement} place
 * @param {{ height: number, words: string, option: (font: { color: string, fontSize: number }) => Record<string, unknown> }} chart `words`: what it shows, for screen readers
 */
export function draw(place, { height, words, option }) {
  place.style.height = `${height}px`;
  place.setAttribute("role", "img");
  drawn.get(place)?.dispose();
  const chart = init(place, undefined, { renderer: "canvas" });
  drawn.set(place, chart);
  chart.setOption({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    aria: { enabled: true, label: { description: words } },
    ...option({ color: COLOURS.ink, fontSize: parseFloat(getComputedStyle(place).fontSize) * 0.85 }),
  });
  new ResizeObserver(() => {
    if (!chart.isDisposed() && place.clientWidth > 0) chart.resize();
  }).observe(place);
}
