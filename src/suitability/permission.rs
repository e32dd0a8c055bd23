//! Permissions (业务权限): may a board or business be opened. Assets over trading days, months since the first trade, and
//! what each permission asks besides.
//!
//! The terms are the policy's; what stands in the rules beside them is code below. A permission never opens on what is
//! not known. Before the first day of its row it does not exist.
//! Not judged: how the average was taken (`averageAssets` does), whether tests were passed in person.
//! Source: rules of the exchanges, most of them as recalled; margin trading and options as read.
//!
//! - `investor.unknown` `field.missing` `party.unknown`: words. `rule.not_covered`: before the row's first day.
//! - `investor.missing` `investor.stale` `rule.not_covered` (warnings).

use super::answer::Answer;
use super::criteria::{CriterionName, Join, Node, Test};
use super::profile::{INCOME, MOST_INCOMES, STATEMENT, average, is_natural};
use super::rules;
use super::schema::{INVESTOR, Kind, fields};
use super::slots::{Given, Slots};
use super::vocabulary::{ClientLevel, Permission};
use super::work::{Options, Question, Work, asked};
use crate::input::Value;
use crate::issue::{Checked, Code};
use crate::rule::Rule;
use crate::verdict::Verdict;

fields! {
    /// The average with its days.
    ASSETS of Assets {
        Average = "average" needed Kind::Amount, AverageAssets;
        Days = "days" needed Kind::Whole(0, 10_000), DaysObserved;
        BorrowedExcluded = "borrowedExcluded" needed Kind::Flag, BorrowedExcluded;
    }
}
fields! {
    /// The profile.
    PROFILE of Profile {
        Party = "party" needed Kind::Party;
        Assets = "assets" given Kind::Inside(&ASSETS);
        FirstTrade = "firstTrade" given Kind::Since, InvestingMonths;
        Level = "level" given Kind::Word(&ClientLevel::WORDS), Level;
        Knowledge = "knowledge" given Kind::Whole(0, 100), Knowledge;
        DisclosureSigned = "disclosureSigned" given Kind::Flag, DisclosureSigned;
        Held = "held" given Kind::Words(&Permission::WORDS);
        Professional = "professional" given Kind::Word(&Verdict::WORDS), Professional;
        Defaulted = "defaulted" given Kind::Not, NotDefaulted;
        Related = "related" given Kind::Not, NotRelated;
        BrokerSince = "brokerSince" given Kind::Since, BrokerMonths;
        FuturesSince = "futuresSince" given Kind::Since, FuturesMonths;
        MarginQualified = "marginQualified" given Kind::Flag, MarginQualified;
        FuturesExperience = "futuresExperience" given Kind::Flag, FuturesExperience;
        OptionsTest = "optionsTest" given Kind::Whole(0, 3), OptionsTest;
        OptionsSimulated = "optionsSimulated" given Kind::Whole(0, 3), OptionsSimulated;
        Incomes = "incomes" given Kind::List(0, MOST_INCOMES, &INCOME);
        WorkMonths = "workMonths" given Kind::Whole(0, 1200), WorkMonths;
        Statement = "statement" given Kind::Inside(&STATEMENT);
        PaidInCapital = "paidInCapital" given Kind::Amount, PaidInCapital;
    }
}
fields! {
    /// The request.
    REQUEST of Request {
        Permission = "permission" needed Kind::Word(&Permission::WORDS);
        Profile = "profile" needed Kind::Inside(&PROFILE);
    }
}

/// Shares of one stock a day.
const CAP: &str = "500000";

/// A permission: its row and what it asks of natural persons and of institutions. Where no row says anything of a party,
/// nothing stands.
struct Opening {
    row: &'static Rule,
    person: &'static [Test],
    body_row: &'static Rule,
    body: &'static [Test],
}

