//! Deposit (存款) and repo (回购): principal and the interest of its days.
//!
//! Interest = principal × rate × days ÷ basis. Days run from the first one, counted; whether the valuation day itself is
//! counted differs by contract and is asked. A repo that borrows is a negative amount.
//! Source: market practice, as recalled.

use super::options::Options;
use super::reading::{Bound, day, holding, market, needed, rate, word};
use super::rules;
use super::vocabulary::{Counted, Method, StepName};
use super::work::{Holding, Read, Share, Work, Worth};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::Reader;
use crate::issue::{Code, Issue};
use crate::word::words;

words! {
    /// Which way the money went.
    pub enum RepoSide {
        /// Lent: reverse repo (逆回购).
        Lent = "lent",
        /// Borrowed: repo (正回购).
        Borrowed = "borrowed",
    }
}

struct Deposit {
    is_negative: bool,
    principal: Number,
    rate: Number,
    basis: u32,
    from: Day,
    until: Option<Day>,
    is_counted: bool,
}

/// Reads a deposit.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    read_either(root, false, options)
}

/// Reads a repo.
pub(super) fn read_repo(root: &mut Reader<'_>, options: &Options) -> Read {
    read_either(root, true, options)
}

/// A basis of 360, 365 or 366 days, which has to be there.
pub(super) fn basis(reader: &mut Reader<'_>) -> Option<u32> {
    let basis = reader.count("basis", 360, 366, Code::ValueOutOfRange);
    if basis.is_some_and(|days| !matches!(days, 360 | 365 | 366)) {
        reader.note("basis", Issue::new(Code::ValueOutOfRange));
    }
    reader.required("basis", basis)
}

fn read_either(root: &mut Reader<'_>, is_repo: bool, options: &Options) -> Read {
    let mut inside = holding(root)?;
    let reader = &mut inside;
    let side = if is_repo { word(reader, "side", RepoSide::read) } else { Some(RepoSide::Lent) };
    let principal = needed(reader, "principal", Bound::NotNegative);
    let rate = rate(reader, "rate", Bound::NotNegative);
    let basis = basis(reader);
    let from = day(reader, "from");
    let until = reader.day("until");
    if from.zip(until).is_some_and(|(from, until)| until <= from) {
        reader.note("until", Issue::new(Code::ValueConflict));
    }
    let counted = word(reader, "valuationDay", Counted::read);
    inside.finish();
    if root.value("market").is_some()
        && let Some(market) = market(root, options)
    {
        market.finish();
    }
    Some(Box::new(Deposit {
        is_negative: side? == RepoSide::Borrowed,
        principal: principal?,
        rate: rate?,
        basis: basis?,
        from: from?,
        until,
        is_counted: counted? == Counted::Counted,
    }))
}

impl Holding for Deposit {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        work.cite(&rules::INTEREST);
        let on = work.options.on;
        if on < self.from {
            work.fault(Code::ValueNotYet, &["holding", "from"]);
            return None;
        }
        if self.until.is_some_and(|until| on >= until) {
            work.fault(Code::ValueExpired, &["holding", "until"]);
            return None;
        }
        let days = Number::days(self.from.days_until(on) + i64::from(self.is_counted));
        work.step(StepName::Principal, self.principal);
        work.step(StepName::Rate, self.rate);
        work.step(StepName::DaysAccrued, days);
        let principal = self.principal;
        let interest = principal * self.rate * days / Number::whole(self.basis);
        work.step(StepName::Interest, interest);
        let unit = principal + interest;
        let share = Share::Whole { is_negative: self.is_negative };
        Some(Worth { method: Method::AccruedInterest, unit, share, accrued: Some((interest, interest)) })
    }
}
