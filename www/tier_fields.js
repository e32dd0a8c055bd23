/** What may stand in a file of clients, and the headings by which it is found. */

/** @typedef {"id" | "observed" | "level" | "lastTrade" | "frequency" | "monetary" | "lastContact" | "profiling" | "tier" | "since"} Field */
/** A column of the file: a field, or a metric of the policy by its name. @typedef {{ field: Field } | { metric: string }} Slot */

/** In the order of the template. @type {Readonly<Record<Field, readonly string[]>>} */
const HEADINGS = {
  id: ["客户号", "客户编号", "客户代码"],
  observed: ["观察交易日数", "观察日数"],
  level: ["风险等级", "风险承受能力", "风险承受能力等级"],
  lastTrade: ["最近交易日", "最后交易日"],
  frequency: ["交易次数", "交易笔数"],
  monetary: ["交易金额", "成交金额"],
  lastContact: ["上次联系日", "最近联系日"],
  profiling: ["画像授权", "同意画像"],
  tier: ["当前等级", "客户等级"],
  since: ["等级起始日", "等级生效日"],
};
/** Of the metrics that the shipped policy asks for. @type {Readonly<Record<string, readonly string[]>>} */
const METRIC_HEADINGS = { averageAssets: ["日均资产"], netContribution: ["净贡献", "净贡献（近12个月）"] };

export const FIELDS = /** @type {readonly Field[]} */ (Object.keys(HEADINGS));

/** The Chinese heading of the template. @param {string} name of a field or metric */
export const headingOf = (name) => (HEADINGS[/** @type {Field} */ (name)] ?? METRIC_HEADINGS[name] ?? [name])[0];

/** Headings as they are compared. @param {string} words */
const plain = (words) => words.replace(/^\uFEFF/, "").trim().toLowerCase();

/** @param {string} name @param {string} heading */
const means = (name, heading) => plain(name) === heading || (HEADINGS[/** @type {Field} */ (name)] ?? METRIC_HEADINGS[name] ?? []).some((words) => plain(words) === heading);

/**
 * What the columns of a file are. A heading that nothing is known by is passed over and told.
 * @param {readonly string[]} headings
 * @param {readonly string[]} metrics of the policy
 */
export function slotsOf(headings, metrics) {
  /** @type {(Slot | undefined)[]} */
  const slots = [];
  /** @type {{ column: number, heading: string, twice: boolean }[]} */
  const oddities = [];
  /** @type {Set<string>} */
  const found = new Set();
  headings.forEach((words, place) => {
    const heading = plain(words);
    const metric = metrics.find((name) => means(name, heading));
    const field = metric === undefined ? FIELDS.find((name) => means(name, heading)) : undefined;
    const name = metric ?? field;
    if (name === undefined || found.has(name)) {
      slots.push(undefined);
      if (heading !== "") oddities.push({ column: place + 1, heading: words.trim().slice(0, 64), twice: name !== undefined });
      return;
    }
    found.add(name);
    slots.push(metric !== undefined ? { metric } : { field: /** @type {Field} */ (field) });
  });
  return { slots, oddities, found };
}
