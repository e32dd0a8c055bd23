import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { verdict } from "./portal.js";

test("the verdict is the expected one", async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("kehu/kehu.wasm"));
  expect(await verdict(wasm)).toEqual(JSON.parse(readFileSync("expected.json", "utf8")));
});
