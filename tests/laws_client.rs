//! What must hold for any card and any change (proptest; failures are shrunk and printed with their seed).
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::client::{Options, advance, card, card_reader, forms, marks, papers, plan, slip};
use kehu::day::Day;
use kehu::input::Value;
use kehu::issue::{Checked, Issue, Step};
use kehu::message::{Lang, render};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value as Json, json};

fn options() -> Options {
    Options::on(Day::read("2026-11-23").unwrap())
}

fn tree(value: &Json) -> Value {
    match value {
        Json::Null => Value::Null,
        Json::Bool(flag) => Value::Bool(*flag),
        Json::Number(number) if number.is_f64() => Value::Fraction(number.to_string()),
        Json::Number(number) => Value::Number(number.as_f64().unwrap()),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(list) => Value::List(list.iter().map(tree).collect()),
        Json::Object(map) => Value::Map(map.iter().map(|(key, value)| (key.clone(), tree(value))).collect()),
    }
}

/// A company whose telephone and name may change, with everything that a change can need.
fn request(key: bool, targets: &[&str], link: &str, identity: bool) -> Json {
    let mut after = json!({ "phone": "010-66668888" });
    if key {
        after["name"] = json!("北京示例科技有限公司");
    }
    let name = if key { "北京示例科技有限公司" } else { "北京样本科技有限公司" };
    let mut request = json!({
        "party": "legal_person", "channel": "counter", "entry": "ordinary", "hasOptionAccount": false,
        "hasMarginAccount": false, "hasBankCustody": false, "syncTargets": targets, "after": after,
        "before": { "name": "北京样本科技有限公司", "documentKind": "uscc", "documentNumber": "91350100M000100Y43" },
        "csdcQuery": { "status": "success", "unifiedAccounts": [{ "account": "180000000001", "status": "normal", "links": [
            { "account": "B880000001", "market": "shanghai", "status": "normal", "link": link }
        ] }] },
    });
    if identity {
        request["identityCheck"] = json!({ "source": "登记机关", "matched": true, "name": name,
            "number": "91350100M000100Y43", "at": "2026-11-23T09:00:00+08:00" });
    }
    request
}

fn planned(request: &Json) -> Json {
    let sound = plan::plan_change(&tree(request), &options()).expect("a plan");
    serde_json::to_value(sound.value).unwrap()
}

fn targets() -> impl Strategy<Value = Vec<&'static str>> {
    let known = vec!["unified_account", "shareholder_system", "fund_system", "other_client_codes"];
    proptest::sample::subsequence(known, 0..=4)
}

const ACTIONS: [&str; 9] =
    ["review_identity", "edit", "sign_form", "submit", "approve", "reject", "record_sync_result", "sign_slip", "file"];

/// One step: mostly what comes next, now and then anything.
#[derive(Clone, Debug)]
struct Try {
    action: usize,
    next: bool,
    who: usize,
    desk: usize,
    complete: bool,
    result: usize,
    target: usize,
}

fn attempt() -> impl Strategy<Value = Try> {
    (0..9_usize, prop::bool::weighted(0.75), 0..4_usize, 0..5_usize, prop::bool::weighted(0.85), 0..5_usize, 0..4_usize)
        .prop_map(|(action, next, who, desk, complete, result, target)| Try {
            action,
            next,
            who,
            desk,
            complete,
            result,
            target,
        })
}

/// What usually comes next.
fn usual(state: &str) -> &'static str {
    match state {
        "draft" => "review_identity",
        "identity_reviewed" => "sign_form",
        "form_signed" => "submit",
        "submitted" => "approve",
        "reviewed" => "record_sync_result",
        "completed" | "completed_with_rejections" => "sign_slip",
        _ => "file",
    }
}

fn step(plan: &Json, state: &Json, log: &Json, tried: &Try) -> Json {
    let state_word = state.as_str().unwrap();
    let action = if tried.next { usual(state_word) } else { ACTIONS[tried.action] };
    let reviewing = matches!(action, "approve" | "reject") != (tried.who == 3);
    let id = if reviewing && tried.who != 2 { "B02" } else { "A01" };
    let mut step = json!({
        "plan": plan, "state": state, "log": log, "action": action,
        "actor": { "id": id, "role": if reviewing { "reviewer" } else { "counter" }, "at": "2026-11-23T10:00:00+08:00",
            "desk": if tried.desk == 0 { "D2" } else { "D1" } },
    });
    let when = if action == "sign_slip" { "after_result" } else { "before_entry" };
    let rows = |name: &str| -> Vec<Json> {
        let due = plan[name].as_array().unwrap().iter().filter(|row| row["when"] == when).cloned();
        due.skip(usize::from(!tried.complete)).collect()
    };
    match action {
        "sign_form" | "sign_slip" => {
            let given = |row: &Json| json!({ "kind": row["kind"], "by": row["by"][0], "paper": row["paper"] });
            step["marks"] = rows("marks").iter().map(given).collect();
        }
        "submit" => {
            let given = |row: &Json| json!({ "id": row["id"], "original": true, "sealed": true });
            step["papers"] = rows("papers").iter().map(given).collect();
        }
        "reject" if tried.complete => step["reason"] = json!("填写有误"),
        "record_sync_result" => {
            let known = ["unified_account", "shareholder_system", "fund_system", "other_client_codes"];
            step["target"] = json!(known[tried.target]);
            step["result"] = json!(["accepted", "accepted", "accepted", "rejected", "pending"][tried.result]);
        }
        "file" => step["businessSeal"] = json!(tried.complete),
        _ => {}
    }
    step
}

