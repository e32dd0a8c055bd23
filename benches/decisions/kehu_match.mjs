import { matchSuitability } from "kehu";
import { overObjects } from "../objects.mjs";
import { ON } from "../terms.mjs";

const options = { on: ON };

export default overObjects({ accepts: ({ match }) => matchSuitability(match, options).issues === undefined });
