/** Which fields of the card somebody means who types a part of a name, or what people at the counter call it. */

/** @typedef {import("./kehu/slim.mjs").CardField} CardField */

/** What clients say, and the fields that are meant, the likeliest first. @type {readonly { words: readonly string[], names: readonly string[] }[]} */
const SYNONYMS = [
  { words: ["手机", "手机号", "手机号码"], names: ["mobile"] },
  { words: ["电话", "电话号码", "联系电话"], names: ["mobile", "phone"] },
  { words: ["邮箱"], names: ["email"] },
  { words: ["身份证", "身份证号", "身份证号码", "证件号"], names: ["documentNumber"] },
  { words: ["地址"], names: ["address"] },
  { words: ["法人"], names: ["legalRepresentative"] },
  { words: ["有效期"], names: ["documentUntil"] },
];

/** How well a field fits, the best being 0; `undefined` when it does not. @param {CardField} row @param {string} words @param {readonly string[]} meant */
function rank(row, words, meant) {
  const names = [row.label.zh, row.label.en, row.name].map((name) => name.toLowerCase());
  if (names.includes(words)) return 0;
  if (meant.includes(row.name)) return 1 + meant.indexOf(row.name);
  if (names.some((name) => name.startsWith(words))) return 1 + meant.length;
  return names.some((name) => name.includes(words)) ? 2 + meant.length : undefined;
}

/**
 * The fields that fit what was typed, best first.
 * @param {readonly CardField[]} fields
 * @param {string} typed
 * @returns {{ hits: readonly CardField[], exact: CardField | undefined }} `exact`: the one that is called so
 */
export function searched(fields, typed) {
  const words = typed.trim().toLowerCase();
  if (words === "") return { hits: [], exact: undefined };
  const synonym = SYNONYMS.find((row) => row.words.includes(words));
  const meant = synonym ? synonym.names : [];
  /** @type {{ row: CardField, at: number }[]} */
  const ranked = [];
  for (const row of fields) {
    const at = rank(row, words, meant);
    if (at !== undefined) ranked.push({ row, at });
  }
  const hits = ranked.sort((one, other) => one.at - other.at);
  return { hits: hits.map(({ row }) => row), exact: hits.length > 0 && hits[0].at === 0 ? hits[0].row : undefined };
}
