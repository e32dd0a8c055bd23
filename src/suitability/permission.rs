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

use super::criteria::{Criteria, CriterionName, Direction, Join, Node, Test};
use super::policy::Terms;
use super::profile::{amount, count, first_trade, flag, incomes, months, statement, work_months};
use super::reading::{chosen, decimal, inside, is_natural, needed, party};
use super::rules;
use super::vocabulary::{ClientLevel, Permission};
use super::work::{Data, Given, Options, Work, asked};
use crate::amount::number::Number;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::{Rule, Sources};
use crate::verdict::Verdict;
use serde::Serialize;

/// The most trading days of an average.
const MOST_DAYS: u32 = 10_000;
/// The longest list of permissions.
const MOST_HELD: usize = 100;
/// Shares of one stock a day.
const CAP: &str = "500000";

/// Whether a permission may be opened.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PermissionAnswer {
    /// Which.
    pub permission: Permission,
    /// Of all tests.
    pub verdict: Verdict,
    /// The tests.
    pub criteria: Criteria,
    /// The most shares of one stock that may be bought a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub daily_buy_limit: Option<&'static str>,
    /// The rows it rests on.
    pub sources: Sources,
}

#[derive(Debug)]
struct Asked {
    permission: Permission,
    is_natural: bool,
}

/// The row of each permission, in the order of [`Permission::ALL`].
static ROWS: [&Rule; 15] = [
    &rules::STAR_MARKET,
    &rules::CHINEXT,
    &rules::CONVERTIBLE_BOND,
    &rules::BSE,
    &rules::NEEQ_INNOVATION,
    &rules::NEEQ_BASE,
    &rules::STOCK_CONNECT,
    &rules::MARGIN_TRADING,
    &rules::OPTIONS_1,
    &rules::OPTIONS_2,
    &rules::OPTIONS_3,
    &rules::DELISTING_BOARD,
    &rules::RISK_WARNING_BOARD,
    &rules::BOND_QUALIFIED,
    &rules::PREFERRED_STOCK,
];

static BOND_INSTITUTION: &[Test] = &[
    Test::AtLeast(CriterionName::NetAssets, 20_000_000),
    Test::AtLeast(CriterionName::FinancialAssets, 10_000_000),
    Test::AtLeast(CriterionName::InvestingMonths, 24),
];

/// Flags of the profile; the last two are asked for as what they are not.
const FLAGS: [(&str, CriterionName, bool); 5] = [
    ("disclosureSigned", CriterionName::DisclosureSigned, true),
    ("marginQualified", CriterionName::MarginQualified, true),
    ("futuresExperience", CriterionName::FuturesExperience, true),
    ("defaulted", CriterionName::NotDefaulted, false),
    ("related", CriterionName::NotRelated, false),
];

/// The average with its days.
fn assets(reader: &mut Reader<'_>, data: &mut Data) {
    let mut given = [Given::Absent; 3];
    if let Some(mut inside) = reader.inside("assets") {
        let average = decimal(&mut inside, "average", false, Code::InvestorOutOfRange);
        let days = inside.count("days", 0, MOST_DAYS, Code::InvestorOutOfRange);
        let excluded = inside.flag("borrowedExcluded");
        let average = inside.required("average", average).map(Number::of);
        let (days, excluded) = (inside.required("days", days), inside.required("borrowedExcluded", excluded));
        given = [Given::number(average), Given::count(days), Given::flag(excluded)];
        inside.finish();
    }
    let names = [CriterionName::AverageAssets, CriterionName::DaysObserved, CriterionName::BorrowedExcluded];
    for (name, given) in names.into_iter().zip(given) {
        data.put(name, given, ["assets", ""]);
    }
}

/// The permissions that are open: the two of the NEEQ count.
fn held(reader: &mut Reader<'_>, data: &mut Data) {
    let mut given = Given::Absent;
    if let Some(words) = reader.texts("held", MOST_HELD) {
        given = Given::Word("none");
        for (at, word) in words {
            match Permission::read(word) {
                Some(Permission::NeeqInnovation) => given = Given::Word(Permission::NeeqInnovation.word()),
                // It includes the other, which is said where both are held.
                Some(Permission::NeeqBase) if matches!(given, Given::Word("none")) => {
                    given = Given::Word(Permission::NeeqBase.word());
                }
                Some(_) => {}
                None => reader.note_item("held", at, Issue::new(Code::InvestorUnknown)),
            }
        }
    }
    data.put(CriterionName::HeldPermission, given, ["held", ""]);
}

