//! Birth dates inside numbers: eight digits YYYYMMDD, or six digits whose century must be found.
//!
//! A date counts until the day `on` itself; the day after is in the future. Nothing before 1800 is taken: the standard's
//! own example is of 1880.

use super::verdict::Soft;
use crate::day::Day;
use crate::issue::Code;

/// The first birth date that is taken.
pub const EARLIEST: u32 = 1800_01_01;
/// Reading: nobody alive is older, so that two digits of year fit two centuries only for someone up to 20 years old
/// (two digits 20 on 2026-11-23: 2020, or 1920 and 106 years old; two digits 81: 1981 only).
const OLDEST: u32 = 120;

/// Eight digits as one number; the characters are known to be digits.
pub fn packed(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(digit.wrapping_sub(b'0')))
}

/// What is wrong with a birth date YYYYMMDD on the day `on` (YYYYMMDD).
pub fn finding(date: u32, on: u32) -> Option<Code> {
    Date::of(date).finding(on)
}

/// A birth date as its parts stand in a number, existing or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// Four digits.
    pub year: u32,
    /// Two digits.
    pub month: u32,
    /// Two digits.
    pub day: u32,
}

impl Date {
    /// The parts of YYYYMMDD.
    pub const fn of(date: u32) -> Date {
        Date { year: date / 10_000, month: date / 100 % 100, day: date % 100 }
    }

    /// What is wrong with it on the day `on` (YYYYMMDD).
    #[inline(always)]
    pub fn finding(self, on: u32) -> Option<Code> {
        let Date { year, month, day } = self;
        let date = year * 10_000 + month * 100 + day;
        if !(1..=12).contains(&month) || day == 0 || (day > 28 && day > length(year, month)) {
            Some(Code::IdentBirthDate)
        } else if date < EARLIEST {
            Some(Code::IdentBirthDateOutOfRange)
        } else if date > on {
            Some(Code::IdentBirthDateFuture)
        } else {
            None
        }
    }
}

/// Days of a month, 1 to 12.
const fn length(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        // Odd up to July, even from August: the long months.
        _ => 30 | (month ^ (month >> 3)),
    }
}

/// Completed years from a birth date to `on`, both YYYYMMDD; someone born on 29 February completes a year on 1 March
/// of a common year.
pub fn age(date: u32, on: u32) -> u32 {
    on.saturating_sub(date) / 10_000
}

/// The date as a day.
pub fn day(date: u32) -> Option<Day> {
    Day::unpacked(date)
}

/// Finds the century of YYMMDD: the latest such day that is not after `on`.
///
/// `None` where neither of the last two centuries has the day. Soft `ident.century_ambiguous` where the holder would be
/// young enough to be a hundred years older.
pub fn century(date: u32, on: u32) -> Option<(u32, Soft)> {
    let this = on / 1_000_000 * 100;
    let born = [this, this.saturating_sub(100)]
        .into_iter()
        .map(|century| century * 10_000 + date)
        .find(|born| finding(*born, on).is_none())?;
    Some((born, Soft::CENTURY_AMBIGUOUS.when(age(born, on) + 100 <= OLDEST)))
}

/// Whether up to eight digits YYYYMMDD can still become a birth date from 1800 to the year 9999.
pub fn opens(digits: &[u8]) -> bool {
    let typed = &digits[..digits.len().min(8)];
    let number = packed(typed);
    match typed.len() {
        0 => true,
        1 => number >= 1,
        2 => number >= 18,
        3 => number >= 180,
        4 => number >= 1800,
        5 => number / 10 >= 1800 && number % 10 <= 1,
        6 => number / 100 >= 1800 && (1..=12).contains(&(number % 100)),
        7 => (0..=9).any(|last| finding(number * 10 + last, u32::MAX).is_none()),
        _ => finding(number, u32::MAX).is_none(),
    }
}
