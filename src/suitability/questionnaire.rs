//! A broker's questionnaire (风险承受能力问卷) as data: questions with options and points, and answers that do not go
//! together. Ids are the broker's, each its own among its likes.
//!
//! - `field.missing` `field.out_of_range` `text.length`: something left out, a list or an id too long.
//! - `suit.duplicate` `suit.unknown`: an id twice, a word or option that is not there.
//! - `suit.missing`: a questionnaire without questions, a question without options, a conflict of fewer than two.
//! - `suit.out_of_range`: points beyond −1,000 to 1,000.

use super::reading::{id, inside, needed, whole};
use super::vocabulary::{Audience, Strength, Take};
use crate::input::Reader;
use crate::issue::{Code, Issue};

/// The most questions, and the most conflicts.
pub(super) const MOST_QUESTIONS: usize = 100;
/// The most options of a question.
pub(super) const MOST_OPTIONS: usize = 50;
/// The most options of a conflict.
const MOST_TOGETHER: usize = 10;
const POINTS: [i32; 2] = [-1000, 1000];

/// One option.
#[derive(Debug)]
pub(super) struct Choice {
    pub id: String,
    pub points: i32,
    /// Who chooses it bears no loss.
    pub is_lowest: bool,
}

/// One question.
#[derive(Debug)]
pub(super) struct Question {
    pub id: String,
    pub take: Take,
    pub is_optional: bool,
    pub options: Vec<Choice>,
}

/// Options that do not go together, by the places of question and option.
#[derive(Debug)]
pub(super) struct Conflict {
    pub id: String,
    pub strength: Strength,
    pub options: Vec<(usize, usize)>,
}

/// A questionnaire that was read whole.
#[derive(Debug)]
pub(super) struct Questionnaire {
    pub audience: Audience,
    pub questions: Vec<Question>,
    pub conflicts: Vec<Conflict>,
}

/// The place of an option.
pub(super) fn option(question: &Question, id: &str) -> Option<usize> {
    question.options.iter().position(|option| option.id == id)
}

fn note(reader: &mut Reader<'_>, field: &'static str, code: Code) {
    reader.note(field, Issue::new(code));
}

/// An id that stands for the first time.
#[inline(never)]
fn own_id(reader: &mut Reader<'_>, is_known: &dyn Fn(&str) -> bool) -> Option<String> {
    let id = id(reader, "id")?;
    if is_known(&id) {
        note(reader, "id", Code::SuitDuplicate);
    }
    Some(id)
}

/// A list of maps that has to be there and to hold so many.
#[inline(never)]
fn each(
    reader: &mut Reader<'_>,
    field: &'static str,
    [least, most]: [usize; 2],
    read: &mut dyn FnMut(u32, Reader<'_>),
) {
    let given = reader.value(field).map(|_| ());
    if reader.required(field, given).is_some() && reader.each(field, most, read).is_some_and(|count| count < least) {
        note(reader, field, Code::SuitMissing);
    }
}

fn choice(reader: &mut Reader<'_>, known: &[Choice]) -> Option<Choice> {
    let id = own_id(reader, &|id| known.iter().any(|option| option.id == id));
    reader.text("text");
    let points = whole(reader, "points", POINTS, Code::SuitOutOfRange);
    let points = reader.required("points", points);
    let is_lowest = reader.flag("lowest") == Some(true);
    Some(Choice { id: id?, points: points?, is_lowest })
}

fn question(reader: &mut Reader<'_>, known: &[Question]) -> Option<Question> {
    let id = own_id(reader, &|id| known.iter().any(|question| question.id == id));
    reader.text("text");
    let take = needed!(reader, "take", Take, Code::SuitUnknown);
    let is_optional = reader.flag("optional") == Some(true);
    let mut options = Vec::new();
    each(reader, "options", [1, MOST_OPTIONS], &mut |_, mut reader| {
        options.extend(choice(&mut reader, &options));
        reader.finish();
    });
    Some(Question { id: id?, take: take?, is_optional, options })
}

/// An option of a conflict.
fn place(reader: &mut Reader<'_>, questions: &[Question]) -> Option<(usize, usize)> {
    let (question, choice) = (id(reader, "question"), id(reader, "option"));
    let question = question?;
    let Some(at) = questions.iter().position(|known| known.id == question) else {
        note(reader, "question", Code::SuitUnknown);
        return None;
    };
    let found = option(questions.get(at)?, &choice?);
    if found.is_none() {
        note(reader, "option", Code::SuitUnknown);
    }
    Some((at, found?))
}

fn conflict(reader: &mut Reader<'_>, known: &[Conflict], questions: &[Question]) -> Option<Conflict> {
    let id = own_id(reader, &|id| known.iter().any(|conflict| conflict.id == id));
    let strength = needed!(reader, "strength", Strength, Code::SuitUnknown);
    reader.text("text");
    let mut options = Vec::new();
    each(reader, "options", [2, MOST_TOGETHER], &mut |_, mut reader| {
        let place = place(&mut reader, questions);
        if place.is_some_and(|place| options.contains(&place)) {
            note(&mut reader, "option", Code::SuitDuplicate);
        }
        options.extend(place);
        reader.finish();
    });
    Some(Conflict { id: id?, strength: strength?, options })
}

impl Questionnaire {
    /// Reads `questionnaire`; nothing where anything in it was noted.
    pub fn read(root: &mut Reader<'_>) -> Option<Questionnaire> {
        let before = root.faults();
        let mut reader = inside(root, "questionnaire")?;
        for field in ["id", "version"] {
            id(&mut reader, field);
        }
        reader.text("title");
        let audience = needed!(&mut reader, "for", Audience, Code::SuitUnknown);
        let mut questions = Vec::new();
        each(&mut reader, "questions", [1, MOST_QUESTIONS], &mut |_, mut reader| {
            questions.extend(question(&mut reader, &questions));
            reader.finish();
        });
        let mut conflicts = Vec::new();
        // What conflicts name can only be looked for where every question was read.
        let is_sound = reader.faults() == before;
        if reader.value("conflicts").is_some() && is_sound {
            each(&mut reader, "conflicts", [0, MOST_QUESTIONS], &mut |_, mut reader| {
                conflicts.extend(conflict(&mut reader, &conflicts, &questions));
                reader.finish();
            });
        }
        let is_sound = reader.faults() == before;
        reader.finish();
        is_sound.then_some(Questionnaire { audience: audience?, questions, conflicts })
    }
}
