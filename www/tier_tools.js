/** 单项工具: small forms, each with its answer, its reason and what it rests on. */
import { DAYS, field, make, tick } from "./element.js";
import { kehu } from "./engine.js";
import { figure, say, sayOr } from "./language.js";
import { SIGNS } from "./single_result.js";
import { findingList, others } from "./tier_detail.js";
import { sources } from "./value_answer.js";
import { percent, setOut } from "./value_number.js";

/** @typedef {import("./kehu/slim.mjs").Source} Source */
/** @typedef {import("./kehu/slim.mjs").LifecycleScheme} Scheme */
/** @typedef {import("./tier_model.js").TierModel} TierModel */
/** @typedef {import("./kehu/slim.mjs").Result<{ readonly sources: readonly Source[] } & Record<string, any>>} Answer */

/** Words of the schemes that go by states and steps. @type {Readonly<Record<"operator" | "archive", { states: string[], events: string[] }>>} */
const STEPS = { operator: { states: ["potential", "current", "historical"], events: ["sign", "cancel", "restore"] },
  archive: { states: ["potential", "not_cooperating", "cooperating", "lost"], events: ["contact", "sign", "lose", "win_back"] } };
const SCHEMES = /** @type {const} */ (["operator", "time", "trading", "volume", "archive"]);

const CHURN = { met: { level: "bad", sign: SIGNS.hint }, unmet: { level: "good", sign: SIGNS.good }, undetermined: { level: "open", sign: SIGNS.open } };

/** @param {Record<string, string>} given @returns {any} */
const filled = (given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
/** @param {string} id @param {Record<string, unknown>} [more] */
const text = (id, more = {}) => make("input", { type: "text", id, autocomplete: "off", spellcheck: "false", inputmode: "decimal", maxlength: 64, ...more });
/** @param {string} id */
const day = (id) => make("input", { type: "date", id, ...DAYS });

/** A form with an answer below it: what is computed stands until something is changed. */
class Tool {
  answer = make("div", { class: "tier-answer", role: "status" });
  /** @type {(() => Node[]) | undefined} */
  told;

  /** @param {string} name @param {() => Answer} ask @param {(value: any) => import("./element.js").Child[]} tell @param {...HTMLElement} fields */
  constructor(name, ask, tell, ...fields) {
    const show = () => {
      const { value, issues = [], warnings } = ask();
      const parts = value ? [...tell(value), findingList(others(warnings), false), make("details", {}, make("summary", {}, say("tier.basis")), sources(value.sources))] :
        [make("p", { class: "verdict bad" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS.bad), make("strong", {}, say("tier.refused"))), findingList(issues, true)];
      return parts.filter((part) => part instanceof Node);
    };
    this.element = make("section", { class: "tier-tool", id: `tier-tool-${name}` }, make("h3", { say: `tier.tool.${name}` }), make("p", { class: "quiet", say: `tier.tool.${name}_note` }),
      make("form", { novalidate: true, autocomplete: "off", onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        this.told = show;
        this.redraw();
      }, oninput: () => {
        // An answer must not stand beside what it was not given for.
        this.told = undefined;
        this.redraw();
      } }, ...fields, make("div", { class: "buttons" }, make("button", { type: "submit", class: "main", say: "tier.compute" }))), this.answer);
  }

  redraw() {
    this.answer.replaceChildren(...(this.told?.() ?? []));
  }
}

/** @param {string} words @param {string} [more] */
const verdict = (words, more) => make("p", { class: "verdict good" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS.good), make("strong", {}, words), more !== undefined && make("span", { class: "quiet" }, more));

