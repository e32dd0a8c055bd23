//! Checks one case of a vector file against the core: on the host and, from the same files, inside wasm.

use super::client;
use super::reader::File;
use super::tier;
use super::valuation;
use kehu::day::Day;
use kehu::day::calendar::{Business, Calendar, Extension};
use kehu::day::period::{self, Moment, Period, Unit};
use kehu::ident::expect::Expect;
use kehu::ident::facts::Sex;
use kehu::ident::verdict::{HARD_MASK, SOFT, finding};
use kehu::ident::{self, Context, Kind, Options, compare, guess, lines, mask, policy};
use kehu::issue::{Checked, Code, Sound, Unsound};
use kehu::message::{Lang, render};
use kehu::party::Party;
use kehu::rule::{Query, Standing};
use kehu::table::Encoding;
use serde::Serialize;
use serde_json::{Value, json};

/// The answer in the shape of the files: issues and warnings by code and path, sources as ids.
pub fn shape<T: Serialize>(result: &Checked<T>) -> Value {
    let issues = |list: &[kehu::issue::Issue]| -> Vec<Value> {
        let mut list: Vec<Value> = list
            .iter()
            .map(|issue| {
                for lang in Lang::ALL {
                    let sentence = render(issue, *lang);
                    assert!(!sentence.is_empty() && !sentence.contains('{'), "{}: {sentence}", issue.code.word());
                }
                serde_json::to_value(issue).unwrap()
            })
            .collect();
        list.sort_by_key(|issue| (issue["code"].to_string(), issue["path"].to_string()));
        list
    };
    match result {
        Ok(Sound { value, warnings }) => {
            // Through the crate's own writer, whose text crosses the boundary and is digested.
            let value: Value = serde_json::from_str(&kehu::json::text(value)).unwrap();
            json!({ "value": value, "warnings": issues(warnings) })
        }
        Err(Unsound { issues: list, warnings }) => json!({ "issues": issues(list), "warnings": issues(warnings) }),
    }
}

fn standing(id: &str) -> Standing {
    let rows = kehu::rules(&Query::default());
    rows.rows().iter().find(|rule| rule.id() == id).unwrap_or_else(|| panic!("no row {id}")).standing
}

fn is(kind: &str) -> &'static Kind {
    ident::kind(kind).unwrap_or_else(|| panic!("no kind {kind}"))
}

fn day(text: &str) -> Day {
    Day::read(text).unwrap_or_else(|| panic!("no day"))
}

fn word<'a>(input: &'a Value, field: &str) -> Option<&'a str> {
    input[field].as_str()
}

fn options(file: &File, input: &Value) -> Options {
    let on = day(word(input, "on").or(file.on.as_deref()).expect("a day"));
    let mut options = Options::on(on);
    options.strict = input["strict"].as_bool().unwrap_or(false);
    let expect = &input["expect"];
    options.expect = Expect {
        birth_date: word(expect, "birthDate").map(day),
        sex: word(expect, "sex").map(|word| Sex::read(word).unwrap()),
        party: word(expect, "party").map(|word| Party::read(word).unwrap()),
    };
    if let Value::Object(section) = &input["policy"]["ident"] {
        let pattern = |field: &str| policy::Pattern {
            min: usize::try_from(section[field]["min"].as_u64().unwrap()).unwrap(),
            max: usize::try_from(section[field]["max"].as_u64().unwrap()).unwrap(),
            alphabet: policy::Alphabet::read(section[field]["alphabet"].as_str().unwrap()).unwrap(),
        };
        options.policy = policy::Policy {
            cash_account: pattern("cashAccount"),
            client_code: pattern("clientCode"),
            product_code: pattern("productCode"),
            own: true,
        };
    }
    options
}

fn check_ident(file: &File, case: &Value) {
    let input = &case["in"];
    let kind = is(word(input, "kind").or(file.kind.as_deref()).expect("a kind"));
    let options = options(file, input);
    let text = word(input, "text").unwrap_or_default();
    let result = ident::check(kind, text, &options);
    compare_answer(file, case, &shape(&result));
    if input.get("strict").is_some() || input.get("expect").is_some() || input.get("policy").is_some() {
        return;
    }
    let on = options.on.packed();
    assert_eq!(ident::accepts(kind, text, on), result.is_ok(), "the quick door");
    if text.contains(['\r', '\n']) || text.is_empty() {
        return;
    }
    let context = Context { on, strict: false, policy: &policy::SHIPPED };
    let (words, _) = lines::check_lines(kind, text.as_bytes(), Encoding::Utf8, &context);
    assert_eq!(words.len(), 1, "one line");
    let told: Vec<Code> = match &result {
        Ok(sound) => {
            sound.warnings.iter().map(|issue| issue.code).filter(|code| *code != Code::RuleUnverified).collect()
        }
        Err(unsound) => unsound.issues.iter().map(|issue| issue.code).collect(),
    };
    let flagged: Vec<Code> = finding(words[0] & HARD_MASK)
        .into_iter()
        .chain(SOFT.iter().filter(|(soft, _)| words[0] & soft.bits() != 0).map(|(_, code)| *code))
        .collect();
    assert_eq!(flagged, told, "the line door");
}

