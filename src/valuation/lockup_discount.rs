//! Discount for lack of marketability (流动性折扣, LoMD) of a locked share, as an average-price Asian put.
//!
//! LoMD = e^(−qT) × (N(v/2) − N(−v/2)), v² = s²T + ln(2(e^(s²T) − s²T − 1)) − 2 ln(e^(s²T) − 1): s volatility a year, T
//! years left, q dividend yield a year. The value of the share is S × (1 − LoMD).
//!
//! N(v/2) − N(−v/2) is the error function of v/(2√2), which loses nothing for short locks. v² as written loses six
//! digits for one trading day and gives ln 0 below that; with x = s²T up to 1 it is x + ln(1 + a) − 2 ln(1 + b),
//! a = Σ 2xᵏ/(k+2)!, b = Σ xᵏ/(k+1)!, and beyond 1 it is ln 2 + ln(1 − (x+1)e⁻ˣ) − 2 ln(1 − e⁻ˣ), which tends to ln 2:
//! without dividends no discount exceeds 32.28 %.
//! Not checked: how volatility was estimated, and that the share is in the guideline's scope.
//! Source: 中基协发〔2017〕6号; the formula from public implementations.

use super::normal::erf;
use super::options::Options;
use super::reading::{Bound, amount, look_at, needed};
use super::rules;
use super::vocabulary::StepName;
use super::work::{Figure, Work, formula};
use crate::amount::number::Number;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use std::f64::consts::{LN_2, SQRT_2};

/// Above this a volatility looks like a percentage.
const VOLATILE: Number = Number::whole(5);
/// Above so many hundredths a discount does.
const DEEP: Number = Number::whole(33);

/// A discount published, or its inputs.
#[derive(Debug)]
pub(super) struct Discount {
    published: Option<Number>,
    volatility: Option<Number>,
    dividend_yield: Option<Number>,
    years_left: Option<Number>,
}

impl Discount {
    /// Reads `discount` of the market, if given.
    pub fn of_market(market: &mut Reader<'_>) -> Option<Discount> {
        let mut inside = market.inside("discount")?;
        let reader = &mut inside;
        let published = amount(reader, "lomd", Bound::Ratio);
        if published.is_some_and(|ratio| ratio.compare(Number::ONE).is_eq()) {
            reader.note("lomd", Issue::new(Code::ValueOutOfRange));
        }
        look_at(reader, "lomd", published, DEEP / Number::whole(100));
        let volatility = volatility(reader, amount);
        let dividend_yield = dividend_yield(reader, amount);
        let years_left = amount(reader, "yearsLeft", Bound::NotNegative);
        let is_model = volatility.is_some() || dividend_yield.is_some() || years_left.is_some();
        if published.is_some() && is_model {
            reader.note("lomd", Issue::new(Code::ValueConflict));
        }
        inside.finish();
        Some(Discount { published, volatility, dividend_yield, years_left })
    }

    /// The discount as a ratio.
    pub fn ratio(&self, place: &[&'static str; 2], work: &mut Work<'_>) -> Option<Number> {
        if let Some(published) = self.published {
            work.cite(&rules::PUBLISHED);
            work.step(StepName::Discount, published);
            return Some(published);
        }
        let volatility = work.need(self.volatility, &[place[0], place[1], "volatility"]);
        let dividend_yield = work.need(self.dividend_yield, &[place[0], place[1], "dividendYield"]);
        let years_left = work.need(self.years_left, &[place[0], place[1], "yearsLeft"]);
        Some(discount(volatility?, dividend_yield?, years_left?, work))
    }
}

/// How an amount is read: asked for, or not.
type Reading = fn(&mut Reader<'_>, &'static str, Bound) -> Option<Number>;

/// Reads a volatility; above 5 it is warned of.
pub(super) fn volatility(reader: &mut Reader<'_>, read: Reading) -> Option<Number> {
    let volatility = read(reader, "volatility", Bound::NotNegative);
    look_at(reader, "volatility", volatility, VOLATILE);
    volatility
}

/// Reads a dividend yield; from 1 on it is warned of.
pub(super) fn dividend_yield(reader: &mut Reader<'_>, read: Reading) -> Option<Number> {
    let ratio = read(reader, "dividendYield", Bound::NotNegative);
    if ratio.is_some_and(|ratio| ratio.compare(Number::ONE).is_ge()) {
        reader.warn("dividendYield", Issue::new(Code::ValueImplausible));
    }
    ratio
}

/// The variance of the average, of x = s²T.
fn average_variance(x: f64) -> f64 {
    if x > 1.0 {
        let small = (-x).exp();
        return LN_2 + (-(x + 1.0) * small).ln_1p() - 2.0 * (-small).ln_1p();
    }
    let (mut a, mut b) = (0.0, 0.0);
    let mut power = 1.0;
    for k in 1..22 {
        // xᵏ ÷ (k+1)!
        power *= x / f64::from(k + 1);
        b += power;
        a += 2.0 * power / f64::from(k + 2);
    }
    x + a.ln_1p() - 2.0 * b.ln_1p()
}

/// The discount, with its steps.
pub(super) fn discount(volatility: Number, dividend_yield: Number, years_left: Number, work: &mut Work<'_>) -> Number {
    work.cite(&rules::DISCOUNT);
    work.step(StepName::Volatility, volatility);
    work.step(StepName::DividendYield, dividend_yield);
    work.step(StepName::YearsLeft, years_left);
    let variance = volatility * volatility * years_left;
    work.step(StepName::Variance, variance);
    let average = average_variance(variance.double());
    work.step(StepName::AverageVariance, Number::of_double(average, 18));
    let carry = (-(dividend_yield * years_left).double()).exp();
    let discount = Number::of_double(carry * erf(average.max(0.0).sqrt() / (2.0 * SQRT_2)), 12);
    work.step(StepName::Discount, discount);
    discount
}

fn read(reader: &mut Reader<'_>, _: &Options) -> Option<[Number; 3]> {
    let volatility = volatility(reader, needed);
    let dividend_yield = dividend_yield(reader, needed);
    let years_left = needed(reader, "yearsLeft", Bound::NotNegative);
    Some([volatility?, dividend_yield?, years_left?])
}

/// The discount of own inputs, a ratio.
///
/// - `field.missing`, `value.out_of_range`: an input absent or negative.
/// - `value.implausible` (warning): volatility above 5, dividend yield of 1 or more.
pub fn lockup_discount(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, read, |inputs, work| {
        let ratio = discount(inputs[0], inputs[1], inputs[2], work);
        Some(work.figure(ratio, Some(work.options.rounding.ratio)))
    })
}

#[cfg(test)]
mod tests {
    use super::average_variance;

    /// x = s²T, v², at 50 digits.
    #[test]
    fn short_and_long_locks_keep_their_digits() {
        // One trading day of 250 at 25 %: x = 0.00025, v² = x/3 − x²/18 …
        let day = average_variance(0.000_25);
        assert!((day / 8.332_986_12e-5 - 1.0).abs() < 1e-8);
        assert!((average_variance(1e-12) / (1e-12 / 3.0) - 1.0).abs() < 1e-9);
        assert!((average_variance(800.0) - std::f64::consts::LN_2).abs() < 1e-15);
        let (below, above) = (average_variance(1.0), average_variance(1.000_000_000_001));
        assert!((below - above).abs() < 1e-11);
    }
}
