/** 中登查询结果: what China Clear's query returned, typed from its screen or pasted as JSON. */
import { fromLocalTime, localTime } from "./change_identity.js";
import { wordOf } from "./change_words.js";
import { make } from "./element.js";
import { say } from "./language.js";

/** @typedef {import("./change_model.js").ChangeModel} ChangeModel */
/** @typedef {import("./kehu/slim.mjs").CsdcQuery} CsdcQuery */
/** @typedef {NonNullable<CsdcQuery["unifiedAccounts"]>[number]} Account */
/** @typedef {NonNullable<Account["links"]>[number]} Link */

const STATUSES = ["not_queried", "failed", "empty", "success"];
const STATES = ["normal", "abnormal", "cancelled"];
const LINKS = ["confirmed", "unconfirmed"];
const MARKETS = ["shanghai", "shenzhen", "beijing", "neeq"];

/** @type {Link} */
const NEW_LINK = { account: "", market: "shanghai", status: "normal", link: "confirmed" };

/** The list with one item put in place of another, or taken away. @template T @param {readonly T[]} list @param {number} place @param {...T} items */
const placed = (list, place, ...items) => [...list.slice(0, place), ...items, ...list.slice(place + 1)];

export class ChangeQuery extends HTMLElement {
  /** @type {ChangeModel | undefined} */
  model;
  paste = make("textarea", { id: "query-paste", rows: 4, autocomplete: "off", spellcheck: "false" });
  sentence = make("div", { class: "sentence", role: "alert" });

  /** @returns {CsdcQuery} */
  get query() {
    return this.model?.draft.csdcQuery ?? { status: "not_queried" };
  }

  /** @param {CsdcQuery} query @param {boolean} [again] whether the form changes its shape */
  put(query, again = true) {
    this.model?.set("csdcQuery", query);
    if (again) this.redraw();
  }

  redraw() {
    if (!this.model) return;
    const focused = this.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const { query } = this;
    const status = this.chosen("query-status", "change.query.status", "csdcQuery.status", STATUSES, "query", query.status, (word) =>
      this.put(/** @type {CsdcQuery} */ ({ ...query, status: word, ...(word === "success" ? { unifiedAccounts: query.unifiedAccounts ?? [this.account()] } : {}) })));
    const at = make("input", { type: "datetime-local", id: "query-at", "data-path": "csdcQuery.at", autocomplete: "off", onchange: () => {
      const { at: _, ...others } = this.query;
      this.put(at.value ? { ...others, at: fromLocalTime(at.value) } : others, false);
    } });
    at.value = localTime(query.at);
    const success = query.status === "success";
    this.replaceChildren(
      make("div", { class: "pair" }, status, make("div", { class: "field" }, make("label", { for: at.id }, say("change.query.at")), at)),
      ...(success ? [...(query.unifiedAccounts ?? []).map((account, place) => this.unified(account, place)),
        make("div", { class: "buttons" }, make("button", { type: "button", id: "query-add-account", onclick: () =>
          this.put({ ...this.query, unifiedAccounts: [...this.query.unifiedAccounts ?? [], this.account()] }) }, say("change.query.add_account"))),
        this.earlier()] : []),
      make("details", {}, make("summary", {}, say("change.query.paste")), make("label", { for: "query-paste" }, say("change.query.paste_label")), this.paste, this.sentence,
        make("div", { class: "buttons" }, make("button", { type: "button", id: "query-paste-go", onclick: () => this.takePaste() }, say("change.paste_go")))));
    if (focused) document.getElementById(focused)?.focus();
  }

  /** @returns {Account} */
  account() {
    return { account: String(this.model?.old("unifiedAccount") ?? this.model?.draft.client?.unifiedAccount ?? ""), status: "normal", links: [NEW_LINK] };
  }

  earlier() {
    const box = make("input", { type: "checkbox", id: "query-earlier", "data-path": "csdcQuery.earlierKeyChange", onchange: () =>
      this.put({ ...this.query, earlierKeyChange: box.checked }, false) });
    box.checked = this.query.earlierKeyChange === true;
    return make("div", { class: "tick" }, box, make("label", { for: box.id }, say("change.query.earlier")));
  }

