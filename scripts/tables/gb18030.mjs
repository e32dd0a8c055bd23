// Writes src/table/gb18030_table.rs from the platform's own decoder (WHATWG Encoding Standard, GB 18030—2022).
// Run: node scripts/tables/gb18030.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";

const target = new URL("../../src/table/gb18030_table.rs", import.meta.url);
const decoder = new TextDecoder("gb18030", { fatal: true });
const HAN = /^[\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]$/u;

/** The character of some bytes, or 0 where there is none. */
function decode(...bytes) {
  try {
    const text = decoder.decode(new Uint8Array(bytes));
    return [...text].length === 1 ? text.codePointAt(0) : 0;
  } catch {
    return 0;
  }
}

const seconds = [];
for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) seconds.push(second);

const exact = [];
for (let first = 0x81; first <= 0xfe; first++) {
  const row = seconds.map((second) => decode(first, second));
  if (!row.every((code) => HAN.test(String.fromCodePoint(code)))) {
    exact.push([first, row.map((code) => (HAN.test(String.fromCodePoint(code)) ? 0x4e00 : code))]);
  }
}

const ranges = [];
let expected = -1;
for (let number = 0; number < 39420; number++) {
  const code = decode(
    0x81 + Math.floor(number / 12600), 0x30 + (Math.floor(number / 1260) % 10),
    0x81 + (Math.floor(number / 10) % 126), 0x30 + (number % 10));
  if (code !== expected) ranges.push([number, code]);
  expected = code + 1;
}

const chunk = (list, size) => list.length ? [list.slice(0, size), ...chunk(list.slice(size), size)] : [];
const lines = [
  "//! What of GB18030 is not a plain row of Chinese characters: made by `node scripts/tables/gb18030.mjs`, not by hand.",
  "//!",
  "//! From the platform's decoder (WHATWG Encoding Standard). Chinese characters stand as U+4E00, no character as 0.",
  "",
  "/// First bytes whose rows are not all Chinese, in the order of [`SIGNS`].",
  "#[rustfmt::skip]",
  `pub const ROWS: [u8; ${exact.length}] = [${exact.map(([first]) => `0x${first.toString(16)}`).join(", ")}];`,
  "",
  "/// The 190 cells of each row (second byte 0x40–0xFE without 0x7F).",
  "#[rustfmt::skip]",
  `pub static SIGNS: [[u16; ${seconds.length}]; ${exact.length}] = [`,
  ...exact.map(([, row]) => `    [\n${chunk(row, 19).map((part) => `        ${part.join(",")},`).join("\n")}\n    ],`),
  "];",
  "",
  "/// Where runs of four-byte characters begin: number in the standard's order, code point (0: no character).",
  "#[rustfmt::skip]",
  `pub static RUNS: [(u16, u16); ${ranges.length}] = [`,
  ...chunk(ranges, 10).map((part) => `    ${part.map(([number, code]) => `(${number},${code})`).join(", ")},`),
  "];",
  "",
];
const text = lines.join("\n");
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) throw new Error("src/table/gb18030_table.rs is not what the generator makes");
} else {
  writeFileSync(target, text);
  console.log(`rows ${exact.length}, runs ${ranges.length}, ${text.length} characters`);
}
