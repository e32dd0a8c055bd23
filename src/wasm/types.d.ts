/**
 * kehu (客户): checks, grades and valuations for securities companies, in the browser.
 *
 * Conventions of every function:
 * - A day is `"2026-11-23"`. `on` is the day whose rules and calendar apply; there is no clock inside.
 * - Wrong **data** never throws: it comes back as `issues`. A wrong **call** (unknown kind, impossible `on`, unknown
 *   option name) throws a `TypeError` that names it.
 * - `issues` make the answer unusable; `warnings` do not. Neither ever carries the client's value.
 * - Absent means missing or `null`. An unknown key is kept and gets the warning `field.unknown`.
 */

/** A calendar day, `YYYY-MM-DD`, that exists. */
export type Day = string;
export type Lang = "zh-CN" | "en";

/** The row of the rule book that an answer or an issue rests on. Frozen; the same object wherever it is named. */
export interface Source {
  /** Identifies the row, e.g. `"ident.uscc.check_digit"`. */
  readonly id: string;
  readonly document: string;
  readonly article?: string;
  readonly level: "statute" | "regulation" | "exchange" | "association" | "standard" | "seed" | "house";
  /** `may`: a method the text allows; `must`: one it demands. */
  readonly force: "must" | "may";
  /** `verified`: the text was read. `unverified`: recalled or second-hand, replaceable. `house`: a broker's own rule. */
  readonly standing: "verified" | "unverified" | "house";
  /** First day in force, included. */
  readonly from?: Day;
  /** First day no longer in force (the row is in force on the days before it). */
  readonly until?: Day;
}

/** A row of `rules()`: a source with what it says. */
export interface RuleRow extends Source {
  readonly subject: Subject;
  readonly text: { readonly zh: string; readonly en: string };
  /** The codes that this row can give. */
  readonly codes: readonly string[];
}

