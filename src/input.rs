//! What comes in: a plain tree of values, and a [`Reader`] that turns it into words of the field while noting every
//! problem with its path, all in one pass.
//!
//! The tree is the same whether it came from JSON or from JavaScript objects. Absent and null both mean "not given".
//! A key that nobody asked for is kept by the caller and noted as the warning `field.unknown`.

mod lists;

use crate::day::Day;
use crate::day::calendar::{Calendar, Extension};
use crate::issue::{Code, Issue, Param, Step};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// How deep a tree may be nested; deeper or cyclic input is cut off there and is an issue.
pub const DEPTH: usize = 16;

/// The longest list of days.
pub const MOST_DAYS: usize = 10_000;

/// A plain value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Absent or null.
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// A number as JavaScript has it.
    Number(f64),
    /// A number that is no whole number of 15 digits at most, as it is written; nothing here computes with it.
    Fraction(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys with values, in their order.
    Map(Vec<(String, Value)>),
    /// Something that is no plain data: a function, symbol, big integer, or an exotic object.
    Opaque,
    /// Cut off because of its depth.
    TooDeep,
}

impl Value {
    /// The value of a key of a map; `None` where there is none, or only null.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let Value::Map(map) = self else { return None };
        first(map, key)
    }

    /// The text, where it is text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// The value of the first entry of a name, unless it is null.
fn first<'a>(map: &'a [(String, Value)], name: &str) -> Option<&'a Value> {
    for (key, value) in map {
        if key == name {
            return if matches!(value, Value::Null) { None } else { Some(value) };
        }
    }
    None
}

/// The largest whole number that a JavaScript number holds exactly.
const WHOLE: f64 = 9_007_199_254_740_991.0;

/// The name under which a [`Value::Fraction`] is serialised: its text is written without quotes.
pub const FRACTION: &str = "Fraction";

impl Serialize for Value {
    /// What is no plain data, or was cut off, is null; so is a number that is neither whole nor a [`Value::Fraction`].
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Bool(flag) => serializer.serialize_bool(*flag),
            Value::Number(number) if number.fract() == 0.0 && number.abs() <= WHOLE => {
                serializer.serialize_i64(*number as i64)
            }
            Value::Null | Value::Opaque | Value::TooDeep | Value::Number(_) => serializer.serialize_none(),
            Value::Fraction(text) => serializer.serialize_newtype_struct(FRACTION, text),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(list) => serializer.collect_seq(list),
            Value::Map(map) => {
                let mut entries = serializer.serialize_map(Some(map.len()))?;
                for (key, value) in map {
                    entries.serialize_entry(key, value)?;
                }
                entries.end()
            }
        }
    }
}

/// Reads one map; problems go to the shared lists.
#[derive(Debug)]
pub struct Reader<'a> {
    map: &'a [(String, Value)],
    path: Vec<Step>,
    asked: Vec<&'static str>,
    notes: &'a mut Notes,
}

/// Everything noted while reading.
#[derive(Debug, Default, PartialEq)]
pub struct Notes {
    /// What makes the input unusable.
    pub issues: Vec<Issue>,
    /// Soft findings.
    pub warnings: Vec<Issue>,
}

