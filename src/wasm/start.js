import { load, loadBatch } from "./load.js";
import { decodeBase64 } from "./bytes.js";
import { registry } from "./registry.js";

/** @typedef {import("./engine.js").Build} Build */

/** @param {any} input @returns {{ form?: unknown, batch?: unknown }} */
const named = (input) => (typeof input === "object" && input !== null && "form" in input ? input : { form: input });

/** The digest by the platform's own means, which only a secure page has. @param {Uint8Array<ArrayBuffer>} bytes */
async function digestOf(bytes) {
  if (typeof crypto !== "object" || crypto.subtle === undefined) return null;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha-256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * `init`: one call after the other, so that a second one finds what the first has made.
 * @param {{ form: Build, batch: Build, own?: () => Promise<import("./load.js").Loaded> }} given `own`: what the entry carries itself
 * @returns {typeof import("./types.js").init}
 */
export function createInit({ form, batch, own }) {
  /** @param {unknown} input */
  const prepare = async (input) => {
    const asked = named(input);
    if (form.origin === null) {
      const { origin, bytes, digest = null } = await (asked.form === undefined && own !== undefined ? own() : load(asked.form));
      await form.start(origin);
      form.digest = bytes === undefined ? digest : await digestOf(bytes);
    }
    if (batch.origin !== null || (asked.batch === undefined && registry.batch === null)) return;
    const origin = await loadBatch(asked.batch === undefined ? decodeBase64(/** @type {string} */ (registry.batch)) : asked.batch);
    if (origin !== null) await batch.start(origin);
  };

  /** @type {Promise<void>} */
  let last = Promise.resolve();
  return (input) => {
    const turn = () => prepare(input);
    last = last.then(turn, turn);
    return last;
  };
}
