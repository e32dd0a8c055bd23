import * as z from "zod";
import { overObjects } from "../objects.mjs";
import { ON } from "../terms.mjs";

const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** @param {string} text */
function isCreditCode(text) {
  let [sum, weight] = [0, 1];
  for (let at = 0; at < 17; at += 1) {
    sum += SIGNS.indexOf(text[at]) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS[(31 - (sum % 31)) % 31] === text[17];
}

/** @param {string} text */
function isResident(text) {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (text.charCodeAt(at) - 48), 0);
  return "10X98765432"[sum % 11] === text[17];
}

const text = z.string().min(1).max(200);
const day = z.iso.date();
const dayOrLongTerm = z.union([z.literal("long_term"), day]);
const mobile = z.string().regex(/^1[3-9]\d{9}$/);
const ratio = z.string().regex(/^(0(\.\d+)?|1(\.0+)?)$/);
const creditCode = z.string().regex(/^[1-9ANY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/).refine(isCreditCode);
const person = z.object({
  name: text, documentKind: z.enum(["resident_id", "passport"]), documentUntil: dayOrLongTerm, phone: mobile.optional(),
  documentNumber: z.string().regex(/^[1-9]\d{5}(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/).refine(isResident),
});

const schema = z.object({
  party: z.literal("legal_person"), name: text, documentKind: z.enum(["uscc", "organization_code", "business_licence_15", "other"]), documentNumber: creditCode,
  documentFrom: day.optional(), documentUntil: dayOrLongTerm, documentAddress: text.optional(), industry: text.optional(), residence: text, address: text.optional(),
  postcode: z.string().regex(/^\d{6}$/).optional(), mobile: mobile.optional(), email: z.email().optional(), website: z.url({ protocol: /^https?$/ }).optional(),
  contactPerson: person.partial().optional(), clientCode: z.string().regex(/^\d{4,14}$/).optional(), cashAccount: z.string().regex(/^\d{4,12}$/).optional(),
  taxResidence: z.object({ status: z.enum(["resident_only", "non_resident_only", "both"]) }).optional(),
  consents: z.array(z.object({ purpose: text, version: text, on: day, by: z.enum(["self", "guardian"]).optional() })).optional(),
  uscc: creditCode.optional(), entityKind: text.optional(), legalRepresentative: person, agent: person.extend({ authorisedUntil: dayOrLongTerm.optional() }),
  businessScope: text, registeredCapital: z.string().regex(/^(0|[1-9]\d*)(\.\d+)?$/).optional(), currency: z.string().length(3).optional(),
  foundedOn: day.optional(), tradingSince: day.optional(), controllers: z.array(person).min(1),
  beneficialOwners: z.array(person.extend({ basis: z.enum(["shares", "income_or_votes", "control", "daily_management"]), share: ratio.optional() })).min(1),
}).superRefine((/** @type {any} */ card, /** @type {any} */ context) => {
  /** @param {string} field */
  const fault = (field) => context.addIssue({ code: "custom", path: [field], message: field });
  if (card.registeredCapital !== undefined && card.currency === undefined) fault("currency");
  if (card.foundedOn !== undefined && card.foundedOn > ON) fault("foundedOn");
  if (card.foundedOn !== undefined && card.tradingSince !== undefined && card.tradingSince < card.foundedOn) fault("tradingSince");
  if (card.uscc !== undefined && card.uscc !== card.documentNumber) fault("uscc");
});

export default overObjects({ accepts: (card) => schema.safeParse(card).success });
