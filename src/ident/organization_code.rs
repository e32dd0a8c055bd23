//! Organisation code (组织机构代码), the number of organisations before the unified social credit code.
//!
//! Issued by the code centres until 2015; it lives on as places 9–17 of the unified code. 9 characters: 1–8 of 0–9 A–Z
//! (all letters), 9 check character 0–9 or X by MOD 11 with the weights 3 7 9 10 5 8 4 2. The hyphen before the check
//! character is only print.
//!
//! Checked: length, characters, check character. PDY00001–PDY99999 are set aside for private use by the standard: a hint,
//! in strict reading a fault. Not checked: that the code was issued.
//!
//! Source: GB 11714—1997, 2.1, 2.2, 3 and 附录A.

use super::checksum::organization_code;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, Strength, first_wrong, no_facts};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

/// The standard of the code.
pub(super) static GB_11714: Document = Document {
    name: wording("GB 11714—1997 全国组织机构代码编制规则"),
    level: Level::Standard,
    from: None,
    until: None,
};

static LAYOUT: Rule = Rule {
    id: id("ident.organization_code.layout"),
    subject: Subject::Ident,
    document: &GB_11714,
    article: wording("2.1"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("八位数字或大写字母的本体代码和一位校验码；连字符仅用于印刷。"),
    en: wording("Eight digits or capitals and a check character; the hyphen is only print."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};
pub(super) static CHECK_DIGIT: Rule = Rule {
    id: id("ident.organization_code.check_digit"),
    subject: Subject::Ident,
    document: &GB_11714,
    article: wording("3，附录A"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("校验码为11减去加权和除以11的余数，10记为X，11记为0。"),
    en: wording("The check character is 11 minus the weighted sum modulo 11; 10 is written X and 11 is written 0."),
    codes: &[Code::IdentCheckDigit, Code::IdentInnerCheckDigit],
};
static PRIVATE_USE: Rule = Rule {
    id: id("ident.organization_code.private_use"),
    subject: Subject::Ident,
    document: &GB_11714,
    article: wording("2.2"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("PDY00001至PDY99999留作自定义代码，不赋给机构。"),
    en: wording("PDY00001 to PDY99999 are set aside for private use and given to no organisation."),
    codes: &[Code::IdentReserved],
};

pub(super) static KIND: Kind = Kind {
    code: "organization_code",
    name: title("组织机构代码", "organisation code"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(9, 9)]),
    evening: Evening::GROUPED,
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT, &CHECK_DIGIT],
    hints: &[&PRIVATE_USE],
    family: None,
    inspect,
    facts: no_facts,
    opens,
};

fn inspect(text: &str, context: &Context) -> Verdict {
    if let Some(place) = first_wrong(text, is_allowed) {
        Verdict::charset(place)
    } else if !organization_code(text.as_bytes()) {
        Verdict::hard(Code::IdentCheckDigit)
    } else if !is_private(text) {
        Verdict::SOUND
    } else if context.strict {
        Verdict::hard(Code::IdentReserved)
    } else {
        Verdict::soft(Soft::RESERVED)
    }
}

fn is_allowed(place: usize, character: char) -> bool {
    character.is_ascii_digit() || if place < 8 { character.is_ascii_uppercase() } else { character == 'X' }
}

fn is_private(code: &str) -> bool {
    code.strip_prefix("PDY")
        .and_then(|rest| rest.get(..5))
        .is_some_and(|serial| serial.bytes().all(|byte| byte.is_ascii_digit()) && serial != "00000")
}

/// Whether the characters so far are allowed at their places.
fn opens(text: &str) -> bool {
    first_wrong(text, is_allowed).is_none()
}
