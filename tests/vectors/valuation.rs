//! Checks one case of a vector file of valuations against the core.
//!
//! `in` without `options` is the first argument, `options` the second; a file can name `on` for all of its cases.

use super::client::tree;
use super::reader::File;
use super::runner::{compare_answer, shape};
use kehu::day::Day;
use kehu::input::Value as Tree;
use kehu::issue::Checked;
use kehu::valuation::options::Options;
use kehu::valuation::{
    accrued_interest, bond_yield, deviation, effective_interest, ex_rights, fee, holding, lockup_discount, money_fund,
    nav, option_value,
};
use serde::Serialize;
use serde_json::{Value, json};

/// One function of one request.
fn answered<T: Serialize>(file: &File, input: &Value, work: impl FnOnce(&Tree, &Options) -> Checked<T>) -> Value {
    let given = input.get("options").cloned().unwrap_or_else(|| json!({}));
    let on = given["on"].as_str().or(file.on.as_deref()).expect("a day");
    let mut request = input.as_object().expect("an object").clone();
    request.remove("options");
    let request = tree(&Value::Object(request));
    let options = Options::read(Day::read(on).expect("a day"), &tree(&given));
    shape(&options.and_then(|options| work(&request, &options)))
}

/// Checks one case; `false` where the function is not one of this subject.
pub fn run(file: &File, case: &Value) -> bool {
    let input = &case["in"];
    let answer = match file.function.as_str() {
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
