import { join } from "node:path";
import { command, run } from "./run.mjs";
import { cargoTool, setup } from "./setup.mjs";

/** cargo-mutants; what the tests let through is listed under `target/mutants`. */
const VERSION = "27.1.0";

await command(async () => {
  await setup();
  const tool = join(await cargoTool("cargo-mutants", VERSION), "cargo-mutants");
  await run(tool, ["mutants", "--output", join("target", "mutants"), ...process.argv.slice(2)]);
});
