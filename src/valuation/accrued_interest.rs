//! Accrued interest (应计利息) per 100 of face, by the market's convention; the day itself is not counted.
//!
//! | venue | terms | interest |
//! |---|---|---|
//! | interbank | coupons | C ÷ f × t ÷ TS, TS actual days of the coupon period |
//! | exchange | any with a coupon | C × t ÷ 365, 29 February in t or not |
//! | either | discount | (100 − issue price) × t ÷ days of the life |
//! | interbank | paid at maturity | C × (k + t ÷ TY), k whole years since the first day, TY days of the running one |
//!
//! C is coupon × 100. The same bond on two markets has two figures: 3 %, 227 days: 1.86065574 of 366, 1.86575342 of 365.
//! Whether 29 February bears interest on the exchange differs by class and era: it is asked where one lies within.
//! Source: interbank computation standard, reproduced by 14 published yields; exchange rules as recalled.

use super::bond_terms::{BondTerms, LeapDay, leap_days};
use super::options::Options;
use super::rules;
use super::vocabulary::{StepName, Venue};
use super::work::{Figure, Work, formula};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::Value;
use crate::issue::{Checked, Code};
use crate::rule::Rule;

/// Interest with what it was counted from.
#[derive(Clone, Copy)]
pub(super) struct Accrual {
    pub interest: Number,
    years: Option<u32>,
    days: i64,
    period: i64,
    rule: &'static Rule,
}

/// The interest of a bond on a day of its life, or at its maturity; `None` where it has to be said whether 29 February
/// counts, which is noted.
pub(super) fn accrual(terms: &BondTerms, on: Day, work: &mut Work<'_>) -> Option<Accrual> {
    let yearly = terms.coupon * Number::whole(100);
    if let Some(price) = terms.issue_price {
        let gain = Number::whole(100) - price;
        let life = terms.issued.days_until(terms.matures);
        return Some(of(gain, None, terms.issued.days_until(on), life, &rules::ACCRUED_DISCOUNT));
    }
    if terms.venue == Venue::Exchange {
        return exchange(terms, yearly, on, work);
    }
    if terms.frequency == 0 {
        return at_maturity(terms, yearly, on);
    }
    let period = terms.period(on)?;
    let days = period.start.max(terms.issued).days_until(on);
    let payment = yearly / Number::whole(terms.frequency);
    Some(of(payment, None, days, period.start.days_until(period.end), &rules::ACCRUED_INTERBANK))
}

/// yearly × (whole years + days ÷ period).
fn of(yearly: Number, years: Option<u32>, days: i64, period: i64, rule: &'static Rule) -> Accrual {
    let under = Number::days(period);
    let whole = Number::whole(years.unwrap_or_default());
    Accrual { interest: yearly * (whole * under + Number::days(days)) / under, years, days, period, rule }
}

fn exchange(terms: &BondTerms, yearly: Number, on: Day, work: &mut Work<'_>) -> Option<Accrual> {
    let start = if terms.frequency == 0 { terms.issued } else { terms.period(on)?.start.max(terms.issued) };
    let leap_days = leap_days(start, on);
    let skipped = match terms.leap_day {
        Some(LeapDay::Skipped) => leap_days,
        Some(LeapDay::Counted) => 0,
        None if leap_days == 0 => 0,
        None => {
            terms.fault(Code::ValueMissing, "leapDay", work);
            return None;
        }
    };
    Some(of(yearly, None, start.days_until(on) - i64::from(skipped), 365, &rules::ACCRUED_EXCHANGE))
}

fn at_maturity(terms: &BondTerms, yearly: Number, on: Day) -> Option<Accrual> {
    let mut years = 0;
    let mut last = terms.issued;
    let mut next = terms.issued.months_later(12)?;
    while next <= on {
        years += 1;
        last = next;
        next = terms.issued.months_later(12 * (years + 1))?;
    }
    Some(of(yearly, Some(years), last.days_until(on), last.days_until(next), &rules::ACCRUED_MATURITY))
}

/// The interest on the valuation day, with its steps and row.
pub(super) fn shown(terms: &BondTerms, work: &mut Work<'_>) -> Option<Number> {
    terms.lives(work)?;
    let accrual = accrual(terms, work.options.on, work)?;
    work.cite(accrual.rule);
    work.step(StepName::Coupon, terms.coupon);
    if let Some(years) = accrual.years {
        work.step(StepName::WholeYears, Number::whole(years));
    }
    work.step(StepName::DaysAccrued, Number::days(accrual.days));
    work.step(StepName::DaysPeriod, Number::days(accrual.period));
    work.step(StepName::Accrued, accrual.interest);
    Some(accrual.interest)
}

/// Accrued interest per 100 of face.
///
/// - `field.missing` `value.unknown` `value.conflict` `value.out_of_range`: terms that are absent or cannot be.
/// - `value.not_yet` `value.expired`: the day is outside the bond's life.
/// - `value.missing`: `issuePrice` of a discount bond; `leapDay` where a 29 February lies within.
pub fn accrued_interest(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, BondTerms::of_request, |terms, work| {
        let interest = shown(terms, work)?;
        Some(work.figure(interest, work.options.rounding.unit))
    })
}
