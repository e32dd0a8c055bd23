/**
 * kehu/forms: what kehu finds, in forms of one's own and in the form libraries. Nothing is imported from any of them.
 *
 * - The functions of kehu are those of the entry `kehu`: both share one instance. Whoever runs `kehu/slim` gives what it
 *   exports as option `kehu`; that entry's bytes still come along in a bundle, but are never compiled.
 * - `on` is a day or a function that gives one; a function is asked at each check.
 * - An absent or impossible `on`, an unknown kind, party or option, and a faulty `policy` are `TypeError`s.
 * - An empty field passes a `rule`, `vant` and `tdesign`: whether it must be filled in is the form's own rule.
 */

import type { Card, CheckedCard, Day, IdentKind, Issue, Lang, Party, Policy, Result } from "kehu";

/** What is used of kehu: the exports of `kehu` or `kehu/slim` are such an object. */
export type KehuFunctions = Pick<typeof import("kehu"), "checkIdent" | "isIdent" | "typing" | "messages" | "cardFields" | "checkCard">;

export interface FormOptions {
  readonly on: Day | (() => Day);
  readonly lang?: Lang;
  readonly policy?: Policy;
  readonly kehu?: KehuFunctions;
}
export interface CardFormOptions extends FormOptions {
  /** `true`: a half-filled card may be sent too. Default `false`. */
  readonly partial?: boolean;
}

/* ---------------------------------------------------------------- plain forms */

export interface Findings {
  /** Whether somebody wants to send the form. */
  readonly submit: boolean;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}
export interface FormBinding {
  /** Checks the whole card, missing fields too, and shows every finding at its field. */
  check(): Result<CheckedCard>;
  /** The card as the form holds it. What is empty or disabled is absent; empty rows of a list are left out. */
  value(): Card;
  /** Leaves the form as it was found. */
  unbind(): void;
}
/**
 * Checks a form of one's own while it is filled in: every control whose name is a field of the party's card, also inside
 * (`legalRepresentative.name`, `accounts.0.number`, `attributes.branch`). While somebody types, only what cannot become right is said; once the
 * field is left, everything, also what contradicts another field. A submit with issues is stopped (not by a button with
 * `formnovalidate`), and the first wrong field gets the focus. After each check the form fires `kehu-findings`.
 *
 * The words stand in an element after the control, or in the portal's own `[data-kehu-message="<name>"]`; its
 * `data-state` is `wrong` or `hint`. `[data-kehu-message=""]` takes what belongs to no field of the form.
 */
export function bindForm(form: HTMLFormElement, party: Party, options: CardFormOptions): FormBinding;

export interface KehuFieldOptions extends Partial<FormOptions> {}
/** `hint` is sound, with something to look at. Before the field is left: `empty`, `incomplete`, `sound`, `wrong`. */
export type KehuFieldState = "empty" | "incomplete" | "sound" | "wrong" | "hint";
/**
 * `<kehu-field kind="uscc" name="uscc" label="统一社会信用代码" required on="2026-11-23" lang="zh-CN">`: label, input and words in
 * the light DOM, so that a portal's styles reach them; `data-state` holds a `KehuFieldState`. Also taken over by the input:
 * `value disabled readonly placeholder inputmode autocomplete maxlength`. The element fires `input` and `change`.
 */
export interface KehuField extends HTMLElement {
  /** As typed. */
  value: string;
  name: string;
  required: boolean;
  disabled: boolean;
  policy: Policy | undefined;
  readonly type: string;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  /** Shown at once, until the next input. */
  setCustomValidity(sentence: string): void;
}
/** Makes `kehu-field` known to the page; importing alone does nothing. Options are the defaults of every field; a second call changes nothing. */
export function defineKehuField(options?: KehuFieldOptions): void;

declare global {
  interface HTMLElementTagNameMap { "kehu-field": KehuField }
  interface HTMLElementEventMap { "kehu-findings": CustomEvent<Findings> }
}

/* ---------------------------------------------------------------- form libraries */

/** For async-validator: Element Plus, Element UI, Ant Design Vue, Naive UI, and Ant Design. */
export interface AsyncValidatorRule {
  readonly trigger: "blur";
  /**
   * Gives a `Promise<void>`, which the libraries' own types do not all allow. It is rejected with an `Error`; who does not
   * wait for it gets the callback. With `warningOnly` (Ant Design) hints are told instead of errors.
   */
  validator(rule: any, value: any, callback?: (error?: any) => void): any;
}
export function rule(kind: IdentKind, options: FormOptions): AsyncValidatorRule;

export interface VantRule {
  readonly trigger: "onBlur";
  validator(value: any): true | string;
}
export function vant(kind: IdentKind, options: FormOptions): VantRule;

export interface TdesignRule {
  readonly trigger: "blur";
  /** A hint does not make the field wrong: `result` is `true` and `type` `warning`. */
  validator(value: any): { result: boolean; message: string; type: "error" | "warning" | "success" };
}
export function tdesign(kind: IdentKind, options: FormOptions): TdesignRule;

/* ---------------------------------------------------------------- schemas */

/**
 * Registers what `cardSchema` names as `format`: `kehu-` and a kind (`kehu-uscc`), and `kehu-phone`, `kehu-day`,
 * `kehu-day-or-long-term`, `kehu-amount`, `kehu-capital`, `kehu-ratio`, `kehu-country`, `kehu-url`, `kehu-latin`; for schemas
 * of one's own also `kehu-document-number`, which is any text. They read as `checkCard` does. A format sees one field:
 * fields against one another are for `checkCard`.
 */
export function ajvFormats<A extends { addFormat(name: string, format: any): unknown }>(ajv: A, options: FormOptions): A;

/** https://standardschema.dev, version 1: react-hook-form's resolver, TanStack Form, tRPC … */
export interface StandardSchema<Input, Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "kehu";
    readonly validate: (value: unknown) => { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
    readonly types?: { readonly input: Input; readonly output: Output };
  };
}
/** Of a party the card after normalisation, of a kind the text. */
export function standardSchema(party: Party, options: CardFormOptions): StandardSchema<Card, Card>;
export function standardSchema(kind: IdentKind, options: FormOptions): StandardSchema<string, string>;
