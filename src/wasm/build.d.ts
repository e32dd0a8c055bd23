/** What the build puts in place of these names. */

declare module "build:glue" {
  /** One instance's side of the binding, as the generator wrote it. */
  export interface Glue {
    imports(): WebAssembly.Imports;
    finish(instance: WebAssembly.Instance, module: WebAssembly.Module | undefined): Exports;
    /** A question as text; the answer as text, or `!` and why the call is wrong. */
    ask(question: string): string;
    is_ident_text(kind: number, day: number, text: string): boolean;
    check_ident_lines(question: string, bytes: Uint8Array): Uint16Array;
    /** Fills `values` and adds to `sum`; a summary as JSON. */
    grade_columns(first: BigInt64Array, second: BigInt64Array, more: BigInt64Array, levels: Uint8Array, plan: BigInt64Array, ranks: Uint8Array, counts: BigInt64Array, sums: BigInt64Array): boolean;
    pareto_columns(values: BigInt64Array, scale: number, ratio: string): string;
    rfm_columns(idleDays: Int32Array, frequency: Int32Array, monetary: BigInt64Array, high: number, scores: Uint16Array, groups: Uint32Array): number;
    value_columns(quantity: BigInt64Array, price: BigInt64Array, cost: BigInt64Array, locked: Int32Array, left: Int32Array, places: number, values: BigInt64Array, sum: BigInt64Array): string;
    TableStream: { open(question: string): RawTable | undefined };
    /** Only in the build for the test of recovery. */
    forced_trap?(): void;
  }
  export interface RawTable {
    push(bytes: Uint8Array): number;
    finish(): string;
    /** Row, column, offset, number of the code, 1 where soft; again and again. */
    findings(max: number): Float64Array;
    output(): Uint8Array;
    free(): void;
  }
  /** The module's own exports, for the calls that the binding would only slow down. */
  export interface Exports {
    readonly memory: WebAssembly.Memory;
    input_address(): number;
    input_length(): number;
    is_ident(kind: number, day: number, length: number): number;
    __wbindgen_add_to_stack_pointer(count: number): number;
  }
  export function createGlue(decoder: unknown, encoder: unknown, registry: unknown, console: { error(sentence: string): void, texts(lang: string): string }): Glue;
}

declare module "build:batch_glue" {
  /** The other optimiser may leave other imports over, so the batch build has its own. */
  export { createGlue } from "build:glue";
}

declare module "build:form" {
  /** The form build in base64, and `sha-256:` with the digits of its digest. */
  export const bytes: string;
  export const digest: string;
}

declare module "build:batch" {
  /** The batch build in base64. */
  export const bytes: string;
}

declare module "build:book" {
  /** Everything that is the same for every call: what the module is, the rule book, sentences, shipped policies. */
  export const book: {
    readonly about: Omit<import("./types.js").About, "module" | "batch">;
    readonly rows: readonly import("./types.js").RuleRow[];
    /** In the order of the numbers that stand for them in findings of a table. */
    readonly codes: readonly string[];
    readonly flags: typeof import("./types.js").identFlags;
    readonly messages: Record<string, Record<string, string>>;
    /** Of each language: lines of key, tab and text, sorted by key. */
    readonly wordings: Record<string, string>;
    readonly policies: Record<string, unknown>;
  };
}

declare module "build:version" {
  export const version: string;
}
