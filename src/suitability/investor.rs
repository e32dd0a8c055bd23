//! Classes of investors (投资者分类): ordinary, or professional of class I, II or III, and which way a client may go.
//!
//! Class I is what a body is; II what it has and has done; III the same by application, which the firm may refuse.
//! Whatever is not known is treated as ordinary. The class is the first that is met.
//! Not judged: whether proofs are genuine; whether the firm assessed well.
//! Source: the Measures' articles 8 and 10–12.
//!
//! - `investor.unknown` `investor.conflict` `investor.not_yet` `investor.out_of_range` `investor.duplicate`.
//! - `investor.missing` `investor.stale` `investor.forbidden` (warnings).

use super::answer::Answer;
use super::criteria::{CriterionName, Direction, Join, Node, Test};
use super::profile::{INCOME, MOST_INCOMES, STATEMENT, average, is_natural};
use super::rules;
use super::schema::{INVESTOR, Kind, fields};
use super::slots::{Given, Slots};
use super::vocabulary::{Class, ConversionNeed, Investor, InvestorBody};
use super::work::{Options, Question, Work, asked};
use crate::input::Value;
use crate::issue::{Checked, Code};
use crate::party::Party;
use crate::rule::Rule;
use crate::verdict::Verdict;

/// What may be chosen.
static ELECTED: &[&str] = &["ordinary"];

fields! {
    /// What the client gave and the firm did.
    APPLIED of Applied {
        Written = "written" given Kind::Flag, WrittenApplication;
        RisksConfirmed = "risksConfirmed" given Kind::Flag, RisksConfirmed;
        Proofs = "proofs" given Kind::Flag, Proofs;
        Assessment = "assessment" given Kind::Flag, Assessment;
        Accepted = "accepted" given Kind::Flag, Accepted;
    }
}
fields! {
    /// The request; a statement stands before one's own assets.
    PROFILE of Profile {
        Party = "party" needed Kind::Party;
        Body = "body" given Kind::Word(&InvestorBody::WORDS);
        Statement = "statement" given Kind::Inside(&STATEMENT);
        FinancialAssets = "financialAssets" given Kind::Amount, FinancialAssets;
        Incomes = "incomes" given Kind::List(0, MOST_INCOMES, &INCOME);
        FirstTrade = "firstTrade" given Kind::Since, InvestingMonths;
        WorkMonths = "workMonths" given Kind::Whole(0, 1200), WorkMonths;
        SeniorManager = "seniorManager" given Kind::Flag, SeniorManager;
        FinanceProfession = "financeProfession" given Kind::Flag, FinanceProfession;
        Elected = "elected" given Kind::Word(&ELECTED);
        Application = "application" given Kind::Inside(&APPLIED);
    }
}

static II_INSTITUTION: &[Test] = &[
    Test::AtLeast(CriterionName::NetAssets, 20_000_000),
    Test::AtLeast(CriterionName::FinancialAssets, 10_000_000),
    Test::AtLeast(CriterionName::InvestingMonths, 24),
];
static II_INDIVIDUAL: &[Test] = &[
    Test::Any(&[
        Test::AtLeast(CriterionName::FinancialAssets, 5_000_000),
        Test::AtLeast(CriterionName::AverageIncome, 500_000),
    ]),
    Test::Any(&[
        Test::AtLeast(CriterionName::InvestingMonths, 24),
        Test::AtLeast(CriterionName::WorkMonths, 24),
        Test::Is(CriterionName::SeniorManager, "true"),
        Test::Is(CriterionName::FinanceProfession, "true"),
    ]),
];
static III_INSTITUTION: &[Test] = &[
    Test::AtLeast(CriterionName::NetAssets, 10_000_000),
    Test::AtLeast(CriterionName::FinancialAssets, 5_000_000),
    Test::AtLeast(CriterionName::InvestingMonths, 12),
];
static III_INDIVIDUAL: &[Test] = &[
    Test::Any(&[
        Test::AtLeast(CriterionName::FinancialAssets, 3_000_000),
        Test::AtLeast(CriterionName::AverageIncome, 300_000),
    ]),
    Test::Any(&[Test::AtLeast(CriterionName::InvestingMonths, 12), Test::AtLeast(CriterionName::WorkMonths, 12)]),
];
static APPLICATION: &[Test] = &[
    Test::Is(CriterionName::WrittenApplication, "true"),
    Test::Is(CriterionName::RisksConfirmed, "true"),
    Test::Is(CriterionName::Proofs, "true"),
    Test::Is(CriterionName::Assessment, "true"),
    Test::Is(CriterionName::Accepted, "true"),
];
/// Classes II and III of natural persons, and of institutions.
static PERSONS: [(&Rule, &[Test]); 2] =
    [(&rules::PROFESSIONAL_II_INDIVIDUAL, II_INDIVIDUAL), (&rules::PROFESSIONAL_III_INDIVIDUAL, III_INDIVIDUAL)];
