import { isIdent } from "kehu";
import { ON } from "../terms.mjs";
import { overStrings } from "../strings.mjs";

export default overStrings({ accepts: (text) => isIdent("resident_id", text, ON) });
