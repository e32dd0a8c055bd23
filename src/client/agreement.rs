//! Fields of a card against one another (栏目之间的核对): ages, phones, days, codes, owners, consents, tax, accounts.
//!
//! What is a contradiction in every case makes the card unusable; what can be true, but seldom is, is a warning.

use super::card::{Check, Entries, day, get, is_given, text};
use super::field::{PERSONS, holds};
use super::rules;
use crate::amount::Plain;
use crate::input::Value;
use crate::issue::{Code, Issue, Step};
use crate::party::Party;
use crate::rule::Rule;
use std::cmp::Ordering;

/// From which age nobody is a minor.
const OF_AGE: u32 = 18;
/// From which age a person can be of full capacity by own labour income.
const WORKING_AGE: u32 = 16;
/// Below which age a guardian consents.
pub(super) const CHILD_UNDER: u32 = 14;
/// People on a card in whose roles a phone can stand, in this order.
pub(super) const PEOPLE: &[&[&str]] = &[
    &["contactPerson"],
    &["emergencyContact"],
    &["guardian"],
    &["legalRepresentative"],
    &["personInCharge"],
    &["managingPartner"],
    &["managingPartner", "representative"],
    &["agent"],
];
/// What a residence permit for Hong Kong, Macao and Taiwan residents is shown with.
const COUNTERPARTS: [&str; 4] = ["hk_macao_travel_permit", "taiwan_travel_permit", "hk_macao_id", "taiwan_id"];
/// From which share somebody is a beneficial owner by it.
const OWNER_SHARE: &str = "0.25";

/// The entries of a map inside.
pub(super) fn inside<'a>(card: &'a Entries, path: &[&str]) -> &'a [(String, Value)] {
    let mut entries: &[(String, Value)] = card;
    for step in path {
        entries = match get(entries, step) {
            Some(Value::Map(map)) => map,
            _ => &[],
        };
    }
    entries
}