/// The second reading: whether a log may stand at its end, told from the log and the plan alone.
fn may_stand(plan: &Json, state: &str, log: &[Json]) -> bool {
    let is = |entry: &Json, action: &str| entry["action"] == action;
    let start = log.iter().rposition(|entry| is(entry, "edit") || is(entry, "reject")).map_or(0, |place| place + 1);
    let round = log.get(start..).unwrap_or_default();
    let late = ["reviewed", "completed", "completed_with_rejections", "slip_signed", "closed"];
    if !late.contains(&state) && state != "submitted" {
        return true;
    }
    let (Some(signed), Some(submitted)) =
        (round.iter().find(|entry| is(entry, "sign_form")), round.iter().find(|entry| is(entry, "submit")))
    else {
        return false;
    };
    let given = |row: &Json| {
        let marks = signed["marks"].as_array().unwrap();
        marks.iter().any(|mark| mark["paper"] == row["paper"] && row["by"].as_array().unwrap().contains(&mark["by"]))
    };
    let due = |name: &str| {
        plan[name].as_array().unwrap().iter().filter(|row| row["when"] == "before_entry").cloned().collect::<Vec<_>>()
    };
    let shown = |row: &Json| submitted["papers"].as_array().unwrap().iter().any(|paper| paper["id"] == row["id"]);
    if !due("marks").iter().all(given) || !due("papers").iter().all(shown) || plan["gates"] != json!([]) {
        return false;
    }
    if state == "submitted" {
        return true;
    }
    let Some(approved) = round.iter().find(|entry| is(entry, "approve")) else { return false };
    let (by, at) = (&approved["actor"], &submitted["actor"]);
    if by["role"] != "reviewer" || by["id"] == at["id"] || by["desk"] != at["desk"] {
        return false;
    }
    let last = |target: &Json| {
        let answer = round.iter().rfind(|entry| is(entry, "record_sync_result") && &entry["target"] == target);
        answer.map_or(Json::Null, |entry| entry["result"].clone())
    };
    let answers: Vec<Json> = plan["sync"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["status"] == "planned")
        .map(|row| last(&row["target"]))
        .collect();
    let answered = answers.iter().all(|answer| answer == "accepted" || answer == "rejected");
    match state {
        "reviewed" => !answered,
        "completed" => answers.iter().all(|answer| answer == "accepted"),
        "completed_with_rejections" => answered && answers.iter().any(|answer| answer == "rejected"),
        "slip_signed" => answered && round.iter().any(|entry| is(entry, "sign_slip")),
        _ => answered && round.iter().any(|entry| is(entry, "file") && entry["businessSeal"] == true),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn no_path_passes_a_gate(
        key in any::<bool>(), targets in targets(), confirmed in prop::bool::weighted(0.8), identity in prop::bool::weighted(0.9),
        tries in prop::collection::vec(attempt(), 0..24), forged in any::<prop::sample::Index>(),
    ) {
        let plan = planned(&request(key, &targets, if confirmed { "confirmed" } else { "unconfirmed" }, identity));
        let (mut state, mut log) = (json!("draft"), Json::Null);
        for tried in &tries {
            let given = step(&plan, &state, &log, tried);
            if let Ok(sound) = advance::advance_change(&tree(&given), &options()) {
                let answer = serde_json::to_value(sound.value).unwrap();
                (state, log) = (answer["state"].clone(), answer["log"].clone());
                prop_assert!(may_stand(&plan, state.as_str().unwrap(), log.as_array().unwrap()), "{state} after {log}");
                let all = answer["targets"].as_array().unwrap().iter()
                    .all(|row| row["result"] == "accepted" || row["code"] == "sync.not_applicable");
                prop_assert_eq!(answer.get("message").is_some(), state == "completed" && all);
            }
        }
        // A log that lacks a step is refused, unless what is left is a change of its own right.
        if let Some(entries) = log.as_array().filter(|entries| !entries.is_empty()) {
            let mut entries = entries.clone();
            entries.remove(forged.index(entries.len()));
            let given = json!({ "plan": plan, "state": state, "log": entries, "action": "file", "businessSeal": true,
                "actor": { "id": "A01", "role": "counter", "at": "2026-11-23T11:00:00+08:00", "desk": "D1" } });
            if let Ok(sound) = advance::advance_change(&tree(&given), &options()) {
                let answer = serde_json::to_value(sound.value).unwrap();
                prop_assert!(may_stand(&plan, answer["state"].as_str().unwrap(), answer["log"].as_array().unwrap()));
            }
        }
    }

    #[test]
    fn more_targets_never_need_fewer_papers(key in any::<bool>(), few in targets(), more in targets()) {
        let all: Vec<&str> = few.iter().chain(&more).copied().collect();
        let (fewer, fuller) = (planned(&request(key, &few, "confirmed", true)), planned(&request(key, &all, "confirmed", true)));
        for name in ["papers", "marks"] {
            for row in fewer[name].as_array().unwrap() {
                prop_assert!(fuller[name].as_array().unwrap().contains(row), "{name}: {row}");
            }
        }
        prop_assert_eq!(&fewer["class"], &fuller["class"]);
    }

    #[test]
    fn both_menus_give_the_same_plan(key in any::<bool>(), targets in targets()) {
        let mut asked = request(key, &targets, "confirmed", true);
        let mut ordinary = planned(&asked);
        asked["entry"] = json!("combined");
        asked["ordinaryTicked"] = json!(true);
        let mut combined = planned(&asked);
        for plan in [&mut ordinary, &mut combined] {
            plan["request"] = Json::Null;
        }
        prop_assert_eq!(ordinary, combined);
    }
}

/// Any tree whose texts are one mark, under words that the functions ask for and others.
fn any_tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::Number),
        Just(Value::Text("甲乙丙ZQ7".to_owned())),
        Just(Value::Opaque),
        Just(Value::TooDeep),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        let key = prop::sample::select(vec![
            "party",
            "name",
            "documentKind",
            "documentNumber",
            "documentUntil",
            "birthDate",
            "agent",
            "accounts",
            "number",
            "consents",
            "taxResidence",
            "beneficialOwners",
            "share",
            "attributes",
            "provenance",
            "managingPartner",
            "kind",
            "before",
            "after",
            "remove",
            "client",
            "channel",
            "entry",
            "hasOptionAccount",
            "syncTargets",
            "csdcQuery",
            "status",
            "unifiedAccounts",
            "links",
            "link",
            "identityCheck",
            "marks",
            "papers",
            "by",
            "paper",
            "facts",
            "fields",
            "business",
            "plan",
            "request",
            "on",
            "state",
            "action",
            "actor",
            "id",
            "role",
            "at",
            "desk",
            "log",
            "target",
            "result",
            "type",
            "validUntil",
            "details",
            "content",
            "other",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            prop::collection::vec((key.prop_map(str::to_owned), inner), 0..8).prop_map(Value::Map),
        ]
    })
}

