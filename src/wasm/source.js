/** @typedef {import("./types.js").Source} Source */
/** @typedef {import("./types.js").RuleRow} RuleRow */
/** @typedef {import("./types.js").Issue} Issue */

/**
 * The module names a source by its id; portals get the row itself, always the same frozen object.
 * @param {readonly RuleRow[]} rows
 */
export function createSources(rows) {
  /** @type {Map<string, Source> | null} */
  let known = null;

  /** @param {unknown} named @returns {Source} */
  const source = (named) => {
    if (known === null) {
      known = new Map();
      for (const row of rows) {
        const { subject, text, codes, ...rest } = row;
        known.set(row.id, Object.freeze(rest));
      }
    }
    return /** @type {Source} */ (typeof named === "string" ? known.get(named) : named);
  };

  /** @param {readonly any[] | undefined} list */
  const issues = (list) => {
    for (const issue of list || []) {
      if (issue.source !== undefined) issue.source = source(issue.source);
    }
  };

  /** Puts the rows in place of the ids of an answer, or of a part of one. @param {any} value */
  const named = (value) => {
    if (value && value.sources) value.sources = value.sources.map(source);
  };

  return {
    issues,
    named,
    /** Rows that may name a source: issues, or rows of an answer. */
    rows: issues,
    /**
     * Puts the rows in place of the ids of a result.
     * @template T
     * @param {T} result
     * @returns {T}
     */
    expanded(result) {
      const { issues: hard, warnings, value } = /** @type {any} */ (result);
      issues(hard);
      issues(warnings);
      named(value);
      return result;
    },
  };
}
