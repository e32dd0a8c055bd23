//! The application forms (申请表) as data: every label, every value, a box for each mark. A page prints them.
//!
//! | form | when |
//! |---|---|
//! | 资金账户变更申请表（个人、机构） | always |
//! | 证券账户业务申请表 | China Clear is asked |
//! | 非法人组织变更申请表 | the partnership itself changes |
//! | 信用账户变更申请表 | a key change with a margin account |
//!
//! Numbers stand in full: these papers are signed and archived. Order and labels are the usage of the trade and a broker's
//! to change; see [`super::form_labels`].

use super::change_log::planned;
use super::form_labels;
use super::form_sheet::Sheet;
use super::plan::Plan;
use super::situation::refused;
use super::vocabulary::{By, MarkKind, PaperId};
use super::{Options, policy, rules};
use crate::day::Day;
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound};
use crate::rule::Sources;
use crate::{ident, json};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// The most copies and prints that are counted.
const MOST_PRINTS: u32 = 1000;

/// Options of [`change_forms`].
#[derive(Clone, Debug)]
pub struct FormOptions {
    /// Nothing filled in.
    pub blank: bool,
    /// What is printed in the heading, as the caller gave it.
    pub details: Value,
    /// The digest of the module's bytes, where known.
    pub module: Option<String>,
}

/// A box to tick.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tick {
    /// The word.
    pub word: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A line; without a value it is left blank.
    Text {
        /// Its key.
        key: &'static str,
        /// Its label.
        label: String,
        /// Its value.
        value: Option<String>,
    },
    /// Boxes to tick.
    Boxes {
        /// Their key.
        key: &'static str,
        /// Their label.
        label: String,
        /// Each.
        boxes: Vec<Tick>,
    },
    /// A table.
    Table {
        /// Its key.
        key: &'static str,
        /// Its label.
        label: String,
        /// Its headings.
        columns: Vec<&'static str>,
        /// Its lines.
        rows: Vec<Vec<String>>,
    },
    /// A box for a mark.
    Mark {
        /// Its key.
        key: &'static str,
        /// Its label.
        label: String,
        /// How.
        mark: MarkKind,
        /// Who; any one of them. Nobody: the broker.
        by: &'static [By],
    },
    /// A sentence that is signed.
    Statement {
        /// Its key.
        key: &'static str,
        /// The sentence.
        label: String,
    },
}

impl Part {
    /// The kind on the wire, the key and the label.
    fn head(&self) -> (&'static str, &'static str, &str) {
        match self {
            Part::Text { key, label, .. } => ("text", key, label),
            Part::Boxes { key, label, .. } => ("boxes", key, label),
            Part::Table { key, label, .. } => ("table", key, label),
            Part::Mark { key, label, .. } => ("mark", key, label),
            Part::Statement { key, label } => ("statement", key, label),
        }
    }

    /// Its key.
    pub(super) fn key(&self) -> &'static str {
        self.head().1
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (kind, key, label) = self.head();
        let mut fields = serializer.serialize_struct("Part", 5)?;
        fields.serialize_field("kind", kind)?;
        fields.serialize_field("key", key)?;
        fields.serialize_field("label", label)?;
        match self {
            Part::Text { value: Some(value), .. } => fields.serialize_field("value", value.as_str())?,
            Part::Boxes { boxes, .. } => fields.serialize_field("boxes", boxes)?,
            Part::Table { columns, rows, .. } => {
                fields.serialize_field("columns", columns)?;
                fields.serialize_field("rows", rows)?;
            }
            Part::Mark { mark, by, .. } => {
                fields.serialize_field("mark", mark.word())?;
                fields.serialize_field("by", by)?;
            }
            Part::Text { .. } | Part::Statement { .. } => {}
        }
        fields.end()
    }
}

/// A form as data.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Form {
    /// Which.
    pub id: PaperId,
    /// Its title.
    pub title: &'static str,
    /// Nothing is filled in.
    pub blank: bool,
    /// Which copy.
    pub copy: u32,
    /// Of how many.
    pub copies: u32,
    /// Which print; from the second on it is a reprint.
    pub prints: u32,
    /// Printed before.
    pub reprint: bool,
    /// What stands on it, in order.
    pub parts: Vec<Part>,
}

