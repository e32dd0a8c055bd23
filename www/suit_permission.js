/** 权限: whether a board or business may be opened to the client; one with its tests, or all in one table. */
import { field, make, table } from "./element.js";
import { kehu } from "./engine.js";
import { language, say } from "./language.js";
import { criteriaTable } from "./suit_criteria.js";
import { PERMISSIONS, permissionRows } from "./suit_fields.js";
import { SuitPart } from "./suit_part.js";
import { findingsOf, gradeOf, mark } from "./suit_words.js";
import { setOut } from "./value_number.js";
import { pathWords } from "./value_words.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Permission} Permission */
/** @typedef {import("./kehu/slim.mjs").PermissionAnswer} PermissionAnswer */
/** @typedef {import("./kehu/slim.mjs").PermissionProfile} PermissionProfile */
/** @typedef {import("./kehu/slim.mjs").Result<PermissionAnswer>} Answer */
/** @typedef {import("./suit_desk.js").SuitDesk} SuitDesk */
/** @typedef {{ permission: Permission, result: Answer }} Row */

const ALL = "all";
/** What belongs to an average. */
const ASSETS = ["average", "days", "borrowedExcluded"];

export class SuitPermission {
  which = make("select", { id: "suit-which", autocomplete: "off", onchange: () => this.choose(this.which.value) });
  state;
  rows;
  part;
  element;
  desk;

  /** @param {SuitDesk} desk @param {() => void} match leads to the match */
  constructor(desk, match) {
    this.desk = desk;
    this.state = { permission: ALL, profile: desk.client };
    this.rows = permissionRows(desk);
    this.part = new SuitPart(desk, { id: "permission", fn: "permission", title: "suit.permission_title", rows: this.rows, state: this.state,
      complete: (request) => ({ permission: this.state.permission === ALL ? PERMISSIONS[0] : this.state.permission, profile: this.profile(request.profile ?? {}) }),
      lacks: (issue) => this.lacks(issue),
      every: ({ request, options }) => (this.state.permission === ALL ? { request: { permissions: PERMISSIONS, profile: request.profile }, result: this.all(request.profile, options) } : undefined),
      setting: make("section", { class: "panel", "say-label": "suit.permission_which" }, field("suit.permission_which", this.which)),
      verdict: (value) => (value.all ? { grade: "plain", words: this.countWords(value.all) } : { grade: gradeOf(value.verdict), words: say(`suit.open_of.${value.verdict}`, { permission: say(`suit.permission.${value.permission}`) }) }),
      answer: (value, _asked, isPaper) => (value.all ? [this.overview(value.all, isPaper)] : [
        ...this.one(value), !isPaper && make("div", { class: "buttons" },
          make("button", { type: "button", id: "suit-permission-hand", onclick: () => {
            desk.product.entry = value.verdict;
            match();
          } }, say("suit.hand_entry")), make("button", { type: "button", id: "suit-permission-all", onclick: () => this.choose(ALL) }, say("suit.permission_all")))]) });
    this.element = this.part.element;
  }

  build() {
    this.which.replaceChildren(...[ALL, ...PERMISSIONS].map((permission) => make("option", { value: permission }, say(`suit.permission.${permission}`))));
    this.which.value = this.state.permission;
    this.part.build();
  }

  /** An average without its days says nothing yet, and must not keep the rest from its answer. @param {Record<string, any>} profile */
  profile({ assets, ...rest }) {
    return ASSETS.every((name) => assets?.[name] !== undefined) ? { ...rest, assets } : rest;
  }

  /** What lacks of an average that was begun. @param {Issue} issue @returns {Issue[]} */
  lacks(issue) {
    if (issue.path.join(".") !== "profile.assets") return [issue];
    const given = this.desk.client.assets ?? {};
    const open = ASSETS.filter((name) => given[name] === undefined || given[name] === "");
    return open.length > 0 && open.length < ASSETS.length ? open.map((name) => ({ ...issue, path: [...issue.path, name] })) : [issue];
  }

