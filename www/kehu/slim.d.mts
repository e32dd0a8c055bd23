export * from "../../src/wasm/types.js";
