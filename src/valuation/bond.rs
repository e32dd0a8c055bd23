//! Bond (债券): the clean price per 100 of face, accrued interest apart.
//!
//! Exchange: the close (clean), or the close less accrued interest (full: convertible and exchangeable bonds); not traded:
//! the last price, or one adjusted after a material change; else a third party's value, else the price of a yield.
//! Interbank: a third party's value, else the price of a yield. Unlisted, privately placed and asset-backed without a
//! market: a technique, else cost. Held at amortised cost: as [`super::effective_interest`] gives it. The same bond on two
//! markets is two holdings; a perpetual one is valued to its expected call by a third party.
//! A third party gives two values for a bond with a put or call: the short side if it is exercised, the long side if not.
//! Not checked: whether the market is active. Source: the guideline's chapter 2 was not reachable: market practice, as
//! recalled.

use super::accrued_interest::{accrual, shown};
use super::bond_terms::BondTerms;
use super::bond_yield::full_price;
use super::listed_share::{is_material, major_by_regime};
use super::options::Options;
use super::reading::{Bound, Dated, amount, holding, market, needed, not_closed, technique, word};
use super::rules;
use super::unlisted_ipo::technique_or_cost;
use super::vocabulary::{Method, Quote, Side, StepName, Venue};
use super::work::{Holding, Read, Share, Work, Worth};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::Reader;
use crate::issue::Code;

struct Bond {
    terms: BondTerms,
    face: Number,
    quote: Quote,
    is_unlisted: bool,
    option_on: Option<Day>,
    cost: Option<Number>,
    amortised_cost: Option<Number>,
    market: BondMarket,
}

struct BondMarket {
    price: Option<Number>,
    last: Option<Dated>,
    is_major: Option<bool>,
    adjusted: Option<Number>,
    previous_nav: Option<Number>,
    third_party: Option<(Number, Option<Side>)>,
    rate: Option<Number>,
    technique: Option<Number>,
}

impl BondMarket {
    fn read(root: &mut Reader<'_>, options: &Options) -> Option<BondMarket> {
        let mut inside = market(root, options)?;
        let reader = &mut inside;
        let price = amount(reader, "price", Bound::Positive);
        if price.is_some() {
            not_closed(reader, "price", options.on, options);
        }
        let mut third_party = None;
        if let Some(mut inner) = reader.inside("thirdParty") {
            let price = needed(&mut inner, "price", Bound::Positive);
            let side = inner.word("side", Side::read, Code::ValueUnknown);
            third_party = price.map(|price| (price, side));
            inner.finish();
        }
        let known = BondMarket {
            price,
            last: Dated::read(reader, "lastPrice", Bound::Positive, options),
            is_major: reader.flag("majorChange"),
            adjusted: amount(reader, "adjustedPrice", Bound::NotNegative),
            previous_nav: amount(reader, "previousNav", Bound::Nav),
            third_party,
            rate: amount(reader, "yield", Bound::Any),
            technique: technique(reader),
        };
        inside.finish();
        Some(known)
    }
}

/// Reads a bond.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    let mut inside = holding(root)?;
    let reader = &mut inside;
    let terms = BondTerms::read(reader, true);
    let face = needed(reader, "face", Bound::NotNegative);
    let quote = word(reader, "quote", Quote::read);
    let is_unlisted = reader.flag("unlisted") == Some(true);
    let option_on = reader.day("optionOn");
    let cost = amount(reader, "cost", Bound::NotNegative);
    let amortised_cost = amount(reader, "amortisedCost", Bound::NotNegative);
    inside.finish();
    let market = BondMarket::read(root, options);
    Some(Box::new(Bond {
        terms: terms?,
        face: face?,
        quote: quote?,
        is_unlisted,
        option_on,
        cost,
        amortised_cost,
        market: market?,
    }))
}

impl Holding for Bond {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        let interest = shown(&self.terms, work)?;
        let (method, clean) = if self.quote == Quote::Amortised {
            work.cite(&rules::AMORTISED);
            let cost = work.need(self.amortised_cost, &["holding", "amortisedCost"])?;
            clean(Method::AmortisedCost, cost, work)?
        } else if self.is_unlisted {
            work.cite(&rules::UNLISTED);
            let worth = technique_or_cost(self.market.technique, self.cost, self.face, work)?;
            (worth.method, worth.unit)
        } else if self.terms.venue == Venue::Exchange && (self.market.price.is_some() || self.market.last.is_some()) {
            self.quoted(interest, work)?
        } else {
            self.modelled(interest, work)?
        };
        let held = interest * self.face / Number::whole(100);
        let share = Share::Units { quantity: self.face, per: Number::whole(100) };
        Some(Worth { method, unit: clean, share, accrued: Some((interest, held)) })
    }
}

