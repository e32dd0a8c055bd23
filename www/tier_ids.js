/** Ids of any number of clients in one run of bytes, found by their text. A list of strings would keep the whole file in memory. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** Bytes that 64 characters take at most. */
const LONGEST = 256;

/** Twice as long, with what stood there. @template {Uint8Array | Uint32Array} T @param {T} array @returns {T} */
function doubled(array) {
  const longer = new /** @type {any} */ (array.constructor)(array.length * 2);
  longer.set(array);
  return longer;
}

export class IdPool {
  #bytes = new Uint8Array(1 << 16);
  /** Where each id ends; the first begins at 0. */
  #ends = new Uint32Array(1 << 12);
  /** Places of ids by their hash, from 1; 0 is free. */
  #slots = new Uint32Array(1 << 13);
  count = 0;

  /** Keeps an id, or says at which place it stands already. @param {string} text @returns {{ place: number, known: boolean }} */
  add(text) {
    const from = this.#from(this.count);
    if (from + LONGEST > this.#bytes.length) this.#bytes = doubled(this.#bytes);
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(from, from + LONGEST));
    const slot = this.#slotOf(this.#bytes, from, from + written);
    if (this.#slots[slot] > 0) return { place: this.#slots[slot] - 1, known: true };
    if (this.count === this.#ends.length) this.#ends = doubled(this.#ends);
    this.#ends[this.count] = from + written;
    this.count += 1;
    this.#slots[slot] = this.count;
    if (this.count * 2 > this.#slots.length) this.#rehash();
    return { place: this.count - 1, known: false };
  }

  /** @param {number} place */
  at(place) {
    return decoder.decode(this.#bytes.subarray(this.#from(place), this.#ends[place]));
  }

  /** Where another pool's id stands in this one, or -1. @param {IdPool} other @param {number} place */
  placeOf(other, place) {
    return this.#slots[this.#slotOf(other.#bytes, other.#from(place), other.#ends[place])] - 1;
  }

  /** Whether an id holds these bytes. @param {number} place @param {Uint8Array} wanted */
  holds(place, wanted) {
    const until = this.#ends[place] - wanted.length;
    for (let from = this.#from(place); from <= until; from += 1) {
      let at = 0;
      while (at < wanted.length && this.#bytes[from + at] === wanted[at]) at += 1;
      if (at === wanted.length) return true;
    }
    return false;
  }

  /** @param {number} place */
  #from(place) {
    return place === 0 ? 0 : this.#ends[place - 1];
  }

  /** The slot in which these bytes stand or would stand. @param {Uint8Array} bytes @param {number} from @param {number} until */
  #slotOf(bytes, from, until) {
    let hash = 0x811c9dc5;
    for (let at = from; at < until; at += 1) hash = Math.imul(hash ^ bytes[at], 0x01000193);
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot] - 1;
      if (place < 0 || this.#same(place, bytes, from, until)) return slot;
    }
  }

  /** @param {number} place @param {Uint8Array} bytes @param {number} from @param {number} until */
  #same(place, bytes, from, until) {
    const start = this.#from(place);
    if (this.#ends[place] - start !== until - from) return false;
    for (let at = from; at < until; at += 1) if (this.#bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  #rehash() {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let place = 0; place < this.count; place += 1) this.#slots[this.#slotOf(this.#bytes, this.#from(place), this.#ends[place])] = place + 1;
  }
}
