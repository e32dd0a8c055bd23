/** The formulas that 估值 shows: every vector with an answer, written out by the page, holds when it is computed from what is written. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { open } from "./page_visit.mjs";

/** @typedef {{ file: string, name: string, function: string, request: Record<string, any>, options: Record<string, any> }} Case */
/** @typedef {Case & { lines: readonly string[], money: number | undefined }} Written */

/** @type {Awaited<ReturnType<typeof open>>} */
let session;

before(async () => {
  session = await open();
});
after(() => session.close());

const folder = fileURLToPath(new URL("./vectors/valuation/", import.meta.url));
/** @type {Case[]} */
const cases = readdirSync(folder).filter((name) => !name.includes("nav") && !name.includes("columns")).flatMap((name) => {
  const file = JSON.parse(readFileSync(join(folder, name), "utf8"));
  return file.cases.filter((/** @type {any} */ one) => one.issues === undefined).map((/** @type {any} */ one) => {
    const { options, ...request } = one.in;
    return { file: name, name: one.name, function: file.function, request, options: { on: file.on, ...options } };
  });
});

/** The normal distribution by Simpson's rule. @param {number} x */
function normal(x) {
  const pieces = 4000;
  const step = x / pieces;
  let sum = 0;
  for (let at = 0; at <= pieces; at += 1) sum += Math.exp(-((at * step) ** 2) / 2) * (at === 0 || at === pieces ? 1 : at % 2 === 1 ? 4 : 2);
  return 0.5 + (sum * step) / 3 / Math.sqrt(2 * Math.PI);
}

/** The payments of a bond, one by one. @param {string} text */
const unfolded = (text) => text.replace(/Σ\(i: 0 … (\d+) − 1\) \[(.*?)\]/, (_, count, each) => `(${Array.from({ length: Number(count) }, (__, i) => each.replace("+ i)", `+ ${i})`)).join(" + ")})`);

/** What an expression of the page comes to; nothing where it has names that stand for what is not written out. @param {string} folded */
function computed(folded) {
  const text = unfolded(folded);
  const code = text.replaceAll("−", "-").replaceAll("×", "*").replaceAll("÷", "/").replaceAll("²", "**2").replace(/\|([^|]+)\|/g, "abs($1)")
    .replace(/√([\d.]+)/g, "sqrt($1)").replace(/e\^([\d.]+)/g, "exp($1)").replaceAll("e^(", "exp(").replaceAll("^", "**");
  if (/[^\d.\s()*/+,-]/.test(code.replace(/abs|sqrt|exp|ln|max|N(?=\()/g, ""))) return undefined;
  const { abs, sqrt, exp, log, max } = Math;
  return Number(new Function("abs", "sqrt", "exp", "ln", "max", "N", `return ${code}`)(abs, sqrt, exp, log, max, normal));
}

/**
 * Below 0.01 doubles lose the variance of the average, for which the module has a series; one of a second is shown with too few digits.
 * Returns that differ in their 16th place are one to a double.
 */
const CANCELLING = /^0\.00\d* \+ ln|√0\.000000|0\.\d{16}²/;

/** @param {string} line @param {number | undefined} money @returns {boolean | undefined} nothing where it cannot be computed */
function holds(line, money) {
  const solved = /^(.*) = (.*) ⇒ ([ry]) [=≈] (−?[\d.]+)$/.exec(line);
  if (solved) {
    const [left, right] = [computed(solved[1]), computed(solved[2].replace(new RegExp(`\\b${solved[3]}\\b`, "g"), `(${solved[4]})`))];
    return left === undefined || right === undefined ? undefined : Math.abs(left - right) <= 1e-7 * Math.abs(left);
  }
  const parts = /^(.*) [=≈] (−?[\d.]+)(（.*）)?$/.exec(line);
  if (!parts || CANCELLING.test(line)) return undefined;
  const left = computed(parts[1]);
  if (left === undefined || !Number.isFinite(left)) return undefined;
  const right = Number(parts[2].replace("−", "-"));
  const rounding = parts[3] ? 0.5 * 10 ** -(money ?? 2) : 0;
  // Values were cut for showing at 12 places before they were multiplied.
  const largest = Math.max(...(parts[1].match(/[\d.]+/g) ?? []).map(Number));
  return Math.abs(left - right) <= rounding + Math.max(1e-9 * Math.max(1, Math.abs(right)), 1e-12 * largest);
}

test("every formula that is written out holds", async () => {
  const page = await session.visit({ view: "value" });
  /** @type {Written[]} */
  const written = await page.evaluate(async (all) => {
    /** @param {string} name @returns {Promise<any>} */
    const module = (name) => import(`/${name}.js`);
    const [{ kehu }, { formulaOf, remarksOf }, { subjects }] = await Promise.all(["engine", "value_formula", "value_subjects"].map(module));
    return all.flatMap((one) => {
      const { value } = kehu[one.function](one.request, one.options);
      if (!value) return [];
      const id = one.function === "value" ? one.request.holding.kind : one.function;
      const lines = formulaOf(subjects.get(id), one.request, one.options, value);
      return [{ ...one, money: value.rounding?.money ?? one.options.rounding?.money, lines: [...lines.map((/** @type {{ figures: string }} */ { figures }) => figures), ...remarksOf(one.request, value)] }];
    });
  }, cases);
  await page.close();
  assert.ok(written.length > 500, `${written.length} answers`);
  let count = 0;
  /** Lines that are computed, by what is new in them. */
  const kinds = { payments: /Σ\(i: /, yields: /⇒ y/, rates: /⇒ r/, squares: /²\)/, chains: /^\(1 \+ .* − 1 [=≈]/, maturity: /× \(\d+ \+ \d+ ÷ \d+\)/ };
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {string[]} */
  const wrong = [];
  for (const { file, name, lines, money } of written) {
    const where = `${file}: ${name}`;
    assert.ok(lines.length > 0, where);
    for (const line of lines) {
      assert.doesNotMatch(line, /undefined|NaN|\{|\[object|… [=≈]|[=≈] …/, where);
      const outcome = holds(line, money);
      if (outcome === false) wrong.push(`${where}: ${line}`);
      count += Number(outcome === true);
      for (const [kind, pattern] of Object.entries(kinds)) if (outcome && pattern.test(line)) seen.add(kind);
    }
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual([...seen].sort(), Object.keys(kinds).sort());
  assert.ok(count > 1000, `${count} lines were computed`);
  assert.deepEqual(session.faults, []);
});
