/** Amounts as the module writes them: plain decimal text, added without ever becoming floating. */

/** @param {string} text */
const placesOf = (text) => (text.includes(".") ? text.length - text.indexOf(".") - 1 : 0);

/** @param {string} text @param {number} places at least those of the text */
function scaled(text, places) {
  const [whole, part = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole + part.padEnd(places, "0"));
  return text.startsWith("-") ? -value : value;
}

/** A whole number scaled by 10^places as text. @param {bigint} value @param {number} places */
export function plain(value, places) {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, "0");
  const point = digits.length - places;
  return `${value < 0n ? "-" : ""}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ""}`;
}

/** The exact sum. @param {readonly string[]} texts */
export function sum(texts) {
  const places = Math.max(0, ...texts.map(placesOf));
  return plain(texts.reduce((total, text) => total + scaled(text, places), 0n), places);
}

/** Whether it can be read as an amount at all: what a file holds may be anything. @param {unknown} text @returns {text is string} */
export const isPlain = (text) => typeof text === "string" && /^-?\d+(\.\d+)?$/.test(text);
