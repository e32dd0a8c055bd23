/** The lines of a plan as the page lists them: holdings, given lines and charges, each with what was found about it. */
import { isObject } from "./portfolio_file.js";

/** @typedef {import("./kehu/slim.mjs").Figure} Figure */
/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Valued} Valued */
/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */
/** @typedef {"holdings" | "assets" | "liabilities" | "charges"} Part */
/** `group`: the kind of a holding, or what else the line is. @typedef {{ part: Part, place: number, id: string, group: string, quantity: string, amount?: string, value?: Valued, figure?: Figure, issues: Issue[], warnings: Issue[] }} Row */

/** @type {readonly { part: Exclude<Part, "charges">, group: string }[]} */
const PARTS = [{ part: "holdings", group: "" }, { part: "assets", group: "asset" }, { part: "liabilities", group: "liability" }];

/** Findings by the line that their path leads to. @param {readonly Issue[]} findings */
function byLine(findings) {
  /** @type {Map<string, Issue[]>} */
  const lines = new Map();
  for (const finding of findings) {
    const key = finding.path.slice(0, 2).join(".");
    const list = lines.get(key);
    if (list) list.push(finding);
    else lines.set(key, [finding]);
  }
  return lines;
}

/** What a file holds may be anything. @param {unknown} text */
const textOf = (text) => (typeof text === "string" ? text : "");

/** How much is held, as it was given. @param {unknown} holding */
const quantityOf = (holding) => (isObject(holding) ? textOf(holding.quantity ?? holding.face ?? holding.principal) : "");

/** @param {PortfolioModel} model @returns {Row[]} */
export function rowsOf({ day, answer }) {
  /** @type {Row[]} */
  const rows = [];
  const issues = byLine(answer?.issues ?? []);
  const warnings = byLine(answer?.warnings ?? []);
  const nav = answer?.value;
  const charges = nav?.charges ?? [];
  for (const { part, group } of PARTS) {
    /** @type {unknown} */
    const list = day?.portfolio[part];
    if (!Array.isArray(list)) continue;
    list.forEach((given, place) => {
      const line = nav?.lines[rows.length];
      const key = `${part}.${place}`;
      const holding = isObject(given) ? given.holding : undefined;
      rows.push({ part, place, id: isObject(given) ? textOf(given.id) : "", group: group || (isObject(holding) ? textOf(holding.kind) : ""), quantity: quantityOf(holding),
        amount: line?.amount, value: line?.value, issues: issues.get(key) ?? [], warnings: warnings.get(key) ?? [] });
    });
  }
  charges.forEach(({ id, amount }, place) => {
    const each = nav?.classes.find((one) => `${one.id}/performance` === id);
    rows.push({ part: "charges", place, id, group: "charge", quantity: "", amount, figure: each?.performance, issues: [], warnings: [] });
  });
  return rows;
}
