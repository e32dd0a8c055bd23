//! The rows of a card as the caller gets them: for one party, on one day.

use super::{Condition, FieldRow, Format, PERSONS, holds, rows};
use crate::client::Options;
use crate::party::Party;
use crate::rule::Rule;
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A row as a party sees it on a day.
#[derive(Debug)]
pub struct CardField {
    row: &'static FieldRow,
    party: Party,
    is_required: bool,
    source: Option<&'static Rule>,
    fields: Vec<CardField>,
}

/// The fields of a party's card, in display order.
///
/// ```
/// use kehu::{client::{self, field}, day::Day, party::Party};
/// let options = client::Options::on(Day::read("2026-11-23").unwrap());
/// assert_eq!(field::card_fields(Party::Individual, &options).len(), field::rows(Party::Individual).count());
/// ```
pub fn card_fields(party: Party, options: &Options) -> Vec<CardField> {
    rows(party).map(|row| CardField::of(row, party, options)).collect()
}

impl CardField {
    fn of(row: &'static FieldRow, party: Party, options: &Options) -> CardField {
        let inside = row.inside.iter().filter(|inner| holds(inner.parties, party));
        let fields = inside.map(|inner| CardField::of(inner, party, options)).collect();
        let is_required = row.is_required(party, options);
        CardField { row, party, is_required, source: row.source(party, options), fields }
    }
}

/// Word and two labels.
struct Labelled(&'static (&'static str, &'static str, &'static str));

impl Serialize for Labelled {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Word", 3)?;
        fields.serialize_field("word", self.0.0)?;
        fields.serialize_field("zh", self.0.1)?;
        fields.serialize_field("en", self.0.2)?;
        fields.end()
    }
}

/// Two labels.
#[derive(Serialize)]
struct Label {
    zh: &'static str,
    en: &'static str,
}

impl Serialize for CardField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let CardField { row, party, is_required, source, fields: inside } = self;
        let condition = row.condition(*party).filter(|condition| *condition != Condition::OwnersOnFile);
        let (format, kind) = format(row.format, *party);
        let need = match condition {
            _ if *is_required => "required",
            Some(_) => "conditional",
            None => "optional",
        };
        let mut fields = serializer.serialize_struct("CardField", 18)?;
        fields.serialize_field("name", row.name)?;
        fields.serialize_field("label", &Label { zh: row.zh, en: row.en })?;
        fields.serialize_field("format", format)?;
        if let Some(kind) = kind {
            fields.serialize_field("kind", kind)?;
        }
        if !row.words().is_empty() {
            fields.serialize_field("words", &row.words().iter().map(Labelled).collect::<Vec<_>>())?;
        }
        if let Format::Text(most) | Format::List(most) = row.format {
            fields.serialize_field("most", &most)?;
        }
        fields.serialize_field("required", need)?;
        if let Some(condition) = condition.filter(|_| need == "conditional") {
            fields.serialize_field("condition", &condition)?;
        }
        fields.serialize_field("class", &row.class)?;
        fields.serialize_field("contact", &row.contact)?;
        let is_sensitive = row.sensitive || *party == Party::Minor;
        fields.serialize_field("sensitivity", if is_sensitive { "sensitive" } else { "general" })?;
        fields.serialize_field("recordClass", &row.record)?;
        fields.serialize_field("block", &row.block)?;
        fields.serialize_field("clientVisible", &row.visible)?;
        fields.serialize_field("amlItem", &holds(row.aml, *party))?;
        if !inside.is_empty() {
            fields.serialize_field("fields", inside)?;
        }
        if let Some(source) = source {
            fields.serialize_field("source", source)?;
        }
        fields.end()
    }
}

/// The word of a format, and the kind of an identifier.
fn format(format: Format, party: Party) -> (&'static str, Option<&'static str>) {
    match format {
        Format::Text(_) => ("text", None),
        Format::Name => ("ident", Some(if holds(PERSONS, party) { "person_name" } else { "organisation_name" })),
        Format::PersonName => ("ident", Some("person_name")),
        Format::Ident(kind) => ("ident", Some(kind)),
        Format::Phone => ("ident", Some("landline")),
        Format::DocumentNumber => ("document_number", None),
        Format::AccountNumber => ("ident", Some("securities_account")),
        Format::Day => ("day", None),
        Format::DayOrLongTerm => ("day_or_long_term", None),
        Format::Word(_) => ("word", None),
        Format::Words(_) | Format::List(_) => ("list", None),
        Format::Country => ("country", None),
        Format::Capital | Format::Amount => ("amount", None),
        Format::Ratio => ("ratio", None),
        Format::Count => ("count", None),
        Format::Flag => ("flag", None),
        Format::Url => ("url", None),
        Format::Latin => ("latin", None),
        Format::Object | Format::Provenance => ("object", None),
        Format::Any => ("any", None),
    }
}
