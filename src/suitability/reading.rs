//! Reading a request by its tables: one reader notes every problem with its path in one pass, and keeps the data that tests
//! look at with their places.
//!
//! A statement is that of 31 December of the year before `on`; the amounts of another are stale.

use super::schema::{Codes, Field, Kind};
use super::slots::{Datum, Given, Slot, Slots};
use crate::amount;
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Code, Issue, Param, Step};
use crate::party::Party;
use crate::word;

/// The longest id or name, and the longest list of ids.
const LONGEST: usize = 64;
const MOST_IDS: usize = 1000;
/// Yuan, of a policy.
const MOST_ASSETS: u32 = 1_000_000_000;

/// What is wrong with a text as an id.
fn unfit(text: &str) -> Option<Issue> {
    // Characters begin with a byte that does not continue another.
    let count = text.bytes().filter(|byte| byte & 0xC0 != 0x80).count();
    if text.trim().is_empty() {
        return Some(Issue::new(Code::FieldMissing));
    }
    (count > LONGEST).then(|| Issue::new(Code::TextLength).with("expected", LONGEST).with("actual", count))
}

/// A finding with the limits that it tells.
#[inline(never)]
fn beyond(code: Code, limits: [i64; 2]) -> Issue {
    let mut issue = Issue::new(code);
    for (name, limit) in code.params().iter().zip(limits) {
        issue.params.0.push((name, Param::Count(limit)));
    }
    issue
}

fn decimal(text: &str, kind: &Kind, codes: &Codes) -> Result<Slot, Issue> {
    let decimal = amount::read(text)?;
    let number = Number::of(decimal);
    let most = match kind {
        Kind::Ratio => Number::ONE,
        Kind::Assets => Number::whole(MOST_ASSETS) * Number::whole(1000),
        _ => number,
    };
    if !matches!(kind, Kind::Signed) && (decimal.mantissa() < 0 || number.compare(most).is_gt()) {
        return Err(beyond(codes.beyond, [0, i64::from(MOST_ASSETS) * 1000]));
    }
    Ok(Slot::Number(number))
}

/// The place of a word, which a party is too.
fn place(text: &str, kind: &Kind, codes: &Codes) -> Result<Slot, Issue> {
    let (found, code) = match kind {
        Kind::Party => (Party::ALL.iter().position(|row| row.1 == text), Code::PartyUnknown),
        Kind::Word(words) | Kind::Words(words) => (word::place(words, text), codes.unknown),
        _ => (None, codes.unknown),
    };
    match found {
        Some(place) => Ok(Slot::Whole(i32::try_from(place).unwrap_or_default())),
        None => Err(Issue::new(code)),
    }
}

/// A text as its field takes it.
#[inline(never)]
fn of_text(text: &str, kind: &Kind, on: Day, codes: &Codes) -> Result<Slot, Issue> {
    match kind {
        Kind::Text => Ok(Slot::None),
        Kind::Id | Kind::Ids => match unfit(text) {
            Some(issue) => Err(issue),
            None => Ok(Slot::Text(text.to_owned())),
        },
        Kind::Word(_) | Kind::Words(_) | Kind::Party => place(text, kind, codes),
        Kind::Day | Kind::Past | Kind::Since => match Day::read(text) {
            None => Err(Issue::new(Code::DayMalformed)),
            Some(day) if day > on && !matches!(kind, Kind::Day) => Err(Issue::new(codes.not_yet).with("on", on.text())),
            Some(day) => Ok(Slot::Day(day)),
        },
        _ => decimal(text, kind, codes),
    }
}

/// A list of texts.
#[inline(never)]
fn of_texts(reader: &mut Reader<'_>, name: &'static str, kind: &Kind, on: Day, codes: &Codes) -> Option<Slot> {
    let texts = reader.texts(name, MOST_IDS)?;
    let mut slots = Vec::with_capacity(texts.len());
    for (at, text) in texts {
        match of_text(text, kind, on, codes) {
            Ok(slot) => slots.push(slot),
            Err(issue) => reader.note_item(name, at, issue),
        }
    }
    Some(Slot::Inside(Slots(slots)))
}

