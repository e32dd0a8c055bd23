/** What a document's number tells while a card is filled in. */
import { kehu } from "./engine.js";
import { TELLING, kindRow } from "./kind_list.js";

/** @typedef {import("./kehu/slim.mjs").IdentKind} IdentKind */

/** Kinds of document whose number has a layout. @param {unknown} kind @returns {IdentKind | undefined} */
const layoutOf = (kind) => (typeof kind === "string" ? kindRow(kind)?.kind : undefined);

/**
 * Whether what was typed so far cannot become a number of the kind any more.
 * @param {unknown} kind
 * @param {unknown} text
 */
export function hasFailed(kind, text) {
  const layout = layoutOf(kind);
  if (!layout || typeof text !== "string" || text.trim() === "") return false;
  // A field for a telephone takes a mobile as well.
  return kehu.typing(layout, text) === "wrong" && (layout !== "landline" || kehu.typing("mobile", text) === "wrong");
}

/** The kind of document that the number is of, where the number itself tells. @param {unknown} text */
export function likelyKind(text) {
  const [kind] = typeof text === "string" ? kehu.guessKind(text) : [];
  return kind && TELLING.has(kind) ? kind : undefined;
}

/**
 * What a sound number says; `undefined` of one with a fault.
 * @param {unknown} kind
 * @param {unknown} text
 * @param {string} on
 * @returns {import("./kehu/slim.mjs").Facts | undefined}
 */
export function factsOf(kind, text, on) {
  const layout = layoutOf(kind);
  return layout && text !== undefined ? kehu.checkIdent(layout, text, { on }).value?.facts : undefined;
}

/**
 * A sound number as it is written; of others only the spaces are evened.
 * @param {unknown} kind
 * @param {unknown} text
 * @param {string} on
 */
export function evened(kind, text, on) {
  if (typeof text !== "string") return text;
  const layout = layoutOf(kind);
  return (layout && kehu.checkIdent(layout, text, { on }).value?.text) || text.trim().replace(/\s+/g, " ");
}
