//! A finding inside an answer: a shut gate, something to do. It carries its sentence, as findings beside an answer do.

use crate::issue::Issue;
use crate::message::{Lang, render};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// A finding with its sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The finding.
    pub issue: Issue,
    /// Its sentence.
    pub message: String,
}

impl Told {
    /// A finding with its sentence in a language.
    pub fn of(issue: Issue, lang: Lang) -> Told {
        let message = render(&issue, lang);
        Told { issue, message }
    }
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Issue { path, code, params, source } = &self.issue;
        let mut fields = serializer.serialize_struct("Told", 5)?;
        fields.serialize_field("path", path)?;
        fields.serialize_field("code", code)?;
        fields.serialize_field("params", params)?;
        fields.serialize_field("message", &self.message)?;
        if let Some(source) = source {
            fields.serialize_field("source", source)?;
        }
        fields.end()
    }
}
