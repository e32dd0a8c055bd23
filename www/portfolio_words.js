/** What parts of a plan are called on the page. */
import { say, sayOr } from "./language.js";
import { whereOf } from "./portfolio_csv.js";
import { setOut } from "./value_number.js";
import { subjects } from "./value_subjects.js";
import { isSum, kindWords, pathWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Source} Source */
/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */
/** @typedef {import("./kehu/slim.mjs").Valued} Valued */
/** @typedef {readonly (string | number)[]} Path */

const PERFORMANCE = "/performance";
/** Options of the call: they stand in no row of a file. */
const OPTIONS = ["policy", "rounding", "calendar"];

/** The kind of a holding, or what else a line is. @param {string} group */
export const groupWords = (group) => sayOr(`portfolio.group.${group}`, kindWords(group));

/** Ids are the plan's own words, but for those that the module makes. @param {string} id */
export function idWords(id) {
  if (id === "unexplained" || id === "vat" || id === "vat_surcharge") return say(`portfolio.id.${id}`);
  return id.endsWith(PERFORMANCE) ? say("portfolio.id.performance", { id: id.slice(0, -PERFORMANCE.length) }) : id;
}

/** The article where there is one, else which row of the rule book. @param {Source} source */
export const articleWords = ({ id, article }) => article ?? id.replace(/^valuation\./, "");

/** The name that the plan gives to what a path leads to. @param {PortfolioModel} model @param {Path} path */
export function nameOf(model, [part, place, inner]) {
  if (typeof place === "number") {
    /** @type {unknown} */
    const list = Reflect.get(model.day?.portfolio ?? {}, String(part));
    const id = Array.isArray(list) && typeof list[place]?.id === "string" ? list[place].id.trim() : "";
    return id || say(`portfolio.nth.${part}`, { number: place + 1 });
  }
  return typeof inner === "number" ? say(`portfolio.nth.${place}`, { number: inner + 1 }) : "";
}

/** The field within what is named. @param {Path} path */
const within = (path) => path.slice(path.findIndex((part) => typeof part === "number") + 1);

/** The same as it is written in files. @param {Path} path */
export const fieldPath = (path) => within(path).join(".");

/** What the field is called in the calculator, if it is one of a holding. @param {PortfolioModel} model @param {Path} path */
export function fieldName({ day }, path) {
  const [part, place] = path;
  /** @type {unknown} */
  const kind = part === "holdings" && typeof place === "number" ? day?.portfolio.holdings[place]?.holding?.kind : undefined;
  const subject = typeof kind === "string" ? subjects.get(kind) : undefined;
  return subject?.isKind ? pathWords(subject.rows, path.slice(2)) : "";
}

/** A unit value with the places that it was rounded to. @param {Valued} value */
export const unitWords = ({ kind, unitValue, rounding: { unit, money } }) => setOut(unitValue, isSum(kind) ? money : unit);

/** The place in the table that the plan was read from, if it was. @param {PortfolioModel} model @param {Path} path */
export function placeWords({ origin }, path) {
  if (!origin || OPTIONS.includes(String(path[0]))) return "";
  const { row, heading, place } = whereOf(path, origin);
  if (row === undefined) return "";
  if (heading === "") return say("portfolio.at_row", { row });
  return place === undefined ? say("portfolio.at_no_column", { row, heading }) : say("portfolio.at_cell", { row, column: place, heading });
}
