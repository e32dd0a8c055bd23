/** Findings as a list whose items lead to their fields. */
import { make } from "./element.js";
import { say } from "./language.js";
import { SIGNS, badge, sourceWords } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** `bad`: to be mended; `wanted`: without it there is no answer; `lacking`: with it the answer would be certain; `hint`: to be known. @typedef {"bad" | "wanted" | "lacking" | "hint"} Kind */
/** `where`: the words of a path, `lead`: goes there. @typedef {{ where: (issue: Issue) => string, lead: (issue: Issue) => void }} Way */

const SIGN = { bad: SIGNS.bad, wanted: "○", lacking: "○", hint: SIGNS.hint };
const WORDS = { bad: "finding.fault", wanted: "value.wanted", lacking: "suit.lacking_one", hint: "finding.hint" };

/** @param {string} name begins the id @param {Kind} kind @param {readonly Issue[]} issues @param {Way} way */
export function findingList(name, kind, issues, { where, lead }) {
  if (issues.length === 0) return null;
  return make("ul", { class: "findings", id: `${name}-${kind}` }, ...issues.map((issue) => {
    const at = where(issue);
    return make("li", { class: kind },
      make("span", { class: "sign", "aria-hidden": "true" }, SIGN[kind]),
      make("div", {},
        make("p", {}, make("span", { class: "unseen" }, say(WORDS[kind])), at && make("button", { type: "button", class: "link", onclick: () => lead(issue) }, at), ` ${issue.message}`),
        issue.source && make("p", { class: "quiet" }, `${say("finding.source")} `, sourceWords(issue.source), " ", badge(issue.source))));
  }));
}
