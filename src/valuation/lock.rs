//! Lock-up (锁定期): how many trading days it has and how many are left.
//!
//! Dl is the number of trading days in the lock; Dr the number of them after the valuation day, which is not counted
//! (article 7). Whether the two days that bound it belong to the lock is not in the text: the caller says so, or gives
//! both numbers.
//! Two readings, of a lock from Monday to the Friday after, valued on that Monday: both days counted Dl = 10 and Dr = 9;
//! the last one not, Dl = 9 and Dr = 8.

use super::reading::{day, word};
use super::vocabulary::Ends;
use super::work::Work;
use crate::day::Day;
use crate::day::calendar::{Business, Calendar, tail, uncovered};
use crate::input::Reader;
use crate::issue::{Code, Issue, Step};

/// The longest lock.
const MOST_DAYS: u32 = 100_000;
const PLACE: [&str; 2] = ["holding", "lock"];

/// A lock as it was given.
#[derive(Debug)]
pub(super) enum Lock {
    /// Both numbers.
    Days(Days),
    /// Two days to count between.
    Dates { from: Day, until: Day, ends: Ends, calendar: Option<Calendar> },
}

/// Trading days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    /// In the lock.
    pub locked: u32,
    /// After the valuation day.
    pub left: u32,
}

impl Lock {
    /// Reads `lock`, if given.
    pub fn read(holding: &mut Reader<'_>) -> Option<Lock> {
        let mut inside = holding.inside("lock")?;
        let reader = &mut inside;
        let is_dated = ["from", "until", "ends"].iter().any(|field| reader.value(field).is_some());
        let lock = if is_dated { Lock::dates(reader) } else { Lock::days(reader) };
        inside.finish();
        lock
    }

    fn days(reader: &mut Reader<'_>) -> Option<Lock> {
        let locked = reader.count("daysLocked", 1, MOST_DAYS, Code::ValueOutOfRange);
        let locked = reader.required("daysLocked", locked);
        let left = reader.count("daysLeft", 0, MOST_DAYS, Code::ValueOutOfRange);
        let left = reader.required("daysLeft", left);
        let days = Days { locked: locked?, left: left? };
        if days.left > days.locked {
            reader.note("daysLeft", Issue::new(Code::ValueConflict));
        }
        Some(Lock::Days(days))
    }

    fn dates(reader: &mut Reader<'_>) -> Option<Lock> {
        let from = day(reader, "from");
        let until = day(reader, "until");
        let ends = word(reader, "ends", Ends::read);
        let own = reader.value("calendar").is_some();
        let calendar = reader.calendar("calendar");
        let calendar = own.then_some(calendar);
        let (from, until) = (from?, until?);
        if until < from {
            reader.note("until", Issue::new(Code::ValueConflict));
        }
        Some(Lock::Dates { from, until, ends: ends?, calendar })
    }

    /// Whether the lock's last day is before the valuation day. Of given numbers it never is.
    pub fn is_over(&self, on: Day) -> bool {
        match self {
            Lock::Days(_) => false,
            Lock::Dates { until, ends, .. } => {
                if matches!(ends, Ends::Both | Ends::UntilOnly) {
                    on > *until
                } else {
                    on >= *until
                }
            }
        }
    }

    /// The trading days, given or counted.
    pub fn count(&self, work: &mut Work<'_>) -> Option<Days> {
        let (from, until, ends, own) = match self {
            Lock::Days(days) => return Some(*days),
            Lock::Dates { from, until, ends, calendar } => (*from, *until, *ends, calendar),
        };
        let on = work.options.on;
        if on < from {
            work.fault(Code::ValueNotYet, &[PLACE[0], PLACE[1], "from"]);
            return None;
        }
        let calendar = own.as_ref().unwrap_or(&work.options.calendar);
        let (has_from, has_until) = match ends {
            Ends::Both => (true, true),
            Ends::FromOnly => (true, false),
            Ends::UntilOnly => (false, true),
            Ends::Neither => (false, false),
        };
        let mut days = Days { locked: 0, left: 0 };
        let mut is_provisional = false;
        let mut one = from;
        while one < until || (one == until && has_until) {
            if one > from || has_from {
                let Some(answer) = calendar.answer(one, Business::Trading) else {
                    for mut issue in uncovered(one, Business::Trading).issues {
                        issue.path = vec![Step::Field(PLACE[0]), Step::Field(PLACE[1])];
                        issue.source = None;
                        work.found.issues.push(issue);
                    }
                    return None;
                };
                work.sources.cite(answer.rule);
                is_provisional |= answer.provisional;
                days.locked += u32::from(answer.open);
                days.left += u32::from(answer.open && one > on);
            }
            one = one.days_later(1)?;
        }
        if is_provisional {
            let mut warning = tail(Business::Trading);
            warning.path = vec![Step::Field(PLACE[0]), Step::Field(PLACE[1])];
            warning.source = None;
            work.found.warnings.push(warning);
        }
        if days.locked == 0 {
            work.fault(Code::ValueOutOfRange, &PLACE);
            return None;
        }
        Some(days)
    }
}