fn read(root: &mut Reader<'_>, data: &mut Data, options: &Options) -> Option<Asked> {
    let on = options.on;
    let permission = needed!(root, "permission", Permission, Code::InvestorUnknown);
    if let Some(permission) = permission {
        let row = ROWS[permission as usize];
        if !row.in_force(on) {
            root.note("permission", Issue::new(Code::RuleNotCovered).with("on", on.text()).by(row));
        }
    }
    data.prefix = "profile";
    let mut profile = inside(root, "profile")?;
    let reader = &mut profile;
    let party = party(reader);
    assets(reader, data);
    first_trade(reader, data, on);
    let level = chosen!(reader, "level", ClientLevel, Code::SuitUnknown);
    let given = level.map_or(Given::Absent, |level| Given::Word(level.word()));
    data.put(CriterionName::Level, given, ["level", ""]);
    data.put(CriterionName::RiskToleranceKnown, Given::flag(level.map(|_| true)), ["level", ""]);
    count(reader, data, "knowledge", CriterionName::Knowledge, 100);
    held(reader, data);
    let professional = chosen!(reader, "professional", Verdict, Code::InvestorUnknown);
    let given = match professional {
        None => Given::Absent,
        Some(Verdict::Undetermined) => Given::Unknown,
        Some(verdict) => Given::Word(verdict.word()),
    };
    data.put(CriterionName::Professional, given, ["professional", ""]);
    for (field, name, is_asked) in FLAGS {
        flag(reader, data, ["", field], name, is_asked);
    }
    months(reader, data, "brokerSince", CriterionName::BrokerMonths, on);
    months(reader, data, "futuresSince", CriterionName::FuturesMonths, on);
    count(reader, data, "optionsTest", CriterionName::OptionsTest, 3);
    count(reader, data, "optionsSimulated", CriterionName::OptionsSimulated, 3);
    incomes(reader, data, on);
    work_months(reader, data);
    statement(reader, data, on, true);
    amount(reader, data, "paidInCapital", CriterionName::PaidInCapital);
    profile.finish();
    Some(Asked { permission: permission?, is_natural: is_natural(party?) })
}

/// The tests of one permission.
struct Tests<'a, 'b> {
    work: &'a mut Work<'b>,
    terms: Terms,
    /// The row of the terms, and the permission's own.
    by: &'static Rule,
    row: &'static Rule,
}

impl Tests<'_, '_> {
    /// The average with its days, as one group; nothing where none is asked for.
    fn assets(&mut self, permission: Permission) -> Option<Node> {
        let needed = Number::of(self.terms.assets);
        if needed.sign().is_eq() {
            return None;
        }
        Some(self.average(needed, permission != Permission::StockConnect, self.by))
    }

    fn average(&mut self, needed: Number, is_own: bool, row: &'static Rule) -> Node {
        let days = Number::whole(self.terms.days);
        let mut of = vec![
            self.work.at_least(CriterionName::AverageAssets, needed, row),
            self.work.at_least(CriterionName::DaysObserved, days, row),
        ];
        if is_own {
            of.push(self.work.is(CriterionName::BorrowedExcluded, "true", row));
        }
        Node::Many(Criteria::joined(Join::All, of))
    }

    /// Months of a test by the terms; nothing where none are asked for.
    fn months(&mut self, name: CriterionName) -> Option<Node> {
        let months = self.terms.months;
        (months > 0).then(|| self.work.at_least(name, Number::whole(months), self.by))
    }

    /// Level and knowledge, where the terms have them.
    fn ability(&mut self, of: &mut Vec<Node>) {
        if let Some(level) = self.terms.level {
            of.push(self.work.leaf(CriterionName::Level, Direction::AtLeast, Given::Word(level.word()), self.by));
        }
        if let Some(knowledge) = self.terms.knowledge {
            of.push(self.work.at_least(CriterionName::Knowledge, Number::whole(knowledge), self.by));
        }
    }

    /// Assets and months.
    fn means(&mut self, permission: Permission) -> Vec<Node> {
        let mut of = Vec::new();
        of.extend(self.assets(permission));
        of.extend(self.months(CriterionName::InvestingMonths));
        of
    }

    fn is_true(&mut self, name: CriterionName) -> Node {
        self.work.is(name, "true", self.row)
    }

    /// Experience with options: at either firm.
    fn experience(&mut self) -> Node {
        let months = Number::whole(self.terms.months);
        let (margin, futures) = (CriterionName::MarginQualified, CriterionName::FuturesExperience);
        let broker = vec![
            self.work.at_least(CriterionName::BrokerMonths, months, self.by),
            any(vec![self.is_true(margin), self.is_true(futures)]),
        ];
        let futures = vec![self.work.at_least(CriterionName::FuturesMonths, months, self.by), self.is_true(futures)];
        any(vec![all(broker), all(futures)])
    }

