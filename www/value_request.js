/** What was entered, as the request that the module takes: only what is asked, words that are numbers as numbers. */
import { valueAt } from "./card_tree.js";

/** @typedef {import("./value_row.js").FieldRow} FieldRow */
/** @typedef {Record<string, any>} Tree */

/** Whether a field is asked, given what else was entered. @param {FieldRow} row @param {Tree} state */
export function isAsked({ when, and }, state) {
  return [when, and].every((condition) => !condition || condition.slice(1).includes(String(valueAt(state, condition[0].split(".")))));
}

/** The fields of one level; groups of the page only do not count as one. @param {readonly FieldRow[]} rows @returns {readonly FieldRow[]} */
const level = (rows) => rows.flatMap((row) => (row.flat ? level(row.fields ?? []) : [row]));

/** Where something that is missing can be entered: the module names one way to say it, another may be asked. @param {readonly FieldRow[]} rows @param {Tree} state @param {readonly (string | number)[]} path */
export function askedAt(rows, state, path) {
  const name = path[path.length - 1];
  const around = path.slice(0, -1);
  const inside = around.reduce((/** @type {readonly FieldRow[]} */ at, step) => level(at).find((row) => row.name === step)?.fields ?? [], rows);
  const other = level(inside).find((row) => row.instead?.includes(String(name)) && isAsked(row, state));
  return other ? [...around, other.name] : path;
}

/** @param {FieldRow} row @param {any} given @param {Tree} state @returns {unknown} */
function sent(row, given, state) {
  if (row.control === "group") return collected(row.fields ?? [], given, state);
  if (row.control === "each") return items(row, given, state);
  if (given === undefined || given === "") return undefined;
  // A word that is none of them is for the module to refuse.
  if (row.control === "flag") return given === "true" || (given === "false" ? false : given);
  if (row.control === "ticks") return given.length > 0 ? given : undefined;
  return row.whole ? Number(given) : given;
}

/** Items of a list of groups. Blank ones at its end go; the place of the others is their name in findings. @param {FieldRow} row @param {unknown} given @param {Tree} state */
function items(row, given, state) {
  if (!Array.isArray(given)) return undefined;
  const made = given.map((item) => collected(row.fields ?? [], item, state));
  while (made.length > 0 && made[made.length - 1] === undefined) made.pop();
  return made.length > 0 ? made.map((item) => item ?? {}) : undefined;
}

/** @param {readonly FieldRow[]} rows @param {any} tree @param {Tree} state @returns {Tree | undefined} `undefined` where nothing was entered */
export function collected(rows, tree, state) {
  /** @type {Tree} */
  const made = {};
  for (const row of rows) {
    if (row.local || row.option || !isAsked(row, state)) continue;
    const value = row.flat ? collected(row.fields ?? [], tree, state) : sent(row, tree?.[row.name], state);
    if (row.flat) Object.assign(made, value);
    else if (value !== undefined) made[row.name] = value;
  }
  return Object.keys(made).length > 0 ? made : undefined;
}

/** @param {import("./value_subjects.js").Subject} subject @param {Tree} state @returns {Tree} */
export function requestOf({ id, isKind, rows }, state) {
  const made = collected(rows, state, state) ?? {};
  return isKind ? { holding: { kind: id, ...made.holding }, market: made.market ?? {} } : made;
}

/** The options among the fields, such as how a yield is annualised. @param {readonly FieldRow[]} rows @param {Tree} state @returns {Tree} */
export const optionsOf = (rows, state) => Object.fromEntries(rows.filter((row) => row.option && state[row.name]).map(({ name }) => [name, state[name]]));

/** A form nobody has filled in: each choice of the page stands at its first way. @param {readonly FieldRow[]} rows @returns {Tree} */
export function blankState(rows) {
  /** @type {Tree} */
  const made = {};
  for (const row of rows) {
    if (row.local) made[row.name] = row.words?.[0];
    else if (row.control === "group") {
      const inner = blankState(row.fields ?? []);
      if (row.flat) Object.assign(made, inner);
      else if (Object.keys(inner).length > 0) made[row.name] = inner;
    }
  }
  return made;
}
