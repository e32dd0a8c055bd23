//! Laws of tiers over seeded random input.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::day::Day;
use kehu::input::Value as Tree;
use kehu::issue::Checked;
use kehu::tier::columns::{Columns, plan};
use kehu::tier::metric;
use kehu::tier::policy::{Policy, sample};
use kehu::tier::rfm::RfmColumns;
use kehu::tier::{
    Options, abc, average_assets, churn, clv, contacts, grade, lifecycle, migration, pareto, partials, response, rfm,
    segment, services, suggestion,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn tree(value: &Json) -> Tree {
    match value {
        Json::Null => Tree::Null,
        Json::Bool(flag) => Tree::Bool(*flag),
        Json::Number(number) => Tree::Number(number.as_f64().unwrap()),
        Json::String(text) => Tree::Text(text.clone()),
        Json::Array(list) => Tree::List(list.iter().map(tree).collect()),
        Json::Object(map) => Tree::Map(map.iter().map(|(key, value)| (key.clone(), tree(value))).collect()),
    }
}

fn json_of(tree: &Tree) -> Json {
    serde_json::from_str(&kehu::json::text(tree)).unwrap()
}

/// The answer of a function, where there is one.
fn said(work: fn(&Tree, &Options) -> Checked<Tree>, request: &Json, options: &Options) -> Option<Json> {
    work(&tree(request), options).ok().map(|sound| json_of(&sound.value))
}

fn text(value: &Json) -> &str {
    value.as_str().unwrap()
}

fn millionths(value: &Json) -> i64 {
    metric::read(text(value)).unwrap()
}

/// Options with a policy of the caller's, made from the shipped one.
fn own(change: impl FnOnce(&mut Json)) -> Options {
    let mut section = json_of(&sample());
    change(&mut section);
    let mut notes = kehu::input::Notes::default();
    let policy = Policy::of(&tree(&section), Some(("own", "1")), &mut notes);
    Options { policy: policy.unwrap(), ..options() }
}

fn options() -> Options {
    Options::on(Day::read("2026-11-23").unwrap())
}

fn client(assets: i64, contribution: i64) -> Json {
    json!({
        "metrics": { "averageAssets": metric::text(assets.into()), "netContribution": metric::text(contribution.into()) },
        "observed": { "averageAssets": 60 }, "level": "C3",
    })
}

fn rank(assets: i64, contribution: i64) -> u32 {
    let graded = said(grade::grade, &client(assets, contribution), &options()).unwrap();
    u32::try_from(graded["rank"].as_u64().unwrap()).unwrap()
}

/// Amounts near the cuts, and anywhere.
fn amount() -> impl Strategy<Value = i64> {
    let cuts = [0, 500, 3_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 5_000_000_i64];
    prop_oneof![
        (prop::sample::select(cuts.to_vec()), -2..=2_i64).prop_map(|(cut, off)| cut * 1_000_000 + off),
        -1_000_000_000_000_i64..20_000_000_000_000,
    ]
}

#[test]
fn every_tier_is_reached() {
    for (assets, wanted) in [(0, 1), (100_000, 2), (500_000, 3), (1_000_000, 4), (5_000_000, 5)] {
        assert_eq!(rank(assets * 1_000_000, 0), wanted);
    }
}

fn counted(value: &Json) -> i64 {
    value.as_array().unwrap().iter().map(|count| count.as_i64().unwrap()).sum()
}

proptest! {
    #[test]
    fn more_never_lowers_the_tier(assets in amount(), contribution in amount(), more in 0..10_000_000_000_000_i64) {
        prop_assert!(rank(assets + more, contribution) >= rank(assets, contribution));
        prop_assert!(rank(assets, contribution + more) >= rank(assets, contribution));
    }

    #[test]
    fn columns_are_the_objects(rows in prop::collection::vec((amount(), amount(), 0..7_u8), 1..20), scale in 0..=6_u32) {
        let unit = 10_i64.pow(6 - scale);
        let assets: Vec<i64> = rows.iter().map(|row| row.0 / unit).collect();
        let contribution: Vec<i64> = rows.iter().map(|row| row.1 / unit).collect();
        let levels: Vec<u8> = rows.iter().map(|row| row.2).collect();
        let plan = plan(&Policy::shipped(), scale);
        let (mut ranks, mut counts, mut sums) = (vec![0; rows.len()], [0; 4 * 6], [0; 2 * 6]);
        let columns = Columns { metrics: &[&assets, &contribution], levels: &levels };
        columns.grade(&plan, &mut ranks, &mut counts).unwrap();
        columns.sum(&plan, &ranks, &mut sums).unwrap();
        for row in 0..rows.len() {
            prop_assert_eq!(u32::from(ranks[row]), rank(assets[row] * unit, contribution[row] * unit));
        }
        prop_assert_eq!(counts.iter().sum::<i64>(), rows.len() as i64);
        let sum: i128 = sums[..6].iter().sum();
        prop_assert_eq!(sum, assets.iter().map(|value| i128::from(*value)).sum::<i128>());
    }

    /// Modifiers and the lowest axis too: a policy of the caller's against single clients.
    #[test]
    fn own_policies_agree_too(
        rows in prop::collection::vec((amount(), amount(), amount()), 1..12), steps in prop::collection::vec(-3..=3_i32, 1..4),
        lowest in any::<bool>(),
    ) {
        let modifiers: Vec<Json> = steps.iter().filter(|steps| **steps != 0)
            .map(|steps| json!({ "metric": "tenure", "atLeast": "50000", "steps": steps })).collect();
        let options = own(|section| {
            section["modifiers"] = json!(modifiers);
            section["combine"] = json!(if lowest { "lowest" } else { "highest" });
        });
        let policy = &options.policy;
        let plan = plan(policy, 6);
        let column = |place: usize| -> Vec<i64> { rows.iter().map(|row| [row.0, row.1, row.2][place]).collect() };
        let (assets, contribution, tenure) = (column(0), column(1), column(2));
        let metrics: Vec<&[i64]> = [&assets, &contribution, &tenure].into_iter().map(Vec::as_slice)
            .take(policy.metrics().len()).collect();
        let (mut ranks, mut counts) = (vec![0; rows.len()], [0; 4 * 6]);
        Columns { metrics: &metrics, levels: &[] }.grade(&plan, &mut ranks, &mut counts).unwrap();
        for row in 0..rows.len() {
            let mut request = client(assets[row], contribution[row]);
            request["metrics"]["tenure"] = json!(metric::text(tenure[row].into()));
            let graded = said(grade::grade, &request, &options).unwrap();
            prop_assert_eq!(graded["rank"].as_u64(), Some(u64::from(ranks[row])));
        }
    }

    #[test]
    fn parts_in_any_order_are_the_whole(
        rows in prop::collection::vec((prop_oneof![amount(), Just(i64::MIN)], amount(), 0..7_u8), 0..40),
        mut ends in prop::collection::vec(0..40_usize, 0..5), turn in 0..6_usize,
    ) {
        let part = |rows: &[(i64, i64, u8)]| {
            let assets: Vec<i64> = rows.iter().map(|row| row.0).collect();
            let contribution: Vec<i64> = rows.iter().map(|row| row.1).collect();
            let levels: Vec<u8> = rows.iter().map(|row| row.2).collect();
            let columns = Columns { metrics: &[&assets, &contribution], levels: &levels };
            json_of(&partials::partial(&columns, rows.len(), 6, &Policy::shipped()).unwrap())
        };
        ends.iter_mut().for_each(|end| *end = (*end).min(rows.len()));
        ends.extend([0, rows.len()]);
        ends.sort_unstable();
        let mut parts: Vec<Json> = ends.windows(2).map(|pair| part(&rows[pair[0]..pair[1]])).collect();
        let turn = turn % parts.len();
        parts.rotate_left(turn);
        let mut merged = parts[0].clone();
        for next in &parts[1..] {
            merged = said(partials::merge, &json!({ "a": merged, "b": next }), &options()).unwrap();
        }
        prop_assert_eq!(&merged, &part(&rows));
        let whole = said(partials::finish, &merged, &options()).unwrap();
        let tiers = whole["tiers"].as_array().unwrap();
        prop_assert_eq!(tiers.iter().map(|tier| tier["count"].as_u64().unwrap()).sum::<u64>(), rows.len() as u64);
        let shares: i64 = tiers.iter().map(|tier| millionths(&tier["share"])).sum();
        prop_assert_eq!(shares, if rows.is_empty() { 0 } else { metric::ONE });
    }

    #[test]
    fn a_pareto_column_is_the_list(values in prop::collection::vec(-50..1_000_000_i64, 1..60), ratio in 1..=1_000_000_i64) {
        let rows: Vec<Json> = values.iter().enumerate()
            .map(|(place, value)| json!({ "id": place.to_string(), "value": metric::text(i128::from(*value) * 10_000) })).collect();
        let column = json_of(&pareto::pareto_column(&values, 2, ratio));
        let request = json!({ "rows": rows, "ratio": metric::text(ratio.into()) });
        let Some(listed) = said(pareto::pareto, &request, &options()) else {
            prop_assert!(values.iter().all(|value| *value < 0));
            return Ok(());
        };
        for field in ["counted", "negative", "total", "smallest", "gini"] {
            prop_assert_eq!(&listed[field], &column[field]);
        }
        if let Json::String(gini) = &column["gini"] {
            let gini = metric::read(gini).unwrap();
            prop_assert!((0..metric::ONE).contains(&gini));
            let sum: i64 = values.iter().filter(|value| **value >= 0).sum();
            let counted: Vec<i64> = values.iter().copied().filter(|value| *value >= 0).collect();
            // The mean difference of all pairs, another definition.
            let pairs: i128 = counted.iter().flat_map(|one| counted.iter().map(move |other| i128::from((one - other).abs()))).sum();
            let under = 2 * counted.len() as i128 * i128::from(sum);
            prop_assert!((i128::from(gini) * under - pairs * 1_000_000).abs() * 2 <= under);
        }
        let (rows, all) = (listed["rows"].as_array().unwrap(), column["curve"].as_array().unwrap());
        prop_assert_eq!(all.len(), if column["total"] == "0" { 0 } else { 101 });
        if !all.is_empty() {
            prop_assert_eq!((text(&all[0]), text(&all[100]), text(&rows[rows.len() - 1]["share"])), ("0", "1", "1"));
        }
        let smallest = listed["smallest"]["count"].as_u64().unwrap_or_default() as usize;
        let before = smallest.checked_sub(2).map_or(0, |place| millionths(&rows[place]["cumulative"]));
        let total = millionths(&listed["total"]);
        prop_assert!(smallest == 0 || i128::from(before) * 1_000_000 < i128::from(total) * i128::from(ratio));
    }

    #[test]
    fn classes_add_up(values in prop::collection::vec(-50..2000_i64, 1..40), keep in any::<bool>()) {
        let rows: Vec<Json> = values.iter().enumerate()
            .map(|(place, value)| json!({ "id": place.to_string(), "value": value.to_string() })).collect();
        let request = json!({ "rows": rows, "negatives": if keep { "keep" } else { "exclude" } });
        let Some(answer) = said(abc::abc, &request, &options()) else { return Ok(()) };
        let classes = answer["classes"].as_array().unwrap();
        let counts: u64 = classes.iter().map(|class| class["count"].as_u64().unwrap()).sum();
        prop_assert_eq!(Some(counts), answer["counted"].as_u64());
        let rows = answer["rows"].as_array().unwrap();
        prop_assert!(rows.iter().map(|row| text(&row["class"])).is_sorted());
        for pair in rows.windows(2) {
            prop_assert!(pair[0]["value"] != pair[1]["value"] || pair[0]["class"] == pair[1]["class"]);
        }
    }

    /// Against a count of every pair.
    #[test]
    fn scores_are_the_plain_count(rows in prop::collection::vec((0..30_i32, 0..12_i32, -20..20_i64), 1..40)) {
        let on = options().on;
        let given: Vec<Json> = rows.iter().enumerate().map(|(place, (idle, frequency, money))| {
            let mut last = on;
            for _ in 0..*idle { last = last.day_before().unwrap(); }
            json!({ "id": place.to_string(), "lastTrade": last.text(), "frequency": frequency, "monetary": money.to_string() })
        }).collect();
        let answer = said(rfm::rfm, &json!({ "rows": given }), &options()).unwrap();
        let score = |value: i64, all: &[i64]| -> u32 {
            let n = all.len();
            let mut sorted = all.to_vec();
            sorted.sort_unstable();
            1 + (1..5).filter(|k| value >= sorted[k * n / 5]).count() as u32
        };
        let columns = |pick: fn(&(i32, i32, i64)) -> i64| rows.iter().map(pick).collect::<Vec<i64>>();
        let (r, f, m) = (columns(|row| -i64::from(row.0)), columns(|row| row.1.into()), columns(|row| row.2));
        let (idle, frequency): (Vec<i32>, Vec<i32>) = rows.iter().map(|row| (row.0, row.1)).unzip();
        let (mut scores, mut groups) = (vec![0; rows.len()], [0; 8]);
        let columns = RfmColumns { idle_days: &idle, frequency: &frequency, monetary: &m };
        prop_assert_eq!(columns.score(4, &mut scores, &mut groups), Some(0));
        for (place, row) in answer["rows"].as_array().unwrap().iter().enumerate() {
            let wanted = [score(r[place], &r), score(f[place], &f), score(m[place], &m)];
            prop_assert_eq!(json!([row["r"], row["f"], row["m"]]), json!(wanted));
            prop_assert_eq!(u32::from(scores[place]), 100 * wanted[0] + 10 * wanted[1] + wanted[2]);
        }
        let counted: Vec<u64> = answer["groups"].as_array().unwrap().iter().map(|group| group["count"].as_u64().unwrap()).collect();
        prop_assert_eq!(counted, groups.map(u64::from).to_vec());
    }

    #[test]
    fn rows_of_a_matrix_are_the_clients(
        before in prop::collection::btree_map(0..30_u32, prop::option::of(1..6_u32), 0..20),
        after in prop::collection::btree_map(0..30_u32, prop::option::of(1..6_u32), 1..20),
    ) {
        let listed = |clients: &std::collections::BTreeMap<u32, Option<u32>>| -> Vec<Json> {
            clients.iter().map(|(id, tier)| json!({ "id": id.to_string(), "tier": tier.map(|tier| format!("T{tier}")) })).collect()
        };
        let request = json!({ "before": listed(&before), "after": listed(&after) });
        let answer = said(migration::migration, &request, &options()).unwrap();
        let both = before.keys().filter(|id| after.contains_key(id)).count() as i64;
        let matrix = answer["matrix"].as_array().unwrap();
        prop_assert_eq!(matrix.iter().map(counted).sum::<i64>(), both);
        prop_assert_eq!(&answer["counted"], &json!(both));
        prop_assert_eq!(counted(&answer["entered"]), after.len() as i64 - both);
        prop_assert_eq!(counted(&answer["left"]), before.len() as i64 - both);
        for (row, shares) in matrix.iter().zip(answer["shares"].as_array().unwrap()) {
            let sum: i64 = shares.as_array().unwrap().iter().map(millionths).sum();
            prop_assert_eq!(sum, if counted(row) > 0 { metric::ONE } else { 0 });
        }
    }

    #[test]
    fn a_fall_is_small_and_above_the_floor(
        assets in amount(), previous in 1..6_usize, floor in 1..6_usize, steps in 1..6_u32, days in 0..200_u32,
        history in prop::collection::vec((1..300_u32, 1..6_u32), 0..6),
    ) {
        let options = own(|section| {
            section["downgrade"] = json!({ "observationDays": days, "maxSteps": steps, "floor": format!("T{floor}") });
        });
        let mut history = history;
        history.sort_unstable_by_key(|entry| std::cmp::Reverse(entry.0));
        history.dedup_by_key(|entry| entry.0);
        let first = Day::read("2025-12-01").unwrap();
        let entries: Vec<Json> = history.iter()
            .map(|(ago, tier)| json!({ "on": first.days_later(350 - ago).unwrap().text(), "tier": format!("T{tier}") })).collect();
        let mut request = client(assets, 0);
        request["previous"] = json!({ "tier": format!("T{previous}"), "since": "2025-12-10" });
        request["history"] = json!(entries);
        let answer = said(suggestion::suggest_tier, &request, &options).unwrap();
        let to: usize = text(&answer["to"])[1..].parse().unwrap();
        let computed = answer["grade"]["rank"].as_u64().unwrap() as usize;
        prop_assert!(to + steps as usize >= previous);
        prop_assert!(to >= floor.min(previous) && to >= computed.min(previous));
        prop_assert_eq!(to > previous, computed > previous);
        if let Json::Object(seen) = &answer["observation"] {
            prop_assert!(to == previous || seen["days"].as_u64() >= seen["needed"].as_u64());
        }
    }
}

/// Any plain value, with keys that the functions ask for.
fn anything() -> impl Strategy<Value = Json> {
    let keys = [
        "metrics",
        "observed",
        "override",
        "averageAssets",
        "netContribution",
        "level",
        "previous",
        "history",
        "tier",
        "since",
        "on",
        "days",
        "assets",
        "borrowed",
        "window",
        "minObserved",
        "ends",
        "clients",
        "id",
        "lastContact",
        "rows",
        "value",
        "ratio",
        "negatives",
        "cuts",
        "lastTrade",
        "frequency",
        "monetary",
        "groups",
        "join",
        "tests",
        "field",
        "is",
        "atLeast",
        "atMost",
        "fields",
        "before",
        "after",
        "scheme",
        "state",
        "event",
        "accounts",
        "firstTrade",
        "traded",
        "planned",
        "class",
        "margin",
        "retention",
        "discount",
        "periods",
        "card",
        "base",
        "features",
        "bands",
        "points",
        "profiling",
        "bins",
        "score",
        "responded",
        "assetsBefore",
        "assetsNow",
        "policy",
        "version",
        "digest",
        "tiers",
        "scale",
        "cells",
        "sums",
        "a",
        "b",
        "axes",
        "metric",
        "modifiers",
        "steps",
        "downgrade",
        "observationDays",
        "maxSteps",
        "floor",
        "services",
        "channels",
        "contacts",
        "churn",
        "idleDays",
        "dropRatio",
        "classes",
        "levels",
        "name",
        "combine",
        "from",
        "until",
    ];
    let words = [
        "",
        " ",
        "T1",
        "T9",
        "C3",
        "operator",
        "archive",
        "trading",
        "time",
        "volume",
        "sign",
        "cancel",
        "potential",
        "current",
        "all",
        "any",
        "keep",
        "on",
        "infinite",
        "A",
        "0.8",
        "1",
        "-1",
        "0",
        "9223372036854.775807",
        "-9223372036854.775807",
        "99999999999999999999999999999",
        "0.0000001",
        "2026-11-20",
        "2026-02-30",
        "9999-12-31",
        "0001-01-01",
        "2003-12-31",
        "\u{fffd}",
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        prop_oneof![Just(0.0), Just(1.0), Just(-1.0), Just(5.0), Just(250.0), Just(1e15), Just(0.5), Just(-0.0)]
            .prop_map(Json::from),
        prop::sample::select(words.to_vec()).prop_map(Json::from),
    ];
    leaf.prop_recursive(5, 120, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::from),
            prop::collection::btree_map(prop::sample::select(keys.to_vec()).prop_map(str::to_owned), inner, 0..8)
                .prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    })
}

