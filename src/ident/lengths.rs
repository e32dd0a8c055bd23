//! How long the numbers of a kind are: fixed by its standard, or by the broker.

use super::policy::{Pattern, Policy};
use crate::text::counted;

/// How many characters a kind has after it was made even.
#[derive(Clone, Copy, Debug)]
pub enum Lengths {
    /// Ranges, both ends included.
    Of(&'static [(usize, usize)]),
    /// From the broker's policy.
    Own(fn(&Policy) -> Pattern),
}

impl Lengths {
    pub(super) fn allows(self, count: usize, policy: &Policy) -> bool {
        match self {
            Lengths::Of(ranges) => ranges.iter().any(|(min, max)| (*min..=*max).contains(&count)),
            Lengths::Own(pattern) => (pattern(policy).min..=pattern(policy).max).contains(&count),
        }
    }

    pub(super) fn longest(self, policy: &Policy) -> usize {
        match self {
            Lengths::Of(ranges) => ranges.iter().map(|range| range.1).max().unwrap_or(0),
            Lengths::Own(pattern) => pattern(policy).max,
        }
    }

    /// `18`, `9, 11` or `12–19`.
    pub(super) fn text(self, policy: &Policy) -> String {
        let own;
        let ranges = match self {
            Lengths::Of(ranges) => ranges,
            Lengths::Own(pattern) => {
                own = [(pattern(policy).min, pattern(policy).max)];
                &own
            }
        };
        let mut text = String::new();
        for (min, max) in ranges {
            if !text.is_empty() {
                text.push_str(", ");
            }
            text.push_str(&counted(*min));
            if min != max {
                text.push('–');
                text.push_str(&counted(*max));
            }
        }
        text
    }
}
