//! Checks one case of a vector file of tiers against the core.
//!
//! `in` without `options` is the first argument, `options` the second; a file can name `on` for all of its cases. Columns
//! are lists of whole numbers, as texts or as numbers; `merge` has both parts in `in`.

use super::client::tree;
use super::reader::File;
use super::runner::{compare_answer, shape};
use kehu::day::Day;
use kehu::input::{Notes, Reader, Value as Tree};
use kehu::issue::{Checked, Unsound};
use kehu::tier::columns::{Columns, plan};
use kehu::tier::policy::Policy;
use kehu::tier::rfm::RfmColumns;
use kehu::tier::{
    Options, abc, average_assets, churn, clv, contacts, grade, lifecycle, metric, migration, pareto, partials,
    response, rfm, segment, services, suggestion,
};
use serde_json::{Value, json};

/// The request: everything but the options.
fn request(input: &Value) -> Tree {
    let mut request = input.as_object().expect("an object").clone();
    request.remove("options");
    tree(&Value::Object(request))
}

/// Policy and calendar of the options, as a call reads them.
fn read(given: &Value, options: &mut Options) -> Notes {
    let mut notes = Notes::default();
    if !given["policy"].is_null() {
        let section = tree(&json!({ "policy": given["policy"] }));
        let mut root = Reader::root(&section, &mut notes).expect("a map");
        if let Some(mut inside) = root.inside("policy") {
            let id = inside.text("id");
            let id = inside.required("id", id).unwrap_or_default();
            let version = inside.text("version");
            let version = inside.required("version", version).unwrap_or_default();
            if let Some(policy) = Policy::read(&mut inside, (id, version)) {
                options.policy = policy;
            }
            inside.finish();
        }
    }
    let calendar = tree(&json!({ "calendar": given["calendar"] }));
    options.calendar = Reader::root(&calendar, &mut notes).expect("a map").calendar("calendar");
    notes
}

/// One function of one request.
fn answered(file: &File, input: &Value, work: fn(&Tree, &Options) -> Checked<Tree>) -> Value {
    let given = &input["options"];
    // Parts are of no day.
    let on = given["on"].as_str().or(file.on.as_deref()).unwrap_or("2026-11-23");
    let mut options = Options::on(Day::read(on).expect("a day"));
    let Notes { issues, warnings } = read(given, &mut options);
    if !issues.is_empty() {
        return shape::<Value>(&Err(Unsound { issues, warnings }));
    }
    let mut answer = work(&request(input), &options);
    match &mut answer {
        Ok(sound) => sound.warnings.extend(warnings),
        Err(unsound) => unsound.warnings.extend(warnings),
    }
    shape(&answer)
}

/// A column of whole numbers; empty where the case has none.
fn column<T: std::str::FromStr>(list: &Value) -> Vec<T> {
    let text = |item: &Value| item.as_str().map_or_else(|| item.to_string(), str::to_owned);
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().map(|item| text(item).parse().ok().expect("a whole number")).collect()
}

/// What columns are graded by.
struct Graded {
    policy: Policy,
    metrics: Vec<Vec<i64>>,
    levels: Vec<u8>,
    scale: u32,
}

impl Graded {
    fn of(input: &Value) -> Graded {
        let mut options = Options::on(Day::read("2026-11-23").expect("a day"));
        assert!(read(&input["options"], &mut options).issues.is_empty(), "a faulty policy is a wrong call");
        let policy = options.policy;
        let metrics = policy.metrics().into_iter().map(|metric| column(&input["metrics"][metric])).collect();
        let scale = u32::try_from(input["scale"].as_u64().expect("a scale")).expect("a scale");
        Graded { policy, metrics, levels: column(&input["levels"]), scale }
    }

