/**
 * How much is read: as deep as the module reads, and no more values than a form can have; shared and cyclic objects would
 * multiply without end.
 */
export const DATA = { depth: 16, most: 100000 };
/** A plan holds its request and names its values again; what was planned can be gone on with. */
export const PLAN = { depth: 20, most: 400000 };
/** A plan of 10,000 holdings; more are counted and refused by the module. */
export const PORTFOLIO = { depth: DATA.depth, most: 4000000 };

/** @typedef {{ depth: number, most: number }} Limits */

const { getPrototypeOf, keys } = Object;

/** An object literal, or one without a prototype, from whichever page. @param {object} value */
function isPlain(value) {
  const prototype = getPrototypeOf(value);
  return prototype === null || getPrototypeOf(prototype) === null;
}

/**
 * The text of plain data, as `plain.rs` reads it: JSON, with `!` for what is no plain data and `^` for what is cut off.
 * Nothing here throws or hangs: getters that throw, proxies and functions are no plain data.
 * @param {unknown} value
 * @param {Limits} [limits]
 * @returns {string}
 */
export function plainText(value, limits = DATA) {
  let left = limits.most;

  /** @param {any} part @param {number} depth @returns {string} */
  const text = (part, depth) => {
    if (part === null || part === undefined) return "null";
    left -= 1;
    if (left < 0) return "^";
    switch (typeof part) {
      case "string": return JSON.stringify(part);
      case "number": return isFinite(part) ? String(part) : "!";
      case "boolean": return String(part);
      case "object": break;
      default: return "!";
    }
    if (depth === limits.depth) return "^";
    try {
      return Array.isArray(part) ? list(part, depth) : isPlain(part) ? map(part, depth) : "!";
    } catch (error) {
      return "!";
    }
  };

  /** @param {any[]} part @param {number} depth */
  const list = (part, depth) => {
    const { length } = part;
    // A list of the page's own making may say anything of its length.
    if (typeof length !== "number") return "!";
    if (!(length <= left)) return "^";
    let joined = "[";
    for (let at = 0; at < length; at += 1) joined += (at === 0 ? "" : ",") + own(part, at, depth);
    return `${joined}]`;
  };

  /** @param {any} part @param {number} depth */
  const map = (part, depth) => {
    const names = keys(part);
    if (names.length > left) return "^";
    let joined = "{";
    for (let at = 0; at < names.length; at += 1) {
      joined += `${(at === 0 ? "" : ",") + JSON.stringify(names[at])}:${own(part, names[at], depth)}`;
    }
    return `${joined}}`;
  };

  /** One property, whose getter may throw. @param {any} part @param {string | number} name @param {number} depth */
  const own = (part, name, depth) => {
    let value;
    try {
      value = part[name];
    } catch (error) {
      return "!";
    }
    return text(value, depth + 1);
  };

  return text(value, 0);
}
