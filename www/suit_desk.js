/** What the parts of 适当性 share: the day, the client of the moment, and what one part concluded for another. */
import { today } from "./element.js";

/** @typedef {import("./kehu/slim.mjs").Score} Score */
/** @typedef {Record<string, any>} Tree */

/** What a score says about the client, by the names that the client's data have. */
const TOLD = /** @type {const} */ (["level", "lowest", "validUntil"]);

/** Kinds of client that are natural persons. */
export const NATURAL = ["individual", "minor", "sole_trader"];

/** Fires `day` when the day or the name changed, `client` when a part told something that others use. */
export class SuitDesk extends EventTarget {
  on = today();
  /** As the day's field says. */
  isDay = true;
  /** Printed on the record, nothing else. */
  name = "";
  /** One client for every part, so that nothing is entered twice. @type {Tree} */
  client = { party: "individual", doneOn: today() };
  /** The product that is offered. @type {Tree} */
  product = { entry: "not_applicable" };
  /** What the questionnaire said last. @type {Score | undefined} */
  score;
  /** Whether anything was entered that would be lost with the page. */
  unsaved = false;

  get isNatural() {
    return NATURAL.includes(this.client.party);
  }

  /** The years that incomes are asked of, the first one first. @param {number} place */
  incomeYear(place) {
    return Number(this.on.slice(0, 4)) - 3 + place;
  }

  /** A score stands for what it said before, and never for what was entered by hand. @param {Score | undefined} score */
  takeScore(score) {
    const former = this.score;
    this.score = score;
    for (const name of TOLD) {
      if (this.client[name] !== undefined && this.client[name] !== former?.[name]) continue;
      if (score && !(name === "lowest" && !this.isNatural)) this.client[name] = score[name];
      else delete this.client[name];
    }
    this.dispatchEvent(new Event("client"));
  }

  /** Whether the level that stands is the questionnaire's. */
  get isScored() {
    return this.score !== undefined && TOLD.every((name) => this.client[name] === this.score?.[name] || (name === "lowest" && !this.isNatural));
  }
}
