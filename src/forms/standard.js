import { isEmpty } from "./finding.js";
import { readSettings, withoutPolicyFaults } from "./settings.js";
import { isParty, requireKind } from "./words.js";

/** @typedef {import("./settings.js").Settings} Settings */

const OTHER_PARTY = "party.conflict";

/** A card of another party is none of this schema's. @param {Settings} settings */
const otherParty = ({ kehu, call }) => ({ path: ["party"], code: OTHER_PARTY, params: {}, message: kehu.messages(call().lang || "zh-CN")[OTHER_PARTY] });

/** @param {import("./words.js").Party} party @param {Settings} settings @param {boolean} partial */
const cardReading = (party, settings, partial) => (/** @type {any} */ given) => {
  let card = given;
  try {
    const isCard = typeof given === "object" && given !== null && !Array.isArray(given);
    if (isCard && !isEmpty(given.party) && given.party !== party) return { issues: [otherParty(settings)] };
    // Without a prototype an own key `__proto__` stays one.
    if (isCard) card = Object.assign(Object.create(null), given, { party });
  } catch (error) {
    // Getters that throw and revoked proxies are findings of the card.
  }
  const options = Object.assign({ partial }, settings.call());
  const result = withoutPolicyFaults("standardSchema", settings.kehu.checkCard(card, options));
  return result.issues ? { issues: result.issues } : { value: result.value.card };
};

/** @param {import("./words.js").Kind} kind @param {Settings} settings */
const identReading = (kind, settings) => (/** @type {unknown} */ given) => {
  const result = withoutPolicyFaults("standardSchema", settings.kehu.checkIdent(kind, given, settings.call()));
  return result.issues ? { issues: result.issues } : { value: result.value.text };
};

/** @type {typeof import("./types.js").standardSchema} */
export function standardSchema(/** @type {any} */ word, /** @type {any} */ options) {
  const place = "standardSchema";
  const validate = isParty(word)
    ? cardReading(word, readSettings(place, options, ["partial"]), options.partial === true)
    : identReading(requireKind(place, word), readSettings(place, options));
  return /** @type {any} */ ({ "~standard": { version: 1, vendor: "kehu", validate } });
}
