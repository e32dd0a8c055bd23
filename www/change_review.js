/** 复核: what the reviewer sees — before beside after, the gates, and nothing else. */
import { adviceList, showFindings } from "./change_findings.js";
import { moment } from "./change_model.js";
import { blockedWords, changesTable } from "./change_outcome.js";
import { partyWords } from "./card_words.js";
import { fieldLabel, fieldsOf, wordOf } from "./change_words.js";
import { announce, field, make } from "./element.js";
import { say } from "./language.js";
import { SIGNS } from "./single_result.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */
/** @typedef {import("./kehu/slim.mjs").Plan} Plan */

export class ChangeReview extends HTMLElement {
  /** @type {ChangeModel | undefined} */
  model;
  reviewer = make("input", { type: "text", id: "review-reviewer", "data-path": "actor.id", autocomplete: "off", maxlength: 40 });
  desk = make("input", { type: "text", id: "review-desk", "data-path": "actor.desk", autocomplete: "off", maxlength: 40 });
  reason = make("input", { type: "text", id: "review-reason", "data-path": "reason", autocomplete: "off", maxlength: 200 });
  refused = make("div", { class: "summary", role: "alert" });

  /** Another submission begins with empty fields, at the desk where it was submitted. */
  begin() {
    this.reviewer.value = this.reason.value = "";
    this.desk.value = this.model?.submission()?.actor.desk ?? "";
    this.redraw();
    this.querySelector("h2")?.focus();
  }

  redraw() {
    const { model } = this;
    const plan = model?.result.value;
    this.refused.replaceChildren();
    if (!model || !plan) return this.replaceChildren();
    this.replaceChildren(
      make("h2", { tabindex: -1 }, say("change.review")),
      make("p", { class: "quiet" }, say("change.review_note")),
      this.client(model, plan), changesTable(model, plan, false), this.gates(model, plan), this.refused,
      make("div", { class: "pair" }, field("change.reviewer", this.reviewer), field("change.desk", this.desk), field("change.reject_reason", this.reason)),
      make("div", { class: "buttons" },
        make("button", { type: "button", class: "main", id: "do-approve", onclick: () => this.take(model, "approve") }, wordOf("action", "approve")),
        make("button", { type: "button", id: "do-reject", onclick: () => this.take(model, "reject") }, wordOf("action", "reject"))));
    showFindings(this, [], []);
  }

  /** @param {ChangeModel} model @param {"approve" | "reject"} action */
  take(model, action) {
    const [id, desk, reason] = [this.reviewer, this.desk, this.reason].map((control) => control.value.trim());
    const issues = model.advance({ action, actor: { id, role: "reviewer", at: moment(), ...(desk ? { desk } : {}) }, ...(action === "reject" && reason ? { reason } : {}) });
    if (issues.length === 0) return announce(say("change.now_state", { state: wordOf("state", model.kept.state) }));
    showFindings(this, issues, []);
    this.refused.replaceChildren(make("p", {}, make("b", {}, say("change.refused"))), adviceList(issues, "bad", { fields: fieldsOf(model.party, model.kept.on) }));
    /** @type {HTMLElement | null} */ (this.querySelector("[aria-invalid=true]"))?.focus();
  }

  /** Whose change it is and of what class. @param {ChangeModel} model @param {Plan} plan */
  client({ draft }, plan) {
    const fields = fieldsOf(plan.party, plan.on);
    /** @param {"name" | "clientCode"} name */
    const known = (name) => String(Reflect.get(draft.before ?? draft.client ?? {}, name) ?? say("change.not_known"));
    const rows = [[fieldLabel(fields, "name"), known("name")], [fieldLabel(fields, "clientCode"), known("clientCode")],
      [say("change.party"), partyWords(plan.party)], [say("change.class"), wordOf("class", plan.class)]];
    return make("dl", { class: "facts", id: "review-client" }, ...rows.map(([label, words]) => make("div", {}, make("dt", {}, label), make("dd", {}, words))));
  }

  /** @param {ChangeModel} model @param {Plan} plan */
  gates(model, plan) {
    const fields = fieldsOf(plan.party, plan.on);
    const lines = [
      [plan.gates.length === 0, plan.gates.length === 0 ? say("change.review_gates") : say("change.gates", { count: plan.gates.length })],
      [true, say("change.review_papers", { papers: model.submission()?.papers?.length ?? 0, marks: plan.marks.filter((mark) => mark.when === "before_entry").length })],
      ...plan.sync.filter((row) => row.status !== "not_requested").map((row) => /** @type {const} */ ([row.status === "planned",
        `${wordOf("target", row.target)} ${wordOf("sync", row.status)}${row.status === "blocked" ? ` ${blockedWords(row)}` : ""}`])),
    ];
    return make("div", { class: "gates" }, make("h3", {}, say("change.review_state")),
      make("ul", { class: "checklist" }, ...lines.map(([good, words]) =>
        make("li", { class: good ? "here" : "lacking" }, make("span", { class: "sign", "aria-hidden": "true" }, good ? SIGNS.good : SIGNS.hint), String(words)))),
      plan.gates.length > 0 && adviceList(plan.gates, "bad", { fields }),
      plan.toDo.length > 0 && make("h3", {}, say("change.to_do", { count: plan.toDo.length })),
      plan.toDo.length > 0 && adviceList(plan.toDo, "hint", { fields }),
      make("p", { class: "quiet build" }, say("change.content", { content: plan.content })));
  }
}

customElements.define("kehu-change-review", ChangeReview);