  /** @param {string} permission */
  choose(permission) {
    this.state.permission = permission;
    this.build();
    this.which.focus();
  }

  /** Every permission for one profile, as one answer: what makes the data unusable does so for each. @param {PermissionProfile} profile @param {Record<string, any>} options @returns {import("./suit_part.js").Answer} */
  all(profile, options) {
    const rows = PERMISSIONS.map((permission) => ({ permission: /** @type {Permission} */ (permission), result: kehu.permission({ permission: /** @type {Permission} */ (permission), profile }, /** @type {import("./kehu/slim.mjs").Options} */ (options)) }));
    const faults = once(rows.flatMap(({ result }) => (result.issues ?? []).filter(({ path }) => path[0] !== "permission")));
    const warnings = once(rows.flatMap(({ result }) => result.warnings).filter(({ code }) => code === "rule.unverified"));
    if (faults.length > 0) return { issues: faults, warnings };
    const sources = [...new Map(rows.flatMap(({ result }) => result.value?.sources ?? []).map((source) => [source.id, source])).values()];
    return { value: { all: rows, sources }, warnings };
  }

  /** @param {readonly Row[]} rows */
  countWords(rows) {
    /** @param {string} verdict */
    const count = (verdict) => rows.filter(({ result }) => (result.value?.verdict ?? "undetermined") === verdict).length;
    return say("suit.counted", { met: count("met"), unmet: count("unmet"), undetermined: count("undetermined") });
  }

  /** @param {readonly Row[]} rows @param {boolean} isPaper */
  overview(rows, isPaper) {
    return table({ caption: say(isPaper ? "suit.permission_all_of" : "suit.overview"), class: "suit-overview", head: ["permission", "verdict", "lacks"].map((name) => say(`suit.head.${name}`)),
      rows: rows.map(({ permission, result }) => {
        const name = say(`suit.permission.${permission}`);
        const { issues, wanted, lacking, notes } = findingsOf([], result);
        const lacks = [...issues, ...wanted, ...notes].map((issue) => make("p", {}, issue.message));
        const fields = result.value?.verdict !== "undetermined" ? [] : [...new Set(lacking.flatMap((issue) => this.lacks(issue)).map(({ path }) => pathWords(this.rows, path)))];
        return [isPaper ? name : make("button", { type: "button", class: "link", "data-permission": permission, "aria-label": say("suit.permission_show", { permission: name }), onclick: () => this.choose(permission) }, name),
          result.value ? mark(result.value.verdict) : mark("undetermined", say("suit.not_covered")),
          make("div", {}, fields.length > 0 && make("p", {}, fields.join(say("suit.comma"))), ...lacks, ...failed(result.value))];
      }) });
  }

  /** @param {PermissionAnswer} value */
  one(value) {
    return [
      value.dailyBuyLimit && make("p", { class: "notice suit-said", id: "suit-daily" }, say("suit.daily", { shares: setOut(value.dailyBuyLimit) })),
      value.criteria.of.length > 0 ? criteriaTable(say("suit.tests"), value.criteria) : make("p", {}, say(value.verdict === "met" ? "suit.no_tests_met" : "suit.no_tests")),
    ];
  }
}

/** Findings, each once. @param {readonly Issue[]} issues */
const once = (issues) => [...new Map(issues.map((issue) => [`${issue.path.join(".")} ${issue.code}`, issue])).values()];

/** The tests that are not met, in a few words. @param {PermissionAnswer | undefined} value */
function failed(value) {
  if (value?.verdict !== "unmet") return [];
  const unmet = value.criteria.of.filter(({ verdict }) => verdict === "unmet");
  return [make("p", {}, say("suit.unmet_of", { tests: unmet.map(describe).join(language() === "en" ? "; " : "；") }))];
}

/** @param {import("./kehu/slim.mjs").Criterion | import("./kehu/slim.mjs").Criteria} test @returns {string} */
function describe(test) {
  if ("join" in test) return test.of.filter(({ verdict }) => verdict === "unmet").map(describe).join(say(`suit.join_words.${test.join}`));
  return say(`suit.criterion.${test.name}`);
}
