//! Calendar days (日); in [`calendar`] working and trading days, in [`period`] the ends of periods (期间).
//!
//! There is no clock here: the day asked about is always an argument.

pub mod calendar;
pub mod period;
mod table;

use crate::rule::Rule;
use serde::{Serialize, Serializer};
use std::fmt;

macro_rules! row {
    ($name:ident, $id:literal, $document:ident, $article:literal, [$($code:ident),*], $zh:literal, $en:literal) => {
        /// A row of the rule book; see its text.
        pub static $name: Rule = Rule {
            id: $crate::rule::id($id),
            subject: Subject::Day,
            document: &$document,
            article: wording($article),
            force: Force::Must,
            standing: Standing::Verified,
            zh: wording($zh),
            en: wording($en),
            codes: &[$(Code::$code),*],
        };
    };
}
use row;

/// Every row of this subject.
pub static RULES: &[&Rule] = &[
    &calendar::WORKING,
    &calendar::TRADING,
    &calendar::OWN,
    &period::START,
    &period::AGREED,
    &period::HOURS,
    &period::END,
    &period::ROLL,
];

/// A calendar day between 0001-01-01 and 9999-12-31, by the Gregorian calendar throughout; kept as the number YYYYMMDD.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u32);

/// Days from 0000-03-01 to 0001-01-01, so that counting starts with the first day there is.
const BEFORE: u32 = 306;
/// Days in 400 years, after which the calendar repeats.
const ERA: u32 = 146_097;

/// A day written in the source; a day that does not exist stops the compiler.
#[expect(clippy::panic, reason = "evaluated while compiling")]
pub const fn ymd(year: u32, month: u32, day: u32) -> Day {
    match Day::of(year, month, day) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

const fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// How many days a month has; 0 for a month that does not exist.
const fn month_length(year: u32, month: u32) -> u32 {
    match month {
        2 => 28 + is_leap(year) as u32,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

impl Day {
    /// A day from its parts, if it exists.
    pub const fn of(year: u32, month: u32, day: u32) -> Option<Day> {
        if year < 1 || year > 9999 || day < 1 || day > month_length(year, month) {
            return None;
        }
        Some(Day(year * 10_000 + month * 100 + day))
    }

    /// Reads `YYYY-MM-DD`; nothing else is taken.
    ///
    /// ```
    /// use kehu::day::Day;
    /// assert!(Day::read("2024-02-29").is_some());
    /// assert!(Day::read("2026-02-30").is_none());
    /// assert!(Day::read("2026-2-3").is_none());
    /// ```
    pub fn read(text: &str) -> Option<Day> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        Day::of(digits(&bytes[..4])?, digits(&bytes[5..7])?, digits(&bytes[8..])?)
    }

    /// The day as the number YYYYMMDD.
    pub const fn packed(self) -> u32 {
        self.0
    }

    /// The day of a number YYYYMMDD, if it exists.
    pub fn unpacked(packed: u32) -> Option<Day> {
        Day::of(packed / 10_000, packed / 100 % 100, packed % 100)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u32 {
        self.0 / 10_000
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0 / 100 % 100
    }

    /// The day of the month, from 1.
    pub fn day_of_month(self) -> u32 {
        self.0 % 100
    }

    /// Days since 0001-01-01, a Monday. Years are counted from March, so that the leap day is their last.
    fn number(self) -> u32 {
        let months = (self.month() + 9) % 12;
        let year = self.year() - u32::from(self.month() < 3);
        year * 365 + year / 4 - year / 100 + year / 400 + (153 * months + 2) / 5 + self.day_of_month() - 1 - BEFORE
    }

    /// The day of a count of days since 0001-01-01; `None` beyond the year 9999.
    fn numbered(number: u32) -> Option<Day> {
        let from_march = number.checked_add(BEFORE)?;
        let (era, rest) = (from_march / ERA, from_march % ERA);
        let year_of_era = (rest - rest / 1460 + rest / 36_524 - rest / (ERA - 1)) / 365;
        let day_of_year = rest - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let months = (5 * day_of_year + 2) / 153;
        let month = if months < 10 { months + 3 } else { months - 9 };
        Day::of(era * 400 + year_of_era + u32::from(month < 3), month, day_of_year - (153 * months + 2) / 5 + 1)
    }

    /// The day so many days later; `None` beyond the year 9999.
    pub fn days_later(self, count: u32) -> Option<Day> {
        Day::numbered(self.number().checked_add(count)?)
    }

    /// The day before; `None` before 0001-01-01.
    pub fn day_before(self) -> Option<Day> {
        Day::numbered(self.number().checked_sub(1)?)
    }

    /// The corresponding day so many months later, else the last of that month; `None` beyond the year 9999.
    pub fn months_later(self, count: u32) -> Option<Day> {
        let months = (self.year() * 12 + self.month() - 1).checked_add(count)?;
        let (year, month) = (months / 12, months % 12 + 1);
        Day::of(year, month, self.day_of_month().min(month_length(year, month)))
    }

    /// How many days from this day to another; negative where it is earlier.
    pub fn days_until(self, other: Day) -> i64 {
        i64::from(other.number()) - i64::from(self.number())
    }

    /// Completed years from this day to another; 0 where it is earlier.
    pub fn years_until(self, other: Day) -> u32 {
        other.packed().saturating_sub(self.packed()) / 10_000
    }

    fn is_weekend(self) -> bool {
        self.number() % 7 > 4
    }

    /// The day as `YYYY-MM-DD`.
    pub fn text(self) -> String {
        let mut text = String::with_capacity(10);
        push_digits(&mut text, self.year(), 4);
        text.push('-');
        push_digits(&mut text, self.month(), 2);
        text.push('-');
        push_digits(&mut text, self.day_of_month(), 2);
        text
    }
}

/// Writes a number in so many decimal digits.
fn push_digits(text: &mut String, number: u32, count: u32) {
    for place in (0..count).rev() {
        text.push(char::from_digit(number / 10_u32.pow(place) % 10, 10).unwrap_or('0'));
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0_u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}
