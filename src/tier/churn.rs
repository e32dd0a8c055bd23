//! At risk of leaving (流失预警): no trade for so many days, and assets down by such a part; both have to hold.
//!
//! Drop = (before − now) ÷ before. What is not known is undetermined: no last trade, or assets before that are absent or
//! not above zero. Both limits include the number itself. A flag for people to look at; it says nothing of why.
//! Source: practice; the numbers are the policy's.

use super::answer::{Answer, Map, answer};
use super::metric::{self, ONE};
use super::reading::{NONE, day, lacks, number, past, warn};
use super::{Options, rules};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};
use crate::text;
use crate::verdict::Verdict;

/// A test: whether what was given is at least what is needed; no test of what is not known.
fn criterion(name: &str, test: Option<(bool, String)>, needed: String) -> (Verdict, Value) {
    let verdict = Verdict::of(test.as_ref().map(|test| test.0));
    let mut map = Map::default();
    map.word("name", name);
    map.word("verdict", verdict.word());
    map.word("direction", "at_least");
    if let Some((_, actual)) = test {
        map.text("actual", actual);
    }
    map.text("needed", needed);
    map.word("source", rules::CHURN.id());
    (verdict, map.value())
}

/// An amount; one that is absent is warned of.
fn assets(reader: &mut Reader<'_>, field: &'static str) -> i64 {
    let faults = reader.faults();
    let assets = number(reader, field);
    lacks(reader, field, assets != NONE, faults);
    assets
}

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let policy = &options.policy;
    let faults = reader.faults();
    let last = past(reader, "lastTrade", options);
    lacks(reader, "lastTrade", last != NONE, faults);
    let (before, now) = (assets(reader, "assetsBefore"), assets(reader, "assetsNow"));
    if before != NONE && before <= 0 {
        warn(reader, "assetsBefore", Code::TierNotApplicable);
    }
    let days = day(last).map(|last| last.days_until(options.on));
    let idle = days.map(|days| (days >= policy.idle_days, text::number(days)));
    let (idle, first) = criterion("idle_days", idle, text::number(policy.idle_days));
    let mut fallen = None;
    if before > 0 && now != NONE {
        let (before, drop) = (i128::from(before), i128::from(before) - i128::from(now));
        let is_fallen = drop * i128::from(ONE) >= before * i128::from(policy.drop_ratio);
        fallen = Some((is_fallen, metric::ratio(drop, before)));
    }
    let (fallen, second) = criterion("asset_drop", fallen, metric::text(policy.drop_ratio.into()));
    let verdict = idle.and(fallen).word();
    let mut criteria = Map::default();
    criteria.word("join", "all");
    criteria.word("verdict", verdict);
    criteria.list("of", vec![first, second]);
    answer.map.word("verdict", verdict);
    answer.map.map("criteria", criteria);
    answer.cite(&rules::CHURN);
    if policy.is_own() {
        answer.cite(&rules::POLICY_OWN);
    }
}

/// Whether a client may be leaving.
///
/// - `tier.not_yet`: a last trade after `on`; `amount.malformed` `tier.out_of_range`: assets that cannot be used.
/// - Warnings: `tier.missing`: what is absent. `tier.not_applicable` at `assetsBefore`: not above zero.
pub fn churn(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
