//! Value of a European option by Black–Scholes with a dividend yield, per unit of the underlying.
//!
//! call = S e^(−qT) N(d1) − K e^(−rT) N(d2), put = K e^(−rT) N(−d2) − S e^(−qT) N(−d1),
//! d1 = (ln(S ÷ K) + (r − q + s²/2) T) ÷ (s √T), d2 = d1 − s √T. Without volatility or time: the discounted difference,
//! or nothing. Computed in doubles with our own normal distribution ([`super::normal`]).
//! Not modelled: early exercise. Source: E. G. Haug's tables as in QuantLib's tests.

use super::lockup_discount::{dividend_yield, volatility};
use super::normal::cumulative;
use super::options::Options;
use super::reading::{Bound, amount, look_at, needed, word};
use super::rules;
use super::vocabulary::{StepName, Style};
use super::work::{Figure, Work, formula};
use crate::amount::number::Number;
use crate::input::{Reader, Value};
use crate::issue::Checked;

/// What the model needs.
pub(super) struct Inputs {
    pub style: Style,
    pub spot: Number,
    pub strike: Number,
    pub rate: Number,
    pub dividend_yield: Number,
    pub volatility: Number,
    pub years_left: Number,
}

/// The model's price, with its steps.
pub(super) fn black_scholes(inputs: &Inputs, work: &mut Work<'_>) -> Number {
    work.cite(&rules::BLACK_SCHOLES);
    work.step(StepName::Spot, inputs.spot);
    work.step(StepName::Strike, inputs.strike);
    work.step(StepName::Rate, inputs.rate);
    work.step(StepName::DividendYield, inputs.dividend_yield);
    work.step(StepName::Volatility, inputs.volatility);
    work.step(StepName::YearsLeft, inputs.years_left);
    let (years, volatility) = (inputs.years_left.double(), inputs.volatility.double());
    let (rate, carry) = (inputs.rate.double(), inputs.dividend_yield.double());
    let spot = inputs.spot.double() * (-carry * years).exp();
    let strike = inputs.strike.double() * (-rate * years).exp();
    let sign = if inputs.style == Style::Call { 1.0 } else { -1.0 };
    let spread = volatility * years.sqrt();
    let price = if spread > 0.0 {
        let d1 = (spot / strike).ln() / spread + spread / 2.0;
        let d2 = d1 - spread;
        work.step(StepName::D1, Number::of_double(d1, 12));
        work.step(StepName::D2, Number::of_double(d2, 12));
        sign * (spot * cumulative(sign * d1) - strike * cumulative(sign * d2))
    } else {
        sign * (spot - strike)
    };
    // A price that rounding made a negative nothing is nothing: the formula has no negative values.
    Number::of_double(if price > 0.0 { price } else { 0.0 }, 10)
}

fn read(reader: &mut Reader<'_>, _: &Options) -> Option<Inputs> {
    let style = word(reader, "style", Style::read);
    let spot = needed(reader, "spot", Bound::Positive);
    let strike = needed(reader, "strike", Bound::Positive);
    let years_left = needed(reader, "yearsLeft", Bound::NotNegative);
    let volatility = volatility(reader, needed);
    let rate = needed(reader, "rate", Bound::Any);
    look_at(reader, "rate", rate, Number::ONE);
    let dividend_yield = dividend_yield(reader, amount).unwrap_or(Number::ZERO);
    Some(Inputs {
        style: style?,
        spot: spot?,
        strike: strike?,
        rate: rate?,
        dividend_yield,
        volatility: volatility?,
        years_left: years_left?,
    })
}

/// The value of a European option.
///
/// - `field.missing` `value.unknown` `value.out_of_range`: an input absent or impossible.
/// - `value.implausible` (warning): volatility above 5, a rate above 1, a dividend yield of 1 or more.
pub fn option_value(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, read, |inputs, work| {
        let price = black_scholes(inputs, work);
        Some(work.figure(price, work.options.rounding.unit))
    })
}
