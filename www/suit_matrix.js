/** Levels of clients against levels of products as the module matches them, with the cell of the moment marked. */
import { make } from "./element.js";
import { kehu } from "./engine.js";
import { say } from "./language.js";
import { LEVELS, PRODUCT_LEVELS } from "./suit_fields.js";
import { mark } from "./suit_words.js";

/** @typedef {import("./kehu/slim.mjs").ClientLevel} ClientLevel */
/** @typedef {import("./kehu/slim.mjs").ProductLevel} ProductLevel */
/** @typedef {import("./kehu/slim.mjs").Verdict} Verdict */
/** @typedef {import("./kehu/slim.mjs").MatchVerdict} MatchVerdict */
/** @typedef {{ level: ClientLevel, lowest?: Verdict }} Row */

/** @type {Map<string, MatchVerdict>} */
const known = new Map();

/** What the axis of risk says, of a client about whom everything else is in order. @param {Row} row @param {string} product @param {string} party @param {string} on @returns {MatchVerdict} */
function verdict({ level, lowest }, product, party, on) {
  const key = [level, lowest, product, party, on].join(" ");
  const found = known.get(key);
  if (found) return found;
  const { value } = kehu.matchSuitability({
    client: { party: /** @type {"individual"} */ (party), investor: "ordinary", level, ...(lowest ? { lowest } : {}), validUntil: on, term: "over_5_years", kinds: ["fixed_income"] },
    product: { level: /** @type {ProductLevel} */ (product), term: "up_to_1_year", kind: "fixed_income", entry: "not_applicable" },
  }, { on });
  const said = value?.axes.find(({ axis }) => axis === "risk")?.verdict ?? "undetermined";
  known.set(key, said);
  return said;
}

/** @param {import("./suit_desk.js").SuitDesk} desk @returns {Row[]} */
function rowsOf({ isNatural, client }) {
  /** @type {Row[]} */
  const rows = LEVELS.map((level) => (isNatural ? { level: /** @type {ClientLevel} */ (level), lowest: "unmet" } : { level: /** @type {ClientLevel} */ (level) }));
  if (!isNatural) return rows;
  const isOpen = client.level === "C1" && client.lowest !== "met" && client.lowest !== "unmet";
  return [{ level: "C1", lowest: "met" }, ...(isOpen ? [{ level: /** @type {const} */ ("C1"), lowest: /** @type {const} */ ("undetermined") }] : []), ...rows];
}

/** Whether a row is this client's. @param {Row} row @param {import("./suit_desk.js").SuitDesk} desk */
function isOwn({ level, lowest }, { isNatural, client }) {
  if (!isNatural) return client.level === level;
  if (client.lowest === "met") return lowest === "met";
  if (client.level !== level || lowest === "met") return false;
  return level !== "C1" || lowest === (client.lowest === "unmet" ? "unmet" : "undetermined");
}

/** @param {import("./suit_desk.js").SuitDesk} desk */
export function matrix(desk) {
  const { client, product, on, isDay } = desk;
  if (!isDay || !client.party) return make("div", {});
  const isOrdinary = client.investor !== "professional";
  return make("section", { class: "panel", "say-label": "suit.matrix" },
    make("table", { class: "suit-matrix", id: "suit-matrix" },
      make("caption", {}, say(desk.isNatural ? "suit.matrix_person" : "suit.matrix_body"), isOrdinary ? "" : ` ${say("suit.matrix_professional")}`),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say("suit.matrix_corner")), ...PRODUCT_LEVELS.map((level) => make("th", { scope: "col", class: product.level === level && "suit-here" }, level)))),
      make("tbody", {}, ...rowsOf(desk).map((row) => {
        const own = isOwn(row, desk);
        return make("tr", {},
          make("th", { scope: "row", class: own && "suit-here" }, row.level, row.lowest === "met" && make("small", {}, say("suit.matrix_lowest")), row.lowest === "undetermined" && make("small", {}, say("suit.matrix_open"))),
          ...PRODUCT_LEVELS.map((level) => {
            const said = verdict(row, level, client.party, on);
            const isHere = own && product.level === level;
            return make("td", { class: `suit-cell ${said}`, "aria-current": isHere && "true" }, mark(said, say(`suit.cell.${said}`)), isHere && make("span", { class: "suit-here-words" }, say("suit.matrix_here")));
          }));
      }))),
    make("p", { class: "quiet" }, say("suit.matrix_note")));
}
