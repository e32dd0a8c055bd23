//! Lists that must agree: codes, messages, types, vectors, rooms and their walls.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::ident::verdict::{HARD, HARD_MASK, SOFT};
use kehu::ident::{KINDS, Kind, Strength};
use kehu::issue::Code;
use kehu::message::{LABEL, LABELS, Lang, MESSAGE, template};
use kehu::party::Party;
use kehu::rule::{Query, Standing};
use kehu::wording;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap()
}

fn sources(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    sources(&root().join(folder), ending, &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder}/*{ending}");
    found
}

/// Words between quotes after the head of a union type.
fn union(types: &str, head: &str) -> BTreeSet<String> {
    let start = types.find(head).unwrap_or_else(|| panic!("{head} is not in types.d.ts")) + head.len();
    let end = start + types[start..].find(';').unwrap();
    types[start..end].split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn codes_only_grow() {
    let golden = json("tests/vectors/codes.json");
    let golden: Vec<&str> = golden["codes"].as_array().unwrap().iter().map(|code| code.as_str().unwrap()).collect();
    let words: BTreeSet<&str> = Code::ALL.iter().map(|code| code.word()).collect();
    assert_eq!(words.len(), Code::ALL.len(), "no word twice");
    for word in &golden {
        assert!(words.contains(word), "{word} was renamed or removed");
    }
    for word in &words {
        assert!(golden.contains(word), "{word} is not yet in tests/vectors/codes.json");
    }
}

#[test]
fn codes_have_a_known_area_and_reason() {
    let areas =
        "field text ident amount day party card change mark paper sync suit investor tier value nav table policy rule";
    for code in Code::ALL {
        let (area, reason) = code.word().split_once('.').unwrap();
        assert!(areas.split(' ').any(|known| known == area), "{area}");
        assert!(!reason.is_empty() && reason.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{reason}");
    }
}

#[test]
fn every_language_has_every_sentence() {
    for lang in Lang::ALL {
        for code in Code::ALL {
            let sentence = template(*code, *lang);
            assert!(!sentence.trim().is_empty(), "{} in {}", code.word(), lang.tag());
            let places: Vec<&str> = sentence.split('{').skip(1).map(|part| part.split('}').next().unwrap()).collect();
            for place in places {
                assert!(code.params().contains(&place), "{place} of {} in {}", code.word(), lang.tag());
            }
        }
    }
}

#[test]
fn flag_words_are_stable_and_apart() {
    assert!(HARD.len() < usize::from(HARD_MASK));
    let mut bits = HARD_MASK;
    for (soft, code) in SOFT {
        assert_eq!(bits & soft.bits(), 0, "{} shares a bit", code.word());
        assert_eq!(soft.bits().count_ones(), 1);
        bits |= soft.bits();
    }
    let golden = json("tests/vectors/codes.json");
    let hard: Vec<&str> = golden["hardFlags"].as_array().unwrap().iter().map(|code| code.as_str().unwrap()).collect();
    let given: Vec<&str> = HARD.iter().map(|code| code.word()).collect();
    assert_eq!(given[..hard.len()], hard[..], "the order of hard findings is frozen");
    for (soft, code) in SOFT {
        assert_eq!(golden["softFlags"][code.word()], u64::from(soft.bits()), "{}", code.word());
    }
}

#[test]
fn types_name_what_the_core_names() {
    let types = text("src/wasm/types.d.ts");
    let kinds: BTreeSet<String> = KINDS.iter().map(|kind| kind.code.to_owned()).collect();
    assert_eq!(union(&types, "export type IdentKind ="), kinds);
    assert_eq!(kinds.len(), KINDS.len(), "no kind twice");
    let parties: BTreeSet<String> = Party::ALL.iter().map(|row| row.1.to_owned()).collect();
    assert_eq!(union(&types, "export type Party ="), parties);
    let strengths = [Strength::Length, Strength::Charset, Strength::Layout, Strength::CheckDigit, Strength::Registry];
    let strengths: BTreeSet<String> =
        strengths.iter().map(|word| serde_json::to_value(word).unwrap().as_str().unwrap().to_owned()).collect();
    assert_eq!(union(&types, "export type Strength ="), strengths);
    let subjects: BTreeSet<String> = kehu::rules(&Query::default())
        .rows()
        .iter()
        .map(|rule| serde_json::to_value(rule.subject).unwrap().as_str().unwrap().to_owned())
        .collect();
    assert_eq!(union(&types, "export type Subject ="), subjects);
    let languages: BTreeSet<String> = Lang::ALL.iter().map(|lang| lang.tag().to_owned()).collect();
    assert_eq!(union(&types, "export type Lang ="), languages);
}

/// The codes that a kind's vectors expect.
fn expected_codes(kind: &Kind) -> BTreeSet<String> {
    let file = json(&format!("tests/vectors/ident/{}.json", kind.code));
    let cases = file["cases"].as_array().unwrap();
    let lists = cases.iter().flat_map(|case| [&case["issues"], &case["warnings"]]);
    lists.filter_map(Value::as_array).flatten().map(|issue| issue["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_kind_has_vectors_with_provenance() {
    for kind in KINDS {
        let file = json(&format!("tests/vectors/ident/{}.json", kind.code));
        assert_eq!(file["kind"], kind.code);
        let cases = file["cases"].as_array().unwrap();
        let told = |case: &Value| case["from"].as_str().is_some_and(|from| !from.is_empty());
        assert!(cases.iter().all(told), "{}: provenance", kind.code);
        assert!(cases.iter().any(|case| case.get("value").is_some()), "{}: a plain pass", kind.code);
        let codes = expected_codes(kind);
        for code in ["field.missing", "ident.length"] {
            assert!(codes.contains(code), "{}: no vector gives {code}", kind.code);
        }
    }
}

#[test]
fn every_code_of_every_row_is_given_by_a_vector() {
    let given: Vec<(&Kind, BTreeSet<String>)> = KINDS.iter().map(|kind| (*kind, expected_codes(kind))).collect();
    for rule in KINDS.iter().flat_map(|kind| kind.rules.iter().chain(kind.hints)) {
        let holders =
            || given.iter().filter(|(kind, _)| kind.rules.iter().chain(kind.hints).any(|row| row.id() == rule.id()));
        for code in rule.codes {
            assert!(
                holders().any(|(_, codes)| codes.contains(code.word())),
                "{}: no vector gives {}",
                rule.id(),
                code.word()
            );
        }
    }
}

#[test]
fn rows_are_well_formed() {
    let book = kehu::rules(&Query::default());
    let all: Vec<&str> =
        KINDS.iter().flat_map(|kind| kind.rules.iter().chain(kind.hints)).map(|rule| rule.id()).collect();
    for rule in book.rows() {
        let parts: Vec<&str> = rule.id().split('.').collect();
        assert!((2..=3).contains(&parts.len()), "{}", rule.id());
        assert_eq!(serde_json::to_value(rule.subject).unwrap(), parts[0]);
        assert!(!rule.document.name.is_empty() && !rule.zh.is_empty() && !rule.en.is_empty(), "{}", rule.id());
        assert!(
            rule.zh.chars().any(kehu::text::is_han) && !rule.en.chars().any(kehu::text::is_han),
            "{}: languages",
            rule.id()
        );
        assert!(rule.document.from.zip(rule.document.until).is_none_or(|(from, until)| from < until), "{}", rule.id());
        assert!(all.contains(&rule.id()) || parts[0] != "ident" || rule.standing == Standing::House, "{}", rule.id());
    }
    for id in &all {
        let same: Vec<_> =
            KINDS.iter().flat_map(|kind| kind.rules.iter().chain(kind.hints)).filter(|rule| rule.id() == *id).collect();
        assert!(same.windows(2).all(|pair| std::ptr::eq(*pair[0], *pair[1])), "{id} stands for two rows");
    }
}

/// The form build knows a text by a key alone, so no two texts may have the same.
#[test]
fn every_text_has_a_key_of_its_own() {
    let mut keys = BTreeMap::new();
    let mut take = |key: u32, text: String| {
        let known = keys.entry(key).or_insert_with(|| text.clone());
        assert_eq!(*known, text, "two texts of one key");
    };
    for code in Code::ALL {
        take(wording::key(MESSAGE, code.word()), code.word().to_owned());
    }
    for (word, ..) in LABELS {
        take(wording::key(LABEL, word), (*word).to_owned());
    }
    for rule in kehu::rules(&Query::default()).rows() {
        take(rule.id.key(), rule.id().to_owned());
    }
    kehu::client::wordings(&mut |wording| {
        take(wording.key(), [wording.said(Lang::ZhCn), wording.said(Lang::En)].concat());
    });
    assert!(keys.len() > 300, "only {} texts were found", keys.len());
}

/// Which rooms a room may name, by the first word after `crate::`.
const WALLS: &[(&str, &[&str])] = &[
    ("rule", &["day", "issue", "word", "wording"]),
    ("issue", &["rule"]),
    ("text", &[]),
    ("amount", &["issue"]),
    ("day", &["issue", "rule", "text", "word"]),
    ("party", &["wording"]),
    ("word", &[]),
    ("verdict", &["word"]),
    ("average", &["amount", "day", "issue", "rule"]),
    ("ids", &[]),
    ("tier", &["amount", "average", "day", "ids", "input", "issue", "json", "rule", "text", "verdict", "word"]),
    ("input", &["day", "issue"]),
    ("json", &["input", "text", "word"]),
    ("table", &[]),
    ("message", &["issue", "text", "wording"]),
    ("wording", &[]),
    (
        "client",
        &["amount", "day", "ident", "input", "issue", "json", "message", "party", "rule", "text", "word", "wording"],
    ),
    ("ident", &["day", "input", "issue", "message", "party", "rule", "table", "text", "word", "wording"]),
    ("ownership", &["amount"]),
    (
        "suitability",
        &["amount", "criterion", "day", "ids", "input", "issue", "ownership", "party", "rule", "verdict", "word"],
    ),
    ("valuation", &["amount", "day", "ids", "input", "issue", "rule", "text", "word"]),
];

#[test]
fn rooms_keep_to_their_walls() {
    for file in files("src", ".rs") {
        let relative = file.strip_prefix(root().join("src")).unwrap().to_string_lossy().replace('\\', "/");
        let room = relative.split(['/', '.']).next().unwrap();
        if room == "lib" || room == "wasm" {
            continue;
        }
        let (_, may) = WALLS.iter().find(|wall| wall.0 == room).unwrap_or_else(|| panic!("{room} has no walls"));
        let content = fs::read_to_string(&file).unwrap();
        assert!(!content.contains("wasm_bindgen") && !content.contains("js_sys"), "{relative} knows JavaScript");
        let code = content.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for part in code.split("crate::").skip(1) {
            let named: Vec<&str> = match part.strip_prefix('{') {
                Some(list) => list
                    .split('}')
                    .next()
                    .unwrap()
                    .split(',')
                    .map(|word| word.trim().split(':').next().unwrap())
                    .collect(),
                None => {
                    vec![part.split(|character: char| !character.is_alphanumeric() && character != '_').next().unwrap()]
                }
            };
            for name in named {
                assert!(name == room || name == "VERSION" || may.contains(&name), "{relative} names crate::{name}");
            }
        }
    }
}

#[test]
fn nothing_is_unsafe() {
    for file in files("src", ".rs") {
        let content = fs::read_to_string(&file).unwrap();
        let code = content.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        assert!(!code.contains("unsafe"), "{}", file.display());
    }
    assert!(text("Cargo.toml").contains("unsafe_code = \"forbid\""));
}

#[test]
fn wasm_reads_every_vector_file() {
    let listed = text("tests/wasm.rs");
    for file in files("tests/vectors", ".json") {
        let path = file.strip_prefix(root().join("tests")).unwrap().to_string_lossy().replace('\\', "/");
        // One describes the sample of clients and holds no cases.
        let has_cases = !path.ends_with("codes.json") && !path.ends_with("sample_distribution.json");
        assert!(!has_cases || listed.contains(&format!("\"{path}\"")), "{path}");
    }
}

#[test]
fn files_stay_short() {
    let long = ["field_table.rs", "region_table.rs", "country_table.rs", "gb18030_table.rs", "table.rs"];
    for file in files("src", ".rs").into_iter().chain(files("src", ".js")).chain(files("www", ".js")) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if long.contains(&name.as_str()) || name.contains("strings_") || name == "charts.js" {
            continue;
        }
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 420, "{} has {lines} lines", file.display());
    }
}
