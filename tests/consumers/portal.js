import { about, checkIdent, checkIdentLines, identFlags, init, isIdent } from "kehu";
import "kehu/batch";
import { vant } from "kehu/forms";
import { regionName } from "kehu/regions";
import * as slim from "kehu/slim";

const on = "2026-11-23";
/** The example of GB 11643, and the same with its last place changed. */
const [GOOD, WRONG] = ["11010519491231002X", "110105194912310021"];

/** @param {string} text */
const bytes = (text) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

/** @param {typeof checkIdentLines} check */
const lineCodes = (check) =>
  Array.from(check("resident_id", bytes(`${GOOD}\r\n${WRONG}\n`), { on }), (word) => identFlags.hard[word & identFlags.hardMask]);

/**
 * What a portal sees, the same in every tool.
 * @param {string | Uint8Array} wasm `kehu.wasm` or where it lies
 */
export async function verdict(wasm) {
  const right = checkIdent("resident_id", GOOD, { on });
  const wrong = checkIdent("resident_id", WRONG, { on });
  const early = { batch: about().batch, lines: lineCodes(checkIdentLines) };
  await init();
  await init();
  const late = { batch: about().batch, lines: lineCodes(checkIdentLines) };
  await slim.init({ form: wasm });
  return {
    quick: [isIdent("resident_id", GOOD, on), isIdent("resident_id", WRONG, on), isIdent("person_name", "张三", on)],
    region: right.issues === undefined ? [right.value.facts.region.name, regionName("110105")] : null,
    born: right.issues === undefined ? right.value.facts.birthDate : null,
    codes: (wrong.issues || []).map((issue) => issue.code),
    sameSource: right.issues === undefined && right.value.sources.every((source) => Object.isFrozen(source)),
    forms: [GOOD, WRONG].map((text) => vant("resident_id", { on }).validator(text)),
    early,
    late,
    slim: { quick: slim.isIdent("resident_id", GOOD, on), lines: lineCodes(slim.checkIdentLines) },
    // The digest of given bytes is the platform's: jsdom has none, everywhere else it must be the entry's own.
    sameModule: slim.about().module === (typeof crypto === "object" && crypto.subtle !== undefined ? about().module : null),
  };
}
