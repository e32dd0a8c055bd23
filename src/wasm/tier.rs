//! Tiers and segments; columns come in whole pieces, with a plan that the face asked for once.

use super::answer::{Answer, Written, answer, plain, written};
use super::call::Call;
use crate::input::{Notes, Value};
use crate::issue::Checked;
use crate::message::Lang;
use crate::tier::columns::Columns;
use crate::tier::policy::Policy;
use crate::tier::rfm::RfmColumns;
use crate::tier::{
    Options, abc, average_assets, churn, clv, contacts, grade, lifecycle, metric, migration, pareto, partials,
    response, rfm, segment, services, suggestion,
};
use wasm_bindgen::prelude::wasm_bindgen;

type Work = fn(&Value, &Options) -> Checked<Value>;

/// Which options a function has beside `on` and `lang`.
const POLICY: u8 = 1;
const CALENDAR: u8 = 2;

/// Every function of one tree, by its public name.
const FUNCTIONS: &[(&str, u8, Work)] = &[
    ("grade", POLICY, grade::grade),
    ("suggestTier", POLICY, suggestion::suggest_tier),
    ("averageAssets", CALENDAR, average_assets::average_assets),
    ("tierServices", POLICY, services::tier_services),
    ("contactPlan", POLICY | CALENDAR, contacts::contact_plan),
    ("pareto", POLICY, pareto::pareto),
    ("abc", POLICY, abc::abc),
    ("rfm", POLICY, rfm::rfm),
    ("segment", POLICY, segment::segment),
    ("migration", POLICY, migration::migration),
    ("lifecycle", POLICY, lifecycle::lifecycle),
    ("clv", POLICY, clv::clv),
    ("scoreResponse", POLICY, response::score_response),
    ("churn", POLICY, churn::churn),
    ("merge", 0, partials::merge),
    ("finish", 0, partials::finish),
];

/// Asks a function of this subject.
pub(super) fn ask(call: &mut Call) -> Answer {
    for (name, needs, work) in FUNCTIONS {
        if *name == call.function {
            return asked(call, *needs, *work);
        }
    }
    Err(String::from("kehu: no such function"))
}

fn asked(call: &mut Call, needs: u8, work: Work) -> Answer {
    let mut notes = Notes::default();
    // Parts are of no day.
    let (on, lang) =
        if needs > 0 { (call.on()?, call.lang()?) } else { (crate::day::ymd(2000, 1, 1), Lang::default()) };
    let mut options = Options::on(on);
    if needs & POLICY > 0
        && let Some(policy) = call.policies(&mut notes).tier
    {
        options.policy = policy;
    }
    if needs & CALENDAR > 0 {
        options.calendar = call.calendar(&mut notes);
    }
    call.finish()?;
    let tree = call.argument();
    answer(notes, lang, &mut || -> Written { written(work(&tree, &options)) })
}

/// A policy as columns are graded by it; the argument is their scale, which the face has seen to.
pub(super) fn column_plan(call: &mut Call) -> Answer {
    let policy = call.sound_policies()?.tier.unwrap_or_else(Policy::shipped);
    call.finish()?;
    let scale = match call.argument() {
        Value::Number(scale) => scale as u32,
        _ => 0,
    };
    plain(&partials::planned(scale, &policy))
}

/// A piece of columns graded into `ranks`: the first metric of the plan, the second where there is one, and the others
/// one after the other in `more`. The counts by class and rank are added to `counts`, the sums by metric and rank, if they
/// are asked for, to `sums`, low half first.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "each is a column of its own")]
pub fn grade_columns(
    first: &[i64],
    second: &[i64],
    more: &[i64],
    levels: &[u8],
    plan: &[i64],
    ranks: &mut [u8],
    counts: &mut [i64],
    sums: &mut [i64],
) -> bool {
    let mut metrics: Vec<&[i64]> = vec![first];
    for rest in [second, more] {
        metrics.extend(rest.chunks(ranks.len().max(1)));
    }
    let columns = Columns { metrics: &metrics, levels };
    if columns.grade(plan, ranks, counts).is_none() {
        return false;
    }
    let mut found = vec![0; sums.len() / 2];
    if !sums.is_empty() && columns.sum(plan, ranks, &mut found).is_none() {
        return false;
    }
    for (place, sum) in found.into_iter().enumerate() {
        let (low, high) = (2 * place, 2 * place + 1);
        let total = (i128::from(sums[high]) << 64 | i128::from(sums[low] as u64)) + sum;
        (sums[low], sums[high]) = (total as i64, (total >> 64) as i64);
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
