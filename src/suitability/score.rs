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

use super::criteria::{Criteria, CriterionName, Direction, Join, Node};
use super::policy::Bands;
use super::profile::not_after;
use super::questionnaire::{MOST_OPTIONS, MOST_QUESTIONS, Question, Questionnaire, option};
use super::reading::{id, ids, inside, is_natural, party};
use super::rules;
use super::vocabulary::{Audience, ClientLevel, Lowest, Strength, Take};
use super::work::{Data, Given, Options, Work, asked};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::{Reader, Value};
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

/// Answers that fit their questionnaire.
#[derive(Debug)]
struct Answered {
    is_natural: bool,
    points: Vec<Points>,
    bears_no_loss: bool,
    /// Weak conflicts, and whether each was confirmed.
    conflicts: Vec<(String, bool)>,
    is_careful: bool,
    valid_until: Day,
}

fn points(question: &Question, chosen: &[usize]) -> i32 {
    let points = chosen.iter().filter_map(|place| question.options.get(*place)).map(|option| option.points);
    match question.take {
        Take::Highest => points.max().unwrap_or_default(),
        Take::One | Take::Sum => points.sum(),
    }
}

/// Options chosen of each question, by their places.
fn answers(root: &mut Reader<'_>, questionnaire: &Questionnaire) -> Vec<Vec<usize>> {
    let mut chosen = vec![Vec::new(); questionnaire.questions.len()];
    let mut answered = vec![false; questionnaire.questions.len()];
    let given = root.value("answers").map(|_| ());
    root.required("answers", given);
    root.each("answers", MOST_QUESTIONS, &mut |_, mut reader| {
        let name = id(&mut reader, "question");
        let at = name.as_ref().and_then(|name| questionnaire.questions.iter().position(|known| known.id == *name));
        if name.is_some() && at.is_none() {
            reader.note("question", Issue::new(Code::SuitUnknown));
        }
        let options = ids(&mut reader, "options", MOST_OPTIONS);
        let options = reader.required("options", options);
        if let (Some(at), Some(options)) = (at, options) {
            let (question, into) = (&questionnaire.questions[at], &mut chosen[at]);
            if answered[at] {
                reader.note("question", Issue::new(Code::SuitDuplicate));
            } else if options.is_empty() {
                reader.note("options", Issue::new(Code::SuitMissing));
            } else if question.take == Take::One && options.len() > 1 {
                reader.note("options", Issue::new(Code::SuitConflict));
            }
            answered[at] = true;
            for (place, name) in options {
                match option(question, &name) {
                    None => reader.note_item("options", place, Issue::new(Code::SuitUnknown)),
                    Some(option) if into.contains(&option) => {
                        reader.note_item("options", place, Issue::new(Code::SuitDuplicate));
                    }
                    Some(option) => into.push(option),
                }
            }
        }
        reader.finish();
    });
    if let Some(mut reader) = root.inside("questionnaire") {
        for (place, (question, is_answered)) in (0_u32..).zip(questionnaire.questions.iter().zip(answered)) {
            if !is_answered && !question.is_optional {
                reader.note_item("questions", place, Issue::new(Code::SuitMissing));
            }
        }
    }
    chosen
}

/// What is said of the client.
struct Facts {
    party: Option<Party>,
    age: Option<u32>,
    valid_until: Option<Day>,
    confirmed: Vec<(u32, String)>,
}

fn facts(root: &mut Reader<'_>, data: &mut Data, options: &Options) -> Option<Facts> {
    let on = options.on;
    let mut reader = inside(root, "facts")?;
    let party = party(&mut reader);
    let birth_date = reader.day("birthDate");
    let age = birth_date.filter(|birth_date| *birth_date <= on).map(|birth_date| birth_date.years_until(on));
    if let Some(birth_date) = birth_date {
        not_after(&mut reader, "birthDate", birth_date, on, Code::SuitNotYet);
    }
    let mut capacity = reader.flag("fullCapacity");
    let is_young = match age {
        Some(age) => age < OWN_INCOME && party.is_some_and(is_natural),
        None => party == Some(Party::Minor) && birth_date.is_none() && capacity.is_none(),
    };
    if is_young {
        if capacity == Some(true) {
            reader.note("fullCapacity", Issue::new(Code::SuitConflict).by(&rules::QUESTIONNAIRE_CAPACITY));
        }
        capacity = Some(false);
    }
    data.put(CriterionName::FullCapacity, Given::flag(capacity), ["facts", "fullCapacity"]);
    let by_law = reader.flag("lowestByLaw").unwrap_or_default();
    data.put(CriterionName::LowestByLaw, Given::flag(Some(by_law)), [""; 2]);
    let done_on = reader.day("doneOn");
    let done_on = reader.required("doneOn", done_on);
    let valid_until = done_on.and_then(|done_on| done_on.months_later(options.policy.validity_months));
    if let Some(done_on) = done_on {
        not_after(&mut reader, "doneOn", done_on, on, Code::SuitNotYet);
        if valid_until.is_none() {
            reader.note("doneOn", Issue::new(Code::DayOutOfRange));
        }
    }
    let confirmed = ids(&mut reader, "confirmed", MOST_QUESTIONS).unwrap_or_default();
    reader.finish();
    Some(Facts { party, age, valid_until, confirmed })
}

