import { book } from "build:book";
import { plainBytes } from "./bytes.js";
import { answered, question } from "./question.js";
import { decodeHeading, encodingOf, withRawHeadings } from "./heading.js";

/** More findings than ever wait. */
const MOST = 0xffff_ffff;

/** @typedef {import("./types.js").TableStream} TableStream */
/** @typedef {import("./types.js").TableFinding} TableFinding */
/** @typedef {import("build:glue").RawTable} RawTable */

const FREED = "kehu: this table stream was freed.";
const ENDED = "kehu: this table stream was finished; begin another for the next file.";
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
  let raw = null;
  const text = question("checkTable", withRawHeadings(options), []);
  answered(build, text);
  raw = build.run(({ glue }) => glue.TableStream.open(text)) || null;

  const encoding = encodingOf(options);
  let ended = false;
  const open = () => {
    if (ended && raw !== null) throw new Error(ENDED);
  };

  /** @template T @param {(table: RawTable) => T} work @returns {T} */
  const use = (work) => {
    const table = raw;
    if (table === null) throw new Error(FREED);
    if (!home.alive) throw new Error(LOST);
    return build.run(() => work(table));
  };

  return {
    push(bytes) {
      const plain = plainBytes(bytes);
      open();
      return use((table) => table.push(plain));
    },
    finish() {
      open();
      const { headings, ...rest } = JSON.parse(use((table) => table.finish()));
      ended = true;
      sources.issues(rest.issues);
      return Object.assign(rest, { headings: headings.map((/** @type {number[]} */ heading) => decodeHeading(Uint8Array.from(heading), encoding)) });
    },
    findings(max) {
      if (typeof max !== "number" || !(max >= 0)) throw new TypeError("kehu: findings: `max` must be a number from 0");
      const most = Math.min(Math.floor(max), MOST);
      const numbers = use((table) => table.findings(most));
      /** @type {TableFinding[]} */
      const list = [];
      for (let at = 0; at < numbers.length; at += 5) {
        list.push({
          row: numbers[at], column: numbers[at + 1], offset: numbers[at + 2], code: book.codes[numbers[at + 3]],
          soft: numbers[at + 4] === 1,
        });
      }
      return list;
    },
    output: () => use((table) => table.output()),
    free() {
      if (raw !== null && home.alive) raw.free();
      raw = null;
    },
  };
}
