//! What a card reader gave against the card (读卡器比对): field by field, and the payload against its own number.
//!
//! Readers give three payloads: resident card, foreign permanent resident card, residence permit for Hong Kong, Macao and
//! Taiwan residents. Names are compared as [`crate::ident::compare`] does, numbers and days as they are after
//! normalisation. A resident card without a nationality is a Chinese citizen's.

use super::card::{Entries, get, is_given, no_map, text};
use super::{Options, rules};
use crate::day::Day;
use crate::ident::compare::compare as compare_names;
use crate::ident::expect::Expect;
use crate::ident::facts::Sex;
use crate::ident::{self, country};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step, Unsound};
use crate::rule::Sources;
use crate::text::Evening;
use crate::word::words;
use serde::Serialize;

words! {
    /// What a reader read.
    pub enum Payload {
        /// 居民身份证
        Resident = "resident",
        /// 外国人永久居留身份证
        Foreigner = "foreigner",
        /// 港澳台居民居住证
        HmtResidence = "hmt_residence",
    }
}

words! {
    /// Reader against card.
    pub enum Outcome {
        /// The same.
        Equal = "equal",
        /// Not the same.
        Different = "different",
        /// Only the reader has it.
        OnlyReader = "only_reader",
        /// Only the card has it.
        OnlyCard = "only_card",
    }
}

/// One field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The card's name for it.
    pub field: &'static str,
    /// Reader against card.
    pub outcome: Outcome,
    /// Of names: what had to be evened out or differs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub differed: Vec<&'static str>,
}

/// The whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReaderComparison {
    /// Fields that at least one side has.
    pub fields: Vec<Row>,
    /// Whether all of them are equal.
    pub equal: bool,
    /// The rows the answer rests on.
    pub sources: Sources,
}

/// The longest text of a payload.
const MOST: usize = 200;

/// What a reader gave, read.
#[derive(Default)]
struct Given {
    kind: Option<Payload>,
    name: Option<String>,
    english_name: Option<String>,
    number: Option<String>,
    pass_number: Option<String>,
    address: Option<String>,
    sex: Option<Sex>,
    nationality: Option<String>,
    birth_date: Option<Day>,
    from: Option<Day>,
    until: Option<String>,
}

/// Compares what a reader gave with a card.
///
/// Codes: those of the number at `payload.number`, `ident.conflict` at a field of the payload that contradicts it,
/// `field.*`, `text.unknown`, `day.malformed`, `rule.unverified`.
pub fn compare(payload: &Value, card: &Value, options: &Options) -> Checked<ReaderComparison> {
    let mut notes = Notes::default();
    let pair = Value::Map(vec![("payload".to_owned(), payload.clone())]);
    let given = Reader::root(&pair, &mut notes).and_then(|mut root| {
        let inside = root.inside("payload").map(Given::read);
        root.required("payload", inside)
    });
    let mut sources: Sources = [&rules::READER_PAYLOAD].into_iter().collect();
    let Notes { mut issues, mut warnings } = notes;
    let mut given = given.unwrap_or_default();
    if let Some(kind) = given.kind.and_then(|kind| number_kind(kind, given.number.as_deref())) {
        own_number(kind, &mut given, options, &mut issues, &mut warnings, &mut sources);
    }
    let known = match card {
        Value::Map(entries) => told(entries, &mut issues),
        other => {
            issues.push(Issue { path: vec![Step::Field("card")], ..no_map(other) });
            Vec::new()
        }
    };
    if !issues.is_empty() {
        let named: Sources = issues.iter().filter_map(|issue| issue.source).collect();
        warnings.extend(named.caution());
        return Err(Unsound { issues, warnings });
    }
    let fields = rows(&given, &known, options);
    if fields.iter().any(|row| row.field == "name" && matches!(row.outcome, Outcome::Equal | Outcome::Different)) {
        sources.cite(&rules::CARD_NAMES);
    }
    warnings.extend(sources.caution());
    let equal = fields.iter().all(|row| row.outcome == Outcome::Equal);
    Ok(Sound { value: ReaderComparison { fields, equal, sources }, warnings })
}

