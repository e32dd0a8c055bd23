//! A broker's questionnaire (风险承受能力问卷) as data: questions with options and points, and answers that do not go
//! together. Ids are the broker's, each its own among its likes.
//!
//! - `field.missing` `field.out_of_range` `text.length`: something left out, a list or an id too long.
//! - `suit.duplicate` `suit.unknown`: an id twice, a word, question or option that is not there.
//! - `suit.missing`: no questions, no options, a conflict of fewer than two; a question without an answer.
//! - `suit.conflict`: two answers to a single choice, or answers that exclude each other.

use super::rules;
use super::schema::{Kind, Slots, fields};
use super::vocabulary::{Audience, Strength, Take};
use super::work::{At, Work};
use crate::issue::Code;

fields! {
    /// One option.
    CHOICE of Choice {
        Id = "id" needed Kind::Id;
        Text = "text" given Kind::Text;
        Points = "points" needed Kind::Whole(-1000, 1000);
        Lowest = "lowest" given Kind::Flag;
    }
}
fields! {
    /// One question.
    QUESTION of Question {
        Id = "id" needed Kind::Id;
        Text = "text" given Kind::Text;
        Take = "take" needed Kind::Word(Take::WORDS);
        Optional = "optional" given Kind::Flag;
        Options = "options" needed Kind::List(1, 50, CHOICE);
    }
}
fields! {
    /// An option of a conflict.
    PLACE of Place {
        Question = "question" needed Kind::Id;
        Choice = "option" needed Kind::Id;
    }
}
fields! {
    /// Answers that do not go together.
    CONFLICT of Conflict {
        Id = "id" needed Kind::Id;
        Strength = "strength" needed Kind::Word(Strength::WORDS);
        Text = "text" given Kind::Text;
        Options = "options" needed Kind::List(2, 10, PLACE);
    }
}
fields! {
    /// The whole.
    pub(super) QUESTIONNAIRE of Whole {
        Id = "id" needed Kind::Id;
        Version = "version" needed Kind::Id;
        Title = "title" given Kind::Text;
        For = "for" needed Kind::Word(Audience::WORDS);
        Questions = "questions" needed Kind::List(1, 100, QUESTION);
        Conflicts = "conflicts" given Kind::List(0, 100, CONFLICT);
    }
}
fields! {
    /// One answer.
    pub(super) ANSWER of Answer {
        Question = "question" needed Kind::Id;
        Options = "options" needed Kind::Ids;
    }
}

/// What the answers come to.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// Ids of questions with their points.
    pub points: Vec<(String, i32)>,
    /// An option of no loss was chosen.
    pub bears_no_loss: bool,
    /// Ids of weak conflicts that were met.
    pub weak: Vec<String>,
}

/// Where something stands.
#[inline(never)]
fn below(path: &[At], place: usize, field: &'static str) -> Vec<At> {
    let mut path = path.to_vec();
    path.push(At::Place(place));
    path.push(At::Field(field));
    path
}

/// Those of a list whose id, which stands first, is this one.
fn found<'a>(list: &'a [Slots], id: &str) -> Option<&'a Slots> {
    list.iter().find(|item| item.text(0) == id)
}

/// Tells of ids that stand twice, at the second.
#[inline(never)]
fn each_once(list: &[Slots], path: &[At], field: &'static str, work: &mut Work<'_>) {
    for (at, item) in list.iter().enumerate() {
        if found(&list[..at], item.text(0)).is_some() {
            work.refuse(Code::SuitDuplicate, None, &below(path, at, field));
        }
    }
}

/// Whether an option was chosen.
fn is_chosen(answers: &[Slots], question: &str, option: &str) -> bool {
    let answer = found(answers, question);
    answer.is_some_and(|answer| answer.ids(Answer::Options as usize).iter().any(|chosen| chosen == option))
}

/// The options of a question.
fn options(question: &Slots) -> &[Slots] {
    question.list(Question::Options as usize)
}

const QUESTIONS: [At; 2] = [At::Field("questionnaire"), At::Field("questions")];
const CONFLICTS: [At; 2] = [At::Field("questionnaire"), At::Field("conflicts")];
const ANSWERS: [At; 1] = [At::Field("answers")];

