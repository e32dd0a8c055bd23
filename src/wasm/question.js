import { DATA, plainText } from "./plain.js";

/** @typedef {import("./engine.js").Build} Build */

/** An option lies one deeper than an argument of its own would. */
const OPTIONS = { depth: DATA.depth + 1, most: DATA.most };

/**
 * A question as the module reads it: name, options, other arguments.
 * @param {string} name
 * @param {unknown} options
 * @param {readonly unknown[]} given
 * @param {import("./plain.js").Limits} [limits] of the arguments
 */
export function question(name, options, given, limits = DATA) {
  let text = `[${JSON.stringify(name)},${plainText(options, OPTIONS)}`;
  for (const argument of given) text += `,${plainText(argument, limits)}`;
  return `${text}]`;
}

/**
 * The answer to a question; a wrong call is thrown.
 * @param {Build} build
 * @param {string} text
 * @returns {any}
 */
export function answered(build, text) {
  const answer = build.run(({ glue }) => glue.ask(text));
  if (answer.charCodeAt(0) === 0x21) throw new TypeError(answer.slice(1));
  return JSON.parse(answer);
}
