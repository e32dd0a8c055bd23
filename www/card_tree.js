/** A card as a tree of values: read and changed by path, blank parts left out. */

/** @typedef {readonly (string | number)[]} Path */
/** @typedef {Record<string, any>} Tree */

/** @param {Path} path */
export const dotted = (path) => path.join(".");

/** @param {unknown} value @returns {boolean} */
function isBlank(value) {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "object" && Object.values(value).every(isBlank);
}

/** @param {unknown} tree @param {Path} path @returns {unknown} */
export function valueAt(tree, path) {
  return path.reduce((/** @type {any} */ value, step) => (typeof value === "object" && value !== null && Object.prototype.hasOwnProperty.call(value, step) ? value[step] : undefined), tree);
}

/**
 * Puts a value at its path and makes what lies between; `undefined` takes it away.
 * @param {Tree} tree
 * @param {Path} path
 * @param {unknown} value
 */
export function putAt(tree, path, value) {
  /** @type {any} */
  let holder = tree;
  path.slice(0, -1).forEach((step, place) => {
    const wanted = typeof path[place + 1] === "number" ? "array" : "object";
    const found = valueAt(holder, [step]);
    const fits = Array.isArray(found) ? wanted === "array" : wanted === "object" && typeof found === "object" && found !== null;
    if (!fits) holder[step] = wanted === "array" ? [] : {};
    holder = holder[step];
  });
  const last = path[path.length - 1];
  if (value !== undefined) holder[last] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
}

/**
 * A copy without what is blank. Of a list only rows at its end go: the place of the others is their name in findings.
 * @param {unknown} value
 * @returns {any}
 */
function pruned(value) {
  if (Array.isArray(value)) {
    const items = value.map((item) => (isBlank(item) ? {} : pruned(item)));
    while (items.length > 0 && isBlank(items[items.length - 1])) items.pop();
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== "object" || value === null) return isBlank(value) ? undefined : value;
  const kept = Object.entries(value).map(([name, inner]) => [name, pruned(inner)]).filter(([, inner]) => inner !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** @param {Tree} tree @returns {any} */
export function cardOf(tree) {
  const { attributes, ...fields } = tree;
  // What the broker keeps beside the card stays as it came, blank or not.
  return { ...pruned(fields), ...(attributes === undefined ? {} : { attributes }) };
}
