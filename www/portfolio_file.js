/** A plan as a file: JSON or delimited text in, the plan with its answers out. The page stores nothing itself. */
import { guessShape, readHead } from "./batch_source.js";
import { readTree } from "./card_file.js";
import { save } from "./delimited.js";
import { kehu } from "./engine.js";
import { readRows } from "./portfolio_csv.js";
import { RULE_SETS } from "./value_subjects.js";

/** @typedef {import("./portfolio_model.js").Plan} Plan */
/** @typedef {import("./portfolio_model.js").PlanDay} PlanDay */
/** @typedef {import("./portfolio_csv.js").Origin} Origin */
/** @typedef {import("./portfolio_csv.js").Oddity} Oddity */
/** `looked`: the day that was looked at when the page saved it. @typedef {{ plan: Plan, origin?: Origin, looked?: string, oddities: Oddity[] } | { refusal: string }} Read */

/** Ten thousand holdings with their answers take about a third of it. */
const LARGEST = 64 << 20;
/** A month of days is more than one sheet is made of. */
const MOST_DAYS = 31;
/** What the shared reader says of a card, said of a plan. @type {Readonly<Record<string, string>>} */
const REFUSALS = { "card.refuse_large": "portfolio.refuse_large", "card.refuse_empty": "batch.refuse_empty", "card.refuse_json": "portfolio.refuse_json",
  "card.refuse_other": "portfolio.refuse_other", "card.refuse_unreadable": "batch.unreadable" };
/** @type {readonly unknown[]} */
const KNOWN = RULE_SETS;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} on @returns {on is string} */
export function isDay(on) {
  if (typeof on !== "string" || !/^\d{4}-\d\d-\d\d$/.test(on)) return false;
  const day = new Date(`${on}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on);
}

/** A day of a plan, from whichever of the shapes that the page takes. @param {unknown} day @returns {PlanDay[]} */
function dayOf(day) {
  if (!isObject(day) || !isObject(day.portfolio)) return [];
  return [{ on: isDay(day.on) ? day.on : "", portfolio: /** @type {PlanDay["portfolio"]} */ (/** @type {unknown} */ (day.portfolio)),
    ...(Array.isArray(day.flows) ? { flows: day.flows } : {}) }];
}

/** @param {unknown} tree @returns {Read} */
function planOf(tree) {
  if (!isObject(tree) || (tree.kehu !== undefined && tree.kehu !== "portfolio")) return { refusal: "portfolio.refuse_other" };
  const given = Array.isArray(tree.days) ? tree.days : [tree.portfolio === undefined && tree.holdings !== undefined ? { portfolio: tree } : tree];
  if (given.length > MOST_DAYS) return { refusal: "portfolio.refuse_days" };
  const days = given.flatMap(dayOf);
  if (days.length === 0 || days.length < given.length) return { refusal: "portfolio.refuse_other" };
  const isOrdered = days.every(({ on }, place) => on !== "" && (place === 0 || days[place - 1].on < on));
  if (days.length > 1 && !isOrdered) return { refusal: "portfolio.refuse_order" };
  /** @type {Oddity[]} */
  const oddities = [];
  const isKnown = KNOWN.includes(tree.ruleSet) || isObject(tree.ruleSet);
  if (tree.ruleSet !== undefined && tree.ruleSet !== null && !isKnown) oddities.push({ key: "portfolio.rule_set_unknown", values: {} });
  if (days.length === 1 && isObject(tree) && tree.on !== undefined && days[0].on === "") oddities.push({ key: "portfolio.day_unknown", values: {} });
  if (days.some(({ flows, portfolio }, place) => flows && (place === 0 || portfolio.previous))) oddities.push({ key: "portfolio.flows_unused", values: {} });
  const { ruleSet, rounding, calendar, policy, answer } = /** @type {Record<string, any>} */ (tree);
  return { plan: { days, ...(isKnown ? { ruleSet } : {}), ...(rounding ? { rounding } : {}), ...(calendar ? { calendar } : {}), ...(policy ? { policy } : {}) }, looked: answer?.on, oddities };
}

/** @param {File} file @param {Uint8Array} head @returns {Promise<Read>} */
async function readDelimited(file, head) {
  const { encoding, delimiter } = guessShape(head);
  const read = readRows(new TextDecoder(encoding).decode(await file.arrayBuffer()), delimiter);
  if ("refusal" in read) return read;
  const { day, ruleSet, origin, oddities } = read;
  const isKnown = KNOWN.includes(ruleSet);
  if (ruleSet !== undefined && !isKnown) oddities.push({ key: "portfolio.rule_set_unknown", values: {} });
  if (day.on !== "" && !isDay(day.on)) oddities.push({ key: "portfolio.day_unknown", values: {} });
  return { plan: { days: [{ ...day, on: isDay(day.on) ? day.on : "" }], ...(isKnown ? { ruleSet: /** @type {Plan["ruleSet"]} */ (ruleSet) } : {}) }, origin, oddities };
}

/** The plan in a file of the page's own, of a portal's, or in a table. @param {File} file @returns {Promise<Read>} */
export async function readPlan(file) {
  try {
    if (file.size > LARGEST) return { refusal: "portfolio.refuse_large" };
    const { head, refusal } = await readHead(file);
    if (refusal) return { refusal };
    if (!/^[\s\uFEFF]*[[{]/.test(new TextDecoder().decode(head.subarray(0, 256)))) return await readDelimited(file, head);
    const read = await readTree(file, LARGEST);
    return "refusal" in read ? { refusal: REFUSALS[read.refusal] } : planOf(read.tree);
  } catch {
    return { refusal: "batch.unreadable" };
  }
}

/** The plan, and what the answers can be made again from. @param {Plan} plan @param {object} more @param {string} name */
export function savePlan(plan, more, name) {
  const { version, module } = kehu.about();
  save([`${JSON.stringify({ kehu: "portfolio", version, module, ...plan, ...more }, null, 2)}\n`], name);
}
