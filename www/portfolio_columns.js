/** 大批量持仓: columns of a file with any number of positions, valued in a worker. */
import { guessShape, readHead } from "./batch_source.js";
import { runIn } from "./batch_run.js";
import { BOM, line, records, save } from "./delimited.js";
import { announce, field, make, table } from "./element.js";
import { figure, say, size } from "./language.js";
import { FIELDS } from "./portfolio_columns_reader.js";
import { samplePositions } from "./portfolio_columns_sample.js";
import { SIGNS } from "./single_result.js";
import { setOut } from "./value_number.js";

/** @typedef {import("./portfolio_columns_reader.js").Field} Field */
/** @typedef {import("./portfolio_columns_worker.js").Order} Order */
/** @typedef {import("./portfolio_columns_worker.js").Report} Report */
/** @typedef {import("./portfolio_columns_worker.js").Summary} Summary */
/** @typedef {{ name: string, bytes: number, summary: Summary, seconds: number, money: number }} Run */

const SAMPLE_ROWS = 1_000_000;
const WORDS_MS = 250;
const SHOWN = 100;
/** Headings that mean a field, in small letters. @type {Readonly<Record<Field, readonly string[]>>} */
const NAMES = { quantity: ["quantity", "数量", "持仓数量"], price: ["price", "价格", "单价"], cost: ["cost", "成本", "成本价"],
  daysLocked: ["dayslocked", "锁定天数", "锁定期交易日数"], daysLeft: ["daysleft", "剩余天数", "剩余交易日数"] };
const LOCK = /** @type {const} */ (["cost", "daysLocked", "daysLeft"]);
const CODES = ["cell.missing", "cell.malformed", "cell.places", "cell.overflow", "value.conflict", "amount.overflow"];
/** Places offered, and those that stand first. */
const PLACES = { quantity: 2, price: 4, unit: 4, money: 2 };

const start = /** @type {typeof runIn<Report>} */ (runIn);

