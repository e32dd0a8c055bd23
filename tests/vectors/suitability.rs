//! Checks one case of a vector file of suitability against the core.
//!
//! `in` without `options` is the first argument, `options` the second; a file can name `on` and the function for all of
//! its cases, a case its own `function`.

use super::client::tree;
use super::reader::File;
use super::runner::{compare_answer, shape};
use kehu::day::Day;
use kehu::input::{Notes, Reader, Value as Tree};
use kehu::issue::{Checked, Unsound};
use kehu::suitability::{self, Options, policy::Policy};
use serde::Serialize;
use serde_json::{Value, json};

/// One function of one request.
fn answered<T: Serialize>(file: &File, input: &Value, work: impl FnOnce(&Tree, &Options) -> Checked<T>) -> Value {
    let given = &input["options"];
    let on = given["on"].as_str().or(file.on.as_deref()).expect("a day");
    let mut options = Options::on(Day::read(on).expect("a day"));
    let mut request = input.as_object().expect("an object").clone();
    request.remove("options");
    let mut notes = Notes::default();
    if !given["policy"].is_null() {
        let section = tree(&json!({ "policy": given["policy"] }));
        let mut root = Reader::root(&section, &mut notes).expect("a map");
        let mut inside = root.inside("policy").expect("a policy");
        options.policy = inside.inside("suitability").map_or(options.policy, Policy::read);
    }
    let Notes { issues, mut warnings } = notes;
    if !issues.is_empty() {
        return shape::<Value>(&Err(Unsound { issues, warnings }));
    }
    shape(&match work(&tree(&Value::Object(request)), &options) {
        Ok(mut sound) => {
            warnings.append(&mut sound.warnings);
            Ok(kehu::issue::Sound { value: sound.value, warnings })
        }
        Err(mut unsound) => {
            warnings.append(&mut unsound.warnings);
            Err(Unsound { issues: unsound.issues, warnings })
        }
    })
}

/// Checks one case; `false` where the function is not one of this subject.
pub fn run(file: &File, case: &Value) -> bool {
    let input = &case["in"];
    let answer = match case["function"].as_str().unwrap_or(&file.function) {
        "scoreQuestionnaire" => answered(file, input, suitability::score_questionnaire),
        "matchSuitability" => answered(file, input, suitability::match_suitability),
        "classifyInvestor" => answered(file, input, suitability::classify_investor),
        "qualifiedInvestor" => answered(file, input, suitability::qualified_investor),
        "permission" => answered(file, input, suitability::permission),
        "beneficialOwners" => answered(file, input, suitability::beneficial_owners),
        _ => return false,
    };
    compare_answer(file, case, &answer);
    true
}
