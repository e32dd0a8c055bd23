//! A card checked (资料卡校验): every field by its format, then fields against one another ([`super::agreement`]), the
//! documents against the day ([`super::validity`]), and what is missing ([`super::completeness`]).
//!
//! Text is read after normalisation; what is checked and how far is told by each identifier's kind. A field of another
//! party and a key that nobody knows are kept and warned of.

use super::completeness::{self, BlockState};
use super::field::{self, FieldRow, Format, PERSONS, holds};
use super::field_table::FIELDS;
use super::validity::{self, DocumentValidity};
use super::{Options, agreement, rules};
use crate::amount::Plain;
use crate::day::Day;
use crate::ident::expect::Expect;
use crate::ident::facts::{Facts, Sex};
use crate::ident::{self, Context, Kind, country};
use crate::input::{DEPTH, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step, Unsound};
use crate::party::Party;
use crate::rule::Sources;
use serde::Serialize;
use std::cmp::Ordering;

/// Keys with values.
pub type Entries = Vec<(String, Value)>;

/// The most own attributes.
pub const MOST_ATTRIBUTES: usize = 10_000;
/// The longest number that has no layout.
const MOST_NUMBER: usize = 64;
/// Texts of so many characters have lines.
const LINES: usize = 2000;
/// The largest count.
const MOST_COUNT: u32 = 1_000_000_000;

/// A card that can be used.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CheckedCard {
    /// Whose it is.
    pub party: Party,
    /// The card after normalisation.
    pub card: Value,
    /// Whether nothing required is missing.
    pub complete: bool,
    /// Block by block.
    pub completeness: Vec<BlockState>,
    /// Every document with an end.
    pub documents: Vec<DocumentValidity>,
    /// What the document number says.
    pub facts: Facts,
    /// The rows the answer rests on.
    pub sources: Sources,
}

/// Checks a card. `partial`: a half-filled card is no fault.
///
/// Codes: those of the identifiers, `field.missing`, `field.malformed`, `field.unknown`, `field.not_applicable`, `text.*`,
/// `amount.*`, `day.malformed`, `party.*`, `card.*`, `rule.unverified`.
///
/// ```
/// use kehu::{client::{self, card}, day::Day, input::Value};
/// let text = |text: &str| Value::Text(text.to_owned());
/// let given = Value::Map(vec![("party".to_owned(), text("individual")), ("mobile".to_owned(), text("138 0013 8000"))]);
/// let options = client::Options::on(Day::read("2026-11-23").unwrap());
/// let sound = card::check_card(&given, true, &options).unwrap();
/// assert_eq!(sound.value.card.get("mobile"), Some(&text("13800138000")));
/// assert!(!sound.value.complete);
/// ```
pub fn check_card(card: &Value, partial: bool, options: &Options) -> Checked<CheckedCard> {
    let Value::Map(given) = card else {
        return Err(Unsound::of(no_map(card)));
    };
    let mut check = Check::new(options);
    let party = check.party(given);
    let Examined { card, completeness, documents, facts, mut sources, issues, mut warnings } =
        check.examine(given, party, partial);
    if let Some(party) = party.filter(|_| issues.is_empty()) {
        sources.cite(field::aml_row(party, options));
        warnings.extend(sources.caution());
        let complete = completeness.iter().all(|block| block.missing.is_empty());
        let card = [("party".to_owned(), Value::Text(party.word().to_owned()))].into_iter().chain(card);
        let card = Value::Map(card.collect());
        return Ok(Sound {
            value: CheckedCard { party, card, complete, completeness, documents, facts, sources },
            warnings,
        });
    }
    let named: Sources = issues.iter().filter_map(|issue| issue.source).collect();
    warnings.extend(named.caution());
    Err(Unsound { issues, warnings })
}

/// Why something is no map.
pub(super) fn no_map(value: &Value) -> Issue {
    match value {
        Value::Null => Issue::new(Code::FieldMissing),
        _ => wrong(value, "object"),
    }
}

