/** Resident numbers, sound and spoiled, the same in every run. */
import { Draw } from "./draw.mjs";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @param {number} number @param {number} width */
const padded = (number, width) => String(number).padStart(width, "0");

/** @param {string} seventeen */
function withCheck(seventeen) {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(seventeen[place]), 0);
  return seventeen + CHECKS[sum % 11];
}

/** @param {string} number @param {number} place @param {string} sign */
const replaced = (number, place, sign) => number.slice(0, place) + sign + number.slice(place + 1);

/** Ways to spoil a sound number. @type {readonly ((number: string, draw: Draw) => string)[]} */
const FAULTS = [
  (number, draw) => replaced(number, 17, draw.of(Array.from("0123456789X").filter((sign) => sign !== number[17]))),
  (number, draw) => replaced(number, draw.below(17), draw.of(Array.from("OIlBZ?"))),
  (number) => number.slice(0, 17),
  // The check digit fits, so that the date itself must be looked at; 1999 had no 29 February.
  (number, draw) => withCheck(`${number.slice(0, 6)}1999${draw.of(["0229", "0230", "0431", "0631", "1131", "1301", "0500", "0832"])}${number.slice(14, 17)}`),
  (number) => withCheck(`99${number.slice(2, 17)}`),
  (number) => withCheck(`${number.slice(0, 6)}2031${number.slice(10, 17)}`),
];

export class Numbers {
  /** @param {Draw} draw @param {readonly string[]} regions six digits each */
  constructor(draw, regions) {
    this.draw = draw;
    this.regions = regions;
    /** @type {Set<string>} */
    this.seen = new Set();
  }

  /** A number that was not given before. */
  sound() {
    for (;;) {
      const month = this.draw.below(12);
      const number = this.draw.of(this.regions) + padded(1940 + this.draw.below(66), 4) + padded(month + 1, 2)
        + padded(1 + this.draw.below(DAYS[month]), 2) + this.draw.digits(3);
      if (this.seen.has(number)) continue;
      this.seen.add(number);
      return withCheck(number);
    }
  }

  spoiled() {
    return this.draw.of(FAULTS)(this.sound(), this.draw);
  }
}

/**
 * Numbers one a line, 3 % of them spoiled.
 * @param {number} count
 * @param {readonly string[]} regions
 */
export function numberLines(count, regions) {
  const draw = new Draw(1);
  const numbers = new Numbers(draw, regions);
  let sound = 0;
  let text = "";
  for (let line = 0; line < count; line += 1) {
    const isSpoiled = draw.below(100) < 3;
    text += `${isSpoiled ? numbers.spoiled() : numbers.sound()}\n`;
    sound += isSpoiled ? 0 : 1;
  }
  return { bytes: Buffer.from(text), sound };
}
