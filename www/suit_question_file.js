/** A questionnaire from a file: taken whole or refused with what is wrong and where. */
import { say, sayOr } from "./language.js";
import { MARK, isTree, readFile, saveJson } from "./suit_file.js";
import { ask } from "./suit_part.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Questionnaire} Questionnaire */
/** @typedef {Record<string, any>} Tree */
/** `answers` and `facts`: of a test that this page saved. @typedef {{ questionnaire: Questionnaire, answers?: Tree[], facts?: Tree, on?: string }} Taken */
/** @typedef {{ refusal: string, issues?: readonly Issue[] }} Refused */

/** Steps that stand before a number. */
const COUNTED = ["questions", "options", "conflicts"];

/** Where in a questionnaire a finding lies, as people say it. @param {Issue["path"]} path */
export function questionPath(path) {
  return path.flatMap((step, place) => {
    const before = path[place - 1];
    if (typeof step === "number") return [say(COUNTED.includes(String(before)) ? `suit.nth.${before}` : "suit.nth.other", { number: step + 1 })];
    if (step === "questionnaire" && path.length > 1) return [];
    return COUNTED.includes(step) && typeof path[place + 1] === "number" ? [] : [sayOr(`suit.path.${step}`, step)];
  }).join(" · ");
}

/** What a file is refused for: faults of the questionnaire, not of answers that nobody gave yet. @param {Issue} issue */
const isFault = ({ path, code }) => path[0] === "questionnaire" && code !== "suit.missing";

/** @param {Questionnaire} questionnaire @param {import("./suit_desk.js").SuitDesk} desk @returns {readonly Issue[]} */
function faultsOf(questionnaire, desk) {
  const party = questionnaire.for === "institution" ? "legal_person" : "individual";
  const { result } = ask("scoreQuestionnaire", { questionnaire, answers: [], facts: { party, doneOn: desk.on } }, desk);
  return (result?.issues ?? []).filter(isFault);
}

/** Whether the page can draw it: the module says the rest. @param {Tree} tree */
const isDrawable = ({ questions }) => Array.isArray(questions) && questions.every((question) => isTree(question) && Array.isArray(question.options) && question.options.every(isTree));

/** @param {File} file @param {import("./suit_desk.js").SuitDesk} desk @returns {Promise<Taken | Refused>} */
export async function readQuestionnaire(file, desk) {
  const read = await readFile(file);
  if ("refusal" in read) return read;
  const saved = read.tree.kehu === MARK && isTree(read.tree.request) ? read.tree.request : undefined;
  const questionnaire = saved ? saved.questionnaire : read.tree;
  if (!isTree(questionnaire)) return { refusal: "suit.refuse_questionnaire" };
  const issues = faultsOf(/** @type {Questionnaire} */ (/** @type {unknown} */ (questionnaire)), desk);
  if (issues.length > 0) return { refusal: "suit.refuse_faults", issues };
  if (!isDrawable(questionnaire)) return { refusal: "suit.refuse_questionnaire" };
  return { questionnaire: /** @type {Questionnaire} */ (/** @type {unknown} */ (questionnaire)), ...(Array.isArray(saved?.answers) ? { answers: saved.answers.filter(isTree) } : {}), ...(isTree(saved?.facts) ? { facts: saved.facts } : {}) };
}

/** @param {Questionnaire} questionnaire */
export const saveTemplate = (questionnaire) => saveJson(questionnaire, say("suit.template_name"));
