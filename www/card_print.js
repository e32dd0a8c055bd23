/** The card on A4: blank to be filled in by hand, or with what was entered. */
import { labelOf, partyWords, valueWords } from "./card_words.js";
import { valueAt } from "./card_tree.js";
import { make } from "./element.js";
import { kehu } from "./engine.js";
import { pick, say, sayOr } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").Card} Card */
/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {import("./kehu/slim.mjs").Party} Party */
/** @typedef {import("./card_tree.js").Path} Path */
/** @typedef {{ party: Party, fields: readonly CardField[], card: Card, blank: boolean, on: string, rules: readonly string[], plain: boolean }} Sheet `plain`: for the client */

/** More words than fit on a line are written out by hand. */
const BOXES = 6;
/** Texts that may be longer than half a line. */
const LONG = 100;
/** @type {Readonly<Partial<Record<Party, readonly string[]>>>} */
const SIGNERS = { individual: ["card.sign_self"], minor: ["card.sign_guardian"] };
/** What stands beside the signatures. */
const HOLDER = ["name", "documentNumber"];
const SIGNERS_OF_BODIES = ["card.sign_seal", "card.sign_head", "card.sign_agent"];

/** @param {string} words */
const box = (words) => make("span", { class: "card-box" }, `□ ${words}`);

/** What stands at a field: its value, boxes to tick, or room to write. @param {Sheet} sheet @param {CardField} row @param {unknown} value */
function entry({ blank }, row, value) {
  if (!blank) return valueWords(row, value);
  if (row.format === "flag") return box(say("fact.yes"));
  if (row.format === "day_or_long_term") return box(say("card.long_term"));
  return row.words && row.words.length <= BOXES ? make("span", {}, ...row.words.map((word) => box(pick(word)))) : "";
}

/** Addresses, links and long texts take the width of the sheet. @param {CardField} row */
const isWide = ({ name, format, most = 0 }) => name === "residence" || name.toLowerCase().endsWith("address") || format === "url" || (format === "text" && most > LONG);

/** @param {string} label @param {string | Node} words @param {boolean} [wide] */
const line = (label, words, wide = false) => make("div", { class: wide && "card-across" }, make("dt", {}, label), make("dd", {}, words));

/** @param {Sheet} sheet @param {CardField} row @param {unknown} value */
function lines(sheet, row, value) {
  if (row.format !== "any") return [line(`${labelOf(row)}${sheet.blank && row.required === "required" ? " *" : ""}`, entry(sheet, row, value), isWide(row))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([name, inner]) => line(name, typeof inner === "string" ? inner : JSON.stringify(inner)));
}

/**
 * Fields in their order; those that belong together stand under a heading of their own.
 * @param {Sheet} sheet
 * @param {readonly CardField[]} rows
 * @param {Path} path
 * @param {string} name of what they lie in
 * @returns {HTMLElement[]}
 */
function parts(sheet, rows, path, name) {
  /** @type {HTMLElement[]} */
  const made = [];
  for (const row of rows) {
    const at = [...path, row.name];
    const value = valueAt(sheet.card, at);
    if ((sheet.plain && !row.clientVisible) || (!sheet.blank && value === undefined)) continue;
    if (row.fields) {
      made.push(...groups(sheet, row, at, name ? `${name} · ${labelOf(row)}` : labelOf(row)));
      continue;
    }
    const last = made[made.length - 1];
    const list = last instanceof HTMLDListElement ? last : make("dl", {});
    list.append(...lines(sheet, row, value));
    if (list !== last && list.childElementCount > 0) made.push(list);
  }
  return made;
}

/** @param {Sheet} sheet @param {CardField} row @param {Path} path @param {string} name */
function groups(sheet, row, path, name) {
  /** @param {Path} at @param {string} title */
  const group = (at, title) => make("div", {}, make("h4", {}, title), ...parts(sheet, row.fields ?? [], at, title));
  if (row.format === "object") return [group(path, name)];
  const value = valueAt(sheet.card, path);
  const count = sheet.blank || !Array.isArray(value) ? 1 : value.length;
  return Array.from({ length: count }, (_, place) => group([...path, place], say("card.item", { name, number: place + 1 })));
}

/** Whose card it is, once more beside the signatures. @param {Sheet} sheet */
function holder({ fields, card, blank }) {
  const rows = fields.filter(({ name }) => HOLDER.includes(name));
  return make("dl", {}, ...rows.map((row) => line(labelOf(row), blank ? "" : valueWords(row, valueAt(card, [row.name])))));
}

/** @param {Sheet} sheet */
export function printedCard(sheet) {
  const { party, fields, on, rules, plain, blank } = sheet;
  const about = kehu.about();
  const rows = fields.filter(({ name }) => name !== "provenance");
  const signers = [...(SIGNERS[party] ?? SIGNERS_OF_BODIES), ...(plain ? [] : ["card.sign_clerk", "card.sign_reviewer"])];
  const blocks = [...new Set(rows.map((row) => row.block))].map((block) => ({ block, made: parts(sheet, rows.filter((row) => row.block === block), [], "") }));
  return make("article", { class: "card-sheet" },
    make("header", {}, make("h2", {}, say("card.sheet_title")), make("p", {}, say("card.sheet_party", { party: partyWords(party) }))),
    blank && make("p", { class: "card-key" }, say("card.sheet_required")),
    ...blocks.map(({ block, made }) => made.length > 0 && make("section", {}, make("h3", {}, sayOr(`card.block.${block}`, block)), ...made)),
    make("div", { class: "card-signature" }, holder(sheet),
      make("div", { class: "card-signers" }, ...signers.map((key) => make("p", {}, say(key), make("span", {}, say("card.sign_day")))))),
    make("footer", {}, make("p", {}, say("card.sheet_run", { on, version: about.version, module: about.module ?? "–" })),
      rules.length > 0 && make("p", {}, say("card.sheet_rules", { rules: rules.join(" ") }))));
}
