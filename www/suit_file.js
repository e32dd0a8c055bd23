/** Files of 适当性: an answer with what it can be computed from again, a questionnaire, a structure of holdings. The page stores nothing itself. */
import { readTree } from "./card_file.js";
import { save } from "./delimited.js";
import { kehu } from "./engine.js";

/** @typedef {Record<string, any>} Tree */

/** Marks the files of this view. */
export const MARK = "suitability";
/** What the shared reader says of a card, said of a file of this view. @type {Readonly<Record<string, string>>} */
const REFUSALS = { "card.refuse_large": "suit.refuse_large", "card.refuse_empty": "batch.refuse_empty", "card.refuse_json": "suit.refuse_json", "card.refuse_other": "suit.refuse_deep", "card.refuse_unreadable": "batch.unreadable" };

/** @param {unknown} value @returns {value is Tree} */
export const isTree = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The tree in a file, or why there is none. @param {Blob} file @returns {Promise<{ tree: Tree } | { refusal: string }>} */
export async function readFile(file) {
  const read = await readTree(file);
  if ("refusal" in read) return { refusal: REFUSALS[read.refusal] ?? "suit.refuse_other" };
  const { tree } = read;
  return isTree(tree) && (tree.kehu === undefined || tree.kehu === MARK) ? { tree } : { refusal: "suit.refuse_other" };
}

/** @param {unknown} tree @param {string} name */
export const saveJson = (tree, name) => save([`${JSON.stringify(tree, null, 2)}\n`], `${name}.json`);

/** @param {import("./suit_part.js").Asked} asked @param {string} title @param {import("./suit_desk.js").SuitDesk} desk */
export function saveAsked({ fn, request, options, result }, title, desk) {
  const { version, module } = kehu.about();
  const sources = /** @type {readonly { id: string }[]} */ (result?.value?.sources ?? []);
  saveJson({ kehu: MARK, function: fn, on: options.on, version, module, policy: desk.policy, rules: sources.map(({ id }) => id), request, options, answer: result }, `${title}_${options.on}`);
  desk.unsaved = false;
}
