/** What the parts of 适当性 share: the day, the client of the moment, and what one part concluded for another. */
import { today } from "./element.js";
import { kehu } from "./engine.js";
import { NATURAL } from "./suit_fields.js";

/** @typedef {import("./kehu/slim.mjs").Score} Score */
/** @typedef {Record<string, any>} Tree */

/** What a test says about the client, by the names that the client's data have. */
const TOLD = ["level", "lowest", "validUntil", "term", "kinds"];
/** Without these the level is not the questionnaire's. */
const OWN = /** @type {const} */ (["level", "lowest", "validUntil"]);

/** What a test asks of the client beside the questions. */
export const FACTS = ["party", "birthDate", "fullCapacity", "lowestByLaw", "doneOn"];

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

export class SuitDesk {
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
  /** About whom it was. */
  about = "";
  /** What it put into the client's data. @type {Tree} */
  told = {};
  /** The digest of the numbers that the package ships, as JSON; nothing where the browser computes none. */
  policy = "–";
  /** Whether anything was entered that would be lost with the page. */
  unsaved = false;

  /** A record says by which numbers it was made. */
  async digest() {
    const bytes = new TextEncoder().encode(JSON.stringify(kehu.samplePolicy("suitability")));
    const digest = await window.crypto.subtle?.digest("SHA-256", bytes);
    if (digest) this.policy = `sha-256:${[...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  }

  get isNatural() {
    return NATURAL.includes(this.client.party);
  }

  /** The years that incomes are asked of, the first one first. @param {number} place */
  incomeYear(place) {
    return Number(this.on.slice(0, 4)) - 3 + place;
  }

  /** A score takes the place of what it said before, never of what was entered by hand. @param {Score | undefined} score @param {Tree} goals what the answers say of term and kinds */
  takeScore(score, goals) {
    const former = this.told;
    this.score = score;
    this.about = this.#who();
    this.told = score ? { level: score.level, ...(this.isNatural ? { lowest: score.lowest } : {}), validUntil: score.validUntil, ...goals } : {};
    for (const name of TOLD) {
      if (this.client[name] !== undefined && !isSame(this.client[name], former[name])) continue;
      if (this.told[name] !== undefined) this.client[name] = this.told[name];
      else delete this.client[name];
    }
  }

  /** What a score depends on beside the answers. */
  #who() {
    return JSON.stringify(FACTS.map((name) => this.client[name]));
  }

  /** Whether the level that stands is the questionnaire's. */
  get isScored() {
    return this.score !== undefined && this.about === this.#who() && OWN.every((name) => this.client[name] === this.score?.[name] || (name === "lowest" && !this.isNatural));
  }
}
