//! Tiers and segments; columns come in whole pieces, with a plan that the face asked for once.

use super::answer::{Answer, Written, answer, plain, written};
use super::call::Call;
use crate::input::{Notes, Value};
use crate::message::Lang;
use crate::text;
use crate::tier::columns::{Columns, Counts};
use crate::tier::plan::Plan;
use crate::tier::policy::Made;
use crate::tier::rfm::RfmColumns;
use crate::tier::{
    Options, abc, average_assets, churn, clv, contacts, grade, lifecycle, metric, migration, pareto, partials,
    response, rfm, segment, services, suggestion,
};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

type Work = fn(&Value, &Options) -> Written;

/// Which options a function has beside `on` and `lang`.
#[derive(Clone, Copy, PartialEq)]
enum Needs {
    Policy,
    Calendar,
    Both,
}

/// A function of one tree.
fn tiered(call: &mut Call, needs: Needs, work: Work) -> Answer {
    let (on, lang) = (call.on()?, call.lang()?);
    let mut notes = Notes::default();
    let mut options = Options::on(on);
    if needs != Needs::Calendar {
        options.policy = call.policies(&mut notes).tier;
    }
    if needs != Needs::Policy {
        options.calendar = call.calendar(&mut notes);
    }
    call.finish()?;
    let tree = call.argument();
    answer(notes, lang, &mut || work(&tree, &options))
}

macro_rules! functions {
    ($($name:ident of $function:path, $needs:ident, $doc:literal;)*) => {
        $(
            #[doc = $doc]
            pub(super) fn $name(call: &mut Call) -> Answer {
                tiered(call, Needs::$needs, |tree, options| written($function(tree, options)))
            }
        )*
    };
}

functions! {
    grade of grade::grade, Policy, "The tier and class of a client.";
    suggest_tier of suggestion::suggest_tier, Policy, "Old tier → new tier.";
    average_assets of average_assets::average_assets, Calendar, "The average over trading days.";
    tier_services of services::tier_services, Policy, "What a tier gets.";
    contact_plan of contacts::contact_plan, Both, "When each client is contacted next.";
    pareto of pareto::pareto, Policy, "Who brings how much.";
    abc of abc::abc, Policy, "ABC classes.";
    rfm of rfm::rfm, Policy, "Recency, frequency, money.";
    segment of segment::segment, Policy, "Groups by the user's own rules.";
    migration of migration::migration, Policy, "From one list to another.";
    lifecycle of lifecycle::lifecycle, Policy, "Where a client stands.";
    clv of clv::clv, Policy, "What a client is worth.";
    score_response of response::score_response, Policy, "How likely a client responds.";
    churn of churn::churn, Policy, "Whether a client may be leaving.";
}

/// Two parts as one.
pub(super) fn merge(call: &mut Call) -> Answer {
    let tree = call.argument();
    answer(Notes::default(), Lang::default(), &mut || written(partials::merge(&tree)))
}

/// What a part comes to.
pub(super) fn finish(call: &mut Call) -> Answer {
    let tree = call.argument();
    answer(Notes::default(), Lang::default(), &mut || written(partials::finish(&tree)))
}

/// What the face needs for columns.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Planned {
    /// Whole numbers of 64 bits, as texts.
    plan: Vec<String>,
    metrics: Vec<String>,
    tiers: Vec<String>,
    classes: usize,
    high_score: u32,
    policy: Made,
}

/// A policy as columns are graded by it; the argument is their scale, which the face has seen to.
pub(super) fn column_plan(call: &mut Call) -> Answer {
    let policy = call.sound_policies()?.tier;
    call.finish()?;
    let scale = match call.argument() {
        Value::Number(scale) => scale as u32,
        _ => metric::PLACES,
    };
    let mut plan = Vec::new();
    for number in Plan::of(&policy, scale).written() {
        plan.push(text::number(number));
    }
    let mut metrics = Vec::new();
    for metric in policy.metrics() {
        metrics.push(metric.to_owned());
    }
    let mut tiers = Vec::new();
    for tier in policy.tiers.iter() {
        tiers.push(String::from(&*tier.id));
    }
    let (classes, high_score) = (policy.classes.len(), policy.high_score);
    plain(&Planned { plan, metrics, tiers, classes, high_score, policy: policy.made() })
}

/// A piece of columns graded into `ranks`: the metrics of the plan one after the other. The counts by class and rank are
/// added to `counts`; where it is longer, the sums by metric and rank behind them, low half first.
#[wasm_bindgen]
pub fn grade_columns(block: &[i64], levels: &[u8], plan: &[i64], ranks: &mut [u8], counts: &mut [i64]) -> bool {
    let Some(plan) = Plan::read(plan) else { return false };
    // No piece is empty.
    let metrics: Vec<&[i64]> = block.chunks(ranks.len().max(1)).collect();
    let columns = Columns { metrics: &metrics, levels };
    let mut found = Counts::new(&plan, 0);
    let cells: usize = found.cells.iter().map(Vec::len).sum();
    let (cells, sums) = counts.split_at_mut(cells.min(counts.len()));
    if !sums.is_empty() {
        found = Counts::new(&plan, metrics.len());
    }
    if columns.grade(&plan, ranks, &mut found).is_none() {
        return false;
    }
    for (cell, count) in cells.iter_mut().zip(found.cells.iter().flatten()) {
        *cell += *count as i64;
    }
    for (half, sum) in sums.chunks_exact_mut(2).zip(found.sums.iter().flatten()) {
        let total = (i128::from(half[1]) << 64 | i128::from(half[0] as u64)) + sum;
        (half[0], half[1]) = (total as i64, (total >> 64) as i64);
    }
    true
}

/// A column of contributions; empty where the ratio is none.
#[wasm_bindgen]
pub fn pareto_columns(values: &[i64], scale: u32, ratio: &str) -> String {
    match metric::read(ratio) {
        Ok(ratio) if ratio > 0 && ratio <= metric::ONE => {
            plain(&pareto::pareto_column(values, scale, ratio)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Scores of columns that the face has seen to be of one length; how many have none.
#[wasm_bindgen]
pub fn rfm_columns(
    idle_days: &[i32],
    frequency: &[i32],
    monetary: &[i64],
    high: u32,
    scores: &mut [u16],
    groups: &mut [u32],
) -> u32 {
    RfmColumns { idle_days, frequency, monetary }.score(high, scores, groups).unwrap_or_default()
}
