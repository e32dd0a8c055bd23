//! Reading requests, and lists whose faulty rows are left out (出错的行不计入): told as warnings, counted, and the rest goes
//! on.
//!
//! A list holds 10,000 rows at most. Of a row every fault is told; an id or day that an earlier row has, also one left
//! out, is a duplicate. What a row holds is said by a table ([`Field`]). Nothing here repeats what was given.

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

/// What a field of a row holds; all but the maybes have to be there.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Field {
    /// An id, once.
    Id,
    /// A number.
    Number,
    /// A number that is not negative, if given.
    MaybeDebt,
    /// A day, once.
    Day,
    /// A day that has come.
    Past,
    /// The same, later than the one before.
    Rising,
    /// A day that has come, if given.
    MaybePast,
    /// A whole number from 0.
    Count(i64),
    /// A whole number either way.
    Score(i64),
    /// True or false.
    Flag,
    /// Whether the rest may be read: true. Otherwise nothing of it is, and the row stays.
    Consent,
    /// A tier of the policy, from 0.
    Tier,
    /// The same, if given; else their count.
    MaybeTier,
    /// A map of texts.
    Texts,
}

/// A sound row: its place, its id, and its numbers in the order of the table; days as YYYYMMDD.
pub(super) struct Row {
    pub place: u32,
    pub id: String,
    pub numbers: [i64; 3],
}

/// The sound rows of a list, and how many were left out.
#[derive(Default)]
pub(super) struct Rows {
    pub rows: Vec<Row>,
    pub left_out: i64,
    pub is_given: bool,
}

fn field(row: &mut Reader<'_>, name: &'static str, kind: Field, keys: &[String], options: &Options) -> i64 {
    let tiers = &*options.policy.tiers;
    let number = match kind {
        Field::Number => number(row, name),
        Field::MaybeDebt => return within(row, name, 0, i64::MAX),
        Field::Day => row.day(name).map_or(NONE, |day| day.packed().into()),
        Field::Past | Field::Rising => past(row, name, options),
        Field::MaybePast => return past(row, name, options),
        Field::Count(most) => return whole(row, name, 0, most),
        Field::Score(most) => return whole(row, name, -most, most),
        Field::Flag => row.flag(name).map_or(NONE, i64::from),
        Field::Tier => return tier(row, name, tiers).map_or(NONE, |place| place as i64),
        Field::MaybeTier => {
            return if row.text(name).is_none() { tiers.len() } else { tier(row, name, tiers).unwrap_or_default() }
                as i64;
        }
        Field::Texts => {
            let map = map(row, name);
            for (key, value) in map {
                if !matches!(value, Value::Text(_) | Value::Null) {
                    note_key(row, name, key, Code::FieldMalformed, "string");
                }
            }
            if has(row, name) {
                for key in keys {
                    if entry(map, key).is_none() {
                        note_key(row, name, key, Code::TierMissing, "");
                    }
                }
            }
            return 0;
        }
        Field::Id | Field::Consent => NONE,
    };
    require(row, name, number != NONE);
    number
}

/// Reads a list of rows by a table. What is wrong with a row is a warning; without `keys`, an issue. Texts need all `keys`.
#[inline(never)]
pub(super) fn rows(
    reader: &mut Reader<'_>,
    list: &'static str,
    table: &[(&'static str, Field)],
    keys: Option<&[String]>,
    options: &Options,
) -> Rows {
    let since = reader.faults();
    let (mut found, mut ids) = (Vec::new(), Ids::default());
    let mut last = NONE;
    let count = reader.each(list, MOST, &mut |place, mut row| {
        let faults = row.faults();
        let mut read = Row { place, id: String::new(), numbers: [NONE; 3] };
        let mut at = 0;
        for (name, kind) in table {
            if *kind == Field::Id {
                read.id = once(&mut row, name, &mut ids, place);
                continue;
            }
            if *kind == Field::Consent {
                let consent = row.flag(name);
                if consent != Some(true) {
                    row.leave();
                    read.numbers[0] = consent.map_or(NONE, i64::from);
                    break;
                }
                read.numbers[0] = 1;
                at = 1;
                continue;
            }
            let number = field(&mut row, name, *kind, keys.unwrap_or_default(), options);
            if *kind == Field::Rising && number != NONE {
                if number <= last {
                    note(&mut row, name, Code::TierConflict);
                }
                last = number;
            }
            if *kind == Field::Day && number != NONE && !ids.add(&text::number(number), place as usize) {
                note(&mut row, name, Code::TierDuplicate);
            }
            read.numbers[at] = number;
            at += 1;
        }
        if row.faults() == faults {
            found.push(read);
        }
        row.finish();
    });
    if keys.is_some() && count.is_some() {
        reader.soften(since, Code::TierMissing);
    }
    Rows { left_out: (count.unwrap_or_default() - found.len()) as i64, rows: found, is_given: count.is_some() }
}

/// A list that has to be there, and of which something is left.
#[inline(never)]
pub(super) fn some_left(reader: &mut Reader<'_>, list: &'static str, is_given: bool, left: usize) {
    if !is_given {
        reader.required::<()>(list, None);
    } else if left == 0 {
        note(reader, list, Code::TierMissing);
    }
}

/// A list of maps that has to hold something, `most` at most; each is finished afterwards.
#[inline(never)]
pub(super) fn items(
    reader: &mut Reader<'_>,
    list: &'static str,
    most: usize,
    read: &mut dyn FnMut(u32, &mut Reader<'_>),
) -> usize {
    let count = reader.each(list, most, &mut |place, mut item| {
        read(place, &mut item);
        item.finish();
    });
    some_left(reader, list, count.is_some(), count.unwrap_or_default());
    count.unwrap_or_default()
}
