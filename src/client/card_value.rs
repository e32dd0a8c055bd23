//! The values of a card read by their formats: made even, or noted as faults where they stand.

use super::card::{Check, Entries, day, get, is_given, says, text};
use super::field::{Block, FieldRow, Format, NUMBER_LENGTH, PERSONS, Words, holds};
use super::situation::MOST;
use super::{Options, currency, rules};
use crate::amount::Plain;
use crate::day::Day;
use crate::ident::expect::Expect;
use crate::ident::{self, Kind, country};
use crate::input::Value;
use crate::issue::{Code, Issue, Step};
use crate::text;
use std::cmp::Ordering;

/// The most own attributes.
const MOST_ATTRIBUTES: usize = 10_000;
/// Texts of so many characters have lines.
const LINES: usize = 2000;
/// Documents that only a body has.
pub(super) const BODYS: &[&str] = &["uscc", "organization_code", "business_licence_15", "overseas_registration"];
/// The largest count.
const MOST_COUNT: u32 = 1_000_000_000;

/// What was cut off because of its depth, or is no plain data: what is kept must be kept whole.
fn lost(value: &Value) -> Option<&Value> {
    match value {
        Value::TooDeep | Value::Opaque => return Some(value),
        Value::List(list) => {
            for item in list {
                if let Some(part) = lost(item) {
                    return Some(part);
                }
            }
        }
        Value::Map(map) => {
            for (_, inner) in map {
                if let Some(part) = lost(inner) {
                    return Some(part);
                }
            }
        }
        _ => {}
    }
    None
}

/// Where the row of a name stands. Cards mostly come in the order of the rows: the search goes on from the last hit.
fn place(rows: &[FieldRow], name: &str, next: usize) -> Option<usize> {
    for step in next..next + rows.len() {
        let place = if step < rows.len() { step } else { step - rows.len() };
        if rows.get(place).is_some_and(|row| row.name == name) {
            return Some(place);
        }
    }
    None
}

/// The kind of a name.
fn name_kind(is_body: bool) -> &'static str {
    if is_body { "organisation_name" } else { "person_name" }
}

fn is_word(words: Words, text: &str) -> bool {
    for row in words {
        if row.0 == text {
            return true;
        }
    }
    false
}

/// Whether an empty list or group stands where none can.
fn is_misplaced(value: &Value, key: &str, rows: &[FieldRow]) -> bool {
    let Some(row) = place(rows, key, 0).and_then(|place| rows.get(place)) else { return false };
    match value {
        Value::List(_) => !matches!(row.format, Format::List(_) | Format::Words(_)),
        Value::Map(_) => !matches!(row.format, Format::Object | Format::Any | Format::Provenance),
        _ => false,
    }
}

