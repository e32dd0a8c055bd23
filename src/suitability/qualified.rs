//! Qualified investors (合格投资者) of asset-management plans and private funds: what the investor has and has done, and
//! what is put into the one product.
//!
//! Not judged: where the money comes from beyond what is said; whether the product may be sold at all.
//! Source: the guiding opinions on asset management, article 5; private funds as recalled.
//!
//! - `field.missing` `investor.unknown` `party.unknown`: a product or party that is not described.
//! - `investor.missing` `investor.stale` (warnings).

use super::criteria::{Criteria, CriterionName, Join, Node, Test};
use super::profile::{amount, first_trade, flag, incomes, statement};
use super::reading::{chosen, decimal, inside, is_natural, needed, party};
use super::rules;
use super::vocabulary::{PlanKind, Regime};
use super::work::{Data, Given, Options, Work, asked};
use crate::amount::number::Number;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};
use crate::rule::{Rule, Sources};
use crate::verdict::Verdict;
use serde::Serialize;

/// The most investors that are counted.
const MOST_HOLDERS: u32 = 1_000_000;

/// Whether an investor is qualified.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Qualified {
    /// Of all tests.
    pub verdict: Verdict,
    /// The tests.
    pub criteria: Criteria,
    /// The rows it rests on.
    pub sources: Sources,
}

#[derive(Debug)]
struct Asked {
    is_natural: bool,
    /// Of an asset-management plan.
    kind: Option<PlanKind>,
    has_holders: bool,
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

fn read(root: &mut Reader<'_>, data: &mut Data, options: &Options) -> Option<Asked> {
    let mut regime = None;
    let mut kind = None;
    let mut has_holders = false;
    if let Some(mut product) = inside(root, "product") {
        regime = needed!(&mut product, "regime", Regime, Code::InvestorUnknown);
        kind = chosen!(&mut product, "kind", PlanKind, Code::InvestorUnknown);
        if regime == Some(Regime::AssetManagement) {
            product.required("kind", kind);
        } else {
            kind = None;
        }
        let amount = decimal(&mut product, "amount", false, Code::InvestorOutOfRange);
        let amount = product.required("amount", amount);
        data.put(CriterionName::Amount, Given::number(amount.map(Number::of)), [""; 2]);
        flag(&mut product, data, ["product", "borrowed"], CriterionName::Borrowed, true);
        let holders = product.count("holders", 1, MOST_HOLDERS, Code::InvestorOutOfRange);
        has_holders = holders.is_some();
        data.put(CriterionName::Holders, Given::count(holders), [""; 2]);
        product.finish();
    }
    let mut investor = inside(root, "investor")?;
    let party = party(&mut investor);
    let is_natural = party.is_some_and(is_natural);
    statement(&mut investor, data, options.on, !is_natural);
    amount(&mut investor, data, "householdNetFinancialAssets", CriterionName::NetFinancialAssets);
    // The first of a name counts: the household's or one's own, as the regime asks.
    let mut fields = ["householdFinancialAssets", "financialAssets"];
    if regime == Some(Regime::PrivateFund) {
        fields.reverse();
    }
    for field in fields {
        amount(&mut investor, data, field, CriterionName::FinancialAssets);
    }
    incomes(&mut investor, data, options.on);
    first_trade(&mut investor, data, options.on);
    investor.finish();
    party?;
    regime?;
    Some(Asked { is_natural, kind, has_holders })
}

fn answer(asked: Asked, work: &mut Work<'_>) -> Qualified {
    let (tests, row): (&[Test], &'static Rule) = match (asked.kind.is_some(), asked.is_natural) {
        (true, true) => (INDIVIDUAL, &rules::QUALIFIED_INDIVIDUAL),
        (true, false) => (INSTITUTION, &rules::QUALIFIED_INSTITUTION),
        (false, true) => (PRIVATE_INDIVIDUAL, &rules::QUALIFIED_PRIVATE_INDIVIDUAL),
        (false, false) => (INSTITUTION, &rules::QUALIFIED_PRIVATE_INSTITUTION),
    };
    let (least, least_row): (u32, &'static Rule) = match asked.kind {
        None => (1_000_000, &rules::QUALIFIED_PRIVATE_AMOUNT),
        Some(PlanKind::FixedIncome) => (300_000, &rules::QUALIFIED_AMOUNT),
        Some(PlanKind::Mixed) => (400_000, &rules::QUALIFIED_AMOUNT),
        Some(PlanKind::Equity | PlanKind::CommodityDerivative) => (1_000_000, &rules::QUALIFIED_AMOUNT),
    };
    work.data.prefix = "investor";
    let mut of: Vec<Node> = work.tests(Join::All, tests, row).of;
    work.data.prefix = "";
    of.push(work.at_least(CriterionName::Amount, Number::whole(least), least_row));
    of.push(work.is(CriterionName::Borrowed, "false", &rules::QUALIFIED_BORROWED));
    if asked.has_holders {
        of.push(work.test(&Test::AtMost(CriterionName::Holders, 200), &rules::QUALIFIED_HOLDERS));
    }
    let criteria = Criteria::joined(Join::All, of);
    Qualified { verdict: criteria.verdict, criteria, sources: work.sources.clone() }
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
pub fn qualified_investor(request: &Value, options: &Options) -> Checked<Qualified> {
    asked(request, options, Code::InvestorMissing, read, answer)
}
