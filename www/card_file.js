/** A card as a file: the page stores nothing itself. */
import { kehu } from "./engine.js";
import { save } from "./delimited.js";

/** @typedef {import("./kehu/slim.mjs").Card} Card */
/** @typedef {import("./kehu/slim.mjs").Party} Party */
/** `caution`: read, but something has to be looked at. @typedef {{ card: Card & { party: Party }, on?: string, caution?: string } | { refusal: string }} Read */

/** A card with thousands of attributes is a few hundred KB. */
const LARGEST = 4 << 20;
/** The card's own nesting is three; attributes may hold a little more. */
const DEEPEST = 16;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** @param {unknown} value @returns {value is Record<string, any>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} party @returns {party is Party} */
const isParty = (party) => kehu.about().parties.some((known) => known.party === party);

/** @param {unknown} value @param {number} left @returns {boolean} */
const isShallow = (value, left) => typeof value !== "object" || value === null || (left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1)));

/** Text in the encoding that it is in, of the two that are met with. @param {ArrayBuffer} bytes */
function textOf(bytes) {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder("gb18030").decode(bytes), caution: "card.read_gb18030" };
  }
}

/** JSON of any sort from a file or a text field, or why there is none. @param {Blob} file @param {number} [largest] @returns {Promise<{ tree: unknown, caution?: string } | { refusal: string }>} */
export async function readTree(file, largest = LARGEST) {
  if (file.size > largest) return { refusal: "card.refuse_large" };
  try {
    const { text, caution } = textOf(await file.arrayBuffer());
    if (text.trim() === "") return { refusal: "card.refuse_empty" };
    try {
      const tree = JSON.parse(text);
      return isShallow(tree, DEEPEST) ? { tree, caution } : { refusal: "card.refuse_other" };
    } catch {
      return { refusal: "card.refuse_json" };
    }
  } catch {
    return { refusal: "card.refuse_unreadable" };
  }
}

/** The card in a file that this page saved, or a bare card. @param {Blob} file @returns {Promise<Read>} */
export async function readCard(file) {
  const read = await readTree(file);
  if ("refusal" in read) return read;
  const { tree, caution } = read;
  if (isObject(tree) && tree.kehu === "change") return { refusal: "card.refuse_change" };
  const card = isObject(tree) && tree.kehu === "card" ? tree.card : tree;
  if (!isObject(card) || card.kehu !== undefined) return { refusal: "card.refuse_other" };
  if (card.party === undefined) return { refusal: "card.refuse_no_party" };
  if (!isParty(card.party)) return { refusal: "card.refuse_party" };
  const on = isObject(tree) && typeof tree.on === "string" && DAY.test(tree.on) ? tree.on : undefined;
  return { card: /** @type {Card & { party: Party }} */ (/** @type {unknown} */ (card)), on, caution };
}

/**
 * What the answer about the card can be made again from goes with it.
 * @param {Card} card
 * @param {{ on: string, rules: readonly string[], name: string }} run
 */
export function saveCard(card, { on, rules, name }) {
  const { version, module } = kehu.about();
  save([`${JSON.stringify({ kehu: "card", on, version, module, rules, card }, null, 2)}\n`], `${name}_${on}.json`);
}
