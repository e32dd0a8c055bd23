/** Tests with both operands as a table; tests that are joined stand under a line that says how. */
import { make } from "./element.js";
import { say } from "./language.js";
import { sourceWords } from "./single_result.js";
import { actualWords, criterionWords, joinWords, mark, neededWords } from "./suit_words.js";

/** @typedef {import("./kehu/slim.mjs").Criterion} Criterion */
/** @typedef {import("./kehu/slim.mjs").Criteria} Criteria */
/** @typedef {import("./kehu/slim.mjs").Source} Source */

const HEAD = ["name", "actual", "needed", "verdict", "source"];

/** A source in a cell; one not checked against its text carries the dot that is explained once. @param {Source} source @param {string} [words] */
export const sourceCell = (source, words = sourceWords(source)) => make("span", { class: "suit-source" }, words,
  source.standing === "unverified" && make("span", {}, " ", make("span", { class: "value-dot", "aria-hidden": "true" }, "●"), make("span", { class: "unseen" }, say("standing.unverified"))));

/** @param {Criterion | Criteria} test @returns {test is Criteria} */
const isGroup = (test) => "join" in test;

/** @param {number} depth */
const deep = (depth) => `suit-deep-${Math.min(depth, 3)}`;

/**
 * How a table speaks: of conditions that are wanted, or of facts that hold or do not, which are neither good nor bad.
 * @typedef {"wanted" | "facts"} Tone
 */
/** `shared`: the document that stands in the caption. @typedef {{ tone: Tone, shared: string | undefined }} Way */

/** @param {string} verdict @param {Tone} tone */
const said = (verdict, tone) => (tone === "facts" ? mark(verdict, say(`suit.fact.${verdict}`)) : mark(verdict));

/** @param {string} name @param {Tone} tone */
const head = (name, tone) => say(name === "needed" && tone === "facts" ? "suit.head.condition" : `suit.head.${name}`);

/** The sources of all tests. @param {Criterion | Criteria} test @returns {Source[]} */
const sourcesOf = (test) => (isGroup(test) ? test.of.flatMap(sourcesOf) : [test.source]);

/** The document that every test names an article of: it is said once. @param {Criteria} criteria */
function sharedDocument(criteria) {
  const rows = sourcesOf(criteria);
  const [{ document = "" } = {}] = rows;
  return rows.length > 1 && rows.every((row) => row.document === document && row.article) ? document : undefined;
}

/** @param {Criterion} test @param {number} depth @param {Way} way */
function line(test, depth, { tone, shared }) {
  const cells = [actualWords(test), neededWords(test), said(test.verdict, tone), sourceCell(test.source, shared ? test.source.article : undefined)];
  return make("tr", { role: "row", class: deep(depth), "data-criterion": test.name },
    make("th", { role: "rowheader", scope: "row" }, criterionWords(test.name)),
    ...cells.map((cell, place) => make("td", { role: "cell", "data-head": head(HEAD[place + 1], tone), class: HEAD[place + 1] === "actual" && test.actual === undefined && "suit-absent" }, cell)));
}

/** @param {Criteria} group @param {number} depth @param {Way} way @returns {HTMLElement[]} */
function lines(group, depth, way) {
  return group.of.flatMap((test) => (isGroup(test)
    ? [make("tr", { role: "row", class: `suit-join ${deep(depth)}` },
      make("th", { role: "rowheader", scope: "row", colspan: 3 }, joinWords(test.join)), make("td", { role: "cell", colspan: 2, "data-head": say("suit.head.verdict") }, said(test.verdict, way.tone))),
    ...lines(test, depth + 1, way)]
    : [line(test, depth, way)]));
}

/** @param {string} caption @param {Criteria} criteria @param {Tone} [tone] */
export function criteriaTable(caption, criteria, tone = "wanted") {
  const way = { tone, shared: sharedDocument(criteria) };
  return make("table", { role: "table", class: `cards suit-criteria suit-${tone}` },
    make("caption", {}, caption, " ", make("span", { class: "suit-caption-join" }, joinWords(criteria.join)), " ", said(criteria.verdict, tone), way.shared && make("span", { class: "suit-shared" }, `${say("finding.source")} ${way.shared}`)),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...HEAD.map((name) => make("th", { role: "columnheader", scope: "col" }, head(name, tone))))),
    make("tbody", { role: "rowgroup" }, ...lines(criteria, 0, way)));
}

/** Facts of which any makes a client one of the lowest category. @param {string} caption @param {readonly (Criterion | Criteria)[]} tests @param {import("./kehu/slim.mjs").Verdict} verdict */
export function factsTable(caption, tests, verdict) {
  const [only] = tests;
  return criteriaTable(caption, tests.length === 1 && isGroup(only) ? only : { join: "any", verdict, of: tests }, "facts");
}
