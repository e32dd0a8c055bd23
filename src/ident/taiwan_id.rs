//! Identity number of Taiwan (台湾地区身份证号码), 10 characters.
//!
//! Issued by the household registration offices of Taiwan; newcomers with a residence certificate have numbers of the
//! same form. 1 letter of the place of first registration, 2 sex (1 or 8 male, 2 or 9 female), 3–9 sequence, 10 check
//! digit.
//!
//! Checked: length, characters, the digit of the sex, the check digit: the letter stands for two digits, tens weighted
//! 1 and units 9, the other digits 8 7 6 5 4 3 2 1 1, and the sum is a multiple of ten. Not checked: that the number was
//! issued to anyone.
//!
//! Source: common knowledge, no text read; the specimen A123456789 was computed again.

use super::facts::{Facts, Sex};
use super::hk_macao_id::CARDS;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, checksum, first_wrong};
use crate::issue::Code;
use crate::rule::{Force, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static LAYOUT: Rule = Rule {
    id: id("ident.taiwan_id.layout"),
    subject: Subject::Ident,
    document: &CARDS,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("十位：首位字母，第二位为性别（1、8为男，2、9为女），后接八位数字。"),
    en: wording("10 characters: a letter, a digit of the sex (1, 8 male; 2, 9 female), 8 digits."),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed],
};
static CHECK_DIGIT: Rule = Rule {
    id: id("ident.taiwan_id.check_digit"),
    subject: Subject::Ident,
    document: &CARDS,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("字母换成两位数，十位乘1、个位乘9，其余数字依次乘8、7、6、5、4、3、2、1、1，总和为10的倍数。"),
    en: wording(
        "The letter becomes two digits weighted 1 and 9, the rest 8 7 6 5 4 3 2 1 1; the sum is a multiple of ten.",
    ),
    codes: &[Code::IdentCheckDigit],
};

pub(super) static KIND: Kind = Kind {
    code: "taiwan_id",
    name: title("台湾地区身份证号码", "identity number of Taiwan"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(10, 10)]),
    evening: Evening::NUMBER,
    mask: Mask::Ends(1, 3),
    holders: PERSON,
    rules: &[&LAYOUT, &CHECK_DIGIT],
    hints: &[],
    family: None,
    inspect,
    facts,
    opens,
};

/// The letters in the order of their numbers, from 10 on.
const LETTERS: &[u8; 26] = b"ABCDEFGHJKLMNPQRSTUVXYWZIO";
const WEIGHTS: [u32; 9] = [8, 7, 6, 5, 4, 3, 2, 1, 1];

fn inspect(text: &str, _: &Context) -> Verdict {
    match first_wrong(text, stands) {
        Some(place) => Verdict::charset(place),
        None if sex(text).is_none() => Verdict::hard(Code::IdentMalformed),
        None if checks(text.as_bytes()) => Verdict::soft(Soft::NONE),
        None => Verdict::hard(Code::IdentCheckDigit),
    }
}

fn stands(place: usize, character: char) -> bool {
    if place == 0 { character.is_ascii_uppercase() } else { character.is_ascii_digit() }
}

fn checks(number: &[u8]) -> bool {
    let [letter, digits @ ..] = number else { return false };
    let Some(place) = LETTERS.iter().zip(10..).find(|(known, _)| *known == letter).map(|(_, number)| number) else {
        return false;
    };
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| checksum::value(*digit) * weight).sum();
    (place / 10 + place % 10 * 9 + sum).is_multiple_of(10)
}

fn sex(text: &str) -> Option<Sex> {
    match text.as_bytes().get(1)? {
        b'1' | b'8' => Some(Sex::Male),
        b'2' | b'9' => Some(Sex::Female),
        _ => None,
    }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    facts.sex = sex(text);
}

fn opens(text: &str) -> bool {
    first_wrong(text, stands).is_none() && (text.len() < 2 || sex(text).is_some())
}
