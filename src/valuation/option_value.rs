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
use super::work::{Figure, Quotient, Work, formula};
use crate::amount::{double, from_double};
use crate::input::{Reader, Value};
use crate::issue::Checked;
use rust_decimal::Decimal;

/// What the model needs.
pub(super) struct Inputs {
    pub style: Style,
    pub spot: Decimal,
    pub strike: Decimal,
    pub rate: Decimal,
    pub dividend_yield: Decimal,
    pub volatility: Decimal,
    pub years_left: Quotient,
}

/// The model's price, with its steps.
pub(super) fn black_scholes(inputs: &Inputs, work: &mut Work<'_>) -> Option<Decimal> {
    work.cite(&rules::BLACK_SCHOLES);
    work.step(StepName::Spot, inputs.spot);
    work.step(StepName::Strike, inputs.strike);
    work.step(StepName::Rate, inputs.rate);
    work.step(StepName::DividendYield, inputs.dividend_yield);
    work.step(StepName::Volatility, inputs.volatility);
    work.quotient(StepName::YearsLeft, inputs.years_left)?;
    let (years, volatility) = (double(inputs.years_left.value()?), double(inputs.volatility));
    let (rate, carry) = (double(inputs.rate), double(inputs.dividend_yield));
    let spot = double(inputs.spot) * (-carry * years).exp();
    let strike = double(inputs.strike) * (-rate * years).exp();
    let sign = if inputs.style == Style::Call { 1.0 } else { -1.0 };
    let spread = volatility * years.sqrt();
    let price = if spread > 0.0 {
        let d1 = (spot / strike).ln() / spread + spread / 2.0;
        let d2 = d1 - spread;
        work.step(StepName::D1, from_double(d1, 12)?);
        work.step(StepName::D2, from_double(d2, 12)?);
        sign * (spot * cumulative(sign * d1) - strike * cumulative(sign * d2))
    } else {
        sign * (spot - strike)
    };
    // A price that rounding made a negative nothing is nothing: the formula has no negative values.
    from_double(if price > 0.0 { price } else { 0.0 }, 10)
}

fn read(reader: &mut Reader<'_>, _: &Options) -> Option<Inputs> {
    let style = word(reader, "style", Style::read);
    let spot = needed(reader, "spot", Bound::Positive);
    let strike = needed(reader, "strike", Bound::Positive);
    let years_left = needed(reader, "yearsLeft", Bound::NotNegative);
    let volatility = volatility(reader, needed);
    let rate = needed(reader, "rate", Bound::Any);
    look_at(reader, "rate", rate, Decimal::ONE);
    let dividend_yield = dividend_yield(reader, amount).unwrap_or_default();
    Some(Inputs {
        style: style?,
        spot: spot?,
        strike: strike?,
        rate: rate?,
        dividend_yield,
        volatility: volatility?,
        years_left: Quotient::whole(years_left?),
    })
}

/// The value of a European option.
///
/// - `field.missing` `value.unknown` `value.out_of_range`: an input absent or impossible.
/// - `value.implausible` (warning): volatility above 5, a rate above 1, a dividend yield of 1 or more.
pub fn option_value(request: &Value, options: &Options) -> Checked<Figure> {
    formula(request, options, read, |inputs, work| {
        let price = black_scholes(inputs, work)?;
        work.figure(Quotient::whole(price), work.options.rounding.unit)
    })
}
