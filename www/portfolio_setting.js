/** 设置: the day, the rule set — which is never chosen by the page — and how values are rounded. */
import { choices, DAYS, field, make } from "./element.js";
import { say } from "./language.js";
import { RULE_SETS } from "./value_subjects.js";
import { ruleSetWords } from "./value_words.js";

/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */
/** @typedef {import("./kehu/slim.mjs").Rounding} Rounding */
/** @typedef {import("./kehu/slim.mjs").RuleSetName} RuleSetName */

/** The value of the option that stands for the rule set of the file. */
const OWN = "own";
const UNROUNDED = "none";
const PLACES = Array.from({ length: 13 }, (_, places) => places);
/** @type {Readonly<Record<"unit" | "money" | "nav", readonly (number | "none")[]>>} */
const OFFERED = { unit: [...PLACES, UNROUNDED], money: PLACES, nav: [3, 4, 8] };

export class PortfolioSetting extends HTMLElement {
  /** @type {PortfolioModel | undefined} */
  model;
  days = make("select", { id: "portfolio-day", autocomplete: "off", onchange: () => this.model?.look(Number(this.days.value)) });
  on = make("input", { type: "date", id: "portfolio-on", ...DAYS, onchange: () => this.model?.choose({ on: this.on.value }) });
  ruleSet = make("select", { id: "portfolio-rule-set", autocomplete: "off", onchange: () => {
    const { value } = this.ruleSet;
    this.model?.choose({ ruleSet: value === "" ? undefined : value === OWN ? this.model.plan?.ruleSet : /** @type {RuleSetName} */ (value) });
  } });
  places = { unit: this.rounding("unit"), money: this.rounding("money"), nav: this.rounding("nav") };
  daysField = field("portfolio.day", this.days);
  onField = field("portfolio.day", this.on);
  note = make("p", { class: "quiet", id: "portfolio-before" });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(make("div", { class: "pair" }, this.daysField, this.onField, field("portfolio.rule_set", this.ruleSet)), this.note,
      make("details", { id: "portfolio-rounding" }, make("summary", { say: "portfolio.rounding" }), make("p", { class: "quiet", say: "portfolio.rounding_note" }),
        make("div", { class: "pair" }, ...Object.entries(this.places).map(([name, select]) => field(`portfolio.rounding_${name}`, select)))));
  }

  /** @param {keyof typeof OFFERED} name */
  rounding(name) {
    const select = make("select", { id: `portfolio-rounding-${name}`, autocomplete: "off", onchange: () => {
      const { [name]: _, ...others } = this.model?.rounding ?? {};
      const { value } = select;
      this.model?.choose({ rounding: /** @type {Rounding} */ (value === "" ? others : { ...others, [name]: value === UNROUNDED ? value : Number(value) }) });
    } });
    return select;
  }

  redraw() {
    const { model } = this;
    if (!model?.plan) return;
    const { days, ruleSet } = model.plan;
    const many = days.length > 1;
    this.daysField.hidden = !many;
    this.onField.hidden = many;
    this.days.replaceChildren(...days.map(({ on }, place) => make("option", { value: place }, on)));
    this.days.value = String(model.place);
    if (this.on.value !== days[0].on) this.on.value = days[0].on;
    const own = typeof ruleSet === "object" ? [[OWN, say("portfolio.own_rule_set", { id: String(ruleSet.id ?? "–"), version: String(ruleSet.version ?? "–") })]] : [];
    choices(this.ruleSet, "portfolio.choose_rule_set", [...RULE_SETS.map((name) => [name, ruleSetWords(name)]), ...own]);
    this.ruleSet.value = typeof model.ruleSet === "object" ? OWN : model.ruleSet ?? "";
    for (const [name, select] of Object.entries(this.places)) {
      const places = OFFERED[/** @type {keyof typeof OFFERED} */ (name)];
      choices(select, `portfolio.rounding_default_${name}`, places.map((each) => [String(each), each === UNROUNDED ? say("portfolio.unrounded_places") : say("portfolio.places", { count: each })]));
      select.value = String(Reflect.get(Object(model.rounding), name) ?? "");
    }
    this.note.textContent = model.place === 0 ? "" : say(model.before ? "portfolio.before_taken" : "portfolio.before_lacks", { on: days[model.place - 1].on });
  }
}

customElements.define("kehu-portfolio-setting", PortfolioSetting);
