//! At risk of leaving (流失预警): no trade for so many days, and assets down by such a part; both have to hold.
//!
//! Drop = (before − now) ÷ before. What is not known is undetermined: no last trade, or assets before that are absent or
//! not above zero. Both limits include the number itself. A flag for people to look at; it says nothing of why.
//! Source: practice; the numbers are the policy's.

use super::metric::{self, ONE};
use super::rows::{lacks, number, request, sound};
use super::{Options, rules};
use crate::criterion::{Criteria, Criterion, Direction, Join};
use crate::day::Day;
use crate::input::Value;
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use crate::text;
use crate::verdict::Verdict;
use serde::Serialize;

/// Whether a client may be leaving.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Churn {
    /// Both tests together.
    pub verdict: Verdict,
    /// Each with its operands.
    pub criteria: Criteria,
    /// The rows it rests on.
    pub sources: Sources,
}

fn criterion(name: &'static str, is_met: Option<bool>, actual: Option<String>, needed: String) -> Criterion {
    let (verdict, direction, source) = (Verdict::of(is_met), Direction::AtLeast, &rules::CHURN);
    Criterion { name, verdict, direction, actual, needed, source }
}

/// Whether a client may be leaving.
///
/// - `tier.not_yet`: a last trade after `on`; `amount.malformed` `tier.out_of_range`: assets that cannot be used.
/// - Warnings: `tier.missing`: what is absent. `tier.not_applicable` at `assetsBefore`: not above zero.
pub fn churn(given: &Value, options: &Options) -> Checked<Churn> {
    let policy = &*options.policy;
    let mut last: Option<Day> = None;
    let mut assets = [None; 2];
    let warnings = request(given, &mut |reader| {
        let faults = reader.faults();
        last = reader.day("lastTrade");
        lacks(reader, "lastTrade", last.is_some(), faults);
        if last.is_some_and(|last| last > options.on) {
            reader.note("lastTrade", Issue::new(Code::TierNotYet).with("on", options.on.text()));
        }
        assets = ["assetsBefore", "assetsNow"].map(|field| {
            let faults = reader.faults();
            let assets = number(reader, field);
            lacks(reader, field, assets.is_some(), faults);
            assets
        });
        if assets[0].is_some_and(|before| before <= 0) {
            reader.warn("assetsBefore", Issue::new(Code::TierNotApplicable));
        }
    })?;
    let days = last.map(|last| last.days_until(options.on));
    let needed = policy.churn.idle_days;
    let idle = criterion(
        "idle_days",
        days.map(|days| days >= i64::from(needed)),
        days.map(text::number),
        text::number(needed.into()),
    );
    let drop = match assets {
        [Some(before), Some(now)] if before > 0 => Some((i128::from(before) - i128::from(now), i128::from(before))),
        _ => None,
    };
    let ratio = policy.churn.drop_ratio.0;
    let fallen = criterion(
        "asset_drop",
        drop.map(|(drop, before)| drop * i128::from(ONE) >= before * i128::from(ratio)),
        drop.map(|(drop, before)| metric::ratio(drop, before)),
        metric::text(ratio.into()),
    );
    let criteria = Criteria::new(Join::All, vec![idle, fallen]);
    let sources = policy.own_sources(&[&rules::CHURN]);
    sound(Churn { verdict: criteria.verdict, criteria, sources: sources.clone() }, warnings, &sources)
}
