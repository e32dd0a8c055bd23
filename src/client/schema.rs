//! The card of a party as JSON Schema 2020-12, for portals that keep their own form library.
//!
//! An optional field may be null, blank or empty: `checkCard` takes that as absent, and so does the schema.
//!
//! A schema says types, words, days, what is required, and which format each field has (`kehu-…`, registered by
//! `ajvFormats` of `kehu/forms`). What it cannot say is left to `checkCard`: fields against one another, days against
//! `on`, ages, validity. Unknown keys stay allowed.
//!
//! It is written as text at once: names and words are ours and need no escapes.

use super::Options;
use super::completeness::TELLING;
use super::field::{Condition, FieldRow, Format, NUMBER_LENGTH, PERSONS, holds};
use super::field_table::{DOCUMENTS, FIELDS};
use super::situation::MOST;
use crate::ident;
use crate::party::Party;
use crate::text::counted;

/// What is taken as absent (`$defs`): `blank` anywhere, a map without a value in the place of a group.
const ABSENT: &str = concat!(
    r#""$defs":{"blank":{"type":["null","string"],"#,
    r#""pattern":"^[\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]*$"},"#,
    r##""absent":{"anyOf":[{"$ref":"#/$defs/blank"},{"type":"object","additionalProperties":"##,
    r##"{"anyOf":[{"$ref":"#/$defs/absent"},{"type":"array","maxItems":0}]}}]}},"##
);

