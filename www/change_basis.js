/** What a row of an answer rests on: what the rule says, where it stands and how far its text was read. */
import { ruleText } from "./rule_text.js";
import { make, table } from "./element.js";
import { say } from "./language.js";
import { badge, sourceWords } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").Source} Source */

/** Folded away until somebody asks for the basis of every row. @param {Source | undefined} source */
export const basis = (source) => source && make("p", { class: "basis quiet" }, `${say("finding.source")} `, ruleText(source), " ",
  `${sourceWords(source)} `, make("code", { class: "id" }, source.id), " ", badge(source));

/** Every row that the answer rests on. @param {readonly Source[]} rows */
export function sourceTable(rows) {
  return make("details", {}, make("summary", {}, say("single.sources", { count: rows.length })),
    table({ caption: say("single.sources_caption"), class: "rules", head: [say("rules.rule"), say("rules.document"), say("rules.level"), say("rules.standing")],
      rows: rows.map((row) => [make("div", {}, make("p", {}, ruleText(row)), make("code", { class: "id" }, row.id)), sourceWords(row), say(`level.${row.level}`), badge(row)]) }));
}
