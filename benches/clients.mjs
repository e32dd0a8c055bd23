/** Clients as columns of whole numbers, the same in every run: average assets with a long tail, net contributions, levels of risk. */
import { Draw } from "./draw.mjs";

/** Places of both metrics. */
export const SCALE = 2;
/** Two columns of eight bytes, one of one. */
const ROW = 17;

/** @typedef {{ assets: BigInt64Array<ArrayBuffer>, contribution: BigInt64Array<ArrayBuffer>, levels: Uint8Array<ArrayBuffer> }} Clients */

/** @param {ArrayBuffer} buffer @returns {Clients} */
function clientsIn(buffer) {
  const rows = buffer.byteLength / ROW;
  return { assets: new BigInt64Array(buffer, 0, rows), contribution: new BigInt64Array(buffer, 8 * rows, rows), levels: new Uint8Array(buffer, 16 * rows, rows) };
}

/** A file's bytes may lie where no column can begin. @param {Uint8Array} bytes */
const clientsOf = (bytes) => clientsIn(Uint8Array.from(bytes).buffer);

/** A candidate over such columns; what it answers is text. @param {(clients: Clients) => string} answer */
export const overClients = (answer) => ({
  take: clientsOf,
  walk: answer,
  /** @param {string} total */
  told: (total) => ({ total }),
});

/** One client in fifty lost us money, one in a hundred was never asked for a level. @param {number} rows */
export function clientColumns(rows) {
  const buffer = new ArrayBuffer(rows * ROW);
  const [{ assets, contribution, levels }, draw] = [clientsIn(buffer), new Draw(6)];
  for (let row = 0; row < rows; row += 1) {
    assets[row] = BigInt(draw.below(10 ** (3 + draw.below(7))));
    contribution[row] = BigInt(draw.below(10 ** (2 + draw.below(6))) * (draw.below(50) === 0 ? -1 : 1));
    levels[row] = draw.below(100) === 0 ? 0 : 1 + draw.below(5);
  }
  return new Uint8Array(buffer);
}
