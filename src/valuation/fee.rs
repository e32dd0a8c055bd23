//! Fees (费用): the day's management, custody or service fee, and the performance fee (业绩报酬).
//!
//! H = E × rate ÷ days of the year, 366 in a leap year; E is the previous day's NAV unless the contract says otherwise. A
//! base that is not above zero gives no fee and no negative one: it is an issue.
//! Performance: units × rate × what the unit NAV is above its mark, the high-water mark with its hurdle. Two readings of
//! the next mark: the unit NAV before the fee or after it; contracts differ, so it is asked.
//! Published: 100,000,000 × 1.5 % ÷ 365 = 4,109.59.
//! Source: standard fund contract clauses, as recalled.

use super::deposit::basis;
use super::options::Options;
use super::reading::{Bound, needed, word};
use super::rules;
use super::vocabulary::StepName;
use super::work::{Figure, Work, formula};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};
use crate::word::words;

/// The most days of a hurdle.
const MOST_DAYS: u32 = 100_000;

/// Days of the year of a day.
fn year_days(on: Day) -> Number {
    let is_leap = Day::of(on.year(), 2, 29).is_some();
    Number::whole(365 + u32::from(is_leap))
}

/// One day's fee, before rounding.
pub(super) fn day_fee(base: Number, rate: Number, on: Day) -> Number {
    base * rate / year_days(on)
}

fn read(reader: &mut Reader<'_>, _: &Options) -> Option<(Number, Number)> {
    let nav = needed(reader, "nav", Bound::Nav);
    let rate = needed(reader, "rate", Bound::Ratio);
    Some((nav?, rate?))
}

/// One day's fee, yuan.
///
/// - `field.missing`: no base or rate.
/// - `nav.out_of_range`: a base that is not above zero. `value.out_of_range`: a rate outside 0 to 1.
pub fn management_fee(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, read, |(nav, rate), work| {
        work.cite(&rules::NAV_FEE);
        let fee = day_fee(*nav, *rate, work.options.on);
        work.step(StepName::Nav, *nav);
        work.step(StepName::Rate, *rate);
        work.step(StepName::Denominator, year_days(work.options.on));
        Some(work.figure(fee, Some(work.options.rounding.money)))
    })
}

words! {
    /// Which unit NAV the next mark is taken from.
    pub enum Next {
        /// Before the fee.
        BeforeFee = "before_fee",
        /// After it.
        AfterFee = "after_fee",
    }
}

/// Terms of a performance fee.
#[derive(Debug)]
pub(super) struct PerformanceTerms {
    rate: Number,
    high_water_mark: Number,
    next: Next,
    /// Ratio, days, basis.
    hurdle: Option<(Number, u32, u32)>,
}

impl PerformanceTerms {
    /// Reads the terms; the map is not finished.
    pub fn take(reader: &mut Reader<'_>) -> Option<PerformanceTerms> {
        let rate = needed(reader, "rate", Bound::Ratio);
        let high_water_mark = needed(reader, "highWaterMark", Bound::Nav);
        let next = word(reader, "next", Next::read);
        let mut hurdle = None;
        if let Some(mut inside) = reader.inside("hurdle") {
            let ratio = needed(&mut inside, "ratio", Bound::NotNegative);
            let days = inside.count("days", 0, MOST_DAYS, Code::ValueOutOfRange);
            let days = inside.required("days", days);
            let basis = basis(&mut inside);
            inside.finish();
            if let (Some(ratio), Some(days), Some(basis)) = (ratio, days, basis) {
                hurdle = Some((ratio, days, basis));
            }
        }
        Some(PerformanceTerms { rate: rate?, high_water_mark: high_water_mark?, next: next?, hurdle })
    }

    /// The fee of units at a unit NAV before it.
    pub fn fee(&self, unit_nav: Number, units: Number, work: &mut Work<'_>) -> Box<Figure> {
        work.cite(&rules::NAV_PERFORMANCE);
        let mut mark = self.high_water_mark;
        if let Some((ratio, days, basis)) = self.hurdle {
            let basis = Number::whole(basis);
            mark = (ratio * Number::whole(days) + basis) * self.high_water_mark / basis;
        }
        work.step(StepName::Nav, unit_nav);
        work.step(StepName::Mark, mark);
        let mut excess = unit_nav - mark;
        if excess.sign().is_le() {
            work.warn(Code::NavNotApplicable, &[]);
            excess = Number::ZERO;
        }
        work.step(StepName::Excess, excess);
        let per_unit = excess * self.rate;
        work.step(StepName::FeePerUnit, per_unit);
        work.step(StepName::Units, units);
        let kept = if self.next == Next::BeforeFee { unit_nav } else { unit_nav - per_unit };
        let old = self.high_water_mark;
        work.step(StepName::NextMark, if kept.compare(old).is_gt() { kept } else { old });
        work.figure(per_unit * units, Some(work.options.rounding.money))
    }
}

fn read_performance(reader: &mut Reader<'_>, _: &Options) -> Option<(PerformanceTerms, Number, Number)> {
    let terms = PerformanceTerms::take(reader);
    let unit_nav = needed(reader, "unitNav", Bound::Nav);
    let units = needed(reader, "units", Bound::Nav);
    Some((terms?, unit_nav?, units?))
}

/// A performance fee, yuan; the step `next_mark` is the next high-water mark.
///
/// - `field.missing` `value.unknown` `value.out_of_range` `nav.out_of_range`: terms absent or impossible.
/// - `nav.not_applicable` (warning): not above the mark, no fee.
pub fn performance_fee(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, read_performance, |(terms, unit_nav, units), work| {
        Some(terms.fee(*unit_nav, *units, work))
    })
}

/// VAT of asset-management products (资管产品增值税): of tax-inclusive income, and the surcharges on it.
#[derive(Debug)]
pub(super) struct Vat {
    income: Number,
    rate: Number,
    surcharge: Number,
}

impl Vat {
    /// Reads `vat`, if given.
    pub fn read(reader: &mut Reader<'_>) -> Option<Vat> {
        let mut inside = reader.inside("vat")?;
        let income = needed(&mut inside, "income", Bound::NotNegative);
        let rate = needed(&mut inside, "rate", Bound::Ratio);
        let surcharge = needed(&mut inside, "surchargeRatio", Bound::Ratio);
        inside.finish();
        Some(Vat { income: income?, rate: rate?, surcharge: surcharge? })
    }

    /// The tax and the surcharges; these on the tax as it is before rounding.
    pub fn accrue(&self) -> [Number; 2] {
        let tax = self.income * self.rate / (self.rate + Number::ONE);
        [tax, tax * self.surcharge]
    }
}
