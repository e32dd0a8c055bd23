//! Three answers (三值): yes, no, and not known. What is not known opens nothing.

use crate::word::words;

words! {
    /// Whether a test is met.
    pub enum Verdict {
        /// It is.
        Met = "met",
        /// It is not.
        Unmet = "unmet",
        /// What it asks for was not given.
        Undetermined = "undetermined",
    }
}

impl Verdict {
    /// Of a test whose operands may not be known.
    pub fn of(is_met: Option<bool>) -> Verdict {
        match is_met {
            Some(true) => Verdict::Met,
            Some(false) => Verdict::Unmet,
            None => Verdict::Undetermined,
        }
    }

    /// Both: one unmet is unmet, else one undetermined is undetermined.
    pub fn and(self, other: Verdict) -> Verdict {
        match (self, other) {
            (Verdict::Unmet, _) | (_, Verdict::Unmet) => Verdict::Unmet,
            (Verdict::Met, Verdict::Met) => Verdict::Met,
            _ => Verdict::Undetermined,
        }
    }

    /// Either: one met is met, else one undetermined is undetermined.
    pub fn or(self, other: Verdict) -> Verdict {
        match (self, other) {
            (Verdict::Met, _) | (_, Verdict::Met) => Verdict::Met,
            (Verdict::Unmet, Verdict::Unmet) => Verdict::Unmet,
            _ => Verdict::Undetermined,
        }
    }
}
