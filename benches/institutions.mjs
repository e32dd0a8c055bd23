/** Full cards of companies, sound and spoiled, the same in every run. */
import { Draw } from "./draw.mjs";
import { Numbers } from "./numbers.mjs";

const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const MOBILES = ["133", "138", "139", "150", "158", "166", "177", "186", "188", "199"];

/** A unified social credit code after GB 32100: weights are powers of 3 modulo 31. @param {Draw} draw @param {string} region */
function creditCode(draw, region) {
  const body = `91${region}${organizationCode(draw)}`;
  let [sum, weight] = [0, 1];
  for (const sign of body) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return body + SIGNS[(31 - (sum % 31)) % 31];
}

/** Eight digits and their check character after GB 11714. @param {Draw} draw */
function organizationCode(draw) {
  const body = draw.digits(8);
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const check = (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11)) % 11;
  return body + (check === 10 ? "X" : String(check));
}

/** @typedef {Record<string, any>} Card */

/** Ways to spoil a sound card, each by a rule that both sides have. @type {readonly ((card: Card) => void)[]} */
const FAULTS = [
  (card) => { card.name = ""; },
  (card) => { card.documentNumber = card.documentNumber.slice(0, 17); },
  (card) => { card.documentNumber = card.documentNumber.slice(0, 17) + SIGNS[(SIGNS.indexOf(card.documentNumber[17]) + 1) % 31]; },
  (card) => { card.documentKind = "licence"; },
  (card) => { card.documentUntil = "2027-02-30"; },
  (card) => { card.foundedOn = "2031-01-01"; },
  (card) => { card.tradingSince = "1980-01-01"; },
  (card) => { card.registeredCapital = "10,000,000"; },
  (card) => { delete card.currency; },
  (card) => { card.mobile = "12800138000"; },
  (card) => { card.postcode = "10002"; },
  (card) => { card.email = "office.example.com"; },
  (card) => { card.website = "ftp://example.com"; },
  (card) => { card.legalRepresentative.documentNumber = card.legalRepresentative.documentNumber.slice(0, 16); },
  (card) => { delete card.agent.name; },
  (card) => { card.beneficialOwners[0].share = "1.01"; },
  (card) => { card.beneficialOwners = []; },
  (card) => { delete card.controllers; },
  (card) => { card.taxResidence.status = "nowhere"; },
  (card) => { card.consents[0].on = "2026-13-01"; },
  (card) => { card.businessScope = 7; },
];

/** @param {Draw} draw @param {Numbers} numbers @param {readonly string[]} regions @param {number} place @returns {Card} */
function card(draw, numbers, regions, place) {
  const person = (/** @type {string} */ name) => ({
    name, documentKind: "resident_id", documentNumber: numbers.sound(), documentUntil: "long_term",
    phone: draw.of(MOBILES) + draw.digits(8),
  });
  const number = creditCode(draw, draw.of(regions));
  return {
    party: "legal_person", name: `样本${draw.of(["科技", "贸易", "投资", "实业"])}有限公司`, documentKind: "uscc", documentNumber: number, documentFrom: "2012-05-01", documentUntil: "long_term",
    documentAddress: "样本市人民路1号", industry: "软件和信息技术服务业", residence: "样本市人民路1号", address: "样本市中山北路2号", postcode: "100020",
    mobile: draw.of(MOBILES) + draw.digits(8), email: `office${place}@example.com`, website: "https://example.com/about",
    contactPerson: person("赵联系"), clientCode: `10${String(place).padStart(8, "0")}`, cashAccount: draw.digits(10),
    taxResidence: { status: "resident_only" }, consents: [{ purpose: "开户", version: "2026-01", on: "2026-03-02", by: "self" }],
    uscc: number, entityKind: "有限责任公司", legalRepresentative: person("钱法人"), agent: { ...person("孙经办"), authorisedUntil: "2027-12-31" },
    businessScope: "技术开发、技术咨询", registeredCapital: `${1 + draw.below(9000)}0000.00`, currency: "CNY", foundedOn: "2012-04-20", tradingSince: "2013-08-01",
    controllers: [person("李控股")], beneficialOwners: [{ ...person("周受益"), basis: "shares", share: "0.6" }, { ...person("吴受益"), basis: "shares", share: "0.4" }],
  };
}

/**
 * One card a line, one in ten spoiled.
 * @param {number} count
 * @param {readonly string[]} regions
 */
export function institutionLines(count, regions) {
  const draw = new Draw(3);
  const numbers = new Numbers(draw, regions);
  let text = "";
  for (let place = 0; place < count; place += 1) {
    const made = card(draw, numbers, regions, place);
    if (draw.below(10) === 0) draw.of(FAULTS)(made);
    text += `${JSON.stringify(made)}\n`;
  }
  return text;
}
