//! Numbers made safe to show: the ends that a kind allows, stars between them.
//!
//! | kinds | shown |
//! |---|---|
//! | identity numbers of 18 and 15 digits | first 6, last 2 |
//! | mobile | first 3, last 4 |
//! | bank cards and accounts, securities, unified and cash accounts, client codes | first 4, last 4 |
//! | passports, permits, cards of foreigners, Hong Kong, Macao and Taiwan | first 1, last 3 |
//! | everything else, and whatever is not sound | nothing |
//!
//! Stars stand one for each character of the even text; where nothing is shown, there are 32 at most. No day is asked: a
//! birth date in the future is masked as any other.

use super::policy::SHIPPED;
use super::{ANY_DAY, Context, Kind, Mask};
use crate::text::{self, stars};

/// Most stars where nothing is shown, so that a pasted page does not come back as one.
const MOST: usize = 32;

/// The text of a kind for screen and print.
///
/// ```
/// use kehu::ident::{kind, mask::mask};
/// assert_eq!(mask(kind("mobile").unwrap(), "138 0013 8000"), "138****8000");
/// ```
pub fn mask(kind: &Kind, typed: &str) -> String {
    let context = Context { on: ANY_DAY, strict: false, policy: &SHIPPED };
    let even = kind.even(typed, &context);
    let count = text::length(&even);
    match kind.mask {
        Mask::Ends(start, end) if start + end < count && kind.verdict(typed, &context).is_sound() => even
            .chars()
            .enumerate()
            .map(|(place, character)| if place < start || place >= count - end { character } else { '*' })
            .collect(),
        _ => stars(count.min(MOST)),
    }
}