impl Check<'_> {
    fn beyond(&mut self, most: usize) -> Option<Value> {
        self.issue(&[], Issue::new(Code::FieldDepth).with("limit", most));
        None
    }

    /// A map by its rows, made even; what is not given is left out.
    pub fn record(&mut self, given: &[(String, Value)], rows: &'static [FieldRow]) -> Entries {
        let is_top = self.path.is_empty();
        let mut even = Vec::with_capacity(given.len());
        let mut next = 0;
        if given.len() > MOST_ATTRIBUTES {
            self.beyond(MOST_ATTRIBUTES);
            return even;
        }
        for (key, value) in given {
            if (!is_given(value) && !is_misplaced(value, key, rows)) || (is_top && key == "party") {
                continue;
            }
            let found = place(rows, key, next);
            let Some(row) = found.and_then(|place| rows.get(place)) else {
                self.keep(Step::Key(key.clone()), Code::FieldUnknown, (key, value), &mut even);
                continue;
            };
            next = found.map_or(0, |place| place + 1);
            if self.party.is_some_and(|party| !holds(row.parties, party)) {
                self.keep(Step::Field(row.name), Code::FieldNotApplicable, (key, value), &mut even);
                continue;
            }
            if is_top && matches!(row.block, Block::Relationship | Block::Accounts) {
                self.cite(&rules::CARD_BASE);
            }
            self.path.push(Step::Field(row.name));
            if let Some(value) = self.value(row, value, given) {
                even.push((key.clone(), value));
            }
            self.path.pop();
        }
        even
    }

    /// Keeps an entry as it came, with a warning; on the card itself apart from what is checked.
    fn keep(&mut self, step: Step, code: Code, (key, value): (&String, &Value), even: &mut Entries) {
        let kept = if self.path.is_empty() { &mut self.kept } else { even };
        kept.push((key.clone(), value.clone()));
        let steps = [step];
        if let Some(part) = lost(value) {
            self.unfit(&steps, part, "object");
        }
        self.warn(&steps, Issue::new(code));
    }

    fn value(&mut self, row: &'static FieldRow, value: &Value, beside: &[(String, Value)]) -> Option<Value> {
        let expected = match (row.format, value) {
            (Format::Object, Value::Map(map)) => return Some(Value::Map(self.record(map, row.inside))),
            (Format::List(most), Value::List(list)) if list.len() > most => return self.beyond(most),
            (Format::List(_), Value::List(list)) => return Some(self.list(list, row.inside)),
            (Format::Words(_), Value::List(list)) if list.len() > MOST => return self.beyond(MOST),
            (Format::Words(words), Value::List(list)) => {
                self.words(list, words);
                return Some(value.clone());
            }
            (Format::Any, Value::Map(map)) if map.len() > MOST_ATTRIBUTES => return self.beyond(MOST_ATTRIBUTES),
            (Format::Any, Value::Map(_)) => {
                let Some(part) = lost(value) else { return Some(value.clone()) };
                self.unfit(&[], part, "object");
                return None;
            }
            (Format::Provenance, Value::Map(map)) => {
                self.provenance(map);
                return Some(value.clone());
            }
            (Format::Flag, Value::Bool(_)) => return Some(value.clone()),
            (Format::Count, Value::Number(number)) if number.fract() == 0.0 => return self.count(*number),
            (Format::Object | Format::Any | Format::Provenance, _) => "object",
            (Format::List(_) | Format::Words(_), _) => "array",
            (Format::Flag, _) => "boolean",
            (Format::Count, _) => "integer",
            (format, Value::Text(text)) => return self.text(format, text, beside),
            _ => "string",
        };
        self.unfit(&[], value, expected);
        None
    }

    fn list(&mut self, list: &[Value], rows: &'static [FieldRow]) -> Value {
        let mut items = Vec::with_capacity(list.len());
        for (place, item) in (0_u32..).zip(list) {
            self.path.push(Step::Place(place));
            let mut even = Entries::new();
            match item {
                Value::Map(map) => even = self.record(map, rows),
                other => self.unfit(&[], other, "object"),
            }
            self.path.pop();
            items.push(Value::Map(even));
        }
        Value::List(items)
    }

    fn words(&mut self, list: &[Value], words: Words) {
        for (place, item) in (0_u32..).zip(list) {
            match item {
                Value::Text(text) if is_word(words, text) => {}
                Value::Text(_) => self.forbid(&[Step::Place(place)], Code::TextUnknown, None),
                other => self.unfit(&[Step::Place(place)], other, "string"),
            }
        }
    }

    fn count(&mut self, number: f64) -> Option<Value> {
        if number >= 0.0 && number <= f64::from(MOST_COUNT) {
            return Some(Value::Number(number));
        }
        self.issue(&[], Issue::new(Code::AmountOutOfRange).with("from", 0_u32).with("until", MOST_COUNT));
        None
    }

    fn text(&mut self, format: Format, text: &str, beside: &[(String, Value)]) -> Option<Value> {
        if let Some(kind) = self.kind(format, text, beside) {
            return self.ident(kind, text).map(Value::Text);
        }
        let is_capital = matches!(format, Format::Capital);
        if is_capital {
            self.cite(&rules::CARD_CAPITAL);
        }
        let Some(mut issue) = fault(format, text) else { return Some(Value::Text(text.to_owned())) };
        if is_capital && issue.code == Code::AmountOutOfRange {
            issue.source = Some(&rules::CARD_CAPITAL);
        }
        self.issue(&[], issue);
        None
    }

    /// The kind of identifier that a text must be, where it must be one.
    fn kind(&self, format: Format, given: &str, beside: &[(String, Value)]) -> Option<&'static Kind> {
        ident::kind(match format {
            Format::Name => name_kind(self.party.is_some_and(|party| !holds(PERSONS, party))),
            Format::PersonName => {
                name_kind(says(beside, "kind", &["organisation"]) || says(beside, "documentKind", BODYS))
            }
            Format::Ident(kind) => kind,
            Format::Phone => {
                let mobile = ident::kind("mobile")?;
                if ident::accepts(mobile, given, self.options.on.packed()) { "mobile" } else { "landline" }
            }
            Format::DocumentNumber => text(beside, "documentKind")?,
            Format::AccountNumber if says(beside, "kind", &["securities"]) => "securities_account",
            Format::AccountNumber if says(beside, "kind", &["cash", "credit", "option", "fund"]) => "cash_account",
            _ => return None,
        })
    }

    /// An identifier: its findings at the present path, its rows cited.
    fn ident(&mut self, kind: &'static Kind, text: &str) -> Option<String> {
        let Options { on, idents, .. } = self.options;
        let options = ident::Options { on: *on, strict: false, expect: Expect::default(), policy: idents.clone() };
        let sound = match ident::check(kind, text, &options) {
            Ok(sound) => sound,
            Err(unsound) => {
                for issue in unsound.issues {
                    self.issue(&[], issue);
                }
                return None;
            }
        };
        for issue in sound.warnings {
            if issue.code != Code::RuleUnverified {
                self.warn(&[], issue);
            }
        }
        let ident = sound.value;
        for rule in ident.sources.rows() {
            self.cite(rule);
        }
        if let Some(birth_date) = ident.facts.birth_date {
            let (_, owner) = self.path.split_last()?;
            self.births.push((owner.to_vec(), birth_date));
        }
        if let [Step::Field("documentNumber")] = self.path.as_slice() {
            self.found.facts = ident.facts;
        }
        Some(ident.text)
    }

    fn provenance(&mut self, map: &[(String, Value)]) {
        for (field, value) in map {
            self.path.push(Step::Key(field.clone()));
            match value {
                Value::Map(entries) => self.origin(entries),
                other => self.unfit(&[], other, "object"),
            }
            self.path.pop();
        }
    }

    fn origin(&mut self, entries: &[(String, Value)]) {
        if !says(entries, "source", &["clerk", "client", "reader", "register"]) {
            let is_given = get(entries, "source").is_some();
            let code = if is_given { Code::TextUnknown } else { Code::FieldMissing };
            self.forbid(&[Step::Field("source")], code, None);
        }
        if get(entries, "on").is_some() && day(entries, "on").is_none() {
            self.forbid(&[Step::Field("on")], Code::DayMalformed, None);
        }
    }
}

