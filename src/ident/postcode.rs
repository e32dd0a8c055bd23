//! Post code (邮政编码).
//!
//! Given by the postal service. 6 digits: 1–2 province or part of one, 3 postal area, 4 county, 5–6 delivery office.
//!
//! Checked: length, digits, that it is not 000000. Only a hint: first digits that belong to no province in the table. Told:
//! the province, by its code in GB/T 2260. Not checked: that an office has the code. Hong Kong and Macao have no codes of their own; 999077 and
//! 999078 stand for them in forms.
//!
//! Source: recalled; published lists differ.

use super::facts::{Facts, Named};
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, Strength, birth, first_no_digit, region};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::text::number;
use crate::wording::title;

static POSTAL_TABLE: Document =
    Document { name: wording("公开说明整理：邮政编码"), level: Level::House, from: None, until: None };

static LAYOUT: Rule = Rule {
    id: id("ident.postcode.layout"),
    subject: Subject::Ident,
    document: &POSTAL_TABLE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("六位数字，不全为0。"),
    en: wording("Six digits, not all of them 0."),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed],
};
static PROVINCE: Rule = Rule {
    id: id("ident.postcode.province"),
    subject: Subject::Ident,
    document: &POSTAL_TABLE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("前两位对应省级地区；不在表中的仅作提示。"),
    en: wording("The first two digits belong to a province; others are only a hint."),
    codes: &[Code::IdentNotAllocated],
};

pub(super) static KIND: Kind = Kind {
    code: "postcode",
    name: title("邮政编码", "post code"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(6, 6)]),
    evening: Evening::NUMBER,
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT],
    hints: &[&PROVINCE],
    family: None,
    inspect,
    facts,
    opens,
};

/// First two digits, from and to, with the province's code in GB/T 2260.
const PROVINCES: &[(u32, u32, u32)] = &[
    (1, 2, 15),
    (3, 4, 14),
    (5, 7, 13),
    (10, 10, 11),
    (11, 12, 21),
    (13, 13, 22),
    (15, 16, 23),
    (20, 20, 31),
    (21, 22, 32),
    (23, 24, 34),
    (25, 27, 37),
    (30, 30, 12),
    (31, 32, 33),
    (33, 34, 36),
    (35, 36, 35),
    (40, 40, 50),
    (41, 42, 43),
    (43, 44, 42),
    (45, 47, 41),
    (51, 52, 44),
    (53, 54, 45),
    (55, 56, 52),
    (57, 57, 46),
    (61, 64, 51),
    (65, 67, 53),
    (71, 72, 61),
    (73, 74, 62),
    (75, 75, 64),
    (81, 81, 63),
    (83, 84, 65),
    (85, 86, 54),
];

/// The province of a post code, by its code in GB/T 2260.
fn province(digits: &[u8]) -> Option<u32> {
    let code = birth::packed(digits);
    let pair = code / 10_000;
    match code {
        999_077 => Some(81),
        999_078 => Some(82),
        _ => PROVINCES.iter().find(|row| (row.0..=row.1).contains(&pair)).map(|row| row.2),
    }
}

fn inspect(text: &str, _: &Context) -> Verdict {
    if let Some(place) = first_no_digit(text) {
        Verdict::charset(place)
    } else if text == "000000" {
        Verdict::hard(Code::IdentMalformed)
    } else {
        Verdict::soft(Soft::NOT_ALLOCATED.when(province(text.as_bytes()).is_none()))
    }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, sources: &mut Sources) {
    let Some(code) = province(text.as_bytes()) else { return };
    sources.cite(&PROVINCE);
    facts.province = region::province_name(code).map(|name| Named::new(&number(code.into()), name));
}

/// Whether the characters so far are digits.
fn opens(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
