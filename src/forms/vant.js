import { fieldRule, sentenceOf } from "./finding.js";
import { readSettings } from "./settings.js";
import { requireKind } from "./words.js";

/** @type {typeof import("./types.js").vant} */
export function vant(kind, options) {
  const findings = fieldRule("vant", requireKind("vant", kind), readSettings("vant", options));
  return { trigger: "onBlur", validator: (value) => sentenceOf(findings(value).errors) || true };
}
