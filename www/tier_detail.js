/** Why a client has a tier: its axes and how far the next cut is; what would follow from it; what it rests on. */
import { make, table } from "./element.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { SIGNS, badge, sourceWords } from "./single_result.js";
import { classWords, columnWords, metricWords, tierOfId } from "./tier_words.js";
import { sources } from "./value_answer.js";
import { setOut } from "./value_number.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Source} Source */
/** @typedef {import("./kehu/slim.mjs").Graded} Graded */
/** @typedef {import("./tier_model.js").TierModel} TierModel */
/** @typedef {import("./tier_pages.js").Client} Client */

const UNVERIFIED = "rule.unverified";

/** What a finding is about: a cell of a list with its number, days seen apart from the metric itself. @param {Issue["path"]} path */
const aboutWords = (path) => (path[0] === "observed" ? columnWords("observed") : path.filter((part, place) => typeof part === "number" || place === path.length - 1).map((part) => (typeof part === "number" ? say("tier.path.nth", { number: part + 1 }) : columnWords(part))).join(" "));

/** @param {readonly Issue[]} issues @param {boolean} hard */
export const findingList = (issues, hard) => (issues.length === 0 ? null : make("ul", { class: "findings" }, ...issues.map(({ path, message, code, source }) => make("li", { class: hard ? "bad" : "hint" },
  make("span", { class: "sign", "aria-hidden": "true" }, hard ? SIGNS.bad : SIGNS.hint),
  make("div", {}, make("p", {}, make("span", { class: "unseen" }, `${say(hard ? "finding.fault" : "finding.hint")} `), path.length > 0 && make("b", {}, `${aboutWords(path)} `), message),
    make("p", { class: "quiet" }, make("code", {}, code), source && ` ${say("finding.source")} ${sourceWords(source)} `, source && badge(source)))))));

/** What the answer says beside rules that were not read: those carry dots. @param {readonly Issue[]} warnings */
export const others = (warnings) => warnings.filter(({ code }) => code !== UNVERIFIED);

/** @param {readonly (readonly Source[])[]} lists */
const together = (lists) => [...new Map(lists.flat().map((source) => [source.id, source])).values()].sort((one, other) => (one.id < other.id ? -1 : 1));

/** The client as the module takes it. @param {Client} client @param {TierModel} model */
function requestOf({ metrics, observed, level }, model) {
  const axes = (model.shown?.tiers ?? model.tiers).axes;
  return { metrics, ...(observed === undefined ? {} : { observed: Object.fromEntries(axes.flatMap(({ metric, window }) => (window ? [[metric, observed]] : []))) }),
    ...(level === undefined ? {} : { level: /** @type {import("./kehu/slim.mjs").ClientLevel} */ (level) }) };
}

/** @param {Graded} graded @param {import("./kehu/slim.mjs").TierPolicy} tiers */
function axes({ axes: rows, deciding, modifiers }, tiers) {
  return make("div", {}, table({ caption: say("tier.axes"), class: "tier-axes", head: ["tier.axis", "tier.value", "tier.tier", "tier.next", "tier.distance"].map((key) => say(key)),
    rows: rows.map(({ metric, value, tier, next }) => [make("span", {}, metricWords(metric), metric === deciding && make("span", { class: "badge house" }, say("tier.deciding"))), value === undefined ? "–" : setOut(value, 2),
      tier === undefined ? say("tier.undetermined") : tierOfId(tiers, tier), next ? say("tier.next_at", { tier: tierOfId(tiers, next.tier), at: setOut(next.at) }) : tier === undefined ? "–" : say("tier.highest"), next ? setOut(next.distance, 2) : "–"]) }),
  ...modifiers.map(({ metric, steps }) => make("p", {}, say("tier.modified", { metric: metricWords(metric), steps }))));
}

