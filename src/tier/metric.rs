//! Numbers of this subject (指标): whole millionths in 64 bits, from plain decimal text with at most 6 places.
//!
//! Up to 9,223,372,036,854.775807 either way; sums are taken in 128 bits, where they are exact. Trailing zeros do not
//! count as places. What lies beyond is `tier.out_of_range`, what is no plain decimal `amount.malformed`.

use crate::amount;
use crate::issue::{Code, Issue};
use serde::{Serialize, Serializer};

/// Places of every number here.
pub const PLACES: u32 = 6;
/// One.
pub const ONE: i64 = 1_000_000;

/// Reads a number.
///
/// ```
/// use kehu::tier::metric;
/// assert_eq!(metric::read("0.8"), Ok(800_000));
/// assert!(metric::read("9223372036854.775808").is_err() && metric::read("0.0000001").is_err());
/// ```
pub fn read(text: &str) -> Result<i64, Issue> {
    let beyond = || Issue::new(Code::TierOutOfRange);
    let amount =
        amount::read(text).map_err(|issue| if issue.code == Code::AmountOverflow { beyond() } else { issue })?;
    let up = PLACES.checked_sub(amount.scale()).ok_or_else(beyond)?;
    let number = i64::try_from(amount.mantissa() * 10_i128.pow(up)).map_err(|_| beyond())?;
    // The lowest of 64 bits is "not known" in columns.
    if number == i64::MIN { Err(beyond()) } else { Ok(number) }
}

/// The text of a number, or of a sum of them.
pub fn text(number: i128) -> String {
    amount::scaled_text(number, PLACES)
}

/// The text of a share or ratio: 6 places, half away from zero.
pub(super) fn ratio(over: i128, under: i128) -> String {
    text(amount::quotient(over, under, PLACES))
}

/// A number that is text on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Metric(pub i64);

impl Serialize for Metric {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&text(self.0.into()))
    }
}
