/** A customer file as brokers export it: 12 columns, quotes, doubled quotes and line breaks inside quotes. */
import { closeSync, openSync, writeSync } from "node:fs";
import { Numbers } from "./numbers.mjs";
import { Draw } from "./draw.mjs";

const HEADINGS = ["客户号", "姓名", "证件号码", "手机号码", "银行卡号", "开户日期", "营业部", "通讯地址", "职业", "总资产", "风险等级", "备注"];

const FAMILY = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "欧阳", "司马"];
const GIVEN = ["伟", "芳", "秀英", "敏", "静", "丽", "强", "磊", "洋", "艳", "勇", "建国"];
const BRANCHES = ["北京朝阳营业部", "上海陆家嘴营业部", "深圳福田营业部", "成都高新营业部"];
const STREETS = ["人民路", "解放大道", "中山北路", "和平街"];
const TRADES = ["教师", "工程师", "退休", "个体工商户"];
const GRADES = ["C1", "C2", "C3", "C4", "C5"];
const REMARKS = ["", "", "", "无", '"客户称""已更新""证件"', '"电话回访\n两次未接"', '"大额,需复核"'];
const MOBILES = ["133", "138", "139", "150", "158", "166", "177", "186", "188", "199"];

/** @param {string} body @returns {string} */
function withLuhn(body) {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    const digit = Number(body[body.length - 1 - place]) * (place % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return body + ((10 - (sum % 10)) % 10);
}

/** @typedef {{ row: string, isBad: boolean }} Row */

/** @param {Draw} draw @param {Numbers} numbers @param {number} place @returns {Row} */
function customer(draw, numbers, place) {
  const [badNumber, badMobile, badCard] = [draw.below(100) < 3, draw.below(100) < 1, draw.below(100) < 1];
  const number = badNumber ? numbers.spoiled() : numbers.sound();
  const mobile = `${badMobile ? "120" : draw.of(MOBILES)}${draw.digits(8)}`;
  const card = withLuhn(`62${draw.digits(16)}`);
  const cells = [
    `10${String(place).padStart(8, "0")}`, draw.of(FAMILY) + draw.of(GIVEN), draw.below(4) === 0 ? `"${number}"` : number, mobile,
    badCard ? card.slice(0, 9) : card, `20${10 + draw.below(16)}-0${1 + draw.below(9)}-1${draw.below(10)}`, draw.of(BRANCHES),
    `"${draw.of(STREETS)}${1 + draw.below(300)}号,${1 + draw.below(30)}单元"`, draw.of(TRADES), `${draw.below(9_000_000)}.${draw.digits(2)}`,
    draw.of(GRADES), draw.of(REMARKS),
  ];
  return { row: `${cells.join(",")}\n`, isBad: badNumber || badMobile || badCard };
}

/** Text as GB18030 bytes: the engine only reads that encoding, so what it reads is turned round. */
function gb18030() {
  const decoder = new TextDecoder("gb18030");
  /** @type {Map<string, number>} */
  const pairs = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(lead, trail)), lead * 256 + trail);
    }
  }
  return (/** @type {string} */ text) => {
    const bytes = Buffer.allocUnsafe(text.length * 2);
    let length = 0;
    for (const sign of text) {
      const pair = sign < "\u0080" ? Number(sign.codePointAt(0)) : Number(pairs.get(sign));
      if (pair > 0xff) {
        bytes[length] = pair >> 8;
        length += 1;
      }
      bytes[length] = pair & 0xff;
      length += 1;
    }
    return bytes.subarray(0, length);
  };
}

/**
 * Writes the same rows in both encodings.
 * @param {{ rows: number, regions: readonly string[], utf8: string, gb: string }} order
 * @returns {number} how many rows have a fault
 */
export function writeCustomers({ rows, regions, utf8, gb }) {
  const draw = new Draw(2);
  const numbers = new Numbers(draw, regions);
  const encode = gb18030();
  const files = [openSync(utf8, "w"), openSync(gb, "w")];
  let text = `${HEADINGS.join(",")}\n`;
  let bad = 0;
  const flush = () => {
    writeSync(files[0], text);
    writeSync(files[1], encode(text));
    text = "";
  };
  for (let place = 1; place <= rows; place += 1) {
    const { row, isBad } = customer(draw, numbers, place);
    text += row;
    bad += isBad ? 1 : 0;
    if (text.length > 1 << 19) flush();
  }
  flush();
  files.forEach(closeSync);
  return bad;
}