fn wrong(value: &Value, expected: &'static str) -> Issue {
    match value {
        Value::TooDeep => Issue::new(Code::FieldDepth).with("limit", DEPTH),
        _ => Issue::new(Code::FieldMalformed).with("expected", expected),
    }
}

/// Whether something is given: not null, no empty list, no blank text.
pub(super) fn is_given(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::List(list) => !list.is_empty(),
        Value::Text(text) => !text.trim().is_empty(),
        _ => true,
    }
}

/// The value of a key, if given.
pub(super) fn get<'a>(entries: &'a [(String, Value)], key: &str) -> Option<&'a Value> {
    entries.iter().find(|(known, _)| known == key).map(|(_, value)| value).filter(|value| is_given(value))
}

/// The text of a key, if given.
pub(super) fn text<'a>(entries: &'a [(String, Value)], key: &str) -> Option<&'a str> {
    get(entries, key).and_then(Value::text)
}

/// The day of a key, if given.
pub(super) fn day(entries: &[(String, Value)], key: &str) -> Option<Day> {
    text(entries, key).and_then(Day::read)
}

/// Whether a document is one that only a body has.
pub(super) fn is_bodys(document_kind: Option<&str>) -> bool {
    let kinds = ["uscc", "organization_code", "business_licence_15", "overseas_registration"];
    document_kind.is_some_and(|kind| kinds.contains(&kind))
}

/// A card as it was found.
#[derive(Debug)]
pub(super) struct Examined {
    /// After normalisation, without the party.
    pub card: Entries,
    pub completeness: Vec<BlockState>,
    pub documents: Vec<DocumentValidity>,
    pub facts: Facts,
    pub sources: Sources,
    pub issues: Vec<Issue>,
    pub warnings: Vec<Issue>,
}

/// Examines the fields of a party's card.
pub(super) fn examine(given: &[(String, Value)], party: Party, partial: bool, options: &Options) -> Examined {
    Check::new(options).examine(given, Some(party), partial)
}

/// One card being checked.
pub(super) struct Check<'a> {
    pub options: &'a Options,
    pub path: Vec<Step>,
    pub issues: Vec<Issue>,
    pub warnings: Vec<Issue>,
    pub sources: Sources,
    /// What the top-level document number says.
    pub facts: Facts,
    /// Birth dates that document numbers tell, by the path of the number's owner.
    pub births: Vec<(Vec<Step>, Day)>,
    party: Option<Party>,
}

