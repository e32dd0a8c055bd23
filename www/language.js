/** Words of the page in the language of the address (`?lang=en`; Chinese otherwise). */
import { strings as chinese } from "./strings_zh.js";
import { strings as english } from "./strings_en.js";

/** @typedef {"zh-CN" | "en"} Lang */

/** @type {Lang} */
let current = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "zh-CN";

/** @returns {Lang} */
export const language = () => current;

/** @param {Lang} lang */
export function setLanguage(lang) {
  current = lang;
  document.documentElement.lang = lang;
  putQuery("lang", lang === "en" ? "en" : null);
}

/**
 * Choices live in the address only, so nothing is stored on the counter's machine.
 * @param {string} name
 * @param {string | null} value
 */
export function putQuery(name, value) {
  const address = new URL(location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  history.replaceState(history.state, "", address);
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  /** @type {Record<string, string>} */
  const table = current === "en" ? english : chinese;
  return (table[key] ?? key).replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/**
 * The words for a key that may have none, such as a fact of a newer module.
 * @param {string} key
 * @param {string} instead
 */
export function sayOr(key, instead) {
  return key in chinese ? say(key) : instead;
}

/** @param {{ zh: string, en: string }} pair */
export const pick = (pair) => (current === "en" ? pair.en : pair.zh);

/** @param {number} number @param {number} [digits] */
export const figure = (number, digits = 0) =>
  new Intl.NumberFormat(current, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(number);

/** A count of bytes as people say it. @param {number} bytes */
export const size = (bytes) => (bytes < 1e3 ? `${figure(bytes)} B` : bytes < 1e6 ? `${figure(bytes / 1e3, 1)} KB` : `${figure(bytes / 1e6, 1)} MB`);

/** Puts the words of the current language into everything under `root` that names a key. @param {ParentNode} root */
export function translate(root) {
  for (const node of root.querySelectorAll("[data-say]")) node.textContent = say(node.getAttribute("data-say") ?? "");
  for (const node of root.querySelectorAll("[data-say-label]")) node.setAttribute("aria-label", say(node.getAttribute("data-say-label") ?? ""));
  for (const node of root.querySelectorAll("[data-say-placeholder]")) node.setAttribute("placeholder", say(node.getAttribute("data-say-placeholder") ?? ""));
}
