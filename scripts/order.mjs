import { deflateRawSync } from "node:zlib";
import { Plain } from "./run.mjs";

/**
 * An order of a module's functions in which gzip finds the most again. It looks back 32 KB, and the functions of a large
 * module that resemble one another lie further apart than that. Each place goes to the function that repeats most of
 * what stands just before it: the likeliest few by the pieces they share, the best of those by deflate itself.
 */

/** Words of 32 bits that tell which pieces of four bytes occur in a function, as far as their hash goes. */
const WORDS = 128;
/** How many functions back pieces are compared, and how much less each step back counts. */
const BACK = 48;
const FADING = 0.01;
/** How many of the likeliest are tried. */
const TRIED = 40;
/** What deflate looks back on. */
const WINDOW = 32_768;

const SECTION = { custom: 0, imports: 2, code: 10 };

/** Reads the binary format's numbers one after the other. @param {Uint8Array} bytes @param {number} at */
function reader(bytes, at) {
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  /** @param {number} length */
  const take = (length) => {
    const piece = bytes.subarray(at, at + length);
    at += length;
    return piece;
  };
  return { number, take, place: () => at };
}

/** @param {number} number */
function encoded(number) {
  const bytes = [];
  let rest = number;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
}

/** How many functions a module imports, and the bodies of its own. @param {Uint8Array} bytes */
function functionsOf(bytes) {
  let imported = 0;
  /** @type {Uint8Array[]} */
  const bodies = [];
  const whole = reader(bytes, 8);
  while (whole.place() < bytes.length) {
    const [section] = whole.take(1);
    const inside = reader(whole.take(whole.number()), 0);
    if (section === SECTION.imports) {
      for (let left = inside.number(); left > 0; left -= 1) {
        inside.take(inside.number());
        inside.take(inside.number());
        if (inside.take(1)[0] !== 0) throw new Plain("The module imports more than functions: scripts/order.mjs must follow it.");
        inside.number();
        imported += 1;
      }
    } else if (section === SECTION.code) {
      for (let left = inside.number(); left > 0; left -= 1) bodies.push(inside.take(inside.number()));
    }
  }
  return { imported, bodies };
}

/** @param {Uint8Array} body */
function pieces(body) {
  const found = new Uint32Array(WORDS);
  for (let at = 0; at + 4 <= body.length; at += 1) {
    const piece = body[at] | (body[at + 1] << 8) | (body[at + 2] << 16) | (body[at + 3] << 24);
    const hash = (Math.imul(piece, 0x9e3779b1) >>> 0) >>> 20;
    found[hash >> 5] |= 1 << (hash & 31);
  }
  return found;
}

/** How many bits are set. @param {number} word */
function bits(word) {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** @param {Uint32Array} one @param {Uint32Array} other */
function shared(one, other) {
  let count = 0;
  for (let at = 0; at < WORDS; at += 1) count += bits(one[at] & other[at]);
  return count;
}

/** @param {Uint8Array} body @param {Uint8Array} [dictionary] */
const deflated = (body, dictionary) => deflateRawSync(body, { level: 6, ...(dictionary === undefined ? {} : { dictionary }) }).length;

/** The functions' numbers in the order found. @param {readonly Uint8Array[]} bodies */
function ordered(bodies) {
  const found = bodies.map(pieces);
  const counts = found.map((set) => shared(set, set));
  const alone = bodies.map((body) => deflated(body));
  const left = new Set(bodies.keys());
  const order = [0];
  left.delete(0);
  let before = Buffer.from(bodies[0]);
  while (left.size > 0) {
    /** @type {{ number: number, score: number }[]} */
    const likeliest = [];
    for (const number of left) {
      let score = 0;
      order.slice(-BACK).reverse().forEach((earlier, back) => {
        const both = shared(found[earlier], found[number]);
        const either = counts[earlier] + counts[number] - both;
        score = Math.max(score, (both / Math.sqrt(either + 1)) * (1 - FADING * back));
      });
      likeliest.push({ number, score });
    }
    likeliest.sort((one, other) => other.score - one.score || one.number - other.number);
    let [best] = likeliest;
    let most = -Infinity;
    for (const each of likeliest.slice(0, TRIED)) {
      const saved = (alone[each.number] - deflated(bodies[each.number], before)) / Math.sqrt(alone[each.number]);
      if (saved > most) [best, most] = [each, saved];
    }
    order.push(best.number);
    left.delete(best.number);
    before = Buffer.concat([before, bodies[best.number]]).subarray(-WINDOW);
  }
  return order;
}

/**
 * The module with a name for each function that tells its place, by which the optimiser can put them in order.
 * @param {Buffer} bytes
 */
export function named(bytes) {
  const { imported, bodies } = functionsOf(bytes);
  const places = new Map(ordered(bodies).map((number, place) => [number, place]));
  const names = encoded(bodies.length);
  for (const number of bodies.keys()) {
    const name = Buffer.from(String(places.get(number)).padStart(6, "0"));
    names.push(...encoded(imported + number), name.length, ...name);
  }
  const inside = [4, ...Buffer.from("name"), 1, ...encoded(names.length), ...names];
  return Buffer.concat([bytes, Buffer.from([SECTION.custom, ...encoded(inside.length), ...inside])]);
}
