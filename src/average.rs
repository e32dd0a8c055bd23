//! The average over trading days (日均): which days a window has, and the mean of what was seen on them.
//!
//! A window is the last so many trading days up to the trading day before a day, or up to that day itself (or the last
//! trading day before it). The mean is over the days seen, not over those of the window; how many have to be seen is the
//! caller's to say.

use crate::amount;
use crate::day::Day;
use crate::day::calendar::{Answer, Business, Calendar};
use crate::rule::Sources;

/// Trading days, the latest first, and what they rest on.
#[derive(Debug, Default)]
pub(crate) struct Window {
    pub days: Vec<Day>,
    /// The calendar's rows.
    pub sources: Sources,
    /// Whether the next notice may change a day.
    pub is_provisional: bool,
}

impl Window {
    /// Takes the last `count` trading days before a day; with `is_on_included` the day itself is the last where it is one.
    /// Where the calendar begins later, the first day that it does not have.
    pub fn take(&mut self, on: Day, count: usize, is_on_included: bool, calendar: &Calendar) -> Result<(), Day> {
        let mut day = on;
        let mut is_counted = is_on_included;
        while self.days.len() < count {
            if is_counted {
                let Answer { open, provisional, rule } = calendar.answer(day, Business::Trading).ok_or(day)?;
                self.sources.cite(rule);
                self.is_provisional |= provisional;
                if open {
                    self.days.push(day);
                }
            }
            is_counted = true;
            day = day.day_before().ok_or(day)?;
        }
        Ok(())
    }
}

/// The mean of so many amounts that are scaled by ten to `scale`, at `places`, half away from zero; none of none.
pub(crate) fn mean(sum: i128, count: u64, scale: u32, places: u32) -> Option<String> {
    let under = i128::from(count) * 10_i128.pow(scale);
    (count > 0).then(|| amount::scaled_text(amount::quotient(sum, under, places), places))
}
