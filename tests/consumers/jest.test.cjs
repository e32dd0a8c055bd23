const { readFileSync } = require("node:fs");
const { verdict } = require("./portal.cjs");

test("the verdict is the expected one", async () => {
  const wasm = readFileSync(require.resolve("kehu/kehu.wasm"));
  expect(await verdict(wasm)).toEqual(require("./expected.json"));
});