/// The schema of a party's card, as JSON text.
///
/// ```
/// use kehu::{client::{self, schema}, day::Day, party::Party};
/// let options = client::Options::on(Day::read("2026-11-23").unwrap());
/// let schema = schema::card_schema(Party::Individual, &options);
/// assert!(schema.starts_with(r#"{"$schema":"https://json-schema.org/draft/2020-12/schema","#));
/// ```
pub fn card_schema(party: Party, options: &Options) -> String {
    let mut schema = Schema { text: String::new(), party, options };
    schema.add(r#"{"$schema":"https://json-schema.org/draft/2020-12/schema","#);
    schema.add(ABSENT);
    schema.add(r#""type":"object","properties":{"#);
    schema.key("party");
    schema.add(r#"{"const":"#);
    schema.word(party.word());
    schema.add("}");
    schema.properties(FIELDS, None);
    schema.add(r#"},"required":["#);
    schema.word("party");
    for row in FIELDS {
        if holds(row.parties, party) && row.is_required(party, options) {
            schema.word(row.name);
        }
    }
    schema.add(r#"],"allOf":["#);
    if holds(PERSONS, party) {
        schema.either("mobile", "phone");
        schema.either("residence", "workplace");
        schema.birth_date();
    } else {
        schema.next();
        schema.add(r#"{"if":"#);
        schema.needs("registeredCapital");
        schema.add(r#","then":"#);
        schema.needs("currency");
        schema.add("}");
    }
    schema.numbers(true);
    schema.add("]}");
    schema.text
}

/// A schema being written.
struct Schema<'a> {
    text: String,
    party: Party,
    options: &'a Options,
}

impl Schema<'_> {
    #[inline(never)]
    fn add(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Parts an item or entry from the one before, if there is one.
    #[inline(never)]
    fn next(&mut self) {
        if !matches!(self.text.as_bytes().last(), Some(b'[' | b'{' | b':')) {
            self.add(",");
        }
    }

    /// A word, as an item or as a value.
    #[inline(never)]
    fn word(&mut self, word: &str) {
        self.next();
        self.add("\"");
        self.add(word);
        self.add("\"");
    }

    fn key(&mut self, name: &str) {
        self.word(name);
        self.add(":");
    }

    fn count(&mut self, name: &str, count: usize) {
        self.key(name);
        self.add(&counted(count));
    }

    /// A field must be there, with something in it.
    fn needs(&mut self, name: &str) {
        self.next();
        self.there(name);
        self.add(r##"{"not":{"$ref":"#/$defs/absent"}}}}"##);
    }

    /// A field must be there; what it must be follows.
    fn there(&mut self, name: &str) {
        self.add(r#"{"required":["#);
        self.word(name);
        self.add(r#"],"properties":{"#);
        self.key(name);
    }

    /// What a field must be follows, unless it is optional and absent ([`Schema::close`]).
    fn open(&mut self, must: bool, absent: &str) {
        if !must {
            self.add(r##"{"if":{"$ref":"#/$defs/"##);
            self.add(absent);
            self.add(r#""},"else":"#);
        }
    }

    fn close(&mut self, must: bool) {
        if !must {
            self.add("}");
        }
    }

    /// One of two must be there.
    fn either(&mut self, a: &str, b: &str) {
        self.next();
        self.add(r#"{"anyOf":["#);
        self.needs(a);
        self.needs(b);
        self.add("]}");
    }

    /// Where a field is a word … ([`Schema::then`]).
    fn when(&mut self, field: &str) {
        self.next();
        self.add(r#"{"if":{"properties":{"#);
        self.key(field);
        self.add(r#"{"enum":["#);
    }

    /// … of these, the following holds.
    fn then(&mut self, field: &str) {
        self.add(r#"]}},"required":["#);
        self.word(field);
        self.add(r#"]},"then":"#);
    }

    /// The birth date, where the number does not tell it.
    fn birth_date(&mut self) {
        self.when("documentKind");
        for (kind, ..) in DOCUMENTS {
            if !TELLING.contains(kind) {
                self.word(kind);
            }
        }
        self.then("documentKind");
        self.needs("birthDate");
        self.add("}");
    }

    /// The number's format for each kind of document that has one.
    fn numbers(&mut self, must: bool) {
        for (kind, ..) in DOCUMENTS {
            if ident::kind(kind).is_some() {
                self.when("documentKind");
                self.word(kind);
                self.then("documentKind");
                self.add(r#"{"properties":{"documentNumber":"#);
                self.open(must, "blank");
                self.add(r#"{"type":"string","format":"kehu-"#);
                self.add(kind);
                self.add("\"}");
                self.close(must);
                self.add("}}}");
            }
        }
    }

    /// The fields of the card, or of a group that is whole or not.
    fn properties(&mut self, rows: &[FieldRow], inside: Option<bool>) {
        for row in rows {
            if holds(row.parties, self.party) {
                let must = match inside {
                    None => row.is_required(self.party, self.options),
                    Some(is_whole) => is_whole && holds(row.required, self.party),
                };
                self.key(row.name);
                self.open(must, if row.format == Format::Object { "absent" } else { "blank" });
                self.property(row, must, must || (inside.is_none() && row.whole));
                self.close(must);
            }
        }
    }

    /// Text after a pattern, of a format.
    fn text(&mut self, pattern: &str, format: &str) {
        self.add(r#"{"type":"string","pattern":""#);
        self.add(pattern);
        self.add(r#"","format":"kehu-"#);
        self.add(format);
        self.add("\"}");
    }

    /// Text of so many characters at most.
    fn short(&mut self, most: usize) {
        self.add(r#"{"type":"string","pattern":"\\S""#);
        self.count("maxLength", most);
        self.add("}");
    }

    fn words(&mut self, row: &FieldRow) {
        self.add(r#"{"enum":["#);
        for (word, ..) in row.words() {
            self.word(word);
        }
        self.add("]}");
    }

    /// What a field must be; `is_whole`: what is required inside must be there.
    fn property(&mut self, row: &FieldRow, must: bool, is_whole: bool) {
        let format = match row.format {
            Format::Text(most) => return self.short(most),
            Format::DocumentNumber | Format::AccountNumber => return self.short(NUMBER_LENGTH),
            // Inside, a body's name may stand in the place of a person's.
            Format::PersonName => return self.add(r#"{"type":"string","pattern":"\\S"}"#),
            Format::Currency => return self.add(r#"{"type":"string","pattern":"^[A-Za-z]{3}$"}"#),
            Format::Day => return self.text(r"^\\d{4}-\\d{2}-\\d{2}$", "day"),
            Format::DayOrLongTerm => {
                return self.text(r"^(\\d{4}-\\d{2}-\\d{2}|long_term)$", "day-or-long-term");
            }
            Format::Word(_) => return self.words(row),
            Format::Words(_) => {
                self.add(r#"{"type":"array""#);
                self.count("maxItems", MOST);
                self.add(r#","items":"#);
                self.words(row);
                return self.add("}");
            }
            Format::Count => return self.add(r#"{"type":"integer","minimum":0,"maximum":1000000000}"#),
            Format::Flag => return self.add(r#"{"type":"boolean"}"#),
            Format::Any | Format::Provenance => return self.add(r#"{"type":"object"}"#),
            Format::Object => return self.group(row.inside, is_whole),
            Format::List(most) => {
                self.add(r#"{"type":"array""#);
                self.count("maxItems", most);
                self.add(r#","items":"#);
                self.group(row.inside, is_whole);
                if must {
                    self.count("minItems", 1);
                }
                return self.add("}");
            }
            Format::Name if holds(PERSONS, self.party) => "person_name",
            Format::Name => "organisation_name",
            Format::Ident(kind) => kind,
            Format::Phone => "phone",
            Format::Country => "country",
            Format::Capital => "capital",
            Format::Amount => "amount",
            Format::Ratio => "ratio",
            Format::Url => "url",
            Format::Latin => "latin",
        };
        self.text(r"\\S", format);
    }

    /// A group; `is_whole`: what is required inside must be there.
    fn group(&mut self, rows: &[FieldRow], is_whole: bool) {
        self.add(r#"{"type":"object","properties":{"#);
        self.properties(rows, Some(is_whole));
        self.add(r#"},"required":["#);
        for row in rows {
            if is_whole && holds(row.parties & row.required, self.party) {
                self.word(row.name);
            }
        }
        self.add("]");
        let bare = self.text.len();
        self.add(r#","allOf":["#);
        let empty = self.text.len();
        for row in rows {
            if row.format == Format::DocumentNumber && holds(row.parties, self.party) {
                self.numbers(is_whole && holds(row.required, self.party));
            }
        }
        for row in rows {
            if is_whole && holds(row.parties, self.party) {
                self.condition(row);
            }
        }
        if self.text.len() == empty {
            self.text.truncate(bare);
        } else {
            self.add("]");
        }
        self.add("}");
    }

    /// When a field of a group must be there, whole if it is a group itself.
    fn condition(&mut self, row: &FieldRow) {
        let Some(condition) = row.condition(self.party) else { return };
        if condition == Condition::NoReason {
            return self.either(row.name, "reason");
        }
        let Some((field, words)) = condition.words() else { return };
        self.when(field);
        for word in words {
            self.word(word);
        }
        self.then(field);
        if matches!(row.format, Format::Object | Format::List(_)) {
            self.there(row.name);
            self.property(row, true, true);
            self.add("}}");
        } else {
            self.needs(row.name);
        }
        self.add("}");
    }
}
