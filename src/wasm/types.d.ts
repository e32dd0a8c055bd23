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

export type Subject = "day" | "ident" | "client";

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
