/** How a file will be read: encoding, delimiter, heading, and which kind each column holds. */
import { guessColumns, oddities } from "./batch_source.js";
import { DAYS, field, make, tick, today } from "./element.js";
import { fillKinds } from "./kind_list.js";
import { figure, say } from "./language.js";

/** @typedef {import("./batch_source.js").Shape} Shape */
/** @typedef {import("./batch_source.js").Column} Column */

/** Columns that are listed at once; the rest on demand, so that a file of thousands stays quick. */
const LISTED = 60;
const SAMPLE_LENGTH = 40;

/**
 * What a column is called on the page.
 * @param {readonly string[]} headings
 * @param {number} column from 0; below it stands the record as a whole
 */
export function columnName(headings, column) {
  if (column < 0) return say("batch.record");
  return headings[column]?.slice(0, SAMPLE_LENGTH) || say("batch.column", { number: column + 1 });
}

class ColumnSettings extends HTMLElement {
  encoding = make("select", { id: "batch-encoding", onchange: () => this.reread() },
    make("option", { value: "utf-8" }, "UTF-8"), make("option", { value: "gb18030" }, "GB18030 / GBK"));
  delimiter = make("select", { id: "batch-delimiter", onchange: () => this.reread() },
    make("option", { value: ",", say: "batch.comma" }), make("option", { value: "\t", say: "batch.tab" }),
    make("option", { value: ";", say: "batch.semicolon" }), make("option", { value: "|", say: "batch.bar" }));
  header = make("input", { type: "checkbox", id: "batch-header", onchange: () => this.reread() });
  on = make("input", { type: "date", id: "batch-on", autocomplete: "off", ...DAYS, required: true, value: today() });
  cautions = make("div", { role: "status" });
  list = make("div", {});
  /** @type {Uint8Array} */
  head = new Uint8Array();
  /** @type {Column[]} */
  columns = [];
  listed = LISTED;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(
      make("div", { class: "pair" }, field("batch.encoding", this.encoding), field("batch.delimiter", this.delimiter), field("single.on", this.on)),
      tick("batch.header", this.header), this.cautions, this.list);
  }

  /** @param {Uint8Array} head @param {Shape} shape */
  show(head, shape) {
    this.head = head;
    this.encoding.value = shape.encoding;
    this.delimiter.value = shape.delimiter;
    this.header.checked = shape.header;
    this.reread();
  }

  /** @returns {Shape} */
  shape() {
    return { encoding: /** @type {Shape["encoding"]} */ (this.encoding.value),
      delimiter: /** @type {Shape["delimiter"]} */ (this.delimiter.value), header: this.header.checked };
  }

  /** The columns that will be checked. */
  chosen() {
    return this.columns.flatMap(({ index, kind, optional }) => (kind ? [{ column: index, kind, optional }] : []));
  }

  reread() {
    this.columns = guessColumns(this.head, this.shape());
    this.listed = LISTED;
    this.redraw();
  }

  redraw() {
    const beyond = this.columns.slice(this.listed).filter((column) => column.kind).slice(0, LISTED);
    const shown = [...this.columns.slice(0, this.listed), ...beyond];
    const known = this.columns.filter((column) => column.kind).length;
    const rounded = this.columns.filter((column) => column.kind && column.rounded).map((column) => columnName(this.columns.map((each) => each.heading), column.index));
    this.cautions.replaceChildren(...[...oddities(this.head, this.shape()).map((key) => say(key)),
      ...(rounded.length > 0 ? [say("batch.rounded", { columns: rounded.slice(0, 5).join(say("batch.and")) })] : [])]
      .map((words) => make("p", { class: "notice caution" }, words)));
    const rows = shown.map((column) => this.row(column));
    this.list.replaceChildren(
      make("table", { role: "table", class: "cards columns-table" },
        make("caption", {}, say("batch.columns_caption", { all: figure(this.columns.length), known: figure(known) })),
        make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...["batch.column_head", "batch.values", "batch.kind", "batch.optional"].map((key) =>
          make("th", { role: "columnheader", scope: "col" }, say(key))))),
        make("tbody", { role: "rowgroup" }, ...rows)));
    if (shown.length < this.columns.length) {
      this.list.append(make("button", { type: "button", onclick: () => {
        this.listed += LISTED;
        this.redraw();
      } }, say("batch.more_columns", { count: LISTED })));
    }
  }

  /** @param {Column} column */
  row(column) {
    const heading = column.heading.slice(0, SAMPLE_LENGTH);
    const name = heading || say("batch.column", { number: column.index + 1 });
    const kind = make("select", { autocomplete: "off", "aria-label": say("batch.kind_of", { column: name }), onchange: () => {
      column.kind = /** @type {Column["kind"]} */ (kind.value);
    } });
    fillKinds(kind, "batch.unchecked", column.kind);
    const optional = make("input", { type: "checkbox", "aria-label": say("batch.optional_of", { column: name }), onchange: () => {
      column.optional = optional.checked;
    } });
    optional.checked = column.optional;
    const cells = [
      heading ? `${column.index + 1}. ${heading}` : name,
      make("span", { class: "values" }, ...column.samples.map((words) =>
        make("code", {}, words.length > SAMPLE_LENGTH ? `${words.slice(0, SAMPLE_LENGTH)}…` : words))),
      kind, optional];
    return make("tr", { role: "row" }, ...cells.map((cell, place) =>
      make("td", { role: "cell", "data-head": say(["batch.column_head", "batch.values", "batch.kind", "batch.optional"][place]) }, cell)));
  }
}

customElements.define("kehu-columns", ColumnSettings);
export { ColumnSettings };
