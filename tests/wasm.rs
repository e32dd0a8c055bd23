//! The same vectors inside wasm, in Node and in a browser, with the flags of either build; and the laws that tie the
//! two SIMD rooms to their scalar twins.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the first surprise")]

mod vectors {
    pub mod client;
    pub mod reader;
    pub mod runner;
    pub mod suitability;
    pub mod tier;
    pub mod valuation;
}

use kehu::ident::lines::{Engine, check_lines, word};
use kehu::ident::{Context, kind, policy};
use kehu::table::Encoding;
use kehu::tier::columns::{Columns, plan};
use kehu::tier::policy::Policy;
use vectors::reader::File;
use vectors::runner::run;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

macro_rules! files {
    ($($path:literal,)*) => { &[$(($path, include_str!($path))),*] };
}

/// Every vector file; the host's parity test holds the list to the folder.
const FILES: &[(&str, &str)] = files![
    "vectors/client/advance_change.json",
    "vectors/client/card_fields.json",
    "vectors/client/change_forms.json",
    "vectors/client/check_card.json",
    "vectors/client/compare_reader.json",
    "vectors/client/confirmation_slip.json",
    "vectors/client/plan_change.json",
    "vectors/client/required_marks.json",
    "vectors/client/required_papers.json",
    "vectors/day/deadline.json",
    "vectors/day/trading_days.json",
    "vectors/day/working_days.json",
    "vectors/guess.json",
    "vectors/ident/bank_account.json",
    "vectors/ident/bank_card.json",
    "vectors/ident/business_licence_15.json",
    "vectors/ident/cash_account.json",
    "vectors/ident/client_code.json",
    "vectors/ident/email.json",
    "vectors/ident/foreign_permanent_resident_id.json",
    "vectors/ident/foreign_permanent_resident_id_15.json",
    "vectors/ident/hk_macao_id.json",
    "vectors/ident/hk_macao_travel_permit.json",
    "vectors/ident/hmt_residence_permit.json",
    "vectors/ident/isin.json",
    "vectors/ident/landline.json",
    "vectors/ident/lei.json",
    "vectors/ident/military_id.json",
    "vectors/ident/mobile.json",
    "vectors/ident/mrz.json",
    "vectors/ident/organisation_name.json",
    "vectors/ident/organization_code.json",
    "vectors/ident/passport.json",
    "vectors/ident/person_name.json",
    "vectors/ident/postcode.json",
    "vectors/ident/product_code.json",
    "vectors/ident/resident_id.json",
    "vectors/ident/resident_id_15.json",
    "vectors/ident/securities_account.json",
    "vectors/ident/security_code.json",
    "vectors/ident/taiwan_id.json",
    "vectors/ident/taiwan_travel_permit.json",
    "vectors/ident/taxpayer_id.json",
    "vectors/ident/temporary_resident_id.json",
    "vectors/ident/unified_account.json",
    "vectors/ident/uscc.json",
    "vectors/mask.json",
    "vectors/names.json",
    "vectors/suitability/beneficial_owners.json",
    "vectors/suitability/classify_investor.json",
    "vectors/suitability/match_suitability.json",
    "vectors/suitability/match_suitability_policy.json",
    "vectors/suitability/permission.json",
    "vectors/suitability/permission_policy.json",
    "vectors/suitability/qualified_investor.json",
    "vectors/suitability/score_questionnaire.json",
    "vectors/suitability/score_questionnaire_policy.json",
    "vectors/tier/abc.json",
    "vectors/tier/average_assets.json",
    "vectors/tier/churn.json",
    "vectors/tier/churn_policy.json",
    "vectors/tier/clv.json",
    "vectors/tier/columns_grade.json",
    "vectors/tier/columns_pareto.json",
    "vectors/tier/columns_rfm.json",
    "vectors/tier/contact_plan.json",
    "vectors/tier/grade.json",
    "vectors/tier/grade_policy.json",
    "vectors/tier/lifecycle.json",
    "vectors/tier/lifecycle_policy.json",
    "vectors/tier/migration.json",
    "vectors/tier/pareto.json",
    "vectors/tier/partials.json",
    "vectors/tier/rfm.json",
    "vectors/tier/score_response.json",
    "vectors/tier/segment.json",
    "vectors/tier/suggest_tier.json",
    "vectors/tier/suggest_tier_policy.json",
    "vectors/tier/tier_services.json",
    "vectors/typing.json",
    "vectors/valuation/accrued_interest.json",
    "vectors/valuation/amortised_deviation.json",
    "vectors/valuation/amortised_deviation_policy.json",
    "vectors/valuation/bond_price.json",
    "vectors/valuation/bond_yield.json",
    "vectors/valuation/effective_interest.json",
    "vectors/valuation/ex_rights.json",
    "vectors/valuation/lockup_discount.json",
    "vectors/valuation/lockup_discount_readings.json",
    "vectors/valuation/management_fee.json",
    "vectors/valuation/nav.json",
    "vectors/valuation/nav_ids.json",
    "vectors/valuation/nav_policy.json",
    "vectors/valuation/nav_readings.json",
    "vectors/valuation/option_value.json",
    "vectors/valuation/performance_fee.json",
    "vectors/valuation/published_accrued_interest.json",
    "vectors/valuation/published_amortised_deviation.json",
    "vectors/valuation/published_bond_price.json",
    "vectors/valuation/published_bond_yield.json",
    "vectors/valuation/published_effective_interest.json",
    "vectors/valuation/published_ex_rights.json",
    "vectors/valuation/published_lockup_discount.json",
    "vectors/valuation/published_management_fee.json",
    "vectors/valuation/published_nav.json",
    "vectors/valuation/published_option_value.json",
    "vectors/valuation/published_performance_fee.json",
    "vectors/valuation/published_seven_day_yield.json",
    "vectors/valuation/published_value.json",
    "vectors/valuation/seven_day_yield.json",
    "vectors/valuation/value_adjustment.json",
    "vectors/valuation/value_bond.json",
    "vectors/valuation/value_columns.json",
    "vectors/valuation/value_deposit.json",
    "vectors/valuation/value_future.json",
    "vectors/valuation/value_ipo_locked.json",
    "vectors/valuation/value_listed_share.json",
    "vectors/valuation/value_money_fund.json",
    "vectors/valuation/value_open_fund.json",
    "vectors/valuation/value_option.json",
    "vectors/valuation/value_plan.json",
    "vectors/valuation/value_private_placement.json",
    "vectors/valuation/value_readings.json",
    "vectors/valuation/value_repo.json",
    "vectors/valuation/value_rights.json",
    "vectors/valuation/value_technique.json",
    "vectors/valuation/value_unlisted_entitlement.json",
    "vectors/valuation/value_unlisted_ipo.json",
];

