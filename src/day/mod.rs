//! Calendar days (日); in [`calendar`] working and trading days, in [`period`] the ends of periods (期间).
//!
//! There is no clock here: the day asked about is always an argument.

pub mod calendar;
pub mod period;
mod table;

use crate::rule::Rule;
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Serialize, Serializer};
use std::fmt;

macro_rules! row {
    ($name:ident, $id:literal, $document:ident, $article:literal, [$($code:ident),*], $zh:literal, $en:literal) => {
        /// A row of the rule book; see its text.
        pub static $name: Rule = Rule {
            id: $id,
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

/// A calendar day between 0001-01-01 and 9999-12-31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// A day written in the source; a day that does not exist stops the compiler.
#[expect(clippy::panic, reason = "evaluated while compiling")]
pub const fn ymd(year: i32, month: u32, day: u32) -> Day {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => Day(date),
        None => panic!("no such day"),
    }
}

impl Day {
    /// A day from its parts, if it exists.
    pub fn of(year: u32, month: u32, day: u32) -> Option<Day> {
        let year = i32::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
        NaiveDate::from_ymd_opt(year, month, day).map(Day)
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
    pub fn packed(self) -> u32 {
        self.year() * 10_000 + self.0.month() * 100 + self.0.day()
    }

    /// The day of a number YYYYMMDD, if it exists.
    pub fn unpacked(packed: u32) -> Option<Day> {
        Day::of(packed / 10_000, packed / 100 % 100, packed % 100)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u32 {
        self.0.year().unsigned_abs()
    }

    /// The day so many days later; `None` beyond the year 9999.
    pub fn days_later(self, count: u32) -> Option<Day> {
        self.forward(u64::from(count))
    }

    /// The corresponding day so many months later, else the last of that month; `None` beyond the year 9999.
    pub fn months_later(self, count: u32) -> Option<Day> {
        self.0.checked_add_months(Months::new(count)).filter(|date| date.year() <= 9999).map(Day)
    }

    /// How many days from this day to another; negative where it is earlier.
    pub fn days_until(self, other: Day) -> i64 {
        other.0.signed_duration_since(self.0).num_days()
    }

    /// Completed years from this day to another; 0 where it is earlier.
    pub fn years_until(self, other: Day) -> u32 {
        other.packed().saturating_sub(self.packed()) / 10_000
    }

    fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), Weekday::Sat | Weekday::Sun)
    }

    fn forward(self, count: u64) -> Option<Day> {
        self.0.checked_add_days(Days::new(count)).filter(|date| date.year() <= 9999).map(Day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn digits(bytes: &[u8]) -> Option<u32> {
    bytes.iter().try_fold(0_u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}
