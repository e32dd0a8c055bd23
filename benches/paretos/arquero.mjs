import { desc, op, rolling, table } from "arquero";
import { overClients } from "../clients.mjs";

/** @type {any} */
let made = null;

/** Doubles: so many cents add up rightly in them. The table is made once; a row stands in the set while the rows before it have not reached 80 %. */
export default overClients(({ contribution }) => {
  made = made ?? table({ value: Float64Array.from(contribution, Number) });
  const ranked = made.filter((/** @type {any} */ d) => d.value >= 0).orderby(desc("value"))
    .derive({ total: (/** @type {any} */ d) => op.sum(d.value), reached: rolling((/** @type {any} */ d) => op.sum(d.value)) });
  return String(ranked.filter((/** @type {any} */ d) => (d.reached - d.value) * 5 < d.total * 4).numRows());
});
