//! Scoring a questionnaire (风险测评): points, the level C1 … C5, the lowest category (最低类别), and until when it is valid.
//!
//! Natural persons are individuals, minors and sole traders; everyone else takes the institutions' questionnaire and
//! bands. The lowest category is of natural persons alone. A test is valid until the day of the same number, included.
//! Not judged: whether the answers are true, whether the questions are good ones.
//! Source: score bands and category as named brokers publish them; full capacity by Civil Code articles 18–20.
//!
//! - `suit.missing` `suit.unknown` `suit.duplicate` `suit.conflict`: answers that do not fit the questionnaire, or that
//!   exclude each other; full capacity under 16; a questionnaire for others.
//! - `suit.out_of_range`: a score that lies in no band. `suit.not_yet`: a test or birth after `on`.
//! - `suit.needs_confirmation` `suit.conflict` `suit.expired` `suit.missing` (warnings).

use super::criteria::{Criteria, CriterionName, Direction, Join, Node, Test};
use super::policy::Bands;
use super::profile::is_natural;
use super::questionnaire::{ANSWER, QUESTIONNAIRE, judge};
use super::rules;
use super::schema::{Kind, SUIT, Slots, fields};
use super::vocabulary::{ClientLevel, Lowest};
use super::work::{At, Given, Options, Work, asked};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::Value;
use crate::issue::{Checked, Code, Issue};
use crate::party::Party;
use crate::rule::Sources;
use crate::verdict::Verdict;
use rust_decimal::Decimal;
use serde::Serialize;

/// The age of full capacity on own labour income.
const OWN_INCOME: u32 = 16;

/// Points of a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Points {
    /// Its id.
    pub question: String,
    /// What it counts.
    pub points: i32,
}

/// What a client can bear.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Score {
    /// Points together.
    pub score: i32,
    /// Question by question.
    pub points: Vec<Points>,
    /// The level.
    pub level: ClientLevel,
    /// What the broker calls it.
    pub name: String,
    /// The lowest category.
    pub lowest: Verdict,
    /// Its tests.
    pub tests: Vec<Node>,
    /// Weak conflicts that were met.
    pub conflicts: Vec<String>,
    /// The last day on which it is valid.
    pub valid_until: Day,
    /// The rows it rests on.
    pub sources: Sources,
}

fields! {
    /// What is said of the client.
    FACTS of Facts {
        Party = "party" needed Kind::Party;
        BirthDate = "birthDate" given Kind::Past;
        FullCapacity = "fullCapacity" given Kind::Flag;
        LowestByLaw = "lowestByLaw" given Kind::Flag;
        DoneOn = "doneOn" needed Kind::Past;
        Confirmed = "confirmed" given Kind::Ids;
    }
}
fields! {
    /// The request.
    REQUEST of Request {
        Questionnaire = "questionnaire" needed Kind::Inside(QUESTIONNAIRE);
        Answers = "answers" needed Kind::List(0, 100, ANSWER);
        Facts = "facts" needed Kind::Inside(FACTS);
    }
}

/// Full capacity as said, or as age and party say.
fn capacity(facts: &Slots, age: Option<u32>, work: &mut Work<'_>) {
    let capacity = facts.whole(Facts::FullCapacity as usize);
    let is_young = match age {
        Some(age) => age < OWN_INCOME,
        None => capacity.is_none() && facts.party(Facts::Party as usize) == Some(Party::Minor),
    };
    if is_young && capacity == Some(1) {
        let path = [At::Field("facts"), At::Field("fullCapacity")];
        work.refuse(Code::SuitConflict, Some(&rules::QUESTIONNAIRE_CAPACITY), &path);
    }
    let given = match capacity {
        None if !is_young => Given::Absent,
        capacity => Given::flag(capacity == Some(1)),
    };
    work.derive(CriterionName::FullCapacity, given, ["facts", "fullCapacity", ""]);
}

/// A whole number that may be negative.
fn number(whole: i32) -> Given {
    Given::Number(Number::of(Decimal::from(whole)))
}

static ANY: &[Test] = &[Test::Is(CriterionName::ToleratesLoss, "false"), Test::Is(CriterionName::LowestByLaw, "true")];

