/** 资料和签章: what must be there, ticked as it comes in. */
import { basis } from "./change_basis.js";
import { listed, wordOf } from "./change_words.js";
import { make } from "./element.js";
import { say } from "./language.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */
/** @typedef {import("./kehu/slim.mjs").Plan} Plan */
/** @typedef {import("./kehu/slim.mjs").RequiredMark} RequiredMark */
/** @typedef {import("./kehu/slim.mjs").RequiredPaper} RequiredPaper */
/** @typedef {import("./kehu/slim.mjs").GivenMark} GivenMark */
/** @typedef {import("./kehu/slim.mjs").MarkBy} MarkBy */

/** @param {readonly MarkBy[]} by */
const who = (by) => by.map((word) => wordOf("by", word)).join(say("change.or"));

/** Who marks how on which paper. @param {RequiredMark} mark */
export const markWords = (mark) => say("change.mark_words", { paper: wordOf("paper", mark.paper), by: who(mark.by), kind: wordOf("mark", mark.kind) });

/** How a paper is to come. @param {RequiredPaper} paper */
export function paperWords(paper) {
  const ways = [paper.original && "original", paper.copy && "copy", paper.sealed && "sealed"].filter(Boolean);
  return listed(ways.map((way) => say(`change.paper_${way}`)));
}

/** Whether a mark that was given is the one asked for. @param {RequiredMark} mark @param {GivenMark} given */
export const answers = (mark, given) => given.paper === mark.paper && given.kind === mark.kind && mark.by.includes(given.by);

/**
 * A tick and, where several may sign, who did; on which paper stands above.
 * @param {RequiredMark} mark
 * @param {string} id
 * @param {readonly GivenMark[]} given
 * @param {(marks: readonly GivenMark[]) => void} put
 */
function markRow(mark, id, given, put) {
  const mine = given.find((each) => answers(mark, each));
  const others = given.filter((each) => !answers(mark, each));
  const signer = make("select", { id: `${id}-by`, "aria-label": say("change.signer"), onchange: () => mine && put([...others, { ...mine, by: /** @type {MarkBy} */ (signer.value) }]) },
    ...mark.by.map((word) => make("option", { value: word }, wordOf("by", word))));
  signer.value = mine?.by ?? mark.by[0];
  const box = make("input", { type: "checkbox", id, onchange: () =>
    put(box.checked ? [...others, { kind: mark.kind, by: /** @type {MarkBy} */ (signer.value), paper: mark.paper }] : others) });
  box.checked = mine !== undefined;
  const label = make("label", { for: id }, say("change.mark_short", { by: who(mark.by), kind: wordOf("mark", mark.kind) }));
  return make("li", { class: mine ? "here" : "lacking" }, box, make("div", {}, label, mark.by.length > 1 && signer, basis(mark.source)));
}

/**
 * The marks under the paper that bears them.
 * @param {readonly RequiredMark[]} marks
 * @param {string} id
 * @param {readonly GivenMark[]} given
 * @param {(marks: readonly GivenMark[]) => void} put
 */
export function marksByPaper(marks, id, given, put) {
  return [...new Set(marks.map((mark) => mark.paper))].map((paper) => {
    const words = wordOf("paper", paper);
    return make("div", { role: "group", "aria-label": words }, make("p", { class: "quiet" }, say("change.on_paper", { paper: words })), make("ul", { class: "checklist" },
      ...marks.flatMap((mark, place) => (mark.paper === paper ? [markRow(mark, `${id}-${place}`, given, put)] : []))));
  });
}

/** @param {ChangeModel} model @param {Plan} plan */
export function checklist(model, plan) {
  const due = plan.marks.filter((mark) => mark.when === "before_entry");
  const papers = plan.papers.filter((paper) => paper.when === "before_entry");
  const later = [...plan.papers.filter((paper) => paper.when === "after_result").map((paper) => wordOf("paper", paper.id)),
    ...plan.marks.filter((mark) => mark.when === "after_result").map(markWords)];
  return make("fieldset", { class: "checklists", disabled: !model.preparing },
    make("legend", { class: "unseen" }, say("change.needed")),
    make("div", {}, make("h4", {}, say("change.papers", { count: papers.length })), make("ul", { class: "checklist" }, ...papers.map((paper) => paperRow(model, paper)))),
    make("div", {}, make("h4", {}, say("change.marks", { count: due.length })), ...marksByPaper(due, "mark", model.draft.marks ?? [], (marks) => model.set("marks", marks)),
      later.length > 0 && make("p", { class: "quiet" }, say("change.later", { what: later.join(say("change.and")) }))));
}

/** @param {ChangeModel} model @param {RequiredPaper} paper */
function paperRow(model, paper) {
  const given = model.draft.papers ?? [];
  const others = given.filter((each) => each.id !== paper.id);
  const id = `paper-${paper.id}`;
  const box = make("input", { type: "checkbox", id, onchange: () =>
    model.set("papers", box.checked ? [...others, { id: paper.id, original: paper.original, sealed: paper.sealed }] : others) });
  box.checked = given.some((each) => each.id === paper.id && (each.original || !paper.original) && (each.sealed || !paper.sealed));
  return make("li", { class: box.checked ? "here" : "lacking" }, box, make("div", {}, make("label", { for: id }, wordOf("paper", paper.id)), " ",
    make("span", { class: "quiet" }, paperWords(paper)), basis(paper.source)));
}

/** Papers that the broker hands out and the client fills in. @type {ReadonlySet<import("./kehu/slim.mjs").PaperId>} */
const FORMS = new Set(["cash_account_change_form_individual", "cash_account_change_form_institution", "securities_account_form", "unincorporated_change_form",
  "credit_account_change_form", "controlling_person_form"]);

/** What the client brings, fills in and signs. @param {Plan} plan */
export function clientsPart(plan) {
  const due = plan.papers.filter((paper) => paper.when === "before_entry");
  return { brought: due.filter(({ id }) => !FORMS.has(id)), filled: due.filter(({ id }) => FORMS.has(id)), marks: plan.marks };
}

/** The same as lists: no trade words, nothing to tick. @param {Plan} plan */
export function bring(plan) {
  const { brought, filled, marks } = clientsPart(plan);
  return make("div", { class: "checklists" },
    make("div", {}, make("h3", {}, say("change.bring")), make("ul", { class: "plain" }, ...brought.map((paper) =>
      make("li", {}, make("b", {}, wordOf("paper", paper.id)), " ", make("span", { class: "quiet" }, paperWords(paper))))),
      make("h3", {}, say("change.fill_in")), make("ul", { class: "plain" }, ...filled.map((paper) => make("li", {}, wordOf("paper", paper.id))))),
    make("div", {}, make("h3", {}, say("change.sign")), make("ul", { class: "plain" }, ...marks.map((mark) => make("li", {}, markWords(mark))))));
}
