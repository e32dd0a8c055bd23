/** 结论: what kind of change it is, what is still needed, which systems take it, what stands in the way, and why. */
import { basis, sourceTable } from "./change_basis.js";
import { bring, checklist, clientsPart } from "./change_checklist.js";
import { differences } from "./change_differences.js";
import { adviceList, findingList, ruleOf } from "./change_findings.js";
import { fieldsOf, fieldLabel, listed, wordOf } from "./change_words.js";
import { announce, make, table } from "./element.js";
import { say, sayOr } from "./language.js";
import { SIGNS } from "./single_result.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */
/** @typedef {import("./kehu/slim.mjs").Plan} Plan */
/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").SyncRow} SyncRow */

/** Whether two findings say the same of the same place. @param {Issue} one @param {Issue} other */
const isSame = (one, other) => one.code === other.code && one.source === other.source && one.path.join() === other.path.join();

/** The reason of a blocked system in a few words. @param {SyncRow} row */
export const blockedWords = ({ code = "", source }) => sayOr(`change.blocked.${code}.${ruleOf(source)}`, sayOr(`change.blocked.${code}`, code));

/** The changes, before beside after; of a person or a list a row for each detail. @param {ChangeModel} model @param {Plan} plan @param {boolean} classes whether each line says its class */
export function changesTable(model, plan, classes) {
  const rows = plan.changes.flatMap((change) => differences(change, fieldsOf(plan.party, plan.on)).map((row) => ({ ...row, change })));
  return table({ caption: say("change.changes_caption", { count: rows.length }), class: "changes",
    head: [say("change.item"), say("change.before"), say("change.after"), ...(classes ? [say("change.class")] : [])],
    rows: rows.map(({ label, before, after, change }) => [make("b", {}, label), before || say(model.draft.before ? "change.empty" : "change.not_known"),
      after || say("change.emptied"),
      ...(classes ? [make("div", {}, make("span", { class: `badge ${change.class}` }, wordOf("class", change.class)), " ",
        change.contact && make("span", { class: "badge contact" }, say("change.contact")))] : [])]) });
}

/** Whether nothing stands in the way: no gate is shut and every system asked for takes the change. @param {Plan} plan */
const isOpen = (plan) => plan.gates.length === 0 && plan.sync.every((row) => row.status !== "blocked");

/** One sentence: what kind of change, what is still needed, what cannot be synced and why. @param {Plan} plan @param {boolean} client */
export function sentence(plan, client) {
  if (client) {
    const { brought, filled, marks } = clientsPart(plan);
    const needed = say("change.sentence.client", { papers: brought.length, forms: filled.length, marks: marks.length });
    return isOpen(plan) ? needed : `${needed}${say("change.sentence.client_shut")}`;
  }
  const { marks, papers } = plan.missing;
  /** Systems that are blocked for the same reason. @type {Map<string, string[]>} */
  const blocked = new Map();
  for (const row of plan.sync) {
    const reason = blockedWords(row);
    if (row.status === "blocked") blocked.set(reason, [...blocked.get(reason) ?? [], wordOf("target", row.target)]);
  }
  const needed = marks.length + papers.length > 0 ? say("change.sentence.needed", { papers: papers.length, marks: marks.length }) : say("change.sentence.nothing_needed");
  return [say(`change.sentence.${plan.class}`), needed,
    ...[...blocked].map(([reason, targets]) => say("change.sentence.blocked", { target: listed(targets), reason })),
    ...(plan.gates.length > 0 ? [say("change.sentence.gates", { count: plan.gates.length })] : []),
    ...(isOpen(plan) ? [say("change.sentence.open")] : [])].join(say("change.and")) + say("change.sentence.end");
}

/** @param {"good" | "open" | "bad"} level @param {string} words */
const verdict = (level, words) => make("p", { class: `verdict ${level}`, id: "change-verdict" },
  make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[level]), make("strong", {}, words));

