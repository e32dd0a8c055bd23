/** Draws that are the same in every run. */
export class Draw {
  /** @param {number} seed */
  constructor(seed) {
    this.state = seed;
  }

  /** A whole number from 0 up to but not including `end`. @param {number} end */
  below(end) {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) | 0;
    // The low digits of such a row of numbers repeat soon, so the high ones are taken.
    return Math.floor(((this.state >>> 8) / 0x100_0000) * end);
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  of(list) {
    return list[this.below(list.length)];
  }

  /** @param {number} count */
  digits(count) {
    let text = "";
    while (text.length < count) text += this.below(10);
    return text;
  }
}
