//! The ends of periods (期间) by the Civil Code (民法典) articles 200–204.
//!
//! The first day is not counted (201), months and years end on the corresponding day or, where there is none, on the
//! last day of the month (202), and a period that ends on a statutory day off ends on the next working day (203). That
//! the first day counts has to be agreed or laid down (204).
//! Readings taken where the text is open:
//! - a month that **counts** its first day ends the day before the corresponding day (1 March + 1 month = 31 March), or
//!   on the last day of the month where there is no corresponding day (31 January + 1 month = 28 February, not 27);
//! - hours run from the moment given and are not moved to a working day, since article 203 speaks of the last *day*
//!   (Friday 10:00 + 24 hours = Saturday 10:00, not Monday).

use super::calendar::{Business, Calendar, tail, uncovered};
use super::{Day, digits, push_digits, row, ymd};
use crate::issue::{Checked, Code, Issue, Sound, Step, Unsound};
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, wording};
use crate::text::joined;
use crate::word::words;
use serde::Serialize;

/// The statute that says how periods run.
pub static CIVIL_CODE: Document = Document {
    name: wording("《中华人民共和国民法典》"),
    level: Level::Statute,
    from: Some(ymd(2021, 1, 1)),
    until: None,
};

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
    AGREED,
    "day.deadline.agreed",
    CIVIL_CODE,
    "第二百零四条",
    [],
    "法律另有规定或者当事人另有约定的除外。",
    "Law or agreement may count otherwise."
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
    "期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日；截止时间为二十四时或停止业务活动的时间。",
    "A period whose last day is a statutory day off ends on the day after the break."
);

