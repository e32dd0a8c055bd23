//! International securities identification number (国际证券识别编码, ISIN).
//!
//! Issued by the national numbering agencies. 12 characters: 1–2 country or a prefix of the standard, 3–11 national number
//! (digits and capitals), 12 check digit by Luhn over the digits with A = 10 … Z = 35 written out.
//!
//! Checked: length, characters, check digit, country. Told: the prefix. Not checked: that the number was issued.
//!
//! Source: ISO 6166 and its annex; ISO 3166-1.

use super::checksum::{luhn, value};
use super::facts::Facts;
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, country, first_wrong, part};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static ISO_6166: Document =
    Document { name: wording("ISO 6166 国际证券识别编码"), level: Level::Standard, from: None, until: None };
static ISO_3166: Document =
    Document { name: wording("ISO 3166-1 国家和地区代码"), level: Level::Standard, from: None, until: None };

static LAYOUT: Rule = Rule {
    id: id("ident.isin.layout"),
    subject: Subject::Ident,
    document: &ISO_6166,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("十二位：两位大写字母、九位数字或大写字母、一位校验数字。"),
    en: wording("12 characters: two capitals, nine digits or capitals, one check digit."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};
static CHECK_DIGIT: Rule = Rule {
    id: id("ident.isin.check_digit"),
    subject: Subject::Ident,
    document: &ISO_6166,
    article: wording("附录"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("字母A至Z记为10至35，展开后按 Luhn 算法校验。"),
    en: wording("With A to Z written out as 10 to 35 the digits follow Luhn."),
    codes: &[Code::IdentCheckDigit],
};
static COUNTRY: Rule = Rule {
    id: id("ident.isin.country"),
    subject: Subject::Ident,
    document: &ISO_3166,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("前两位为国家或地区代码，或另行规定的前缀。"),
    en: wording("The first two letters are a country or area, or a prefix set aside."),
    codes: &[Code::IdentCountryUnknown],
};
static BEYOND: Rule = Rule {
    id: id("ident.isin.beyond"),
    subject: Subject::Ident,
    document: &ISO_6166,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("不属于国家或地区的前缀，如XS、EU。"),
    en: wording("Prefixes of no country, such as XS and EU."),
    codes: &[],
};

pub(super) static KIND: Kind = Kind {
    code: "isin",
    name: title("国际证券识别编码（ISIN）", "international securities identification number"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(12, 12)]),
    evening: Evening::NUMBER,
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT, &CHECK_DIGIT, &COUNTRY],
    hints: &[&BEYOND],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, _: &Context) -> Verdict {
    if let Some(place) = first_wrong(text, is_allowed) {
        Verdict::charset(place)
    } else if !fits(text.as_bytes()) {
        Verdict::hard(Code::IdentCheckDigit)
    } else if !text.get(..2).is_some_and(country::is_isin_prefix) {
        Verdict::hard(Code::IdentCountryUnknown)
    } else {
        Verdict::SOUND
    }
}

fn is_allowed(place: usize, character: char) -> bool {
    match place {
        0 | 1 => character.is_ascii_uppercase(),
        2..=10 => character.is_ascii_uppercase() || character.is_ascii_digit(),
        _ => character.is_ascii_digit(),
    }
}

/// Whether the digits, letters written out as two, follow Luhn.
fn fits(text: &[u8]) -> bool {
    let mut digits = Vec::with_capacity(2 * text.len());
    for character in text {
        let value = value(*character);
        if value > 9 {
            digits.push(b'0' + (value / 10) as u8);
        }
        digits.push(b'0' + (value % 10) as u8);
    }
    luhn(&digits)
}

fn facts(text: &str, _: &Context, facts: &mut Facts, sources: &mut Sources) {
    let prefix = part(text, 0..2);
    if country::by_alpha2(prefix).is_none() {
        sources.cite(&BEYOND);
    }
    facts.country = Some(prefix.to_owned());
}

/// Whether the characters so far are allowed at their places and the country, once typed, exists.
fn opens(text: &str) -> bool {
    first_wrong(text, is_allowed).is_none() && text.get(..2).is_none_or(country::is_isin_prefix)
}
