//! What holdings and plans are worth.

use super::answer::{Answer, Written, answer, plain, written};
use super::call::Call;
use crate::amount;
use crate::input::{Notes, Value};
use crate::issue::Unsound;
use crate::valuation::columns::{Columns, Finding, Locks, Outcome};
use crate::valuation::options::{Form, Options, RuleSet};
use crate::valuation::{
    accrued_interest, bond_yield, deviation, effective_interest, ex_rights, fee, holding, lockup_discount, money_fund,
    nav, option_value,
};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

type Work = fn(&Value, &Options) -> Written;

/// A function of one tree, by its public name; and the option that it cannot do without.
fn named(function: &str) -> Option<(Work, &'static str)> {
    Some(match function {
        "value" => (|tree, options| written(holding::value(tree, options)), "ruleSet"),
        "nav" => (|tree, options| written(nav::nav(tree, options)), "ruleSet"),
        "accruedInterest" => (|tree, options| written(accrued_interest::accrued_interest(tree, options)), ""),
        "bondYield" => (|tree, options| written(bond_yield::bond_yield(tree, options)), ""),
        "bondPrice" => (|tree, options| written(bond_yield::bond_price(tree, options)), ""),
        "effectiveInterest" => (|tree, options| written(effective_interest::effective_interest(tree, options)), ""),
        "lockupDiscount" => (|tree, options| written(lockup_discount::lockup_discount(tree, options)), ""),
        "optionValue" => (|tree, options| written(option_value::option_value(tree, options)), ""),
        "exRights" => (|tree, options| written(ex_rights::ex_rights(tree, options)), ""),
        "amortisedDeviation" => (|tree, options| written(deviation::amortised_deviation(tree, options)), ""),
        "managementFee" => (|tree, options| written(fee::management_fee(tree, options)), ""),
        "performanceFee" => (|tree, options| written(fee::performance_fee(tree, options)), ""),
        "sevenDayYield" => (|tree, options| written(money_fund::seven_day_yield(tree, options)), "form"),
        _ => return None,
    })
}

/// A tree valued by the function that the call names.
pub(super) fn value(call: &mut Call) -> Answer {
    let Some((work, needs)) = named(&call.function) else { return Err("kehu: no such function".to_owned()) };
    let (on, lang) = (call.on()?, call.lang()?);
    let mut given = Vec::with_capacity(3);
    for name in ["rounding", "calendar", needs] {
        if !name.is_empty() {
            given.push((name.to_owned(), call.take(name)));
        }
    }
    call.finish()?;
    let is_known = match given.get(2) {
        Some((_, Value::Text(word))) if needs == "form" => Form::read(word).is_some(),
        Some((_, Value::Text(word))) => RuleSet::named(word).is_some(),
        Some((_, Value::Map(_))) => needs == "ruleSet",
        given => given.is_none(),
    };
    if !is_known {
        let expected = if needs == "form" {
            "\"compound\" or \"simple\""
        } else {
            "\"broker_plan\", \"public_fund\", \"own_book\" or a rule set of your own; there is no silent default"
        };
        return Err(call.refused(&["option \"", needs, "\" must be ", expected]));
    }
    let tree = call.argument();
    answer(Notes::default(), lang, &mut || match Options::read(on, &Value::Map(given.clone())) {
        Ok(options) => work(&tree, &options),
        Err(Unsound { issues, warnings }) => written::<Value>(Err(Unsound { issues, warnings })),
    })
}

/// What came out of a piece beside the values, and the total so far, as the face hands it on.
#[derive(Serialize)]
struct Summary {
    total: String,
    faults: usize,
    findings: Vec<Finding>,
}

/// A piece of columns valued into `values`; what it sums up to is added to `sum`, low half first. `days` are first those
/// locked, then those left; without locks costs and days are empty. `places`, from the lowest byte on: of quantities, of
/// prices, of unit values, of money. The face has seen to it that lengths and places can be.
#[wasm_bindgen]
pub fn value_columns(
    quantity: &[i64],
    price: &[i64],
    cost: &[i64],
    days: &[i32],
    places: u32,
    values: &mut [i64],
    sum: &mut [i64],
) -> String {
    let (locked, left) = days.split_at(days.len() / 2);
    let locks = if days.is_empty() { None } else { Some(Locks { cost, locked, left }) };
    let [quantity_scale, price_scale, unit, money] = places.to_le_bytes().map(u32::from);
    let columns = Columns { quantity, price, locks, quantity_scale, price_scale, unit, money };
    let ([low, high], Some(Outcome { total, faults, findings })) = (sum, columns.value(values)) else {
        return String::new();
    };
    let total = total.wrapping_add(i128::from(*high) << 64 | i128::from(*low as u64));
    (*low, *high) = (total as i64, (total >> 64) as i64);
    plain(&Summary { total: amount::scaled_text(total, money), faults, findings }).unwrap_or_default()
}
