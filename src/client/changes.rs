//! What changes (变更项): two cards compared field by field, ordinary and key data told apart.
//!
//! Key are the name, the kind of document and its number (三要素). Values are compared after normalisation.

use super::card::{is_given, text};
use super::vocabulary::Class;
use super::{Options, field};
use crate::ident;
use crate::input::Value;
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
        (Value::Map(a), Value::Map(b)) => is_within(a, b) && is_within(b, a),
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b)),
        _ => a == b,
    }
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
    let place = |part: &Map| part.iter().position(|entry| entry.0 == key);
    let found = place(onward).map(|place| *next + place).or_else(|| place(before))?;
    *next = found + 1;
    map.get(found).map(|entry| &entry.1).filter(|value| is_given(value))
}

/// The fields that differ, of those named, in the order of the card.
pub(super) fn between<'a>(before: &Map, after: &Map, names: impl Iterator<Item = &'a str>) -> Vec<Change> {
    let mut changes: Vec<(usize, Change)> = Vec::new();
    let (mut place_before, mut place_after) = (0, 0);
    for name in names.filter(|name| *name != "provenance") {
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
pub(super) fn is_upgrade(before: &Map, after: &Map, options: &Options) -> bool {
    let Some((old, new)) = text(before, "documentNumber").zip(text(after, "documentNumber")) else { return false };
    let is_resident = text(after, "documentKind").is_none_or(|kind| kind == "resident_id");
    let upgraded = ident::kind("resident_id_15")
        .and_then(|kind| ident::check(kind, old, &ident::Options::on(options.on)).ok()?.value.facts.upgraded);
    is_resident && upgraded.as_deref() == Some(new)
}

/// The card after the change: what stands, what is given over it, without what is emptied.
pub(super) fn merged(before: &Map, after: &Map, remove: &[(u32, &'static str)]) -> Vec<(String, Value)> {
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
pub(super) fn keep(given: &Map, card: &mut Vec<(String, Value)>) {
    let mut next = 0;
    for (name, value) in given.iter().filter(|entry| is_given(&entry.1) && entry.0 != "party") {
        if seek(card, name, &mut next).is_none() {
            card.push((name.clone(), value.clone()));
        }
    }
}
