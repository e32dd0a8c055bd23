import { Decoder } from "./utf8.js";

/**
 * Headings of a GB18030 table. The module compares them as bytes, and the browser alone has the whole table of
 * characters, though only for reading: it is read once from end to end and turned round.
 */

const ENCODING = "gb18030";
const NO_TABLE = "kehu: checkTable: this host cannot read GB18030; name the columns by their numbers";
/** First four-byte code beyond the Basic Multilingual Plane, counted from 81 30 81 30. */
const ASTRAL = 189_000;

/** @type {Map<string, number[]> | null} */
let codes = null;

/** Four bytes with their steps of 10, 126 and 10. @param {number} place */
const four = (place) => [0x81 + Math.floor(place / 12_600), 0x30 + (Math.floor(place / 1260) % 10), 0x81 + (Math.floor(place / 10) % 126), 0x30 + (place % 10)];

/** @returns {Map<string, number[]>} */
function table() {
  if (codes !== null) return codes;
  if (typeof TextDecoder === "undefined") throw new TypeError(NO_TABLE);
  const decoder = new TextDecoder(ENCODING);
  codes = new Map();
  for (let place = 0; place < 39_420; place += 1) codes.set(decoder.decode(Uint8Array.from(four(place))), four(place));
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return codes;
}

/** More requests than this are refused by the module. */
const MOST_COLUMNS = 16_384;

/** A heading longer than this is in no file. */
const LONGEST = 1000;

/** The bytes of a heading, each as one character. @param {string} heading */
function raw(heading) {
  let bytes = "";
  for (const character of heading.slice(0, LONGEST)) {
    const point = Number(character.codePointAt(0));
    const code = point < 0x80 ? [point] : point > 0xffff ? four(ASTRAL + point - 0x10000) : table().get(character) || [0x3f];
    bytes += String.fromCharCode(...code);
  }
  return bytes;
}

/** @param {any} options @returns {"utf-8" | "gb18030"} */
export const encodingOf = (options) => (options && options.encoding === ENCODING ? ENCODING : "utf-8");

/** @param {any} options */
export function withRawHeadings(options) {
  if (encodingOf(options) !== ENCODING || !Array.isArray(options.columns) || options.columns.length > MOST_COLUMNS) return options;
  const columns = options.columns.map((/** @type {any} */ each) =>
    (each && typeof each.column === "string" ? Object.assign({}, each, { column: raw(each.column) }) : each));
  return Object.assign({}, options, { columns });
}

/** @param {Uint8Array} bytes @param {"utf-8" | "gb18030"} encoding */
export function decodeHeading(bytes, encoding) {
  if (typeof TextDecoder !== "undefined") return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return encoding === ENCODING ? String.fromCharCode(...bytes) : new Decoder().decode(bytes);
}
