import { nav } from "kehu";
import { PLAN } from "../terms.mjs";

/** @typedef {{ portfolio: string, answer: string }} Texts */

/** Both texts as a page would send and get them: an answer names its rows by their ids. @param {string} portfolio */
const texts = (portfolio) => ({
  portfolio,
  answer: JSON.stringify(nav(JSON.parse(portfolio), PLAN), (key, part) => (key === "sources" ? part.map((/** @type {{ id: string }} */ { id }) => id) : part)),
});

/** @type {Texts[] | null} */
let made = null;

export default {
  /** @param {Uint8Array} bytes */
  take(bytes) {
    made ??= new TextDecoder().decode(bytes).trimEnd().split("\n").map(texts);
    return made;
  },
  /** @param {readonly Texts[]} plans */
  walk: (plans) => plans.filter(({ portfolio, answer }) =>
    JSON.stringify(JSON.parse(portfolio)).length === portfolio.length && JSON.stringify(JSON.parse(answer)).length === answer.length).length,
  told: (/** @type {number} */ accepted) => ({ accepted }),
};
