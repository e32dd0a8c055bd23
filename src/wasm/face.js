import { book } from "build:book";
import { plainBytes } from "./bytes.js";
import { createClient } from "./client.js";
import { createSources } from "./source.js";
import { answered, question } from "./question.js";
import { createQuick } from "./quick.js";
import { registry } from "./registry.js";
import { selectRows } from "./rows.js";
import { openTable } from "./stream.js";
import { createTier } from "./tier.js";
import { createValuation } from "./valuation.js";

/** @typedef {typeof import("./types.js")} Kehu */
/** @typedef {import("./engine.js").Build} Build */
/** @typedef {(name: string, options: unknown, given: readonly unknown[], limits?: import("./plain.js").Limits) => any} Ask */

/**
 * With `kehu/regions` in the page, a region has its name.
 * @param {any} result
 */
function named(result) {
  const region = result.value && result.value.facts.region;
  if (region && registry.regionName !== null) {
    const name = registry.regionName(region.code);
    if (name !== undefined) region.name = name;
  }
  return result;
}

/** One's own, so that nobody changes the book for others. @param {unknown} part @returns {any} */
const copied = (part) => JSON.parse(JSON.stringify(part));

/** @param {Record<string, unknown>} parts @param {unknown} name @param {string} refusal */
function chosen(parts, name, refusal) {
  if (typeof name !== "string" || !Object.prototype.hasOwnProperty.call(parts, name)) throw new TypeError(refusal);
  return parts[name];
}

/**
 * Every function of the package over the two builds.
 * @param {{ form: Build, batch: Build, init: Kehu["init"] }} given
 * @returns {Kehu}
 */
export function createFace({ form, batch, init }) {
  /** Line, table and column doors run on the batch build once `init` has prepared it. */
  const lines = () => (batch.origin === null ? form : batch);

  /** @type {Ask} */
  const ask = (name, options, given, limits) => answered(form, question(name, options, given, limits));
  const sources = createSources(book.rows);
  /** @type {Ask} */
  const explained = (name, options, given) => sources.expanded(ask(name, options, given));

  const { hardMask, hard, soft } = book.flags;
  const identFlags = { hardMask, hard: Object.freeze(hard.slice()), soft: Object.freeze(copied(soft)) };

  return {
    ...createClient(ask, () => form.digest, sources),
    ...createTier(ask, lines, sources),
    ...createValuation(ask, lines, sources),
    init,
    identFlags,
    rules: (query) => selectRows(book.rows, query, (day) => ask("packedDay", undefined, [day]) !== 0).map(copied),
    isIdent: createQuick(form, ask),
    about: () => Object.assign(copied(book.about), { module: form.digest, batch: batch.origin !== null }),
    messages: (lang) => copied(chosen(book.messages, lang, "kehu: messages: lang must be \"zh-CN\" or \"en\"")),
    samplePolicy: (/** @type {unknown} */ subject) =>
      copied(chosen(book.policies, subject, "kehu: samplePolicy: subject must be \"ident\", \"client\", \"suitability\", \"tier\" or \"valuation\"")),
    isWorkingDay: (day, options) => explained("isWorkingDay", options, [day]),
    isTradingDay: (day, options) => explained("isTradingDay", options, [day]),
    deadline: (request, options) => explained("deadline", options, [request]),
    checkIdent: (kind, text, options) => named(explained("checkIdent", options, [kind, text])),
    typing: (kind, text) => ask("typing", undefined, [kind, text]),
    checkIdentLines(kind, bytes, options) {
      const plain = plainBytes(bytes);
      const text = question("checkIdentLines", options, [kind]);
      answered(lines(), text);
      return lines().run(({ glue }) => glue.check_ident_lines(text, plain));
    },
    checkTable: (options) => openTable(lines(), options, sources),
    compareNames: (a, b, kind) => explained("compareNames", undefined, [kind, a, b]),
    guessKind: (text) => ask("guessKind", undefined, [text]),
    maskIdent: (kind, text) => ask("maskIdent", undefined, [kind, text]),
  };
}
