/**
 * Columns of figures out of delimited text of any size: pieces of bytes in, blocks of scaled whole numbers out. Nothing else is kept,
 * so memory stays flat. A cell that is no plain decimal is a fault of its row, never an exception.
 */

/** What may stand in a file, by the heading of its column. @typedef {"quantity" | "price" | "cost" | "daysLocked" | "daysLeft"} Field */
/** A cell that cannot be used. @typedef {"missing" | "malformed" | "places" | "overflow"} Flaw */
/** `rows`: of the file, from 1 with the headings; `flaws`: by place in the block; a row with one is all zeros. @typedef {{ rows: Float64Array, count: number, figures: { quantity: BigInt64Array, price: BigInt64Array, cost: BigInt64Array, daysLocked: Int32Array, daysLeft: Int32Array }, flaws: Map<number, { field: Field, flaw: Flaw }> }} Block */

export const FIELDS = /** @type {const} */ (["quantity", "price", "cost", "daysLocked", "daysLeft"]);
/** The findings of a block are listed up to a thousand by the module, so that none is lost. */
export const BLOCK_ROWS = 1_000;

const [LF, CR, QUOTE, POINT, MINUS, ZERO, NINE, SPACE, TAB] = [10, 13, 34, 46, 45, 48, 57, 32, 9];
/** Longer than any number that fits; what is beyond it makes the cell malformed. */
const LONGEST_CELL = 64;
/** Digits that a double holds for certain. */
const EXACT_DIGITS = 15;
const LARGEST = 2n ** 63n - 1n;
const DAYS_LARGEST = 2n ** 31n - 1n;

export class ColumnReader {
  #delimiter;
  /** @type {Record<Field, number>} */
  #places;
  /** The field of each column, -1 for what is passed over. */
  #slots;
  /** @type {readonly Field[]} */
  #wanted;
  #take;
  #cell = new Uint8Array(LONGEST_CELL);
  #length = 0;
  #column = 0;
  #row = 0;
  #quoted = false;
  #wasQuoted = false;
  #afterReturn = false;
  /** @type {{ field: Field, flaw: Flaw } | undefined} */
  #flaw;
  /** @type {Set<Field>} */
  #blank = new Set();
  /** @type {Record<Field, bigint>} */
  #figures = { quantity: 0n, price: 0n, cost: 0n, daysLocked: 0n, daysLeft: 0n };
  /** @type {Block} */
  #block = emptyBlock();

  /**
   * @param {{ delimiter: string, columns: Partial<Record<Field, number>>, places: { quantity: number, price: number } }} shape
   * @param {(block: Block) => void} take
   */
  constructor({ delimiter, columns, places }, take) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#places = { quantity: places.quantity, price: places.price, cost: places.price, daysLocked: 0, daysLeft: 0 };
    this.#wanted = FIELDS.filter((field) => columns[field] !== undefined);
    this.#slots = new Int8Array(1 + Math.max(...this.#wanted.map((field) => columns[field] ?? 0))).fill(-1);
    for (const field of this.#wanted) this.#slots[columns[field] ?? 0] = FIELDS.indexOf(field);
    this.#take = take;
  }

  /** Whether the file ended within quotes: what came after them was taken for one cell. */
  get unclosed() {
    return this.#quoted;
  }

