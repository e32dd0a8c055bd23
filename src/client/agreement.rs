//! Fields of a card against one another (栏目之间的核对): ages, phones, days, codes, owners, consents, tax, accounts.
//!
//! What is a contradiction in every case makes the card unusable; what can be true, but seldom is, is a warning.

use super::card::{Check, Entries, day, get, says, text};
use super::card_value::BODYS;
use super::field::{PERSONS, holds};
use super::{currency, rules};
use crate::amount::Plain;
use crate::ident;
use crate::input::Value;
use crate::issue::{Code, Issue, Step};
use crate::party::Party;
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
const COUNTERPARTS: &[&str] = &["hk_macao_travel_permit", "taiwan_travel_permit", "hk_macao_id", "taiwan_id"];
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

/// The items of a list inside.
pub(super) fn items<'a>(card: &'a [(String, Value)], field: &str) -> &'a [Value] {
    match get(card, field) {
        Some(Value::List(list)) => list,
        _ => &[],
    }
}

/// The entries of an item that is a map.
pub(super) fn entries(item: &Value) -> &[(String, Value)] {
    match item {
        Value::Map(map) => map,
        _ => &[],
    }
}

/// A path of names.
pub(super) fn steps(path: &[&'static str]) -> Vec<Step> {
    let mut steps = Vec::with_capacity(path.len() + 1);
    for name in path {
        steps.push(Step::Field(name));
    }
    steps
}

/// The path of a field of an item.
#[inline(never)]
fn at(list: &'static str, place: u32, field: &'static str) -> Vec<Step> {
    vec![Step::Field(list), Step::Place(place), Step::Field(field)]
}

/// Checks the card against itself; gives the age of a natural person, if known.
pub(super) fn check(check: &mut Check<'_>, card: &Entries, party: Option<Party>) -> Option<u32> {
    let age = age(check, card, party);
    pair(check, card);
    phones(check, card);
    days(check, card);
    if says(card, "documentKind", &["uscc"])
        && let (Some(code), Some(number)) = (text(card, "uscc"), text(card, "documentNumber"))
        && code != number
    {
        check.forbid(&[Step::Field("uscc")], Code::CardConflict, Some(&rules::CARD_BASE));
    }
    currency(check, card);
    owners(check, card);
    consents(check, card, age);
    tax(check, card);
    accounts(check, card);
    authorisation(check, card);
    age
}

fn age(check: &mut Check<'_>, card: &Entries, party: Option<Party>) -> Option<u32> {
    let birth = check.found.facts.birth_date.or_else(|| day(card, "birthDate"))?;
    let party = party?;
    if !holds(PERSONS, party) {
        return None;
    }
    let age = birth.years_until(check.options.on);
    if check.rest_on(&rules::CARD_AGE).is_none() {
        return Some(age);
    }
    let path = &[Step::Field("party")];
    if (party == Party::Minor && age >= OF_AGE) || (party == Party::Individual && age < WORKING_AGE) {
        check.forbid(path, Code::PartyConflict, Some(&rules::CARD_AGE));
    } else if party == Party::Individual && age < OF_AGE {
        check.doubt(path, Code::PartyNeedsConfirmation, &rules::CARD_AGE);
    }
    Some(age)
}

fn pair(check: &mut Check<'_>, card: &Entries) {
    if !says(card, "documentKind", &["hmt_residence_permit"]) {
        return;
    }
    check.cite(&rules::CARD_PAIR);
    for item in items(card, "auxiliaryDocuments") {
        if says(entries(item), "documentKind", COUNTERPARTS) {
            return;
        }
    }
    check.doubt(&[Step::Field("auxiliaryDocuments")], Code::CardNeedsConfirmation, &rules::CARD_PAIR);
}

/// The client's own two numbers are one role.
fn phones(check: &mut Check<'_>, card: &Entries) {
    let mut seen: Vec<&str> = Vec::new();
    for field in &["mobile", "phone"] {
        if let Some(phone) = text(card, field) {
            seen.push(phone);
        }
    }
    let mut roles = u32::from(!seen.is_empty());
    for path in PEOPLE {
        let Some(phone) = text(inside(card, path), "phone") else { continue };
        roles += 1;
        if seen.contains(&phone) {
            let mut place = steps(path);
            place.push(Step::Field("phone"));
            check.doubt(&place, Code::CardDuplicate, &rules::CARD_CONTACT);
        }
        seen.push(phone);
    }
    if roles > 1 {
        check.cite(&rules::CARD_CONTACT);
    }
}

fn days(check: &mut Check<'_>, card: &Entries) {
    let on = check.options.on;
    let (founded, trading) = (day(card, "foundedOn"), day(card, "tradingSince"));
    if founded.is_some() || trading.is_some() {
        check.cite(&rules::CARD_DATES);
    }
    check.not_yet(&[Step::Field("foundedOn")], founded, Some(&rules::CARD_DATES));
    if let (Some(founded), Some(trading)) = (founded, trading)
        && trading < founded
    {
        check.forbid(&[Step::Field("tradingSince")], Code::CardConflict, Some(&rules::CARD_DATES));
    }
    let since = day(card, "cooperationSince");
    check.not_yet(&[Step::Field("registeredOn")], day(card, "registeredOn"), None);
    check.not_yet(&[Step::Field("cooperationSince")], since, None);
    if let (Some(since), Some(Value::Number(years))) = (since, get(card, "cooperationYears"))
        && since <= on
        && (f64::from(since.years_until(on)) - years).abs() > 0.5
    {
        check.forbid(&[Step::Field("cooperationYears")], Code::CardConflict, Some(&rules::CARD_BASE));
    }
}

fn currency(check: &mut Check<'_>, card: &Entries) {
    let Some(code) = text(card, "currency") else { return };
    check.cite(&rules::CARD_CURRENCY);
    if !currency::is_used(code) {
        check.doubt(&[Step::Field("currency")], Code::TextUnknown, &rules::CARD_CURRENCY);
    }
}

/// Where an owner is told to be a body: by the kind of document, or by a number that is a body's code and no person's.
fn body(check: &Check<'_>, owner: &[(String, Value)]) -> Option<&'static str> {
    if says(owner, "documentKind", BODYS) || says(owner, "documentKind", &["product_filing"]) {
        return Some("documentKind");
    }
    let is_open = get(owner, "documentKind").is_none() || says(owner, "documentKind", &["other"]);
    let number = text(owner, "documentNumber")?;
    let on = check.options.on.packed();
    let is_number = |kind: &str| ident::kind(kind).is_some_and(|kind| ident::accepts(kind, number, on));
    if is_open && is_number("uscc") && !is_number("resident_id") { Some("documentNumber") } else { None }
}

fn owners(check: &mut Check<'_>, card: &Entries) {
    if get(card, "beneficialOwners").is_none() || check.rest_on(&rules::CARD_OWNER).is_none() {
        return;
    }
    for (place, item) in (0_u32..).zip(items(card, "beneficialOwners")) {
        let owner = entries(item);
        let share = text(owner, "share").unwrap_or_default();
        if says(owner, "basis", &["shares", "income_or_votes"])
            && let (Ok(share), Ok(least)) = (Plain::read(share), Plain::read(OWNER_SHARE))
            && share.compare(&least) == Ordering::Less
        {
            check.doubt(&at("beneficialOwners", place, "share"), Code::CardImplausible, &rules::CARD_OWNER);
        }
        if let Some(field) = body(check, owner) {
            check.doubt(&at("beneficialOwners", place, field), Code::CardNeedsConfirmation, &rules::CARD_OWNER);
        }
    }
}

fn consents(check: &mut Check<'_>, card: &Entries, age: Option<u32>) {
    if !rules::CARD_CONSENT.in_force(check.options.on) {
        return;
    }
    if get(card, "consents").is_some() {
        check.cite(&rules::CARD_CONSENT);
    }
    let is_child = age.is_some_and(|age| age < CHILD_UNDER);
    if is_child {
        check.cite(&rules::CARD_CHILD);
        check.cite(&rules::CARD_SENSITIVE);
    }
    for (place, item) in (0_u32..).zip(items(card, "consents")) {
        check.not_yet(&at("consents", place, "on"), day(entries(item), "on"), Some(&rules::CARD_CONSENT));
        if is_child && !says(entries(item), "by", &["guardian"]) {
            check.forbid(&at("consents", place, "by"), Code::CardForbidden, Some(&rules::CARD_CHILD));
        }
    }
}

/// Whether a consent is one that a guardian gave.
pub(super) fn is_guardians(consent: &[(String, Value)]) -> bool {
    says(consent, "by", &["guardian"]) && !matches!(get(consent, "refused"), Some(Value::Bool(true)))
}

fn tax(check: &mut Check<'_>, card: &Entries) {
    if get(card, "taxResidence").is_none() || check.rest_on(&rules::CARD_TAX).is_none() {
        return;
    }
    let told = inside(card, &["taxResidence"]);
    if says(told, "status", &["resident_only"]) && get(told, "residences").is_some() {
        check.forbid(&[Step::Field("taxResidence"), Step::Field("residences")], Code::CardConflict, None);
    }
}

fn accounts(check: &mut Check<'_>, card: &Entries) {
    let mut seen: Vec<&str> = Vec::new();
    for (place, item) in (0_u32..).zip(items(card, "accounts")) {
        let Some(number) = text(entries(item), "number") else { continue };
        if seen.contains(&number) {
            check.forbid(&at("accounts", place, "number"), Code::CardConflict, Some(&rules::CARD_BASE));
        }
        seen.push(number);
    }
}

/// The last day of an agent's authority is still within it; there is no grace.
fn authorisation(check: &mut Check<'_>, card: &Entries) {
    let Some(until) = day(inside(card, &["agent"]), "authorisedUntil") else { return };
    if let Some(rule) = check.rest_on(&rules::CARD_AUTHORISATION)
        && until < check.options.on
    {
        let mut issue = Issue::new(Code::CardExpired).with("until", until.text());
        issue.source = Some(rule);
        check.warn(&[Step::Field("agent"), Step::Field("authorisedUntil")], issue);
    }
}
