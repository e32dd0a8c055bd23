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

/// A function of one tree; `needs` names the option that it cannot do without, if any.
fn valued(call: &mut Call, needs: &'static str, work: Work) -> Answer {
    let (on, lang) = (call.on()?, call.lang()?);
    let mut given = Vec::with_capacity(3);
    for name in ["rounding", "calendar", needs] {
        if !name.is_empty() {
            given.push((name.to_owned(), call.take(name)));
        }
    }
    let mut notes = Notes::default();
    let policy = call.policies(&mut notes).valuation;
    call.finish()?;
    let is_known = match given.get(2) {
        Some((_, Value::Text(word))) if needs == FORM => Form::read(word).is_some(),
        Some((_, Value::Text(word))) => RuleSet::named(word).is_some(),
        Some((_, Value::Map(_))) => needs == RULE_SET,
        given => given.is_none(),
    };
    if !is_known {
        let expected = if needs == FORM {
            "\"compound\" or \"simple\""
        } else {
            "\"broker_plan\", \"public_fund\", \"own_book\" or a rule set of your own; there is no silent default"
        };
        return Err(call.refused(&["option \"", needs, "\" must be ", expected]));
    }
    let tree = call.argument();
    answer(notes, lang, &mut || match Options::read(on, &Value::Map(given.clone())) {
        Ok(options) => work(&tree, &Options { policy, ..options }),
        Err(Unsound { issues, warnings }) => written::<Value>(Err(Unsound { issues, warnings })),
    })
}

const RULE_SET: &str = "ruleSet";
const FORM: &str = "form";

macro_rules! functions {
    ($($name:ident of $function:path, $needs:expr, $doc:literal;)*) => {
        $(
            #[doc = $doc]
            pub(super) fn $name(call: &mut Call) -> Answer {
                valued(call, $needs, |tree, options| written($function(tree, options)))
            }
        )*
    };
}

functions! {
    value of holding::value, RULE_SET, "One holding on one day.";
    nav of nav::nav, RULE_SET, "A plan on one day.";
    accrued_interest of accrued_interest::accrued_interest, "", "Accrued interest of a bond.";
    bond_yield of bond_yield::bond_yield, "", "The yield of a price.";
    bond_price of bond_yield::bond_price, "", "The price of a yield.";
    effective_interest of effective_interest::effective_interest, "", "Amortised cost period by period.";
    lockup_discount of lockup_discount::lockup_discount, "", "The discount of a lock.";
    option_value of option_value::option_value, "", "An option by its model.";
    ex_rights of ex_rights::ex_rights, "", "The price after an ex-date.";
    amortised_deviation of deviation::amortised_deviation, "", "Amortised cost against the shadow price.";
    management_fee of fee::management_fee, "", "One day's fee.";
    performance_fee of fee::performance_fee, "", "A performance fee.";
    seven_day_yield of money_fund::seven_day_yield, FORM, "Seven days' income annualised.";
}

/// What came out of a piece beside the values, and the total so far, as the face hands it on.
#[derive(Serialize)]
struct Summary {
    total: String,
    faults: usize,
    findings: Vec<Finding>,
}

/// A piece of columns valued into `values`; what it sums up to is added to `sum`, low half first. Without locks the three
/// columns of a lock are empty. `places`, from the lowest byte on: of quantities, of
/// prices, of unit values, of money. The face has seen to it that lengths and places can be.
#[wasm_bindgen]
#[expect(clippy::too_many_arguments, reason = "each is a column of its own")]
pub fn value_columns(
    quantity: &[i64],
    price: &[i64],
    cost: &[i64],
    locked: &[i32],
    left: &[i32],
    places: u32,
    values: &mut [i64],
    sum: &mut [i64],
) -> String {
    let locks = if locked.is_empty() { None } else { Some(Locks { cost, locked, left }) };
    let [quantity_scale, price_scale, unit, money] = places.to_le_bytes().map(u32::from);
    let columns = Columns { quantity, price, locks, quantity_scale, price_scale, unit, money };
    let ([low, high], Some(Outcome { total, faults, findings })) = (sum, columns.value(values)) else {
        return String::new();
    };
    let total = total.wrapping_add(i128::from(*high) << 64 | i128::from(*low as u64));
    (*low, *high) = (total as i64, (total >> 64) as i64);
    plain(&Summary { total: amount::scaled_text(total, money), faults, findings }).unwrap_or_default()
}