/// Every function of one request, and what it says.
fn all(request: &Tree) -> Vec<String> {
    let options = options();
    macro_rules! said {
        ($($function:path),*) => {
            vec![$(match $function(request, &options) {
                Ok(sound) => kehu::json::text(&sound.value) + &kehu::json::text(&sound.warnings),
                Err(unsound) => kehu::json::text(&unsound.issues),
            }),*]
        };
    }
    said![
        grade::grade,
        suggestion::suggest_tier,
        average_assets::average_assets,
        services::tier_services,
        contacts::contact_plan,
        pareto::pareto,
        abc::abc,
        rfm::rfm,
        segment::segment,
        migration::migration,
        lifecycle::lifecycle,
        clv::clv,
        response::score_response,
        churn::churn
    ]
}

/// A sound request of one function, so that faults are met behind the first door too.
fn sound() -> impl Strategy<Value = Json> {
    let part = json_of(
        &partials::partial(&Columns { metrics: &[&[1], &[2]], levels: &[] }, 1, 0, &Policy::shipped()).unwrap(),
    );
    prop::sample::select(vec![
        client(1, 2),
        json!({ "days": [{ "on": "2026-11-20", "assets": "1" }], "window": 5 }),
        json!({ "clients": [{ "id": "1", "tier": "T1", "lastContact": "2026-11-02" }] }),
        json!({ "rows": [{ "id": "1", "value": "1", "lastTrade": "2026-11-20", "frequency": 1, "monetary": "5", "fields": { "state": "A" } }],
            "groups": [{ "id": "g", "join": "all", "tests": [{ "field": "state", "is": "A" }] }] }),
        json!({ "before": [{ "id": "1", "tier": "T1" }], "after": [{ "id": "1", "tier": "T2" }] }),
        json!({ "scheme": "operator", "state": "current", "event": "cancel", "accounts": ["1"] }),
        json!({ "margin": "100", "retention": "0.8", "discount": "0.1", "periods": 600 }),
        json!({ "card": { "id": "c", "version": "1", "base": 1, "features": [{ "field": "value", "bands": [{ "atLeast": "1", "points": 5 }] }] },
            "clients": [{ "id": "1", "profiling": true, "features": { "value": "3" } }], "bins": [0], "history": [{ "score": 3, "responded": true }] }),
        json!({ "a": part.clone(), "b": part.clone() }),
        part,
        json_of(&sample()),
    ])
}

