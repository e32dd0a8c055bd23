/** 组合文件: the plan to be valued — a file, pasted text, the sample — and what such a file looks like. */
import { announce, make, table } from "./element.js";
import { say, sayOr } from "./language.js";
import { saveTemplate } from "./portfolio_csv.js";
import { FIELDS } from "./portfolio_fields.js";
import { readPlan, savePlan } from "./portfolio_file.js";
import { groupWords } from "./portfolio_words.js";

/** @typedef {import("./portfolio_model.js").PortfolioModel} PortfolioModel */
/** @typedef {import("./portfolio_file.js").Read} Read */

/** The sample is loaded when it is asked for. */
const loadSample = async () => (await import("./samples/portfolio.js")).portfolio;

export class PortfolioSource extends HTMLElement {
  /** @type {PortfolioModel | undefined} */
  model;
  chooser = make("input", { type: "file", id: "portfolio-file", class: "unseen", accept: ".json,.csv,.tsv,.txt,application/json,text/csv,text/plain", onchange: () => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.load(file);
    // The same file chosen again must count as a choice.
    this.chooser.value = "";
  } });
  paste = make("textarea", { id: "portfolio-paste", rows: 5, autocomplete: "off", spellcheck: "false" });
  sentence = make("div", { class: "sentence", role: "alert" });
  named = make("p", { class: "file-name" });
  columns = make("div", {});
  /** What was said of the file that was read last. @type {{ level: "bad" | "caution", key: string, values: Record<string, string | number> }[]} */
  told = [];

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(
      make("div", { class: "drop" }, this.chooser, make("label", { for: "portfolio-file", class: "chooser", say: "portfolio.choose" }), make("p", { class: "quiet", say: "portfolio.choose_note" })),
      make("details", {}, make("summary", { say: "portfolio.paste" }), make("label", { for: "portfolio-paste", say: "portfolio.paste_label" }), this.paste,
        make("div", { class: "buttons" }, make("button", { type: "button", id: "portfolio-paste-go", say: "portfolio.paste_go", onclick: () => void this.load(new File([this.paste.value], "")) }))),
      make("fieldset", { class: "samples" }, make("legend", { say: "portfolio.samples" }),
        make("button", { type: "button", id: "portfolio-sample", say: "portfolio.sample", onclick: () => void this.sample() }),
        make("button", { type: "button", id: "portfolio-template-csv", say: "portfolio.template_csv", onclick: async () => {
          const { days, ruleSet } = await loadSample();
          saveTemplate(days[0], String(ruleSet), `${say("portfolio.template_name")}.csv`);
        } }),
        make("button", { type: "button", id: "portfolio-template-json", say: "portfolio.template_json", onclick: async () =>
          savePlan(await loadSample(), {}, `${say("portfolio.template_name")}.json`) })),
      make("details", {}, make("summary", { say: "portfolio.columns_about" }), this.columns),
      this.named, this.sentence);
    this.redraw();
  }

  /** @param {File} file */
  async load(file) {
    this.take(await readPlan(file), file.name || "portfolio.pasted");
  }

  async sample() {
    this.take({ plan: await loadSample(), oddities: [] }, "portfolio.sample");
  }

  /** @param {Read} read @param {string} name of the file, or the key of what it is called */
  take(read, name) {
    this.tell([]);
    if ("refusal" in read) return this.tell([{ level: "bad", key: read.refusal, values: {} }]);
    if (this.model?.unsaved && !window.confirm(say("portfolio.replace"))) return;
    this.tell(read.oddities.map((oddity) => ({ level: /** @type {const} */ ("caution"), ...oddity })));
    this.paste.value = "";
    this.model?.begin(read.plan, { name, origin: read.origin, looked: read.looked });
    announce(say("portfolio.taken", { name: sayOr(name, name) }));
  }

  /** Sentences about what was read. @param {PortfolioSource["told"]} told */
  tell(told) {
    this.told = told;
    this.sentence.replaceChildren(...told.map(({ level, key, values }) => make("p", { class: `notice ${level}`, "data-key": key }, say(key, values))));
  }

  /** Says again what was said, in the language of the moment. */
  reword() {
    this.tell(this.told);
  }

  redraw() {
    this.named.textContent = this.model?.plan ? say("portfolio.loaded", { name: sayOr(this.model.name, this.model.name) }) : "";
    this.columns.replaceChildren(
      ...["portfolio.csv_rows", "portfolio.csv_columns", "portfolio.csv_cells", "portfolio.csv_limits", "portfolio.json_shape"].map((key) => make("p", {}, say(key))),
      table({ caption: say("portfolio.columns_caption"), class: "field-table", head: [say("portfolio.columns_kind"), say("portfolio.columns_names")],
        rows: Object.entries(FIELDS).map(([kind, fields]) => [make("span", {}, make("code", {}, kind), " ", groupWords(kind)), make("span", { class: "codes" }, ...fields.map((name) => make("code", {}, name)))]) }));
  }
}

customElements.define("kehu-portfolio-source", PortfolioSource);