/// Looks at the questionnaire itself.
fn look(questions: &[Slots], conflicts: &[Slots], work: &mut Work<'_>) {
    each_once(questions, &QUESTIONS, "id", work);
    for (at, question) in questions.iter().enumerate() {
        each_once(options(question), &below(&QUESTIONS, at, "options"), "id", work);
    }
    each_once(conflicts, &CONFLICTS, "id", work);
    for (at, conflict) in conflicts.iter().enumerate() {
        let places = conflict.list(Conflict::Options as usize);
        let path = below(&CONFLICTS, at, "options");
        for (at, place) in places.iter().enumerate() {
            let (id, option) = (place.text(Place::Question as usize), place.text(Place::Choice as usize));
            let question = found(questions, id);
            let fault = if question.is_none() {
                Some((Code::SuitUnknown, "question"))
            } else if question.is_some_and(|question| found(options(question), option).is_none()) {
                Some((Code::SuitUnknown, "option"))
            } else if places[..at].iter().any(|other| other.text(0) == id && other.text(1) == option) {
                Some((Code::SuitDuplicate, "option"))
            } else {
                None
            };
            if let Some((code, field)) = fault {
                work.refuse(code, None, &below(&path, at, field));
            }
        }
    }
}

/// Looks at the answers, against their questions.
fn compare(questions: &[Slots], answers: &[Slots], work: &mut Work<'_>) {
    each_once(answers, &ANSWERS, "question", work);
    for (at, answer) in answers.iter().enumerate() {
        let Some(question) = found(questions, answer.text(Answer::Question as usize)) else {
            work.refuse(Code::SuitUnknown, None, &below(&ANSWERS, at, "question"));
            continue;
        };
        let chosen = answer.ids(Answer::Options as usize);
        let path = below(&ANSWERS, at, "options");
        if chosen.is_empty() {
            work.refuse(Code::SuitMissing, None, &path);
        }
        if chosen.len() > 1 && question.place(Question::Take as usize) == Take::One as usize {
            work.refuse(Code::SuitConflict, None, &path);
        }
        for (at, id) in chosen.iter().enumerate() {
            let code = if found(options(question), id).is_none() {
                Code::SuitUnknown
            } else if chosen[..at].contains(id) {
                Code::SuitDuplicate
            } else {
                continue;
            };
            work.refuse(code, None, &[path.as_slice(), &[At::Place(at)]].concat());
        }
    }
    for (at, question) in questions.iter().enumerate() {
        if found(answers, question.text(Question::Id as usize)).is_none()
            && !question.is_true(Question::Optional as usize)
        {
            work.refuse(Code::SuitMissing, None, &[QUESTIONS.as_slice(), &[At::Place(at)]].concat());
        }
    }
}

/// The points of a question.
fn count(question: &Slots, answers: &[Slots], outcome: &mut Outcome) {
    let id = question.text(Question::Id as usize);
    let is_highest = question.place(Question::Take as usize) == Take::Highest as usize;
    let mut points = None;
    for option in options(question) {
        if is_chosen(answers, id, option.text(Choice::Id as usize)) {
            let own = option.whole(Choice::Points as usize).unwrap_or_default();
            points = Some(match points {
                Some(before) if is_highest => own.max(before),
                before => own + before.unwrap_or_default(),
            });
            outcome.bears_no_loss |= option.is_true(Choice::Lowest as usize);
        }
    }
    outcome.points.push((id.to_owned(), points.unwrap_or_default()));
}

/// Judges answers by their questionnaire; `is_for_persons` is asked of it, `confirmed` are conflicts asked about again.
pub(super) fn judge(
    questionnaire: &Slots,
    answers: &[Slots],
    is_for_persons: bool,
    confirmed: &[String],
    work: &mut Work<'_>,
) -> Outcome {
    let questions = questionnaire.list(Whole::Questions as usize);
    let conflicts = questionnaire.list(Whole::Conflicts as usize);
    look(questions, conflicts, work);
    compare(questions, answers, work);
    if is_for_persons != (questionnaire.place(Whole::For as usize) == Audience::Individual as usize) {
        work.refuse(Code::SuitConflict, None, &[At::Field("questionnaire"), At::Field("for")]);
    }
    for (at, id) in confirmed.iter().enumerate() {
        if found(conflicts, id).is_none() {
            work.refuse(Code::SuitUnknown, None, &[At::Field("facts"), At::Field("confirmed"), At::Place(at)]);
        }
    }
    let mut outcome = Outcome::default();
    for question in questions {
        count(question, answers, &mut outcome);
    }
    for conflict in conflicts {
        let places = conflict.list(Conflict::Options as usize);
        if places.iter().all(|place| is_chosen(answers, place.text(0), place.text(1))) {
            let row = &rules::QUESTIONNAIRE_CONFLICT;
            if conflict.place(Conflict::Strength as usize) == Strength::Strong as usize {
                work.refuse(Code::SuitConflict, Some(row), &ANSWERS);
                continue;
            }
            work.cite(row);
            let id = conflict.text(Conflict::Id as usize);
            if !confirmed.iter().any(|confirmed| confirmed == id) {
                work.found(Code::SuitNeedsConfirmation, row);
            }
            outcome.weak.push(id.to_owned());
        }
    }
    outcome
}
