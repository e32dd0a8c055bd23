/** Formats that need no table: the same readings as those of the card. */

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Digits that a decimal can hold exactly whatever they are. */
const DIGITS = 28;

/** An existing day, `YYYY-MM-DD`. @param {unknown} text */
export function isDay(text) {
  const parts = typeof text === "string" ? DAY.exec(text) : null;
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year > 0 && month > 0 && month <= 12 && day > 0 && day <= days[month - 1];
}

/** Plain decimal text. @param {string} text */
const isDecimal = (text) => DECIMAL.test(text) && text.replace(/\D/g, "").length <= DIGITS;
/** @param {string} text */
const isZero = (text) => !/[1-9]/.test(text);

/** Not negative. @param {string} text */
export const isAmount = (text) => isDecimal(text) && (text[0] !== "-" || isZero(text));
/** Above zero. @param {string} text */
export const isCapital = (text) => isAmount(text) && !isZero(text);
/** From 0 to 1, both included. @param {string} text */
export const isRatio = (text) => isAmount(text) && (/^-?0/.test(text) || /^1(?:\.0+)?$/.test(text));
/** @param {string} text */
export const isAddress = (text) => /^https?:\/\/\S+$/.test(text);
/** @param {string} text */
export const isLatin = (text) => /^[A-Za-z '.,-]+$/.test(text);
