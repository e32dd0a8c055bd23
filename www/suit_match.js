/** 匹配: whether a product suits the client, by each axis, and what business still needs. */
import { make, table } from "./element.js";
import { say, sayOr } from "./language.js";
import { matrix } from "./suit_matrix.js";
import { sourceCell } from "./suit_criteria.js";
import { matchRows } from "./suit_fields.js";
import { SuitPart } from "./suit_part.js";
import { gradeOf, mark, verdictWords } from "./suit_words.js";
import { ruleText } from "./rule_text.js";

/** @typedef {import("./kehu/slim.mjs").Match} Match */
/** @typedef {import("./kehu/slim.mjs").MatchNeed} MatchNeed */
/** @typedef {import("./suit_desk.js").SuitDesk} SuitDesk */

/** Which act of the request answers a need; a new test is not ticked off but done. @type {Readonly<Record<string, string>>} */
const ACTS = { client_initiative: "initiated", written_warning: "warned", insistence: "insists", special_care: "care", second_confirmation: "confirmedTwice", tell_client: "told" };

/** A word of an axis: a level, a term, kinds. @param {string} axis @param {string} value */
function axisWords(axis, value) {
  if (axis === "entry") return verdictWords(value);
  return value.split(/\s*,\s*/).map((word) => sayOr(`suit.word.${axis === "kind" ? "kind" : "client_term"}.${word}`, word)).join(say("suit.comma"));
}

export class SuitMatch {
  /** What has been done, by the names of the request. @type {Record<string, true>} */
  acts = {};
  origin = make("div", { class: "suit-origin" });
  desk;
  part;
  element;

  /** @param {SuitDesk} desk @param {() => void} test leads to the questionnaire */
  constructor(desk, test) {
    this.desk = desk;
    this.test = test;
    this.part = new SuitPart(desk, { id: "match", fn: "matchSuitability", title: "suit.match_title", rows: matchRows, state: { client: desk.client, product: desk.product },
      complete: (request) => ({ client: {}, product: {}, ...request, ...(Object.keys(this.acts).length > 0 ? { acts: this.acts } : {}) }),
      verdict: (/** @type {Match} */ value) => ({ grade: gradeOf(value.verdict), words: say(`suit.match.${value.verdict}`), more: say(`suit.proceed.${value.proceed}`) }),
      answer: (value, _asked, isPaper) => this.answer(value, isPaper),
      setting: this.origin, told: () => this.drawOrigin(), below: () => matrix(desk) });
    this.element = this.part.element;
  }

  build() {
    this.part.build();
  }

  /** Where the level comes from, said beside the fields. */
  drawOrigin() {
    const { score } = this.desk;
    const words = !score ? say("suit.origin_none") : say(this.desk.isScored ? "suit.origin_scored" : "suit.origin_other", { level: score.level, name: score.name, until: score.validUntil });
    this.origin.replaceChildren(make("p", { class: `notice ${score && this.desk.isScored ? "suit-said" : "caution"}`, id: "suit-origin" }, words, " ",
      make("button", { type: "button", class: "link", onclick: () => this.test() }, say("suit.to_test"))));
  }

  /** @param {Match} value @param {boolean} isPaper */
  answer(value, isPaper) {
    return [
      table({ caption: say("suit.axes"), class: "suit-axes", head: ["axis", "client", "product", "verdict", "source"].map((name) => say(`suit.head.${name}`)),
        rows: value.axes.map((axis) => [say(`suit.axis.${axis.axis}`), axis.client === undefined ? say("suit.not_given") : axisWords(axis.axis, axis.client), axis.client === "not_applicable" ? say("suit.none") : axisWords(axis.axis, axis.product),
          mark(axis.verdict), make("div", {}, sourceCell(axis.source), make("p", { class: "quiet" }, ruleText(axis.source)))]) }),
      ...(value.needs.length > 0 ? [make("h3", {}, say("suit.needs")), this.needs(value.needs, isPaper)] : []),
      ...(value.prohibitions.length > 0 ? [make("h3", {}, say("suit.prohibitions")), make("ul", { class: "suit-prohibitions" }, ...value.prohibitions.map(({ act, source }) =>
        make("li", {}, make("b", {}, `⊘ ${say(`suit.act.${act}`)}`), " ", sourceCell(source))))] : []),
    ];
  }

  /** @param {readonly MatchNeed[]} needs @param {boolean} isPaper */
  needs(needs, isPaper) {
    return make("ul", { class: "suit-needs" }, ...needs.map(({ need, given, paper, source }) => {
      const act = ACTS[need];
      const words = sayOr(`suit.need.${need}`, need);
      const more = [make("p", { class: "quiet" }, paper && make("b", {}, `${say("suit.paper", { paper: sayOr(`suit.paper.${paper}`, paper) })} `), sourceCell(source))];
      if (isPaper) return make("li", {}, `${given === "met" ? "☑" : "☐"} ${words} (${verdictWords(given)})`, ...more);
      if (!act) return make("li", { "data-need": need }, mark(given, words), " ", make("button", { type: "button", class: "link", onclick: () => this.test() }, say("suit.to_test")), ...more);
      const box = make("input", { type: "checkbox", id: `suit-need-${need}`, checked: this.acts[act] === true, onchange: () => this.take(act, box.checked, need) });
      return make("li", { "data-need": need }, make("div", { class: "tick" }, box, make("label", { for: box.id }, words)), ...more);
    }));
  }

  /** @param {string} act @param {boolean} isDone @param {string} need whose tick keeps the focus */
  take(act, isDone, need) {
    if (isDone) this.acts[act] = true;
    else delete this.acts[act];
    this.desk.unsaved = true;
    this.part.judge();
    document.getElementById(`suit-need-${need}`)?.focus();
  }
}
