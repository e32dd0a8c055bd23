import { Decimal } from "decimal.js";
import { overTexts } from "../columns.mjs";
import { ROUNDING } from "../positions.mjs";

const HALF_UP = Decimal.ROUND_HALF_UP;

export default overTexts(({ quantity, price, cost, daysLocked, daysLeft }) => {
  let total = new Decimal(0);
  for (let row = 0; row < quantity.length; row += 1) {
    let unit = new Decimal(price[row]);
    const locked = daysLocked[row];
    if (locked > 0) {
      const paid = new Decimal(cost[row]);
      if (unit.gt(paid)) unit = paid.times(locked).plus(unit.minus(paid).times(locked - daysLeft[row])).div(locked);
    }
    total = total.plus(new Decimal(quantity[row]).times(unit.toDecimalPlaces(ROUNDING.unit, HALF_UP)).toDecimalPlaces(ROUNDING.money, HALF_UP));
  }
  return total.toString();
});
