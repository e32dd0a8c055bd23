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

export type Subject = "day" | "ident" | "client" | "suitability" | "tier" | "valuation";

/** Characters that a pattern of the broker's own allows. */
export type Alphabet = "digits" | "capitals_digits" | "letters_digits";
/** Length from `min` to `max`, both included, of characters of `alphabet`. */
export interface Pattern { readonly min: number; readonly max: number; readonly alphabet: Alphabet }
/** The broker's own numbers. A section given replaces the shipped one whole. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly ident?: { readonly cashAccount: Pattern; readonly clientCode: Pattern; readonly productCode: Pattern };
  readonly client?: ClientPolicy;
  readonly suitability?: SuitabilityPolicy;
  readonly tier?: TierPolicy;
  readonly valuation?: ValuationPolicy;
}
export interface Options { readonly on: Day; readonly lang?: Lang; readonly policy?: Policy }

/* ---------------------------------------------------------------- start */

export type WasmInput = string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module
  | ((imports: WebAssembly.Imports) => unknown) | Promise<string | URL | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module>;

/**
 * Makes the module ready. The default entry needs no argument and, on current engines, no call at all; old engines
 * that refuse to compile on the main thread need `await init()` once. `kehu/slim` needs the bytes or where they are.
 * The module must be of this very version. A second call is harmless. After `import "kehu/batch"`, `await init()` also prepares the faster build.
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
export function samplePolicy(subject: "client"): ClientPolicy;
export function samplePolicy(subject: "suitability"): SuitabilityPolicy;
export function samplePolicy(subject: "tier"): TierPolicy;
export function samplePolicy(subject: "valuation"): ValuationPolicy;

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

/* ---------------------------------------------------------------- client: the card */

/** What a card's document can be: identifier kinds, and three whose number has no public layout. */
export type DocumentKind = "resident_id" | "resident_id_15" | "temporary_resident_id" | "hmt_residence_permit"
  | "foreign_permanent_resident_id" | "foreign_permanent_resident_id_15" | "hk_macao_travel_permit" | "taiwan_travel_permit"
  | "hk_macao_id" | "taiwan_id" | "military_id" | "passport" | "uscc" | "organization_code" | "business_licence_15"
  | "product_filing" | "overseas_registration" | "other";

/** A person named on a card. Which fields are required depends on the role: `CardField.fields` says it. */
export interface CardPerson {
  readonly name?: string; readonly documentKind?: DocumentKind; readonly documentNumber?: string;
  readonly documentFrom?: Day; readonly documentUntil?: Day | "long_term";
  readonly phone?: string; readonly address?: string;
}
export interface CardAccount {
  readonly kind?: "cash" | "credit" | "option" | "fund" | "securities"; readonly number?: string;
  readonly market?: "shanghai" | "shenzhen" | "beijing" | "neeq"; readonly status?: "normal" | "abnormal" | "cancelled";
}
/**
 * The client's card (客户资料卡). Flat; every field may be absent. Text is read after normalisation. A field that does not
 * belong to the party is kept and gets the warning `field.not_applicable`, an unknown one `field.unknown`.
 */
export interface Card {
  readonly party?: Party;
  readonly name?: string; readonly formerName?: string;
  readonly documentKind?: DocumentKind; readonly documentNumber?: string;
  readonly documentFrom?: Day; readonly documentUntil?: Day | "long_term"; readonly documentAddress?: string;
  readonly auxiliaryDocuments?: readonly { readonly documentKind?: DocumentKind; readonly documentNumber?: string; readonly documentUntil?: Day | "long_term" }[];
  readonly sex?: "male" | "female"; readonly birthDate?: Day;
  /** ISO 3166-1 alpha-3. */
  readonly nationality?: string;
  readonly occupation?: string; readonly education?: string; readonly industry?: string; readonly workplace?: string;
  /** Where the client usually lives; a body's registered office is `residence` too (住所). */
  readonly residence?: string; readonly address?: string; readonly postcode?: string;
  readonly mobile?: string; readonly phone?: string; readonly email?: string; readonly fax?: string; readonly website?: string;
  readonly contactPerson?: CardPerson; readonly emergencyContact?: CardPerson & { readonly relation?: string };
  readonly guardian?: CardPerson & { readonly relation?: string };
  readonly clientCode?: string; readonly cashAccount?: string; readonly unifiedAccount?: string; readonly accounts?: readonly CardAccount[];
  /** Tax-residence self-certification (税收居民身份声明). */
  readonly taxResidence?: {
    readonly status?: "resident_only" | "non_resident_only" | "both";
    /** In Latin letters. */
    readonly surname?: string; readonly givenName?: string; readonly birthPlace?: string; readonly currentAddress?: string;
    readonly entityType?: "passive_non_financial" | "other_non_financial" | "financial";
    readonly residences?: readonly { readonly country?: string; readonly number?: string;
      readonly reason?: "not_issued" | "not_obtained"; readonly explanation?: string }[];
  };
  readonly consents?: readonly { readonly purpose?: string; readonly version?: string; readonly on?: Day; readonly by?: "self" | "guardian";
    /** Marketing and profiles can be refused; a refusal is kept too. */
    readonly refused?: boolean }[];
  readonly uscc?: string; readonly entityKind?: string;
  readonly legalRepresentative?: CardPerson; readonly personInCharge?: CardPerson;
  /** `person` or `organisation`; an organisation is represented by its appointed representative (委派代表). */
  readonly managingPartner?: CardPerson & { readonly kind?: "person" | "organisation"; readonly representative?: CardPerson };
  readonly agent?: CardPerson & { readonly authorisedUntil?: Day | "long_term" };
  readonly assetManager?: string; readonly custodian?: string;
  readonly businessScope?: string;
  /** Plain decimal text, yuan unless `currency` says otherwise. */
  readonly registeredCapital?: string; readonly currency?: string;
  readonly foundedOn?: Day; readonly tradingSince?: Day;
  readonly controllers?: readonly CardPerson[];
  readonly beneficialOwners?: readonly (CardPerson & { readonly basis?: "shares" | "income_or_votes" | "control" | "daily_management" | "legal_representative";
    /** Ratio as plain decimal text, `"0.25"` = 25 %. */
    readonly share?: string })[];
  /** The relation with the client (E6, E12, E16, E18, E19 of the source collection): all optional. */
  readonly sourceChannel?: "old_database" | "call" | "website" | "fair" | "visit" | "referral" | "other";
  readonly relation?: "direct" | "indirect"; readonly relationTypes?: readonly ("supplier" | "distributor" | "key" | "brand" | "partner")[];
  readonly registeredOn?: Day; readonly cooperationSince?: Day; readonly cooperationYears?: number;
  readonly brands?: string; readonly totalAssets?: string; readonly annualRevenue?: string; readonly employees?: number;
  readonly creditStanding?: string; readonly creditEvents?: string; readonly financialCondition?: string; readonly staffCondition?: string;
  readonly decisionMaker?: { readonly name?: string; readonly birthDate?: Day; readonly interests?: string };
  readonly decisionTraits?: string; readonly needs?: string; readonly outlook?: string; readonly serviceArea?: string;
  readonly salesCapability?: string; readonly managementTraits?: string; readonly policies?: string; readonly attitude?: string;
  readonly competitors?: string; readonly dealings?: string; readonly paymentTerms?: string; readonly remarks?: string;
  /** The caller's own fields: kept as they are, any number of them. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Where a value came from and when. */
  readonly provenance?: Readonly<Record<string, { readonly source: "clerk" | "client" | "reader" | "register"; readonly on: Day }>>;
}
export type CardFieldName = Exclude<keyof Card, "party">;

export type CardBlock = "identity" | "background" | "contact" | "people" | "business" | "owners" | "accounts" | "tax" | "consents" | "relationship" | "other";
export type FieldFormat = "text" | "ident" | "document_number" | "day" | "day_or_long_term" | "word" | "country" | "amount" | "ratio" | "count" | "flag"
  | "url" | "latin" | "object" | "list" | "any";
/** One row of the card. */
export interface CardField {
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly format: FieldFormat;
  /** With `ident`: which kind; `document_number` takes the kind from `documentKind` beside it. */
  readonly kind?: IdentKind;
  /** With `word` (and a list of words): the closed list with its labels. */
  readonly words?: readonly { readonly word: string; readonly zh: string; readonly en: string }[];
  /** With `text`: most characters; with `list`: most items. */
  readonly most?: number;
  /** `conditional`: required when `condition` holds. */
  readonly required: "required" | "conditional" | "optional";
  /** e.g. `reach_by_mobile_or_phone`, `not_long_term`, `not_resident_only`, `under_14`, `capital_given`; the README lists them. */
  readonly condition?: string;
  readonly class: "ordinary" | "key";
  /** 关键联系信息 */
  readonly contact: boolean;
  readonly sensitivity: "general" | "sensitive";
  readonly recordClass: "basic" | "voucher" | "trade";
  readonly block: CardBlock;
  /** Whether the client sees and fills it; `false`: the broker's own. */
  readonly clientVisible: boolean;
  /** One of the nine items (individuals) or the institution items of the anti-money-laundering rules in force on `on`. */
  readonly amlItem: boolean;
  /** With `object` and `list` of objects: the fields inside, in the same shape. */
  readonly fields?: readonly CardField[];
  /** The row that asks for it. */
  readonly source?: Source;
}
/** The fields of a party's card in display order. An unknown `party` throws. */
export function cardFields(party: Party, options: Options): readonly CardField[];
/** The same as JSON Schema 2020-12, of a card without nulls and blanks; `format` names are those that `ajvFormats` of `kehu/forms` registers. */
export function cardSchema(party: Party, options: Options): Readonly<Record<string, unknown>>;

export interface CardOptions extends Options {
  /** `true`: a half-filled card is no fault; what is missing is only in `completeness`. Default `false`: missing required fields are issues. */
  readonly partial?: boolean;
}
export interface DocumentValidity {
  /** Path of the `documentUntil`. */
  readonly path: readonly (string | number)[];
  /** `expiring`: within the reminder days, both ends included; `grace`: expired, within the days of grace, both ends included. */
  readonly status: "valid" | "long_term" | "expiring" | "grace" | "expired";
  readonly until?: Day;
  /** Last day of grace, included. */
  readonly graceUntil?: Day;
}
export interface CheckedCard {
  readonly party: Party;
  /** The card after normalisation; attributes and unknown keys as they came. */
  readonly card: Card;
  readonly complete: boolean;
  /** Per block that has required fields for this card, in display order. `missing`: dotted field names. */
  /** Per block; a required group that is not begun counts itself and what it asks for (of a list its first item), inner ones with dots. */
  readonly completeness: readonly { readonly block: CardBlock; readonly required: number; readonly given: number; readonly missing: readonly string[] }[];
  readonly documents: readonly DocumentValidity[];
  /** What the document number says, as `checkIdent` tells it. */
  readonly facts: Facts;
  readonly sources: readonly Source[];
}
/**
 * Checks a card: every field by its format, then fields against one another.
 * @example checkCard({ party: "individual", name: "张三", documentKind: "resident_id", documentNumber: "11010519491231002X" }, { on: "2026-11-23", partial: true })
 */
export function checkCard(card: Card, options: CardOptions): Result<CheckedCard>;

/** What a card reader gives (resident, foreigner or Hong Kong, Macao and Taiwan residence card). */
export interface ReaderPayload {
  readonly type: "resident" | "foreigner" | "hmt_residence";
  readonly name?: string; readonly englishName?: string; readonly sex?: "male" | "female"; readonly ethnicGroup?: string; readonly nationality?: string;
  readonly birthDate?: Day; readonly address?: string; readonly number?: string; readonly passNumber?: string; readonly issuer?: string; readonly issues?: string;
  readonly validFrom?: Day; readonly validUntil?: Day | "long_term";
}
export interface ReaderComparison {
  /** In the order of the payload; `only_reader` / `only_card`: given on one side only. `differed` as in `compareNames`. */
  readonly fields: readonly { readonly field: string; readonly outcome: "equal" | "different" | "only_reader" | "only_card"; readonly differed?: readonly string[] }[];
  readonly equal: boolean;
  readonly sources: readonly Source[];
}
/** Reader against card, field by field. A payload that contradicts its own number (birth date, sex) is `ident.conflict`. */
export function compareReaderWithCard(payload: ReaderPayload, card: Card, options: Options): Result<ReaderComparison>;

/* ---------------------------------------------------------------- client: changes */

export type MarkKind = "signature" | "seal" | "signature_or_seal" | "electronic_signature";
export type MarkBy = "self" | "guardian" | "agent" | "the_entity" | "legal_representative" | "managing_partner" | "person_in_charge"
  | "appointed_representative" | "asset_manager" | "custodian";
export type Channel = "counter" | "witnessed" | "self_service_terminal" | "online";
export type PaperId = "cash_account_change_form_individual" | "cash_account_change_form_institution" | "securities_account_form" | "unincorporated_change_form"
  | "credit_account_change_form" | "identity_document" | "auxiliary_document" | "business_licence" | "registration_certificate" | "legal_representative_certificate" | "legal_representative_id"
  | "person_in_charge_certificate" | "person_in_charge_id" | "authorisation_letter" | "agent_id" | "change_proof" | "guardian_id" | "guardianship_proof"
  | "delegation_letter" | "appointed_representative_id" | "partnership_agreement" | "manager_registration" | "translation" | "partner_list" | "custodian_id"
  | "confirmation_slip" | "controlling_person_form" | "risk_test" | "investor_proof" | "account_closing_form" | "unified_account_form";
export type Business = "opening" | "ordinary_change" | "key_change" | "closing" | "link_confirmation" | "account_merge" | "risk_test" | "professional_investor";
export type SyncTarget = "unified_account" | "shareholder_system" | "fund_system" | "option_system" | "depository_bank" | "other_client_codes";

export interface GivenMark { readonly kind: MarkKind; readonly by: MarkBy; readonly paper: PaperId; readonly at?: string }
export interface GivenPaper { readonly id: PaperId; readonly original?: boolean; readonly sealed?: boolean }
/** Any one of `by` suffices; every row is required. `before_entry`: before the change is entered; `after_result`: on the slip. */
export interface RequiredMark { readonly kind: MarkKind; readonly by: readonly MarkBy[]; readonly paper: PaperId; readonly when: "before_entry" | "after_result"; readonly source: Source }
/** `original`: to be shown; `copy`: a copy stays; `sealed`: the paper (or its copy) bears the entity's seal. */
export interface RequiredPaper { readonly id: PaperId; readonly original: boolean; readonly copy: boolean; readonly sealed: boolean; readonly when: "before_entry" | "after_result"; readonly source: Source }

export interface RequirementRequest {
  readonly party: Party; readonly business: Business;
  readonly facts?: { readonly channel?: Channel; readonly syncTargets?: readonly SyncTarget[]; readonly managingPartner?: { readonly kind: "person" | "organisation" };
    readonly agent?: { readonly authorised: boolean; readonly notarised?: boolean };
    /** Of a natural person; where it is not told, the second document of holders of Hong Kong, Macao and Taiwan documents is not asked for. */
    readonly documentKind?: DocumentKind;
    /** Names of the fields that change: some papers depend on them. */
    readonly fields?: readonly string[]; readonly hasMarginAccount?: boolean };
}
export function requiredMarks(request: RequirementRequest, options: Options): Result<{ readonly marks: readonly RequiredMark[]; readonly sources: readonly Source[] }>;
export function requiredPapers(request: RequirementRequest, options: Options): Result<{ readonly papers: readonly RequiredPaper[]; readonly sources: readonly Source[] }>;

