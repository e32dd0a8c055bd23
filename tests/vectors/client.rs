//! Checks one case of a vector file of cards and changes against the core.

use super::reader::File;
use super::runner::{compare_answer, shape};
use kehu::client::{Options, advance, card, card_field, card_reader, forms, marks, papers, plan, policy, slip};
use kehu::day::Day;
use kehu::input::{Notes, Reader, Value as Tree};
use kehu::issue::{Checked, Unsound};
use kehu::message::Lang;
use kehu::party::Party;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The plain tree of a JSON value.
pub fn tree(value: &Value) -> Tree {
    match value {
        Value::Null => Tree::Null,
        Value::Bool(flag) => Tree::Bool(*flag),
        Value::Number(number) if number.is_f64() => Tree::Fraction(number.to_string()),
        Value::Number(number) => Tree::Number(number.as_f64().unwrap()),
        Value::String(text) => Tree::Text(text.clone()),
        Value::Array(list) => Tree::List(list.iter().map(tree).collect()),
        Value::Object(map) => Tree::Map(map.iter().map(|(key, value)| (key.clone(), tree(value))).collect()),
    }
}

/// The options of a case, or why its policy cannot be used.
fn options(file: &File, input: &Value) -> Result<Options, Unsound> {
    let on = input["on"].as_str().or(file.on.as_deref()).expect("a day");
    let mut options = Options::on(Day::read(on).unwrap());
    options.lang = input["lang"].as_str().map_or(options.lang, |tag| Lang::read(tag).unwrap());
    let given = Tree::Map(vec![("policy".to_owned(), tree(&input["policy"]))]);
    let mut notes = Notes::default();
    if !input["policy"].is_null() {
        let mut root = Reader::root(&given, &mut notes).unwrap();
        if let Some(mut policy) = root.inside("policy") {
            let named = (policy.text("id").unwrap(), policy.text("version").unwrap());
            let section = policy.inside("client").and_then(|reader| policy::Policy::read(reader, named));
            policy.finish();
            options.policy = section.unwrap_or_else(|| policy::SHIPPED.clone());
        }
    }
    if notes.issues.is_empty() { Ok(options) } else { Err(Unsound { issues: notes.issues, warnings: notes.warnings }) }
}

/// The names of the rows that a function of the rows holds for.
fn names(rows: &[Value], holds: impl Fn(&Value) -> bool) -> Vec<&str> {
    rows.iter().filter(|row| holds(row)).map(|row| row["name"].as_str().unwrap()).collect()
}

fn card_fields(file: &File, case: &Value) {
    let party = Party::read(case["in"]["party"].as_str().unwrap()).unwrap();
    let options = options(file, &case["in"]).unwrap();
    let rows = serde_json::to_value(card_field::card_fields(party, &options)).unwrap();
    let rows = rows.as_array().unwrap();
    let conditional: Vec<String> = rows
        .iter()
        .filter(|row| row["required"] == "conditional")
        .map(|row| format!("{}:{}", row["name"].as_str().unwrap(), row["condition"].as_str().unwrap()))
        .collect();
    let given = json!({
        "required": names(rows, |row| row["required"] == "required"),
        "conditional": conditional,
        "key": names(rows, |row| row["class"] == "key"),
        "aml": names(rows, |row| row["amlItem"] == true),
    });
    assert_eq!(given, case["value"]);
}

/// A plan as it is passed on.
fn planned(request: &Value, options: &Options) -> Value {
    serde_json::to_value(plan::plan_change(&tree(request), options).unwrap().value).unwrap()
}

/// Plans, then takes the steps; each must succeed. Plan, state and log after them.
fn walked(input: &Value, steps: &[Value], options: &Options) -> Map<String, Value> {
    let mut change = Map::from_iter([("state".to_owned(), json!("draft"))]);
    change.insert("plan".to_owned(), planned(&input["request"], options));
    for (place, step) in steps.iter().enumerate() {
        let answer = shape(&stepped(&mut change, step, options));
        assert!(answer.get("value").is_some(), "step {place}: {}", answer["issues"]);
        for name in ["state", "log"] {
            change.insert(name.to_owned(), answer["value"][name].clone());
        }
    }
    change
}

/// One step, the first to plan again where it says so.
fn stepped(change: &mut Map<String, Value>, step: &Value, options: &Options) -> Checked<advance::Advanced> {
    let mut request: Map<String, Value> = step.as_object().unwrap().clone();
    if let Some(again) = request.remove("request") {
        change.insert("plan".to_owned(), planned(&again, options));
    }
    for (name, value) in &*change {
        request.entry(name).or_insert_with(|| value.clone());
    }
    advance::advance_change(&tree(&Value::Object(request)), options)
}

/// The answer of the last step.
fn advance(input: &Value, options: &Options) -> Checked<advance::Advanced> {
    let (last, steps) = input["steps"].as_array().unwrap().split_last().expect("a step");
    stepped(&mut walked(input, steps, options), last, options)
}

/// The forms of the plan, or of the plan that the case gives.
fn forms(input: &Value, options: &Options) -> Checked<forms::Forms> {
    let plan = input.get("plan").cloned().unwrap_or_else(|| planned(&input["request"], options));
    let blank = input["blank"].as_bool().unwrap_or(false);
    let form_options = forms::FormOptions { blank, details: tree(&input["details"]), module: None };
    forms::change_forms(&tree(&plan), &form_options, options)
}

/// The slip after the steps; what the case gives stands in place of what they led to.
fn slip(input: &Value, options: &Options) -> Checked<slip::Slip> {
    let mut change = walked(input, input["steps"].as_array().unwrap(), options);
    for name in ["plan", "state", "log", "details"] {
        change.extend(input.get(name).map(|value| (name.to_owned(), value.clone())));
    }
    slip::confirmation_slip(&tree(&Value::Object(change)), None, options)
}

/// One function of one tree.
fn answered<T: Serialize>(file: &File, input: &Value, work: impl FnOnce(&Options) -> Checked<T>) -> Value {
    shape(&options(file, input).and_then(|options| work(&options)))
}

/// Checks one case; `false` where the function is not one of this subject.
pub fn run(file: &File, case: &Value) -> bool {
    let input = &case["in"];
    let request = || tree(&input["request"]);
    let answer = match file.function.as_str() {
        "cardFields" => {
            card_fields(file, case);
            return true;
        }
        "checkCard" => {
            let partial = input["partial"].as_bool().unwrap_or(false);
            answered(file, input, |options| card::check_card(&tree(&input["card"]), partial, options))
        }
        "compareReaderWithCard" => answered(file, input, |options| {
            card_reader::compare(&tree(&input["payload"]), &tree(&input["card"]), options)
        }),
        "requiredMarks" => answered(file, input, |options| marks::required_marks(&request(), options)),
        "requiredPapers" => answered(file, input, |options| papers::required_papers(&request(), options)),
        "planChange" => answered(file, input, |options| plan::plan_change(&request(), options)),
        "advanceChange" => answered(file, input, |options| advance(input, options)),
        "changeForms" => answered(file, input, |options| forms(input, options)),
        "confirmationSlip" => answered(file, input, |options| slip(input, options)),
        _ => return false,
    };
    compare_answer(file, case, &answer);
    true
}