export class ChangeOutcome extends HTMLElement {
  /** @type {ChangeModel | undefined} */
  model;
  /** Leads to what a finding is about. @type {(path: readonly (string | number)[]) => boolean} */
  focusAt = () => false;
  /** Whether what stands here is for the client's eyes. */
  client = false;
  /** Whether every row says what it rests on. */
  founded = false;
  said = "";

  redraw() {
    const { model } = this;
    if (!model) return;
    const focused = this.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const { value: plan } = model.result;
    this.replaceChildren(...(plan ? this.planned(model, plan) : this.unplanned(model)));
    this.classList.toggle("founded", this.founded);
    if (focused) document.getElementById(focused)?.focus();
  }

  /** What must be entered or mended before anything can be said. @param {ChangeModel} model */
  unplanned(model) {
    const issues = (model.result.issues ?? []).filter((issue) => !this.client || ["after", "before", "remove", "hasOptionAccount", "managingPartner"].includes(String(issue.path[0])));
    this.tell(say("change.no_outcome"));
    const fields = fieldsOf(model.party, model.kept.on);
    return [verdict("open", say("change.no_outcome")),
      make("div", { class: "summary" }, findingList(issues, { focus: this.focusAt, fields }))];
  }

  /** @param {ChangeModel} model @param {Plan} plan */
  planned(model, plan) {
    const words = sentence(plan, this.client);
    this.tell(words);
    if (this.client) return [verdict(isOpen(plan) ? "good" : "open", words), changesTable(model, plan, false), bring(plan)];
    const level = plan.gates.length > 0 ? "bad" : isOpen(plan) && plan.missing.marks.length + plan.missing.papers.length === 0 ? "good" : "open";
    const toggle = make("button", { type: "button", id: "change-basis", "aria-pressed": String(this.founded), onclick: () => {
      this.founded = !this.founded;
      this.redraw();
    } }, say("change.show_basis"));
    return [
      verdict(level, words),
      make("div", { class: "buttons" }, toggle),
      ...this.findings("change.gates", plan.gates, "bad", plan),
      make("h3", {}, say("change.changes")), changesTable(model, plan, true),
      make("h3", {}, say("change.needed")), checklist(model, plan),
      make("h3", {}, say("change.sync")), this.sync(plan),
      ...this.findings("change.to_do", plan.toDo.filter((task) => !plan.gates.some((gate) => isSame(gate, task))), "hint", plan),
      ...this.findings("change.warnings", model.result.warnings, "hint", plan),
      sourceTable(plan.sources),
    ];
  }

  /** @param {Plan} plan */
  sync(plan) {
    const fields = fieldsOf(plan.party, plan.on);
    const others = plan.sync.filter((row) => row.status === "not_requested").map((row) => wordOf("target", row.target));
    if (others.length === plan.sync.length) return make("p", { class: "quiet" }, say("change.no_target"));
    const rest = others.length > 0 && make("p", { class: "quiet" }, say("change.not_synced", { targets: listed(others) }));
    return make("div", {}, table({ caption: say("change.sync_caption"), class: "sync",
      head: ["change.target", "change.status", "change.sync_fields"].map((key) => say(key)),
      rows: plan.sync.filter((row) => row.status !== "not_requested").map((row) => [make("b", {}, wordOf("target", row.target)),
        make("div", {}, make("span", { class: `badge ${row.status}` }, wordOf("sync", row.status)), row.status === "blocked" && make("p", {}, blockedWords(row)), basis(row.source)),
        listed(row.fields.map((name) => fieldLabel(fields, name)))]) }), rest);
  }

  /** @param {string} key @param {readonly Issue[]} findings @param {"bad" | "hint"} level @param {Plan} plan @returns {HTMLElement[]} */
  findings(key, findings, level, plan) {
    if (findings.length === 0) return [];
    return [make("h3", {}, say(key, { count: findings.length })),
      adviceList(findings, level, { fields: fieldsOf(plan.party, plan.on), id: key.replace(".", "-"), focus: this.focusAt })];
  }

  /** Says a new conclusion once. @param {string} words */
  tell(words) {
    if (words === this.said) return;
    this.said = words;
    announce(words);
  }
}

customElements.define("kehu-change-outcome", ChangeOutcome);
