import { isBankCard, isMobile, isResidentNumber } from "../byte_checks.mjs";
import { COLUMNS } from "../terms.mjs";

/** @typedef {import("../source.mjs").Source} Source */

const [QUOTE, COMMA, NEWLINE] = [0x22, 0x2c, 0x0a];
const CHECKS = { resident_id: isResidentNumber, mobile: isMobile, bank_card: isBankCard };

/** The three columns stand side by side in one order. */
const [FIRST, LAST] = [COLUMNS[0][2], COLUMNS[COLUMNS.length - 1][2]];
const checks = COLUMNS.map(([, kind]) => CHECKS[kind]);

export default {
  /** @param {Source} source */
  async check(source) {
    let [rows, badRows, findings] = [-1, 0, 0];
    let held = new Uint8Array(0);

    /** Checks every whole record and tells where the first cut one begins. @param {Uint8Array} bytes */
    const scan = (bytes) => {
      let [begin, at, place, faults] = [0, 0, 0, 0];
      while (at < bytes.length) {
        const isQuoted = bytes[at] === QUOTE;
        const from = isQuoted ? at + 1 : at;
        if (isQuoted) {
          // Doubled quotes are passed over; no checked column holds any.
          do at = bytes.indexOf(QUOTE, at + 1) + 1; while (at > 0 && bytes[at] === QUOTE);
          if (at === 0) return begin;
        } else {
          while (at < bytes.length && bytes[at] !== COMMA && bytes[at] !== NEWLINE) at += 1;
        }
        if (at >= bytes.length) return begin;
        if (rows >= 0 && place >= FIRST && place <= LAST && !checks[place - FIRST](bytes, from, isQuoted ? at - 1 : at)) faults += 1;
        place += 1;
        if (bytes[at] === NEWLINE) {
          rows += 1;
          findings += faults;
          if (faults > 0) badRows += 1;
          [begin, place, faults] = [at + 1, 0, 0];
        }
        at += 1;
      }
      return begin;
    };

    for await (const piece of source.pieces()) {
      const bytes = new Uint8Array(held.length + piece.length);
      bytes.set(held);
      bytes.set(piece, held.length);
      held = bytes.slice(scan(bytes));
    }
    return { rows, badRows, findings };
  },
};
