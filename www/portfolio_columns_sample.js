/** Invented positions for trying the page with: figures of a fixed pattern, so that everybody's sample adds up to the same. */

const JOINED = 5_000;

/**
 * Row n, from 1: quantity 100 × (1 + 7919 n mod 5000), price (1 + 104729 n mod 20000) ÷ 100; every fourth is locked for 120 trading days, n mod 121 of which
 * are left, at a cost of three quarters of the price, cut to cents.
 * @param {number} n
 */
function position(n) {
  const cents = 1 + (104_729 * n) % 20_000;
  const locked = n % 4 === 0;
  return `P${n},${100 * (1 + (7_919 * n) % 5_000)},${(cents / 100).toFixed(2)},${locked ? `${(Math.floor((cents * 3) / 4) / 100).toFixed(2)},120,${n % 121}` : ",0,0"}\r\n`;
}

/** A file of invented positions, as parts of a blob. @param {number} rows @returns {string[]} */
export function samplePositions(rows) {
  const parts = [];
  let joined = "id,quantity,price,cost,daysLocked,daysLeft\r\n";
  for (let n = 1; n <= rows; n += 1) {
    joined += position(n);
    if (n % JOINED === 0) {
      parts.push(joined);
      joined = "";
    }
  }
  return [...parts, joined];
}
