import { verdict } from "./portal.mjs";

verdict("kehu.wasm").catch((error) => ({ error: String(error) })).then((result) => {
  /** @type {any} */ (window).verdict = result;
});
