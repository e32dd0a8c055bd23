/** 受益所有人: who owns or controls a body in the end, by which test, and whether the register has to be told. */
import { announce, make, table } from "./element.js";
import { say } from "./language.js";
import { MARK, isTree, readFile, saveJson } from "./suit_file.js";
import { criteriaTable } from "./suit_criteria.js";
import { ownerRows } from "./suit_fields.js";
import { OwnerEditor, ratioOf } from "./suit_owner_editor.js";
import { SuitPart } from "./suit_part.js";
import { gradeOf } from "./suit_words.js";
import { percent } from "./value_number.js";
import { collected } from "./value_request.js";

/** @typedef {import("./kehu/slim.mjs").Ownership} Ownership */
/** @typedef {import("./kehu/slim.mjs").BeneficialOwner} BeneficialOwner */
/** @typedef {import("./suit_desk.js").SuitDesk} SuitDesk */
/** @typedef {Record<string, any>} Tree */

const LISTS = ["persons", "holdings", "controllers"];
const FLAGS = ["stateOwned", "noOtherBeneficiary"];
const RATIOS = ["share", "votes", "income"];
/** What a structure holds. */
const FIELDS = ["body", "party", "persons", "holdings", "controllers", "manager", "legalRepresentative", "stateOwned", "registeredCapital", "noOtherBeneficiary"];
/** An invented body: a person holds it directly, and more of it through another one. */
const EXAMPLE = { body: "示例科技有限公司", party: "legal_person", stateOwned: "false", persons: ["张三", "李四"], manager: "王五", registeredCapital: "8000000",
  holdings: [{ of: "示例科技有限公司", holder: "张三", share: "0.2" }, { of: "示例科技有限公司", holder: "示例投资有限公司", share: "0.6" }, { of: "示例科技有限公司", holder: "李四", share: "0.2" },
    { of: "示例投资有限公司", holder: "张三", share: "0.5" }, { of: "示例投资有限公司", holder: "李四", share: "0.5" }] };

/** @param {Tree} row */
const isBlank = (row) => Object.values(row).every((value) => value === "" || value === undefined);

/** A copy of a structure in the form that the fields write. @param {Tree} tree @returns {Tree} */
function stateOf(tree) {
  /** @type {Tree} */
  const copy = JSON.parse(JSON.stringify(Object.fromEntries(FIELDS.filter((name) => tree[name] !== undefined && tree[name] !== null).map((name) => [name, tree[name]]))));
  for (const name of FLAGS) if (typeof copy[name] === "boolean") copy[name] = String(copy[name]);
  return { stateOwned: "false", persons: [], holdings: [], ...copy };
}

/** Why a file's tree is no structure, as a key and its values. @param {Tree} tree @returns {{ key: string, values: Tree } | undefined} */
function refusalOf(tree) {
  for (const name of LISTS) {
    const list = tree[name];
    if (list === undefined ? name !== "controllers" : !Array.isArray(list)) return { key: "suit.refuse_list", values: { path: say(`suit.path.${name}`) } };
    const wrong = (list ?? []).findIndex((/** @type {unknown} */ item) => (name === "persons" ? typeof item !== "string" : !isTree(item)));
    if (wrong >= 0) return { key: "suit.refuse_item", values: { path: say(`suit.path.${name}`), number: wrong + 1 } };
  }
  return undefined;
}

/** The holdings as they were entered, for the record. @param {readonly Tree[]} rows */
const holdingsTable = (rows) => table({ caption: say("suit.structure"), class: "suit-entered", head: [...["of", "holder"], ...RATIOS].map((name) => say(`suit.holding.${name}`)),
  rows: rows.map((row) => [row.of, row.holder, ...RATIOS.map((name) => (row[name] === undefined ? "" : percent(row[name])))]) });

export class SuitOwners {
  /** @type {Tree} */
  state = stateOf({ party: "legal_person" });
  /** The structure that a file or the example took the place of. @type {Tree | undefined} */
  former;
  chooser = make("input", { type: "file", id: "suit-owner-file", class: "unseen", accept: ".json,application/json", onchange: () => {
    const [file] = this.chooser.files ?? [];
    if (file) void this.load(file);
    this.chooser.value = "";
  } });
  sentence = make("div", { class: "sentence", role: "status" });
  back = make("button", { type: "button", id: "suit-owner-back", say: "suit.back", hidden: true, onclick: () => this.former && this.replace(this.former, "suit.given_back") });
  editor = new OwnerEditor(this.state, () => this.changed());
  holdings = make("div", {}, this.editor.element);
  desk;
  part;
  element;

