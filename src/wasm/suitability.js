import questionnaire from "../suitability/sample_questionnaire.json";

/** @typedef {typeof import("./types.js")} Kehu */
/** @typedef {ReturnType<typeof import("./source.js").createSources>} Sources */
/** @typedef {import("./face.js").Ask} Ask */

/** @template T @param {T} part @returns {T} the same, which nobody can change for others */
function frozen(part) {
  if (typeof part === "object" && part !== null) Object.values(Object.freeze(part)).forEach(frozen);
  return part;
}

/**
 * What suits a client, what a client is, who owns one.
 * @param {Ask} ask
 * @param {Sources} sources
 */
export function createSuitability(ask, sources) {
  /** Puts the row in place of each `source`, however deep. @param {any} part */
  const place = (part) => {
    if (typeof part !== "object" || part === null) return;
    if (typeof part.source === "string") sources.rows([part]);
    for (const name of Object.keys(part)) {
      if (name !== "source" && name !== "sources") place(part[name]);
    }
  };

  /** @param {string} name @param {unknown} request @param {unknown} options */
  const explained = (name, request, options) => {
    const result = ask(name, options, [request]);
    place(result.value);
    return sources.expanded(result);
  };

  /** @type {Pick<Kehu, "sampleQuestionnaire" | "scoreQuestionnaire" | "matchSuitability" | "classifyInvestor" | "qualifiedInvestor" | "permission" | "beneficialOwners">} */
  const functions = {
    sampleQuestionnaire: () => /** @type {any} */ (frozen(questionnaire)),
    scoreQuestionnaire: (request, options) => explained("scoreQuestionnaire", request, options),
    matchSuitability: (request, options) => explained("matchSuitability", request, options),
    classifyInvestor: (profile, options) => explained("classifyInvestor", profile, options),
    qualifiedInvestor: (request, options) => explained("qualifiedInvestor", request, options),
    permission: (request, options) => explained("permission", request, options),
    beneficialOwners: (structure, options) => explained("beneficialOwners", structure, options),
  };
  return functions;
}
