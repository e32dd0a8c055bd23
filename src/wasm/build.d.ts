/** What the build puts in place of these names. */

declare module "build:glue" {
  /** One instance's side of the binding, as the generator wrote it. */
  export interface Glue {
    imports(): WebAssembly.Imports;
    finish(instance: WebAssembly.Instance, module: WebAssembly.Module | undefined): Exports;
    about(): Record<string, unknown>;
    rules(query: unknown): unknown;
    messages(lang: unknown): unknown;
    /** SHA-256 in hexadecimal digits. */
    digest(bytes: Uint8Array): string;
    sample_policy(subject: unknown): unknown;
    is_working_day(day: unknown, options: unknown): unknown;
    is_trading_day(day: unknown, options: unknown): unknown;
    deadline(request: unknown, options: unknown): unknown;
    kind_index(kind: unknown): number;
    packed_day(day: unknown): number;
    is_ident_text(kind: number, day: number, text: string): boolean;
    check_ident(kind: unknown, text: unknown, options: unknown): unknown;
    typing(kind: unknown, text: unknown): unknown;
    check_ident_lines(kind: unknown, bytes: Uint8Array, options: unknown): Uint16Array;
    ident_flags(): unknown;
    code_words(): unknown;
    compare_names(a: unknown, b: unknown, kind: unknown): unknown;
    guess_kind(text: unknown): unknown;
    mask_ident(kind: unknown, text: unknown): unknown;
    card_fields(party: unknown, options: unknown): string;
    card_schema(party: unknown, options: unknown): string;
    check_card(card: string, options: unknown): string;
    compare_reader(payload: string, card: string, options: unknown): string;
    required_marks(request: string, options: unknown): string;
    required_papers(request: string, options: unknown): string;
    plan_change(request: string, options: unknown): string;
    advance_change(step: string, options: unknown): string;
    change_forms(plan: string, module: string | null, options: unknown): string;
    confirmation_slip(change: string, module: string | null, options: unknown): string;
    client_policy(): string;
    TableStream: new (options: unknown) => RawTable;
    /** Only in the build for the test of recovery. */
    forced_trap?(): void;
  }
  export interface RawTable {
    push(bytes: Uint8Array): number;
    finish(): unknown;
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
  export function createGlue(decoder: unknown, encoder: unknown, registry: unknown, console: { error(sentence: string): void }): Glue;
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
  /** Every row of the rule book with its texts, and its documents. */
  export const book: {
    readonly rows: readonly import("./types.js").RuleRow[];
    readonly documents: import("./types.js").About["documents"];
  };
}

declare module "build:version" {
  export const version: string;
}
