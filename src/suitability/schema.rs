//! What a request may hold (输入结构), as tables: one reader walks them all, notes every problem with its path in one pass,
//! and keeps what was read in the order of the fields.

use super::answer::Answer;
use super::criteria::CriterionName;
use crate::amount;
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Code, Issue, Param, Step};
use crate::party::Party;
use crate::verdict::Verdict;
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
    Word(&'static &'static [&'static str]),
    /// A list of such words.
    Words(&'static &'static [&'static str]),
    /// A kind of client, kept as its place.
    Party,
    /// Yes or no; as an operand as it is, or turned round.
    Flag,
    /// The same turned round as an operand.
    Not,
    /// A whole number from one to another.
    Whole(i16, i32),
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
    Inside(&'static &'static [Field]),
    /// A list of maps, so many at least and at most.
    List(u8, u16, &'static &'static [Field]),
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
    Number(Number),
    Day(Day),
    /// A map by its fields, or a list by its items.
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

    /// A map, or a list of words or ids; empty where there is none.
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

    /// How many fields or items there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Whether an id is among the first so many items.
    #[inline(never)]
    pub fn has(&self, id: &str, count: usize) -> bool {
        (0..count).any(|place| self.text(place) == id)
    }

    pub fn is_given(&self, place: usize) -> bool {
        !matches!(self.at(place), Slot::None)
    }

    pub fn party(&self, place: usize) -> Option<Party> {
        Party::ALL.get(self.place(place)).map(|row| row.0)
    }
}

/// What is known of an operand.
#[derive(Clone, Copy, Debug)]
pub(super) enum Given {
    /// A number.
    Number(Number),
    /// A word.
    Word(&'static str),
    /// It was not given.
    Absent,
    /// It is of another day or year than asked for.
    Stale,
    /// It was given as not known.
    Unknown,
}

impl Given {
    /// A flag.
    pub fn flag(flag: bool) -> Given {
        Given::Word(if flag { "true" } else { "false" })
    }

    #[inline(never)]
    pub fn told(self) -> Answer {
        match self {
            Given::Number(number) => Answer::Text(number.text()),
            Given::Word(word) => Answer::Word(word),
            _ => Answer::None,
        }
    }

    /// A field as an operand.
    fn of(slot: &Slot, kind: &Kind, on: Day) -> Given {
        match (slot, kind) {
            (Slot::Whole(flag), Kind::Flag) => Given::flag(*flag == 1),
            (Slot::Whole(flag), Kind::Not) => Given::flag(*flag == 0),
            (Slot::Whole(place), Kind::Word(words)) => {
                let word = usize::try_from(*place).ok().and_then(|place| words.get(place));
                let word = word.copied().unwrap_or_default();
                if word == Verdict::Undetermined.word() { Given::Unknown } else { Given::Word(word) }
            }
            (Slot::Whole(count), _) => Given::Number(Number::whole(count.unsigned_abs())),
            (Slot::Number(number), _) => Given::Number(*number),
            (Slot::Day(day), _) => Given::Number(Number::whole(months_between(*day, on))),
            _ => Given::Absent,
        }
    }
}

/// Whole months from one day to another: N have passed on the day of the same number N months later, or on the last of a
/// shorter month.
fn months_between(from: Day, until: Day) -> u32 {
    let months = |day: Day| day.year() * 12 + day.month();
    let count = months(until).saturating_sub(months(from));
    match from.months_later(count) {
        Some(day) if day <= until => count,
        _ => count.saturating_sub(1),
    }
}

/// A datum by the test that looks at it, with its place.
#[derive(Debug)]
pub(super) struct Datum {
    pub name: CriterionName,
    pub given: Given,
    pub path: Vec<Step>,
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

#[cfg(test)]
mod tests {
    use super::months_between;
    use crate::day::Day;

    #[test]
    fn a_month_passes_on_the_day_of_the_same_number() {
        for (from, until, months) in [
            ("2024-11-23", "2026-11-23", 24),
            ("2024-11-24", "2026-11-23", 23),
            ("2024-08-31", "2024-09-30", 1),
            ("2024-08-31", "2024-09-29", 0),
            ("2024-02-29", "2025-02-28", 12),
            ("2026-11-23", "2026-11-23", 0),
            ("0001-01-01", "9999-12-31", 119_987),
        ] {
            let day = |text| Day::read(text).unwrap();
            assert_eq!(months_between(day(from), day(until)), months, "{from} {until}");
        }
    }
}
