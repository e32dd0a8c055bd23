//! Mobile telephone number of the mainland (手机号码).
//!
//! Segments are allocated by the Ministry of Industry and Information Technology. 11 digits: 1, then 3–9, then the rest of
//! the network's segment (3 to 5 digits in all) and the subscriber. A prefix +86, 0086 or 86 before 11 digits is taken off.
//!
//! Checked: length, digits, that the number begins with 13 to 19. Only a hint: a segment that the table of 2023-03 does not
//! allocate; new ones appear. Told: the operator that first had the segment, whether it is a virtual operator's. Numbers
//! can be ported, so that the operator of today may be another. Not checked: that the number is in use.
//!
//! Readings: 174 is satellite but for 17400–17405 (China Telecom); of 134, 1349 is allocated only as 13492, 13493 and
//! 13499; 140–144 are things' numbers of 13 digits, so that 11 digits of them are not allocated.
//!
//! Source: 工业和信息化部 公众移动通信网号段表, published 2023-06-05.

use super::digits::Eight;
use super::facts::Facts;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, Strength, birth, first_no_digit};
use crate::day::ymd;
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static SEGMENT_TABLE: Document = Document {
    name: wording("工业和信息化部 公众移动通信网号段表（2023年3月）"),
    level: Level::Regulation,
    from: Some(ymd(2023, 6, 5)),
    until: None,
};

static LAYOUT: Rule = Rule {
    id: id("ident.mobile.layout"),
    subject: Subject::Ident,
    document: &SEGMENT_TABLE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("十一位数字，第一位为1，第二位为3至9。"),
    en: wording("11 digits, the first one 1, the second 3 to 9."),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed],
};
static SEGMENTS: Rule = Rule {
    id: id("ident.mobile.segments"),
    subject: Subject::Ident,
    document: &SEGMENT_TABLE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Verified,
    zh: wording("号段的首次分配；表中没有的号段仅作提示，携号转网后运营商可能不同。"),
    en: wording("First allocation of the segments; one that is not listed is only a hint, and numbers can be ported."),
    codes: &[Code::IdentNotAllocated],
};

pub(super) static KIND: Kind = Kind {
    code: "mobile",
    name: title("手机号码", "mobile telephone number"),
    strength: Strength::Registry,
    lengths: Lengths::Of(&[(11, 11)]),
    evening: Evening { prefix, ..Evening::GROUPED },
    mask: Mask::Ends(3, 4),
    holders: &[],
    rules: &[&LAYOUT, &SEGMENTS],
    hints: &[],
    family: None,
    inspect,
    facts,
    opens,
};

/// How the mainland is written before a number.
const COUNTRY: [&str; 3] = ["+86", "0086", "86"];

fn prefix(even: &str) -> usize {
    COUNTRY.iter().find(|sign| even.starts_with(**sign)).map_or(0, |sign| sign.len())
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn inspect(text: &str, _: &Context) -> Verdict {
    if let Some(place) = first_no_digit(text) {
        Verdict::charset(place)
    } else if !begins_well(text.as_bytes()) {
        Verdict::hard(Code::IdentMalformed)
    } else {
        hint(text.as_bytes())
    }
}

/// The verdict on eleven digits that begin well; what else there is may have the country before it.
pub(super) fn inspect_plain(text: &[u8], _: u32) -> Option<Verdict> {
    let (_, end) = <&[u8; 11]>::try_from(text).ok()?.split_last_chunk::<8>()?;
    Eight::read(*text.first_chunk()?)?;
    Eight::read(*end)?;
    begins_well(text).then(|| hint(text))
}

fn hint(digits: &[u8]) -> Verdict {
    Verdict::soft(Soft::NOT_ALLOCATED.when(segment(digits).is_none()))
}

fn begins_well(digits: &[u8]) -> bool {
    matches!(digits, [] | [b'1'] | [b'1', b'3'..=b'9', ..])
}

/// The operator that a segment was allocated to, and whether it is a virtual operator's.
fn segment(digits: &[u8]) -> Option<(&'static str, bool)> {
    let five = digits.get(..5).map_or(0, birth::packed);
    Some(match five {
        13_492 | 13_493 | 13_499 | 17_400..=17_405 => ("china_telecom", false),
        13_490..=13_499 => return None,
        16_190..=16_199 => ("china_satnet", false),
        17_000..=17_029 => ("china_telecom", true),
        17_030..=17_039 | 17_050..=17_069 => ("china_mobile", true),
        17_040..=17_049 | 17_070..=17_099 => ("china_unicom", true),
        _ => match five / 100 {
            133 | 149 | 153 | 173 | 177 | 180 | 181 | 189..=191 | 193 | 199 => ("china_telecom", false),
            162 => ("china_telecom", true),
            134..=139 | 147 | 148 | 150..=152 | 157..=159 | 172 | 178 | 182..=184 | 187 | 188 | 195 | 197 | 198 => {
                ("china_mobile", false)
            }
            165 => ("china_mobile", true),
            130..=132 | 145 | 146 | 155 | 156 | 166 | 175 | 176 | 185 | 186 | 196 => ("china_unicom", false),
            167 | 171 => ("china_unicom", true),
            192 => ("china_broadnet", false),
            174 => ("satellite", false),
            _ => return None,
        },
    })
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    let segment = segment(text.as_bytes());
    facts.carrier = segment.map(|row| row.0);
    facts.virtual_operator = segment.and_then(|row| row.1.then_some(true));
}

/// Whether the characters so far can still become a number, the country's prefix before it or on its way.
fn opens(text: &str) -> bool {
    let number = COUNTRY.iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text);
    COUNTRY.iter().any(|sign| sign.starts_with(text)) || (is_digits(number) && begins_well(number.as_bytes()))
}
