/** 办理方式: menu, channel, which accounts there are, which systems follow, who acts, facts about the client. */
import { wordOf } from "./change_words.js";
import { DAYS, choices, field, make } from "./element.js";
import { say } from "./language.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */
/** @typedef {import("./change_model.js").Draft} Draft */
/** @typedef {import("./kehu/slim.mjs").Channel} Channel */
/** @typedef {import("./kehu/slim.mjs").SyncTarget} SyncTarget */

/** @type {readonly Channel[]} */
const CHANNELS = ["counter", "witnessed", "self_service_terminal", "online"];
/** The option system follows the option account and is not ticked. @type {readonly SyncTarget[]} */
const TARGETS = ["unified_account", "shareholder_system", "fund_system", "depository_bank", "other_client_codes"];
const ACCOUNTS = /** @type {const} */ (["hasOptionAccount", "hasMarginAccount", "hasBankCustody"]);
const FACTS = /** @type {const} */ (["watchList", "highRiskNationality", "firstAbove10Million", "accountRestricted"]);
const GRADES = ["low", "medium", "high"];
const PARTNERSHIPS = ["partnership", "venture_capital"];

/**
 * A row of choices of which one holds.
 * @param {{ name: string, legend: string, path: string, rows: readonly (readonly [string, string])[], chosen: string, pick: (value: string) => void }} group
 */
function radios({ name, legend, path, rows, chosen, pick }) {
  return make("fieldset", { class: "radios", "data-path": path }, make("legend", {}, legend), make("div", {}, ...rows.map(([value, words]) => {
    const id = `${name}-${value}`;
    const button = make("input", { type: "radio", id, name, value, onchange: () => pick(value) });
    button.checked = value === chosen;
    return make("span", {}, button, make("label", { for: id }, words));
  })));
}

/** @param {{ id: string, words: string, path: string, on: boolean, put: (on: boolean) => void }} box */
function ticked({ id, words, path, on, put }) {
  const control = make("input", { type: "checkbox", id, "data-path": path, onchange: () => put(control.checked) });
  control.checked = on;
  return make("div", { class: "tick" }, control, make("label", { for: id }, words));
}

export class ChangeSetting extends HTMLElement {
  /** @type {ChangeModel | undefined} */
  model;

  /** Draws it again and keeps the focus where it was. */
  redraw() {
    const { model } = this;
    if (!model) return;
    const focused = document.activeElement?.id ?? "";
    const held = this.contains(document.activeElement);
    this.replaceChildren(this.way(model), this.accounts(model), this.targets(model), ...this.people(model), this.facts(model));
    if (held) document.getElementById(focused)?.focus();
  }

  /** @param {ChangeModel} model */
  way(model) {
    const on = make("input", { type: "date", id: "change-on", autocomplete: "off", ...DAYS, required: true, value: model.kept.on, onchange: () => {
      if (!on.validity.valid) return;
      model.kept.on = on.value;
      model.touch();
    } });
    const channel = make("select", { id: "change-channel", "data-path": "channel", onchange: () => model.set("channel", /** @type {Channel} */ (channel.value)) },
      ...CHANNELS.map((word) => make("option", { value: word }, wordOf("channel", word))));
    channel.value = model.draft.channel ?? "counter";
    return make("div", { "data-staff": true }, make("div", { class: "pair" }, field("change.on", on), field("change.channel", channel)),
      radios({ name: "change-entry", legend: say("change.entry"), path: "entry", chosen: model.draft.entry ?? "ordinary",
        rows: [["ordinary", say("change.entry.ordinary")], ["combined", say("change.entry.combined")]], pick: (entry) => {
          model.draft.entry = /** @type {Draft["entry"]} */ (entry);
          if (entry === "ordinary") delete model.draft.ordinaryTicked;
          model.touch();
          this.redraw();
        } }),
      model.draft.entry === "combined" && ticked({ id: "change-ordinary-ticked", words: say("change.ordinary_ticked"), path: "ordinaryTicked",
        on: model.draft.ordinaryTicked === true, put: (on) => model.set("ordinaryTicked", on) }));
  }

