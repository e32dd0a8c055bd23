//! Rules as dated rows: what a text says, which text, where in it, since when, and whether we read it.
//!
//! Numbers that a compliance officer could change without changing the method are rows; arithmetic is code that names
//! its row. Every answer lists the rows it rests on, every issue the row that forbids.

use crate::day::Day;
use crate::issue::{Code, Issue};
use crate::word::{ordered, words};
use crate::wording::{Lang, Wording};
use serde::{Serialize, Serializer};

words! {
    /// Who made the text.
    pub enum Level {
        /// Law of the National People's Congress or its Standing Committee.
        Statute = "statute",
        /// State Council, ministries, CSRC.
        Regulation = "regulation",
        /// Exchanges and China Clear.
        Exchange = "exchange",
        /// Industry associations.
        Association = "association",
        /// National, industry or international standard.
        Standard = "standard",
        /// A document of the source collection this project began from.
        Seed = "seed",
        /// Ours or a broker's own.
        House = "house",
    }
}

words! {
    /// Whether the text demands or allows.
    pub enum Force {
        /// Demanded.
        Must = "must",
        /// Allowed as one way.
        May = "may",
    }
}

words! {
    /// How far the row can be relied on.
    pub enum Standing {
        /// The source was read.
        Verified = "verified",
        /// Recalled or second-hand: replaceable, and said with every answer that rests on it.
        Unverified = "unverified",
        /// A house rule.
        House = "house",
    }
}

words! {
    /// Part of the rule book, as `rules()` filters it.
    pub enum Subject {
        /// Calendars and periods.
        Day = "day",
        /// Identifiers.
        Ident = "ident",
        /// Cards and changes.
        Client = "client",
        /// Questionnaires, matching, investor classes, permissions, owners.
        Suitability = "suitability",
        /// Tiers and segments.
        Tier = "tier",
        /// Values of holdings and plans.
        Valuation = "valuation",
    }
}

/// A text of the rule book. The form build leaves them out: the package carries the whole book beside it, as one frozen
/// table made from these rows (`scripts/book.mjs`).
#[cfg(feature = "texts")]
pub const fn wording(text: &'static str) -> Text {
    text
}

/// A text of the rule book, left out.
#[cfg(not(feature = "texts"))]
pub const fn wording(_: &'static str) -> Text {}

/// A text of the rule book, where the program has it.
#[cfg(feature = "texts")]
pub type Text = &'static str;
/// A text of the rule book, where the program has it.
#[cfg(not(feature = "texts"))]
pub type Text = ();

/// What a row is called. The form build knows it by a key and asks its host for the text.
pub const fn id(text: &'static str) -> Wording {
    Wording::new(text, text)
}

/// The findings that rows can give, where only the book tells of them.
#[cfg(feature = "texts")]
pub const fn listed(codes: &'static [Code]) -> &'static [Code] {
    codes
}

/// The findings that rows can give, left out.
#[cfg(not(feature = "texts"))]
pub const fn listed(_: &'static [Code]) -> &'static [Code] {
    &[]
}

/// A text that rules stand in.
#[derive(Debug, PartialEq, Serialize)]
pub struct Document {
    /// Number and title, as cited.
    pub name: Text,
    /// Who made it.
    pub level: Level,
    /// First day in force, where known.
    pub from: Option<Day>,
    /// First day no longer in force.
    pub until: Option<Day>,
}

/// A table made from others' data.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Table {
    /// What it holds.
    pub table: &'static str,
    /// The day on which its sources were read, YYYY-MM-DD.
    pub date: &'static str,
    /// Packages with versions and licences.
    pub origin: &'static str,
}

/// One row of the rule book.
#[derive(Debug, PartialEq)]
pub struct Rule {
    /// [`Rule::id`].
    pub id: Wording,
    /// The part of the book.
    pub subject: Subject,
    /// The text it stands in.
    pub document: &'static Document,
    /// Where in the text; empty where the text has no numbering.
    pub article: Text,
    /// Demanded or allowed.
    pub force: Force,
    /// Read or recalled.
    pub standing: Standing,
    /// What it says, in Chinese.
    pub zh: Text,
    /// What it says, in English.
    pub en: Text,
    /// The findings it can give.
    pub codes: &'static [Code],
}

impl Rule {
    /// `subject.thing.aspect`; never reused for another meaning.
    pub fn id(&self) -> &'static str {
        self.id.said(Lang::ZhCn)
    }

    /// Whether the row is in force on a day: `from` included, `until` not. An unknown end is open.
    pub fn in_force(&self, on: Day) -> bool {
        self.document.from.is_none_or(|from| from <= on) && self.document.until.is_none_or(|until| on < until)
    }
}

impl Serialize for Rule {
    /// On the wire a row is its id; the face puts the frozen source object in its place.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// The rows an answer rests on: each once. On the wire they are sorted by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources(Vec<&'static Rule>);

impl Sources {
    /// Adds a row, once.
    pub fn cite(&mut self, rule: &'static Rule) {
        if !self.0.iter().any(|known| std::ptr::eq(*known, rule)) {
            self.0.push(rule);
        }
    }

    /// Adds the rows that findings name.
    pub(crate) fn cite_found(&mut self, found: &[Issue]) {
        for issue in found {
            if let Some(rule) = issue.source {
                self.cite(rule);
            }
        }
    }

    /// The rows, as they were found.
    pub fn rows(&self) -> &[&'static Rule] {
        &self.0
    }

    /// What the rows are called, sorted.
    pub fn ids(&self) -> Vec<&'static str> {
        let mut ids = Vec::with_capacity(self.0.len());
        for rule in &self.0 {
            ordered(&mut ids, rule.id(), |one, other| one < other);
        }
        ids
    }

    /// The one warning that an answer carries when some of its rows were not verified.
    pub fn caution(&self) -> Option<Issue> {
        let count = self.0.iter().filter(|rule| rule.standing == Standing::Unverified).count();
        (count > 0).then(|| Issue::new(Code::RuleUnverified).with("count", count))
    }
}

impl FromIterator<&'static Rule> for Sources {
    fn from_iter<I: IntoIterator<Item = &'static Rule>>(rules: I) -> Self {
        let mut sources = Sources::default();
        for rule in rules {
            sources.cite(rule);
        }
        sources
    }
}

impl Serialize for Sources {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.ids().serialize(serializer)
    }
}

/// What `rules()` is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query {
    /// One part of the book only.
    pub subject: Option<Subject>,
    /// Rows in force on this day only.
    pub on: Option<Day>,
    /// Rows of this standing only.
    pub standing: Option<Standing>,
}

/// Rows of the book that fit the query, each once.
pub fn select(book: impl IntoIterator<Item = &'static Rule>, query: &Query) -> Sources {
    book.into_iter()
        .filter(|rule| query.subject.is_none_or(|subject| subject == rule.subject))
        .filter(|rule| query.on.is_none_or(|on| rule.in_force(on)))
        .filter(|rule| query.standing.is_none_or(|standing| standing == rule.standing))
        .collect()
}
