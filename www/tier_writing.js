/** The graded clients as files: a table for a spreadsheet, a tree with what it rests on. Written in pieces, however many there are. */
import { BOM, line } from "./delimited.js";
import { FoldedBlob } from "./folded_blob.js";
import { GROUPS } from "./tier_grading.js";
import { liner } from "./tier_pages.js";

/** @typedef {import("./tier_columns.js").ClientColumns} ClientColumns */
/** @typedef {import("./tier_grading.js").Graded} Graded */
/** @typedef {import("./tier_grading.js").Setting} Setting */
/** What the page says: headings, names of groups in their order, words for "none", and what the tree begins with. @typedef {{ head: readonly string[], groups: readonly string[], undetermined: string, noClass: string, basis: string, about: Record<string, unknown> }} Words */

/** Rows that are joined before they become a part of a blob. */
const JOINED = 2_000;

/** @param {ClientColumns} clients @param {Graded} graded @param {Setting} setting @param {"csv" | "json"} form @param {Words} words */
export function written(clients, graded, { tiers }, form, words) {
  const output = new FoldedBlob();
  const encoder = new TextEncoder();
  const lineAt = liner(clients, graded, tiers);
  const put = (/** @type {string} */ text) => output.add(encoder.encode(text));
  const { summary } = graded;
  const compared = summary.moves !== undefined;
  const tierOf = (/** @type {number} */ rank) => tiers.tiers[rank - 1];
  put(form === "csv" ? BOM + line(words.head) : `${JSON.stringify({ ...words.about, ...summary }, null, 2).slice(0, -2)},\n  "clients": [\n`);
  let text = "";
  for (let row = 0; row < clients.rows; row += 1) {
    const each = lineAt(row);
    const tier = tierOf(each.rank);
    const klass = tiers.classes[each.klass];
    const rfm = each.score === 0 ? ["", "", ""] : [...String(each.score)];
    if (form === "csv") {
      text += line([each.id, tier?.id ?? "", tier?.name ?? words.undetermined, klass?.name ?? words.noClass, ...each.metrics.map((value) => value ?? ""), ...rfm, each.group < 0 ? "" : words.groups[each.group], each.abc ?? "",
        ...(compared ? [each.before === undefined ? "" : tierOf(each.before)?.name ?? words.undetermined] : []), words.basis]);
    } else {
      text += `    ${JSON.stringify({ id: each.id, tier: tier?.id ?? null, class: klass?.id ?? null, metrics: Object.fromEntries(summary.metrics.map((name, place) => [name, each.metrics[place] ?? null])),
        rfm: each.score || null, group: GROUPS[each.group]?.[0] ?? null, abc: each.abc ?? null, ...(compared ? { before: each.before === undefined ? undefined : tierOf(each.before)?.id ?? null } : {}) })}${row + 1 < clients.rows ? "," : ""}\n`;
    }
    if (row % JOINED === JOINED - 1) {
      put(text);
      text = "";
    }
  }
  put(text);
  if (form === "json") put("  ]\n}\n");
  return output.whole();
}
