/**
 * Invented customers for trying the page. Birth years lie in the nineteenth century and organisation codes in the segment
 * that the standard sets aside for private use, so that no living person or registered body can be hit by chance.
 */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const REGIONS = ["110101", "110105", "310101", "310115", "440106", "440305", "330106", "510104", "320102", "420106"];
const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"];
const GIVEN = ["明", "芳", "建国", "秀英", "志强", "丽华", "文", "静", "伟", "子涵", "思远", "雅"];
const HEAD = ["客户代码", "客户姓名", "身份证号码", "手机号码", "银行卡号", "统一社会信用代码", "电子邮箱", "邮政编码", "备注"];
/** Rows that are joined before they become a part of a blob. */
const JOINED = 5_000;

/** A small generator of our own: the same seed gives the same customers everywhere. @param {number} seed */
function dice(seed) {
  let state = seed;
  return (/** @type {number} */ sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * sides);
  };
}

/** @param {number} number @param {number} places */
const digits = (number, places) => String(number).padStart(places, "0");

/** @param {ReturnType<typeof dice>} roll */
function residentId(roll) {
  const body = REGIONS[roll(REGIONS.length)] + digits(1860 + roll(30), 4) + digits(1 + roll(12), 2) + digits(1 + roll(28), 2) + digits(1 + roll(998), 3);
  return body + "10X98765432"[WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(body[place]), 0) % 11];
}

/** @param {ReturnType<typeof dice>} roll */
function creditCode(roll) {
  const organisation = `PDY${digits(1 + roll(99_998), 5)}`;
  const inner = 11 - ([...organisation].reduce((sum, sign, place) => sum + parseInt(sign, 36) * [3, 7, 9, 10, 5, 8, 4, 2][place], 0) % 11);
  const body = `91${REGIONS[roll(REGIONS.length)]}${organisation}${inner === 10 ? "X" : inner % 11}`;
  const sum = [...body].reduce((total, sign, place) => total + CREDIT_SIGNS.indexOf(sign) * (3 ** place % 31), 0);
  return body + CREDIT_SIGNS[(31 - (sum % 31)) % 31];
}

/** @param {ReturnType<typeof dice>} roll */
function card(roll) {
  const body = `629999${digits(roll(1e9), 9)}000`;
  const sum = [...body].reverse().reduce((total, sign, place) => total + (place % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(sign)] : Number(sign)), 0);
  return body + ((10 - (sum % 10)) % 10);
}

/** One digit changed: what a slip of the finger does. @param {string} text @param {number} place */
const slip = (text, place) => text.slice(0, place) + ((Number(text[place]) + 1) % 10) + text.slice(place + 1);

/** @param {number} number @param {ReturnType<typeof dice>} roll */
function customer(number, roll) {
  const cells = [digits(10_000_000 + number, 8), SURNAMES[roll(SURNAMES.length)] + GIVEN[roll(GIVEN.length)], residentId(roll), `1380013${digits(8000 + roll(10), 4)}`,
    card(roll), creditCode(roll), `customer${number}@example.com`, ["100000", "200120", "510030", "518000"][roll(4)], ""];
  switch (roll(40)) {
    case 0: cells[2] = slip(cells[2], 14); break;
    case 1: cells[2] = cells[2].slice(0, 17); break;
    case 2: cells[2] = `${cells[2].slice(0, 6)}18880230${cells[2].slice(14)}`; break;
    case 3: cells[2] = cells[2].toLowerCase().replace(/^/, " "); break;
    case 4: cells[3] = cells[3].slice(0, 10); break;
    case 5: cells[4] = slip(cells[4], 18); break;
    case 6: cells[5] = cells[5].replace("PDY", "PDO"); break;
    case 7: cells[5] = slip(cells[5], 12); break;
    case 8: cells[6] = cells[6].replace("@", "#"); break;
    case 9: cells[1] = ""; break;
    case 10: cells[8] = '"地址已变更, 待核实"'; break;
    case 11: cells[8] = "=1+1"; break;
    default:
  }
  return cells;
}

/**
 * A file of invented customers, as parts of a blob.
 * @param {number} rows
 * @param {{ seed?: number, delimiter?: string, header?: boolean }} [shape]
 * @returns {string[]}
 */
export function sampleTable(rows, { seed = 20261123, delimiter = ",", header = true } = {}) {
  const roll = dice(seed);
  const parts = [];
  let joined = header ? `${HEAD.join(delimiter)}\r\n` : "";
  for (let number = 1; number <= rows; number += 1) {
    joined += `${customer(number, roll).join(delimiter)}\r\n`;
    if (number % JOINED === 0) {
      parts.push(joined);
      joined = "";
    }
  }
  return [...parts, joined];
}
