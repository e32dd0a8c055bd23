//! A card checked (资料卡校验): every field by its format, then fields against one another ([`super::agreement`]), the
//! documents against the day ([`super::validity`]), and what is missing ([`super::completeness`]).
//!
//! Text is read after normalisation; what is checked and how far is told by each identifier's kind. A field of another
//! party and a key that nobody knows are kept and warned of.

#[path = "card_value.rs"]
mod card_value;

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
    let Examined { card, completeness, documents, facts, mut sources, issues, mut warnings } =
        check.examine(given, party, partial);
    if let Some(party) = party.filter(|_| issues.is_empty()) {
        field::aml_row(party, options).into_iter().for_each(|rule| sources.cite(rule));
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
        Value::Text(text) => !text.chars().all(|sign| sign.is_whitespace() || is_invisible(sign)),
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
    /// What stands on the card without being a field of this party's: kept, but no part of any check.
    kept: Entries,
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
            kept: Entries::new(),
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
        let mut card = self.record(given, FIELDS);
        if let Some(party) = party {
            self.contradictions(&card, party);
        }
        let age = agreement::check(&mut self, &card, party);
        let documents = validity::check(&mut self, &card);
        let completeness =
            party.map(|party| completeness::check(&mut self, given, party, age, partial)).unwrap_or_default();
        let Check { facts, sources, issues, warnings, kept, .. } = self;
        card.extend(kept);
        Examined { card, completeness, documents, facts, sources, issues, warnings }
    }

    /// Cites a row, once.
    pub fn cite(&mut self, rule: &'static Rule) {
        if !self.sources.rows().iter().any(|known| std::ptr::eq(*known, rule)) {
            self.sources.cite(rule);
        }
    }

    /// Cites a row in force on the day, and gives it; nothing rests on one that is not.
    pub fn rest_on(&mut self, rule: &'static Rule) -> Option<&'static Rule> {
        let rule = Some(rule).filter(|rule| rule.in_force(self.options.on))?;
        self.cite(rule);
        Some(rule)
    }

    /// Notes what makes the card unusable, at a field below the present path.
    pub fn issue(&mut self, steps: &[Step], issue: Issue) {
        let path: Vec<Step> = self.path.iter().chain(steps).cloned().collect();
        self.issues.push(issue.at(path));
    }

    /// Notes a soft finding and cites its row.
    pub fn warn(&mut self, steps: &[Step], issue: Issue) {
        if let Some(rule) = issue.source {
            self.cite(rule);
        }
        let path: Vec<Step> = self.path.iter().chain(steps).cloned().collect();
        self.warnings.push(issue.at(path));
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
}
