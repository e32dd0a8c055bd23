//! What changes (变更项): two cards compared field by field, ordinary and key data told apart.
//!
//! Key are the name, the kind of document and its number (三要素). Values are compared after normalisation.

use super::card::{self, get, is_given, text};
use super::request::Request;
use super::vocabulary::Class;
use super::{Options, field};
use crate::ident;
use crate::input::{Notes, Value};
use crate::issue::{Code, Issue, Step};
use crate::rule::{Sources, Subject};
use serde::Serialize;

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

/// Whether two values say the same; keys without a value do not count, nor does the order of keys.
fn is_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Map(a), Value::Map(b)) => count(a) == count(b) && is_within(a, b),
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b)),
        _ => a == b,
    }
}

/// How many keys have a value.
fn count(map: &Map) -> usize {
    map.iter().filter(|entry| is_given(&entry.1)).count()
}

/// Whether each entry of a map stands in another.
fn is_within(a: &Map, b: &Map) -> bool {
    let mut next = 0;
    a.iter()
        .filter(|entry| is_given(&entry.1))
        .all(|(key, value)| seek(b, key, &mut next).is_some_and(|other| is_same(value, other)))
}

/// The value of a key, searched onward from the last hit: keys mostly come in the same order.
fn seek<'a>(map: &'a Map, key: &str, next: &mut usize) -> Option<&'a Value> {
    let (before, onward) = map.split_at_checked(*next).unwrap_or((map, &[]));
    let is_key = |entry: &(String, Value)| entry.0 == key;
    let found =
        onward.iter().position(is_key).map(|place| *next + place).or_else(|| before.iter().rposition(is_key))?;
    *next = found + 1;
    map.get(found).map(|entry| &entry.1).filter(|value| is_given(value))
}

/// The fields that differ, of those named, in the order of the card.
fn between(before: &Map, after: &Map, names: &[&str]) -> Vec<Change> {
    let mut changes: Vec<(usize, Change)> = Vec::new();
    let (mut place_before, mut place_after) = (0, 0);
    for name in names.iter().copied().filter(|name| *name != "provenance") {
        let (old, new) = (seek(before, name, &mut place_before), seek(after, name, &mut place_after));
        let is_same = match (old, new) {
            (Some(old), Some(new)) => is_same(old, new),
            _ => old.is_none() && new.is_none(),
        };
        let Some(row) = (!is_same).then(|| field::find(name)).flatten() else { continue };
        let order = field::names().position(|known| known == name).unwrap_or(usize::MAX);
        let change =
            Change { field: row.name, old: old.cloned(), new: new.cloned(), class: row.class, contact: row.contact };
        let place = changes.partition_point(|known| known.0 < order);
        if changes.get(place).is_none_or(|known| known.0 != order) {
            changes.insert(place, (order, change));
        }
    }
    changes.into_iter().map(|(_, change)| change).collect()
}

/// Whether a number of 15 digits became the 18 that replace it.
fn is_upgrade(before: &Map, after: &Map, options: &Options) -> bool {
    let Some((old, new)) = text(before, "documentNumber").zip(text(after, "documentNumber")) else { return false };
    let is_resident = text(after, "documentKind").is_none_or(|kind| kind == "resident_id");
    let upgraded = ident::kind("resident_id_15")
        .and_then(|kind| ident::check(kind, old, &ident::Options::on(options.on)).ok()?.value.facts.upgraded);
    is_resident && upgraded.as_deref() == Some(new)
}

/// The card after the change, normalised, and what differs from the card before.
pub(super) struct Cards {
    pub after: Vec<(String, Value)>,
    pub changes: Vec<Change>,
    /// Whether a number of 15 digits became the 18 that replace it.
    pub is_upgrade: bool,
}

