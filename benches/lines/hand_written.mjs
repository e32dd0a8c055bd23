import { isResidentNumber } from "../byte_checks.mjs";

const NEWLINE = 0x0a;

export default {
  /** @param {Uint8Array} bytes */
  take: (bytes) => bytes,
  /** @param {Uint8Array} bytes */
  walk(bytes) {
    const words = new Uint16Array(bytes.length / 18);
    let line = 0;
    for (let from = 0; from < bytes.length; line += 1) {
      let end = from;
      while (end < bytes.length && bytes[end] !== NEWLINE) end += 1;
      words[line] = isResidentNumber(bytes, from, end) ? 0 : 1;
      from = end + 1;
    }
    return words.subarray(0, line);
  },
  /** @param {Uint16Array} words */
  told: (words) => ({ accepted: words.filter((word) => word === 0).length }),
};