fn told<T: Serialize>(result: Checked<T>) -> Vec<Issue> {
    match result {
        Ok(sound) => sound.warnings,
        Err(unsound) => {
            assert!(!unsound.issues.is_empty(), "a refusal says why");
            unsound.issues.into_iter().chain(unsound.warnings).collect()
        }
    }
}

proptest! {
    #[test]
    fn nothing_panics_and_no_finding_tells_a_value(given in any_tree(), party in "individual|legal_person|partnership|product|minor") {
        let mut map = vec![("party".to_owned(), Value::Text(party))];
        if let Value::Map(entries) = &given {
            map.extend(entries.iter().filter(|entry| entry.0 != "party").cloned());
        }
        let options = options();
        let form_options = forms::FormOptions { blank: false, details: given.clone(), module: None };
        for tree in [given.clone(), Value::Map(map)] {
            let issues = [
                told(card::check_card(&tree, false, &options)),
                told(card::check_card(&tree, true, &options)),
                told(card_reader::compare(&tree, &given, &options)),
                told(marks::required_marks(&tree, &options)),
                told(papers::required_papers(&tree, &options)),
                told(plan::plan_change(&tree, &options)),
                told(advance::advance_change(&tree, &options)),
                told(forms::change_forms(&tree, &form_options, &options)),
                told(slip::confirmation_slip(&tree, None, &options)),
            ];
            for issue in issues.iter().flatten() {
                let text = serde_json::to_string(issue).unwrap() + &render(issue, Lang::ZhCn) + &render(issue, Lang::En);
                prop_assert!(!text.contains("ZQ7"), "{text}");
            }
        }
    }
}

#[test]
fn a_list_of_words_has_a_longest_length() {
    let check = |count: usize| {
        let words = vec![Value::Text("supplier".to_owned()); count];
        let card = Value::Map(vec![
            ("party".to_owned(), Value::Text("legal_person".to_owned())),
            ("relationTypes".to_owned(), Value::List(words)),
        ]);
        card::check_card(&card, true, &options()).err().map(|unsound| unsound.issues)
    };
    assert_eq!(check(1000), None);
    let issues = check(1001).unwrap();
    let found: Vec<_> = issues.iter().map(|issue| (issue.code.word(), issue.path.clone())).collect();
    assert_eq!(found, [("field.out_of_range", vec![Step::Field("relationTypes")])]);
}
