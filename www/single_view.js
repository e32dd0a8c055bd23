/** 单笔校验: one number, judged while it is typed. */
import { kehu } from "./engine.js";
import { DAYS, announce, choices, field, make, tick, today } from "./element.js";
import { ROUNDED, TELLING, fillKinds, kindName } from "./kind_list.js";
import { language, pick, say } from "./language.js";
import { markedText, resultPanel, verdictWords } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").IdentKind} IdentKind */
/** @typedef {import("./kehu/slim.mjs").CheckOptions} CheckOptions */

/** Invented numbers, or the worked examples that the standards print. @type {readonly { key: string, kind: IdentKind, text: string }[]} */
const SAMPLES = [
  { key: "sample.resident_good", kind: "resident_id", text: "11010519491231002X" },
  { key: "sample.resident_bad", kind: "resident_id", text: "110105194912310021" },
  { key: "sample.resident_day", kind: "resident_id", text: "110105194902310026" },
  { key: "sample.uscc", kind: "uscc", text: "91350100M000100Y43" },
  { key: "sample.letter", kind: "uscc", text: "9135O100M000100Y43" },
  { key: "sample.card", kind: "bank_card", text: "6299 9900 0000 0000 004" },
  { key: "sample.mobile", kind: "mobile", text: "＋86 138 0013 8000" },
  { key: "sample.passport", kind: "passport", text: "E12345678" },
];
/**
 * Leaving the field shows a finding above or below, which would push a button away from under the pressed mouse, and
 * the click would be lost. So pressing these buttons does not leave the field.
 * @param {Event} event
 */
const stay = (event) => event.preventDefault();

class SingleView extends HTMLElement {
  text = make("textarea", { id: "single-text", rows: 2, autocomplete: "off", autocapitalize: "off", spellcheck: "false",
    "say-placeholder": "single.text_placeholder", "aria-describedby": "single-typing", oninput: (/** @type {Event} */ event) => this.typed(event), onchange: () => this.left() });
  kind = make("select", { id: "single-kind", autocomplete: "off", onchange: () => this.judge(false) });
  on = make("input", { id: "single-on", type: "date", autocomplete: "off", ...DAYS, value: today(), required: true, onchange: () => this.judge(false) });
  strict = make("input", { id: "single-strict", type: "checkbox", onchange: () => this.judge(false) });
  birthDate = make("input", { id: "single-birth", type: "date", autocomplete: "off", onchange: () => this.judge(false) });
  sex = make("select", { id: "single-sex", autocomplete: "off", onchange: () => this.judge(false) });
  party = make("select", { id: "single-party", autocomplete: "off", onchange: () => this.judge(false) });
  typing = make("p", { id: "single-typing", class: "quiet" });
  mark = make("div", { class: "mark" });
  others = make("p", { class: "others", onmousedown: stay });
  summary = make("div", { class: "summary", role: "alert" });
  result = make("section", { class: "panel answer", "say-label": "single.result" });
  asked = false;

