/**
 * A candidate that reads strings: each sample has strings of its own, made before the clock runs.
 * @param {{ accepts: (text: string) => boolean }} check
 */
export function overStrings({ accepts }) {
  const decoder = new TextDecoder();
  return {
    /** @param {Uint8Array} bytes */
    take(bytes) {
      const texts = [];
      for (let from = 0; from < bytes.length;) {
        const end = bytes.indexOf(0x0a, from);
        // Decoded one by one: pieces cut out of one long string would be slower to read.
        texts.push(decoder.decode(bytes.subarray(from, end)));
        from = end + 1;
      }
      return texts;
    },
    /** @param {readonly string[]} texts */
    walk(texts) {
      let count = 0;
      for (const text of texts) {
        if (accepts(text)) count += 1;
      }
      return count;
    },
    told: (/** @type {number} */ accepted) => ({ accepted }),
  };
}
