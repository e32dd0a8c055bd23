/** A change, or the card it begins from, as a file: the page stores nothing itself. */
import { readTree } from "./card_file.js";
import { save } from "./delimited.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";

/** @typedef {import("./change_model.js").Kept} Kept */
/** @typedef {import("./kehu/slim.mjs").Card} Card */
/** @typedef {import("./kehu/slim.mjs").Party} Party */
/** @typedef {{ card: Card & { party: Party }, caution?: string } | { change: Kept, version: string, module: string | null } | { refusal: string }} Read */

/** @type {readonly unknown[]} */
const STATES = ["draft", "identity_reviewed", "form_signed", "submitted", "reviewed", "completed", "completed_with_rejections", "slip_signed", "closed"];

/** @param {unknown} on */
function isDay(on) {
  if (typeof on !== "string" || !/^\d{4}-\d\d-\d\d$/.test(on)) return false;
  const day = new Date(`${on}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on);
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} party @returns {party is Party} */
const isParty = (party) => kehu.about().parties.some((known) => known.party === party);

/** A card or a change, from a file or from pasted text. @param {Blob} file @returns {Promise<Read>} */
export async function readChange(file) {
  const read = await readTree(file);
  if ("refusal" in read) return read;
  const { tree, caution } = read;
  if (!isObject(tree)) return { refusal: "change.refuse_other" };
  if (tree.kehu === "change") return changeOf(tree);
  const card = tree.kehu === "card" ? tree.card : tree;
  if (!isObject(card) || (tree.kehu !== undefined && tree.kehu !== "card")) return { refusal: "change.refuse_other" };
  if (!isParty(card.party)) return { refusal: "change.refuse_party" };
  return { card: /** @type {Card & { party: Party }} */ (/** @type {unknown} */ (card)), ...(caution ? { caution } : {}) };
}

/** @param {Record<string, unknown>} tree @returns {Read} */
function changeOf({ request, state, log, on, details, prints, version, module }) {
  const sound = isObject(request) && isObject(request.after) && isParty(request.party) && STATES.includes(state) && Array.isArray(log) && log.every(isObject) && isDay(on);
  if (!sound) return { refusal: "change.refuse_change" };
  const words = isObject(details) ? Object.entries(details).filter(([, value]) => typeof value === "string") : [];
  const counts = isObject(prints) ? Object.entries(prints).filter(([, count]) => Number.isInteger(count) && Number(count) > 0) : [];
  const kept = { on, request, state, log, details: Object.fromEntries(words), prints: Object.fromEntries(counts) };
  return { change: /** @type {Kept} */ (/** @type {unknown} */ (kept)), version: String(version ?? ""), module: typeof module === "string" ? module : null };
}

/** What the conclusion can be made again from goes with it. @param {Kept} kept @param {import("./kehu/slim.mjs").Plan | undefined} plan */
export function saveChange(kept, plan) {
  const { version, module } = kehu.about();
  const run = plan ? kehu.changeForms(plan, { on: kept.on }).value?.run : undefined;
  const text = JSON.stringify({ kehu: "change", on: kept.on, version, module, ...(run ? { rules: run.rules, policy: run.policy } : {}), state: kept.state, request: kept.request,
    log: kept.log, details: kept.details, prints: kept.prints }, null, 2);
  save([`${text}\n`], `${say("change.file_name")}_${kept.on}.json`);
}
