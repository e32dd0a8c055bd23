/** 适当性: the questionnaire, the match, investor classes, permissions, beneficial owners. */
import { DAYS, field, make } from "./element.js";
import { putQuery } from "./language.js";
import { SuitDesk } from "./suit_desk.js";
import { SuitInvestor } from "./suit_investor.js";
import { SuitMatch } from "./suit_match.js";
import { SuitOwners } from "./suit_owners.js";
import { SuitPermission } from "./suit_permission.js";
import { SuitQuestionnaire } from "./suit_questionnaire.js";

/** @typedef {"test" | "match" | "investor" | "permission" | "owners"} Part */

/** Marks the document while a record is on its way to paper, so that the frame stays off it. */
const SHEET = "data-suit-sheet";
/** In the address, so that a clerk may keep a link to a part; never anything of a client. */
const QUERY = "suit";
const FIRST = "test";

class SuitabilityView extends HTMLElement {
  desk = new SuitDesk();
  on = make("input", { id: "suit-on", type: "date", autocomplete: "off", ...DAYS, value: this.desk.on, required: true, "aria-describedby": "suit-on-finding", oninput: () => this.changeDay() });
  finding = make("div", { class: "card-finding", id: "suit-on-finding" });
  name = make("input", { id: "suit-name", type: "text", autocomplete: "off", maxlength: 100, oninput: () => {
    this.desk.name = this.name.value;
  } });
  sheets = make("div", { class: "value-sheets" });
  parts = {
    test: new SuitQuestionnaire(this.desk, () => this.go("match")),
    match: new SuitMatch(this.desk, () => this.go("test")),
    investor: new SuitInvestor(this.desk, () => this.go("match")),
    permission: new SuitPermission(this.desk, () => this.go("match")),
    owners: new SuitOwners(this.desk),
  };
  tabs = /** @type {Part[]} */ (Object.keys(this.parts)).map((name) => ({ name, button: make("button", { type: "button", id: `suit-tab-${name}`, "aria-pressed": "false", say: `suit.part.${name}`, onclick: () => this.show(name) }) }));
  /** @type {Part} */
  shown = FIRST;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(
      make("h1", { tabindex: -1, say: "suit.title" }),
      make("p", { class: "lead" }, make("span", { say: "suit.lead" }), " ", make("b", { say: "suit.authority" })),
      make("div", { class: "buttons suit-tabs", role: "group", "say-label": "suit.parts" }, ...this.tabs.map(({ button }) => button)),
      make("section", { class: "panel suit-setting", "say-label": "suit.setting" }, make("div", { class: "pair" }, field("suit.on", this.on, this.finding), field("suit.name", this.name, make("p", { class: "quiet", say: "suit.name_note" })))),
      ...Object.entries(this.parts).map(([name, part]) => make("div", { id: `suit-${name}`, hidden: true }, part.element)),
      this.sheets);
    window.addEventListener("beforeprint", () => this.drawSheet());
    window.addEventListener("afterprint", () => {
      this.sheets.replaceChildren();
      document.documentElement.removeAttribute(SHEET);
    });
    window.addEventListener("beforeunload", (event) => {
      if (!this.desk.unsaved) return;
      event.preventDefault();
      // Kernels of before 2023 ask for this instead.
      event.returnValue = true;
    });
    void this.desk.digest();
    const wanted = new URLSearchParams(location.search).get(QUERY);
    this.show(this.tabs.find(({ name }) => name === wanted)?.name ?? FIRST);
  }

  /** Words of the module are made in the language of the moment. */
  refresh() {
    this.changeDay();
    this.parts[this.shown].build();
  }

  changeDay() {
    const { desk } = this;
    const former = desk.on;
    desk.isDay = this.on.validity.valid;
    if (desk.isDay) desk.on = this.on.value;
    // A test of today is one of the day that is looked at.
    if (desk.client.doneOn === former && former !== desk.on) {
      desk.client.doneOn = desk.on;
      if (this.shown === "test") this.parts.test.build();
    }
    this.finding.replaceChildren(...(desk.isDay ? [] : [make("p", { class: "bad", say: "suit.need_on" })]));
    if (desk.isDay) this.on.removeAttribute("aria-invalid");
    else this.on.setAttribute("aria-invalid", "true");
    const part = this.parts[this.shown];
    ("judge" in part ? part : part.part).judge();
  }

  /** Leads from one part to another. @param {Part} part */
  go(part) {
    this.show(part);
    window.scrollTo(0, 0);
    this.tabs.find(({ name }) => name === part)?.button.focus();
  }

  /** @param {Part} part */
  show(part) {
    this.shown = part;
    for (const { name, button } of this.tabs) {
      button.setAttribute("aria-pressed", String(name === part));
      /** @type {HTMLElement} */ (this.querySelector(`#suit-${name}`)).hidden = name !== part;
    }
    putQuery(QUERY, part === FIRST ? null : part);
    // Another part may have changed whom the test is about.
    if (part !== "test") this.parts.test.judge();
    this.parts[part].build();
  }

  drawSheet() {
    if (this.hidden) return;
    const part = this.parts[this.shown];
    const sheet = ("sheet" in part ? part : part.part).sheet();
    if (!sheet) return;
    this.sheets.replaceChildren(sheet);
    document.documentElement.setAttribute(SHEET, "");
  }
}

customElements.define("kehu-suitability", SuitabilityView);
