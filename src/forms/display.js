import { describe, freshId, makeNote, undescribe, write } from "./note.js";

/** @typedef {import("./card.js").Control} Control */
/** @typedef {import("./card.js").Seat} Seat */

/** A `kehu-field` says itself what there is to say. @param {Control} control @returns {control is import("./types.js").KehuField} */
export const isOwnField = (control) => control.localName === "kehu-field";

/** Where the words about one form are shown: beside its fields, or at its head what belongs to none of them. @param {HTMLFormElement} form */
export function createDisplay(form) {
  const { ownerDocument: document } = form;
  /** @type {Map<string, HTMLElement>} */
  const notes = new Map();
  /** @type {HTMLElement[]} */
  const made = [];
  /** @type {Set<Control>} */
  const marked = new Set();

  /** The portal's own element for the words, if it has one. @param {string} name */
  const given = (name) => /** @type {HTMLElement | null} */ (form.querySelector(`[data-kehu-message="${name}"]`));

  /** @param {Seat} seat */
  const noteOf = ({ name, controls }) => {
    const known = notes.get(name);
    if (known !== undefined && known.isConnected) return known;
    const note = given(name) || makeNote(document, "status");
    if (note.id === "") note.id = freshId();
    if (!note.isConnected) {
      const last = controls[controls.length - 1];
      note.setAttribute("data-kehu-message", name);
      // Inside a label the words would become part of the field's name.
      (last.closest("label") || last).insertAdjacentElement("afterend", note);
      made.push(note);
    }
    notes.set(name, note);
    return note;
  };

  const head = () => {
    const known = notes.get("");
    if (known !== undefined) return known;
    const note = given("") || form.insertBefore(makeNote(document, "alert"), form.firstChild);
    if (!note.hasAttribute("data-kehu-message")) made.push(note);
    note.setAttribute("data-kehu-message", "");
    note.tabIndex = -1;
    notes.set("", note);
    return note;
  };

  return {
    /** A screen reader hears only changes of an element that it has met before. @param {Seat} seat */
    prepare(seat) {
      if (!seat.controls.some(isOwnField)) for (const control of seat.controls) describe(control, noteOf(seat).id);
    },

    /** @param {Seat} seat @param {string} sentence @param {import("./note.js").NoteState} state */
    show(seat, sentence, state) {
      const error = state === "wrong" ? sentence : "";
      const [first] = seat.controls;
      if (first.setCustomValidity) first.setCustomValidity(error);
      marked.add(first);
      if (isOwnField(first)) return;
      if (sentence !== "") this.prepare(seat);
      if (notes.has(seat.name)) write(noteOf(seat), sentence, state);
      for (const control of seat.controls) {
        marked.add(control);
        if (error === "") control.removeAttribute("aria-invalid");
        else control.setAttribute("aria-invalid", "true");
      }
    },

    /** What no field of the form can show. @param {readonly string[]} sentences */
    showAtHead(sentences) {
      if (sentences.length > 0 || notes.has("")) write(head(), sentences.join("; "), sentences.length > 0 ? "wrong" : "");
    },

    focusHead: () => head().focus(),

    clear() {
      for (const control of Array.from(marked)) {
        if (control.setCustomValidity) control.setCustomValidity("");
        if (!isOwnField(control)) control.removeAttribute("aria-invalid");
      }
      for (const note of Array.from(notes.values())) write(note, "", "");
    },

    /** Leaves the form as it was found. */
    end() {
      this.clear();
      for (const control of Array.from(marked)) for (const note of Array.from(notes.values())) undescribe(control, note.id);
      for (const note of made) note.remove();
    },
  };
}
