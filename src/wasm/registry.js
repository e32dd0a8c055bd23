import { version } from "build:version";

/**
 * Where `kehu/batch` leaves its build and `kehu/regions` its names for the face in use. It hangs on the global object under a symbol of this very
 * version, because one page may hold the package twice: as a module and as CommonJS, or in two bundles.
 * @typedef {{ batch: string | null, regionName: ((code: string) => string | undefined) | null }} Registry
 */

const home = /** @type {Record<symbol, unknown>} */ (
  typeof globalThis === "object" ? globalThis : typeof self === "object" ? self : {});
const key = Symbol.for(`kehu ${version}`);

/** @type {Registry} */
export const registry = /** @type {any} */ (home[key]) || (home[key] = { batch: null, regionName: null });
