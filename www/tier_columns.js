/** Clients as columns of whole numbers: cells of text in, amounts in millionths out, exactly; a row with a fault is left out and told. */
import { IdPool } from "./tier_ids.js";

/** @typedef {import("./tier_fields.js").Field} Field */
/** @typedef {import("./tier_fields.js").Slot} Slot */
/** `name` of the field or metric; none where the row as a whole is meant. @typedef {{ line: number, code: string, name?: string }} Flaw */

/** "Not known" of an amount, as the module has it. */
export const UNKNOWN = -(2n ** 63n);
export const NO_DAY = -(2 ** 31);
export const SCALE = 6;
export const PROFILING = { notAsked: 0, agreed: 1, refused: 2 };
export const LISTED_FLAWS = 1_000;

const LARGEST = 2n ** 63n - 1n;
const LONGEST_ID = 64;
const MOST_DAYS_SEEN = 250;
const MOST_TRADES = 1_000_000_000;
/** Distinct words for tiers: more are no tiers. */
const MOST_TIERS = 200;
const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;
const DAY = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|(\d\d)(\d\d))$/;
const AGREED = new Set(["true", "1", "yes", "y", "是", "同意"]);
const REFUSED = new Set(["false", "0", "no", "n", "否", "拒绝"]);
const DAY_MS = 86_400_000;
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];
/** Characters of an amount that may still be a whole number of a double in millionths. */
const SHORT = 16;
const MOST_KEPT = 50_000;
const LONGEST_DAY = 10;

/** A column that grows. @template {BigInt64Array | Int32Array | Uint32Array | Int16Array | Uint8Array} T */
class Growing {
  /** @type {T} */
  #array;
  length = 0;

  /** @param {new (length: number) => T} Type */
  constructor(Type) {
    this.#array = new Type(1 << 12);
  }

