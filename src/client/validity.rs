//! The documents of a card against the day (证件有效期): still valid, running out, within grace or expired; and whether a
//! resident card's span fits the holder's age when it was issued.
//!
//! The last day of validity is valid; the days of reminder and of grace include both ends. A span that does not fit is a
//! warning: cards are re-issued around birthdays.

use super::agreement::{PEOPLE, entries, inside, items, steps};
use super::card::{Check, Entries, day, says, text};
use super::rules;
use crate::day::Day;
use crate::input::Value;
use crate::issue::{Code, Issue, Step};
use crate::word::words;
use serde::Serialize;

words! {
    /// How a document stands on a day.
    pub enum Status {
        /// Valid.
        Valid = "valid",
        /// Without end.
        LongTerm = "long_term",
        /// Valid, within the days of reminder.
        Expiring = "expiring",
        /// Expired, within the days of grace.
        Grace = "grace",
        /// Expired.
        Expired = "expired",
    }
}

/// A document of a card.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentValidity {
    /// Where its end stands.
    pub path: Vec<Step>,
    /// How it stands.
    pub status: Status,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The last day of grace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grace_until: Option<Day>,
}

/// Under which age at issue a resident card is valid for how many years; from 46 it has no end.
const SPANS: [(u32, u32); 3] = [(16, 5), (26, 10), (46, 20)];
/// How many months a temporary card is valid.
const TEMPORARY_MONTHS: u32 = 3;

/// Checks every document of a card: the client's, auxiliary ones, people's.
pub(super) fn check(check: &mut Check<'_>, card: &Entries) -> Vec<DocumentValidity> {
    let mut documents = Vec::new();
    one(check, card, &[], card, &mut documents);
    listed(check, card, "auxiliaryDocuments", &mut documents);
    for path in PEOPLE {
        let paper = inside(card, path);
        if !paper.is_empty() {
            one(check, card, &steps(path), paper, &mut documents);
        }
    }
    listed(check, card, "controllers", &mut documents);
    listed(check, card, "beneficialOwners", &mut documents);
    documents
}

fn listed(check: &mut Check<'_>, card: &Entries, field: &'static str, documents: &mut Vec<DocumentValidity>) {
    for (place, item) in (0_u32..).zip(items(card, field)) {
        one(check, card, &[Step::Field(field), Step::Place(place)], entries(item), documents);
    }
}

fn one(
    check: &mut Check<'_>,
    card: &Entries,
    path: &[Step],
    paper: &[(String, Value)],
    documents: &mut Vec<DocumentValidity>,
) {
    if let Some(document) = validity(check, path, paper) {
        documents.push(document);
    }
    span(check, path, paper, card);
}

#[inline(never)]
fn at(path: &[Step], field: &'static str) -> Vec<Step> {
    let mut path = path.to_vec();
    path.push(Step::Field(field));
    path
}

fn validity(check: &mut Check<'_>, path: &[Step], paper: &[(String, Value)]) -> Option<DocumentValidity> {
    let on = check.options.on;
    let from = day(paper, "documentFrom");
    if from.is_some() {
        check.not_yet(&at(path, "documentFrom"), from, None);
    }
    let until = text(paper, "documentUntil")?;
    let place = at(path, "documentUntil");
    let mut document = DocumentValidity { path: place, status: Status::LongTerm, until: None, grace_until: None };
    if until == "long_term" {
        return Some(document);
    }
    let until = Day::read(until)?;
    if from.is_some_and(|from| from > until) {
        check.forbid(&document.path, Code::CardConflict, None);
    }
    let policy = &check.options.policy;
    let grace = check.rest_on(policy.row(&rules::CARD_GRACE));
    let reminder = check.rest_on(policy.row(&rules::CARD_REMINDER));
    let expiry = check.rest_on(&rules::CARD_EXPIRY).or_else(|| check.rest_on(&rules::CARD_EXPIRY_2026));
    let borne = until.days_later(policy.grace_days).unwrap_or(until);
    let left = on.days_until(until);
    document.until = Some(until);
    document.status = Status::Valid;
    if left > i64::from(policy.reminder_days) {
        return Some(document);
    }
    let (status, code, source) = if left >= 0 {
        (Status::Expiring, Code::CardExpiring, reminder)
    } else if on <= borne {
        (Status::Grace, Code::CardStale, grace)
    } else {
        (Status::Expired, Code::CardExpired, expiry)
    };
    document.status = status;
    let mut issue = Issue::new(code).with("until", until.text());
    issue.source = source;
    if status == Status::Grace {
        document.grace_until = Some(borne);
        issue = issue.with("grace", borne.text());
    }
    check.warn(&document.path, issue);
    Some(document)
}

/// Whether the span of a card fits: a resident card's to the age at issue, a temporary one's to three months.
fn span(check: &mut Check<'_>, path: &[Step], paper: &[(String, Value)], card: &Entries) {
    let (Some(from), Some(until)) = (day(paper, "documentFrom"), text(paper, "documentUntil")) else { return };
    let end = Day::read(until);
    if end.is_some_and(|end| end < from) {
        return;
    }
    let (rule, fits) = if says(paper, "documentKind", &["temporary_resident_id"]) {
        let fits = match (end, from.months_later(TEMPORARY_MONTHS)) {
            (Some(end), Some(last)) => matches!(end.days_until(last), 0 | 1),
            _ => false,
        };
        (&rules::CARD_TEMPORARY, fits)
    } else if says(paper, "documentKind", &["resident_id"]) {
        let Some(birth) = birth(check, path, card) else { return };
        let fits = match (years(birth.years_until(from)), end) {
            (Some(years), Some(end)) => is_years_later(from, years, end),
            (years, end) => years.is_none() && end.is_none(),
        };
        (&rules::CARD_VALIDITY, fits)
    } else {
        return;
    };
    if check.rest_on(rule).is_some() && !fits {
        check.doubt(&at(path, "documentUntil"), Code::CardImplausible, rule);
    }
}

/// The birth date of whoever holds the document at a path.
fn birth(check: &Check<'_>, path: &[Step], card: &Entries) -> Option<Day> {
    for (owner, birth) in &check.births {
        if owner == path {
            return Some(*birth);
        }
    }
    if path.is_empty() { day(card, "birthDate") } else { None }
}

/// For how many years a resident card is valid that was issued at an age; nothing where it has no end.
fn years(age: u32) -> Option<u32> {
    for (under, years) in &SPANS {
        if age < *under {
            return Some(*years);
        }
    }
    None
}

/// Whether a day corresponds to another so many years before; 29 February corresponds to 28 February and 1 March too.
fn is_years_later(from: Day, years: u32, end: Day) -> bool {
    let Some(corresponding) = from.months_later(years * 12) else { return false };
    let is_leap_day = from.packed() % 10_000 == 229;
    let next = corresponding.days_later(1);
    let before = is_leap_day && corresponding.packed() % 10_000 == 229 && end.days_until(corresponding) == 1;
    end == corresponding || before || (is_leap_day && Some(end) == next)
}
