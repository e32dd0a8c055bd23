//! What a live field can say while someone types: right, can still become right, or cannot.
//!
//! No day is asked, so that a birth date in the future is not judged.

use super::{ANY_DAY, Context, Kind, policy};
use crate::text;
use crate::word::words;

words! {
    /// What a live field can say while someone types.
    pub enum Typing {
        /// Right as it stands.
        Complete = "complete",
        /// Can still become right.
        Incomplete = "incomplete",
        /// Cannot become right by typing on.
        Wrong = "wrong",
    }
}

/// The state of a field while someone types.
pub fn typing(kind: &Kind, typed: &str) -> Typing {
    let context = Context { on: ANY_DAY, strict: false, policy: &policy::SHIPPED };
    let even = kind.even(typed, &context);
    if kind.verdict_on_even(&even, &context).is_sound() {
        Typing::Complete
    } else if even.is_empty() || (text::length(&even) < kind.lengths.longest(context.policy) && (kind.opens)(&even)) {
        Typing::Incomplete
    } else {
        Typing::Wrong
    }
}