  /** @param {T extends BigInt64Array ? bigint : number} value */
  add(value) {
    if (this.length === this.#array.length) {
      const longer = new /** @type {any} */ (this.#array.constructor)(this.length * 2);
      longer.set(this.#array);
      this.#array = longer;
    }
    this.#array[this.length] = /** @type {any} */ (value);
    this.length += 1;
  }

  /** @param {number} length @param {bigint | number} value */
  fill(length, value) {
    this.#array = /** @type {any} */ (new /** @type {any} */ (this.#array.constructor)(length).fill(value));
    this.length = length;
  }

  whole() {
    return /** @type {T} */ (this.#array.subarray(0, this.length));
  }
}

/** An amount in millionths, or the code of what is wrong with it. @param {string} text not empty @returns {bigint | string} */
export function amountOf(text) {
  return shortAmount(text) ?? longAmount(text);
}

/** What a double holds for certain is read without an expression: nearly every amount is. @param {string} text @returns {bigint | undefined} */
function shortAmount(text) {
  const from = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (text.length === from || text.length > SHORT) return undefined;
  let number = 0;
  let places = -1;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && places < 0 && at > from && at + 1 < text.length) places = 0;
    else if (code < ZERO || code > NINE) return undefined;
    else {
      number = number * 10 + code - ZERO;
      if (places >= 0) places += 1;
    }
  }
  if (places > SCALE) return undefined;
  const size = number * 10 ** (SCALE - Math.max(0, places));
  return size <= Number.MAX_SAFE_INTEGER ? BigInt(from === 1 ? -size : size) : undefined;
}

/** @param {string} text */
function longAmount(text) {
  const match = AMOUNT.exec(text);
  if (!match) return "amount.malformed";
  const [, sign, all, rest = ""] = match;
  // Zeros before the first digit and after the last are no places.
  const [whole, part] = [all.replace(/^0+(?=\d)/, ""), rest.replace(/0+$/, "")];
  if (part.length > SCALE || whole.length > 19) return "tier.out_of_range";
  const size = BigInt(whole + part.padEnd(SCALE, "0"));
  if (size > LARGEST) return "tier.out_of_range";
  return sign ? -size : size;
}

/** Days that were read: a file has few of them, many times each. @type {Map<string, number>} */
const days = new Map();

/** Days since 1970, or `NO_DAY` for what is no day. Spreadsheets write 2026/1/5 for 2026-01-05. @param {string} text */
export function dayOf(text) {
  const kept = days.get(text);
  if (kept !== undefined) return kept;
  const day = readDay(text);
  if (days.size < MOST_KEPT && text.length <= LONGEST_DAY) days.set(text, day);
  return day;
}

/** @param {string} text */
function readDay(text) {
  const match = DAY.exec(text);
  if (!match) return NO_DAY;
  const [year, month, day] = match.filter((part, place) => place > 0 && part !== undefined).map(Number);
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day ? time.getTime() / DAY_MS : NO_DAY;
}

/** @param {number} day */
export const dayText = (day) => (day === NO_DAY ? "" : new Date(day * DAY_MS).toISOString().slice(0, 10));

export class ClientColumns {
  ids = new IdPool();
  /** Place of each row's id. */
  names = new Growing(Uint32Array);
  lines = new Growing(Uint32Array);
  /** @type {Map<string, Growing<BigInt64Array>>} */
  metrics;
  observed = new Growing(Int16Array);
  levels = new Growing(Uint8Array);
  lastTrade = new Growing(Int32Array);
  frequency = new Growing(Int32Array);
  monetary = new Growing(BigInt64Array);
  lastContact = new Growing(Int32Array);
  profiling = new Growing(Uint8Array);
  /** Places in `words` from 1; 0 is none. */
  tiers = new Growing(Uint8Array);
  since = new Growing(Int32Array);
  /** @type {Record<Exclude<Field, "id">, { column: Growing<any>, absent: bigint | number }>} */
  #columns = { observed: { column: this.observed, absent: -1 }, level: { column: this.levels, absent: 0 }, lastTrade: { column: this.lastTrade, absent: NO_DAY }, frequency: { column: this.frequency, absent: -1 },
    monetary: { column: this.monetary, absent: UNKNOWN }, lastContact: { column: this.lastContact, absent: NO_DAY }, profiling: { column: this.profiling, absent: PROFILING.notAsked }, tier: { column: this.tiers, absent: 0 }, since: { column: this.since, absent: NO_DAY } };
  /** Those that the file has. @type {(readonly [string, Growing<any>])[]} */
  #fields;
  /** Words for tiers as they stand in the file. @type {string[]} */
  words = [];
  /** Which fields and metrics the file has. @type {ReadonlySet<string>} */
  found;
  rows = 0;
  leftOut = 0;
  /** @type {Flaw[]} */
  flaws = [];
  /** @type {Record<string, number>} */
  flawCounts = {};
  #slots;

  /** @param {readonly (Slot | undefined)[]} slots of the columns */
  constructor(slots) {
    this.#slots = slots;
    const names = slots.flatMap((slot) => (slot && "metric" in slot ? [slot.metric] : []));
    this.metrics = new Map(names.map((name) => [name, new Growing(BigInt64Array)]));
    this.#fields = slots.flatMap((slot) => (slot && "field" in slot && slot.field !== "id" ? [/** @type {const} */ ([slot.field, this.#columns[slot.field].column])] : []));
    this.found = new Set([...names, ...slots.flatMap((slot) => (slot && "field" in slot ? [slot.field] : []))]);
  }

