//! The calendar and its periods.

use super::answer::{Answer, answer, plain, written};
use super::call::Call;
use crate::day::Day;
use crate::day::calendar::{Business, Calendar};
use crate::day::period::{self, Due, Moment, Period, Unit};
use crate::input::{Notes, Reader};
use crate::issue::{Checked, Code, Issue, Unsound};

/// Which release this is.
pub(super) fn version(_: &mut Call) -> Answer {
    plain(crate::VERSION)
}

/// Whether a day is a working day, or a trading day.
pub(super) fn is_open(call: &mut Call) -> Answer {
    let business = if call.function == "isTradingDay" { Business::Trading } else { Business::Working };
    let lang = call.lang()?;
    let mut notes = Notes::default();
    let calendar = call.calendar(&mut notes);
    call.finish()?;
    let text = call.text(None);
    answer(notes, lang, &mut || {
        let day = match &text {
            Ok(text) => Day::read(text).ok_or_else(|| Issue::new(Code::DayMalformed)),
            Err(issue) => Err(issue.clone()),
        };
        written(day.map_err(Unsound::of).and_then(|day| calendar.is_open(day, business)))
    })
}

/// The end of a period.
pub(super) fn deadline(call: &mut Call) -> Answer {
    let lang = call.lang()?;
    let mut notes = Notes::default();
    let calendar = call.calendar(&mut notes);
    call.finish()?;
    let request = call.argument();
    let asked = Reader::root(&request, &mut notes).and_then(Asked::read);
    answer(notes, lang, &mut || match &asked {
        Some(asked) => written(asked.answer(&calendar)),
        None => written::<Due>(Err(Unsound::default())),
    })
}

enum Asked {
    Days(Period),
    Hours(Moment, u32),
}

impl Asked {
    fn read(mut reader: Reader<'_>) -> Option<Asked> {
        let start = reader.text("start");
        let start = reader.required("start", start);
        let count = reader.count("count", 0, 1_000_000, Code::DayOutOfRange);
        let count = reader.required("count", count);
        let unit = reader.word("unit", Unit::read, Code::FieldMalformed);
        let unit = reader.required("unit", unit);
        let start_counted = reader.word("convention", convention, Code::FieldMalformed);
        let start_counted = reader.required("convention", start_counted);
        let roll = reader.word("roll", roll, Code::FieldMalformed);
        let asked = match unit {
            Some(Unit::Hour) => {
                if roll == Some(true) {
                    reader.note("roll", Issue::new(Code::DayNotApplicable).by(&period::HOURS));
                }
                start
                    .and_then(|start| noted(&mut reader, Moment::read(start)))
                    .zip(count)
                    .map(|(start, count)| Asked::Hours(start, count))
            }
            _ => {
                let start = start.and_then(|start| noted(&mut reader, Day::read(start)));
                let roll = roll.unwrap_or(true);
                start.zip(count).zip(unit).zip(start_counted).map(|(((start, count), unit), start_counted)| {
                    Asked::Days(Period { start, count, unit, start_counted, roll })
                })
            }
        };
        reader.finish();
        asked
    }

    fn answer(&self, calendar: &Calendar) -> Checked<Due> {
        match self {
            Asked::Days(period) => period::deadline(period, calendar),
            Asked::Hours(start, count) => start.after_hours(*count),
        }
    }
}

fn noted<T>(reader: &mut Reader<'_>, start: Option<T>) -> Option<T> {
    if start.is_none() {
        reader.note("start", Issue::new(Code::DayMalformed));
    }
    start
}

fn convention(word: &str) -> Option<bool> {
    match word {
        "start_counted" => Some(true),
        "start_not_counted" => Some(false),
        _ => None,
    }
}

fn roll(word: &str) -> Option<bool> {
    match word {
        "next_working_day" => Some(true),
        "none" => Some(false),
        _ => None,
    }
}
