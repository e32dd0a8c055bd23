/** What a chosen file seems to be: encoding, delimiter, heading, kinds of the columns. Guesses only; the clerk decides. */
import { kehu } from "./engine.js";
import { records } from "./delimited.js";
import { ROUNDED, TELLING } from "./kind_list.js";

/** @typedef {import("./kehu/slim.mjs").IdentKind} IdentKind */
/** @typedef {"utf-8" | "gb18030"} Encoding */
/** @typedef {"," | ";" | "\t" | "|"} Delimiter */
/** @typedef {{ encoding: Encoding, delimiter: Delimiter, header: boolean }} Shape */
/** @typedef {{ index: number, heading: string, kind: IdentKind | "", optional: boolean, rounded: boolean, samples: string[] }} Column */

const HEAD_BYTES = 256 * 1024;
const SAMPLE_ROWS = 200;
/** Keeps a file of thousands of columns from asking for a guess at every cell. */
const SAMPLE_CELLS = 20_000;
/** @type {readonly Delimiter[]} */
const DELIMITERS = [",", "\t", ";", "|"];

const LONGEST_HEADING = 20;

/** Words of headings; the first that fits decides, so the longer words come first. @type {readonly [RegExp, IdentKind][]} */
const HEADINGS = [
  [/统一社会信用|信用代码|uscc/i, "uscc"],
  [/组织机构代码/, "organization_code"],
  [/纳税人识别号|税号|taxpayer/i, "taxpayer_id"],
  [/注册号|营业执照号/, "business_licence_15"],
  [/\blei\b|法人识别编码|法人机构识别/i, "lei"],
  [/港澳.*居住证|台湾.*居住证|居住证/, "hmt_residence_permit"],
  [/港澳.*通行证|回乡证/, "hk_macao_travel_permit"],
  [/台湾.*通行证|台胞证/, "taiwan_travel_permit"],
  [/永久居留/, "foreign_permanent_resident_id"],
  [/护照|passport/i, "passport"],
  [/军官证|士兵证|军人/, "military_id"],
  [/身份证|公民身份|id.?card|resident.?id/i, "resident_id"],
  [/一码通|unified.?account/i, "unified_account"],
  [/证券账[户号]|股东(账|代码|卡)|securities.?account/i, "securities_account"],
  [/资金账[户号]|资金帐[户号]|cash.?account/i, "cash_account"],
  [/银行卡|卡号|bank.?card/i, "bank_card"],
  [/银行账[户号]|银行帐[户号]|对公账|bank.?account/i, "bank_account"],
  [/客户(代码|号|编号)|client.?code/i, "client_code"],
  [/isin/i, "isin"],
  [/证券代码|股票代码|基金代码|security.?code/i, "security_code"],
  [/产品(代码|编码)|备案(编码|代码)|product.?code/i, "product_code"],
  [/手机|移动电话|mobile/i, "mobile"],
  [/座机|固定电话|固话|联系电话|办公电话|landline|telephone/i, "landline"],
  [/邮编|邮政编码|postcode|zip/i, "postcode"],
  [/电子邮|邮箱|e-?mail/i, "email"],
  [/公司名称|机构名称|企业名称|单位名称|organi[sz]ation.?name/i, "organisation_name"],
  [/姓名|客户名|名称|\bname\b/i, "person_name"],
];

/**
 * Reads the head of a file. `refusal` is the key of one sentence when the file is none that can be read here.
 * @param {Blob} file
 * @returns {Promise<{ head: Uint8Array, refusal?: string }>}
 */
export async function readHead(file) {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  /** @param {...number} bytes */
  const begins = (...bytes) => bytes.every((byte, place) => head[place] === byte);
  if (head.length === file.size && /^\s*$/.test(textOf(head, "utf-8"))) return { head, refusal: "batch.refuse_empty" };
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) return { head, refusal: "batch.refuse_spreadsheet" };
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || isUnmarkedUtf16(head)) return { head, refusal: "batch.refuse_utf16" };
  if (/^\s*<(!doctype|html|head|meta|table|\?xml)/i.test(textOf(head.subarray(0, 1024), "utf-8"))) return { head, refusal: "batch.refuse_html" };
  if (FOREIGN.some((signature) => begins(...signature))) return { head, refusal: "batch.refuse_not_text" };
  return { head };
}

/** First bytes of PDF, PNG, JPEG, RAR, 7z and gzip files, which get chosen by mistake. */
const FOREIGN = [[0x25, 0x50, 0x44, 0x46], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x52, 0x61, 0x72, 0x21], [0x37, 0x7a, 0xbc, 0xaf], [0x1f, 0x8b]];

