//! Taxpayer number (纳税人识别号).
//!
//! Given by the tax authorities; since 2015 organisations have their unified social credit code. By length:
//! - 15: six digits of region and an organisation code (old organisations);
//! - 17: digits and capitals, found for foreign persons in old lists;
//! - 18: a unified social credit code (organisations), a resident identity number (natural persons), or a letter C, H, M,
//!   T … and more (foreign persons);
//! - 20: a resident identity number of 18 and two digits, or one of 15 and 00000 (sole traders).
//!
//! Checked: the length, the characters, and the number inside by its own rules. Only hints: what is a hint of a unified
//! code inside, and the check digit of the organisation code in the form of 15. Hints about a person's number belong to
//! that number's own kind. Not checked: foreign persons' forms beyond characters; that the number was given.
//!
//! Reading: 17 digits that do not begin with 9, and any last character, are a person's where the check of the resident
//! number fits, even if that of the unified code fits too (362322198709086409, 110105196001010009). Where it does not,
//! they are an organisation's only if its rules find nothing at all, no hint either; else the resident number's finding
//! is told. Anything else of 18 is judged as a unified code.
//!
//! Source: recalled and second-hand explanations of the tax authorities' numbering; no official text was read.

use super::facts::Facts;
use super::hmt_residence_permit::LAYOUT as PERMIT_LAYOUT;
use super::organization_code::CHECK_DIGIT as ORGANIZATION_CHECK_DIGIT;
use super::resident_id::{BIRTH_DATE, CHECK_DIGIT as RESIDENT_CHECK_DIGIT, PROVINCE, REGION_HISTORY};
use super::uscc::{
    AUTHORITY_2016, CHECK_DIGIT as USCC_CHECK_DIGIT, ENTITY_KIND, LAYOUT as USCC_LAYOUT, registrar, registrar_hint,
};
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, Strength, birth, checksum, first_wrong, resident_id, resident_id_15, uscc};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::{self, Evening};
use crate::wording::title;

static NUMBERING: Document =
    Document { name: wording("公开说明整理：纳税人识别号"), level: Level::House, from: None, until: None };

static LAYOUT: Rule = Rule {
    id: id("ident.taxpayer_id.layout"),
    subject: Subject::Ident,
    document: &NUMBERING,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording(
        "15位为行政区划码加组织机构代码，17位为外籍人员旧号，18位为统一社会信用代码、公民身份号码或外籍人员识别号，20位为身份号码加顺序码；所含号码须符合自身规则。",
    ),
    en: wording(
        "15: region and organisation code; 17: foreign persons' old form; 18: unified code, resident number or foreign person's; 20: resident number and sequence. The number inside keeps its own rules.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset],
};

pub(super) static KIND: Kind = Kind {
    code: "taxpayer_id",
    name: title("纳税人识别号", "taxpayer number"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(15, 15), (17, 17), (18, 18), (20, 20)]),
    evening: Evening::NUMBER,
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT],
    hints: &[
        &ORGANIZATION_CHECK_DIGIT,
        &USCC_CHECK_DIGIT,
        &USCC_LAYOUT,
        &AUTHORITY_2016,
        &ENTITY_KIND,
        &RESIDENT_CHECK_DIGIT,
        &PROVINCE,
        &BIRTH_DATE,
        &REGION_HISTORY,
        &PERMIT_LAYOUT,
    ],
    family: Some(family),
    inspect,
    facts,
    opens,
};

/// Which number stands inside.
#[derive(Clone, Copy, PartialEq)]
enum Inside {
    OrganizationCode,
    ForeignPerson,
    Uscc,
    ResidentId,
    LongResidentId,
    LongResidentId15,
}

/// Told by length and look alone, so that no day has a part in it.
fn inside(text: &str) -> Inside {
    let is_digits = |count| text.bytes().take(count).all(|byte| byte.is_ascii_digit());
    let is_foreign = text.starts_with(|c: char| c.is_ascii_uppercase() && !matches!(c, 'A' | 'N' | 'Y'));
    match text::length(text) {
        15 => Inside::OrganizationCode,
        17 => Inside::ForeignPerson,
        18 if is_foreign => Inside::ForeignPerson,
        18 if is_digits(17) && !text.starts_with('9') && is_person(text) => Inside::ResidentId,
        18 => Inside::Uscc,
        _ if text.ends_with("00000") && !fits_long(text) => Inside::LongResidentId15,
        _ => Inside::LongResidentId,
    }
}

