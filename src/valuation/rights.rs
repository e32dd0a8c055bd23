//! Rights (配股权), from the ex-rights day to the day of confirmation: what the share is worth above the price of the
//! rights issue, and nothing where it is below: nobody has to subscribe.
//!
//! Source: standard fund contract clauses, as recalled.

use super::listed_share::ShareMarket;
use super::options::Options;
use super::reading::{Bound, holding, needed};
use super::rules;
use super::vocabulary::{Method, StepName};
use super::work::{Holding, Read, Share, Work, Worth};
use crate::amount::number::Number;
use crate::input::Reader;

struct Rights {
    quantity: Number,
    price: Number,
    market: ShareMarket,
}

/// Reads rights.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    let mut holding = holding(root)?;
    let quantity = needed(&mut holding, "quantity", Bound::NotNegative);
    let price = needed(&mut holding, "rightsPrice", Bound::NotNegative);
    holding.finish();
    let market = ShareMarket::read(root, options);
    Some(Box::new(Rights { quantity: quantity?, price: price?, market: market? }))
}

impl Holding for Rights {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        work.cite(&rules::INTRINSIC);
        let share = self.market.price(self.quantity, work)?;
        work.step(StepName::RightsPrice, self.price);
        let above = share.unit - self.price;
        let excess = if above.sign().is_gt() { above } else { Number::ZERO };
        work.step(StepName::Excess, excess);
        Some(Worth::plain(Method::Intrinsic, excess, Share::of(self.quantity)))
    }
}
