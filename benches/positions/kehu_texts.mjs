import "kehu/batch";
import { init, valueColumns } from "kehu";
import { overTexts } from "../columns.mjs";
import { ROUNDING, TRADED } from "../positions.mjs";

await init();

/** A column of texts as whole numbers: what a page does that has texts. @param {readonly string[]} texts @param {number} places */
function scaled(texts, places) {
  const column = new BigInt64Array(texts.length);
  for (let row = 0; row < texts.length; row += 1) {
    const text = texts[row];
    const point = text.indexOf(".");
    column[row] = BigInt(point < 0 ? text + "0".repeat(places) : text.slice(0, point) + text.slice(point + 1).padEnd(places, "0"));
  }
  return column;
}

const options = { rounding: ROUNDING };

export default overTexts(({ quantity, price, cost, ...days }) => valueColumns({
  quantity: scaled(quantity, TRADED.quantity), price: scaled(price, TRADED.price), cost: scaled(cost, TRADED.price), ...days, scales: TRADED,
}, options).total);