export interface CsdcQuery {
  readonly status: "not_queried" | "failed" | "empty" | "success";
  readonly at?: string;
  readonly unifiedAccounts?: readonly { readonly account: string; readonly status: "normal" | "abnormal" | "cancelled";
    readonly links?: readonly { readonly account: string; readonly market: string; readonly status: "normal" | "abnormal" | "cancelled"; readonly link: "confirmed" | "unconfirmed" }[] }[];
  readonly earlierKeyChange?: boolean;
}
export interface ChangeRequest {
  readonly party: Party;
  readonly channel: Channel;
  /** The card as it stands. Without it `after` holds the changed fields alone. */
  readonly before?: Card;
  /** With `before`: the changed fields, or the whole card; an absent field is unchanged. */
  readonly after: Card;
  /** Fields that are emptied. A required field cannot be. */
  readonly remove?: readonly string[];
  /** Who it is about where `before` does not say: for the identity check and the forms. */
  readonly client?: { readonly name?: string; readonly documentKind?: DocumentKind; readonly documentNumber?: string; readonly clientCode?: string; readonly cashAccount?: string; readonly unifiedAccount?: string };
  readonly entry: "ordinary" | "combined";
  readonly ordinaryTicked?: boolean;
  readonly hasOptionAccount: boolean; readonly hasMarginAccount?: boolean; readonly hasBankCustody?: boolean;
  readonly syncTargets: readonly SyncTarget[];
  readonly csdcQuery?: CsdcQuery;
  /** The result of the police's (or the registry's) check, made by the caller. */
  readonly identityCheck?: { readonly source: string; readonly matched: boolean; readonly name: string; readonly number: string; readonly at: string };
  readonly managingPartner?: { readonly kind: "person" | "organisation" };
  readonly agent?: { readonly authorised: boolean; readonly notarised?: boolean };
  readonly facts?: { readonly amlGrade?: "low" | "medium" | "high"; readonly watchList?: boolean; readonly highRiskNationality?: boolean;
    readonly firstAbove10Million?: boolean; readonly accountRestricted?: boolean };
  readonly marks?: readonly GivenMark[];
  readonly papers?: readonly GivenPaper[];
}
export interface Change { readonly field: string; readonly old?: unknown; readonly new?: unknown; readonly class: "ordinary" | "key"; readonly contact: boolean }
/** `fields`: the changed fields that go there. `blocked` carries the code and the row that says why. */
export interface SyncRow { readonly target: SyncTarget; readonly status: "planned" | "blocked" | "not_requested"; readonly fields: readonly string[]; readonly code?: string; readonly source?: Source }
export interface Plan {
  readonly party: Party; readonly channel: Channel;
  /** The day whose rules the plan follows; later steps follow the same. */
  readonly on: Day;
  /** `key` when any changed field is. */
  readonly class: "ordinary" | "key";
  readonly changes: readonly Change[];
  readonly papers: readonly RequiredPaper[];
  readonly marks: readonly RequiredMark[];
  readonly sync: readonly SyncRow[];
  /** Shut gates: while there is one, nothing can be submitted. */
  readonly gates: readonly Issue[];
  /** What somebody still has to do or decide. */
  readonly toDo: readonly Issue[];
  /** Of the rows due before entry. */
  readonly missing: { readonly marks: readonly RequiredMark[]; readonly papers: readonly RequiredPaper[] };
  /** SHA-256 over party, channel, class, changes, requested targets, the day and who the client is: what is signed and reviewed. */
  readonly content: string;
  /** The request as it was read: `advanceChange`, `changeForms` and `confirmationSlip` plan again from it. */
  readonly request: ChangeRequest;
  readonly sources: readonly Source[];
}
/** Everything a change needs, before and while it is filled in. */
export function planChange(request: ChangeRequest, options: Options): Result<Plan>;

export type ChangeState = "draft" | "identity_reviewed" | "form_signed" | "submitted" | "reviewed" | "completed" | "completed_with_rejections" | "slip_signed" | "closed";
export type ChangeAction = "review_identity" | "edit" | "sign_form" | "submit" | "approve" | "reject" | "record_sync_result" | "sign_slip" | "file";
export interface Actor { readonly id: string; readonly role: "counter" | "reviewer"; /** Date-time with offset. */ readonly at: string; readonly desk?: string }
export interface LogEntry {
  readonly action: ChangeAction; readonly from: ChangeState; readonly to: ChangeState; readonly actor: Actor;
  readonly marks?: readonly GivenMark[]; readonly papers?: readonly GivenPaper[];
  readonly target?: SyncTarget; readonly result?: "accepted" | "rejected" | "pending"; readonly reason?: string; readonly businessSeal?: boolean;
  /** The plan's `content` at that step. */
  readonly content: string;
}
export interface ChangeStep {
  readonly plan: Plan; readonly state: ChangeState; readonly action: ChangeAction; readonly actor: Actor;
  /** Every step so far; required from the second step on. It is replayed: a log that skips a gate is refused. */
  readonly log?: readonly LogEntry[];
  readonly marks?: readonly GivenMark[]; readonly papers?: readonly GivenPaper[];
  readonly target?: SyncTarget; readonly result?: "accepted" | "rejected" | "pending"; readonly reason?: string; readonly businessSeal?: boolean;
}
export interface Advanced {
  readonly state: ChangeState;
  readonly log: readonly LogEntry[];
  /** Every requested target; without `result` it has not answered, with `blocked` it was not sent. */
  readonly targets: readonly { readonly target: SyncTarget; readonly status: "planned" | "blocked"; readonly result?: "accepted" | "rejected" | "pending"; readonly code?: string }[];
  /** 「客户普通资料修改成功」, only when every requested target that has something to take has accepted. */
  readonly message?: string;
  readonly sources: readonly Source[];
}
/** One step of the change. Refused with everything that is missing, at once; nothing is remembered here. */
export function advanceChange(step: ChangeStep, options: Options): Result<Advanced>;

/** What is printed in the heading; absent = left blank. */
export interface PrintDetails { readonly branch?: string; readonly serialNumber?: string; readonly date?: Day; readonly copy?: number; readonly copies?: number; readonly prints?: number }
export type FormPart =
  | { readonly kind: "text"; readonly key: string; readonly label: string; readonly value?: string }
  | { readonly kind: "boxes"; readonly key: string; readonly label: string; readonly boxes: readonly { readonly word: string; readonly label: string; readonly ticked: boolean }[] }
  | { readonly kind: "table"; readonly key: string; readonly label: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "mark"; readonly key: string; readonly label: string; readonly mark: MarkKind; readonly by: readonly MarkBy[] }
  | { readonly kind: "statement"; readonly key: string; readonly label: string };
export interface Form {
  readonly id: PaperId; readonly title: string; readonly blank: boolean;
  readonly copy: number; readonly copies: number;
  /** 1 = first print; more = a reprint (补打). */
  readonly prints: number; readonly reprint: boolean;
  readonly parts: readonly FormPart[];
}
/** What a printed or saved answer can be made again from. `on` is the plan's day, `module` `about().module`, `policy.digest` is over the client and ident sections as read. */
export interface Run { readonly on: Day; readonly version: string; readonly module: string | null; readonly rules: readonly string[]; readonly policy: { readonly id: string; readonly version: string; readonly digest: string } }
export interface FormOptions extends Options { readonly blank?: boolean; readonly details?: PrintDetails }
/** The application forms of a plan (cash account, securities account, unincorporated bodies, credit account): full numbers, a box for each mark. `blank: true`: nothing filled in. */
export function changeForms(plan: Plan, options: FormOptions): Result<{ readonly forms: readonly Form[]; readonly run: Run; readonly sources: readonly Source[] }>;

export interface ClosedChange { readonly plan: Plan; readonly state: ChangeState; readonly log: readonly LogEntry[]; readonly details?: PrintDetails }
export interface Slip extends Form {
  /** `sha-256:` over the RFC 8785 form of the slip without `digest`, `copy`, `copies`, `prints`, `reprint` and `sources` (whose ids are in `run.rules`). */
  readonly digest: string;
  readonly run: Run;
  readonly sources: readonly Source[];
}
/** The confirmation slip (确认单), after review; numbers masked as the policy says. */
export function confirmationSlip(change: ClosedChange, options: Options): Result<Slip>;

/** The broker's own rules for cards and changes: document 04-02 V2.0.2 (2019-06) and public counter practice as shipped. */
export interface ClientPolicy {
  /** Days after expiry in which a document is still borne, 0–3650; days before expiry in which is reminded, 0–3650. */
  readonly graceDays: number; readonly reminderDays: number;
  /** Whether the client's identity document, expired beyond its grace on the card after the change, shuts a gate or is only warned of. Shipped: `gate`. */
  readonly expiredDocument: "gate" | "warn";
  /** Days after the day of an identity check (as `at` writes it, in its own offset) on which it still serves, 0–3650; 0: the same day only. Shipped: 30. */
  readonly identityCheckDays: number;
  /** Which changed fields each system takes. */
  readonly targetFields: Readonly<Record<SyncTarget, readonly string[]>>;
  /** A change of any of these examines the links of the unified account. */
  readonly linkFields: readonly string[];
  /** When an unconfirmed link shuts the gate. Shipped: `key_with_csdc`. */
  readonly unconfirmedLink: "key_with_csdc" | "key" | "any_with_csdc" | "any";
  /** What a channel may do; `nameAndNumber`: both in one request. */
  readonly channels: Readonly<Record<Channel, { readonly ordinary: boolean; readonly key: boolean; readonly nameAndNumber: "allowed" | "needs_external" | "forbidden" }>>;
  /** Whether an individual may be represented by an agent for a change. */
  readonly individualAgent: "forbidden" | "notarised";
  /** Whether overseas bodies seal. */
  readonly overseasSeal: boolean;
  /** Whether the marks of the securities-account form (04-02 6.1.2) are asked for on the cash-account form too. */
  readonly marksOnEveryForm: boolean;
  /** Fields masked on the slip. */
  readonly maskedOnSlip: readonly string[];
  /** Another order (keys not named follow in the shipped order) and other labels of what is printed, per form. */
  readonly forms?: Readonly<Partial<Record<PaperId, { readonly order?: readonly string[]; readonly labels?: Readonly<Record<string, string>> }>>>;
}

/* ---------------------------------------------------------------- valuation: what holds everywhere */

/*
 * Numbers come and go as plain decimal text of 28 digits at most (a JS number is `field.malformed`, 29 digits are
 * `amount.overflow`); counts and multipliers said to be `number` are JS integers. Ratios are fractions: `"0.05"` = 5 %.
 * Arithmetic is exact. A quotient that does not end, and a sum or product on the way that needs more than 28 digits, is
 * carried with 28. What is computed in double precision (normal distribution, lock-up discount, Black–Scholes, price and
 * yield of several payments, roots, compounding) enters the decimals once, half away from zero: ratios at 12 places,
 * prices at 10, and never with more than 15 digits counted from the first that is not 0 (what a double holds). Each named value is rounded once, half away from zero (四舍五入), never twice.
 * `unrounded`, `steps[].value` and the operands of tests are texts of the value before rounding: whole where it ends within
 * 28 digits; any other is cut for showing to 12 places, half away from zero, while the next step goes on with the longer value.
 * `amount.overflow` with the path `[]`: a result whose places asked for are beyond 28 digits, or a sum of money, of incomes or
 * of returns, a quantity × rounded unit value or an amount × weight that needs more than 28. Nothing is clamped, no price is made up.
 *
 * Paths begin with the field of the first argument (`["holding", "quantity"]`, `["market", "lastClose", "on"]`), with
 * `"rounding"`, `"calendar"`, `"form"`, or `"policy", "ruleSet"` for options (absent or unknown: a `TypeError`). Where `holding` is absent or no object, that is told alone. Everything the kind knows is read and judged in one
 * pass, used or not; only when no issue stands is anything computed, and what the branch taken then needs is looked for
 * once, all at once. Refusals carry no `source`, but for `value.not_yet` of a placement (`valuation.guideline.placement_first_day`)
 * and `value.conflict` of a price on a closed day (`day.calendar.trading` or `day.calendar.own`). Warnings carry none.
 * A refusal may carry warnings found before it. `valuation.guideline.force` stands beside every other `valuation.guideline.…` row.
 * A list that is empty where one is needed, or longer than said, is `value.out_of_range` at the list; a longer one is not read.
 * (A calendar's list of more than 10,000 days, or data nested deeper than 16, is `field.out_of_range`, as everywhere.)
 *
 * | code | means |
 * |---|---|
 * | `field.missing` | a field of the holding (or of a formula) that every branch needs |
 * | `value.missing` | a datum that the branch taken needs; the path names it |
 * | `value.unknown` | a word that is not in the closed list of its field (`kind`, `method`, `venue` …) |
 * | `value.out_of_range` | zero or negative where it cannot be, above its limit, or a model whose result is negative |
 * | `value.conflict` | two data contradict each other: days left > days locked; a price dated after the valuation day; `market.on` that is another day; a price of a closed day; a close of a suspended share |
 * | `value.not_yet` | before the first valuation day, before the lock, before the bond's first day |
 * | `value.expired` | on or after the maturity of a bond, deposit or repo; after the expiry of an option |
 * | `value.stale` | warning, `{ days }`: calendar days from the price's day to the valuation day |
 * | `value.boundary` | warning: a threshold met exactly |
 * | `value.implausible` | warning: volatility above 5, discount above 0.33, dividend yield of 1 or more, coupon or rate above 1: a percentage given as a number? |
 * | `value.not_applicable` | warning: given but not used: an adjustment below the threshold or outside its conditions, a lock that is over |
 * | `nav.missing` `nav.unknown` `nav.duplicate` | of a portfolio: a datum needed, a word, an id given twice |
 * | `nav.out_of_range` | units or fee base or NAV not above zero |
 * | `nav.conflict` | units of holders that do not add up; a holder's unit value that differs from the class's; previous lines that do not add up to the previous NAV (warning) |
 * | `nav.boundary` | warning: a threshold of the error ladder or of the deviation met exactly |
 * | `nav.needs_confirmation` `nav.needs_external` | warning: correct at once; tell custodian and regulator |
 * | `nav.not_applicable` | warning: no performance fee: the unit NAV is not above its mark |
 */

/** `broker_plan`: SAC guideline, a major change counts from 0.5 % of the previous NAV, included. `public_fund`: 0.25 %, included. `own_book`: no percentage, every major change counts. */
export type RuleSetName = "broker_plan" | "public_fund" | "own_book";
/** The caller's own. Without `materialRatio` every major change counts; without `placementMethod` a placement must name its `method`. */
export interface RuleSet { readonly id: string; readonly version: string;
  /** Above 0, up to 1. */
  readonly materialRatio?: string; readonly placementMethod?: "linear_lockup" | "lockup_discount" }
/** Places, 0 to 12. `unit` (default 4; `"none"`: the unit value is not rounded and is shown as `unrounded` is), `money` (default 2), `ratio` (default 6), `nav` 3, 4 or 8 (default 4). */
export interface Rounding { readonly unit?: number | "none"; readonly money?: number; readonly ratio?: number; readonly nav?: 3 | 4 | 8 }
/**
 * Thresholds that contracts may set otherwise; ratios above 0, up to 1, each includes the number itself. Shipped: 0.0025, 0.005, 0.0025, 0.005. `errorPublishRatio` below `errorReportRatio` is `value.conflict` there.
 * A section given stands as the broker's own: answers that use it name `valuation.policy.own` in place of `valuation.nav.error` and `valuation.nav.deviation`. The words of levels and tests stay.
 */
export interface ValuationPolicy { readonly errorReportRatio: string; readonly errorPublishRatio: string; readonly deviationNegativeRatio: string; readonly deviationRatio: string }
/** `on`: the valuation (or settlement) day. `calendar` extends the built-in trading days. */
export interface FormulaOptions { readonly on: Day; readonly rounding?: Rounding; readonly calendar?: Calendar; readonly lang?: Lang; readonly policy?: Policy }
export interface ValueOptions extends FormulaOptions { readonly ruleSet: RuleSetName | RuleSet }

/** One value on the way: first the inputs used, then each value computed, in the order listed with each function. */
export interface ValueStep { readonly name: ValueStepName; readonly value: string }
export type ValueStepName = "price" | "index_before" | "index_now" | "return" | "adjusted_price" | "impact" | "material_limit"
  | "cost" | "adjusted_cost" | "days_locked" | "days_left" | "volatility" | "dividend_yield" | "years_left" | "variance" | "average_variance" | "discount"
  | "coupon" | "days_accrued" | "days_period" | "accrued" | "full_price" | "clean_price" | "yield" | "spot" | "strike" | "rate" | "d1" | "d2"
  | "whole_years" | "payments_left" | "days_to_payment" | "payment_period" | "accrued_then" | "beta" | "alpha" | "rights_price" | "excess" | "base_price" | "income" | "principal" | "interest" | "nav" | "units" | "fee_per_unit" | "mark" | "next_mark" | "denominator";
/** A test that decided, in exact arithmetic: `at_least` asks whether `left` ≥ `right`, `at_most` whether `left` ≤ `right`. */
export interface ValueTest { readonly name: "material" | "enter" | "leave" | "error_quarter" | "error_half" | "deviation_quarter" | "deviation_half";
  /** Of a condition: what it looks at. */
  readonly fact?: ConditionFact; readonly direction: "at_least" | "at_most"; readonly left: string; readonly right: string; readonly met: boolean }