  /** @param {readonly string[]} cells @param {number} line */
  take(cells, line) {
    if (cells.length <= 1 && (cells[0] ?? "").trim() === "") return;
    /** @type {Flaw[]} */
    const flaws = [];
    if (cells.length > this.#slots.length && cells.slice(this.#slots.length).some((cell) => cell.trim() !== "")) flaws.push({ line, code: "row.long" });
    /** @type {Map<string, any>} */
    const values = new Map();
    this.#slots.forEach((slot, place) => {
      if (!slot) return;
      const text = (cells[place] ?? "").trim();
      const name = "metric" in slot ? slot.metric : slot.field;
      const value = "metric" in slot ? (text === "" ? UNKNOWN : amountOf(text)) : this.#read(slot.field, text);
      if (typeof value === "string" && name !== "id") flaws.push({ line, code: value, name });
      else values.set(name, value);
    });
    const id = values.get("id");
    if (id === "") flaws.unshift({ line, code: "tier.missing", name: "id" });
    else if ([...id].length > LONGEST_ID) flaws.unshift({ line, code: "tier.out_of_range", name: "id" });
    else {
      const { place, known } = this.ids.add(id);
      if (known) flaws.unshift({ line, code: "tier.duplicate", name: "id" });
      else if (flaws.length === 0) return this.#keep(place, line, values);
    }
    this.leftOut += 1;
    for (const flaw of flaws) {
      this.flawCounts[flaw.code] = (this.flawCounts[flaw.code] ?? 0) + 1;
      if (this.flaws.length < LISTED_FLAWS) this.flaws.push(flaw);
    }
  }

  /** The value of a cell, or the code of what is wrong with it. @param {Field} field @param {string} text @returns {bigint | number | string} */
  #read(field, text) {
    switch (field) {
      case "id": return text;
      case "observed": return text === "" ? -1 : /^\d{1,3}$/.test(text) ? (Number(text) <= MOST_DAYS_SEEN ? Number(text) : "tier.out_of_range") : "field.malformed";
      case "level": return text === "" ? 0 : /^[cC][1-5]$/.test(text) ? Number(text[1]) : "tier.unknown";
      case "frequency": return text === "" ? -1 : /^\d{1,10}$/.test(text) ? (Number(text) <= MOST_TRADES ? Number(text) : "tier.out_of_range") : "field.malformed";
      case "monetary": return text === "" ? UNKNOWN : amountOf(text);
      case "profiling": return text === "" ? PROFILING.notAsked : AGREED.has(text.toLowerCase()) ? PROFILING.agreed : REFUSED.has(text.toLowerCase()) ? PROFILING.refused : "field.malformed";
      case "tier": return this.#word(text);
      default: {
        const day = text === "" ? NO_DAY : dayOf(text);
        return text !== "" && day === NO_DAY ? "field.malformed" : day;
      }
    }
  }

  /** @param {string} text */
  #word(text) {
    if (text === "") return 0;
    const place = this.words.indexOf(text);
    if (place >= 0) return place + 1;
    return this.words.length < MOST_TIERS ? this.words.push(text) : "tier.unknown";
  }

  /** @param {number} name @param {number} line @param {ReadonlyMap<string, any>} values */
  #keep(name, line, values) {
    this.rows += 1;
    this.names.add(name);
    this.lines.add(line);
    for (const [metric, column] of this.metrics) column.add(values.get(metric));
    for (const [field, column] of this.#fields) column.add(values.get(field));
  }

  /** Fields that the file does not have are filled with what stands for "not given". */
  finish() {
    for (const [field, { column, absent }] of Object.entries(this.#columns)) if (!this.found.has(field)) column.fill(this.rows, absent);
  }

  /** A metric's column; all "not known" where the file has none. @param {string} metric */
  metric(metric) {
    return this.metrics.get(metric)?.whole() ?? new BigInt64Array(this.rows).fill(UNKNOWN);
  }

  /** The row of each id, -1 where its row was left out. */
  rowsByName() {
    const rows = new Int32Array(this.ids.count).fill(-1);
    this.names.whole().forEach((name, row) => {
      rows[name] = row;
    });
    return rows;
  }
}

/** What is neither text nor a number where one may stand: no field takes it. */
const FOREIGN = "{}";

/** A client of a JSON file as cells. An amount has to be text there: a number of JavaScript may have lost digits already. @param {Record<string, unknown>} tree @param {readonly string[]} names @param {readonly (Slot | undefined)[]} slots */
export const cellsOf = (tree, names, slots) => names.map((name, place) => {
  const value = tree[name];
  const slot = slots[place];
  if (value === undefined || value === null) return "";
  if (typeof value === "number" && slot && ("metric" in slot || slot.field === "monetary")) return FOREIGN;
  return typeof value === "object" ? FOREIGN : String(value);
});
