/** Values the positions of one file, off the page's own thread, in flat memory. */
import { kehu, start } from "./engine.js";
import { FoldedBlob } from "./folded_blob.js";
import { plain, sum } from "./portfolio_amounts.js";
import { ColumnReader } from "./portfolio_columns_reader.js";

/** @typedef {import("./portfolio_columns_reader.js").Block} Block */
/** @typedef {import("./portfolio_columns_reader.js").Field} Field */
/** `field` where a cell could not be read. @typedef {{ row: number, code: string, field?: Field }} Finding */
/** `total`: exact, of the rows without a finding, yuan. @typedef {{ rows: number, faults: number, total: string, counts: Record<string, number>, findings: Finding[], unclosed: boolean, batch: boolean }} Summary */
/**
 * @typedef {{ type: "progress", rows: number, bytes: number } | { type: "finished", summary: Summary, output: Blob | null }
 *   | { type: "cancelled" } | { type: "unreadable" } | { type: "failed" }} Report
 */
/**
 * `recode`: the encoding whose second bytes could be taken for the delimiter; `output`: the headings of the file to write and the words of the findings.
 * @typedef {{ file: Blob, recode: string | null, delimiter: string, columns: Partial<Record<Field, number>>, places: { quantity: number, price: number },
 *   rounding: { unit: number, money: number }, output: { head: string, words: Record<string, string> } | null }} Order
 */

const LISTED = 1_000;
const REPORT_MS = 100;

const controller = new AbortController();

/** @param {Report} report */
const post = (report) => postMessage(report);

addEventListener("message", (/** @type {MessageEvent<Order | "cancel">} */ { data }) => {
  if (data === "cancel") controller.abort();
  else void run(data);
});

/** The file was removed, changed or locked while it is read; browsers disagree about the name of that error. */
class Unreadable extends Error {}

/** @param {Order} order */
async function run(order) {
  try {
    await start({ batch: true });
    post(await feed(order));
  } catch (error) {
    post({ type: error instanceof Unreadable ? "unreadable" : "failed" });
  }
}

/** @param {Order} order @returns {ReadableStream<Uint8Array>} */
function bytesOf({ file, recode }) {
  if (!recode) return file.stream();
  return file.stream().pipeThrough(/** @type {any} */ (new TextDecoderStream(recode))).pipeThrough(new TextEncoderStream());
}

/** Values block by block and adds up exactly. */
class Valuer {
  /** @type {Summary} */
  summary = { rows: 0, faults: 0, total: "0", counts: {}, findings: [], unclosed: false, batch: kehu.about().batch };
  output = new FoldedBlob();
  #order;
  #encoder = new TextEncoder();

  /** @param {Order} order */
  constructor(order) {
    this.#order = order;
    if (order.output) this.output.add(this.#encoder.encode(order.output.head));
  }

  /** @param {Block} block */
  take({ rows, count, figures, flaws }) {
    const { places, rounding, columns } = this.#order;
    const { quantity, price, ...lock } = figures;
    /** @template {BigInt64Array | Int32Array} T @param {T} column @returns {T} */
    const part = (column) => /** @type {T} */ (column.subarray(0, count));
    const locks = columns.daysLocked === undefined ? {} : { cost: part(lock.cost), daysLocked: part(lock.daysLocked), daysLeft: part(lock.daysLeft) };
    const { values, total, findings } = kehu.valueColumns({ quantity: part(quantity), price: part(price), ...locks, scales: places }, { rounding });
    /** @type {Map<number, Finding>} */
    const found = new Map(findings.map(({ row, code }) => [row, { row: rows[row], code }]));
    for (const [place, { field, flaw }] of flaws) found.set(place, { row: rows[place], code: `cell.${flaw}`, field });
    this.note([...found].sort(([one], [other]) => one - other).map(([, finding]) => finding));
    this.summary.rows += count;
    this.summary.total = sum([this.summary.total, total]);
    if (this.#order.output) this.write(rows, values, found, this.#order.output.words);
  }

  /** @param {Finding[]} fresh */
  note(fresh) {
    const { counts, findings } = this.summary;
    for (const finding of fresh) {
      counts[finding.code] = (counts[finding.code] ?? 0) + 1;
      if (findings.length < LISTED) findings.push(finding);
    }
    this.summary.faults += fresh.length;
  }

  /** @param {Float64Array} rows @param {BigInt64Array} values @param {ReadonlyMap<number, Finding>} found @param {Record<string, string>} words */
  write(rows, values, found, words) {
    const { money } = this.#order.rounding;
    let text = "";
    values.forEach((value, place) => {
      const finding = found.get(place);
      text += finding ? `${rows[place]},,${words[finding.code]}${finding.field ? ` (${finding.field})` : ""}\r\n` : `${rows[place]},${plain(value, money)},\r\n`;
    });
    this.output.add(this.#encoder.encode(text));
  }
}

/** @param {Order} order @returns {Promise<Report>} */
async function feed(order) {
  const valuer = new Valuer(order);
  const columns = new ColumnReader(order, (block) => valuer.take(block));
  const reader = bytesOf(order).getReader();
  let bytes = 0;
  let reported = performance.now();
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw new Unreadable();
    });
    if (controller.signal.aborted) {
      await reader.cancel();
      return { type: "cancelled" };
    }
    if (done) break;
    columns.push(value);
    bytes += value.length;
    if (performance.now() - reported > REPORT_MS) {
      post({ type: "progress", rows: valuer.summary.rows, bytes });
      reported = performance.now();
    }
  }
  columns.finish();
  const { summary, output } = valuer;
  return { type: "finished", summary: { ...summary, unclosed: columns.unclosed }, output: order.output ? output.whole() : null };
}
