/** Holds the clients of up to two files, off the page's own thread: reads them in pieces, grades them anew at every change of the policy, gives pages of the list. */
import { kehu, start } from "./engine.js";
import { guessShape, readHead } from "./batch_source.js";
import { records } from "./delimited.js";
import { ClientColumns, cellsOf } from "./tier_columns.js";
import { slotsOf } from "./tier_fields.js";
import { gradeAll } from "./tier_grading.js";
import { clientOf, listed } from "./tier_pages.js";
import { RecordReader } from "./tier_records.js";
import { written } from "./tier_writing.js";

/** @typedef {import("./tier_grading.js").Graded} Graded */
/** @typedef {import("./tier_grading.js").Setting} Setting */
/** @typedef {"now" | "before"} Place which state the file shows */
/** @typedef {{ column: number, heading: string, twice: boolean }} Oddity */
/** @typedef {{ rows: number, leftOut: number, flaws: readonly import("./tier_columns.js").Flaw[], flawCounts: Readonly<Record<string, number>>, found: string[], oddities: Oddity[], unclosed?: number, encoding: string, size: number }} Loaded */
/**
 * @typedef {{ type: "load", place: Place, file: Blob, metrics: readonly string[] } | { type: "drop", place: Place } | { type: "grade", setting: Setting }
 *   | { type: "list", filter: import("./tier_pages.js").Filter, from: number, count: number } | { type: "client", row: number }
 *   | { type: "write", form: "csv" | "json", words: import("./tier_writing.js").Words }} Order
 */
/** @typedef {{ type: "progress", rows: number, bytes: number } | { type: "done", answer: any } | { type: "refused", key: string } | { type: "cancelled" } | { type: "failed" }} Report */

const REPORT_MS = 100;
/** A JSON text is read whole. */
const LARGEST_JSON = 64 << 20;
const MOST_HEADINGS = 2_000;

/** @type {Partial<Record<Place, ClientColumns>>} */
const held = {};
/** @type {Graded | undefined} */
let graded;
/** @type {Setting | undefined} */
let setting;
/** Orders that were cancelled. @type {Set<number>} */
const cancelled = new Set();

/** @param {number} number @param {Report} report */
const post = (number, report) => postMessage({ number, ...report });

class Refused extends Error {}
class Cancelled extends Error {}

addEventListener("message", (/** @type {MessageEvent<{ number: number, order: Order | "cancel" }>} */ { data: { number, order } }) => {
  if (order === "cancel") cancelled.add(number);
  else void run(number, order);
});

/** @param {number} number @param {Order} order */
async function run(number, order) {
  try {
    await start({ batch: true });
    const answer = await done(number, order);
    post(number, { type: "done", answer });
  } catch (error) {
    post(number, error instanceof Refused ? { type: "refused", key: error.message } : { type: error instanceof Cancelled ? "cancelled" : "failed" });
  }
}

/** @param {number} number @param {Order} order */
async function done(number, order) {
  switch (order.type) {
    case "load": {
      const { clients, loaded } = await load(number, order);
      held[order.place] = clients;
      return loaded;
    }
    case "drop":
      delete held[order.place];
      return undefined;
    case "grade":
      if (!held.now) return undefined;
      ({ setting } = order);
      graded = gradeAll(kehu, held.now, held.before, setting);
      return { ...graded.summary, batch: kehu.about().batch };
    case "list":
      return held.now && graded && setting ? listed(held.now, graded, setting.tiers, order) : undefined;
    case "client":
      return held.now && graded && setting ? clientOf(held.now, held.before, graded, order.row) : undefined;
    default:
      return held.now && graded && setting ? written(held.now, graded, setting, order.form, order.words) : undefined;
  }
}

/** @param {number} number @param {Extract<Order, { type: "load" }>} order */
async function load(number, { file, metrics }) {
  const { head, refusal } = await readHead(file).catch(() => {
    throw new Refused("batch.unreadable");
  });
  if (refusal) throw new Refused(refusal);
  const text = new TextDecoder().decode(head.subarray(0, 256));
  return /^[\s\uFEFF]*[[{]/.test(text) ? loadTree(file, metrics) : loadTable(number, file, head, metrics);
}

/** A list of clients, or a tree that has one. @param {Blob} file @param {readonly string[]} metrics */
async function loadTree(file, metrics) {
  if (file.size > LARGEST_JSON) throw new Refused("tier.refuse_large_json");
  /** @type {any} */
  let tree;
  try {
    tree = JSON.parse((await file.text()).replace(/^\uFEFF/, ""));
  } catch {
    throw new Refused("tier.refuse_json");
  }
  const list = Array.isArray(tree) ? tree : tree?.clients;
  if (!Array.isArray(list)) throw new Refused("tier.refuse_other");
  const names = [...new Set(list.slice(0, 1_000).flatMap((each) => (typeof each === "object" && each !== null ? Object.keys(each) : [])))].slice(0, MOST_HEADINGS);
  const { slots, oddities, found } = slotsOf(names, metrics);
  if (!found.has("id")) throw new Refused("tier.refuse_other");
  const clients = new ClientColumns(slots);
  list.forEach((each, place) => clients.take(typeof each === "object" && each !== null ? cellsOf(each, names, slots) : names.map(() => ""), place + 1));
  return end(clients, oddities, { encoding: "JSON", size: file.size });
}

/** @param {number} number @param {Blob} file @param {Uint8Array} head @param {readonly string[]} metrics */
async function loadTable(number, file, head, metrics) {
  const { encoding, delimiter } = guessShape(head);
  const first = new TextDecoder(encoding).decode(head, { stream: true });
  const [headings = []] = records(first, delimiter, 1);
  if (headings.length > MOST_HEADINGS) throw new Refused("tier.refuse_headings");
  const { slots, oddities, found } = slotsOf(headings, metrics);
  if (!found.has("id")) throw new Refused("tier.refuse_headings");
  const clients = new ClientColumns(slots);
  let heading = true;
  const reader = new RecordReader({ delimiter, ending: first.includes("\n") ? "\n" : "\r" }, (cells, line) => {
    if (heading) heading = false;
    else clients.take(cells, line);
  });
  const decoder = new TextDecoder(encoding);
  const stream = file.stream().getReader();
  let bytes = 0;
  let reported = performance.now();
  for (;;) {
    const { value, done: finished } = await stream.read().catch(() => {
      throw new Refused("batch.unreadable");
    });
    if (cancelled.delete(number)) {
      await stream.cancel();
      throw new Cancelled();
    }
    if (finished) break;
    reader.push(decoder.decode(value, { stream: true }));
    bytes += value.length;
    if (performance.now() - reported > REPORT_MS) {
      post(number, { type: "progress", rows: clients.rows, bytes });
      reported = performance.now();
      // The order to cancel is only heard between tasks.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  reader.push(decoder.decode());
  reader.finish();
  return end(clients, oddities, { encoding: encoding.toUpperCase(), size: file.size, unclosed: reader.unclosed });
}

/** @param {ClientColumns} clients @param {Oddity[]} oddities @param {{ encoding: string, size: number, unclosed?: number }} more */
function end(clients, oddities, more) {
  if (clients.rows + clients.leftOut === 0) throw new Refused("tier.refuse_no_rows");
  clients.finish();
  const { rows, leftOut, flaws, flawCounts, found } = clients;
  /** @type {Loaded} */
  const loaded = { rows, leftOut, flaws, flawCounts, found: [...found], oddities, ...more };
  return { clients, loaded };
}
