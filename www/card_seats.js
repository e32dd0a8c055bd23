/** Where the fields of a form stand: findings go there, and the focus. */
import { dotted } from "./card_tree.js";
import { make } from "./element.js";
import { say } from "./language.js";
import { SIGNS } from "./single_result.js";

/** @typedef {import("./kehu/slim.mjs").Issue} Issue */
/** @typedef {import("./card_tree.js").Path} Path */
/**
 * `row`: what describes the field; `write` shows a value, in a field that holds one by itself; `judged`: it was left,
 * pasted or loaded, so findings about it are due.
 * @template Row
 * @typedef {{ path: Path, row: Row, box: HTMLElement, target: HTMLElement, finding: HTMLElement, write?: (value: unknown) => void, judged: boolean }} Seat
 */

/** @param {Issue} issue @param {boolean} hard */
const words = (issue, hard) => make("p", { class: hard ? "bad" : "hint" }, make("span", { class: "sign", "aria-hidden": "true" }, hard ? SIGNS.bad : SIGNS.hint),
  make("span", { class: "unseen" }, say(hard ? "finding.fault" : "finding.hint")), ` ${issue.message}`);

/** @template Row */
export class Seats {
  /** @type {Map<string, Seat<Row>>} */
  #seats = new Map();

  /** @param {Seat<Row>} seat */
  add(seat) {
    this.#seats.set(dotted(seat.path), seat);
  }

  /** @param {Path} path */
  at(path) {
    return this.#seats.get(dotted(path));
  }

  /** The seat of a path or of what lies around it. @param {Path} path */
  near(path) {
    for (let length = path.length; length > 0; length -= 1) {
      const seat = this.at(path.slice(0, length));
      if (seat) return seat;
    }
    return undefined;
  }

  /** Those of a field and of what lies in it; without a path all. @param {Path} [path] */
  within(path = []) {
    const name = dotted(path);
    return [...this.#seats].filter(([key]) => name === "" || key === name || key.startsWith(`${name}.`)).map(([, seat]) => seat);
  }

  /** Forgets what lay in a field that is drawn again. @param {Path} path */
  forget(path) {
    for (const seat of this.within(path)) if (seat.path.length > path.length) this.#seats.delete(dotted(seat.path));
  }

  /**
   * Shows the findings that are due and gives them back: what is still being typed is not called wrong.
   * @param {readonly Issue[]} issues
   * @param {readonly Issue[]} warnings
   */
  show(issues, warnings) {
    for (const { finding, target, write } of this.#seats.values()) {
      if (finding.childElementCount > 0) finding.replaceChildren();
      if (write) target.removeAttribute("aria-invalid");
    }
    /** @param {Issue} issue */
    const isDue = (issue) => issue.code === "field.missing" || this.near(issue.path)?.judged !== false;
    const due = { issues: issues.filter(isDue), warnings: warnings.filter(isDue) };
    for (const issue of due.issues) {
      const seat = this.near(issue.path);
      seat?.finding.append(words(issue, true));
      if (seat?.write) seat.target.setAttribute("aria-invalid", "true");
    }
    for (const issue of due.warnings) this.near(issue.path)?.finding.append(words(issue, false));
    return due;
  }

  /** @param {Path} path @returns {boolean} whether there was a field to lead to */
  focus(path) {
    const seat = this.near(path);
    if (!seat) return false;
    for (let fold = seat.box.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    seat.box.scrollIntoView({ block: "center" });
    seat.target.focus({ preventScroll: true });
    return true;
  }
}