static BODIES: [(&Rule, &[Test]); 2] =
    [(&rules::PROFESSIONAL_II_INSTITUTION, II_INSTITUTION), (&rules::PROFESSIONAL_III_INSTITUTION, III_INSTITUTION)];

/// Whether a body can be one of that party.
fn is_fit(body: InvestorBody, party: Party) -> bool {
    let is_product = party == Party::Product;
    match body {
        _ if is_natural(Some(party)) => body == InvestorBody::None,
        InvestorBody::QualifiedForeignInvestor => party == Party::QualifiedForeignInvestor,
        _ if party == Party::QualifiedForeignInvestor => false,
        InvestorBody::FinancialInstitution | InvestorBody::FinancialSubsidiary | InvestorBody::PrivateFundManager => {
            !is_product
        }
        InvestorBody::FinancialProduct => is_product,
        _ => true,
    }
}

/// What kind of body it is: as said, or as its party says.
fn body(profile: &Slots, party: Option<Party>, work: &mut Work<'_>) -> Option<InvestorBody> {
    if !profile.is_given(Profile::Body as usize) {
        return match party {
            Some(Party::Product) => Some(InvestorBody::FinancialProduct),
            Some(Party::QualifiedForeignInvestor) => Some(InvestorBody::QualifiedForeignInvestor),
            _ => None,
        };
    }
    let body = InvestorBody::ALL.get(profile.place(Profile::Body as usize)).copied();
    if body.zip(party).is_some_and(|(body, party)| !is_fit(body, party)) {
        work.refuse(Code::InvestorConflict, None, &["body"], &[]);
    }
    body
}

/// Class I of an institution.
fn first(body: Option<InvestorBody>, work: &mut Work<'_>) -> Node {
    let row = match body {
        Some(InvestorBody::FinancialProduct) => &rules::PROFESSIONAL_PRODUCT,
        Some(
            InvestorBody::SocialSecurityFund
            | InvestorBody::Annuity
            | InvestorBody::PensionFund
            | InvestorBody::CharityFund
            | InvestorBody::QualifiedForeignInvestor,
        ) => &rules::PROFESSIONAL_FUND,
        _ => &rules::PROFESSIONAL_INSTITUTION,
    };
    let actual = match body {
        Some(body) => Given::Word(body.word()),
        None => {
            work.missing(&["body"]);
            Given::Absent
        }
    };
    let verdict = Verdict::of(body.map(|body| body != InvestorBody::None));
    let operands = [actual, Given::Word(Class::I.word())];
    let node = work.judged(CriterionName::Body, Direction::Is, operands, verdict, row);
    Node::joined(Join::All, vec![node])
}

const BACK: &[ConversionNeed] = &[ConversionNeed::WrittenNotice, ConversionNeed::RiskTest];
const APPLY: &[ConversionNeed] = &[
    ConversionNeed::WrittenApplication,
    ConversionNeed::RisksConfirmed,
    ConversionNeed::Proofs,
    ConversionNeed::Assessment,
    ConversionNeed::Explanation,
    ConversionNeed::ResultTold,
];

