/** 分级策略: the ladder of tiers with the cuts of every axis, one field a boundary; every change grades everybody anew. */
import { announce, field, make, tick } from "./element.js";
import { say, sayOr } from "./language.js";
import { SIGNS, badge, sourceWords } from "./single_result.js";
import { readPolicy, savePolicy } from "./tier_policy_file.js";
import { amountHint, metricWords, pathWords } from "./tier_words.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./tier_model.js").TierModel} TierModel */
/** A control with the paths that it answers for; `upper`: the end of its band, which stands in the field above it. @typedef {{ control: HTMLInputElement | HTMLSelectElement, note: HTMLElement, paths: string[], upper?: string, lies: () => string, explain?: (issue: Issue) => string }} Bound */

const CONFLICT = "policy.conflict";

/** @param {Issue} issue */
const keyOf = ({ path }) => path.slice(2).join(".");

/** Two cuts that do not rise are told at both. @param {Bound} bound @param {Issue} issue */
const answers = ({ paths, upper }, issue) => paths.includes(keyOf(issue)) || (issue.code === CONFLICT && upper === keyOf(issue));

/** Whole numbers go to the module as such; anything else as it stands, to be found. @param {string} text */
const whole = (text) => (/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : text.trim() === "" ? undefined : text);

export class TierPolicyEditor extends HTMLElement {
  /** @type {TierModel | undefined} */
  model;
  chooser = make("input", { type: "file", id: "tier-policy-file", class: "unseen", accept: ".json,application/json", onchange: () => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.load(file);
    // The same file chosen again must count as a choice.
    this.chooser.value = "";
  } });
  standing = make("div", {});
  sentence = make("div", { class: "sentence", role: "alert", id: "tier-policy-said" });
  ladder = make("div", { class: "tier-ladder" });
  policyId = make("input", { type: "text", id: "tier-policy-id", autocomplete: "off", maxlength: 64, oninput: () => this.name() });
  version = make("input", { type: "text", id: "tier-policy-version", autocomplete: "off", maxlength: 64, oninput: () => this.name() });
  numbers = make("div", {});
  others = make("div", { id: "tier-policy-others" });
  store = make("button", { type: "button", id: "tier-policy-save", say: "tier.policy_save", onclick: () => this.save() });
  restore = make("button", { type: "button", id: "tier-policy-restore", say: "tier.policy_restore", onclick: () => {
    if (!this.model?.unsaved || window.confirm(say("tier.policy_replace"))) void this.model?.restore();
  } });
  /** @type {Bound[]} */
  bound = [];
  /** What was said of a file. @type {() => Node[]} */
  told = () => [];

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(this.standing, this.ladder, this.numbers,
      make("div", { class: "pair" }, field("tier.policy_id", this.policyId), field("tier.policy_version", this.version)),
      this.others,
      make("div", { class: "buttons" }, make("span", {}, this.chooser, make("label", { for: "tier-policy-file", class: "chooser plain", say: "tier.policy_load" })), this.store, this.restore),
      make("p", { class: "quiet", say: "tier.policy_more" }), this.sentence);
    this.model?.addEventListener("replaced", () => this.redraw());
    this.model?.addEventListener("named", () => this.head());
    this.model?.addEventListener("judged", () => this.judged());
    this.redraw();
  }

  name() {
    if (!this.model) return;
    const { value: id } = this.policyId;
    const { value: version } = this.version;
    Object.assign(this.model, { id, version, own: true, unsaved: true });
    this.model.judge();
    this.head();
  }

  /** @param {File} file */
  async load(file) {
    const read = await readPolicy(file);
    if (!this.model) return;
    if ("refusal" in read) return this.tell(() => [make("p", { class: "notice bad" }, say(read.refusal))]);
    const issues = () => this.model?.findings(read.policy) ?? [];
    if (issues().length > 0) {
      return this.tell(() => [make("div", { class: "notice bad" }, make("p", {}, say("tier.policy_refuse_bad", { name: file.name })),
        make("ul", { class: "tier-policy-bad" }, ...issues().map(({ path, message, code }) => make("li", {}, make("b", {}, pathWords(path, read.policy.tier), " "), message, " ", make("code", { class: "quiet" }, `${path.slice(1).join(".")} · ${code}`)))))]);
    }
    if (this.model.unsaved && !window.confirm(say("tier.policy_replace"))) return;
    this.tell(() => []);
    await this.model.take(read.policy);
    announce(say("tier.policy_taken", { name: file.name }));
  }

  save() {
    const { model } = this;
    if (!model) return;
    savePolicy({ id: model.id || "sample", version: model.version || "1", tier: model.tiers });
    model.unsaved = false;
  }

  /** @param {() => Node[]} told made anew in another language */
  tell(told) {
    this.told = told;
    this.sentence.replaceChildren(...told());
  }

  /** A text field for one thing of the policy. @param {string} id @param {string} path @param {string} value @param {{ label?: string, mode: "text" | "decimal" | "numeric", put: (text: string) => void, lies: () => string, also?: string[], upper?: string, explain?: (issue: Issue) => string }} shape */
  input(id, path, value, { label, mode, put, lies, also = [], upper, explain }) {
    const note = make("p", { class: "tier-note", id: `${id}-note`, hidden: true });
    const control = make("input", { type: "text", id, value, inputmode: mode, autocomplete: "off", spellcheck: "false", "aria-label": label, "aria-describedby": note.id, maxlength: 64, oninput: () => put(control.value) });
    this.bound.push({ control, note, paths: [path, ...also], upper, lies, explain });
    return { control, note };
  }

  redraw() {
    const { model } = this;
    if (!model) return;
    this.bound = [];
    const { tiers, axes } = model.tiers;
    const rows = tiers.map((tier, place) => {
      const name = this.input(`tier-name-${place}`, `tiers.${place}.name`, tier.name, { mode: "text", label: say("tier.name_of", { number: place + 1 }), lies: () => pathWords(["policy", "tier", "tiers", place, "name"], model.tiers),
        put: (text) => model.edit((policy) => {
          policy.tiers[place].name = text;
        }) });
      return make("tr", { role: "row" }, make("td", { role: "cell", "data-head": say("tier.tier") }, make("div", {}, make("span", { class: "tier-id" }, tier.id), name.control, name.note)),
        ...axes.map((axis, of) => make("td", { role: "cell", "data-head": metricWords(axis.metric) }, place === 0 ? make("span", { class: "quiet" }, say("tier.lowest")) : this.cut(of, place))));
    });
    // The highest tier stands on top, as on a ladder.
    this.ladder.replaceChildren(make("table", { role: "table", class: "cards ladder-table" }, make("caption", {}, say("tier.ladder")),
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, make("th", { role: "columnheader", scope: "col" }, say("tier.tier")),
        ...axes.map(({ metric, window }) => make("th", { role: "columnheader", scope: "col" }, metricWords(metric), make("span", { class: "quiet" }, say(window ? "tier.window" : "tier.no_window", { days: window?.days ?? 0, least: window?.minObserved ?? 0 })))))),
      make("tbody", { role: "rowgroup" }, ...rows.reverse())));
    this.numbers.replaceChildren(make("div", { class: "pair tier-numbers" }, ...this.settings()));
    this.head();
    this.judged();
  }

  /** The lowest value of a tier on an axis: one boundary, two ends. @param {number} of the axis @param {number} place of the tier */
  cut(of, place) {
    const { model } = this;
    const axis = model?.tiers.axes[of];
    const from = axis?.bands[place]?.from ?? "";
    const hint = make("span", { class: "quiet tier-hint" }, amountHint(from));
    const tierAt = (/** @type {number} */ at) => model?.tiers.tiers[at]?.name ?? "";
    const lies = () => say("tier.cut_of", { metric: metricWords(axis?.metric ?? ""), tier: tierAt(place) });
    const { control, note } = this.input(`tier-cut-${of}-${place}`, `axes.${of}.bands.${place}.from`, from, { mode: "decimal", also: [`axes.${of}.bands.${place - 1}.until`], upper: `axes.${of}.bands.${place}.until`, label: lies(), lies,
      explain: (issue) => (issue.code !== CONFLICT ? issue.message : keyOf(issue).startsWith(`axes.${of}.bands.${place}.`) ? say("tier.cut_below", { tier: tierAt(place + 1) }) : say("tier.cut_above", { tier: tierAt(place - 1) })),
      put: (typed) => {
        const text = typed.trim();
        hint.textContent = amountHint(text);
        model?.edit((policy) => {
          policy.axes[of].bands[place].from = text;
          policy.axes[of].bands[place - 1].until = text;
        });
      } });
    return make("div", {}, make("span", { class: "tier-cut" }, make("span", { class: "tier-from", "aria-hidden": "true" }, "≥"), control), hint, note);
  }

  /** Everything but the ladder. */
  settings() {
    const { model } = this;
    if (!model) return [];
    const { combine, downgrade, highScore, illustrative } = model.tiers;
    /** @param {string} key @param {string} path @param {number} value @param {(policy: any, given: unknown) => void} put */
    const number = (key, path, value, put) => {
      const { control, note } = this.input(`tier-${path.replace(".", "-")}`, path, String(value), { mode: "numeric", lies: () => say(key), put: (text) => model.edit((policy) => put(policy, whole(text))) });
      return field(key, control, note);
    };
    /** @param {string} key @param {string} id @param {string} path @param {[string, string][]} rows @param {string} value @param {(policy: any, given: string) => void} put */
    const choice = (key, id, path, rows, value, put) => {
      const note = make("p", { class: "tier-note", id: `${id}-note`, hidden: true });
      const control = make("select", { id, autocomplete: "off", "aria-describedby": note.id, onchange: () => model.edit((policy) => put(policy, control.value)) }, ...rows.map(([word, words]) => make("option", { value: word }, words)));
      control.value = value;
      this.bound.push({ control, note, paths: [path], lies: () => say(key) });
      return field(key, control, note);
    };
    const settled = make("input", { type: "checkbox", id: "tier-settled", onchange: () => model.edit((policy) => {
      policy.illustrative = !settled.checked;
    }) });
    settled.checked = !illustrative;
    return [
      choice("tier.combine", "tier-combine", "combine", [["highest", say("tier.combine_highest")], ["lowest", say("tier.combine_lowest")]], combine, (policy, given) => {
        policy.combine = given;
      }),
      number("tier.high_score", "highScore", highScore, (policy, given) => {
        policy.highScore = given;
      }),
      number("tier.observation", "downgrade.observationDays", downgrade.observationDays, (policy, given) => {
        policy.downgrade.observationDays = given;
      }),
      number("tier.steps", "downgrade.maxSteps", downgrade.maxSteps, (policy, given) => {
        policy.downgrade.maxSteps = given;
      }),
      choice("tier.floor", "tier-floor", "downgrade.floor", model.tiers.tiers.map(({ id, name }) => [id, name || id]), downgrade.floor, (policy, given) => {
        policy.downgrade.floor = given;
      }),
      tick("tier.settled", settled),
    ];
  }

  /** What the policy is: the sample, the user's own, or not usable yet. */
  head() {
    const { model } = this;
    if (!model) return;
    if (this.policyId.value !== model.id) this.policyId.value = model.id;
    if (this.version.value !== model.version) this.version.value = model.version;
    const { own, tiers } = model;
    this.standing.replaceChildren(make("p", { class: tiers.illustrative ? "notice caution" : "quiet", id: "tier-standing" }, say(!own ? "tier.policy_sample" : tiers.illustrative ? "tier.policy_edited" : "tier.policy_own")));
    this.restore.disabled = !own;
  }

  /** Findings at their fields, and all of them below. */
  judged() {
    const { model } = this;
    if (!model) return;
    this.head();
    for (const bound of this.bound) {
      const { control, note, explain = ({ message }) => message } = bound;
      const found = model.issues.filter((issue) => answers(bound, issue));
      if (found.length > 0) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
      note.hidden = found.length === 0;
      note.replaceChildren(...new Set(found.map(explain)));
    }
    for (const [name, control] of /** @type {const} */ ([["id", this.policyId], ["version", this.version]])) {
      const bad = model.issues.some(({ path }) => path[1] === name);
      if (bad) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    const bad = model.issues.length > 0;
    this.store.disabled = bad;
    // Both ends of a boundary stand in one field, and tell the same of it.
    const told = [...new Map(model.issues.map((issue) => [`${this.liesIn(issue)} ${issue.message}`, issue])).values()];
    this.others.replaceChildren(...(bad ? [make("div", { class: "notice bad", id: "tier-policy-issues", role: "alert" },
      make("p", {}, make("span", { class: "sign", "aria-hidden": "true" }, `${SIGNS.bad} `), say("tier.policy_bad", { count: told.length })),
      make("ul", {}, ...told.map((issue) => make("li", {}, make("button", { type: "button", class: "link", onclick: () => this.lead(issue) }, this.liesIn(issue)), ` ${issue.message} `, issue.source && make("span", { class: "quiet" }, `${say("finding.source")} ${sourceWords(issue.source)} `), issue.source && badge(issue.source)))))] : []));
  }

  /** @param {Issue} issue */
  liesIn(issue) {
    const found = this.bound.find((bound) => answers(bound, issue));
    return found ? found.lies() : issue.path.length > 1 ? pathWords(issue.path, this.model?.tiers) : sayOr(`tier.path.${issue.path[0]}`, String(issue.path[0]));
  }

  /** @param {Issue} issue */
  lead(issue) {
    const found = this.bound.find((bound) => answers(bound, issue));
    (found?.control ?? (issue.path[1] === "version" ? this.version : this.policyId)).focus();
  }

  refresh() {
    this.redraw();
    this.tell(this.told);
  }
}

customElements.define("kehu-tier-policy", TierPolicyEditor);
