//! Values as they are printed: words by their label, changes line by line, numbers masked where a policy asks for it.

use super::form_labels;
use crate::client::changes::Change;
use crate::client::field::{self, FieldRow, Format};
use crate::client::policy::Fields;
use crate::ident::{self, mask::mask};
use crate::input::Value;
use crate::message::Lang;

/// Most stars in the place of a text.
const MOST_STARS: usize = 32;

/// How values are printed.
#[derive(Clone, Copy, Debug)]
pub(in crate::client) struct Print<'a> {
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

    fn value(&self, row: Option<&'static FieldRow>, side: Side, is_masked: bool) -> String {
        let Some(value) = side.value else { return String::new() };
        match value {
            Value::Text(text) if is_masked => masked(row, text, side.kind),
            Value::Text(text) => self.word(row, text).unwrap_or(text).to_owned(),
            Value::Bool(flag) => form_labels::word("value", if *flag { "true" } else { "false" }, self.lang).to_owned(),
            Value::Number(number) => (*number as i64).to_string(),
            Value::Fraction(text) => text.clone(),
            Value::List(list) => {
                let items = (0..list.len()).map(|place| self.value(row, side.item(place), is_masked));
                joined(items, form_labels::said("；", "; ", self.lang))
            }
            Value::Map(map) => {
                let texts = map.iter().map(|(key, _)| {
                    let inner = inside(row, key);
                    self.value(inner, side.inside(key), is_masked || self.is_masked(key))
                });
                joined(texts, " ")
            }
            Value::Null | Value::Opaque | Value::TooDeep => String::new(),
        }
    }

    /// What people call a word of a closed list.
    fn word(&self, row: Option<&FieldRow>, text: &str) -> Option<&'static str> {
        let row = row?;
        if text == "long_term" && row.format == Format::DayOrLongTerm {
            return Some(form_labels::word("value", text, self.lang));
        }
        row.words().iter().find(|word| word.0 == text).map(|word| form_labels::said(word.1, word.2, self.lang))
    }

    /// Item, before, after: a line for each change, of objects and lists one for each field inside that changes.
    /// `kinds`: what the document number was and is said to be.
    pub fn changes<'a>(&self, changes: impl Iterator<Item = &'a Change>, kinds: [Option<&str>; 2]) -> Vec<Vec<String>> {
        let mut lines = Vec::new();
        for change in changes {
            let row = field::find(change.field);
            let label = row.map_or(change.field, |row| row.label(self.lang)).to_owned();
            let [old, new] = kinds;
            let sides =
                [Side { value: change.old.as_ref(), kind: old }, Side { value: change.new.as_ref(), kind: new }];
            self.lines(&Place { label, row, is_masked: self.is_masked(change.field) }, sides, &mut lines);
        }
        lines
    }

    fn lines(&self, place: &Place, sides: [Side; 2], lines: &mut Vec<Vec<String>>) {
        let [old, new] = sides;
        if old.value == new.value {
            return;
        }
        let mut keys: Vec<&str> = place.row.map_or(&[][..], |row| row.inside).iter().map(|row| row.name).collect();
        let mut items = 0;
        let mut is_map = false;
        for side in sides {
            match side.value {
                Some(Value::Map(map)) => {
                    is_map = true;
                    for (key, _) in map.iter().filter(|(key, _)| !keys.contains(&key.as_str())).collect::<Vec<_>>() {
                        keys.push(key);
                    }
                }
                Some(Value::List(list)) if list.iter().any(|item| matches!(item, Value::Map(_))) => {
                    items = items.max(list.len());
                }
                _ => {}
            }
        }
        if is_map {
            for key in keys {
                let row = inside(place.row, key);
                let inner = row.map_or(key, |row| row.label(self.lang));
                let label = [&place.label, "·", inner].concat();
                let inner = Place { label, row, is_masked: place.is_masked || self.is_masked(key) };
                self.lines(&inner, [old.inside(key), new.inside(key)], lines);
            }
        } else if items > 0 {
            for number in 0..items {
                let space = form_labels::said("", " ", self.lang);
                let label = [&place.label, space, &(number + 1).to_string()].concat();
                self.lines(&Place { label, ..*place }, [old.item(number), new.item(number)], lines);
            }
        } else {
            let texts = sides.map(|side| self.value(place.row, side, place.is_masked));
            lines.push([place.label.clone()].into_iter().chain(texts).collect());
        }
    }
}

fn inside(row: Option<&'static FieldRow>, key: &str) -> Option<&'static FieldRow> {
    row?.inside.iter().find(|row| row.name == key)
}

/// Eleven digits from 1 on: what is no mobile shows nothing either way.
fn is_mobile(text: &str) -> bool {
    text.len() == 11 && text.starts_with('1')
}

/// Texts that are not empty, with something between them.
fn joined(texts: impl Iterator<Item = String>, between: &str) -> String {
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(between)
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
        None => "*".repeat(text.chars().count().min(MOST_STARS)),
    }
}
