/** The plan that stands: its days, what was chosen for it, and the module's answer for each day. */
import { kehu } from "./engine.js";
import { language } from "./language.js";
import { isDay, isObject } from "./portfolio_file.js";

/** @typedef {import("./kehu/slim.mjs").Portfolio} Portfolio */
/** @typedef {import("./kehu/slim.mjs").GivenLine} GivenLine */
/** @typedef {import("./kehu/slim.mjs").Nav} Nav */
/** @typedef {import("./kehu/slim.mjs").Rounding} Rounding */
/** @typedef {import("./kehu/slim.mjs").RuleSet} RuleSet */
/** @typedef {import("./kehu/slim.mjs").RuleSetName} RuleSetName */
/** @typedef {import("./kehu/slim.mjs").Result<Nav>} Answer */
/** `flows`: what changed hands since the day before, where that day's lines are taken from its answer. @typedef {{ on: string, portfolio: Portfolio, flows?: readonly GivenLine[] }} PlanDay */
/** Several days stand in their order. @typedef {{ days: PlanDay[], ruleSet?: RuleSetName | RuleSet, rounding?: Rounding, calendar?: import("./kehu/slim.mjs").Calendar, policy?: import("./kehu/slim.mjs").Policy }} Plan */
/** What is lacking before anything can be valued, as a key of words. @typedef {"portfolio.need_rule_set" | "portfolio.need_on" | "portfolio.refused_call"} Lack */

/**
 * What the plan leaves to the day before: its NAV, its lines, and of each class the NAV that its share and its fees go by.
 * What the plan gives itself stands.
 * @param {PlanDay} day
 * @param {Nav} before
 * @returns {Portfolio}
 */
function carried({ portfolio, flows }, before) {
  const { classes } = portfolio;
  const lines = [...before.lines, ...before.charges].map(({ id, amount }) => ({ id, amount }));
  return { ...portfolio, previousNav: portfolio.previousNav ?? before.nav, previous: portfolio.previous ?? { nav: before.nav, lines, ...(flows ? { flows } : {}) },
    classes: !Array.isArray(classes) ? classes : classes.map((each) => {
      const then = before.classes.find(({ id }) => id === each?.id);
      if (!then || !isObject(each)) return each;
      return { ...each, previousNav: each.previousNav ?? then.nav, ...(classes.length > 1 ? { weight: each.weight ?? then.nav } : {}) };
    }) };
}

/** What a plan brings that is not chosen on the page. @param {Plan} plan */
const given = ({ calendar, policy }) => ({ ...(calendar ? { calendar } : {}), ...(policy ? { policy } : {}) });

export class PortfolioModel extends EventTarget {
  /** @type {Plan | undefined} */
  plan;
  /** Of the file, or the key of what it is called. */
  name = "";
  /** @type {import("./portfolio_csv.js").Origin | undefined} */
  origin;
  /** Which of the days is looked at. */
  place = 0;
  /** @type {RuleSetName | RuleSet | undefined} */
  ruleSet;
  /** @type {Rounding} */
  rounding = {};
  /** @type {Answer | undefined} */
  answer;
  /** The answer for the day before, where there is one and it has a value. @type {Nav | undefined} */
  before;
  /** @type {Lack | undefined} */
  lack;
  /** Whether something was chosen or entered that no file holds. */
  unsaved = false;

  get day() {
    return this.plan?.days[this.place];
  }

  /** Puts a plan in place of the one that stands. @param {Plan} plan @param {{ name: string, origin?: import("./portfolio_csv.js").Origin, looked?: string }} from */
  begin(plan, { name, origin, looked }) {
    this.plan = { ...plan, days: plan.days.map((day) => ({ ...day })) };
    this.name = name;
    this.origin = origin;
    this.place = Math.max(0, plan.days.findIndex(({ on }) => on === looked));
    this.ruleSet = plan.ruleSet;
    this.rounding = plan.rounding ?? {};
    this.unsaved = false;
    this.value();
    this.dispatchEvent(new Event("replaced"));
  }

  /** Looks at another day; nothing is entered by that. @param {number} place */
  look(place) {
    this.place = place;
    this.value();
    this.dispatchEvent(new Event("touched"));
  }

  /** @param {{ on?: string, ruleSet?: RuleSetName | RuleSet, rounding?: Rounding }} chosen */
  choose({ on, ...others }) {
    if (on !== undefined && this.day) this.day.on = on;
    Object.assign(this, others);
    this.unsaved = true;
    this.value();
    this.dispatchEvent(new Event("touched"));
  }

  /** Values the day that is looked at, and before it those that it builds on. */
  value() {
    this.answer = this.before = this.lack = undefined;
    const { plan, ruleSet, rounding, place } = this;
    if (!plan) return;
    if (!ruleSet) this.lack = "portfolio.need_rule_set";
    else if (!plan.days.slice(0, place + 1).every(({ on }) => isDay(on))) this.lack = "portfolio.need_on";
    else {
      try {
        for (const day of plan.days.slice(0, place + 1)) {
          this.before = this.answer?.value;
          this.answer = kehu.nav(this.before ? carried(day, this.before) : day.portfolio,
            { on: day.on, ruleSet, rounding, lang: language(), ...given(plan) });
        }
      } catch {
        this.answer = this.before = undefined;
        this.lack = "portfolio.refused_call";
      }
    }
  }

  /** The plan with what was chosen for it. @returns {Plan} */
  get chosen() {
    const { plan = { days: [] }, ruleSet, rounding } = this;
    return { ...(ruleSet ? { ruleSet } : {}), ...(Object.keys(rounding).length > 0 ? { rounding } : {}), ...given(plan), days: plan.days };
  }
}
