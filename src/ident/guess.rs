//! Which kinds a text could be: a suggestion for a clerk, never a verdict. (种类猜测)
//!
//! Kinds whose verdict is sound come by how much they check (check digit, register, layout, characters, length), those
//! with a doubt (not allocated, check digit not fitting) after the others, and inside that in the order of [`ORDER`].
//! Where none of the strong kinds is sound without doubt, the kind that the text looks like although it is not right
//! comes before the weak ones, which take nearly any digits or words; names and codes are told only where the text has
//! letters that make one. No day is asked.

use super::policy::SHIPPED;
use super::verdict::Soft;
use super::{ANY_DAY, Context, KINDS, Kind, Strength, birth, kind};
use crate::text::{is_han, narrow};
use crate::word::ordered;

/// What counts against a kind, heaviest first: a doubt, a weaker check, a person's name for a body's, the place in
/// [`ORDER`].
const DOUBT: u32 = 100_000;
const RANK: u32 = 1000;
const NAME: u32 = 100;

/// Most kinds told.
const MOST: usize = 5;

/// Kinds as people meet them, first the likelier one of those that take the same texts.
const ORDER: &[&str] = &[
    "hmt_residence_permit",
    "resident_id",
    "uscc",
    "foreign_permanent_resident_id",
    "mobile",
    "security_code",
    "resident_id_15",
    "business_licence_15",
    "organization_code",
    "lei",
    "isin",
    "mrz",
    "passport",
    "hk_macao_travel_permit",
    "hk_macao_id",
    "taiwan_travel_permit",
    "taiwan_id",
    "email",
    "landline",
    "securities_account",
    "postcode",
    "unified_account",
    "bank_card",
    "bank_account",
    "cash_account",
    "client_code",
    "person_name",
    "organisation_name",
    "product_code",
    "military_id",
    "taxpayer_id",
    "foreign_permanent_resident_id_15",
    "temporary_resident_id",
];

/// The kinds that a text could be, best first, five at most.
///
/// ```
/// use kehu::ident::guess::guess;
/// assert_eq!(guess("13800138000").first(), Some(&"mobile"));
/// ```
pub fn guess(typed: &str) -> Vec<&'static str> {
    let context = Context { on: ANY_DAY, strict: false, policy: &SHIPPED };
    let is_body = is_body(typed);
    let mut fits = Vec::new();
    for kind in KINDS {
        let verdict = kind.verdict(typed, &context);
        if verdict.is_sound() && is_worded(kind, typed) {
            let place = (0_u32..).zip(ORDER).find(|(_, code)| **code == kind.code).map_or(NAME - 1, |found| found.0);
            let misnamed = is_body && kind.code == "person_name";
            let doubt = u32::from(is_doubtful(verdict.hints())) * DOUBT;
            let worth = doubt + rank(kind.strength) * RANK + u32::from(misnamed) * NAME + place;
            ordered(&mut fits, (worth, kind.code), |one: &(u32, &str), other| one.0 <= other.0);
        }
    }
    // A taxpayer's number takes any 17 characters: it does not stand against a number that only looks right.
    let is_strong = |fit: &&(u32, &str)| fit.0 < (rank(Strength::Layout) + 1) * RANK && fit.1 != "taxpayer_id";
    let has_strong = fits.iter().any(|fit| is_strong(&fit));
    let near = if has_strong { None } else { near(typed, &context) };
    let mut kinds: Vec<&'static str> = near.into_iter().collect();
    for (.., code) in fits {
        if !kinds.contains(&code) {
            kinds.push(code);
        }
    }
    kinds.truncate(MOST);
    kinds
}

fn is_doubtful(soft: Soft) -> bool {
    [Soft::NOT_ALLOCATED, Soft::INNER_CHECK_DIGIT, Soft::CHECK_DIGIT, Soft::RESERVED]
        .iter()
        .any(|doubt| soft.has(*doubt))
}

const fn rank(strength: Strength) -> u32 {
    match strength {
        Strength::CheckDigit => 0,
        Strength::Registry => 1,
        Strength::Layout => 2,
        Strength::Charset => 3,
        Strength::Length => 4,
    }
}

/// Whether kinds that take nearly any characters would be meant by such a text: names have letters and seldom digits,
/// military papers both characters and digits, product codes letters and digits.
fn is_worded(kind: &Kind, typed: &str) -> bool {
    let has_digits = typed.contains(|character: char| narrow(character).is_ascii_digit());
    let has_letters = typed.contains(|character: char| narrow(character).is_ascii_alphabetic());
    match kind.code {
        "organisation_name" => typed.contains(is_han) || (has_letters && !has_digits),
        "military_id" => has_digits && typed.contains(is_han),
        "product_code" => has_digits && has_letters,
        _ => true,
    }
}

/// Whether a name is more likely a body's than a person's: longer than Han names are, and without the dot of long ones.
fn is_body(typed: &str) -> bool {
    const BODY: [char; 6] = ['司', '厂', '店', '会', '社', '行'];
    let han = typed.chars().filter(|character| is_han(*character)).count();
    han > 5 && !typed.contains(['·', '•']) || han > 3 && typed.trim_end().ends_with(BODY)
}

/// The kind that a text looks like although it is not right.
fn near(typed: &str, context: &Context) -> Option<&'static str> {
    let even = kind("uscc")?.even(typed, context);
    if even.contains('@') {
        return Some("email");
    }
    if !even.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'<' | b'-' | b'+')) {
        return None;
    }
    let bytes = even.as_bytes();
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let is_dated = bytes.get(6..14).is_some_and(is_date);
    match (bytes, bytes.len()) {
        ([b'8', b'1'..=b'3', ..], 18) if is_dated => Some("hmt_residence_permit"),
        ([b'9', ..], 18) if is_dated && digits > 16 => Some("foreign_permanent_resident_id"),
        (_, 17..=19) if is_dated && digits + 1 >= bytes.len() => Some("resident_id"),
        ([b'1'..=b'6', ..], 18) if digits > 16 && bytes.get(6..10).is_some_and(is_year) => Some("resident_id"),
        ([b'1' | b'5' | b'9' | b'Y', b'1'..=b'9', ..], 17..=19) if digits < bytes.len() => Some("uscc"),
        ([b'9', b'1'..=b'3', ..], 18) => Some("uscc"),
        (_, 17..=19) if digits + 1 >= bytes.len() && bytes.ends_with(b"X") => Some("resident_id"),
        ([b'1', b'3'..=b'9', ..], 10..=12) if digits == bytes.len() && bytes.len() != 12 => Some("mobile"),
        (_, 36..) if even.contains('<') => Some("mrz"),
        (_, 20) if digits < 20 => Some("lei"),
        ([b'A'..=b'Z', b'A'..=b'Z', ..], 12) => Some("isin"),
        (_, 9 | 10) if bytes.len() == 9 + usize::from(even.contains('-')) && digits > 4 => Some("organization_code"),
        _ => None,
    }
}

/// Whether four characters are a year in which someone alive was born, whatever month and day follow.
fn is_year(characters: &[u8]) -> bool {
    characters.iter().all(u8::is_ascii_digit) && (1900..2100).contains(&birth::packed(characters))
}

/// Whether eight characters are a birth date of the last two centuries.
fn is_date(characters: &[u8]) -> bool {
    let date = birth::packed(characters);
    characters.iter().all(u8::is_ascii_digit)
        && (19_000_101..21_000_101).contains(&date)
        && birth::finding(date, u32::MAX).is_none()
}
