/** A form or slip on paper, from its parts alone: what it holds and in which order is the module's answer. */
import { make } from "./element.js";
import { say } from "./language.js";

/** @typedef {import("./kehu/slim.mjs").Form} Form */
/** @typedef {import("./kehu/slim.mjs").FormPart} FormPart */
/** @typedef {import("./kehu/slim.mjs").Run} Run */

/** Up to so many columns share the width evenly; more take what they need. */
const EVEN = 3;
/** The table of what the systems answered; it is not filled in by hand. */
const RESULTS = "results";

/** @param {Extract<FormPart, { kind: "text" }>} part */
const text = ({ label, value }) => make("div", { class: "entry-line" }, make("dt", {}, label), make("dd", {}, value ?? ""));

/** @param {Extract<FormPart, { kind: "boxes" }>} part */
const boxes = (part) => make("div", { class: "entry-line" }, make("dt", {}, part.label), make("dd", { class: "boxes" },
  ...part.boxes.map(({ label, ticked }) => make("span", {}, make("span", { "aria-hidden": "true" }, ticked ? "☑" : "☐"),
    ticked && make("span", { class: "unseen" }, `${say("change.ticked")} `), ` ${label}`))));

/** @param {Extract<FormPart, { kind: "table" }>} part */
const grid = ({ label, columns, rows }) => make("table", { class: `sheet-table${columns.length > EVEN ? " wide" : ""}` }, make("caption", {}, label),
  make("thead", {}, make("tr", {}, ...columns.map((words) => make("th", { scope: "col" }, words)))),
  make("tbody", {}, ...(rows.length > 0 ? rows : [columns.map(() => "")]).map((cells) => make("tr", {}, ...cells.map((cell) => make("td", {}, cell))))));

/** @param {Extract<FormPart, { kind: "mark" }>} part */
const mark = ({ label, mark: kind }) => make("div", { class: `mark-box ${kind}` }, make("span", {}, label), make("span", { class: "mark-day" }, say("change.mark_day")));

/**
 * Parts in their order; neighbours of one kind share a grid.
 * @param {readonly FormPart[]} parts
 */
function body(parts) {
  /** @type {HTMLElement[]} */
  const made = [];
  /** @param {string} tag @param {string} name @param {Node} child */
  const within = (tag, name, child) => {
    const last = made[made.length - 1];
    if (last?.className === name) return last.append(child);
    made.push(make(/** @type {"dl"} */ (tag), { class: name }, child));
  };
  for (const part of parts) {
    if (part.kind === "text") within("dl", "entry-lines", text(part));
    else if (part.kind === "boxes") within("dl", "entry-lines", boxes(part));
    else if (part.kind === "mark") within("div", "mark-boxes", mark(part));
    else if (part.kind === "table" && part.key === RESULTS && part.rows.length === 0) made.push(make("p", { class: "statement" }, `${part.label}: ${say("change.no_target")}`));
    else if (part.kind === "table") made.push(grid(part));
    else made.push(make("p", { class: "statement" }, part.label));
  }
  return made;
}

/** What the sheet can be made again from. @param {Run} run @param {string | undefined} digest */
function runFoot(run, digest) {
  return make("footer", { class: "sheet-foot" },
    digest && make("p", {}, say("change.sheet_digest", { digest })),
    make("p", {}, say("change.sheet_run", { on: run.on, version: run.version, module: run.module ?? "–" })),
    make("p", {}, say("change.sheet_policy", { id: run.policy.id, version: run.policy.version, digest: run.policy.digest })),
    make("p", { class: "sheet-rules" }, say("change.sheet_rules", { rules: run.rules.join(" ") })));
}

/**
 * @param {Form & { digest?: string }} form
 * @param {Run} run
 */
export function printedForm(form, run) {
  const marks = [
    form.copies > 1 && say("change.sheet_copy", { copy: form.copy, copies: form.copies }),
    form.reprint && say("change.sheet_reprint", { prints: form.prints }),
  ].filter(Boolean);
  return make("article", { class: "sheet", lang: document.documentElement.lang, "aria-label": form.title },
    make("header", {}, make("h3", {}, form.title), marks.length > 0 && make("p", { class: "sheet-marks" }, marks.join(" · "))),
    ...body(form.parts), runFoot(run, form.digest));
}
