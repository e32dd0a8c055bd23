//! Reading requests and policies (读取): fields one by one, every fault noted at its path. Nothing here repeats what was
//! given.

use super::{Options, metric};
use crate::day::Day;
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Code, Issue, Param};
use crate::text;

/// The longest list.
pub(super) const MOST: usize = 10_000;
/// The longest id, characters.
pub(super) const MOST_ID: usize = 64;
/// What stands for a number that was not given; no number here is the lowest of 64 bits.
pub(super) const NONE: i64 = i64::MIN;

/// Notes a code at a field.
#[inline(never)]
pub(super) fn note(reader: &mut Reader<'_>, field: &'static str, code: Code) {
    reader.note(field, Issue::new(code));
}

/// Warns of a code at a field.
#[inline(never)]
pub(super) fn warn(reader: &mut Reader<'_>, field: &'static str, code: Code) {
    reader.warn(field, Issue::new(code));
}

/// Whether something stands in a field; where not, that is noted.
#[inline(never)]
pub(super) fn has(reader: &mut Reader<'_>, field: &'static str) -> bool {
    let is_given = reader.value(field).is_some();
    require(reader, field, is_given);
    is_given
}

/// Notes that there is no text in a field, unless there is.
#[inline(never)]
pub(super) fn said(reader: &mut Reader<'_>, field: &'static str) {
    let is_given = reader.text(field).is_some();
    require(reader, field, is_given);
}

/// Notes that a field is not there, unless it is.
#[inline(never)]
pub(super) fn require(reader: &mut Reader<'_>, field: &'static str, is_given: bool) {
    if !is_given {
        reader.required::<()>(field, None);
    }
}

/// Text that has to be there, as long as an id at most; empty where it is not.
#[inline(never)]
pub(super) fn name(reader: &mut Reader<'_>, field: &'static str) -> String {
    let name = reader.text(field);
    let name = reader.required(field, name).unwrap_or_default();
    if text::length(name) > MOST_ID {
        note(reader, field, Code::TierOutOfRange);
    }
    name.to_owned()
}

/// A name that no other of its likes has.
#[inline(never)]
pub(super) fn once(reader: &mut Reader<'_>, field: &'static str, names: &mut Ids, place: u32) -> String {
    let name = name(reader, field);
    if !name.is_empty() && !names.add(&name, place as usize) {
        note(reader, field, Code::TierDuplicate);
    }
    name
}

/// A number, or [`NONE`] where none is given or it cannot be used.
#[inline(never)]
pub(super) fn number(reader: &mut Reader<'_>, field: &'static str) -> i64 {
    let Some(text) = reader.text(field) else { return NONE };
    match metric::read(text) {
        Ok(number) => number,
        Err(code) => {
            note(reader, field, code);
            NONE
        }
    }
}

/// A number that has to be there.
#[inline(never)]
pub(super) fn needed(reader: &mut Reader<'_>, field: &'static str) -> i64 {
    let number = number(reader, field);
    require(reader, field, number != NONE);
    number
}

/// A number within limits, both included, if given.
#[inline(never)]
pub(super) fn within(reader: &mut Reader<'_>, field: &'static str, from: i64, until: i64) -> i64 {
    let number = number(reader, field);
    if number != NONE && (number < from || number > until) {
        note(reader, field, Code::TierOutOfRange);
    }
    number
}

/// A whole number of a value, within limits, both included.
#[inline(never)]
pub(super) fn integer(value: &Value, from: i64, until: i64) -> Result<i64, Code> {
    match value {
        Value::Number(number) if number.fract().abs() < f64::MIN_POSITIVE => {
            if *number >= from as f64 && *number <= until as f64 {
                Ok(*number as i64)
            } else {
                Err(Code::TierOutOfRange)
            }
        }
        _ => Err(Code::FieldMalformed),
    }
}

/// What is wrong where a whole number, or text, was expected.
#[inline(never)]
pub(super) fn wrong(code: Code, expected: &'static str) -> Issue {
    let mut issue = Issue::new(code);
    if code == Code::FieldMalformed {
        issue.params.0.push(("expected", Param::from(expected)));
    }
    issue
}

/// Notes what is wrong under a key of the caller's own.
#[inline(never)]
pub(super) fn note_key(reader: &mut Reader<'_>, field: &'static str, key: &str, code: Code, expected: &'static str) {
    reader.note_key(field, key, wrong(code, expected));
}

