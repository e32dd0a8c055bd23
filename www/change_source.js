/** 现有资料: the card that a change begins from — a file, pasted text, a sample, or none. */
import { readChange } from "./change_file.js";
import { partyWords } from "./card_words.js";
import { fieldsOf, fieldLabel, pathWords, valueWords } from "./change_words.js";
import { announce, choices, field, make, today } from "./element.js";
import { kehu } from "./engine.js";
import { pick, say } from "./language.js";
import { clients } from "./samples/clients.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */
/** @typedef {import("./change_file.js").Read} Read */
/** @typedef {import("./kehu/slim.mjs").Party} Party */
/** @typedef {import("./kehu/slim.mjs").ChangeRequest} ChangeRequest */

/** What identifies a client whose card is not at hand. */
const CLIENT = /** @type {const} */ (["name", "documentKind", "documentNumber", "clientCode", "cashAccount", "unifiedAccount"]);
/** What is shown of the card that was loaded. */
const SHOWN = ["name", "documentKind", "documentNumber", "documentUntil", "clientCode", "cashAccount", "unifiedAccount", "mobile", "address"];
/** Numbers of persons and accounts that the screen shows in part, by the kind that says how. @type {Readonly<Record<string, import("./kehu/slim.mjs").IdentKind>>} */
const MASKED = { cashAccount: "cash_account", unifiedAccount: "unified_account", mobile: "mobile" };

