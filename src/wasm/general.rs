//! What the module says of itself, the rule book, and the calendar.

use super::answer::{plain, with_notes};
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
use crate::rule::{Query, Rule, Standing, Subject, Table};
use crate::text::NORMALISATION;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct About {
    version: &'static str,
    documents: Vec<DocumentRow>,
    kinds: Vec<KindRow>,
    parties: Vec<PartyRow>,
    languages: Vec<&'static str>,
    calendar: Option<Span>,
    tables: &'static [Table],
    normalisation: Vec<Evened>,
}

#[derive(Serialize)]
struct DocumentRow {
    document: &'static str,
    level: crate::rule::Level,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Day>,
    verified: u32,
    unverified: u32,
    house: u32,
}

#[derive(Serialize)]
struct KindRow {
    kind: &'static str,
    zh: &'static str,
    en: &'static str,
    strength: ident::Strength,
}

#[derive(Serialize)]
struct PartyRow {
    party: &'static str,
    zh: &'static str,
    en: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Span {
    from: Day,
    until: Day,
    provisional_from: Day,
}

#[derive(Serialize)]
struct Evened {
    from: &'static str,
    to: &'static str,
    zh: &'static str,
    en: &'static str,
}

/// What the module holds; the face adds the digest and whether the batch build runs.
#[wasm_bindgen]
pub fn about() -> Result<JsValue, JsValue> {
    let mut documents: BTreeMap<&str, DocumentRow> = BTreeMap::new();
    for rule in crate::rules(&Query::default()).rows() {
        let row = documents.entry(rule.document.name).or_insert_with(|| DocumentRow {
            document: rule.document.name,
            level: rule.document.level,
            from: rule.document.from,
            until: rule.document.until,
            verified: 0,
            unverified: 0,
            house: 0,
        });
        match rule.standing {
            Standing::Verified => row.verified += 1,
            Standing::Unverified => row.unverified += 1,
            Standing::House => row.house += 1,
        }
    }
    let kind = |kind: &&ident::Kind| KindRow { kind: kind.code, zh: kind.zh, en: kind.en, strength: kind.strength };
    plain(&About {
        version: crate::VERSION,
        documents: documents.into_values().collect(),
        kinds: ident::KINDS.iter().map(kind).collect(),
        parties: Party::ALL.iter().map(|&(_, party, zh, en)| PartyRow { party, zh, en }).collect(),
        languages: Lang::ALL.iter().map(|lang| lang.tag()).collect(),
        calendar: calendar::span().map(|(from, until)| Span {
            from,
            until,
            provisional_from: calendar::PROVISIONAL_FROM,
        }),
        tables: crate::TABLES,
        normalisation: NORMALISATION.iter().map(|&(from, to, zh, en)| Evened { from, to, zh, en }).collect(),
    })
}

#[derive(Serialize)]
struct RuleRow {
    id: &'static str,
    subject: Subject,
    text: RuleText,
    document: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    article: &'static str,
    level: crate::rule::Level,
    force: crate::rule::Force,
    standing: Standing,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Day>,
    codes: &'static [Code],
}

#[derive(Serialize)]
struct RuleText {
    zh: &'static str,
    en: &'static str,
}

impl RuleRow {
    fn of(rule: &&'static Rule) -> RuleRow {
        RuleRow {
            id: rule.id,
            subject: rule.subject,
            text: RuleText { zh: rule.zh, en: rule.en },
            document: rule.document.name,
            article: rule.article,
            level: rule.document.level,
            force: rule.force,
            standing: rule.standing,
            from: rule.document.from,
            until: rule.document.until,
            codes: rule.codes,
        }
    }
}

/// Rows of the rule book.
#[wasm_bindgen]
pub fn rules(query: &JsValue) -> Result<JsValue, JsValue> {
    let mut call = Call::new("rules", query)?;
    let subject = call.word("subject", Subject::read, "a subject of the rule book")?;
    let standing = call.word("standing", Standing::read, "\"verified\", \"unverified\" or \"house\"")?;
    let on = call.word("on", Day::read, "an existing day, YYYY-MM-DD")?;
    call.finish()?;
    let rows = crate::rules(&Query { subject, on, standing });
    plain(&rows.rows().iter().map(RuleRow::of).collect::<Vec<_>>())
}

/// Code → template of a language.
#[wasm_bindgen]
pub fn messages(lang: &JsValue) -> Result<JsValue, JsValue> {
    let lang = lang.as_string().and_then(|tag| Lang::read(&tag));
    let lang = lang.ok_or_else(|| type_error("kehu: messages: lang must be \"zh-CN\" or \"en\""))?;
    let templates: BTreeMap<&str, &str> = Code::ALL.iter().map(|code| (code.word(), template(*code, lang))).collect();
    plain(&templates)
}

/// The shipped section of a policy.
#[wasm_bindgen]
pub fn sample_policy(subject: &JsValue) -> Result<JsValue, JsValue> {
    match subject.as_string().as_deref() {
        Some("ident") => plain(&policy::SHIPPED),
        _ => Err(type_error("kehu: samplePolicy: subject must be \"ident\"")),
    }
}

/// SHA-256 of bytes, in hexadecimal digits.
#[wasm_bindgen]
pub fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn is_open(function: &'static str, day: &JsValue, options: &JsValue, business: Business) -> Result<JsValue, JsValue> {
    let mut call = Call::new(function, options)?;
    let lang = call.lang()?;
    let mut notes = Notes::default();
    let calendar = call.calendar(&mut notes);
    call.finish()?;
    let day = text(day, None).and_then(|day| Day::read(&day).ok_or_else(|| Issue::new(Code::DayMalformed)));
    with_notes(notes, lang, || match day {
        Ok(day) => calendar.is_open(day, business),
        Err(issue) => Err(Unsound { issues: vec![issue], warnings: Vec::new() }),
    })
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
    with_notes(notes, lang, || match asked {
        Some(asked) => asked.answer(&calendar),
        None => Err(Unsound { issues: Vec::new(), warnings: Vec::new() }),
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