  connectedCallback() {
    if (this.childElementCount > 0) return;
    this.text.addEventListener("keydown", (event) => {
      // Enter checks; a line break is needed only for the two or three lines of a passport, where Shift is held.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.judge(true);
      }
    });
    const form = make("form", { class: "panel entry", novalidate: true, onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      this.judge(true);
    } },
      this.summary,
      field("single.text", this.text, this.mark, this.typing),
      field("single.kind", this.kind, this.others),
      make("div", { class: "buttons", onmousedown: stay },
        make("button", { class: "main", say: "single.check" }),
        make("button", { type: "button", say: "single.clear", onclick: () => this.clear() })));
    const options = make("section", { class: "panel options", "say-label": "single.options" },
      make("div", { class: "pair" }, field("single.on", this.on), tick("single.strict", this.strict)),
      make("details", {}, make("summary", { say: "single.expect" }),
        make("p", { class: "quiet", say: "single.expect_note" }),
        make("div", { class: "pair" }, field("single.birth_date", this.birthDate), field("single.sex", this.sex)),
        field("single.party", this.party)),
      make("fieldset", { class: "samples" }, make("legend", { say: "single.samples" }),
        ...SAMPLES.map((sample) => make("button", { type: "button", say: sample.key, onclick: () => this.take(sample) }))));
    this.append(
      make("h1", { tabindex: -1, say: "single.title" }),
      make("p", { class: "lead", say: "single.lead" }),
      make("div", { class: "single" }, form, this.result, options));
    this.refresh();
  }

  refresh() {
    fillKinds(this.kind, "single.guess");
    choices(this.sex, "single.not_said", ["male", "female"].map((word) => [word, say(`fact.sex.${word}`)]));
    choices(this.party, "single.not_said", kehu.about().parties.map((row) => [row.party, pick(row)]));
    this.judge(false);
  }

  /** @param {{ kind: IdentKind, text: string }} sample */
  take(sample) {
    this.text.value = sample.text;
    this.kind.value = sample.kind;
    this.judge(true);
  }

  clear() {
    this.text.value = "";
    this.kind.value = "";
    this.birthDate.value = this.sex.value = this.party.value = "";
    this.asked = false;
    this.judge(false);
    this.text.focus();
  }

  /** @param {Event} event */
  typed(event) {
    // What is pasted is whole; what is typed may go on.
    this.asked = event instanceof InputEvent && event.inputType.startsWith("insertFromPaste");
    this.judge(false);
  }

  /** Leaving the field says that the number is whole. */
  left() {
    this.asked = this.text.value.trim() !== "";
    this.judge(false);
  }

  /** The kind that was chosen, else the likeliest one. */
  guess() {
    const guesses = this.text.value.trim() === "" ? [] : kehu.guessKind(this.text.value);
    const chosen = /** @type {IdentKind | ""} */ (this.kind.value);
    return { kind: chosen || guesses[0], guesses: chosen ? [] : guesses.slice(1, 5) };
  }

  /** @param {boolean} asked by button or Enter, not by typing on */
  judge(asked) {
    this.asked ||= asked;
    const { kind, guesses } = this.guess();
    const typed = this.text.value.trim() !== "";
    const state = kind && typed ? kehu.typing(kind, this.text.value) : undefined;
    this.summary.replaceChildren();
    this.mark.replaceChildren();
    for (const control of [this.text, this.kind, this.on]) control.removeAttribute("aria-invalid");
    this.typing.textContent = this.hint(kind, state);
    this.suggest(kind, guesses);
    if (this.asked && !this.complain(kind, asked)) return this.wait();
    if (!kind || !typed || !this.on.validity.valid || (!this.asked && !this.isClear(kind, state))) return this.wait();
    this.answer(kind, asked);
  }

  /**
   * Whether there is something to say before anybody asks: a number that can still become right is not called wrong, and
   * half a number that happens to fit another, weakly checked kind is not called right.
   * @param {IdentKind} kind
   * @param {"complete" | "incomplete" | "wrong" | undefined} state
   */
  isClear(kind, state) {
    return state !== "incomplete" && (this.kind.value !== "" || TELLING.has(kind));
  }

  /** @param {IdentKind} kind @param {boolean} asked */
  answer(kind, asked) {
    const options = this.options();
    const result = kehu.checkIdent(kind, this.text.value, options);
    /** @type {import("./single_result.js").Answer} */
    const answer = { kind, text: this.text.value, result, options, certainty: this.kind.value ? "chosen" : TELLING.has(kind) ? "told" : "guessed" };
    const position = result.issues?.find((issue) => typeof issue.params.position === "number")?.params.position;
    if (typeof position === "number") this.mark.replaceChildren(markedText(this.text.value, position));
    if (result.issues) this.text.setAttribute("aria-invalid", "true");
    this.result.replaceChildren(...resultPanel(answer));
    if (asked) announce(`${kindName(kind)}: ${verdictWords(answer)}`);
  }

  /** @returns {CheckOptions} */
  options() {
    const birthDate = this.birthDate.value || null;
    const sex = /** @type {"male" | "female" | null} */ (this.sex.value || null);
    const party = /** @type {import("./kehu/slim.mjs").Party | null} */ (this.party.value || null);
    const expect = birthDate || sex || party ? { expect: { birthDate, sex, party } } : {};
    return { on: this.on.value, lang: language(), strict: this.strict.checked, ...expect };
  }

  wait() {
    this.result.replaceChildren(make("p", { class: "quiet waiting" }, say("single.waiting")));
  }

  /**
   * @param {IdentKind | undefined} kind
   * @param {"complete" | "incomplete" | "wrong" | undefined} state
   */
  hint(kind, state) {
    if (this.text.value.trim() === "") return say("single.enter");
    if (ROUNDED.test(this.text.value.trim())) return say("single.rounded");
    if (!kind) return say("single.no_guess");
    // Once the answer is asked for it says what is missing; "more may come" beside it would contradict it.
    const words = this.asked && state === "incomplete" ? "" : say(`typing.${state ?? "incomplete"}`);
    if (this.kind.value) return words;
    return `${say(TELLING.has(kind) ? "single.guessed" : "single.looks", { kind: kindName(kind) })} ${words}`;
  }

  /**
   * The kinds to choose from: beside one that is told from the text the others only, else the first as well.
   * @param {IdentKind | undefined} first
   * @param {readonly IdentKind[]} others
   */
  suggest(first, others) {
    this.others.replaceChildren();
    const open = first && !this.kind.value && !TELLING.has(first);
    const kinds = open ? [first, ...others] : others;
    if (kinds.length === 0) return;
    this.others.append(say(open ? "single.pick" : "single.others"), ...kinds.map((kind) => make("button", { type: "button", class: "link", onclick: () => {
      this.kind.value = kind;
      this.judge(true);
      this.kind.focus();
    } }, kindName(kind))));
  }

  /**
   * Lists what is missing before anything can be checked; false when something is.
   * @param {IdentKind | undefined} kind
   * @param {boolean} asked
   */
  complain(kind, asked) {
    /** @type {[HTMLElement, string][]} */
    const missing = [];
    if (this.text.value.trim() === "") missing.push([this.text, "single.need_text"]);
    else if (!kind) missing.push([this.kind, "single.need_kind"]);
    if (!this.on.validity.valid) missing.push([this.on, "single.need_on"]);
    if (missing.length === 0) return true;
    for (const [control] of missing) control.setAttribute("aria-invalid", "true");
    this.summary.replaceChildren(make("p", {}, say("single.need")), make("ul", {}, ...missing.map(([control, key]) =>
      make("li", {}, make("button", { type: "button", class: "link", onclick: () => control.focus() }, say(key))))));
    if (asked) missing[0][0].focus();
    return false;
  }
}

customElements.define("kehu-single", SingleView);