  /** @param {SuitDesk} desk */
  constructor(desk) {
    this.desk = desk;
    this.part = new SuitPart(desk, this.options());
    this.element = make("div", {},
      make("section", { class: "panel", "say-label": "suit.structure" }, make("h2", { say: "suit.structure" }),
        make("div", { class: "buttons" }, this.chooser, make("label", { for: "suit-owner-file", class: "card-chooser", say: "suit.load_structure" }),
          make("button", { type: "button", id: "suit-owner-save", say: "suit.save_structure", onclick: () => this.save() }),
          make("button", { type: "button", id: "suit-owner-example", say: "suit.example_structure", onclick: () => this.replace(stateOf(EXAMPLE), "suit.example_taken") }), this.back),
        this.sentence, this.holdings),
      this.part.element);
  }

  /** @returns {import("./suit_part.js").PartOptions} */
  options() {
    return { id: "owners", fn: "beneficialOwners", title: "suit.owners_title", rows: ownerRows, state: this.state, complete: (request) => this.request(request),
      verdict: (/** @type {Ownership} */ { verdict, owners }) => ({ grade: gradeOf(verdict), words: say(owners.length > 0 ? `suit.owners.${verdict}` : "suit.owners.nobody", { count: owners.length }), more: owners.map(({ person }) => person).join(say("suit.comma")) }),
      answer: (/** @type {Ownership} */ value, { request }, isPaper) => [isPaper && holdingsTable(request.holdings), ...this.answer(value)],
      seat: (path) => this.editor.at(path),
      told: ({ result }) => this.editor.setFindings([...(result?.issues ?? []).map((issue) => ({ issue, hard: true })), ...(result?.warnings ?? []).map((issue) => ({ issue, hard: false }))]) };
  }

  build() {
    this.editor.draw();
    this.part.build();
  }

  changed() {
    this.desk.unsaved = true;
    this.part.judge();
  }

  /** What the module takes: rows without anything at the end go, a percentage becomes a ratio. @param {Tree} given @returns {Tree} */
  request(given) {
    const rows = this.state.holdings.map((/** @type {Tree} */ row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== "")
      .map(([name, value]) => [name, RATIOS.includes(name) && typeof value === "string" ? ratioOf(value) : value])));
    while (rows.length > 0 && isBlank(rows[rows.length - 1])) rows.pop();
    return { persons: [], stateOwned: false, ...given, holdings: rows };
  }

  /** @param {File} file */
  async load(file) {
    const read = await readFile(file);
    if ("refusal" in read) return this.tell(read.refusal, { name: file.name });
    const tree = read.tree.kehu === MARK && isTree(read.tree.request) ? read.tree.request : read.tree;
    const refusal = refusalOf(tree);
    if (refusal) return this.tell(refusal.key, { name: file.name, ...refusal.values });
    this.replace(stateOf(tree), "suit.structure_taken", { name: file.name });
  }

  /** @param {Tree} state @param {string} key @param {Record<string, string>} [values] */
  replace(state, key, values = {}) {
    this.former = this.state;
    this.back.hidden = false;
    this.state = state;
    this.editor = new OwnerEditor(state, () => this.changed());
    this.holdings.replaceChildren(this.editor.element);
    this.part.take(state);
    this.build();
    this.tell(key, values);
  }

  save() {
    saveJson({ kehu: MARK, function: "beneficialOwners", on: this.desk.on, request: this.request(collected(ownerRows, this.state, this.state) ?? {}) }, say("suit.structure"));
    this.desk.unsaved = false;
  }

  /** @param {string} key @param {Record<string, string | number>} values */
  tell(key, values) {
    const words = say(key, values);
    this.sentence.replaceChildren(make("p", { class: `notice ${key.includes("refuse") || key.startsWith("batch.") ? "bad" : "caution"}`, "data-key": key }, words));
    announce(words);
  }

  /** @param {Ownership} value */
  answer({ owners, unexplained, filing }) {
    return [
      ...owners.map((owner) => this.owner(owner)),
      ...(unexplained.length > 0 ? [table({ caption: say("suit.unexplained"), class: "figures", head: [say("suit.unexplained_of"), say("suit.unexplained_share")], rows: unexplained.map(({ of, share }) => [of, percent(share)]) })] : []),
      make("h3", {}, say("suit.filing")),
      make("p", { class: "notice caution", id: "suit-filing" }, make("b", {}, say(`suit.filing.${filing.duty}`)), " ", say("suit.filing_note")),
      filing.criteria ? criteriaTable(say("suit.filing_tests"), filing.criteria) : null,
    ];
  }

  /** @param {BeneficialOwner} owner */
  owner({ person, rungs, chains, tests }) {
    return make("section", { class: "suit-owner", "data-owner": person },
      make("h3", {}, person, " ", ...rungs.map((rung) => make("span", { class: "badge verified" }, say(`suit.rung.${rung}`)))),
      tests.length > 0 && criteriaTable(say("suit.tests"), { join: "any", verdict: tests.some(({ verdict }) => verdict === "met") ? "met" : "unmet", of: tests }),
      chains.length > 0 && make("p", { class: "quiet" }, say("suit.chains")),
      chains.length > 0 && make("ul", { class: "suit-chains" }, ...chains.map(({ path, share: part }) => make("li", {}, path.join(" ← "), "：", make("b", {}, percent(part))))));
  }
}
