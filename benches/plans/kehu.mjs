import { nav } from "kehu";
import { overObjects } from "../objects.mjs";
import { PLAN } from "../terms.mjs";

export default overObjects({ accepts: (portfolio) => nav(portfolio, PLAN).issues === undefined });
