import { isDate, isProvince } from "../calendar.mjs";
import { ON } from "../terms.mjs";
import { overStrings } from "../strings.mjs";

const WEIGHTS = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
const TODAY = Number(ON.replaceAll("-", ""));
const [ZERO, LETTER, SMALL_LETTER] = [0x30, 0x58, 0x78];

/** @param {string} text @param {number} place */
const pair = (text, place) => (text.charCodeAt(place) - ZERO) * 10 + text.charCodeAt(place + 1) - ZERO;

/** @param {string} text */
function accepts(text) {
  if (text.length !== 18) return false;
  let sum = 0;
  for (let place = 0; place < 17; place += 1) {
    const digit = text.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) return false;
    sum += digit * WEIGHTS[place];
  }
  const last = text.charCodeAt(17);
  const check = (12 - (sum % 11)) % 11;
  if (check === 10 ? last !== LETTER && last !== SMALL_LETTER : last !== ZERO + check) return false;
  const [year, month, day] = [pair(text, 6) * 100 + pair(text, 8), pair(text, 10), pair(text, 12)];
  return isProvince(pair(text, 0)) && isDate(year, month, day, TODAY);
}

export default overStrings({ accepts });
