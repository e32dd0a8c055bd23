/** A change from the first line entered to the filed slip: what was entered, what it needs, the steps so far. */
import { today } from "./element.js";
import { kehu } from "./engine.js";
import { language } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").ChangeRequest} ChangeRequest */
/** @typedef {import("./kehu/slim.mjs").ChangeStep} ChangeStep */
/** @typedef {import("./kehu/slim.mjs").ChangeState} ChangeState */
/** @typedef {import("./kehu/slim.mjs").LogEntry} LogEntry */
/** @typedef {import("./kehu/slim.mjs").Advanced} Advanced */
/** @typedef {import("./kehu/slim.mjs").PrintDetails} PrintDetails */
/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Party} Party */
/** @typedef {import("./kehu/slim.mjs").Plan} Plan */
/** @typedef {{ -readonly [K in keyof ChangeRequest]?: ChangeRequest[K] } & { after: Record<string, unknown> }} Draft */
/** @typedef {{ on: string, request: Draft, state: ChangeState, log: readonly LogEntry[], details: PrintDetails, prints: Record<string, number> }} Kept */
/** @typedef {Omit<ChangeStep, "plan" | "state" | "log">} Step */

/** States before the change is submitted. @type {ReadonlySet<ChangeState>} */
const PREPARING = new Set(["draft", "identity_reviewed", "form_signed"]);

/** @returns {Draft} */
const emptyDraft = () => ({ after: {}, channel: "counter", entry: "ordinary", syncTargets: [] });

/** @param {Draft} request @returns {Kept} */
const begun = (request) => ({ on: today(), request, state: "draft", log: [], details: {}, prints: {} });

/**
 * What the card says about the way of the change; an account that it does not list may be there all the same.
 * @param {NonNullable<ChangeRequest["before"]>} card
 * @returns {Partial<Draft>}
 */
function told({ managingPartner, accounts }) {
  const has = (/** @type {string} */ kind) => Array.isArray(accounts) && accounts.some((account) => account?.kind === kind && account.status !== "cancelled");
  return { ...(managingPartner?.kind ? { managingPartner: { kind: managingPartner.kind } } : {}),
    ...(has("option") ? { hasOptionAccount: true } : {}), ...(has("credit") ? { hasMarginAccount: true } : {}) };
}

/**
 * Says `replaced` when another change stands in place of this one, `touched` when something was entered, `moved` when a
 * step was taken.
 */
export class ChangeModel extends EventTarget {
  /** @type {Kept} */
  kept = begun(emptyDraft());
  /** What the systems answered, as the last step told it. @type {Advanced["targets"]} */
  targets = [];
  /** The sentence of success, as the last step gave it. @type {string | undefined} */
  message;
  /** Whether leaving the page would lose something. */
  unsaved = false;
  /** @type {import("./kehu/slim.mjs").Result<Plan>} */
  result = this.planned();

  get draft() {
    return this.kept.request;
  }

  /** @returns {Party | undefined} */
  get party() {
    return this.draft.party;
  }

  /** Whether results, marks and papers can be entered still. */
  get preparing() {
    return PREPARING.has(this.kept.state);
  }

  /** Whether the content can be entered: in the draft, and after a step that says it is edited. */
  get open() {
    return this.kept.state === "draft" || (this.preparing && this.kept.log[this.kept.log.length - 1]?.action === "edit");
  }

  /** The step that put the change before the reviewer. */
  submission() {
    return [...this.kept.log].reverse().find((entry) => entry.action === "submit");
  }

  /** A field's value as it stands before the change. @param {string} name @returns {unknown} */
  old(name) {
    return Reflect.get(this.draft.before ?? {}, name);
  }

  planned() {
    return kehu.planChange(/** @type {ChangeRequest} */ (this.draft), { on: this.kept.on, lang: language() });
  }

  /** Plans again; something was entered. */
  touch() {
    this.unsaved = true;
    this.result = this.planned();
    this.dispatchEvent(new Event("touched"));
  }

