/**
 * `npm run bench`: kehu beside its peers, hand-written JavaScript and a native program, in Node and in Chromium. The
 * candidates take turns, so that what disturbs the machine meets all of them; times are medians.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { build } from "../scripts/build.mjs";
import { SIZE_LIMIT, packedSize } from "../scripts/judge.mjs";
import { Plain, ask, command, root, run } from "../scripts/run.mjs";
import { withBrowser } from "./browser.mjs";
import { bundleCandidates, inFolder, installPeers, nodeSeat, regions } from "./candidates.mjs";
import { writeCustomers } from "./customers.mjs";
import { institutionLines } from "./institutions.mjs";
import { numberLines } from "./numbers.mjs";
import { decimal, judge, printTable, printTargets } from "./report.mjs";
import { measure, measureFresh, processSeat, result } from "./seats.mjs";
import { benchDecisions, benchTiers, writeClients } from "./tiers.mjs";
import { benchPlans, benchPositions, writePlans, writePositions } from "./valuation.mjs";

/** @typedef {import("./seats.mjs").Candidate} Candidate */
/** @typedef {import("./seats.mjs").Measured} Measured */

const NUMBERS = 200_000;
const CARDS = 2_000;
const ROWS = 1_000_000;
const BROWSER_ROWS = 200_000;
const [ROUNDS, WARM, TABLE_ROUNDS] = [11, 5, 7];
const [SMALL_PIECE, LARGE_PIECE] = [64 << 10, 1 << 20];
const MIB = 1 << 20;

/** Candidates by file name: what is printed, and what each reads. @type {readonly (readonly [string, string, string])[]} */
const SINGLE = [
  ["kehu", "kehu isIdent", "a string; normalisation, province, date, check digit, region's years; form build"],
  ["hand_written", "hand-written JS", "a string; province, date, check digit"],
  ["id_validator", "id-validator 1.3.0", "a string; region by its own table, days up to 31, check digit; a new one every 1,000 numbers"],
  ["validator", "validator 13", "a string; province, date, check digit"],
  ["stdnum", "stdnum 1.12", "a string; date, check digit"],
];
/** @type {readonly (readonly [string, string, string])[]} */
const LINES = [
  ["kehu", "kehu checkIdentLines, batch", "bytes of lines, copied in; every finding as a word"],
  ["kehu_form", "kehu checkIdentLines, form", "the same without kehu/batch"],
  ["hand_written", "hand-written JS", "bytes of lines; province, date, check digit"],
];

/**
 * @param {string} title
 * @param {readonly Measured[]} measured
 * @param {"cpu" | "wall"} clock
 */
function printNumbers(title, measured, clock) {
  const first = measured[0].result[clock];
  printTable(title, ["candidate", "CPU ns", "wall ns", "× first", "accepted", "reads"], measured.map(({ name, reads, result: { cpu, wall, accepted } }) => [
    name, cpu === 0 ? "–" : decimal(cpu / NUMBERS), decimal(wall / NUMBERS), decimal((clock === "cpu" ? cpu : wall) / first, 2),
    decimal(accepted ?? 0, 0), reads,
  ]));
}

/** @param {string} title @param {readonly Measured[]} measured @param {number} rows @param {"cpu" | "wall"} clock */
function printTables(title, measured, rows, clock) {
  const first = measured[0].result[clock];
  printTable(title, ["candidate", "CPU ns/row", "wall ns/row", "× first", "peak MiB", "rows", "bad rows", "reads"],
    measured.map(({ name, reads, result: { cpu, wall, peak, rows: read, badRows } }) => [
      name, cpu === 0 ? "–" : decimal(cpu / rows), decimal(wall / rows), decimal((clock === "cpu" ? cpu : wall) / first, 2),
      peak === undefined ? "–" : decimal(peak / MIB), decimal(read ?? 0, 0), decimal(badRows ?? 0, 0), reads,
    ]));
}

/** The corpora; the large file is made once. */
function writeCorpora() {
  const { bytes, sound } = numberLines(NUMBERS, regions());
  writeFileSync(inFolder("numbers.txt"), bytes);
  console.log(`\ncorpus: ${decimal(NUMBERS, 0)} distinct resident numbers, ${decimal(sound, 0)} of them sound`);
  writeFileSync(inFolder("cards.jsonl"), institutionLines(CARDS, regions()));
  for (const [name, rows] of /** @type {const} */ ([["customers", ROWS], ["customers_small", BROWSER_ROWS]])) {
    const [utf8, gb, key] = [`${name}.csv`, `${name}_gb18030.csv`, `${name}.key`].map(inFolder);
    const recipe = ["customers.mjs", "numbers.mjs", "draw.mjs"].map((file) => readFileSync(join(root, "benches", file), "utf8")).join("");
    if (!existsSync(key) || !readFileSync(key, "utf8").endsWith(recipe)) {
      const bad = writeCustomers({ rows, regions: regions(), utf8, gb });
      writeFileSync(key, `${bad}\n${recipe}`);
    }
    console.log(`corpus: ${decimal(rows, 0)} customers of 12 columns, ${decimal(statSync(utf8).size / MIB)} MiB in UTF-8, `
      + `${decimal(statSync(gb).size / MIB)} MiB in GB18030, ${decimal(Number.parseInt(readFileSync(key, "utf8"), 10), 0)} rows with a fault`);
  }
}

