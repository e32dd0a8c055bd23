//! Calendar days (日), working days (工作日), trading days (交易日) and the ends of periods (期间).
//!
//! There is no clock here: the day asked about is always an argument. The calendars cover 2004–2026 from a compact
//! table and can be extended by the caller; outside both, the answer is `rule.not_covered`, never a guess by weekday.
//! The last days of the last year (from 26 December) answer with the warning `day.provisional`, because the next
//! year's notice may still move them.
//!
//! Periods follow the Civil Code (民法典) articles 200–204: the first day is not counted (201), months and years end on
//! the corresponding day or, where there is none, on the last day of the month (202), and a period that ends on a
//! statutory day off ends on the next working day (203). Readings taken where the text is open:
//! - a month that **counts** its first day ends the day before the corresponding day (1 March + 1 month = 31 March), or
//!   on the last day of the month where there is no corresponding day (31 January + 1 month = 28 February, not 27);
//! - hours run from the moment given and are not moved to a working day, since article 203 speaks of the last *day*.

use crate::day_table::{SOURCE, TABLE_DATE, YEARS, Year};
use crate::issue::{Checked, Code, Issue, Sound, Step, Unsound};
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, Table};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Weekday};
use serde::{Serialize, Serializer};
use std::fmt;

/// The statute that says how periods run.
pub static CIVIL_CODE: Document =
    Document {
        name: "《中华人民共和国民法典》", level: Level::Statute, from: Some(ymd(2021, 1, 1)), until: None
    };
/// The yearly notices on days off.
pub static HOLIDAY_NOTICES: Document = Document {
    name: "国务院办公厅关于部分节假日安排的通知（2004—2026年各年）",
    level: Level::Regulation,
    from: Some(ymd(2004, 1, 1)),
    until: Some(ymd(2027, 1, 1)),
};
/// The exchanges' yearly notices.
pub static MARKET_NOTICES: Document = Document {
    name: "沪深证券交易所关于休市安排的通知（2004—2026年各年）",
    level: Level::Exchange,
    from: Some(ymd(2004, 1, 1)),
    until: Some(ymd(2027, 1, 1)),
};

macro_rules! row {
    ($name:ident, $id:literal, $document:ident, $article:literal, [$($code:ident),*], $zh:literal, $en:literal) => {
        /// A row of the rule book; see its text.
        pub static $name: Rule = Rule {
            id: $id, subject: Subject::Day, document: &$document, article: $article, force: Force::Must,
            standing: Standing::Verified, zh: $zh, en: $en, codes: &[$(Code::$code),*],
        };
    };
}

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
row!(
    START,
    "day.deadline.start",
    CIVIL_CODE,
    "第二百零一条第一款",
    [],
    "按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。",
    "Years, months and days are counted from the day after the first."
);
row!(
    HOURS,
    "day.deadline.hours",
    CIVIL_CODE,
    "第二百零一条第二款",
    [DayNotApplicable],
    "按照小时计算期间的，自法律规定或者当事人约定的时间开始计算。",
    "Hours run from the moment fixed by law or agreement."
);
row!(
    END,
    "day.deadline.end",
    CIVIL_CODE,
    "第二百零二条",
    [],
    "按照年、月计算期间的，到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日。",
    "Months and years end on the corresponding day, or on the last day of a month without one."
);
row!(
    ROLL,
    "day.deadline.roll",
    CIVIL_CODE,
    "第二百零三条",
    [],
    "期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。",
    "A period whose last day is a statutory day off ends on the day after the break."
);

/// Every row of this subject.
pub static RULES: &[&Rule] = &[&WORKING, &TRADING, &START, &HOURS, &END, &ROLL];

/// Where the calendars come from.
pub const TABLE: Table = Table { table: "calendars", date: TABLE_DATE, origin: SOURCE };

/// From this day on the table may still be changed by the next notice.
pub const PROVISIONAL_FROM: Day = ymd(2026, 12, 26);

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

/// Which days count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Business {
    /// Offices: made-up weekends count.
    Working,
    /// Exchanges: made-up weekends do not.
    Trading,
}

impl Business {
    fn rule(self) -> &'static Rule {
        match self {
            Business::Working => &WORKING,
            Business::Trading => &TRADING,
        }
    }
}

