/** What stands in the view: the policy, the day, the files, and what the worker said of them. Nothing is kept beyond the page. */
import { today } from "./element.js";
import { kehu } from "./engine.js";
import { language } from "./language.js";
import { TierLink } from "./tier_link.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").TierPolicy} TierPolicy */
/** @typedef {import("./tier_grading.js").Summary} Summary */
/** @typedef {import("./tier_link.js").End} End */
/** @typedef {import("./tier_worker.js").Loaded} Loaded */
/** @typedef {import("./tier_worker.js").Place} Place */
/** `name` of the file, or the key of what it is called; `started` when it was asked for. @typedef {{ name: string, file: Blob, loaded: Loaded }} Held */

const SHIPPED = { id: "sample", version: "" };
/** The path that findings about a policy begin with. */
const ROOT = ["policy", "tier"];

export class TierModel extends EventTarget {
  /** The policy as it stands in the editor, faulty or not. @type {TierPolicy} */
  tiers = kehu.samplePolicy("tier");
  /** Of an own policy. */
  id = "";
  version = "";
  /** Whether the policy is other than the shipped one. */
  own = false;
  /** Whether something was changed that no file holds. */
  unsaved = false;
  on = today();
  /** What clients are ranked by. */
  value = "netContribution";
  /** The day of the earlier file. */
  onBefore = "";
  /** @type {readonly Issue[]} */
  issues = [];
  /** @type {Partial<Record<Place, Held>>} */
  files = {};
  /** @type {(Summary & { batch: boolean }) | undefined} */
  summary;
  /** The policy that the summary was made with; it stays while the editor holds a faulty one. @type {{ tiers: TierPolicy, policy?: import("./kehu/slim.mjs").Policy, on: string } | undefined} */
  shown;
  link = new TierLink(() => this.lose());
  #grading = false;
  #stale = false;

  /** The policy for a call, none where it is the shipped one. @returns {import("./kehu/slim.mjs").Policy | undefined} */
  get policy() {
    return this.own ? { id: this.id, version: this.version, tier: this.tiers } : undefined;
  }

  get names() {
    return this.own ? { id: this.id, version: this.version } : SHIPPED;
  }

  /** @returns {import("./kehu/slim.mjs").Options} */
  get options() {
    const { policy } = this;
    return { on: this.on, lang: language(), ...(policy && { policy }) };
  }

  /** What the shown answer was computed with, in the language of the moment. @returns {import("./kehu/slim.mjs").Options} */
  get shownOptions() {
    const { on, policy } = this.shown ?? this.options;
    return { on, lang: language(), ...(policy && { policy }) };
  }

  /** What the module finds wrong with a policy. @param {import("./kehu/slim.mjs").Policy} policy */
  findings(policy) {
    return (kehu.grade({ metrics: {} }, { on: this.on || today(), lang: language(), policy }).issues ?? []).filter(({ path }) => path[0] === ROOT[0]);
  }

  /** Looks at the policy; a sound one grades everybody anew. */
  judge() {
    const { policy } = this;
    this.issues = policy ? this.findings(policy) : [];
    this.emit("judged");
    if (this.issues.length === 0 && this.on) void this.grade();
  }

  /** @param {(tiers: any) => void} change of a copy */
  edit(change) {
    const tiers = structuredClone(this.tiers);
    change(tiers);
    this.tiers = tiers;
    if (!this.own) {
      this.own = true;
      this.id ||= "own-tier";
      this.version ||= "1";
      this.emit("named");
    }
    this.unsaved = true;
    this.judge();
  }

  /** Another policy in the stead of this one. @param {import("./kehu/slim.mjs").Policy & { tier: TierPolicy }} policy */
  async take({ id, version, tier }) {
    const metrics = this.metrics.join();
    Object.assign(this, { id, version, tiers: tier, own: true, unsaved: false });
    this.emit("replaced");
    if (this.metrics.join() !== metrics) await this.reread();
    this.judge();
  }

  async restore() {
    const metrics = this.metrics.join();
    Object.assign(this, { id: "", version: "", tiers: kehu.samplePolicy("tier"), own: false, unsaved: false });
    this.emit("replaced");
    if (this.metrics.join() !== metrics) await this.reread();
    this.judge();
  }

  /** Names of the metrics that the policy asks for. */
  get metrics() {
    return [...new Set([...this.tiers.axes, ...this.tiers.modifiers].map(({ metric }) => metric))];
  }

  /** A policy of other metrics asks for other columns of the same files. */
  async reread() {
    for (const place of /** @type {const} */ (["now", "before"])) {
      const held = this.files[place];
      if (!held) continue;
      const end = await this.link.ask({ type: "load", place, file: held.file, metrics: this.metrics });
      if (end.type === "done") held.loaded = end.answer;
    }
    this.emit("loaded");
  }

  /** @param {Place} place @param {Blob} file @param {string} name @param {{ progress?: (rows: number, bytes: number) => void, signal?: AbortSignal }} [more] @returns {Promise<End>} */
  async load(place, file, name, more) {
    const end = await this.link.ask({ type: "load", place, file, metrics: this.metrics }, more);
    if (end.type === "done") {
      this.files[place] = { name, file, loaded: end.answer };
      await this.grade();
      this.emit("loaded");
    }
    return end;
  }

  /** @param {Place} place */
  async drop(place) {
    delete this.files[place];
    await this.link.ask({ type: "drop", place });
    await this.grade();
    this.emit("loaded");
  }

  /** One grading at a time; what was changed meanwhile is graded after it. */
  async grade() {
    if (!this.files.now || this.issues.length > 0 || !this.on) return;
    this.#stale = true;
    if (this.#grading) return;
    this.#grading = true;
    while (this.#stale) {
      this.#stale = false;
      const { policy, tiers, on, value } = this;
      const end = await this.link.ask({ type: "grade", setting: { on, tiers, value, ...(policy && { policy }) } });
      if (end.type !== "done") this.emit("failed");
      if (end.type !== "done" || !end.answer) break;
      if (this.#stale) continue;
      this.summary = end.answer;
      this.shown = { tiers, on, ...(policy && { policy }) };
      this.emit("graded");
    }
    this.#grading = false;
  }

  /** The worker broke down. */
  lose() {
    this.files = {};
    this.summary = this.shown = undefined;
    this.emit("lost");
  }

  /** @param {string} name */
  emit(name) {
    this.dispatchEvent(new Event(name));
  }
}
