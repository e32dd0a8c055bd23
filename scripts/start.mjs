import { build, site } from "./build.mjs";
import { command } from "./run.mjs";
import { serve } from "./serve.mjs";

await command(async () => {
  await build({});
  const { address } = await serve(site, { port: 8080 });
  console.log(`\n客户 kehu：${address}\n按 Ctrl+C 结束。Ctrl+C ends it.`);
});
