import { stdnum } from "stdnum";
import { overStrings } from "../strings.mjs";

export default overStrings({ accepts: (text) => stdnum.CN.ric.validate(text).isValid });
