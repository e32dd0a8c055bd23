/** @typedef {"" | "wrong" | "hint"} NoteState */

/** A page may hold this package twice. */
const own = Math.random().toString(36).slice(2, 8);
let made = 0;

/** An id that no other element of the page has. */
export function freshId() {
  made += 1;
  return `kehu-${own}-${made}`;
}

/** An element that a screen reader reads once when its words change. @param {Document} document @param {"status" | "alert"} role */
export function makeNote(document, role) {
  const note = document.createElement("span");
  note.id = freshId();
  note.setAttribute("role", role);
  note.setAttribute("aria-live", role === "alert" ? "assertive" : "polite");
  return note;
}

/** @param {HTMLElement} note @param {string} sentence @param {NoteState} state */
export function write(note, sentence, state) {
  // The same words again would be read out again.
  if (note.textContent !== sentence) note.textContent = sentence;
  if (state === "") note.removeAttribute("data-state");
  else note.setAttribute("data-state", state);
}

/** @param {Element} control */
const described = (control) => (control.getAttribute("aria-describedby") || "").split(/\s+/).filter(Boolean);

/** @param {Element} control @param {string} id */
export function describe(control, id) {
  const given = described(control);
  if (given.indexOf(id) < 0) control.setAttribute("aria-describedby", given.concat(id).join(" "));
}

/** @param {Element} control @param {string} id */
export function undescribe(control, id) {
  const rest = described(control).filter((each) => each !== id);
  if (rest.length > 0) control.setAttribute("aria-describedby", rest.join(" "));
  else control.removeAttribute("aria-describedby");
}
