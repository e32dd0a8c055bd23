/** Findings beside the controls that they are about, and the way from a summary to the control. */
import { basis } from "./change_basis.js";
import { pathWords } from "./change_words.js";
import { make } from "./element.js";
import { say, sayOr } from "./language.js";
import { SIGNS } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./kehu/slim.mjs").CardField} CardField */

/** A rule's name as the page's words know it. @param {import("./kehu/slim.mjs").Source | undefined} source */
export const ruleOf = (source) => (source?.id ?? "").replace(/^client\./, "");

/** What to do about a finding, where the page knows more than its sentence. @param {Issue} finding */
function advice({ path, code, source }) {
  const key = `change.do.${code}.${ruleOf(source)}`;
  return sayOr(`${key}.${path.join(".")}`, sayOr(key, sayOr(`advice.${code}`, "")));
}

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

/** A path of a plan's own findings begins at the request. @param {readonly (string | number)[]} path */
const inRequest = (path) => (path[0] === "plan" && path[1] === "request" ? path.slice(2) : path);

/**
 * Findings with what to do about them and what they rest on; without `focus` there is nothing to go to.
 * @param {readonly Issue[]} findings
 * @param {"bad" | "hint"} level
 * @param {{ fields: readonly CardField[], id?: string, focus?: (path: readonly (string | number)[]) => boolean }} place
 */
export function adviceList(findings, level, { fields, id, focus }) {
  return make("ul", { class: "findings", id }, ...findings.map((finding) => {
    const name = pathWords(inRequest(finding.path), fields);
    const help = advice(finding);
    return make("li", { class: level }, make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[level]),
      make("div", {}, make("p", {}, name && (focus ? make("button", { type: "button", class: "link", onclick: () => focus(finding.path) }, name) : make("b", {}, name)), ` ${finding.message}`),
        help && make("p", { class: "advice" }, help), basis(finding.source)));
  }));
}
