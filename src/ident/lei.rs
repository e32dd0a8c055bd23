//! Legal entity identifier (法人识别编码, LEI).
//!
//! Issued by local operating units under the global foundation. 20 characters: 1–4 prefix of the issuing unit, 5–18 entity
//! (digits and capitals), 19–20 check digits by ISO 7064 MOD 97-10 over the whole number with A = 10 … Z = 35.
//!
//! Checked: length, characters, check digits. Check digits 00, 01 and 99 cannot come from the method, yet a few such codes
//! are registered: a hint, in strict reading a fault. Not checked: that the prefix and the code were issued.
//!
//! Source: ISO 17442-1; ISO 7064.

use super::checksum::mod_97_10;
use super::facts::Facts;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, Strength, first_wrong, part};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static ISO_17442: Document =
    Document { name: wording("ISO 17442-1 法人识别编码"), level: Level::Standard, from: None, until: None };
static ISO_17442_AND_7064: Document =
    Document { name: wording("ISO 17442-1、ISO 7064 MOD 97-10"), level: Level::Standard, from: None, until: None };

static LAYOUT: Rule = Rule {
    id: id("ident.lei.layout"),
    subject: Subject::Ident,
    document: &ISO_17442,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("二十位：四位发码机构前缀、十四位数字或大写字母、两位校验数字。"),
    en: wording("20 characters: four of the issuing unit, fourteen digits or capitals, two check digits."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};
static CHECK_DIGIT: Rule = Rule {
    id: id("ident.lei.check_digit"),
    subject: Subject::Ident,
    document: &ISO_17442_AND_7064,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("字母A至Z记为10至35，整个数除以97余1。"),
    en: wording("With A to Z as 10 to 35 the whole number leaves 1 when divided by 97."),
    codes: &[Code::IdentCheckDigit],
};
static RESERVED: Rule = Rule {
    id: id("ident.lei.reserved"),
    subject: Subject::Ident,
    document: &ISO_17442,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("校验数字不得为00、01、99；实际登记中偶有，仅作提示，严格模式下拒绝。"),
    en: wording(
        "The check digits are never 00, 01 or 99; a few registered codes have them, so only a hint unless strict.",
    ),
    codes: &[Code::IdentReserved],
};

pub(super) static KIND: Kind = Kind {
    code: "lei",
    name: title("法人识别编码（LEI）", "legal entity identifier"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(20, 20)]),
    evening: Evening::NUMBER,
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT, &CHECK_DIGIT],
    hints: &[&RESERVED],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, context: &Context) -> Verdict {
    let is_reserved = ["00", "01", "99"].iter().any(|pair| text.ends_with(pair));
    if let Some(place) = first_wrong(text, is_allowed) {
        Verdict::charset(place)
    } else if !mod_97_10(text.as_bytes()) {
        Verdict::hard(Code::IdentCheckDigit)
    } else if is_reserved && context.strict {
        Verdict::hard(Code::IdentReserved)
    } else {
        Verdict::soft(Soft::RESERVED.when(is_reserved))
    }
}

fn is_allowed(place: usize, character: char) -> bool {
    character.is_ascii_digit() || (place < 18 && character.is_ascii_uppercase())
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    facts.issuer = Some(part(text, 0..4).to_owned());
}

/// Whether the characters so far are allowed at their places.
fn opens(text: &str) -> bool {
    first_wrong(text, is_allowed).is_none()
}