fn read(root: &mut Reader<'_>, data: &mut Data, options: &Options) -> Option<Answered> {
    let questionnaire = Questionnaire::read(root);
    let facts = facts(root, data, options);
    let Some(questionnaire) = questionnaire else {
        root.value("answers");
        return None;
    };
    let chosen = answers(root, &questionnaire);
    let mut conflicts = Vec::new();
    for conflict in &questionnaire.conflicts {
        if !conflict.options.iter().all(|(question, option)| chosen[*question].contains(option)) {
            continue;
        }
        if conflict.strength == Strength::Strong {
            root.note("answers", Issue::new(Code::SuitConflict).by(&rules::QUESTIONNAIRE_CONFLICT));
        } else {
            let is_confirmed = facts.iter().any(|facts| facts.confirmed.iter().any(|(_, id)| *id == conflict.id));
            conflicts.push((conflict.id.clone(), is_confirmed));
        }
    }
    let Facts { party, age, valid_until, confirmed } = facts?;
    let is_natural = is_natural(party?);
    if is_natural != (questionnaire.audience == Audience::Individual)
        && let Some(mut reader) = root.inside("questionnaire")
    {
        reader.note("for", Issue::new(Code::SuitConflict));
    }
    if let Some(mut reader) = root.inside("facts") {
        for (place, id) in confirmed {
            if !questionnaire.conflicts.iter().any(|conflict| conflict.id == id) {
                reader.note_item("confirmed", place, Issue::new(Code::SuitUnknown));
            }
        }
    }
    let mut counted = Vec::with_capacity(chosen.len());
    let mut bears_no_loss = false;
    for (question, chosen) in questionnaire.questions.iter().zip(&chosen) {
        bears_no_loss |= chosen.iter().any(|place| question.options[*place].is_lowest);
        counted.push(Points { question: question.id.clone(), points: points(question, chosen) });
    }
    data.put(CriterionName::ToleratesLoss, Given::flag(Some(!bears_no_loss)), [""; 2]);
    let is_careful = is_natural && age.is_some_and(|age| age >= options.policy.care_age);
    Some(Answered { is_natural, points: counted, bears_no_loss, conflicts, is_careful, valid_until: valid_until? })
}

/// The tests of the lowest category.
fn lowest(work: &mut Work<'_>, bands: &Bands) -> Criteria {
    let row = &rules::QUESTIONNAIRE_LOWEST;
    let mut of = Vec::new();
    if let Some(until) = bands.lowest_until {
        let until = Given::Number(Number::of(Decimal::from(until)));
        let row = work.options.row(&rules::QUESTIONNAIRE_BANDS);
        of.push(work.leaf(CriterionName::Score, Direction::AtMost, until, row));
    }
    let any = vec![
        work.is(CriterionName::FullCapacity, "false", &rules::QUESTIONNAIRE_CAPACITY),
        work.is(CriterionName::ToleratesLoss, "false", row),
        work.is(CriterionName::LowestByLaw, "true", row),
    ];
    let mut any = Criteria::joined(Join::Any, any);
    if work.options.policy.lowest == Lowest::AtC1 {
        let level = work.is(CriterionName::Level, ClientLevel::C1.word(), row);
        any = Criteria::joined(Join::All, vec![level, Node::Many(any)]);
    }
    of.push(Node::Many(any));
    Criteria::joined(Join::Any, of)
}

fn answer(answered: Answered, work: &mut Work<'_>) -> Score {
    let options = work.options;
    let policy = &options.policy;
    let bands = if answered.is_natural { &policy.individual } else { &policy.institution };
    let row = options.row(&rules::QUESTIONNAIRE_BANDS);
    work.cite(row);
    work.cite(options.row(&rules::QUESTIONNAIRE_VALIDITY));
    let score = answered.points.iter().map(|points| points.points).sum();
    let level = bands.level(score);
    if level.is_none() {
        work.found.issues.push(Issue::found(Code::SuitOutOfRange, &["answers"], row));
    }
    let mut level = level.unwrap_or(ClientLevel::C1);
    let mut verdict = Verdict::Unmet;
    let mut tests = Vec::new();
    if answered.is_natural {
        work.data.put(CriterionName::Score, Given::Number(Number::of(Decimal::from(score))), [""; 2]);
        work.data.put(CriterionName::Level, Given::Word(level.word()), [""; 2]);
        let criteria = lowest(work, bands);
        verdict = criteria.verdict;
        tests.push(Node::Many(criteria));
        if answered.bears_no_loss && level > ClientLevel::C1 {
            work.warn(Issue::new(Code::SuitConflict).by(&rules::QUESTIONNAIRE_LOWEST), &["answers"]);
        }
        if verdict == Verdict::Met {
            level = ClientLevel::C1;
        }
    }
    let mut conflicts = Vec::with_capacity(answered.conflicts.len());
    for (id, is_confirmed) in answered.conflicts {
        work.cite(&rules::QUESTIONNAIRE_CONFLICT);
        if !is_confirmed {
            work.found.warnings.push(Issue::found(
                Code::SuitNeedsConfirmation,
                &["answers"],
                &rules::QUESTIONNAIRE_CONFLICT,
            ));
        }
        conflicts.push(id);
    }
    if answered.is_careful {
        let row = options.row(&rules::QUESTIONNAIRE_AGE);
        work.warn(Issue::new(Code::SuitNeedsConfirmation).by(row), &["facts", "birthDate"]);
    }
    if answered.valid_until < options.on {
        let until = answered.valid_until.text();
        work.warn(Issue::new(Code::SuitExpired).with("until", until), &["facts", "doneOn"]);
    }
    Score {
        score,
        points: answered.points,
        level,
        name: bands.names[level as usize].clone().into_owned(),
        lowest: verdict,
        tests,
        conflicts,
        valid_until: answered.valid_until,
        sources: work.sources.clone(),
    }
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
    asked(request, options, Code::SuitMissing, read, answer)
}
