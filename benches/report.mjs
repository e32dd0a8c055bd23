/** Tables and targets as they are printed. */

/** Terminals show a Chinese character as wide as two others. @param {string} text */
const width = (text) => Array.from(text).reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);

/** @param {string} title @param {readonly string[]} heads @param {readonly (readonly string[])[]} rows */
export function printTable(title, heads, rows) {
  const widths = heads.map((head, place) => Math.max(...[head, ...rows.map((row) => row[place])].map(width)));
  /** @param {readonly string[]} row */
  const line = (row) => row.map((cell, place) => {
    const fill = " ".repeat(widths[place] - width(cell));
    return place === 0 || place === row.length - 1 ? cell + fill : fill + cell;
  }).join("  ").trimEnd();
  console.log(`\n## ${title}\n${line(heads)}\n${widths.map((each) => "-".repeat(each)).join("  ")}`);
  for (const row of rows) console.log(line(row));
}

/** @param {number} number @param {number} [places] */
export const decimal = (number, places = 1) => number.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places });

/** @type {{ text: string, isReached: boolean }[]} */
const targets = [];

/**
 * Notes a figure against what was promised.
 * @param {string} what
 * @param {number} value
 * @param {{ least?: number, most?: number, unit: string }} limit
 */
export function judge(what, value, { least = -Infinity, most = Infinity, unit }) {
  const limit = least > -Infinity ? `at least ${least}` : `at most ${most}`;
  const isReached = value >= least && value <= most;
  targets.push({ text: `${what}: ${decimal(value, 2)} ${unit} (${limit}): ${isReached ? "reached" : "below target"}`, isReached });
}

export function printTargets() {
  console.log("\n## Targets");
  for (const { text } of targets) console.log(text);
  console.log(`${targets.filter(({ isReached }) => isReached).length} of ${targets.length} targets reached.`);
}
