/** What the hand-written candidates share: both are read by them as numbers that were cut out already. */

const DAYS = Uint8Array.of(0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
const PROVINCES = new Uint8Array(100);
for (const two of [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82]) {
  PROVINCES[two] = 1;
}

/** @param {number} two */
export const isProvince = (two) => PROVINCES[two] === 1;

/** @param {number} year @param {number} month @param {number} day @param {number} until YYYYMMDD */
export function isDate(year, month, day, until) {
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month]) return false;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return false;
  return year >= 1800 && year * 10_000 + month * 100 + day <= until;
}