/** What is wrong, as data. `message` is made last, from `code` and `params`, in the language asked for. */
export interface Issue {
  readonly path: readonly (string | number)[];
  /** `area.reason`; the list only grows. */
  readonly code: string;
  /** Counts, positions, limits and words of ours; never the client's value. Positions count characters from 1. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
  readonly source?: Source;
}

/** Either a value with warnings or issues. It is also a Standard Schema v1 result. */
export type Result<T> =
  | { readonly value: T; readonly warnings: readonly Issue[]; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly warnings: readonly Issue[]; readonly value?: undefined };

export type Subject = "day" | "ident";

/** Characters that a pattern of the broker's own allows. */
export type Alphabet = "digits" | "capitals_digits" | "letters_digits";
/** Length from `min` to `max`, both included, of characters of `alphabet`. */
export interface Pattern { readonly min: number; readonly max: number; readonly alphabet: Alphabet }
/** The broker's own numbers. A section given replaces the shipped one whole. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly ident?: { readonly cashAccount: Pattern; readonly clientCode: Pattern; readonly productCode: Pattern };
}
export interface Options { readonly on: Day; readonly lang?: Lang; readonly policy?: Policy }

/* ---------------------------------------------------------------- start */

export type WasmInput = string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module
  | ((imports: WebAssembly.Imports) => unknown) | Promise<string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module>;

/**
 * Makes the module ready. The default entry needs no argument and, on current engines, no call at all; old engines
 * that refuse to compile on the main thread need `await init()` once. `kehu/slim` needs the bytes or where they are.
 * A second call is harmless. After `import "kehu/batch"`, `await init()` also prepares the faster build.
 */
export function init(input?: WasmInput | { readonly form: WasmInput; readonly batch?: WasmInput }): Promise<void>;

/* ---------------------------------------------------------------- general */

export interface About {
  readonly version: string;
  /** `sha-256:` and hex digits of the form build's bytes as loaded; `null` where the host gave a compiled module or has no SubtleCrypto. */
  readonly module: string | null;
  /** Whether the line and table doors run on the batch build. */
  readonly batch: boolean;
  readonly documents: readonly { readonly document: string; readonly level: Source["level"]; readonly from?: Day; readonly until?: Day;
    /** Number of rows of each standing. */
    readonly verified: number; readonly unverified: number; readonly house: number }[];
  readonly kinds: readonly { readonly kind: IdentKind; readonly zh: string; readonly en: string; readonly strength: Strength }[];
  readonly parties: readonly { readonly party: Party; readonly zh: string; readonly en: string }[];
  readonly languages: readonly Lang[];
  readonly calendar: { readonly from: Day; readonly until: Day; readonly provisionalFrom: Day };
  readonly tables: readonly { readonly table: string; readonly date: Day; readonly origin: string }[];
  /** The normalisation table: what is changed into what before a number is read. */
  readonly normalisation: readonly { readonly from: string; readonly to: string; readonly zh: string; readonly en: string }[];
}
export function about(): About;

/** Every row of the rule book, sorted by id; `on` keeps the rows in force on that day. */
export function rules(query?: { readonly subject?: Subject; readonly on?: Day; readonly standing?: Source["standing"] }): readonly RuleRow[];

/** Code → template with `{param}` places, for portals with their own wording. */
export function messages(lang: Lang): Readonly<Record<string, string>>;

/** The shipped policy section: a starting point for the broker's own. */
export function samplePolicy(subject: "ident"): Required<Policy>["ident"];

/** Days that extend (or, inside the built-in span, replace) the calendar: `from` to `until`, both included. */
export interface Calendar { readonly closed: readonly Day[]; readonly madeUp: readonly Day[]; readonly from: Day; readonly until: Day }
/** Mainland working day (调休 weekends are working days). Outside the table: `rule.not_covered`. */
export function isWorkingDay(day: Day, options?: { readonly calendar?: Calendar; readonly lang?: Lang }): Result<boolean>;
/** Trading day of the Shanghai and Shenzhen exchanges (a made-up weekend is closed). */
export function isTradingDay(day: Day, options?: { readonly calendar?: Calendar; readonly lang?: Lang }): Result<boolean>;

export interface DeadlineRequest {
  /** A day; for `hour` a date-time with offset, `2026-11-23T09:30:00+08:00`. */
  readonly start: string;
  /** 0 to 1,000,000. */
  readonly count: number;
  readonly unit: "hour" | "calendar_day" | "working_day" | "trading_day" | "week" | "month" | "year";
  readonly convention: "start_not_counted" | "start_counted";
  /** Default `next_working_day` (for `trading_day` the next trading day); hours run through and default to `none`. */
  readonly roll?: "none" | "next_working_day";
}
/** The last day (or, for hours, the moment) of a period, by Civil Code (民法典) articles 200–204. The day itself is included. */
export function deadline(request: DeadlineRequest, options?: { readonly calendar?: Calendar; readonly lang?: Lang }):
  Result<{ readonly due: string; readonly sources: readonly Source[] }>;

export type Party = "individual" | "minor" | "legal_person" | "partnership" | "venture_capital" | "unincorporated" | "sole_trader"
  | "public_institution" | "product" | "overseas_institution" | "qualified_foreign_investor";

/* ---------------------------------------------------------------- ident */

export type IdentKind = "resident_id" | "resident_id_15" | "temporary_resident_id" | "hmt_residence_permit"
  | "foreign_permanent_resident_id" | "foreign_permanent_resident_id_15" | "hk_macao_travel_permit" | "taiwan_travel_permit"
  | "hk_macao_id" | "taiwan_id" | "military_id" | "passport" | "mrz" | "uscc" | "organization_code" | "business_licence_15"
  | "taxpayer_id" | "lei" | "bank_card" | "bank_account" | "mobile" | "landline" | "postcode" | "email" | "unified_account"
  | "securities_account" | "cash_account" | "client_code" | "security_code" | "isin" | "product_code" | "person_name" | "organisation_name";

/** How much a kind can be checked at all: only its length, its characters, its layout, a check digit, a register. */
export type Strength = "length" | "charset" | "layout" | "check_digit" | "registry";

export interface Region {
  /** Six digits as in the number. */
  readonly code: string;
  /** Full name, e.g. 北京市朝阳区; given once `kehu/regions` is imported, absent when unknown. */
  readonly name?: string;
  /** `unknown`: not in the table, or there without years, such as a code of a whole prefecture (endings 01, 02, 11, 20). */
  readonly status: "current" | "abolished" | "unknown";
  /** First year of the code, as far as the table knows. */
  readonly from?: number;
  /** Last year of the code; absent while current. */
  readonly until?: number;
}
export interface Named { readonly code: string; readonly name: string }

/** What a number says about its holder. Which facts a kind gives is listed in the README's table. */
export interface Facts {
  readonly birthDate?: Day;
  readonly sex?: "male" | "female";
  /** Completed years on `on`. */
  readonly age?: number;
  readonly region?: Region;
  readonly province?: Named;
  readonly holder?: "hong_kong" | "macao" | "taiwan";
  /** The 18-character number that replaces a 15-digit one. */
  readonly upgraded?: string;
  /** ISO 3166-1 alpha-3, or the MRZ's own code. */
  readonly nationality?: string;
  /** State or organisation that issued a travel document, as in the MRZ; first four characters of an LEI; a card's scheme. */
  readonly issuer?: string;
  /** The lifelong or document number inside a longer one. */
  readonly documentNumber?: string;
  readonly expiresOn?: Day;
  /** Layout word: `td1 td2 td3 td3_line_2` (mrz); `ordinary diplomatic service public_affairs hong_kong macao` (passport);
   *  `organisation natural_person natural_person_sole_trader foreign_person` (taxpayer_id). */
  readonly layout?: string;
  /** As printed: permits of Hong Kong and Macao 0 for the first, Taiwan booklets the issue count. */
  readonly renewals?: number;
  /** Registering department (USCC place 1). */
  readonly authority?: Named;
  /** Kind of body (USCC places 1–2; business licence place 7: `domestic foreign_invested individual_business`). */
  readonly entityKind?: Named;
  /** Party words that fit, best first. */
  readonly parties?: readonly Party[];
  readonly organizationCode?: string;
  readonly market?: "shanghai" | "shenzhen" | "beijing" | "neeq";
  /** Where one code stands in several markets. */
  readonly markets?: readonly ("shanghai" | "shenzhen" | "beijing" | "neeq")[];
  /** `individual_a institution_a institution_own_a foreign_b individual_b fund margin product b_share` … */
  readonly accountClass?: string;
  /** `index share star_share cdr chinext_share b_share fund etf lof reit bond treasury policy_bond convertible_bond repo preferred_share warrant rights non_trading standard_coupon neeq` … */
  readonly securityClass?: string;
  /** Original allocation of the segment; numbers can be ported. */
  readonly carrier?: "china_telecom" | "china_mobile" | "china_unicom" | "china_broadnet" | "china_satnet" | "satellite";
  readonly virtualOperator?: boolean;
  readonly areaCode?: string;
  readonly extension?: string;
  readonly domain?: string;
  readonly country?: string;
  readonly script?: "han" | "latin" | "mixed" | "other";
}
export interface Ident {
  readonly kind: IdentKind;
  /** The number after normalisation. */
  readonly text: string;
  readonly facts: Facts;
  readonly strength: Strength;
  readonly sources: readonly Source[];
}

/**
 * The quick door: text in, boolean out. Soft findings do not count.
 * @example isIdent("resident_id", "11010519491231002X", "2026-11-23") // true
 */
export function isIdent(kind: IdentKind, text: unknown, on: Day): boolean;

export interface CheckOptions extends Options {
  /** `true`: the text is read as it stands, without normalisation. */
  readonly strict?: boolean;
  /** What the form also says; a contradiction is `ident.conflict` at that field. */
  readonly expect?: { readonly birthDate?: Day | null; readonly sex?: "male" | "female" | null; readonly party?: Party | null };
}
/** The full door: verdict, facts, every finding with its source. */
export function checkIdent(kind: IdentKind, text: unknown, options: CheckOptions): Result<Ident>;

/** For live fields: right, can still become right, or cannot. No day is asked, so a future birth date is not judged. */
export function typing(kind: IdentKind, text: string): "complete" | "incomplete" | "wrong";

/** There is no place for issues here: a faulty `policy` is a `TypeError` that names its path. */
export interface LineOptions { readonly on: Day; readonly encoding?: "utf-8" | "gb18030"; readonly policy?: Policy }
/**
 * One flag word per line of newline-separated bytes (CR LF counts as one break). 0 = no finding.
 * A final newline opens no line; an empty line is `field.missing`; bytes that are not text are `ident.charset`.
 */
export function checkIdentLines(kind: IdentKind, bytes: Uint8Array, options: LineOptions): Uint16Array;

/** How to read a flag word: `hard[word & hardMask]` is the hard finding (`""` = none), `soft[code]` the bit of a soft one. */
export const identFlags: { readonly hardMask: number; readonly hard: readonly string[]; readonly soft: Readonly<Record<string, number>> };

export interface TableOptions {
  readonly on: Day;
  /** Which columns hold which kind: the column's heading (needs `header: true`) or its number, 0 to 16,383; 16,384 at most. */
  readonly columns: readonly { readonly column: string | number; readonly kind: IdentKind;
    /** An empty cell is a finding unless `optional`. */
    readonly optional?: boolean }[];
  /** `","` by default. */
  readonly delimiter?: "," | ";" | "\t" | "|";
  readonly encoding?: "utf-8" | "gb18030";
  /** `true` by default: the first record holds the headings. */
  readonly header?: boolean;
  readonly lang?: Lang;
  readonly policy?: Policy;
  /**
   * Also write the table again (UTF-8 input only) with one more column that says what is wrong:
   * `all` records or only the `bad` ones. Cells that a spreadsheet would run as a formula are guarded. Take `output()`
   * after each piece: beyond 64 MiB nothing more is written, and `summary.issues` says `table.overflow`.
   */
  readonly annotate?: "none" | "all" | "bad";
}
export interface TableFinding {
  /** Record number from 1, the heading not counted. */
  readonly row: number;
  /** Column number from 0; -1 for a finding about the record. */
  readonly column: number;
  /** Where the record begins, in bytes from the start of the file. */
  readonly offset: number;
  readonly code: string;
  /** Soft findings are hints and do not make a row bad. */
  readonly soft: boolean;
}
export interface TableSummary {
  readonly rows: number;
  /** Rows with at least one hard finding. */
  readonly badRows: number;
  readonly bytes: number;
  /** Findings per column and code, hard and soft apart; columns in the order of the request. */
  readonly counts: readonly { readonly column: number; readonly code: string; readonly soft: boolean; readonly count: number }[];
  /** Findings that were not kept because nobody took them in time. */
  readonly dropped: number;
  readonly headings: readonly string[];
  /** About the file: `table.missing` (no record), `table.unknown` (a column that is not there), `table.malformed` (an open quote at the end). */
  readonly issues: readonly Issue[];
}
/** A whole CSV/TSV file in pieces of any size, in flat memory. Call `free()` when done (also after an error). */
export interface TableStream {
  /** Bytes of the file in order; gives the number of complete rows so far. */
  push(bytes: Uint8Array): number;
  /** Ends the file; findings and output can still be taken, but nothing more is read. */
  finish(): TableSummary;
  /** Takes up to `max` findings out, oldest first. */
  findings(max: number): TableFinding[];
  /** Takes out what `annotate` has written so far (UTF-8, without BOM). */
  output(): Uint8Array;
  free(): void;
}
export function checkTable(options: TableOptions): TableStream;

export interface NameComparison {
  readonly equal: boolean;
  /** What had to be evened out, or where they differ still (`characters`, `order`). */
  readonly differed: readonly ("width" | "case" | "space" | "middle_dot" | "bracket" | "hyphen" | "order" | "characters")[];
  readonly sources: readonly Source[];
}
/**
 * Two names after normalisation: equal or not, and what differed. A name without a character is `field.missing`, one
 * longer than 256 characters `ident.length`, at `a` or `b`.
 */
export function compareNames(a: string, b: string, kind: "person_name" | "organisation_name"): Result<NameComparison>;

/** Kinds that the text could be, best first: a suggestion for a clerk, never a verdict. */
export function guessKind(text: string): readonly IdentKind[];

/** For screen and print; a malformed number is all `*`. */
export function maskIdent(kind: IdentKind, text: string): string;