/** What the earlier state and this one would come to; nobody's tier is changed here. @param {Client} client @param {TierModel} model @param {import("./kehu/slim.mjs").TierPolicy} tiers */
function suggested(client, model, tiers) {
  const { before } = client;
  if (!model.files.before) return { parts: [], sources: [] };
  const title = make("h3", {}, say("tier.suggestion"));
  const since = before?.since ?? model.onBefore;
  const earlier = before && before.rank > 0 ? tiers.tiers[before.rank - 1].id : undefined;
  if (earlier !== undefined && !since) return { parts: [title, make("p", { class: "notice caution" }, say("tier.need_since"))], sources: [] };
  const { value, issues = [], warnings } = kehu.suggestTier({ ...requestOf(client, model), ...(earlier === undefined ? {} : { previous: { tier: earlier, since } }) }, model.shownOptions);
  if (!value) return { parts: [title, findingList(issues, true)], sources: [] };
  const { from, to, change, observation } = value;
  return { parts: [title, make("p", { class: "tier-suggestion", "data-change": change }, make("span", { class: "tier-badge" }, from === undefined ? say("tier.new") : tierOfId(tiers, from)), " → ", make("span", { class: "tier-badge" }, tierOfId(tiers, to)), " ", make("b", {}, say(`tier.change.${change}`))),
    observation && make("p", {}, say("tier.observed", { since: observation.since, days: observation.days, needed: observation.needed, until: observation.until })),
    make("p", { class: "quiet" }, say("tier.not_applied")), findingList(others(warnings).filter(({ path }) => path[0] === "previous" || path[0] === "history"), false)], sources: value.sources };
}

/** Services and the next contact of a tier. @param {Client} client @param {string} tier @param {TierModel} model */
function served(client, tier, model) {
  const services = kehu.tierServices({ tier }, model.shownOptions);
  const plan = kehu.contactPlan({ clients: [{ id: client.id, tier, ...(client.lastContact ? { lastContact: client.lastContact } : {}) }] }, model.shownOptions);
  const due = plan.value?.clients[0];
  return { parts: [
    make("h3", {}, say("tier.services")),
    services.value && (services.value.services.length === 0 ? make("p", {}, say("tier.no_services")) : make("ul", { class: "tier-services" }, ...services.value.services.map(({ name, channels }) => make("li", {}, name, " ", ...channels.map((channel) => make("span", { class: "badge house" }, say(`tier.channel.${channel}`))))))),
    make("h3", {}, say("tier.contact")),
    due ? make("p", { class: due.overdue ? "line-bad" : "" }, make("b", {}, say(due.overdue ? "tier.overdue" : "tier.due", { due: due.due })), " ", make("span", { class: "quiet" }, client.lastContact ? say("tier.last_contact", { on: client.lastContact }) : say("tier.never_contacted")))
      : findingList([...(plan.issues ?? []), ...others(plan.warnings)], true),
  ], sources: [...(services.value?.sources ?? []), ...(plan.value?.sources ?? [])] };
}

/** @param {Client} client @param {TierModel} model */
export function detail(client, model) {
  const tiers = (model.shown ?? model).tiers;
  const { value, issues = [], warnings } = kehu.grade(requestOf(client, model), model.shownOptions);
  if (!value) return make("div", { class: "line-detail" }, findingList(issues, true));
  const klass = tiers.classes.findIndex(({ id }) => id === value.class);
  const advice = suggested(client, model, tiers);
  const service = value.tier === undefined ? { parts: [], sources: [] } : served(client, value.tier, model);
  return make("div", { class: "line-detail tier-detail" },
    make("p", { class: "tier-why" }, make("b", {}, value.tier === undefined ? say("tier.why_undetermined") : say(value.axes.length < 2 ? "tier.why_one" : `tier.why_${tiers.combine}`, { tier: tierOfId(tiers, value.tier), metric: value.deciding === undefined ? "–" : metricWords(value.deciding) })),
      " ", klass >= 0 ? say("tier.why_class", { level: client.level ?? "", class: classWords(tiers, klass) }) : say("tier.why_no_class")),
    findingList(others(warnings), false), axes(value, tiers),
    make("div", { class: "tier-halves" }, make("div", {}, ...advice.parts), make("div", {}, ...service.parts)),
    client.profiling !== "unknown" && make("p", { class: client.profiling === "agreed" ? "quiet" : "notice caution" }, say(`tier.profiling.${client.profiling}`)),
    make("details", {}, make("summary", {}, say("tier.basis")), sources(together([value.sources, advice.sources, service.sources]))));
}
