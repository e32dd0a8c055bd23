//! A card checked (资料卡校验): every field by its format, then fields against one another ([`super::agreement`]), the
//! documents against the day ([`super::validity`]), and what is missing ([`super::completeness`]).
//!
//! Text is read after normalisation; what is checked and how far is told by each identifier's kind. A field of another
//! party and a key that nobody knows are kept and warned of.

use super::completeness::{self, BlockState};
use super::field;
use super::field_table::FIELDS;
use super::validity::{self, DocumentValidity};
use super::{Options, agreement};
use crate::day::Day;
use crate::ident::expect::Expect;
use crate::ident::facts::{Facts, Sex};
use crate::ident::{self, Context};
use crate::input::{DEPTH, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step, Unsound};
use crate::party::Party;
use crate::rule::{Rule, Sources};
use crate::text::is_invisible;
use serde::Serialize;

/// Keys with values.
pub type Entries = Vec<(String, Value)>;

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
    check.examine(given, party, partial);
    let mut found = check.found;
    let party = match party {
        Some(party) if found.issues.is_empty() => party,
        _ => return Err(unsound(found.issues, found.warnings)),
    };
    if let Some(rule) = field::aml_row(party, options) {
        found.sources.cite(rule);
    }
    found.warnings.extend(found.sources.caution());
    let mut card = vec![("party".to_owned(), Value::Text(party.word().to_owned()))];
    card.append(&mut found.card);
    let mut complete = true;
    for block in &found.completeness {
        complete &= block.missing.is_empty();
    }
    let value = CheckedCard {
        party,
        card: Value::Map(card),
        complete,
        completeness: found.completeness,
        documents: found.documents,
        facts: found.facts,
        sources: found.sources,
    };
    Ok(Sound { value, warnings: found.warnings })
}

/// Why there is no answer; the rows that forbid are told of, too, where they were not verified.
pub(super) fn unsound(issues: Vec<Issue>, mut warnings: Vec<Issue>) -> Unsound {
    let mut named = Sources::default();
    for issue in &issues {
        if let Some(rule) = issue.source {
            named.cite(rule);
        }
    }
    warnings.extend(named.caution());
    Unsound { issues, warnings }
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
        Value::Map(map) => map.iter().any(|(_, inner)| is_given(inner)),
        Value::Text(text) => !text.chars().all(|sign| sign.is_whitespace() || is_invisible(sign)),
        _ => true,
    }
}

/// The value of a key, if given.
pub(super) fn get<'a>(entries: &'a [(String, Value)], key: &str) -> Option<&'a Value> {
    for (known, value) in entries {
        if known == key {
            return if is_given(value) { Some(value) } else { None };
        }
    }
    None
}

/// The text of a key, if given.
pub(super) fn text<'a>(entries: &'a [(String, Value)], key: &str) -> Option<&'a str> {
    get(entries, key).and_then(Value::text)
}

/// The day of a key, if given.
pub(super) fn day(entries: &[(String, Value)], key: &str) -> Option<Day> {
    text(entries, key).and_then(Day::read)
}

/// Whether one of these words stands at a key.
#[inline(never)]
pub(super) fn says(entries: &[(String, Value)], key: &str, words: &[&str]) -> bool {
    if let Some(text) = text(entries, key) {
        for word in words {
            if *word == text {
                return true;
            }
        }
    }
    false
}

/// A card as it was found.
#[derive(Debug, Default)]
pub(super) struct Examined {
    /// After normalisation, without the party.
    pub card: Entries,
    pub completeness: Vec<BlockState>,
    pub documents: Vec<DocumentValidity>,
    /// What the top-level document number says.
    pub facts: Facts,
    pub sources: Sources,
    pub issues: Vec<Issue>,
    pub warnings: Vec<Issue>,
}

/// Examines the fields of a party's card.
pub(super) fn examine(given: &[(String, Value)], party: Party, partial: bool, options: &Options) -> Examined {
    let mut check = Check::new(options);
    check.examine(given, Some(party), partial);
    check.found
}

/// One card being checked.
pub(super) struct Check<'a> {
    pub options: &'a Options,
    pub path: Vec<Step>,
    pub found: Examined,
    /// Birth dates that document numbers tell, by the path of the number's owner.
    pub births: Vec<(Vec<Step>, Day)>,
    pub party: Option<Party>,
    /// What stands on the card without being a field of this party's: kept, but no part of any check.
    pub kept: Entries,
}

