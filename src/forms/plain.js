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
export const isDecimal = (text) => DECIMAL.test(text) && text.replace(/\D/g, "").length <= DIGITS;
