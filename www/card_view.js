/** 资料卡: a client's card, filled in, checked while it is, printed and kept as a file. */
import { DAYS, announce, field, make, today } from "./element.js";
import { kehu } from "./engine.js";
import { createCardForm, stay } from "./card_form.js";
import { readCard, saveCard } from "./card_file.js";
import { judge } from "./card_judge.js";
import { printedCard } from "./card_print.js";
import { CardReader } from "./card_reader.js";
import { missingOf, sideParts, verdictOf } from "./card_side.js";
import { cardFields } from "./card_words.js";
import { language, pick, say } from "./language.js";
import { clients } from "./samples/clients.js";

/** @typedef {import("./kehu/slim.mjs").Card} Card */
/** @typedef {import("./kehu/slim.mjs").Party} Party */
/** @typedef {import("./card_form.js").Mode} Mode */
/** @typedef {import("./card_tree.js").Path} Path */

/** Marks the document while the card is on its way to paper, so that the frame stays off it. */
const SHEET = "data-card-sheet";
const MODES = /** @type {const} */ (["staff", "client"]);

class CardView extends HTMLElement {
  party = make("select", { id: "card-party", autocomplete: "off", onchange: () => this.changeParty() });
  on = make("input", { id: "card-on", type: "date", autocomplete: "off", ...DAYS, value: today(), required: true, onchange: () => this.rebuild() });
  modes = MODES.map((mode) => ({ mode, button: make("button", { type: "button", "data-mode": mode, say: `card.mode.${mode}`, onclick: () => this.changeMode(mode) }) }));
  chooser = make("input", { type: "file", id: "card-file", class: "unseen", accept: ".json,application/json", onchange: () => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.load(file);
    // The same file chosen again must count as a choice.
    this.chooser.value = "";
  } });
  samples = make("fieldset", { class: "samples" });
  sentence = make("div", { class: "sentence", role: "status" });
  back = make("button", { type: "button", id: "card-undo", say: "card.undo", hidden: true, onclick: () => this.undo() });
  /** The card that another one took the place of. @type {{ card: Card & { party: Party }, unsaved: boolean, asked: boolean } | undefined} */
  former;
  reader = new CardReader();
  readerFold = make("details", { class: "panel card-reader" }, make("summary", { say: "card.reader" }), this.reader);
  place = make("div", { class: "card-place" });
  said = make("div", {});
  known = make("div", {});
  sheet = make("div", { class: "card-sheets" });
  check = make("button", { type: "button", class: "main", id: "card-check", say: "card.check", onclick: () => this.ask() });
  /** @type {Mode} */
  mode = "staff";
  /** @type {Card & { party: Party }} */
  card = { party: "individual" };
  form = createCardForm({ party: "individual", fields: [] });
  /** Missing fields are faults once somebody said that the card is whole. */
  asked = false;
  unsaved = false;
  blank = false;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.reader.desk = { card: () => this.form.value(), fields: () => this.fields(), on: () => this.day(), put: (path, value) => this.form.setValue(path, value) };
    this.append(
      make("h1", { tabindex: -1, say: "card.title" }),
      make("p", { class: "lead", say: "card.lead" }),
      make("section", { class: "panel card-setting", "say-label": "card.setting" },
        make("div", { class: "pair" }, field("card.party", this.party), field("single.on", this.on),
          make("div", { class: "field", role: "group", "say-label": "card.mode" }, make("p", { class: "card-label", say: "card.mode" }), make("div", { class: "card-line" }, ...this.modes.map(({ button }) => button)))),
        make("div", { class: "buttons" },
          this.chooser, make("label", { for: "card-file", class: "card-chooser", say: "card.load" }),
          make("button", { type: "button", id: "card-save", say: "card.save", onclick: () => this.save() }),
          make("button", { type: "button", id: "card-print", say: "card.print_filled", onclick: () => this.print(false) }),
          make("button", { type: "button", id: "card-print-blank", say: "card.print_blank", onclick: () => this.print(true) }),
          make("button", { type: "button", id: "card-clear", say: "card.clear", onclick: () => this.clear() })),
        this.samples, this.sentence, this.back),
      this.readerFold,
      make("div", { class: "card-columns" }, this.place,
        make("section", { class: "panel card-side", "say-label": "card.standing" }, make("h2", { say: "card.standing" }), this.said, make("div", { class: "buttons" }, this.check), this.known)),
      this.sheet);
    this.addEventListener("mousedown", stay);
    this.addEventListener("dragover", (event) => event.preventDefault());
    this.addEventListener("drop", (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.load(file);
    });
    window.addEventListener("beforeunload", (event) => {
      if (!this.unsaved && !(this.former && this.former.unsaved)) return;
      event.preventDefault();
      // Kernels of before 2023 ask for this instead.
      event.returnValue = true;
    });
    // The browser's own print command prints the card as well.
    window.addEventListener("beforeprint", () => {
      if (!this.hidden) this.drawSheet();
    });
    window.addEventListener("afterprint", () => {
      this.blank = false;
      this.sheet.replaceChildren();
      document.documentElement.removeAttribute(SHEET);
    });
    this.build(this.card);
    this.refresh();
  }

  refresh() {
    this.party.replaceChildren(...kehu.about().parties.map((row) => make("option", { value: row.party }, pick(row))));
    this.samples.replaceChildren(make("legend", {}, say("card.samples")), ...clients.map((sample) =>
      make("button", { type: "button", "data-client": sample.id, onclick: () => this.mayReplace() && this.replace(sample.card, "card.sample_taken") }, pick(sample.label))));
    this.rebuild();
  }

  day() {
    return this.on.validity.valid ? this.on.value : today();
  }

  fields() {
    return cardFields(this.card.party, this.day());
  }

  /** Draws the form for a card. @param {Card & { party: Party }} card */
  build(card) {
    this.form = createCardForm({ party: card.party, card, mode: this.mode, on: this.day(), onChange: () => this.changed(), onEnd: () => this.check.focus() });
    this.card = card;
    this.party.value = card.party;
    this.place.replaceChildren(this.form.element);
    if (this.asked) this.form.judgeAll();
    for (const { mode, button } of this.modes) button.setAttribute("aria-pressed", String(mode === this.mode));
    this.readerFold.hidden = this.mode === "client";
    this.stand();
    this.reader.redraw();
  }

  /** The same card under another language, day or mode. */
  rebuild() {
    this.build({ ...this.form.value(), party: this.card.party });
  }

  changed() {
    this.unsaved = true;
    this.sentence.replaceChildren();
    this.stand();
  }

  /** Says what is known of the card now. */
  stand() {
    const card = this.form.value();
    const options = { on: this.day(), lang: language() };
    const judgement = judge(card, { ...options, partial: !this.asked });
    const plain = this.mode === "client";
    const due = this.form.setFindings(judgement.issues, judgement.warnings);
    const standing = { judgement, ...due, fields: this.fields(), plain,
      card, focus: (/** @type {Path} */ path) => this.lead(path), remove: (/** @type {Path} */ path) => this.takeAway(path) };
    const open = this.known.querySelector("details")?.open ?? false;
    const [said, ...others] = sideParts(standing);
    this.said.replaceChildren(said);
    this.known.replaceChildren(...others);
    const fold = this.known.querySelector("details");
    if (fold) fold.open = open;
    for (const { block, given, required } of missingOf(standing)) {
      const count = this.form.element.querySelector(`[data-progress="${block}"]`);
      if (count) count.textContent = say("card.count", { given, required });
    }
    return standing;
  }

  /** @param {Path} path */
  lead(path) {
    if (path[0] === "party") this.party.focus();
    else this.form.focus(path);
  }

  /** @param {Path} path */
  takeAway(path) {
    this.form.setValue(path, undefined);
    this.check.focus();
  }

  /** Somebody says that the card is whole. */
  ask() {
    this.asked = true;
    this.form.judgeAll();
    const standing = this.stand();
    announce(verdictOf(standing));
    const [first] = standing.issues;
    if (first) this.lead(first.path);
  }

  changeParty() {
    this.build({ ...this.form.value(), party: /** @type {Party} */ (this.party.value) });
    this.changed();
  }

  /** @param {Mode} mode */
  changeMode(mode) {
    this.mode = mode;
    this.rebuild();
  }

  /** One sentence about what was done. @param {string} key @param {Record<string, string>} [values] */
  tell(key, values = {}) {
    const bad = key.includes("refuse");
    this.sentence.replaceChildren(make("p", { class: `notice ${bad ? "bad" : "caution"}`, "data-key": key }, say(key, values)));
  }

  /** Whether what stands may go. */
  mayReplace() {
    return !this.unsaved || window.confirm(say("card.replace"));
  }

  /** Puts a card in place of the one that stands; that one can be had back. @param {Card & { party: Party }} card @param {string} key @param {Record<string, string>} [values] */
  replace(card, key, values = {}) {
    const former = { card: { ...this.form.value(), party: this.card.party }, unsaved: this.unsaved, asked: this.asked };
    this.asked = false;
    this.unsaved = false;
    this.build(card);
    this.former = former;
    this.back.hidden = false;
    this.reader.clear();
    this.tell(key, values);
    announce(say(key, values));
  }

  /** The two cards change places, so that nothing is lost by it. */
  undo() {
    const { former } = this;
    if (!former) return;
    this.replace(former.card, "card.undone");
    this.asked = former.asked;
    this.rebuild();
    this.unsaved = former.unsaved;
    this.party.focus();
  }

  clear() {
    this.replace({ party: this.card.party }, "card.cleared");
  }

  /** @param {File} file */
  async load(file) {
    const read = await readCard(file);
    if ("refusal" in read) return this.tell(read.refusal, { name: file.name });
    if (!this.mayReplace()) return;
    try {
      this.replace(read.card, read.caution ?? (read.on && read.on !== this.day() ? "card.loaded_on" : "card.loaded"), { name: file.name, on: read.on ?? "", now: this.day() });
    } catch {
      this.tell("card.refuse_other", { name: file.name });
    }
  }

  /** What the answer about a card rests on. @param {Card} card */
  rules(card) {
    return judge(card, { on: this.day(), lang: language(), partial: !this.asked }).sources.map(({ id }) => id);
  }

  save() {
    const card = this.form.value();
    saveCard(card, { on: this.day(), rules: this.rules(card), name: say("card.file_name") });
    this.unsaved = false;
    this.tell("card.saved");
  }

  /** @param {boolean} blank */
  print(blank) {
    this.blank = blank;
    this.drawSheet();
    window.print();
  }

  drawSheet() {
    const card = this.form.value();
    const fields = this.fields();
    // A blank card rests on the rows that ask for its fields.
    const rules = this.blank ? [...new Set(fields.flatMap(({ source }) => source?.id ?? []))] : this.rules(card);
    this.sheet.replaceChildren(printedCard({ party: this.card.party, fields, card, blank: this.blank, on: this.day(), rules, plain: this.mode === "client" }));
    document.documentElement.setAttribute(SHEET, "");
  }
}

customElements.define("kehu-card", CardView);