/** What a formula gives: `value` = `unrounded` rounded once at `places` (`"none"`: the same). */
export interface Figure { readonly value: string; readonly unrounded: string; readonly places: number | "none"; readonly steps: readonly ValueStep[]; readonly tests: readonly ValueTest[]; readonly sources: readonly Source[] }

/* ---------------------------------------------------------------- valuation: one holding on one day */

export type HoldingKind = "listed_share" | "unlisted_ipo" | "unlisted_entitlement" | "ipo_locked" | "private_placement" | "bond" | "rights" | "option" | "future"
  | "open_fund" | "money_fund" | "deposit" | "repo" | "plan";
export type ValueMethod = "close" | "last_close" | "adjusted_close" | "industry_index" | "comparables" | "market_model" | "valuation_model"
  | "technique" | "cost" | "linear_lockup" | "lockup_discount"
  | "clean_price" | "clean_from_full" | "last_price" | "adjusted_price" | "third_party" | "yield_model" | "amortised_cost"
  | "intrinsic" | "settlement" | "last_settlement" | "black_scholes" | "settlement_gain"
  | "nav_of_day" | "previous_nav" | "last_nav" | "accrued_income" | "accrued_interest";

/** A price of an earlier day: `price` above 0, `on` before the valuation day and a trading day (as far as the calendar knows). */
export interface DatedPrice { readonly price: string; readonly on: Day }
/** `reliable: false`: it cannot be measured reliably, and cost takes its place. */
export interface Technique { readonly price: string; readonly reliable: boolean }

export type ConditionFact = "days_suspended" | "nav_ratio" | "daily_move_ratio" | "index_move_ratio" | "price_move_ratio" | "event";
/** `event` is `"1"` or `"0"`. Exactly one of `atLeast` and `atMost` (both: `value.conflict` at `atMost`; none: `field.missing` at `atLeast`); both include the number itself. */
export interface Condition { readonly fact: ConditionFact; readonly atLeast?: string; readonly atMost?: string }
/** `join`: `and` every test holds, `or` any one does. One to 20 tests. */
export interface Conditions { readonly join: "and" | "or"; readonly tests: readonly Condition[] }
/**
 * The value that takes the place of the last close P of a share not traded after a major change (economy or issuer).
 * - `adjusted_close`, `valuation_model`: `price` (≥ 0), the caller's own figure.
 * - `industry_index`: P × `indexNow` ÷ `indexBefore` (both above 0; the index of the share's industry on the day of P and on the valuation day), or chained
 *   by the index's daily returns since, P × Π(1 + r), nothing rounded on the way: `indexReturns`, 1 to 1,000, each above −1. Both ways at once: `value.conflict` at `indexReturns`; neither: `value.missing` at `indexBefore` and `indexNow`.
 * - `comparables`: P × (1 + mean of `returns`), 1 to 1,000 of them.
 * - `market_model`: P × (1 + `alpha` + `beta` × `indexReturn`); `alpha` is 0 when absent.
 *   In place of `beta` (and `alpha`) a `history` of returns on the same days, 2 to 1,000 pairs: β = (nΣxy − ΣxΣy) ÷ (nΣx² − (Σx)²), x the index's, y the share's (least squares); with `intercept` α = (Σy − βΣx) ÷ n, else 0.
 *   Beside `beta` or `alpha`: `value.conflict` at `history`; lists of other lengths: `value.conflict` at `["…", "history", "share"]`; an index that did not move, or fewer than 2: `value.out_of_range` at `["…", "history", "index"]`.
 * A negative result is `value.out_of_range` at `["market", "adjustment"]`.
 * `enter` and `leave`: the broker's own conditions over `facts`. The adjustment is used when `enter` holds (or is absent) and `leave`
 * does not; `tests[]` of the answer lists every condition with both operands. A fact that a condition looks at and that is absent is `value.missing`
 * at `["market", "adjustment", "facts", fact in camelCase]`. Conditions are asked before, and in addition to, the rule set's threshold; where they do not hold, neither the threshold is
 * tested nor the adjustment computed or its row named.
 */
export interface Adjustment { readonly method: "adjusted_close" | "industry_index" | "comparables" | "market_model" | "valuation_model";
  readonly price?: string; readonly indexBefore?: string; readonly indexNow?: string; readonly returns?: readonly string[];
  readonly indexReturns?: readonly string[];
  readonly beta?: string; readonly indexReturn?: string; readonly alpha?: string; readonly history?: { readonly share: readonly string[]; readonly index: readonly string[]; readonly intercept?: boolean };
  readonly enter?: Conditions; readonly leave?: Conditions;
  readonly facts?: { readonly daysSuspended?: string; readonly navRatio?: string; readonly dailyMoveRatio?: string; readonly indexMoveRatio?: string; readonly priceMoveRatio?: string; readonly event?: string } }

/**
 * The market of a share. Prices are yuan per share, above 0.
 * 1. `close` → `close` (article 1). A close of a day that the calendar knows as closed is `value.conflict` at `["market", "close"]`, one beside `suspended: true` at `["market", "suspended"]`.
 * 2. No `close`: `lastClose`, else `value.missing` at `["market", "close"]`; `majorChange` must be said, else `value.missing`.
 *    `false` → `last_close` (article 2) with the warning `value.stale` at `["market", "lastClose"]`.
 * 3. `majorChange: true`: `adjustment`, else `value.missing`. With a threshold ratio `previousNav` (plan's NAV of the previous valuation day, yuan) is
 *    needed (`value.missing`; not above 0: `nav.out_of_range`): |adjusted − last| × quantity ≥ ratio × `previousNav` ("以上" includes the number itself;
 *    met exactly: warning `value.boundary` at `["market", "previousNav"]`) → the adjustment's method (article 3). Not met, or outside its conditions →
 *    `last_close` with the warnings `value.not_applicable` at `["market", "adjustment"]` and `value.stale` (the text is silent here; row `valuation.practice.below_threshold`).
 * Steps: 1. `price`. 2. `price`. 3. `price`, [`index_before`, `index_now` | [`beta`, [`alpha`],] `return`] (`beta` and, with `intercept`, `alpha` of a `history`; `return` of `indexReturns` is Π(1 + r) − 1), `adjusted_price`, [`impact`, `material_limit`].
 * Sources: `broker_plan` 1. `valuation.guideline.close` 2. `…last_close` 3. `…major_change`, each with `valuation.guideline.force` (whose present force was not
 * verified); `public_fund` `valuation.public_fund.hierarchy`, 3. also `…material`; `own_book` `valuation.own_book.hierarchy`, 3. also `…events`; own: `valuation.policy.own`.
 * The adjustment used or tested adds `valuation.guideline.suspended_index` (with `…force`), `valuation.suspended.comparables`, `…market_model`, `…valuation_model` or `valuation.practice.adjusted`;
 * conditions `valuation.practice.conditions`.
 */
export interface ShareMarket {
  /** The day of these data where the caller says it; another day than `on` is `value.conflict`. */
  readonly on?: Day;
  readonly close?: string; readonly lastClose?: DatedPrice; readonly suspended?: boolean; readonly majorChange?: boolean; readonly adjustment?: Adjustment; readonly previousNav?: string;
}
/** Shares, 0 or more. Also depositary receipts, listed funds, REITs, listed warrants, shares of STAR, BSE and NEEQ. */
export interface ListedShare { readonly kind: "listed_share"; readonly quantity: string }
/** Article 4: a reliable technique → `technique` (step `price`), else `cost` (yuan per share, ≥ 0; step `cost`; absent: `value.missing` at `["holding", "cost"]`). Row `valuation.guideline.ipo_unlisted`, `…force`. */
export interface UnlistedIpo { readonly kind: "unlisted_ipo"; readonly quantity: string; readonly cost?: string }
export interface UnlistedIpoMarket { readonly on?: Day; readonly technique?: Technique }
/** Article 5: the price of the same listed share, found as for a listed share, whose methods and rows it has, and `valuation.guideline.entitlement`, `…force`. */
export interface UnlistedEntitlement { readonly kind: "unlisted_entitlement"; readonly quantity: string; readonly origin: "bonus" | "capitalisation" | "rights" | "follow_on" }

/**
 * Trading days: `daysLocked` (Dl, 1–100,000) in the lock and `daysLeft` (Dr, 0 to Dl) from the valuation day, which is not counted, to the lock's end.
 * Given, or counted from `from` to `until` by the calendar; `ends` says which of the two days belong to the lock: `both`, `from_only`, `until_only`, `neither`
 * (the text does not say). Dl counts the trading days of the lock; Dr those of them after the valuation day. Before `from`: `value.not_yet` at `["holding", "lock", "from"]`.
 * `until` before `from`: `value.conflict` at `until`. Outside the calendar: `rule.not_covered` at `["holding", "lock"]`. A lock without any trading day is `value.out_of_range` at `["holding", "lock"]`.
 * After the lock's last day (its `until`, or the day before where `until` does not belong to it) the share is a listed share: its price, warning
 * `value.not_applicable` at `["holding", "lock"]`. On its last day Dr = 0 and the formula gives the price.
 */
export type Lock = { readonly daysLocked: number; readonly daysLeft: number }
  | { readonly from: Day; readonly until: Day; readonly ends: "both" | "from_only" | "until_only" | "neither"; readonly calendar?: Calendar };
/** Either a published `lomd` (0 to below 1; beside the others `value.conflict` at `lomd`) or one's own inputs (each missing one `value.missing`): `volatility` and `dividendYield` a year, `yearsLeft` in years, all ≥ 0. */
export type Discount = { readonly lomd: string } | { readonly volatility: string; readonly dividendYield: string; readonly yearsLeft: string };
/** On `on` (the ex-date) and after, cost becomes (cost − `cash` + `rightsPrice` × `rightsRatio`) ÷ (1 + `bonusRatio` + `rightsRatio`); per share, absent is 0; 100 events at most. A cost that falls below 0: `value.out_of_range` at `["holding", "exEvents"]`. */
export interface ExEvent { readonly on: Day; readonly cash?: string; readonly bonusRatio?: string; readonly rightsRatio?: string; readonly rightsPrice?: string }
/**
 * IPO share in its lock. Article 6: `method` absent or `close` → the price of the same share, as for a listed share. `linear_lockup` (article 7) and
 * `lockup_discount` as for a placement, then also `valuation.guideline.ipo_locked`, `…force`.
 */
export interface IpoLocked { readonly kind: "ipo_locked"; readonly quantity: string; readonly cost?: string; readonly lock?: Lock; readonly exEvents?: readonly ExEvent[];
  readonly method?: "close" | "linear_lockup" | "lockup_discount" }
/**
 * Non-public issue in its lock. P is the price of the same share, found as for a listed share (its steps and rows come first).
 * `method` absent: `linear_lockup` under `broker_plan`, `lockup_discount` under `public_fund`, the own rule set's `placementMethod`; else `value.missing` at `["holding", "method"]`.
 * - Before `listedOn` (the day announced as the listing day): `value.not_yet` at `["holding", "listedOn"]` (article 7(3); the day itself is valued). Absent: not checked.
 *   Where it is given, `valuation.guideline.placement_first_day` is a source.
 * - `linear_lockup` needs `cost` (C, yuan per share, ≥ 0) and `lock`; ex-events of the valuation day and before adjust C in the order of their days (row `valuation.practice.ex_cost`).
 *   P < C → method `close`, value P (7(1), `valuation.guideline.placement_below`). P > C → `linear_lockup`, C + (P − C) × (Dl − Dr) ÷ Dl, one quotient (7(2), `…placement_above`).
 *   P = C → `close`, both rows (both readings give P). All with `…force`. Steps: those of P, `cost`, [`adjusted_cost`], and for P > C `days_locked`, `days_left`.
 *   Counting adds `day.calendar.trading` and/or `day.calendar.own`, and `day.provisional` (once, path `["holding", "lock"]`) where it stands on the table's tail.
 * - `lockup_discount`: P × (1 − discount), `market.discount` as in `lockupDiscount`; `lock` (dates only) is asked whether it is over. Rows `valuation.restricted.published` for a given `lomd`
 *   (above 0.33: `value.implausible`), else `valuation.restricted.discount`. Steps: those of P, [those of `lockupDiscount` before `discount`], `discount`.
 * - `close`: P. Allowed for a placement only where the lock (dates) is over; otherwise `value.conflict` at `["holding", "method"]`.
 * `quantity` 0 or more.
 */
export interface PrivatePlacement { readonly kind: "private_placement"; readonly quantity: string; readonly cost?: string; readonly lock?: Lock; readonly listedOn?: Day; readonly exEvents?: readonly ExEvent[];
  readonly method?: "close" | "linear_lockup" | "lockup_discount" }
/** `technique`: where neither `close` nor `lastClose` is given, a reliable one is P (step `price`, row `valuation.practice.adjusted`). */
export interface LockedMarket extends ShareMarket { readonly discount?: Discount; readonly technique?: Technique }

/** What a bond says of itself; amounts per 100 yuan of face. */
export interface BondTerms {
  /** A year; 0 or more. */
  readonly coupon: string;
  /** Coupons a year; 0: everything is paid at maturity. Other numbers are `value.out_of_range`. */
  readonly frequency: 0 | 1 | 2 | 4 | 12;
  /** First day of interest, counted. */
  readonly issued: Day;
  /** Not counted; later than `issued` (else `value.conflict`). */
  readonly matures: Day;
  readonly venue: "interbank" | "exchange";
  /** Exchange: whether 29 February bears interest; `value.missing` only where one lies between the period's first day (included) and the valuation day (not). */
  readonly leapDay?: "counted" | "skipped";
  /** Of a discount bond (`coupon` 0 and `frequency` 0): above 0, up to 100; needed there (`value.missing`), and `value.conflict` with any other bond. */
  readonly issuePrice?: string;
}
/**
 * `face`: yuan of face value, 0 or more; one unit is 100 yuan of face, `unitValue` is the **clean** price per 100, `amount` = face ÷ 100 × `unitValue`; `accrued` stands apart.
 * - `quote: "amortised"` → `amortised_cost`: `amortisedCost` per 100, clean, of the valuation day (`effectiveInterest` gives it).
 * - `unlisted: true` (IPO not listed, privately placed, ABS without a market) → reliable `technique`, else `cost` (per 100, clean).
 * - `interbank`: `thirdParty` → `third_party`, else `yield` → `yield_model`, else `value.missing` at `["market", "thirdParty"]`.
 * - `exchange`: `price` → `clean_price` (`quote: "clean"`) or `clean_from_full` = price − accrued (`quote: "full"`, convertible and exchangeable bonds); else `lastPrice` →
 *   as for a share: `majorChange` must be said; `last_price` (a full one less the accrued interest of its own day; `value.stale` at `["market", "lastPrice"]`, and below the threshold also `value.not_applicable` at `["market", "adjustedPrice"]`), or `adjustedPrice` (clean) → `adjusted_price` by the same test with face ÷ 100 as quantity;
 *   else `thirdParty`, else `yield`, else `value.missing` at `["market", "price"]`.
 * `optionOn`: the next put or call day; before it a third-party price must say its `side` (`value.missing`): `short` = exercised, `long` = not. A negative clean price is `value.out_of_range`
 * at the price's path (`["market", "price"]`, `["market", "lastPrice", "price"]`, `["market", "yield"]`); a `lastPrice` from before `issued` is `value.conflict` at its `on`. The same bond on two markets is two holdings. Life: `issued` (included, before: `value.not_yet` at `["holding", "issued"]`) to `matures` (not, from then on `value.expired` at `["holding", "matures"]`).
 * Steps: those of `accruedInterest`, then `full_price` (of a full quote, or of `yield_model` with the steps of `bondPrice` before it) and `clean_price`; between the two `accrued_then` where a full `lastPrice` is made clean by the interest of its own day; `adjusted_price`, `impact`, `material_limit` as for a share; unlisted: `price` (technique) or `cost` in their place.
 * Rows: that of the accrual and `valuation.bond.exchange_clean exchange_full last_price adjusted third_party side unlisted amortised yield_model` (`side` where `optionOn` asks for it), and of a major change those of the rule set.
 */
export interface Bond extends BondTerms { readonly kind: "bond"; readonly face: string; readonly quote: "clean" | "full" | "amortised"; readonly unlisted?: boolean; readonly optionOn?: Day; readonly cost?: string; readonly amortisedCost?: string }
export interface BondMarket { readonly on?: Day; readonly price?: string; readonly lastPrice?: DatedPrice; readonly majorChange?: boolean; readonly adjustedPrice?: string; readonly previousNav?: string;
  readonly thirdParty?: { readonly price: string; readonly side?: "short" | "long" };
  /** A year, above −1. */
  readonly yield?: string;
  readonly technique?: Technique }
