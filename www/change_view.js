/** 资料变更: from the lines that change to the filed confirmation slip. */
import { saveChange } from "./change_file.js";
import { focusPath, showFindings } from "./change_findings.js";
import { ChangeIdentity } from "./change_identity.js";
import { ChangeLines } from "./change_lines.js";
import { ChangeModel } from "./change_model.js";
import { ChangeOutcome, sentence } from "./change_outcome.js";
import { ChangeQuery } from "./change_query.js";
import { ChangeReview } from "./change_review.js";
import { ChangeSetting } from "./change_setting.js";
import { ChangeSheets } from "./change_sheets.js";
import { ChangeSource } from "./change_source.js";
import { ChangeSteps } from "./change_steps.js";
import { make } from "./element.js";
import { say } from "./language.js";

/** Parts of the request that are shown at their own section; findings of the lines are shown by the lines. */
const OWN = ["after", "remove"];

class ChangeView extends HTMLElement {
  model = new ChangeModel();
  source = new ChangeSource();
  lines = new ChangeLines();
  setting = new ChangeSetting();
  query = new ChangeQuery();
  identity = new ChangeIdentity();
  outcome = new ChangeOutcome();
  steps = new ChangeSteps();
  review = new ChangeReview();
  sheets = new ChangeSheets();
  client = make("button", { type: "button", id: "change-client", "aria-pressed": "false", say: "change.client_mode", onclick: () => this.show(!this.outcome.client) });
  store = make("button", { type: "button", id: "change-save", say: "change.save", onclick: () => {
    saveChange(this.model.kept, this.model.result.value);
    this.model.unsaved = false;
  } });
  beforeSection = this.section("change.step_source", "source", this.source);
  linesSection = this.section("change.step_lines", "lines",
    make("fieldset", { class: "plain-set" }, make("legend", { class: "unseen", say: "change.step_lines" }), this.lines, this.setting));
  querySection = make("fieldset", { class: "plain-set" }, make("legend", { class: "part", say: "change.query" }), this.query);
  checksSection = this.section("change.step_checks", "checks",
    make("fieldset", { class: "plain-set", "data-path": "identityCheck" }, make("legend", { class: "part", say: "change.identity" }), this.identity),
    this.querySection);
  outcomeSection = this.section("change.step_outcome", "outcome", this.outcome);
  stepsSection = this.section("change.step_do", "steps", this.steps);
  reviewSection = make("section", { class: "panel", id: "change-review", "say-label": "change.review" }, this.review);
  bar = make("div", { class: "buttons change-bar", id: "change-bar" }, this.client, this.store);
  /** The conclusion in one line, in sight while lines are entered further up; the conclusion itself is what is read out. */
  standing = make("p", { class: "standing", "aria-hidden": "true" });
  lead = make("p", { class: "lead", say: "change.lead" });

