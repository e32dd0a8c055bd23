//! Working days (工作日) and trading days (交易日) of the mainland.
//!
//! A compact table covers 2004–2026 and can be extended by the caller; outside both, the answer is `rule.not_covered`,
//! never a guess by weekday. The last days of the last year (from 26 December) answer with the warning
//! `day.provisional`, because the next year's notice may still move them.

use super::table::{SOURCE, TABLE_DATE, YEARS, Year};
use super::{Day, digits, row, ymd};
use crate::issue::{Checked, Code, Issue, Sound, Unsound};
use crate::rule::{Document, Force, Level, Rule, Standing, Subject, Table, id, wording};
use crate::word::ordered;

/// The yearly notices on days off.
pub static HOLIDAY_NOTICES: Document = Document {
    name: wording("国务院办公厅关于部分节假日安排的通知（2004—2026年各年）（经 chinese-calendar 1.11.0 整理）"),
    level: Level::Regulation,
    from: Some(ymd(2004, 1, 1)),
    until: Some(ymd(2027, 1, 1)),
};
/// The exchanges' yearly notices.
pub static MARKET_NOTICES: Document = Document {
    name: wording("沪深证券交易所关于休市安排的通知（2004—2026年各年）（经 exchange_calendars 4.13.2 整理）"),
    level: Level::Exchange,
    from: Some(ymd(2004, 1, 1)),
    until: Some(ymd(2027, 1, 1)),
};

row!(
    WORKING,
    "day.calendar.working",
    HOLIDAY_NOTICES,
    "",
    [RuleNotCovered, DayProvisional],
    "工作日为周一至周五中未放假的日子，以及调休上班的周末。",
    "Working days are Mondays to Fridays not given off, and weekends made up."
);
row!(
    TRADING,
    "day.calendar.trading",
    MARKET_NOTICES,
    "",
    [RuleNotCovered, DayProvisional],
    "交易日为周一至周五中未休市的日子；调休上班的周末不开市。",
    "Trading days are Mondays to Fridays not closed; made-up weekends stay closed."
);

/// A caller's extension.
static OWN_CALENDAR: Document =
    Document { name: wording("券商自定日历"), level: Level::House, from: None, until: None };

/// The row of every day that the caller's extension answers for.
pub static OWN: Rule = Rule {
    id: id("day.calendar.own"),
    subject: Subject::Day,
    document: &OWN_CALENDAR,
    article: wording(""),
    force: Force::Must,
    standing: Standing::House,
    zh: wording("放假日与调休日由券商自行规定。"),
    en: wording("Days off and made-up days are the broker's own."),
    codes: &[],
};

/// Where the calendars come from.
pub const TABLE: Table = Table { table: "calendars", date: TABLE_DATE, origin: SOURCE };

/// From this day on the table may still be changed by the next notice.
pub const PROVISIONAL_FROM: Day = ymd(2026, 12, 26);

/// Which days count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Business {
    /// Offices: made-up weekends count.
    Working,
    /// Exchanges: made-up weekends do not.
    Trading,
}

impl Business {
    pub(super) fn rule(self) -> &'static Rule {
        match self {
            Business::Working => &WORKING,
            Business::Trading => &TRADING,
        }
    }
}

/// Days that the caller adds to the built-in calendar; inside the span they replace it.
#[derive(Clone, Debug, PartialEq)]
pub struct Extension {
    closed: Vec<Day>,
    made_up: Vec<Day>,
    from: Day,
    until: Day,
}

impl Extension {
    /// Days from `from` to `until`, both included: weekdays given off (weekends inside a break may be listed too), and
    /// weekends that are working days; in any order.
    pub fn new(closed: &[Day], made_up: &[Day], from: Day, until: Day) -> Extension {
        Extension { closed: sorted(closed), made_up: sorted(made_up), from, until }
    }

    /// Whether a day is listed both as closed and as made up.
    pub fn contradicts_itself(&self) -> bool {
        self.made_up.iter().any(|day| self.closed.binary_search(day).is_ok())
    }
}

fn sorted(days: &[Day]) -> Vec<Day> {
    let mut sorted = Vec::with_capacity(days.len());
    for day in days {
        ordered(&mut sorted, *day, |one, other| one < other);
    }
    sorted
}

/// The built-in calendar with the caller's extension.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendar {
    /// The caller's own days.
    pub extension: Option<Extension>,
}

/// First and last day of the built-in table.
pub fn span() -> Option<(Day, Day)> {
    let (first, last) = (YEARS.first()?, YEARS.last()?);
    Some((Day::of(first.year.into(), 1, 1)?, Day::of(last.year.into(), 12, 31)?))
}

/// What the calendar says of a day.
pub(crate) struct Answer {
    /// Whether it counts.
    pub(crate) open: bool,
    /// Whether the next notice may change that.
    pub(crate) provisional: bool,
    /// The row it rests on.
    pub(crate) rule: &'static Rule,
}

impl Calendar {
    /// What is said of a day; `None` outside the calendar.
    pub(crate) fn answer(&self, day: Day, business: Business) -> Option<Answer> {
        if let Some(own) = self.extension.as_ref().filter(|own| own.from <= day && day <= own.until) {
            let made_up = business == Business::Working && own.made_up.binary_search(&day).is_ok();
            let open = made_up || (!day.is_weekend() && own.closed.binary_search(&day).is_err());
            return Some(Answer { open, provisional: false, rule: &OWN });
        }
        let year = YEARS.iter().find(|year| u32::from(year.year) == day.year())?;
        let open = match business {
            Business::Working => lists(year.made_up, day) || (!day.is_weekend() && !lists(year.closed, day)),
            Business::Trading => !day.is_weekend() && !lists(year.closed, day) && !lists(year.exchange_closed, day),
        };
        Some(Answer { open, provisional: day >= PROVISIONAL_FROM && is_last(year), rule: business.rule() })
    }

    /// Whether a day counts as a working or trading day.
    ///
    /// Warning `day.provisional` in the tail of the table; issue `rule.not_covered` outside it.
    pub fn is_open(&self, day: Day, business: Business) -> Checked<bool> {
        let Answer { open: value, provisional, .. } =
            self.answer(day, business).ok_or_else(|| uncovered(day, business))?;
        let warnings = provisional.then(|| tail(business)).into_iter().collect();
        Ok(Sound { value, warnings })
    }
}

fn is_last(year: &Year) -> bool {
    YEARS.last().is_some_and(|last| last.year == year.year)
}

/// Whether a list such as `"0101-0103 0404"` holds the day's month and day.
fn lists(list: &str, day: Day) -> bool {
    let wanted = day.packed() % 10_000;
    list.split(' ').any(|entry| {
        let (first, last) = entry.split_once('-').unwrap_or((entry, entry));
        digits(first.as_bytes()).is_some_and(|first| first <= wanted)
            && digits(last.as_bytes()).is_some_and(|last| wanted <= last)
    })
}

pub(crate) fn uncovered(day: Day, business: Business) -> Unsound {
    Unsound::of(Issue::new(Code::RuleNotCovered).with("on", day.text()).by(business.rule()))
}

pub(crate) fn tail(business: Business) -> Issue {
    Issue::new(Code::DayProvisional).by(business.rule())
}
