import { clientFaults } from "./vector_client.mjs";
import { tierFaults } from "./vector_tier.mjs";
import { valuationFaults } from "./vector_valuation.mjs";

/**
 * Runs the vector files against the package's functions: in Node, in a bundle, in a page.
 * @typedef {typeof import("../src/wasm/types.js")} Kehu
 * @typedef {{ path: (string | number)[], code: string, params?: Record<string, string | number>, source?: string }} Finding
 * @typedef {{ name: string, from: string, in: any, value?: any, first?: string, issues?: Finding[], warnings?: Finding[], sources?: string[] }} Case
 * @typedef {{ about: string, function: string, kind?: any, on?: string, sources?: string[], cases: Case[] }} Vectors
 */

const UNVERIFIED = "rule.unverified";

/** One spelling per value: keys sorted, what is undefined left out. @param {any} value @returns {string} */
function spelled(value) {
  if (Array.isArray(value)) return `[${value.map(spelled).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const keys = Object.keys(value).filter((key) => value[key] !== undefined).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${spelled(value[key])}`).join()}}`;
}

/** @param {readonly any[]} list @param {readonly Finding[]} expected */
function findingsDiffer(list, expected) {
  /** @param {any} finding */
  const key = ({ code, path }) => spelled([code, path]);
  /** @param {any} a @param {any} b */
  const order = (a, b) => (key(a) < key(b) ? -1 : 1);
  const [found, wanted] = [[...list].sort(order), [...expected].sort(order)];
  const same = found.length === wanted.length && wanted.every((want, at) =>
    key(want) === key(found[at]) && spelled(want.params ?? {}) === spelled(found[at].params)
    && (want.source === undefined || want.source === found[at].source?.id));
  if (!same) return `${spelled(found.map(({ path, code, params, source }) => ({ path, code, params, source: source?.id })))} instead of ${spelled(wanted)}`;
  return found.some(({ message }) => typeof message !== "string" || message === "") ? "a finding without a message" : null;
}

/** @param {any} result @returns {any[]} each source that the answer rests on, once */
function restsOn(result) {
  const named = result.issues === undefined ? result.value?.sources ?? [] : result.issues.map((/** @type {any} */ issue) => issue.source);
  return [...new Set(named.filter((/** @type {unknown} */ source) => source !== undefined))];
}

/**
 * What is common to all results: issues, warnings, sources.
 * @param {any} result @param {Case} item @param {readonly string[] | undefined} sources
 * @returns {(string | null)[]}
 */
function resultFaults(result, item, sources) {
  const warnings = result.warnings.filter((/** @type {any} */ { code }) => code !== UNVERIFIED);
  const unverified = result.warnings.filter((/** @type {any} */ { code }) => code === UNVERIFIED);
  const count = restsOn(result).filter(({ standing }) => standing === "unverified").length;
  const ids = result.value?.sources?.map((/** @type {any} */ { id }) => id);
  return [
    findingsDiffer(result.issues ?? [], item.issues ?? []),
    findingsDiffer(warnings, item.warnings ?? []),
    findingsDiffer(unverified, count === 0 ? [] : [{ path: [], code: UNVERIFIED, params: { count } }]),
    item.issues === undefined && sources !== undefined && spelled(ids) !== spelled(sources) ? `sources ${spelled(ids)} instead of ${spelled(sources)}` : null,
  ];
}

/** @param {unknown} found @param {unknown} wanted @param {string} name */
const differ = (found, wanted, name) => (spelled(found) === spelled(wanted) ? null : `${name}: ${spelled(found)} instead of ${spelled(wanted)}`);

/** The codes of one line; it is given twice, so that it is also judged away from the start of the file. @param {Kehu} kehu @param {any} kind @param {string} text @param {any} options */
function lineCodes(kehu, kind, text, options) {
  const words = kehu.checkIdentLines(kind, new TextEncoder().encode(`${text}\n${text}\n`), options);
  const { hardMask, hard, soft } = kehu.identFlags;
  const [word] = words.slice(1);
  return [hard[word & hardMask], ...Object.keys(soft).filter((code) => (word & soft[code]) !== 0)].filter((code) => code !== "").sort();
}

/** @type {Record<string, (kehu: Kehu, item: Case, file: Vectors) => (string | null)[]>} */
const FUNCTIONS = {
  checkIdent(kehu, item, file) {
    const { text, kind = file.kind, on = file.on, strict, expect, policy, lang } = item.in;
    const result = kehu.checkIdent(kind, text, { on, strict, expect, policy, lang });
    const faults = resultFaults(result, item, item.sources ?? file.sources);
    if (result.issues === undefined && item.value?.text !== undefined) faults.push(differ(result.value.text, item.value.text, "text"));
    if (result.issues === undefined && item.value?.facts !== undefined) faults.push(differ(result.value.facts, item.value.facts, "facts"));
    if (strict !== undefined || expect !== undefined) return faults;
    if (policy === undefined) faults.push(differ(kehu.isIdent(kind, text, on), item.issues === undefined, "isIdent"));
    if (typeof text === "string" && !/[\r\n]/.test(text) && !/\p{Surrogate}/u.test(text)) {
      const codes = [...(item.issues ?? []), ...(item.warnings ?? [])].map(({ code }) => code).sort();
      faults.push(differ(lineCodes(kehu, kind, text, { on, policy }), codes, "checkIdentLines"));
    }
    return faults;
  },
  typing: (kehu, { in: { kind, text }, value }, file) => [differ(kehu.typing(kind ?? file.kind, text), value, "typing")],
  maskIdent: (kehu, { in: { kind, text }, value }, file) => [differ(kehu.maskIdent(kind ?? file.kind, text), value, "maskIdent")],
  guessKind(kehu, { in: { text }, value, first }) {
    const kinds = kehu.guessKind(text);
    return [value === undefined ? differ(kinds[0], first, "first kind") : differ(kinds, value, "kinds")];
  },
  compareNames(kehu, item, file) {
    const { a, b, kind = file.kind } = item.in;
    const result = kehu.compareNames(a, b, kind);
    const { equal, differed } = result.value ?? {};
    return [...resultFaults(result, item, item.sources ?? file.sources), item.issues === undefined ? differ({ equal, differed }, item.value, "value") : null];
  },
  isWorkingDay: (kehu, item) => dayFaults(kehu.isWorkingDay, item),
  isTradingDay: (kehu, item) => dayFaults(kehu.isTradingDay, item),
  deadline(kehu, item, file) {
    const { calendar, lang, ...request } = item.in;
    const result = kehu.deadline(request, { calendar, lang });
    return [...resultFaults(result, item, item.sources ?? file.sources), item.issues === undefined ? differ(result.value?.due, item.value.due, "due") : null];
  },
};

/** @param {Kehu["isWorkingDay"]} question @param {Case} item */
function dayFaults(question, item) {
  const { day, calendar, lang } = item.in;
  const result = question(day, { calendar, lang });
  return [...resultFaults(result, item, undefined), item.issues === undefined ? differ(result.value, item.value, "value") : null];
}

/**
 * @param {Kehu} kehu
 * @param {Vectors} file
 * @returns {string[]} one sentence per fault, none when every case holds
 */
export function vectorFaults(kehu, file) {
  /** @param {Case} item */
  const other = (item) => valuationFaults(kehu, item, file, resultFaults) ?? tierFaults(kehu, item, file, resultFaults) ?? clientFaults(kehu, item, file, resultFaults) ?? [`no runner for ${file.function}`];
  const run = FUNCTIONS[file.function] ?? ((_, item) => other(item));
  return file.cases.flatMap((item) => {
    try {
      return run(kehu, item, file).filter((fault) => fault !== null).map((fault) => `${item.name}: ${fault}`);
    } catch (error) {
      return [`${item.name}: threw ${String(error)}`];
    }
  });
}
