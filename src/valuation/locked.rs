//! What locked shares have in common: article 7's line from cost to price, and the discount in its place.
//!
//! P below cost C: the price. P above C: C + (P − C) × (Dl − Dr) ÷ Dl, one quotient, nothing rounded on the way. P = C:
//! both readings give P. C follows ex-dates like the price ([`super::ex_rights`]); the seed's text omits that.
//! Once the lock is over the share is a listed one.
//! Source: 《证券公司客户资产管理业务估值方法指引》 article 7; 中基协发〔2017〕6号 for the discount.

use super::ex_rights::ExEvent;
use super::listed_share::{Price, ShareMarket};
use super::lock::Lock;
use super::lockup_discount::Discount;
use super::options::Options;
use super::reading::{Bound, amount, holding, market, needed};
use super::rules;
use super::vocabulary::{Method, StepName};
use super::work::{Share, Work, Worth};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::Reader;
use crate::issue::Code;
use std::cmp::Ordering;

/// A locked holding, of either kind.
pub(super) struct Locked {
    quantity: Number,
    cost: Option<Number>,
    lock: Option<Lock>,
    events: Vec<ExEvent>,
    /// The way that the holding chooses.
    pub method: Option<Method>,
    /// The day announced as the listing day.
    pub listed_on: Option<Day>,
    market: ShareMarket,
    discount: Option<Discount>,
}

fn method(word: &str) -> Option<Method> {
    Method::read(word).filter(|method| matches!(method, Method::Close | Method::LinearLockup | Method::LockupDiscount))
}

impl Locked {
    /// Reads a locked holding; a placement also has a listing day.
    pub fn read(root: &mut Reader<'_>, is_placement: bool, options: &Options) -> Option<Locked> {
        let mut inside = holding(root)?;
        let reader = &mut inside;
        let quantity = needed(reader, "quantity", Bound::NotNegative);
        let cost = amount(reader, "cost", Bound::NotNegative);
        let lock = Lock::read(reader);
        let events = ExEvent::list(reader);
        let method = reader.word("method", method, Code::ValueUnknown);
        let listed_on = if is_placement { reader.day("listedOn") } else { None };
        inside.finish();
        let mut inside = market(root, options)?;
        let market = ShareMarket::take(&mut inside, options).or_technique(&mut inside);
        let discount = Discount::of_market(&mut inside);
        inside.finish();
        Some(Locked { quantity: quantity?, cost, lock, events, method, listed_on, market, discount })
    }

    /// Whether the lock's last day is over.
    pub fn is_over(&self, work: &Work<'_>) -> bool {
        self.lock.as_ref().is_some_and(|lock| lock.is_over(work.options.on))
    }

    /// The price of the same share.
    pub fn close(&self, work: &mut Work<'_>) -> Option<Worth> {
        let price = self.market.price(self.quantity, work)?;
        Some(self.worth(price.method, price.unit))
    }

    /// The price of the same share, the lock being over.
    pub fn released(&self, work: &mut Work<'_>) -> Option<Worth> {
        work.warn(Code::ValueNotApplicable, &["holding", "lock"]);
        self.close(work)
    }

    fn worth(&self, method: Method, unit: Number) -> Worth {
        Worth::plain(method, unit, Share::of(self.quantity))
    }

    /// Article 7 (1) and (2).
    pub fn linear(&self, work: &mut Work<'_>) -> Option<Worth> {
        let price = self.market.price(self.quantity, work);
        let cost = work.need(self.cost, &["holding", "cost"]);
        let days = match &self.lock {
            Some(lock) => lock.count(work),
            None => work.need(None, &["holding", "lock"]),
        };
        let (price, cost, days) = (price?, cost?, days?);
        work.step(StepName::Cost, cost);
        let cost = self.adjusted(cost, work)?;
        let order = price.unit.compare(cost);
        if order != Ordering::Greater {
            work.article(&rules::PLACEMENT_BELOW);
        }
        if order != Ordering::Less {
            work.article(&rules::PLACEMENT_ABOVE);
        }
        if order != Ordering::Greater {
            return Some(self.worth(Method::Close, price.unit));
        }
        let (locked, left) = (Number::whole(days.locked), Number::whole(days.left));
        work.step(StepName::DaysLocked, locked);
        work.step(StepName::DaysLeft, left);
        let unit = cost + (price.unit - cost) * (locked - left) / locked;
        Some(self.worth(Method::LinearLockup, unit))
    }

    /// Cost after the ex-dates up to the valuation day, that day included.
    fn adjusted(&self, cost: Number, work: &mut Work<'_>) -> Option<Number> {
        let mut adjusted = cost;
        let mut is_adjusted = false;
        for event in &self.events {
            if event.on <= work.options.on {
                adjusted = event.terms.adjust(adjusted).carried();
                is_adjusted = true;
            }
        }
        if is_adjusted {
            work.cite(&rules::EX_COST);
            work.step(StepName::AdjustedCost, adjusted);
            if adjusted.sign().is_lt() {
                work.fault(Code::ValueOutOfRange, &["holding", "exEvents"]);
                return None;
            }
        }
        Some(adjusted)
    }

    /// The price less the discount for lack of marketability.
    pub fn discounted(&self, work: &mut Work<'_>) -> Option<Worth> {
        let price = self.market.price(self.quantity, work);
        let discount = match &self.discount {
            Some(discount) => discount.ratio(&["market", "discount"], work),
            None => work.need(None, &["market", "discount"]),
        };
        let Price { unit, .. } = price?;
        Some(self.worth(Method::LockupDiscount, unit * (Number::ONE - discount?)))
    }
}
