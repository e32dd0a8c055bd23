/** The card on A4: blank to be filled in by hand, or with what was entered. */
import { make } from "./element.js";
import { kehu } from "./engine.js";
import { pick, say, sayOr } from "./language.js";
import { labelOf, valueWords } from "./card_words.js";
import { valueAt } from "./card_tree.js";

/** @typedef {import("./kehu/slim.mjs").Card} Card */
/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {import("./kehu/slim.mjs").Party} Party */
/** @typedef {import("./card_tree.js").Path} Path */
/** @typedef {{ party: Party, fields: readonly CardField[], card: Card, blank: boolean, on: string, rules: readonly string[], plain: boolean }} Sheet */

/** More words than fit on a line are written out by hand. */
const BOXES = 6;
/** @type {Readonly<Partial<Record<Party, readonly string[]>>>} */
const SIGNERS = { individual: ["card.sign_self"], minor: ["card.sign_guardian"] };
const SIGNERS_OF_BODIES = ["card.sign_seal", "card.sign_head", "card.sign_agent"];

/** What stands at a field: its value, boxes to tick, or room to write. @param {Sheet} sheet @param {CardField} row @param {Path} path */
function entry({ card, blank }, row, path) {
  if (!blank) return valueWords(row, valueAt(card, path));
  if (row.format === "flag") return "□";
  if (row.format === "day_or_long_term") return make("span", { class: "card-box" }, `□ ${say("card.long_term")}`);
  return row.words && row.words.length <= BOXES ? make("span", {}, ...row.words.map((word) => make("span", { class: "card-box" }, `□ ${pick(word)} `))) : "";
}

/** One field or all that lie in it, as lines. @param {Sheet} sheet @param {CardField} row @param {Path} path @param {string} name @returns {HTMLElement[]} */
function lines(sheet, row, path, name) {
  const value = valueAt(sheet.card, path);
  if (!sheet.blank && value === undefined) return [];
  if (row.format === "any") return attributeLines(sheet, value);
  if (!row.fields) return [make("div", {}, make("dt", {}, name), make("dd", {}, entry(sheet, row, path)))];
  const places = row.format !== "list" ? [undefined] : sheet.blank || !Array.isArray(value) ? [0] : value.map((_, place) => place);
  return places.flatMap((place) => (row.fields ?? []).filter(({ clientVisible }) => !sheet.plain || clientVisible).flatMap((inner) =>
    lines(sheet, inner, place === undefined ? [...path, inner.name] : [...path, place, inner.name],
      `${place === undefined ? name : say("card.item", { name, number: place + 1 })} · ${labelOf(inner)}`)));
}

/** @param {Sheet} sheet @param {unknown} value */
function attributeLines({ blank, plain }, value) {
  if (blank || plain || typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([name, inner]) => make("div", {}, make("dt", {}, name), make("dd", {}, typeof inner === "string" ? inner : JSON.stringify(inner))));
}

/** @param {Sheet} sheet */
export function printedCard(sheet) {
  const { party, fields, blank, on, rules, plain } = sheet;
  const about = kehu.about();
  const kind = about.parties.find((row) => row.party === party);
  const rows = fields.filter(({ name, clientVisible }) => name !== "provenance" && (!plain || clientVisible));
  const signers = [...(SIGNERS[party] ?? SIGNERS_OF_BODIES), ...(plain ? [] : ["card.sign_clerk", "card.sign_reviewer"])];
  return make("article", { class: "card-sheet", "data-blank": blank },
    make("header", {}, make("h2", {}, say("card.sheet_title")), make("p", {}, say("card.sheet_party", { party: kind ? pick(kind) : party }))),
    ...[...new Set(rows.map((row) => row.block))].map((block) => {
      const inside = rows.filter((row) => row.block === block).flatMap((row) => lines(sheet, row, [row.name], labelOf(row)));
      return inside.length > 0 && make("section", {}, make("h3", {}, sayOr(`card.block.${block}`, block)), make("dl", {}, ...inside));
    }),
    make("div", { class: "card-signers" }, ...signers.map((key) => make("p", {}, say(key), make("span", {}, say("card.sign_day"))))),
    make("footer", {},
      make("p", {}, say("card.sheet_run", { on, version: about.version, module: about.module ?? "–" })),
      !blank && rules.length > 0 && make("p", {}, say("card.sheet_rules", { rules: rules.join(" ") }))));
}
