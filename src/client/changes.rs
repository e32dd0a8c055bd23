//! What changes (变更项): two cards compared field by field, ordinary and key data told apart.
//!
//! Key are the name, the kind of document and its number (三要素). Values are compared after normalisation.

use super::card::{self, Examined, get, is_given, text};
use super::request::Request;
use super::vocabulary::Class;
use super::{Options, field};
use crate::ident;
use crate::input::{Notes, Value};
use crate::issue::{Code, Issue, Step};
use crate::rule::{Sources, Subject};
use serde::Serialize;
use std::mem::take;

/// The entries of a map.
pub(super) type Map = [(String, Value)];

/// A field that changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// Which.
    pub field: &'static str,
    /// What it was, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Value>,
    /// What it becomes; nothing where it is emptied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Value>,
    /// Ordinary or key.
    pub class: Class,
    /// Whether it is key contact data (关键联系信息).
    pub contact: bool,
}

/// Whether a field is among what changes.
pub(super) fn touch(changes: &[Change], field: &str) -> bool {
    for change in changes {
        if change.field == field {
            return true;
        }
    }
    false
}

/// Whether two values say the same; keys without a value do not count, nor does the order of keys.
fn is_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Map(a), Value::Map(b)) => count(a) == count(b) && is_within(a, b),
        (Value::List(a), Value::List(b)) => {
            for (a, b) in a.iter().zip(b) {
                if !is_same(a, b) {
                    return false;
                }
            }
            a.len() == b.len()
        }
        _ => a == b,
    }
}

/// How many keys have a value.
fn count(map: &Map) -> usize {
    let mut count = 0;
    for (_, value) in map {
        count += usize::from(is_given(value));
    }
    count
}

/// Whether each entry of a map stands in another.
fn is_within(a: &Map, b: &Map) -> bool {
    let mut next = 0;
    for (key, value) in a {
        if is_given(value) && !seek(b, key, &mut next).is_some_and(|other| is_same(value, other)) {
            return false;
        }
    }
    true
}

/// The value of a key, searched onward from the last hit, then back from it: keys mostly come in the same order.
fn seek<'a>(map: &'a Map, key: &str, next: &mut usize) -> Option<&'a Value> {
    let (before, onward) = map.split_at_checked(*next).unwrap_or((map, &[]));
    let mut place = before.len();
    for (known, value) in onward {
        place += 1;
        if known == key {
            *next = place;
            return if is_given(value) { Some(value) } else { None };
        }
    }
    place = before.len();
    for (known, value) in before.iter().rev() {
        if known == key {
            *next = place;
            return if is_given(value) { Some(value) } else { None };
        }
        place -= 1;
    }
    None
}

/// The fields that differ, of those named, in the order of the card.
fn between(before: &Map, after: &Map, names: &[&str]) -> Vec<Change> {
    let mut changes = Vec::new();
    let (mut place_before, mut place_after) = (0, 0);
    for name in field::names() {
        if name == "provenance" || !names.contains(&name) {
            continue;
        }
        let (old, new) = (seek(before, name, &mut place_before), seek(after, name, &mut place_after));
        let is_same = match (old, new) {
            (Some(old), Some(new)) => is_same(old, new),
            _ => old.is_none() && new.is_none(),
        };
        if let (false, Some(row)) = (is_same, field::find(name)) {
            let (old, new) = (old.cloned(), new.cloned());
            changes.push(Change { field: name, old, new, class: row.class, contact: row.contact });
        }
    }
    changes
}

/// Whether a number of 15 digits became the 18 that replace it.
fn is_upgrade(before: &Map, after: &Map, options: &Options) -> bool {
    let (Some(old), Some(new)) = (text(before, "documentNumber"), text(after, "documentNumber")) else { return false };
    let was_resident = matches!(text(before, "documentKind"), None | Some("resident_id" | "resident_id_15"));
    let is_resident = was_resident && text(after, "documentKind").is_none_or(|kind| kind == "resident_id");
    let Some(kind) = ident::kind("resident_id_15") else { return false };
    let Ok(sound) = ident::check(kind, old, &ident::Options::on(options.on)) else { return false };
    is_resident && sound.value.facts.upgraded.as_deref() == Some(new)
}

/// The card after the change, normalised, and what differs from the card before.
pub(super) struct Cards {
    pub after: Vec<(String, Value)>,
    pub changes: Vec<Change>,
    /// Whether a number of 15 digits became the 18 that replace it.
    pub is_upgrade: bool,
    /// What has run out beyond any grace on the card after the change, where it lies in the request.
    pub expired: Vec<Issue>,
}

