/** The sheets of a change on the screen as they will be printed; while they stand open nothing else is printed. */
import { announce, field, make } from "./element.js";
import { kehu } from "./engine.js";
import { language, say } from "./language.js";
import { printedForm } from "./printed_form.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */
/** @typedef {import("./kehu/slim.mjs").Form} Form */
/** @typedef {import("./kehu/slim.mjs").Slip} Slip */
/** @typedef {import("./kehu/slim.mjs").Run} Run */
/** @typedef {"filled" | "blank" | "slip"} Sheets */

const MOST_COPIES = 3;
const SLIP = "confirmation_slip";
/** The count of prints of the application forms, which are printed together. */
const FORMS = "forms";

export class ChangeSheets extends HTMLElement {
  /** @type {ChangeModel | undefined} */
  model;
  /** @type {Sheets} */
  kind = "filled";
  branch = make("input", { type: "text", id: "sheet-branch", autocomplete: "off", maxlength: 60, oninput: () => this.describe({ branch: this.branch.value }) });
  serial = make("input", { type: "text", id: "sheet-serial", autocomplete: "off", maxlength: 40, oninput: () => this.describe({ serialNumber: this.serial.value }) });
  copies = make("select", { id: "sheet-copies", onchange: () => this.redraw() },
    ...Array.from({ length: MOST_COPIES }, (_, place) => make("option", { value: place + 1 }, place + 1)));
  question = make("div", { class: "notice caution", id: "sheet-question", role: "group", "say-label": "change.printed", hidden: true },
    make("span", { say: "change.printed" }), " ",
    make("button", { type: "button", id: "sheet-printed-yes", say: "fact.yes", onclick: () => this.answer(true) }), " ",
    make("button", { type: "button", id: "sheet-printed-no", say: "fact.no", onclick: () => this.answer(false) }));
  papers = make("div", { class: "sheets" });
  /** What was folded away before a print unfolded everything. @type {readonly HTMLDetailsElement[]} */
  folded = [];

  constructor() {
    super();
    // A print that the browser's own menu asked for counts as well; whether paper came out only people know.
    window.addEventListener("beforeprint", () => document.documentElement.toggleAttribute("data-sheets", this.getClientRects().length > 0));
    window.addEventListener("afterprint", () => {
      if (!document.documentElement.hasAttribute("data-sheets")) return;
      document.documentElement.removeAttribute("data-sheets");
      for (const fold of this.folded) fold.open = false;
      this.ask();
    });
  }

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.hidden = true;
    this.append(
      make("div", { class: "panel sheet-controls" },
        make("div", { class: "pair" }, field("change.branch", this.branch), field("change.serial", this.serial), field("change.copies", this.copies)),
        make("p", { class: "quiet", say: "change.sheet_note" }),
        make("div", { class: "buttons" },
          make("button", { type: "button", class: "main", id: "sheet-print", say: "change.print", onclick: () => window.print() }),
          make("button", { type: "button", id: "sheet-close", say: "change.close_sheets", onclick: () => this.leave() })),
        this.question),
      this.papers);
  }

  /** @param {Sheets} kind */
  open(kind) {
    this.kind = kind;
    this.origin = document.activeElement;
    this.branch.value = this.model?.kept.details.branch ?? "";
    this.serial.value = this.model?.kept.details.serialNumber ?? "";
    this.folded = [...(this.parentElement?.querySelectorAll("details") ?? [])].filter((fold) => !fold.open);
    this.hidden = false;
    this.redraw();
    this.querySelector("button")?.focus();
  }

  /** The question about a print is answered first. */
  leave() {
    if (this.question.hidden) this.close();
    else this.question.querySelector("button")?.focus();
  }

  close() {
    this.hidden = this.question.hidden = true;
    this.papers.replaceChildren();
    if (this.origin instanceof HTMLElement && this.origin.isConnected) this.origin.focus();
  }

  /** @param {{ branch?: string, serialNumber?: string }} given */
  describe(given) {
    if (!this.model) return;
    this.model.kept.details = { ...this.model.kept.details, ...given };
    this.model.unsaved = true;
    this.redraw();
  }

  /** A dialog that was cancelled is no print. Blank forms are not counted. */
  ask() {
    if (this.kind === "blank") return;
    this.question.hidden = false;
    this.question.querySelector("button")?.focus();
  }

  /** @param {boolean} printed */
  answer(printed) {
    this.question.hidden = true;
    if (printed) this.model?.countPrint(this.kind === "slip" ? SLIP : FORMS);
    this.redraw();
    this.querySelector("button")?.focus();
  }

  redraw() {
    if (this.hidden || !this.model) return;
    const all = Number(this.copies.value);
    const sheets = Array.from({ length: all }, (_, place) => this.sheets(place + 1, all)).flat();
    this.papers.replaceChildren(...sheets);
    announce(say("change.sheets_shown", { count: sheets.length }));
  }

  /** @param {number} copy @param {number} copies @returns {HTMLElement[]} */
  sheets(copy, copies) {
    const { kept, result } = /** @type {ChangeModel} */ (this.model);
    const { value: plan } = result;
    if (!plan) return [];
    const { branch, serialNumber } = kept.details;
    const details = { ...(branch ? { branch } : {}), ...(serialNumber ? { serialNumber } : {}), date: kept.on, copy, copies,
      prints: this.model?.nextPrint(this.kind === "slip" ? SLIP : FORMS) };
    const options = { on: kept.on, lang: language() };
    if (this.kind === "slip") {
      const { value: slip } = kehu.confirmationSlip({ plan, state: kept.state, log: kept.log, details }, options);
      return slip ? [printedForm(slip, slip.run)] : [];
    }
    const blank = this.kind === "blank";
    const { value } = kehu.changeForms(plan, { ...options, blank, details: blank ? { copy, copies } : details });
    return value ? value.forms.map((form) => printedForm(form, value.run)) : [];
  }
}

customElements.define("kehu-change-sheets", ChangeSheets);
