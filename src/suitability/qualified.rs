//! Qualified investors (合格投资者) of asset-management plans and private funds: what the investor has and has done, and
//! what is put into the one product.
//!
//! Not judged: where the money comes from beyond what is said; whether the product may be sold at all.
//! Source: the guiding opinions on asset management, article 5; private funds as recalled.
//!
//! - `field.missing` `investor.unknown` `party.unknown`: a product or party that is not described.
//! - `investor.missing` `investor.stale` (warnings).

use super::answer::Answer;
use super::criteria::{CriterionName, Join, Node, Test};
use super::profile::{INCOME, MOST_INCOMES, STATEMENT, average, is_natural};
use super::rules;
use super::schema::{INVESTOR, Kind, fields};
use super::slots::Slots;
use super::vocabulary::{PlanKind, Regime};
use super::work::{Options, Question, Work, asked};
use crate::input::Value;
use crate::issue::{Checked, Code};
use crate::rule::Rule;

fields! {
    /// Who invests.
    WHO of Who {
        Party = "party" needed Kind::Party;
        NetFinancialAssets = "householdNetFinancialAssets" given Kind::Signed, NetFinancialAssets;
        HouseholdAssets = "householdFinancialAssets" given Kind::Amount, FinancialAssets;
        FinancialAssets = "financialAssets" given Kind::Amount, FinancialAssets;
        Incomes = "incomes" given Kind::List(0, MOST_INCOMES, &INCOME);
        FirstTrade = "firstTrade" given Kind::Since, InvestingMonths;
        Statement = "statement" given Kind::Inside(&STATEMENT);
    }
}
fields! {
    /// Into what.
    PRODUCT of Product {
        Regime = "regime" needed Kind::Word(&Regime::WORDS);
        Kind = "kind" given Kind::Word(&PlanKind::WORDS);
        Amount = "amount" needed Kind::Amount, Amount;
        Borrowed = "borrowed" given Kind::Flag, Borrowed;
        Holders = "holders" given Kind::Whole(1, 1_000_000), Holders;
    }
}
fields! {
    /// The request.
    REQUEST of Request {
        Investor = "investor" needed Kind::Inside(&WHO);
        Product = "product" needed Kind::Inside(&PRODUCT);
    }
}

static INDIVIDUAL: &[Test] = &[
    Test::AtLeast(CriterionName::InvestingMonths, 24),
    Test::Any(&[
        Test::AtLeast(CriterionName::NetFinancialAssets, 3_000_000),
        Test::AtLeast(CriterionName::FinancialAssets, 5_000_000),
        Test::AtLeast(CriterionName::AverageIncome, 400_000),
    ]),
];
static PRIVATE_INDIVIDUAL: &[Test] = &[Test::Any(&[
    Test::AtLeast(CriterionName::FinancialAssets, 3_000_000),
    Test::AtLeast(CriterionName::AverageIncome, 500_000),
])];
static INSTITUTION: &[Test] = &[Test::AtLeast(CriterionName::NetAssets, 10_000_000)];

/// The least amount of a product, by its kind.
static AMOUNTS: [&[Test]; 4] = [
    &[Test::AtLeast(CriterionName::Amount, 300_000)],
    &[Test::AtLeast(CriterionName::Amount, 400_000)],
    &[Test::AtLeast(CriterionName::Amount, 1_000_000)],
    &[Test::AtLeast(CriterionName::Amount, 1_000_000)],
];

fn answer(request: &Slots, work: &mut Work<'_>) -> Vec<Answer> {
    let (who, product) = (request.inside(Request::Investor as usize), request.inside(Request::Product as usize));
    let is_plan = product.place(Product::Regime as usize) == Regime::AssetManagement as usize;
    if is_plan && !product.is_given(Product::Kind as usize) {
        work.refuse(Code::FieldMissing, None, &["product", "kind"], &[]);
    }
    if !is_plan {
        work.skipped = "householdFinancialAssets";
    }
    average(who.at(Who::Incomes as usize), &["investor", "incomes", "", "year"], work);
    let is_natural = is_natural(who.party(Who::Party as usize));
    let (tests, row): (&[Test], &'static Rule) = match (is_plan, is_natural) {
        (true, true) => (INDIVIDUAL, &rules::QUALIFIED_INDIVIDUAL),
        (true, false) => (INSTITUTION, &rules::QUALIFIED_INSTITUTION),
        (false, true) => (PRIVATE_INDIVIDUAL, &rules::QUALIFIED_PRIVATE_INDIVIDUAL),
        (false, false) => (INSTITUTION, &rules::QUALIFIED_PRIVATE_INSTITUTION),
    };
    let (least, least_row): (_, &'static Rule) = if is_plan {
        (product.place(Product::Kind as usize), &rules::QUALIFIED_AMOUNT)
    } else {
        (PlanKind::Equity as usize, &rules::QUALIFIED_PRIVATE_AMOUNT)
    };
    let mut of = work.each(tests, row);
    for test in AMOUNTS.get(least).copied().unwrap_or_default() {
        work.test(test, least_row, &mut of);
    }
    work.test(&Test::Is(CriterionName::Borrowed, "false"), &rules::QUALIFIED_BORROWED, &mut of);
    if product.is_given(Product::Holders as usize) {
        work.test(&Test::AtMost(CriterionName::Holders, 200), &rules::QUALIFIED_HOLDERS, &mut of);
    }
    let Node { verdict, answer } = Node::joined(Join::All, of);
    vec![Answer::Word(verdict.word()), answer]
}

/// Whether an investor may buy a private product.
///
/// ```
/// use kehu::{day::Day, input::Value, suitability};
///
/// let options = suitability::Options::on(Day::read("2026-11-23").unwrap());
/// let unsound = suitability::qualified_investor(&Value::Map(Vec::new()), &options).unwrap_err();
/// assert_eq!(unsound.issues.len(), 2);
/// ```
pub fn qualified_investor(request: &Value, options: &Options) -> Checked<Answer> {
    const NAMES: &[&str] = &["verdict", "criteria", "sources"];
    static QUESTION: Question = Question { codes: &INVESTOR, fields: REQUEST, names: NAMES, answer };
    asked(request, options, &QUESTION)
}
