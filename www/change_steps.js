/** 办理: where the change stands and what the person in this role can do next. */
import { marksByPaper } from "./change_checklist.js";
import { adviceList, showFindings } from "./change_findings.js";
import { moment, shownTime } from "./change_model.js";
import { blockedWords } from "./change_outcome.js";
import { fieldsOf, listed, wordOf } from "./change_words.js";
import { announce, field, make } from "./element.js";
import { say } from "./language.js";
import { SIGNS } from "./single_result.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */
/** @typedef {import("./change_model.js").Step} Step */
/** @typedef {import("./change_sheets.js").ChangeSheets} ChangeSheets */
/** @typedef {import("./kehu/slim.mjs").ChangeState} ChangeState */
/** @typedef {import("./kehu/slim.mjs").ChangeAction} ChangeAction */
/** @typedef {import("./kehu/slim.mjs").GivenMark} GivenMark */
/** @typedef {import("./kehu/slim.mjs").SyncTarget} SyncTarget */
/** @typedef {import("./kehu/slim.mjs").Issue} Issue */

/** The way of a change; the last but two has two endings. @type {readonly ChangeState[]} */
const WAY = ["draft", "identity_reviewed", "form_signed", "submitted", "reviewed", "completed", "slip_signed", "closed"];
const RESULTS = /** @type {const} */ (["accepted", "rejected", "pending"]);
/** States after the review, when the slip can be printed. @type {ReadonlySet<ChangeState>} */
const ANSWERED = new Set(["completed", "completed_with_rejections", "slip_signed", "closed"]);
/** States in which a system's answer can be recorded. @type {ReadonlySet<ChangeState>} */
const RECORDING = new Set(["reviewed", "completed_with_rejections"]);

