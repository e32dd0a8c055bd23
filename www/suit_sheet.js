/** A part's answer as a record on A4: whose, what was entered, what came out, by which tests and rules. */
import { make } from "./element.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { sources } from "./value_answer.js";

/** @typedef {{ label: string, words: string }} Entered */
/**
 * `signers`: keys of who signs.
 * @typedef {{ title: string, desk: import("./suit_desk.js").SuitDesk, result: import("./suit_part.js").Verdict, entered: readonly Entered[], parts: readonly Node[],
 *   notes: readonly string[], sources: readonly import("./kehu/slim.mjs").Source[], signers?: readonly string[] }} RecordOf
 */

/** What is said beside the answer: notes as they are, what was not given by its names. @param {ReturnType<typeof import("./suit_words.js").findingsOf>} findings @param {(issue: import("./kehu/slim.mjs").Issue) => string} where */
export const notesOf = ({ lacking, notes }, where) => [
  ...notes.map((issue) => [where(issue), issue.message].filter(Boolean).join(" ")),
  ...(lacking.length > 0 ? [`${say("suit.not_given_list")}${[...new Set(lacking.map(where))].join(say("suit.comma"))}`] : []),
];

/** @param {string} key @param {...Node} inside */
const block = (key, ...inside) => make("section", {}, make("h3", {}, say(key)), ...inside);

/** @param {RecordOf} record */
export function printedRecord({ title, desk, result, entered, parts, notes, sources: rows, signers = ["value.sign_clerk", "value.sign_reviewer"] }) {
  const { version, module } = kehu.about();
  return make("article", { class: "value-sheet suit-sheet" },
    make("header", {}, make("h2", {}, title), make("p", {}, desk.name ? say("suit.sheet_client", { name: desk.name }) : "")),
    make("p", { class: "value-sheet-result" }, make("strong", {}, result.words), result.more && make("span", {}, `　${result.more}`)),
    entered.length > 0 && block("suit.entered", make("dl", { class: "facts value-entered" }, ...entered.map(({ label, words }) => make("div", {}, make("dt", {}, label), make("dd", {}, words))))),
    make("section", {}, ...parts),
    notes.length > 0 && block("value.notes", make("ul", {}, ...notes.map((words) => make("li", {}, words)))),
    block("value.sources", sources(rows)),
    make("p", { class: "suit-authority" }, say("suit.authority")),
    make("div", { class: "value-signers" }, ...signers.map((key) => make("p", {}, say(key), make("span", {}, say("card.sign_day"))))),
    make("footer", {}, say("suit.sheet_run", { on: desk.on, version, module: module ?? "–", policy: desk.policy })));
}