impl Given {
    fn read(mut reader: Reader<'_>) -> Given {
        let kind = reader.word("type", Payload::read, Code::TextUnknown);
        let mut text = |field| {
            let text = reader.text(field)?;
            let count = text.chars().count();
            if count > MOST {
                reader.note(field, Issue::new(Code::TextLength).with("expected", MOST).with("actual", count));
                return None;
            }
            Some(text.to_owned())
        };
        let [name, english_name, number, pass_number, address] =
            ["name", "englishName", "number", "passNumber", "address"].map(&mut text);
        for field in ["ethnicGroup", "issuer", "issues"] {
            reader.text(field);
        }
        let until = match reader.value("validUntil") {
            Some(Value::Text(text)) if text == "long_term" => Some(text.clone()),
            _ => reader.day("validUntil").map(|day| day.to_string()),
        };
        let given = Given {
            kind: reader.required("type", kind),
            name,
            english_name,
            number,
            pass_number,
            address,
            sex: reader.word("sex", Sex::read, Code::TextUnknown),
            nationality: reader.word(
                "nationality",
                |text| country::by_alpha3(text).map(|_| text.to_owned()),
                Code::IdentCountryUnknown,
            ),
            birth_date: reader.day("birthDate"),
            from: reader.day("validFrom"),
            until,
        };
        reader.finish();
        given
    }
}

fn number_kind(payload: Payload, number: Option<&str>) -> Option<&'static ident::Kind> {
    ident::kind(match payload {
        Payload::Resident => "resident_id",
        Payload::HmtResidence => "hmt_residence_permit",
        Payload::Foreigner if number.is_some_and(|number| Evening::NUMBER.apply(number).chars().count() == 15) => {
            "foreign_permanent_resident_id_15"
        }
        Payload::Foreigner => "foreign_permanent_resident_id",
    })
}

/// The payload's number, and the payload against it.
fn own_number(
    kind: &'static ident::Kind,
    given: &mut Given,
    options: &Options,
    issues: &mut Vec<Issue>,
    warnings: &mut Vec<Issue>,
    sources: &mut Sources,
) {
    let Some(number) = given.number.clone() else { return };
    let expect = Expect { birth_date: given.birth_date, sex: given.sex, party: None };
    let ident_options = ident::Options { on: options.on, strict: false, expect, policy: options.idents.clone() };
    let at = |field: &'static str| [Step::Field("payload"), Step::Field(field)];
    match ident::check(kind, &number, &ident_options) {
        Ok(sound) => {
            let soft = sound.warnings.into_iter().filter(|issue| issue.code != Code::RuleUnverified);
            warnings.extend(soft.map(|issue| issue.at(at("number"))));
            sound.value.sources.rows().iter().for_each(|rule| sources.cite(rule));
            given.number = Some(sound.value.text);
        }
        Err(unsound) => issues.extend(unsound.issues.into_iter().map(|issue| {
            let place = match issue.path.last() {
                Some(Step::Field(field)) => field,
                _ => "number",
            };
            issue.at(at(place))
        })),
    }
}

/// The fields of the card that are compared; what is no text is noted.
fn told(card: &[(String, Value)], issues: &mut Vec<Issue>) -> Entries {
    let fields = [
        "name",
        "sex",
        "birthDate",
        "nationality",
        "documentAddress",
        "documentNumber",
        "documentFrom",
        "documentUntil",
    ];
    let mut known = Vec::new();
    for (key, value) in card.iter().filter(|(_, value)| is_given(value)) {
        let Some(field) = fields.iter().find(|field| *field == key) else {
            known.push((key.clone(), value.clone()));
            continue;
        };
        let fault = match value {
            Value::Text(text) => fault(field, text),
            _ => Some(Issue::new(Code::FieldMalformed).with("expected", "string")),
        };
        match fault {
            Some(issue) => issues.push(issue.at([Step::Field("card"), Step::Field(field)])),
            None => known.push((key.clone(), value.clone())),
        }
    }
    known
}

