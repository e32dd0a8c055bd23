/** The findings of a run in columns of numbers: a million of them take 16 MB, as objects ten times that. */

/** @typedef {import("./batch_worker.js").Findings} Findings */
/** @typedef {{ row: number, column: number, code: string, soft: boolean, offset: number }} Finding */

export class FindingStore {
  /** How many findings are kept; the summary counts all of them. */
  static LIMIT = 1_000_000;

  /** @type {Findings[]} */
  #blocks = [];
  /** First finding of each block. @type {number[]} */
  #starts = [];
  /** @type {string[]} */
  #codes = [];
  /** Places of the findings that are no hints. */
  #hard = new Uint32Array(1024);
  #hardCount = 0;
  #count = 0;

  /** @param {Findings} block @param {string[]} codes */
  add(block, codes) {
    this.#codes = codes;
    if (block.rows.length === 0) return;
    this.#blocks.push(block);
    this.#starts.push(this.#count);
    for (let place = 0; place < block.rows.length; place += 1) if (!block.soft[place]) this.#keep(this.#count + place);
    this.#count += block.rows.length;
  }

  /** @param {number} place */
  #keep(place) {
    if (this.#hardCount === this.#hard.length) {
      const larger = new Uint32Array(this.#hard.length * 2);
      larger.set(this.#hard);
      this.#hard = larger;
    }
    this.#hard[this.#hardCount] = place;
    this.#hardCount += 1;
  }

  /** @param {boolean} hints whether hints are wanted too */
  count(hints) {
    return hints ? this.#count : this.#hardCount;
  }

  /** @param {number} place @param {boolean} hints @returns {Finding} */
  at(place, hints) {
    const at = hints ? place : this.#hard[place];
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    const block = this.#blocks[low];
    const inside = at - this.#starts[low];
    return { row: block.rows[inside], column: block.columns[inside], code: this.#codes[block.codes[inside]],
      soft: block.soft[inside] === 1, offset: block.offsets[inside] };
  }
}