  /** Whether there is such an account; what decides which systems take the change must be said, the others may be open. @param {ChangeModel} model */
  accounts(model) {
    return make("div", { class: "trio" }, ...ACCOUNTS.map((name) => {
      const given = model.draft[name];
      const open = name === "hasOptionAccount" ? [] : [/** @type {const} */ (["unknown", say("change.unknown")])];
      return radios({ name: `change-${name}`, legend: say(`change.${name}`), path: name, rows: [["yes", say("fact.yes")], ["no", say("fact.no")], ...open],
        chosen: given === undefined ? "unknown" : given ? "yes" : "no", pick: (value) => model.set(name, value === "unknown" ? undefined : value === "yes") });
    }));
  }

  /** @param {ChangeModel} model */
  targets(model) {
    return make("fieldset", { class: "ticks", "data-path": "syncTargets", "data-staff": true }, make("legend", {}, say("change.targets")),
      make("p", { class: "quiet" }, say("change.targets_note")),
      make("div", {}, ...TARGETS.map((target) => ticked({ id: `change-target-${target}`, words: wordOf("target", target), path: `syncTargets.${target}`,
        on: model.draft.syncTargets?.includes(target) ?? false, put: (on) => {
          const chosen = TARGETS.filter((each) => (each === target ? on : model.draft.syncTargets?.includes(each)));
          if (on && target === "unified_account") model.draft.csdcQuery ??= { status: "not_queried" };
          model.set("syncTargets", chosen);
        } }))));
  }

  /** @param {ChangeModel} model @returns {HTMLElement[]} */
  people(model) {
    const party = model.party ?? "";
    if (PARTNERSHIPS.includes(party)) {
      return [radios({ name: "change-partner", legend: say("change.managing_partner"), path: "managingPartner", chosen: model.draft.managingPartner?.kind ?? "",
        rows: [["person", say("change.managing_partner.person")], ["organisation", say("change.managing_partner.organisation")]],
        pick: (kind) => model.set("managingPartner", { kind: /** @type {"person" | "organisation"} */ (kind) }) })];
    }
    if (party !== "individual") return [];
    const { agent } = model.draft;
    return [make("fieldset", { class: "ticks", "data-path": "agent" }, make("legend", {}, say("change.agent")), make("div", {},
      ticked({ id: "change-agent", words: say("change.agent_acts"), path: "agent.acts", on: agent !== undefined, put: (on) => {
        model.set("agent", on ? { authorised: false, notarised: false } : undefined);
        this.redraw();
      } }),
      agent && ticked({ id: "change-agent-authorised", words: say("change.agent_authorised"), path: "agent.authorised", on: agent.authorised,
        put: (on) => model.set("agent", { notarised: false, ...model.draft.agent, authorised: on }) }),
      agent && ticked({ id: "change-agent-notarised", words: say("change.agent_notarised"), path: "agent.notarised", on: agent.notarised === true,
        put: (on) => model.set("agent", { authorised: false, ...model.draft.agent, notarised: on }) })))];
  }

  /** @param {ChangeModel} model */
  facts(model) {
    /** @param {string} name @param {unknown} value */
    const put = (name, value) => {
      const { [/** @type {"watchList"} */ (name)]: _, ...others } = model.draft.facts ?? {};
      model.set("facts", value ? { ...others, [name]: value } : others);
    };
    const grade = make("select", { id: "change-grade", "data-path": "facts.amlGrade", onchange: () => put("amlGrade", grade.value) });
    choices(grade, "change.not_chosen", GRADES.map((word) => [word, say(`change.grade.${word}`)]));
    grade.value = model.draft.facts?.amlGrade ?? "";
    return make("details", { "data-staff": true, open: Object.keys(model.draft.facts ?? {}).length > 0 }, make("summary", {}, say("change.facts")),
      make("div", { class: "pair" }, field("change.grade", grade)),
      make("fieldset", { class: "ticks", "data-path": "facts" }, make("legend", { class: "unseen" }, say("change.facts")), make("div", {}, ...FACTS.map((name) =>
        ticked({ id: `change-fact-${name}`, words: say(`change.fact.${name}`), path: `facts.${name}`, on: model.draft.facts?.[name] === true, put: (on) => put(name, on) })))));
  }
}

customElements.define("kehu-change-setting", ChangeSetting);
