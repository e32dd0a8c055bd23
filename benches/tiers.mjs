/** Clients in columns, graded and ranked, beside hand-written JavaScript, Arquero and native Rust; and decisions about one client, beside one identifier. */
import { writeFileSync } from "node:fs";
import { Plain } from "../scripts/run.mjs";
import { inFolder, nodeSeat } from "./candidates.mjs";
import { clientColumns } from "./clients.mjs";
import { Draw } from "./draw.mjs";
import { decimal, judge, printTable } from "./report.mjs";
import { measure, processSeat, result } from "./seats.mjs";

/** @typedef {import("./seats.mjs").Measured} Measured */

const ROWS = 1_000_000;
const CLIENTS = 2_000;
const [ROUNDS, WARM] = [7, 3];
const FILE = "clients.bin";

/** How many fields of an object are no objects. @param {unknown} object @returns {number} */
const leaves = (object) => (typeof object === "object" && object !== null ? Object.values(object).reduce((/** @type {number} */ sum, part) => sum + leaves(part), 0) : 1);

/** A request of every kind for one client. @param {Draw} draw */
function decision(draw) {
  const [level, product] = [1 + draw.below(5), 1 + draw.below(5)];
  return {
    number: "11010519491231002X",
    match: {
      client: { party: "individual", investor: "ordinary", level: `C${level}`, lowest: "unmet", validUntil: "2027-11-23", term: "up_to_3_years", kinds: ["fixed_income", "equity"], birthDate: "1980-02-29" },
      product: { level: `R${product}`, term: "up_to_1_year", kind: draw.of(["fixed_income", "equity", "derivative"]), entry: "not_applicable" },
      acts: { initiated: true, warned: true, insists: draw.below(2) === 0 },
    },
    profile: {
      party: "individual", financialAssets: String(draw.below(8_000_000)), firstTrade: "2020-05-06", workMonths: draw.below(60), seniorManager: false, financeProfession: false,
      incomes: [2023, 2024, 2025].map((year) => ({ year, amount: String(draw.below(800_000)) })),
      application: { written: true, risksConfirmed: true, proofs: true, assessment: draw.below(2) === 0, accepted: true },
    },
  };
}

/** @type {{ match: number, profile: number }} */
const fields = { match: 0, profile: 0 };

export function writeClients() {
  writeFileSync(inFolder(FILE), clientColumns(ROWS));
  const draw = new Draw(7);
  const decisions = Array.from({ length: CLIENTS }, () => decision(draw));
  [fields.match, fields.profile] = [leaves(decisions[0].match), leaves(decisions[0].profile)];
  writeFileSync(inFolder("decisions.jsonl"), decisions.map((each) => JSON.stringify(each)).join("\n"));
  console.log(`corpus: ${decimal(ROWS, 0)} clients of two metrics and a level; ${decimal(CLIENTS, 0)} requests about one client`);
}

/** @param {string} title @param {readonly Measured[]} measured */
function printRows(title, measured) {
  printTable(title, ["candidate", "CPU ns/row", "wall ns/row", "× first", "reads"],
    measured.map(({ name, reads, result: { cpu, wall } }) => [name, decimal(cpu / ROWS), decimal(wall / ROWS), decimal(cpu / measured[0].result.cpu, 2), reads]));
  if (new Set(measured.map((each) => each.result.total)).size !== 1) throw new Plain("The candidates give different answers.");
}

/** @param {string} native */
export async function benchTiers(native) {
  const whole = "two columns of whole numbers and one of levels, copied in; a column of tiers and the count of every cell";
  const grades = await measure([
    { name: "kehu gradeColumns, batch", reads: whole, open: nodeSeat("grades", "kehu", FILE) },
    { name: "kehu gradeColumns, form", reads: `${whole}; without kehu/batch`, open: nodeSeat("grades", "kehu_form", FILE) },
    { name: "hand-written JS BigInt", reads: "the same columns, this policy alone, nothing refused", open: nodeSeat("grades", "hand_written", FILE) },
    { name: "native Rust, the same function", reads: `${whole}, nothing copied; wall time alone`, open: () => processSeat(native, ["grades", inFolder(FILE)]) },
  ], { rounds: ROUNDS, warm: WARM });
  printRows(`gradeColumns, ${decimal(ROWS, 0)} clients, two axes, Node`, grades);
  const kehu = result(grades, "kehu gradeColumns, batch");
  judge("gradeColumns against the same function as native Rust", kehu.wall / result(grades, "native Rust, the same function").wall, { most: 2, unit: "× as long" });
  judge("gradeColumns against typed-array JS with BigInt", result(grades, "hand-written JS BigInt").cpu / kehu.cpu, { least: 3, unit: "× faster" });

  const reads = "a column of whole numbers; the smallest set that reaches 80 %";
  const paretos = await measure([
    { name: "kehu paretoColumns, batch", reads: `${reads}, Gini coefficient and curve besides`, open: nodeSeat("paretos", "kehu", FILE) },
    { name: "kehu paretoColumns, form", reads: "the same without kehu/batch", open: nodeSeat("paretos", "kehu_form", FILE) },
    { name: "hand-written JS BigInt", reads, open: nodeSeat("paretos", "hand_written", FILE) },
    { name: "Arquero 8", reads: "the same as doubles, in a table made before", open: nodeSeat("paretos", "arquero", FILE) },
  ], { rounds: ROUNDS, warm: WARM });
  printRows(`Pareto, ${decimal(ROWS, 0)} clients, Node`, paretos);
}

export async function benchDecisions() {
  const measured = await measure([
    { name: "kehu checkIdent", reads: "one number", open: nodeSeat("decisions", "kehu_ident", "decisions.jsonl") },
    { name: "kehu matchSuitability", reads: `${fields.match} fields`, open: nodeSeat("decisions", "kehu_match", "decisions.jsonl") },
    { name: "kehu classifyInvestor", reads: `${fields.profile} fields`, open: nodeSeat("decisions", "kehu_classify", "decisions.jsonl") },
  ], { rounds: ROUNDS, warm: WARM });
  const counts = [1, fields.match, fields.profile];
  printTable("decisions about one client, form build, Node", ["candidate", "CPU µs", "µs per field", "accepted", "reads"], measured.map(({ name, reads, result: { cpu, accepted } }, at) => [
    name, decimal(cpu / CLIENTS / 1000), decimal(cpu / CLIENTS / 1000 / counts[at], 2), decimal(accepted ?? 0, 0), reads,
  ]));
  const one = measured[0].result.cpu;
  judge("matchSuitability, each field, against checkIdent", measured[1].result.cpu / fields.match / one, { most: 2, unit: "× as long" });
  judge("classifyInvestor, each field, against checkIdent", measured[2].result.cpu / fields.profile / one, { most: 2, unit: "× as long" });
}
