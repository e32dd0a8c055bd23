/** 读卡器: what a card reader gave beside what the card says, field by field. */
import { announce, make, table } from "./element.js";
import { readTree } from "./card_file.js";
import { pathWords, rowAt, valueWords } from "./card_words.js";
import { kehu } from "./engine.js";
import { language, say } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").Card} Card */
/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {import("./kehu/slim.mjs").ReaderPayload} ReaderPayload */
/** @typedef {import("./kehu/slim.mjs").ReaderComparison} ReaderComparison */
/** @typedef {{ card(): Card, fields(): readonly CardField[], on(): string, put(path: readonly (string | number)[], value: unknown): void }} Desk the card being filled in */

/** Where the card's field stands in the payload. @type {Readonly<Record<string, keyof ReaderPayload>>} */
const PLACES = { documentAddress: "address", documentNumber: "number", documentFrom: "validFrom", documentUntil: "validUntil", auxiliaryDocuments: "passNumber" };
/** @type {Readonly<Record<ReaderPayload["type"], string>>} */
const KINDS = { resident: "resident_id", foreigner: "foreign_permanent_resident_id", hmt_residence: "hmt_residence_permit" };
/** The document of the first sample client, as a reader would give it: the example number of GB 11643, invented otherwise. @type {ReaderPayload} */
const SAMPLE = { type: "resident", name: "李秀英", sex: "female", ethnicGroup: "汉", birthDate: "1949-12-31", address: "北京市朝阳区示例路12号", number: "11010519491231002X",
  issuer: "北京市公安局朝阳分局", validFrom: "2010-05-01", validUntil: "long_term" };

class CardReader extends HTMLElement {
  /** @type {Desk | undefined} */
  desk;
  chooser = make("input", { type: "file", id: "card-reader-file", class: "unseen", accept: ".json,application/json,text/plain", onchange: () => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.load(file);
    this.chooser.value = "";
  } });
  paste = make("textarea", { id: "card-reader-text", rows: 5, autocomplete: "off", spellcheck: "false", "aria-describedby": "card-reader-note" });
  sentence = make("div", { role: "alert" });
  result = make("div", { id: "card-reader-result" });
  /** @type {ReaderPayload | undefined} */
  payload;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(
      make("p", { class: "quiet", id: "card-reader-note", say: "card.reader_note" }),
      make("div", { class: "field" }, make("label", { for: "card-reader-text", say: "card.reader_text" }), this.paste),
      make("div", { class: "buttons" },
        make("button", { type: "button", id: "card-reader-go", say: "card.reader_go", onclick: () => void this.load(new Blob([this.paste.value])) }),
        this.chooser, make("label", { for: "card-reader-file", class: "card-chooser", say: "card.reader_choose" }),
        make("button", { type: "button", id: "card-reader-sample", say: "card.reader_sample", onclick: () => {
          this.paste.value = JSON.stringify(SAMPLE, null, 2);
          this.take(SAMPLE);
        } })),
      this.sentence, this.result);
  }

  /** @param {Blob} file */
  async load(file) {
    const read = await readTree(file);
    if ("tree" in read) return this.take(/** @type {ReaderPayload} */ (read.tree));
    this.payload = undefined;
    this.result.replaceChildren();
    this.sentence.replaceChildren(make("p", { class: "notice bad", say: "card.reader_refuse" }));
  }

  /** @param {ReaderPayload} payload */
  take(payload) {
    this.sentence.replaceChildren();
    this.payload = payload;
    this.redraw();
    announce(this.result.querySelector("p")?.textContent ?? "");
  }

  /** Forgets the payload: another client sits at the counter. */
  clear() {
    this.paste.value = "";
    this.payload = undefined;
    this.sentence.replaceChildren();
    this.result.replaceChildren();
  }

  redraw() {
    const { desk, payload } = this;
    if (!desk || !payload) return;
    const answer = kehu.compareReaderWithCard(payload, desk.card(), { on: desk.on(), lang: language() });
    if (!answer.value) {
      this.result.replaceChildren(make("p", { class: "notice bad" }, say("card.reader_faulty")),
        make("ul", {}, ...answer.issues.map((issue) => make("li", {}, issue.message))));
      return;
    }
    const open = answer.value.fields.filter(({ outcome }) => outcome === "different" || outcome === "only_reader");
    this.result.replaceChildren(...[
      make("p", { class: `verdict ${answer.value.equal ? "good" : "bad"}` }, say(answer.value.equal ? "card.reader_equal" : "card.reader_differs", { count: answer.value.fields.filter(({ outcome }) => outcome !== "equal").length })),
      table({ caption: say("card.reader_caption"), class: "card-reader-table", head: ["card.field", "card.reader_side", "card.card_side", "card.outcome"].map((key) => say(key)),
        rows: answer.value.fields.map((row) => this.row(desk, payload, row)) }),
      open.length > 1 && make("div", { class: "buttons" }, make("button", { type: "button", id: "card-reader-all", onclick: () => {
        for (const { field } of open) this.adopt(desk, payload, field);
        this.settled();
      } }, say("card.take_all", { count: open.length }))),
    ].filter((part) => part instanceof Node));
  }

  /** @param {Desk} desk @param {ReaderPayload} payload @param {ReaderComparison["fields"][number]} row */
  row(desk, payload, { field, outcome, differed = [] }) {
    const known = rowAt(desk.fields(), [field]);
    const own = Reflect.get(desk.card(), field);
    const words = field === "auxiliaryDocuments" && Array.isArray(own) ? own.map((paper) => paper?.documentNumber ?? "").join(" ") : valueWords(known, own);
    return [
      pathWords(desk.fields(), [field]),
      valueWords(known, payload[PLACES[field] ?? /** @type {keyof ReaderPayload} */ (field)] ?? (field === "name" ? payload.englishName : undefined)) || "–",
      words || "–",
      make("div", {}, make("span", { class: `badge card-${outcome}` }, say(`card.outcome.${outcome}`)),
        differed.length > 0 && make("p", { class: "quiet" }, differed.map((way) => say(`card.differed.${way}`)).join(language() === "en" ? ", " : "、")),
        (outcome === "different" || outcome === "only_reader") && known && make("button", { type: "button", "data-adopt": field,
          "aria-label": say("card.adopt_of", { name: pathWords(desk.fields(), [field]) }), onclick: () => {
            this.adopt(desk, payload, field);
            this.settled();
          } }, say("card.adopt"))),
    ];
  }

  /** The reader's value becomes the card's. @param {Desk} desk @param {ReaderPayload} payload @param {string} field */
  adopt(desk, payload, field) {
    if (field === "auxiliaryDocuments") {
      const kept = desk.card().auxiliaryDocuments ?? [];
      desk.put([field], [...kept, { documentKind: kehu.guessKind(payload.passNumber ?? "").find((kind) => kind.endsWith("_travel_permit")), documentNumber: payload.passNumber }]);
    } else {
      if (field === "documentNumber") desk.put(["documentKind"], KINDS[payload.type]);
      desk.put([field], payload[PLACES[field] ?? /** @type {keyof ReaderPayload} */ (field)] ?? payload.englishName);
    }
    desk.put(["provenance", field], { source: "reader", on: desk.on() });
  }

  settled() {
    this.redraw();
    const next = this.result.querySelector("[data-adopt]") ?? this.querySelector("#card-reader-go");
    if (next instanceof HTMLElement) next.focus();
  }
}

customElements.define("kehu-card-reader", CardReader);
export { CardReader };
