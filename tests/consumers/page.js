import { verdict } from "./portal.js";

verdict("kehu.wasm").catch((error) => ({ error: String(error) })).then((result) => {
  /** @type {any} */ (window).verdict = result;
});
