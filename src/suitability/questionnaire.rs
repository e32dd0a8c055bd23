//! A broker's questionnaire (风险承受能力问卷) as data: questions with options and points, and answers that do not go
//! together. Ids are the broker's, each its own among its likes.
//!
//! - `field.missing` `field.out_of_range` `text.length`: something left out, a list or an id too long.
//! - `suit.duplicate` `suit.unknown`: an id twice, a word, question or option that is not there.
//! - `suit.missing`: no questions, no options, a conflict of fewer than two; a question without an answer.
//! - `suit.conflict`: two answers to a single choice, or answers that exclude each other.

use super::answer::Answer;
use super::rules;
use super::schema::{Kind, fields};
use super::slots::Slots;
use super::vocabulary::{Audience, Strength, Take};
use super::work::Work;
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
        Take = "take" needed Kind::Word(&Take::WORDS);
        Optional = "optional" given Kind::Flag;
        Options = "options" needed Kind::List(1, 50, &CHOICE);
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
        Strength = "strength" needed Kind::Word(&Strength::WORDS);
        Text = "text" given Kind::Text;
        Options = "options" needed Kind::List(2, 10, &PLACE);
    }
}
fields! {
    /// The whole.
    pub(super) QUESTIONNAIRE of Whole {
        Id = "id" needed Kind::Id;
        Version = "version" needed Kind::Id;
        Title = "title" given Kind::Text;
        For = "for" needed Kind::Word(&Audience::WORDS);
        Questions = "questions" needed Kind::List(1, 100, &QUESTION);
        Conflicts = "conflicts" given Kind::List(0, 100, &CONFLICT);
    }
}
fields! {
    /// One answer.
    pub(super) ANSWER of Given {
        Question = "question" needed Kind::Id;
        Options = "options" needed Kind::Ids;
    }
}

/// What the answers come to.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub score: i32,
    /// Questions with their points.
    pub points: Vec<Answer>,
    /// The answer with an option of no loss.
    pub bears_no_loss: Option<usize>,
    /// Ids of weak conflicts that were met.
    pub weak: Vec<Answer>,
}

/// The one of a list whose id, which stands first, is this.
#[inline(never)]
fn found<'a>(list: &'a [Slots], id: &str) -> Option<&'a Slots> {
    list.iter().find(|item| item.text(0) == id)
}

/// Tells of ids that stand twice, at the second.
#[inline(never)]
fn each_once(list: &[Slots], path: &[&'static str], outer: Option<usize>, work: &mut Work<'_>) {
    for (at, item) in list.iter().enumerate() {
        if found(&list[..at], item.text(0)).is_some() {
            work.refuse(Code::SuitDuplicate, None, path, &[outer.unwrap_or(at), at]);
        }
    }
}

/// Whether an option was chosen.
#[inline(never)]
fn is_chosen(answers: &[Slots], question: &str, option: &str) -> bool {
    let chosen = found(answers, question).map(|answer| answer.inside(Given::Options as usize));
    chosen.is_some_and(|chosen| chosen.has(option, chosen.count()))
}

/// The options of a question, which may not be there.
fn option<'a>(question: Option<&'a Slots>, id: &str) -> Option<&'a Slots> {
    found(question?.list(Question::Options as usize), id)
}

/// Looks at the questionnaire itself.
fn look(questions: &[Slots], conflicts: &[Slots], work: &mut Work<'_>) {
    each_once(questions, &["questionnaire", "questions", "", "id"], None, work);
    for (at, question) in questions.iter().enumerate() {
        let options = question.list(Question::Options as usize);
        each_once(options, &["questionnaire", "questions", "", "options", "", "id"], Some(at), work);
    }
    each_once(conflicts, &["questionnaire", "conflicts", "", "id"], None, work);
    for (outer, conflict) in conflicts.iter().enumerate() {
        let places = conflict.list(Conflict::Options as usize);
        for (at, place) in places.iter().enumerate() {
            let (id, chosen) = (place.text(0), place.text(1));
            let question = found(questions, id);
            let is_twice = places[..at].iter().any(|other| other.text(0) == id && other.text(1) == chosen);
            let is_unknown = option(question, chosen).is_none();
            if is_unknown || is_twice {
                let code = if is_unknown { Code::SuitUnknown } else { Code::SuitDuplicate };
                let field = if question.is_none() { "question" } else { "option" };
                work.refuse(code, None, &["questionnaire", "conflicts", "", "options", "", field], &[outer, at]);
            }
        }
    }
}

