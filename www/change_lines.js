/** 变更内容: only the lines that change, each with the old value beside the new one. */
import { createCardForm } from "./card_form.js";
import { labelOf as cardLabel } from "./card_words.js";
import { fieldsOf, valueWords } from "./change_words.js";
import { searched } from "./change_search.js";
import { announce, field, make } from "./element.js";
import { say } from "./language.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */
/** @typedef {ReturnType<typeof createCardForm>} CardForm */
/** @typedef {import("./kehu/slim.mjs").Card} Card */
/** @typedef {import("./kehu/slim.mjs").CardField} CardField */
/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").Party} Party */

/** What clients come for most, so that nobody need search for it. */
const COMMON = ["mobile", "address", "documentUntil", "occupation", "email", "name", "documentNumber", "residence", "legalRepresentative"];
/** So many hits are shown at once. */
const OFFERED = 8;
/** What says where a value came from is no line of a change. */
const NEVER = "provenance";

export class ChangeLines extends HTMLElement {
  /** @type {ChangeModel | undefined} */
  model;
  /** Whether only what the client sees is offered. */
  client = false;
  search = make("input", { type: "search", id: "change-search", list: "change-fields", autocomplete: "off", "say-placeholder": "change.search_placeholder",
    oninput: () => this.offer(), onchange: () => this.find(false), onkeydown: (/** @type {Event} */ event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      this.find(true);
    } });
  known = make("datalist", { id: "change-fields" });
  sentence = make("p", { class: "quiet", role: "status" });
  /** Fields that fit what was typed. */
  hits = make("p", { class: "others", id: "change-hits" });
  common = make("p", { class: "others" });
  rows = make("div", { class: "lines" });
  /** The control of each line. @type {Map<string, CardForm>} */
  forms = new Map();

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(field("change.search", this.search, this.known, this.sentence), this.hits, this.common, this.rows);
  }

  /** @returns {readonly CardField[]} */
  get fields() {
    return fieldsOf(this.model?.party, this.model?.kept.on ?? "").filter((row) => row.name !== NEVER && (!this.client || row.clientVisible));
  }

  /** The lines that change, in the card's order. */
  get chosen() {
    const { after = {}, remove = [] } = this.model?.draft ?? {};
    return this.fields.filter((row) => row.name in after || remove.includes(row.name));
  }

  /** Takes the field that was searched for. @param {boolean} asked by Enter, when a part of the name is enough */
  find(asked) {
    const { hits, exact } = searched(this.fields, this.search.value);
    const taken = exact ?? (asked ? hits[0] : undefined);
    if (taken) this.add(taken);
    this.sentence.textContent = hits.length === 0 && this.search.value.trim() !== "" ? say("change.no_field") : "";
  }

  /** Shows what fits while it is typed, best first. */
  offer() {
    const { hits } = searched(this.fields, this.search.value);
    this.sentence.textContent = "";
    this.hits.replaceChildren(...hits.slice(0, OFFERED).map((row) =>
      make("button", { type: "button", class: "link", "data-hit": row.name, onclick: () => this.add(row) }, cardLabel(row))));
  }

  /** @param {CardField} row */
  add(row) {
    const { model } = this;
    if (!model) return;
    this.search.value = "";
    this.hits.replaceChildren();
    if (!(row.name in model.draft.after)) {
      const old = model.old(row.name);
      // Of a person or a list one detail changes; the rest stays as it was.
      model.draft.after[row.name] = typeof old === "object" && old !== null ? JSON.parse(JSON.stringify(old)) : null;
      model.touch();
      this.redraw();
      announce(say("change.line_added", { field: cardLabel(row) }));
    }
    this.forms.get(row.name)?.focus([row.name]);
  }

  /** Adds the line of a field by its name; false when there is none. @param {string} name */
  change(name) {
    const row = this.fields.find((known) => known.name === name);
    if (row) this.add(row);
    return row !== undefined;
  }

  /** Takes a line away, or says that its field is emptied. @param {CardField} row @param {boolean} emptied */
  drop(row, emptied) {
    const { model } = this;
    if (!model) return;
    const others = (model.draft.remove ?? []).filter((name) => name !== row.name);
    delete model.draft.after[row.name];
    const remove = emptied ? [...others, row.name] : others;
    model.set("remove", remove.length > 0 ? remove : undefined);
    this.redraw();
    if (!emptied) this.search.focus();
  }

  redraw() {
    const { model } = this;
    if (!model?.party) return;
    this.known.replaceChildren(...this.fields.map((row) => make("option", { value: cardLabel(row) })));
    const offered = this.fields.filter((row) => COMMON.includes(row.name) && !this.chosen.includes(row));
    this.common.replaceChildren(say("change.common"), ...offered.map((row) =>
      make("button", { type: "button", class: "link", "data-add": row.name, onclick: () => this.add(row) }, cardLabel(row))));
    this.forms.clear();
    this.rows.replaceChildren(...this.chosen.map((row) => this.line(model, row)));
    this.show();
  }

  /** @param {ChangeModel} model @param {CardField} row */
  line(model, row) {
    const label = cardLabel(row);
    const old = valueWords(row, model.old(row.name));
    const removed = model.draft.remove?.includes(row.name) ?? false;
    const canEmpty = old !== "" && row.required === "optional" && !removed;
    return make("section", { class: "line", "data-line": row.name, "aria-label": label },
      make("div", { class: "line-head" },
        make("h3", {}, label, " ", row.class === "key" && make("span", { class: "badge key" }, say("change.class.key")),
          row.contact && make("span", { class: "badge contact" }, say("change.contact"))),
        make("div", {},
          canEmpty && make("button", { type: "button", class: "link", "aria-label": say("change.empty_line", { field: label }), onclick: () => this.drop(row, true) },
            say("change.empty_it")),
          make("button", { type: "button", class: "link", "aria-label": say("change.drop_line", { field: label }), onclick: () => this.drop(row, false) },
            say("change.remove")))),
      make("div", { class: "line-pair" },
        make("div", { class: "line-old" }, make("span", { class: "quiet" }, say("change.before")),
          make("p", {}, old || say(model.draft.before ? "change.empty" : "change.not_known"))),
        make("div", { class: "line-new" }, make("span", { class: "quiet" }, say("change.after")), removed ? make("p", {}, say("change.emptied")) : this.entry(model, row),
          !removed && make("p", { class: "hint", "data-blank": row.name }, say("change.blank_line")))));
  }

  /** @param {ChangeModel} model @param {CardField} row */
  entry(model, row) {
    const { before, client, after } = model.draft;
    const given = { documentKind: client?.documentKind, ...before, ...after };
    const entered = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
    const form = createCardForm({ party: /** @type {Party} */ (model.party), card: /** @type {Card} */ (entered), fields: [row.name],
      mode: this.client ? "client" : "staff", on: model.kept.on,
      onChange: ({ path }) => {
        if (path[0] !== row.name) return;
        model.draft.after[row.name] = Reflect.get(form.value(), row.name) ?? null;
        // A number is read by the kind of document that stands in the line above it.
        if (row.name === "documentKind") this.forms.get("documentNumber")?.setValue(["documentKind"], model.draft.after.documentKind);
        model.touch();
      },
      onEnd: () => this.search.focus() });
    this.forms.set(row.name, form);
    return form.element;
  }

  /** Findings beside the lines; what is still typed is not called wrong. */
  show() {
    for (const note of this.querySelectorAll("[data-blank]")) {
      const value = this.model?.draft.after[note.getAttribute("data-blank") ?? ""];
      note.toggleAttribute("hidden", value !== null && value !== "" && value !== undefined);
    }
    const { issues = [], warnings = [] } = this.model?.result ?? {};
    for (const [name, form] of this.forms) {
      /** @param {readonly Issue[]} findings */
      const mine = (findings) => findings.filter(({ path }) => path[0] === "after" && path[1] === name).map((finding) => ({ ...finding, path: finding.path.slice(1) }));
      form.setFindings(mine(issues), mine(warnings));
    }
  }

  /** Leads to the line that a finding is about. @param {readonly (string | number)[]} path */
  focusAt(path) {
    const name = String(path[0] === "remove" ? this.model?.draft.remove?.[Number(path[1])] : path[1]);
    if (this.forms.get(name)?.focus([name, ...path.slice(2)])) return true;
    const target = this.querySelector(`[data-line="${CSS.escape(name)}"] button`) ?? this.search;
    if (target instanceof HTMLElement) target.focus();
    return true;
  }
}

customElements.define("kehu-change-lines", ChangeLines);
