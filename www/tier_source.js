/** 客户数据: the clients' file, the earlier one, the sample; what such a file looks like; what was left out of it and why. */
import { BOM, line, save } from "./delimited.js";
import { announce, DAYS, field, make, table } from "./element.js";
import { figure, say, size } from "./language.js";
import { FIELDS, headingOf } from "./tier_fields.js";
import { columnWords, metricWords } from "./tier_words.js";

/** @typedef {import("./tier_model.js").TierModel} TierModel */
/** @typedef {import("./tier_worker.js").Place} Place */

const WORDS_MS = 250;
const SHOWN = 100;
const TEMPLATE_ROWS = 20;
/** The sample is made when it is asked for. */
const loadSample = () => import("./tier_sample.js");

export class TierSource extends HTMLElement {
  /** @type {TierModel | undefined} */
  model;
  choosers = { now: this.chooser("now"), before: this.chooser("before") };
  on = make("input", { type: "date", id: "tier-on", ...DAYS, onchange: () => {
    if (!this.model) return;
    // Without a day there is no answer: the one before stands.
    if (this.on.value !== "") this.model.on = this.on.value;
    this.model.judge();
    this.redraw();
  } });
  onBefore = make("input", { type: "date", id: "tier-on-before", ...DAYS, onchange: () => {
    if (!this.model) return;
    this.model.onBefore = this.onBefore.value;
    this.model.emit("graded");
  } });
  bar = make("progress", { max: 1, value: 0, "say-label": "batch.progress" });
  counted = make("p", { class: "quiet", id: "tier-progress" });
  cancel = make("button", { type: "button", id: "tier-cancel", say: "batch.cancel", onclick: () => this.controller?.abort() });
  progress = make("div", { hidden: true }, this.bar, this.counted, make("div", { class: "buttons" }, this.cancel));
  sentence = make("div", { class: "sentence", role: "alert", id: "tier-said" });
  named = make("div", { class: "tier-files" });
  found = make("div", {});
  about = make("div", {});
  drop = make("button", { type: "button", class: "link", id: "tier-drop-before", say: "tier.drop_before", hidden: true, onclick: async () => {
    this.choosers.before.focus();
    await this.model?.drop("before");
  } });
  beforePart = make("div", { class: "tier-before", hidden: true },
    make("div", { class: "buttons" }, make("span", {}, this.choosers.before, make("label", { for: "tier-file-before", class: "chooser plain", say: "tier.choose_before" })),
      make("button", { type: "button", id: "tier-sample-before", say: "tier.sample_before", onclick: () => void this.sample("before") }), this.drop),
    make("p", { class: "quiet", say: "tier.before_note" }));
  beforeDay = make("div", { class: "field", hidden: true }, make("label", { for: "tier-on-before", say: "tier.on_before" }), this.onBefore);
  /** @type {AbortController | undefined} */
  controller;
  /** @type {{ key: string, values: Record<string, string | number> } | undefined} */
  told;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(make("div", { class: "tier-source" },
      make("div", {},
        make("div", { class: "drop" }, this.choosers.now, make("label", { for: "tier-file-now", class: "chooser", say: "tier.choose" }), make("p", { class: "quiet", say: "tier.choose_note" })),
        make("fieldset", { class: "samples" }, make("legend", { say: "portfolio.samples" }),
          make("button", { type: "button", id: "tier-sample", say: "tier.sample", onclick: () => void this.sample("now") }),
          make("button", { type: "button", id: "tier-template", say: "tier.template", onclick: () => void this.template() }))),
      make("div", {}, make("div", { class: "pair tier-days" }, field("tier.on", this.on), this.beforeDay), this.progress, this.sentence, this.named, this.beforePart)),
    this.found, make("details", {}, make("summary", { say: "portfolio.columns_about" }), this.about));
    this.model?.addEventListener("loaded", () => this.redraw());
    this.model?.addEventListener("replaced", () => this.redraw());
    this.model?.addEventListener("failed", () => this.tell("tier.failed"));
    this.model?.addEventListener("lost", () => {
      this.tell("tier.lost");
      this.redraw();
    });
    this.redraw();
  }

  /** @param {Place} place */
  chooser(place) {
    const input = make("input", { type: "file", id: `tier-file-${place}`, class: "unseen", accept: ".csv,.tsv,.txt,.json,text/csv,text/plain,application/json", onchange: () => {
      const [file] = input.files ?? [];
      if (file) void this.load(place, file, file.name);
      // The same file chosen again must count as a choice.
      input.value = "";
    } });
    return input;
  }

  /** @param {Place} place */
  async sample(place) {
    const { sampleTable, SAMPLE_DAYS } = await loadSample();
    if (!this.model) return;
    this.model[place === "now" ? "on" : "onBefore"] = SAMPLE_DAYS[place];
    await this.load(place, new Blob(sampleTable(place)), place === "now" ? "tier.sample" : "tier.sample_before");
  }

  /** @param {Place} place @param {Blob} file @param {string} name of the file, or the key of what it is called */
  async load(place, file, name) {
    const { model } = this;
    if (!model) return;
    this.controller?.abort();
    const controller = new AbortController();
    this.controller = controller;
    this.tell();
    this.busy(true);
    const began = performance.now();
    let said = began;
    const end = await model.load(place, file, name, { signal: controller.signal, progress: (rows, bytes) => {
      if (performance.now() - said < WORDS_MS) return;
      said = performance.now();
      this.count(rows, bytes, file.size, (said - began) / 1000);
    } });
    if (this.controller !== controller) return;
    this.controller = undefined;
    this.busy(false);
    if (end.type === "refused") return this.tell(end.key);
    if (end.type === "cancelled") return this.tell("tier.cancelled");
    if (end.type === "failed") return this.tell("tier.failed");
    announce(say("tier.taken", { name: say(name), rows: figure(model.files[place]?.loaded.rows ?? 0) }));
  }

  async template() {
    const { sampleTable } = await loadSample();
    const rows = sampleTable("now").join("").split("\n").slice(0, TEMPLATE_ROWS + 1);
    save([rows.join("\n"), "\n"], `${say("tier.template_name")}.csv`);
  }

  /** Every row that was left out. @param {Place} place */
  saveFlaws(place) {
    const loaded = this.model?.files[place]?.loaded;
    if (loaded) save([BOM, line([say("tier.line"), say("tier.column"), say("portfolio.reason")]), ...loaded.flaws.map((flaw) => line([flaw.line, columnWords(flaw.name), say(`tier.flaw.${flaw.code}`)]))], `${say("tier.flaws_name")}.csv`);
  }

  /** One sentence about a file, or none. @param {string} [key] @param {Record<string, string | number>} [values] */
  tell(key, values = {}) {
    this.told = key ? { key, values } : undefined;
    this.sentence.replaceChildren(...(key ? [make("p", { class: "notice bad", "data-key": key }, say(key, values))] : []));
  }

  /** @param {boolean} on */
  busy(on) {
    const focused = document.activeElement;
    this.progress.hidden = !on;
    // Hiding the button that holds the focus would send a keyboard back to the top of the page.
    if (!on && this.progress.contains(focused)) this.choosers.now.focus();
    if (!on) return;
    this.bar.value = 0;
    this.counted.textContent = say("batch.starting");
  }

  /** @param {number} rows @param {number} bytes @param {number} whole @param {number} seconds */
  count(rows, bytes, whole, seconds) {
    const speed = bytes / 1e6 / seconds;
    this.bar.value = whole > 0 ? Math.min(1, bytes / whole) : 1;
    this.counted.textContent = say("batch.counted", { rows: figure(rows), speed: figure(speed, 1), left: figure(Math.max(0, Math.ceil((whole - bytes) / 1e6 / speed))) });
  }

  redraw() {
    const { model } = this;
    if (!model) return;
    const { now, before } = model.files;
    if (this.on.value !== model.on) this.on.value = model.on;
    if (this.onBefore.value !== model.onBefore) this.onBefore.value = model.onBefore;
    this.beforePart.hidden = !now;
    this.beforeDay.hidden = this.drop.hidden = !before;
    this.named.replaceChildren(...[now && this.file("tier.file_now", now), before && this.file("tier.file_before", before)].filter((part) => part instanceof Node));
    this.found.replaceChildren(...[now && this.flaws("now", now.loaded), before && this.flaws("before", before.loaded)].filter((part) => part instanceof Node));
    const metrics = model.metrics;
    this.about.replaceChildren(
      ...["tier.csv_rows", "tier.csv_cells", "tier.json_shape"].map((key) => make("p", {}, say(key))),
      table({ caption: say("tier.csv_columns"), class: "field-table", head: [say("tier.heading"), say("tier.holds")],
        rows: ["id", ...metrics, ...FIELDS.filter((name) => name !== "id")].map((name) => [make("span", { class: "codes" }, make("code", {}, headingOf(name)), headingOf(name) !== name && make("code", {}, name)), metrics.includes(name) ? say("tier.holds.metric", { metric: metricWords(name) }) : say(`tier.holds.${name}`)]) }));
  }

  /** @param {string} key @param {import("./tier_model.js").Held} held */
  file(key, { name, loaded }) {
    return make("p", {}, make("span", { class: "quiet" }, `${say(key)} `), make("b", { class: "file-name" }, say(name)), ` ${say("tier.file_holds", { rows: figure(loaded.rows), size: size(loaded.size), encoding: loaded.encoding })}`);
  }

  /** @param {Place} place @param {import("./tier_worker.js").Loaded} loaded */
  flaws(place, { leftOut, flaws, flawCounts, oddities, unclosed }) {
    const odd = oddities.slice(0, 20).map(({ column, heading, twice }) => make("p", { class: "notice caution" }, say(twice ? "portfolio.column_twice" : "portfolio.column_unknown", { column, heading })));
    if (unclosed !== undefined) odd.push(make("p", { class: "notice bad" }, say("tier.unclosed", { line: figure(unclosed) })));
    if (leftOut === 0) return make("div", {}, ...odd);
    const total = Object.values(flawCounts).reduce((sum, count) => sum + count, 0);
    return make("div", {}, ...odd, make("details", { class: "notice caution tier-flaws", id: `tier-flaws-${place}`, open: leftOut <= 5 },
      make("summary", {}, say(place === "now" ? "tier.left_out" : "tier.left_out_before", { rows: figure(leftOut) })),
      table({ caption: say(total > SHOWN ? "tier.flaws_first" : "tier.flaws_all", { count: SHOWN, all: figure(total) }), head: [say("tier.line"), say("tier.column"), say("portfolio.reason")],
        rows: flaws.slice(0, SHOWN).map((flaw) => [figure(flaw.line), columnWords(flaw.name), say(`tier.flaw.${flaw.code}`)]) }),
      make("div", { class: "buttons" }, make("button", { type: "button", "data-flaws": place, onclick: () => this.saveFlaws(place) }, say("tier.flaws_save")))));
  }

  refresh() {
    if (this.told) this.tell(this.told.key, this.told.values);
    this.redraw();
  }
}

customElements.define("kehu-tier-source", TierSource);
