/** 问卷: the test of risk tolerance, its score while it is answered, and what that makes of the client. */
import { announce, make, table } from "./element.js";
import { kehu } from "./engine.js";
import { figure, say } from "./language.js";
import { factsTable } from "./suit_criteria.js";
import { FACTS } from "./suit_desk.js";
import { KINDS, TERMS, factRows } from "./suit_fields.js";
import { saveAsked } from "./suit_file.js";
import { findingList } from "./suit_findings.js";
import { ask, isOpen, lackingParts, parts, standingOf, verdictLine } from "./suit_part.js";
import { questionPath, readQuestionnaire, saveTemplate } from "./suit_question_file.js";
import { Questions, metConflicts, wordsOf } from "./suit_questions.js";
import { notesOf, printedRecord } from "./suit_sheet.js";
import { findingsOf } from "./suit_words.js";
import { sources } from "./value_answer.js";
import { ValueForm } from "./value_form.js";
import { collected } from "./value_request.js";
import { enteredRows, pathWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Questionnaire} Questionnaire */
/** @typedef {import("./kehu/slim.mjs").Score} Score */
/** @typedef {import("./suit_desk.js").SuitDesk} SuitDesk */
/** @typedef {import("./suit_question_file.js").Taken} Taken */
/** @typedef {Record<string, any>} Tree */

const REST = 400;
const FLAGS = ["fullCapacity", "lowestByLaw"];

