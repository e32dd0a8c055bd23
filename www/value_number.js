/** Decimal text as people read it. It is only set out, never computed with: amounts may have more digits than a number of the browser. */

/** @param {string} text */
function parts(text) {
  const sign = text.startsWith("-") ? "−" : "";
  const [whole, part = ""] = text.replace("-", "").split(".");
  return { sign, whole, part };
}

/** With thousands apart, and at least so many places. @param {string} text @param {number | "none"} [places] */
export function setOut(text, places = 0) {
  const { sign, whole, part } = parts(text);
  const shown = part.padEnd(places === "none" ? 0 : places, "0");
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${shown ? `.${shown}` : ""}`;
}

/** A ratio as a percentage: the point moves by two places. @param {string} text */
export function percent(text) {
  const { sign, whole, part } = parts(text);
  const digits = `${whole}${part.padEnd(2, "0")}`;
  const point = whole.length + 2;
  const tail = digits.slice(point);
  return `${sign}${digits.slice(0, point).replace(/^0+(?=\d)/, "")}${tail ? `.${tail}` : ""}%`;
}