#[inline(never)]
fn whole(reader: &mut Reader<'_>, name: &'static str, [from, until]: [i32; 2], codes: &Codes) -> Option<Slot> {
    let issue = match reader.value(name)? {
        Value::Number(number) if number.fract().abs() < f64::MIN_POSITIVE => {
            if *number >= f64::from(from) && *number <= f64::from(until) {
                return Some(Slot::Whole(*number as i32));
            }
            beyond(codes.beyond, [from.into(), until.into()])
        }
        _ => Issue::new(Code::FieldMalformed).with("expected", "integer"),
    };
    reader.note(name, issue);
    None
}

/// The field of a statement, which is that of last year-end; its day stands first.
const STATEMENT: &str = "statement";

/// The path of a field.
fn path(reader: &Reader<'_>, field: &'static str) -> Vec<Step> {
    let mut path = reader.path().to_vec();
    path.push(Step::Field(field));
    path
}

/// A map inside, with its data.
fn inside(
    reader: &mut Reader<'_>,
    name: &'static str,
    fields: &[Field],
    on: Day,
    codes: &Codes,
    data: &mut Vec<Datum>,
) -> Option<Slot> {
    let known = data.len();
    let mut path = path(reader, name);
    let Some(mut inner) = reader.inside(name) else {
        for field in fields {
            data.extend(field.test.map(|test| Datum { name: test, given: Given::Absent, path: path.clone() }));
        }
        return None;
    };
    let slots = read(&mut inner, fields, on, codes, data);
    inner.finish();
    if name == STATEMENT && slots.day(0) != Day::of(on.year().saturating_sub(1), 12, 31) {
        path.push(Step::Field("on"));
        for datum in &mut data[known..] {
            datum.given = Given::Stale;
            datum.path.clone_from(&path);
        }
    }
    Some(Slot::Inside(slots))
}

/// One field.
fn slot(reader: &mut Reader<'_>, field: &Field, on: Day, codes: &Codes, data: &mut Vec<Datum>) -> Option<Slot> {
    let name = field.name;
    match &field.kind {
        Kind::Flag | Kind::Not => reader.flag(name).map(|flag| Slot::Whole(flag.into())),
        Kind::Whole(from, until) => whole(reader, name, [i32::from(*from), *until], codes),
        Kind::Ids | Kind::Words(_) => of_texts(reader, name, &field.kind, on, codes),
        Kind::Inside(fields) => inside(reader, name, fields, on, codes, data),
        Kind::List(least, most, fields) => {
            let mut list = Vec::new();
            let count = reader.each(name, usize::from(*most), &mut |_, mut inner| {
                list.push(read(&mut inner, fields, on, codes, data));
                inner.finish();
            })?;
            if count < usize::from(*least) {
                reader.note(name, Issue::new(codes.missing));
            }
            Some(Slot::List(list))
        }
        kind => match of_text(reader.text(name)?, kind, on, codes) {
            Ok(slot) => Some(slot),
            Err(issue) => {
                reader.note(name, issue);
                None
            }
        },
    }
}

/// Reads a map, and keeps the data that tests look at; what its tables do not know is told when the reader is finished.
#[inline(never)]
pub(super) fn read(reader: &mut Reader<'_>, fields: &[Field], on: Day, codes: &Codes, data: &mut Vec<Datum>) -> Slots {
    let mut slots = Vec::with_capacity(fields.len());
    for field in fields {
        let mut slot = slot(reader, field, on, codes, data);
        if field.is_needed {
            slot = reader.required(field.name, slot);
        }
        let slot = slot.unwrap_or(Slot::None);
        if let Some(name) = field.test {
            data.push(Datum { name, given: Given::of(&slot, &field.kind, on), path: path(reader, field.name) });
        }
        slots.push(slot);
    }
    Slots(slots)
}
