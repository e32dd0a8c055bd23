//! What was read (读入的内容), in the order of the fields, and what is known of each operand.

use super::answer::Answer;
use super::criteria::CriterionName;
use super::schema::Kind;
use crate::amount::number::Number;
use crate::day::Day;
use crate::issue::Step;
use crate::party::Party;
use crate::verdict::Verdict;

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
pub(super) struct Slots(pub Vec<Slot>);

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
    pub fn of(slot: &Slot, kind: &Kind, on: Day) -> Given {
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
