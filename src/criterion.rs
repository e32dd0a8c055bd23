//! Tests joined (条件的组合): all of them or any one, each shown with both operands, met, unmet or not known.

use crate::rule::Rule;
use crate::verdict::Verdict;
use crate::word::words;
use serde::Serialize;

words! {
    /// Which way a test asks.
    pub enum Direction {
        /// Whether what is needed is reached.
        AtLeast = "at_least",
        /// Whether it is not exceeded.
        AtMost = "at_most",
        /// Whether it is the same word.
        Is = "is",
    }
}

words! {
    /// How tests come together.
    pub enum Join {
        /// Every one holds (且).
        All = "all",
        /// Any one holds (或).
        Any = "any",
    }
}

/// One test with both operands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Criterion {
    /// What is asked about.
    pub name: &'static str,
    /// Whether it is met.
    pub verdict: Verdict,
    /// Which way it asks.
    pub direction: Direction,
    /// What was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<String>,
    /// What is needed.
    pub needed: String,
    /// The row that asks.
    pub source: &'static Rule,
}

/// Tests joined.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Criteria {
    /// How.
    pub join: Join,
    /// Whether they are met together.
    pub verdict: Verdict,
    /// Each.
    pub of: Vec<Criterion>,
}

impl Join {
    /// What two verdicts are together.
    pub fn of(self, one: Verdict, other: Verdict) -> Verdict {
        if self == Join::All { one.and(other) } else { one.or(other) }
    }

    /// What none are together: every one holds, no one does.
    pub fn none(self) -> Verdict {
        if self == Join::All { Verdict::Met } else { Verdict::Unmet }
    }
}

impl Criteria {
    /// Tests with their verdict together.
    pub fn new(join: Join, of: Vec<Criterion>) -> Criteria {
        let mut verdict = join.none();
        for criterion in &of {
            verdict = join.of(verdict, criterion.verdict);
        }
        Criteria { join, verdict, of }
    }
}