  /** The words of the findings follow the language. */
  reword() {
    this.result = this.planned();
  }

  /** @param {Kept} kept @param {Pick<Advanced, "targets" | "message">} [answer] of the last step, where one was taken */
  replace(kept, { targets, message } = { targets: [] }) {
    this.kept = kept;
    this.targets = targets;
    this.message = message;
    this.unsaved = false;
    this.result = this.planned();
    this.dispatchEvent(new Event("replaced"));
  }

  /**
   * What speaks against a saved change: its parts are not what a request takes, or its log does not lead to its state.
   * The last step is taken again.
   * @param {Kept} kept
   * @returns {{ issues: readonly Issue[], answer?: undefined } | { issues?: undefined, answer?: Advanced }}
   */
  examine(kept) {
    const options = { on: kept.on, lang: language() };
    const { value: plan, issues = [] } = kehu.planChange(/** @type {ChangeRequest} */ (kept.request), options);
    const broken = issues.filter((issue) => issue.code === "field.malformed");
    if (broken.length > 0) return { issues: broken };
    const last = kept.log[kept.log.length - 1];
    if (!last) return {};
    if (!plan) return { issues };
    const { action, actor, marks, papers, target, result, reason, businessSeal, from: state } = last;
    const again = kehu.advanceChange({ action, actor, marks, papers, target, result, reason, businessSeal, plan, state, log: kept.log.slice(0, -1) }, options);
    return again.value ? { answer: again.value } : { issues: again.issues };
  }

  /** Whether a part has the shape that the request takes; what it says is judged with the rest. @param {keyof Draft} name @param {unknown} value */
  accepts(name, value) {
    const { issues = [] } = kehu.planChange(/** @type {ChangeRequest} */ ({ ...this.draft, [name]: value }), { on: this.kept.on });
    return !issues.some(({ code, path }) => code === "field.malformed" && path[0] === name);
  }

  /** Begins anew with a card, or with a kind of client alone. @param {{ party: Party, before?: ChangeRequest["before"] }} client */
  begin({ party, before }) {
    this.replace(begun({ ...emptyDraft(), party, ...(before ? { before, ...told(before) } : {}) }));
  }

  /**
   * Sets a part of the request or takes it away.
   * @template {keyof Draft} K
   * @param {K} name
   * @param {Draft[K] | undefined} value
   */
  set(name, value) {
    if (value === undefined) delete this.draft[name];
    else this.draft[name] = value;
    this.touch();
  }

  /** Takes one step; what keeps it from being taken. @param {Step} step @returns {readonly Issue[]} */
  advance(step) {
    const { value: plan } = this.result;
    if (!plan) return this.result.issues ?? [];
    const { value, issues } = kehu.advanceChange({ ...step, plan, state: this.kept.state, log: this.kept.log }, { on: this.kept.on, lang: language() });
    if (!value) return issues ?? [];
    this.kept = { ...this.kept, state: value.state, log: value.log };
    this.targets = value.targets;
    this.message = value.message;
    this.unsaved = true;
    this.dispatchEvent(new Event("moved"));
    return [];
  }

  /** The number of a paper's next print, from 1. @param {string} paper */
  nextPrint(paper) {
    return (this.kept.prints[paper] ?? 0) + 1;
  }

  /** @param {string} paper */
  countPrint(paper) {
    this.kept.prints[paper] = this.nextPrint(paper);
    this.unsaved = true;
  }
}

/** A moment as people read it. @param {string} at */
export const shownTime = (at) => at.slice(0, 16).replace("T", " ");

/** This moment with the offset of the counter's clock, as a step records it. */
export function moment(date = new Date()) {
  const minutes = -date.getTimezoneOffset();
  const two = (/** @type {number} */ part) => String(Math.floor(part)).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":");
  return `${day}T${time}${minutes < 0 ? "-" : "+"}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