  connectedCallback() {
    if (this.childElementCount > 0) return;
    for (const part of [this.source, this.lines, this.setting, this.query, this.identity, this.outcome, this.steps, this.review, this.sheets]) part.model = this.model;
    this.steps.sheets = this.sheets;
    this.outcome.focusAt = (path) => this.focusAt(path);
    this.append(
      make("h1", { tabindex: -1, say: "change.title" }), this.lead,
      this.bar,
      this.beforeSection, this.linesSection, this.checksSection, this.outcomeSection, this.stepsSection, this.reviewSection, this.sheets, this.standing);
    this.addEventListener("drop", (event) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.source.load(file);
    });
    this.model.addEventListener("replaced", () => {
      this.sheets.close();
      this.redraw();
      this.steps.begin();
      if (this.model.kept.state === "submitted") this.review.begin();
      else if (this.model.open && this.model.draft.before) this.lines.search.focus();
    });
    this.model.addEventListener("touched", () => this.touched());
    this.model.addEventListener("moved", () => this.moved());
    window.addEventListener("beforeunload", (event) => {
      if (!this.model.unsaved) return;
      event.preventDefault();
      // Kernels of before 2023 ask for this instead.
      event.returnValue = true;
    });
    this.redraw();
  }

  refresh() {
    this.model.reword();
    this.redraw();
    this.sheets.redraw();
  }

  /** @param {string} key @param {string} id @param {...HTMLElement} parts */
  section(key, id, ...parts) {
    return make("section", { class: "panel", id: `change-${id}`, "say-label": key },
      make("h2", { tabindex: -1 }, make("span", { class: "number-of", say: `change.number.${id}` }), make("span", { say: key })), ...parts);
  }

  /** The words for the counter, or those that a portal would show its client. @param {boolean} client */
  show(client) {
    this.outcome.client = this.lines.client = this.source.client = client;
    this.client.setAttribute("aria-pressed", String(client));
    this.redraw();
  }

  redraw() {
    for (const part of [this.source, this.lines, this.setting, this.query, this.identity, this.steps, this.review]) part.redraw();
    this.touched();
  }

  touched() {
    const { issues = [] } = this.model.result;
    this.lines.show();
    // What is not entered yet is no fault: the conclusion lists it.
    const faults = issues.filter((issue) => issue.code !== "field.missing" && !OWN.includes(String(issue.path[0])));
    showFindings(this.checksSection, faults, []);
    showFindings(this.setting, faults, []);
    this.outcome.redraw();
    this.steps.redraw();
    this.arrange();
    const { value: plan } = this.model.result;
    this.standing.textContent = plan ? sentence(plan, this.outcome.client) : say("change.no_outcome_yet", { count: issues.length });
  }

  moved() {
    this.sheets.close();
    this.touched();
    if (this.model.kept.state === "submitted") return this.review.begin();
    // The button that was pressed is gone with its step; a keyboard goes on at the next one.
    const next = this.steps.querySelector("button.main:not(:disabled)") ?? this.stepsSection.querySelector("h2");
    if (next instanceof HTMLElement && !this.stepsSection.contains(document.activeElement)) next.focus();
  }

  /** Leads to what a finding is about. @param {readonly (string | number)[]} path */
  focusAt(path) {
    if (path[0] === "after" || path[0] === "remove") return this.lines.focusAt(path);
    // A fault of the card as it stands is mended by changing that line.
    if (path[0] === "before") return this.lines.change(String(path[1]));
    return [this.setting, this.identity, this.query, this.source, this.outcome].some((part) => focusPath(part, path));
  }

  /** Shows what belongs to the state and to who looks: the reviewer sees the review alone. */
  arrange() {
    const { draft, kept, party, open, preparing } = this.model;
    const { client } = this.outcome;
    const reviewing = kept.state === "submitted" && !client;
    this.classList.toggle("client", client);
    this.reviewSection.hidden = !reviewing;
    this.lead.hidden = this.standing.hidden = reviewing;
    this.standing.hidden ||= !party || !preparing;
    this.client.hidden = reviewing;
    this.beforeSection.hidden = reviewing;
    for (const section of [this.linesSection, this.checksSection, this.outcomeSection, this.stepsSection]) section.hidden = reviewing || !party;
    // What was entered stands in the conclusion once it is submitted.
    this.linesSection.hidden ||= !preparing;
    this.checksSection.hidden ||= client || !preparing;
    this.stepsSection.hidden ||= client;
    this.querySection.hidden = !draft.syncTargets?.includes("unified_account");
    for (const set of this.linesSection.querySelectorAll(".plain-set")) set.toggleAttribute("disabled", !open);
    for (const set of this.checksSection.querySelectorAll(".plain-set")) set.toggleAttribute("disabled", !preparing);
    this.lead.textContent = say(client ? "change.client_lead" : "change.lead");
    this.lead.setAttribute("data-say", client ? "change.client_lead" : "change.lead");
  }
}

customElements.define("kehu-change", ChangeView);