words! {
    /// What a period is counted in.
    pub enum Unit {
        /// From a moment.
        Hour = "hour",
        /// Every day.
        CalendarDay = "calendar_day",
        /// Working days only.
        WorkingDay = "working_day",
        /// Trading days only.
        TradingDay = "trading_day",
        /// Seven days.
        Week = "week",
        /// To the corresponding day.
        Month = "month",
        /// To the corresponding day.
        Year = "year",
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
/// Source: Civil Code 201–204.
pub fn deadline(period: &Period, calendar: &Calendar) -> Checked<Due> {
    let out_of_range = || Unsound::of(Issue::new(Code::DayOutOfRange).at([Step::Field("count")]));
    if period.start_counted && period.count == 0 {
        return Err(out_of_range());
    }
    let mut look = Look::of(period, calendar);
    let less = u32::from(period.start_counted);
    let mut due = match period.unit {
        Unit::Hour | Unit::CalendarDay => period.start.days_later(period.count - less),
        Unit::Week => period.start.days_later(period.count.saturating_mul(7) - less),
        Unit::Month | Unit::Year => {
            look.sources.cite(&END);
            let months = period.count.saturating_mul(if period.unit == Unit::Year { 12 } else { 1 });
            corresponding(period.start, months, period.start_counted)
        }
        Unit::WorkingDay | Unit::TradingDay => Some(count_open(period, &mut look)?),
    }
    .ok_or_else(out_of_range)?;
    if period.roll {
        look.sources.cite(&ROLL);
        while !look.is_open(due)? {
            due = due.days_later(1).ok_or_else(out_of_range)?;
        }
    }
    let warnings = look.provisional.then(|| tail(look.business)).into_iter().collect();
    Ok(Sound { value: Due { due: due.text(), sources: look.sources }, warnings })
}

/// Asks the calendar day by day and keeps what the answers rest on.
struct Look<'a> {
    calendar: &'a Calendar,
    business: Business,
    sources: Sources,
    provisional: bool,
}

impl<'a> Look<'a> {
    fn of(period: &Period, calendar: &'a Calendar) -> Look<'a> {
        let first = if period.start_counted { &AGREED } else { &START };
        let business = if period.unit == Unit::TradingDay { Business::Trading } else { Business::Working };
        Look { calendar, business, sources: [first].into_iter().collect(), provisional: false }
    }

    fn is_open(&mut self, day: Day) -> Result<bool, Unsound> {
        let answer = self.calendar.answer(day, self.business).ok_or_else(|| uncovered(day, self.business))?;
        self.sources.cite(answer.rule);
        self.provisional |= answer.provisional;
        Ok(answer.open)
    }
}

fn corresponding(start: Day, months: u32, start_counted: bool) -> Option<Day> {
    let end = start.months_later(months)?;
    let exists = end.day_of_month() == start.day_of_month();
    if start_counted && exists { end.day_before() } else { Some(end) }
}

fn count_open(period: &Period, look: &mut Look<'_>) -> Result<Day, Unsound> {
    let mut day = period.start;
    let mut left = period.count;
    let mut counted = period.start_counted;
    while left > 0 {
        if counted {
            left -= u32::from(look.is_open(day)?);
        }
        if left > 0 {
            day = day.days_later(1).ok_or_else(|| uncovered(day, look.business))?;
        }
        counted = true;
    }
    Ok(day)
}

/// A moment with its offset from universal time.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    day: Day,
    /// Of the day, below 86,400.
    second: u32,
    /// Of a second, with its point; kept as it was written.
    fraction: String,
    offset: String,
}

/// Seconds in an hour.
const HOUR: u32 = 3600;
/// The day from which seconds of universal time are counted.
const EPOCH: Day = ymd(1970, 1, 1);

/// The most digits of a fraction of a second.
const MOST_FRACTION: usize = 9;

impl Moment {
    /// Reads `YYYY-MM-DDThh:mm` with optional seconds (and a fraction of them), and `Z` or `±hh:mm`.
    pub fn read(text: &str) -> Option<Moment> {
        let (date, rest) = text.split_once('T')?;
        let cut = rest.find(['Z', '+', '-'])?;
        let (clock, offset) = rest.split_at_checked(cut)?;
        let (clock, fraction) = clock.split_once('.').map_or((clock, ""), |(clock, fraction)| (clock, fraction));
        let has_point = rest.as_bytes().get(clock.len()) == Some(&b'.');
        let is_fraction =
            (1..=MOST_FRACTION).contains(&fraction.len()) && fraction.bytes().all(|byte| byte.is_ascii_digit());
        // Only seconds have a fraction.
        if has_point && (!is_fraction || clock.len() < "hh:mm:ss".len()) {
            return None;
        }
        let fraction = if has_point { joined(&[".", fraction]) } else { String::new() };
        let parts: Vec<u32> = clock.split(':').map(two_digits).collect::<Option<_>>()?;
        let (hour, minute, second) = match parts[..] {
            [hour, minute] => (hour, minute, 0),
            [hour, minute, second] => (hour, minute, second),
            _ => return None,
        };
        if offset != "Z" {
            let (hours, minutes) = offset.strip_prefix(['+', '-'])?.split_once(':')?;
            if two_digits(hours)? > 14 || two_digits(minutes)? > 59 {
                return None;
            }
        }
        if hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let second = hour * HOUR + minute * 60 + second;
        Some(Moment { day: Day::read(date)?, second, fraction, offset: offset.to_owned() })
    }

    /// Seconds of universal time and billionths of one, to tell which of two moments is later.
    pub fn instant(&self) -> (i64, u32) {
        let minutes = match self.offset.split_once(':') {
            Some((hours, minutes)) => {
                let ahead = |text: &str| i64::from(text.get(1..).and_then(two_digits).unwrap_or(0));
                let size = ahead(hours) * 60 + i64::from(two_digits(minutes).unwrap_or(0));
                if hours.starts_with('-') { -size } else { size }
            }
            None => 0,
        };
        let mut billionths = 0;
        for place in 1..=MOST_FRACTION {
            let digit = self.fraction.as_bytes().get(place).map_or(0, |digit| digit - b'0');
            billionths = billionths * 10 + u32::from(digit);
        }
        (EPOCH.days_until(self.day) * i64::from(24 * HOUR) + i64::from(self.second) - minutes * 60, billionths)
    }

    /// The day as it is written, in its own offset.
    pub fn day(&self) -> Day {
        self.day
    }

    /// The moment so many hours later, same offset; nothing beyond the year 9999.
    ///
    /// Source: Civil Code 201, second paragraph.
    pub fn after_hours(&self, hours: u32) -> Checked<Due> {
        let clock = self.second / HOUR + hours % 24;
        let day = self.day.days_later(hours / 24 + clock / 24);
        let day = day.ok_or_else(|| Unsound::of(Issue::new(Code::DayOutOfRange).at([Step::Field("count")])))?;
        let mut due = day.text();
        for (sign, part) in [('T', clock % 24), (':', self.second / 60 % 60), (':', self.second % 60)] {
            due.push(sign);
            push_digits(&mut due, part, 2);
        }
        due.push_str(&self.fraction);
        due.push_str(&self.offset);
        Ok(Sound { value: Due { due, sources: [&HOURS].into_iter().collect() }, warnings: Vec::new() })
    }
}

fn two_digits(text: &str) -> Option<u32> {
    (text.len() == 2).then(|| digits(text.as_bytes())).flatten()
}
