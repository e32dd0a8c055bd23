//! Citizen identity number of the first generation (15位居民身份证号码), 15 digits.
//!
//! Issued by the public security organs until 1999. 1–6 region of the usual residence at registration, 7–12 birth date
//! YYMMDD of the 20th century, 13–15 sequence (odd for men, even for women). There is no check digit.
//!
//! Checked: length, digits, province, that the birth date is a calendar day of 1900–1999 and not after `on`. Only a
//! hint: a region that the history table does not know, or that was abolished before the birth; a sequence 996–999.
//! Not checked: that the number was issued to anyone, nor that it still may be used (cards of this generation ended on
//! 1 January 2013, so new business wants the 18 characters of `upgraded`: the century put in, the check character added).
//!
//! Reading: two digits of year are always 19YY, so that 330102200403064 was born in 1920 and not in 2020. The sequences
//! 996–999 are recalled to have been kept for centenarians, born 18YY: they are read as 19YY too, with
//! `ident.century_ambiguous`.
//!
//! Source: GB 11643—1989 as the foreword of GB 11643—1999 describes it.

use super::facts::Facts;
use super::resident_id::{self, BIRTH_DATE, CHECK_DIGIT, PROVINCE, REGION_HISTORY, SEX};
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, birth, first_no_digit};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::text::joined;
use crate::wording::title;

static GB_11643_1989: Document = Document {
    name: wording("GB 11643—1989 社会保障号码（据 GB 11643—1999 前言）"),
    level: Level::Standard,
    from: None,
    until: None,
};

static LAYOUT: Rule = Rule {
    id: id("ident.resident_id_15.layout"),
    subject: Subject::Ident,
    document: &GB_11643_1989,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("十五位数字：六位地址码、六位出生日期码（年份取后两位，均为19××年）、三位顺序码；无校验码。"),
    en: wording(
        "15 digits: 6 region, 6 birth date with the last two digits of a year 19YY, 3 sequence; no check digit.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset],
};
static CENTURY: Rule = Rule {
    id: id("ident.resident_id_15.century"),
    subject: Subject::Ident,
    document: &GB_11643_1989,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("顺序码996至999留给百岁以上老人，其出生年份可能为18××年。"),
    en: wording("The sequences 996 to 999 were kept for centenarians, whose year may be 18YY."),
    codes: &[Code::IdentCenturyAmbiguous],
};

pub(super) static KIND: Kind = Kind {
    code: "resident_id_15",
    name: title("15位居民身份证号码", "15-digit resident identity number"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(15, 15)]),
    evening: Evening::NUMBER,
    mask: Mask::Ends(6, 2),
    holders: PERSON,
    rules: &[&LAYOUT, &PROVINCE, &BIRTH_DATE, &SEX, &CHECK_DIGIT, &REGION_HISTORY],
    hints: &[&CENTURY],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, context: &Context) -> Verdict {
    match <&[u8; 15]>::try_from(text.as_bytes()) {
        Ok(digits) if digits.iter().all(u8::is_ascii_digit) => inspect_digits(digits, context.on),
        _ => Verdict::charset(first_no_digit(text).unwrap_or(0)),
    }
}

fn inspect_digits(digits: &[u8; 15], on: u32) -> Verdict {
    // The residence permits of Hong Kong and Macao came after the 15-digit number.
    if digits[0] == b'8' {
        return Verdict::hard(Code::IdentProvinceUnknown);
    }
    let verdict = resident_id::meaning(birth::packed(&digits[..6]), birth::Date::of(born(digits)), on);
    let centenarian = birth::packed(&digits[12..]) >= 996;
    verdict.with(Soft::CENTURY_AMBIGUOUS.when(centenarian))
}

/// The birth date as YYYYMMDD.
fn born(digits: &[u8; 15]) -> u32 {
    19_000_000 + birth::packed(&digits[6..12])
}

fn facts(text: &str, context: &Context, facts: &mut Facts, sources: &mut Sources) {
    let upgraded = upgraded(text);
    resident_id::facts(&upgraded, context, facts, sources);
    facts.upgraded = Some(upgraded);
}

/// The 18 characters that replace the 15 digits.
fn upgraded(text: &str) -> String {
    let seventeen = with_century(text);
    let check = resident_id::check_character(&seventeen);
    seventeen + &String::from(check)
}

/// The digits with the century put in, as far as they reach.
fn with_century(text: &str) -> String {
    match text.split_at_checked(6) {
        Some((region, rest)) => joined(&[region, "19", rest]),
        None => text.to_owned(),
    }
}

fn opens(text: &str) -> bool {
    resident_id::opens(&with_century(text))
}
