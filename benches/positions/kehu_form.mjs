import { valueColumns } from "kehu";
import { overColumns } from "../columns.mjs";
import { ROUNDING, TRADED } from "../positions.mjs";

const options = { rounding: ROUNDING };

export default overColumns((columns) => valueColumns({ ...columns, scales: TRADED }, options).total);
