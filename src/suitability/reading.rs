//! Reading small things: ids, words, whole numbers, amounts, parties.

use crate::amount;
use crate::input::{Reader, Value};
use crate::issue::{Code, Issue, Param};
use crate::party::Party;
use crate::word;
use rust_decimal::Decimal;

/// The longest id or name.
const LONGEST: usize = 64;

/// The place of a word in its closed list.
#[inline(never)]
pub(super) fn place(reader: &mut Reader<'_>, field: &'static str, words: &[&str], unknown: Code) -> Option<usize> {
    let found = word::place(words, reader.text(field)?);
    if found.is_none() {
        reader.note(field, Issue::new(unknown));
    }
    found
}

/// The same for a word that has to be there.
#[inline(never)]
pub(super) fn needed_place(
    reader: &mut Reader<'_>,
    field: &'static str,
    words: &[&str],
    unknown: Code,
) -> Option<usize> {
    let found = place(reader, field, words, unknown);
    reader.required(field, found)
}

/// A word of an enumeration.
macro_rules! chosen {
    ($reader:expr, $field:literal, $name:ident, $unknown:expr) => {
        $crate::suitability::reading::place($reader, $field, $name::WORDS, $unknown)
            .and_then(|place| $name::ALL.get(place).copied())
    };
}
pub(super) use chosen;

/// One that has to be there.
macro_rules! needed {
    ($reader:expr, $field:literal, $name:ident, $unknown:expr) => {
        $crate::suitability::reading::needed_place($reader, $field, $name::WORDS, $unknown)
            .and_then(|place| $name::ALL.get(place).copied())
    };
}
pub(super) use needed;

/// Text of 64 characters at most; a longer one is noted.
#[inline(never)]
pub(super) fn short_text(reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
    let text = reader.text(field)?;
    if let Some(issue) = too_long(text) {
        reader.note(field, issue);
        return None;
    }
    Some(text.to_owned())
}

/// What is wrong with a text that is longer than an id may be.
fn too_long(text: &str) -> Option<Issue> {
    let count = text.chars().count();
    (count > LONGEST).then(|| Issue::new(Code::TextLength).with("expected", LONGEST).with("actual", count))
}

/// An id that has to be there.
pub(super) fn id(reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
    let id = short_text(reader, field);
    reader.required(field, id)
}

/// A list of ids, `most` at most, each with its place; what is blank or too long is noted. Absent is `None`.
#[inline(never)]
pub(super) fn ids(reader: &mut Reader<'_>, field: &'static str, most: usize) -> Option<Vec<(u32, String)>> {
    let texts = reader.texts(field, most)?;
    let mut ids = Vec::with_capacity(texts.len());
    for (place, text) in texts {
        let issue = if text.trim().is_empty() { Some(Issue::new(Code::FieldMissing)) } else { too_long(text) };
        match issue {
            Some(issue) => reader.note_item(field, place, issue),
            None => ids.push((place, text.to_owned())),
        }
    }
    Some(ids)
}

/// A whole number, which may be negative, within limits, both included.
#[inline(never)]
pub(super) fn whole(
    reader: &mut Reader<'_>,
    field: &'static str,
    [from, until]: [i32; 2],
    beyond: Code,
) -> Option<i32> {
    match reader.value(field)? {
        Value::Number(number) if number.fract().abs() < f64::MIN_POSITIVE => {
            if *number >= f64::from(from) && *number <= f64::from(until) {
                return Some(*number as i32);
            }
            let mut issue = Issue::new(beyond);
            for (name, limit) in beyond.params().iter().zip([from, until]) {
                issue.params.0.push((name, Param::Count(limit.into())));
            }
            reader.note(field, issue);
        }
        _ => reader.note(field, Issue::new(Code::FieldMalformed).with("expected", "integer")),
    }
    None
}

/// A decimal; one below zero is noted unless it may be.
#[inline(never)]
pub(super) fn decimal(reader: &mut Reader<'_>, field: &'static str, is_signed: bool, below: Code) -> Option<Decimal> {
    match amount::read(reader.text(field)?) {
        Ok(amount) if is_signed || amount.mantissa() >= 0 => return Some(amount),
        Ok(_) => reader.note(field, Issue::new(below)),
        Err(issue) => reader.note(field, issue),
    }
    None
}

/// The party, which has to be there.
#[inline(never)]
pub(super) fn party(reader: &mut Reader<'_>) -> Option<Party> {
    let party = reader.word("party", Party::read, Code::PartyUnknown);
    reader.required("party", party)
}

/// Whether a party is a natural person; a sole trader is one.
pub(super) fn is_natural(party: Party) -> bool {
    matches!(party, Party::Individual | Party::Minor | Party::SoleTrader)
}

/// Enters a map that has to be there.
#[inline(never)]
pub(super) fn inside<'a>(reader: &'a mut Reader<'_>, field: &'static str) -> Option<Reader<'a>> {
    let given = reader.value(field).map(|_| ());
    reader.required(field, given)?;
    reader.inside(field)
}