/// Puts something else somewhere.
fn spoil(value: &mut Json, place: usize, with: &Json) {
    let (stop, at) = (place.is_multiple_of(7), place / 7);
    match value {
        Json::Object(map) if !map.is_empty() && !stop => {
            let count = map.len();
            spoil(map.values_mut().nth(at % count).unwrap(), at, with);
        }
        Json::Array(list) if !list.is_empty() && !stop => {
            let count = list.len();
            spoil(&mut list[at % count], at, with);
        }
        other => *other = with.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn nothing_panics(given in anything(), mut known in sound(), place in any::<usize>()) {
        for request in [&given, &{ spoil(&mut known, place, &given); known.clone() }] {
            let request = tree(request);
            all(&request);
            let mut notes = kehu::input::Notes::default();
            let policy = Policy::of(&request, Some(("own", "1")), &mut notes);
            prop_assert!(policy.is_none() || notes.issues.is_empty());
        }
    }

    /// Neither ids nor values stand in what is found; the fields of a card, which are the broker's, stand in paths.
    #[test]
    fn findings_tell_nothing(place in any::<usize>(), mut known in sound()) {
        spoil(&mut known, place, &json!("秘密7391"));
        let request = tree(&known);
        macro_rules! quiet {
            ($($function:path),*) => { $(
                let found = match $function(&request, &options()) {
                    Ok(sound) => sound.warnings,
                    Err(unsound) => [unsound.issues, unsound.warnings].concat(),
                };
                prop_assert!(!kehu::json::text(&found).contains("7391"));
            )* };
        }
        quiet!(grade::grade, suggestion::suggest_tier, average_assets::average_assets, contacts::contact_plan,
            pareto::pareto, rfm::rfm, segment::segment, migration::migration, lifecycle::lifecycle, clv::clv, churn::churn);
    }
}
