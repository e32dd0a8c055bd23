import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { command, root, run } from "./run.mjs";
import { lowered } from "./wasm_features.mjs";

/** Cargo starts this for each wasm test file: the same step that the build makes, then the binding's own runner. */
await command(async () => {
  const [file, ...rest] = process.argv.slice(2);
  const folder = join(root, "target", "wasm_tests");
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, basename(file));
  writeFileSync(copy, lowered(readFileSync(file)));
  await run(String(process.env.KEHU_TEST_RUNNER), [copy, ...rest], { cwd: folder });
});
