/** 规则库: every row of the rule book with where it comes from and how far its text was checked. */
import { kehu } from "./engine.js";
import { BOM, line, save } from "./delimited.js";
import { announce, choices, field, make, table } from "./element.js";
import { figure, pick, say } from "./language.js";
import { badge } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").RuleRow} RuleRow */

class RulesView extends HTMLElement {
  words = make("input", { type: "search", id: "rules-words", autocomplete: "off", oninput: () => this.redraw() });
  standing = make("select", { id: "rules-standing", onchange: () => this.redraw() });
  subject = make("select", { id: "rules-subject", onchange: () => this.redraw() });
  counted = make("p", { class: "quiet", id: "rules-count" });
  list = make("div", {});

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.append(
      make("h1", { tabindex: -1, say: "rules.title" }),
      make("p", { class: "lead", say: "rules.lead" }),
      make("section", { class: "panel" },
        make("div", { class: "pair filters" }, field("rules.words", this.words), field("rules.standing", this.standing), field("rules.subject", this.subject)),
        make("div", { class: "buttons" },
          make("button", { type: "button", id: "rules-save", say: "rules.save", onclick: () => this.save() }),
          make("button", { type: "button", say: "rules.print", onclick: () => window.print() })),
        this.counted, this.list));
    this.refresh();
  }

  refresh() {
    const subjects = [...new Set(kehu.rules().map((row) => row.subject))];
    choices(this.standing, "rules.any_standing", ["verified", "unverified", "house"].map((word) => [word, say(`standing.${word}`)]));
    choices(this.subject, "rules.any_subject", subjects.map((word) => [word, say(`subject.${word}`)]));
    this.redraw();
  }

  /** The rows that pass the filters. */
  rows() {
    const words = this.words.value.trim().toLowerCase();
    return kehu.rules().filter((row) => (!this.standing.value || row.standing === this.standing.value)
      && (!this.subject.value || row.subject === this.subject.value)
      && (!words || cells(row).join("\n").toLowerCase().includes(words)));
  }

  redraw() {
    const rows = this.rows();
    this.counted.textContent = say("rules.count", { count: figure(rows.length), all: figure(kehu.rules().length) });
    announce(this.counted.textContent);
    this.list.replaceChildren(table({ caption: say("rules.caption"), class: "rules",
      head: ["rules.rule", "rules.basis", "rules.standing", "rules.codes"].map((key) => say(key)), rows: rows.map(ruleCells) }));
  }

  save() {
    const head = ["rules.id", "rules.rule", "rules.document", "rules.article", "rules.level", "rules.force", "rules.standing", "rules.from", "rules.until", "rules.codes"];
    save([BOM, line(head.map((key) => say(key))), ...this.rows().map((row) => line(cells(row)))], `${say("rules.name")}.csv`);
  }
}

/** A row as plain words. @param {RuleRow} row */
function cells(row) {
  return [row.id, pick(row.text), row.document, row.article ?? "", say(`level.${row.level}`), say(`force.${row.force}`), say(`standing.${row.standing}`),
    row.from ?? "", row.until ?? "", row.codes.join(" ")];
}

/** @param {RuleRow} row */
function ruleCells(row) {
  const span = (row.from || row.until) && say(row.until ? "rules.span" : "rules.since", { from: row.from ?? "…", until: row.until ?? "" });
  return [
    make("div", {}, make("p", {}, pick(row.text)), make("code", { class: "id" }, row.id)),
    make("div", {}, make("p", {}, [row.document, row.article].filter(Boolean).join(" ")),
      make("p", { class: "quiet" }, `${say(`level.${row.level}`)} · ${say(`force.${row.force}`)}`)),
    make("div", {}, badge(row), span && make("p", { class: "quiet" }, span)),
    make("span", { class: "codes" }, ...row.codes.map((code) => make("code", {}, code))),
  ];
}

customElements.define("kehu-rules", RulesView);