/// The maps of a list inside, each with its place.
pub(super) fn items<'a>(
    card: &'a [(String, Value)],
    field: &str,
) -> impl Iterator<Item = (u32, &'a [(String, Value)])> + use<'a> {
    let list = match get(card, field) {
        Some(Value::List(list)) => list.as_slice(),
        _ => &[],
    };
    (0_u32..).zip(list).filter_map(|(place, item)| match item {
        Value::Map(map) => Some((place, map.as_slice())),
        _ => None,
    })
}

/// A path of names.
pub(super) fn steps(path: &[&'static str]) -> Vec<Step> {
    path.iter().map(|name| Step::Field(name)).collect()
}

/// Checks the card against itself; gives the age of a natural person, if known.
pub(super) fn check(check: &mut Check<'_>, card: &Entries, party: Option<Party>) -> Option<u32> {
    let age = age(check, card, party);
    pair(check, card);
    phones(check, card);
    days(check, card);
    if text(card, "documentKind") == Some("uscc")
        && text(card, "uscc").zip(text(card, "documentNumber")).is_some_and(|(code, number)| code != number)
    {
        check.issue(&[Step::Field("uscc")], Issue::new(Code::CardConflict).by(&rules::CARD_BASE));
    }
    owners(check, card);
    consents(check, card, age);
    tax(check, card);
    accounts(check, card);
    age
}

fn in_force(check: &Check<'_>, rule: &'static Rule) -> bool {
    rule.in_force(check.options.on)
}

fn age(check: &mut Check<'_>, card: &Entries, party: Option<Party>) -> Option<u32> {
    let birth = check.facts.birth_date.or_else(|| day(card, "birthDate"));
    let party = party.filter(|party| holds(PERSONS, *party))?;
    let age = birth?.years_until(check.options.on);
    if !in_force(check, &rules::CARD_AGE) {
        return Some(age);
    }
    check.cite(&rules::CARD_AGE);
    let path = [Step::Field("party")];
    if (party == Party::Minor && age >= OF_AGE) || (party == Party::Individual && age < WORKING_AGE) {
        check.issue(&path, Issue::new(Code::PartyConflict).by(&rules::CARD_AGE));
    } else if party == Party::Individual && age < OF_AGE {
        check.warn(&path, Issue::new(Code::PartyNeedsConfirmation).by(&rules::CARD_AGE));
    }
    Some(age)
}

fn pair(check: &mut Check<'_>, card: &Entries) {
    if text(card, "documentKind") != Some("hmt_residence_permit") {
        return;
    }
    check.cite(&rules::CARD_PAIR);
    let is_counterpart =
        |entries: &[(String, Value)]| text(entries, "documentKind").is_some_and(|kind| COUNTERPARTS.contains(&kind));
    if !items(card, "auxiliaryDocuments").any(|(_, entries)| is_counterpart(entries)) {
        let issue = Issue::new(Code::CardNeedsConfirmation).by(&rules::CARD_PAIR);
        check.warn(&[Step::Field("auxiliaryDocuments")], issue);
    }
}

/// The client's own two numbers are one role.
fn phones(check: &mut Check<'_>, card: &Entries) {
    let mut seen: Vec<&str> = ["mobile", "phone"].iter().filter_map(|field| text(card, field)).collect();
    let mut roles = u32::from(!seen.is_empty());
    for path in PEOPLE {
        let Some(phone) = text(inside(card, path), "phone") else { continue };
        roles += 1;
        if seen.contains(&phone) {
            let mut place = steps(path);
            place.push(Step::Field("phone"));
            check.warn(&place, Issue::new(Code::CardDuplicate).by(&rules::CARD_CONTACT));
        }
        seen.push(phone);
    }
    if roles > 1 {
        check.cite(&rules::CARD_CONTACT);
    }
}

fn days(check: &mut Check<'_>, card: &Entries) {
    let on = check.options.on;
    let not_yet = || Issue::new(Code::CardNotYet).with("on", on.to_string());
    let (founded, trading) = (day(card, "foundedOn"), day(card, "tradingSince"));
    if founded.or(trading).is_some() {
        check.cite(&rules::CARD_DATES);
    }
    if founded.is_some_and(|founded| founded > on) {
        check.issue(&[Step::Field("foundedOn")], not_yet().by(&rules::CARD_DATES));
    }
    if founded.zip(trading).is_some_and(|(founded, trading)| trading < founded) {
        check.issue(&[Step::Field("tradingSince")], Issue::new(Code::CardConflict).by(&rules::CARD_DATES));
    }
    for field in ["registeredOn", "cooperationSince"] {
        if day(card, field).is_some_and(|day| day > on) {
            check.issue(&[Step::Field(field)], not_yet());
        }
    }
    if let (Some(since), Some(Value::Number(years))) = (day(card, "cooperationSince"), get(card, "cooperationYears"))
        && since <= on
        && (f64::from(since.years_until(on)) - years).abs() > 0.5
    {
        check.issue(&[Step::Field("cooperationYears")], Issue::new(Code::CardConflict).by(&rules::CARD_BASE));
    }
}

fn owners(check: &mut Check<'_>, card: &Entries) {
    if get(card, "beneficialOwners").is_none() || !in_force(check, &rules::CARD_OWNER) {
        return;
    }
    check.cite(&rules::CARD_OWNER);
    let least = Plain::read(OWNER_SHARE);
    for (place, owner) in items(card, "beneficialOwners") {
        let is_by_share = matches!(text(owner, "basis"), Some("shares" | "income_or_votes"));
        let share = text(owner, "share").map(Plain::read);
        if is_by_share
            && let (Some(Ok(share)), Ok(least)) = (share, &least)
            && share.compare(least) == Ordering::Less
        {
            let path = [Step::Field("beneficialOwners"), Step::Place(place), Step::Field("share")];
            check.warn(&path, Issue::new(Code::CardImplausible).by(&rules::CARD_OWNER));
        }
    }
}

fn consents(check: &mut Check<'_>, card: &Entries, age: Option<u32>) {
    if !in_force(check, &rules::CARD_CONSENT) {
        return;
    }
    if get(card, "consents").is_some() {
        check.cite(&rules::CARD_CONSENT);
    }
    let on = check.options.on;
    let is_child = age.is_some_and(|age| age < CHILD_UNDER);
    if is_child {
        check.cite(&rules::CARD_CHILD);
        check.cite(&rules::CARD_SENSITIVE);
    }
    for (place, consent) in items(card, "consents") {
        let path = |field| [Step::Field("consents"), Step::Place(place), Step::Field(field)];
        if day(consent, "on").is_some_and(|day| day > on) {
            let issue = Issue::new(Code::CardNotYet).with("on", on.to_string()).by(&rules::CARD_CONSENT);
            check.issue(&path("on"), issue);
        }
        if is_child && text(consent, "by") != Some("guardian") {
            check.issue(&path("by"), Issue::new(Code::CardForbidden).by(&rules::CARD_CHILD));
        }
    }
}

/// Whether a consent is one that a guardian gave.
pub(super) fn is_guardians(consent: &[(String, Value)]) -> bool {
    text(consent, "by") == Some("guardian") && get(consent, "refused") != Some(&Value::Bool(true))
}

fn tax(check: &mut Check<'_>, card: &Entries) {
    if !get(card, "taxResidence").is_some_and(is_given) || !in_force(check, &rules::CARD_TAX) {
        return;
    }
    check.cite(&rules::CARD_TAX);
    let told = inside(card, &["taxResidence"]);
    if text(told, "status") == Some("resident_only") && get(told, "residences").is_some() {
        let path = [Step::Field("taxResidence"), Step::Field("residences")];
        check.issue(&path, Issue::new(Code::CardConflict));
    }
}

fn accounts(check: &mut Check<'_>, card: &Entries) {
    let mut seen: Vec<&str> = Vec::new();
    for (place, account) in items(card, "accounts") {
        let Some(number) = text(account, "number") else { continue };
        if seen.contains(&number) {
            let path = [Step::Field("accounts"), Step::Place(place), Step::Field("number")];
            check.issue(&path, Issue::new(Code::CardConflict).by(&rules::CARD_BASE));
        }
        seen.push(number);
    }
}
