/** By which rules, and to how many places: the rule set has to be chosen, places have their usual number. */
import { choices, field, make } from "./element.js";
import { say } from "./language.js";
import { RULE_SETS } from "./value_subjects.js";
import { ruleSetWords, thresholdWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */

const PLACES = Array.from({ length: 13 }, (_, places) => String(places));
/** What may be rounded. */
const ROUNDED = ["unit", "money", "ratio"];

export class ValueRules {
  #onChange;
  #radios = RULE_SETS.map((name) => make("input", { type: "radio", name: "value-rules", id: `value-rules-${name}`, value: name, autocomplete: "off", onchange: () => this.#onChange() }));
  #finding = make("div", { class: "card-finding", id: "value-rules-finding" });
  #places = ROUNDED.map((name) => make("select", { id: `value-places-${name}`, "data-places": name, autocomplete: "off", onchange: () => this.#onChange() }));
  #labels = RULE_SETS.map((name) => ({ name, label: make("label", { for: `value-rules-${name}` }), threshold: make("p", { class: "quiet", id: `value-threshold-${name}` }) }));
  #set = make("fieldset", { class: "value-rules" }, make("legend", { say: "value.rule_set" }),
    ...this.#labels.map(({ label, threshold }, place) => make("div", { class: "value-rule" }, this.#radios[place], make("div", {}, label, threshold))), this.#finding);
  #fold = make("details", { class: "value-rounding" }, make("summary", { say: "value.rounding_fold" }),
    make("div", { class: "pair" }, ...this.#places.map((select) => field(`value.places.${select.dataset.places}`, select))));
  element = make("div", {}, this.#set, this.#fold);

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
    this.#radios.forEach((radio, place) => radio.setAttribute("aria-describedby", `value-threshold-${RULE_SETS[place]} value-rules-finding`));
  }

  get ruleSet() {
    return this.#radios.find((radio) => radio.checked)?.value ?? "";
  }

  set ruleSet(name) {
    for (const radio of this.#radios) radio.checked = radio.value === name;
  }

  /** Words in the language of the moment; a formula needs no rule set. @param {boolean} isKind */
  show(isKind) {
    this.#set.hidden = !isKind;
    for (const { name, label, threshold } of this.#labels) {
      label.textContent = ruleSetWords(name);
      threshold.textContent = thresholdWords(name);
    }
    for (const [place, name] of ROUNDED.entries()) {
      const rows = PLACES.map((places) => [places, say("value.places", { places })]);
      choices(this.#places[place], `value.places_usual.${name}`, name === "unit" ? [...rows, ["none", say("value.places_none")]] : rows);
    }
  }

  /** @param {boolean} isKind @returns {Record<string, unknown>} */
  options(isKind) {
    const rounding = Object.fromEntries(this.#places.filter(({ value }) => value !== "").map(({ dataset, value }) => [dataset.places, value === "none" ? value : Number(value)]));
    return { ...(isKind && this.ruleSet ? { ruleSet: this.ruleSet } : {}), ...(Object.keys(rounding).length > 0 ? { rounding } : {}) };
  }

  /** @param {readonly Issue[]} wanted */
  setFindings(wanted) {
    const missing = wanted.find(({ path }) => path[0] === "ruleSet");
    this.#finding.replaceChildren(...(missing ? [make("p", { class: "value-wanted" }, missing.message)] : []));
  }

  /** @param {string} what */
  focus(what) {
    if (what === "ruleSet") return this.#radios[0].focus();
    this.#fold.open = true;
    this.#places[0].focus();
  }
}
