/** What the module says of a card, also of what is sound in one that has faults. */
import { kehu } from "./engine.js";
import { dotted, putAt } from "./card_tree.js";

/** @typedef {import("./kehu/slim.mjs").Card} Card */
/** @typedef {import("./kehu/slim.mjs").CardOptions} CardOptions */
/** @typedef {import("./kehu/slim.mjs").CheckedCard} CheckedCard */
/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Source} Source */
/**
 * `completeness` is absent where nothing can be said of the rest.
 * @typedef {{ issues: readonly Issue[], warnings: readonly Issue[], completeness: CheckedCard["completeness"] | undefined,
 *   documents: CheckedCard["documents"], sources: readonly Source[] }} Judgement
 */

/** Taking faults out can bring others to light, as where two fields contradict each other. */
const ROUNDS = 3;
/** The fields that tell what kind of client it is. */
const TELLING = ["documentNumber", "uscc", "birthDate"];

/**
 * Takes the fields with faults out of a card, last places of lists first.
 * @param {any} card
 * @param {readonly Issue[]} issues
 */
function takeOut(card, issues) {
  const paths = issues.filter(({ code }) => code !== "field.missing").flatMap(({ path }) => (path[0] === "party" ? TELLING.map((name) => [name]) : [path]));
  for (const path of [...paths].reverse()) putAt(card, path, undefined);
  return paths.map(dotted);
}

/**
 * What can be said of the card without its faults; a field with a fault counts as given.
 * @param {Card} card
 * @param {CardOptions} options
 * @param {readonly Issue[]} faults
 */
function ofTheRest(card, options, faults) {
  const rest = JSON.parse(JSON.stringify(card));
  /** @type {Set<string>} */
  const out = new Set();
  let issues = faults;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of takeOut(rest, issues)) out.add(name);
    const answer = kehu.checkCard(rest, { ...options, partial: true });
    if (answer.value) {
      const completeness = answer.value.completeness.map(({ block, required, missing }) => {
        const open = missing.filter((name) => ![...out].some((taken) => name === taken || name.startsWith(`${taken}.`)));
        return { block, required, given: required - open.length, missing: open };
      });
      return { completeness, documents: answer.value.documents, sources: answer.value.sources };
    }
    ({ issues } = answer);
  }
  return { completeness: undefined, documents: [], sources: [] };
}

/** @param {readonly Source[]} rows */
const once = (rows) => [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * @param {Card} card
 * @param {CardOptions} options
 * @returns {Judgement}
 */
export function judge(card, options) {
  const { issues = [], warnings, value } = kehu.checkCard(card, options);
  const { completeness, documents, sources } = value ?? ofTheRest(card, options, issues);
  const named = [...issues, ...warnings].flatMap(({ source }) => (source ? [source] : []));
  // A refused answer counts only the rows of its faults; the side counts those that it lists.
  return { issues, warnings: warnings.filter(({ code }) => code !== "rule.unverified"), completeness, documents, sources: once([...sources, ...named]) };
}