impl<'a> Check<'a> {
    pub fn new(options: &'a Options) -> Check<'a> {
        Check {
            options,
            path: Vec::new(),
            found: Examined::default(),
            births: Vec::new(),
            party: None,
            kept: Entries::new(),
        }
    }

    fn party(&mut self, given: &[(String, Value)]) -> Option<Party> {
        let path = &[Step::Field("party")];
        match get(given, "party") {
            None => self.forbid(path, Code::FieldMissing, None),
            Some(Value::Text(word)) => match Party::read(word) {
                Some(party) => return Some(party),
                None => self.forbid(path, Code::PartyUnknown, None),
            },
            Some(other) => self.unfit(path, other, "string"),
        }
        None
    }

    fn examine(&mut self, given: &[(String, Value)], party: Option<Party>, partial: bool) {
        self.party = party;
        let mut card = self.record(given, FIELDS);
        if let Some(party) = party {
            self.contradictions(&card, party);
        }
        let age = agreement::check(self, &card, party);
        self.found.documents = validity::check(self, &card);
        if let Some(party) = party {
            self.found.completeness = completeness::check(self, given, party, age, partial);
        }
        card.append(&mut self.kept);
        self.found.card = card;
    }

    /// Cites a row, once.
    #[inline(never)]
    pub fn cite(&mut self, rule: &'static Rule) {
        for known in self.found.sources.rows() {
            if std::ptr::eq(*known, rule) {
                return;
            }
        }
        self.found.sources.cite(rule);
    }

    /// Cites a row in force on the day, and gives it; nothing rests on one that is not.
    pub fn rest_on(&mut self, rule: &'static Rule) -> Option<&'static Rule> {
        if !rule.in_force(self.options.on) {
            return None;
        }
        self.cite(rule);
        Some(rule)
    }

    /// The present path and what lies below it.
    fn below(&self, steps: &[Step]) -> Vec<Step> {
        let mut path = self.path.clone();
        path.extend_from_slice(steps);
        path
    }

    /// Notes what makes the card unusable, at a field below the present path.
    #[inline(never)]
    pub fn issue(&mut self, steps: &[Step], mut issue: Issue) {
        issue.path = self.below(steps);
        self.found.issues.push(issue);
    }

    /// Notes a soft finding and cites its row.
    #[inline(never)]
    pub fn warn(&mut self, steps: &[Step], mut issue: Issue) {
        if let Some(rule) = issue.source {
            self.cite(rule);
        }
        issue.path = self.below(steps);
        self.found.warnings.push(issue);
    }

    /// Notes a code without parameters that makes the card unusable, with the row that forbids, where one does.
    #[inline(never)]
    pub fn forbid(&mut self, steps: &[Step], code: Code, rule: Option<&'static Rule>) {
        let mut issue = Issue::new(code);
        issue.source = rule;
        self.issue(steps, issue);
    }

    /// Notes a value that is not of the type asked for.
    #[inline(never)]
    pub fn unfit(&mut self, steps: &[Step], value: &Value, expected: &'static str) {
        self.issue(steps, wrong(value, expected));
    }

    /// Notes a soft finding without parameters, with its row.
    #[inline(never)]
    pub fn doubt(&mut self, steps: &[Step], code: Code, rule: &'static Rule) {
        let mut issue = Issue::new(code);
        issue.source = Some(rule);
        self.warn(steps, issue);
    }

    /// Notes a day that has not come yet.
    #[inline(never)]
    pub fn not_yet(&mut self, steps: &[Step], day: Option<Day>, rule: Option<&'static Rule>) {
        let on = self.options.on;
        if day.is_some_and(|day| day > on) {
            let mut issue = Issue::new(Code::CardNotYet).with("on", on.text());
            issue.source = rule;
            self.issue(steps, issue);
        }
    }

    /// The top-level number against birth date, sex and party.
    fn contradictions(&mut self, card: &Entries, party: Party) {
        let Some(kind) = text(card, "documentKind").and_then(ident::kind) else { return };
        if get(card, "documentNumber").is_none() {
            return;
        }
        let expect = Expect {
            birth_date: day(card, "birthDate"),
            sex: text(card, "sex").and_then(Sex::read),
            // Whether a minor is one is a question of age, not of the number.
            party: Some(if party == Party::Minor { Party::Individual } else { party }),
        };
        let context = Context { on: self.options.on.packed(), strict: false, policy: &self.options.idents };
        for mut issue in expect.contradictions(kind, &self.found.facts, &context) {
            let path = std::mem::take(&mut issue.path);
            self.issue(path.get(1..).unwrap_or_default(), issue);
        }
    }
}
