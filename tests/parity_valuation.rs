//! Lists that must agree for valuation: words and types, rows and vectors.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::valuation::holding::Kind;
use kehu::valuation::rules::RULES;
use kehu::valuation::vocabulary::{Direction, Fact, Method, StepName, TestName};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn types() -> String {
    fs::read_to_string(root().join("src/wasm/types.d.ts")).unwrap()
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
            $(assert_eq!(union($head), $name::ALL.iter().map(|one| one.word().to_owned()).collect());)*
        };
    }
    same!(
        Kind as "export type HoldingKind =",
        Method as "export type ValueMethod =",
        StepName as "export type ValueStepName =",
        Fact as "export type ConditionFact =",
        Direction as "readonly direction:",
        TestName as "export interface ValueTest { readonly name:"
    );
}

fn vectors() -> Vec<Value> {
    let read = |path: PathBuf| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let folder = root().join("tests/vectors/valuation");
    fs::read_dir(folder).unwrap().map(|entry| read(entry.unwrap().path())).collect()
}

#[test]
fn every_case_tells_where_it_comes_from() {
    for file in vectors() {
        for case in file["cases"].as_array().unwrap() {
            assert!(case["from"].as_str().is_some_and(|from| !from.is_empty()), "{}", case["name"]);
        }
    }
}

#[test]
fn every_kind_has_a_case() {
    let files = vectors();
    let cases = || files.iter().flat_map(|file| file["cases"].as_array().unwrap());
    for kind in Kind::ALL {
        assert!(cases().any(|case| case["in"]["holding"]["kind"] == kind.word()), "{}", kind.word());
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
