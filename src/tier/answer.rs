//! Answers as plain trees, as they cross the boundary: keys in the order of the contract, what is absent left out.

use super::{Options, metric};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Issue, Sound, Unsound};
use crate::rule::{Rule, Sources};

/// Keys with what stands under them.
#[derive(Debug, Default)]
pub(super) struct Map(Vec<(String, Value)>);

impl Map {
    #[inline(never)]
    pub fn put(&mut self, key: &str, value: Value) {
        self.0.push((key.to_owned(), value));
    }

    #[inline(never)]
    pub fn text(&mut self, key: &str, text: String) {
        self.put(key, Value::Text(text));
    }

    #[inline(never)]
    pub fn word(&mut self, key: &str, word: &str) {
        self.text(key, word.to_owned());
    }

    #[inline(never)]
    pub fn count(&mut self, key: &str, count: i64) {
        self.put(key, Value::Number(count as f64));
    }

    #[inline(never)]
    pub fn flag(&mut self, key: &str, flag: bool) {
        self.put(key, Value::Bool(flag));
    }

    /// A number, or a sum of them.
    #[inline(never)]
    pub fn number(&mut self, key: &str, number: i128) {
        self.text(key, metric::text(number));
    }

    /// A share or ratio.
    #[inline(never)]
    pub fn ratio(&mut self, key: &str, over: i128, under: i128) {
        self.text(key, metric::ratio(over, under));
    }

    #[inline(never)]
    pub fn list(&mut self, key: &str, list: Vec<Value>) {
        self.put(key, Value::List(list));
    }

    #[inline(never)]
    pub fn map(&mut self, key: &str, map: Map) {
        self.put(key, map.value());
    }

    /// One more of a list.
    #[inline(never)]
    pub fn onto(self, list: &mut Vec<Value>) {
        list.push(self.value());
    }

    /// The rows that this rests on.
    #[inline(never)]
    pub fn sources(&mut self, sources: &Sources) {
        self.list("sources", words(&sources.ids()));
    }

    pub fn value(self) -> Value {
        Value::Map(self.0)
    }
}

/// A list of words.
#[inline(never)]
pub(super) fn words(words: &[&str]) -> Vec<Value> {
    let mut list = Vec::with_capacity(words.len());
    for word in words {
        list.push(Value::Text((*word).to_owned()));
    }
    list
}

/// A list of texts.
#[inline(never)]
pub(super) fn texts(texts: Vec<String>) -> Value {
    let mut list = Vec::with_capacity(texts.len());
    for text in texts {
        list.push(Value::Text(text));
    }
    Value::List(list)
}

/// A list of counts.
#[inline(never)]
pub(super) fn counts(counts: &[i64]) -> Value {
    let mut list = Vec::with_capacity(counts.len());
    for count in counts {
        list.push(Value::Number(*count as f64));
    }
    Value::List(list)
}

/// An answer being made.
#[derive(Debug, Default)]
pub(super) struct Answer {
    pub map: Map,
    pub sources: Sources,
    /// A finding about the whole.
    pub warning: Option<Issue>,
}

impl Answer {
    /// Names a row that it rests on.
    #[inline(never)]
    pub fn cite(&mut self, row: &'static Rule) {
        self.sources.cite(row);
    }
}

/// Reads a request and makes its answer; after a fault nothing need be made.
pub(super) type Work = fn(&mut Reader<'_>, &Options, &mut Answer);

/// An answer to a request, or why there is none.
#[inline(never)]
pub(super) fn answer(request: &Value, options: &Options, work: Work) -> Checked<Value> {
    let (mut notes, mut answer) = (Notes::default(), Answer::default());
    if let Some(mut reader) = Reader::root(request, &mut notes) {
        work(&mut reader, options, &mut answer);
        reader.finish();
    }
    let Notes { issues, mut warnings } = notes;
    warnings.extend(answer.warning);
    if !issues.is_empty() {
        return Err(Unsound { issues, warnings });
    }
    let Answer { mut map, sources, .. } = answer;
    if !sources.rows().is_empty() {
        map.sources(&sources);
        warnings.extend(sources.caution());
    }
    Ok(Sound { value: map.value(), warnings })
}