#[wasm_bindgen_test]
fn every_vector_holds() {
    let mut count = 0;
    for file in FILES.iter().filter_map(|(path, content)| File::read(path, content)) {
        for case in &file.cases {
            console_log!("{}: {}", file.path, case["name"]);
            run(&file, case);
            count += 1;
        }
    }
    assert!(count > 1000, "only {count} cases were found");
}

/// Seventeen digits that begin with a known region, now and then spoiled, and a check character that often fits.
fn lines(count: usize) -> String {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut text = String::new();
    for _ in 0..count {
        let region = ["110105", "810000", "820101", "342401", "990000", "654321"][usize::try_from(next(6)).unwrap()];
        let mut number = format!("{region}{}{:02}{:02}{:03}", 1795 + next(240), next(14), next(33), next(1000));
        let sum = number.bytes().fold(0, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
        number.push(match (12 - sum) % 11 {
            10 => 'X',
            digit => char::from_digit(digit, 10).unwrap(),
        });
        match next(12) {
            0 => number.replace_range(usize::try_from(next(18)).unwrap()..18, ""),
            1 => number.replace_range(17..18, "x"),
            2 => number.replace_range(16..17, ":"),
            3 => number.replace_range(3..4, "/"),
            4 => number.replace_range(17..18, "1"),
            5 => number.push('\r'),
            _ => {}
        }
        text += &number;
        text.push('\n');
    }
    text
}

#[wasm_bindgen_test]
fn vectors_and_single_characters_say_the_same() {
    let text = lines(20_000);
    let context = Context { on: 2026_11_23, strict: false, policy: &policy::SHIPPED };
    let resident = kind("resident_id").unwrap();
    let (words, engine) = check_lines(resident, text.as_bytes(), Encoding::Utf8, &context);
    let one_by_one: Vec<u16> =
        text.lines().map(|line| word(resident, line.as_bytes(), Encoding::Utf8, &context)).collect();
    assert!(words == one_by_one, "the engines differ");
    assert!(words.contains(&0) && words.iter().any(|word| *word != 0));
    let wanted = if cfg!(target_feature = "simd128") { Engine::Simd } else { Engine::Scalar };
    assert_eq!(engine, wanted, "the SIMD room was not entered");
}

/// Values on both sides of every cut of the shipped policy, and those that are not known.
fn metrics(count: usize, mut seed: u64) -> Vec<i64> {
    let near = [50_000, 300_000, 1_000_000, 5_000_000, 10_000_000, 50_000_000, 100_000_000, 500_000_000];
    let far = [i64::MIN, i64::MIN + 1, -i64::MAX / 10_000, 0, i64::MAX / 10_000, i64::MAX / 10_000 + 1, i64::MAX];
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    (0..count).map(|_| if next(4) == 0 { far[next(7)] } else { near[next(8)] + next(3) as i64 - 1 }).collect()
}

#[wasm_bindgen_test]
fn rows_graded_side_by_side_and_alone_are_the_same() {
    let mut plan = plan(&Policy::shipped(), 2);
    let mut seen = [false; 6];
    for is_lowest in [0, 1] {
        plan[2] = is_lowest;
        for rows in (0..40).chain([4_001]) {
            let (assets, contribution) = (metrics(rows, 1 + rows as u64), metrics(rows, 77 + rows as u64));
            let (mut together, mut counts) = (vec![9; rows], [0; 4 * 6]);
            Columns { metrics: &[&assets, &contribution], levels: &[] }
                .grade(&plan, &mut together, &mut counts)
                .unwrap();
            for row in 0..rows {
                let (mut alone, here) = ([9], row..=row);
                let columns = Columns { metrics: &[&assets[here.clone()], &contribution[here]], levels: &[] };
                columns.grade(&plan, &mut alone, &mut counts).unwrap();
                assert_eq!(together[row], alone[0], "row {row} of {rows}");
                seen[usize::from(alone[0])] = true;
            }
        }
    }
    assert_eq!(seen, [true; 6]);
}