    fn work<T>(&self, work: impl FnOnce(&Columns<'_>, usize) -> T) -> T {
        let metrics: Vec<&[i64]> = self.metrics.iter().map(Vec::as_slice).collect();
        work(&Columns { metrics: &metrics, levels: &self.levels }, metrics[0].len())
    }
}

fn grade_columns(input: &Value) -> Value {
    let graded = Graded::of(input);
    let part = partials::nothing(graded.scale, &graded.policy);
    let part = plain(&part);
    let (tiers, classes) =
        (part["tiers"].as_array().expect("tiers").len(), part["cells"].as_array().expect("cells").len());
    let mut counts = vec![0; classes * (tiers + 1)];
    let plan = plan(&graded.policy, graded.scale);
    let ranks = graded.work(|columns, rows| {
        let mut ranks = vec![0; rows];
        columns.grade(&plan, &mut ranks, &mut counts).expect("columns of one length");
        ranks
    });
    json!({ "tiers": ranks, "cells": counts.chunks(tiers + 1).collect::<Vec<_>>() })
}

/// A plain tree as it crosses the boundary.
fn plain(tree: &Tree) -> Value {
    serde_json::from_str(&kehu::json::text(tree)).expect("JSON")
}

fn rfm_columns(input: &Value) -> Value {
    let mut options = Options::on(Day::read("2026-11-23").expect("a day"));
    assert!(read(&input["options"], &mut options).issues.is_empty(), "a faulty policy is a wrong call");
    let (idle_days, frequency): (Vec<i32>, Vec<i32>) = (column(&input["idleDays"]), column(&input["frequency"]));
    let monetary: Vec<i64> = column(&input["monetary"]);
    let (mut scores, mut groups) = (vec![0; monetary.len()], [0; 8]);
    let columns = RfmColumns { idle_days: &idle_days, frequency: &frequency, monetary: &monetary };
    let left_out = columns.score(options.policy.high_score(), &mut scores, &mut groups).expect("columns of one length");
    json!({ "scores": scores, "groups": groups, "leftOut": left_out })
}

fn pareto_columns(input: &Value) -> Value {
    let ratio = input["ratio"].as_str().map_or(pareto::RATIO, |ratio| metric::read(ratio).expect("a ratio"));
    let scale = u32::try_from(input["scale"].as_u64().expect("a scale")).expect("a scale");
    plain(&pareto::pareto_column(&column(&input["values"]), scale, ratio))
}

fn partial(input: &Value) -> Value {
    let graded = Graded::of(input);
    let part = graded.work(|columns, rows| partials::partial(columns, rows, graded.scale, &graded.policy));
    plain(&part.expect("columns of one length"))
}

/// Columns have doors of their own: no issues, no sources; what the case names must be so.
fn compare_columns(file: &File, case: &Value, answer: &Value) {
    for (field, wanted) in case["value"].as_object().expect("an object") {
        let given = &answer[field];
        if field == "policy" {
            for (field, wanted) in wanted.as_object().expect("an object") {
                assert_eq!(&given[field], wanted, "{}: {}: policy.{field}", file.path, case["name"]);
            }
            continue;
        }
        let is_absent = wanted.is_null() && given.is_null();
        assert!(is_absent || given == wanted, "{}: {}: {field}: {given} instead of {wanted}", file.path, case["name"]);
    }
}

/// Checks one case; `false` where the function is not one of this subject.
pub fn run(file: &File, case: &Value) -> bool {
    let input = &case["in"];
    let answer = match file.function.as_str() {
        "grade" => answered(file, input, grade::grade),
        "suggestTier" => answered(file, input, suggestion::suggest_tier),
        "averageAssets" => answered(file, input, average_assets::average_assets),
        "tierServices" => answered(file, input, services::tier_services),
        "contactPlan" => answered(file, input, contacts::contact_plan),
        "pareto" => answered(file, input, pareto::pareto),
        "abc" => answered(file, input, abc::abc),
        "rfm" => answered(file, input, rfm::rfm),
        "segment" => answered(file, input, segment::segment),
        "migration" => answered(file, input, migration::migration),
        "lifecycle" => answered(file, input, lifecycle::lifecycle),
        "clv" => answered(file, input, clv::clv),
        "scoreResponse" => answered(file, input, response::score_response),
        "churn" => answered(file, input, churn::churn),
        "merge" => answered(file, input, partials::merge),
        "finish" => answered(file, input, partials::finish),
        "gradeColumns" | "paretoColumns" | "rfmColumns" | "partial" => {
            let answer = match file.function.as_str() {
                "gradeColumns" => grade_columns(input),
                "paretoColumns" => pareto_columns(input),
                "rfmColumns" => rfm_columns(input),
                _ => partial(input),
            };
            compare_columns(file, case, &answer);
            return true;
        }
        _ => return false,
    };
    compare_answer(file, case, &answer);
    true
}