/// Looks at the answers, against their questions.
fn compare(questions: &[Slots], answers: &[Slots], work: &mut Work<'_>) {
    const OPTIONS: &[&str] = &["answers", "", "options", ""];
    each_once(answers, &["answers", "", "question"], None, work);
    for (outer, answer) in answers.iter().enumerate() {
        let question = found(questions, answer.text(Given::Question as usize));
        let Some(known) = question else {
            work.refuse(Code::SuitUnknown, None, &["answers", "", "question"], &[outer]);
            continue;
        };
        let chosen = answer.inside(Given::Options as usize);
        let is_one = known.place(Question::Take as usize) == Take::One as usize;
        let count = chosen.count();
        if count == 0 || is_one && count > 1 {
            let code = if count > 0 { Code::SuitConflict } else { Code::SuitMissing };
            work.refuse(code, None, &OPTIONS[..3], &[outer]);
        }
        for at in 0..count {
            let id = chosen.text(at);
            let is_unknown = option(question, id).is_none();
            if is_unknown || chosen.has(id, at) {
                let code = if is_unknown { Code::SuitUnknown } else { Code::SuitDuplicate };
                work.refuse(code, None, OPTIONS, &[outer, at]);
            }
        }
    }
    for (at, question) in questions.iter().enumerate() {
        if found(answers, question.text(0)).is_none() && !question.is_true(Question::Optional as usize) {
            work.refuse(Code::SuitMissing, None, &["questionnaire", "questions", ""], &[at]);
        }
    }
}

/// Counts a question.
fn count(question: &Slots, answers: &[Slots], outcome: &mut Outcome) {
    let id = question.text(Question::Id as usize);
    let is_highest = question.place(Question::Take as usize) == Take::Highest as usize;
    let mut points = None;
    for option in question.list(Question::Options as usize) {
        if is_chosen(answers, id, option.text(Choice::Id as usize)) {
            let own = option.whole(Choice::Points as usize).unwrap_or_default();
            points = Some(match points {
                Some(before) if is_highest => own.max(before),
                Some(before) => own + before,
                None => own,
            });
            if option.is_true(Choice::Lowest as usize) {
                outcome.bears_no_loss = answers.iter().position(|answer| answer.text(0) == id);
            }
        }
    }
    let points = points.unwrap_or_default();
    outcome.score += points;
    let told = vec![Answer::Text(id.to_owned()), Answer::Whole(points)];
    outcome.points.push(Answer::Map(&["question", "points"], told));
}

/// Judges answers by their questionnaire; `is_for_persons` is asked of it, `confirmed` are conflicts asked about again.
pub(super) fn judge(
    questionnaire: &Slots,
    answers: &[Slots],
    is_for_persons: bool,
    confirmed: &Slots,
    work: &mut Work<'_>,
) -> Outcome {
    let questions = questionnaire.list(Whole::Questions as usize);
    let conflicts = questionnaire.list(Whole::Conflicts as usize);
    look(questions, conflicts, work);
    compare(questions, answers, work);
    if is_for_persons != (questionnaire.place(Whole::For as usize) == Audience::Individual as usize) {
        work.refuse(Code::SuitConflict, None, &["questionnaire", "for"], &[]);
    }
    for at in 0..confirmed.count() {
        if found(conflicts, confirmed.text(at)).is_none() {
            work.refuse(Code::SuitUnknown, None, &["facts", "confirmed", ""], &[at]);
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
                work.refuse(Code::SuitConflict, Some(row), &["answers"], &[]);
                continue;
            }
            work.cite(row);
            let id = conflict.text(Conflict::Id as usize);
            if !confirmed.has(id, confirmed.count()) {
                work.found(Code::SuitNeedsConfirmation, row);
            }
            outcome.weak.push(Answer::Text(id.to_owned()));
        }
    }
    outcome
}
