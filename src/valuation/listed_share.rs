//! Listed share (上市股票), by articles 1 to 3 of the guideline; also depositary receipts, listed funds, REITs, listed
//! warrants, and shares of STAR, BSE and NEEQ.
//!
//! 1. Traded on the valuation day: its close.
//! 2. Not traded, no major change: the close of the last day traded.
//! 3. Not traded after a major change: the last close adjusted ([`super::suspended`]), where that may move the plan's
//!    previous NAV by the rule set's ratio or more. "以上" includes the number itself, decided without rounding.
//!
//! Two readings: article 3 is silent where the effect stays below the ratio. Taken: the last close stays, and the answer
//! shows the test. The other: adjust whenever a change is major; a rule set without a ratio does so.
//! Not checked: whether a change is major, which is the valuer's to say, and whether the prices are right.
//! Source: 《证券公司客户资产管理业务估值方法指引》 articles 1–3; for public funds [2008]38号 and [2017]13号.

use super::options::{Options, Regime};
use super::reading::{Bound, Dated, amount, holding, market, needed, not_closed, technique};
use super::rules;
use super::suspended::Adjustment;
use super::vocabulary::{Method, StepName, TestName};
use super::work::{Holding, Read, Share, Work, Worth};
use crate::amount::number::Number;
use crate::input::Reader;
use crate::issue::{Code, Issue};
use crate::rule::Rule;

/// What the market says of a share.
#[derive(Debug)]
pub(super) struct ShareMarket {
    close: Option<Number>,
    last: Option<Dated>,
    is_major: Option<bool>,
    adjustment: Option<Adjustment>,
    previous_nav: Option<Number>,
    /// A reliable one, of a share that is locked.
    technique: Option<Number>,
}

/// A price found, with the article's method.
#[derive(Clone, Copy, Debug)]
pub(super) struct Price {
    pub method: Method,
    pub unit: Number,
}

impl ShareMarket {
    /// Reads the market of a share; `discount` and the like are the caller's to read before it is finished.
    pub fn take(market: &mut Reader<'_>, options: &Options) -> ShareMarket {
        let close = amount(market, "close", Bound::Positive);
        if close.is_some() {
            not_closed(market, "close", options.on, options);
        }
        if market.flag("suspended") == Some(true) && close.is_some() {
            market.note("suspended", Issue::new(Code::ValueConflict));
        }
        ShareMarket {
            close,
            last: Dated::read(market, "lastClose", Bound::Positive, options),
            is_major: market.flag("majorChange"),
            adjustment: Adjustment::read(market),
            previous_nav: amount(market, "previousNav", Bound::Nav),
            technique: None,
        }
    }

    /// The same with a technique's price, where the market of the listed share gives none.
    pub fn or_technique(self, market: &mut Reader<'_>) -> ShareMarket {
        ShareMarket { technique: technique(market), ..self }
    }

    /// Reads a market that holds nothing else.
    pub fn read(root: &mut Reader<'_>, options: &Options) -> Option<ShareMarket> {
        let mut market = market(root, options)?;
        let known = ShareMarket::take(&mut market, options);
        market.finish();
        Some(known)
    }

    /// The price of the share on the valuation day.
    pub fn price(&self, quantity: Number, work: &mut Work<'_>) -> Option<Price> {
        if let Some(close) = self.close {
            work.step(StepName::Price, close);
            by_regime(work, &rules::CLOSE);
            return Some(Price { method: Method::Close, unit: close });
        }
        if let (None, Some(technique)) = (self.last, self.technique) {
            work.step(StepName::Price, technique);
            work.cite(&rules::ADJUSTED);
            return Some(Price { method: Method::Technique, unit: technique });
        }
        let last = work.need(self.last, &["market", "close"])?;
        let is_major = work.need(self.is_major, &["market", "majorChange"])?;
        work.step(StepName::Price, last.price);
        if !is_major {
            by_regime(work, &rules::LAST_CLOSE);
            return Some(last_close(last, work));
        }
        major_by_regime(work);
        let Some(adjustment) = &self.adjustment else {
            work.missing(&["market", "adjustment"]);
            return None;
        };
        if adjustment.is_entered(work)? {
            let adjusted = adjustment.price(last.price, work)?;
            work.step(StepName::AdjustedPrice, adjusted);
            let change = adjusted - last.price;
            if is_material(change, (quantity, Number::ONE), self.previous_nav, work)? {
                return Some(Price { method: adjustment.method, unit: adjusted });
            }
        }
        work.cite(&rules::BELOW_THRESHOLD);
        work.warn(Code::ValueNotApplicable, &["market", "adjustment"]);
        Some(last_close(last, work))
    }
}

fn last_close(last: Dated, work: &mut Work<'_>) -> Price {
    work.stale(last.on.days_until(work.options.on), &["market", "lastClose"]);
    Price { method: Method::LastClose, unit: last.price }
}

/// Cites the article of the guideline, or the row of the rule set in its place.
#[inline(never)]
pub(super) fn by_regime(work: &mut Work<'_>, article: &'static Rule) {
    match work.rule_set().map_or(Regime::Own, |rule_set| rule_set.regime) {
        Regime::BrokerPlan => work.article(article),
        Regime::PublicFund => work.cite(&rules::PUBLIC_HIERARCHY),
        Regime::OwnBook => work.cite(&rules::OWN_BOOK_HIERARCHY),
        Regime::Own => work.cite(&rules::POLICY_OWN),
    }
}

/// Cites what a rule set says of a major change.
pub(super) fn major_by_regime(work: &mut Work<'_>) {
    by_regime(work, &rules::MAJOR_CHANGE);
    match work.rule_set().map(|rule_set| rule_set.regime) {
        Some(Regime::PublicFund) => work.cite(&rules::PUBLIC_MATERIAL),
        Some(Regime::OwnBook) => work.cite(&rules::OWN_BOOK_EVENTS),
        _ => {}
    }
}

/// Article 3's test: whether |change| × quantity reaches the ratio of the plan's previous NAV, the ratio itself included.
/// Without a ratio every major change counts.
pub(super) fn is_material(
    change: Number,
    (quantity, per): (Number, Number),
    previous_nav: Option<Number>,
    work: &mut Work<'_>,
) -> Option<bool> {
    let Some(ratio) = work.rule_set().and_then(|rule_set| rule_set.material).map(Number::of) else { return Some(true) };
    let path = &["market", "previousNav"];
    let nav = work.need(previous_nav.or(work.previous_nav), path)?;
    let impact = change.abs() * quantity / per;
    let limit = ratio * nav;
    work.step(StepName::Impact, impact);
    work.step(StepName::MaterialLimit, limit);
    let order = work.test(TestName::Material, impact, limit);
    if order.is_eq() {
        work.warn(Code::ValueBoundary, path);
    }
    Some(order.is_ge())
}

/// A listed share.
struct ListedShare {
    quantity: Number,
    market: ShareMarket,
}

/// Reads a listed share.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    let quantity = quantity(root);
    let market = ShareMarket::read(root, options);
    Some(Box::new(ListedShare { quantity: quantity?, market: market? }))
}

/// Reads a holding that says its quantity alone.
pub(super) fn quantity(root: &mut Reader<'_>) -> Option<Number> {
    let mut holding = holding(root)?;
    let quantity = needed(&mut holding, "quantity", Bound::NotNegative);
    holding.finish();
    quantity
}

impl Holding for ListedShare {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        let price = self.market.price(self.quantity, work)?;
        Some(Worth::plain(price.method, price.unit, Share::of(self.quantity)))
    }
}
