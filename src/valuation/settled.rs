//! What options and futures have in common: a settlement price of the day, else the last one.

use super::options::Options;
use super::reading::{Bound, Dated, amount, not_closed};
use super::vocabulary::{Method, Side};
use super::work::Work;
use crate::amount::number::Number;
use crate::input::Reader;

/// Settlement prices.
pub(super) struct Settled {
    pub settlement: Option<Number>,
    pub last: Option<Dated>,
    is_major: Option<bool>,
}

impl Settled {
    /// Reads them; of an option the price may be zero.
    pub fn take(market: &mut Reader<'_>, bound: Bound, options: &Options) -> Settled {
        let settlement = amount(market, "settlement", bound);
        if settlement.is_some() {
            not_closed(market, "settlement", options.on, options);
        }
        Settled {
            settlement,
            last: Dated::read(market, "lastSettlement", bound, options),
            is_major: market.flag("majorChange"),
        }
    }

    /// The price and whether it is of the day; `Some(None)` where there is none that may be used.
    pub fn price(&self, of_day: Method, work: &mut Work<'_>) -> Option<Option<(Method, Number)>> {
        if let Some(price) = self.settlement {
            return Some(Some((of_day, price)));
        }
        let Some(last) = self.last else { return Some(None) };
        if work.need(self.is_major, &["market", "majorChange"])? {
            return Some(None);
        }
        work.stale(last.on.days_until(work.options.on), &["market", "lastSettlement"]);
        Some(Some((Method::LastSettlement, last.price)))
    }
}

/// The amount of a side: a short one is negative.
pub(super) fn signed(side: Side, amount: Number) -> Number {
    if side == Side::Long { amount } else { -amount }
}
