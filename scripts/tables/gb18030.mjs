// Writes src/table/gb18030_table.rs from the platform's own decoder (WHATWG Encoding Standard, GB 18030—2022).
// Run: node scripts/tables/gb18030.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";

const target = new URL("../../src/table/gb18030_table.rs", import.meta.url);
const decoder = new TextDecoder("gb18030", { fatal: true });
const HAN = /^[\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]$/u;
/** Chinese characters that a check reads: the word before an extension. */
const WORDS = "转";
/** What normalisation changes or a name may hold: these are told apart, all other signs are not. */
const TOLD_APART = /^[\p{Script=Latin}\p{White_Space}\p{Dash}\u00B7\u2018-\u201F\u2022\u2027\u30FB\uFF65\u2169\u2179\u3001\uFF01-\uFF5E（）《》]$/u;

/** The character of some bytes, or 0 where there is none. */
function decode(...bytes) {
  try {
    const text = decoder.decode(new Uint8Array(bytes));
    return [...text].length === 1 ? text.codePointAt(0) : 0;
  } catch {
    return 0;
  }
}

const signs = [];
const others = [];
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    if (second === 0x7f) continue;
    const code = decode(first, second);
    const character = String.fromCodePoint(code);
    const bytes = first * 256 + second;
    if (HAN.test(character) && !WORDS.includes(character)) continue;
    const last = others.at(-1);
    if (last !== undefined && (last[1] === bytes - 1 || (second === 0x80 && last[1] === bytes - 2))) last[1] = bytes;
    else others.push([bytes, bytes]);
    if (TOLD_APART.test(character) || WORDS.includes(character)) {
      const run = signs.at(-1);
      if (run !== undefined && run[0] + run[2] === bytes && run[1] + run[2] === code) run[2]++;
      else signs.push([bytes, code, 1]);
    }
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

const hex = (number) => `0x${number.toString(16).toUpperCase()}`;
const chunk = (list, size) => list.length ? [list.slice(0, size), ...chunk(list.slice(size), size)] : [];
const rows = (list, size, write) => chunk(list, size).map((part) => `    ${part.map(write).join(", ")},`);
const text = [
  "//! What of GB18030 is no Chinese character: made by `node scripts/tables/gb18030.mjs`, not by hand.",
  "//!",
  "//! From the platform's decoder (WHATWG Encoding Standard).",
  "",
  "/// Two-byte codes that are no Chinese character, or one that a check reads: first and last of each run.",
  "#[rustfmt::skip]",
  `pub static OTHERS: [(u16, u16); ${others.length}] = [`,
  ...rows(others, 8, ([first, last]) => `(${hex(first)}, ${hex(last)})`),
  "];",
  "",
  "/// Two-byte codes whose character a check tells apart: first code, first character, how many follow one another.",
  "#[rustfmt::skip]",
  `pub static SIGNS: [(u16, u16, u8); ${signs.length}] = [`,
  ...rows(signs, 6, ([bytes, code, count]) => `(${hex(bytes)}, ${hex(code)}, ${count})`),
  "];",
  "",
  "/// Where runs of four-byte characters begin: number in the standard's order, code point (0: no character).",
  "#[rustfmt::skip]",
  `pub static RUNS: [(u16, u16); ${ranges.length}] = [`,
  ...rows(ranges, 10, ([number, code]) => `(${number}, ${code})`),
  "];",
  "",
].join("\n");
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text) throw new Error("src/table/gb18030_table.rs is not what the generator makes");
} else {
  writeFileSync(target, text);
  console.log(`others ${others.length}, signs ${signs.length}, runs ${ranges.length}`);
}
