import { column } from "./bytes.js";
import { refusals } from "./columns.js";
import { PORTFOLIO } from "./plain.js";

/** @typedef {typeof import("./types.js")} Kehu */
/** @typedef {ReturnType<typeof import("./source.js").createSources>} Sources */
/** @typedef {import("./engine.js").Build} Build */
/** @typedef {import("./face.js").Ask} Ask */

const { parts, refused, whole } = refusals("valueColumns");
/** As `value` rounds where nothing is said. */
const PLACES = { unit: 4, money: 2 };
/** Rows at a time: what is copied into the module stays small, and is still near when it is read. */
const PIECE = 32768;
const MOST_FINDINGS = 1000;
const MOST_PLACES = 12;

/**
 * Values: one holding, a plan, millions of rows, and the formulas by themselves.
 * @param {Ask} ask
 * @param {() => Build} rows the build that values columns
 * @param {Sources} sources
 */
export function createValuation(ask, rows, sources) {
  /** @param {string} name @param {unknown} request @param {unknown} options */
  const explained = (name, request, options) => sources.expanded(ask(name, options, [request]));

  /** @param {any} result */
  const plan = (result) => {
    if (result.value !== undefined) {
      const { lines, classes, deviation } = result.value;
      for (const part of [deviation, ...lines.map((/** @type {any} */ line) => line.value), ...classes.map((/** @type {any} */ each) => each.performance)]) sources.named(part);
    }
    return result;
  };

  /** @type {Kehu["valueColumns"]} */
  const valueColumns = (columns, options) => {
    const given = parts(columns, ["quantity", "price", "cost", "daysLocked", "daysLeft", "scales"], "columns");
    const scales = parts(given.scales, ["quantity", "price"], "scales");
    const { rounding = {} } = options === undefined ? {} : parts(options, ["rounding"], "options");
    const { unit, money } = Object.assign({}, PLACES, parts(rounding, ["unit", "money"], "rounding"));
    const locks = [given.cost, given.daysLocked, given.daysLeft].filter((each) => each !== undefined).length;
    if (locks !== 0 && locks !== 3) throw refused("cost, daysLocked and daysLeft come together");
    const [quantity, price] = [column(given.quantity, "BigInt64Array", "quantity"), column(given.price, "BigInt64Array", "price")];
    const cost = locks === 0 ? new BigInt64Array(0) : column(given.cost, "BigInt64Array", "cost");
    const [locked, left] = ["daysLocked", "daysLeft"].map((name) => (locks === 0 ? new Int32Array(0) : column(given[name], "Int32Array", name)));
    const places = [[scales.quantity, "scales.quantity"], [scales.price, "scales.price"], [unit, "rounding.unit"], [money, "rounding.money"]]
      .reduce((packed, [count, name], at) => packed + whole(count, MOST_PLACES, name) * 2 ** (8 * at), 0);
    const even = [price, ...(locks === 0 ? [] : [cost, locked, left])].every(({ length }) => length === quantity.length);
    if (!even) throw refused("columns must be of one length");
    const [values, sum] = [new BigInt64Array(quantity.length), new BigInt64Array(2)];
    let [total, faults] = ["0", 0];
    /** @type {{ row: number, code: string }[]} */
    const findings = [];
    for (let from = 0; from < quantity.length; from += PIECE) {
      const [q, p, c, d, l, v] = [quantity, price, cost, locked, left, values].map((each) => each.subarray(from, from + PIECE));
      const piece = JSON.parse(rows().run(({ glue }) => glue.value_columns(q, p, c, d, l, places, v, sum)));
      total = piece.total;
      faults += piece.faults;
      for (const { row, code } of piece.findings.slice(0, MOST_FINDINGS - findings.length)) findings.push({ row: from + row, code });
    }
    return { values, total, faults, findings };
  };

  /** @type {Pick<Kehu, "value" | "nav" | "accruedInterest" | "bondYield" | "bondPrice" | "effectiveInterest" | "lockupDiscount" | "optionValue" | "exRights" | "amortisedDeviation" | "managementFee" | "performanceFee" | "sevenDayYield" | "valueColumns">} */
  const functions = {
    value: (position, options) => explained("value", position, options),
    nav: (portfolio, options) => plan(sources.expanded(ask("nav", options, [portfolio], PORTFOLIO))),
    accruedInterest: (bond, options) => explained("accruedInterest", bond, options),
    bondYield: (bond, options) => explained("bondYield", bond, options),
    bondPrice: (bond, options) => explained("bondPrice", bond, options),
    effectiveInterest: (request, options) => explained("effectiveInterest", request, options),
    lockupDiscount: (request, options) => explained("lockupDiscount", request, options),
    optionValue: (request, options) => explained("optionValue", request, options),
    exRights: (request, options) => explained("exRights", request, options),
    amortisedDeviation: (request, options) => explained("amortisedDeviation", request, options),
    managementFee: (request, options) => explained("managementFee", request, options),
    performanceFee: (request, options) => explained("performanceFee", request, options),
    sevenDayYield: (request, options) => explained("sevenDayYield", request, options),
    valueColumns,
  };
  return functions;
}
