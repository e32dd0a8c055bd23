//! Option contract (期权): the exchange's settlement price, else the last one, else Black–Scholes ([`super::option_value`]).
//!
//! A sold contract is worth a negative amount. The day of expiry is the last day it is valued.
//! Source: the guideline's chapter on options was not reachable: market practice, as recalled.

use super::option_value::{Inputs, black_scholes};
use super::options::Options;
use super::reading::{Bound, amount, day, holding, look_at, market, needed, word};
use super::rules;
use super::settled::{Settled, signed};
use super::vocabulary::{Method, Side, StepName, Style};
use super::work::{Holding, Read, Share, Work, Worth};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::Reader;
use crate::issue::Code;

/// Days of a year of the model.
const YEAR: Number = Number::whole(365);

struct OptionContract {
    quantity: Number,
    side: Side,
    style: Style,
    strike: Number,
    expires: Day,
    multiplier: Number,
    settled: Settled,
    /// Spot, volatility, rate, dividend yield.
    model: Option<[Number; 4]>,
}

/// Reads an option contract.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    let mut inside = holding(root)?;
    let reader = &mut inside;
    let quantity = needed(reader, "quantity", Bound::NotNegative);
    let side = word(reader, "side", Side::read);
    let style = word(reader, "style", Style::read);
    let strike = needed(reader, "strike", Bound::Positive);
    let expires = day(reader, "expires");
    let multiplier = needed(reader, "multiplier", Bound::Positive);
    inside.finish();
    let mut inside = market(root, options)?;
    let reader = &mut inside;
    let settled = Settled::take(reader, Bound::NotNegative, options);
    let mut model = None;
    if let Some(mut inner) = reader.inside("model") {
        let spot = needed(&mut inner, "spot", Bound::Positive);
        let volatility = super::lockup_discount::volatility(&mut inner, needed);
        let rate = needed(&mut inner, "rate", Bound::Any);
        look_at(&mut inner, "rate", rate, Number::ONE);
        let dividend_yield = super::lockup_discount::dividend_yield(&mut inner, amount).unwrap_or(Number::ZERO);
        inner.finish();
        if let (Some(spot), Some(volatility), Some(rate)) = (spot, volatility, rate) {
            model = Some([spot, volatility, rate, dividend_yield]);
        }
    }
    inside.finish();
    Some(Box::new(OptionContract {
        quantity: quantity?,
        side: side?,
        style: style?,
        strike: strike?,
        expires: expires?,
        multiplier: multiplier?,
        settled,
        model,
    }))
}

impl Holding for OptionContract {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        let days = work.options.on.days_until(self.expires);
        if days < 0 {
            work.fault(Code::ValueExpired, &["holding", "expires"]);
            return None;
        }
        let quantity = signed(self.side, (self.quantity * self.multiplier).in_full());
        if let Some((method, price)) = self.settled.price(Method::Settlement, work)? {
            work.cite(&rules::OPTION_SETTLEMENT);
            work.step(StepName::Price, price);
            return Some(Worth::plain(method, price, Share::of(quantity)));
        }
        let [spot, volatility, rate, dividend_yield] = work.need(self.model, &["market", "settlement"])?;
        let years_left = Number::days(days) / YEAR;
        let inputs =
            Inputs { style: self.style, spot, strike: self.strike, rate, dividend_yield, volatility, years_left };
        let price = black_scholes(&inputs, work);
        Some(Worth::plain(Method::BlackScholes, price, Share::of(quantity)))
    }
}
