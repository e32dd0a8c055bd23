//! The rows of a card as the caller gets them: for one party, on one day.

use super::Options;
use super::field::{Condition, FieldRow, Format, PERSONS, Words, holds};
use super::field_table::FIELDS;
use crate::party::Party;
use crate::rule::Rule;
use crate::wording::{Lang, Wording};
use serde::{Serialize, Serializer, ser::SerializeSeq, ser::SerializeStruct};

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
/// use kehu::{client::{self, card_field, field}, day::Day, party::Party};
/// let options = client::Options::on(Day::read("2026-11-23").unwrap());
/// assert_eq!(card_field::card_fields(Party::Individual, &options).len(), field::rows(Party::Individual).count());
/// ```
pub fn card_fields(party: Party, options: &Options) -> Vec<CardField> {
    seen(FIELDS, party, options)
}

fn seen(rows: &'static [FieldRow], party: Party, options: &Options) -> Vec<CardField> {
    let mut seen_rows = Vec::new();
    for row in rows {
        if holds(row.parties, party) {
            let fields = seen(row.inside, party, options);
            let is_required = row.is_required(party, options);
            let source = row.source(party, options);
            seen_rows.push(CardField { row, party, is_required, source, fields });
        }
    }
    seen_rows
}

/// Words with their labels.
struct Labelled(Words);

impl Serialize for Labelled {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.0.len()))?;
        for (word, label) in self.0 {
            list.serialize_element(&Label::of(word, *label))?;
        }
        list.end()
    }
}

/// Two labels, and the word that they are of.
#[derive(Serialize)]
struct Label {
    #[serde(skip_serializing_if = "str::is_empty")]
    word: &'static str,
    zh: &'static str,
    en: &'static str,
}

impl Label {
    fn of(word: &'static str, label: Wording) -> Label {
        Label { word, zh: label.said(Lang::ZhCn), en: label.said(Lang::En) }
    }
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
        fields.serialize_field("label", &Label::of("", row.label))?;
        fields.serialize_field("format", format)?;
        if let Some(kind) = kind {
            fields.serialize_field("kind", kind)?;
        }
        if !row.words().is_empty() {
            fields.serialize_field("words", &Labelled(row.words()))?;
        }
        if let Format::Text(most) | Format::List(most) = row.format {
            fields.serialize_field("most", &most)?;
        }
        fields.serialize_field("required", need)?;
        if let Some(condition) = condition.filter(|_| need == "conditional") {
            fields.serialize_field("condition", condition.word())?;
        }
        fields.serialize_field("class", row.class.word())?;
        fields.serialize_field("contact", &row.contact)?;
        let is_sensitive = row.sensitive || *party == Party::Minor;
        fields.serialize_field("sensitivity", if is_sensitive { "sensitive" } else { "general" })?;
        fields.serialize_field("recordClass", row.record.word())?;
        fields.serialize_field("block", row.block.word())?;
        fields.serialize_field("clientVisible", &row.visible)?;
        fields.serialize_field("amlItem", &holds(row.aml, *party))?;
        if !inside.is_empty() {
            fields.serialize_field("fields", inside)?;
        }
        if let Some(source) = source {
            fields.serialize_field("source", source.id())?;
        }
        fields.end()
    }
}

/// The word of a format, and the kind of an identifier.
fn format(format: Format, party: Party) -> (&'static str, Option<&'static str>) {
    let kind = match format {
        Format::Name if holds(PERSONS, party) => "person_name",
        Format::Name => "organisation_name",
        Format::PersonName => "person_name",
        Format::Ident(kind) => kind,
        Format::Phone => "landline",
        Format::AccountNumber => "securities_account",
        other => return (word(other), None),
    };
    (word(format), Some(kind))
}

fn word(format: Format) -> &'static str {
    match format {
        Format::Text(_) | Format::Currency => "text",
        Format::Name | Format::PersonName | Format::Ident(_) | Format::Phone | Format::AccountNumber => "ident",
        Format::DocumentNumber => "document_number",
        Format::Day => "day",
        Format::DayOrLongTerm => "day_or_long_term",
        Format::Word(_) => "word",
        Format::Words(_) | Format::List(_) => "list",
        Format::Country => "country",
        Format::Capital | Format::Amount => "amount",
        Format::Ratio => "ratio",
        Format::Count => "count",
        Format::Flag => "flag",
        Format::Url => "url",
        Format::Latin => "latin",
        Format::Object | Format::Provenance => "object",
        Format::Any => "any",
    }
}
