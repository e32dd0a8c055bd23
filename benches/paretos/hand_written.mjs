import { overClients } from "../clients.mjs";

const [NONE, FOUR, FIVE] = [0, 4, 5].map(BigInt);

export default overClients(({ contribution }) => {
  const sorted = contribution.slice().sort();
  let total = NONE;
  for (let row = 0; row < sorted.length; row += 1) if (sorted[row] > NONE) total += sorted[row];
  let [sum, count] = [NONE, 0];
  while (sum * FIVE < total * FOUR) {
    count += 1;
    sum += sorted[sorted.length - count];
  }
  return String(count);
});
