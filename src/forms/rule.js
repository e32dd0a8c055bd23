import { fieldRule, sentenceOf } from "./finding.js";
import { readSettings } from "./settings.js";
import { requireKind } from "./words.js";

/** Knows whether anybody waits for it. @extends {Promise<void>} */
class Answer extends Promise {
  static get [Symbol.species]() {
    return Promise;
  }

  /** @type {Promise<void>["then"]} */
  then(done, failed) {
    this.awaited = true;
    return super.then(done, failed);
  }
}

/**
 * The callback is for those libraries only that do not take the promise: async-validator hears whatever is told twice as
 * two answers, and Ant Design calls the callback a fault.
 * @param {string} sentence Empty where nothing is wrong.
 * @param {unknown} callback
 * @returns {Promise<void>}
 */
function answer(sentence, callback) {
  const outcome = new Answer((pass, fail) => (sentence === "" ? pass() : fail(new Error(sentence))));
  if (typeof callback === "function") {
    Promise.prototype.then.call(outcome, undefined, () => undefined);
    setTimeout(() => {
      if (!outcome.awaited) callback(sentence === "" ? undefined : new Error(sentence));
    }, 0);
  }
  return outcome;
}

/** @type {typeof import("./types.js").rule} */
export function rule(kind, options) {
  const findings = fieldRule("rule", requireKind("rule", kind), readSettings("rule", options));
  return {
    trigger: "blur",
    validator(given, value, callback) {
      const { errors, hints } = findings(value);
      return answer(sentenceOf(given && given.warningOnly ? hints : errors), callback);
    },
  };
}
