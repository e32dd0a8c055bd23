import { checkTable } from "kehu";
import { COLUMNS, ON } from "../terms.mjs";

/** As many as wait at most. */
const MOST = 65_536;

/** @typedef {import("../source.mjs").Source} Source */

export default {
  /** @param {Source} source @param {{ encoding?: "utf-8" | "gb18030" }} options */
  async check(source, { encoding = "utf-8" }) {
    const columns = COLUMNS.map(([column, kind]) => ({ column, kind }));
    const table = checkTable({ on: ON, columns, encoding });
    let findings = 0;
    for await (const piece of source.pieces()) {
      table.push(piece);
      findings += table.findings(MOST).length;
    }
    const { rows, badRows, dropped } = table.finish();
    findings += table.findings(MOST).length + dropped;
    table.free();
    return { rows, badRows, findings };
  },
};