    fn all_of(&mut self, permission: Permission, is_natural: bool) -> Vec<Node> {
        let mut of = Vec::new();
        match permission {
            Permission::Bse => {
                if is_natural {
                    let held = self.held();
                    let mut terms = self.means(permission);
                    self.ability(&mut terms);
                    of.push(any(vec![held, all(terms)]));
                } else {
                    self.work.cite(self.row);
                    self.ability(&mut of);
                }
            }
            Permission::MarginTrading => {
                let means = self.means(permission);
                if is_natural {
                    of.extend(means);
                } else {
                    let professional = self.work.is(CriterionName::Professional, Verdict::Met.word(), self.row);
                    if professional.verdict() != Verdict::Met {
                        self.uncovered();
                    }
                    of.push(any(vec![professional, all(means)]));
                }
                self.ability(&mut of);
                for name in [CriterionName::RiskToleranceKnown, CriterionName::NotDefaulted, CriterionName::NotRelated]
                {
                    of.push(self.is_true(name));
                }
            }
            Permission::Options1 | Permission::Options2 | Permission::Options3 => {
                if is_natural {
                    of.extend(self.assets(permission));
                    self.ability(&mut of);
                    of.push(self.experience());
                } else {
                    self.row = &rules::OPTIONS_INSTITUTION;
                    let least = Number::whole(1_000_000);
                    of.push(self.average(least, true, self.row));
                    of.push(self.work.at_least(CriterionName::NetAssets, least, self.row));
                }
                let level = Number::whole(1 + permission as u32 - Permission::Options1 as u32);
                for name in [CriterionName::OptionsTest, CriterionName::OptionsSimulated] {
                    of.push(self.work.at_least(name, level, self.row));
                }
            }
            Permission::BondQualified if !is_natural => {
                of = self.work.tests(Join::All, BOND_INSTITUTION, &rules::BOND_INSTITUTION).of;
            }
            Permission::BondQualified => {
                if let Some(assets) = self.assets(permission) {
                    let income = self.work.test(&Test::AtLeast(CriterionName::AverageIncome, 500_000), self.row);
                    of.push(any(vec![assets, income]));
                }
                if let Some(months) = self.months(CriterionName::InvestingMonths) {
                    let mut either = vec![months];
                    either.extend(self.months(CriterionName::WorkMonths));
                    of.push(any(either));
                }
                self.ability(&mut of);
            }
            _ => {
                of = self.means(permission);
                self.ability(&mut of);
                if permission == Permission::RiskWarningBoard {
                    of.push(self.is_true(CriterionName::DisclosureSigned));
                }
                if permission == Permission::PreferredStock {
                    of.push(self.work.test(&Test::AtLeast(CriterionName::PaidInCapital, 5_000_000), self.row));
                }
                if of.is_empty() {
                    self.work.cite(self.by);
                }
            }
        }
        of
    }

    /// Whether the NEEQ is open already; its base layer includes the other.
    fn held(&mut self) -> Node {
        let innovation = Permission::NeeqInnovation.word();
        let mut node = self.work.is(CriterionName::HeldPermission, innovation, self.row);
        if let Node::One(criterion) = &mut node
            && criterion.actual.as_deref() == Some(Permission::NeeqBase.word())
        {
            criterion.verdict = Verdict::Met;
        }
        node
    }

    /// No row says anything of this party.
    fn uncovered(&mut self) {
        let issue = Issue::new(Code::RuleNotCovered).with("on", self.work.options.on.text());
        self.work.warn(issue, &["profile", "party"]);
    }
}

fn all(of: Vec<Node>) -> Node {
    Node::Many(Criteria::joined(Join::All, of))
}

fn any(of: Vec<Node>) -> Node {
    Node::Many(Criteria::joined(Join::Any, of))
}

/// Whether a row says something of the party.
fn is_covered(permission: Permission, is_natural: bool) -> bool {
    match permission {
        Permission::PreferredStock => !is_natural,
        Permission::Bse
        | Permission::MarginTrading
        | Permission::Options1
        | Permission::Options2
        | Permission::Options3
        | Permission::RiskWarningBoard
        | Permission::BondQualified => true,
        _ => is_natural,
    }
}

fn answer(asked: Asked, work: &mut Work<'_>) -> PermissionAnswer {
    let Asked { permission, is_natural } = asked;
    let options = work.options;
    let terms = options.policy.permissions[permission as usize];
    let row = ROWS[permission as usize];
    let mut tests = Tests { work, terms, by: options.row(row), row };
    let mut criteria = Criteria::joined(Join::All, Vec::new());
    if is_covered(permission, is_natural) {
        criteria = Criteria::joined(Join::All, tests.all_of(permission, is_natural));
    } else {
        tests.uncovered();
        criteria.verdict = Verdict::Undetermined;
    }
    let mut daily_buy_limit = None;
    if permission == Permission::RiskWarningBoard {
        let is_old = rules::RISK_WARNING_CAP.in_force(options.on);
        work.cite(if is_old { &rules::RISK_WARNING_CAP } else { &rules::RISK_WARNING_CAP_2026 });
        daily_buy_limit = Some(CAP);
    }
    let sources = work.sources.clone();
    PermissionAnswer { permission, verdict: criteria.verdict, criteria, daily_buy_limit, sources }
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
/// assert_eq!(suitability::permission(&request, &options).unwrap().value.verdict.word(), "met");
/// ```
pub fn permission(request: &Value, options: &Options) -> Checked<PermissionAnswer> {
    asked(request, options, Code::InvestorMissing, read, answer)
}