/// A clean price with its step.
fn clean(method: Method, price: Number, work: &mut Work<'_>) -> Option<(Method, Number)> {
    work.step(StepName::CleanPrice, price);
    Some((method, price))
}

impl Bond {
    /// A full price less the interest within it, which is a step where it is of an earlier day; a clean price as it is.
    fn cleaned(
        &self,
        price: Number,
        (interest, is_earlier): (Number, bool),
        path: &[&'static str],
        work: &mut Work<'_>,
    ) -> Option<Number> {
        let mut clean = price;
        if self.quote == Quote::Full {
            work.step(StepName::FullPrice, price);
            if is_earlier {
                work.step(StepName::AccruedThen, interest);
            }
            clean = clean - interest;
            if clean.sign().is_lt() {
                work.fault(Code::ValueOutOfRange, path);
                return None;
            }
        }
        work.step(StepName::CleanPrice, clean);
        Some(clean)
    }

    /// On an exchange: the close, else the last price or one adjusted.
    fn quoted(&self, interest: Number, work: &mut Work<'_>) -> Option<(Method, Number)> {
        let is_full = self.quote == Quote::Full;
        if let Some(price) = self.market.price {
            work.cite(if is_full { &rules::EXCHANGE_FULL } else { &rules::EXCHANGE_CLEAN });
            let clean = self.cleaned(price, (interest, false), &["market", "price"], work)?;
            return Some((if is_full { Method::CleanFromFull } else { Method::CleanPrice }, clean));
        }
        let last = self.market.last?;
        let is_major = work.need(self.market.is_major, &["market", "majorChange"])?;
        work.cite(&rules::BOND_LAST_PRICE);
        let path = &["market", "lastPrice"];
        if last.on < self.terms.issued {
            work.fault(Code::ValueConflict, &["market", "lastPrice", "on"]);
            return None;
        }
        let then = if is_full { accrual(&self.terms, last.on, work)?.interest } else { interest };
        let price = self.cleaned(last.price, (then, true), &["market", "lastPrice", "price"], work)?;
        if is_major {
            major_by_regime(work);
            work.cite(&rules::BOND_ADJUSTED);
            let adjusted = work.need(self.market.adjusted, &["market", "adjustedPrice"])?;
            work.step(StepName::AdjustedPrice, adjusted);
            let change = adjusted - price;
            if is_material(change, (self.face, Number::whole(100)), self.market.previous_nav, work)? {
                return Some((Method::AdjustedPrice, adjusted));
            }
            work.cite(&rules::BELOW_THRESHOLD);
            work.warn(Code::ValueNotApplicable, &["market", "adjustedPrice"]);
        }
        work.stale(last.on.days_until(work.options.on), path);
        Some((Method::LastPrice, price))
    }

    /// A third party's value, else the price of a yield.
    fn modelled(&self, interest: Number, work: &mut Work<'_>) -> Option<(Method, Number)> {
        if let Some((price, side)) = self.market.third_party {
            work.cite(&rules::THIRD_PARTY);
            if self.option_on.is_some_and(|day| work.options.on < day) {
                work.cite(&rules::SIDE);
                work.need(side, &["market", "thirdParty", "side"])?;
            }
            return clean(Method::ThirdParty, price, work);
        }
        let Some(rate) = self.market.rate else {
            let wanted = if self.terms.venue == Venue::Exchange { "price" } else { "thirdParty" };
            work.missing(&["market", wanted]);
            return None;
        };
        work.cite(&rules::YIELD_MODEL);
        work.step(StepName::Yield, rate);
        let path = &["market", "yield"];
        let full = full_price(&self.terms, rate, path, work)?;
        work.step(StepName::FullPrice, full);
        let price = full - interest;
        if price.sign().is_lt() {
            work.fault(Code::ValueOutOfRange, path);
            return None;
        }
        clean(Method::YieldModel, price, work)
    }
}
