const OFF = new Set(["reference-types", "multivalue"]);
const [PLUS, MINUS] = [0x2b, 0x2d];

/** @param {Uint8Array} bytes @param {number} at @returns {[number, number]} the number and where it ends */
function leb128(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at];
    at += 1;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at];
  }
}

/** @param {Uint8Array} bytes @param {number} at @returns {[string, number]} */
function name(bytes, at) {
  const [length, start] = leb128(bytes, at);
  return [Buffer.from(bytes.subarray(start, start + length)).toString("utf8"), start + length];
}

/**
 * The same module, with reference types and multiple values denied in its `target_features` section. The standard
 * library's objects put them there although nothing uses them, and the binding generator would then use them.
 * @param {Uint8Array} bytes
 */
export function lowered(bytes) {
  const copy = Uint8Array.from(bytes);
  for (let at = 8; at < copy.length;) {
    const id = copy[at];
    const [size, start] = leb128(copy, at + 1);
    at = start + size;
    if (id !== 0) continue;
    const [section, body] = name(copy, start);
    if (section !== "target_features") continue;
    let [count, place] = leb128(copy, body);
    for (; count > 0; count -= 1) {
      const [feature, next] = name(copy, place + 1);
      if (OFF.has(feature) && copy[place] === PLUS) copy[place] = MINUS;
      place = next;
    }
  }
  return copy;
}
