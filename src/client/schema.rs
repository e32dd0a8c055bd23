//! The card of a party as JSON Schema 2020-12, for portals that keep their own form library.
//!
//! A schema says types, words, days, what is required, and which format each field has (`kehu-…`, registered by
//! `ajvFormats` of `kehu/forms`). What it cannot say is left to `checkCard`: fields against one another, days against
//! `on`, ages, validity. Unknown keys stay allowed.

use super::Options;
use super::completeness::TELLING;
use super::field::{Condition, FieldRow, Format, NUMBER_LENGTH, PERSONS, holds, rows};
use super::field_table::DOCUMENTS;
use crate::input::Value;
use crate::party::Party;

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn number(number: u32) -> Value {
    Value::Number(f64::from(number))
}

fn map(entries: Vec<(&str, Value)>) -> Value {
    Value::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// The schema of a party's card.
///
/// ```
/// use kehu::{client::{self, schema}, day::Day, party::Party};
/// let options = client::Options::on(Day::read("2026-11-23").unwrap());
/// let schema = schema::card_schema(Party::Individual, &options);
/// assert_eq!(schema.get("$schema").and_then(|uri| uri.text()), Some("https://json-schema.org/draft/2020-12/schema"));
/// ```
pub fn card_schema(party: Party, options: &Options) -> Value {
    let fields: Vec<&FieldRow> = rows(party).collect();
    let mut properties = vec![("party", map(vec![("const", text(party.word()))]))];
    properties.extend(fields.iter().map(|row| (row.name, property(row, party, false, options))));
    let mut required = vec![text("party")];
    required.extend(fields.iter().filter(|row| row.is_required(party, options)).map(|row| text(row.name)));
    let mut rules = Vec::new();
    if holds(PERSONS, party) {
        rules.push(either("mobile", "phone"));
        rules.push(either("residence", "workplace"));
        let silent: Vec<&str> = DOCUMENTS.iter().map(|row| row.0).filter(|kind| !TELLING.contains(kind)).collect();
        rules.push(when("documentKind", &silent, needs(&["birthDate"])));
    }
    rules.extend(given_with("registeredCapital", "currency").filter(|_| !holds(PERSONS, party)));
    rules.extend(numbers("documentKind", "documentNumber"));
    map(vec![
        ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
        ("type", text("object")),
        ("properties", map(properties)),
        ("required", Value::List(required)),
        ("allOf", Value::List(rules)),
    ])
}

/// One of two must be there.
fn either(a: &str, b: &str) -> Value {
    let needs = |name: &str| map(vec![("required", Value::List(vec![text(name)]))]);
    map(vec![("anyOf", Value::List(vec![needs(a), needs(b)]))])
}

/// Where one is there, the other must be.
fn given_with(a: &str, b: &str) -> Option<Value> {
    let needs = |name: &str| map(vec![("required", Value::List(vec![text(name)]))]);
    Some(map(vec![("if", needs(a)), ("then", needs(b))]))
}

/// Where a field is a word, these must be there, and a field may have a format.
fn when(field: &str, words: &[&str], then: Value) -> Value {
    let is = map(vec![("enum", Value::List(words.iter().map(|word| text(word)).collect()))]);
    let condition = map(vec![("properties", map(vec![(field, is)])), ("required", Value::List(vec![text(field)]))]);
    map(vec![("if", condition), ("then", then)])
}

fn needs(names: &[&str]) -> Value {
    map(vec![("required", Value::List(names.iter().map(|name| text(name)).collect()))])
}

/// A field that must be there, a list with something in it.
fn filled(row: &FieldRow) -> Value {
    let list = map(vec![("type", text("array")), ("minItems", number(1))]);
    match (needs(&[row.name]), row.format) {
        (Value::Map(mut entries), Format::List(_)) => {
            entries.push(("properties".to_owned(), map(vec![(row.name, list)])));
            Value::Map(entries)
        }
        (there, _) => there,
    }
}

/// The number's format for each kind of document that has one.
fn numbers<'a>(kind: &'a str, field: &'a str) -> impl Iterator<Item = Value> + use<'a> {
    let with_layout = |word: &str| crate::ident::kind(word).is_some();
    DOCUMENTS.iter().filter(move |row| with_layout(row.0)).map(move |row| {
        let format = map(vec![("type", text("string")), ("format", text(&kehu(row.0)))]);
        when(kind, &[row.0], map(vec![("properties", map(vec![(field, format)]))]))
    })
}

fn kehu(kind: &str) -> String {
    let mut format = String::from("kehu-");
    format.push_str(kind);
    format
}

/// Text that is not blank, with a format or a length.
fn string(more: Vec<(&'static str, Value)>) -> Value {
    let mut entries = vec![("type", text("string")), ("pattern", text("\\S"))];
    entries.extend(more);
    map(entries)
}

fn formatted(format: &str) -> Value {
    string(vec![("format", text(&kehu(format)))])
}

fn short(most: usize) -> Value {
    string(vec![("maxLength", number(u32::try_from(most).unwrap_or(u32::MAX)))])
}

fn dated(format: &str, pattern: &str) -> Value {
    map(vec![("type", text("string")), ("pattern", text(pattern)), ("format", text(&kehu(format)))])
}

fn property(row: &FieldRow, party: Party, is_inside: bool, options: &Options) -> Value {
    match row.format {
        Format::Text(most) => short(most),
        Format::Name => formatted(if holds(PERSONS, party) { "person_name" } else { "organisation_name" }),
        // Inside, a body's name may stand in the place of a person's.
        Format::PersonName => string(Vec::new()),
        Format::DocumentNumber | Format::AccountNumber => short(NUMBER_LENGTH),
        Format::Ident(kind) => formatted(kind),
        Format::Phone => formatted("phone"),
        Format::Day => dated("day", "^\\d{4}-\\d{2}-\\d{2}$"),
        Format::DayOrLongTerm => dated("day-or-long-term", "^(\\d{4}-\\d{2}-\\d{2}|long_term)$"),
        Format::Country => formatted("country"),
        Format::Capital => formatted("capital"),
        Format::Amount => formatted("amount"),
        Format::Ratio => formatted("ratio"),
        Format::Url => formatted("url"),
        Format::Latin => formatted("latin"),
        Format::Word(words) => map(vec![("enum", Value::List(words.iter().map(|row| text(row.0)).collect()))]),
        Format::Words(words) => {
            let item = map(vec![("enum", Value::List(words.iter().map(|row| text(row.0)).collect()))]);
            map(vec![("type", text("array")), ("items", item)])
        }
        Format::Count => {
            let most = number(1_000_000_000);
            map(vec![("type", text("integer")), ("minimum", number(0)), ("maximum", most)])
        }
        Format::Flag => map(vec![("type", text("boolean"))]),
        Format::Any | Format::Provenance => map(vec![("type", text("object"))]),
        Format::Object => object(row, party, is_inside || is_whole(row, party, options), options),
        Format::List(most) => {
            let is_whole = is_inside || is_whole(row, party, options);
            let mut entries = vec![
                ("type", text("array")),
                ("maxItems", number(u32::try_from(most).unwrap_or(u32::MAX))),
                ("items", object(row, party, is_whole, options)),
            ];
            if row.is_required(party, options) {
                entries.push(("minItems", number(1)));
            }
            map(entries)
        }
    }
}

fn is_whole(row: &FieldRow, party: Party, options: &Options) -> bool {
    row.is_required(party, options) || row.whole
}

/// A group; `is_whole`: what is required inside must be there.
fn object(row: &FieldRow, party: Party, is_whole: bool, options: &Options) -> Value {
    let inside = || row.inside.iter().filter(|inner| holds(inner.parties, party));
    let is_required = |inner: &&FieldRow| is_whole && holds(inner.required, party);
    let properties = inside().map(|inner| (inner.name, property(inner, party, is_whole, options))).collect();
    let required = inside().filter(is_required).map(|inner| text(inner.name)).collect();
    let mut rules = Vec::new();
    if inside().any(|inner| inner.format == Format::DocumentNumber) {
        rules.extend(numbers("documentKind", "documentNumber"));
    }
    for inner in inside().filter(|_| is_whole) {
        rules.extend(match inner.condition(party) {
            Some(Condition::OrganisationPartner) => Some(when("kind", &["organisation"], needs(&[inner.name]))),
            Some(Condition::NotResidentOnly) => Some(when("status", &["non_resident_only", "both"], filled(inner))),
            Some(Condition::NoReason) => Some(either(inner.name, "reason")),
            Some(Condition::NotObtained) => Some(when("reason", &["not_obtained"], needs(&[inner.name]))),
            Some(Condition::OwnerByShare) => Some(when("basis", &["shares", "income_or_votes"], needs(&[inner.name]))),
            _ => None,
        });
    }
    let mut entries =
        vec![("type", text("object")), ("properties", map(properties)), ("required", Value::List(required))];
    if !rules.is_empty() {
        entries.push(("allOf", Value::List(rules)));
    }
    map(entries)
}