/** `quantity` shares that may be subscribed. `intrinsic`: price of the share (as for a listed share) − `rightsPrice`, or 0 where that is lower. Steps: those of the price, `rights_price`, `excess` (0 where that is lower). Row `valuation.rights.intrinsic`. */
export interface Rights { readonly kind: "rights"; readonly quantity: string; readonly rightsPrice: string }
/**
 * `quantity` contracts of `multiplier` units each. `amount` = ± quantity × multiplier × `unitValue`; short is negative. After `expires`: `value.expired`.
 * `settlement` (≥ 0; of a closed day `value.conflict` there, of a future too) → `settlement`; else `lastSettlement` with `majorChange: false` → `last_settlement` (`value.stale` at `["market", "lastSettlement"]`, of a future too); else `model` → `black_scholes` (as `optionValue`, years = days to `expires` ÷ 365);
 * `majorChange: true` passes over `lastSettlement`; absent beside it: `value.missing`. Nothing: `value.missing` at `["market", "settlement"]`. Rows `valuation.option.settlement`, `…black_scholes`.
 * Steps: `price`; of the model those of `optionValue`.
 */
export interface OptionContract { readonly kind: "option"; readonly quantity: string; readonly side: "long" | "short"; readonly style: "call" | "put"; readonly strike: string; readonly expires: Day; readonly multiplier: string }
export interface OptionMarket { readonly on?: Day; readonly settlement?: string; readonly lastSettlement?: DatedPrice; readonly majorChange?: boolean;
  readonly model?: { readonly spot: string; readonly volatility: string; readonly rate: string; readonly dividendYield?: string } }
/**
 * `quantity` lots. `unitValue` is the settlement price; `amount` is the **day's gain**: ± quantity × multiplier × (settlement − base), rounded once, from the settlement as it came (a future carries no value of its own).
 * Base: `openPrice` where it was opened that day, else `previousSettlement`; neither: `value.missing` at `["market", "previousSettlement"]`, both: `value.conflict` at `["holding", "openPrice"]`.
 * `settlement` → `settlement_gain`; else `lastSettlement` with `majorChange: false` → `last_settlement`. `majorChange: true` without a settlement is `value.missing` at `["market", "settlement"]`.
 * Steps `price`, `base_price`, `excess`. Row `valuation.future.settlement`.
 */
export interface Future { readonly kind: "future"; readonly quantity: string; readonly side: "long" | "short"; readonly multiplier: string; readonly openPrice?: string }
export interface FutureMarket { readonly on?: Day; readonly settlement?: string; readonly lastSettlement?: DatedPrice; readonly majorChange?: boolean; readonly previousSettlement?: string }
/** Units. `navOn.day` = the valuation day → `nav_of_day`; no trading day between (a day the calendar does not know is taken for one) → `previous_nav`; older → `last_nav` with `value.stale` at `["market", "navOn"]`. Later: `value.conflict` at `["market", "navOn", "day"]`. Step `nav`. Row `valuation.fund.nav`. */
export interface OpenFund { readonly kind: "open_fund"; readonly quantity: string }
/** Trust, other plan, private fund: `nav_of_day`; an earlier unit value → `last_nav` with `value.stale`; none → `cost` (yuan per unit). Row `valuation.plan.nav`. */
export interface OtherPlan { readonly kind: "plan"; readonly quantity: string; readonly cost?: string }
export interface FundMarket { readonly on?: Day; readonly navOn?: { readonly day: Day; readonly value: string } }
/** Units at 1 yuan and the income published per 10,000 units for each day not yet carried over (1 to 400, may be negative). Absent: `field.missing`. `accrued_income`; `amount` = units × (1 + Σ ÷ 10,000) rounded once and `unitValue` the same factor, not rounded. Steps `income`. Row `valuation.fund.money_income`. */
export interface MoneyFund { readonly kind: "money_fund"; readonly quantity: string }
export interface MoneyFundMarket { readonly on?: Day; readonly incomePer10k: readonly string[] }
/**
 * `principal` (yuan, 0 or more) + principal × `rate` × days ÷ `basis`. Days run from `from` (counted) to the valuation day, counted or not as `valuationDay` says. `accrued_interest`; `rate` 0 → the same with nothing accrued.
 * Before `from`: `value.not_yet` at `["holding", "from"]`; on or after `until`: `value.expired` at `["holding", "until"]`; `until` not after `from`: `value.conflict` there. `unitValue` = the sum, rounded as money; `amount` the same, negative for a `borrowed` repo; `accrued` holds the interest, positive.
 * Steps `principal`, `rate`, `days_accrued`, `interest`. Row `valuation.deposit.interest`. `market` may be absent.
 */
export interface Deposit { readonly kind: "deposit"; readonly principal: string; readonly rate: string; readonly basis: 360 | 365 | 366; readonly from: Day; readonly until?: Day; readonly valuationDay: "counted" | "not_counted" }
export interface Repo { readonly kind: "repo"; readonly side: "lent" | "borrowed"; readonly principal: string; readonly rate: string; readonly basis: 360 | 365 | 366; readonly from: Day; readonly until?: Day; readonly valuationDay: "counted" | "not_counted" }

export interface Position<Holding, Market> { readonly holding: Holding; readonly market: Market }
export type AnyPosition = Position<ListedShare | UnlistedEntitlement | Rights, ShareMarket> | Position<UnlistedIpo, UnlistedIpoMarket> | Position<IpoLocked | PrivatePlacement, LockedMarket>
  | Position<Bond, BondMarket> | Position<OptionContract, OptionMarket> | Position<Future, FutureMarket> | Position<OpenFund | OtherPlan, FundMarket> | Position<MoneyFund, MoneyFundMarket> | Position<Deposit | Repo, {}>;
export interface Valued {
  readonly kind: HoldingKind;
  readonly method: ValueMethod;
  /** The name, or the id of the caller's own. */
  readonly ruleSet: string;
  /** Yuan per unit, `unrounded` rounded once at `rounding.unit`. */
  readonly unitValue: string;
  readonly unrounded: string;
  /** Yuan: quantity × `unitValue`, rounded once at `rounding.money`; with `unit: "none"` quantity × the exact unit value. */
  readonly amount: string;
  /** Interest not in `amount` (bond) or within it (deposit, repo): `unrounded` per 100 of face or yuan, `amount` yuan = face ÷ 100 × the unrounded one, rounded once. */
  readonly accrued?: { readonly unrounded: string; readonly amount: string };
  readonly rounding: { readonly unit: number | "none"; readonly money: number; readonly mode: "half_away_from_zero" };
  readonly steps: readonly ValueStep[];
  readonly tests: readonly ValueTest[];
  readonly sources: readonly Source[];
}
/**
 * One holding on one day: what it is worth, by which method and article, step by step.
 * @example value({ holding: { kind: "listed_share", quantity: "1000" }, market: { close: "10.25" } }, { on: "2026-11-23", ruleSet: "broker_plan" }) // value.amount "10250"
 */
export function value(position: AnyPosition, options: ValueOptions): Result<Valued>;

/* ---------------------------------------------------------------- valuation: the formulas by themselves */

/**
 * Accrued interest per 100 of face on `on` (the day itself not counted), rounded at `unit`. Coupon days are counted back from `matures` in steps of 12 ÷ `frequency` months: the same day of the month,
 * or the last of a shorter one (no end-of-month rule). A first day `issued` inside a period is where counting begins; the period keeps its regular length.
 * - interbank, coupons: coupon × 100 ÷ frequency × t ÷ TS, t days from the period's first day (counted), TS days of the period (`valuation.bond.accrued_interbank`).
 * - exchange: coupon × 100 × t ÷ 365 (`…accrued_exchange`); `leapDay: "skipped"` leaves every 29 February out of t. With `frequency` 0 t runs from `issued`.
 * - discount: (100 − `issuePrice`) × t ÷ days from `issued` to `matures`, on either venue (`…accrued_discount`).
 * - interbank, `frequency` 0 with a coupon: coupon × 100 × (k + t ÷ TY), k whole years since `issued` (counted by its anniversaries), t days since the last one, TY days to the next one (`…accrued_maturity`).
 * Steps `coupon`, [`whole_years` (k) where paid at maturity, interbank], `days_accrued` (t), `days_period` (TS, 365, life, TY), `accrued`. Paths are without `holding`. Life as for `Bond`.
 */
export function accruedInterest(bond: BondTerms, options: FormulaOptions): Result<Figure>;
/**
 * Yield to maturity of a price (above 0; `quote` `clean` adds the accrued interest) by the interbank convention, whatever the venue of the accrual, rounded at `ratio`.
 * More than one payment left: full price = Σ (coupon × 100 ÷ f) ÷ (1 + y/f)^(w + i) + 100 ÷ (1 + y/f)^(w + n − 1), w days to the next coupon ÷ TS (`valuation.bond.yield`). Last period: full price = (100 + coupon × 100 ÷ f) ÷ (1 + y × d ÷ TY), d days to maturity, TY
 * days of the year that ends at maturity (`…yield_last`). `frequency` 0: f = 1 by the anniversaries counted back from `matures`; what is paid is 100 (a discount bond) or 100 + the accrual of the whole life. Between −0.99 × f and 100; outside: `value.out_of_range` at `["price"]`. Steps: those of `accruedInterest`, `payments_left` (n), `days_to_payment` (days to the next payment, d in the last period), `payment_period` (TS; in the last period TY), `full_price`, `yield`.
 */
export function bondYield(bond: BondTerms & { readonly price: string; readonly quote: "clean" | "full" }, options: FormulaOptions): Result<Figure>;
/** The clean price of a yield (above −1 for each period), the same formulas, rounded at `unit`. Steps: those of `accruedInterest`, `yield`, `payments_left`, `days_to_payment`, `payment_period`, `full_price`, `clean_price`. */
export function bondPrice(bond: BondTerms & { readonly yield: string }, options: FormulaOptions): Result<Figure>;
/**
 * Effective interest: r solves cost = Σ cash ÷ (1 + r)^k, k = 1 … (1 to 600 payments, each ≥ 0, cost above 0), or `rate` as given (above −1). Row by row income = opening × r rounded as money, closing = opening + income − cash;
 * the last income is what brings the closing to 0. `rate` rounded at `ratio`, `unrounded` at 12 places; the rows use the unrounded one. No r between −0.99 and 100: `value.out_of_range` at `["cashFlows"]`. Row `valuation.bond.effective_interest`.
 */
export function effectiveInterest(request: { readonly cost: string; readonly cashFlows: readonly string[]; readonly rate?: string }, options: FormulaOptions):
  Result<{ readonly rate: string; readonly unrounded: string; readonly rows: readonly { readonly opening: string; readonly income: string; readonly cash: string; readonly closing: string }[]; readonly sources: readonly Source[] }>;
/**
 * Discount for lack of marketability by the average-price Asian put (AMAC 2017): e^(−qT) × (N(v/2) − N(−v/2)), v² = s²T + ln(2(e^(s²T) − s²T − 1)) − 2 ln(e^(s²T) − 1); rounded at `ratio`. `volatility` 0 or `yearsLeft` 0: 0.
 * Steps `volatility`, `dividend_yield`, `years_left`, `variance` (s²T), `average_variance` (v², at 18 places or 15 digits), `discount`. Row `valuation.restricted.discount`. Above 5 volatility is `value.implausible`.
 * @example lockupDiscount({ volatility: "0.5", dividendYield: "0.05", yearsLeft: "1" }, { on: "2026-11-23" }) // value.value "0.1069"
 */
export function lockupDiscount(request: { readonly volatility: string; readonly dividendYield: string; readonly yearsLeft: string }, options: FormulaOptions): Result<Figure>;
/** Black–Scholes with dividend yield, European; `rate` may be negative, `dividendYield` absent is 0; `yearsLeft` 0 or `volatility` 0 give the discounted intrinsic value. Steps `spot`, `strike`, `rate`, `dividend_yield`, `volatility`, `years_left`, [`d1`, `d2`]. Rounded at `unit`. Row `valuation.option.black_scholes`. */
export function optionValue(request: { readonly style: "call" | "put"; readonly spot: string; readonly strike: string; readonly yearsLeft: string; readonly volatility: string; readonly rate: string; readonly dividendYield?: string }, options: FormulaOptions): Result<Figure>;
/** Ex-rights reference price (previousClose − cash + rightsPrice × rightsRatio) ÷ (1 + bonusRatio + rightsRatio), rounded as money. Steps `price`, `denominator`. Row `valuation.rights.ex_price`. Not above 0: `value.out_of_range` at `["previousClose"]`. */
export function exRights(request: { readonly previousClose: string; readonly cash?: string; readonly bonusRatio?: string; readonly rightsRatio?: string; readonly rightsPrice?: string }, options: FormulaOptions): Result<Figure>;
/**
 * (shadow − amortised) ÷ amortised, rounded at `ratio`; both above 0 (`nav.out_of_range`). Tests `deviation_quarter`: −(shadow − amortised) ≥ 0.0025 × amortised (`left`, `right` in yuan), `deviation_half`: |shadow − amortised| ≥ 0.005 × amortised.
 * Either met: warning `nav.needs_external` (path `[]`); met exactly: `nav.boundary` (path `[]`), once each. Steps `nav` (amortised), `excess`. Row `valuation.nav.deviation`.
 */
export function amortisedDeviation(request: { readonly shadowNav: string; readonly amortisedNav: string }, options: FormulaOptions): Result<Figure>;
/** H = `nav` (above 0, else `nav.out_of_range`; the previous day's by contract) × `rate` (0 to 1) ÷ days of `on`'s year, rounded as money. Steps `nav`, `rate`, `denominator`. Row `valuation.nav.fee`. */
export function managementFee(request: { readonly nav: string; readonly rate: string }, options: FormulaOptions): Result<Figure>;
/**
 * Fee = units × rate × max(unitNav − mark, 0), rounded once as money; mark = `highWaterMark` × (1 + hurdle.ratio × hurdle.days ÷ hurdle.basis). `nextMark` (step `next_mark`): the higher of `highWaterMark` and the unit NAV before or after the fee, as `next` says.
 * Not above the mark: fee 0 with `nav.not_applicable`. `rate` 0 to 1; `units`, `unitNav`, `highWaterMark` above 0 (`nav.out_of_range`). Steps `nav`, `mark`, `excess`, `fee_per_unit`, `units`, `next_mark`. Row `valuation.nav.performance`.
 */
export interface PerformanceTerms { readonly rate: string; readonly highWaterMark: string; readonly next: "before_fee" | "after_fee"; readonly hurdle?: { readonly ratio: string; readonly days: number; readonly basis: 360 | 365 | 366 } }
export function performanceFee(request: PerformanceTerms & { readonly unitNav: string; readonly units: string }, options: FormulaOptions): Result<Figure>;
/** Of the last seven days' income per 10,000 units (exactly 7, else `value.out_of_range`; one that is no number is told alone; with `compound` each above −10,000, else `value.out_of_range` at the list): `compound` Π(1 + R/10000)^(365/7) − 1, `simple` ΣR ÷ 7 × 365 ÷ 10000; rounded at `ratio`. Steps `income` (the sum). Row `valuation.fund.seven_day`. */
export function sevenDayYield(request: { readonly incomePer10k: readonly string[] }, options: FormulaOptions & { readonly form: "compound" | "simple" }): Result<Figure>;

/* ---------------------------------------------------------------- valuation: a plan */

/** A line that is given as it is: cash, receivables, payables; yuan, rounded as money. */
export interface GivenLine { readonly id: string; readonly amount: string }
/** One day's fee. `base`: `previous_nav` (default) or `before_fees` = assets − liabilities of the day before fees, VAT and performance fees. */
export interface FeeTerms { readonly id: string; readonly rate: string; readonly base?: "previous_nav" | "before_fees" }
/**
 * Equal units inside a class; classes differ by risk and return. `weight` (≥ 0, one above 0, else `value.out_of_range` at `["classes"]`; needed with several classes, `nav.missing`): what assets − liabilities − the plan's own charges are divided by,
 * normally the class's NAV of the previous day after flows. From its part a class pays its own `fees` (on its `previousNav`, needed then, or `before_fees` = its part) and then its performance fee, whose unit NAV is what is left ÷ units.
 */
