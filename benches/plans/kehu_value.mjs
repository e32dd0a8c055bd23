import { value } from "kehu";
import { overObjects } from "../objects.mjs";
import { PLAN } from "../terms.mjs";

export default overObjects({ accepts: ({ holdings, previousNav }) => holdings.every((/** @type {any} */ { holding, market }) =>
  value({ holding, market: market.majorChange === true ? { ...market, previousNav } : market }, PLAN).issues === undefined) });
