import { findingsOf, NOTHING, sentenceOf, sentenceWhileTyping, typingOf } from "./finding.js";
import { makeNote, write } from "./note.js";
import { watchPress } from "./press.js";
import { readSettings } from "./settings.js";
import { requireKind } from "./words.js";

/** @typedef {import("./types.js").KehuFieldOptions} KehuFieldOptions */
/** @typedef {import("./types.js").KehuFieldState} KehuFieldState */

const PLACE = "kehu-field";
/** What the input takes over as it stands. */
export const MIRRORED = ["autocomplete", "disabled", "inputmode", "maxlength", "placeholder", "readonly", "required"];
/** A part that came with a copy of the element, or with its markup, is not its own. */
const PART = "data-kehu-part";

/** @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {Record<string, string>} attributes @returns {HTMLElementTagNameMap[K]} */
function part(tag, attributes) {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]);
  element.setAttribute(PART, "");
  return element;
}

/**
 * What a `kehu-field` is made of: label, input and the words about what was typed.
 * @param {HTMLElement & { readonly internals: ElementInternals | null, policy: KehuFieldOptions["policy"] }} host
 * @param {KehuFieldOptions} defaults
 */
export function createEntry(host, defaults) {
  const note = makeNote(document, "status");
  note.setAttribute(PART, "");
  const input = part("input", { type: "text", id: `${note.id}-input`, "aria-describedby": note.id, spellcheck: "false" });
  const caption = part("label", { for: input.id });
  /** Carries the value where an element cannot do so itself. */
  const carrier = host.internals === null ? part("input", { type: "hidden" }) : null;

  let visited = false;
  /** Whether the value is no longer that of the attribute. */
  let dirty = false;
  /** Whether a person has been here. */
  let used = false;
  /** What the portal has against the value. */
  let outside = "";
  /** @type {ReturnType<typeof watchPress> | null} */
  let press = null;

  /** @param {string} name */
  const attribute = (name) => host.getAttribute(name);
  const settings = () => readSettings(PLACE, {
    on: attribute("on") || /** @type {import("./types.js").FormOptions["on"]} */ (defaults.on),
    lang: /^en\b/i.test(attribute("lang") || defaults.lang || "") ? "en" : "zh-CN",
    policy: host.policy || defaults.policy,
    kehu: defaults.kehu,
  });

  /** State and words for the findings, at the stage where the person is. @returns {[KehuFieldState, string]} */
  const shown = () => {
    const text = input.value;
    // Frameworks may set attributes one by one: what is missing before a person comes is no fault yet.
    if (!used && (attribute("kind") === null || !(attribute("on") || defaults.on))) return ["empty", ""];
    const kind = requireKind(PLACE, attribute("kind"));
    const here = settings();
    const { errors, hints } = text === "" && attribute("required") === null ? NOTHING : findingsOf(PLACE, kind, text, here);
    const sentence = sentenceOf(errors) || outside;
    input.setCustomValidity(sentence);
    if (visited || (outside !== "" && errors.length === 0)) {
      if (sentence !== "") return ["wrong", sentence];
      return text === "" ? ["empty", ""] : [hints.length > 0 ? "hint" : "sound", sentenceOf(hints)];
    }
    if (text === "") return ["empty", ""];
    if (errors.length === 0) return ["sound", ""];
    const typed = typingOf(kind, text, here);
    return typed === "incomplete" ? ["incomplete", ""] : ["wrong", sentenceWhileTyping(errors, here)];
  };

  const refresh = () => {
    if (host.internals !== null) host.internals.setFormValue(input.value);
    if (carrier !== null) carrier.value = input.value;
    // In a page only: before, attributes come one by one.
    if (press === null) return;
    const [state, words] = shown();
    host.setAttribute("data-state", state);
    if (state === "wrong") input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    write(note, words, words === "" ? "" : state === "wrong" ? "wrong" : "hint");
  };

  const visit = () => {
    visited = true;
    used = true;
    refresh();
  };

  /** As if it had happened to the element itself. @param {Event} event */
  const tell = (event) => {
    event.stopPropagation();
    host.dispatchEvent(new Event(event.type, { bubbles: true, composed: true }));
  };
  input.addEventListener("input", (event) => {
    // Whoever mends a field sees it at once; whoever changes a right one is not disturbed.
    if (attribute("data-state") !== "wrong") visited = false;
    dirty = true;
    used = true;
    outside = "";
    if (!(/** @type {InputEvent} */ (event).isComposing)) refresh();
    tell(event);
  });
  input.addEventListener("compositionend", refresh);
  input.addEventListener("change", tell);
  input.addEventListener("blur", () => press !== null && press.settled(visit));
  input.addEventListener("invalid", visit);

  const reset = () => {
    if (press !== null) press.forget();
    input.value = attribute("value") || "";
    visited = false;
    dirty = false;
    outside = "";
    refresh();
  };
  /** @param {Event} event */
  const onReset = ({ target }) => {
    if (target === input.form) setTimeout(reset, 0);
  };

  return {
    input,
    refresh,
    reset,

    /** @param {string} name */
    update(name) {
      const value = attribute(name);
      if (MIRRORED.indexOf(name) >= 0) {
        if (value === null) input.removeAttribute(name);
        else input.setAttribute(name, value);
      }
      if (name === "label") {
        caption.textContent = value;
        if (value === null) caption.remove();
        else if (input.parentNode === host) host.insertBefore(caption, input);
      }
      if (carrier !== null && (name === "name" || name === "disabled")) {
        if (value === null) carrier.removeAttribute(name);
        else carrier.setAttribute(name, value);
      }
      if (name === "value" && !dirty) input.value = value || "";
    },

    /** @param {unknown} value */
    set(value) {
      const text = value === undefined || value === null ? "" : String(value);
      dirty = true;
      // The same text again would disturb who is typing it.
      if (text === input.value) return;
      input.value = text;
      refresh();
    },

    connect() {
      for (const stale of Array.from(host.querySelectorAll(`[${PART}]`))) stale.remove();
      for (const element of [attribute("label") === null ? null : caption, input, note, carrier]) if (element !== null) host.appendChild(element);
      press = watchPress(document);
      if (carrier !== null) document.addEventListener("reset", onReset);
      refresh();
    },

    disconnect() {
      if (press !== null) press.end();
      press = null;
      document.removeEventListener("reset", onReset);
    },

    /** @param {string} sentence */
    setCustomValidity(sentence) {
      if (sentence === outside) return;
      outside = sentence;
      refresh();
    },
  };
}
