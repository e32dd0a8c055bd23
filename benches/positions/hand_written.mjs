import { overColumns } from "../columns.mjs";
import { plainText } from "../exact.mjs";
import { ROUNDING, TRADED } from "../positions.mjs";

const [NONE, TWO] = [0, 2].map(BigInt);
/** From quantity × unit value to cents. */
const AMOUNT = BigInt(10 ** (TRADED.quantity + ROUNDING.unit - ROUNDING.money));

/** @param {bigint} over @param {bigint} under */
const nearest = (over, under) => (over < NONE ? (over * TWO - under) / (under * TWO) : (over * TWO + under) / (under * TWO));

export default overColumns(({ quantity, price, cost, daysLocked, daysLeft }) => {
  const values = new BigInt64Array(quantity.length);
  let sum = NONE;
  for (let row = 0; row < quantity.length; row += 1) {
    let unit = price[row];
    const days = daysLocked[row];
    // Prices have the places of unit values: without a lock there is nothing to round.
    if (days > 0 && unit > cost[row]) {
      const locked = BigInt(days);
      unit = nearest(cost[row] * locked + (unit - cost[row]) * BigInt(days - daysLeft[row]), locked);
    }
    const amount = nearest(quantity[row] * unit, AMOUNT);
    values[row] = amount;
    sum += amount;
  }
  return plainText(sum, ROUNDING.money);
});
