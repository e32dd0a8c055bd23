import { PLAN, plainText } from "./plain.js";

/** @typedef {typeof import("./types.js")} Kehu */
/** @typedef {import("./engine.js").Build} Build */
/** @typedef {ReturnType<typeof import("./source.js").createSources>} Sources */
/** @typedef {import("build:glue").Glue} Glue */

/** The lists of an answer whose rows name a source. */
const ROWS = ["marks", "papers", "sync", "gates", "toDo"];

/**
 * Cards and changes: large arguments go in as text, answers come out as text.
 * @param {Build} form
 * @param {Sources} sources
 */
export function createClient(form, sources) {
  /** @param {(glue: Glue) => string} work @returns {any} */
  const parsed = (work) => JSON.parse(/** @type {string} */ (form.run(({ glue }) => work(glue))));

  /** @param {(glue: Glue) => string} work @returns {any} */
  const explained = (work) => {
    const result = parsed(work);
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
    cardFields: (party, options) => fieldRows(parsed((glue) => glue.card_fields(party, options))),
    cardSchema: (party, options) => parsed((glue) => glue.card_schema(party, options)),
    checkCard: (card, options) => explained((glue) => glue.check_card(plainText(card), options)),
    compareReaderWithCard: (payload, card, options) =>
      explained((glue) => glue.compare_reader(plainText(payload), plainText(card), options)),
    requiredMarks: (request, options) => explained((glue) => glue.required_marks(plainText(request), options)),
    requiredPapers: (request, options) => explained((glue) => glue.required_papers(plainText(request), options)),
    planChange: (request, options) => explained((glue) => glue.plan_change(plainText(request), options)),
    advanceChange: (step, options) => explained((glue) => glue.advance_change(plainText(step, PLAN), options)),
    changeForms: (plan, options) => explained((glue) => glue.change_forms(plainText(plan, PLAN), form.digest, options)),
    confirmationSlip: (change, options) => explained((glue) => glue.confirmation_slip(plainText(change, PLAN), form.digest, options)),
  };
  return Object.assign(functions, { clientPolicy: () => parsed((glue) => glue.client_policy()) });
}