/** Figures and delimiters in UTF-16 have a zero in every second byte. @param {Uint8Array} head */
function isUnmarkedUtf16(head) {
  const zeros = [0, 0];
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] += 1;
  });
  return Math.max(...zeros) > head.length / 5 && Math.min(...zeros) < Math.max(...zeros) / 20;
}

/** Chinese in GB18030 read as UTF-8 is nearly all faults; a few bad bytes in UTF-8 leave the rest readable. */
const MOST_FAULTS = 0.5;

/** @param {Uint8Array} head @returns {Encoding} */
function encodingOf(head) {
  const text = textOf(head, "utf-8");
  const foreign = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  const faults = text.match(/\uFFFD/g)?.length ?? 0;
  return faults > foreign * MOST_FAULTS ? "gb18030" : "utf-8";
}

/** As a stream, so that a character cut at the end of the head is no fault. @param {Uint8Array} head @param {Encoding} encoding */
const textOf = (head, encoding) => new TextDecoder(encoding).decode(head, { stream: true });

/** The sign that cuts the first records into the same number of several cells. @param {string} text @returns {Delimiter} */
function delimiterOf(text) {
  let best = DELIMITERS[0];
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const widths = records(text, delimiter, 20).map((row) => row.length);
    const width = widths[0] ?? 1;
    const steady = widths.filter((other) => other === width).length / Math.max(widths.length, 1);
    if (width * steady > most) {
      most = width * steady;
      best = delimiter;
    }
  }
  return best;
}

/** @param {string} heading */
const kindOfHeading = (heading) => HEADINGS.find(([words]) => words.test(heading))?.[1] ?? "";

/** Headings name something; data hold digits. @param {string[][]} rows */
function hasHeader(rows) {
  const first = (rows[0] ?? []).map((words) => words.trim());
  if (first.some((words) => words.length <= LONGEST_HEADING && !/\d{4}/.test(words) && kindOfHeading(words) !== "")) return true;
  const digits = (/** @type {string[]} */ row) => row.filter((words) => /\d{3}/.test(words)).length;
  return rows.length > 1 && digits(first) === 0 && digits(rows[1]) > 0;
}

/** @param {Uint8Array} head @returns {Shape} */
export function guessShape(head) {
  const encoding = encodingOf(head);
  const text = textOf(head, encoding);
  const delimiter = delimiterOf(text);
  return { encoding, delimiter, header: hasHeader(records(text, delimiter, 2)) };
}

/**
 * The columns of the file with what they seem to hold.
 * @param {Uint8Array} head
 * @param {Shape} shape
 * @returns {Column[]}
 */
export function guessColumns(head, shape) {
  const rows = records(textOf(head, shape.encoding), shape.delimiter, SAMPLE_ROWS + 1);
  // The last record may be cut off by the end of the head.
  if (rows.length > 2 && head.length === HEAD_BYTES) rows.pop();
  const headings = shape.header ? rows.shift() ?? [] : [];
  const width = Math.max(headings.length, rows[0]?.length ?? 0);
  const deep = rows.slice(0, Math.max(5, Math.floor(SAMPLE_CELLS / Math.max(width, 1))));
  return Array.from({ length: width }, (_, index) => {
    const cells = deep.map((row) => (row[index] ?? "").trim());
    const heading = (headings[index] ?? "").replace(/^\uFEFF/, "").trim();
    const filled = cells.filter((words) => words !== "");
    return {
      index, heading, kind: kindOfHeading(heading) || kindOfCells(filled),
      optional: cells.length > 0 && filled.length < cells.length * 0.7,
      rounded: filled.filter((words) => ROUNDED.test(words)).length * 2 > filled.length,
      samples: filled.slice(0, 3),
    };
  });
}

/**
 * What is odd about the head of the file, as keys of sentences: it does not stop a run, but the clerk should know first.
 * @param {Uint8Array} head
 * @param {Shape} shape
 * @returns {string[]}
 */
export function oddities(head, shape) {
  const text = textOf(head, shape.encoding);
  const [, second = []] = records(text, shape.delimiter, 2);
  const odd = [];
  if (text.includes("\uFFFD")) odd.push("batch.garbled");
  if (second.filter((words) => words.length <= LONGEST_HEADING && kindOfHeading(words) !== "").length > 1) odd.push("batch.title_row");
  return odd;
}

/** The kind that most of the cells could be. @param {string[]} cells @returns {IdentKind | ""} */
function kindOfCells(cells) {
  /** @type {Map<IdentKind, number>} */
  const votes = new Map();
  for (const words of cells) {
    const kind = words.length <= 64 ? kehu.guessKind(words)[0] : undefined;
    if (kind && TELLING.has(kind)) votes.set(kind, (votes.get(kind) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > cells.length ? best[0] : "";
}
