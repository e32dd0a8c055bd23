//! What a request may hold (输入结构), as tables: one reader walks them all, notes every problem with its path in one pass,
//! and keeps what was read in the order of the fields.

use super::criteria::CriterionName;
use crate::amount;
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Code, Issue, Param};
use crate::party::Party;
use crate::word;

/// The longest id or name, and the longest list of ids.
const LONGEST: usize = 64;
const MOST_IDS: usize = 1000;
/// Yuan, of a policy.
const MOST_ASSETS: u32 = 1_000_000_000;

/// What a field holds.
#[derive(Debug)]
pub(super) enum Kind {
    /// Text that nothing follows from.
    Text,
    /// Text of 64 characters at most.
    Id,
    /// A list of ids.
    Ids,
    /// A word of a closed list, kept as its place.
    Word(&'static [&'static str]),
    /// A list of such words.
    Words(&'static [&'static str]),
    /// A kind of client, kept as its place.
    Party,
    /// Yes or no; as an operand as it is, or turned round.
    Flag,
    /// The same turned round as an operand.
    Not,
    /// A whole number from one to another.
    Whole(i32, i32),
    /// An amount that is not negative.
    Amount,
    /// One that may be.
    Signed,
    /// One from 0 to 1.
    Ratio,
    /// One of a policy.
    Assets,
    /// A day.
    Day,
    /// A day that is not after the one asked about.
    Past,
    /// The same; as an operand the months since.
    Since,
    /// A map.
    Inside(&'static [Field]),
    /// A list of maps, so many at least and at most.
    List(u16, u16, &'static [Field]),
}

/// One field.
#[derive(Debug)]
pub(super) struct Field {
    pub name: &'static str,
    pub kind: Kind,
    pub is_needed: bool,
    /// The test that looks at it.
    pub test: Option<CriterionName>,
}

/// A table of fields with their places: `Table::Field as usize`.
macro_rules! fields {
    ($(#[doc = $doc:literal])* $visibility:vis $table:ident of $place:ident {
        $($field:ident = $name:literal $need:ident $kind:expr $(, $test:ident)?;)*
    }) => {
        #[derive(Clone, Copy)]
        enum $place { $($field),* }

        $(#[doc = $doc])*
        $visibility static $table: &[$crate::suitability::schema::Field] = &[$({
            let _ = $place::$field;
            $crate::suitability::schema::Field {
                name: $name,
                kind: $kind,
                is_needed: $crate::suitability::schema::need::$need,
                test: $crate::suitability::schema::tested!($($test)?),
            }
        }),*];
    };
}
pub(super) use fields;

/// The test of a field, if it has one.
macro_rules! tested {
    () => {
        None
    };
    ($test:ident) => {
        Some($crate::suitability::criteria::CriterionName::$test)
    };
}
pub(super) use tested;

/// Whether a field has to be there, as tables say it.
#[expect(non_upper_case_globals, reason = "words of a table")]
pub(super) mod need {
    /// It has to.
    pub const needed: bool = true;
    /// It may be left out.
    pub const given: bool = false;
}

/// The findings of a subject's data.
#[derive(Debug)]
pub(super) struct Codes {
    pub missing: Code,
    pub unknown: Code,
    pub beyond: Code,
    pub not_yet: Code,
}

/// Questionnaires and matches.
pub(super) static SUIT: Codes = Codes {
    missing: Code::SuitMissing,
    unknown: Code::SuitUnknown,
    beyond: Code::SuitOutOfRange,
    not_yet: Code::SuitNotYet,
};
/// Investors.
pub(super) static INVESTOR: Codes = Codes {
    missing: Code::InvestorMissing,
    unknown: Code::InvestorUnknown,
    beyond: Code::InvestorOutOfRange,
    not_yet: Code::InvestorNotYet,
};
/// The broker's own numbers, which have no days.
pub(super) static POLICY: Codes = Codes {
    missing: Code::FieldMissing,
    unknown: Code::PolicyUnknown,
    beyond: Code::PolicyOutOfRange,
    not_yet: Code::PolicyConflict,
};

/// What stands in a field.
#[derive(Debug)]
pub(super) enum Slot {
    /// Nothing that can be used.
    None,
    Text(String),
    /// A whole number, the place of a word, or a flag.
    Whole(i32),
    Wholes(Vec<usize>),
    Ids(Vec<String>),
    Number(Number),
    Day(Day),
    Inside(Slots),
    List(Vec<Slots>),
}

/// What stands in a map, field by field.
#[derive(Debug)]
pub(super) struct Slots(Vec<Slot>);

static EMPTY: Slots = Slots(Vec::new());

impl Slots {
    #[inline(never)]
    pub fn at(&self, place: usize) -> &Slot {
        self.0.get(place).unwrap_or(&Slot::None)
    }

    #[inline(never)]
    pub fn whole(&self, place: usize) -> Option<i32> {
        match self.at(place) {
            Slot::Whole(whole) => Some(*whole),
            _ => None,
        }
    }

    /// A whole number that has to be there, or a place.
    #[inline(never)]
    pub fn place(&self, place: usize) -> usize {
        self.whole(place).and_then(|whole| usize::try_from(whole).ok()).unwrap_or_default()
    }

    pub fn is_true(&self, place: usize) -> bool {
        self.whole(place) == Some(1)
    }

    #[inline(never)]
    pub fn number(&self, place: usize) -> Option<Number> {
        match self.at(place) {
            Slot::Number(number) => Some(*number),
            _ => None,
        }
    }

    #[inline(never)]
    pub fn day(&self, place: usize) -> Option<Day> {
        match self.at(place) {
            Slot::Day(day) => Some(*day),
            _ => None,
        }
    }

    /// A text; empty where there is none.
    #[inline(never)]
    pub fn text(&self, place: usize) -> &str {
        match self.at(place) {
            Slot::Text(text) => text,
            _ => "",
        }
    }

    /// Ids; none where there is no list.
    #[inline(never)]
    pub fn ids(&self, place: usize) -> &[String] {
        match self.at(place) {
            Slot::Ids(ids) => ids,
            _ => &[],
        }
    }

    /// A map; empty where there is none.
    #[inline(never)]
    pub fn inside(&self, place: usize) -> &Slots {
        match self.at(place) {
            Slot::Inside(inside) => inside,
            _ => &EMPTY,
        }
    }

    /// Maps; none where there is no list.
    #[inline(never)]
    pub fn list(&self, place: usize) -> &[Slots] {
        match self.at(place) {
            Slot::List(list) => list,
            _ => &[],
        }
    }

    pub fn is_given(&self, place: usize) -> bool {
        !matches!(self.at(place), Slot::None)
    }

    pub fn party(&self, place: usize) -> Option<Party> {
        Party::ALL.get(self.place(place)).map(|row| row.0)
    }
}

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
fn of_text(text: &str, kind: &Kind, on: Option<Day>, codes: &Codes) -> Result<Slot, Issue> {
    match kind {
        Kind::Text => Ok(Slot::None),
        Kind::Id | Kind::Ids => match unfit(text) {
            Some(issue) => Err(issue),
            None => Ok(Slot::Text(text.to_owned())),
        },
        Kind::Word(_) | Kind::Words(_) | Kind::Party => place(text, kind, codes),
        Kind::Day | Kind::Past | Kind::Since => match Day::read(text) {
            None => Err(Issue::new(Code::DayMalformed)),
            Some(day) => match on.filter(|on| day > *on && !matches!(kind, Kind::Day)) {
                Some(on) => Err(Issue::new(codes.not_yet).with("on", on.text())),
                None => Ok(Slot::Day(day)),
            },
        },
        _ => decimal(text, kind, codes),
    }
}

/// A list of texts.
#[inline(never)]
fn of_texts(reader: &mut Reader<'_>, name: &'static str, kind: &Kind, codes: &Codes) -> Option<Slot> {
    let (mut ids, mut places) = (Vec::new(), Vec::new());
    for (at, text) in reader.texts(name, MOST_IDS)? {
        match of_text(text, kind, None, codes) {
            Ok(Slot::Text(text)) => ids.push(text),
            Ok(Slot::Whole(place)) => places.push(usize::try_from(place).unwrap_or_default()),
            Ok(_) => {}
            Err(issue) => reader.note_item(name, at, issue),
        }
    }
    Some(if matches!(kind, Kind::Ids) { Slot::Ids(ids) } else { Slot::Wholes(places) })
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

/// One field.
fn slot(reader: &mut Reader<'_>, field: &Field, on: Option<Day>, codes: &Codes) -> Option<Slot> {
    let name = field.name;
    match &field.kind {
        Kind::Flag | Kind::Not => reader.flag(name).map(|flag| Slot::Whole(flag.into())),
        Kind::Whole(from, until) => whole(reader, name, [*from, *until], codes),
        Kind::Ids | Kind::Words(_) => of_texts(reader, name, &field.kind, codes),
        Kind::Inside(fields) => {
            let mut inner = reader.inside(name)?;
            let slots = read(&mut inner, fields, on, codes);
            inner.finish();
            Some(Slot::Inside(slots))
        }
        Kind::List(least, most, fields) => {
            let mut list = Vec::new();
            let count = reader.each(name, usize::from(*most), &mut |_, mut inner| {
                list.push(read(&mut inner, fields, on, codes));
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

/// Reads a map; what its tables do not know is told when the reader is finished.
#[inline(never)]
pub(super) fn read(reader: &mut Reader<'_>, fields: &[Field], on: Option<Day>, codes: &Codes) -> Slots {
    let mut slots = Vec::with_capacity(fields.len());
    for field in fields {
        let mut slot = slot(reader, field, on, codes);
        if field.is_needed {
            slot = reader.required(field.name, slot);
        }
        slots.push(slot.unwrap_or(Slot::None));
    }
    Slots(slots)
}