export class PortfolioColumns extends HTMLElement {
  chooser = make("input", { type: "file", id: "columns-file", class: "unseen", accept: ".csv,.tsv,.txt,text/csv,text/plain", onchange: () => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.take(file);
    // The same file chosen again must count as a choice.
    this.chooser.value = "";
  } });
  places = { quantity: this.select("quantity"), price: this.select("price"), unit: this.select("unit"), money: this.select("money") };
  sentence = make("div", { class: "sentence", role: "alert" });
  named = make("p", { class: "file-name" });
  go = make("button", { type: "button", class: "main", id: "columns-go", say: "portfolio.columns_go", hidden: true, onclick: () => void this.value() });
  bar = make("progress", { max: 1, value: 0, "say-label": "batch.progress" });
  counted = make("p", { class: "quiet", id: "columns-progress" });
  cancel = make("button", { type: "button", id: "columns-cancel", say: "batch.cancel", onclick: () => this.controller?.abort() });
  progress = make("div", { hidden: true }, this.bar, this.counted, make("div", { class: "buttons" }, this.cancel));
  result = make("div", { id: "columns-result", hidden: true });
  store = make("button", { type: "button", id: "columns-save", say: "portfolio.columns_save", onclick: () => void this.write() });
  downloads = make("div", { class: "buttons", hidden: true }, this.store);
  /** @type {File | undefined} */
  file;
  /** @type {Pick<Order, "columns" | "delimiter" | "recode"> | undefined} */
  shape;
  /** @type {Run | undefined} */
  run;
  /** @type {{ key: string, values: Record<string, string | number> } | undefined} */
  told;
  /** @type {AbortController | undefined} */
  controller;
  /** What had the focus before the run. @type {HTMLElement} */
  origin = this.go;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    const zone = make("div", { class: "drop" }, this.chooser, make("label", { for: "columns-file", class: "chooser", say: "portfolio.columns_choose" }), make("p", { class: "quiet", say: "portfolio.columns_formats" }));
    // The plan above takes files as well.
    this.addEventListener("dragover", (event) => {
      event.stopPropagation();
      event.preventDefault();
      this.classList.add("over");
    });
    this.addEventListener("dragleave", () => this.classList.remove("over"));
    this.addEventListener("drop", (event) => {
      event.stopPropagation();
      event.preventDefault();
      this.classList.remove("over");
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.take(file);
    });
    this.append(make("p", { class: "quiet", say: "portfolio.columns_lead" }), zone,
      make("fieldset", { class: "samples" }, make("legend", { say: "portfolio.samples" }),
        make("button", { type: "button", id: "columns-sample", say: "portfolio.columns_sample", onclick: () => void this.take(new File(samplePositions(SAMPLE_ROWS), "positions_1000000.csv")) })),
      make("details", {}, make("summary", { say: "portfolio.columns_settings" }), make("p", { class: "quiet", say: "portfolio.columns_settings_note" }),
        make("div", { class: "pair" }, ...Object.entries(this.places).map(([name, select]) => field(`portfolio.columns_places_${name}`, select)))),
      this.sentence, this.named, make("div", { class: "buttons" }, this.go), this.progress, this.result, this.downloads);
    this.redraw();
  }

  /** @param {keyof typeof PLACES} name */
  select(name) {
    const select = make("select", { id: `columns-${name}`, autocomplete: "off", onchange: () => {
      // An answer must not stand beside settings that it was not given for.
      this.forget();
    } }, ...Array.from({ length: 13 }, (_, places) => make("option", { value: places }, places)));
    select.value = String(PLACES[name]);
    return select;
  }

  forget() {
    this.run = undefined;
    this.result.replaceChildren();
    this.result.hidden = this.downloads.hidden = true;
  }

  /** One sentence about the file, or none. @param {string} [key] @param {Record<string, string | number>} [values] */
  tell(key, values = {}) {
    this.told = key ? { key, values } : undefined;
    this.sentence.replaceChildren();
    if (key) this.sentence.append(make("p", { class: "notice bad" }, say(key, values)));
  }

  /** Looks at the headings of a file. @param {File} file */
  async take(file) {
    this.controller?.abort();
    this.forget();
    this.tell();
    this.file = this.shape = undefined;
    this.go.hidden = true;
    this.named.textContent = "";
    try {
      const { head, refusal } = await readHead(file);
      if (refusal) return this.tell(refusal);
      const { encoding, delimiter } = guessShape(head);
      const [headings = []] = records(new TextDecoder(encoding).decode(head, { stream: true }), delimiter, 1);
      const known = headings.map((words) => words.replace(/^\uFEFF/, "").trim().toLowerCase());
      /** @type {Partial<Record<Field, number>>} */
      const columns = {};
      for (const name of FIELDS) {
        const places = known.flatMap((words, place) => (NAMES[name].includes(words) ? [place] : []));
        if (places.length > 1) return this.tell("portfolio.columns_twice", { name });
        if (places.length === 1) columns[name] = places[0];
      }
      if (columns.quantity === undefined || columns.price === undefined) return this.tell("portfolio.columns_lacking");
      if (new Set(LOCK.map((name) => columns[name] === undefined)).size > 1) return this.tell("portfolio.columns_lock");
      this.file = file;
      // Only this delimiter can be the second byte of a character there.
      this.shape = { columns, delimiter, recode: encoding === "gb18030" && delimiter === "|" ? encoding : null };
      this.go.hidden = false;
      this.redraw();
      this.go.focus();
      announce(say("portfolio.taken", { name: file.name }));
    } catch {
      this.tell("batch.unreadable");
    }
  }

  redraw() {
    if (this.told) this.tell(this.told.key, this.told.values);
    if (this.file && this.shape) {
      this.named.textContent = say("portfolio.columns_read", { name: this.file.name, size: size(this.file.size), columns: FIELDS.filter((name) => this.shape?.columns[name] !== undefined).join(say("portfolio.comma")) });
    }
    if (this.run) this.show(this.run);
  }

  /** @param {Order["output"]} output @returns {Order | undefined} */
  order(output) {
    const { file, shape } = this;
    const places = (/** @type {keyof typeof PLACES} */ name) => Number(this.places[name].value);
    return file && shape && { file, ...shape, places: { quantity: places("quantity"), price: places("price") }, rounding: { unit: places("unit"), money: places("money") }, output };
  }

  async value() {
    const order = this.order(null);
    if (!order || !this.file) return;
    this.forget();
    const began = performance.now();
    const end = await this.work(order);
    if (end?.type !== "finished") return;
    this.run = { name: this.file.name, bytes: this.file.size, summary: end.summary, seconds: (performance.now() - began) / 1000, money: order.rounding.money };
    this.show(this.run);
    this.result.querySelector("h3")?.focus();
    announce(this.result.querySelector(".verdict")?.textContent ?? "");
  }

  /** Every row with its amount or its finding. */
  async write() {
    const words = Object.fromEntries(CODES.map((code) => [code, say(`portfolio.flaw.${code}`)]));
    const order = this.order({ head: BOM + line(["portfolio.columns_row", "portfolio.amount", "portfolio.reason"].map((key) => say(key))), words });
    if (!order || !this.file) return;
    const end = await this.work(order);
    if (end?.type === "finished" && end.output) save([end.output], `${this.file.name.replace(/\.[^.]*$/, "")}_${say("portfolio.columns_name")}.csv`);
  }

  /** Runs an order with progress and cancel; one sentence when it did not end well. @param {Order} order */
  async work(order) {
    this.controller?.abort();
    const controller = new AbortController();
    this.controller = controller;
    this.tell();
    this.busy(true);
    const began = performance.now();
    let said = 0;
    const end = await start(new URL("./portfolio_columns_worker.js", import.meta.url), order, ({ rows, bytes }) => {
      if (performance.now() - said < WORDS_MS) return;
      said = performance.now();
      this.count(rows, bytes, order.file.size, (said - began) / 1000);
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
    this.go.disabled = this.store.disabled = on;
    // Hiding the button that holds the focus would send a keyboard back to the top of the page.
    if (!on && this.progress.contains(focused)) this.origin.focus();
    if (!on) return;
    this.bar.value = 0;
    this.counted.textContent = say("batch.starting");
    this.cancel.focus();
  }

  /** @param {number} rows @param {number} bytes @param {number} whole @param {number} seconds */
  count(rows, bytes, whole, seconds) {
    const speed = bytes / 1e6 / seconds;
    this.bar.value = whole > 0 ? Math.min(1, bytes / whole) : 1;
    this.counted.textContent = say("batch.counted", { rows: figure(rows), speed: figure(speed, 1), left: figure(Math.max(0, Math.ceil((whole - bytes) / 1e6 / speed))) });
  }

  /** @param {Run} run */
  show({ bytes, summary, seconds, money }) {
    const { rows, faults, total, counts, findings, unclosed, batch } = summary;
    const bad = faults > 0 || unclosed;
    const words = (/** @type {string} */ code) => say(`portfolio.flaw.${code}`);
    this.result.replaceChildren(
      make("h3", { tabindex: -1 }, say("portfolio.columns_result")),
      make("p", { class: `verdict ${bad ? "bad" : "good"}`, id: "columns-verdict" }, make("span", { class: "sign", "aria-hidden": "true" }, bad ? SIGNS.bad : SIGNS.good),
        make("span", {}, make("strong", {}, say("portfolio.columns_total", { total: setOut(total, money) })), " ",
          make("span", { class: "quiet" }, say(faults > 0 ? "portfolio.columns_faults" : "portfolio.columns_sound", { rows: figure(rows), faults: figure(faults) })))),
      make("p", { class: "quiet" }, say("portfolio.columns_measured", { size: size(bytes), seconds: figure(seconds, 1), build: say(batch ? "batch.build_fast" : "batch.build_plain") })));
    if (unclosed) this.result.append(make("p", { class: "notice bad" }, say("portfolio.columns_unclosed")));
    if (faults > 0) {
      this.result.append(
        table({ caption: say("portfolio.columns_counts"), class: "figures", head: [say("portfolio.reason"), say("batch.count")], rows: Object.entries(counts).map(([code, count]) => [words(code), figure(count)]) }),
        table({ caption: say(findings.length > SHOWN || faults > SHOWN ? "portfolio.columns_first" : "portfolio.columns_all", { count: SHOWN }), head: ["portfolio.columns_row", "portfolio.columns_field", "portfolio.reason"].map((key) => say(key)),
          rows: findings.slice(0, SHOWN).map(({ row, code, field: name }) => [figure(row), name ? make("code", {}, name) : "–", words(code)]) }));
    }
    this.result.hidden = this.downloads.hidden = false;
  }
}

customElements.define("kehu-portfolio-columns", PortfolioColumns);