/// Whether 17 digits and a last character are a person's: their check fits, or something speaks against a unified code.
fn is_person(text: &str) -> bool {
    fits_long(text) || uscc::verdict(text).word() != 0
}

/// Whether the first 18 characters keep the check character of a resident number.
fn fits_long(text: &str) -> bool {
    text.as_bytes().first_chunk().is_some_and(checksum::mod_11_2)
}

/// The row that speaks for the number inside.
fn family(text: &str) -> &'static Rule {
    match inside(text) {
        Inside::OrganizationCode => &ORGANIZATION_CHECK_DIGIT,
        Inside::Uscc if uscc::verdict(text).reason() == Some(Code::IdentCharset) => &USCC_LAYOUT,
        Inside::Uscc => &USCC_CHECK_DIGIT,
        Inside::ResidentId | Inside::LongResidentId => &RESIDENT_CHECK_DIGIT,
        Inside::ForeignPerson | Inside::LongResidentId15 => &LAYOUT,
    }
}

fn inspect(text: &str, context: &Context) -> Verdict {
    match inside(text) {
        Inside::OrganizationCode => organisation(text),
        Inside::ForeignPerson => charset(text, |_, c| is_capital_or_digit(c)),
        Inside::Uscc => uscc::verdict(text),
        Inside::ResidentId => without_hints(resident_id::inspect(text, context)),
        long => sole_trader(text, long, context),
    }
}

fn charset(text: &str, allowed: impl Fn(usize, char) -> bool) -> Verdict {
    first_wrong(text, allowed).map_or(Verdict::SOUND, Verdict::charset)
}

const fn is_capital_or_digit(character: char) -> bool {
    character.is_ascii_digit() || character.is_ascii_uppercase()
}

fn organisation(text: &str) -> Verdict {
    let verdict = charset(text, |place, c| c.is_ascii_digit() || (place >= 6 && c.is_ascii_uppercase()));
    match text.as_bytes().split_at_checked(6) {
        Some((region, code)) if verdict.is_sound() => Verdict::soft(
            registrar_hint(birth::packed(region)).and(Soft::INNER_CHECK_DIGIT.when(!checksum::organization_code(code))),
        ),
        _ => verdict,
    }
}

fn sole_trader(text: &str, inside: Inside, context: &Context) -> Verdict {
    let verdict = charset(text, |place, c| c.is_ascii_digit() || (place == 17 && c == 'X'));
    match (text.get(..15), text.get(..18)) {
        (Some(short), _) if verdict.is_sound() && inside == Inside::LongResidentId15 => {
            without_hints((resident_id_15::KIND.inspect)(short, context))
        }
        (_, Some(long)) if verdict.is_sound() => without_hints(resident_id::inspect(long, context)),
        _ => verdict,
    }
}

/// Hints about a person's number are left to its own kind, which also tells the facts that they are about.
fn without_hints(verdict: Verdict) -> Verdict {
    if verdict.is_sound() { Verdict::SOUND } else { verdict }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, sources: &mut Sources) {
    let (layout, region, code) = match inside(text) {
        Inside::OrganizationCode => ("organisation", text.get(..6), text.get(6..)),
        Inside::Uscc => ("organisation", text.get(2..8), text.get(8..17)),
        Inside::ResidentId => ("natural_person", None, None),
        Inside::ForeignPerson => ("foreign_person", None, None),
        Inside::LongResidentId | Inside::LongResidentId15 => ("natural_person_sole_trader", None, None),
    };
    if region.is_some() {
        sources.cite(&REGION_HISTORY);
    }
    facts.layout = Some(layout);
    facts.region = region.map(registrar);
    facts.organization_code = code.map(str::to_owned);
}

/// Whether the characters so far are digits and capitals.
fn opens(text: &str) -> bool {
    charset(text, |_, character| is_capital_or_digit(character)).is_sound()
}