/// The answer against the case; `rule.unverified` follows from the standing of the rows named.
pub fn compare_answer(file: &File, case: &Value, answer: &Value) {
    let mut warnings = answer["warnings"].as_array().cloned().unwrap_or_default();
    let caution =
        warnings.iter().position(|issue| issue["code"] == "rule.unverified").map(|place| warnings.remove(place));
    let sources: Vec<String> = match answer.get("value") {
        Some(value) => ids(&value["sources"]),
        None => {
            let mut named: Vec<String> = answer["issues"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|issue| issue["source"].as_str())
                .map(str::to_owned)
                .collect();
            named.sort();
            named.dedup();
            named
        }
    };
    let unverified = sources.iter().filter(|id| standing(id) == Standing::Unverified).count();
    match caution {
        None => assert_eq!(unverified, 0, "rule.unverified is missing for {sources:?}"),
        Some(issue) => assert_eq!(issue["params"], json!({ "count": unverified }), "rule.unverified"),
    }
    if let Some(issues) = case.get("issues") {
        compare_issues(issues, &answer["issues"]);
        compare_issues(case.get("warnings").unwrap_or(&json!([])), &Value::Array(warnings));
        assert!(answer.get("value").is_none(), "no value beside issues");
        return;
    }
    assert!(answer.get("value").is_some(), "unexpected issues {}", answer["issues"]);
    compare_issues(case.get("warnings").unwrap_or(&json!([])), &Value::Array(warnings));
    if let Value::Object(wanted) = &case["value"] {
        for (field, value) in wanted {
            covers(value, &answer["value"][field], field);
        }
    } else {
        assert_eq!(answer["value"], case["value"]);
    }
    if let Some(wanted) = case.get("sources").or(file.sources.as_ref()) {
        assert_eq!(sources, ids(wanted), "sources");
    }
}

/// Whether everything wanted is given: lists item by item, maps by the fields that are named.
fn covers(wanted: &Value, given: &Value, place: &str) {
    match (wanted, given) {
        (Value::Object(wanted), Value::Object(_)) if !place.ends_with("facts") => {
            for (field, value) in wanted {
                covers(value, &given[field], &format!("{place}.{field}"));
            }
        }
        (Value::Array(wanted), Value::Array(items)) => {
            assert_eq!(items.len(), wanted.len(), "{place}: {given}");
            for (number, (wanted, given)) in wanted.iter().zip(items).enumerate() {
                covers(wanted, given, &format!("{place}.{number}"));
            }
        }
        _ => assert_eq!(given, wanted, "{place}"),
    }
}

/// Row ids of a list.
pub fn ids(list: &Value) -> Vec<String> {
    list.as_array().map(|list| list.iter().filter_map(Value::as_str).map(str::to_owned).collect()).unwrap_or_default()
}

fn compare_issues(wanted: &Value, given: &Value) {
    let mut wanted = wanted.as_array().cloned().unwrap_or_default();
    wanted.sort_by_key(|issue| (issue["code"].to_string(), issue["path"].to_string()));
    let given = given.as_array().cloned().unwrap_or_default();
    let codes = |list: &[Value]| list.iter().map(|issue| issue["code"].clone()).collect::<Vec<_>>();
    assert_eq!(codes(&given), codes(&wanted), "codes");
    for (wanted, given) in wanted.iter().zip(&given) {
        for (field, value) in wanted.as_object().unwrap() {
            assert_eq!(&given[field], value, "{field} of {}", given["code"]);
        }
    }
}

fn is_open(case: &Value, business: Business) -> Value {
    shape(&Calendar::default().is_open(day(word(&case["in"], "day").unwrap()), business))
}

fn calendar(given: &Value) -> Calendar {
    let listed = |field: &str| ids(&given[field]).iter().map(|text| day(text)).collect::<Vec<_>>();
    let bound = |field: &str| day(word(given, field).unwrap());
    let extension =
        given.is_object().then(|| Extension::new(&listed("closed"), &listed("madeUp"), bound("from"), bound("until")));
    Calendar { extension }
}

fn deadline(case: &Value) -> Value {
    let input = &case["in"];
    let count = u32::try_from(input["count"].as_u64().unwrap()).unwrap();
    let start = word(input, "start").unwrap();
    shape(&match Unit::read(word(input, "unit").unwrap()).unwrap() {
        Unit::Hour => Moment::read(start).unwrap().after_hours(count),
        unit => {
            let period = Period {
                start: day(start),
                count,
                unit,
                start_counted: word(input, "convention") == Some("start_counted"),
                roll: word(input, "roll") != Some("none"),
            };
            period::deadline(&period, &calendar(&input["calendar"]))
        }
    })
}

fn compare_names(case: &Value) -> Value {
    let input = &case["in"];
    let kind = is(word(input, "kind").unwrap());
    shape(&compare::compare(word(input, "a").unwrap(), word(input, "b").unwrap(), kind))
}

/// Checks one case; a difference panics.
pub fn run(file: &File, case: &Value) {
    let input = &case["in"];
    let text = word(input, "text").unwrap_or_default();
    match file.function.as_str() {
        "checkIdent" => check_ident(file, case),
        "typing" => {
            let state = ident::typing::typing(is(word(input, "kind").unwrap()), text);
            assert_eq!(serde_json::to_value(state).unwrap(), case["value"]);
        }
        "maskIdent" => assert_eq!(json!(mask::mask(is(word(input, "kind").unwrap()), text)), case["value"]),
        "guessKind" => {
            let guessed = guess::guess(text);
            match case.get("first") {
                Some(first) => assert_eq!(json!(guessed.first()), *first),
                None => assert_eq!(json!(guessed), case["value"]),
            }
        }
        "compareNames" => compare_answer(file, case, &compare_names(case)),
        "isWorkingDay" => compare_answer(file, case, &is_open(case, Business::Working)),
        "isTradingDay" => compare_answer(file, case, &is_open(case, Business::Trading)),
        "deadline" => compare_answer(file, case, &deadline(case)),
        other => assert!(
            valuation::run(file, case) || tier::run(file, case) || client::run(file, case),
            "no such function {other}"
        ),
    }
}
