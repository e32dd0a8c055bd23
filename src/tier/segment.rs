//! Groups by the user's own rules (自定义分组): three answers for every client, and what is not known opens nothing.
//!
//! A test asks whether a field is the same text, at least or at most a number, the number itself included. A field that a
//! client does not have, or whose text is no number where one is asked for, is undetermined. `all`: one unmet is unmet,
//! else one undetermined is undetermined; `any`: one met is met. Source: 来源文集 E12.9, E13.7.

use super::answer::{Answer, Map, answer};
use super::reading::{MOST, NONE, chosen, entry, name, note, number, once};
use super::rows::{Field, Row, items, rows, some_left};
use super::vocabulary::JOINS;
use super::{Options, metric, rules};
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::verdict::Verdict;

/// The most groups.
const MOST_GROUPS: usize = 50;
/// The most tests of one.
const MOST_TESTS: usize = 20;

/// A test: the same text, at least or at most a number.
struct Test {
    field: String,
    is: Option<String>,
    at_least: i64,
    at_most: i64,
}

impl Test {
    fn read(reader: &mut Reader<'_>, is_known: &dyn Fn(&str) -> bool) -> Test {
        let field = name(reader, "field");
        if !field.is_empty() && !is_known(&field) {
            note(reader, "field", Code::TierUnknown);
        }
        let faults = reader.faults();
        let is = reader.text("is").map(str::to_owned);
        let (at_least, at_most) = (number(reader, "atLeast"), number(reader, "atMost"));
        let count = u32::from(is.is_some()) + u32::from(at_least != NONE) + u32::from(at_most != NONE);
        if reader.faults() == faults && count != 1 {
            reader.note_here(Issue::new(if count == 0 { Code::FieldMissing } else { Code::TierConflict }));
        }
        Test { field, is, at_least, at_most }
    }

    /// Of the field's text, where there is one.
    fn verdict(&self, value: Option<&Value>) -> Verdict {
        let text = value.and_then(Value::text);
        if let Some(wanted) = &self.is {
            return Verdict::of(text.map(|text| text == wanted));
        }
        let number = text.and_then(|text| metric::read(text).ok());
        Verdict::of(number.map(
            |number| {
                if self.at_most == NONE { number >= self.at_least } else { number <= self.at_most }
            },
        ))
    }
}

struct Group {
    id: String,
    is_any: bool,
    tests: Vec<Test>,
}

fn groups(reader: &mut Reader<'_>, is_known: &dyn Fn(&str) -> bool) -> Vec<Group> {
    let (mut groups, mut ids) = (Vec::new(), Ids::default());
    items(reader, "groups", MOST_GROUPS, &mut |place, item| {
        let id = once(item, "id", &mut ids, place);
        item.text("name");
        let is_any = chosen(item, "join", JOINS) == 1;
        let mut tests = Vec::new();
        items(item, "tests", MOST_TESTS, &mut |_, item| tests.push(Test::read(item, is_known)));
        groups.push(Group { id, is_any, tests });
    });
    groups
}

/// The fields of a row that was read.
fn fields(list: &[Value], place: u32) -> &[(String, Value)] {
    match list.get(place as usize).and_then(|row| row.get("fields")) {
        Some(Value::Map(map)) => map,
        _ => &[],
    }
}

/// What a row holds.
const TABLE: &[(&str, Field)] = &[("id", Field::Id), ("fields", Field::Texts)];

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let found = rows(reader, "rows", TABLE, Some(&[]), options);
    some_left(reader, "rows", found.is_given, found.rows.len());
    let list = if found.is_given { reader.list("rows", MOST).unwrap_or_default() } else { &[] };
    let groups = groups(reader, &|field| {
        let has = |row: &Row| fields(list, row.place).iter().any(|(key, value)| key == field && *value != Value::Null);
        found.rows.is_empty() || found.rows.iter().any(has)
    });
    let mut parts = Vec::new();
    for group in &groups {
        let mut lists = [Vec::new(), Vec::new(), Vec::new()];
        for row in &found.rows {
            let fields = fields(list, row.place);
            let mut verdict = if group.is_any { Verdict::Unmet } else { Verdict::Met };
            for test in &group.tests {
                let found = test.verdict(entry(fields, &test.field));
                verdict = if group.is_any { verdict.or(found) } else { verdict.and(found) };
            }
            lists[verdict as usize].push(Value::Text(row.id.clone()));
        }
        let mut part = Map::default();
        let [met, _, undetermined] = lists;
        part.word("id", &group.id);
        part.list("met", met);
        part.list("undetermined", undetermined);
        part.onto(&mut parts);
    }
    answer.map.count("counted", found.rows.len() as i64);
    answer.map.count("leftOut", found.left_out);
    answer.map.list("groups", parts);
    answer.cite(&rules::SEGMENT);
}

/// Groups by the user's own rules; the policy is not used.
///
/// - `field.missing` `tier.missing` `tier.duplicate` `tier.conflict`: groups that cannot be used; `tier.unknown`: a word,
///   or a field that no row has. Rows as for every list.
pub fn segment(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
