/** The answer about one number: verdict, findings with what to do, facts, sources. */
import { kehu } from "./engine.js";
import { announce, make, table } from "./element.js";
import { factRows } from "./fact_words.js";
import { kindName, kindRow } from "./kind_list.js";
import { language, say, sayOr } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Source} Source */
/** @typedef {import("./kehu/slim.mjs").Ident} Ident */
/** @typedef {import("./kehu/slim.mjs").Result<Ident>} Verdict */
/**
 * `certainty` of the kind: chosen by the clerk, told from the text, or guessed among several that would fit.
 * @typedef {{ kind: import("./kehu/slim.mjs").IdentKind, text: string, result: Verdict, options: import("./kehu/slim.mjs").CheckOptions,
 *   certainty: "chosen" | "told" | "guessed" }} Answer
 */

/** @param {Answer} answer */
function grade({ result, certainty }) {
  if (result.issues) return "bad";
  // A mistyped number often fits some kind that checks little: it passes only as the kind that somebody chose.
  if (certainty === "guessed") return "open";
  return result.warnings.some((warning) => warning.code !== "rule.unverified") ? "hint" : "good";
}

/** Signs that say the same as the colour. */
export const SIGNS = /** @type {const} */ ({ good: "✓", hint: "!", bad: "✕", open: "?" });

/** @param {Answer} answer */
export const verdictWords = (answer) => say(`verdict.${grade(answer)}`);

/** How much the verdict is worth. @param {Answer} answer */
function worth(answer) {
  if (answer.result.issues) return say(answer.certainty === "chosen" ? "strength.bad" : "strength.bad_guess");
  return say(answer.certainty === "guessed" ? "strength.open" : `strength.${kindRow(answer.kind)?.strength ?? "length"}`);
}

/** @param {Answer} answer */
export function resultPanel(answer) {
  const { kind, result, text } = answer;
  const level = grade(answer);
  const findings = [...(result.issues ?? []), ...result.warnings];
  return [
    make("p", { class: `verdict ${level}`, id: "verdict" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[level]),
      make("strong", {}, verdictWords(answer)), make("span", { class: "quiet" }, kindName(kind))),
    make("p", { class: "quiet" }, `${worth(answer)} ${say("single.as_of", { on: answer.options.on })}`),
    findings.length > 0 && make("h2", {}, say("single.findings")),
    findings.length > 0 && make("ul", { class: "findings" }, ...findings.map((finding) => findingItem(finding, Boolean(result.issues?.includes(finding))))),
    result.value && facts(result.value),
    make("h2", {}, say("single.mask")),
    make("p", {}, make("code", { class: "number" }, kehu.maskIdent(kind, text) || "–")),
    result.value && sourceList(result.value.sources),
    make("div", { class: "buttons" }, make("button", { type: "button", onclick: () => void copy(answer) }, say("single.copy"))),
  ].filter((part) => part instanceof Node);
}

/** @param {Issue} finding @param {boolean} hard */
function findingItem(finding, hard) {
  const advice = sayOr(`advice.${finding.code}`, "");
  return make("li", { class: hard ? "bad" : "hint" },
    make("span", { class: "sign", "aria-hidden": "true" }, hard ? SIGNS.bad : SIGNS.hint),
    make("div", {},
      make("p", {}, make("b", {}, `${say(hard ? "finding.fault" : "finding.hint")} `), finding.message),
      advice && make("p", { class: "advice" }, advice),
      finding.source && make("p", { class: "quiet" }, `${say("finding.source")} `, sourceWords(finding.source), " ", badge(finding.source))));
}

/** @param {Source} source */
export const sourceWords = (source) => [source.document, source.article].filter(Boolean).join(" ");

/** How far a rule was checked against its text. @param {Source} source */
export const badge = (source) => make("span", { class: `badge ${source.standing}` }, say(`standing.${source.standing}`));

/** @param {Ident} ident */
function facts(ident) {
  const rows = factRows(ident);
  const list = make("dl", { class: "facts" });
  for (const { label, words } of rows) list.append(make("div", {}, make("dt", {}, label), make("dd", {}, words)));
  return make("div", {}, make("h2", {}, say("single.facts")), list);
}

/** The rows of the rule book that an answer rests on. @param {readonly Source[]} rows */
export function sourceList(rows) {
  return make("details", {}, make("summary", {}, say("single.sources", { count: rows.length })),
    table({ caption: say("single.sources_caption"), head: [say("rules.document"), say("rules.level"), say("rules.standing")],
      rows: rows.map((row) => [make("div", {}, make("p", {}, sourceWords(row)), make("code", { class: "id" }, row.id)), say(`level.${row.level}`), badge(row)]) }));
}

/**
 * The typed text with the character in question marked, so that a clerk need not count. It stands right under the field
 * and nowhere else; screen readers get the position from the finding.
 * @param {string} text
 * @param {number} position from 1, in characters
 */
export function markedText(text, position) {
  return make("p", { class: "typed", "aria-hidden": "true" }, ...[...text].map((character, place) =>
    place + 1 === position ? make("mark", {}, character === "\n" ? "↵" : character) : character));
}

/** Copies the verdict for a file note, without the number itself. @param {Answer} answer */
async function copy(answer) {
  const { kind, result, options } = answer;
  const about = kehu.about();
  const rows = result.value ? result.value.sources : [...(result.issues ?? [])].flatMap((issue) => (issue.source ? [issue.source] : []));
  const lines = [
    say("copy.head", { kind: kindName(kind), verdict: verdictWords(answer), on: options.on }),
    ...[...(result.issues ?? []), ...result.warnings].map((finding) => `- ${finding.message} (${finding.code})`),
    `${say("finding.source")} ${rows.map((row) => row.id).join(language() === "en" ? ", " : "、")}`,
    say("frame.build", { version: about.version, module: about.module ?? "–" }),
  ];
  try {
    await navigator.clipboard.writeText(lines.join("\n"));
    announce(say("copy.done"));
  } catch {
    announce(say("copy.refused"));
  }
}
