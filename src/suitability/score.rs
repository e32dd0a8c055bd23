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

use super::answer::Answer;
use super::criteria::{CriterionName, Direction, Join, Node, Test};
use super::policy::Bands;
use super::profile::is_natural;
use super::questionnaire::{ANSWER, QUESTIONNAIRE, judge};
use super::rules;
use super::schema::{Kind, SUIT, fields};
use super::slots::{Given, Slots};
use super::vocabulary::{ClientLevel, Lowest};
use super::work::{Options, Question, Work, asked};
use crate::amount::number::Number;
use crate::input::Value;
use crate::issue::{Checked, Code};
use crate::party::Party;
use crate::verdict::Verdict;
use rust_decimal::Decimal;

/// The age of full capacity on own labour income.
const OWN_INCOME: u32 = 16;

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
        Questionnaire = "questionnaire" needed Kind::Inside(&QUESTIONNAIRE);
        Answers = "answers" needed Kind::List(0, 100, &ANSWER);
        Facts = "facts" needed Kind::Inside(&FACTS);
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
        work.refuse(Code::SuitConflict, Some(&rules::QUESTIONNAIRE_CAPACITY), &["facts", "fullCapacity"], &[]);
    }
    let given = match capacity {
        None if !is_young => Given::Absent,
        capacity => Given::flag(capacity == Some(1)),
    };
    work.derive(CriterionName::FullCapacity, given, &["facts", "fullCapacity"]);
}

/// A whole number that may be negative.
fn number(whole: i32) -> Given {
    Given::Number(Number::of(Decimal::from(whole)))
}

static ANY: &[Test] = &[Test::Is(CriterionName::ToleratesLoss, "false"), Test::Is(CriterionName::LowestByLaw, "true")];

/// The tests of the lowest category.
fn lowest(work: &mut Work<'_>, bands: &Bands) -> Node {
    let row = &rules::QUESTIONNAIRE_LOWEST;
    let mut of = Vec::new();
    if let Some(until) = bands.lowest_until {
        let row = work.options.row(&rules::QUESTIONNAIRE_BANDS);
        of.push(work.leaf(CriterionName::Score, Direction::AtMost, number(until), row));
    }
    let mut any = work.each(&[Test::Is(CriterionName::FullCapacity, "false")], &rules::QUESTIONNAIRE_CAPACITY);
    any.extend(work.each(ANY, row));
    let mut any = Node::joined(Join::Any, any);
    if work.options.policy.lowest == Lowest::AtC1 {
        let mut all = work.each(&[Test::Is(CriterionName::Level, "C1")], row);
        all.push(any);
        any = Node::joined(Join::All, all);
    }
    of.push(any);
    Node::joined(Join::Any, of)
}

fn answer(request: &Slots, work: &mut Work<'_>) -> Vec<Answer> {
    let options = work.options;
    let policy = &options.policy;
    let facts = request.inside(Request::Facts as usize);
    let is_natural = is_natural(facts.party(Facts::Party as usize));
    let (questionnaire, answers) =
        (request.inside(Request::Questionnaire as usize), request.list(Request::Answers as usize));
    let outcome = judge(questionnaire, answers, is_natural, facts.inside(Facts::Confirmed as usize), work);
    let age = facts.day(Facts::BirthDate as usize).filter(|_| is_natural);
    let age = age.map(|birth_date| birth_date.years_until(options.on));
    let done_on = facts.day(Facts::DoneOn as usize).unwrap_or(options.on);
    let valid_until = done_on.months_later(policy.validity_months).unwrap_or_else(|| {
        work.refuse(Code::DayOutOfRange, None, &["facts", "doneOn"], &[]);
        done_on
    });
    let bands = if is_natural { &policy.individual } else { &policy.institution };
    let row = options.row(&rules::QUESTIONNAIRE_BANDS);
    work.cite(row);
    work.cite(options.row(&rules::QUESTIONNAIRE_VALIDITY));
    let score = outcome.score;
    let mut level = bands.level(score).unwrap_or_else(|| {
        work.refuse(Code::SuitOutOfRange, Some(row), &["answers"], &[]);
        ClientLevel::C1
    });
    let mut verdict = Verdict::Unmet;
    let mut tests = Vec::new();
    if is_natural {
        capacity(facts, age, work);
        let by_law = Given::flag(facts.is_true(Facts::LowestByLaw as usize));
        work.derive(CriterionName::LowestByLaw, by_law, &[]);
        work.derive(CriterionName::ToleratesLoss, Given::flag(outcome.bears_no_loss.is_none()), &[]);
        work.derive(CriterionName::Score, number(score), &[]);
        work.derive(CriterionName::Level, Given::Word(level.word()), &[]);
        let node = lowest(work, bands);
        verdict = node.verdict;
        tests.push(node.answer);
        if let Some(place) = outcome.bears_no_loss.filter(|_| level > ClientLevel::C1) {
            work.caution_at(Code::SuitConflict, &rules::QUESTIONNAIRE_LOWEST, "answers", place);
        }
        if verdict == Verdict::Met {
            level = ClientLevel::C1;
        }
    } else if facts.is_true(Facts::LowestByLaw as usize) {
        work.caution(Code::SuitNotApplicable, None, &["facts", "lowestByLaw"]);
    }
    if age.is_some_and(|age| age >= policy.care_age) {
        let row = options.row(&rules::QUESTIONNAIRE_AGE);
        work.caution(Code::SuitNeedsConfirmation, Some(row), &["facts", "birthDate"]);
    }
    work.expired(Some(valid_until), &["facts", "doneOn"]);
    vec![
        Answer::Whole(score),
        Answer::List(outcome.points),
        Answer::Word(level.word()),
        Answer::Text(bands.names[level as usize].clone().into_owned()),
        Answer::Word(verdict.word()),
        Answer::List(tests),
        Answer::List(outcome.weak),
        Answer::Text(valid_until.text()),
    ]
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
pub fn score_questionnaire(request: &Value, options: &Options) -> Checked<Answer> {
    const NAMES: &[&str] =
        &["score", "points", "level", "name", "lowest", "tests", "conflicts", "validUntil", "sources"];
    static QUESTION: Question = Question { codes: &SUIT, fields: REQUEST, names: NAMES, answer };
    asked(request, options, &QUESTION)
}
