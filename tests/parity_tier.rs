//! Lists that must agree for tiers: words and types, rows and contract, the shipped policy and its text.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::criterion::Join;
use kehu::input::{Notes, Reader, Value as Tree};
use kehu::tier::policy::{Policy, SHIPPED};
use kehu::tier::rules::RULES;
use kehu::tier::vocabulary::{Change, Channel, Class, Combine, Group, Level, Negatives, Scheme, Status, Volume};
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
    macro_rules! same {
        ($($name:ident in $types:ident as $head:literal),*) => {
            $(assert_eq!(union(&$types, $head), $name::ALL.iter().map(|one| one.word().to_owned()).collect());)*
        };
    }
    same!(
        Combine in types as "readonly combine:",
        Channel in types as "export type ServiceChannel =",
        Level in all as "export type ClientLevel =",
        Status in types as "readonly status:",
        Change in types as "readonly change:",
        Negatives in types as "readonly negatives?:",
        Class in types as "readonly class:",
        Volume in types as "readonly volume:",
        Group in types as "export type RfmGroup =",
        Scheme in types as "export type LifecycleScheme =",
        Join in types as "readonly join:"
    );
}

#[test]
fn every_row_is_named_by_the_contract() {
    let types = types();
    for rule in RULES {
        let (_, aspect) = rule.id().rsplit_once('.').unwrap();
        assert!(types.contains(aspect), "{}", rule.id());
    }
}

fn tree(value: &Value) -> Tree {
    match value {
        Value::Null => Tree::Null,
        Value::Bool(flag) => Tree::Bool(*flag),
        Value::Number(number) => Tree::Number(number.as_f64().unwrap()),
        Value::String(text) => Tree::Text(text.clone()),
        Value::Array(list) => Tree::List(list.iter().map(tree).collect()),
        Value::Object(map) => Tree::Map(map.iter().map(|(key, value)| (key.clone(), tree(value))).collect()),
    }
}

#[test]
fn the_shipped_section_can_be_given_back() {
    let written = serde_json::to_value(&SHIPPED).unwrap();
    let (tree, mut notes) = (tree(&written), Notes::default());
    let policy = Policy::read(Reader::root(&tree, &mut notes).unwrap(), ("own", "1"));
    assert_eq!(notes, Notes::default());
    let policy = policy.unwrap();
    assert!(policy.own);
    assert_eq!(serde_json::to_value(&policy).unwrap(), written);
    assert_eq!(policy.made().digest, SHIPPED.made().digest);
}

/// Number by number what the contract says is shipped.
#[test]
fn the_shipped_section_is_the_contracts() {
    let written = serde_json::to_value(&SHIPPED).unwrap();
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
    assert_eq!(written["services"].as_array().unwrap().len(), 8);
    assert_eq!(
        (&written["newMonths"], &written["gapDays"], &written["highScore"]),
        (&12.into(), &180.into(), &4.into())
    );
}

/// Cases tell where they come from. The files may stand apart while they are written.
#[test]
fn every_case_tells_where_it_comes_from() {
    let Ok(folder) = fs::read_dir(root().join("tests/vectors/tier")) else { return };
    for entry in folder {
        let file: Value = serde_json::from_str(&fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap();
        for case in file["cases"].as_array().unwrap() {
            assert!(case["from"].as_str().is_some_and(|from| !from.is_empty()), "{}", case["name"]);
        }
    }
}