/** The doors for many rows as a native program. */
async function buildNative() {
  const env = { CARGO_TARGET_DIR: inFolder("native") };
  await run("cargo", ["bench", "--bench", "native", "--no-run"], { env });
  const answer = ask("cargo", ["bench", "--bench", "native", "--no-run", "--message-format=json", "--target-dir", inFolder("native")]) ?? "";
  const program = answer.split("\n").map((line) => JSON.parse(line)).find((message) => message.target?.name === "native")?.executable;
  if (typeof program !== "string") throw new Plain("cargo tells no place of the native program.");
  return program;
}

/** @param {string} native */
async function benchNumbers(native) {
  const seats = { rounds: ROUNDS, warm: WARM };
  const single = await measure(SINGLE.map(([file, name, reads]) => ({ name, reads, open: nodeSeat("numbers", file, "numbers.txt") })), seats);
  printNumbers("isIdent, resident number, Node", single, "cpu");
  const [kehu, peer] = [result(single, "kehu isIdent"), result(single, "id-validator 1.3.0")];
  judge("isIdent against validator", result(single, "validator 13").cpu / kehu.cpu, { least: 8, unit: "× faster" });
  judge("isIdent against id-validator", peer.cpu / kehu.cpu, { least: 2.5, unit: "× faster" });

  const lines = await measure([
    ...LINES.map(([file, name, reads]) => ({ name, reads, open: nodeSeat("lines", file, "numbers.txt") })),
    { name: "native Rust, scalar", reads: "the same function compiled for this processor; wall time alone", open: () => processSeat(native, ["lines", inFolder("numbers.txt")]) },
    { name: "id-validator 1.3.0", reads: SINGLE[2][2], open: nodeSeat("numbers", "id_validator", "numbers.txt") },
  ], seats);
  printNumbers("checkIdentLines, resident number, Node", lines, "wall");
  const batch = result(lines, "kehu checkIdentLines, batch");
  judge("checkIdentLines against id-validator", result(lines, "id-validator 1.3.0").wall / batch.wall, { least: 15, unit: "× faster" });
  judge("checkIdentLines against native scalar Rust", batch.wall / result(lines, "native Rust, scalar").wall, { most: 1.6, unit: "× as long" });
}

/** What both sides say of a card; each fault of the corpus breaks one of them. */
const SHARED = "required fields; types; words; calendar days; USCC and resident check digits; mobile, postcode, e-mail, web address; plain amounts; ratio 0–1; "
  + "capital names its currency; founded by today; not traded with before; at least one controller and owner; USCC = document number";

async function benchCards() {
  const measured = await measure([
    { name: "kehu checkCard", reads: "an object; every field, cross-field rules, completeness, validity, sources", open: nodeSeat("cards", "kehu", "cards.jsonl") },
    { name: "zod 4 safeParse", reads: "an object; the shared rules alone", open: nodeSeat("cards", "zod", "cards.jsonl") },
    { name: "kehu planChange", reads: "the card before, three changed fields, query, identity check", open: nodeSeat("cards", "kehu_plan", "cards.jsonl") },
  ], { rounds: ROUNDS, warm: WARM });
  printTable("checkCard, full card of a company, Node", ["candidate", "CPU µs", "wall µs", "× first", "accepted", "reads"], measured.map(({ name, reads, result: { cpu, wall, accepted } }) => [
    name, decimal(cpu / CARDS / 1000), decimal(wall / CARDS / 1000), decimal(cpu / measured[0].result.cpu, 2), decimal(accepted ?? 0, 0), reads,
  ]));
  console.log(`rules that both can say: ${SHARED}`);
  const [card, zod, plan] = measured.map((each) => each.result);
  if (card.accepted !== zod.accepted) throw new Plain("kehu and zod judge the corpus differently.");
  judge("checkCard against zod 4", card.cpu / zod.cpu, { most: 10, unit: "× as long" });
  judge("planChange against checkCard", plan.cpu / card.cpu, { most: 3, unit: "× as long" });
}