fn fault(field: &str, text: &str) -> Option<Issue> {
    let code = match field {
        "sex" if Sex::read(text).is_none() => Code::TextUnknown,
        "nationality" if country::by_alpha3(text).is_none() => Code::IdentCountryUnknown,
        "birthDate" | "documentFrom" if Day::read(text).is_none() => Code::DayMalformed,
        "documentUntil" if text != "long_term" && Day::read(text).is_none() => Code::DayMalformed,
        _ => return None,
    };
    Some(Issue::new(code))
}

/// A row where at least one side has the field.
fn row(field: &'static str, ours: Option<&str>, theirs: Option<&str>, is_equal: bool) -> Option<Row> {
    let outcome = match (ours, theirs) {
        (None, None) => return None,
        (Some(_), None) => Outcome::OnlyReader,
        (None, Some(_)) => Outcome::OnlyCard,
        _ if is_equal => Outcome::Equal,
        _ => Outcome::Different,
    };
    Some(Row { field, outcome, differed: Vec::new() })
}

fn rows(given: &Given, card: &Entries, options: &Options) -> Vec<Row> {
    let plain = |field: &'static str, ours: Option<&str>| {
        let theirs = text(card, field);
        row(field, ours, theirs, ours == theirs)
    };
    let number_kind = given.kind.and_then(|kind| number_kind(kind, given.number.as_deref()));
    let their_number = text(card, "documentNumber").map(|number| even(number_kind, number, options));
    let is_resident = given.kind == Some(Payload::Resident);
    let nationality = given.nationality.as_deref().or(is_resident.then_some("CHN"));
    let days = [given.birth_date, given.from].map(|day| day.map(|day| day.to_string()));
    let [birth_date, from] = &days;
    let mut rows: Vec<Row> = Vec::new();
    rows.extend(name(given, text(card, "name")));
    rows.extend(plain("sex", given.sex.map(Sex::word)));
    rows.extend(plain("birthDate", birth_date.as_deref()));
    rows.extend(plain("nationality", nationality));
    rows.extend(plain("documentAddress", given.address.as_deref()));
    let ours = given.number.as_deref();
    rows.extend(row("documentNumber", ours, their_number.as_deref(), ours == their_number.as_deref()));
    rows.extend(plain("documentFrom", from.as_deref()));
    rows.extend(plain("documentUntil", given.until.as_deref()));
    let ours = given.pass_number.as_deref();
    let is_there = |kind: Option<&'static ident::Kind>, number: &str| {
        ours.is_some_and(|ours| even(kind, ours, options) == even(kind, number, options))
    };
    let is_equal = super::agreement::items(card, "auxiliaryDocuments").any(|(_, entries)| {
        let kind = text(entries, "documentKind").and_then(ident::kind);
        text(entries, "documentNumber").is_some_and(|number| is_there(kind, number))
    });
    let theirs = get(card, "auxiliaryDocuments").map(|_| "");
    rows.extend(row("auxiliaryDocuments", ours, theirs, is_equal));
    rows
}

/// A number made even by its kind, or as it stands where it is not sound.
fn even(kind: Option<&'static ident::Kind>, number: &str, options: &Options) -> String {
    let ident_options =
        ident::Options { on: options.on, strict: false, expect: Expect::default(), policy: options.idents.clone() };
    let sound = kind.and_then(|kind| ident::check(kind, number, &ident_options).ok());
    sound.map_or_else(|| number.trim().to_owned(), |sound| sound.value.text)
}

/// A foreigner's English name can stand for the name.
fn name(given: &Given, theirs: Option<&str>) -> Option<Row> {
    let is_foreigner = given.kind == Some(Payload::Foreigner);
    let english = given.english_name.as_deref().filter(|_| is_foreigner);
    let compared = |ours: Option<&str>| {
        let kind = ident::kind("person_name")?;
        compare_names(ours?, theirs?, kind).ok().map(|sound| sound.value)
    };
    let ours = given.name.as_deref();
    let own = compared(ours);
    let is_own = own.as_ref().is_some_and(|names| names.equal);
    let by_english = compared(english).filter(|names| !is_own && (ours.is_none() || names.equal));
    let (ours, names) = if by_english.is_some() { (english, by_english) } else { (ours, own) };
    let (is_equal, differed) = names.map_or((false, Vec::new()), |names| (names.equal, names.differed));
    row("name", ours, theirs, is_equal).map(|row| Row { differed, ..row })
}
