/** Records of delimited text that comes in pieces, with the line of the file on which each begins. Quotes follow RFC 4180. */
import { records } from "./delimited.js";

/** A record that is longer has lost its closing quote or is no table. */
const LONGEST = 1 << 20;

/** @param {string} text */
const quotesOf = (text) => text.split('"').length - 1;

export class RecordReader {
  #delimiter;
  #ending;
  #take;
  #rest = "";
  /** Lines of a record that stands open in quotes. */
  #open = "";
  #begun = 0;
  #line = 0;
  /** Where a quote was opened and never closed. @type {number | undefined} */
  unclosed;

  /**
   * @param {{ delimiter: string, ending: "\n" | "\r" }} shape
   * @param {(cells: string[], line: number) => void} take lines count from 1
   */
  constructor({ delimiter, ending }, take) {
    this.#delimiter = delimiter;
    this.#ending = ending;
    this.#take = take;
  }

  /** @param {string} text */
  push(text) {
    const whole = this.#rest + text;
    let from = 0;
    for (let until = whole.indexOf(this.#ending); until >= 0; until = whole.indexOf(this.#ending, from)) {
      this.#next(whole.slice(from, until));
      from = until + 1;
    }
    this.#rest = whole.slice(from);
    if (this.#rest.length > LONGEST) {
      this.unclosed ??= this.#line + 1;
      this.#rest = "";
    }
  }

  /** What is left when the file ends without the end of a line. */
  finish() {
    if (this.#rest !== "") this.#next(this.#rest);
    if (this.#open !== "") this.unclosed ??= this.#begun;
  }

  /** @param {string} text of one line */
  #next(text) {
    this.#line += 1;
    const line = text.endsWith("\r") ? text.slice(0, -1) : text;
    if (this.#open === "" && !line.includes('"')) return this.#take(line.split(this.#delimiter), this.#line);
    if (this.#open === "") this.#begun = this.#line;
    const joined = this.#open === "" ? line : `${this.#open}\n${line}`;
    if (quotesOf(joined) % 2 === 0) {
      this.#open = "";
      return this.#take(records(joined, this.#delimiter, 1)[0] ?? [""], this.#begun);
    }
    this.#open = joined;
    if (joined.length > LONGEST) {
      this.unclosed ??= this.#begun;
      this.#open = "";
    }
  }
}
