//! Identity card numbers of Hong Kong and Macao (港澳居民身份证号码), 8 or 9 characters.
//!
//! Hong Kong, issued by its Immigration Department: one or two letters, six digits, check character 0–9 or A, usually in
//! brackets. Macao, issued by its Identification Services Bureau: seven digits of which the first is 1, 5 or 7, and a
//! check digit, usually in brackets.
//!
//! Checked: length, characters, the first digit of Macao, the check character of Hong Kong (weights 9 to 2, a missing
//! second letter counts 36, A = 10 … Z = 35, modulo 11). Not checked: the check digit of Macao, whose rule is not public;
//! that the number was issued to anyone.
//!
//! The strength told is that of the weaker of the two: Hong Kong has a check digit, Macao none that is public.
//!
//! Reading: what begins with a letter is of Hong Kong, the rest of Macao; nine characters are always of Hong Kong, so
//! that nine digits are a finding about the first of them.
//!
//! Source: common knowledge, no text read; the specimen A123456(3) was computed again.

use super::facts::Facts;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, checksum, first_no_digit, first_wrong};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::{self, Evening};
use crate::wording::title;

/// What is told in public of the cards of Hong Kong, Macao and Taiwan.
pub(super) static CARDS: Document =
    Document {
        name: wording("公开说明整理：港澳台居民身份证号码"), level: Level::House, from: None, until: None
    };

static HONG_KONG: Rule = Rule {
    id: id("ident.hk_macao_id.hong_kong"),
    subject: Subject::Ident,
    document: &CARDS,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("香港：一至两个字母、六位数字、一位校验码（0至9或A），按模11加权计算。"),
    en: wording("Hong Kong: one or two letters, six digits and a check character 0–9 or A, weighted modulo 11."),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentCheckDigit],
};
static MACAO: Rule = Rule {
    id: id("ident.hk_macao_id.macao"),
    subject: Subject::Ident,
    document: &CARDS,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("澳门：八位数字，首位为1、5或7；校验码规则未公开。"),
    en: wording("Macao: eight digits, the first 1, 5 or 7; the rule of the check digit is not public."),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed],
};

pub(super) static KIND: Kind = Kind {
    code: "hk_macao_id",
    name: title("港澳居民身份证号码", "Hong Kong or Macao identity card number"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(8, 8), (9, 9)]),
    evening: Evening::BRACKETED,
    mask: Mask::Ends(1, 3),
    holders: PERSON,
    rules: &[],
    hints: &[&HONG_KONG, &MACAO],
    family: Some(family),
    inspect,
    facts,
    opens,
};

/// How many characters follow the letters of a Hong Kong number.
const AFTER_LETTERS: usize = 7;

fn inspect(text: &str, _: &Context) -> Verdict {
    let length = text::length(text);
    if length == 8 && is_macao(text) {
        match first_no_digit(text) {
            Some(place) => Verdict::charset(place),
            None if opens_macao(text) => Verdict::soft(Soft::NONE),
            None => Verdict::hard(Code::IdentMalformed),
        }
    } else {
        match first_wrong(text, |place, character| stands(length - AFTER_LETTERS, place, character)) {
            Some(place) => Verdict::charset(place),
            None if checks(text.as_bytes()) => Verdict::soft(Soft::NONE),
            None => Verdict::hard(Code::IdentCheckDigit),
        }
    }
}

fn is_macao(text: &str) -> bool {
    text.starts_with(|character: char| character.is_ascii_digit())
}

fn opens_macao(text: &str) -> bool {
    text.starts_with(['1', '5', '7'])
}

/// Whether a character may stand at its place in a Hong Kong number with so many letters.
fn stands(letters: usize, place: usize, character: char) -> bool {
    if place < letters {
        character.is_ascii_uppercase()
    } else {
        character.is_ascii_digit() || (place + 1 == letters + AFTER_LETTERS && character == 'A')
    }
}

/// The weighted sum, check character included, leaves nothing modulo 11.
fn checks(number: &[u8]) -> bool {
    const BLANK: u32 = 36;
    let missing = if number.len() == 8 { BLANK * 9 } else { 0 };
    let sum: u32 = number.iter().rev().zip(1..).map(|(character, weight)| checksum::value(*character) * weight).sum();
    (sum + missing).is_multiple_of(11)
}

/// Letters begin a number of Hong Kong, anything else is read as one of Macao.
fn family(text: &str) -> &'static Rule {
    if text.starts_with(|first: char| first.is_ascii_uppercase()) { &HONG_KONG } else { &MACAO }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    facts.holder = Some(if is_macao(text) { "macao" } else { "hong_kong" });
}

fn opens(text: &str) -> bool {
    let length = text::length(text);
    let is_hong_kong = |letters| {
        length < letters + AFTER_LETTERS
            && first_wrong(text, |place, character| stands(letters, place, character)).is_none()
    };
    let is_macao = length < 8 && opens_macao(text) && text.bytes().all(|digit| digit.is_ascii_digit());
    is_macao || is_hong_kong(1) || is_hong_kong(2)
}
