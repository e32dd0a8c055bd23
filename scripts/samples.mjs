/** Writes the small sample files of the page anew: `node scripts/samples.mjs`. The same seed, the same bytes. */
import { writeFile } from "node:fs/promises";
import { sampleTable } from "../www/sample_rows.js";

const folder = new URL("../www/samples/", import.meta.url);
const ROWS = 120;

/** Text in GB 18030 with its two-byte characters, which hold all that the samples need. @param {string} text */
function gb18030(text) {
  const decoder = new TextDecoder("gb18030");
  /** @type {Map<string, number[]>} */
  const bytes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((sign) => (sign < "\x80" ? [sign.charCodeAt(0)] : bytes.get(sign) ?? [])));
}

/** @type {[string, string | Uint8Array][]} */
const files = [
  ["customers.csv", `\uFEFF${sampleTable(ROWS).join("")}`],
  ["customers_gb18030.csv", gb18030(sampleTable(ROWS, { seed: 7 }).join(""))],
  ["no_heading.tsv", sampleTable(ROWS, { seed: 11, delimiter: "\t", header: false }).join("")],
];
for (const [name, content] of files) await writeFile(new URL(name, folder), content);
