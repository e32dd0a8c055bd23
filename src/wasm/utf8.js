/**
 * UTF-8 for hosts without TextDecoder and TextEncoder (mini programs, jsdom). Malformed input becomes U+FFFD, as there.
 */

const REPLACEMENT = 0xfffd;
/** Code units per `String.fromCharCode` call: more could overflow the engine's stack. */
const PORTION = 4096;

/** The fewest code points that need 2, 3 and 4 bytes: anything lower was written too long. */
const LEAST = [0x80, 0x800, 0x10000];

/** @param {Uint8Array} bytes @param {number} at @returns {[number, number]} code point and number of bytes */
function codePoint(bytes, at) {
  const lead = bytes[at];
  if (lead < 0x80) return [lead, 1];
  const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
  if (more === 0) return [REPLACEMENT, 1];
  let point = lead & (0x3f >> more);
  for (let place = 1; place <= more; place += 1) {
    const byte = bytes[at + place];
    if ((byte & 0xc0) !== 0x80) return [REPLACEMENT, place];
    point = (point << 6) | (byte & 0x3f);
    const bits = 6 * (more - place);
    const [low, high] = [point << bits, ((point + 1) << bits) - 1];
    if (high < LEAST[more - 1] || low > 0x10ffff || (low >= 0xd800 && high <= 0xdfff)) return [REPLACEMENT, place];
  }
  return [point, more + 1];
}

export class Decoder {
  /** @param {Uint8Array} [bytes] */
  decode(bytes) {
    if (bytes === undefined) return "";
    let text = "";
    /** @type {number[]} */
    let units = [];
    for (let at = 0; at < bytes.length;) {
      const [point, length] = codePoint(bytes, at);
      at += length;
      if (point > 0xffff) units.push(0xd7c0 + (point >> 10), 0xdc00 | (point & 0x3ff));
      else units.push(point);
      if (units.length >= PORTION || at >= bytes.length) {
        text += String.fromCharCode.apply(null, units);
        units = [];
      }
    }
    return text;
  }
}

export class Encoder {
  /** @param {string} text */
  encode(text) {
    const bytes = [];
    for (let at = 0; at < text.length; at += 1) {
      let point = text.charCodeAt(at);
      if (point >= 0xd800 && point < 0xe000) {
        const low = point < 0xdc00 ? text.charCodeAt(at + 1) : 0;
        if (low >= 0xdc00 && low < 0xe000) {
          point = ((point - 0xd7c0) << 10) | (low & 0x3ff);
          at += 1;
        } else {
          point = REPLACEMENT;
        }
      }
      if (point < 0x80) bytes.push(point);
      else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
      else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
      else bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    }
    return Uint8Array.from(bytes);
  }
}