export class SuitQuestionnaire {
  /** @type {Questionnaire} */
  questionnaire = kehu.sampleQuestionnaire();
  isSample = true;
  /** @type {import("./suit_questions.js").Answers} */
  answers = new Map();
  /** @type {Set<string>} */
  confirmed = new Set();
  /** The test that a file took the place of. @type {(Taken & { isSample: boolean }) | undefined} */
  former;
  chooser = make("input", { type: "file", id: "suit-file", class: "unseen", accept: ".json,application/json", onchange: () => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.load(file);
    this.chooser.value = "";
  } });
  named = make("p", { class: "file-name" });
  sentence = make("div", { class: "sentence", role: "status" });
  back = make("button", { type: "button", id: "suit-back", say: "suit.back", hidden: true, onclick: () => this.giveBack() });
  facts = make("div", { class: "value-place" });
  place = make("div", {});
  said = make("div", { class: "value-said" });
  known = make("div", {});
  acts = make("div", { class: "buttons", hidden: true },
    make("button", { type: "button", id: "suit-test-print", say: "suit.print_test", onclick: () => window.print() }),
    make("button", { type: "button", id: "suit-test-save", say: "suit.save", onclick: () => saveAsked(this.asked, say("suit.test_title"), this.desk) }),
    make("button", { type: "button", id: "suit-test-match", class: "main", say: "suit.to_match", onclick: () => this.match() }));
  /** @type {import("./suit_part.js").Asked} */
  asked = { fn: "", request: {}, options: {}, needs: [] };
  form = new ValueForm({ rows: [], state: {}, onChange: () => {} });
  questions = new Questions(this.questionnaire, this.answers, () => {});
  rest = 0;
  spoken = "";
  element;

  /** @param {SuitDesk} desk @param {() => void} match leads to the match */
  constructor(desk, match) {
    this.desk = desk;
    this.match = match;
    this.element = make("div", { class: "value-columns suit-part" },
      make("div", {},
        make("section", { class: "panel", "say-label": "suit.source" }, make("h2", { say: "suit.source" }), this.named,
          make("div", { class: "buttons" }, this.chooser, make("label", { for: "suit-file", class: "card-chooser", say: "suit.load" }),
            make("button", { type: "button", id: "suit-template", say: "suit.template", onclick: () => saveTemplate(this.questionnaire) }),
            make("button", { type: "button", id: "suit-sample", say: "suit.sample", onclick: () => this.take({ questionnaire: kehu.sampleQuestionnaire() }, true, "suit.sample_taken") }), this.back),
          this.sentence),
        make("section", { class: "panel", "say-label": "suit.client" }, this.facts),
        make("section", { class: "panel", "say-label": "suit.questions" }, make("h2", { say: "suit.questions" }), this.place,
          make("div", { class: "buttons" }, make("button", { type: "button", id: "suit-clear", say: "suit.clear", onclick: () => this.clear() })))),
      make("section", { class: "panel value-answer", "say-label": "suit.result" }, make("h2", { say: "suit.result" }), this.said, this.acts, this.known));
  }

  build() {
    const state = { facts: this.desk.client };
    this.form = new ValueForm({ rows: factRows, state, name: "suit-test", isStrict: true, onChange: () => this.changed() });
    this.facts.replaceChildren(this.form.element);
    this.questions = new Questions(this.questionnaire, this.answers, () => this.changed());
    this.place.replaceChildren(this.questions.element);
    const { id, version, title } = this.questionnaire;
    this.named.textContent = say(this.isSample ? "suit.named_sample" : "suit.named", { title: title || id, id, version });
    this.judge();
    this.spoken = this.said.querySelector("strong")?.textContent ?? "";
  }

  changed() {
    this.desk.unsaved = true;
    this.judge();
  }

  /** @returns {Tree} */
  request() {
    const { facts = {} } = collected(factRows, { facts: this.desk.client }, { facts: this.desk.client }) ?? {};
    const met = metConflicts(this.questionnaire, this.answers).filter(({ id }) => this.confirmed.has(id)).map(({ id }) => id);
    return { questionnaire: this.questionnaire, answers: [...this.answers].map(([question, options]) => ({ question, options: [...options] })), facts: { ...facts, ...(met.length > 0 ? { confirmed: met } : {}) } };
  }

  judge() {
    const request = this.request();
    this.asked = ask("scoreQuestionnaire", request, this.desk);
    const found = findingsOf(this.asked.needs, this.asked.result);
    const open = found.wanted.filter(({ path }) => placeOf(path) !== undefined);
    const due = this.form.setFindings({ issues: found.issues, wanted: [...found.wanted.filter((issue) => !open.includes(issue)), ...(isOpen(this.asked) ? found.lacking : [])], warnings: found.notes });
    const conflicts = metConflicts(this.questionnaire, this.answers);
    this.questions.setFindings({ conflicts, confirmed: this.confirmed, faults: new Map(due.issues.flatMap(({ path, message }) => {
      const place = placeOf(path);
      return place === undefined ? [] : [[place, message]];
    })) });
    const value = due.issues.length === 0 ? this.asked.result?.value : undefined;
    this.desk.takeScore(value, this.goals());
    this.show({ ...found, issues: named(due.issues, conflicts, this.questionnaire) }, open, conflicts, value);
  }

  /** @param {ReturnType<typeof findingsOf>} found @param {readonly Issue[]} open questions without an answer @param {ReturnType<typeof metConflicts>} conflicts @param {Score | undefined} value */
  show(found, open, conflicts, value) {
    const way = { where: (/** @type {Issue} */ issue) => this.where(issue), lead: (/** @type {Issue} */ issue) => this.lead(issue) };
    const standing = standingOf(this.asked, found, scoreVerdict);
    const others = found.wanted.filter((issue) => !open.includes(issue));
    const weak = conflicts.filter(({ strength }) => strength === "weak");
    const notes = found.notes.filter(({ code, path }) => !(code === "suit.needs_confirmation" && path[0] === "answers"));
    this.said.replaceChildren(...parts(verdictLine("suit-test-verdict", standing), this.progress(open), findingList("suit-test", "bad", found.issues, way), findingList("suit-test", "wanted", others, way)));
    this.known.replaceChildren(...parts(
      open.length > 0 && make("h3", {}, say("suit.unanswered", { count: open.length })), open.length > 0 && this.openList(open),
      weak.length > 0 && make("h3", {}, say("suit.confirm")), weak.length > 0 && this.confirmList(weak),
      ...(isOpen(this.asked) ? lackingParts("suit-test", "suit.lacking", found.lacking, way) : []), findingList("suit-test", "hint", notes, way),
      ...(value ? [...this.answer(value), make("h3", {}, say("value.sources")), sources(value.sources)] : []),
      ...(isOpen(this.asked) ? [] : lackingParts("suit-test", "suit.lacking_known", found.lacking, way))));
    this.acts.hidden = !value;
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      if (this.spoken !== standing.words && this.element.getClientRects().length > 0) announce(standing.words);
      this.spoken = standing.words;
    }, REST);
  }

  /** Term and kinds where the questionnaire asks for them by the words of the match. @returns {Tree} */
  goals() {
    const [term] = [...(this.answers.get("term") ?? [])].filter((word) => TERMS.includes(word));
    const kinds = KINDS.filter((word) => this.answers.get("kinds")?.has(word));
    return { ...(term ? { term } : {}), ...(kinds.length > 0 ? { kinds } : {}) };
  }

  /** How far the test is, with the points so far. @param {readonly Issue[]} open */
  progress(open) {
    const { questions } = this.questionnaire;
    const done = questions.filter(({ id }) => this.answers.has(id)).length;
    const soFar = open.length > 0 ? this.scoreSoFar() : undefined;
    return make("div", { class: "suit-progress" },
      make("progress", { max: questions.length, value: done, "aria-label": say("suit.progress") }),
      make("p", { class: "quiet", id: "suit-done" }, say("suit.done", { done, all: questions.length }), soFar === undefined ? "" : ` ${say("suit.so_far", { score: figure(soFar) })}`));
  }

  /** The module's score if nothing more were answered. */
  scoreSoFar() {
    const { questionnaire, ...rest } = this.request();
    const { result } = ask("scoreQuestionnaire", { ...rest, questionnaire: { ...questionnaire, questions: questionnaire.questions.map((/** @type {Tree} */ question) => ({ ...question, optional: true })) } }, this.desk);
    return /** @type {Score | undefined} */ (result?.value)?.score;
  }

  /** @param {readonly Issue[]} open */
  openList(open) {
    return make("ol", { class: "suit-unanswered", id: "suit-unanswered" }, ...open.map(({ path }) => {
      const place = placeOf(path) ?? 0;
      return make("li", {}, make("button", { type: "button", class: "link", onclick: () => this.questions.focus(place) }, `${place + 1}. ${wordsOf(this.questionnaire.questions[place])}`));
    }));
  }

  /** @param {ReturnType<typeof metConflicts>} weak */
  confirmList(weak) {
    return make("ul", { class: "suit-needs", id: "suit-confirm" }, ...weak.map((conflict, place) => {
      const box = make("input", { type: "checkbox", id: `suit-confirm-${place}`, checked: this.confirmed.has(conflict.id), onchange: () => {
        if (box.checked) this.confirmed.add(conflict.id);
        else this.confirmed.delete(conflict.id);
        this.changed();
        document.getElementById(`suit-confirm-${place}`)?.focus();
      } });
      const at = conflict.options.map(({ question, option }) => {
        const number = this.questionnaire.questions.findIndex(({ id }) => id === question);
        const chosen = this.questionnaire.questions[number]?.options.find(({ id }) => id === option);
        return say("suit.chosen_at", { number: number + 1, option: chosen ? wordsOf(chosen) : option });
      });
      return make("li", {}, make("div", { class: "tick" }, box, make("label", { for: box.id }, conflict.text || say("suit.confirm_one"))), make("p", { class: "quiet" }, at.join(say("suit.comma"))));
    }));
  }

  /** @param {Score} value */
  answer(value) {
    const row = (/** @type {string} */ key, /** @type {string | Node} */ words) => make("div", {}, make("dt", {}, say(key)), make("dd", {}, words));
    return parts(
      make("dl", { class: "facts" }, row("suit.score", figure(value.score)), row("suit.level", `${value.level} ${value.name}`), row("suit.valid_until", value.validUntil)),
      this.desk.isNatural && make("h3", {}, say("suit.lowest")),
      this.desk.isNatural && make("p", { class: `notice suit-lowest ${value.lowest === "met" ? "bad" : value.lowest === "unmet" ? "suit-said" : "caution"}`, id: "suit-lowest" }, say(`suit.lowest.${value.lowest}`)),
      value.tests.length > 0 && factsTable(say("suit.lowest_tests"), value.tests, value.lowest),
      make("details", { class: "suit-points" }, make("summary", {}, say("suit.points")),
        table({ class: "figures", caption: say("suit.points_caption"), head: [say("suit.question"), say("suit.point")], rows: value.points.map(({ question, points }) => {
          const number = this.questionnaire.questions.findIndex(({ id }) => id === question);
          return [`${number + 1}. ${wordsOf(this.questionnaire.questions[number] ?? { id: question })}`, figure(points)];
        }) })));
  }

  /** @param {Issue} issue */
  where({ path, params }) {
    if (params.questions) return say("suit.nth.questions", { number: params.questions });
    return path[0] === "facts" ? pathWords(factRows, path) : questionPath(path);
  }

  /** @param {Issue} issue */
  lead({ path }) {
    const place = placeOf(path);
    if (path[0] === "on") document.getElementById("suit-on")?.focus();
    else if (place !== undefined) this.questions.focus(place);
    else if (path[0] === "answers") this.questions.focus(Math.max(0, this.questions.seats.findIndex(({ box }) => box.classList.contains("faulty"))));
    else this.form.focus(path[0] === "questionnaire" ? ["facts", "party"] : path);
  }

  clear() {
    this.keep();
    this.answers = new Map();
    this.confirmed = new Set();
    this.build();
    this.tell("suit.cleared");
  }

  keep() {
    const { questionnaire, isSample } = this;
    const { answers, facts } = this.request();
    this.former = { questionnaire, isSample, answers, facts };
    this.back.hidden = false;
  }

  giveBack() {
    const { former } = this;
    if (former) this.take(former, former.isSample, "suit.given_back");
  }

  /** @param {Taken} taken @param {boolean} isSample @param {string} key @param {Record<string, string>} [values] */
  take({ questionnaire, answers = [], facts = {} }, isSample, key, values = {}) {
    this.keep();
    this.questionnaire = questionnaire;
    this.isSample = isSample;
    this.answers = new Map(answers.filter(({ question, options }) => typeof question === "string" && Array.isArray(options)).map(({ question, options }) => [question, new Set(options)]));
    this.confirmed = new Set(Array.isArray(facts.confirmed) ? facts.confirmed : []);
    for (const name of FACTS) if (facts[name] !== undefined) this.desk.client[name] = FLAGS.includes(name) ? String(facts[name]) : facts[name];
    this.build();
    this.tell(key, values);
  }

  /** @param {File} file */
  async load(file) {
    const read = await readQuestionnaire(file, this.desk);
    if ("refusal" in read) return this.tell(read.refusal, { name: file.name }, read.issues);
    this.take(read, false, "suit.loaded", { name: file.name });
  }

  /** @param {string} key @param {Record<string, string>} [values] @param {readonly Issue[]} [issues] */
  tell(key, values = {}, issues = []) {
    const words = say(key, values);
    this.sentence.replaceChildren(make("div", { class: `notice ${key.includes("refuse") || key.startsWith("batch.") ? "bad" : "caution"}`, "data-key": key }, make("p", {}, words),
      issues.length > 0 && make("ul", {}, ...issues.slice(0, 20).map((issue) => make("li", {}, make("b", {}, questionPath(issue.path)), ` ${issue.message}`)))));
    announce(words);
  }

  /** The test as the client signs it. @returns {HTMLElement | undefined} */
  sheet() {
    const { value } = this.asked.result ?? {};
    if (!value || this.acts.hidden) return undefined;
    const { questions, title, id, version } = this.questionnaire;
    const rows = questions.map((question, place) => [`${place + 1}. ${wordsOf(question)}`, make("div", {}, ...(question.options.filter((option) => this.answers.get(question.id)?.has(option.id)).map((option) => make("p", {}, `☑ ${wordsOf(option)}`)))),
      String(value.points.find((/** @type {{ question: string }} */ one) => one.question === question.id)?.points ?? 0)]);
    const weak = metConflicts(this.questionnaire, this.answers).filter(({ strength }) => strength === "weak");
    return printedRecord({ title: say("suit.test_title"), desk: this.desk, result: scoreVerdict(value),
      entered: [{ label: say("suit.source"), words: `${title || id} (${id} ${version})` }, ...enteredRows(factRows, { facts: { ...this.asked.request.facts } })],
      parts: parts(table({ caption: say("suit.answers"), class: "suit-answers", head: [say("suit.question"), say("suit.chosen"), say("suit.point")], rows }),
        weak.length > 0 && make("h3", {}, say("suit.confirm")),
        weak.length > 0 && make("ul", { class: "suit-needs" }, ...weak.map((conflict) => make("li", {}, `${this.confirmed.has(conflict.id) ? "☑" : "☐"} ${conflict.text || conflict.id}`))),
        ...this.answer(value).filter((part) => !(part instanceof HTMLDetailsElement))),
      notes: notesOf(findingsOf([], this.asked.result), (issue) => (issue.path[0] === "answers" ? "" : this.where(issue))), sources: value.sources, signers: ["suit.sign_client", "value.sign_clerk", "value.sign_reviewer"] });
  }
}