/// Compares the cards. A fault of a changed field, or of an unchanged one that it contradicts, is an issue; what was
/// wrong before and stays so is worth knowing.
pub(super) fn compared(request: &Request<'_>, options: &Options, notes: &mut Notes, sources: &mut Sources) -> Cards {
    let (after, before) = (request.after, request.before.unwrap_or_default());
    let names = differing(before, after, &request.remove);
    let mut beside = names.clone();
    beside.push("documentKind");
    let old = examined(&part(before, &beside, true), request, options);
    let mut new = examined(&merged(before, after, &request.remove), request, options);
    let changes = between(&old.card, &new.card, &names);
    // The rows of what is given anew; the kind of document says what its number is.
    let mut fresh = vec!["documentKind"];
    for change in &changes {
        fresh.push(change.field);
    }
    for rule in examined(&part(&new.card, &fresh, true), request, options).sources.rows() {
        if rule.subject == Subject::Ident {
            sources.cite(rule);
        }
    }
    let untouched = match new.issues.is_empty() {
        true => Vec::new(),
        false => examined(&part(before, &names, false), request, options).issues,
    };
    for issue in take(&mut new.issues) {
        let is_old = |old: &Issue| old.path == issue.path && old.code == issue.code;
        let root = root(&names, &issue);
        let is_soft = root != Some("after") && untouched.iter().any(is_old);
        let list = if is_soft { &mut notes.warnings } else { &mut notes.issues };
        list.push(under(root, issue));
    }
    let mut expired = Vec::new();
    for issue in take(&mut new.warnings) {
        let issue = under(root(&names, &issue), issue);
        if issue.code == Code::CardExpired {
            expired.push(issue.clone());
        }
        notes.warnings.push(issue);
    }
    removed(request, options, notes);
    if changes.is_empty() {
        let mut issue = Issue::new(Code::ChangeNotApplicable);
        issue.path.push(Step::Field("after"));
        notes.issues.push(issue);
    }
    let is_upgrade = is_upgrade(&old.card, &new.card, options);
    Cards { after: take(&mut new.card), changes, is_upgrade, expired }
}

/// A card examined as part of one; what was left out as faulty is put back as it came.
fn examined(given: &Map, request: &Request<'_>, options: &Options) -> Examined {
    let mut examined = card::examine(given, request.party, true, options);
    let mut next = 0;
    for (name, value) in given {
        if is_given(value) && name != "party" && seek(&examined.card, name, &mut next).is_none() {
            examined.card.push((name.clone(), value.clone()));
        }
    }
    examined
}

/// The entries that are named, or those that are not.
fn part(map: &Map, names: &[&str], is_named: bool) -> Vec<(String, Value)> {
    let mut part = Vec::new();
    for (name, value) in map {
        if names.contains(&name.as_str()) == is_named {
            part.push((name.clone(), value.clone()));
        }
    }
    part
}

/// Where in the request the card of a finding lies.
fn root(names: &[&str], issue: &Issue) -> Option<&'static str> {
    match issue.path.first().map_or("", Step::name) {
        "party" => None,
        name if names.contains(&name) => Some("after"),
        _ => Some("before"),
    }
}

/// A finding of a card, where the card lies in the request.
fn under(root: Option<&'static str>, issue: Issue) -> Issue {
    let mut path = Vec::new();
    if let Some(root) = root {
        path.push(Step::Field(root));
    }
    path.extend_from_slice(&issue.path);
    Issue { path, ..issue }
}

/// What cannot be emptied: what the client must give, what is not there, what is given anew.
fn removed(request: &Request<'_>, options: &Options, notes: &mut Notes) {
    for (place, name) in &request.remove {
        let row =
            field::find(name).filter(|row| field::holds(row.required, request.party) || is_last(request, row.name));
        let before = request.before.unwrap_or_default();
        let mut issue = Issue::new(match row {
            Some(_) => Code::ChangeForbidden,
            None if get(before, name).is_none() => Code::ChangeNotApplicable,
            None if get(request.after, name).is_some() => Code::ChangeConflict,
            None => continue,
        });
        issue.source = row.and_then(|row| row.source(request.party, options));
        issue.path = vec![Step::Field("remove"), Step::Place(*place)];
        notes.issues.push(issue);
    }
}

/// Two fields of natural persons of which one must stay.
const PAIRS: &[[&str; 2]] = &[["mobile", "phone"], ["residence", "workplace"]];

/// Whether nothing would be left of a pair.
fn is_last(request: &Request<'_>, name: &str) -> bool {
    let is_person = field::holds(field::PERSONS, request.party);
    let stays = |field: &str| {
        let is_removed = request.remove.iter().any(|(_, removed)| *removed == field);
        !is_removed && (get(request.after, field).is_some() || get(request.before.unwrap_or_default(), field).is_some())
    };
    is_person && PAIRS.iter().any(|pair| pair.contains(&name) && !pair.iter().any(|field| stays(field)))
}

/// The names of what is given anew or emptied.
fn differing<'a>(before: &Map, after: &'a Map, remove: &[(u32, &'static str)]) -> Vec<&'a str> {
    let mut names = Vec::new();
    let mut next = 0;
    for (name, value) in after {
        let is_new = is_given(value) && name != "party";
        if is_new && !seek(before, name, &mut next).is_some_and(|old| is_same(old, value)) {
            names.push(name.as_str());
        }
    }
    for (_, name) in remove {
        names.push(name);
    }
    names
}

/// The card after the change: what stands, what is given over it, without what is emptied.
fn merged(before: &Map, after: &Map, remove: &[(u32, &'static str)]) -> Vec<(String, Value)> {
    let mut card = Vec::new();
    let is_kept = |(name, value): &(String, Value)| {
        is_given(value) && name != "party" && !remove.iter().any(|removed| removed.1 == name)
    };
    let mut next = 0;
    for entry in before {
        if is_kept(entry) {
            let (name, value) = entry;
            card.push((name.clone(), seek(after, name, &mut next).unwrap_or(value).clone()));
        }
    }
    next = 0;
    for entry in after {
        if is_kept(entry) && seek(before, &entry.0, &mut next).is_none() {
            card.push(entry.clone());
        }
    }
    card
}
