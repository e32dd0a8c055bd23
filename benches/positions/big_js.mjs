import Big from "big.js";
import { overTexts } from "../columns.mjs";
import { ROUNDING } from "../positions.mjs";

const HALF_UP = Big.roundHalfUp;

export default overTexts(({ quantity, price, cost, daysLocked, daysLeft }) => {
  let total = new Big(0);
  for (let row = 0; row < quantity.length; row += 1) {
    let unit = new Big(price[row]);
    const locked = daysLocked[row];
    if (locked > 0) {
      const paid = new Big(cost[row]);
      if (unit.gt(paid)) unit = paid.times(locked).plus(unit.minus(paid).times(locked - daysLeft[row])).div(locked);
    }
    total = total.plus(new Big(quantity[row]).times(unit.round(ROUNDING.unit, HALF_UP)).round(ROUNDING.money, HALF_UP));
  }
  return total.toString();
});