/** @param {Score} value @returns {import("./suit_part.js").Verdict} */
function scoreVerdict({ level, name, score, lowest }) {
  return { grade: lowest === "met" ? "bad" : lowest === "undetermined" && level === "C1" ? "open" : "good", words: say(lowest === "met" ? "suit.verdict_lowest" : "suit.verdict_level", { level, name }), more: say("suit.verdict_score", { score: figure(score) }) };
}

/** The finding about contradicting answers, once for each contradiction and with its questions. @param {readonly Issue[]} issues @param {ReturnType<typeof metConflicts>} conflicts @param {Questionnaire} questionnaire @returns {Issue[]} */
function named(issues, conflicts, { questions }) {
  const [one] = issues.filter(isContradiction);
  if (!one) return [...issues];
  const strong = conflicts.filter(({ strength }) => strength === "strong").map((conflict) => ({ ...one, message: conflict.text || one.message,
    params: { questions: [...new Set(conflict.options.map(({ question }) => questions.findIndex(({ id }) => id === question) + 1))].sort((a, b) => a - b).join(say("suit.comma")) } }));
  return [...issues.filter((issue) => !isContradiction(issue)), ...(strong.length > 0 ? strong : [one])];
}

/** @param {Issue} issue */
const isContradiction = ({ code, path }) => code === "suit.conflict" && path.length === 1 && path[0] === "answers";

/** The place of the question that a finding is about. @param {Issue["path"]} path */
const placeOf = (path) => (path[0] === "questionnaire" && path[1] === "questions" && typeof path[2] === "number" ? path[2] : undefined);