/// Days that the caller adds to the built-in calendar; inside the span they replace it.
#[derive(Clone, Debug, PartialEq)]
pub struct Extension {
    /// Weekdays given off (weekends inside a break may be listed too).
    pub closed: Vec<Day>,
    /// Weekends that are working days.
    pub made_up: Vec<Day>,
    /// First day covered.
    pub from: Day,
    /// Last day covered, included.
    pub until: Day,
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

impl Calendar {
    /// Whether the day counts, and whether that is provisional; `None` outside the calendar.
    fn counts(&self, day: Day, business: Business) -> Option<(bool, bool)> {
        if let Some(own) = self.extension.as_ref().filter(|own| own.from <= day && day <= own.until) {
            let made_up = business == Business::Working && own.made_up.contains(&day);
            return Some((made_up || (!day.is_weekend() && !own.closed.contains(&day)), false));
        }
        let year = YEARS.iter().find(|year| u32::from(year.year) == day.year())?;
        let open = match business {
            Business::Working => lists(year.made_up, day) || (!day.is_weekend() && !lists(year.closed, day)),
            Business::Trading => !day.is_weekend() && !lists(year.closed, day) && !lists(year.exchange_closed, day),
        };
        Some((open, day >= PROVISIONAL_FROM && is_last(year)))
    }

    /// Whether a day counts as a working or trading day.
    ///
    /// Warning `day.provisional` in the tail of the table; issue `rule.not_covered` outside it.
    pub fn is_open(&self, day: Day, business: Business) -> Checked<bool> {
        let (value, provisional) = self.counts(day, business).ok_or_else(|| uncovered(day, business))?;
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

fn uncovered(day: Day, business: Business) -> Unsound {
    refused(Issue::new(Code::RuleNotCovered).with("on", day.to_string()).by(business.rule()))
}

fn tail(business: Business) -> Issue {
    Issue::new(Code::DayProvisional).by(business.rule())
}

fn refused(issue: Issue) -> Unsound {
    Unsound { issues: vec![issue], warnings: Vec::new() }
}

/// What a period is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// From a moment.
    Hour,
    /// Every day.
    CalendarDay,
    /// Working days only.
    WorkingDay,
    /// Trading days only.
    TradingDay,
    /// Seven days.
    Week,
    /// To the corresponding day.
    Month,
    /// To the corresponding day.
    Year,
}

impl Unit {
    /// The unit of a word on the wire.
    pub fn read(word: &str) -> Option<Unit> {
        Some(match word {
            "hour" => Unit::Hour,
            "calendar_day" => Unit::CalendarDay,
            "working_day" => Unit::WorkingDay,
            "trading_day" => Unit::TradingDay,
            "week" => Unit::Week,
            "month" => Unit::Month,
            "year" => Unit::Year,
            _ => return None,
        })
    }
}

/// A period to be ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    /// The first day.
    pub start: Day,
    /// How many units, 0 to 1,000,000.
    pub count: u32,
    /// Of what; [`Unit::Hour`] has its own function.
    pub unit: Unit,
    /// Whether the first day is the first counted.
    pub start_counted: bool,
    /// Whether a last day off moves to the next day that counts.
    pub roll: bool,
}

/// The end of a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Due {
    /// The last day, included, or the moment.
    pub due: String,
    /// The rows it rests on.
    pub sources: Sources,
}