export interface UnitClass { readonly id: string; readonly units: string; readonly weight?: string; readonly previousNav?: string; readonly fees?: readonly FeeTerms[]; readonly performance?: PerformanceTerms;
  /** Units of each holder, 1,000 at most; they must add up to `units`. `unitValue`: what the register has for that holder; one that differs from the class's unit NAV is `nav.conflict`. */
  readonly holders?: readonly { readonly id: string; readonly units: string; readonly unitValue?: string }[];
  /** A unit NAV already published for this day, above 0 (`nav.out_of_range`): judged by the error ladder. */
  readonly published?: string }
export interface Portfolio {
  /**
   * At most 10,000. Every `id` of holdings, lines and charges is another's (`nav.duplicate`): also those of plan fees, `vat` and `vat_surcharge` where there is VAT (then at `["vat"]`), of class charges (`class/id`,
   * `class/performance`; at the class's `["fees", n, "id"]` or `["performance"]`) and `unexplained`. Issues of a holding stand under `["holdings", n, …]`; those of one do not hide those of another.
   */
  readonly holdings: readonly (AnyPosition & { readonly id: string })[];
  readonly assets?: readonly GivenLine[];
  /** Positive; they are deducted. */
  readonly liabilities?: readonly GivenLine[];
  /** Yuan, above 0; needed by fees on it, and the `previousNav` of every holding that does not give its own. */
  readonly previousNav?: string;
  readonly fees?: readonly FeeTerms[];
  /** VAT on asset-management products: taxable income (tax included, ≥ 0) × rate ÷ (1 + rate), and of that × surcharge. Two lines, `vat` and `vat_surcharge`, the second on the first before rounding, each rounded once. */
  readonly vat?: { readonly income: string; readonly rate: string; readonly surchargeRatio: string };
  /** One to 100. */
  readonly classes: readonly UnitClass[];
  /** Money-market fund: the shadow NAV; `deviation` follows as in `amortisedDeviation`. */
  readonly shadowNav?: string;
  /** The day before: its NAV, its lines (`id` and signed amount as in the answer's `lines` and `charges`), and what was bought or paid in (positive) or sold or paid out (negative) per line since (of an id that is in neither day's lines: warning `nav.unknown` at `["previous", "flows", n, "id"]`). */
  readonly previous?: { readonly nav: string; readonly lines: readonly GivenLine[]; readonly flows?: readonly GivenLine[] };
}
export interface NavClass { readonly id: string; readonly units: string; readonly nav: string; readonly unitNav: string; readonly unrounded: string;
  readonly performance?: Figure;
  readonly holders?: readonly { readonly id: string; readonly units: string; readonly amount: string }[];
  /** `none`; `fourth_decimal` differs at the places of `rounding.nav`: correct at once (`nav.needs_confirmation`); from 0.25 %, included: tell custodian and CSRC; from 0.5 %, included: public notice (both `nav.needs_external`). `ratio`: (published − right) ÷ right, with its sign. */
  readonly error?: { readonly level: "none" | "fourth_decimal" | "quarter_percent" | "half_percent"; readonly ratio: string; readonly tests: readonly ValueTest[] } }
export interface Nav {
  /** assets − liabilities − charges, yuan; = the sum of the classes' NAV. `assets`: the holdings' amounts, negative ones (sold options, borrowed repo) included, and the given assets; `liabilities`: the given ones, positive. */
  readonly nav: string; readonly assets: string; readonly liabilities: string;
  /** In the order given: holdings (with their full answer; bonds add `accrued.amount` to `amount`), assets, liabilities (negative). */
  readonly lines: readonly { readonly id: string; readonly amount: string; readonly value?: Valued }[];
  /** In this order: fees, `vat`, `vat_surcharge`, then class by class class fees (`class/id`), performance fees (`class/performance`); negative. */
  readonly charges: readonly { readonly id: string; readonly amount: string }[];
  readonly classes: readonly NavClass[];
  readonly deviation?: Figure;
  /** Every id of today or before, today's order first: `change` = amount now − amount before, `result` = change − flow. Σ change = `change` = `nav` − previous `nav` to the cent; what the previous lines do not explain is the row `unexplained` (with the warning `nav.conflict` at `["previous", "nav"]`). */
  readonly attribution?: { readonly change: string; readonly rows: readonly { readonly id: string; readonly change: string; readonly flow: string; readonly result: string }[] };
  readonly rounding: { readonly unit: number | "none"; readonly money: number; readonly nav: number; readonly mode: "half_away_from_zero" };
  readonly sources: readonly Source[];
}
/**
 * A plan on one day. A holding that cannot be valued refuses the whole (its issues, all at once). NAV not above 0, before or after the plan's charges, is `nav.out_of_range` (path `[]`), of a class at `["classes", n]`. Warnings of a class stand at `["classes", n, "published"]` (error ladder) and `["classes", n, "performance"]`, of the deviation at `["shadowNav"]`.
 * Residual cents, of classes by weight and of holders by units: each share is cut to money places towards zero, the cents left go one each to the largest remainders, the earlier in the list first (row `valuation.nav.residual`).
 * Rows: those of the holdings, `valuation.nav.unit`, `…precision`, and as used `…fee`, `…vat`, `…performance`, `…class` (several classes, or holders), `…residual`, `…error`, `…deviation`, `…attribution`.
 */
export function nav(portfolio: Portfolio, options: ValueOptions): Result<Nav>;

/* ---------------------------------------------------------------- valuation: columns */

/** Whole numbers scaled by 10^scale; columns of the same length. `daysLocked` 0: no lock in that row. `cost`, `daysLocked` and `daysLeft` come together. */
export interface ValueColumns { readonly quantity: BigInt64Array; readonly price: BigInt64Array; readonly cost?: BigInt64Array; readonly daysLocked?: Int32Array; readonly daysLeft?: Int32Array;
  /** 0 to 12 each; `cost` has the scale of `price`. */
  readonly scales: { readonly quantity: number; readonly price: number } }
export interface ColumnValues {
  /** Scaled by 10^`rounding.money`; 0 where the row has a finding. */
  readonly values: BigInt64Array;
  /** Exact, of the rows without a finding; yuan. */
  readonly total: string;
  /** Rows with a finding: days left < 0 or > days locked or days locked < 0 `value.conflict`, result beyond 64 bits `amount.overflow`. `findings` holds the first 1,000. (Beyond 128 bits on the way, as a scale of 12 with a lock of 10⁹ days can be, too.) */
  readonly faults: number; readonly findings: readonly { readonly row: number; readonly code: string }[];
}
/**
 * quantity × unit value, row by row, as `value` rounds: unit value (the price, or with a lock article 7: the price where it is not above cost, else the line between) at `rounding.unit`, amount at `rounding.money`. Signs are free: a negative quantity is a short position.
 * Columns of different lengths, or only some of the three of a lock, are a `TypeError`.
 */
export function valueColumns(columns: ValueColumns, options?: { readonly rounding?: { readonly unit?: number; readonly money?: number } }): ColumnValues;

/* ---------------------------------------------------------------- suitability: what holds everywhere */

/*
 * Amounts, shares and ratios are plain decimal text as everywhere (a JS number is `field.malformed`); counts, months, points and scores said to be
 * `number` are JS integers. Every limit includes the number itself (以上, 不低于). Three answers: `met`, `unmet`, `undetermined`. What was not given is
 * `undetermined` and never opens anything: of `all`, one unmet makes it unmet, else one undetermined makes it undetermined; of `any`, one met makes it met,
 * else one undetermined makes it undetermined. Only what the broker itself must know (a product, a questionnaire, a party, words, shapes) is an issue when absent (`field.missing`).
 * A datum about the client that is absent is a warning (`suit.missing`, `investor.missing`) at its path, once, and only where its being given could still change the answer of the
 * criterion that it stands for (a missing operand of a criterion that `undetermined` is shown for). A datum that is malformed or cannot be is an issue at its path. Paths begin with the field of the first argument.
 * The path of what is absent is the outermost field that is not there: `["statement"]` where there is no statement, `["statement", "netAssets"]` where only this is left out.
 * Everything is read in one pass; what contradicts itself (ids, answers, years, holdings, cycles) is only looked for where that found no issue. A refusal carries none of the warnings of tests.
 * An id or name of more than 64 characters is `text.length`, a list longer than said `field.out_of_range`. A sole trader is a natural person here.
 *
 * | code | means |
 * |---|---|
 * | `suit.missing` | issue: a question without an answer (at `["questionnaire", "questions", n]`), an answer without an option (at `["answers", n, "options"]`), a questionnaire without questions, a question without options, a conflict of fewer than two; warning: a datum of the client |
 * | `suit.unknown` | issue: no such question, option, level (C6, R0) or word |
 * | `suit.duplicate` | issue: a question answered twice, an option chosen twice, two ids alike in a questionnaire |
 * | `suit.conflict` | issue: two answers to a single choice (at `["answers", n, "options"]`), answers that exclude each other (each once), full capacity of a person under 16, a questionnaire for others (at `["questionnaire", "for"]`); warning: a client of the lowest category with a level above C1, an answer of the lowest category with a score above C1 (at `["answers", n]`) |
 * | `suit.out_of_range` | issue: a score outside the bands (at `["answers"]`), points outside their limits |
 * | `suit.not_yet` `{ on }` | issue: a test done after `on`, a birth date after `on` |
 * | `suit.expired` `{ until }` | warning: the test is no longer valid (at `["facts", "doneOn"]`, `["client", "validUntil"]`) |
 * | `suit.needs_confirmation` | warning: answers that hardly go together and were not confirmed (at `["answers"]`); age from `careAge` on (at the birth date) |
 * | `suit.not_applicable` | warning: the lowest category is of natural persons only |
 * | `investor.missing` `investor.unknown` `investor.duplicate` | a datum; a word; an id or a year given twice |
 * | `investor.stale` | warning: incomes or a statement of other years than asked for (at the incomes, at the statement's `on`) |
 * | `investor.not_yet` `{ on }` | issue: a first trade, statement or year after `on` |
 * | `investor.out_of_range` | issue: a negative amount, a share outside 0 to 1, shares of one body above 1 together |
 * | `investor.conflict` | issue: a cycle of holdings (at the holding that closes it), a person that is held; a body that does not fit the party |
 * | `investor.forbidden` | warning: an election that this class does not have |
 */

export type Verdict = "met" | "unmet" | "undetermined";
/** C1 保守 … C5 积极 by risk tolerance; what a broker calls them is data of its policy. */
export type ClientLevel = "C1" | "C2" | "C3" | "C4" | "C5";
/** R1 low … R5 high. */
export type ProductLevel = "R1" | "R2" | "R3" | "R4" | "R5";

/** One test with both operands. `actual` is absent where it was not given. `at_least`: actual ≥ needed; `at_most`: actual ≤ needed; `is`: they are the same word. Amounts in yuan, before rounding as `unrounded` is shown. */
export interface Criterion { readonly name: CriterionName | ChurnTest; readonly verdict: Verdict; readonly direction: "at_least" | "at_most" | "is"; readonly actual?: string; readonly needed: string; readonly source: Source }
/** What `churn` looks at. */
export type ChurnTest = "idle_days" | "asset_drop";
/** Tests joined: all of them, or any one. */
export interface Criteria { readonly join: "all" | "any"; readonly verdict: Verdict; readonly of: readonly (Criterion | Criteria)[] }
export type CriterionName = "level" | "score" | "full_capacity" | "tolerates_loss" | "lowest_by_law"
  | "body" | "net_assets" | "financial_assets" | "net_financial_assets" | "average_income" | "investing_months" | "work_months" | "senior_manager" | "finance_profession"
  | "written_application" | "risks_confirmed" | "proofs" | "assessment" | "accepted"
  | "amount" | "borrowed" | "holders"
  | "average_assets" | "days_observed" | "borrowed_excluded" | "knowledge" | "disclosure_signed" | "held_permission" | "professional" | "not_defaulted" | "not_related" | "risk_tolerance_known"
  | "broker_months" | "futures_months" | "margin_qualified" | "futures_experience" | "options_test" | "options_simulated" | "paid_in_capital"
  | "share" | "votes" | "income" | "registered_capital" | "natural_holders" | "no_other_beneficiary";

/** Where scores begin: C1 … C5 strictly rising whole numbers (`policy.conflict`), up to `highest`, which is not below C5. `lowestUntil`, below C1: a score up to it is the lowest category; between it and C1 lies no score. Without `lowestUntil` a score below C1 is `suit.out_of_range`. All from −10,000 to 10,000. */
export interface Bands { readonly C1: number; readonly C2: number; readonly C3: number; readonly C4: number; readonly C5: number; readonly highest: number; readonly lowestUntil?: number;
  /** What the broker calls the levels. */
  readonly names: Readonly<Record<ClientLevel, string>> }
/** `assets`: average in yuan, `"0"` for none; `days`: trading days it is taken over; `months` since the first trade, 0 for none. `level` and `knowledge` (0–100): of the broker's own. */
export interface PermissionTerms { readonly assets: string; readonly days: number; readonly months: number; readonly level?: ClientLevel; readonly knowledge?: number }
/** The broker's own of suitability. Shipped bands: the ones that CITIC Securities published in 2018. */
export interface SuitabilityPolicy {
  readonly bands: { readonly individual: Bands; readonly institution: Bands };
  /** `at_c1`: of those at C1 who meet a test of the lowest category (as shipped); `any_score`: whoever meets one is at C1 and in it, whatever the score. */
  readonly lowest: "at_c1" | "any_score";
  /** Months that a test is valid, 1–120: until the day of the same number, included. Shipped: 24. */
  readonly validityMonths: number;
  /** Age from which a client is asked twice, 18–150. Shipped: 70. */
  readonly careAge: number;
  /** The product level from which ordinary investors get special care. Shipped: R5. */
  readonly highRiskFrom: ProductLevel;
  /** Every permission, even one without numbers. */
  readonly permissions: Readonly<Record<Permission, PermissionTerms>>;
}

/* ---------------------------------------------------------------- suitability: the questionnaire */

/** Ids, version and names are the broker's: 1–64 characters; ids each their own among their likes. Points −1,000 to 1,000. At most 100 questions of 50 options, 100 conflicts. */
export interface Questionnaire { readonly id: string; readonly version: string; readonly title?: string; readonly for: "individual" | "institution";
  readonly questions: readonly Question[];
  readonly conflicts?: readonly AnswerConflict[] }
/** `one`: exactly one option; `sum`: one or more, their points together; `highest`: one or more, the highest points of them. `optional`: it may be left open and counts 0. */
export interface Question { readonly id: string; readonly text?: string; readonly take: "one" | "sum" | "highest"; readonly optional?: boolean; readonly options: readonly QuestionOption[] }
/** `lowest`: who chooses it bears no loss (a test of the lowest category). */
export interface QuestionOption { readonly id: string; readonly text?: string; readonly points: number; readonly lowest?: boolean }
/** Two to ten options (of known questions) that do not go together when all are chosen. `strong`: refused (`suit.conflict` at `["answers"]`); `weak`: asked again, unless its id stands in `facts.confirmed`. */
export interface AnswerConflict { readonly id: string; readonly strength: "strong" | "weak"; readonly text?: string; readonly options: readonly { readonly question: string; readonly option: string }[] }
/** A whole questionnaire with conflicts, made up by us: no broker's. Frozen. */
export function sampleQuestionnaire(): Questionnaire;

export interface QuestionnaireRequest { readonly questionnaire: Questionnaire; readonly answers: readonly { readonly question: string; readonly options: readonly string[] }[];
  readonly facts: { readonly party: Party; readonly birthDate?: Day;
    /** Full civil capacity. Absent: no for who is under 16 (or `minor` without a birth date), else not known. */
    readonly fullCapacity?: boolean;
    /** Of the lowest category by another law. Absent: no. */
    readonly lowestByLaw?: boolean;
    /** The day on which the test was done. */
    readonly doneOn: Day;
    /** Ids of weak conflicts that the client confirmed. */
    readonly confirmed?: readonly string[] } }
export interface Score { readonly score: number;
  /** In the order of the questionnaire, 0 for what was left open. */
  readonly points: readonly { readonly question: string; readonly points: number }[];
  readonly level: ClientLevel; readonly name: string;
  /** The lowest category (最低类别), of natural persons: no full capacity, bears no loss, by law, or a score up to `lowestUntil`. `unmet` for institutions. */
  readonly lowest: Verdict; readonly tests: readonly (Criterion | Criteria)[];
  /** Ids of weak conflicts that were met, confirmed or not. */
  readonly conflicts: readonly string[];
  /** The last day on which it is valid. */
  readonly validUntil: Day; readonly sources: readonly Source[] }
