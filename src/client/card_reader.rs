//! What a card reader gave against the card (读卡器比对): field by field, and the payload against its own number.
//!
//! Readers give three payloads: resident card, foreign permanent resident card, residence permit for Hong Kong, Macao and
//! Taiwan residents. Names are compared as [`crate::ident::compare`] does, numbers and days as they are after
//! normalisation. A resident card without a nationality is a Chinese citizen's.

use super::agreement::{entries, items, steps};
use super::card::{get, is_given, no_map, text, unsound};
use super::{Options, rules};
use crate::day::Day;
use crate::ident::compare::{Comparison, compare as compare_names};
use crate::ident::expect::Expect;
use crate::ident::facts::Sex;
use crate::ident::{self, Ident, Kind, country};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step};
use crate::rule::Sources;
use crate::text::{self, Evening};
use crate::word::words;
use serde::Serialize;

words! {
    /// What a reader read.
    pub enum Payload {
        /// 居民身份证
        Resident = "resident",
        /// 外国人永久居留身份证
        Foreigner = "foreigner",
        /// 港澳台居民居住证
        HmtResidence = "hmt_residence",
    }
}

words! {
    /// Reader against card.
    pub enum Outcome {
        /// The same.
        Equal = "equal",
        /// Not the same.
        Different = "different",
        /// Only the reader has it.
        OnlyReader = "only_reader",
        /// Only the card has it.
        OnlyCard = "only_card",
    }
}

/// One field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The card's name for it.
    pub field: &'static str,
    /// Reader against card.
    pub outcome: Outcome,
    /// Of names: what had to be evened out or differs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differed: Vec<&'static str>,
}

/// The whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReaderComparison {
    /// Fields that at least one side has.
    pub fields: Vec<Row>,
    /// Whether all of them are equal.
    pub equal: bool,
    /// The rows the answer rests on.
    pub sources: Sources,
}

/// The longest text of a payload.
const MOST: usize = 200;

/// Fields of a card that are compared as they stand, with the payload's names for them.
const FIELDS: [(&str, &str); 7] = [
    ("sex", "sex"),
    ("birthDate", "birthDate"),
    ("nationality", "nationality"),
    ("documentAddress", "address"),
    ("documentNumber", "number"),
    ("documentFrom", "validFrom"),
    ("documentUntil", "validUntil"),
];

/// What a reader gave, read: texts by the payload's names.
#[derive(Default)]
struct Given {
    kind: Option<Payload>,
    texts: Vec<(&'static str, String)>,
}

/// Compares what a reader gave with a card.
///
/// Codes: those of the number at `payload.number`, `ident.conflict` at a field of the payload that contradicts it,
/// `field.*`, `text.unknown`, `day.malformed`, `rule.unverified`.
pub fn compare(payload: &Value, card: &Value, options: &Options) -> Checked<ReaderComparison> {
    let mut notes = Notes::default();
    let pair = Value::Map(vec![("payload".to_owned(), payload.clone())]);
    let given = Reader::root(&pair, &mut notes).and_then(|mut root| {
        let inside = root.inside("payload").map(Given::read);
        root.required("payload", inside)
    });
    let mut sources = Sources::default();
    sources.cite(&rules::READER_PAYLOAD);
    let mut given = given.unwrap_or_default();
    if let Some(kind) = given.number_kind() {
        own_number(kind, &mut given, options, &mut notes, &mut sources);
    }
    let mut known: &[(String, Value)] = &[];
    match card {
        Value::Map(entries) => {
            known = entries;
            faults(known, &mut notes);
        }
        other => {
            let mut issue = no_map(other);
            issue.path.push(Step::Field("card"));
            notes.issues.push(issue);
        }
    }
    let Notes { issues, mut warnings } = notes;
    if !issues.is_empty() {
        return Err(unsound(issues, warnings));
    }
    let fields = rows(&given, known, options);
    let mut equal = true;
    for row in &fields {
        equal &= row.outcome == Outcome::Equal;
        if row.field == "name" && matches!(row.outcome, Outcome::Equal | Outcome::Different) {
            sources.cite(&rules::CARD_NAMES);
        }
    }
    warnings.extend(sources.caution());
    Ok(Sound { value: ReaderComparison { fields, equal, sources }, warnings })
}

impl Given {
    fn read(mut reader: Reader<'_>) -> Given {
        let mut given = Given::default();
        let kind = reader.word("type", Payload::read, Code::TextUnknown);
        for field in &["name", "englishName", "number", "passNumber", "address"] {
            let Some(text) = reader.text(field) else { continue };
            let count = text::length(text);
            if count > MOST {
                reader.note(field, Issue::new(Code::TextLength).with("expected", MOST).with("actual", count));
            } else {
                given.add(field, text);
            }
        }
        for field in &["ethnicGroup", "issuer", "issues"] {
            reader.text(field);
        }
        match reader.value("validUntil") {
            Some(Value::Text(text)) if text == "long_term" => given.add("validUntil", text),
            _ => given.day(&mut reader, "validUntil"),
        }
        given.kind = reader.required("type", kind);
        if let Some(sex) = reader.word("sex", Sex::read, Code::TextUnknown) {
            given.add("sex", sex.word());
        }
        if let Some(country) = reader.word("nationality", country::by_alpha3, Code::IdentCountryUnknown) {
            given.add("nationality", country.alpha3);
        } else if kind == Some(Payload::Resident) {
            given.add("nationality", "CHN");
        }
        given.day(&mut reader, "birthDate");
        given.day(&mut reader, "validFrom");
        reader.finish();
        given
    }