/// The last day of a period, included.
///
/// - `day.out_of_range` at `count`: nothing is counted although the first day should be; or beyond the year 9999.
/// - `rule.not_covered`: the calendar ends before the period does.
///
/// Source: Civil Code 201–203.
pub fn deadline(period: &Period, calendar: &Calendar) -> Checked<Due> {
    let out_of_range = || refused(Issue::new(Code::DayOutOfRange).at([Step::Field("count")]));
    if period.start_counted && period.count == 0 {
        return Err(out_of_range());
    }
    let mut sources: Sources = [&START].into_iter().collect();
    let mut provisional = None;
    let days = u64::from(period.count) - u64::from(period.start_counted);
    let mut due = match period.unit {
        Unit::Hour | Unit::CalendarDay => period.start.forward(days),
        Unit::Week => period.start.forward(u64::from(period.count) * 7 - u64::from(period.start_counted)),
        Unit::Month | Unit::Year => {
            sources.cite(&END);
            let months = period.count.saturating_mul(if period.unit == Unit::Year { 12 } else { 1 });
            corresponding(period.start, months, period.start_counted)
        }
        Unit::WorkingDay | Unit::TradingDay => {
            let business = business_of(period.unit);
            sources.cite(business.rule());
            Some(count_open(period, business, calendar, &mut provisional)?)
        }
    }
    .ok_or_else(out_of_range)?;
    if period.roll {
        let business = business_of(period.unit);
        sources.cite(&ROLL);
        sources.cite(business.rule());
        loop {
            let (open, tentative) = calendar.counts(due, business).ok_or_else(|| uncovered(due, business))?;
            if tentative {
                provisional = Some(business);
            }
            if open {
                break;
            }
            due = due.forward(1).ok_or_else(out_of_range)?;
        }
    }
    let warnings = provisional.map(tail).into_iter().collect();
    Ok(Sound { value: Due { due: due.to_string(), sources }, warnings })
}

fn business_of(unit: Unit) -> Business {
    if unit == Unit::TradingDay { Business::Trading } else { Business::Working }
}

fn corresponding(start: Day, months: u32, start_counted: bool) -> Option<Day> {
    let end = start.0.checked_add_months(Months::new(months)).filter(|date| date.year() <= 9999)?;
    let exists = end.day() == start.0.day();
    if start_counted && exists { end.pred_opt().map(Day) } else { Some(Day(end)) }
}

fn count_open(
    period: &Period,
    business: Business,
    calendar: &Calendar,
    provisional: &mut Option<Business>,
) -> Result<Day, Unsound> {
    let mut day = period.start;
    let mut left = period.count;
    let mut look = period.start_counted;
    while left > 0 {
        if look {
            let (open, tentative) = calendar.counts(day, business).ok_or_else(|| uncovered(day, business))?;
            if tentative {
                *provisional = Some(business);
            }
            left -= u32::from(open);
        }
        if left > 0 {
            day = day.forward(1).ok_or_else(|| uncovered(day, business))?;
        }
        look = true;
    }
    Ok(day)
}

/// A moment with its offset from universal time.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    local: NaiveDateTime,
    offset: String,
}

impl Moment {
    /// Reads `YYYY-MM-DDThh:mm` with optional seconds, and `Z` or `±hh:mm`.
    pub fn read(text: &str) -> Option<Moment> {
        let (date, rest) = text.split_once('T')?;
        let cut = rest.find(['Z', '+', '-'])?;
        let (clock, offset) = rest.split_at(cut);
        let parts: Vec<u32> = clock.split(':').map(two_digits).collect::<Option<_>>()?;
        let (hour, minute, second) = match parts[..] {
            [hour, minute] => (hour, minute, 0),
            [hour, minute, second] => (hour, minute, second),
            _ => return None,
        };
        if offset != "Z" {
            let (hours, minutes) = offset[1..].split_once(':')?;
            if two_digits(hours)? > 14 || two_digits(minutes)? > 59 {
                return None;
            }
        }
        let local = Day::read(date)?.0.and_hms_opt(hour, minute, second)?;
        Some(Moment { local, offset: offset.to_owned() })
    }

    /// The moment so many hours later, same offset; nothing beyond the year 9999.
    ///
    /// Source: Civil Code 201, second paragraph.
    pub fn after_hours(&self, hours: u32) -> Checked<Due> {
        let end = self.local.checked_add_signed(TimeDelta::hours(hours.into())).filter(|end| end.year() <= 9999);
        let end = end.ok_or_else(|| refused(Issue::new(Code::DayOutOfRange).at([Step::Field("count")])))?;
        let due =
            format!("{}T{:02}:{:02}:{:02}{}", Day(end.date()), end.hour(), end.minute(), end.second(), self.offset);
        Ok(Sound { value: Due { due, sources: [&HOURS].into_iter().collect() }, warnings: Vec::new() })
    }
}

fn two_digits(text: &str) -> Option<u32> {
    (text.len() == 2).then(|| digits(text.as_bytes())).flatten()
}
