import Validator from "id-validator";
import regions from "id-validator/src/GB2260.js";
import { overStrings } from "../strings.mjs";

/** It keeps every number that it has seen and gets slower by that, so that it is made anew after so many: its best. */
const KEPT = 1000;

let validator = new Validator(regions);
let seen = 0;

export default overStrings({
  accepts(text) {
    if (seen === KEPT) {
      validator = new Validator(regions);
      seen = 0;
    }
    seen += 1;
    return validator.isValid(text);
  },
});
