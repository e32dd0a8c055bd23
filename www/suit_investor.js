/** 专业投资者与合格投资者: which class a client is of, and whether a private product may be offered at all. */
import { make, table } from "./element.js";
import { say, sayOr } from "./language.js";
import { criteriaTable, sourceCell } from "./suit_criteria.js";
import { classRows, qualifiedRows } from "./suit_fields.js";
import { SuitPart } from "./suit_part.js";
import { gradeOf, mark } from "./suit_words.js";

/** @typedef {import("./kehu/slim.mjs").InvestorClass} InvestorClass */
/** @typedef {import("./kehu/slim.mjs").Qualified} Qualified */
/** @typedef {import("./suit_desk.js").SuitDesk} SuitDesk */

/** What becomes of a client's class. @param {InvestorClass} value */
const conversions = ({ conversions: rows }) => (rows.length > 0 ? [
  make("h3", {}, say("suit.conversions")),
  table({ caption: say("suit.conversions_caption"), head: ["conversion", "open", "papers", "source"].map((name) => say(`suit.head.${name}`)),
    rows: rows.map(({ to, open, needs, source }) => [say(`suit.to.${to}`), mark(open, say(`suit.open.${open}`)),
      needs.length > 0 ? make("ol", { class: "suit-steps" }, ...needs.map((need) => make("li", {}, sayOr(`suit.conversion.${need}`, need)))) : say("suit.none"), sourceCell(source)]) }),
] : []);

/** Words of what the client is treated as. @param {InvestorClass} value */
function classWords({ investor, class: kind, verdict }) {
  if (investor === "professional") return { grade: /** @type {const} */ ("good"), words: kind ? say(`suit.class.${kind}`) : say("suit.class.professional") };
  return { grade: verdict === "undetermined" ? /** @type {const} */ ("open") : /** @type {const} */ ("plain"), words: say("suit.class.ordinary"), more: say(verdict === "undetermined" ? "suit.class.open" : "suit.class.none") };
}

/** A button that hands what was found to the match. @param {string} id @param {string} key @param {() => void} take */
const hand = (id, key, take) => make("div", { class: "buttons" }, make("button", { type: "button", id, onclick: take }, say(key)));

export class SuitInvestor {
  /** @type {"class" | "qualified"} */
  shown = "class";
  element = make("div", {});
  parts;
  tabs;

  /** @param {SuitDesk} desk @param {() => void} match leads to the match */
  constructor(desk, match) {
    this.parts = {
      class: new SuitPart(desk, { id: "class", fn: "classifyInvestor", title: "suit.class_title", rows: classRows(desk), state: desk.client,
        verdict: classWords,
        answer: (/** @type {InvestorClass} */ value, _asked, isPaper) => [
          ...value.tests.map(({ class: kind, criteria }) => criteriaTable(say(`suit.class.${kind}`), criteria)), ...conversions(value),
          !isPaper && hand("suit-class-hand", "suit.hand_class", () => {
            desk.client.investor = value.investor;
            match();
          })] }),
      qualified: new SuitPart(desk, { id: "qualified", fn: "qualifiedInvestor", title: "suit.qualified_title", rows: qualifiedRows(desk), state: { investor: desk.client, product: {} },
        complete: (request) => ({ investor: {}, product: {}, ...request }),
        verdict: (/** @type {Qualified} */ { verdict }) => ({ grade: gradeOf(verdict), words: say(`suit.qualified.${verdict}`) }),
        answer: (/** @type {Qualified} */ value, _asked, isPaper) => [criteriaTable(say("suit.qualified_tests"), value.criteria),
          !isPaper && hand("suit-qualified-hand", "suit.hand_entry", () => {
            desk.product.entry = value.verdict;
            match();
          })] }),
    };
    this.tabs = Object.entries(this.parts).map(([name, part]) => ({ name, part, button: make("button", { type: "button", id: `suit-show-${name}`, say: `suit.${name}_tab`, onclick: () => this.show(/** @type {"class" | "qualified"} */ (name)) }) }));
    this.element.append(make("div", { class: "buttons suit-choice", role: "group", "say-label": "suit.investor_choice" }, ...this.tabs.map(({ button }) => button)), ...this.tabs.map(({ part }) => part.element));
  }

  get part() {
    return this.parts[this.shown];
  }

  build() {
    this.show(this.shown);
  }

  /** @param {"class" | "qualified"} shown */
  show(shown) {
    this.shown = shown;
    for (const { name, part, button } of this.tabs) {
      part.element.hidden = name !== shown;
      button.setAttribute("aria-pressed", String(name === shown));
    }
    this.part.build();
  }
}
