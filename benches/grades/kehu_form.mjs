import { gradeColumns } from "kehu";
import { SCALE, overClients } from "../clients.mjs";

export default overClients(({ assets, contribution, levels }) =>
  gradeColumns({ metrics: { averageAssets: assets, netContribution: contribution }, scale: SCALE, levels }).cells.join(" "));