/**
 * Natural persons are `individual`, `minor` and `sole_trader`; everyone else takes the institutions' questionnaire and bands.
 * `tests` of a natural person: one `Criteria`, `any` of `score` (`at_most` `lowestUntil`, only where the bands have one) and [by the policy's reading: `all` of `level` `is` C1 and, or only] `any` of `full_capacity` `is` false, `tolerates_loss` `is` false, `lowest_by_law` `is` true. Empty for institutions.
 * `level` is C1 of whoever is of the lowest category. An option of no loss with a score above C1, and `careAge`, are told of natural persons alone.
 * Rows: `suitability.questionnaire.bands` (`suitability.policy.own` with an own policy, in its place and in that of validity and age), `…validity`, and for natural persons `…lowest`, `…capacity`; `…conflict` where one was met, `…age` where it is told.
 * @example scoreQuestionnaire({ questionnaire: sampleQuestionnaire(), answers, facts: { party: "individual", fullCapacity: true, doneOn: "2026-11-23" } }, { on: "2026-11-23" })
 */
export function scoreQuestionnaire(request: QuestionnaireRequest, options: Options): Result<Score>;

/* ---------------------------------------------------------------- suitability: does the product suit */

/** The longest time a client wants to invest for, and a product's. In this order. */
export type InvestmentTerm = "up_to_1_year" | "up_to_3_years" | "up_to_5_years" | "over_5_years";
export type InvestmentKind = "fixed_income" | "equity" | "derivative" | "other";
export interface SuitabilityRequest {
  readonly client: { readonly party: Party; readonly investor: "ordinary" | "professional";
    readonly level?: ClientLevel; readonly lowest?: Verdict; readonly validUntil?: Day;
    readonly term?: InvestmentTerm; readonly kinds?: readonly InvestmentKind[]; readonly birthDate?: Day;
    /** The level before, where the client was graded anew. */
    readonly previousLevel?: ClientLevel };
  readonly product: { readonly level: ProductLevel; readonly term: InvestmentTerm; readonly kind: InvestmentKind;
    /** What `qualifiedInvestor` or `permission` said; `not_applicable`: the product asks for no entry. */
    readonly entry: Verdict | "not_applicable";
    readonly previousLevel?: ProductLevel };
  /** What has been done: the client asked without being asked; the special written warning was given and signed; the client still insists; the care for high risk was taken; asked a second time; told of the new grade. */
  readonly acts?: { readonly initiated?: boolean; readonly warned?: boolean; readonly insists?: boolean; readonly care?: boolean; readonly confirmedTwice?: boolean; readonly told?: boolean } }
export type MatchVerdict = "match" | "mismatch" | "forbidden" | "undetermined";
/** `client` of the kinds: their words with spaces between. */
export interface MatchAxis { readonly axis: "entry" | "risk" | "term" | "kind"; readonly verdict: MatchVerdict; readonly client?: string; readonly product: string; readonly source: Source }
export interface MatchNeed { readonly need: "new_assessment" | "client_initiative" | "written_warning" | "insistence" | "special_care" | "second_confirmation" | "tell_client"; readonly given: Verdict; readonly paper?: "mismatch_warning" | "high_risk_disclosure" | "regrade_notice"; readonly source: Source }
export interface Match { readonly verdict: MatchVerdict;
  /** In this order: entry, risk, term, kind; the verdict is the worst: forbidden, undetermined, mismatch, match. Of a professional investor only entry. */
  readonly axes: readonly MatchAxis[];
  /** Whether business may go on: `unmet` when forbidden, else all of `needs`; `undetermined` when the verdict is. */
  readonly proceed: Verdict; readonly needs: readonly MatchNeed[];
  /** What the firm may not do: each act with each row that forbids it, in the order of the sentence below. */
  readonly prohibitions: readonly { readonly act: "sell" | "recommend"; readonly source: Source }[];
  readonly sources: readonly Source[] }
/**
 * Risk: match where the number of C is not below that of R; a client of the lowest category has R1 alone, whatever else is said: above it `forbidden`. A natural person at C1 of whom `lowest` is absent or `undetermined`: R1 matches, the rest is `undetermined`. A `lowest` of institutions other than `unmet` is `suit.not_applicable`.
 * Term: match where the product's is not longer. Kind: match where the product's is among the client's. Entry: `unmet` is `forbidden`; its `client` is the word given, its `product` `met`.
 * `validUntil` absent, or before `on`: risk, term and kind are `undetermined` (a lowest category still forbids) and `new_assessment` is needed, `given` `unmet`.
 * Needs, in this order: `new_assessment` (`suitability.assessment.validity`); of a mismatch `client_initiative`, `written_warning` (paper `mismatch_warning`), `insistence` (`suitability.match.mismatch`); ordinary investors from `highRiskFrom` on `special_care` (`suitability.match.care`, paper `high_risk_disclosure`), none of these four when forbidden;
 * natural ordinary persons from `careAge` on `second_confirmation` (`suitability.questionnaire.age`); a level, of client or product, that differs from the previous one `tell_client` (`suitability.match.change`, paper `regrade_notice`).
 * Prohibitions: `sell` and `recommend` for the lowest category (`…match.lowest`) and for entry (`…match.entry`); `recommend` for a mismatch of risk (`…match.recommend`), of term or kind (`…match.goals`).
 * Rows of axes: `suitability.match.entry`, `…risk` (`…lowest` when it decides), `…goals` (term, kind), `…lowest` also where an unknown lowest category leaves the risk undetermined; `suitability.match.worst` whenever there are several axes; `suitability.match.professional` for professional investors.
 * An act that is not said is `undetermined`. Without a birth date `second_confirmation` stands all the same, with `suit.missing` at `["client", "birthDate"]`: `met` where the client was asked twice, else `undetermined`. Entry stands always; `not_applicable` is a match.
 */
export function matchSuitability(request: SuitabilityRequest, options: Options): Result<Match>;

/* ---------------------------------------------------------------- suitability: investor classes */

/** Bodies of class I. `none`: none of these. */
export type InvestorBody = "financial_institution" | "financial_subsidiary" | "private_fund_manager" | "financial_product" | "social_security_fund" | "annuity" | "pension_fund" | "charity_fund" | "qualified_foreign_investor" | "none";
/** Yuan, `on` the day of the statement (a year-end), before `on`. Net assets may be negative; financial assets not. */
export interface Statement { readonly on: Day; readonly netAssets?: string; readonly financialAssets?: string }
export interface YearIncome { readonly year: number; readonly amount: string }
export interface InvestorProfile { readonly party: Party;
  /** Of institutions. Absent: `product` is a `financial_product` and `qualified_foreign_investor` one of that name; else not known. */
  readonly body?: InvestorBody;
  /** Of institutions: 31 December of the year before `on`; another day is `investor.stale` and undetermined. */
  readonly statement?: Statement;
  /** Of natural persons: deposits, shares, bonds, fund units, plans, wealth products, trusts, insurance, futures and other derivatives; yuan. */
  readonly financialAssets?: string;
  /** Of natural persons: the three years before that of `on`, each once; fewer or others are `investor.stale` and undetermined. Ten at most. */
  readonly incomes?: readonly YearIncome[];
  /** First trade in securities, funds, futures, gold or foreign exchange: N months have passed on the day of the same number N months later (the last day of a shorter month), included. */
  readonly firstTrade?: Day;
  /** Months of product design, investment, risk management or related work in finance, 0–1,200. */
  readonly workMonths?: number;
  /** Senior manager of a body of class I-1; accountant or lawyer qualified and working in finance. */
  readonly seniorManager?: boolean; readonly financeProfession?: boolean;
  /** `ordinary`: written notice by a professional investor of class II to be treated as ordinary. */
  readonly elected?: "ordinary";
  /** To become a professional investor of class III: applied in writing, confirmed the risks by own hand, gave proofs; the firm's assessment passed; the firm accepts. */
  readonly application?: { readonly written?: boolean; readonly risksConfirmed?: boolean; readonly proofs?: boolean; readonly assessment?: boolean; readonly accepted?: boolean } }
export interface Conversion { readonly to: "ordinary" | "professional"; readonly open: Verdict; readonly needs: readonly ("written_notice" | "risk_test" | "written_application" | "risks_confirmed" | "proofs" | "assessment" | "explanation" | "result_told")[]; readonly source: Source }
export interface InvestorClass {
  /** `professional` only where a class is met: whatever is undetermined is treated as ordinary. */
  readonly investor: "ordinary" | "professional"; readonly class?: "I" | "II" | "III";
  /** Whether the client is a professional investor: any of the classes (II not when elected otherwise). */
  readonly verdict: Verdict;
  readonly tests: readonly { readonly class: "I" | "II" | "III"; readonly criteria: Criteria }[];
  readonly conversions: readonly Conversion[]; readonly sources: readonly Source[] }
/**
 * 证券期货投资者适当性管理办法 art. 8, 10–12. Criteria, in this order, each with its row:
 * `body` of class I shows the word of the body beside `I`. A body fits its party where a natural person has `none`, `qualified_foreign_investor` goes with the party of that name alone and the other way round, `financial_product` with `product` alone, and a product is no institution, subsidiary or manager.
 * I (`suitability.professional.institution`, `…product`, `…fund` by the body; `…institution` where there is none): `all` of `body` `is` I (`actual`: the body, which belongs to it): met for each of the list, unmet for `none`, undetermined where it is not known. Natural persons have no class I.
 * II institution (`…ii_institution`): `all` of `net_assets` ≥ 20,000,000, `financial_assets` ≥ 10,000,000, `investing_months` ≥ 24.
 * II natural person (`…ii_individual`): `all` of `any`(`financial_assets` ≥ 5,000,000, `average_income` ≥ 500,000) and `any`(`investing_months` ≥ 24, `work_months` ≥ 24, `senior_manager` is true, `finance_profession` is true).
 * III institution (`…iii_institution`): `all` of 10,000,000, 5,000,000, 12 months and the application; III natural person (`…iii_individual`): `all` of `any`(3,000,000, 300,000), `any`(`investing_months` ≥ 12, `work_months` ≥ 12) and the application.
 * The three years of incomes are exactly those; a fourth is `investor.stale` too. A class III beside a class II that elected ordinary is effective: it was applied for.
 * The application (`…application`): `all` of `written_application`, `risks_confirmed`, `proofs`, `assessment`, `accepted`, each `is` true. The class is the first that is met.
 * Conversions: class I: `ordinary`, `unmet`, no needs; II: `ordinary`, `met`, `written_notice` and `risk_test` (`suitability.professional.to_ordinary`, `…new_test`); III: the same, row `…iii_back`; II that elected ordinary: `professional`, `met`, `written_notice` (`…iii_back`);
 * ordinary: `professional`, open as the criteria of III without the application, `written_application` to `result_told` (`…application`). An election by class I or III: `investor.forbidden` at `["elected"]` (row `…to_ordinary`), and it has no effect.
 */
export function classifyInvestor(profile: InvestorProfile, options: Options): Result<InvestorClass>;

export interface QualifiedRequest {
  readonly investor: { readonly party: Party;
    /** Household: net financial assets, financial assets (asset management); own financial assets (private funds). */
    readonly householdNetFinancialAssets?: string; readonly householdFinancialAssets?: string; readonly financialAssets?: string;
    readonly incomes?: readonly YearIncome[]; readonly firstTrade?: Day; readonly statement?: Statement };
  readonly product: { readonly regime: "asset_management" | "private_fund";
    /** Needed under `asset_management`. */
    readonly kind?: "fixed_income" | "mixed" | "equity" | "commodity_derivative";
    /** What this investor puts into this one product, yuan. */
    readonly amount: string;
    /** Whether the money is borrowed or raised by bonds. */
    readonly borrowed?: boolean;
    /** Investors of the plan, this one included; tested where it is given. */
    readonly holders?: number } }
export interface Qualified { readonly verdict: Verdict; readonly criteria: Criteria; readonly sources: readonly Source[] }
/**
 * Qualified investors. `all` of, in this order:
 * `asset_management`, natural person: `investing_months` ≥ 24; `any`(`net_financial_assets` ≥ 3,000,000, `financial_assets` ≥ 5,000,000, `average_income` ≥ 400,000); institution: `net_assets` of last year-end ≥ 10,000,000 (`suitability.qualified.individual`, `…institution`); `amount` ≥ 300,000 fixed income, 400,000 mixed, 1,000,000 equity, commodity or derivative (`…amount`);
 * `private_fund`, natural person: `any`(`financial_assets` ≥ 3,000,000, `average_income` ≥ 500,000) (`…private_individual`); institution: `net_assets` ≥ 10,000,000 (`…private_institution`); `amount` ≥ 1,000,000 (`…private_amount`); both: `borrowed` `is` false (`…borrowed`), `holders` at most 200 (`…holders`).
 */
export function qualifiedInvestor(request: QualifiedRequest, options: Options): Result<Qualified>;

export type Permission = "star_market" | "chinext" | "convertible_bond" | "bse" | "neeq_innovation" | "neeq_base" | "stock_connect" | "margin_trading" | "options_1" | "options_2" | "options_3"
  | "delisting_board" | "risk_warning_board" | "bond_qualified" | "preferred_stock";
export interface PermissionProfile { readonly party: Party;
  /** As `averageAssets` gives them: over the trading days before the application. `borrowedExcluded`: money and securities borrowed by margin trading are not in it. */
  readonly assets?: { readonly average: string; readonly days: number; readonly borrowedExcluded: boolean };
  /** First trade in securities: the clock starts there, not at the opening. */
  readonly firstTrade?: Day;
  readonly level?: ClientLevel;
  /** 0–100. */
  readonly knowledge?: number;
  readonly disclosureSigned?: boolean;
  /** Permissions that are open already. */
  readonly held?: readonly Permission[];
  readonly professional?: Verdict;
  /** A serious default on record; a shareholder (beyond 5 % of a listed broker's traded shares) or related person of ours. */
  readonly defaulted?: boolean; readonly related?: boolean;
  /** Days on which the accounts with a securities firm and with a futures firm were opened. */
  readonly brokerSince?: Day; readonly futuresSince?: Day;
  readonly marginQualified?: boolean; readonly futuresExperience?: boolean;
  /** The highest level of the options test passed, and of simulated trading done, 0–3. */
  readonly optionsTest?: number; readonly optionsSimulated?: number;
  readonly incomes?: readonly YearIncome[]; readonly workMonths?: number; readonly statement?: Statement;
  /** Yuan. */
  readonly paidInCapital?: string }
export interface PermissionAnswer { readonly permission: Permission; readonly verdict: Verdict; readonly criteria: Criteria;
  /** Of `risk_warning_board`: the most shares of one stock that may be bought a day. */
  readonly dailyBuyLimit?: string;
  readonly sources: readonly Source[] }
/**
 * May the permission be opened. Terms by the policy; `all` of, in this order (those that do not apply are left out), row `suitability.permission.` and the word (`suitability.policy.own` for terms of an own policy):
 * - the terms: `average_assets` ≥ `assets` (`days_observed` ≥ `days`, `borrowed_excluded` `is` true) where `assets` is above 0; `investing_months` ≥ `months` where above 0; `level`, `knowledge` where the terms have them.
 *   `stock_connect` has no `borrowed_excluded`: net assets of margin accounts count (the average is still of net assets).
 * - `margin_trading`: the terms, or (`any`) `professional` `is` met for institutions in the place of assets and months; `risk_tolerance_known` `is` true (a level is given); `not_defaulted` and `not_related` `is` true.
 * - `bse`: `any` of `held_permission` `is` `neeq_innovation` (met as well with `neeq_base`) and the terms. Institutions: the criteria without amounts and months, that is none: `met`, `of: []`.
 * - `options_1` … `3`, natural person: the terms without months; `any`(`all`(`broker_months` ≥ months, `any`(`margin_qualified`, `futures_experience`)), `all`(`futures_months` ≥ months, `futures_experience`)); `options_test` ≥ 1/2/3, `options_simulated` ≥ 1/2/3. Institution: `average_assets` ≥ 1,000,000 with its days, `net_assets` ≥ 1,000,000 (`suitability.permission.options_institution`), test and simulated as before.
 * - `risk_warning_board`: `disclosure_signed` `is` true; `dailyBuyLimit` 500,000 (`…risk_warning_cap`, until 2026-07-05; `…risk_warning_cap_2026` from 2026-07-06 on, unverified).
 * - `bond_qualified`, natural person: `any`(the terms' assets group, `average_income` ≥ 500,000), `any`(`investing_months` ≥ months, `work_months` ≥ months); institution (`…bond_institution`): `net_assets` ≥ 20,000,000, `financial_assets` ≥ 10,000,000, `investing_months` ≥ 24.
 * - `preferred_stock`: institutions, `paid_in_capital` ≥ 5,000,000.
 * An institution for which no row says anything (`star_market`, `chinext`, `convertible_bond`, `neeq_…`, `stock_connect`, `delisting_board`, and `margin_trading` beyond the exemption), a natural person and `preferred_stock`: warning `rule.not_covered` at `["profile", "party"]`, `undetermined`, `of: []` (margin: its terms are tested all the same).
 * Before the first day of a row (`star_market` 2019-07-22, `bse` 2021-11-15, `convertible_bond` 2022-06-18, `neeq_…` 2021-09-17, `chinext` 2020-04-28): issue `rule.not_covered` at `["permission"]`; an own policy does not change that.
 * `held_permission` shows `neeq_innovation` where either is held, else `none`. An institution for which no row says anything rests on no row. Of a level of the policy `level` is `at_least`. An `any` whose terms ask for nothing (`"0"`, 0 months) is left out.
 * The three of `average_assets` stand as one `all` group. `risk_tolerance_known`: `level` given is `met` (`actual` `true`), not given `undetermined`.
 */
