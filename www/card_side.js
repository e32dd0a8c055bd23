/** What is known of the card so far: faults, hints, what is missing, documents, sources. Everything leads to its field. */
import { make, table } from "./element.js";
import { valueAt } from "./card_tree.js";
import { pathOf, pathWords, rowAt, valueWords } from "./card_words.js";
import { say, sayOr } from "./language.js";
import { SIGNS, badge, sourceList, sourceWords } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./card_judge.js").Judgement} Judgement */
/** @typedef {import("./card_tree.js").Path} Path */
/**
 * `issues` and `warnings`: those that are due; `plain`: for the client, without the broker's sources.
 * @typedef {{ judgement: Judgement, issues: readonly Issue[], warnings: readonly Issue[], fields: readonly CardField[], card: unknown, plain: boolean,
 *   focus(path: Path): void, remove(path: Path): void }} Standing
 */

/** Findings about a value that the form has no field for. */
const STRAY = new Set(["field.unknown", "field.not_applicable"]);

/** @param {Issue} issue */
const isExpired = ({ code }) => code === "card.expired";

/** What is missing, with what the client is not asked for left out. @param {Standing} standing */
export function missingOf({ judgement, fields, plain }) {
  return (judgement.completeness ?? []).map((row) => {
    const missing = row.missing.filter((name) => !plain || fields.some((field) => field.clientVisible && field.name === pathOf(name)[0]));
    return { ...row, required: row.given + missing.length, missing };
  });
}

/** Which document a row of the documents is about: whose, and of what kind. @param {Standing} standing @param {Path} path */
function documentWords({ fields, card }, path) {
  const holder = path.slice(0, -1);
  const kind = [...holder, "documentKind"];
  const words = valueWords(rowAt(fields, kind), valueAt(card, kind)) || say("card.document");
  return holder.length > 0 ? `${pathWords(fields, holder)} · ${words}` : words;
}

/** Documents that have run out. @param {Standing} standing */
const expired = ({ judgement }) => judgement.documents.filter(({ status }) => status === "expired");

/** @param {Standing} standing */
function grade(standing) {
  const late = expired(standing);
  const { level, words } = entered(standing);
  if (late.length === 0) return { level, words };
  const which = late.map(({ path }) => documentWords(standing, path)).join(say("change.comma"));
  return { level: /** @type {const} */ ("bad"), words: `${say("card.verdict_expired", { documents: which })}${words}` };
}

/** How far the card is entered without fault. @param {Standing} standing */
function entered(standing) {
  const missing = missingOf(standing).reduce((sum, row) => sum + row.missing.length, 0);
  const hints = standing.warnings.length;
  const faults = standing.issues.filter(({ code }) => code !== "field.missing").length;
  if (faults > 0) return { level: /** @type {const} */ ("bad"), words: say("card.verdict_bad", { faults, missing }) };
  if (missing > 0 || standing.issues.length > 0) return { level: /** @type {const} */ ("open"), words: say("card.verdict_open", { missing: missing || standing.issues.length }) };
  if (standing.judgement.issues.length > 0) return { level: /** @type {const} */ ("open"), words: say("card.verdict_typing") };
  return hints > 0 ? { level: /** @type {const} */ ("hint"), words: say("card.verdict_hint", { hints }) } : { level: /** @type {const} */ ("good"), words: say("card.verdict_good") };
}

/** @param {Standing} standing */
export const verdictOf = (standing) => grade(standing).words;

/** @param {Issue} issue @param {boolean} hard @param {Standing} standing */
function finding(issue, hard, { fields, plain, focus, remove }) {
  const name = pathWords(fields, issue.path);
  return make("li", { class: hard ? "bad" : "hint" }, make("span", { class: "sign", "aria-hidden": "true" }, hard ? SIGNS.bad : SIGNS.hint),
    make("div", {},
      make("p", {}, make("span", { class: "unseen" }, say(hard ? "finding.fault" : "finding.hint")),
        name && make("button", { type: "button", class: "link", onclick: () => focus(issue.path) }, name), ` ${issue.message}`),
      STRAY.has(issue.code) && make("button", { type: "button", onclick: () => remove(issue.path) }, say("card.remove", { name })),
      !plain && issue.source && make("p", { class: "quiet" }, `${say("finding.source")} `, sourceWords(issue.source), " ", badge(issue.source))));
}

/** @param {string} title @param {readonly Issue[]} issues @param {boolean} hard @param {Standing} standing */
function findings(title, issues, hard, standing) {
  if (issues.length === 0) return null;
  return make("div", { class: hard ? "card-faults" : "card-hints" }, make("h3", {}, say(title, { count: issues.length })),
    make("ul", { class: "findings" }, ...issues.map((issue) => finding(issue, hard, standing))));
}

/** @param {Standing} standing */
function completeness(standing) {
  const rows = missingOf(standing);
  if (!standing.judgement.completeness) return make("p", { class: "quiet" }, say("card.no_completeness"));
  return make("div", { class: "card-completeness" }, make("h3", {}, say("card.completeness")), make("ul", {}, ...rows.map(({ block, required, given, missing }) => {
    const name = sayOr(`card.block.${block}`, block);
    return make("li", {}, make("p", {}, make("b", {}, name), " ", say("card.count", { given, required })),
      make("progress", { max: Math.max(1, required), value: required === 0 ? 1 : given, "aria-label": name }),
      missing.length > 0 && make("p", {}, say("card.missing"), ...missing.map((dotted) =>
        make("button", { type: "button", class: "link", onclick: () => standing.focus(pathOf(dotted)) }, pathWords(standing.fields, pathOf(dotted))))));
  })));
}

/** @param {Standing} standing */
function documents(standing) {
  const { judgement, focus } = standing;
  if (judgement.documents.length === 0) return null;
  const head = ["card.document", "card.until", "card.status"].map((key) => say(key));
  const late = expired(standing);
  const rows = [...late, ...judgement.documents.filter((row) => !late.includes(row))].map(({ path, status, until, graceUntil }) => [
    make("button", { type: "button", class: "link", onclick: () => focus(path) }, documentWords(standing, path)),
    until ?? say("card.long_term"),
    make("div", {}, make("span", { class: `badge card-${status}` }, say(`card.status.${status}`)), graceUntil && status === "grace" && make("p", { class: "quiet" }, say("card.grace_until", { day: graceUntil }))),
  ]);
  return table({ caption: say("card.documents"), head, rows });
}

/** @param {Standing} standing */
export function sideParts(standing) {
  const { level, words } = grade(standing);
  const listed = new Set(missingOf(standing).flatMap(({ missing }) => missing));
  const faults = standing.issues.filter(({ code, path }) => code !== "field.missing" || !listed.has(path.join(".")));
  const unverified = standing.judgement.sources.filter((row) => row.standing === "unverified").length;
  return [
    make("p", { class: `verdict ${level}`, id: "card-verdict" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[level]), make("strong", {}, words)),
    findings("card.faults", faults, true, standing),
    findings("card.hints", [...standing.warnings.filter(isExpired), ...standing.warnings.filter((issue) => !isExpired(issue))], false, standing),
    completeness(standing),
    documents(standing),
    !standing.plain && unverified > 0 && make("p", { class: "quiet" }, say("card.unverified", { count: unverified })),
    !standing.plain && sourceList(standing.judgement.sources),
  ].filter((part) => part instanceof Node);
}
