/** What a run found: figures, faults by kind, the bad rows, files to take away. */
import { announce, make, table } from "./element.js";
import { BOM, line, records, save } from "./delimited.js";
import { FindingGrid } from "./finding_grid.js";
import { figure, say, sayOr, size } from "./language.js";
import { SIGNS } from "./single_result.js";

/** @typedef {import("./finding_store.js").FindingStore} FindingStore */
/** @typedef {import("./finding_store.js").Finding} Finding */
/** @typedef {import("./kehu/slim.mjs").TableSummary} TableSummary */
/**
 * @typedef {{ file: Blob, name: string, summary: TableSummary, store: FindingStore, on: string, seconds: number, batch: boolean,
 *   shape: import("./batch_source.js").Shape, heading: (column: number) => string }} Run
 */

/** Enough of the file to hold any sensible record. */
const RECORD_BYTES = 64 * 1024;
const CELL_LENGTH = 200;
/** Lines of the list of findings that are joined before they become a part of a blob. */
const JOINED = 10_000;

class BatchResult extends HTMLElement {
  /** @type {Run | undefined} */
  run;
  top = make("div", {});
  downloads = make("div", { class: "buttons" });
  kinds = make("div", {});
  chart = make("div", { class: "chart" });
  hints = make("input", { type: "checkbox", id: "batch-hints", onchange: () => this.list() });
  grid = new FindingGrid();
  listed = make("p", { class: "quiet" });
  record = make("div", { class: "record" });
  rows = make("section", { class: "listing" }, make("h2", { say: "batch.rows_heading" }),
    make("div", { class: "tick" }, this.hints, make("label", { for: "batch-hints", say: "batch.hints" })),
    this.listed, this.grid, this.record);

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(this.top, this.downloads, make("p", { class: "quiet save-note", say: "batch.save_note" }),
      make("div", { class: "columns" }, this.kinds, this.chart), this.rows);
  }

  /** @param {Run | undefined} run */
  show(run) {
    this.run = run;
    this.hidden = run === undefined;
    this.record.replaceChildren();
    if (run) this.redraw();
  }

  redraw() {
    const run = this.run;
    if (!run) return;
    const { summary } = run;
    const counts = summary.counts.filter((row) => row.count > 0);
    const rows = counts.map(({ column, code, soft, count }) => [run.heading(column), say(`fault.${code}`), say(soft ? "finding.hint" : "finding.fault"), figure(count)]);
    const broken = summary.issues.length > 0;
    const verdict = summary.badRows > 0 ? "batch.bad_rows" : broken ? "batch.broken" : "batch.no_bad_rows";
    // Of a small file it would be the time the worker takes to start.
    const speed = summary.bytes > 1e6 && run.seconds > 0 ? say("batch.speed", { speed: figure(summary.bytes / 1e6 / run.seconds, 1) }) : "";
    this.top.replaceChildren(
      ...summary.issues.map((issue) => make("p", { class: "notice bad" }, issue.message)),
      make("p", { class: `verdict ${summary.badRows > 0 || broken ? "bad" : "good"}`, id: "batch-verdict" },
        make("span", { class: "sign", "aria-hidden": "true" }, summary.badRows > 0 || broken ? SIGNS.bad : SIGNS.good),
        make("strong", {}, say(verdict, { bad: figure(summary.badRows), rows: figure(summary.rows) }))),
      make("p", { class: "quiet" }, say("batch.measured", { size: size(summary.bytes), on: run.on, seconds: figure(run.seconds, 1), speed,
        build: say(run.batch ? "batch.build_fast" : "batch.build_plain") })));
    this.kinds.replaceChildren();
    if (rows.length > 0) {
      this.kinds.append(make("h2", {}, say("batch.by_kind")),
        table({ caption: say("batch.by_kind_caption"), class: "figures", head: ["batch.column_head", "grid.fault", "batch.weight", "batch.count"].map((key) => say(key)), rows }));
    }
    this.chart.hidden = rows.length === 0;
    this.rows.hidden = run.store.count(true) === 0;
    if (rows.length > 0) {
      const bars = counts.map(({ column, code, soft, count }) => ({ label: `${run.heading(column)} ${say(`fault.${code}`)}`, count, soft }));
      void import("./fault_chart.js").then(({ drawChart }) => drawChart(this.chart, bars, say("batch.chart")));
    }
    this.list();
  }

  list() {
    const run = this.run;
    if (!run) return;
    const hints = this.hints.checked;
    const count = run.store.count(hints);
    this.listed.textContent = say(run.summary.dropped > 0 ? "batch.listed_some" : "batch.listed", { count: figure(count) });
    this.record.replaceChildren();
    this.grid.show({ count: () => count, at: (place) => run.store.at(place, hints), heading: run.heading, open: (finding) => void this.open(finding) });
    this.grid.redraw();
  }

  /** Shows the record of a finding, read back from the file for this moment only. @param {Finding} finding */
  async open(finding) {
    const run = this.run;
    if (!run) return;
    const close = make("button", { type: "button", say: "batch.close_record", onclick: () => {
      this.record.replaceChildren();
      this.grid.focus();
    } });
    try {
      const bytes = await run.file.slice(finding.offset, finding.offset + RECORD_BYTES).arrayBuffer();
      const [cells = []] = records(new TextDecoder(run.shape.encoding).decode(bytes), run.shape.delimiter, 1);
      const list = make("dl", { class: "facts" });
      cells.forEach((words, column) => list.append(make("div", { class: column === finding.column ? "named" : "" },
        make("dt", {}, run.heading(column)), make("dd", {}, words.length > CELL_LENGTH ? `${words.slice(0, CELL_LENGTH)}…` : words || "–"))));
      this.record.replaceChildren(make("h3", {}, say("batch.record_heading", { row: figure(finding.row) })),
        make("p", {}, make("b", {}, `${run.heading(finding.column)}: ${say(`fault.${finding.code}`)}`), " ", sayOr(`advice.${finding.code}`, "")), list, close);
      this.record.scrollIntoView({ block: "nearest" });
      announce(this.record.querySelector("h3")?.textContent ?? "");
    } catch {
      this.record.replaceChildren(make("p", { class: "notice bad", role: "alert" }, say("batch.unreadable")), close);
    }
  }

  /** Saves the list of findings as a file for Excel, hints only where they are switched on. */
  saveFindings() {
    const run = this.run;
    if (!run) return;
    const hints = this.hints.checked;
    /** @type {BlobPart[]} */
    const parts = [BOM, line(["grid.row", "grid.column", "grid.fault", "batch.weight", "batch.code", "grid.offset"].map((key) => say(key)))];
    let joined = "";
    for (let place = 0; place < run.store.count(hints); place += 1) {
      const { row, column, code, soft, offset } = run.store.at(place, hints);
      joined += line([row, run.heading(column), say(`fault.${code}`), say(soft ? "finding.hint" : "finding.fault"), code, offset]);
      if (place % JOINED === JOINED - 1) {
        parts.push(new Blob([joined]));
        joined = "";
      }
    }
    parts.push(joined);
    save(parts, `${run.name}_${say("batch.name_findings")}.csv`);
  }
}

customElements.define("kehu-batch-result", BatchResult);
export { BatchResult };
