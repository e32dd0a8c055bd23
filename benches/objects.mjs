/** Objects, one a line of JSON, each put before a verdict. */

/** @param {{ accepts: (object: any) => boolean }} verdict */
export const overObjects = ({ accepts }) => ({
  /** @param {Uint8Array} bytes */
  take: (bytes) => new TextDecoder().decode(bytes).trimEnd().split("\n").map((line) => JSON.parse(line)),
  /** @param {readonly object[]} objects */
  walk(objects) {
    let accepted = 0;
    for (const object of objects) accepted += accepts(object) ? 1 : 0;
    return accepted;
  },
  /** @param {number} accepted */
  told: (accepted) => ({ accepted }),
});
