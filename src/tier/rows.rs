//! Lists whose faulty rows are left out (出错的行不计入): told as warnings, counted, and the rest goes on.
//!
//! A list holds 10,000 rows at most. Of a row every fault is told; an id or day that an earlier row has, also one left
//! out, is a duplicate. What a row holds is said by a table ([`Field`]). Nothing here repeats what was given.

use super::Options;
use super::reading::{MOST, NONE, entry, has, map, note, note_key, number, once, past, require, tier, whole, within};
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::Code;
use crate::text;

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
