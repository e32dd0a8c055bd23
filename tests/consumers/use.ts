import { checkIdent, checkTable, identFlags, init, isIdent, type Ident, type IdentKind, type Issue, type Result } from "kehu";
import * as slim from "kehu/slim";
import "kehu/batch";
import { bindForm, rule, standardSchema, tdesign, vant, type FormBinding, type KehuField } from "kehu/forms";
import { regionName } from "kehu/regions";

const kind: IdentKind = "uscc";
const result: Result<Ident> = checkIdent(kind, "91350100M000100Y43", { on: "2026-11-23", expect: { party: "legal_person" } });
export const words: readonly string[] = result.issues === undefined
  ? result.value.sources.map((source) => source.document)
  : result.issues.map((issue: Issue) => issue.message);
export const quick: boolean = isIdent("mobile", null, "2026-11-23");
export const rows: number = checkTable({ on: "2026-11-23", columns: [{ column: "证件号码", kind: "resident_id" }] }).push(new Uint8Array());
export const mask: number = identFlags.hardMask;
export const digest: string | null = slim.about().module;
export const place: string | undefined = regionName("110105");
export const ready: Promise<void> = init({ form: new Uint8Array() });
export const sentence: true | string = vant(kind, { on: () => "2026-11-23", lang: "en" }).validator("");
export const waiting: Promise<void> = rule(kind, { on: "2026-11-23", kehu: { ...slim } }).validator({}, "");
export const shape: boolean = tdesign(kind, { on: "2026-11-23" }).validator("").result;
export const read = standardSchema("legal_person", { on: "2026-11-23", partial: true })["~standard"].validate({});
export const name: string | undefined = read.issues === undefined ? read.value.name : read.issues[0].message;
export const bound = (form: HTMLFormElement): FormBinding => {
  form.addEventListener("kehu-findings", ({ detail }) => detail.issues.map((issue: Issue) => issue.code));
  return bindForm(form, "individual", { on: "2026-11-23" });
};
export const field: KehuField | null = typeof document === "undefined" ? null : document.querySelector("kehu-field");

// @ts-expect-error A kind that does not exist is found by the compiler.
isIdent("shoe_size", "42", "2026-11-23");
// @ts-expect-error The day is never assumed.
checkIdent("uscc", "91350100M000100Y43", {});
// @ts-expect-error Nor here.
rule("uscc", {});
// @ts-expect-error A word that is neither a kind nor a party.
standardSchema("shoe_size", { on: "2026-11-23" });
