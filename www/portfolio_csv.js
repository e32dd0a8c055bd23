/** A plan as delimited text: read cell by cell into what the module takes, and written as the template. */
import { BOM, cell, line, records, save } from "./delimited.js";
import { columnOf, FIELDS, PARTS, WHOLE } from "./portfolio_fields.js";

/** @typedef {import("./portfolio_fields.js").Column} Column */
/** @typedef {import("./portfolio_model.js").PlanDay} PlanDay */
/** Where each part of the plan stood: the row of the file, counted from 1 with the headings, by the path of the part. @typedef {{ rows: ReadonlyMap<string, number>, headings: readonly string[] }} Origin */
/** What does not stop the reading: a column that is not known, a row that is too long. @typedef {{ key: string, values: Record<string, string | number> }} Oddity */
/** @typedef {{ day: PlanDay, ruleSet: string | undefined, origin: Origin, oddities: Oddity[] } | { refusal: string }} Read */

/** More headings than any plan needs: the file is something else. */
const MOST_COLUMNS = 2_000;
/** Twice what the module takes: everything else that a plan has stands in rows as well. */
const MOST_ROWS = 20_000;
const LISTED_ODDITIES = 20;
/** A record without the headings that every row needs. */
const NEEDED = ["id", "kind"];

/** @param {string} text @param {Column["sort"]} sort */
function valueOf(text, sort) {
  if (sort === "flag" && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (sort === "whole" && /^\d{1,9}$/.test(text)) return Number(text);
  if (sort === "list") return text.split(/[;；]/).map((part) => part.trim()).filter((part) => part !== "");
  return text;
}

/** Figures in a path are places of a list, from 1. @param {Record<string, any>} tree @param {readonly string[]} path @param {unknown} value */
function put(tree, path, value) {
  path.slice(0, -1).reduce((at, name) => (at[name] ??= {}), tree)[path[path.length - 1]] = value;
}

/** Makes lists of what is numbered. @param {unknown} tree @returns {any} */
function listed(tree) {
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return tree;
  const entries = Object.entries(tree).map(([name, value]) => /** @type {const} */ ([name, listed(value)]));
  return entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name)) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** @param {string[]} cells @param {readonly (Column | undefined)[]} columns */
function treeOf(cells, columns) {
  /** @type {Record<string, any>} */
  const tree = {};
  columns.forEach((column, place) => {
    const text = (cells[place] ?? "").trim();
    if (column && text !== "") put(tree, column.name.split("."), valueOf(text, column.sort));
  });
  return listed(tree);
}

/**
 * @param {string} text
 * @param {string} delimiter
 * @returns {Read}
 */
export function readRows(text, delimiter) {
  const [first = [], ...rest] = records(text, delimiter, MOST_ROWS + 2);
  const headings = first.map((words) => words.replace(/^\uFEFF/, "").trim());
  if (headings.length > MOST_COLUMNS || NEEDED.some((name) => !headings.includes(name))) return { refusal: "portfolio.refuse_headings" };
  if (rest.length > MOST_ROWS) return { refusal: "portfolio.refuse_many" };
  const columns = headings.map((heading, place) => (headings.indexOf(heading) === place ? columnOf(heading) : undefined));
  /** @type {Oddity[]} */
  const oddities = headings.flatMap((heading, place) => (columns[place] || heading === "" ? [] :
    [{ key: headings.indexOf(heading) === place ? "portfolio.column_unknown" : "portfolio.column_twice", values: { column: place + 1, heading } }]));
  /** @type {Record<string, any>} */
  const plan = { holdings: [] };
  /** @type {Map<string, number>} */
  const rows = new Map();
  /** @type {string | undefined} */
  let ruleSet;
  let on = "";
  rest.forEach((cells, place) => {
    const row = place + 2;
    if (cells.every((words) => words.trim() === "")) return;
    if (cells.slice(headings.length).some((words) => words.trim() !== "")) oddities.push({ key: "portfolio.row_long", values: { row } });
    const { kind, ...tree } = treeOf(cells, columns);
    if (kind === WHOLE) {
      if (rows.has("")) oddities.push({ key: "portfolio.row_twice", values: { row, first: Number(rows.get("")) } });
      else ({ on = "", ruleSet } = tree);
      const { id: _, on: __, ruleSet: ___, previous, ...own } = tree;
      if (!rows.has("")) Object.assign(plan, own, previous && { previous: { ...plan.previous, ...previous } });
      rows.set("", rows.get("") ?? row);
      return;
    }
    const part = PARTS.get(kind) ?? "holdings";
    const [name, inner] = part.split(".");
    /** @type {unknown[]} */
    const list = inner ? ((plan[name] ??= {})[inner] ??= []) : (plan[name] ??= []);
    rows.set(`${part}.${list.length}`, row);
    // A row of no known kind stays a holding: the module says what is wrong with it.
    list.push(part === "holdings" ? { market: {}, ...tree, holding: { ...(kind === undefined ? {} : { kind }), ...tree.holding } } : tree);
  });
  if (rows.size === 0) return { refusal: "portfolio.refuse_no_rows" };
  return { day: { on, portfolio: /** @type {PlanDay["portfolio"]} */ (plan) }, ruleSet, origin: { rows, headings },
    oddities: [...oddities.slice(0, LISTED_ODDITIES), ...(oddities.length > LISTED_ODDITIES ? [{ key: "portfolio.more_oddities", values: { count: oddities.length - LISTED_ODDITIES } }] : [])] };
}