export function permission(request: { readonly permission: Permission; readonly profile: PermissionProfile }, options: Options): Result<PermissionAnswer>;

/* ---------------------------------------------------------------- suitability: beneficial owners */

/** Ids are the caller's, 1–64 characters. Ratios 0 to 1; `votes` and `income` absent are as `share`. */
export interface Holding { readonly of: string; readonly holder: string; readonly share: string; readonly votes?: string; readonly income?: string }
export interface OwnershipRequest {
  /** The client. */
  readonly body: string; readonly party: Party;
  /** Ids of natural persons; every other holder is a body. 1,000 at most. */
  readonly persons: readonly string[];
  /** 2,000 at most; chains 16 long at most (`field.out_of_range`). The same pair of `of` and `holder` twice is `investor.duplicate`. */
  readonly holdings: readonly Holding[];
  /** Persons who control otherwise (agreement, family, offices), alone or jointly. 100 at most, each once. */
  readonly controllers?: readonly { readonly person: string; readonly how: "alone" | "jointly" }[];
  /** Person in charge of the daily management; legal representative. */
  readonly manager?: string; readonly legalRepresentative?: string;
  /** Wholly owned or controlled by the state. */
  readonly stateOwned: boolean;
  /** For the question of filing; `noOtherBeneficiary`: no one else controls or benefits. */
  readonly registeredCapital?: string; readonly noOtherBeneficiary?: boolean }
export interface BeneficialOwner { readonly person: string;
  /** What all chains come to together. */
  readonly share: string; readonly votes: string; readonly income: string;
  /** Every one that is met, in the order of the words. */
  readonly rungs: readonly ("share" | "income" | "votes" | "control" | "management" | "legal_representative")[];
  readonly tests: readonly Criterion[];
  /** From the client to the person; 100 at most, the first of them. */
  readonly chains: readonly { readonly path: readonly string[]; readonly share: string }[] }
export interface Ownership {
  /** Everybody who meets any test, in the order of `persons`. */
  readonly owners: readonly BeneficialOwner[];
  /** `met`: found and complete; `undetermined`: somebody unnamed could still be an owner, or nobody was found and nobody can be named. */
  readonly verdict: Verdict;
  /** What is not explained down to persons, as shares of the client, above 0: bodies of which nothing more is known, and rests below 1. */
  readonly unexplained: readonly { readonly of: string; readonly share: string }[];
  /** Filing with the register (备案) only: an exemption frees from filing, never the broker from identifying. */
  readonly filing: { readonly duty: "must_file" | "exempt_by_commitment" | "not_required" | "not_covered" | "undetermined"; readonly criteria?: Criteria };
  readonly sources: readonly Source[] }
/**
 * Tests per person, cumulative: `share` ≥ 0.25, `income` ≥ 0.25, `votes` ≥ 0.25 (`suitability.owner.share`, `…income`; share products along a chain, summed over chains, `…chain`), control (`…control`); whoever meets any is an owner. `tests` holds the three, in this order.
 * A state-owned body: the legal representative beside whoever else meets a test (`…state_owned`; absent: `investor.missing` at `["legalRepresentative"]`). Nobody, and nothing unexplained of 0.25 or more: the manager (`…management`; absent: `investor.missing` at `["manager"]`). An unexplained part of 0.25 or more: `investor.missing` at `["holdings"]`, `undetermined`, no fallback.
 * The unexplained part is all of it together, in shares, income or votes; of a state-owned body the largest single part is taken as the state's. Of holdings above 1 together the one that goes beyond is told at its field; a cycle at the holding, in the order of the list, that closes it; a chain too long at `["holdings"]` (16 holdings from the client to the last holder).
 * Rows: share, income and filing always; chain where somebody holds indirectly; control where somebody is named; management and state-owned where they are asked.
 * `natural_holders` is undetermined (`investor.missing` at `["holdings"]`) where the known direct holders are all persons and hold less than all.
 * A person named as controller, manager or legal representative need not stand among `persons` (and is one wherever the id stands): an owner found so comes after the others, its shares `"0"` where it holds nothing.
 * Filing (`…filing`): `legal_person`, `partnership`, `venture_capital` must file, unless `all` of `registered_capital` ≤ 10,000,000, `natural_holders` `is` true (every direct holder is a person, and they hold all of it), `no_other_beneficiary` `is` true: then `exempt_by_commitment`, undetermined where one of them is; `sole_trader`: `not_required`; others: `not_covered`. Natural persons: `investor.conflict` at `["party"]`.
 */
export function beneficialOwners(structure: OwnershipRequest, options: Options): Result<Ownership>;

/* ---------------------------------------------------------------- tier: what holds everywhere */

/*
 * Metrics, values and cuts are plain decimal text with at most 6 places, up to 9,223,372,036,854.775807 either way (more: `tier.out_of_range`); a JS number is `field.malformed`.
 * Everything is computed exactly in whole millionths, so rows and columns give the same answer. Shares and ratios in answers are rounded once, at 6 places, half away from zero, money at 2; sums and differences are exact. Trailing zeros are no places.
 * Ids are the caller's, 1–64 characters (longer: `tier.out_of_range`). Lists hold 10,000 at most, or as many as is said (`field.out_of_range`). A bad row of a list (`rows`, `clients`, `days`, `history`, `before`, `after`) is a warning at its path
 * (`["rows", n, "value"]`; several faults of one row are all told); the row is left out and counted in `leftOut`, the rest goes on: `tier.missing` for an absent datum of a row, `field.malformed` for another type, `amount.malformed`,
 * `tier.duplicate` at `["rows", n, "id"]` for an id that an earlier row has, also one left out. Where a list is absent: `field.missing`; empty, or nothing is left: `tier.missing` at the list (an issue).
 * A row that is left out for what it is (negative, refused, not asked, outside the window) was sound: only negative values can leave nothing.
 * Anything else that is wrong is an issue. In a policy a word that is not known is `tier.unknown`, an id or word twice `tier.duplicate`, a number outside its limits `tier.out_of_range`. Ends of intervals: a cut belongs to the higher side (以上 includes the number); a last day is included.
 * What is not known is never graded low: it is `undetermined`.
 *
 * | code | means |
 * |---|---|
 * | `tier.missing` | a metric or datum; an empty list |
 * | `tier.unknown` | a tier, level, scheme, state, event, field or word that is not known |
 * | `tier.duplicate` | an id or day twice |
 * | `tier.out_of_range` | more digits than said, a ratio, score or count outside its limits; warning: a negative metric |
 * | `tier.conflict` | days that do not rise; two partials of different policies; a state or fact that excludes another |
 * | `tier.forbidden` | no such step from this state |
 * | `tier.not_yet` `{ on }` | a day after `on` |
 * | `tier.expired` `{ until }` | warning: an override that has ended |
 * | `tier.not_applicable` | warning: a metric that the policy does not ask for, a day that is no trading day or outside the window, nothing to compare |
 * | `policy.conflict` `policy.not_covered` | bands that overlap or do not rise, a level in two classes · a gap between bands, a level or tier left out |
 */

/** One boundary belongs to the higher tier: `from` is included, `until` is not. */
export interface TierBand { readonly tier: string; readonly from?: string; readonly until?: string }
/** `window`: the metric is an average over so many trading days (1–250), of which at least `minObserved` must have been seen. */
export interface TierAxis { readonly metric: string; readonly window?: { readonly days: number; readonly minObserved: number };
  /** One per tier, lowest first; the first has no `from`, the last no `until`, each begins where the one before ends: a smaller `from` overlaps (`policy.conflict` there), a greater leaves a gap (`policy.not_covered` there), an `until` not above its `from` is `policy.conflict` at `until`. */
  readonly bands: readonly TierBand[] }
/**
 * Shipped, every number an illustration: T1 普通, T2 银, T3 金, T4 白金, T5 钻石; `averageAssets` (60 trading days, 20 at least) from 100,000, 500,000, 1,000,000, 5,000,000; `netContribution` (of twelve months, no window) from 500, 3,000, 10,000, 50,000; `highest`;
 * classes `conservative` 保守 (C1, C2), `steady` 稳健 (C3), `aggressive` 进取 (C4, C5); no modifiers; downgrade 90 days, 1 step, floor T1; contacts 60, 40, 20, 10, 5 working days; churn 90 days, 0.5; `newMonths` 12, `gapDays` 180, `highScore` 4; a catalogue of eight services.
 */
export interface TierPolicy {
  /** Whether the numbers are only illustrations, as the shipped ones are: answers say so. */
  readonly illustrative: boolean;
  /** Lowest first, 2–20. */
  readonly tiers: readonly { readonly id: string; readonly name: string }[];
  /** 1–8, each metric once. */
  readonly axes: readonly TierAxis[];
  /** How axes come together: the highest of their tiers or the lowest. */
  readonly combine: "highest" | "lowest";
  /** The other axis, by risk: every level in exactly one class; 1–5. */
  readonly classes: readonly { readonly id: string; readonly name: string; readonly levels: readonly ClientLevel[] }[];
  /** After combining: a metric of at least so much moves the tier by `steps` (−3 to 3, not 0), never beyond the first or last; 8 at most, in this order. May be empty. */
  readonly modifiers: readonly { readonly metric: string; readonly atLeast: string; readonly steps: number }[];
  /** A lower grade must have stood for `observationDays` calendar days (0–3,650); then at most `maxSteps` (1–20) at a time, never below `floor`. Upgrades are at once. */
  readonly downgrade: { readonly observationDays: number; readonly maxSteps: number; readonly floor: string };
  /** Catalogue: which tiers get what, on site (现场), remotely (非现场) or both; at least one of each. 200 at most, may be empty. */
  readonly services: readonly { readonly id: string; readonly name: string; readonly tiers: readonly string[]; readonly channels: readonly ServiceChannel[] }[];
  /** Working days from one contact to the next, 1–1,000, for every tier (one without: `policy.not_covered` at its key). */
  readonly contacts: Readonly<Record<string, number>>;
  /** Idle for at least so many days (1–3,650) and assets down by at least so much (above 0, up to 1). */
  readonly churn: { readonly idleDays: number; readonly dropRatio: string };
  /** Months after the first trade in which a client is new (1–1,200); days without a trade after which trading is over (1–36,500); the score from which R, F and M are high (2–5). */
  readonly newMonths: number; readonly gapDays: number; readonly highScore: number;
}
export type ServiceChannel = "on_site" | "remote";
/** By a person, in place of the computed tier, until `expiresOn`, included; all four are needed. */
export interface TierOverride { readonly tier: string; readonly reason: string; readonly approver: string; readonly expiresOn: Day }

/* ---------------------------------------------------------------- tier: one client */

export interface GradeRequest {
  /** By the policy's names. */
  readonly metrics: Readonly<Record<string, string>>;
  /** Trading days seen, 0–250, of metrics with a window; absent is 0. */
  readonly observed?: Readonly<Record<string, number>>;
  readonly level?: ClientLevel; readonly override?: TierOverride }
export interface NextTier { readonly tier: string; readonly at: string; readonly distance: string }
export interface AxisGrade { readonly metric: string;
  /** `tier` and `next` are absent where the metric was not given or too few days were seen; `value` where it was not given. */
  readonly tier?: string; readonly value?: string; readonly next?: NextTier }
export interface Graded { readonly status: "graded" | "undetermined";
  readonly tier?: string;
  /** 1 is the lowest. */
  readonly rank?: number;
  readonly class?: string;
  /** `tier/class`, where both are known. */
  readonly cell?: string;
  readonly axes: readonly AxisGrade[];
  /** The metric whose axis decided (the first of several alike); absent with an override or when undetermined. */
  readonly deciding?: string;
  /** Modifiers that moved it, with the policy's steps; none where the tier is undetermined. */
  readonly modifiers: readonly { readonly metric: string; readonly steps: number }[];
  /** An override in force, and the tier it takes the place of, where that is known. */
  readonly override?: { readonly tier: string; readonly expiresOn: Day; readonly of?: string };
  readonly illustrative: boolean; readonly sources: readonly Source[] }
/**
 * The tier by value and the class by risk. Any metric of an axis or modifier that is absent (warning `tier.missing` at `["metrics", name]`), or seen on too few days (at `["observed", name]`): `undetermined`, unless an override is in force. A `level` that is absent: `tier.missing` at `["level"]`, no class and no cell; the tier stands.
 * A negative metric: `tier.out_of_range` at its path, and it is graded. An override that has ended: `tier.expired` at `["override", "expiresOn"]`, and it does not count; one without tier, reason, approver or day is an issue.
 * Rows: `tier.axes`, `tier.sample` or `tier.policy.own`, `tier.override` with one in force.
 * @example grade({ metrics: { averageAssets: "600000", netContribution: "800" }, observed: { averageAssets: 60 }, level: "C3" }, { on: "2026-11-23" }).value.tier // "T3"
 */
export function grade(request: GradeRequest, options: Options): Result<Graded>;

export interface TierSuggestion { readonly from?: string; readonly to?: string;
  /** `new`: no tier before. `hold`: a lower grade under observation. */
  readonly change: "new" | "up" | "down" | "same" | "hold" | "undetermined";
  readonly grade: Graded;
  /** Of a lower grade: the first day of the unbroken run of lower grades, days since, days needed, and the day on which it may fall. */
  readonly observation?: { readonly since: Day; readonly days: number; readonly needed: number; readonly until: Day };
  /** A suggestion only: nobody's tier is changed here. */
  readonly applied: false; readonly sources: readonly Source[] }
/**
 * Old → new on adding a client (without `previous`) or on a change. Higher: at once. Lower: observed first, by `history`, computed grades of earlier days in rising order (else `tier.conflict`; a tier that is unknown is `tier.unknown`, a day after `on` `tier.not_yet`: and every other fault of an entry: all issues); entries before `previous.since` do not count, `on` itself counts with today's grade.
 * After `observationDays`: to the computed tier, at most `maxSteps` down, not below `floor`; if that is no lower than before: `same`. An override in force is taken at once, up or down. Undetermined: `to` absent.
 * Rows: those of `grade`, `tier.suggestion`, with `previous` `tier.upgrade` (up), `tier.downgrade` (down, hold).
 */
export function suggestTier(request: GradeRequest & { readonly previous?: { readonly tier: string; readonly since: Day }; readonly history?: readonly { readonly on: Day; readonly tier: string }[] }, options: Options): Result<TierSuggestion>;

/** Net of what is borrowed by margin trading; a day without `borrowed` is taken as it is, and `borrowedExcluded` is then false, as where no day was seen. */
export interface AssetDay { readonly on: Day; readonly assets: string; readonly borrowed?: string }
export interface AverageAssets {
  /** Σ(assets − borrowed) ÷ `days`, at 2 places; absent when fewer than `minObserved` days were seen. */
  readonly average?: string;
  /** Days seen in the window, and days of the window. */
  readonly days: number; readonly window: number;
  readonly from: Day; readonly until: Day;
  /** Trading days of the window without an entry. */
  readonly missing: readonly Day[];
  readonly borrowedExcluded: boolean; readonly sources: readonly Source[] }