/// Compares the cards. A fault of a changed field, or of an unchanged one that it contradicts, is an issue; what was
/// wrong before and stays so is worth knowing.
pub(super) fn compared(request: &Request<'_>, options: &Options, notes: &mut Notes, sources: &mut Sources) -> Cards {
    let (after, before) = (request.after, request.before.unwrap_or_default());
    let examined = |map: &Map| {
        let mut examined = card::examine(map, request.party, true, options);
        put_back(map, &mut examined.card);
        examined
    };
    let partly = |map: &Map, keep: &dyn Fn(&str) -> bool| {
        examined(&map.iter().filter(|entry| keep(&entry.0)).cloned().collect::<Vec<_>>())
    };
    let names = differing(before, after, &request.remove);
    let is_beside = |name: &str| name == "documentKind";
    let old = partly(before, &|name| names.contains(&name) || is_beside(name));
    let new = examined(&merged(before, after, &request.remove));
    let changes = between(&old.card, &new.card, &names);
    let is_changed = |name: &str| changes.iter().any(|change| change.field == name);
    // The rows of what is given anew; the kind of document says what its number is.
    let fresh = partly(&new.card, &|name| is_changed(name) || is_beside(name));
    let idents = fresh.sources.rows().iter().filter(|rule| rule.subject == Subject::Ident);
    idents.for_each(|rule| sources.cite(rule));

    let root = |issue: &Issue| match issue.path.first().map_or("", Step::name) {
        "party" => None,
        name if names.contains(&name) => Some("after"),
        _ => Some("before"),
    };
    let mut untouched = None;
    for issue in new.issues {
        let root = root(&issue);
        let untouched = untouched.get_or_insert_with(|| partly(before, &|name| !names.contains(&name)));
        let is_old = untouched.issues.iter().any(|old| old.path == issue.path && old.code == issue.code);
        let list = if root != Some("after") && is_old { &mut notes.warnings } else { &mut notes.issues };
        list.push(under(root, issue));
    }
    notes.warnings.extend(new.warnings.into_iter().map(|issue| under(root(&issue), issue)));
    removed(request, options, notes);
    if changes.is_empty() {
        notes.issues.push(Issue::new(Code::ChangeNotApplicable).at([Step::Field("after")]));
    }
    let is_upgrade = is_upgrade(&old.card, &new.card, options);
    Cards { after: new.card, changes, is_upgrade }
}

/// A finding of a card, where the card lies in the request.
fn under(root: Option<&'static str>, issue: Issue) -> Issue {
    let path = root.map(Step::Field).into_iter().chain(issue.path.iter().cloned()).collect();
    Issue { path, ..issue }
}

/// What cannot be emptied: what the client must give, what is not there, what is given anew.
fn removed(request: &Request<'_>, options: &Options, notes: &mut Notes) {
    for (place, name) in &request.remove {
        let row = field::find(name).filter(|row| field::holds(row.required, request.party));
        let issue = match row {
            Some(row) => Issue { source: row.source(request.party, options), ..Issue::new(Code::ChangeForbidden) },
            None if get(request.before.unwrap_or_default(), name).is_none() => Issue::new(Code::ChangeNotApplicable),
            None if get(request.after, name).is_some() => Issue::new(Code::ChangeConflict),
            None => continue,
        };
        notes.issues.push(issue.at([Step::Field("remove"), Step::Place(*place)]));
    }
}

/// The names of what is given anew or emptied.
fn differing<'a>(before: &Map, after: &'a Map, remove: &[(u32, &'static str)]) -> Vec<&'a str> {
    let mut next = 0;
    let given = after.iter().filter(|entry| is_given(&entry.1) && entry.0 != "party");
    let is_anew =
        |entry: &&(String, Value)| seek(before, &entry.0, &mut next).is_none_or(|old| !is_same(old, &entry.1));
    let anew = given.filter(is_anew).map(|entry| entry.0.as_str());
    anew.chain(remove.iter().map(|removed| removed.1)).collect()
}

/// The card after the change: what stands, what is given over it, without what is emptied.
fn merged(before: &Map, after: &Map, remove: &[(u32, &'static str)]) -> Vec<(String, Value)> {
    let mut card = Vec::with_capacity(before.len() + after.len());
    let is_kept = |name: &str| name != "party" && !remove.iter().any(|removed| removed.1 == name);
    let mut next = 0;
    for (name, value) in before.iter().filter(|entry| is_given(&entry.1) && is_kept(&entry.0)) {
        card.push((name.clone(), seek(after, name, &mut next).unwrap_or(value).clone()));
    }
    let mut next = 0;
    for (name, value) in after.iter().filter(|entry| is_given(&entry.1) && is_kept(&entry.0)) {
        if seek(before, name, &mut next).is_none() {
            card.push((name.clone(), value.clone()));
        }
    }
    card
}

/// Puts back, as it came, what an examination left out as faulty.
fn put_back(given: &Map, card: &mut Vec<(String, Value)>) {
    let mut next = 0;
    for (name, value) in given.iter().filter(|entry| is_given(&entry.1) && entry.0 != "party") {
        if seek(card, name, &mut next).is_none() {
            card.push((name.clone(), value.clone()));
        }
    }
}
