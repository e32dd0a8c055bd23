import { requireBytes } from "./bytes.js";
import { decodeHeading, encodingOf, withRawHeadings } from "./heading.js";

/** @typedef {import("./types.js").TableStream} TableStream */
/** @typedef {import("./types.js").TableFinding} TableFinding */
/** @typedef {import("build:glue").RawTable} RawTable */

const FREED = "kehu: this table stream was freed.";
const LOST = "kehu: this table stream was lost when the module restarted after an internal error; begin the file again.";

/**
 * @param {import("./engine.js").Build} build
 * @param {unknown} options
 * @param {ReturnType<typeof import("./source.js").createSources>} sources
 * @returns {TableStream}
 */
export function openTable(build, options, sources) {
  const home = build.instance();
  /** @type {RawTable | null} */
  let raw = build.run(({ glue }) => new glue.TableStream(withRawHeadings(options)));

  /** @template T @param {(table: RawTable) => T} work @returns {T} */
  const use = (work) => {
    const table = raw;
    if (table === null) throw new Error(FREED);
    if (!home.alive) throw new Error(LOST);
    return build.run(() => work(table));
  };

  return {
    push(bytes) {
      requireBytes(bytes);
      return use((table) => table.push(bytes));
    },
    finish() {
      const { headings, ...rest } = /** @type {any} */ (use((table) => table.finish()));
      sources.issues(rest.issues);
      return Object.assign(rest, { headings: headings.map((/** @type {Uint8Array} */ heading) => decodeHeading(heading, encodingOf(options))) });
    },
    findings: (max) => /** @type {TableFinding[]} */ (use((table) => table.findings(max))),
    output: () => use((table) => table.output()),
    free() {
      if (raw !== null && home.alive) raw.free();
      raw = null;
    },
  };
}