/** The row and the column of the file that a path of the module is about. @param {readonly (string | number)[]} path @param {Origin} origin */
export function whereOf(path, { rows, headings }) {
  const at = path.findIndex((part) => typeof part === "number");
  const row = at < 0 ? rows.get("") : rows.get(path.slice(0, at + 1).join("."));
  const column = path.slice(at + 1).map((part) => (typeof part === "number" ? part + 1 : part)).join(".");
  const heading = column === "holding.kind" ? "kind" : column;
  const place = headings.indexOf(heading);
  return { row, heading, place: place < 0 ? undefined : place + 1 };
}

/** Every leaf of a tree with its column. @param {unknown} tree @param {string} path @returns {[string, string][]} */
function leaves(tree, path) {
  if (tree === undefined || tree === null) return [];
  if (typeof tree !== "object") return [[path, String(tree)]];
  if (Array.isArray(tree) && tree.every((part) => typeof part === "string")) return [[path, tree.join(";")]];
  const inner = Array.isArray(tree) ? tree.map((part, place) => /** @type {const} */ ([String(place + 1), part])) : Object.entries(tree);
  return inner.flatMap(([name, part]) => leaves(part, path ? `${path}.${name}` : name));
}

/** Figures stand as they are: guarded against formulas a spreadsheet would take them for words. @param {string} text */
const written = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? text : cell(text));

/** One day of a plan as the template has it. @param {PlanDay} day @param {string} ruleSet */
export function rowsOf({ on, portfolio }, ruleSet) {
  const { holdings, assets = [], liabilities = [], fees = [], classes, previous, ...own } = portfolio;
  /** @type {Map<string, string>[]} */
  const rows = [];
  /** @param {string} kind @param {object} tree */
  const add = (kind, tree) => rows.push(new Map([["kind", kind], ...leaves(tree, "")]));
  for (const { id, holding: { kind, ...holding }, market } of holdings) add(kind, { id, holding, market });
  for (const each of assets) add("asset", each);
  for (const each of liabilities) add("liability", each);
  for (const each of fees) add("fee", each);
  for (const each of classes) add("class", each);
  for (const each of previous?.lines ?? []) add("previous", each);
  for (const each of previous?.flows ?? []) add("flow", each);
  add(WHOLE, { on, ruleSet, ...own, ...(previous ? { previous: { nav: previous.nav } } : {}) });
  const used = new Set(rows.flatMap((row) => [...row.keys()]));
  const order = [...new Set(Object.values(FIELDS).flat())].flatMap((pattern) => (pattern.includes("#") ? [...used].filter((name) => name.replace(/\.\d+/g, ".#") === pattern) : used.has(pattern) ? [pattern] : []));
  const headings = [...NEEDED, ...order];
  return [line(headings), ...rows.map((row) => `${headings.map((name) => written(row.get(name) ?? "")).join(",")}\r\n`)];
}

/** @param {PlanDay} day @param {string} ruleSet @param {string} name */
export function saveTemplate(day, ruleSet, name) {
  save([BOM, ...rowsOf(day, ruleSet)], name);
}
