/** What metrics, groups, parts of a policy and findings are called in the view 客户分级. */
import { figure, language, say, sayOr } from "./language.js";
import { percent, setOut } from "./value_number.js";

/** @typedef {import("./kehu/slim.mjs").TierPolicy} TierPolicy */
/** @typedef {readonly (string | number)[]} Path */

/** Metrics of a broker's own stand as they are. @param {string} name */
export const metricWords = (name) => sayOr(`tier.metric.${name}`, name);

/** @param {TierPolicy} tiers @param {number} rank 0 for undetermined */
export const tierWords = ({ tiers }, rank) => (rank === 0 ? say("tier.undetermined") : named(tiers[rank - 1]));

/** @param {TierPolicy} tiers @param {string | null | undefined} id */
export const tierOfId = ({ tiers }, id) => {
  const found = tiers.find((tier) => tier.id === id);
  return found ? named(found) : say("tier.undetermined");
};

/** Names of the shipped tiers and classes are Chinese; the page's English has words for them. @param {{ id: string, name: string } | undefined} each */
function named(each) {
  if (!each) return "–";
  return language() === "en" ? sayOr(`tier.name.${each.name}`, each.name) : each.name || each.id;
}

/** @param {TierPolicy} tiers @param {number} place after the last: no class */
export const classWords = ({ classes }, place) => (place < classes.length ? named(classes[place]) : say("tier.no_class"));

/** @param {string} group */
export const groupWords = (group) => say(`tier.group.${group}`);

/** A ratio as a percentage with so many digits after the point; more are cut by the eye anyway. @param {string} ratio @param {number} [digits] */
export const shareWords = (ratio, digits = 1) => `${figure(Number(percent(ratio).slice(0, -1).replace("−", "-")), digits)}%`;

/** A count and its share of a whole. @param {number} count @param {number} whole */
export const partWords = (count, whole) => (whole === 0 ? "–" : `${figure((count / whole) * 100, 1)}%`);

/** An amount in full and, from ten thousand, in the units that people speak in. @param {string} text */
export function amountHint(text) {
  if (!/^-?\d+(\.\d+)?$/.test(text) || text.replace(/^-/, "").split(".")[0].length < 5) return "";
  if (language() === "en") return setOut(text);
  const [whole, part = ""] = text.split(".");
  const digits = whole.replace("-", "");
  const unit = digits.length > 8 ? /** @type {const} */ (["亿", 8]) : /** @type {const} */ (["万", 4]);
  const tail = `${digits.slice(-unit[1])}${part}`.replace(/0+$/, "");
  return `${whole.startsWith("-") ? "−" : ""}${setOut(digits.slice(0, -unit[1]))}${tail ? `.${tail}` : ""} ${unit[0]}`;
}

/** Where in a policy a finding lies. What is not sound yet may be of any shape. @param {Path} path @param {any} tiers */
export function pathWords(path, tiers) {
  const inner = path.slice(path[1] === "tier" ? 2 : 1);
  const words = inner.flatMap((part, place) => {
    if (typeof part === "string") return part === "bands" && place + 1 < inner.length ? [] : [sayOr(`tier.path.${part}`, part)];
    const list = inner[place - 1];
    const metric = list === "axes" ? tiers?.axes?.[part]?.metric : undefined;
    return [typeof metric === "string" ? metricWords(metric) : say(list === "bands" ? "tier.path.step" : "tier.path.nth", { number: part + 1 })];
  });
  return words.length > 0 ? words.join(say("tier.path.join")) : say("tier.path.policy");
}

/** The heading of a column where a row of a file is at fault. @param {string | undefined} name */
export const columnWords = (name) => (name === undefined ? say("tier.whole_row") : sayOr(`tier.column.${name}`, metricWords(name)));
