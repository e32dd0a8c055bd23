//! What a bond says of itself, and its coupon periods (付息周期).
//!
//! Coupon days are counted back from maturity in steps of 12 ÷ frequency months: the same day of the month, or the last
//! of a shorter one. There is no end-of-month rule: a bond that matures on 30 June pays on 31 December only if its
//! terms said so, which is not asked. A life is its first day (included) to its maturity (not).

use super::options::Options;
use super::reading::{Bound, amount, day, rate, word};
use super::vocabulary::Venue;
use super::work::Work;
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::Reader;
use crate::issue::{Code, Issue};
use crate::word::words;

words! {
    /// Whether 29 February bears interest.
    pub enum LeapDay {
        /// It does.
        Counted = "counted",
        /// It does not.
        Skipped = "skipped",
    }
}

/// A bond's terms; amounts per 100 of face.
#[derive(Debug)]
pub(super) struct BondTerms {
    pub coupon: Number,
    /// 0: everything at maturity.
    pub frequency: u32,
    pub issued: Day,
    pub matures: Day,
    pub venue: Venue,
    pub leap_day: Option<LeapDay>,
    pub issue_price: Option<Number>,
    /// Whether the terms stand in a holding, for paths.
    pub is_held: bool,
}

/// The coupon period of a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Period {
    /// Its first day, counted; it may lie before the bond's own.
    pub start: Day,
    /// Its last day, not counted.
    pub end: Day,
    /// Payments from its end to maturity.
    pub left: u32,
}

impl BondTerms {
    /// Reads the terms; `is_held` says whether they stand in a holding.
    pub fn read(reader: &mut Reader<'_>, is_held: bool) -> Option<BondTerms> {
        let coupon = rate(reader, "coupon", Bound::NotNegative);
        let frequency = reader.count("frequency", 0, 12, Code::ValueOutOfRange);
        let frequency = reader.required("frequency", frequency);
        if frequency.is_some_and(|count| !matches!(count, 0 | 1 | 2 | 4 | 12)) {
            reader.note("frequency", Issue::new(Code::ValueOutOfRange));
        }
        let issued = day(reader, "issued");
        let matures = day(reader, "matures");
        if issued.zip(matures).is_some_and(|(issued, matures)| matures <= issued) {
            reader.note("matures", Issue::new(Code::ValueConflict));
        }
        let venue = word(reader, "venue", Venue::read);
        let leap_day = reader.word("leapDay", LeapDay::read, Code::ValueUnknown);
        let issue_price = amount(reader, "issuePrice", Bound::Positive);
        if issue_price.is_some_and(|price| price.compare(Number::whole(100)).is_gt()) {
            reader.note("issuePrice", Issue::new(Code::ValueOutOfRange));
        }
        let (coupon, frequency) = (coupon?, frequency?);
        let is_discount = coupon.sign().is_eq() && frequency == 0;
        if issue_price.is_some() && !is_discount {
            reader.note("issuePrice", Issue::new(Code::ValueConflict));
        }
        if is_discount && reader.value("issuePrice").is_none() {
            reader.note("issuePrice", Issue::new(Code::ValueMissing));
        }
        let (issued, matures, venue) = (issued?, matures?, venue?);
        Some(BondTerms { coupon, frequency, issued, matures, venue, leap_day, issue_price, is_held })
    }

    /// The terms alone, as a formula gets them.
    pub fn of_request(reader: &mut Reader<'_>, _: &Options) -> Option<BondTerms> {
        BondTerms::read(reader, false)
    }

    /// Notes a finding at a field of the terms.
    pub fn fault(&self, code: Code, field: &'static str, work: &mut Work<'_>) {
        let path = ["holding", field];
        work.fault(code, if self.is_held { &path } else { &path[1..] });
    }

    /// Whether the day lies in the bond's life; otherwise it is noted.
    pub fn lives(&self, work: &mut Work<'_>) -> Option<()> {
        let on = work.options.on;
        if on < self.issued {
            self.fault(Code::ValueNotYet, "issued", work);
        } else if on >= self.matures {
            self.fault(Code::ValueExpired, "matures", work);
        } else {
            return Some(());
        }
        None
    }

    /// Payments a year as the periods go: one where everything is paid at maturity.
    pub fn yearly(&self) -> u32 {
        self.frequency.max(1)
    }

    /// The period that a day of the bond's life lies in.
    pub fn period(&self, on: Day) -> Option<Period> {
        let step = 12 / self.yearly();
        let mut period = Period { start: self.matures, end: self.matures, left: 0 };
        while period.start > on {
            period.end = period.start;
            period.left += 1;
            period.start = months_earlier(self.matures, step.checked_mul(period.left)?)?;
        }
        Some(period)
    }

    /// The days of the year that ends at maturity.
    pub fn last_year(&self) -> Option<i64> {
        Some(months_earlier(self.matures, 12)?.days_until(self.matures))
    }
}

/// The corresponding day so many months earlier, else the last of that month.
fn months_earlier(day: Day, count: u32) -> Option<Day> {
    let packed = day.packed();
    let months = (day.year() * 12 + packed / 100 % 100 - 1).checked_sub(count)?;
    let (year, month) = (months / 12, months % 12 + 1);
    let mut last = packed % 100;
    loop {
        match Day::of(year, month, last) {
            Some(day) => return Some(day),
            None if last > 28 => last -= 1,
            None => return None,
        }
    }
}

/// How many 29 Februaries lie from a day (included) to another (not).
pub(super) fn leap_days(from: Day, until: Day) -> u32 {
    let mut count = 0;
    for year in from.year()..=until.year() {
        if Day::of(year, 2, 29).is_some_and(|day| from <= day && day < until) {
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::{leap_days, months_earlier};
    use crate::day::ymd;

    #[test]
    fn months_back_end_on_days_that_exist() {
        assert_eq!(months_earlier(ymd(2026, 8, 31), 6), Some(ymd(2026, 2, 28)));
        assert_eq!(months_earlier(ymd(2024, 2, 29), 12), Some(ymd(2023, 2, 28)));
        assert_eq!(months_earlier(ymd(2026, 1, 15), 1), Some(ymd(2025, 12, 15)));
    }

    #[test]
    fn the_first_day_is_counted_and_the_last_is_not() {
        assert_eq!(leap_days(ymd(2024, 2, 29), ymd(2024, 3, 1)), 1);
        assert_eq!(leap_days(ymd(2023, 3, 1), ymd(2024, 2, 29)), 0);
        assert_eq!(leap_days(ymd(2020, 1, 1), ymd(2028, 12, 31)), 3);
    }
}