/// The tests of the lowest category.
fn lowest(work: &mut Work<'_>, bands: &Bands) -> Criteria {
    let row = &rules::QUESTIONNAIRE_LOWEST;
    let mut of = Vec::new();
    if let Some(until) = bands.lowest_until {
        let row = work.options.row(&rules::QUESTIONNAIRE_BANDS);
        of.push(work.leaf(CriterionName::Score, Direction::AtMost, number(until), row));
    }
    let mut any = Vec::new();
    work.test(&Test::Is(CriterionName::FullCapacity, "false"), &rules::QUESTIONNAIRE_CAPACITY, &mut any);
    for test in ANY {
        work.test(test, row, &mut any);
    }
    let mut any = Criteria::joined(Join::Any, any);
    if work.options.policy.lowest == Lowest::AtC1 {
        let mut all = Vec::new();
        work.test(&Test::Is(CriterionName::Level, "C1"), row, &mut all);
        all.push(Node::Many(any));
        any = Criteria::joined(Join::All, all);
    }
    of.push(Node::Many(any));
    Criteria::joined(Join::Any, of)
}

fn answer(request: &Slots, work: &mut Work<'_>) -> Score {
    let options = work.options;
    let policy = &options.policy;
    let facts = request.inside(Request::Facts as usize);
    let is_natural = is_natural(facts.party(Facts::Party as usize));
    let (questionnaire, answers) =
        (request.inside(Request::Questionnaire as usize), request.list(Request::Answers as usize));
    let outcome = judge(questionnaire, answers, is_natural, facts.ids(Facts::Confirmed as usize), work);
    let age = facts.day(Facts::BirthDate as usize).filter(|_| is_natural);
    let age = age.map(|birth_date| birth_date.years_until(options.on));
    let done_on = facts.day(Facts::DoneOn as usize).unwrap_or(options.on);
    let valid_until = done_on.months_later(policy.validity_months);
    if valid_until.is_none() {
        work.refuse(Code::DayOutOfRange, None, &[At::Field("facts"), At::Field("doneOn")]);
    }
    let valid_until = valid_until.unwrap_or(done_on);

    let bands = if is_natural { &policy.individual } else { &policy.institution };
    let row = options.row(&rules::QUESTIONNAIRE_BANDS);
    work.cite(row);
    work.cite(options.row(&rules::QUESTIONNAIRE_VALIDITY));
    let mut score = 0;
    let mut points = Vec::with_capacity(outcome.points.len());
    for (question, own) in outcome.points {
        score += own;
        points.push(Points { question, points: own });
    }
    let level = bands.level(score);
    if level.is_none() {
        work.refuse(Code::SuitOutOfRange, Some(row), &[At::Field("answers")]);
    }
    let mut level = level.unwrap_or(ClientLevel::C1);
    let mut verdict = Verdict::Unmet;
    let mut tests = Vec::new();
    if is_natural {
        capacity(facts, age, work);
        for (name, given) in [
            (CriterionName::LowestByLaw, Given::flag(facts.is_true(Facts::LowestByLaw as usize))),
            (CriterionName::ToleratesLoss, Given::flag(!outcome.bears_no_loss)),
            (CriterionName::Score, number(score)),
            (CriterionName::Level, Given::Word(level.word())),
        ] {
            work.derive(name, given, [""; 3]);
        }
        let criteria = lowest(work, bands);
        verdict = criteria.verdict;
        tests.push(Node::Many(criteria));
        if outcome.bears_no_loss && level > ClientLevel::C1 {
            work.caution(Code::SuitConflict, Some(&rules::QUESTIONNAIRE_LOWEST), &["answers"]);
        }
        if verdict == Verdict::Met {
            level = ClientLevel::C1;
        }
    }
    if age.is_some_and(|age| age >= policy.care_age) {
        let row = options.row(&rules::QUESTIONNAIRE_AGE);
        work.caution(Code::SuitNeedsConfirmation, Some(row), &["facts", "birthDate"]);
    }
    if valid_until < options.on {
        work.warn(Issue::new(Code::SuitExpired).with("until", valid_until.text()), &["facts", "doneOn"]);
    }
    let name = bands.names[level as usize].clone().into_owned();
    let (conflicts, sources) = (outcome.weak, work.sources.clone());
    Score { score, points, level, name, lowest: verdict, tests, conflicts, valid_until, sources }
}

/// Scores a questionnaire.
///
/// ```
/// use kehu::{day::Day, input::Value, suitability};
///
/// let options = suitability::Options::on(Day::read("2026-11-23").unwrap());
/// let unsound = suitability::score_questionnaire(&Value::Map(Vec::new()), &options).unwrap_err();
/// assert!(unsound.issues.iter().any(|issue| issue.path[0].name() == "questionnaire"));
/// ```
pub fn score_questionnaire(request: &Value, options: &Options) -> Checked<Score> {
    asked(request, options, &SUIT, REQUEST, answer)
}