fn answer(profile: &Slots, work: &mut Work<'_>) -> Vec<Answer> {
    let party = profile.party(Profile::Party as usize);
    let is_natural = is_natural(party);
    let has_elected = profile.is_given(Profile::Elected as usize);
    let body = body(profile, party, work);
    if is_natural {
        work.skipped = "statement";
    }
    average(profile.at(Profile::Incomes as usize), &["incomes", "", "year"], work);
    let [(second_row, second), (third_row, third)] = if is_natural { &PERSONS } else { &BODIES };
    let mut found = Vec::with_capacity(3);
    if !is_natural {
        found.push((Class::I, first(body, work)));
    }
    found.push((Class::II, work.tests(second, second_row)));
    let mut of = work.each(third, third_row);
    let mut terms = Verdict::Met;
    for node in &of {
        terms = terms.and(node.verdict);
    }
    of.push(work.tests(APPLICATION, &rules::PROFESSIONAL_APPLICATION));
    found.push((Class::III, Node::joined(Join::All, of)));

    // The class by itself, and the one that the client is treated by.
    let (mut by_itself, mut class, mut verdict) = (None, None, Verdict::Unmet);
    let mut tests = Vec::with_capacity(3);
    for (own, node) in found {
        let is_left_out = has_elected && own == Class::II;
        if !is_left_out {
            verdict = verdict.or(node.verdict);
        }
        if node.verdict == Verdict::Met {
            by_itself = by_itself.or(Some(own));
            if !is_left_out {
                class = class.or(Some(own));
            }
        }
        tests.push(Answer::Map(&["class", "criteria"], vec![Answer::Word(own.word()), node.answer]));
    }
    if has_elected && by_itself.is_some() && by_itself != Some(Class::II) {
        work.caution(Code::InvestorForbidden, Some(&rules::PROFESSIONAL_TO_ORDINARY), &["elected"]);
    }
    let (open, needs, row): (_, &[ConversionNeed], _) = match class {
        Some(Class::I) => (Verdict::Unmet, &[], &rules::PROFESSIONAL_TO_ORDINARY),
        Some(Class::II) => (Verdict::Met, BACK, &rules::PROFESSIONAL_TO_ORDINARY),
        Some(Class::III) => (Verdict::Met, BACK, &rules::PROFESSIONAL_III_BACK),
        None if by_itself.is_some() => (Verdict::Met, &[ConversionNeed::WrittenNotice], &rules::PROFESSIONAL_III_BACK),
        None => (terms, APPLY, &rules::PROFESSIONAL_APPLICATION),
    };
    work.cite(row);
    if needs.len() == BACK.len() {
        work.cite(&rules::PROFESSIONAL_NEW_TEST);
    }
    let (is, to) = match class {
        Some(_) => (Investor::Professional, Investor::Ordinary),
        None => (Investor::Ordinary, Investor::Professional),
    };
    let mut told = Vec::with_capacity(needs.len());
    for need in needs {
        told.push(Answer::Word(need.word()));
    }
    let conversion = vec![Answer::Word(to.word()), Answer::Word(open.word()), Answer::List(told), Answer::Rule(row)];
    vec![
        Answer::Word(is.word()),
        class.map_or(Answer::None, |class| Answer::Word(class.word())),
        Answer::Word(verdict.word()),
        Answer::List(tests),
        Answer::List(vec![Answer::Map(&["to", "open", "needs", "source"], conversion)]),
    ]
}

/// Which class of investor a client is.
///
/// ```
/// use kehu::{day::Day, input::Value, suitability};
///
/// let options = suitability::Options::on(Day::read("2026-11-23").unwrap());
/// let profile = Value::Map(vec![("party".to_owned(), Value::Text("product".to_owned()))]);
/// let sound = suitability::classify_investor(&profile, &options).unwrap();
/// assert_eq!(sound.value.get("class").and_then(|class| class.as_str()), Some("I"));
/// ```
pub fn classify_investor(profile: &Value, options: &Options) -> Checked<Answer> {
    const NAMES: &[&str] = &["investor", "class", "verdict", "tests", "conversions", "sources"];
    static QUESTION: Question = Question { codes: &INVESTOR, fields: PROFILE, names: NAMES, answer };
    asked(profile, options, &QUESTION)
}