/// A whole number within limits that has to be there.
#[inline(never)]
pub(super) fn whole(reader: &mut Reader<'_>, field: &'static str, from: i64, until: i64) -> i64 {
    let Some(value) = reader.value(field) else {
        reader.required::<()>(field, None);
        return NONE;
    };
    match integer(value, from, until) {
        Ok(number) => number,
        Err(code) => {
            reader.note(field, wrong(code, "integer"));
            NONE
        }
    }
}

/// Warns of a datum that is not there, unless something that cannot be used stands there.
#[inline(never)]
pub(super) fn lacks(reader: &mut Reader<'_>, field: &'static str, is_given: bool, faults: usize) {
    if !is_given && reader.faults() == faults {
        warn(reader, field, Code::TierMissing);
    }
}

/// The place of a word in a list, if one is given.
#[inline(never)]
pub(super) fn choice(reader: &mut Reader<'_>, field: &'static str, words: &[&str]) -> Option<usize> {
    let word = reader.text(field)?;
    let place = crate::word::place(words, word);
    if place.is_none() {
        note(reader, field, Code::TierUnknown);
    }
    place
}

/// The place of a word that has to be there; 0 where it is not.
#[inline(never)]
pub(super) fn chosen(reader: &mut Reader<'_>, field: &'static str, words: &[&str]) -> usize {
    let place = choice(reader, field, words);
    reader.required(field, place).unwrap_or_default()
}

/// The place of a tier of the policy, which has to be there.
#[inline(never)]
pub(super) fn tier(reader: &mut Reader<'_>, field: &'static str, tiers: &[String]) -> Option<usize> {
    let tier = reader.text(field);
    let tier = reader.required(field, tier)?;
    for (place, known) in tiers.iter().enumerate() {
        if known == tier {
            return Some(place);
        }
    }
    note(reader, field, Code::TierUnknown);
    None
}

/// A day that has come, if given.
#[inline(never)]
pub(super) fn past(reader: &mut Reader<'_>, field: &'static str, options: &Options) -> i64 {
    let Some(day) = reader.day(field) else { return NONE };
    if day > options.on {
        reader.note(field, Issue::new(Code::TierNotYet).with("on", options.on.text()));
    }
    day.packed().into()
}

/// The day of a number YYYYMMDD, if one was given.
#[inline(never)]
pub(super) fn day(number: i64) -> Option<Day> {
    if number == NONE { None } else { Day::unpacked(number as u32) }
}

/// The entries of a map of the caller's own keys; none where it is no map.
#[inline(never)]
pub(super) fn map<'a>(reader: &mut Reader<'a>, field: &'static str) -> &'a [(String, Value)] {
    match reader.value(field) {
        Some(Value::Map(map)) => map,
        Some(_) => {
            // Notes what is wrong with it.
            reader.inside(field);
            &[]
        }
        None => &[],
    }
}

/// What stands under a key of the caller's own; text that is blank does not.
#[inline(never)]
pub(super) fn entry<'a>(map: &'a [(String, Value)], key: &str) -> Option<&'a Value> {
    for (known, value) in map {
        if known == key {
            return match value {
                Value::Null => None,
                Value::Text(text) if text.trim().is_empty() => None,
                value => Some(value),
            };
        }
    }
    None
}

/// Notes a code at an item of a list.
#[inline(never)]
pub(super) fn note_item(reader: &mut Reader<'_>, list: &'static str, place: usize, code: Code) {
    reader.note_item(list, place as u32, Issue::new(code));
}

/// A map inside, if there is one; its reader is finished afterwards. Where it has to be there, its absence is noted.
#[inline(never)]
pub(super) fn part(reader: &mut Reader<'_>, field: &'static str, needed: bool, read: &mut dyn FnMut(&mut Reader<'_>)) {
    if reader.value(field).is_none() {
        if needed {
            reader.required::<()>(field, None);
        }
        return;
    }
    if let Some(mut inside) = reader.inside(field) {
        read(&mut inside);
        inside.finish();
    }
}

/// A list of texts, `most` at most; `read` gives what is wrong with each, if anything. How many there are.
#[inline(never)]
pub(super) fn texts(
    reader: &mut Reader<'_>,
    field: &'static str,
    most: usize,
    read: &mut dyn FnMut(usize, &str) -> Option<Code>,
) -> Option<usize> {
    let list = reader.list(field, most)?;
    for (place, value) in list.iter().enumerate() {
        match value {
            Value::Text(text) => {
                if let Some(code) = read(place, text) {
                    note_item(reader, field, place, code);
                }
            }
            _ => reader.note_item(field, place as u32, wrong(Code::FieldMalformed, "string")),
        }
    }
    Some(list.len())
}