/// What is wrong with a text that is no identifier.
fn fault(format: Format, text: &str) -> Option<Issue> {
    let (is_good, code) = match format {
        Format::Text(most) => return plain_fault(text, most),
        Format::DocumentNumber | Format::AccountNumber => return plain_fault(text, NUMBER_LENGTH),
        Format::Day => (Day::read(text).is_some(), Code::DayMalformed),
        Format::DayOrLongTerm => (text == "long_term" || Day::read(text).is_some(), Code::DayMalformed),
        Format::Word(words) => (is_word(words, text), Code::TextUnknown),
        Format::Country => (country::by_alpha3(text).is_some(), Code::IdentCountryUnknown),
        Format::Currency => (currency::is_formed(text), Code::TextMalformed),
        Format::Url => (is_address(text), Code::TextMalformed),
        Format::Latin => return sign_fault(text, is_latin),
        Format::Capital => return amount_fault(text, "0.01", MOST_AMOUNT),
        Format::Amount => return amount_fault(text, "0", MOST_AMOUNT),
        Format::Ratio => return amount_fault(text, "0", "1"),
        _ => return None,
    };
    if is_good { None } else { Some(Issue::new(code)) }
}

fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && sign_fault(rest, |sign| !sign.is_whitespace()).is_none())
}

fn is_latin(sign: char) -> bool {
    sign.is_ascii_alphabetic() || matches!(sign, ' ' | '-' | '\'' | '.' | ',')
}

/// The largest amount that can be computed exactly.
const MOST_AMOUNT: &str = "9999999999999999999999999999";

/// What is wrong with an amount between two others; from 0.01 on means above nothing.
fn amount_fault(text: &str, from: &'static str, until: &'static str) -> Option<Issue> {
    let (number, most) = match (Plain::read(text), Plain::read(until)) {
        (Ok(number), Ok(most)) => (number, most),
        (Err(issue), _) | (_, Err(issue)) => return Some(issue),
    };
    let is_below = number.is_negative() || (number.is_zero() && from != "0");
    if is_below || number.compare(&most) == Ordering::Greater {
        return Some(Issue::new(Code::AmountOutOfRange).with("from", from).with("until", until));
    }
    None
}

/// The first sign that is not allowed.
fn sign_fault(text: &str, is_allowed: fn(char) -> bool) -> Option<Issue> {
    for (place, sign) in (1_u32..).zip(text.chars()) {
        if !is_allowed(sign) {
            return Some(Issue::new(Code::TextCharset).with("position", place));
        }
    }
    None
}

/// What is wrong with text of so many characters at most: longer, or with control characters.
fn plain_fault(text: &str, most: usize) -> Option<Issue> {
    let count = text::length(text);
    if count > most {
        return Some(Issue::new(Code::TextLength).with("expected", most).with("actual", count));
    }
    let is_of_lines = |sign: char| !sign.is_control() || matches!(sign, '\n' | '\r' | '\t');
    sign_fault(text, if most >= LINES { is_of_lines } else { |sign| !sign.is_control() })
}
