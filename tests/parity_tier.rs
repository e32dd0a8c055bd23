//! Lists that must agree for tiers: words and types, rows and contract, the shipped policy and its text.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::input::Notes;
use kehu::tier::policy::{Policy, sample};
use kehu::tier::rules::RULES;
use kehu::tier::vocabulary::{
    CHANGES, CHANNELS, CLASSES, COMBINE, ENDS, GROUPS, JOINS, LEVELS, NEGATIVES, SCHEMES, STATUS, VOLUMES,
};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The contract's part on tiers.
fn types() -> String {
    let types = fs::read_to_string(root().join("src/wasm/types.d.ts")).unwrap();
    let start = types.find("tier: what holds everywhere").unwrap();
    types[start..].to_owned()
}

/// Words between quotes after the head of a union type.
fn union(types: &str, head: &str) -> BTreeSet<String> {
    let start = types.find(head).unwrap_or_else(|| panic!("{head} is not in types.d.ts")) + head.len();
    let end = start + types[start..].find([';', '}']).unwrap();
    types[start..end].split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn types_name_what_the_core_names() {
    let (all, types) = (fs::read_to_string(root().join("src/wasm/types.d.ts")).unwrap(), types());
    for (words, types, head) in [
        (COMBINE, &types, "readonly combine:"),
        (CHANNELS, &types, "export type ServiceChannel ="),
        (LEVELS, &all, "export type ClientLevel ="),
        (STATUS, &types, "readonly status:"),
        (CHANGES, &types, "readonly change:"),
        (NEGATIVES, &types, "readonly negatives?:"),
        (CLASSES, &types, "readonly class:"),
        (VOLUMES, &types, "readonly volume:"),
        (GROUPS, &types, "export type RfmGroup ="),
        (SCHEMES, &types, "export type LifecycleScheme ="),
        (JOINS, &types, "readonly join:"),
        (ENDS, &types, "readonly ends?:"),
    ] {
        assert_eq!(union(types, head), words.iter().map(|word| (*word).to_owned()).collect(), "{head}");
    }
}

#[test]
fn every_row_is_named_by_the_contract() {
    let types = types();
    for rule in RULES {
        let (_, aspect) = rule.id().rsplit_once('.').unwrap();
        assert!(types.contains(aspect), "{}", rule.id());
    }
}

fn shipped() -> Value {
    serde_json::from_str(&kehu::json::text(&sample())).unwrap()
}

#[test]
fn the_shipped_section_can_be_given_back() {
    let mut notes = Notes::default();
    let policy = Policy::of(&sample(), Some(("own", "1")), &mut notes).unwrap();
    assert_eq!(notes, Notes::default());
    assert!(policy.is_own() && !Policy::shipped().is_own());
    assert_eq!(policy.named(), ("own", "1"));
    assert_eq!(policy.digest(), Policy::shipped().digest());
    assert_eq!(policy.digest(), kehu::json::digest(&sample()));
}

/// Number by number what the contract says is shipped.
#[test]
fn the_shipped_section_is_the_contracts() {
    let written = shipped();
    let texts = |list: &Value, field: &str| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one[field].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(texts(&written["tiers"], "name"), ["普通", "银", "金", "白金", "钻石"]);
    let [assets, contribution] = [0, 1].map(|axis| written["axes"][axis].clone());
    assert_eq!(texts(&assets["bands"], "from"), ["", "100000", "500000", "1000000", "5000000"]);
    assert_eq!(texts(&contribution["bands"], "from"), ["", "500", "3000", "10000", "50000"]);
    assert_eq!(assets["window"], serde_json::json!({ "days": 60, "minObserved": 20 }));
    assert!(contribution.get("window").is_none());
    assert_eq!(written["contacts"], serde_json::json!({ "T1": 60, "T2": 40, "T3": 20, "T4": 10, "T5": 5 }));
    assert_eq!(written["churn"], serde_json::json!({ "idleDays": 90, "dropRatio": "0.5" }));
    assert_eq!(written["downgrade"], serde_json::json!({ "observationDays": 90, "maxSteps": 1, "floor": "T1" }));
    assert_eq!(texts(&written["classes"], "name"), ["保守", "稳健", "进取"]);
    assert_eq!((written["services"].as_array().unwrap().len(), &written["modifiers"]), (8, &serde_json::json!([])));
    assert_eq!(
        (&written["newMonths"], &written["gapDays"], &written["highScore"]),
        (&12.into(), &180.into(), &4.into())
    );
    assert_eq!((&written["illustrative"], &written["combine"]), (&true.into(), &"highest".into()));
}

/// Cases tell where they come from. The files may stand apart while they are written.
#[test]
fn every_case_tells_where_it_comes_from() {
    let Ok(folder) = fs::read_dir(root().join("tests/vectors/tier")) else { return };
    for entry in folder {
        let file: Value = serde_json::from_str(&fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
        for case in file["cases"].as_array().into_iter().flatten() {
            assert!(case["from"].as_str().is_some_and(|from| !from.is_empty()), "{}", case["name"]);
        }
    }
}
