//! Values as they are printed: words by their label, changes line by line, numbers masked where a policy asks for it.

use super::changes::Change;
use super::field::{self, Block, FieldRow, Format};
use super::form_labels;
use super::policy::Fields;
use crate::ident::{self, mask::mask};
use crate::input::Value;
use crate::message::Lang;
use crate::text;

/// Most stars in the place of a text.
const MOST_STARS: usize = 32;

/// How values are printed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Print<'a> {
    /// The language of words.
    pub lang: Lang,
    /// The fields that are shown in part.
    pub masked: Option<&'a Fields>,
}

/// A value with what its number is said to be.
#[derive(Clone, Copy)]
struct Side<'a> {
    value: Option<&'a Value>,
    kind: Option<&'a str>,
}

impl Side<'_> {
    fn inside(&self, key: &str) -> Side<'_> {
        let map = self.value;
        Side { value: map.and_then(|map| map.get(key)), kind: map.and_then(kind) }
    }

    fn item(&self, place: usize) -> Side<'_> {
        let item = if let Some(Value::List(list)) = self.value { list.get(place) } else { None };
        Side { value: item, kind: None }
    }
}

/// The kind of the number in a map: a document's, or an account's.
fn kind(map: &Value) -> Option<&str> {
    map.get("documentKind").or_else(|| map.get("kind")).and_then(Value::text)
}

/// A line of the changes under way.
struct Place {
    label: String,
    row: Option<&'static FieldRow>,
    is_masked: bool,
}

impl Print<'_> {
    fn is_masked(&self, field: &str) -> bool {
        self.masked.is_some_and(|fields| fields.hold(field))
    }

    /// The text of a card field; `kind` is what a document number is said to be.
    pub fn text(&self, row: &'static FieldRow, value: &Value, kind: Option<&str>) -> String {
        self.value(Some(row), Side { value: Some(value), kind }, self.is_masked(row.name))
    }

    /// The same of a text.
    pub fn written(&self, row: &'static FieldRow, text: &str, kind: Option<&str>) -> String {
        self.said(Some(row), text, kind, self.is_masked(row.name))
    }

    fn said(&self, row: Option<&'static FieldRow>, text: &str, kind: Option<&str>, is_masked: bool) -> String {
        if is_masked { masked(row, text, kind) } else { self.word(row, text).unwrap_or(text).to_owned() }
    }

    fn value(&self, row: Option<&'static FieldRow>, side: Side, is_masked: bool) -> String {
        let mut text = String::new();
        match side.value {
            Some(Value::Text(given)) => text = self.said(row, given, side.kind, is_masked),
            Some(Value::Bool(flag)) => {
                text.push_str(form_labels::word("value", if *flag { "true" } else { "false" }, self.lang))
            }
            Some(Value::Number(number)) => text = text::number(*number as i64),
            Some(Value::Fraction(given)) => text.push_str(given),
            Some(Value::List(list)) => {
                for place in 0..list.len() {
                    let item = self.value(row, side.item(place), is_masked);
                    add(&mut text, form_labels::said("；", "; ", self.lang), &item);
                }
            }
            Some(Value::Map(map)) => {
                for (key, _) in map {
                    let inner = self.value(inside(row, key), side.inside(key), is_masked || self.is_masked(key));
                    add(&mut text, " ", &inner);
                }
            }
            None | Some(Value::Null | Value::Opaque | Value::TooDeep) => {}
        }
        text
    }

    /// What people call a word of a closed list.
    fn word(&self, row: Option<&FieldRow>, text: &str) -> Option<&'static str> {
        let row = row?;
        if text == "long_term" && row.format == Format::DayOrLongTerm {
            return Some(form_labels::word("value", text, self.lang));
        }
        for (word, label) in row.words() {
            if *word == text {
                return Some(label.said(self.lang));
            }
        }
        None
    }

    /// Item, before, after: a line for a change, of objects and lists one for each field inside that changes.
    /// `kinds`: what the document number was and is said to be.
    pub fn change(&self, change: &Change, kinds: [Option<&str>; 2], lines: &mut Vec<Vec<String>>) {
        let row = field::find(change.field);
        // What the broker notes of a client is not for papers that the client signs.
        if row.is_some_and(|row| row.block == Block::Relationship) {
            return;
        }
        let label = row.map_or(change.field, |row| row.label(self.lang)).to_owned();
        let [old, new] = kinds;
        let (old, new) =
            (Side { value: change.old.as_ref(), kind: old }, Side { value: change.new.as_ref(), kind: new });
        self.lines(&Place { label, row, is_masked: self.is_masked(change.field) }, old, new, lines);
    }

    fn lines(&self, place: &Place, old: Side, new: Side, lines: &mut Vec<Vec<String>>) {
        if old.value == new.value {
            return;
        }
        let mut keys: Vec<&str> = Vec::new();
        if let Some(row) = place.row {
            for row in row.inside {
                keys.push(row.name);
            }
        }
        let mut items = 0;
        let mut is_map = false;
        for side in [&old, &new] {
            match side.value {
                Some(Value::Map(map)) => {
                    is_map = true;
                    for (key, _) in map {
                        if !keys.contains(&key.as_str()) {
                            keys.push(key);
                        }
                    }
                }
                Some(Value::List(list)) => {
                    for item in list {
                        if matches!(item, Value::Map(_)) {
                            items = items.max(list.len());
                        }
                    }
                }
                _ => {}
            }
        }
        if is_map {
            for key in keys {
                let row = inside(place.row, key);
                let mut label = place.label.clone();
                label.push('·');
                label.push_str(row.map_or(key, |row| row.label(self.lang)));
                let inner = Place { label, row, is_masked: place.is_masked || self.is_masked(key) };
                self.lines(&inner, old.inside(key), new.inside(key), lines);
            }
            return;
        }
        for number in 0..items {
            let mut label = place.label.clone();
            label.push_str(form_labels::said("", " ", self.lang));
            label.push_str(&text::number(number as i64 + 1));
            self.lines(&Place { label, ..*place }, old.item(number), new.item(number), lines);
        }
        if items == 0 {
            let before = self.value(place.row, old, place.is_masked);
            lines.push(vec![place.label.clone(), before, self.value(place.row, new, place.is_masked)]);
        }
    }
}

/// The field of a name inside another.
pub(super) fn inside(row: Option<&'static FieldRow>, key: &str) -> Option<&'static FieldRow> {
    row?.inside.iter().find(|row| row.name == key)
}

/// Eleven digits from 1 on: what is no mobile shows nothing either way.
fn is_mobile(text: &str) -> bool {
    text.len() == 11 && text.starts_with('1')
}

/// Adds a text that is not empty, with something between it and what stands there.
pub(super) fn add(text: &mut String, between: &str, more: &str) {
    if !text.is_empty() && !more.is_empty() {
        text.push_str(between);
    }
    text.push_str(more);
}

/// The ends that the number's kind allows; of anything else only stars.
fn masked(row: Option<&FieldRow>, text: &str, kind: Option<&str>) -> String {
    let kind = match row.map(|row| row.format) {
        Some(Format::Ident(kind)) => Some(kind),
        Some(Format::DocumentNumber) => kind,
        Some(Format::Phone) if is_mobile(text) => Some("mobile"),
        Some(Format::Phone) => Some("landline"),
        _ => None,
    };
    match kind.and_then(ident::kind) {
        Some(kind) => mask(kind, text),
        None => text::stars(text::length(text).min(MOST_STARS)),
    }
}
