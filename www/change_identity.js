/** 核查结果: what the police's (or the registry's) check returned, typed from its screen. */
import { moment } from "./change_model.js";
import { fieldLabel, fieldsOf } from "./change_words.js";
import { choices, field, make } from "./element.js";
import { say } from "./language.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */

const WORDS = /** @type {const} */ (["source", "name", "number"]);
/** Where persons and bodies are checked. */
const SOURCES = ["change.identity.police", "change.identity.registry"];

/** What a control for day and time shows of a moment. @param {string | undefined} at */
export const localTime = (at) => (at ? at.slice(0, 16) : "");

/** The moment that such a control means, by the counter's clock. @param {string} text */
export const fromLocalTime = (text) => (text ? moment(new Date(text)) : "");

export class ChangeIdentity extends HTMLElement {
  /** @type {ChangeModel | undefined} */
  model;

  redraw() {
    const { model } = this;
    if (!model) return;
    const given = /** @type {Record<string, unknown>} */ (model.draft.identityCheck ?? {});
    /** @param {string} name @param {unknown} value */
    const put = (name, value) => {
      const others = Object.fromEntries(Object.entries(model.draft.identityCheck ?? {}).filter(([key]) => key !== name));
      const whole = value === "" ? others : { ...others, [name]: value };
      model.set("identityCheck", Object.keys(whole).length > 0 ? /** @type {any} */ (whole) : undefined);
    };
    const words = WORDS.map((name) => {
      const control = make("input", { type: "text", id: `identity-${name}`, "data-path": `identityCheck.${name}`, autocomplete: "off", list: name === "source" && "identity-sources",
        oninput: () => put(name, control.value) });
      control.value = String(given[name] ?? "");
      const label = name === "name" ? say("change.identity.name", { name: fieldLabel(fieldsOf(model.party, model.kept.on), name) }) : say(`change.identity.${name}`);
      return make("div", { class: "field" }, make("label", { for: control.id }, label), control);
    });
    const matched = make("select", { id: "identity-matched", "data-path": "identityCheck.matched", onchange: () => put("matched", matched.value === "" ? "" : matched.value === "yes") });
    choices(matched, "change.not_chosen", [["yes", say("change.identity.yes")], ["no", say("change.identity.no")]]);
    matched.value = typeof given.matched === "boolean" ? (given.matched ? "yes" : "no") : "";
    const at = make("input", { type: "datetime-local", id: "identity-at", "data-path": "identityCheck.at", autocomplete: "off", onchange: () => put("at", fromLocalTime(at.value)) });
    at.value = localTime(/** @type {string | undefined} */ (given.at));
    const now = make("button", { type: "button", id: "identity-now", onclick: () => {
      const stamp = moment();
      at.value = localTime(stamp);
      put("at", stamp);
    } }, say("change.now"));
    this.replaceChildren(
      make("datalist", { id: "identity-sources" }, ...SOURCES.map((key) => make("option", { value: say(key) }))),
      make("div", { class: "pair" }, words[0], field("change.identity.matched", matched)),
      make("div", { class: "pair" }, words[1], words[2],
        make("div", { class: "field" }, make("label", { for: at.id }, say("change.identity.at")), make("div", { class: "beside" }, at, now))));
  }
}

customElements.define("kehu-change-identity", ChangeIdentity);
