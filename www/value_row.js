/** One row per field of what a clerk fills in: its name in the request, its control, and when it is asked. */

/**
 * `flag`: yes, no or not said; `ticks`: several words; `list`: amounts one below the other; `group`: fields that belong together; `each`: a list of such groups.
 * @typedef {"text" | "amount" | "day" | "word" | "count" | "flag" | "ticks" | "list" | "group" | "each"} FieldControl
 */
/**
 * `label`: what it is called, where its name alone would not tell (`value.field.…`); `words`: the closed list of a word, `whole` where they
 * are numbers; `when`: dotted path of another field and the values with which this one is asked, `and` a second of the kind; `fold`: may stay closed;
 * `instead`: the fields that this one takes the place of, while it is asked; `flat`: a group on the page only; `local`: a choice of the page that is not sent; `option`: goes into the options; `area`: whose words
 * it is called by (`value` where none is named); `begin`: what a new item of a list begins with; `lines`: a list of names, each on a line of its own.
 * @typedef {{ name: string, control: FieldControl, label?: string, words?: readonly string[], whole?: boolean, when?: readonly [string, ...string[]], instead?: readonly string[],
 *   and?: readonly [string, ...string[]], fields?: readonly FieldRow[], fold?: boolean, flat?: boolean, local?: boolean, option?: boolean, area?: string, lines?: boolean, begin?: (place: number) => Record<string, any> }} FieldRow
 */
/** What else may be said of a row. @typedef {Partial<Omit<FieldRow, "name" | "control" | "words" | "fields">>} More */

/** @param {string} name @param {More} [more] @returns {FieldRow} */
export const text = (name, more) => ({ name, control: "text", ...more });

/** @param {string} name @param {More} [more] @returns {FieldRow} */
export const amount = (name, more) => ({ name, control: "amount", ...more });

/** @param {string} name @param {More} [more] @returns {FieldRow} */
export const day = (name, more) => ({ name, control: "day", ...more });

/** @param {string} name @param {More} [more] @returns {FieldRow} */
export const count = (name, more) => ({ name, control: "count", ...more });

/** @param {string} name @param {More} [more] @returns {FieldRow} */
export const flag = (name, more) => ({ name, control: "flag", ...more });

/** @param {string} name @param {More} [more] @returns {FieldRow} */
export const list = (name, more) => ({ name, control: "list", ...more });

/** @param {string} name @param {readonly string[]} words @param {More} [more] @returns {FieldRow} */
export const word = (name, words, more) => ({ name, control: "word", words, ...more });

/** @param {string} name @param {readonly string[]} words @param {More} [more] @returns {FieldRow} */
export const ticks = (name, words, more) => ({ name, control: "ticks", words, ...more });

/** @param {string} name @param {readonly FieldRow[]} fields @param {More} [more] @returns {FieldRow} */
export const group = (name, fields, more) => ({ name, control: "group", fields, ...more });

/** @param {string} name @param {readonly FieldRow[]} fields @param {More} [more] @returns {FieldRow} */
export const each = (name, fields, more) => ({ name, control: "each", fields, ...more });

/** Fields that are rarely asked, folded on the page. @param {string} name @param {readonly FieldRow[]} fields @param {More} [more] @returns {FieldRow} */
export const fold = (name, fields, more) => group(name, fields, { fold: true, flat: true, ...more });

/** One of several ways to say the same: the page asks for the fields of the way that was chosen. @param {readonly string[]} ways @param {string} label @param {string} [name] @returns {FieldRow} */
export const way = (ways, label, name = "by") => word(name, ways, { local: true, label });
