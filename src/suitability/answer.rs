//! An answer of this subject: a tree of named parts, the same for natives as on the wire.

use crate::rule::{Rule, Sources};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// An answer, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Nothing; as a part of a map it is left out.
    None,
    /// A word of a closed list, or a plain number in text.
    Word(&'static str),
    /// A text: an id of the caller's, an amount, a day.
    Text(String),
    /// A whole number.
    Whole(i32),
    /// A row of the rule book.
    Rule(&'static Rule),
    /// The rows that all of it rests on.
    Sources(Sources),
    /// Parts in order.
    List(Vec<Answer>),
    /// Parts by their names.
    Map(&'static [&'static str], Vec<Answer>),
}

impl Answer {
    /// A part of a map.
    pub fn get(&self, name: &str) -> Option<&Answer> {
        let Answer::Map(names, parts) = self else { return None };
        parts.get(names.iter().position(|known| *known == name)?).filter(|part| **part != Answer::None)
    }

    /// The word or text.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Answer::Word(word) => Some(word),
            Answer::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The parts of a list.
    pub fn as_list(&self) -> &[Answer] {
        match self {
            Answer::List(parts) => parts,
            _ => &[],
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Answer::None => serializer.serialize_none(),
            Answer::Word(word) => serializer.serialize_str(word),
            Answer::Text(text) => serializer.serialize_str(text),
            Answer::Whole(whole) => serializer.serialize_i64((*whole).into()),
            Answer::Rule(rule) => rule.serialize(serializer),
            Answer::Sources(sources) => sources.serialize(serializer),
            Answer::List(parts) => serializer.collect_seq(parts),
            Answer::Map(names, parts) => {
                let mut map = serializer.serialize_map(None)?;
                for (name, part) in names.iter().zip(parts) {
                    if !matches!(part, Answer::None) {
                        map.serialize_entry(name, part)?;
                    }
                }
                map.end()
            }
        }
    }
}
