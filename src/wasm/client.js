import { PLAN } from "./plain.js";

/** @typedef {typeof import("./types.js")} Kehu */
/** @typedef {ReturnType<typeof import("./source.js").createSources>} Sources */
/** @typedef {import("./face.js").Ask} Ask */

/** The lists of an answer whose rows name a source. */
const ROWS = ["marks", "papers", "sync", "gates", "toDo"];

/**
 * Cards and changes.
 * @param {Ask} ask
 * @param {() => string | null} digest of the module
 * @param {Sources} sources
 */
export function createClient(ask, digest, sources) {
  /** @param {any} result @returns {any} */
  const explained = (result) => {
    if (result.value !== undefined) {
      for (const name of ROWS) sources.rows(result.value[name]);
      if (result.value.missing !== undefined) {
        sources.rows(result.value.missing.marks);
        sources.rows(result.value.missing.papers);
      }
    }
    return sources.expanded(result);
  };

  /** @param {any[]} fields */
  const fieldRows = (fields) => {
    sources.rows(fields);
    for (const { fields: inside } of fields) {
      if (inside !== undefined) fieldRows(inside);
    }
    return fields;
  };

  /** @type {Pick<Kehu, "cardFields" | "cardSchema" | "checkCard" | "compareReaderWithCard" | "requiredMarks" | "requiredPapers" | "planChange" | "advanceChange" | "changeForms" | "confirmationSlip">} */
  const functions = {
    cardFields: (party, options) => fieldRows(ask("cardFields", options, [party])),
    cardSchema: (party, options) => ask("cardSchema", options, [party]),
    checkCard: (card, options) => explained(ask("checkCard", options, [card])),
    compareReaderWithCard: (payload, card, options) => explained(ask("compareReaderWithCard", options, [payload, card])),
    requiredMarks: (request, options) => explained(ask("requiredMarks", options, [request])),
    requiredPapers: (request, options) => explained(ask("requiredPapers", options, [request])),
    planChange: (request, options) => explained(ask("planChange", options, [request])),
    advanceChange: (step, options) => explained(ask("advanceChange", options, [step], PLAN)),
    changeForms: (plan, options) => explained(ask("changeForms", options, [digest(), plan], PLAN)),
    confirmationSlip: (change, options) => explained(ask("confirmationSlip", options, [digest(), change], PLAN)),
  };
  return functions;
}