/**
 * The average over the last `window` trading days (1–250; `minObserved` 1 to `window`): `ends` `before` (default): up to the trading day before `on`; `on`: up to `on`, or the last trading day before it. `minObserved` default: `window`.
 * Days outside the window or that are no trading days: `tier.not_applicable` at `["days", n, "on"]`, not counted as left out. A window beyond the calendar: `rule.not_covered` at `["window"]`; `day.provisional` is told once, at `[]`, here and in `contactPlan`. `borrowed` negative: `tier.out_of_range`. Rows: `tier.average` and the calendar's.
 */
export function averageAssets(request: { readonly days: readonly AssetDay[]; readonly window: number; readonly minObserved?: number; readonly ends?: "before" | "on" }, options: { readonly on: Day; readonly lang?: Lang; readonly calendar?: Calendar }): Result<AverageAssets & { readonly leftOut: number }>;

/** The catalogue's services of a tier, of one channel or all. Row `tier.services`, and `tier.sample` or `tier.policy.own`. */
export function tierServices(request: { readonly tier: string; readonly channel?: ServiceChannel }, options: Options): Result<{ readonly services: readonly { readonly id: string; readonly name: string; readonly channels: readonly ServiceChannel[] }[]; readonly sources: readonly Source[] }>;
/** Next contact of each client: so many working days after the last (which is not counted); never contacted: due on `on`. Overdue: due before `on`. A last contact after `on` is `tier.not_yet`, a due day beyond the calendar `rule.not_covered` at `["clients", n, "lastContact"]`: left out. Rows: `tier.contact`, the calendar's, and `tier.sample` or `tier.policy.own`. */
export function contactPlan(request: { readonly clients: readonly { readonly id: string; readonly tier: string; readonly lastContact?: Day }[] }, options: Options & { readonly calendar?: Calendar }):
  Result<{ readonly clients: readonly { readonly id: string; readonly tier: string; readonly due: Day; readonly overdue: boolean }[]; readonly overdue: number; readonly leftOut: number; readonly sources: readonly Source[] }>;

/* ---------------------------------------------------------------- tier: many clients */

export interface Contribution { readonly id: string; readonly value: string }
/** Negative values are left out of everything (`exclude`, default; where nothing else is there: `tier.missing` at `["rows"]`), or kept; `negative` counts them either way. */
export interface ContributionRequest { readonly rows: readonly Contribution[]; readonly negatives?: "exclude" | "keep" }
export interface Pareto { readonly counted: number; readonly leftOut: number; readonly negative: number; readonly total: string;
  /** Largest first; of equal values the earlier row first. `share`: of the total, up to and with this row; absent where the total is not above 0. */
  readonly rows: readonly { readonly id: string; readonly value: string; readonly cumulative: string; readonly share?: string }[];
  /** The smallest set that reaches `ratio` of the total: how many, which share of the clients counted, which share of the total they reach. */
  readonly smallest?: { readonly count: number; readonly clients: string; readonly reached: string };
  /** G = 2Σ(i·xᵢ) ÷ (nΣx) − (n + 1) ÷ n, x rising; 0 for one client. Absent where a negative value counts. */
  readonly gini?: string;
  readonly sources: readonly Source[] }
/** 80/20. `ratio` above 0, up to 1, default `"0.8"`. A total not above 0: no `smallest`, no `gini`, no shares, warning `tier.not_applicable` at `["rows"]`. Rows: `tier.pareto`, and `tier.gini` where there is one. */
export function pareto(request: ContributionRequest & { readonly ratio?: string }, options: Options): Result<Pareto>;
export interface Abc { readonly counted: number; readonly leftOut: number; readonly negative: number;
  readonly rows: readonly { readonly id: string; readonly value: string; readonly class: "A" | "B" | "C"; readonly volume: "main" | "general" | "scattered" }[];
  /** A, B, C. */
  readonly classes: readonly { readonly class: "A" | "B" | "C"; readonly count: number; readonly total: string }[]; readonly sources: readonly Source[] }
/** In the order of `pareto`: A while what stands before the row is below the first cut of the total, B below the second, else C; equal values share the class of the first of them. `cuts` default `["0.8", "0.95"]`, two (else `tier.out_of_range`), above 0, rising (`tier.conflict` at `["cuts", 1]`), up to 1. A total not above 0: every row is C, with `tier.not_applicable` at `["rows"]`. Row `tier.abc`; main, general and scattered (主力、一般、零散) by `tier.lifecycle.volume`. */
export function abc(request: ContributionRequest & { readonly cuts?: readonly [string, string] }, options: Options): Result<Abc>;
export type RfmGroup = "important_value" | "important_develop" | "important_keep" | "important_retain" | "general_value" | "general_develop" | "general_keep" | "general_retain";
export interface Rfm { readonly counted: number; readonly leftOut: number;
  /** In the order given. */
  readonly rows: readonly { readonly id: string; readonly r: number; readonly f: number; readonly m: number; readonly group: RfmGroup }[];
  /** All eight, in the order of the words. */
  readonly groups: readonly { readonly group: RfmGroup; readonly count: number; readonly monetary: string }[]; readonly sources: readonly Source[] }
/**
 * Scores 1–5 by fifths: with n rows counted, a score is 1 + how many of k = 1 … 4 have the value at least as good as the one at place ⌊k·n ÷ 5⌋ (from 0, worst first): ties share the better score, and all alike have 5. Recency: the later `lastTrade` the better; `frequency` 0–1,000,000,000.
 * High from `policy.highScore`; R F M high or low: 111 important_value, 101 important_develop, 011 important_keep, 001 important_retain, 110 general_value, 100 general_develop, 010 general_keep, 000 general_retain. Rows `tier.rfm`, `tier.rfm_groups`, and `tier.policy.own` with an own policy.
 */
export function rfm(request: { readonly rows: readonly { readonly id: string; readonly lastTrade: Day; readonly frequency: number; readonly monetary: string }[] }, options: Options): Result<Rfm>;
/** Exactly one of `is` (the same text), `atLeast`, `atMost` (decimals): none is `field.missing`, several `tier.conflict`, at the test. 20 tests a group at most. */
export interface GroupTest { readonly field: string; readonly is?: string; readonly atLeast?: string; readonly atMost?: string }
export interface UserGroup { readonly id: string; readonly name?: string; readonly join: "all" | "any"; readonly tests: readonly GroupTest[] }
/** Groups by the user's own rules (1–50), three-valued: a field that a row does not have, or whose text is no decimal where one is asked, is undetermined. `fields` are texts. A field of a test that no row has is `tier.unknown` at `["groups", g, "tests", t, "field"]` (issue). Row `tier.segment`. */
export function segment(request: { readonly rows: readonly { readonly id: string; readonly fields: Readonly<Record<string, string>> }[]; readonly groups: readonly UserGroup[] }, options: Options):
  Result<{ readonly counted: number; readonly leftOut: number; readonly groups: readonly { readonly id: string; readonly met: readonly string[]; readonly undetermined: readonly string[] }[]; readonly sources: readonly Source[] }>;
export interface TierOfClient { readonly id: string; readonly tier?: string | null }
/** Rows of `matrix` are the tiers before, columns after, both as the policy has them and `undetermined` last; so is `tiers`. */
export interface Migration { readonly tiers: readonly string[]; readonly matrix: readonly (readonly number[])[];
  /** Of each row, at 4 places, adding up to 1 by largest remainders (the first of equal ones); all 0 for an empty row. */
  readonly shares: readonly (readonly string[])[];
  readonly counted: number; readonly up: number; readonly down: number; readonly same: number;
  /** Clients in one list only: per tier as above. */
  readonly entered: readonly number[]; readonly left: readonly number[]; readonly leftOut: number; readonly sources: readonly Source[] }
/** From one list to another. `up`, `down`, `same`: of clients whose both tiers are known. Row `tier.migration`. An empty list is allowed here, two are `tier.missing` at `["before"]`. */
export function migration(request: { readonly before: readonly TierOfClient[]; readonly after: readonly TierOfClient[] }, options: Options): Result<Migration>;

export type LifecycleScheme = "operator" | "time" | "trading" | "volume" | "archive";
export interface LifecycleRequest { readonly scheme: LifecycleScheme;
  /** Of `operator` and `archive`. */
  readonly state?: string; readonly event?: string;
  /** Of `operator`: the client's accounts. */
  readonly accounts?: readonly string[];
  /** Of `time` and `trading`. `traded: false`: has never traded. */
  readonly firstTrade?: Day; readonly lastTrade?: Day; readonly traded?: boolean; readonly planned?: boolean;
  /** Of `volume`, as `abc` says. */
  readonly class?: "A" | "B" | "C" }
export interface Lifecycle { readonly scheme: LifecycleScheme; readonly state?: string;
  /** Whom the scheme wants attended to first: new and future; main. */
  readonly focus?: boolean;
  readonly transition?: { readonly from: string; readonly event: string; readonly to: string };
  /** With `cancel` all accounts are cancelled; with `restore` they stay cancelled until somebody decides. */
  readonly cancelled?: readonly string[]; readonly toDecide?: readonly string[];
  readonly sources: readonly Source[] }
/**
 * `operator` (`tier.lifecycle.operator`): `sign` potential → current, `cancel` current → historical, `restore` historical → current. `archive` (`…archive`): `contact` potential → not_cooperating, `sign` potential or not_cooperating → cooperating, `lose` cooperating → lost, `win_back` lost → cooperating.
 * State and event are needed (`field.missing`), a word that the scheme does not have is `tier.unknown`, any other step `tier.forbidden` at `["event"]`.
 * `time` (`…time`): `future`: never traded, or a first trade after `on`; `new`: less than `newMonths` months since (the day of the same number is old already); else `old`. Focus: new and future.
 * `trading` (`…trading`): `trading`: the last trade at most `gapDays` days ago; else `about_to` when `planned`; else `had` when there was a trade; never traded and not planned: no state, `tier.not_applicable` at `["planned"]`. A last trade after `on`: `tier.not_yet` (issue). `traded: false` beside a trade on or before `on`: `tier.conflict` at `["traded"]`.
 * `volume` (`…volume`): A main, B general, C scattered; focus main. Fields of other schemes may be given; they are not read. What is absent (`firstTrade` or `lastTrade` without `traded: false`, `class`): no state, warning `tier.missing`.
 */
export function lifecycle(request: LifecycleRequest, options: Options): Result<Lifecycle>;
/** Σ margin × retentionᵗ ÷ (1 + discount)ᵗ, t = 1 … `periods` (1–600), or for ever: margin × retention ÷ (1 + discount − retention), which needs 1 + discount > retention (`tier.out_of_range` at `["retention"]`). `retention` 0 to 1, `discount` above −1 and up to 10. Money at 2 places. Row `tier.clv`. */
export function clv(request: { readonly margin: string; readonly retention: string; readonly discount: string; readonly periods: number | "infinite" }, options: Options): Result<{ readonly value: string; readonly unrounded: string; readonly sources: readonly Source[] }>;
/** Points −1,000 to 1,000. Of `bands` the first whose `is` is the text, or the one with the greatest `atLeast` not above the value; none: 0 points. A band has one of `is` and `atLeast`, as a `GroupTest`. 50 features (each once) of 50 bands at most. */
export interface ScoreCard { readonly id: string; readonly version: string; readonly base: number; readonly features: readonly { readonly field: string; readonly bands: readonly { readonly is?: string; readonly atLeast?: string; readonly points: number }[] }[] }
export interface ResponseRequest { readonly card: ScoreCard;
  /** `profiling: false`: refused to be profiled; left out and counted, nothing of them is read. Absent: not asked yet, left out and counted as `notAsked`. */
  readonly clients: readonly { readonly id: string; readonly profiling?: boolean; readonly features: Readonly<Record<string, string>> }[];
  /** Lowest scores of bins, rising (`tier.conflict`), 1–50, like the scores of the history −1,000,000 to 1,000,000; with `history` of earlier offers they give the calibration. */
  readonly bins?: readonly number[]; readonly history?: readonly { readonly score: number; readonly responded: boolean }[] }
/** Highest first, of equal scores the earlier first. Where nobody may be scored the list is empty: who refused is counted, that is no fault. A client without a feature of the card is left out (`tier.missing` at `["clients", n, "features", field]`). `probability`: responded ÷ n of the bin at 4 places, absent where n is 0 or there is no bin. Scores below the first bin are in none. Rows `tier.response`, `tier.response_refusal`. */
export function scoreResponse(request: ResponseRequest, options: Options): Result<{ readonly clients: readonly { readonly id: string; readonly score: number; readonly probability?: string; readonly n?: number }[];
  readonly calibration: readonly { readonly from: number; readonly n: number; readonly responded: number; readonly probability?: string }[]; readonly refused: number; readonly notAsked: number; readonly leftOut: number; readonly sources: readonly Source[] }>;
/** At risk of leaving: `all` of `idle_days` ≥ the policy's and `asset_drop` ≥ its ratio, drop = (before − now) ÷ before. The drop is shown at 6 places. What is absent (`tier.missing`) and `assetsBefore` 0 or less (`tier.not_applicable` there): undetermined. Rows `tier.churn`, and `tier.policy.own` with an own policy. */
export function churn(request: { readonly lastTrade?: Day; readonly assetsBefore?: string; readonly assetsNow?: string }, options: Options): Result<{ readonly verdict: Verdict; readonly criteria: Criteria; readonly sources: readonly Source[] }>;

/* ---------------------------------------------------------------- tier: columns */

/** Metrics by name as whole numbers scaled by 10^`scale` (0–6), all of one length; −2⁶³ is "not known". `levels`: 1–5 for C1–C5, anything else not known. */
export interface TierColumns { readonly metrics: Readonly<Record<string, BigInt64Array>>; readonly scale: number; readonly levels?: Uint8Array }
/** A faulty policy, an absent metric of the policy, other lengths or types are a `TypeError`: there is no place for issues. */
export interface ColumnOptions { readonly policy?: Policy }
/** `tiers`: ranks, 0 undetermined. `cells[class][rank]`: clients, classes as the policy has them and "no class" last, rank 0 first. A value beyond what rows may have is not known. Windows are the caller's matter: nothing is asked about days seen. */
export function gradeColumns(columns: TierColumns, options?: ColumnOptions): { readonly tiers: Uint8Array; readonly cells: readonly (readonly number[])[] };
/** As `pareto` says, of any number of rows; negative values are excluded. A value beyond what rows may have is not known. `curve`: share of the total reached by the best k % of the clients (⌊n·k ÷ 100⌋ of them), k = 0 … 100; empty where the total is not above 0. */
export function paretoColumns(columns: { readonly values: BigInt64Array; readonly scale: number; readonly ratio?: string }): { readonly counted: number; readonly negative: number; readonly unknown: number; readonly total: string; readonly smallest?: Pareto["smallest"]; readonly gini?: string; readonly curve: readonly string[] };
/** As `rfm` says. `idleDays`: days since the last trade, the fewer the better. A row with a negative `idleDays` or `frequency`, or an unknown `monetary` (−2⁶³): scores 0. `scores` = 100 R + 10 F + M. `groups`: clients per group in the order of the words. */
export function rfmColumns(columns: { readonly idleDays: Int32Array; readonly frequency: Int32Array; readonly monetary: BigInt64Array }, options?: ColumnOptions): { readonly scores: Uint16Array; readonly groups: readonly number[]; readonly leftOut: number };
/** A part of a whole: plain data, to be sent and merged in any order. Up to 999,999,999,999,999 clients; the digest is over the section `tier` as it was given. */
export interface TierPartial { readonly policy: { readonly id: string; readonly version: string; readonly digest: string }; readonly tiers: readonly string[]; readonly metrics: readonly string[]; readonly scale: number; readonly rows: number;
  readonly cells: readonly (readonly number[])[];
  /** Exact sums of each metric per rank, 0 first, scaled; whole numbers as text. Unknown values count nothing. */
  readonly sums: readonly (readonly string[])[] }
export function partial(columns: TierColumns, options?: ColumnOptions): TierPartial;
/** Different policies, metrics or scales: `tier.conflict` at `["b", "policy"]`. What is no partial: issues with paths. */
export function merge(a: TierPartial, b: TierPartial): Result<TierPartial>;
/** The undetermined (null) first, then the tiers. `share` at 4 places, by largest remainders; `sums` in yuan and the like, no longer scaled; averages over all clients of that rank, at 2 places, absent (null) where there are none. */
export function finish(part: TierPartial): Result<{ readonly rows: number; readonly tiers: readonly { readonly tier: string | null; readonly count: number; readonly share: string; readonly sums: readonly string[]; readonly averages: readonly (string | null)[] }[]; readonly cells: readonly (readonly number[])[] }>;
