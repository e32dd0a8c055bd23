import { checkIdentLines, identFlags } from "kehu";
import { ON } from "../terms.mjs";

export default {
  /** @param {Uint8Array} bytes */
  take: (bytes) => bytes,
  /** @param {Uint8Array} bytes */
  walk: (bytes) => checkIdentLines("resident_id", bytes, { on: ON }),
  /** @param {Uint16Array} words */
  told: (words) => ({ accepted: words.filter((word) => (word & identFlags.hardMask) === 0).length }),
};
