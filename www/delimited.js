/** Delimited text in small amounts: heads of files, one record, cells to be written. Whole files go through the module. */

/**
 * The first records of a text. Quotes follow RFC 4180; a record cut off at the end of the text is kept as it stands.
 * @param {string} text
 * @param {string} delimiter
 * @param {number} limit
 * @returns {string[][]}
 */
export function records(text, delimiter, limit) {
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  let cell = "";
  let quoted = false;
  const close = () => {
    row.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length && rows.length < limit; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === delimiter) close();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      close();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  if (rows.length < limit && (cell !== "" || row.length > 0)) {
    close();
    rows.push(row);
  }
  return rows;
}

/** A spreadsheet takes these first characters for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** A negative amount is no formula, and stays an amount. */
const NEGATIVE = /^-\d+(\.\d+)?$/;

/**
 * A cell for a file that Excel will open: guarded against formulas, quoted where needed.
 * @param {string | number} value
 */
export function cell(value) {
  if (typeof value === "number") return String(value);
  const guarded = FORMULA.test(value) && !NEGATIVE.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** @param {readonly (string | number)[]} values */
export const line = (values) => `${values.map(cell).join(",")}\r\n`;

/** Without it Excel reads UTF-8 as the code page of the machine. */
export const BOM = "\uFEFF";

/**
 * Hands parts to the browser as a file to keep.
 * @param {BlobPart[]} parts
 * @param {string} name
 */
export function save(parts, name) {
  const address = URL.createObjectURL(new Blob(parts, { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn of a minute; earlier some lose the file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
