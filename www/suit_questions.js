/** The questions with their options; what is wrong with the answers stands at the questions that it is about. */
import { make } from "./element.js";
import { say } from "./language.js";
import { SIGNS } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").Questionnaire} Questionnaire */
/** @typedef {import("./kehu/slim.mjs").Question} Question */
/** @typedef {import("./kehu/slim.mjs").AnswerConflict} AnswerConflict */
/** Chosen options by question. @typedef {Map<string, Set<string>>} Answers */

/** What a question, an option or a conflict is called where it has no words. @param {{ id: string, text?: string }} one */
export const wordsOf = ({ id, text }) => text || id;

/** Conflicts whose options are all chosen: only to show the module's finding at its questions. @param {Questionnaire} questionnaire @param {Answers} answers */
export const metConflicts = ({ conflicts = [] }, answers) => conflicts.filter(({ options }) => options.every(({ question, option }) => answers.get(question)?.has(option)));

/** A question that says so itself. */
const SEVERAL = /多选/;

export class Questions {
  element = make("div", { class: "suit-questions" });
  /** @type {{ question: Question, box: HTMLFieldSetElement, finding: HTMLElement, again: HTMLButtonElement, inputs: HTMLInputElement[] }[]} */
  seats = [];
  #answers;
  #onChange;

  /** @param {Questionnaire} questionnaire @param {Answers} answers @param {() => void} onChange */
  constructor(questionnaire, answers, onChange) {
    this.#answers = answers;
    this.#onChange = onChange;
    this.seats = questionnaire.questions.map((question, place) => this.#question(question, place));
    this.element.append(...this.seats.map(({ box }) => box));
  }

  /** @param {Question} question @param {number} place */
  #question(question, place) {
    const isOne = question.take === "one";
    const chosen = this.#answers.get(question.id);
    const findingId = `suit-q${place}-finding`;
    const inputs = question.options.map((option, at) => make("input", { type: isOne ? "radio" : "checkbox", name: `suit-q${place}`, id: `suit-q${place}-${at}`, autocomplete: "off",
      checked: chosen?.has(option.id) ?? false, "aria-describedby": findingId, onchange: () => this.#take(question, inputs) }));
    const finding = make("div", { class: "card-finding", id: findingId });
    const again = make("button", { type: "button", class: "link", hidden: true, onclick: () => {
      for (const input of inputs) input.checked = false;
      inputs[0]?.focus();
      this.#take(question, inputs);
    } }, say("suit.unanswer_of", { number: place + 1 }));
    const box = make("fieldset", { class: "suit-question", id: `suit-q${place}` },
      make("legend", {}, `${place + 1}. ${wordsOf(question)}`, !isOne && !SEVERAL.test(question.text ?? "") && make("span", { class: "card-when" }, say("suit.take_several")), question.optional && make("span", { class: "card-when" }, say("suit.take_optional"))),
      ...question.options.map((option, at) => make("div", { class: "suit-option" }, inputs[at], make("label", { for: inputs[at].id }, wordsOf(option)))), again, finding);
    return { question, box, finding, again, inputs };
  }

  /** @param {Question} question @param {readonly HTMLInputElement[]} inputs */
  #take({ id, options }, inputs) {
    const chosen = options.filter((_, at) => inputs[at].checked).map((option) => option.id);
    if (chosen.length > 0) this.#answers.set(id, new Set(chosen));
    else this.#answers.delete(id);
    this.#onChange();
  }

  /**
   * @param {{ conflicts: readonly AnswerConflict[], confirmed: ReadonlySet<string>, faults: ReadonlyMap<number, string> }} findings `faults`: by the question's place
   */
  setFindings({ conflicts, confirmed, faults }) {
    this.seats.forEach(({ question, box, finding, again }, place) => {
      const own = conflicts.filter(({ options }) => options.some((one) => one.question === question.id));
      finding.replaceChildren(
        ...own.map((conflict) => {
          const others = [...new Set(conflict.options.map((one) => this.seats.findIndex((seat) => seat.question.id === one.question)).filter((other) => other !== place))];
          const isStrong = conflict.strength === "strong";
          const key = isStrong ? "suit.conflict_strong" : confirmed.has(conflict.id) ? "suit.conflict_confirmed" : "suit.conflict_weak";
          const isSettled = key === "suit.conflict_confirmed";
          return make("p", { class: isStrong ? "bad" : isSettled ? "quiet" : "hint", "data-conflict": conflict.id }, make("span", { class: "sign", "aria-hidden": "true" }, isStrong ? SIGNS.bad : isSettled ? SIGNS.good : SIGNS.hint),
            ` ${say(key, { others: others.map((other) => other + 1).join(say("suit.comma")) })}${conflict.text ? ` ${conflict.text}` : ""}`);
        }),
        ...(faults.has(place) ? [make("p", { class: "bad" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS.bad), ` ${faults.get(place)}`)] : []));
      box.classList.toggle("faulty", own.some(({ strength }) => strength === "strong") || faults.has(place));
      // A tick can be taken away, and a question that must be answered needs no way back.
      again.hidden = question.take !== "one" || !question.optional || !this.#answers.has(question.id);
    });
  }

  /** @param {number} place */
  focus(place) {
    const seat = this.seats[place];
    seat?.box.scrollIntoView({ block: "center" });
    (seat?.inputs.find(({ checked }) => checked) ?? seat?.inputs[0])?.focus({ preventScroll: true });
  }
}
