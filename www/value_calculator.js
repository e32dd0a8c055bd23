/** One holding or one formula: what is computed, the day, the rules, the fields, and the answer while they are filled in. */
import { DAYS, announce, field, make, today } from "./element.js";
import { kehu } from "./engine.js";
import { language, putQuery, say } from "./language.js";
import { answerParts, findingsOf, standingParts, verdictOf } from "./value_answer.js";
import { EXAMPLE_DAY, examples } from "./value_examples.js";
import { saveAnswer, saveSteps } from "./value_file.js";
import { ValueForm } from "./value_form.js";
import { isDrawn, lockPart, lockSeries } from "./value_lock.js";
import { askedAt, blankState, optionsOf, requestOf } from "./value_request.js";
import { ValueRules } from "./value_rules.js";
import { printedAnswer } from "./value_sheet.js";
import { GROUPS, subjects } from "./value_subjects.js";
import { subjectWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./value_answer.js").Asked} Asked */
/** @typedef {import("./value_examples.js").Example} Example */
/** @typedef {import("./value_subjects.js").Subject} Subject */
/** @typedef {Record<string, any>} Tree */

/** Marks the document while an answer is on its way to paper, so that the frame stays off it. */
const SHEET = "data-value-sheet";
/** In the address, so that a clerk may keep a link to what is computed daily. */
const QUERY = "compute";
const FIRST = "listed_share";
/** What the module asks for first of a share without any price; the last one will do. */
const CLOSE = "market.close";
/** Typing rests so long before it is spoken of, and before a chart follows it. */
const REST = 400;

export class ValueCalculator extends HTMLElement {
  what = make("select", { id: "value-what", autocomplete: "off", onchange: () => this.choose(this.what.value) });
  on = make("input", { id: "value-on", type: "date", autocomplete: "off", ...DAYS, value: today(), required: true, oninput: () => this.judge() });
  rules = new ValueRules(() => this.judge());
  samples = make("fieldset", { class: "samples" });
  back = make("button", { type: "button", id: "value-back", say: "value.back", hidden: true, onclick: () => this.giveBack() });
  place = make("div", { class: "value-place" });
  said = make("div", { class: "value-said" });
  known = make("div", {});
  chart = make("div", {});
  acts = make("div", { class: "buttons", hidden: true },
    make("button", { type: "button", id: "value-print", say: "value.print", onclick: () => window.print() }),
    make("button", { type: "button", id: "value-save", say: "value.save", onclick: () => saveAnswer(this.asked) }),
    make("button", { type: "button", id: "value-save-steps", say: "value.save_steps", onclick: () => saveSteps(this.asked) }));
  sheet = make("div", { class: "value-sheets" });
  /** What was entered, per kind, for as long as the page is open. @type {Map<string, Tree>} */
  states = new Map();
  /** What an example took the place of. @type {Map<string, { state: Tree, on: string, ruleSet: string }>} */
  former = new Map();
  /** The last example of each kind as it came. @type {Map<string, string>} */
  taken = new Map();
  subject = /** @type {Subject} */ (subjects.get(FIRST));
  /** @type {Asked} */
  asked = { subject: this.subject, request: {}, options: {}, needs: [] };
  form = new ValueForm({ rows: [], state: {}, onChange: () => {} });
  rest = 0;
  /** The verdict as it was last said; what the page opens with is not. */
  spoken = "";

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(
      make("div", { class: "value-columns" },
        make("div", {},
          make("section", { class: "panel value-setting", "say-label": "value.setting" },
            make("div", { class: "pair" }, field("value.what", this.what), field("value.on", this.on, make("div", { class: "card-finding", id: "value-on-finding" }))),
            this.rules.element, this.samples, this.back),
          make("section", { class: "panel", "say-label": "value.fields" }, this.place)),
        make("section", { class: "panel value-answer", "say-label": "value.result" }, make("h2", { say: "value.result" }), this.said, this.acts, this.known, this.chart)),
      this.sheet);
    window.addEventListener("beforeprint", () => this.drawSheet());
    window.addEventListener("afterprint", () => {
      this.sheet.replaceChildren();
      document.documentElement.removeAttribute(SHEET);
    });
    this.subject = subjects.get(new URLSearchParams(location.search).get(QUERY) ?? "") ?? this.subject;
    this.refresh();
    this.spoken = this.said.querySelector("strong")?.textContent ?? "";
  }

  refresh() {
    this.what.replaceChildren(...GROUPS.map(({ group, kinds = [], formulas = [] }) => make("optgroup", { label: say(group) },
      ...[...kinds, ...formulas].map((id) => make("option", { value: id }, subjectWords(id))))));
    this.build();
  }

  /** @param {string} id */
  choose(id) {
    this.subject = subjects.get(id) ?? this.subject;
    putQuery(QUERY, id === FIRST ? null : id);
    this.build();
  }

  state() {
    const { id, rows } = this.subject;
    const state = this.states.get(id) ?? blankState(rows);
    this.states.set(id, state);
    return state;
  }

  /** Draws the fields of what is computed, with what was entered before. */
  build() {
    const { id, rows, isKind } = this.subject;
    this.what.value = id;
    this.rules.show(isKind);
    this.form = new ValueForm({ rows, state: this.state(), onChange: () => this.judge() });
    this.place.replaceChildren(this.form.element);
    this.samples.replaceChildren(make("legend", {}, say("value.examples")), ...examples[id].map((example, place) =>
      make("button", { type: "button", "data-example": place, onclick: () => this.take(example) }, say(example.say))));
    this.back.hidden = !this.former.has(id);
    this.judge();
  }

  /** @param {Example} example */
  take(example) {
    const { id, rows } = this.subject;
    const state = this.state();
    const taken = JSON.stringify({ ...blankState(rows), ...example.state });
    if (![JSON.stringify(blankState(rows)), this.taken.get(id)].includes(JSON.stringify(state))) this.former.set(id, { state, on: this.on.value, ruleSet: this.rules.ruleSet });
    this.taken.set(id, taken);
    this.states.set(id, JSON.parse(taken));
    this.on.value = example.on ?? EXAMPLE_DAY;
    if (this.subject.isKind) this.rules.ruleSet = example.ruleSet ?? "broker_plan";
    this.build();
  }

  /** What was entered before an example. */
  giveBack() {
    const former = this.former.get(this.subject.id);
    if (!former) return;
    this.former.delete(this.subject.id);
    this.states.set(this.subject.id, former.state);
    this.on.value = former.on;
    this.rules.ruleSet = former.ruleSet;
    this.build();
    this.what.focus();
  }

  /** What the page has to know before anything can be computed. @param {Tree} options @returns {Issue[]} */
  needs(options) {
    /** @param {string} path @param {string} code @param {string} key @returns {Issue} */
    const need = (path, code, key) => ({ path: [path], code, params: {}, message: say(key) });
    return [
      ...(this.on.validity.valid ? [] : [need("on", this.on.value === "" && !this.on.validity.badInput ? "field.missing" : "day.malformed", "value.need_on")]),
      ...(this.subject.isKind && !options.ruleSet ? [need("ruleSet", "field.missing", "value.need_rules")] : []),
      ...(this.subject.rows.some((row) => row.option && !options[row.name]) ? [need("form", "field.missing", "value.need_form")] : []),
    ];
  }

  /** Answers what stands in the fields now. */
  judge() {
    const { subject } = this;
    const state = this.state();
    const request = requestOf(subject, state);
    /** @type {Tree} */
    const options = { on: this.on.value, lang: language(), ...this.rules.options(subject.isKind), ...optionsOf(subject.rows, state) };
    const needs = this.needs(options);
    const compute = /** @type {(request: Tree, options: Tree) => import("./kehu/slim.mjs").Result<any>} */ (kehu[subject.isKind ? "value" : /** @type {import("./value_subjects.js").Formula} */ (subject.id)]);
    this.asked = { subject, request, options, needs, result: needs.length > 0 ? undefined : compute(request, options) };
    this.showAnswer();
  }

  showAnswer() {
    const { asked } = this;
    const found = findingsOf(asked);
    const placed = { issues: found.issues.map(numbered), wanted: this.wantedOf(found.wanted), warnings: found.warnings.map(numbered) };
    const due = this.form.setFindings(placed);
    this.rules.setFindings(placed.wanted);
    this.showDay(asked.needs.find(({ path }) => path[0] === "on"));
    const findings = { ...placed, issues: due.issues, warnings: placed.warnings };
    this.said.replaceChildren(...standingParts(asked, findings, (issue) => this.lead(issue)));
    this.known.replaceChildren(...answerParts(asked, findings, (issue) => this.lead(issue)));
    this.acts.hidden = !asked.result?.value;
    window.clearTimeout(this.rest);
    this.chart.hidden ||= !isDrawn(asked);
    this.rest = window.setTimeout(() => {
      this.tell(verdictOf(asked, findings).words);
      void this.drawLock();
    }, REST);
  }

  /** What is missing, each once and at the field that is asked. @param {readonly Issue[]} wanted @returns {Issue[]} */
  wantedOf(wanted) {
    const { rows } = this.subject;
    const placed = wanted.map((issue) => ({ ...issue, path: askedAt(rows, this.state(), issue.path), message: issue.path.join(".") === CLOSE ? say("value.need_close", { message: issue.message }) : issue.message }));
    return placed.filter(({ path }, place) => placed.findIndex((other) => other.path.join(".") === path.join(".")) === place);
  }

  /** Says aloud what changed by what was entered. @param {string} words */
  tell(words) {
    if (this.spoken !== words && this.getClientRects().length > 0) announce(words);
    this.spoken = words;
  }

  /** @param {Issue | undefined} issue about the day */
  showDay(issue) {
    const place = this.querySelector("#value-on-finding");
    place?.replaceChildren(...(issue ? [make("p", { class: "bad" }, issue.message)] : []));
    if (issue) this.on.setAttribute("aria-invalid", "true");
    else this.on.removeAttribute("aria-invalid");
  }

  /** Leads to the field of a finding. @param {Issue} issue */
  lead({ path }) {
    if (path[0] === "on") this.on.focus();
    else if (path[0] === "ruleSet" || path[0] === "rounding") this.rules.focus(String(path[0]));
    else this.form.focus(path);
  }

  async drawLock() {
    const { asked } = this;
    const series = lockSeries(asked);
    this.chart.replaceChildren();
    if (series.length < 2) return;
    const { drawLock } = await import("./lock_chart.js");
    if (asked !== this.asked) return;
    const { place, element, words, axis } = lockPart(series, asked);
    this.chart.hidden = false;
    this.chart.replaceChildren(element);
    drawLock(place, series, { words, axis });
  }

  drawSheet() {
    if (this.getClientRects().length === 0 || !this.asked.result?.value) return;
    this.sheet.replaceChildren(printedAnswer(this.asked));
    document.documentElement.setAttribute(SHEET, "");
  }
}

/** A finding about one amount of a list says which. @param {Issue} issue @returns {Issue} */
function numbered(issue) {
  const place = issue.path[issue.path.length - 1];
  return typeof place === "number" ? { ...issue, message: say("value.item", { number: place + 1, message: issue.message }) } : issue;
}

customElements.define("kehu-value-calculator", ValueCalculator);
