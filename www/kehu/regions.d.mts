export * from "../../src/wasm/regions.js";
