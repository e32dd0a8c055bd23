import { checkIdent, checkTable, identFlags, init, isIdent, type Ident, type IdentKind, type Issue, type Result } from "kehu";
import { about } from "kehu/slim";
import "kehu/batch";
import { regionName } from "kehu/regions";

const kind: IdentKind = "uscc";
const result: Result<Ident> = checkIdent(kind, "91350100M000100Y43", { on: "2026-11-23", expect: { party: "legal_person" } });
export const words: readonly string[] = result.issues === undefined
  ? result.value.sources.map((source) => source.document)
  : result.issues.map((issue: Issue) => issue.message);
export const quick: boolean = isIdent("mobile", null, "2026-11-23");
export const rows: number = checkTable({ on: "2026-11-23", columns: [{ column: "证件号码", kind: "resident_id" }] }).push(new Uint8Array());
export const mask: number = identFlags.hardMask;
export const digest: string | null = about().module;
export const place: string | undefined = regionName("110105");
export const ready: Promise<void> = init({ form: new Uint8Array() });

// @ts-expect-error A kind that does not exist is found by the compiler.
isIdent("shoe_size", "42", "2026-11-23");
// @ts-expect-error The day is never assumed.
checkIdent("uscc", "91350100M000100Y43", {});