async function benchTables() {
  const utf8 = { room: "tables", file: "customers.csv" };
  const scanner = "bytes; what someone would write who wants no package at all";
  const papa = "strings of every cell, then isIdent on three of them";
  const whole = "bytes, copied in; every finding taken out as an object";
  /** @param {string} name @param {object} options */
  const seat = (name, options) => nodeSeat(utf8.room, name, utf8.file, options);
  const measured = await measureFresh([
    { name: "kehu checkTable, 1 MiB", reads: whole, open: seat("kehu", { piece: LARGE_PIECE }) },
    { name: "kehu checkTable, 64 KiB", reads: whole, open: seat("kehu", { piece: SMALL_PIECE }) },
    { name: "kehu checkTable, GB18030", reads: whole, open: nodeSeat(utf8.room, "kehu", "customers_gb18030.csv", { piece: LARGE_PIECE, encoding: "gb18030" }) },
    { name: "kehu checkTable, form build", reads: `${whole}; without kehu/batch`, open: seat("kehu_form", { piece: LARGE_PIECE }) },
    { name: "hand-written JS scanner", reads: scanner, open: seat("scanner", { piece: LARGE_PIECE }) },
    { name: "Papa Parse chunk, 64 KiB", reads: papa, open: seat("papaparse", { piece: SMALL_PIECE, mode: "chunk" }) },
    { name: "Papa Parse chunk, 1 MiB", reads: papa, open: seat("papaparse", { piece: LARGE_PIECE, mode: "chunk" }) },
    { name: "Papa Parse step, 1 MiB", reads: papa, open: seat("papaparse", { piece: LARGE_PIECE, mode: "step" }) },
    { name: "idle process", reads: "nothing: the same imports as kehu checkTable, no file", open: seat("kehu", { piece: LARGE_PIECE }), order: "idle" },
  ], TABLE_ROUNDS);
  printTables("checkTable, 12 columns, three identifiers, from disk, Node", measured, ROWS, "cpu");
  const kehu = result(measured, "kehu checkTable, 1 MiB");
  const papas = measured.filter(({ name }) => name.startsWith("Papa")).map((each) => each.result.cpu);
  judge("checkTable against the fastest way of Papa Parse with isIdent", Math.min(...papas) / kehu.cpu, { least: 10, unit: "× faster" });
  judge("checkTable, memory above the idle process", ((kehu.peak ?? 0) - (result(measured, "idle process").peak ?? 0)) / MIB, { most: 64, unit: "MiB" });
}

function benchSizes() {
  /** @param {string} name */
  const row = (name) => {
    const bytes = readFileSync(join(root, name));
    return [name, decimal(bytes.length, 0), decimal(packedSize(bytes), 0)];
  };
  const rows = ["kehu.wasm", "kehu-batch.wasm", "dist/kehu.mjs", "dist/batch.mjs", "dist/slim.mjs", "dist/kehu.global.js"].map(row);
  printTable("sizes as packed", ["file", "bytes", "gzip -9"], rows);
  judge("packed form build", packedSize(readFileSync(join(root, "kehu.wasm"))) / 1000, { most: SIZE_LIMIT / 1000, unit: "KB gzip" });
}

/** Seen by wall time alone; what is printed here is judged above. */
const benchBrowser = () => withBrowser(async (open) => {
  const seats = { rounds: 7, warm: 3 };
  const single = await measure(SINGLE.map(([name, shown, reads]) => ({ name: shown, reads, open: () => open({ room: "numbers", name, file: "numbers.txt" }) })), seats);
  printNumbers("isIdent, resident number, Chromium", single, "wall");
  const lines = await measure([
    ...LINES.map(([name, shown, reads]) => ({ name: shown, reads, open: () => open({ room: "lines", name, file: "numbers.txt" }) })),
    { name: "id-validator 1.3.0", reads: SINGLE[2][2], open: () => open({ room: "numbers", name: "id_validator", file: "numbers.txt" }) },
  ], seats);
  printNumbers("checkIdentLines, resident number, Chromium", lines, "wall");
  const file = "customers_small.csv";
  const tables = await measureFresh([
    { name: "kehu checkTable", reads: "the file's own stream", open: () => open({ room: "tables", name: "kehu", file }) },
    { name: "hand-written JS scanner", reads: "the file's own stream", open: () => open({ room: "tables", name: "scanner", file }) },
    { name: "Papa Parse chunk", reads: "the file as Papa Parse reads it", open: () => open({ room: "tables", name: "papaparse", file, options: { mode: "chunk" } }) },
    { name: "Papa Parse step", reads: "the file as Papa Parse reads it", open: () => open({ room: "tables", name: "papaparse", file, options: { mode: "step" } }) },
  ], TABLE_ROUNDS);
  printTables("checkTable, 12 columns, three identifiers, Chromium", tables, BROWSER_ROWS, "wall");
});

await command(async () => {
  await build({ npm: true, pack: true });
  await installPeers();
  await bundleCandidates("node");
  await bundleCandidates("browser");
  const native = await buildNative();
  writeCorpora();
  console.log(`machine: ${cpus().length} × ${cpus()[0].model}, Node ${process.versions.node}, ${ask("rustc", ["--version"])}; medians of ${ROUNDS} rounds, of ${TABLE_ROUNDS} for tables`);
  await benchNumbers(native);
  await benchCards();
  await benchTables();
  // Made only now: a process begins with the peak of the one that started it, and tables are judged by theirs.
  writePositions();
  writePlans();
  await benchPositions(native);
  await benchPlans();
  writeClients();
  await benchTiers(native);
  await benchDecisions();
  benchSizes();
  await benchBrowser();
  printTargets();
});
