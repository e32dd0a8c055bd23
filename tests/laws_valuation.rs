//! Laws of valuation over seeded random input.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::amount;
use kehu::day::Day;
use kehu::input::Value as Tree;
use kehu::valuation::columns::{Columns, Locks};
use kehu::valuation::options::{Options, RuleSet};
use kehu::valuation::{
    accrued_interest, bond_yield, deviation, effective_interest, ex_rights, fee, holding, lockup_discount, money_fund,
    nav, option_value,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn tree(value: &Json) -> Tree {
    match value {
        Json::Null => Tree::Null,
        Json::Bool(flag) => Tree::Bool(*flag),
        Json::Number(number) => Tree::Number(number.as_f64().unwrap()),
        Json::String(text) => Tree::Text(text.clone()),
        Json::Array(list) => Tree::List(list.iter().map(tree).collect()),
        Json::Object(map) => Tree::Map(map.iter().map(|(key, value)| (key.clone(), tree(value))).collect()),
    }
}

fn options() -> Options {
    let mut options = Options::on(Day::read("2026-11-23").unwrap());
    options.rule_set = RuleSet::named("broker_plan");
    options
}

fn scaled(whole: i64, places: u32) -> String {
    amount::text(rust_decimal::Decimal::new(whole, places))
}

fn placement(quantity: i64, price: i64, cost: i64, locked: i32, left: i32) -> Json {
    let (price, cost) = (scaled(price, 4), scaled(cost, 4));
    json!({
        "holding": { "kind": "private_placement", "quantity": scaled(quantity, 2), "cost": cost,
            "lock": { "daysLocked": locked, "daysLeft": left } },
        "market": { "close": price },
    })
}

fn unrounded(position: &Json) -> rust_decimal::Decimal {
    amount::read(&holding::value(&tree(position), &options()).unwrap().value.unrounded).unwrap()
}

proptest! {
    #[test]
    fn a_locked_share_lies_between_cost_and_price_and_goes_one_way(
        price in 1..10_000_000_i64, cost in 0..10_000_000_i64, locked in 1..800_i32, left in 0..800_i32,
    ) {
        let left = left % (locked + 1);
        let value = |left| unrounded(&placement(100, price, cost, locked, left));
        let (price_is, cost_is) = (amount::read(&scaled(price, 4)).unwrap(), amount::read(&scaled(cost, 4)).unwrap());
        let now = value(left);
        prop_assert!(now <= price_is && now >= price_is.min(cost_is));
        prop_assert_eq!(value(0), price_is);
        prop_assert_eq!(value(locked), price_is.min(cost_is));
        if left > 0 {
            prop_assert!(value(left - 1) >= now);
        }
    }

    #[test]
    fn columns_are_the_objects(
        rows in prop::collection::vec((0..1_000_000_000_i64, 1..100_000_000_i64, 0..100_000_000_i64, 0..500_i32, 0..500_i32), 1..20)
    ) {
        let quantity: Vec<i64> = rows.iter().map(|row| row.0).collect();
        let price: Vec<i64> = rows.iter().map(|row| row.1).collect();
        let cost: Vec<i64> = rows.iter().map(|row| row.2).collect();
        let locked: Vec<i32> = rows.iter().map(|row| row.3.max(1)).collect();
        let left: Vec<i32> = rows.iter().map(|row| row.4 % (row.3.max(1) + 1)).collect();
        let columns = Columns {
            quantity: &quantity, price: &price, locks: Some(Locks { cost: &cost, locked: &locked, left: &left }),
            quantity_scale: 2, price_scale: 4, unit: 4, money: 2,
        };
        let mut values = vec![0; rows.len()];
        let outcome = columns.value(&mut values).unwrap();
        prop_assert_eq!(outcome.faults, 0);
        prop_assert_eq!(outcome.total, values.iter().map(|value| i128::from(*value)).sum::<i128>());
        for row in 0..rows.len() {
            let position = placement(quantity[row], price[row], cost[row], locked[row], left[row]);
            let object = holding::value(&tree(&position), &options()).unwrap().value.amount;
            prop_assert_eq!(scaled(values[row], 2), object);
        }
    }

    /// Any sign, any scale, halves and the edge of 64 bits, against decimals.
    #[test]
    fn columns_are_the_exact_reference(
        quantity in prop_oneof![any::<i64>(), -1000..1000_i64, Just(i64::MAX), Just(i64::MIN)],
        price in prop_oneof![any::<i64>(), -100_000..100_000_i64, Just(5), Just(-5), Just(15)],
        quantity_scale in 0..=12_u32, price_scale in 0..=12_u32, unit in 0..=12_u32, money in 0..=12_u32,
    ) {
        use rust_decimal::Decimal;
        let columns = Columns {
            quantity: &[quantity], price: &[price], locks: None, quantity_scale, price_scale, unit, money,
        };
        let mut values = [0];
        let outcome = columns.value(&mut values).unwrap();
        let value = amount::round(Decimal::new(price, price_scale), unit);
        if let Some(product) = amount::times(Decimal::new(quantity, quantity_scale), value) {
            let exact = amount::round(product, money);
            let limit = Decimal::from_i128_with_scale(i128::from(i64::MAX), money);
            if exact.abs() <= limit {
                prop_assert_eq!(outcome.faults, 0);
                prop_assert_eq!(scaled(values[0], money), amount::text(exact));
            } else if exact.abs() > limit + Decimal::new(1, money) {
                prop_assert_eq!(outcome.faults, 1);
            }
        }
    }

    #[test]
    fn the_nav_is_the_sum_of_its_lines(
        shares in prop::collection::vec((1..1_000_000_i64, 1..1_000_000_i64), 1..12), cash in 0..100_000_000_i64,
        weights in prop::collection::vec(1..1000_i64, 2..5),
    ) {
        let holdings: Vec<Json> = shares.iter().enumerate().map(|(place, (quantity, price))| json!({
            "id": place.to_string(), "holding": { "kind": "listed_share", "quantity": scaled(*quantity, 0) },
            "market": { "close": scaled(*price, 3) },
        })).collect();
        let classes: Vec<Json> = weights.iter().enumerate().map(|(place, weight)| json!({
            "id": place.to_string(), "units": "1000", "weight": scaled(*weight, 0),
            "holders": [{ "id": "a", "units": "333.33" }, { "id": "b", "units": "666.67" }],
        })).collect();
        let plan = json!({ "holdings": holdings, "assets": [{ "id": "cash", "amount": scaled(cash, 2) }], "classes": classes });
        let answer = match nav::nav(&tree(&plan), &options()) {
            Ok(sound) => serde_json::to_value(sound.value).unwrap(),
            Err(_) => return Ok(()),
        };
        let sum = |list: &Json, field: &str| list.as_array().unwrap().iter()
            .map(|row| amount::read(row[field].as_str().unwrap()).unwrap()).sum::<rust_decimal::Decimal>();
        let total = amount::read(answer["nav"].as_str().unwrap()).unwrap();
        prop_assert_eq!(sum(&answer["lines"], "amount"), total);
        prop_assert_eq!(sum(&answer["classes"], "nav"), total);
        for class in answer["classes"].as_array().unwrap() {
            prop_assert_eq!(sum(&class["holders"], "amount"), amount::read(class["nav"].as_str().unwrap()).unwrap());
        }
    }

    #[test]
    fn price_and_yield_are_a_round_trip(
        coupon in 0..1200_i64, rate in -200..2000_i64, frequency in prop::sample::select(vec![1, 2, 4, 12]),
        years in 0..30_u32, month in 1..=12_u32, day in 1..=28_u32,
    ) {
        let matures = Day::of(2027 + years, month, day).unwrap().to_string();
        let mut bond = json!({ "coupon": scaled(coupon, 4), "frequency": frequency, "issued": "2020-01-01",
            "matures": matures, "venue": "interbank", "yield": scaled(rate, 4) });
        let mut exact = options();
        exact.rounding.unit = Some(10);
        let price = bond_yield::bond_price(&tree(&bond), &exact).unwrap().value.value;
        let terms = bond.as_object_mut().unwrap();
        terms.remove("yield");
        terms.insert("price".to_owned(), json!(price));
        terms.insert("quote".to_owned(), json!("clean"));
        let found = bond_yield::bond_yield(&tree(&bond), &exact).unwrap().value.value;
        prop_assert_eq!(found, scaled(rate, 4));
    }

    #[test]
    fn calls_and_puts_keep_their_parity(spot in 1..100_000_i64, strike in 1..100_000_i64, years in 0..300_i64, volatility in 0..200_i64, rate in -50..200_i64) {
        let value = |style: &str| {
            let request = json!({ "style": style, "spot": scaled(spot, 2), "strike": scaled(strike, 2),
                "yearsLeft": scaled(years, 2), "volatility": scaled(volatility, 2), "rate": scaled(rate, 3) });
            let text = option_value::option_value(&tree(&request), &options()).unwrap().value.unrounded;
            text.parse::<f64>().unwrap()
        };
        let forward = spot as f64 / 100.0 - strike as f64 / 100.0 * (-(rate as f64) / 1000.0 * years as f64 / 100.0).exp();
        prop_assert!((value("call") - value("put") - forward).abs() < 1e-8);
    }

    /// Any tree at all gives an answer or issues: sound ones with any part replaced, or taken away.
    #[test]
    fn nothing_panics(case in any::<prop::sample::Index>(), changes in prop::collection::vec((any::<prop::sample::Index>(), any_text()), 1..4)) {
        let mut request = sound().swap_remove(case.index(sound().len()));
        for (place, text) in changes {
            let mut count = 0;
            count_parts(&request, &mut count);
            replace(&mut request, &mut place.index(count), &text);
        }
        let mut request = tree(&request);
        let mut options = options();
        if let Tree::Map(entries) = &mut request
            && let Some(place) = entries.iter().position(|entry| entry.0 == "options")
            && let Ok(own) = Options::read(options.on, &entries.swap_remove(place).1)
        {
            options = own;
        }
        let _ = holding::value(&request, &options);
        let _ = nav::nav(&request, &options);
        let _ = accrued_interest::accrued_interest(&request, &options);
        let _ = bond_yield::bond_yield(&request, &options);
        let _ = bond_yield::bond_price(&request, &options);
        let _ = effective_interest::effective_interest(&request, &options);
        let _ = lockup_discount::lockup_discount(&request, &options);
        let _ = option_value::option_value(&request, &options);
        let _ = ex_rights::ex_rights(&request, &options);
        let _ = fee::management_fee(&request, &options);
        let _ = fee::performance_fee(&request, &options);
        let _ = deviation::amortised_deviation(&request, &options);
        let _ = money_fund::seven_day_yield(&request, &options);
    }
}

/// The requests of every vector.
fn sound() -> Vec<Json> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/valuation");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path| -> Json { serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap() };
    paths
        .into_iter()
        .flat_map(|path| read(path)["cases"].as_array().unwrap().clone())
        .map(|case| case["in"].clone())
        .collect()
}

