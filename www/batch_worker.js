/** Runs one file through the module, off the page's own thread, in flat memory. */
import { kehu, start } from "./engine.js";
import { FoldedBlob } from "./folded_blob.js";

/** @typedef {import("./kehu/slim.mjs").TableOptions} TableOptions */
/** @typedef {import("./kehu/slim.mjs").TableSummary} TableSummary */
/** @typedef {{ rows: Uint32Array, columns: Int16Array, codes: Uint8Array, soft: Uint8Array, offsets: Float64Array }} Findings */
/**
 * @typedef {{ type: "progress", rows: number, bytes: number, findings: Findings, codes: string[] }
 *   | { type: "finished", summary: TableSummary, output: Blob | null, batch: boolean }
 *   | { type: "cancelled" } | { type: "unreadable" } | { type: "failed" }} Report
 */
/**
 * `keep`: how many findings the page wants at most; `recode`: the encoding to turn into UTF-8 first.
 * @typedef {{ file: Blob, options: TableOptions, keep: number, recode: "gb18030" | null }} Order
 */

/** Findings are taken after each piece, long before the module's own list is full. */
const PIECE_BYTES = 256 << 10;
const REPORT_MS = 100;

const controller = new AbortController();
/** @type {string[]} */
const codes = [];

/** @param {Report} report @param {Transferable[]} [transfer] */
const post = (report, transfer = []) => postMessage(report, { transfer });

addEventListener("message", (/** @type {MessageEvent<Order | "cancel">} */ { data }) => {
  if (data === "cancel") controller.abort();
  else void run(data);
});

/** The file was removed, changed or locked while it is read; browsers disagree about the name of that error. */
class Unreadable extends Error {}

/** @param {ReadableStreamDefaultReader<Uint8Array>} reader */
const read = (reader) => reader.read().catch(() => {
  throw new Unreadable();
});

/** @param {Order} order */
async function run(order) {
  await start({ batch: true });
  const table = kehu.checkTable(order.options);
  try {
    post(await feed(table, order));
  } catch (error) {
    post({ type: error instanceof Unreadable ? "unreadable" : "failed" });
  } finally {
    table.free();
  }
}

/**
 * The module writes tables again from UTF-8 only, so other bytes are recoded on the way when that is asked for.
 * @param {Order} order
 * @returns {ReadableStream<Uint8Array>}
 */
function bytesOf({ file, recode }) {
  if (!recode) return file.stream();
  return file.stream().pipeThrough(/** @type {any} */ (new TextDecoderStream(recode))).pipeThrough(new TextEncoderStream());
}

/**
 * @param {import("./kehu/slim.mjs").TableStream} table
 * @param {Order} order
 * @returns {Promise<Report>}
 */
async function feed(table, order) {
  const { options, keep } = order;
  const writes = options.annotate === "all" || options.annotate === "bad";
  const output = new FoldedBlob();
  const reader = bytesOf(order).getReader();
  let taken = 0;
  let bytes = 0;
  let rows = 0;
  let reported = performance.now();
  /** @type {import("./kehu/slim.mjs").TableFinding[]} */
  let waiting = [];
  const collect = () => {
    const left = keep - taken;
    const fresh = left > 0 ? table.findings(left) : [];
    for (const finding of fresh) waiting.push(finding);
    taken += fresh.length;
    if (writes) output.add(table.output());
  };
  const report = () => {
    const findings = pack(waiting);
    waiting = [];
    post({ type: "progress", rows, bytes, findings, codes: [...codes] }, Object.values(findings).map((column) => column.buffer));
  };
  for (;;) {
    const { value, done } = await read(reader);
    if (controller.signal.aborted) {
      await reader.cancel();
      return { type: "cancelled" };
    }
    if (done) break;
    for (let from = 0; from < value.length; from += PIECE_BYTES) {
      rows = table.push(value.subarray(from, from + PIECE_BYTES));
      collect();
    }
    bytes += value.length;
    if (performance.now() - reported > REPORT_MS) {
      report();
      reported = performance.now();
    }
  }
  const summary = table.finish();
  rows = summary.rows;
  collect();
  report();
  return { type: "finished", summary, output: writes ? output.whole() : null, batch: kehu.about().batch };
}

/** @param {readonly import("./kehu/slim.mjs").TableFinding[]} list @returns {Findings} */
function pack(list) {
  const findings = {
    rows: new Uint32Array(list.length), columns: new Int16Array(list.length), codes: new Uint8Array(list.length),
    soft: new Uint8Array(list.length), offsets: new Float64Array(list.length),
  };
  list.forEach((finding, place) => {
    let code = codes.indexOf(finding.code);
    if (code < 0) code = codes.push(finding.code) - 1;
    findings.rows[place] = finding.row;
    findings.columns[place] = finding.column;
    findings.codes[place] = code;
    findings.soft[place] = finding.soft ? 1 : 0;
    findings.offsets[place] = finding.offset;
  });
  return findings;
}
