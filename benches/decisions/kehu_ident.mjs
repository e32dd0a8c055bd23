import { checkIdent } from "kehu";
import { overObjects } from "../objects.mjs";
import { ON } from "../terms.mjs";

const options = { on: ON };

export default overObjects({ accepts: ({ number }) => checkIdent("resident_id", number, options).issues === undefined });
