//! What the module says of itself, the rule book, and the calendar.

use super::answer::{answer, list, object, plain};
use super::call::{Call, text, type_error};
use super::tree;
use crate::day::Day;
use crate::day::calendar::{self, Business, Calendar};
use crate::day::period::{self, Due, Moment, Period, Unit};
use crate::ident::{self, policy};
use crate::input::{Notes, Reader};
use crate::issue::{Checked, Code, Issue, Unsound};
use crate::message::{Lang, template};
use crate::party::Party;
#[cfg(feature = "texts")]
use crate::rule::Document;
use crate::rule::{Query, Rule, Standing, Subject};
use crate::text::NORMALISATION;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// What the module holds; the face adds the digest and whether the batch build runs.
#[wasm_bindgen]
pub fn about() -> JsValue {
    let kinds = ident::KINDS.iter().map(|kind| {
        object(&[
            ("kind", kind.code.into()),
            ("zh", kind.zh.into()),
            ("en", kind.en.into()),
            ("strength", kind.strength.word().into()),
        ])
    });
    let parties = Party::ALL
        .iter()
        .map(|&(_, party, zh, en)| object(&[("party", party.into()), ("zh", zh.into()), ("en", en.into())]));
    let tables = crate::TABLES.iter().map(|table| {
        object(&[("table", table.table.into()), ("date", table.date.into()), ("origin", table.origin.into())])
    });
    let normalisation = NORMALISATION.iter().map(|&(from, to, zh, en)| {
        object(&[("from", from.into()), ("to", to.into()), ("zh", zh.into()), ("en", en.into())])
    });
    object(&[
        ("version", crate::VERSION.into()),
        ("documents", documents()),
        ("kinds", list(kinds)),
        ("parties", list(parties)),
        ("languages", list(Lang::ALL.iter().map(|lang| lang.tag().into()))),
        ("calendar", span()),
        ("tables", list(tables)),
        ("normalisation", list(normalisation)),
    ])
}

/// Without the texts a row is its id, and the package's book tells the documents.
#[cfg(not(feature = "texts"))]
fn row(rule: &'static Rule) -> JsValue {
    object(&[("id", rule.id.into())])
}

#[cfg(not(feature = "texts"))]
fn documents() -> JsValue {
    JsValue::UNDEFINED
}

/// Every document with the count of its rows of each standing.
#[cfg(feature = "texts")]
fn documents() -> JsValue {
    let book = crate::rules(&Query::default());
    let mut documents: Vec<&'static Document> = Vec::new();
    for rule in book.rows() {
        if !documents.iter().any(|known| std::ptr::eq(*known, rule.document)) {
            documents.push(rule.document);
        }
    }
    list(documents.into_iter().map(|document| {
        let count = |standing| {
            let rows = book.rows().iter().filter(|rule| std::ptr::eq(rule.document, document));
            JsValue::from(rows.filter(|rule| rule.standing == standing).count())
        };
        object(&[
            ("document", document.name.into()),
            ("level", document.level.word().into()),
            ("from", day(document.from)),
            ("until", day(document.until)),
            ("verified", count(Standing::Verified)),
            ("unverified", count(Standing::Unverified)),
            ("house", count(Standing::House)),
        ])
    }))
}

fn span() -> JsValue {
    let span = calendar::span();
    object(&[
        ("from", day(span.map(|span| span.0))),
        ("until", day(span.map(|span| span.1))),
        ("provisionalFrom", day(Some(calendar::PROVISIONAL_FROM))),
    ])
}

/// A day as text, left out where there is none.
fn day(day: Option<Day>) -> JsValue {
    day.map_or(JsValue::UNDEFINED, |day| day.to_string().into())
}

/// Rows of the rule book.
#[wasm_bindgen]
pub fn rules(query: &JsValue) -> Result<JsValue, JsValue> {
    let mut call = Call::new("rules", query)?;
    let subject = call.word("subject", Subject::read, "a subject of the rule book")?;
    let standing = call.word("standing", Standing::read, "\"verified\", \"unverified\" or \"house\"")?;
    let on = call.word("on", Day::read, "an existing day, YYYY-MM-DD")?;
    call.finish()?;
    Ok(list(crate::rules(&Query { subject, on, standing }).rows().iter().copied().map(row)))
}

#[cfg(feature = "texts")]
fn row(rule: &'static Rule) -> JsValue {
    let document = rule.document;
    let article = if rule.article.is_empty() { JsValue::UNDEFINED } else { rule.article.into() };
    object(&[
        ("id", rule.id.into()),
        ("subject", rule.subject.word().into()),
        ("text", object(&[("zh", rule.zh.into()), ("en", rule.en.into())])),
        ("document", document.name.into()),
        ("article", article),
        ("level", document.level.word().into()),
        ("force", rule.force.word().into()),
        ("standing", rule.standing.word().into()),
        ("from", day(document.from)),
        ("until", day(document.until)),
        ("codes", list(rule.codes.iter().map(|code| code.word().into()))),
    ])
}

/// Code → template of a language.
#[wasm_bindgen]
pub fn messages(lang: &JsValue) -> Result<JsValue, JsValue> {
    let lang = lang.as_string().and_then(|tag| Lang::read(&tag));
    let lang = lang.ok_or_else(|| type_error("kehu: messages: lang must be \"zh-CN\" or \"en\""))?;
    let templates: Vec<_> = Code::ALL.iter().map(|code| (code.word(), template(*code, lang).into())).collect();
    Ok(object(&templates))
}

/// The shipped section of a policy.
#[wasm_bindgen]
pub fn sample_policy(subject: &JsValue) -> Result<JsValue, JsValue> {
    match subject.as_string().as_deref() {
        Some("ident") => plain(&policy::SHIPPED),
        _ => Err(type_error("kehu: samplePolicy: subject must be \"ident\" or \"client\"")),
    }
}

fn is_open(function: &'static str, day: &JsValue, options: &JsValue, business: Business) -> Result<JsValue, JsValue> {
    let mut call = Call::new(function, options)?;
    let lang = call.lang()?;
    let mut notes = Notes::default();
    let calendar = call.calendar(&mut notes);
    call.finish()?;
    let day = text(day, None).and_then(|day| Day::read(&day).ok_or_else(|| Issue::new(Code::DayMalformed)));
    let result = day.map_err(Unsound::of).and_then(|day| calendar.is_open(day, business));
    answer(notes, lang, &result)
}

/// Whether a day is a working day.
#[wasm_bindgen]
pub fn is_working_day(day: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    is_open("isWorkingDay", day, options, Business::Working)
}

/// Whether a day is a trading day.
#[wasm_bindgen]
pub fn is_trading_day(day: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    is_open("isTradingDay", day, options, Business::Trading)
}

/// The end of a period.
#[wasm_bindgen]
pub fn deadline(request: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let mut call = Call::new("deadline", options)?;
    let lang = call.lang()?;
    let mut notes = Notes::default();
    let calendar = call.calendar(&mut notes);
    call.finish()?;
    let request = tree::read(request);
    let asked = Reader::root(&request, &mut notes).and_then(Asked::read);
    let result = asked.ok_or_else(Unsound::default).and_then(|asked| asked.answer(&calendar));
    answer(notes, lang, &result)
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