export class TierTools extends HTMLElement {
  /** @type {TierModel | undefined} */
  model;
  /** @type {Tool[]} */
  tools = [];
  /** @type {(() => void)[]} */
  reworded = [];

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.tools = [this.lifecycle(), this.clv(), this.churn(), this.average()];
    this.append(make("p", { class: "quiet", say: "tier.tools_note" }), make("div", { class: "tier-tools" }, ...this.tools.map(({ element }) => element)), make("p", { class: "quiet", say: "tier.no_score_card" }));
    this.refresh();
  }

  get options() {
    const { model } = this;
    if (!model) throw new Error("the tools stand in no view");
    // A faulty policy in the editor must not refuse what does not ask for it.
    return model.issues.length > 0 ? model.shownOptions : model.options;
  }

  /** A select whose words follow the language. @param {string} id @param {() => string[][]} rows @param {() => void} [changed] */
  select(id, rows, changed) {
    const select = make("select", { id, autocomplete: "off", onchange: changed });
    const fill = () => {
      const chosen = select.value;
      select.replaceChildren(...rows().map(([value, words]) => make("option", { value }, words)));
      if (rows().some(([value]) => value === chosen)) select.value = chosen;
    };
    this.reworded.push(fill);
    fill();
    return { select, fill };
  }

  lifecycle() {
    const words = (/** @type {string} */ kind, /** @type {readonly string[]} */ list) => list.map((word) => [word, say(`tier.${kind}.${word}`)]);
    /** @returns {{ states: readonly string[], events: readonly string[] }} */
    const steps = () => STEPS[/** @type {"operator" | "archive"} */ (scheme.select.value)] ?? { states: [], events: [] };
    const scheme = this.select("tier-scheme", () => words("scheme", SCHEMES), () => change());
    const state = this.select("tier-state", () => words("state", steps().states));
    const event = this.select("tier-event", () => words("event", steps().events));
    const accounts = text("tier-accounts", { inputmode: "text", maxlength: 1_000 });
    const first = day("tier-first-trade");
    const last = day("tier-last-trade");
    const never = make("input", { type: "checkbox", id: "tier-never" });
    const planned = make("input", { type: "checkbox", id: "tier-planned" });
    const volume = this.select("tier-volume", () => ["A", "B", "C"].map((name) => [name, say(`tier.abc.${name}`)]));
    /** Which fields each scheme has. @type {[HTMLElement, readonly Scheme[]][]} */
    const fields = [[field("tier.state", state.select), ["operator", "archive"]], [field("tier.event", event.select), ["operator", "archive"]], [field("tier.accounts", accounts), ["operator"]],
      [field("tier.first_trade", first), ["time"]], [field("tier.last_trade", last), ["trading"]], [tick("tier.never", never), ["time", "trading"]], [tick("tier.planned", planned), ["trading"]], [field("tier.abc_class", volume.select), ["volume"]]];
    const change = () => {
      state.fill();
      event.fill();
      for (const [element, schemes] of fields) element.hidden = !schemes.some((each) => each === scheme.select.value);
    };
    change();
    return new Tool("lifecycle", () => {
      const chosen = /** @type {Scheme} */ (scheme.select.value);
      const list = accounts.value.split(/[,，;；、\s]+/).filter(Boolean);
      const by = { operator: { ...filled({ state: state.select.value, event: event.select.value }), ...(list.length > 0 ? { accounts: list } : {}) }, archive: filled({ state: state.select.value, event: event.select.value }),
        time: { ...filled({ firstTrade: first.value }), ...(never.checked ? { traded: false } : {}) }, trading: { ...filled({ lastTrade: last.value }), ...(never.checked ? { traded: false } : {}), ...(planned.checked ? { planned: true } : {}) }, volume: { class: volume.select.value } };
      return kehu.lifecycle({ scheme: chosen, ...by[chosen] }, this.options);
    }, ({ state: now, focus, transition, cancelled, toDecide }) => [
      now === undefined ? make("p", { class: "verdict open" }, make("strong", {}, say("tier.no_state"))) : verdict(sayOr(`tier.state.${now}`, now), focus === undefined ? undefined : say(focus ? "tier.focus" : "tier.no_focus")),
      transition && make("p", {}, `${say(`tier.state.${transition.from}`)} —${say(`tier.event.${transition.event}`)}→ ${say(`tier.state.${transition.to}`)}`),
      cancelled && make("p", {}, say("tier.accounts_cancelled", { count: figure(cancelled.length) })), toDecide && make("p", {}, say("tier.accounts_to_decide", { count: figure(toDecide.length) })),
    ], make("div", { class: "pair" }, field("tier.scheme", scheme.select), ...fields.map(([element]) => element)));
  }

  clv() {
    const [margin, retention, discount, periods] = ["margin", "retention", "discount", "periods"].map((name) => text(`tier-clv-${name}`));
    const infinite = make("input", { type: "checkbox", id: "tier-clv-infinite", onchange: () => {
      periods.disabled = infinite.checked;
    } });
    return new Tool("clv", () => kehu.clv({ margin: margin.value.trim(), retention: retention.value.trim(), discount: discount.value.trim(),
      periods: infinite.checked ? "infinite" : /^\d{1,9}$/.test(periods.value.trim()) ? Number(periods.value) : /** @type {any} */ (periods.value.trim() || undefined) }, this.options),
    ({ value, unrounded }) => [verdict(say("value.yuan", { amount: setOut(value, 2) })), make("p", { class: "value-formula number" }, say(infinite.checked ? "tier.clv_infinite_formula" : "tier.clv_formula", { margin: margin.value, retention: retention.value, discount: discount.value, periods: periods.value })), make("p", { class: "quiet" }, say("tier.clv_unrounded", { value: unrounded }))],
    make("div", { class: "pair" }, field("tier.margin", margin), field("tier.retention", retention), field("tier.discount", discount), field("tier.periods", periods), tick("tier.infinite", infinite)));
  }

  churn() {
    const last = day("tier-churn-last");
    const before = text("tier-churn-before");
    const now = text("tier-churn-now");
    return new Tool("churn", () => kehu.churn(filled({ lastTrade: last.value, assetsBefore: before.value.trim(), assetsNow: now.value.trim() }), this.options),
      (/** @type {{ verdict: import("./kehu/slim.mjs").Verdict, criteria: import("./kehu/slim.mjs").Criteria }} */ { verdict: found, criteria }) => [
        make("p", { class: `verdict ${CHURN[found].level}` }, make("span", { class: "sign", "aria-hidden": "true" }, CHURN[found].sign), make("strong", {}, say(`tier.churn.${found}`))),
        make("ul", { class: "tier-criteria" }, ...criteriaLines(criteria))],
      make("div", { class: "pair" }, field("tier.last_trade", last), field("tier.assets_before", before), field("tier.assets_now", now)));
  }

  average() {
    const days = make("textarea", { id: "tier-average-days", rows: 5, autocomplete: "off", spellcheck: "false", "aria-describedby": "tier-average-note" });
    const [wide, least] = ["window", "least"].map((name) => text(`tier-average-${name}`, { inputmode: "numeric" }));
    wide.value = "20";
    const ends = this.select("tier-average-ends", () => ["before", "on"].map((word) => [word, say(`tier.ends.${word}`)]));
    const count = (/** @type {string} */ given) => (/^\d{1,9}$/.test(given.trim()) ? Number(given) : /** @type {any} */ (given.trim() || undefined));
    return new Tool("average", () => {
      const rows = days.value.split("\n").map((line) => line.trim()).filter(Boolean).map((line) => line.split(/[\t,，;；\s]+/));
      return kehu.averageAssets({ days: rows.map(([on, assets, borrowed]) => ({ on, assets, ...(borrowed ? { borrowed } : {}) })), window: count(wide.value), ...(least.value.trim() ? { minObserved: count(least.value) } : {}), ends: /** @type {"before" | "on"} */ (ends.select.value) },
        { on: this.options.on, lang: this.options.lang });
    }, ({ average, days: seen, window: length, from, until, missing, borrowedExcluded }) => [
      average === undefined ? make("p", { class: "verdict open" }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS.open), make("strong", {}, say("tier.average_short", { seen: figure(seen) }))) : verdict(say("value.yuan", { amount: setOut(average, 2) })),
      make("p", {}, say("tier.average_window", { from, until, window: figure(length), seen: figure(seen) }), " ", say(borrowedExcluded ? "tier.borrowed_excluded" : "tier.borrowed_included")),
      missing.length > 0 && make("details", {}, make("summary", {}, say("tier.average_missing", { count: figure(missing.length) })), make("p", { class: "number" }, missing.join(" "))),
    ], make("div", { class: "field" }, make("label", { for: "tier-average-days", say: "tier.average_days" }), days, make("p", { class: "quiet", id: "tier-average-note", say: "tier.average_days_note" })),
    make("div", { class: "pair" }, field("tier.average_window_days", wide), field("tier.average_least", least), field("tier.average_ends", ends.select)));
  }

  refresh() {
    for (const fill of this.reworded) fill();
    for (const tool of this.tools) tool.redraw();
  }
}

/** Both sides of every criterion and whether it is met. @param {import("./kehu/slim.mjs").Criteria} criteria */
const criteriaLines = ({ of }) => of.flatMap((each) => ("join" in each ? [] : [make("li", {}, make("b", {}, say(`tier.criterion.${each.name}`)), ` ${sideWords(each.name, each.actual)} ≥ ${sideWords(each.name, each.needed)} `,
  make("span", { class: "quiet" }, say(`tier.verdict.${each.verdict}`)))]));

/** @param {string} name @param {string} [value] */
const sideWords = (name, value) => (value === undefined ? "–" : name === "asset_drop" ? percent(value) : setOut(value));

customElements.define("kehu-tier-tools", TierTools);
