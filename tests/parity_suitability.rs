//! Lists that must agree for suitability: words and types, rows, vectors and the contract.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::suitability::criteria::CriterionName;
use kehu::suitability::policy::SHIPPED;
use kehu::suitability::rules::RULES;
use kehu::suitability::vocabulary::{
    Act, Axis, Class, ClientLevel, Controls, ConversionNeed, FilingDuty, InvestmentKind, InvestmentTerm, InvestorBody,
    Lowest, MatchVerdict, Need, NeedPaper, Permission, PlanKind, ProductLevel, Regime, Rung, Strength, Take,
};
use kehu::verdict::Verdict;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The part of the contract about suitability.
fn types() -> String {
    let types = fs::read_to_string(root().join("src/wasm/types.d.ts")).unwrap();
    let (_, part) = types.split_once("- suitability: what holds everywhere").unwrap();
    part.split("- tier: ").next().unwrap().to_owned()
}

/// Words between quotes after the head of a union type.
fn union(head: &str) -> BTreeSet<String> {
    let types = types();
    let start = types.find(head).unwrap_or_else(|| panic!("{head} is not in types.d.ts")) + head.len();
    let end = start + types[start..].find(';').unwrap();
    types[start..end].split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn types_name_what_the_core_names() {
    macro_rules! same {
        ($($name:ident as $head:literal),*) => {
            $(assert_eq!(union($head), $name::ALL.iter().map(|one| one.word().to_owned()).collect(), $head);)*
        };
    }
    same!(
        Verdict as "export type Verdict =",
        ClientLevel as "export type ClientLevel =",
        ProductLevel as "export type ProductLevel =",
        CriterionName as "export type CriterionName =",
        Lowest as "readonly lowest:",
        Take as "readonly take:",
        Strength as "readonly strength:",
        InvestmentTerm as "export type InvestmentTerm =",
        InvestmentKind as "export type InvestmentKind =",
        MatchVerdict as "export type MatchVerdict =",
        Axis as "readonly axis:",
        Need as "readonly need:",
        NeedPaper as "readonly paper?:",
        Act as "readonly act:",
        InvestorBody as "export type InvestorBody =",
        Class as "readonly class?:",
        ConversionNeed as "readonly needs: readonly (",
        Regime as "readonly regime:",
        PlanKind as "readonly kind?:",
        Permission as "export type Permission =",
        Rung as "readonly rungs: readonly (",
        Controls as "readonly how:",
        FilingDuty as "readonly duty:"
    );
}

/// Every vector file of the subject; none before they are written.
fn vectors() -> Vec<Value> {
    let Ok(folder) = fs::read_dir(root().join("tests/vectors/suitability")) else { return Vec::new() };
    folder.map(|entry| serde_json::from_str(&fs::read_to_string(entry.unwrap().path()).unwrap()).unwrap()).collect()
}

#[test]
fn every_case_tells_where_it_comes_from() {
    for file in vectors() {
        for case in file["cases"].as_array().unwrap() {
            assert!(case["from"].as_str().is_some_and(|from| !from.is_empty()), "{}", case["name"]);
        }
    }
}

/// `tests/vectors.rs` lets an issue's row count; here an answer's own list has to name it.
#[test]
fn every_row_stands_in_the_sources_of_a_case() {
    let mut named = BTreeSet::new();
    for file in vectors() {
        for case in file["cases"].as_array().unwrap() {
            let sources = case.get("sources").or(file.get("sources")).and_then(Value::as_array);
            named.extend(sources.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        }
    }
    let unnamed: Vec<&str> = RULES.iter().map(|rule| rule.id()).filter(|id| !named.contains(*id)).collect();
    assert!(unnamed.is_empty(), "no vector names {unnamed:?}");
}

#[test]
fn every_permission_has_a_case() {
    let files = vectors();
    let cases: Vec<&Value> = files.iter().flat_map(|file| file["cases"].as_array().unwrap()).collect();
    for permission in Permission::ALL {
        let word = permission.word();
        assert!(cases.iter().any(|case| case["in"]["permission"] == word), "{word}");
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

#[test]
fn the_shipped_policy_can_be_read_again() {
    use kehu::input::{Notes, Reader, Value as Tree};
    use kehu::suitability::policy::Policy;
    fn tree(value: &Value) -> Tree {
        match value {
            Value::Number(number) => Tree::Number(number.as_f64().unwrap()),
            Value::String(text) => Tree::Text(text.clone()),
            Value::Object(map) => Tree::Map(map.iter().map(|(key, value)| (key.clone(), tree(value))).collect()),
            _ => Tree::Null,
        }
    }
    let section = tree(&serde_json::from_str(&kehu::json::text(&SHIPPED)).unwrap());
    let mut notes = Notes::default();
    let policy = Policy::read(Reader::root(&section, &mut notes).unwrap());
    assert_eq!(notes, Notes::default());
    assert_eq!(policy, Policy { own: true, ..SHIPPED });
}
