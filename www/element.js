/** Builds elements; text only ever becomes text nodes, never markup. */
import { say } from "./language.js";

/** @typedef {string | number | Node | null | undefined | false} Child */

/** Translated attributes and where their words go. */
const SPOKEN = /** @type {const} */ ({ "say-label": "aria-label", "say-placeholder": "placeholder" });

/**
 * `say` names the key of the element's words (kept, so that a change of language finds it); `onclick`… are listeners;
 * `false`, `null` and `undefined` leave an attribute out and `true` sets a bare one.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name === "say") {
      element.setAttribute("data-say", String(value));
      element.textContent = say(String(value));
    } else if (name === "say-label" || name === "say-placeholder") {
      element.setAttribute(`data-${name}`, String(value));
      element.setAttribute(SPOKEN[name], say(String(value)));
    } else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(typeof child === "number" ? String(child) : child);
  }
  return element;
}

/**
 * A label above its control.
 * @param {string} key
 * @param {HTMLElement} control with an id
 * @param {...Child} below
 */
export function field(key, control, ...below) {
  return make("div", { class: "field" }, make("label", { for: control.id, say: key }), control, ...below);
}

/**
 * A tick with its words.
 * @param {string} key
 * @param {HTMLInputElement} box with an id
 */
export function tick(key, box) {
  return make("div", { class: "tick" }, box, make("label", { for: box.id, say: key }));
}

/**
 * A table whose rows become cards on a narrow screen. Roles are said outright because CSS that lays rows out as blocks
 * takes them away from screen readers.
 * @param {{ caption: string, head: string[], rows: Child[][], class?: string }} content
 */
export function table({ caption, head, rows, class: name = "" }) {
  return make("table", { role: "table", class: `cards ${name}` },
    make("caption", {}, caption),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
      ...head.map((words) => make("th", { role: "columnheader", scope: "col" }, words)))),
    make("tbody", { role: "rowgroup" }, ...rows.map((cells) => make("tr", { role: "row" },
      ...cells.map((cell, place) => make("td", { role: "cell", "data-head": head[place] }, cell))))));
}

/**
 * Fills a select with words in the language of the moment and keeps what was chosen.
 * @param {HTMLSelectElement} select
 * @param {string} first key of the words for "none chosen"
 * @param {string[][]} rows value and words
 */
export function choices(select, first, rows) {
  const chosen = select.value;
  select.replaceChildren(make("option", { value: "" }, say(first)), ...rows.map(([value, words]) => make("option", { value }, words)));
  select.value = chosen;
}

/** A short sentence for screen readers. @param {string} words */
export function announce(words) {
  const region = document.getElementById("announce");
  if (region) region.textContent = words;
}

/** A year outside is a slip of the keyboard, such as 0026 for 2026. */
export const DAYS = { min: "1900-01-01", max: "2199-12-31" };

/** Today in the time zone of the counter: the only clock of the page. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
