import { paretoColumns } from "kehu";
import { SCALE, overClients } from "../clients.mjs";

export default overClients(({ contribution }) => String(paretoColumns({ values: contribution, scale: SCALE }).smallest?.count));
