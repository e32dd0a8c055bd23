//! Yield and price of a bond (到期收益率、净价) by the interbank convention, per 100 of face.
//!
//! More than one payment left: full price = Σ (C ÷ f) ÷ (1 + y/f)^(w+i) + 100 ÷ (1 + y/f)^(w+n−1), w days to the next
//! coupon ÷ days of its period. In the last period simply: full price = FV ÷ (1 + y × d ÷ TY), TY the days of the year
//! that ends at maturity; this one is exact. Paid at maturity or at a discount: one payment, periods of a year.
//! Zero and negative yields are legal: nothing here divides by y.
//! Two readings of the last period's year: 184 of 366 days in a leap year (taken, as published figures have it), or of 365.
//! Source: interbank computation standard, reproduced by 14 published yields to 0.00005 percentage points.

use super::accrued_interest::{accrual, shown};
use super::bond_terms::{BondTerms, Period};
use super::options::Options;
use super::reading::{Bound, needed, word};
use super::rules;
use super::vocabulary::{Quote, StepName};
use super::work::{Figure, Work, formula};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};

/// A bond's payments as they are discounted from a day.
struct Payments {
    period: Period,
    /// Each coupon, what comes with the last, and the two together.
    coupon: f64,
    last: f64,
    final_payment: Number,
    yearly: u32,
    /// Days to the next payment, days of its period.
    days: i64,
    of: i64,
}

impl Payments {
    fn of(terms: &BondTerms, on: Day, work: &mut Work<'_>) -> Option<Payments> {
        let period = terms.period(on)?;
        let face = Number::whole(100);
        let (coupon, last) = if terms.issue_price.is_some() {
            (Number::ZERO, face)
        } else if terms.frequency == 0 {
            (Number::ZERO, face + accrual(terms, terms.matures, work)?.interest)
        } else {
            (face * terms.coupon / Number::whole(terms.frequency), face)
        };
        let final_payment = last + coupon;
        let (coupon, last) = (coupon.double(), last.double());
        let days = on.days_until(period.end);
        let of = period.start.days_until(period.end);
        Some(Payments { period, coupon, last, final_payment, yearly: terms.yearly(), days, of })
    }

    fn is_last(&self) -> bool {
        self.period.left == 1
    }

    /// The full price of a yield of `rate` a period, in doubles.
    fn price(&self, rate: f64) -> f64 {
        let mut factor = (-(self.days as f64) / (self.of as f64) * rate.ln_1p()).exp();
        let mut sum = 0.0;
        for place in 1..=self.period.left {
            sum += self.coupon * factor;
            if place == self.period.left {
                sum += self.last * factor;
            }
            factor /= 1.0 + rate;
        }
        sum
    }
}

/// Cites the convention's row and shows what is counted.
fn cite(payments: &Payments, terms: &BondTerms, work: &mut Work<'_>) -> Option<()> {
    work.cite(if payments.is_last() { &rules::YIELD_LAST } else { &rules::YIELD });
    let of = if payments.is_last() { terms.last_year()? } else { payments.of };
    work.step(StepName::PaymentsLeft, Number::whole(payments.period.left));
    work.step(StepName::DaysToPayment, Number::days(payments.days));
    work.step(StepName::PaymentPeriod, Number::days(of));
    Some(())
}

/// The full price of a yield; `place` is where the yield stands.
pub(super) fn full_price(
    terms: &BondTerms,
    rate: Number,
    place: &[&'static str],
    work: &mut Work<'_>,
) -> Option<Number> {
    let payments = Payments::of(terms, work.options.on, work)?;
    cite(&payments, terms, work)?;
    let price = if payments.is_last() {
        let year = Number::days(terms.last_year()?);
        let grown = rate * Number::days(payments.days) + year;
        if grown.sign().is_le() {
            work.fault(Code::ValueOutOfRange, place);
            return None;
        }
        payments.final_payment * year / grown
    } else {
        let rate = rate.double() / f64::from(payments.yearly);
        if rate <= -1.0 {
            work.fault(Code::ValueOutOfRange, place);
            return None;
        }
        Number::of_double(payments.price(rate), 10)
    };
    Some(price)
}

/// Lowest yield a period, and highest a year.
const LOWEST: f64 = -0.99;
const HIGHEST: f64 = 100.0;

/// The yield of a full price; `None` outside the limits.
fn solve(payments: &Payments, terms: &BondTerms, price: Number) -> Option<Number> {
    let yearly = f64::from(payments.yearly);
    if payments.is_last() {
        let year = Number::days(terms.last_year()?);
        let gain = (payments.final_payment - price) * year;
        let found = gain / (price * Number::days(payments.days));
        let near = found.double();
        return (LOWEST * yearly..=HIGHEST).contains(&near).then_some(found);
    }
    let wanted = price.double();
    let found = bisect(LOWEST, HIGHEST / yearly, |rate| payments.price(rate) - wanted)?;
    Some(Number::of_double(found * yearly, 12))
}

/// The root of a function that falls from `low` to `high`; `None` where its sign does not change.
pub(super) fn bisect(mut low: f64, mut high: f64, excess: impl Fn(f64) -> f64) -> Option<f64> {
    if excess(low) < 0.0 || excess(high) > 0.0 {
        return None;
    }
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return Some(middle);
        }
        if excess(middle) > 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
}

fn with_price(reader: &mut Reader<'_>, options: &Options) -> Option<(BondTerms, Number, Quote)> {
    let terms = BondTerms::of_request(reader, options);
    let price = needed(reader, "price", Bound::Positive);
    let quote = word(reader, "quote", |word| Quote::read(word).filter(|quote| *quote != Quote::Amortised));
    Some((terms?, price?, quote?))
}

/// The yield of a price, a ratio.
///
/// - Findings of [`super::accrued_interest::accrued_interest`].
/// - `value.out_of_range`: no yield between −0.99 a period and 100 gives this price.
pub fn bond_yield(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, with_price, |(terms, price, quote), work| {
        let interest = shown(terms, work)?;
        let payments = Payments::of(terms, work.options.on, work)?;
        cite(&payments, terms, work)?;
        let full = if *quote == Quote::Full { *price } else { *price + interest };
        work.step(StepName::FullPrice, full);
        let Some(found) = solve(&payments, terms, full) else {
            work.fault(Code::ValueOutOfRange, &["price"]);
            return None;
        };
        work.step(StepName::Yield, found);
        Some(work.figure(found, Some(work.options.rounding.ratio)))
    })
}

fn with_yield(reader: &mut Reader<'_>, options: &Options) -> Option<(BondTerms, Number)> {
    let terms = BondTerms::of_request(reader, options);
    let rate = needed(reader, "yield", Bound::Any);
    Some((terms?, rate?))
}

/// The clean price of a yield, per 100 of face.
///
/// - Findings of [`super::accrued_interest::accrued_interest`].
/// - `value.out_of_range`: a yield of −1 or less a period.
pub fn bond_price(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, with_yield, |(terms, rate), work| {
        let interest = shown(terms, work)?;
        work.step(StepName::Yield, *rate);
        let full = full_price(terms, *rate, &["yield"], work)?;
        work.step(StepName::FullPrice, full);
        let clean = full - interest;
        work.step(StepName::CleanPrice, clean);
        Some(work.figure(clean, work.options.rounding.unit))
    })
}