impl<'a> Reader<'a> {
    /// Starts at the root. Anything but a map is noted, and nothing can be read from it.
    pub fn root(value: &'a Value, notes: &'a mut Notes) -> Option<Reader<'a>> {
        Reader::enter(value, Vec::new(), notes)
    }

    fn enter(value: &'a Value, path: Vec<Step>, notes: &'a mut Notes) -> Option<Reader<'a>> {
        let mut issue = match value {
            Value::Map(map) => return Some(Reader { map, path, asked: Vec::new(), notes }),
            Value::Null => Issue::new(Code::FieldMissing),
            other => unfit(other, "object"),
        };
        issue.path = path;
        notes.issues.push(issue);
        None
    }

    fn find(&mut self, field: &'static str) -> Option<&'a Value> {
        self.asked.push(field);
        first(self.map, field)
    }

    /// How many issues were noted so far, here and elsewhere.
    pub fn faults(&self) -> usize {
        self.notes.issues.len()
    }

    /// The path of this map.
    pub fn path(&self) -> &[Step] {
        &self.path
    }

    /// The path of a step below this map.
    fn below(&self, step: Step) -> Vec<Step> {
        let mut path = self.path.clone();
        path.push(step);
        path
    }

    /// The path of an item of a list of this map.
    fn item(&self, field: &'static str, place: u32) -> Vec<Step> {
        let mut path = self.below(Step::Field(field));
        path.push(Step::Place(place));
        path
    }

    /// Notes a soft finding at a field.
    pub fn warn(&mut self, field: &'static str, mut issue: Issue) {
        issue.path = self.below(Step::Field(field));
        self.notes.warnings.push(issue);
    }

    /// Notes an issue at a field.
    pub fn note(&mut self, field: &'static str, mut issue: Issue) {
        issue.path = self.below(Step::Field(field));
        self.notes.issues.push(issue);
    }

    /// Notes a code without parameters at a field.
    fn fault(&mut self, field: &'static str, code: Code) {
        self.note(field, Issue::new(code));
    }

    fn wrong(&mut self, field: &'static str, value: &Value, expected: &'static str) {
        self.note(field, unfit(value, expected));
    }

    /// Notes `field.missing` at a field that is required and was not given.
    #[inline(always)]
    pub fn required<T>(&mut self, field: &'static str, given: Option<T>) -> Option<T> {
        if given.is_none() {
            self.lacks(field);
        }
        given
    }

    /// Notes `field.missing` at a field, unless something stands there that was noted already.
    #[inline(never)]
    fn lacks(&mut self, field: &'static str) {
        let is_given = match first(self.map, field) {
            None => false,
            Some(Value::Text(text)) => !text.trim().is_empty(),
            Some(_) => true,
        };
        if !is_given {
            self.fault(field, Code::FieldMissing);
        }
    }

    /// Whatever stands there.
    pub fn value(&mut self, field: &'static str) -> Option<&'a Value> {
        self.find(field)
    }

    /// Text; blank text is not given.
    pub fn text(&mut self, field: &'static str) -> Option<&'a str> {
        match self.find(field)? {
            Value::Text(text) => Some(text.as_str()).filter(|text| !text.trim().is_empty()),
            other => {
                self.wrong(field, other, "string");
                None
            }
        }
    }

    /// True or false.
    pub fn flag(&mut self, field: &'static str) -> Option<bool> {
        match self.find(field)? {
            Value::Bool(flag) => Some(*flag),
            other => {
                self.wrong(field, other, "boolean");
                None
            }
        }
    }

    /// A whole number within limits, both included; `beyond` is the issue for one outside.
    pub fn count(&mut self, field: &'static str, from: u32, until: u32, beyond: Code) -> Option<u32> {
        match self.find(field)? {
            Value::Number(number) if number.fract().abs() < f64::MIN_POSITIVE => {
                if *number >= f64::from(from) && *number <= f64::from(until) {
                    return Some(*number as u32);
                }
                let mut issue = Issue::new(beyond);
                for (name, limit) in beyond.params().iter().zip(&[from, until]) {
                    issue.params.0.push((name, Param::from(*limit)));
                }
                self.note(field, issue);
            }
            other => self.wrong(field, other, "integer"),
        }
        None
    }

    /// A calendar day.
    pub fn day(&mut self, field: &'static str) -> Option<Day> {
        match self.find(field)? {
            Value::Text(text) => {
                let day = Day::read(text);
                if day.is_none() {
                    self.fault(field, Code::DayMalformed);
                }
                day
            }
            other => {
                self.wrong(field, other, "string");
                None
            }
        }
    }

    /// A list of calendar days, [`MOST_DAYS`] at most; absent is empty.
    pub fn days(&mut self, field: &'static str) -> Vec<Day> {
        let mut days = Vec::new();
        let Some(list) = self.list(field, MOST_DAYS) else { return days };
        for (place, value) in (0_u32..).zip(list) {
            match value.text().and_then(Day::read) {
                Some(day) => days.push(day),
                None => self.note_item(field, place, Issue::new(Code::DayMalformed)),
            }
        }
        days
    }

    /// The caller's own calendar: `closed` and `madeUp` days, known from `from` until `until`, both included; absent, the
    /// built-in one.
    pub fn calendar(&mut self, field: &'static str) -> Calendar {
        let Some(mut reader) = self.inside(field) else { return Calendar::default() };
        let (closed, made_up) = (reader.days("closed"), reader.days("madeUp"));
        let (from, until) = (reader.day("from"), reader.day("until"));
        let (from, until) = (reader.required("from", from), reader.required("until", until));
        if from.zip(until).is_some_and(|(from, until)| from > until) {
            reader.note("until", Issue::new(Code::DayConflict));
        }
        let extension = from.zip(until).map(|(from, until)| Extension::new(&closed, &made_up, from, until));
        if extension.as_ref().is_some_and(Extension::contradicts_itself) {
            reader.note("madeUp", Issue::new(Code::DayConflict));
        }
        reader.finish();
        Calendar { extension }
    }

    /// A word of a closed list; `unknown` is the code for one that is not in it.
    pub fn word<T>(&mut self, field: &'static str, read: impl Fn(&str) -> Option<T>, unknown: Code) -> Option<T> {
        let word = read(self.text(field)?);
        if word.is_none() {
            self.unknown(field, unknown);
        }
        word
    }

    /// Notes a word that is not in the closed list of its field.
    #[inline(never)]
    fn unknown(&mut self, field: &'static str, code: Code) {
        self.note(field, if code == Code::FieldMalformed { malformed("word") } else { Issue::new(code) });
    }

    /// A map inside; its reader shares the lists.
    pub fn inside(&mut self, field: &'static str) -> Option<Reader<'_>> {
        let value = self.find(field)?;
        let path = self.below(Step::Field(field));
        Reader::enter(value, path, self.notes)
    }

    /// A list, `most` items at most.
    pub fn list(&mut self, field: &'static str, most: usize) -> Option<&'a [Value]> {
        match self.find(field)? {
            Value::List(list) if list.len() <= most => Some(list),
            Value::List(_) => {
                self.note(field, Issue::new(Code::FieldDepth).with("limit", most));
                None
            }
            other => {
                self.wrong(field, other, "array");
                None
            }
        }
    }

    /// A list of maps, `most` items at most; `read` gets each with its place in the list. Gives how many there are, and
    /// `None` where there is no such list.
    pub fn each(&mut self, field: &'static str, most: usize, read: &mut dyn FnMut(u32, Reader<'_>)) -> Option<usize> {
        let list = self.list(field, most)?;
        for (place, value) in (0_u32..).zip(list) {
            let path = self.item(field, place);
            if let Some(reader) = Reader::enter(value, path, self.notes) {
                read(place, reader);
            }
        }
        Some(list.len())
    }

    /// A list of texts, `most` items at most, each with its place; whatever is no text is noted.
    pub fn texts(&mut self, field: &'static str, most: usize) -> Option<Vec<(u32, &'a str)>> {
        let list = self.list(field, most)?;
        let mut texts = Vec::with_capacity(list.len());
        for (place, value) in (0_u32..).zip(list) {
            match value {
                Value::Text(text) => texts.push((place, text.as_str())),
                _ => self.note_item(field, place, malformed("string")),
            }
        }
        Some(texts)
    }

    /// Notes an issue at an item of a list.
    pub fn note_item(&mut self, field: &'static str, place: u32, mut issue: Issue) {
        issue.path = self.item(field, place);
        self.notes.issues.push(issue);
    }

    /// Notes a soft finding at a field of an item of a list.
    pub fn warn_inside(&mut self, field: &'static str, place: u32, inner: &'static str, issue: Issue) {
        let path = [self.item(field, place), vec![Step::Field(inner)]].concat();
        self.notes.warnings.push(Issue { path, ..issue });
    }

    /// Ends the map: every key that holds something and was never asked for is warned of.
    pub fn finish(self) {
        for (key, value) in self.map {
            if *value != Value::Null && !self.asked.contains(&key.as_str()) {
                let mut issue = Issue::new(Code::FieldUnknown);
                issue.path = self.below(Step::Key(key.clone()));
                self.notes.warnings.push(issue);
            }
        }
    }
}

/// What is wrong with a value that is not of the type asked for.
fn unfit(value: &Value, expected: &'static str) -> Issue {
    match value {
        Value::TooDeep => Issue::new(Code::FieldDepth).with("limit", DEPTH),
        _ => malformed(expected),
    }
}

fn malformed(expected: &'static str) -> Issue {
    Issue::new(Code::FieldMalformed).with("expected", expected)
}

#[cfg(test)]
mod tests {
    use super::{Notes, Reader, Value};

    #[test]
    fn of_a_key_given_twice_the_first_counts() {
        let twice = |first: Value, second: Value| Value::Map(vec![("name".into(), first), ("name".into(), second)]);
        let missing = |value: &Value| {
            let mut notes = Notes::default();
            let mut reader = Reader::root(value, &mut notes).expect("a map");
            let name = reader.text("name");
            reader.required("name", name);
            notes.issues.len()
        };
        assert_eq!(missing(&twice(Value::Null, Value::Text("A".into()))), 1);
        assert_eq!(missing(&twice(Value::Text(" ".into()), Value::Text("A".into()))), 1);
        assert_eq!(missing(&twice(Value::Text("A".into()), Value::Null)), 0);
    }
}