    fn add(&mut self, name: &'static str, text: &str) {
        self.texts.push((name, text.to_owned()));
    }

    fn day(&mut self, reader: &mut Reader<'_>, name: &'static str) {
        if let Some(day) = reader.day(name) {
            self.texts.push((name, day.text()));
        }
    }

    fn text(&self, name: &str) -> Option<&str> {
        for (known, text) in &self.texts {
            if *known == name {
                return Some(text);
            }
        }
        None
    }

    /// The kind of the payload's number.
    fn number_kind(&self) -> Option<&'static Kind> {
        let is_old = |number| text::length(&Evening::NUMBER.apply(number)) == 15;
        ident::kind(match self.kind? {
            Payload::Resident => "resident_id",
            Payload::HmtResidence => "hmt_residence_permit",
            Payload::Foreigner if self.text("number").is_some_and(is_old) => "foreign_permanent_resident_id_15",
            Payload::Foreigner => "foreign_permanent_resident_id",
        })
    }
}

/// The payload's number, and the payload against it.
fn own_number(kind: &'static Kind, given: &mut Given, options: &Options, notes: &mut Notes, sources: &mut Sources) {
    let birth_date = given.text("birthDate").and_then(Day::read);
    let sex = given.text("sex").and_then(Sex::read);
    let Some(number) = given.text("number") else { return };
    let expect = Expect { birth_date, sex, party: None };
    match checked(kind, number, expect, options) {
        Ok(sound) => {
            for issue in sound.warnings {
                if issue.code != Code::RuleUnverified {
                    notes.warnings.push(of_payload("number", issue));
                }
            }
            for rule in sound.value.sources.rows() {
                sources.cite(rule);
            }
            // The first text of a name counts.
            let mut texts = vec![("number", sound.value.text)];
            texts.append(&mut given.texts);
            given.texts = texts;
        }
        Err(unsound) => {
            for issue in unsound.issues {
                let field = match issue.path.last() {
                    Some(Step::Field(field)) => field,
                    _ => "number",
                };
                notes.issues.push(of_payload(field, issue));
            }
        }
    }
}

fn checked(kind: &'static Kind, number: &str, expect: Expect, options: &Options) -> Checked<Ident> {
    let policy = options.idents.clone();
    ident::check(kind, number, &ident::Options { on: options.on, strict: false, expect, policy })
}

fn of_payload(field: &'static str, mut issue: Issue) -> Issue {
    issue.path = steps(&["payload", field]);
    issue
}

