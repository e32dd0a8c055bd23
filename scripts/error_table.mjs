/**
 * How far the figures computed in doubles, or cut, are from 50-digit arithmetic, as a Markdown table:
 * `npm run build && node scripts/error_table.mjs` (needs python3 with mpmath 1.3).
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Plain, command, root } from "./run.mjs";

/** @param {string} part @param {string} input */
function oracle(part, input) {
  const { status, stdout, stderr, error } = spawnSync("python3", [join(root, "scripts", "oracle", "valuation_errors.py"), part], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Plain(`python3 with mpmath is needed: ${error?.message ?? stderr}`);
  return stdout;
}

await command(async () => {
  const kehu = await import(pathToFileURL(join(root, "dist", "kehu.mjs")).href);
  await kehu.init();
  /** @type {{ function: string, options: object, requests: object[] }[]} */
  const questions = JSON.parse(oracle("grid", ""));
  const answers = questions.map(({ function: name, options, requests }) => requests.map((request) => {
    const { value } = kehu[name](request, options);
    if (value === undefined) return null;
    return name === "bondPrice" ? value.steps.find((/** @type {any} */ step) => step.name === "full_price").value : value.unrounded;
  }));
  console.log(oracle("table", JSON.stringify(answers)));
  console.log(`kehu ${kehu.about().version}, form build, Node ${process.versions.node}`);
});
