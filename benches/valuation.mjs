/** Positions in columns and whole plans, beside decimal packages, hand-written JavaScript, native whole numbers and JSON itself. */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Plain } from "../scripts/run.mjs";
import { inFolder, nodeSeat } from "./candidates.mjs";
import { differenceInCents, exactAmounts } from "./exact.mjs";
import { portfolioLines } from "./portfolios.mjs";
import { HARD, ROUNDING, TRADED, columnsOf, hardPositions, tradedPositions } from "./positions.mjs";
import { decimal, judge, printTable } from "./report.mjs";
import { measure, processSeat, result } from "./seats.mjs";

/** @typedef {import("./positions.mjs").Columns} Columns */
/** @typedef {import("./seats.mjs").Measured} Measured */

const ROWS = 1_000_000;
const [PLANS, HOLDINGS] = [4, 1_000];
const [ROUNDS, WARM] = [7, 3];

export function writePositions() {
  writeFileSync(inFolder("positions.bin"), tradedPositions(ROWS));
  writeFileSync(inFolder("positions_hard.bin"), hardPositions(ROWS));
  console.log(`corpus: ${decimal(ROWS, 0)} positions as traded, one in five locked, one in a hundred sold short; and as many with halves, negatives and numbers beyond 64 bits`);
}

export function writePlans() {
  writeFileSync(inFolder("plans.jsonl"), portfolioLines(PLANS, HOLDINGS));
  console.log(`corpus: ${PLANS} plans of ${decimal(HOLDINGS, 0)} holdings of eleven kinds`);
}

/** Every value of both corpora against the exact ones, in either build. */
async function benchDifferences() {
  /** @type {[string, { quantity: number, price: number }][]} */
  const corpora = [["positions.bin", TRADED], ["positions_hard.bin", HARD]];
  for (const [build, name] of [["batch", "kehu"], ["form", "kehu_form"]]) {
    const { valueColumns } = /** @type {typeof import("kehu")} */ (await import(pathToFileURL(inFolder(`node/differences/${name}.mjs`)).href));
    for (const [file, scales] of corpora) {
      const columns = columnsOf(readFileSync(inFolder(file)));
      const found = valueColumns({ ...columns, scales }, { rounding: ROUNDING });
      const cents = differenceInCents(found, exactAmounts(columns, scales));
      judge(`valueColumns, ${build} build, ${file}, ${decimal(found.faults, 0)} rows refused, from exact whole numbers`, cents, { most: 0, unit: "cents" });
    }
  }
}

/** @param {string} native */
export async function benchPositions(native) {
  const file = "positions.bin";
  const whole = "five columns of whole numbers, copied in; a column of amounts and the total";
  const texts = "the same numbers as texts; the total alone";
  const compiled = (/** @type {string} */ order) => ({ order, open: () => processSeat(native, ["columns", inFolder(file)]) });
  const measured = await measure([
    { name: "kehu valueColumns, batch", reads: whole, open: nodeSeat("positions", "kehu", file) },
    { name: "kehu valueColumns, form", reads: `${whole}; without kehu/batch`, open: nodeSeat("positions", "kehu_form", file) },
    { name: "kehu from texts, batch", reads: "texts, turned into columns in JavaScript first", open: nodeSeat("positions", "kehu_texts", file) },
    { name: "hand-written JS BigInt", reads: "columns of whole numbers, these places alone, nothing refused; a column of amounts and the total", open: nodeSeat("positions", "hand_written", file) },
    { name: "decimal.js 10", reads: texts, open: nodeSeat("positions", "decimal_js", file) },
    { name: "big.js 7", reads: texts, open: nodeSeat("positions", "big_js", file) },
    { name: "native Rust, the same function", reads: `${whole}, nothing copied; wall time alone`, ...compiled("sample") },
    { name: "native Rust, written out", reads: "the same; these places alone, 64 bits, nothing refused; wall time alone", ...compiled("plain") },
  ], { rounds: ROUNDS, warm: WARM });
  printTable(`valueColumns, ${decimal(ROWS, 0)} positions, unit values to four places, amounts to the cent, Node`, ["candidate", "CPU ns/row", "wall ns/row", "× first", "total", "reads"],
    measured.map(({ name, reads, result: { cpu, wall, total } }) => [name, decimal(cpu / ROWS), decimal(wall / ROWS), decimal(cpu / measured[0].result.cpu, 2), String(total), reads]));
  const totals = new Set(measured.map((each) => each.result.total));
  if (totals.size !== 1) throw new Plain("The candidates give different totals.");
  const kehu = result(measured, "kehu valueColumns, batch");
  judge("valueColumns against decimal.js", result(measured, "decimal.js 10").cpu / kehu.cpu, { least: 80, unit: "× faster" });
  judge("valueColumns against big.js", result(measured, "big.js 7").cpu / kehu.cpu, { least: 50, unit: "× faster" });
  judge("valueColumns against the same function as native Rust", kehu.wall / result(measured, "native Rust, the same function").wall, { most: 3, unit: "× as long" });
  judge("valueColumns against native Rust written out", kehu.wall / result(measured, "native Rust, written out").wall, { most: 3, unit: "× as long" });
  await benchDifferences();
}

export async function benchPlans() {
  const measured = await measure([
    { name: "kehu nav", reads: "a plan as an object; every line with method, steps, tests and sources", open: nodeSeat("plans", "kehu", "plans.jsonl") },
    { name: "JSON, there and back", reads: "JSON.parse and JSON.stringify of the plan's text, and of the answer's with rows named by id", open: nodeSeat("plans", "json", "plans.jsonl") },
    { name: "kehu value, one by one", reads: "the same holdings, a call for each; no plan", open: nodeSeat("plans", "kehu_value", "plans.jsonl") },
  ], { rounds: ROUNDS, warm: WARM });
  printTable(`nav, a plan of ${decimal(HOLDINGS, 0)} holdings, form build, Node`, ["candidate", "CPU ms", "wall ms", "× first", "accepted", "reads"], measured.map(({ name, reads, result: { cpu, wall, accepted } }) => [
    name, decimal(cpu / PLANS / 1e6, 2), decimal(wall / PLANS / 1e6, 2), decimal(cpu / measured[0].result.cpu, 2), decimal(accepted ?? 0, 0), reads,
  ]));
  if (measured.some((each) => each.result.accepted !== PLANS)) throw new Plain("A plan of the corpus is refused.");
  judge("nav with explanations against JSON of the same data", measured[0].result.cpu / result(measured, "JSON, there and back").cpu, { most: 10, unit: "× as long" });
}
