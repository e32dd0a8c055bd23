import { book } from "build:book";

/** @typedef {import("./types.js").IdentKind} IdentKind */
/** @typedef {import("./engine.js").Instance} Instance */

/**
 * `isIdent`: kind and day are looked up once and remembered, a short ASCII number is written straight into the
 * module's input buffer, and no object and no string is made on the way.
 * @param {import("./engine.js").Build} form
 * @param {import("./face.js").Ask} ask
 * @returns {(kind: IdentKind, text: unknown, on: string) => boolean}
 */
export function createQuick(form, ask) {
  /** @type {IdentKind | null} */
  let lastKind = null;
  /** @type {string | null} */
  let lastOn = null;
  let index = 0;
  let day = 0;
  /** @type {Instance | null} */
  let instance = null;
  let view = new Uint8Array(0);
  /** @type {Instance["exports"]["is_ident"] | null} */
  let inspect = null;

  /** @param {IdentKind} kind */
  const chooseKind = (kind) => {
    const found = book.about.kinds.findIndex((known) => known.kind === kind);
    // The word itself is not repeated: arguments given in the wrong order would put a client's number into a log.
    if (found < 0) throw new TypeError("kehu: isIdent: unknown kind; see about().kinds");
    index = found;
    lastKind = kind;
  };

  /** @param {string} on */
  const chooseDay = (on) => {
    const found = ask("packedDay", undefined, [on]);
    if (found === 0) throw new TypeError("kehu: isIdent: `on` must be an existing day, YYYY-MM-DD");
    day = found;
    lastOn = on;
  };

  const attach = () => {
    instance = form.instance();
    const { memory, input_address, input_length } = instance.exports;
    inspect = instance.exports.is_ident;
    view = new Uint8Array(memory.buffer, input_address(), input_length());
  };

  return (kind, text, on) => {
    if (kind !== lastKind) chooseKind(kind);
    if (on !== lastOn) chooseDay(on);
    if (typeof text !== "string") return false;
    // A view of memory that has grown since has length 0.
    if (instance === null || instance !== form.current || view.length === 0) attach();
    const { length } = text;
    const bytes = view;
    if (length <= bytes.length) {
      let units = 0;
      for (let at = 0; at < length; at += 1) {
        const unit = text.charCodeAt(at);
        units |= unit;
        bytes[at] = unit;
      }
      if (units <= 0x7f) {
        try {
          return /** @type {Instance["exports"]["is_ident"]} */ (inspect)(index, day, length) !== 0;
        } catch (error) {
          throw form.judged(/** @type {Instance} */ (instance), error, /** @type {Instance} */ (instance).rest);
        }
      }
    }
    return form.run(({ glue }) => glue.is_ident_text(index, day, text));
  };
}
