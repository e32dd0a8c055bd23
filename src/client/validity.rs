//! The documents of a card against the day (证件有效期): still valid, running out, within grace or expired; and whether a
//! resident card's span fits the holder's age when it was issued.
//!
//! The last day of validity is valid; the days of reminder and of grace include both ends. A span that does not fit is a
//! warning: cards are re-issued around birthdays.

use super::agreement::{PEOPLE, inside, items, steps};
use super::card::{Check, Entries, day, text};
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
    let mut one = |path: Vec<Step>, paper: &[(String, Value)]| {
        documents.extend(validity(check, &path, paper));
        span(check, &path, paper, card);
    };
    one(Vec::new(), card);
    let listed = |field: &'static str| {
        items(card, field).map(move |(place, paper)| (vec![Step::Field(field), Step::Place(place)], paper))
    };
    listed("auxiliaryDocuments").for_each(|(path, paper)| one(path, paper));
    for path in PEOPLE {
        match inside(card, path) {
            [] => {}
            paper => one(steps(path), paper),
        }
    }
    listed("controllers").chain(listed("beneficialOwners")).for_each(|(path, paper)| one(path, paper));
    documents
}

fn at(path: &[Step], field: &'static str) -> Vec<Step> {
    path.iter().cloned().chain([Step::Field(field)]).collect()
}

fn validity(check: &mut Check<'_>, path: &[Step], paper: &[(String, Value)]) -> Option<DocumentValidity> {
    let on = check.options.on;
    let from = day(paper, "documentFrom");
    if from.is_some_and(|from| from > on) {
        let issue = Issue::new(Code::CardNotYet).with("on", on.to_string());
        check.issue(&at(path, "documentFrom"), issue);
    }
    let place = at(path, "documentUntil");
    let until = text(paper, "documentUntil")?;
    if until == "long_term" {
        return Some(DocumentValidity { path: place, status: Status::LongTerm, until: None, grace_until: None });
    }
    let until = Day::read(until)?;
    if from.is_some_and(|from| from > until) {
        check.issue(&place, Issue::new(Code::CardConflict));
    }
    let policy = &check.options.policy;
    let grace = check.rest_on(policy.row(&rules::CARD_GRACE));
    let expiry = check.rest_on(&rules::CARD_EXPIRY).or_else(|| check.rest_on(&rules::CARD_EXPIRY_2026));
    let borne = until.days_later(policy.grace_days).unwrap_or(until);
    let left = on.days_until(until);
    let (status, finding) = if left > i64::from(policy.reminder_days) {
        (Status::Valid, None)
    } else if left >= 0 {
        (Status::Expiring, Some((Code::CardExpiring, grace)))
    } else if on <= borne {
        (Status::Grace, Some((Code::CardStale, grace)))
    } else {
        (Status::Expired, Some((Code::CardExpired, expiry)))
    };
    if let Some((code, source)) = finding {
        let mut issue = Issue { source, ..Issue::new(code) }.with("until", until.to_string());
        if status == Status::Grace {
            issue = issue.with("grace", borne.to_string());
        }
        check.warn(&place, issue);
    }
    let grace_until = (status == Status::Grace).then_some(borne);
    Some(DocumentValidity { path: place, status, until: Some(until), grace_until })
}

/// Whether the span of a card fits: a resident card's to the age at issue, a temporary one's to three months.
fn span(check: &mut Check<'_>, path: &[Step], paper: &[(String, Value)], card: &Entries) {
    let (Some(from), Some(until)) = (day(paper, "documentFrom"), text(paper, "documentUntil")) else { return };
    let end = Day::read(until);
    if end.is_some_and(|end| end < from) {
        return;
    }
    let (rule, fits) = match text(paper, "documentKind") {
        Some("temporary_resident_id") => {
            let last = from.months_later(TEMPORARY_MONTHS);
            let fits = end.zip(last).is_some_and(|(end, last)| (0..=1).contains(&end.days_until(last)));
            (&rules::CARD_TEMPORARY, fits)
        }
        Some("resident_id") => {
            let told = check.births.iter().find(|(owner, _)| owner == path).map(|(_, birth)| *birth);
            let own = || day(card, "birthDate").filter(|_| path.is_empty());
            let Some(birth) = told.or_else(own) else { return };
            let age = birth.years_until(from);
            let years = SPANS.iter().find(|(under, _)| age < *under).map(|(_, years)| *years);
            (
                &rules::CARD_VALIDITY,
                years.map_or(end.is_none(), |years| end.is_some_and(|end| is_years_later(from, years, end))),
            )
        }
        _ => return,
    };
    if check.rest_on(rule).is_some() && !fits {
        check.warn(&at(path, "documentUntil"), Issue::new(Code::CardImplausible).by(rule));
    }
}

/// Whether a day corresponds to another so many years before; 29 February corresponds to 28 February and 1 March too.
fn is_years_later(from: Day, years: u32, end: Day) -> bool {
    let Some(corresponding) = from.months_later(years * 12) else { return false };
    let is_leap_day = from.packed() % 10_000 == 229;
    let next = corresponding.days_later(1);
    let before = is_leap_day && corresponding.packed() % 10_000 == 229 && end.days_until(corresponding) == 1;
    end == corresponding || before || (is_leap_day && Some(end) == next)
}
