import { book } from "build:book";
import { plainBytes } from "./bytes.js";
import { createClient } from "./client.js";
import { createSources } from "./source.js";
import { createQuick } from "./quick.js";
import { registry } from "./registry.js";
import { openTable } from "./stream.js";

/** @typedef {typeof import("./types.js")} Kehu */
/** @typedef {import("./engine.js").Build} Build */

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

/** A row of one's own, so that nobody changes the book for others. @param {any} row */
const copied = (row) => Object.assign({}, row, { text: Object.assign({}, row.text), codes: row.codes.slice() });

/**
 * Every function of the package over the two builds.
 * @param {{ form: Build, batch: Build, init: Kehu["init"] }} given
 * @returns {Kehu}
 */
export function createFace({ form, batch, init }) {
  /** Line and table doors run on the batch build once `init` has prepared it. */
  const lines = () => (batch.origin === null ? form : batch);

  const rows = new Map(book.rows.map((row) => [row.id, row]));
  /** The module says which rows, the book what they say. @param {any} query @returns {any} */
  const rules = (query) => /** @type {any[]} */ (form.run(({ glue }) => glue.rules(query))).map(({ id }) => copied(rows.get(id)));
  const sources = createSources(book.rows);
  /** @param {(glue: import("build:glue").Glue) => unknown} work @returns {any} */
  const explained = (work) => sources.expanded(form.run(({ glue }) => work(glue)));

  /** @type {any} */
  let flags = null;
  const identFlags = /** @type {Kehu["identFlags"]} */ ({});
  for (const name of ["hardMask", "hard", "soft"]) {
    Object.defineProperty(identFlags, name, {
      enumerable: true,
      get() {
        if (flags === null) {
          flags = form.run(({ glue }) => glue.ident_flags());
          Object.freeze(flags.hard);
          Object.freeze(flags.soft);
        }
        return flags[name];
      },
    });
  }

  const { clientPolicy, ...client } = createClient(form, sources);

  return {
    ...client,
    init,
    identFlags,
    rules,
    isIdent: createQuick(form),
    about: () => Object.assign(/** @type {any} */ (form.run(({ glue }) => glue.about())), {
      documents: book.documents.map((document) => Object.assign({}, document)), module: form.digest, batch: batch.origin !== null,
    }),
    messages: (lang) => /** @type {any} */ (form.run(({ glue }) => glue.messages(lang))),
    samplePolicy: /** @type {any} */ ((/** @type {unknown} */ subject) =>
      (subject === "client" ? clientPolicy() : form.run(({ glue }) => glue.sample_policy(subject)))),
    isWorkingDay: (day, options) => explained((glue) => glue.is_working_day(day, options)),
    isTradingDay: (day, options) => explained((glue) => glue.is_trading_day(day, options)),
    deadline: (request, options) => explained((glue) => glue.deadline(request, options)),
    checkIdent: (kind, text, options) => named(explained((glue) => glue.check_ident(kind, text, options))),
    typing: (kind, text) => /** @type {any} */ (form.run(({ glue }) => glue.typing(kind, text))),
    checkIdentLines(kind, bytes, options) {
      const plain = plainBytes(bytes);
      return lines().run(({ glue }) => glue.check_ident_lines(kind, plain, options));
    },
    checkTable: (options) => openTable(lines(), options, sources),
    compareNames: (a, b, kind) => explained((glue) => glue.compare_names(a, b, kind)),
    guessKind: (text) => /** @type {any} */ (form.run(({ glue }) => glue.guess_kind(text))),
    maskIdent: (kind, text) => /** @type {any} */ (form.run(({ glue }) => glue.mask_ident(kind, text))),
  };
}
