import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { BATCH, FORM, environment } from "./module.mjs";
import { Plain, command, root, run } from "./run.mjs";

const DENY = ["--", "-D", "warnings"];

await command(async () => {
  await build({ npm: true });
  await run("cargo", ["fmt", "--check"]);
  await run("cargo", ["clippy", "--all-targets", ...DENY]);
  for (const flags of [FORM, BATCH]) {
    await run("cargo", ["clippy", "--lib", "--target", "wasm32-unknown-unknown", ...flags.features, ...DENY], { env: environment(flags) });
  }
  await run(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", join(root, "scripts", "tsconfig.json")]);
  const { publint } = await import("publint");
  const { formatMessage } = await import("publint/utils");
  const { messages } = await publint({ pkgDir: root, level: "warning", strict: true, pack: false });
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  if (messages.length > 0) throw new Plain(messages.map((message) => formatMessage(message, manifest)).join("\n"));
  console.log("\ncheck: fmt, clippy (host, wasm32 in both builds), tsc and publint found nothing.");
});
