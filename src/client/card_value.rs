//! The values of a card read by their formats: made even, or noted as faults where they stand.

use super::{Check, Entries, get, is_bodys, is_given, text, wrong};
use crate::amount::Plain;
use crate::client::field::{Block, FieldRow, Format, NUMBER_LENGTH, PERSONS, holds};
use crate::client::{Options, rules};
use crate::day::Day;
use crate::ident::expect::Expect;
use crate::ident::{self, Kind, country};
use crate::input::Value;
use crate::issue::{Code, Issue, Step};
use std::cmp::Ordering;

/// The most own attributes.
const MOST_ATTRIBUTES: usize = 10_000;
/// Texts of so many characters have lines.
const LINES: usize = 2000;
/// The largest count.
const MOST_COUNT: u32 = 1_000_000_000;

/// Whether something was cut off because of its depth: what is kept must be kept whole.
fn is_cut(value: &Value) -> bool {
    match value {
        Value::TooDeep => true,
        Value::List(list) => list.iter().any(is_cut),
        Value::Map(map) => map.iter().any(|(_, value)| is_cut(value)),
        _ => false,
    }
}

impl Check<'_> {
    fn fault(&mut self, issue: Issue) -> Option<Value> {
        self.issue(&[], issue);
        None
    }

    /// A map by its rows, made even; what is not given is left out.
    pub fn record(&mut self, given: &[(String, Value)], rows: &'static [FieldRow]) -> Entries {
        let is_top = self.path.is_empty();
        let mut even = Vec::with_capacity(given.len());
        let mut next = 0;
        for (key, value) in given.iter().filter(|(key, value)| is_given(value) && !(is_top && key == "party")) {
            // Cards mostly come in the order of the rows.
            let (before, after) = rows.split_at(next);
            let found = after.iter().position(|row| row.name == key).map(|place| next + place);
            let Some(place) = found.or_else(|| before.iter().position(|row| row.name == key)) else {
                self.keep(Step::Key(key.clone()), Code::FieldUnknown, (key, value), &mut even);
                continue;
            };
            let row = &rows[place];
            next = place + 1;
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
        if is_cut(value) {
            self.issue(&steps, wrong(&Value::TooDeep, "object"));
        }
        self.warn(&steps, Issue::new(code));
    }

    fn value(&mut self, row: &'static FieldRow, value: &Value, beside: &[(String, Value)]) -> Option<Value> {
        match (row.format, value) {
            (Format::Object, Value::Map(map)) => Some(Value::Map(self.record(map, row.inside))),
            (Format::List(most), Value::List(list)) if list.len() <= most => {
                let items = (0_u32..).zip(list).map(|(place, item)| {
                    self.path.push(Step::Place(place));
                    let even = match item {
                        Value::Map(map) => self.record(map, row.inside),
                        other => {
                            self.issue(&[], wrong(other, "object"));
                            Vec::new()
                        }
                    };
                    self.path.pop();
                    Value::Map(even)
                });
                Some(Value::List(items.collect()))
            }
            (Format::List(most), Value::List(_)) => self.fault(Issue::new(Code::FieldDepth).with("limit", most)),
            (Format::Words(words), Value::List(list)) => {
                for (place, item) in (0_u32..).zip(list) {
                    match item {
                        Value::Text(text) if words.iter().any(|row| row.0 == text) => {}
                        Value::Text(_) => self.issue(&[Step::Place(place)], Issue::new(Code::TextUnknown)),
                        other => self.issue(&[Step::Place(place)], wrong(other, "string")),
                    }
                }
                Some(value.clone())
            }
            (Format::Any, Value::Map(_)) if is_cut(value) => self.fault(wrong(&Value::TooDeep, "object")),
            (Format::Any, Value::Map(map)) if map.len() <= MOST_ATTRIBUTES => Some(value.clone()),
            (Format::Any, Value::Map(_)) => self.fault(Issue::new(Code::FieldDepth).with("limit", MOST_ATTRIBUTES)),
            (Format::Provenance, Value::Map(map)) => self.provenance(map),
            (Format::Flag, Value::Bool(_)) => Some(value.clone()),
            (Format::Count, Value::Number(number)) => self.count(*number),
            (Format::Object | Format::Any | Format::Provenance, _) => self.fault(wrong(value, "object")),
            (Format::List(_) | Format::Words(_), _) => self.fault(wrong(value, "array")),
            (Format::Flag, _) => self.fault(wrong(value, "boolean")),
            (Format::Count, _) => self.fault(wrong(value, "integer")),
            (format, Value::Text(text)) => self.text(format, text, beside).map(Value::Text),
            _ => self.fault(wrong(value, "string")),
        }
    }

    fn count(&mut self, number: f64) -> Option<Value> {
        if !number.is_finite() || number.fract() != 0.0 {
            return self.fault(wrong(&Value::Number(number), "integer"));
        }
        if !(0.0..=f64::from(MOST_COUNT)).contains(&number) {
            let issue = Issue::new(Code::AmountOutOfRange).with("from", 0_u32).with("until", MOST_COUNT);
            return self.fault(issue);
        }
        Some(Value::Number(number))
    }

    fn text(&mut self, format: Format, text: &str, beside: &[(String, Value)]) -> Option<String> {
        let issue = match format {
            Format::Text(most) => plain(text, most),
            Format::Name => {
                let is_person = self.party.is_none_or(|party| holds(PERSONS, party));
                return self.ident(if is_person { "person_name" } else { "organisation_name" }, text);
            }
            Format::PersonName => {
                let is_body = super::text(beside, "kind") == Some("organisation")
                    || is_bodys(super::text(beside, "documentKind"));
                return self.ident(if is_body { "organisation_name" } else { "person_name" }, text);
            }
            Format::Ident(kind) => return self.ident(kind, text),
            Format::Phone => {
                let is_mobile =
                    ident::kind("mobile").is_some_and(|kind| ident::accepts(kind, text, self.options.on.packed()));
                return self.ident(if is_mobile { "mobile" } else { "landline" }, text);
            }
            Format::DocumentNumber => match super::text(beside, "documentKind").and_then(ident::kind) {
                Some(kind) => return self.ident(kind.code, text),
                None => plain(text, NUMBER_LENGTH),
            },
            Format::AccountNumber => match super::text(beside, "kind") {
                Some("securities") => return self.ident("securities_account", text),
                Some("cash" | "credit" | "option" | "fund") => return self.ident("cash_account", text),
                _ => plain(text, NUMBER_LENGTH),
            },
            Format::DayOrLongTerm if text == "long_term" => None,
            Format::Day | Format::DayOrLongTerm => Day::read(text).is_none().then(|| Issue::new(Code::DayMalformed)),
            Format::Word(words) => (!words.iter().any(|row| row.0 == text)).then(|| Issue::new(Code::TextUnknown)),
            Format::Country => country::by_alpha3(text).is_none().then(|| Issue::new(Code::IdentCountryUnknown)),
            Format::Url => {
                let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
                let is_good = rest.is_some_and(|rest| !rest.is_empty() && !rest.chars().any(char::is_whitespace));
                (!is_good).then(|| Issue::new(Code::TextMalformed))
            }
            Format::Latin => {
                let is_latin = |sign: char| sign.is_ascii_alphabetic() || matches!(sign, ' ' | '-' | '\'' | '.' | ',');
                wrong_sign(text, is_latin)
            }
            Format::Capital => {
                self.cite(&rules::CARD_CAPITAL);
                amount_fault(text, "0.01", MOST_AMOUNT).map(|issue| match issue.code {
                    Code::AmountOutOfRange => issue.by(&rules::CARD_CAPITAL),
                    _ => issue,
                })
            }
            Format::Amount => amount_fault(text, "0", MOST_AMOUNT),
            Format::Ratio => amount_fault(text, "0", "1"),
            _ => None,
        };
        match issue {
            Some(issue) => {
                self.issue(&[], issue);
                None
            }
            None => Some(text.to_owned()),
        }
    }

    /// An identifier: its findings at the present path, its rows cited.
    fn ident(&mut self, code: &str, text: &str) -> Option<String> {
        let kind = ident::kind(code)?;
        let sound = self.checked(kind, text)?;
        if let Some(birth_date) = sound.facts.birth_date {
            let (_, owner) = self.path.split_last()?;
            self.births.push((owner.to_vec(), birth_date));
        }
        if let [Step::Field("documentNumber")] = self.path.as_slice() {
            self.facts = sound.facts;
        }
        Some(sound.text)
    }

    fn checked(&mut self, kind: &'static Kind, text: &str) -> Option<ident::Ident> {
        let Options { on, idents, .. } = self.options;
        let options = ident::Options { on: *on, strict: false, expect: Expect::default(), policy: idents.clone() };
        match ident::check(kind, text, &options) {
            Ok(sound) => {
                for issue in sound.warnings.into_iter().filter(|issue| issue.code != Code::RuleUnverified) {
                    self.warn(&[], issue);
                }
                sound.value.sources.rows().iter().for_each(|rule| self.cite(rule));
                Some(sound.value)
            }
            Err(unsound) => {
                unsound.issues.into_iter().for_each(|issue| self.issue(&[], issue));
                None
            }
        }
    }

    fn provenance(&mut self, map: &[(String, Value)]) -> Option<Value> {
        for (field, value) in map {
            self.path.push(Step::Key(field.clone()));
            match value {
                Value::Map(entries) => {
                    let origin = text(entries, "source");
                    if origin.is_none_or(|word| !["clerk", "client", "reader", "register"].contains(&word)) {
                        let code =
                            if get(entries, "source").is_none() { Code::FieldMissing } else { Code::TextUnknown };
                        self.issue(&[Step::Field("source")], Issue::new(code));
                    }
                    if get(entries, "on").is_some_and(|on| on.text().and_then(Day::read).is_none()) {
                        self.issue(&[Step::Field("on")], Issue::new(Code::DayMalformed));
                    }
                }
                other => self.issue(&[], wrong(other, "object")),
            }
            self.path.pop();
        }
        Some(Value::Map(map.to_vec()))
    }
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
    let is_outside = is_below || number.compare(&most) == Ordering::Greater;
    is_outside.then(|| Issue::new(Code::AmountOutOfRange).with("from", from).with("until", until))
}

/// The first sign that is not allowed.
fn wrong_sign(text: &str, allowed: impl Fn(char) -> bool) -> Option<Issue> {
    let place = text.chars().position(|sign| !allowed(sign))?;
    Some(Issue::new(Code::TextCharset).with("position", place + 1))
}

/// What is wrong with text of so many characters at most: longer, or with control characters.
fn plain(text: &str, most: usize) -> Option<Issue> {
    let count = text.chars().count();
    if count > most {
        return Some(Issue::new(Code::TextLength).with("expected", most).with("actual", count));
    }
    wrong_sign(text, |sign| !sign.is_control() || (most >= LINES && matches!(sign, '\n' | '\r' | '\t')))
}
