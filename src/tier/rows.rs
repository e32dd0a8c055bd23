//! Reading requests, and lists whose faulty rows are left out (出错的行不计入): told as warnings, counted, and the rest goes
//! on.
//!
//! A list holds 10,000 rows at most. Of a row every fault is told; an id or day that an earlier row has, also one left
//! out, is a duplicate. Nothing here repeats what a row holds.

use super::metric;
use super::policy::Policy;
use crate::ids::Ids;
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Param, Sound, Unsound};
use crate::rule::Sources;
use crate::text;

/// The longest list.
pub(super) const MOST: usize = 10_000;
/// The longest id, characters.
pub(super) const MOST_ID: usize = 64;

/// Reads a request; the warnings, or why it cannot be used.
#[inline(never)]
pub(super) fn request(value: &Value, read: &mut dyn FnMut(&mut Reader<'_>)) -> Result<Vec<Issue>, Unsound> {
    let mut notes = Notes::default();
    if let Some(mut reader) = Reader::root(value, &mut notes) {
        read(&mut reader);
        reader.finish();
    }
    let Notes { issues, warnings } = notes;
    if issues.is_empty() { Ok(warnings) } else { Err(Unsound { issues, warnings }) }
}

/// An answer with its warnings, and the one about rows that were not verified.
pub(super) fn sound<T>(value: T, mut warnings: Vec<Issue>, sources: &Sources) -> Checked<T> {
    warnings.extend(sources.caution());
    Ok(Sound { value, warnings })
}

/// Reads a list of rows, each with its place and with how many issues there were before it; how many rows there are.
#[inline(never)]
pub(super) fn rows(
    reader: &mut Reader<'_>,
    field: &'static str,
    read: &mut dyn FnMut(u32, &mut Reader<'_>, usize),
) -> Option<usize> {
    let since = reader.faults();
    let count = reader.each(field, MOST, &mut |place, mut row| {
        let faults = row.faults();
        read(place, &mut row, faults);
        row.finish();
    });
    if count.is_some() {
        reader.soften(since, Code::TierMissing);
    }
    count
}

/// The same list, which has to be there; where no row is left of it there is no answer. How many were left out.
pub(super) fn left_out(reader: &mut Reader<'_>, field: &'static str, count: Option<usize>, kept: usize) -> usize {
    let count = reader.required(field, count);
    if count.is_some() && kept == 0 {
        reader.note(field, Issue::new(Code::TierMissing));
    }
    count.unwrap_or_default() - kept
}

/// Text that has to be there, as long as an id may be.
#[inline(never)]
pub(super) fn name<'a>(reader: &mut Reader<'a>, field: &'static str) -> Option<&'a str> {
    let name = reader.text(field);
    let name = reader.required(field, name)?;
    if text::length(name) > MOST_ID {
        reader.note(field, Issue::new(Code::TierOutOfRange));
    }
    Some(name)
}

/// The id of a row, once.
#[inline(never)]
pub(super) fn id(row: &mut Reader<'_>, ids: &mut Ids, place: u32) -> Option<String> {
    once(row, "id", ids, place)
}

/// A name that no other of its likes has.
#[inline(never)]
pub(super) fn once(row: &mut Reader<'_>, field: &'static str, names: &mut Ids, place: u32) -> Option<String> {
    let name = name(row, field)?;
    if !names.add(name, place as usize) {
        row.note(field, Issue::new(Code::TierDuplicate));
    }
    Some(name.to_owned())
}

/// A number, if given.
#[inline(never)]
pub(super) fn number(reader: &mut Reader<'_>, field: &'static str) -> Option<i64> {
    match metric::read(reader.text(field)?) {
        Ok(number) => Some(number),
        Err(issue) => {
            reader.note(field, issue);
            None
        }
    }
}

/// A number within limits, both included, if given.
#[inline(never)]
pub(super) fn within(reader: &mut Reader<'_>, field: &'static str, from: i64, until: i64) -> Option<i64> {
    let number = number(reader, field)?;
    if number < from || number > until {
        reader.note(field, Issue::new(Code::TierOutOfRange));
    }
    Some(number)
}

/// A number that has to be there.
pub(super) fn needed(reader: &mut Reader<'_>, field: &'static str) -> Option<i64> {
    let number = number(reader, field);
    reader.required(field, number)
}

/// A whole number of a value, within limits, both included.
pub(super) fn integer(value: &Value, from: i64, until: i64) -> Result<i64, Issue> {
    match value {
        Value::Number(number) if number.fract().abs() < f64::MIN_POSITIVE => {
            if *number >= from as f64 && *number <= until as f64 {
                return Ok(*number as i64);
            }
            Err(Issue::new(Code::TierOutOfRange))
        }
        _ => Err(malformed("integer")),
    }
}

/// A whole number within limits that has to be there.
#[inline(never)]
pub(super) fn whole(reader: &mut Reader<'_>, field: &'static str, from: i64, until: i64) -> Option<i64> {
    let value = reader.value(field);
    match integer(reader.required(field, value)?, from, until) {
        Ok(number) => Some(number),
        Err(issue) => {
            reader.note(field, issue);
            None
        }
    }
}

/// Warns of a datum that is not there, unless something that cannot be used stands there.
#[inline(never)]
pub(super) fn lacks(reader: &mut Reader<'_>, field: &'static str, is_given: bool, faults: usize) {
    if !is_given && reader.faults() == faults {
        reader.warn(field, Issue::new(Code::TierMissing));
    }
}

/// What stands for something of another type.
pub(super) fn malformed(expected: &'static str) -> Issue {
    let mut issue = Issue::new(Code::FieldMalformed);
    issue.params.0.push(("expected", Param::Word(expected.to_owned())));
    issue
}

/// The place of a word in a closed list, if one is given.
#[inline(never)]
pub(super) fn choice(reader: &mut Reader<'_>, field: &'static str, words: &[&str]) -> Option<usize> {
    let word = reader.text(field)?;
    let place = words.iter().position(|known| *known == word);
    if place.is_none() {
        reader.note(field, Issue::new(Code::TierUnknown));
    }
    place
}

/// The entries of a map of the caller's own keys.
#[inline(never)]
pub(super) fn map<'a>(reader: &mut Reader<'a>, field: &'static str) -> Option<&'a [(String, Value)]> {
    let value = reader.value(field);
    match reader.required(field, value)? {
        Value::Map(map) => Some(map),
        _ => {
            // Notes what is wrong with it.
            reader.inside(field);
            None
        }
    }
}

/// What stands under a key of the caller's own; text that is blank does not.
#[inline(never)]
pub(super) fn entry<'a>(map: &'a [(String, Value)], key: &str) -> Option<&'a Value> {
    for (known, value) in map {
        if known == key {
            let is_given = match value {
                Value::Null => false,
                Value::Text(text) => !text.trim().is_empty(),
                _ => true,
            };
            return is_given.then_some(value);
        }
    }
    None
}

/// A tier of the policy, from 0; `None` noted where it is absent or not known.
#[inline(never)]
pub(super) fn tier(reader: &mut Reader<'_>, field: &'static str, policy: &Policy) -> Option<usize> {
    let tier = reader.text(field);
    let place = policy.place(reader.required(field, tier)?);
    if place.is_none() {
        reader.note(field, Issue::new(Code::TierUnknown));
    }
    place
}
