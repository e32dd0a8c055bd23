//! The average over trading days (日均): which days a window has, and the mean of what was seen on them.
//!
//! A window is the last so many trading days up to the trading day before a day, or up to that day itself (or the last
//! trading day before it). The mean is over the days seen, not over those of the window; how many have to be seen is the
//! caller's to say.

use crate::amount;
use crate::day::Day;
use crate::day::calendar::{Answer, Business, Calendar, tail, uncovered};
use crate::issue::{Issue, Unsound};
use crate::rule::Sources;

/// Trading days, the latest first.
#[derive(Debug, Default)]
pub(crate) struct Window {
    pub days: Vec<Day>,
    /// The calendar's rows.
    pub sources: Sources,
    /// `day.provisional`, where the next notice may still change a day.
    pub warning: Option<Issue>,
}

impl Window {
    /// The last `count` trading days before a day; with `is_on_included` the day itself is the last where it is one.
    ///
    /// `rule.not_covered`: the calendar begins later.
    pub fn back(on: Day, count: u32, is_on_included: bool, calendar: &Calendar) -> Result<Window, Unsound> {
        let mut window = Window::default();
        let mut day = on;
        let mut is_counted = is_on_included;
        loop {
            if is_counted {
                let Some(Answer { open, provisional, rule }) = calendar.answer(day, Business::Trading) else { break };
                window.sources.cite(rule);
                if provisional {
                    window.warning = Some(tail(Business::Trading));
                }
                if open {
                    window.days.push(day);
                }
                if window.days.len() >= count as usize {
                    return Ok(window);
                }
            }
            is_counted = true;
            match day.day_before() {
                Some(before) => day = before,
                None => break,
            }
        }
        Err(uncovered(day, Business::Trading))
    }
}

/// The mean of so many amounts that are scaled by ten to `scale`, at `places`, half away from zero; none of none.
pub(crate) fn mean(sum: i128, count: u64, scale: u32, places: u32) -> Option<String> {
    let under = i128::from(count) * 10_i128.pow(scale);
    (count > 0).then(|| amount::scaled_text(amount::quotient(sum, under, places), places))
}
