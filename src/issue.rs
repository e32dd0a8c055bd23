//! What can be wrong, as data: a path, a code, parameters and the rule that forbids.
//!
//! A code is `area.reason`; the list only grows. An issue never carries the client's value: parameters are counts,
//! positions (characters, from 1), limits and words of ours. The sentence is made last, by [`crate::message`].

use crate::rule::Rule;
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::ops::Deref;

mod code;
pub use code::Code;

/// One step of a path: a field's name or a place in a list, from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Step {
    /// A field of ours.
    Field(&'static str),
    /// A key of the caller's own (kept as it came).
    Key(String),
    /// A place in a list.
    Place(u32),
}

impl Step {
    /// A field's name; empty for a place in a list.
    pub fn name(&self) -> &str {
        match self {
            Step::Field(field) => field,
            Step::Key(key) => key,
            Step::Place(_) => "",
        }
    }
}

/// A parameter: a number or a word of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Param {
    /// A count, position, year or limit.
    Count(i64),
    /// A word or day of ours.
    Word(String),
}

impl From<usize> for Param {
    fn from(count: usize) -> Self {
        Param::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Param {
    fn from(count: u32) -> Self {
        Param::Count(i64::from(count))
    }
}

impl From<&str> for Param {
    fn from(word: &str) -> Self {
        Param::Word(word.to_owned())
    }
}

impl From<String> for Param {
    fn from(word: String) -> Self {
        Param::Word(word)
    }
}

/// Parameters with their names, in the order of [`Code::params`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Params(pub Vec<(&'static str, Param)>);

impl Deref for Params {
    type Target = Vec<(&'static str, Param)>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Issue {
    /// Where: field names and list places, outermost first; empty for the value itself.
    pub path: Vec<Step>,
    /// What.
    pub code: Code,
    /// The code's parameters, in the order of [`Code::params`].
    pub params: Params,
    /// The rule that forbids, where one does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'static Rule>,
}

impl Issue {
    /// A finding about the value itself, without parameters.
    #[inline(never)]
    pub fn new(code: Code) -> Self {
        Issue { path: Vec::new(), code, params: Params::default(), source: None }
    }

    /// The same within a larger tree.
    #[inline(never)]
    pub(crate) fn below(mut self, place: &[Step]) -> Self {
        let mut path = place.to_vec();
        path.append(&mut self.path);
        Issue { path, ..self }
    }

    /// A finding at fields of ours, with the rule that forbids.
    pub(crate) fn found(code: Code, fields: &[&'static str], rule: &'static Rule) -> Self {
        let mut issue = Issue::new(code);
        for field in fields {
            issue.path.push(Step::Field(field));
        }
        issue.source = Some(rule);
        issue
    }

    /// The same finding at a place.
    pub fn at(mut self, path: impl IntoIterator<Item = Step>) -> Self {
        self.path = path.into_iter().collect();
        self
    }

    /// The same finding with one more parameter.
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.0.push((name, value.into()));
        self
    }

    /// The same finding with the rule that forbids.
    pub fn by(mut self, rule: &'static Rule) -> Self {
        self.source = Some(rule);
        self
    }
}

/// A value that can be used, with what is worth knowing about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sound<T> {
    /// The answer.
    pub value: T,
    /// Soft findings.
    pub warnings: Vec<Issue>,
}

/// Why there is no answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unsound {
    /// What makes the answer unusable; never empty.
    pub issues: Vec<Issue>,
    /// Soft findings beside them.
    pub warnings: Vec<Issue>,
}

impl Unsound {
    /// One issue and nothing beside it.
    pub fn of(issue: Issue) -> Unsound {
        Unsound { issues: vec![issue], warnings: Vec::new() }
    }
}

/// What every check gives.
pub type Checked<T> = Result<Sound<T>, Unsound>;
