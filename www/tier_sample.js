/**
 * Two thousand invented clients for trying the tiers, from a generator of whole numbers: the same clients everywhere, to the last digit.
 * How it draws is told in `tests/vectors/tier/sample_distribution.json`. The earlier state is the page's own.
 */
import { BOM, line } from "./delimited.js";
import { dayOf, dayText } from "./tier_columns.js";
import { headingOf } from "./tier_fields.js";

/** `observed`: days seen; `profiling` absent: not asked. @typedef {{ id: string, averageAssets?: string, observed: number, netContribution?: string, level?: string, idleDays: number, frequency: number, monetary: string, profiling?: boolean }} SampleClient */

/** The days that the two files speak of. */
export const SAMPLE_DAYS = { now: "2026-11-23", before: "2026-05-22" };

const CLIENTS = 2_000;
const SEEDS = { now: 20261123, before: 20260522 };
/** Weight of 1,000, from, width, in cents. @type {readonly (readonly [number, number, number])[]} */
const BANDS = [[560, 0, 10_000_000], [260, 10_000_000, 40_000_000], [100, 50_000_000, 50_000_000], [65, 100_000_000, 400_000_000], [15, 500_000_000, 2_500_000_000]];
/** Level below each of a hundred. @type {readonly (readonly [string, number])[]} */
const LEVELS = [["C1", 10], ["C2", 30], ["C3", 65], ["C4", 85], ["C5", 97]];
const FIELDS = ["id", "averageAssets", "observed", "netContribution", "level", "lastTrade", "frequency", "monetary", "lastContact", "profiling"];
/** Every so manieth client came after the earlier state; so many of that state have left since. */
const NEW_EVERY = 40;
const GONE = 30;
const LONGEST_SINCE_CONTACT = 75;

/** xorshift32. @param {number} seed */
function draws(seed) {
  let state = seed;
  return (/** @type {number} */ number) => {
    state = (state ^ (state << 13)) >>> 0;
    state = (state ^ (state >>> 17)) >>> 0;
    state = (state ^ (state << 5)) >>> 0;
    return state % number;
  };
}

/** @param {number} cents */
const yuan = (cents) => `${cents < 0 ? "-" : ""}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;

/** @param {number} number @param {ReturnType<typeof draws>} below @returns {SampleClient} */
function client(number, below) {
  const weight = below(1_000);
  let sum = 0;
  const [, from, width] = BANDS.find(([share]) => (sum += share) > weight) ?? BANDS[0];
  const cents = from + below(width);
  const days = below(100);
  const earned = Math.floor((cents * (1 + below(60))) / 20_000);
  const sign = below(100);
  const risk = below(100);
  const level = LEVELS.find(([, until]) => risk < until)?.[0];
  const idle = below(10_000);
  const last = idle % 10;
  const often = below(1_000);
  const turnover = below(40);
  const asked = below(10);
  return { id: `S${String(number).padStart(4, "0")}`, ...(days >= 3 ? { averageAssets: yuan(cents) } : {}), observed: days < 3 ? 0 : days < 6 ? days : 20 + (days % 41),
    ...(sign === 4 ? {} : { netContribution: yuan(sign < 4 ? -(earned + 1) : earned) }), ...(level ? { level } : {}),
    idleDays: (last < 6 ? last * 5 + ((last * last) % 5) : last < 8 ? 30 + last * 7 : 90 + last * 25) + (Math.floor(idle / 10) % 30),
    frequency: Math.floor((often * often) / 5_000), monetary: yuan(Math.floor((cents * (1 + turnover)) / 100)), ...(asked < 8 ? { profiling: asked < 7 } : {}) };
}

/** @returns {SampleClient[]} */
export function sampleClients() {
  const below = draws(SEEDS.now);
  return Array.from({ length: CLIENTS }, (_, place) => client(place + 1, below));
}

/** So many hundredths of an amount, to the cent. @param {string | undefined} text @param {number} hundredths */
const part = (text, hundredths) => text && yuan(Math.trunc((Math.round(Number(text) * 100) * hundredths) / 100));

/** The clients half a year before: some were not there yet, some have left since. @returns {SampleClient[]} */
function earlierClients() {
  const below = draws(SEEDS.before);
  return sampleClients().flatMap((each, place) => {
    const assets = 60 + below(70);
    const contribution = 60 + below(70);
    if (place % NEW_EVERY === 0) return place < NEW_EVERY * GONE ? [{ ...each, id: `G${each.id.slice(1)}` }] : [];
    return [{ ...each, averageAssets: part(each.averageAssets, assets), netContribution: part(each.netContribution, contribution) }];
  });
}

/** The clients as a file in the shape of the template. @param {"now" | "before"} place @returns {string[]} */
export function sampleTable(place) {
  const today = dayOf(SAMPLE_DAYS[place]);
  const below = draws(SEEDS.before);
  return [BOM, line(FIELDS.map(headingOf)), ...(place === "now" ? sampleClients() : earlierClients()).map((each) => line([each.id, each.averageAssets ?? "", each.observed, each.netContribution ?? "", each.level ?? "",
    dayText(today - each.idleDays), each.frequency, each.monetary, dayText(today - below(LONGEST_SINCE_CONTACT)), each.profiling === undefined ? "" : each.profiling ? "是" : "否"]))];
}