impl<'a> Check<'a> {
    pub fn new(options: &'a Options) -> Check<'a> {
        Check {
            options,
            path: Vec::new(),
            issues: Vec::new(),
            warnings: Vec::new(),
            sources: Sources::default(),
            facts: Facts::default(),
            births: Vec::new(),
            party: None,
        }
    }

    fn party(&mut self, given: &[(String, Value)]) -> Option<Party> {
        let issue = match get(given, "party") {
            None => Issue::new(Code::FieldMissing),
            Some(Value::Text(word)) => match Party::read(word) {
                Some(party) => return Some(party),
                None => Issue::new(Code::PartyUnknown),
            },
            Some(other) => wrong(other, "string"),
        };
        self.issues.push(issue.at([Step::Field("party")]));
        None
    }

    fn examine(mut self, given: &[(String, Value)], party: Option<Party>, partial: bool) -> Examined {
        self.party = party;
        let card = self.record(given, FIELDS);
        if let Some(party) = party {
            self.contradictions(&card, party);
        }
        let age = agreement::check(&mut self, &card, party);
        let documents = validity::check(&mut self, &card);
        let completeness =
            party.map(|party| completeness::check(&mut self, given, party, age, partial)).unwrap_or_default();
        let Check { facts, sources, issues, warnings, .. } = self;
        Examined { card, completeness, documents, facts, sources, issues, warnings }
    }

    /// Notes what makes the card unusable, at a field below the present path.
    pub fn issue(&mut self, steps: &[Step], issue: Issue) {
        let path: Vec<Step> = self.path.iter().chain(steps).cloned().collect();
        self.issues.push(issue.at(path));
    }

    /// Notes a soft finding and cites its row.
    pub fn warn(&mut self, steps: &[Step], issue: Issue) {
        if let Some(rule) = issue.source {
            self.sources.cite(rule);
        }
        let path: Vec<Step> = self.path.iter().chain(steps).cloned().collect();
        self.warnings.push(issue.at(path));
    }

    fn fault(&mut self, issue: Issue) -> Option<Value> {
        self.issue(&[], issue);
        None
    }

    /// A map by its rows, made even; what is not given is left out.
    fn record(&mut self, given: &[(String, Value)], rows: &'static [FieldRow]) -> Entries {
        let is_top = self.path.is_empty();
        let mut even = Vec::with_capacity(given.len());
        let mut next = 0;
        for (key, value) in given.iter().filter(|(key, value)| is_given(value) && !(is_top && key == "party")) {
            // Cards mostly come in the order of the rows.
            let (before, after) = rows.split_at(next);
            let found = after.iter().position(|row| row.name == key).map(|place| next + place);
            let Some(place) = found.or_else(|| before.iter().position(|row| row.name == key)) else {
                self.warn(&[Step::Key(key.clone())], Issue::new(Code::FieldUnknown));
                even.push((key.clone(), value.clone()));
                continue;
            };
            let row = &rows[place];
            next = place + 1;
            if self.party.is_some_and(|party| !holds(row.parties, party)) {
                self.warn(&[Step::Field(row.name)], Issue::new(Code::FieldNotApplicable));
                even.push((key.clone(), value.clone()));
                continue;
            }
            self.path.push(Step::Field(row.name));
            if let Some(value) = self.value(row, value, given) {
                even.push((key.clone(), value));
            }
            self.path.pop();
        }
        even
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
                let is_body =
                    self::text(beside, "kind") == Some("organisation") || is_bodys(self::text(beside, "documentKind"));
                return self.ident(if is_body { "organisation_name" } else { "person_name" }, text);
            }
            Format::Ident(kind) => return self.ident(kind, text),
            Format::Phone => {
                let is_mobile =
                    ident::kind("mobile").is_some_and(|kind| ident::accepts(kind, text, self.options.on.packed()));
                return self.ident(if is_mobile { "mobile" } else { "landline" }, text);
            }
            Format::DocumentNumber => match self::text(beside, "documentKind").and_then(ident::kind) {
                Some(kind) => return self.ident(kind.code, text),
                None => plain(text, MOST_NUMBER),
            },
            Format::AccountNumber => {
                let is_securities = self::text(beside, "kind") == Some("securities");
                return self.ident(if is_securities { "securities_account" } else { "cash_account" }, text);
            }
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
                self.sources.cite(&rules::CARD_CAPITAL);
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
                sound.value.sources.rows().iter().for_each(|rule| self.sources.cite(rule));
                Some(sound.value)
            }
            Err(unsound) => {
                unsound.issues.into_iter().for_each(|issue| self.issue(&[], issue));
                None
            }
        }
    }

    /// The top-level number against birth date, sex and party.
    fn contradictions(&mut self, card: &Entries, party: Party) {
        let document_kind = text(card, "documentKind").and_then(ident::kind);
        let Some(kind) = document_kind.filter(|_| get(card, "documentNumber").is_some()) else { return };
        let expect = Expect {
            birth_date: day(card, "birthDate"),
            sex: text(card, "sex").and_then(Sex::read),
            // Whether a minor is one is a question of age, not of the number.
            party: Some(if party == Party::Minor { Party::Individual } else { party }),
        };
        let context = Context { on: self.options.on.packed(), strict: false, policy: &self.options.idents };
        for issue in expect.contradictions(kind, &self.facts, &context) {
            let path: Vec<Step> = issue.path.iter().skip(1).cloned().collect();
            self.issue(&path, issue);
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
    wrong_sign(text, |sign| !sign.is_ascii_control() || (most >= LINES && matches!(sign, '\n' | '\r' | '\t')))
}
