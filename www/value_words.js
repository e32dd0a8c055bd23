/** What the words of valuation are called on the page. A word of a newer module stands as it is. */
import { say, sayOr } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").ValueTest} ValueTest */

/** @param {string} kind of a holding */
export const kindWords = (kind) => sayOr(`value.kind.${kind}`, kind);

/** @param {string} method */
export const methodWords = (method) => sayOr(`value.method.${method}`, method);

/** @param {string} step */
export const stepWords = (step) => sayOr(`value.step.${step}`, step);

/** @param {string} fact that a condition looks at */
export const factWords = (fact) => sayOr(`value.fact.${fact}`, fact);

/** What a test asks; of a condition with what it looks at. @param {ValueTest} test */
export function testWords({ name, fact }) {
  const words = sayOr(`value.test.${name}`, name);
  return fact ? say("value.test_of", { test: words, fact: factWords(fact) }) : words;
}

/** @param {string} name of a rule set, or the id of the caller's own */
export const ruleSetWords = (name) => sayOr(`value.rule_set.${name}`, name);