export class ChangeSource extends HTMLElement {
  /** @type {ChangeModel | undefined} */
  model;
  /** Whether only what the client sees is shown. */
  client = false;
  chooser = make("input", { type: "file", id: "change-file", class: "unseen", accept: ".json,application/json", onchange: () => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.load(file);
    this.chooser.value = "";
  } });
  paste = make("textarea", { id: "change-paste", rows: 5, autocomplete: "off", spellcheck: "false" });
  party = make("select", { id: "change-party", autocomplete: "off", onchange: () => this.without() });
  sentence = make("div", { class: "sentence", role: "alert" });
  samples = make("fieldset", { class: "samples" });
  other = make("summary", { say: "change.other_client" });
  ways = make("details", { open: true }, this.other);
  shown = make("div", {});

  connectedCallback() {
    if (this.childElementCount > 0) return;
    const zone = make("div", { class: "drop" }, this.chooser, make("label", { for: "change-file", class: "chooser", say: "change.choose" }),
      make("p", { class: "quiet", say: "change.choose_note" }));
    this.ways.append(zone,
      make("details", {}, make("summary", { say: "change.paste" }), make("label", { for: "change-paste", say: "change.paste_label" }), this.paste,
        make("div", { class: "buttons" }, make("button", { type: "button", id: "change-paste-go", say: "change.paste_go", onclick: () =>
          void this.load(new File([this.paste.value], "")) }))),
      make("details", {}, make("summary", { say: "change.without" }), make("p", { class: "quiet", say: "change.without_note" }), field("change.party", this.party)),
      this.samples);
    this.append(this.shown, this.ways, this.sentence);
    this.redraw();
  }

  /** @param {File} file */
  async load(file) {
    this.take(await readChange(file), file.name);
  }

  /** Whether what stands may go. */
  mayReplace() {
    return this.model !== undefined && (!this.model.unsaved || window.confirm(say("change.replace")));
  }

  /** Puts what was read in place of what stands. @param {Read} read @param {string} [name] */
  take(read, name = "") {
    this.sentence.replaceChildren();
    if ("refusal" in read) return this.tell("bad", read.refusal);
    if ("card" in read) {
      if (!this.mayReplace()) return;
      this.model?.begin({ party: read.card.party, before: read.card });
      if (read.caution) this.tell("caution", read.caution);
    } else if (!this.takeChange(read)) return;
    this.paste.value = "";
    announce(say("change.taken", { name }));
  }

  /** @param {Extract<Read, { change: unknown }>} read */
  takeChange({ change, version, module }) {
    const { issues, answer } = this.model?.examine(change) ?? {};
    if (issues) this.refuse(issues, change.request.party);
    if (issues || !this.mayReplace()) return false;
    this.model?.replace({ ...change, state: answer?.state ?? "draft" }, answer);
    const about = kehu.about();
    if (version !== about.version || module !== about.module) this.tell("caution", "change.other_module");
    return true;
  }

  /** One sentence about what was read. @param {"bad" | "caution"} level @param {string} key */
  tell(level, key) {
    this.sentence.append(make("p", { class: `notice ${level}`, say: key }));
  }

  /** A change whose parts do not fit one another was altered after it was saved. @param {readonly import("./kehu/slim.mjs").Issue[]} issues @param {Party | undefined} party */
  refuse(issues, party) {
    const fields = fieldsOf(party, today());
    this.sentence.append(make("div", { class: "notice bad" }, make("p", { say: "change.refuse_log" }),
      make("ul", {}, ...issues.map((issue) => make("li", {}, `${pathWords(issue.path, fields)} ${issue.message}`)))));
  }

  /** Begins for a kind of client whose card is not at hand. */
  without() {
    const party = /** @type {Party | ""} */ (this.party.value);
    if (party && this.mayReplace()) this.model?.begin({ party });
    else this.redraw();
  }

  redraw() {
    const { model } = this;
    if (!model) return;
    choices(this.party, "change.choose_party", kehu.about().parties.map((row) => [row.party, pick(row)]));
    this.samples.replaceChildren(make("legend", {}, say("change.samples")), ...clients.map((sample) =>
      make("button", { type: "button", "data-client": sample.id, onclick: () => this.take({ card: sample.card }) }, pick(sample.label))));
    // Once a client is chosen the ways to another one step back.
    this.ways.open = this.other.hidden = !model.party;
    this.ways.hidden = this.client && model.party !== undefined;
    this.party.value = model.draft.before ? "" : model.party ?? "";
    this.shown.replaceChildren(...(model.party ? this.about(model, model.party) : []));
  }

  /** The client whose change it is. @param {ChangeModel} model @param {Party} party */
  about(model, party) {
    const fields = fieldsOf(party, model.kept.on);
    const { before } = model.draft;
    if (!before) return [make("p", { class: "quiet" }, say("change.client_note", { party: partyWords(party) })), this.typed(model)];
    const rows = SHOWN.flatMap((name) => {
      const value = Reflect.get(before, name);
      const found = fields.find((row) => row.name === name);
      if (value === undefined || (this.client && !found?.clientVisible)) return [];
      return [make("div", {}, make("dt", {}, fieldLabel(fields, name)), make("dd", {}, this.masked(model, name, valueWords(found, value))))];
    });
    return [make("p", { class: "file-name" }, say("change.client", { party: partyWords(party) })), make("dl", { class: "facts" }, ...rows)];
  }

  /** Numbers stand in part on the screen and in full on what is signed. @param {ChangeModel} model @param {string} name @param {string} words */
  masked(model, name, words) {
    const kind = name === "documentNumber" ? kehu.about().kinds.find((row) => row.kind === model.draft.before?.documentKind)?.kind : MASKED[name];
    // The registers publish it.
    if (kind === "uscc") return words;
    if (kind) return kehu.maskIdent(kind, words);
    return name === "documentNumber" ? words.replace(/.(?=.{4})/g, "*") : words;
  }

  /** @param {ChangeModel} model */
  typed(model) {
    const fields = fieldsOf(model.party, model.kept.on);
    return make("div", { class: "pair" }, ...CLIENT.filter((name) => !this.client || fields.find((row) => row.name === name)?.clientVisible).map((name) => {
      const given = model.draft.client?.[name] ?? "";
      /** @param {Event} event */
      const put = (event) => {
        const { value } = /** @type {HTMLInputElement} */ (event.target);
        const { [name]: _, ...others } = model.draft.client ?? {};
        model.set("client", value.trim() === "" ? others : /** @type {ChangeRequest["client"]} */ ({ ...others, [name]: value }));
      };
      const attributes = { id: `client-${name}`, "data-path": `client.${name}`, autocomplete: "off" };
      const kinds = fields.find((row) => row.name === "documentKind")?.words ?? [];
      const control = name === "documentKind"
        ? make("select", { ...attributes, onchange: put }, make("option", { value: "" }, say("change.not_chosen")), ...kinds.map((row) => make("option", { value: row.word }, pick(row))))
        : make("input", { ...attributes, type: "text", oninput: put });
      control.value = given;
      return make("div", { class: "field" }, make("label", { for: control.id }, fieldLabel(fields, name)), control);
    }));
  }
}

customElements.define("kehu-change-source", ChangeSource);