  /** @param {Account} account @param {number} place */
  unified(account, place) {
    const path = `csdcQuery.unifiedAccounts.${place}`;
    /** @param {Partial<Account>} part @param {boolean} again */
    const change = (part, again) => {
      const accounts = this.query.unifiedAccounts ?? [];
      this.put({ ...this.query, unifiedAccounts: placed(accounts, place, { ...accounts[place], ...part }) }, again);
    };
    const links = account.links ?? [];
    return make("fieldset", { class: "unified", "data-path": path }, make("legend", {}, say("change.query.account", { number: place + 1 })),
      make("div", { class: "pair" },
        this.typed(`query-account-${place}`, "change.query.number", `${path}.account`, account.account, (text) => change({ account: text }, false)),
        this.chosen(`query-status-${place}`, "change.query.account_status", `${path}.status`, STATES, "account", account.status,
          (word) => change({ status: /** @type {Account["status"]} */ (word) }, false)),
        make("div", { class: "field" }, make("button", { type: "button", "aria-label": say("change.query.remove_account", { number: place + 1 }), onclick: () =>
          this.put({ ...this.query, unifiedAccounts: placed(this.query.unifiedAccounts ?? [], place) }) }, say("change.remove")))),
      ...links.map((link, row) => this.link(link, [place, row], (links) => change({ links }, true), (part) => {
        const whole = this.query.unifiedAccounts?.[place].links ?? [];
        change({ links: placed(whole, row, { ...whole[row], ...part }) }, false);
      })),
      make("button", { type: "button", id: `query-add-link-${place}`, onclick: () => change({ links: [...links, NEW_LINK] }, true) }, say("change.query.add_link")));
  }

  /**
   * @param {Link} link
   * @param {[number, number]} place
   * @param {(links: readonly Link[]) => void} replace
   * @param {(part: Partial<Link>) => void} change
   */
  link(link, [place, row], replace, change) {
    const path = `csdcQuery.unifiedAccounts.${place}.links.${row}`;
    const id = `query-link-${place}-${row}`;
    return make("div", { class: "line link-line", "data-path": path },
      this.typed(`${id}-account`, "change.query.link_account", `${path}.account`, link.account, (text) => change({ account: text })),
      this.chosen(`${id}-market`, "change.query.market", `${path}.market`, MARKETS, "market", link.market, (word) => change({ market: word })),
      this.chosen(`${id}-status`, "change.query.link_status", `${path}.status`, STATES, "account", link.status, (word) => change({ status: /** @type {Link["status"]} */ (word) })),
      this.chosen(`${id}-link`, "change.query.link", `${path}.link`, LINKS, "link", link.link, (word) => change({ link: /** @type {Link["link"]} */ (word) })),
      make("div", { class: "field" }, make("button", { type: "button", "aria-label": say("change.query.remove_link", { number: row + 1 }), onclick: () =>
        replace(placed(this.query.unifiedAccounts?.[place].links ?? [], row)) }, say("change.remove"))));
  }

  /** @param {string} id @param {string} key @param {string} path @param {string} value @param {(text: string) => void} put */
  typed(id, key, path, value, put) {
    const control = make("input", { type: "text", id, "data-path": path, autocomplete: "off", oninput: () => put(control.value) });
    control.value = value;
    return make("div", { class: "field" }, make("label", { for: id }, say(key)), control);
  }

  /**
   * A word that the list does not know (from pasted text) stays as it came, so that the finding about it can be seen.
   * @param {string} id @param {string} key @param {string} path @param {readonly string[]} words @param {string} area @param {string} value
   * @param {(word: string) => void} put
   */
  chosen(id, key, path, words, area, value, put) {
    const control = make("select", { id, "data-path": path, onchange: () => put(control.value) },
      ...(words.includes(value) ? words : [value, ...words]).map((word) => make("option", { value: word }, words.includes(word) ? wordOf(area, word) : say("change.query.unknown"))));
    control.value = value;
    return make("div", { class: "field" }, make("label", { for: id }, say(key)), control);
  }

  takePaste() {
    this.sentence.replaceChildren();
    try {
      const query = JSON.parse(this.paste.value);
      if (typeof query?.status !== "string" || !this.model?.accepts("csdcQuery", query)) throw new TypeError("no query");
      this.paste.value = "";
      this.put(query);
    } catch {
      this.sentence.append(make("p", { class: "notice bad" }, say("change.query.refused")));
    }
  }
}

customElements.define("kehu-change-query", ChangeQuery);