/// The policy that an answer was made with.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunPolicy {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Over its sections as they were read.
    pub digest: String,
}

/// What a printed answer can be made again from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Run {
    /// The day whose rules apply.
    pub on: Day,
    /// The package's version.
    pub version: &'static str,
    /// The digest of the module's bytes, where known.
    pub module: Option<String>,
    /// The ids of the rows.
    pub rules: Vec<&'static str>,
    /// The policy.
    pub policy: RunPolicy,
}

/// Both sections, as a policy holds them.
#[derive(Serialize)]
struct Sections<'a> {
    client: &'a policy::Policy,
    ident: &'a ident::policy::Policy,
}

impl Run {
    pub(super) fn of(plan: &Plan, sources: &Sources, module: Option<&str>, options: &Options) -> Run {
        let Options { policy, idents, .. } = options;
        Run {
            on: plan.on,
            version: crate::VERSION,
            module: module.map(str::to_owned),
            rules: sources.ids(),
            policy: RunPolicy {
                id: String::from(&*policy.id),
                version: String::from(&*policy.version),
                digest: json::digest(&Sections { client: policy, ident: idents }),
            },
        }
    }
}

/// The forms of a plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Forms {
    /// Each.
    pub forms: Vec<Form>,
    /// What they can be made again from.
    pub run: Run,
    /// The rows they rest on.
    pub sources: Sources,
}

/// What is printed in the heading.
#[derive(Debug)]
pub(super) struct Details {
    pub branch: Option<String>,
    pub serial_number: Option<String>,
    pub date: Option<Day>,
    pub copy: u32,
    pub copies: u32,
    pub prints: u32,
}

impl Details {
    /// Reads `details`; problems are noted.
    pub fn read(reader: &mut Reader<'_>) -> Details {
        let mut details = Details { branch: None, serial_number: None, date: None, copy: 1, copies: 1, prints: 1 };
        let Some(mut reader) = reader.inside("details") else { return details };
        details.branch = reader.text("branch").map(str::to_owned);
        details.serial_number = reader.text("serialNumber").map(str::to_owned);
        details.date = reader.day("date");
        details.copy = count(&mut reader, "copy", 1);
        details.copies = count(&mut reader, "copies", details.copy);
        details.prints = count(&mut reader, "prints", 1);
        if details.copy > details.copies {
            reader.note("copy", Issue::new(Code::ChangeConflict));
        }
        reader.finish();
        details
    }
}

fn count(reader: &mut Reader<'_>, field: &'static str, otherwise: u32) -> u32 {
    reader.count(field, 1, MOST_PRINTS, Code::AmountOutOfRange).unwrap_or(otherwise)
}

/// The application forms of a plan.
///
/// Codes: those of the plan, `field.missing`, `field.malformed`, `day.malformed`, `amount.out_of_range`,
/// `change.conflict`; soft `field.unknown`, `rule.unverified`.
pub fn change_forms(plan: &Value, form_options: &FormOptions, options: &Options) -> Checked<Forms> {
    let (mut notes, mut found) = (Notes::default(), Vec::new());
    let heading = Value::Map(vec![("details".to_owned(), form_options.details.clone())]);
    let details = Reader::root(&heading, &mut notes).map(|mut reader| Details::read(&mut reader));
    let plan = Reader::root(plan, &mut notes).and_then(|reader| planned(reader, options, &mut found));
    let Notes { mut issues, mut warnings } = notes;
    issues.append(&mut found);
    let (Some(plan), Some(details), true) = (plan, details, issues.is_empty()) else {
        return Err(refused(issues, warnings));
    };
    let blank = form_options.blank;
    let mut forms = Vec::new();
    for paper in &plan.papers {
        let paper = paper.id;
        if paper != PaperId::ConfirmationSlip && !form_labels::keys(paper).is_empty() {
            forms.push(Sheet { plan: &plan, options, details: &details, progress: None, paper, blank }.form());
        }
    }
    let mut sources = plan.sources.clone();
    sources.cite(options.policy.row(&rules::PRINT_FORM));
    warnings.extend(sources.caution());
    let run = Run::of(&plan, &sources, form_options.module.as_deref(), options);
    Ok(Sound { value: Forms { forms, run, sources }, warnings })
}
