/** 批量校验: a whole customer file, checked in a worker. */
import { guessShape, readHead } from "./batch_source.js";
import { ColumnSettings, columnName } from "./batch_columns.js";
import { BatchResult } from "./batch_result.js";
import { runFile } from "./batch_run.js";
import { BOM, save } from "./delimited.js";
import { announce, make } from "./element.js";
import { FindingStore } from "./finding_store.js";
import { figure, language, say, size } from "./language.js";
import { sampleTable } from "./sample_rows.js";

/** @typedef {import("./batch_run.js").Progress} Progress */

const LARGE_SAMPLE_ROWS = 100_000;
const WORDS_MS = 250;

class BatchView extends HTMLElement {
  chooser = make("input", { type: "file", id: "batch-file", class: "unseen", accept: ".csv,.tsv,.txt,text/csv,text/plain", onchange: () => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.take(file);
    // The same file chosen again must count as a choice.
    this.chooser.value = "";
  } });
  paste = make("textarea", { id: "batch-paste", rows: 5, autocomplete: "off", spellcheck: "false", "say-placeholder": "batch.paste_placeholder" });
  sentence = make("div", { class: "sentence", role: "alert" });
  named = make("p", { class: "file-name" });
  settings = new ColumnSettings();
  go = make("button", { type: "button", class: "main", id: "batch-go", say: "batch.go", onclick: () => void this.check() });
  setUp = make("section", { class: "panel", hidden: true, "say-label": "batch.settings" },
    make("h2", { say: "batch.settings" }), this.named, this.settings, make("div", { class: "buttons" }, this.go));
  bar = make("progress", { max: 1, value: 0, "say-label": "batch.progress" });
  counted = make("p", { class: "quiet", id: "batch-progress" });
  cancel = make("button", { type: "button", id: "batch-cancel", say: "batch.cancel", onclick: () => this.controller?.abort() });
  progress = make("section", { class: "panel", hidden: true, "say-label": "batch.progress" }, this.bar, this.counted, make("div", { class: "buttons" }, this.cancel));
  result = new BatchResult();
  found = make("section", { class: "panel", hidden: true, "say-label": "batch.result" }, make("h2", { tabindex: -1, say: "batch.result" }), this.result);
  /** @type {File | undefined} */
  file;
  /** @type {AbortController | undefined} */
  controller;
  /** What had the focus before the run. @type {HTMLElement} */
  origin = this.go;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    const zone = make("div", { class: "drop" },
      this.chooser, make("label", { for: "batch-file", class: "chooser", say: "batch.choose" }), make("p", { class: "quiet", say: "batch.drop" }), make("p", { class: "quiet", say: "batch.formats" }));
    // The whole view takes a file: one that missed the zone would make the browser leave the page for it.
    this.addEventListener("dragover", () => zone.classList.add("over"));
    this.addEventListener("dragleave", () => zone.classList.remove("over"));
    this.addEventListener("drop", (event) => {
      zone.classList.remove("over");
      const files = event.dataTransfer?.files ?? [];
      if (files.length > 1) this.tell("batch.one_file");
      else if (files.length === 1) void this.take(files[0]);
    });
    this.result.downloads.append(
      make("button", { type: "button", id: "save-annotated", say: "batch.save_annotated", onclick: () => void this.write("all") }),
      make("button", { type: "button", id: "save-bad", say: "batch.save_bad", onclick: () => void this.write("bad") }),
      make("button", { type: "button", id: "save-findings", say: "batch.save_findings", onclick: () => this.result.saveFindings() }));
    // An answer must not stand beside settings that it was not given for.
    this.settings.addEventListener("change", () => {
      this.found.hidden = true;
    });
    this.append(
      make("h1", { tabindex: -1, say: "batch.title" }),
      make("p", { class: "lead", say: "batch.lead" }),
      make("section", { class: "panel chooser-panel" }, zone,
        make("details", {}, make("summary", { say: "batch.paste" }), make("label", { for: "batch-paste", say: "batch.paste_label" }), this.paste,
          make("div", { class: "buttons" }, make("button", { type: "button", id: "batch-paste-go", say: "batch.paste_go", onclick: () => void this.takePaste() }))),
        make("fieldset", { class: "samples" }, make("legend", { say: "batch.samples" }),
          this.sample("sample.utf8", "customers.csv"), this.sample("sample.gb18030", "customers_gb18030.csv"), this.sample("sample.bare", "no_heading.tsv"),
          make("button", { type: "button", id: "sample-large", say: "sample.large", onclick: () => void this.takeLarge() })),
        this.sentence),
      this.setUp, this.progress, this.found);
  }

  refresh() {
    if (!this.file) return;
    this.describe();
    this.settings.redraw();
    this.result.redraw();
  }

  /** @param {string} key @param {string} name */
  sample(key, name) {
    return make("button", { type: "button", "data-sample": name, say: key, onclick: async () => {
      try {
        const answer = await fetch(new URL(`./samples/${name}`, import.meta.url));
        await this.take(new File([await answer.arrayBuffer()], name));
      } catch {
        this.tell("batch.unreadable");
      }
    } });
  }

  async takeLarge() {
    await this.take(new File(sampleTable(LARGE_SAMPLE_ROWS), "sample_100000.csv"));
  }

  async takePaste() {
    await this.take(new File([this.paste.value], `${say("batch.pasted")}.txt`));
  }

  /** One sentence about the file, or none. @param {string} [key] */
  tell(key) {
    this.sentence.replaceChildren();
    if (key) this.sentence.append(make("p", { class: "notice bad", say: key }));
  }

  /** Looks at a file and shows how it would be read. @param {File} file */
  async take(file) {
    this.stop();
    this.tell();
    this.file = undefined;
    this.setUp.hidden = this.found.hidden = true;
    this.result.show(undefined);
    try {
      const { head, refusal } = await readHead(file);
      if (refusal) return this.tell(refusal);
      this.file = file;
      this.setUp.hidden = false;
      this.describe();
      this.settings.show(head, guessShape(head));
      this.go.focus();
      announce(say("batch.taken", { name: file.name }));
    } catch {
      this.tell("batch.unreadable");
    }
  }

  /** Ends what is under way without a word about it. */
  stop() {
    this.controller?.abort();
    this.controller = undefined;
    this.busy(false);
  }

  describe() {
    if (this.file) this.named.textContent = say("batch.file", { name: this.file.name, size: size(this.file.size) });
  }

  /** @param {"none" | "all" | "bad"} annotate @returns {import("./kehu/slim.mjs").TableOptions} */
  options(annotate) {
    const shape = this.settings.shape();
    const recoded = annotate !== "none";
    return { on: this.settings.on.value, lang: language(), columns: this.settings.chosen(), delimiter: shape.delimiter, header: shape.header,
      encoding: recoded && shape.encoding === "gb18030" ? "utf-8" : shape.encoding, annotate };
  }

  async check() {
    const file = this.file;
    if (!file || !this.ready()) return;
    const store = new FindingStore();
    const shape = this.settings.shape();
    const options = this.options("none");
    const headings = this.settings.columns.map((column) => column.heading);
    this.result.show(undefined);
    this.found.hidden = true;
    const began = performance.now();
    const end = await this.work({ file, options, recode: null, keep: FindingStore.LIMIT }, (progress) => store.add(progress.findings, progress.codes));
    if (end?.type !== "finished") return;
    this.found.hidden = false;
    this.result.show({ file, name: file.name.replace(/\.[^.]*$/, ""), summary: end.summary, store, on: options.on, seconds: (performance.now() - began) / 1000, batch: end.batch,
      shape, heading: (column) => columnName(headings, column) });
    this.found.querySelector("h2")?.focus();
    announce(say(end.summary.badRows > 0 ? "batch.bad_rows" : "batch.no_bad_rows", { bad: figure(end.summary.badRows), rows: figure(end.summary.rows) }));
  }

  /** Writes the file again with a column that says what is wrong. @param {"all" | "bad"} which */
  async write(which) {
    const file = this.file;
    if (!file || !this.ready()) return;
    const { encoding, delimiter } = this.settings.shape();
    const end = await this.work({ file, options: this.options(which), recode: encoding === "gb18030" ? encoding : null, keep: 0 }, () => {});
    if (end?.type !== "finished" || !end.output) return;
    const name = `${file.name.replace(/\.[^.]*$/, "")}_${say(`batch.name_${which}`)}.${delimiter === "\t" ? "tsv" : "csv"}`;
    save([BOM, end.output], name);
  }

  /** Whether something can be checked at all; says what is missing. */
  ready() {
    this.tell();
    if (!this.settings.on.validity.valid) {
      this.tell("single.need_on");
      this.settings.on.focus();
    } else if (this.settings.chosen().length === 0) {
      this.tell("batch.need_kind");
      this.settings.querySelector("td select")?.scrollIntoView({ block: "center" });
    } else return true;
    return false;
  }

  /**
   * Runs an order with progress and cancel; one sentence when it did not end well.
   * @param {import("./batch_worker.js").Order} order
   * @param {(progress: Progress) => void} onProgress
   */
  async work(order, onProgress) {
    this.stop();
    const controller = new AbortController();
    this.controller = controller;
    this.busy(true);
    const began = performance.now();
    let said = 0;
    const end = await runFile(order, (progress) => {
      onProgress(progress);
      if (performance.now() - said < WORDS_MS) return;
      said = performance.now();
      this.count(progress, order.file.size, (said - began) / 1000);
    }, controller.signal);
    if (this.controller !== controller) return undefined;
    this.controller = undefined;
    this.busy(false);
    if (end.type === "unreadable") this.tell("batch.unreadable");
    if (end.type === "failed") this.tell("batch.failed");
    if (end.type === "cancelled") this.tell("batch.cancelled");
    return end;
  }

  /** @param {boolean} on */
  busy(on) {
    const focused = document.activeElement;
    if (on && focused instanceof HTMLElement) this.origin = focused;
    this.progress.hidden = !on;
    this.go.disabled = on;
    for (const button of this.result.downloads.querySelectorAll("button")) button.disabled = on;
    // Hiding the button that holds the focus would send a keyboard back to the top of the page.
    if (!on && this.progress.contains(focused)) this.origin.focus();
    if (!on) return;
    this.bar.value = 0;
    this.counted.textContent = say("batch.starting");
    this.cancel.focus();
  }

  /** @param {Progress} progress @param {number} whole @param {number} seconds */
  count({ rows, bytes }, whole, seconds) {
    const speed = bytes / 1e6 / seconds;
    this.bar.value = whole > 0 ? Math.min(1, bytes / whole) : 1;
    this.counted.textContent = say("batch.counted", { rows: figure(rows), speed: figure(speed, 1),
      left: figure(Math.max(0, Math.ceil((whole - bytes) / 1e6 / speed))) });
  }
}

customElements.define("kehu-batch", BatchView);
