//! Open-end fund (开放式基金), and trusts, other plans and private funds (信托、其他计划): the unit NAV published.
//!
//! A fund: of the valuation day, else of the day before it (no trading day lies between), else the last one. A plan: the
//! last one published, else cost. Days that the calendar does not know are taken for trading days.
//! Source: market practice, as recalled.

use super::options::Options;
use super::reading::{Bound, amount, day, holding, market, needed};
use super::rules;
use super::unlisted_ipo::technique_or_cost;
use super::vocabulary::{Method, StepName};
use super::work::{Holding, Read, Share, Work, Worth};
use crate::amount::number::Number;
use crate::day::Day;
use crate::day::calendar::Business;
use crate::input::Reader;
use crate::issue::{Code, Issue};

struct Fund {
    quantity: Number,
    is_plan: bool,
    cost: Option<Number>,
    nav: Option<(Number, Day)>,
}

/// Reads an open-end fund.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    read_either(root, false, options)
}

/// Reads a trust, a plan or a private fund.
pub(super) fn read_plan(root: &mut Reader<'_>, options: &Options) -> Read {
    read_either(root, true, options)
}

fn read_either(root: &mut Reader<'_>, is_plan: bool, options: &Options) -> Read {
    let mut inside = holding(root)?;
    let quantity = needed(&mut inside, "quantity", Bound::NotNegative);
    let cost = if is_plan { amount(&mut inside, "cost", Bound::NotNegative) } else { None };
    inside.finish();
    let mut inside = market(root, options)?;
    let mut nav = None;
    if let Some(mut inner) = inside.inside("navOn") {
        let value = needed(&mut inner, "value", Bound::Positive);
        let on = day(&mut inner, "day");
        if on.is_some_and(|on| on > options.on) {
            inner.note("day", Issue::new(Code::ValueConflict));
        }
        inner.finish();
        nav = value.zip(on);
    }
    inside.finish();
    Some(Box::new(Fund { quantity: quantity?, is_plan, cost, nav }))
}

/// Whether a trading day lies between two days, neither counted.
fn is_trading_between(from: Day, until: Day, options: &Options) -> Option<bool> {
    let mut one = from.days_later(1)?;
    while one < until {
        if options.calendar.answer(one, Business::Trading).is_none_or(|answer| answer.open) {
            return Some(true);
        }
        one = one.days_later(1)?;
    }
    Some(false)
}

impl Holding for Fund {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        work.cite(if self.is_plan { &rules::PLAN_NAV } else { &rules::FUND_NAV });
        let path = &["market", "navOn"];
        let Some((value, day)) = self.nav else {
            if self.is_plan {
                return technique_or_cost(None, self.cost, self.quantity, work);
            }
            work.missing(path);
            return None;
        };
        let on = work.options.on;
        let method = if day == on {
            Method::NavOfDay
        } else if !self.is_plan && !is_trading_between(day, on, work.options)? {
            Method::PreviousNav
        } else {
            work.stale(day.days_until(on), path);
            Method::LastNav
        };
        work.step(StepName::Nav, value);
        Some(Worth::plain(method, value, Share::of(self.quantity)))
    }
}