  /** @param {Uint8Array} bytes */
  push(bytes) {
    for (const byte of bytes) {
      if (this.#quoted) {
        if (byte === QUOTE) this.#quoted = false;
        else this.#keep(byte);
      } else if (byte === QUOTE && this.#length === 0 && !this.#wasQuoted) this.#quoted = this.#wasQuoted = true;
      else if (byte === this.#delimiter) this.#endCell();
      else if (byte === LF) {
        if (!this.#afterReturn) this.#endRow();
      } else if (byte === CR) this.#endRow();
      else this.#keep(byte);
      this.#afterReturn = byte === CR && !this.#quoted;
    }
  }

  /** What is left when the file ends without the end of a line. */
  finish() {
    if (this.#column > 0 || this.#length > 0) this.#endRow();
    this.#hand();
  }

  /** @param {number} byte */
  #keep(byte) {
    if (this.#length < LONGEST_CELL) this.#cell[this.#length] = byte;
    this.#length += 1;
  }

  #endCell() {
    const slot = this.#column < this.#slots.length ? this.#slots[this.#column] : -1;
    if (slot >= 0 && this.#row > 0) this.#read(FIELDS[slot]);
    this.#column += 1;
    this.#length = 0;
    this.#wasQuoted = false;
  }

  #endRow() {
    const blank = this.#column === 0 && this.#length === 0;
    this.#endCell();
    // Cells that the row does not reach are blank.
    for (const field of this.#wanted) if (this.#slots.indexOf(FIELDS.indexOf(field)) >= this.#column) this.#blank.add(field);
    const heading = this.#row === 0;
    this.#row += 1;
    if (!heading && !blank) this.#close();
    this.#column = 0;
    this.#flaw = undefined;
    this.#blank.clear();
  }

  #close() {
    const { quantity, price, cost, daysLocked, daysLeft } = this.#figures;
    // Without a lock a row needs neither cost nor days.
    const needed = this.#wanted.filter((field) => field === "quantity" || field === "price" || (field !== "daysLocked" && !this.#blank.has("daysLocked") && daysLocked !== 0n));
    const lacking = needed.find((field) => this.#blank.has(field));
    const flaw = this.#flaw ?? (lacking && { field: lacking, flaw: /** @type {const} */ ("missing") });
    const block = this.#block;
    const place = block.count;
    block.rows[place] = this.#row;
    if (!flaw) {
      block.figures.quantity[place] = quantity;
      block.figures.price[place] = price;
      if (!this.#blank.has("daysLocked")) {
        block.figures.cost[place] = cost;
        block.figures.daysLocked[place] = Number(daysLocked);
        block.figures.daysLeft[place] = Number(daysLeft);
      }
    }
    if (flaw) block.flaws.set(place, flaw);
    block.count += 1;
    if (block.count === BLOCK_ROWS) this.#hand();
  }

  #hand() {
    if (this.#block.count > 0) this.#take(this.#block);
    this.#block = emptyBlock();
  }

  /** @param {Field} field */
  #read(field) {
    const cell = this.#cell;
    let from = 0;
    let until = this.#length;
    if (until > LONGEST_CELL) return this.#mark(field, "malformed");
    while (from < until && (cell[from] === SPACE || cell[from] === TAB)) from += 1;
    while (until > from && (cell[until - 1] === SPACE || cell[until - 1] === TAB)) until -= 1;
    if (from === until) {
      this.#blank.add(field);
      return;
    }
    const negative = cell[from] === MINUS;
    if (negative) from += 1;
    const scale = this.#places[field];
    let places = -1;
    let digits = 0;
    let number = 0;
    let exact = "";
    for (let at = from; at < until; at += 1) {
      const byte = cell[at];
      if (byte === POINT && places < 0 && at > from && at + 1 < until) places = 0;
      else if (byte < ZERO || byte > NINE) return this.#mark(field, "malformed");
      else if (places === scale) {
        // A zero beyond the scale loses nothing.
        if (byte !== ZERO) return this.#mark(field, "places");
      } else {
        if (places >= 0) places += 1;
        if (digits > 0 || byte !== ZERO) digits += 1;
        if (digits <= EXACT_DIGITS) number = number * 10 + byte - ZERO;
        exact += digits > 0 ? byte - ZERO : "";
      }
    }
    if (until === from) return this.#mark(field, "malformed");
    const left = scale - Math.max(0, places);
    const size = digits + left <= EXACT_DIGITS ? BigInt(number * 10 ** left) : BigInt((exact || "0") + "0".repeat(left));
    if (size > (field === "daysLocked" || field === "daysLeft" ? DAYS_LARGEST : LARGEST)) return this.#mark(field, "overflow");
    this.#figures[field] = negative ? -size : size;
  }

  /** The first flaw of a row is the one that is told. @param {Field} field @param {Flaw} flaw */
  #mark(field, flaw) {
    this.#flaw ??= { field, flaw };
  }
}

/** @returns {Block} */
function emptyBlock() {
  const amounts = () => new BigInt64Array(BLOCK_ROWS);
  const days = () => new Int32Array(BLOCK_ROWS);
  return { rows: new Float64Array(BLOCK_ROWS), count: 0, flaws: new Map(),
    figures: { quantity: amounts(), price: amounts(), cost: amounts(), daysLocked: days(), daysLeft: days() } };
}
