//! Groups by the user's own rules (自定义分组): three answers for every client, and what is not known opens nothing.
//!
//! A test asks whether a field is the same text, at least or at most a number, the number itself included. A field that a
//! client does not have, or whose text is no number where one is asked for, is undetermined. `all`: one unmet is unmet,
//! else one undetermined is undetermined; `any`: one met is met. Source: 来源文集 E12.9, E13.7.

use super::rows::{MOST, entry, id, left_out, malformed, map, number, once, request, rows, sound};
use super::{Options, metric, rules};
use crate::criterion::Join;
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue, Step};
use crate::rule::Sources;
use crate::verdict::Verdict;
use serde::Serialize;

/// The most groups.
const MOST_GROUPS: usize = 50;
/// The most tests of one.
const MOST_TESTS: usize = 20;

/// A group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Group {
    /// Which.
    pub id: String,
    /// Clients in it.
    pub met: Vec<String>,
    /// Clients of whom it is not known.
    pub undetermined: Vec<String>,
}

/// Every group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Segments {
    /// Clients counted.
    pub counted: usize,
    /// Rows that could not be used.
    pub left_out: usize,
    /// In the order given.
    pub groups: Vec<Group>,
    /// The rows they rest on.
    pub sources: Sources,
}

/// What a test asks.
enum Asked {
    Is(String),
    AtLeast(i64),
    AtMost(i64),
}

struct Test {
    field: String,
    asked: Asked,
}

impl Test {
    /// Of the field's text, where there is one.
    fn verdict(&self, text: Option<&str>) -> Verdict {
        let number = || text.and_then(|text| metric::read(text).ok());
        Verdict::of(match &self.asked {
            Asked::Is(wanted) => text.map(|text| text == wanted),
            Asked::AtLeast(least) => number().map(|number| number >= *least),
            Asked::AtMost(most) => number().map(|number| number <= *most),
        })
    }

    fn read(reader: &mut Reader<'_>) -> Option<Test> {
        let field = reader.text("field");
        let field = reader.required("field", field);
        let faults = reader.faults();
        let is = reader.text("is").map(|is| Asked::Is(is.to_owned()));
        let at_least = number(reader, "atLeast").map(Asked::AtLeast);
        let at_most = number(reader, "atMost").map(Asked::AtMost);
        let mut asked = None;
        let mut count = 0;
        for one in [is, at_least, at_most].into_iter().flatten() {
            asked = Some(one);
            count += 1;
        }
        if reader.faults() == faults && count != 1 {
            // At the test itself.
            let code = if count == 0 { Code::FieldMissing } else { Code::TierConflict };
            reader.note_here(Issue::new(code));
        }
        Some(Test { field: field?.to_owned(), asked: asked? })
    }
}

struct Rule {
    id: String,
    join: Join,
    tests: Vec<Test>,
}

/// Whether a list holds nothing.
fn not_empty(reader: &mut Reader<'_>, field: &'static str, count: Option<usize>) {
    if reader.required(field, count) == Some(0) {
        reader.note(field, Issue::new(Code::TierMissing));
    }
}

fn groups(reader: &mut Reader<'_>) -> Vec<Rule> {
    let (mut rules, mut ids) = (Vec::new(), Ids::default());
    let count = reader.each("groups", MOST_GROUPS, &mut |place, mut item| {
        let id = once(&mut item, "id", &mut ids, place);
        item.text("name");
        let join = super::rows::choice(&mut item, "join", Join::WORDS);
        let join = item.required("join", join).unwrap_or_default();
        let mut tests = Vec::new();
        let count = item.each("tests", MOST_TESTS, &mut |_, mut test| {
            tests.extend(Test::read(&mut test));
            test.finish();
        });
        not_empty(&mut item, "tests", count);
        item.finish();
        rules.push(Rule { id: id.unwrap_or_default(), join: Join::ALL[join], tests });
    });
    not_empty(reader, "groups", count);
    rules
}

/// Groups by the user's own rules.
///
/// - `field.missing` `tier.missing` `tier.duplicate` `tier.conflict`: groups that cannot be used; `tier.unknown`: a word,
///   or a field that no row has. Rows as for every list.
pub fn segment(given: &Value, _: &Options) -> Checked<Segments> {
    let mut segments =
        Segments { counted: 0, left_out: 0, groups: Vec::new(), sources: [&rules::SEGMENT].into_iter().collect() };
    let warnings = request(given, &mut |reader| {
        let rules = groups(reader);
        let mut clients: Vec<(String, usize)> = Vec::new();
        let mut ids = Ids::default();
        let count = rows(reader, "rows", &mut |place, row, faults| {
            let id = id(row, &mut ids, place);
            for (key, value) in map(row, "fields").unwrap_or_default() {
                if !matches!(value, Value::Text(_) | Value::Null) {
                    row.note_key("fields", key, malformed("string"));
                }
            }
            if let (Some(id), true) = (id, row.faults() == faults) {
                clients.push((id, place as usize));
            }
        });
        segments.left_out = left_out(reader, "rows", count, clients.len());
        segments.counted = clients.len();
        let list = if count.is_some() { reader.list("rows", MOST).unwrap_or_default() } else { &[] };
        let fields = |place: usize| match list.get(place).and_then(|row| row.get("fields")) {
            Some(Value::Map(map)) => map.as_slice(),
            _ => &[],
        };
        for (at, rule) in (0_u32..).zip(rules) {
            for (place, test) in (0_u32..).zip(&rule.tests) {
                let has = |place| fields(place).iter().any(|(key, value)| *key == test.field && *value != Value::Null);
                if !clients.is_empty() && !clients.iter().any(|client| has(client.1)) {
                    let path = [Step::Field("groups"), Step::Place(at), Step::Field("tests"), Step::Place(place)];
                    reader.note_here(Issue::new(Code::TierUnknown).at(path.into_iter().chain([Step::Field("field")])));
                }
            }
            let mut group = Group { id: rule.id, met: Vec::new(), undetermined: Vec::new() };
            for (id, place) in &clients {
                let mut verdict = rule.join.none();
                for test in &rule.tests {
                    let text = entry(fields(*place), &test.field).and_then(Value::text);
                    verdict = rule.join.of(verdict, test.verdict(text));
                }
                match verdict {
                    Verdict::Met => group.met.push(id.clone()),
                    Verdict::Undetermined => group.undetermined.push(id.clone()),
                    Verdict::Unmet => {}
                }
            }
            segments.groups.push(group);
        }
    })?;
    let sources = segments.sources.clone();
    sound(segments, warnings, &sources)
}