/// Notes the fields of the card that are compared and cannot be.
fn faults(card: &[(String, Value)], notes: &mut Notes) {
    for (key, value) in card {
        if !is_given(value) {
            continue;
        }
        let field = match key.as_str() {
            "name" => "name",
            known => match FIELDS.iter().find(|(field, _)| *field == known) {
                Some((field, _)) => field,
                None => continue,
            },
        };
        let mut issue = match value {
            Value::Text(text) => match fault(field, text) {
                Some(code) => Issue::new(code),
                None => continue,
            },
            _ => Issue::new(Code::FieldMalformed).with("expected", "string"),
        };
        issue.path = steps(&["card", field]);
        notes.issues.push(issue);
    }
}

fn fault(field: &str, text: &str) -> Option<Code> {
    let is_day = Day::read(text).is_some();
    match field {
        "sex" if Sex::read(text).is_none() => Some(Code::TextUnknown),
        "nationality" if country::by_alpha3(text).is_none() => Some(Code::IdentCountryUnknown),
        "birthDate" | "documentFrom" if !is_day => Some(Code::DayMalformed),
        "documentUntil" if text != "long_term" && !is_day => Some(Code::DayMalformed),
        _ => None,
    }
}

/// A row where at least one side has the field.
fn row(field: &'static str, ours: Option<&str>, theirs: Option<&str>, is_equal: bool) -> Option<Row> {
    let outcome = match (ours, theirs) {
        (None, None) => return None,
        (Some(_), None) => Outcome::OnlyReader,
        (None, Some(_)) => Outcome::OnlyCard,
        _ if is_equal => Outcome::Equal,
        _ => Outcome::Different,
    };
    Some(Row { field, outcome, differed: Vec::new() })
}

fn rows(given: &Given, card: &[(String, Value)], options: &Options) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut add = |row: Option<Row>| {
        if let Some(row) = row {
            rows.push(row);
        }
    };
    add(name(given, text(card, "name")));
    for (field, name) in &FIELDS {
        let (ours, theirs) = (given.text(name), text(card, field));
        let is_equal = match (ours, theirs) {
            (Some(ours), Some(theirs)) if *name == "number" => ours == even(given.number_kind(), theirs, options),
            (Some(ours), Some(theirs)) => ours == theirs,
            _ => false,
        };
        add(row(field, ours, theirs, is_equal));
    }
    let ours = given.text("passNumber");
    let theirs = get(card, "auxiliaryDocuments").map(|_| "");
    add(row("auxiliaryDocuments", ours, theirs, is_listed(ours.unwrap_or_default(), card, options)));
    rows
}

/// Whether a number is one of an auxiliary document.
fn is_listed(ours: &str, card: &[(String, Value)], options: &Options) -> bool {
    for item in items(card, "auxiliaryDocuments") {
        let kind = text(entries(item), "documentKind").and_then(ident::kind);
        if let Some(number) = text(entries(item), "documentNumber")
            && even(kind, ours, options) == even(kind, number, options)
        {
            return true;
        }
    }
    false
}

/// A number made even by its kind, or as it stands where it is not sound.
fn even(kind: Option<&'static Kind>, number: &str, options: &Options) -> String {
    if let Some(kind) = kind
        && let Ok(sound) = checked(kind, number, Expect::default(), options)
    {
        return sound.value.text;
    }
    number.trim().to_owned()
}

fn compared(ours: Option<&str>, theirs: Option<&str>) -> Option<Comparison> {
    let kind = ident::kind("person_name")?;
    match compare_names(ours?, theirs?, kind) {
        Ok(sound) => Some(sound.value),
        Err(_) => None,
    }
}

/// A foreigner's English name can stand for the name.
fn name(given: &Given, theirs: Option<&str>) -> Option<Row> {
    let mut ours = given.text("name");
    let mut names = compared(ours, theirs);
    let is_own = names.as_ref().is_some_and(|names| names.equal);
    if given.kind == Some(Payload::Foreigner) && !is_own {
        let english = given.text("englishName");
        if let Some(by_english) = compared(english, theirs)
            && (ours.is_none() || by_english.equal)
        {
            (ours, names) = (english, Some(by_english));
        }
    }
    let mut row = row("name", ours, theirs, false)?;
    if let Some(names) = names {
        if names.equal {
            row.outcome = Outcome::Equal;
        }
        row.differed = names.differed;
    }
    Some(row)
}
