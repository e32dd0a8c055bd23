/** One part of 适当性 that is a form and its answer: fields, verdict, what is missing, tests, sources, record. */
import { announce, make } from "./element.js";
import { kehu } from "./engine.js";
import { language, say } from "./language.js";
import { findingList } from "./suit_findings.js";
import { saveAsked } from "./suit_file.js";
import { notesOf, printedRecord } from "./suit_sheet.js";
import { GRADE_SIGNS, findingsOf } from "./suit_words.js";
import { sources } from "./value_answer.js";
import { ValueForm } from "./value_form.js";
import { collected } from "./value_request.js";
import { enteredRows, pathWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./suit_desk.js").SuitDesk} SuitDesk */
/** @typedef {import("./value_row.js").FieldRow} FieldRow */
/** @typedef {Record<string, any>} Tree */
/** @typedef {import("./kehu/slim.mjs").Result<any>} Answer */
/** What was asked of the module and what it said. @typedef {{ fn: string, request: Tree, options: Tree, needs: readonly Issue[], result?: Answer }} Asked */
/** @typedef {{ grade: import("./suit_words.js").Grade, words: string, more?: string }} Verdict */
/**
 * `complete` adds to what the fields give; `every` asks otherwise than once; `seat`: the control of a path that no field of the form has; `below`: what stands under the fields, drawn with each answer; `lacks`: the fields that a finding about a whole is really about; `answer` shows the answer, on paper without anything to press;
 * `told`: what the answer says to other parts.
 * @typedef {{ id: string, fn: string, title: string, rows: readonly FieldRow[], state: Tree, complete?: (request: Tree) => Tree,
 *   verdict: (value: any, asked: Asked) => Verdict, answer: (value: any, asked: Asked, isPaper: boolean) => (Node | null | undefined | false | "")[],
 *   every?: (asked: Asked) => { request: Tree, result: Answer } | undefined, seat?: (path: Issue["path"]) => HTMLElement | null, setting?: HTMLElement, below?: () => HTMLElement, lacks?: (issue: Issue) => Issue[], told?: (asked: Asked) => void }} PartOptions
 */

/** Typing rests so long before it is spoken of. */
const REST = 400;

/** What the page has to know before anything can be asked. @param {SuitDesk} desk @returns {Issue[]} */
export const needsOf = (desk) => (desk.isDay ? [] : [{ path: ["on"], code: "field.missing", params: {}, message: say("suit.need_on") }]);

/** Asks the module. @param {string} fn @param {Tree} request @param {SuitDesk} desk @returns {Asked} */
export function ask(fn, request, desk) {
  const options = { on: desk.on, lang: language() };
  const needs = needsOf(desk);
  const door = /** @type {(request: Tree, options: Tree) => Answer} */ (Reflect.get(kehu, fn));
  return { fn, request, options, needs, result: needs.length > 0 ? undefined : door(request, options) };
}

/** The verdict of what was asked, or what keeps it from one. @param {Asked} asked @param {{ issues: readonly Issue[], wanted: readonly Issue[] }} findings @param {PartOptions["verdict"]} verdict @returns {Verdict} */
export function standingOf(asked, { issues, wanted }, verdict) {
  if (issues.length > 0) return { grade: "bad", words: say("suit.verdict_bad", { count: issues.length }) };
  if (wanted.length > 0) return { grade: "open", words: say("suit.verdict_open", { count: wanted.length }) };
  return asked.result?.value ? verdict(asked.result.value, asked) : { grade: "open", words: say("value.verdict_typing") };
}

/** @param {string} id @param {Verdict} verdict */
export const verdictLine = (id, { grade, words, more }) => make("p", { class: `verdict ${grade}`, id }, make("span", { class: "sign", "aria-hidden": "true" }, GRADE_SIGNS[grade]),
  make("strong", {}, words), more && make("span", { class: "quiet" }, more));

/** What was not given, and whether it matters. @param {string} name @param {string} key @param {readonly Issue[]} lacking @param {import("./suit_findings.js").Way} way */
export const lackingParts = (name, key, lacking, way) => parts(lacking.length > 0 && make("h3", {}, say(key)), findingList(name, "lacking", lacking, way));

/** Whether what was not given keeps the answer from being certain. @param {Asked} asked */
export const isOpen = ({ result }) => [result?.value?.verdict, result?.value?.lowest, result?.value?.filing?.duty].includes("undetermined");

export class SuitPart {
  place = make("div", { class: "value-place" });
  said = make("div", { class: "value-said" });
  known = make("div", {});
  beside = make("div", {});
  acts;
  element;
  /** @type {Asked} */
  asked = { fn: "", request: {}, options: {}, needs: [] };
  form = new ValueForm({ rows: [], state: {}, onChange: () => {} });
  rest = 0;
  spoken = "";
  #desk;
  #options;

  /** @param {SuitDesk} desk @param {PartOptions} options */
  constructor(desk, options) {
    this.#desk = desk;
    this.#options = options;
    const { id, setting } = options;
    this.acts = make("div", { class: "buttons", hidden: true },
      make("button", { type: "button", id: `suit-${id}-print`, say: "suit.print", onclick: () => window.print() }),
      make("button", { type: "button", id: `suit-${id}-save`, say: "suit.save", onclick: () => saveAsked(this.asked, say(options.title), desk) }));
    this.element = make("div", { class: "value-columns suit-part" },
      make("div", {}, setting, make("section", { class: "panel", "say-label": "suit.fields" }, make("h2", { say: "suit.fields" }), this.place), this.beside),
      make("section", { class: "panel value-answer", "say-label": "suit.result" }, make("h2", { say: "suit.result" }), this.said, this.acts, this.known));
  }

  /** Draws the fields anew, with what was entered here or in another part. */
  build() {
    const { id, rows, state } = this.#options;
    this.form = new ValueForm({ rows, state, name: `suit-${id}`, isStrict: true, onChange: () => {
      this.#desk.unsaved = true;
      this.judge();
    } });
    this.place.replaceChildren(this.form.element);
    this.judge();
    this.spoken = this.said.querySelector("strong")?.textContent ?? "";
  }

  /** Takes what was entered elsewhere in the place of what stands. @param {Tree} state */
  take(state) {
    this.#options = { ...this.#options, state };
  }

  judge() {
    const { fn, rows, state, complete = (request) => request, every, told } = this.#options;
    this.asked = ask(fn, complete(collected(rows, state, state) ?? {}), this.#desk);
    if (this.asked.result) this.asked = { ...this.asked, ...every?.(this.asked) };
    this.show();
    told?.(this.asked);
  }

  show() {
    const { id, rows, verdict, answer, below, lacks = (issue) => [issue] } = this.#options;
    const { asked } = this;
    const all = findingsOf(asked.needs, asked.result);
    const found = { ...all, lacking: all.lacking.flatMap(lacks) };
    const due = this.form.setFindings({ issues: found.issues, wanted: [...found.wanted, ...(isOpen(asked) ? found.lacking : [])], warnings: found.notes });
    const findings = { ...found, issues: due.issues };
    const way = { where: (/** @type {Issue} */ issue) => pathWords(rows, issue.path), lead: (/** @type {Issue} */ issue) => this.lead(issue) };
    const standing = standingOf(asked, findings, verdict);
    const value = findings.issues.length === 0 ? asked.result?.value : undefined;
    this.said.replaceChildren(...parts(verdictLine(`suit-${id}-verdict`, standing), findingList(`suit-${id}`, "bad", findings.issues, way), findingList(`suit-${id}`, "wanted", findings.wanted, way),
      ...(isOpen(asked) ? lackingParts(`suit-${id}`, "suit.lacking", found.lacking, way) : [])));
    this.known.replaceChildren(...parts(findingList(`suit-${id}`, "hint", found.notes, way), ...(value ? [...answer(value, asked, false), make("h3", {}, say("value.sources")), sources(value.sources)] : []),
      ...(isOpen(asked) ? [] : lackingParts(`suit-${id}`, "suit.lacking_known", found.lacking, way))));
    this.beside.replaceChildren(...parts(below?.()));
    this.acts.hidden = !value;
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.tell(standing.words), REST);
  }

  /** Says aloud what changed by what was entered. @param {string} words */
  tell(words) {
    if (this.spoken !== words && this.element.getClientRects().length > 0) announce(words);
    this.spoken = words;
  }

  /** @param {Issue} issue */
  lead({ path }) {
    if (path[0] === "on") document.getElementById("suit-on")?.focus();
    else (this.#options.seat?.(path) ?? { focus: () => this.form.focus(path) }).focus();
  }

  /** The record on paper, where there is an answer. @returns {HTMLElement | undefined} */
  sheet() {
    const { title, rows, verdict, answer, lacks = (issue) => [issue] } = this.#options;
    const { asked } = this;
    const { value } = asked.result ?? {};
    if (!value || this.acts.hidden) return undefined;
    const found = findingsOf(asked.needs, asked.result);
    return printedRecord({ title: say(title), desk: this.#desk, result: verdict(value, asked), entered: enteredRows(rows, asked.request), parts: parts(...answer(value, asked, true)),
      notes: notesOf({ ...found, lacking: found.lacking.flatMap(lacks) }, (issue) => pathWords(rows, issue.path)), sources: value.sources });
  }
}

/** @param {...(Node | null | undefined | false | "")} all */
export const parts = (...all) => all.filter((part) => part instanceof Node);
