/** Positions as columns of whole numbers, the same in every run: quantities, prices, and for one in five a lock. */
import { Draw } from "./draw.mjs";

/** Places of positions as they are traded, and of those that try the arithmetic: prices longer than unit values. */
export const TRADED = { quantity: 2, price: 4 };
export const HARD = { quantity: 2, price: 6 };
/** Places that are rounded to. */
export const ROUNDING = { unit: 4, money: 2 };

/** Three columns of eight bytes, then two of four. */
const ROW = 32;

/** @typedef {{ quantity: BigInt64Array<ArrayBuffer>, price: BigInt64Array<ArrayBuffer>, cost: BigInt64Array<ArrayBuffer>, daysLocked: Int32Array<ArrayBuffer>, daysLeft: Int32Array<ArrayBuffer> }} Columns */

/** The columns that lie one after another in a file. @param {ArrayBuffer} buffer @returns {Columns} */
function columnsIn(buffer) {
  const rows = buffer.byteLength / ROW;
  const [quantity, price, cost] = [0, 8, 16].map((from) => new BigInt64Array(buffer, from * rows, rows));
  const [daysLocked, daysLeft] = [24, 28].map((from) => new Int32Array(buffer, from * rows, rows));
  return { quantity, price, cost, daysLocked, daysLeft };
}

/** A file's bytes may lie where no column can begin. @param {Uint8Array} bytes */
export const columnsOf = (bytes) => columnsIn(Uint8Array.from(bytes).buffer);

/** @param {number} rows @param {number} seed @param {(draw: Draw, columns: Columns, row: number) => void} fill */
function written(rows, seed, fill) {
  const buffer = new ArrayBuffer(rows * ROW);
  const [columns, draw] = [columnsIn(buffer), new Draw(seed)];
  for (let row = 0; row < rows; row += 1) fill(draw, columns, row);
  return new Uint8Array(buffer);
}

/** One row in five, half of them below their cost. @param {Draw} draw @param {Columns} columns @param {number} row */
function lock(draw, columns, row) {
  if (draw.below(5) !== 0) return;
  columns.daysLocked[row] = 1 + draw.below(500);
  columns.daysLeft[row] = draw.below(columns.daysLocked[row] + 1);
  columns.cost[row] = columns.price[row] * BigInt(50 + draw.below(100)) / BigInt(100);
}

/** Shares up to a hundred thousand, some sold short, at prices up to 200 yuan. @param {number} rows */
export const tradedPositions = (rows) => written(rows, 4, (draw, columns, row) => {
  columns.quantity[row] = BigInt((1 + draw.below(10_000_000)) * (draw.below(100) === 0 ? -1 : 1));
  columns.price[row] = BigInt(1 + draw.below(2_000_000));
  lock(draw, columns, row);
});

/** One row in a hundred each: what bounds, halves and signs may get wrong. @type {readonly ((draw: Draw, columns: Columns, row: number) => void)[]} */
const TRIALS = [
  // A half of a unit value, then a half of a cent, either sign.
  (draw, { quantity, price }, row) => { price[row] = BigInt(draw.below(100_000) * 100 + 50); quantity[row] = BigInt(draw.below(2_000) - 1_000); },
  (draw, { quantity, price }, row) => { price[row] = BigInt((draw.below(1_000) * 2 + 1) * 5_000); quantity[row] = BigInt((draw.below(2_000) * 2 + 1) * 100 - 200_000); },
  // A half that only a lock makes.
  (draw, { quantity, price, cost, daysLocked, daysLeft }, row) => {
    [daysLocked[row], daysLeft[row], quantity[row]] = [2, 1, BigInt(draw.below(20_000) - 10_000)];
    cost[row] = BigInt(draw.below(1_000_000));
    price[row] = cost[row] + BigInt((draw.below(1_000) * 2 + 1) * 100);
  },
  // Beyond 64 bits on the way, back within them at the end.
  (draw, { quantity, price }, row) => { quantity[row] = BigInt(draw.digits(15)) * BigInt(draw.of([1, -1])); price[row] = BigInt(draw.digits(10)); },
  // Beyond 64 bits at the end.
  (draw, { quantity, price }, row) => { quantity[row] = BigInt(`9${draw.digits(17)}`) * BigInt(draw.of([1, -1])); price[row] = BigInt(`1${draw.digits(16)}`); },
  // The last whole numbers of the column.
  (draw, { quantity, price }, row) => { quantity[row] = (BigInt(1) << BigInt(63)) - BigInt(1 + draw.below(3)); price[row] = BigInt(draw.of([1, 49, 50, 99, 100, 101, 1_000_000, -1_000_000])); },
  (draw, { quantity, price }, row) => { quantity[row] = -(BigInt(1) << BigInt(63)); price[row] = BigInt(draw.of([0, 50, 100, 1_000_000, 1_000_001, -1_000_000])); },
  // Days that cannot be.
  (draw, columns, row) => { columns.daysLocked[row] = draw.of([0, 5, -1]); columns.daysLeft[row] = draw.of([6, -1]); },
  // Negative prices and costs.
  (draw, { quantity, price, cost, daysLocked, daysLeft }, row) => {
    [price[row], cost[row]] = [BigInt(draw.below(1_000_000) - 900_000), BigInt(draw.below(1_000_000) - 900_000)];
    [quantity[row], daysLocked[row], daysLeft[row]] = [BigInt(draw.below(1_000_000) - 500_000), 7, draw.below(8)];
  },
];

/** @param {number} rows */
export const hardPositions = (rows) => written(rows, 5, (draw, columns, row) => {
  columns.quantity[row] = BigInt(draw.below(10_000_000) - 1_000_000);
  columns.price[row] = BigInt(draw.digits(9));
  lock(draw, columns, row);
  TRIALS[draw.below(100)]?.(draw, columns, row);
});