/// What boards ask of natural persons.
static TERMS: &[Test] = &[Test::Assets(true), Test::Months(CriterionName::InvestingMonths), Test::Ability];
static ABILITY: &[Test] = &[Test::Ability];
static NET_TERMS: &[Test] = &[Test::Assets(false), Test::Months(CriterionName::InvestingMonths), Test::Ability];
static BSE: &[Test] = &[Test::Any(&[Test::Is(CriterionName::HeldPermission, "neeq_innovation"), Test::All(TERMS)])];
static MARGIN: &[Test] = &[
    Test::Assets(true),
    Test::Months(CriterionName::InvestingMonths),
    Test::Ability,
    Test::Is(CriterionName::RiskToleranceKnown, "true"),
    Test::Is(CriterionName::NotDefaulted, "true"),
    Test::Is(CriterionName::NotRelated, "true"),
];
static MARGIN_BODY: &[Test] = &[
    Test::Any(&[
        Test::All(&[Test::Assets(true), Test::Months(CriterionName::InvestingMonths)]),
        Test::Is(CriterionName::Professional, "met"),
    ]),
    Test::Ability,
    Test::Is(CriterionName::RiskToleranceKnown, "true"),
    Test::Is(CriterionName::NotDefaulted, "true"),
    Test::Is(CriterionName::NotRelated, "true"),
];
static OPTIONS: &[Test] = &[
    Test::Assets(true),
    Test::Ability,
    Test::Any(&[
        Test::All(&[
            Test::Months(CriterionName::BrokerMonths),
            Test::Any(&[
                Test::Is(CriterionName::MarginQualified, "true"),
                Test::Is(CriterionName::FuturesExperience, "true"),
            ]),
        ]),
        Test::All(&[Test::Months(CriterionName::FuturesMonths), Test::Is(CriterionName::FuturesExperience, "true")]),
    ]),
    Test::Graded(CriterionName::OptionsTest),
    Test::Graded(CriterionName::OptionsSimulated),
];
static OPTIONS_BODY: &[Test] = &[
    Test::AssetsOf(1_000_000),
    Test::AtLeast(CriterionName::NetAssets, 1_000_000),
    Test::Graded(CriterionName::OptionsTest),
    Test::Graded(CriterionName::OptionsSimulated),
];
static WARNING: &[Test] = &[
    Test::Assets(true),
    Test::Months(CriterionName::InvestingMonths),
    Test::Ability,
    Test::Is(CriterionName::DisclosureSigned, "true"),
];
static BONDS: &[Test] = &[
    Test::Any(&[Test::Assets(true), Test::AtLeast(CriterionName::AverageIncome, 500_000)]),
    Test::Any(&[Test::Months(CriterionName::InvestingMonths), Test::Months(CriterionName::WorkMonths)]),
    Test::Ability,
];
static BONDS_BODY: &[Test] = &[
    Test::AtLeast(CriterionName::NetAssets, 20_000_000),
    Test::AtLeast(CriterionName::FinancialAssets, 10_000_000),
    Test::AtLeast(CriterionName::InvestingMonths, 24),
];
static PREFERRED: &[Test] = &[
    Test::Assets(true),
    Test::Months(CriterionName::InvestingMonths),
    Test::Ability,
    Test::AtLeast(CriterionName::PaidInCapital, 5_000_000),
];

/// One row for both.
const fn opening(row: &'static Rule, person: &'static [Test], body: &'static [Test]) -> Opening {
    Opening { row, person, body_row: row, body }
}

const fn options(row: &'static Rule) -> Opening {
    Opening { row, person: OPTIONS, body_row: &rules::OPTIONS_INSTITUTION, body: OPTIONS_BODY }
}

/// In the order of [`Permission::ALL`].
static OPENINGS: [Opening; 15] = [
    opening(&rules::STAR_MARKET, TERMS, &[]),
    opening(&rules::CHINEXT, TERMS, &[]),
    opening(&rules::CONVERTIBLE_BOND, TERMS, &[]),
    opening(&rules::BSE, BSE, ABILITY),
    opening(&rules::NEEQ_INNOVATION, TERMS, &[]),
    opening(&rules::NEEQ_BASE, TERMS, &[]),
    opening(&rules::STOCK_CONNECT, NET_TERMS, &[]),
    opening(&rules::MARGIN_TRADING, MARGIN, MARGIN_BODY),
    options(&rules::OPTIONS_1),
    options(&rules::OPTIONS_2),
    options(&rules::OPTIONS_3),
    opening(&rules::DELISTING_BOARD, TERMS, &[]),
    opening(&rules::RISK_WARNING_BOARD, WARNING, WARNING),
    Opening { row: &rules::BOND_QUALIFIED, person: BONDS, body_row: &rules::BOND_INSTITUTION, body: BONDS_BODY },
    opening(&rules::PREFERRED_STOCK, &[], PREFERRED),
];

