//! Landline telephone number of the mainland (固定电话), and the service numbers of companies.
//!
//! Allocated by the operators. One of these forms, parts apart by `-` or not:
//! - area 010 or 02x and 8 digits, or area of four digits 03xx–09xx and 7 or 8 digits, the local number beginning 2–8;
//! - 400 or 800 and 7 digits;
//! - 95 or 96 and 3 to 6 digits.
//!
//! Each may be followed by an extension of 1 to 6 digits after `-`, 转 or EXT. A prefix +86 is taken off.
//!
//! Checked: length, characters, that one form fits. Told: area code and extension. Not checked: that the area exists,
//! that the number is in use. Reading: where a last group after `-` could be an extension or the end of the number, the
//! shorter number is taken.
//!
//! Source: second-hand numbering plans.

use super::facts::Facts;
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, first_wrong};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::joined;
use crate::text::{self, Evening, Sign};
use crate::wording::title;

static NUMBERING_PLAN: Document =
    Document {
        name: wording("公开说明整理：电信网编号计划"), level: Level::House, from: None, until: None
    };

static LAYOUT: Rule = Rule {
    id: id("ident.landline.layout"),
    subject: Subject::Ident,
    document: &NUMBERING_PLAN,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording(
        "区号010、02x加八位，或03xx至09xx加七至八位，本地号码以2至8开头；或400、800加七位；或95、96加三至六位；可带一至六位分机号。",
    ),
    en: wording(
        "Area 010 or 02x and 8 digits, or 03xx to 09xx and 7 or 8, local numbers beginning 2 to 8; or 400 or 800 and 7; or 95 or 96 and 3 to 6; with an extension of 1 to 6 digits or none.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed],
};

pub(super) static KIND: Kind = Kind {
    code: "landline",
    name: title("固定电话号码", "landline telephone number"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(5, 20)]),
    evening: Evening { hyphens: Sign::Plain, prefix, ..Evening::NUMBER },
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT],
    hints: &[],
    family: None,
    inspect,
    facts,
    opens,
};

/// Words before an extension.
const MARKS: [&str; 2] = ["转", "EXT"];

fn prefix(even: &str) -> usize {
    match even.strip_prefix("+86") {
        None => 0,
        Some(rest) if rest.starts_with('-') => 4,
        Some(_) => 3,
    }
}

/// Cuts the text at a word before an extension.
fn cut(text: &str) -> (&str, Option<&str>, &str) {
    let place = text.find(['转', 'E']).unwrap_or(text.len());
    let (number, tail) = text.split_at_checked(place).unwrap_or((text, ""));
    let found = MARKS.iter().find_map(|mark| tail.strip_prefix(mark).map(|rest| (number, Some(*mark), rest)));
    found.unwrap_or((text, None, ""))
}

fn wrong(text: &str) -> Option<usize> {
    let allowed = |_, character: char| character.is_ascii_digit() || character == '-';
    let (number, mark, rest) = cut(text);
    let before = text::length(number) + mark.map_or(0, text::length);
    first_wrong(number, allowed)
        .or_else(|| first_wrong(rest, |_, character| character.is_ascii_digit()).map(|place| before + place))
}

fn inspect(text: &str, _: &Context) -> Verdict {
    match wrong(text) {
        Some(place) => Verdict::charset(place),
        None if parse(text).is_some() => Verdict::SOUND,
        None => Verdict::hard(Code::IdentMalformed),
    }
}

/// Area code, empty where the form has none, and extension.
fn parse(text: &str) -> Option<(String, Option<String>)> {
    let (number, mark, rest) = cut(text);
    let groups: Vec<&str> = number.split('-').collect();
    if groups.iter().any(|group| group.is_empty()) {
        return None;
    }
    if mark.is_some() {
        return Some((area(&joined(&groups))?, Some(extension(rest)?)));
    }
    (1..=groups.len()).find_map(|count| {
        let (head, tail) = groups.split_at_checked(count)?;
        let area = area(&joined(head))?;
        match tail {
            [] => Some((area, None)),
            [last] => Some((area, Some(extension(last)?))),
            _ => None,
        }
    })
}

/// The area code of digits that have one of the forms.
fn area(digits: &str) -> Option<String> {
    let local = |at: usize, lengths: &[usize]| {
        let (area, local) = digits.split_at_checked(at)?;
        let fits = lengths.contains(&local.len()) && matches!(local.as_bytes().first(), Some(b'2'..=b'8'));
        fits.then(|| area.to_owned())
    };
    match digits.as_bytes() {
        [b'0', b'1', b'0', ..] | [b'0', b'2', ..] => local(3, &[8]),
        [b'0', b'3'..=b'9', ..] => local(4, &[7, 8]),
        [b'4' | b'8', b'0', b'0', rest @ ..] if rest.len() == 7 => Some(String::new()),
        [b'9', b'5' | b'6', rest @ ..] if (3..=6).contains(&rest.len()) => Some(String::new()),
        _ => None,
    }
}

fn extension(digits: &str) -> Option<String> {
    (1..=6).contains(&digits.len()).then(|| digits.to_owned())
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    let (area, extension) = parse(text).unwrap_or_default();
    facts.area_code = (!area.is_empty()).then_some(area);
    facts.extension = extension;
}

/// Whether the characters so far are allowed and begin like one of the forms.
fn opens(text: &str) -> bool {
    let begins = match text.as_bytes() {
        [] | [b'+'] | [b'+', b'8'] => return true,
        [b'0'] | [b'0', b'1'] | [b'0', b'1', b'0', ..] | [b'0', b'2'..=b'9', ..] => true,
        [b'4' | b'8'] | [b'4' | b'8', b'0'] | [b'4' | b'8', b'0', b'0', ..] => true,
        [b'9'] | [b'9', b'5' | b'6', ..] => true,
        _ => false,
    };
    begins && wrong(text.trim_end_matches(['E', 'X'])).is_none()
}