/// How many parts a value has, itself counted.
fn count_parts(value: &Json, count: &mut usize) {
    *count += 1;
    match value {
        Json::Array(list) => list.iter().for_each(|part| count_parts(part, count)),
        Json::Object(map) => map.values().for_each(|part| count_parts(part, count)),
        _ => {}
    }
}

/// Replaces the part of that number.
fn replace(value: &mut Json, place: &mut usize, by: &Json) -> bool {
    if *place == 0 {
        *value = by.clone();
        return true;
    }
    *place -= 1;
    match value {
        Json::Array(list) => list.iter_mut().any(|part| replace(part, place, by)),
        Json::Object(map) => map.values_mut().any(|part| replace(part, place, by)),
        _ => false,
    }
}

/// Texts that fields are made of, good and bad, and the largest and smallest numbers.
fn any_text() -> impl Strategy<Value = Json> {
    let words = vec![
        "0",
        "-1",
        "1",
        "0.5",
        "10.25",
        "9999999999999999999999999999",
        "0.0000000000000000000000000001",
        "-9999999999999999999999999999",
        "1e5",
        "1_000",
        "１",
        "",
        "2026-11-20",
        "2026-11-22",
        "2026-11-23",
        "2027-02-28",
        "9999-12-31",
        "0001-01-01",
        "private_placement",
        "listed_share",
        "bond",
        "future",
        "option",
        "repo",
        "money_fund",
        "linear_lockup",
        "lockup_discount",
        "both",
        "interbank",
        "exchange",
        "full",
        "clean",
        "amortised",
        "call",
        "long",
        "counted",
        "industry_index",
        "comparables",
        "market_model",
        "and",
        "event",
        "before_fee",
    ];
    prop_oneof![
        prop::sample::select(words).prop_map(|word| json!(word)),
        prop::sample::select(vec![0, 1, 2, 3, 4, 12, 250, 360, 365, -1]).prop_map(|count| json!(count)),
        any::<bool>().prop_map(|flag| json!(flag)),
        Just(Json::Null),
    ]
}

#[test]
fn findings_of_a_holding_carry_no_value() {
    let position =
        json!({ "holding": { "kind": "listed_share", "quantity": "73914.5x" }, "market": { "close": "-4711" } });
    let unsound = holding::value(&tree(&position), &options()).expect_err("two issues");
    let text = serde_json::to_string(&unsound.issues).unwrap();
    assert_eq!(unsound.issues.len(), 2);
    assert!(!text.contains("73914") && !text.contains("4711"));
}