/// What follows from the profile: whether a level is known, and whether the NEEQ is open; its base layer includes the
/// other.
fn derive(profile: &Slots, work: &mut Work<'_>) {
    let level = if profile.is_given(Profile::Level as usize) { Given::flag(true) } else { Given::Absent };
    work.derive(CriterionName::RiskToleranceKnown, level, &["profile", "level"]);
    let mut held = Given::Absent;
    if profile.is_given(Profile::Held as usize) {
        let open = profile.inside(Profile::Held as usize);
        let neeq = Permission::NeeqInnovation as usize..=Permission::NeeqBase as usize;
        let is_held = (0..open.count()).any(|at| neeq.contains(&open.place(at)));
        held = Given::Word(if is_held { Permission::NeeqInnovation.word() } else { "none" });
    }
    work.derive(CriterionName::HeldPermission, held, &["profile", "held"]);
    average(profile.at(Profile::Incomes as usize), &["profile", "incomes", "", "year"], work);
}

fn answer(request: &Slots, work: &mut Work<'_>) -> Vec<Answer> {
    let options = work.options;
    let at = request.place(Request::Permission as usize);
    let Opening { row, person, body_row, body } = &OPENINGS[at];
    if !row.in_force(options.on) {
        work.refuse(Code::RuleNotCovered, Some(row), &["permission"], &[]);
    }
    let profile = request.inside(Request::Profile as usize);
    derive(profile, work);
    work.terms = options.policy.permissions[at];
    work.terms_row = options.row(row);
    work.own_row = row;
    work.grade = (at as u32 + 1).saturating_sub(Permission::Options1 as u32);
    let is_natural = is_natural(profile.party(Profile::Party as usize));
    let (tests, row) = if is_natural { (person, row) } else { (body, body_row) };
    let Node { mut verdict, mut answer } = work.tests(tests, row);
    if tests.is_empty() {
        Node { verdict, answer } = Node::told(Join::All, Verdict::Undetermined, Vec::new());
    } else if work.sources.rows().is_empty() {
        work.cite(row);
    }
    // Beyond the exemption of professional institutions the row of margin trading says nothing of them.
    let is_margin = at == Permission::MarginTrading as usize && !is_natural;
    if tests.is_empty() || is_margin && profile.whole(Profile::Professional as usize) != Some(Verdict::Met as i32) {
        work.caution(Code::RuleNotCovered, None, &["profile", "party"]);
    }
    let mut limit = Answer::None;
    if at == Permission::RiskWarningBoard as usize {
        let is_old = rules::RISK_WARNING_CAP.in_force(options.on);
        work.cite(if is_old { &rules::RISK_WARNING_CAP } else { &rules::RISK_WARNING_CAP_2026 });
        limit = Answer::Word(CAP);
    }
    vec![Answer::Word(Permission::WORDS[at]), Answer::Word(verdict.word()), answer, limit]
}

/// Whether a permission may be opened.
///
/// ```
/// use kehu::{day::Day, input::Value, suitability};
///
/// let text = |text: &str| Value::Text(text.to_owned());
/// let options = suitability::Options::on(Day::read("2026-11-23").unwrap());
/// let request = Value::Map(vec![
///     ("permission".to_owned(), text("bse")),
///     ("profile".to_owned(), Value::Map(vec![("party".to_owned(), text("legal_person"))])),
/// ]);
/// let answer = suitability::permission(&request, &options).unwrap().value;
/// assert_eq!(answer.get("verdict").and_then(|verdict| verdict.as_str()), Some("met"));
/// ```
pub fn permission(request: &Value, options: &Options) -> Checked<Answer> {
    const NAMES: &[&str] = &["permission", "verdict", "criteria", "dailyBuyLimit", "sources"];
    static QUESTION: Question = Question { codes: &INVESTOR, fields: REQUEST, names: NAMES, answer };
    asked(request, options, &QUESTION)
}
