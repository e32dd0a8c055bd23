/** An answer as a record on A4: what was entered, what came out, by which formula, steps and rules. */
import { make } from "./element.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { facts, formula, resultWords, sources, steps, tests } from "./value_answer.js";
import { enteredRows, subjectWords } from "./value_words.js";

/** @typedef {import("./value_answer.js").Asked} Asked */

/** @param {string} key @param {...(Node | null)} parts */
const block = (key, ...parts) => make("section", {}, make("h3", {}, say(key)), ...parts);

/** @param {Asked} asked */
export function printedAnswer(asked) {
  const { subject, request, options, result } = asked;
  const { version, module } = kehu.about();
  const entered = enteredRows(subject.rows, { ...request, ...options });
  /** @type {readonly import("./kehu/slim.mjs").Issue[]} */
  const warnings = result?.warnings ?? [];
  return make("article", { class: "value-sheet" },
    make("header", {}, make("h2", {}, say("value.sheet_title")), make("p", {}, subjectWords(subject.id))),
    make("p", { class: "value-sheet-result" }, make("strong", {}, resultWords(asked))),
    block("value.entered", make("dl", { class: "facts value-entered" }, ...entered.map(({ label, words }) => make("div", {}, make("dt", {}, label), make("dd", {}, words))))),
    block("value.result", facts(asked)),
    block("value.formula", formula(asked)),
    block("value.way", steps(asked), tests(asked)),
    warnings.length > 0 && block("value.notes", make("ul", {}, ...warnings.map(({ message }) => make("li", {}, message)))),
    block("value.sources", sources(result?.value?.sources ?? [])),
    make("div", { class: "value-signers" }, ...["value.sign_clerk", "value.sign_reviewer"].map((key) => make("p", {}, say(key), make("span", {}, say("card.sign_day"))))),
    make("footer", {}, say("value.sheet_run", { on: options.on, version, module: module ?? "–" })));
}
