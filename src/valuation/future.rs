//! Future (期货): settled every day, so it carries no value of its own; the day's gain is the amount.
//!
//! Gain = ± lots × multiplier × (settlement − base), base being the price it was opened at that day, else the previous
//! settlement. Not traded: the last settlement, unless something major changed.
//! Not computed: the settlement price itself (index futures: volume-weighted price of the last hour), which the exchange
//! publishes. Multipliers (IF 300, IC 200, bond futures 10,000 a point …) are the caller's.
//! Source: market practice, as recalled.

use super::options::Options;
use super::reading::{Bound, amount, holding, market, needed, word};
use super::rules;
use super::settled::{Settled, signed};
use super::vocabulary::{Method, Side, StepName};
use super::work::{Holding, Read, Share, Work, Worth};
use crate::amount::number::Number;
use crate::input::Reader;
use crate::issue::{Code, Issue};

struct Future {
    quantity: Number,
    side: Side,
    multiplier: Number,
    /// The open price or the previous settlement.
    base: Option<Number>,
    settled: Settled,
}

/// Reads a future.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    let mut inside = holding(root)?;
    let quantity = needed(&mut inside, "quantity", Bound::NotNegative);
    let side = word(&mut inside, "side", Side::read);
    let multiplier = needed(&mut inside, "multiplier", Bound::Positive);
    let open = amount(&mut inside, "openPrice", Bound::Positive);
    inside.finish();
    let mut inside = market(root, options)?;
    let settled = Settled::take(&mut inside, Bound::Positive, options);
    let previous = amount(&mut inside, "previousSettlement", Bound::Positive);
    inside.finish();
    if open.is_some()
        && previous.is_some()
        && let Some(mut holding) = holding(root)
    {
        holding.note("openPrice", Issue::new(Code::ValueConflict));
    }
    let base = open.or(previous);
    Some(Box::new(Future { quantity: quantity?, side: side?, multiplier: multiplier?, base, settled }))
}

impl Holding for Future {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        work.cite(&rules::FUTURE_SETTLEMENT);
        let settled = self.settled.price(Method::SettlementGain, work)?;
        let settled = work.need(settled, &["market", "settlement"]);
        let base = work.need(self.base, &["market", "previousSettlement"]);
        let ((method, price), base) = (settled?, base?);
        work.step(StepName::Price, price);
        work.step(StepName::BasePrice, base);
        let gain = price - base;
        work.step(StepName::Excess, gain);
        let gain = (self.quantity * self.multiplier * gain).in_full();
        Some(Worth::plain(method, price, Share::Own(signed(self.side, gain))))
    }
}
