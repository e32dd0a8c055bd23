/** An answer as a file: with its request and options it can be computed again. */
import { BOM, line, save } from "./delimited.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { methodWords, stepWords, subjectWords, testWords } from "./value_words.js";

/** @typedef {import("./value_answer.js").Asked} Asked */

/** @param {Asked} asked @param {string} end */
const fileName = ({ subject, options }, end) => `${subjectWords(subject.id)}_${options.on}.${end}`;

/** @param {Asked} asked */
export function saveAnswer(asked) {
  const { subject, request, options, result } = asked;
  const { version, module } = kehu.about();
  const kept = { kehu: "value", function: subject.isKind ? "value" : subject.id, on: options.on, version, module, rules: result?.value.sources.map((/** @type {{ id: string }} */ { id }) => id), request, options, answer: result };
  save([`${JSON.stringify(kept, null, 2)}\n`], fileName(asked, "json"));
}

/** The steps, the tests and the result, a line each. @param {Asked} asked */
export function saveSteps(asked) {
  const { subject, options, result } = asked;
  const { version, module } = kehu.about();
  const { value } = result ?? {};
  /** @type {string[][]} */
  const results = subject.isKind
    ? [[say("value.method"), methodWords(value.method)], [say("value.symbol.unrounded"), value.unitValue], [say("value.unrounded"), value.unrounded], [say("value.symbol.amount"), value.amount]]
    : [[subjectWords(subject.id), value.rate ?? value.value], [say("value.unrounded"), value.unrounded]];
  const rows = [
    [say("value.step_name"), say("value.unrounded_value")],
    ...(value.steps ?? []).map((/** @type {{ name: string, value: string }} */ step) => [stepWords(step.name), step.value]),
    ...(value.rows ?? []).map((/** @type {{ income: string, closing: string }} */ row, /** @type {number} */ place) => [say("value.row_of", { number: place + 1 }), row.income, row.closing]),
    ...(value.tests ?? []).map((/** @type {import("./kehu/slim.mjs").ValueTest} */ test) => [testWords(test), test.left, test.right, say(test.met ? "value.met" : "value.unmet")]),
    ...results,
    [say("value.what"), subjectWords(subject.id)], [say("value.on"), options.on], ["kehu", version, module ?? ""],
  ];
  save([BOM, ...rows.map(line)], fileName(asked, "csv"));
}
