/** What positions are worth, in JavaScript's own whole numbers of any length: written plainly, beside kehu and not after it. */
import { ROUNDING } from "./positions.mjs";

/** @typedef {import("./positions.mjs").Columns} Columns */
/** @typedef {{ quantity: number, price: number }} Scales */

const [NONE, ONE, TWO, TEN] = [0, 1, 2, 10].map(BigInt);

/** The nearest whole number; a half goes away from zero. @param {bigint} over @param {bigint} under above zero */
function nearest(over, under) {
  const size = over < NONE ? -over : over;
  const whole = (size * TWO + under) / (under * TWO);
  return over < NONE ? -whole : whole;
}

/** @param {number} places */
const ten = (places) => TEN ** BigInt(places);

/**
 * Every amount in cents, `null` where the days cannot be; and their sum.
 * @param {Columns} columns
 * @param {Scales} scales
 */
export function exactAmounts({ quantity, price, cost, daysLocked, daysLeft }, scales) {
  const [priceOne, quantityOne, unitOne, moneyOne] = [scales.price, scales.quantity, ROUNDING.unit, ROUNDING.money].map(ten);
  /** @type {(bigint | null)[]} */
  const amounts = [];
  for (let row = 0; row < quantity.length; row += 1) {
    const [locked, left] = [BigInt(daysLocked[row]), BigInt(daysLeft[row])];
    if (left < NONE || left > locked) {
      amounts.push(null);
      continue;
    }
    // The unit value as a fraction: the price, or the line from cost to price.
    const isLocked = locked > NONE && price[row] > cost[row];
    const over = isLocked ? cost[row] * locked + (price[row] - cost[row]) * (locked - left) : price[row];
    const under = isLocked ? locked * priceOne : priceOne;
    const unit = nearest(over * unitOne, under);
    amounts.push(nearest(quantity[row] * unit * moneyOne, quantityOne * unitOne));
  }
  return amounts;
}

/** The sum in yuan, as plain text. @param {bigint} sum of scaled amounts @param {number} places */
export function plainText(sum, places) {
  const digits = (sum < NONE ? -sum : sum).toString().padStart(places + 1, "0");
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, "");
  return sum < NONE ? `-${text}` : text;
}

/** The largest amount that a column holds. */
const MOST = (ONE << BigInt(63)) - ONE;

/**
 * How far the values of `valueColumns` are from the exact ones, in cents, rows that it refuses rightly aside.
 * @param {import("kehu").ColumnValues} found
 * @param {readonly (bigint | null)[]} exact
 */
export function differenceInCents({ values, total, faults }, exact) {
  let [cents, sum, refused] = [NONE, NONE, 0];
  for (const [row, amount] of exact.entries()) {
    const isHeld = amount !== null && amount <= MOST && amount >= -MOST - ONE;
    const wanted = isHeld ? amount : NONE;
    sum += wanted;
    refused += isHeld ? 0 : 1;
    const away = values[row] - wanted;
    cents += away < NONE ? -away : away;
  }
  if (refused !== faults) throw new Error(`${faults} rows are refused, ${refused} are beyond a column or have days that cannot be.`);
  if (plainText(sum, ROUNDING.money) !== total) throw new Error("The total is not the sum of the rows.");
  return Number(cents);
}
