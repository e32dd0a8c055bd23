//! Share of an initial offer, not yet listed (首次发行未上市股票), by article 4: a valuation technique, and cost where
//! that cannot be measured reliably.
//!
//! Whether it can be measured reliably is the valuer's to say.
//! Source: 《证券公司客户资产管理业务估值方法指引》 article 4.

use super::options::Options;
use super::reading::{Bound, amount, holding, market, needed, technique};
use super::rules;
use super::vocabulary::{Method, StepName};
use super::work::{Holding, Read, Share, Work, Worth};
use crate::amount::number::Number;
use crate::input::Reader;

struct UnlistedIpo {
    quantity: Number,
    cost: Option<Number>,
    technique: Option<Number>,
}

/// Reads a share of an initial offer.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    let mut holding = holding(root)?;
    let quantity = needed(&mut holding, "quantity", Bound::NotNegative);
    let cost = amount(&mut holding, "cost", Bound::NotNegative);
    holding.finish();
    let mut market = market(root, options)?;
    let technique = technique(&mut market);
    market.finish();
    Some(Box::new(UnlistedIpo { quantity: quantity?, cost, technique }))
}

impl Holding for UnlistedIpo {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        work.article(&rules::IPO_UNLISTED);
        technique_or_cost(self.technique, self.cost, self.quantity, work)
    }
}

/// A reliable technique, else cost.
pub(super) fn technique_or_cost(
    technique: Option<Number>,
    cost: Option<Number>,
    quantity: Number,
    work: &mut Work<'_>,
) -> Option<Worth> {
    let (method, unit) = match technique {
        Some(price) => (Method::Technique, price),
        None => (Method::Cost, work.need(cost, &["holding", "cost"])?),
    };
    work.step(if method == Method::Cost { StepName::Cost } else { StepName::Price }, unit);
    Some(Worth::plain(method, unit, Share::of(quantity)))
}
