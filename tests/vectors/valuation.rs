//! Checks one case of a vector file of valuations against the core.
//!
//! `in` without `options` is the first argument, `options` the second; a file can name `on` for all of its cases.

use super::client::tree;
use super::reader::File;
use super::runner::{compare_answer, shape};
use kehu::day::Day;
use kehu::input::{Notes, Reader, Value as Tree};
use kehu::issue::{Checked, Unsound};
use kehu::valuation::columns::{Columns, Locks};
use kehu::valuation::options::Options;
use kehu::valuation::policy::{Policy, SHIPPED};
use kehu::valuation::{
    accrued_interest, bond_yield, deviation, effective_interest, ex_rights, fee, holding, lockup_discount, money_fund,
    nav, option_value,
};
use serde::Serialize;
use serde_json::{Value, json};

/// One function of one request.
fn answered<T: Serialize>(file: &File, input: &Value, work: impl FnOnce(&Tree, &Options) -> Checked<T>) -> Value {
    let mut given = input.get("options").cloned().unwrap_or_else(|| json!({}));
    let on = given["on"].as_str().or(file.on.as_deref()).expect("a day").to_owned();
    let mut request = input.as_object().expect("an object").clone();
    request.remove("options");
    let request = tree(&Value::Object(request));
    let (notes, policy) = policy(&mut given);
    if !notes.issues.is_empty() {
        return shape::<Value>(&Err(Unsound { issues: notes.issues, warnings: notes.warnings }));
    }
    let options = Options::read(Day::read(&on).expect("a day"), &tree(&given));
    shape(&options.and_then(|options| {
        let warnings = [notes.warnings, options.warnings.clone()].concat();
        work(&request, &Options { policy, warnings, ..options })
    }))
}

/// The thresholds of the policy among the options, which a caller reads apart.
fn policy(given: &mut Value) -> (Notes, Policy) {
    let (mut notes, mut policy) = (Notes::default(), SHIPPED);
    if let Some(section) = given.as_object_mut().and_then(|given| given.remove("policy")) {
        let section = tree(&json!({ "policy": section }));
        let mut root = Reader::root(&section, &mut notes).expect("a map");
        let mut inside = root.inside("policy").expect("a policy");
        policy = inside.inside("valuation").and_then(Policy::read).unwrap_or(SHIPPED);
    }
    (notes, policy)
}

/// A column of whole numbers as texts; none where the case has none.
fn column<T: std::str::FromStr>(input: &Value, field: &str) -> Option<Vec<T>> {
    let texts = input.get(field)?.as_array().expect("a column");
    Some(texts.iter().map(|text| text.as_str().and_then(|text| text.parse().ok()).expect("a whole number")).collect())
}

fn places(input: &Value, field: &str, default: u32) -> u32 {
    input[field].as_u64().map_or(default, |places| u32::try_from(places).expect("places"))
}

/// Columns have a door of their own: values, total and findings, without issues or sources.
fn compare_columns(file: &File, case: &Value) {
    let input = &case["in"];
    let quantity: Vec<i64> = column(input, "quantity").expect("quantities");
    let price: Vec<i64> = column(input, "price").expect("prices");
    let locks: Option<(Vec<i64>, Vec<i32>, Vec<i32>)> = column(input, "cost").map(|cost| {
        (cost, column(input, "daysLocked").expect("days locked"), column(input, "daysLeft").expect("days left"))
    });
    let (scales, rounding) = (&input["scales"], &input["options"]["rounding"]);
    let columns = Columns {
        quantity: &quantity,
        price: &price,
        locks: locks.as_ref().map(|(cost, locked, left)| Locks { cost, locked, left }),
        quantity_scale: places(scales, "quantity", 0),
        price_scale: places(scales, "price", 0),
        unit: places(rounding, "unit", 4),
        money: places(rounding, "money", 2),
    };
    let mut values = vec![0; quantity.len()];
    let outcome = columns.value(&mut values).expect("columns of one length");
    let findings: Vec<Value> =
        outcome.findings.iter().map(|found| json!({ "row": found.row, "code": found.code.word() })).collect();
    let answer = json!({
        "values": values.iter().map(i64::to_string).collect::<Vec<_>>(),
        "total": kehu::amount::scaled_text(outcome.total, columns.money),
        "faults": outcome.faults,
        "findings": findings,
    });
    assert_eq!(answer, case["value"], "{}: {}", file.path, case["name"]);
}

/// Checks one case; `false` where the function is not one of this subject.
pub fn run(file: &File, case: &Value) -> bool {
    let input = &case["in"];
    let answer = match file.function.as_str() {
        "valueColumns" => {
            compare_columns(file, case);
            return true;
        }
        "value" => answered(file, input, holding::value),
        "nav" => answered(file, input, nav::nav),
        "accruedInterest" => answered(file, input, accrued_interest::accrued_interest),
        "bondYield" => answered(file, input, bond_yield::bond_yield),
        "bondPrice" => answered(file, input, bond_yield::bond_price),
        "effectiveInterest" => answered(file, input, effective_interest::effective_interest),
        "lockupDiscount" => answered(file, input, lockup_discount::lockup_discount),
        "optionValue" => answered(file, input, option_value::option_value),
        "exRights" => answered(file, input, ex_rights::ex_rights),
        "amortisedDeviation" => answered(file, input, deviation::amortised_deviation),
        "managementFee" => answered(file, input, fee::management_fee),
        "performanceFee" => answered(file, input, fee::performance_fee),
        "sevenDayYield" => answered(file, input, money_fund::seven_day_yield),
        _ => return false,
    };
    compare_answer(file, case, &answer);
    true
}
