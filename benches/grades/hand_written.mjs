import { overClients } from "../clients.mjs";

/** The cuts of the shipped policy in cents. */
const ASSETS = [100_000, 500_000, 1_000_000, 5_000_000].map((yuan) => BigInt(yuan * 100));
const CONTRIBUTION = [500, 3_000, 10_000, 50_000].map((yuan) => BigInt(yuan * 100));
/** C1 and C2, C3, C4 and C5; not known. */
const CLASSES = [3, 0, 0, 1, 2, 2];

/** @param {bigint} value @param {readonly bigint[]} cuts */
function rankOf(value, cuts) {
  let rank = 1;
  while (rank <= cuts.length && value >= cuts[rank - 1]) rank += 1;
  return rank;
}

export default overClients(({ assets, contribution, levels }) => {
  const tiers = new Uint8Array(assets.length);
  const cells = [0, 1, 2, 3].map(() => [0, 0, 0, 0, 0, 0]);
  for (let row = 0; row < assets.length; row += 1) {
    const rank = Math.max(rankOf(assets[row], ASSETS), rankOf(contribution[row], CONTRIBUTION));
    tiers[row] = rank;
    cells[CLASSES[levels[row]]][rank] += 1;
  }
  return cells.join(" ");
});
