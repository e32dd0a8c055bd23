import { isIdent } from "kehu";
import Papa from "papaparse";
import { COLUMNS, ON } from "../terms.mjs";

/** @typedef {import("../source.mjs").Source} Source */

export default {
  /** @param {Source} source @param {{ mode: "chunk" | "step" }} options */
  async check(source, { mode }) {
    let rows = -1;
    let badRows = 0;
    let findings = 0;
    /** @param {readonly string[]} row */
    const take = (row) => {
      rows += 1;
      if (rows === 0) return;
      const before = findings;
      for (const [, kind, place] of COLUMNS) {
        if (!isIdent(kind, row[place], ON)) findings += 1;
      }
      if (findings > before) badRows += 1;
    };
    const input = await source.whole();
    await new Promise((resolve, reject) => {
      const ways = {
        chunk: { chunk: (/** @type {{ data: string[][] }} */ { data }) => data.forEach(take) },
        step: { step: (/** @type {{ data: string[] }} */ { data }) => take(data) },
      };
      Papa.parse(input, { delimiter: ",", newline: "\n", skipEmptyLines: true, complete: resolve, error: reject, ...ways[mode] });
    });
    return { rows, badRows, findings };
  },
};
