/**
 * Refusals of a function that takes columns: there is no place for issues, so whatever cannot be used is a wrong call.
 * @param {string} name of the function
 */
export function refusals(name) {
  /** @param {string} sentence */
  const refused = (sentence) => new TypeError(`kehu: ${name}: ${sentence}`);

  return {
    refused,

    /** The own properties of an object, from whichever page; what a getter throws does not pass through. @param {unknown} thing @param {readonly string[] | null} known @param {string} what @returns {Record<string, any>} */
    parts(thing, known, what) {
      if (typeof thing !== "object" || thing === null) throw refused(`${what} must be an object`);
      /** @type {Record<string, any>} */
      const found = Object.create(null);
      let isKnown = true;
      try {
        for (const key of Object.keys(thing)) {
          if (known !== null && known.indexOf(key) < 0) isKnown = false;
          else found[key] = /** @type {any} */ (thing)[key];
        }
      } catch (error) {
        throw refused(`${what} could not be read`);
      }
      if (!isKnown) throw refused(`${what} has an unknown name`);
      return found;
    },

    /** @param {unknown} places @param {number} most @param {string} what @returns {number} */
    whole(places, most, what) {
      if (typeof places !== "number" || !(places >= 0 && places <= most) || Math.floor(places) !== places) throw refused(`${what} must be a whole number from 0 to ${most}`);
      return places;
    },
  };
}
