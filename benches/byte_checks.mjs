/** Three kinds checked by hand on bytes: what someone would write who wants no package at all. */
import { isDate, isProvince } from "./calendar.mjs";
import { ON } from "./terms.mjs";

const WEIGHTS = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
const TODAY = Number(ON.replaceAll("-", ""));
const [ZERO, LETTER, SMALL_LETTER] = [0x30, 0x58, 0x78];

/** @param {Uint8Array} bytes @param {number} at */
const pair = (bytes, at) => (bytes[at] - ZERO) * 10 + bytes[at + 1] - ZERO;

/** @param {Uint8Array} bytes @param {number} from @param {number} end */
export function isResidentNumber(bytes, from, end) {
  if (end - from !== 18) return false;
  let sum = 0;
  for (let place = 0; place < 17; place += 1) {
    const digit = bytes[from + place] - ZERO;
    if (digit < 0 || digit > 9) return false;
    sum += digit * WEIGHTS[place];
  }
  const last = bytes[from + 17];
  const check = (12 - (sum % 11)) % 11;
  if (check === 10 ? last !== LETTER && last !== SMALL_LETTER : last !== ZERO + check) return false;
  return isProvince(pair(bytes, from)) && isDate(pair(bytes, from + 6) * 100 + pair(bytes, from + 8), pair(bytes, from + 10), pair(bytes, from + 12), TODAY);
}

/** @param {Uint8Array} bytes @param {number} from @param {number} end */
function areDigits(bytes, from, end) {
  for (let at = from; at < end; at += 1) {
    if (bytes[at] < ZERO || bytes[at] > ZERO + 9) return false;
  }
  return true;
}

/** @param {Uint8Array} bytes @param {number} from @param {number} end */
export const isMobile = (bytes, from, end) =>
  end - from === 11 && bytes[from] === ZERO + 1 && bytes[from + 1] >= ZERO + 3 && areDigits(bytes, from, end);

/** @param {Uint8Array} bytes @param {number} from @param {number} end */
export const isBankCard = (bytes, from, end) => end - from >= 12 && end - from <= 19 && areDigits(bytes, from, end);
