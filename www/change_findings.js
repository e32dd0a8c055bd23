/** Findings beside the controls that they are about, and the way from a summary to the control. */
import { make } from "./element.js";
import { say } from "./language.js";
import { pathWords } from "./change_words.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").CardField} CardField */

/** The control (or group of controls) nearest to where a finding lies. @param {ParentNode} root @param {readonly (string | number)[]} path */
function controlAt(root, path) {
  for (let length = path.length; length > 0; length -= 1) {
    const found = root.querySelector(`[data-path="${CSS.escape(path.slice(0, length).join("."))}"]`);
    if (found instanceof HTMLElement) return found;
  }
  return undefined;
}

/** What holds a control together with its label and its finding. @param {HTMLElement} control */
const placeOf = (control) => control.closest(".field, .tick, fieldset, .line") ?? control.parentElement ?? control;

/**
 * Shows findings in place and takes away those of before.
 * @param {HTMLElement} root
 * @param {readonly Issue[]} issues
 * @param {readonly Issue[]} warnings
 */
export function showFindings(root, issues, warnings) {
  for (const shown of root.querySelectorAll(".found")) shown.remove();
  for (const control of root.querySelectorAll("[data-path]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
  [...issues, ...warnings].forEach((finding, place) => {
    const control = controlAt(root, finding.path);
    if (!control) return;
    const hard = place < issues.length;
    const id = `found-${finding.path.join("-")}-${place}`;
    placeOf(control).append(make("p", { class: `found ${hard ? "bad" : "hint"}`, id },
      `${say(hard ? "finding.fault" : "finding.hint")} ${finding.message}`));
    if (control.matches("fieldset, .line")) return;
    if (hard) control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", id);
  });
}

/** Leads to the control that a finding is about; false when there is none. @param {ParentNode} root @param {readonly (string | number)[]} path */
export function focusPath(root, path) {
  const control = controlAt(root, path);
  if (!control) return false;
  for (let fold = control.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  const target = control.matches("input, select, textarea, button") ? control : control.querySelector("input, select, textarea, button");
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  target.scrollIntoView({ block: "center" });
  return true;
}

/**
 * A list of findings, each with a way to its control.
 * @param {readonly Issue[]} findings
 * @param {{ focus: (path: readonly (string | number)[]) => boolean, fields: readonly CardField[] }} place
 */
export function findingList(findings, { focus, fields }) {
  return make("ul", {}, ...findings.map((finding) => make("li", {},
    make("button", { type: "button", class: "link", onclick: () => focus(finding.path) }, pathWords(finding.path, fields)), ` ${finding.message}`)));
}

/** Findings as they are read, where there is nothing to go to. @param {readonly Issue[]} findings @param {readonly CardField[]} fields */
export function findingLines(findings, fields) {
  return make("ul", { class: "plain" }, ...findings.map(({ path, message }) =>
    make("li", {}, make("b", {}, pathWords(path[0] === "plan" && path[1] === "request" ? path.slice(2) : path, fields)), ` ${message}`)));
}