export class ChangeSteps extends HTMLElement {
  /** @type {ChangeModel | undefined} */
  model;
  /** @type {ChangeSheets | undefined} */
  sheets;
  operator = make("input", { type: "text", id: "change-operator", "data-path": "actor.id", autocomplete: "off", maxlength: 40 });
  desk = make("input", { type: "text", id: "change-desk", "data-path": "actor.desk", autocomplete: "off", maxlength: 40 });
  refused = make("div", { class: "summary", role: "alert" });
  actions = make("div", {});
  way = make("ol", { class: "way" });
  log = make("details", {});
  /** Marks ticked on the slip. @type {readonly GivenMark[]} */
  slipMarks = [];

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(this.way, make("div", { class: "pair" }, field("change.operator", this.operator), field("change.desk", this.desk)), this.refused, this.actions, this.log);
  }

  /** A change that was loaded goes on at the desk where it was begun. */
  begin() {
    const last = this.model?.kept.log.filter((entry) => entry.actor.role === "counter").pop();
    if (last) {
      this.operator.value = last.actor.id;
      this.desk.value = last.actor.desk ?? "";
    }
    this.slipMarks = [];
    this.redraw();
  }

  redraw() {
    const { model } = this;
    if (!model) return;
    const held = this.actions.contains(document.activeElement) ? document.activeElement?.id : undefined;
    this.refused.replaceChildren();
    showFindings(this, [], []);
    const place = WAY.indexOf(model.kept.state === "completed_with_rejections" ? "completed" : model.kept.state);
    this.way.replaceChildren(...WAY.map((state, at) => make("li", { class: at < place ? "passed" : at === place ? "now" : "ahead", "aria-current": at === place && "step" },
      wordOf("state", at === place ? model.kept.state : state))));
    this.actions.replaceChildren(...this.offered(model));
    this.redrawLog(model);
    const again = held ? document.getElementById(held) : null;
    if (again instanceof HTMLElement) again.focus();
  }

  /** What can be done now, by the person at the counter. @param {ChangeModel} model @returns {HTMLElement[]} */
  offered(model) {
    const { state } = model.kept;
    const planned = model.result.value !== undefined;
    const buttons = make("div", { class: "buttons" });
    /** @param {ChangeAction} action @param {() => Partial<Step>} given */
    const act = (action, given) => buttons.append(this.step(action, given, !planned));
    /** @param {string} id @param {string} key @param {() => void} run */
    const also = (id, key, run) => buttons.append(make("button", { type: "button", id, disabled: !planned, onclick: run }, say(key)));
    const due = new Set(model.result.value?.marks.filter((mark) => mark.when === "before_entry").map((mark) => mark.paper));
    if (state === "draft") act("review_identity", () => ({}));
    if (state === "identity_reviewed") act("sign_form", () => ({ marks: (model.draft.marks ?? []).filter((mark) => due.has(mark.paper)) }));
    if (state === "form_signed") act("submit", () => ({ papers: model.draft.papers ?? [] }));
    if (!model.open && model.preparing) also("do-edit", "change.action.edit", () => this.take("edit", {}));
    if (model.preparing) {
      also("print-filled", "change.print_filled", () => this.sheets?.open("filled"));
      also("print-blank", "change.print_blank", () => this.sheets?.open("blank"));
    }
    if (ANSWERED.has(state)) also("print-slip", "change.print_slip", () => this.sheets?.open("slip"));
    return [
      make("p", { class: "quiet" }, planned ? say(`change.next.${state}`) : say("change.next.no_plan")),
      ...(model.message ? [make("p", { class: "verdict good", id: "change-success", role: "status" }, make("strong", {}, model.message))] : this.unsynced(model)),
      ...(RECORDING.has(state) || ANSWERED.has(state) ? [this.targets(model)] : []),
      ...(state === "completed" || state === "completed_with_rejections" ? [this.signing(model)] : []),
      ...(state === "slip_signed" ? [this.filing()] : []),
      buttons,
    ];
  }

  /** The button of a step. @param {ChangeAction} action @param {() => Partial<Step>} given @param {boolean} [disabled] */
  step(action, given, disabled = false) {
    return make("button", { type: "button", class: "main", id: `do-${action}`, disabled, onclick: () => this.take(action, given()) }, wordOf("action", action));
  }

  /** Takes a step and says what keeps it from being taken. @param {ChangeAction} action @param {Partial<Step>} given */
  take(action, given) {
    const { model } = this;
    if (!model) return;
    const actor = /** @type {const} */ ({ id: this.operator.value.trim(), role: "counter", at: moment(), ...(this.desk.value.trim() ? { desk: this.desk.value.trim() } : {}) });
    const issues = model.advance({ action, actor, ...given });
    if (issues.length > 0) this.refuse(issues);
    else announce(say("change.now_state", { state: wordOf("state", model.kept.state) }));
  }

  /** @param {readonly Issue[]} issues */
  refuse(issues) {
    const fields = fieldsOf(this.model?.party, this.model?.kept.on ?? "");
    showFindings(this, issues, []);
    this.refused.replaceChildren(make("p", {}, make("b", {}, say("change.refused"))), adviceList(issues, "bad", { fields }));
    /** @type {HTMLElement | null} */ (this.querySelector("[aria-invalid=true]"))?.focus();
  }

  /** Without the sentence of success it is said which systems did not take the change, and why. @param {ChangeModel} model @returns {HTMLElement[]} */
  unsynced({ kept, targets, result }) {
    const open = ANSWERED.has(kept.state) ? targets.filter((row) => row.result !== "accepted") : [];
    if (open.length === 0) return [];
    const words = open.map(({ target, status, result: answer }) => {
      const row = result.value?.sync.find((each) => each.target === target);
      const reason = [...kept.log].reverse().find((entry) => entry.target === target)?.reason;
      const why = status === "blocked" && row ? blockedWords(row) : [wordOf("result", answer ?? "none"), ...(reason ? [reason] : [])].join(say("change.and"));
      return say("change.unsynced_one", { target: wordOf("target", target), reason: why });
    });
    return [make("p", { class: "verdict open", id: "change-unsynced", role: "status" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS.open),
      make("strong", {}, say("change.unsynced", { targets: listed(words) })))];
  }

  /** Every system that was asked, with its answer. @param {ChangeModel} model */
  targets(model) {
    const open = RECORDING.has(model.kept.state);
    if (model.targets.length === 0) return make("p", { class: "quiet" }, say("change.no_target"));
    return make("fieldset", { class: "targets" }, make("legend", {}, say("change.results")), ...model.targets.map(({ target, status, result }) => {
      const id = `result-${target}`;
      const row = model.result.value?.sync.find((each) => each.target === target);
      const words = status === "blocked" && row ? say("change.not_sent", { reason: blockedWords(row) }) : wordOf("result", result ?? "none");
      const reason = make("input", { type: "text", id: `${id}-reason`, autocomplete: "off", maxlength: 200, placeholder: say("change.reason"),
        "aria-label": say("change.reason_of", { target: wordOf("target", target) }) });
      return make("div", { class: "target", "data-target": target }, make("b", {}, wordOf("target", target)),
        make("span", { class: `badge ${status === "blocked" ? "blocked" : result ?? "none"}` }, words),
        open && status === "planned" && result !== "accepted" && make("div", { class: "target-answer" }, reason, ...RESULTS.map((word) =>
          make("button", { type: "button", id: `${id}-${word}`,
            onclick: () => this.take("record_sync_result", { target, result: word, ...(reason.value.trim() ? { reason: reason.value.trim() } : {}) }) }, wordOf("result", word)))));
    }));
  }

  /** @param {ChangeModel} model */
  signing(model) {
    const due = model.result.value?.marks.filter((mark) => mark.when === "after_result") ?? [];
    return make("div", { class: "signing" }, make("h3", {}, say("change.slip_marks")), ...marksByPaper(due, "slip-mark", this.slipMarks, (marks) => {
      this.slipMarks = marks;
      this.redraw();
    }), make("div", { class: "buttons" }, this.step("sign_slip", () => ({ marks: this.slipMarks }))));
  }

  filing() {
    const seal = make("input", { type: "checkbox", id: "change-seal", "data-path": "businessSeal" });
    return make("div", {}, make("div", { class: "tick" }, seal, make("label", { for: seal.id }, say("change.business_seal"))),
      make("div", { class: "buttons" }, this.step("file", () => ({ businessSeal: seal.checked }))));
  }

  /** @param {ChangeModel} model */
  redrawLog({ kept }) {
    const { open } = this.log;
    this.log.hidden = kept.log.length === 0;
    this.log.replaceChildren(make("summary", {}, say("change.log", { count: kept.log.length })), make("ol", { class: "log" }, ...kept.log.map((entry) => make("li", {},
      make("b", {}, wordOf("action", entry.action)), " ", entry.target ? `${wordOf("target", entry.target)} ${wordOf("result", entry.result ?? "none")} ` : "",
      make("span", { class: "quiet" }, say("change.log_line", { to: wordOf("state", entry.to), role: wordOf("role", entry.actor.role),
        id: entry.actor.id, desk: entry.actor.desk ?? "–", at: shownTime(entry.actor.at) })),
      entry.reason ? ` ${say("change.reason")}: ${entry.reason}` : ""))));
    this.log.open = open;
  }
}

customElements.define("kehu-change-steps", ChangeSteps);
