import { fieldRule, sentenceOf } from "./finding.js";
import { readSettings } from "./settings.js";
import { requireKind } from "./words.js";

/** @type {typeof import("./types.js").tdesign} */
export function tdesign(kind, options) {
  const findings = fieldRule("tdesign", requireKind("tdesign", kind), readSettings("tdesign", options));
  return {
    trigger: "blur",
    validator(value) {
      const { errors, hints } = findings(value);
      if (errors.length > 0) return { result: false, message: sentenceOf(errors), type: "error" };
      return { result: true, message: sentenceOf(hints), type: hints.length > 0 ? "warning" : "success" };
    },
  };
}
