/** What the rows of the rule book say. */
import { kehu } from "./engine.js";
import { pick } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").Source} Source */

/** @type {Map<string, { zh: string, en: string }> | undefined} */
let texts;

/** What a row of the rule book says. @param {Source} source */
export function ruleText(source) {
  texts ??= new Map(kehu.rules().map((row) => [row.id, row.text]));
  const text = texts.get(source.id);
  return text ? pick(text) : "";
}
