//! Lists that must agree for cards and changes: rows, words, types, labels, vectors.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::client::vocabulary::{Action, Business, By, Channel, DocumentKind, MarkKind, PaperId, State, Target};
use kehu::client::{Options, card_field, field, marks, papers, rules};
use kehu::day::Day;
use kehu::input::Value as Tree;
use kehu::message::{Lang, label};
use kehu::party::Party;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn options() -> Options {
    Options::on(Day::read("2026-11-23").unwrap())
}

fn vectors() -> Vec<Value> {
    let folder = root().join("tests/vectors/client");
    let read = |path: PathBuf| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    fs::read_dir(folder).unwrap().map(|entry| read(entry.unwrap().path())).collect()
}

/// Every row with a code and a source, wherever it stands in a case.
fn findings(value: &Value, found: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Object(map) => {
            if let (Some(Value::String(code)), Some(Value::String(source))) = (map.get("code"), map.get("source")) {
                found.insert((source.clone(), code.clone()));
            }
            map.values().for_each(|inner| findings(inner, found));
        }
        Value::Array(list) => list.iter().for_each(|inner| findings(inner, found)),
        _ => {}
    }
}

#[test]
fn every_code_of_every_row_is_given_by_a_vector() {
    let mut found = BTreeSet::new();
    for file in vectors() {
        for case in file["cases"].as_array().unwrap() {
            for part in ["value", "issues", "warnings"] {
                findings(&case[part], &mut found);
            }
        }
    }
    let lacking: Vec<String> = rules::RULES
        .iter()
        .flat_map(|rule| rule.codes.iter().map(move |code| (rule.id().to_owned(), code.word().to_owned())))
        .filter(|pair| !found.contains(pair))
        .map(|(rule, code)| format!("{rule}: {code}"))
        .collect();
    assert!(lacking.is_empty(), "no vector gives\n{}", lacking.join("\n"));
}

#[test]
fn every_case_tells_where_it_comes_from() {
    for file in vectors() {
        for case in file["cases"].as_array().unwrap() {
            assert!(case["from"].as_str().is_some_and(|from| !from.is_empty()), "{}", case["name"]);
        }
    }
}

/// Words between quotes after the head of a union type.
fn union(head: &str) -> BTreeSet<String> {
    let types = fs::read_to_string(root().join("src/wasm/types.d.ts")).unwrap();
    let start = types.find(head).unwrap_or_else(|| panic!("{head} is not in types.d.ts")) + head.len();
    let end = start + types[start..].find(';').unwrap();
    types[start..end].split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn types_name_what_the_core_names() {
    macro_rules! same {
        ($($name:ident as $head:literal),*) => {
            $(assert_eq!(union(concat!("export type ", $head, " =")), $name::ALL.iter().map(|one| one.word().to_owned()).collect());)*
        };
    }
    same!(
        DocumentKind as "DocumentKind",
        MarkKind as "MarkKind",
        By as "MarkBy",
        Channel as "Channel",
        PaperId as "PaperId",
        Business as "Business",
        Target as "SyncTarget",
        State as "ChangeState",
        Action as "ChangeAction"
    );
}

#[test]
fn people_have_a_name_for_every_word_they_see() {
    let words = MarkKind::ALL.iter().map(|one| one.word()).chain(By::ALL.iter().map(|one| one.word()));
    let words = words.chain(PaperId::ALL.iter().map(|one| one.word())).chain(Target::ALL.iter().map(|one| one.word()));
    for word in words {
        for lang in Lang::ALL {
            assert!(label(word, *lang).is_some_and(|label| !label.is_empty()), "{word} in {}", lang.tag());
        }
    }
}

/// The names of the fields of `interface Card`: those behind `readonly` outside all braces.
fn card_of_types() -> BTreeSet<String> {
    let types = fs::read_to_string(root().join("src/wasm/types.d.ts")).unwrap();
    let body = types.split("export interface Card {").nth(1).unwrap().split("\n}\n").next().unwrap();
    let mut depth = 0_i32;
    let mut outside = String::new();
    let mut is_comment = false;
    for (place, sign) in body.char_indices() {
        is_comment = (is_comment && !body[..place].ends_with("*/")) || body[place..].starts_with("/*");
        depth += i32::from(matches!(sign, '{' | '(' | '<') && !is_comment);
        if depth == 0 && !is_comment {
            outside.push(sign);
        }
        depth -= i32::from(matches!(sign, '}' | ')' | '>') && !is_comment);
    }
    let names = outside.split("readonly ").skip(1).filter_map(|part| part.split_once("?:"));
    names
        .map(|(name, _)| name.to_owned())
        .filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        .collect()
}

#[test]
fn the_card_of_the_types_is_the_card_of_the_rows() {
    let mut rows: BTreeSet<String> = field::names().map(str::to_owned).collect();
    rows.insert("party".to_owned());
    assert_eq!(card_of_types(), rows);
}

#[test]
fn rows_of_fields_are_whole() {
    for (party, word, ..) in Party::ALL {
        let rows = serde_json::to_value(card_field::card_fields(*party, &options())).unwrap();
        let rows = rows.as_array().unwrap();
        let mut names = BTreeSet::new();
        for row in rows {
            let name = row["name"].as_str().unwrap();
            assert!(names.insert(name), "{name} twice for {word}");
            for part in ["class", "sensitivity", "recordClass", "block", "required", "format"] {
                assert!(row[part].is_string(), "{name}: {part}");
            }
            assert!(row["label"]["zh"] != "" && row["label"]["en"] != "", "{name}: label");
            assert_eq!(row["required"] == "conditional", row["condition"].is_string(), "{name}: condition");
            assert_eq!(
                row["class"] == "key",
                ["name", "documentKind", "documentNumber"].contains(&name),
                "{name}: class"
            );
        }
        assert!(rows.iter().any(|row| row["required"] == "required"), "{word} requires nothing");
    }
}

#[test]
fn every_party_has_marks_and_papers_for_every_business() {
    let text = |word: &str| Tree::Text(word.to_owned());
    for (_, party, ..) in Party::ALL {
        for business in Business::ALL {
            let partner = Tree::Map(vec![("kind".to_owned(), text("organisation"))]);
            let facts = Tree::Map(vec![("managingPartner".to_owned(), partner)]);
            let request = Tree::Map(vec![
                ("party".to_owned(), text(party)),
                ("business".to_owned(), text(business.word())),
                ("facts".to_owned(), facts),
            ]);
            let marks = serde_json::to_value(marks::required_marks(&request, &options()).unwrap().value).unwrap();
            assert!(!marks["marks"].as_array().unwrap().is_empty(), "{party} {}", business.word());
            let papers = serde_json::to_value(papers::required_papers(&request, &options()).unwrap().value).unwrap();
            assert!(papers["papers"].as_array().unwrap().len() > 1, "{party} {}", business.word());
        }
    }
}
