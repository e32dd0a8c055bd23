//! Numbers of this subject (指标): whole millionths in 64 bits, from plain decimal text with at most 6 places.
//!
//! Up to 9,223,372,036,854.775807 either way; sums are taken in 128 bits, where they are exact. Trailing zeros do not
//! count as places. What lies beyond is `tier.out_of_range`, what is no plain decimal `amount.malformed`.

use crate::amount::{self, Plain};
use crate::issue::Code;

/// Places of every number here.
pub const PLACES: u32 = 6;
/// One.
pub const ONE: i64 = 1_000_000;

/// Reads a number.
///
/// ```
/// use kehu::tier::metric;
/// assert_eq!(metric::read("0.8"), Ok(800_000));
/// assert_eq!(metric::read("-9223372036854.775807"), Ok(-i64::MAX));
/// assert!(metric::read("9223372036854.775808").is_err() && metric::read("0.0000001").is_err());
/// assert!(metric::read("99999999999999").is_err() && metric::read("1e3").is_err());
/// ```
pub fn read(text: &str) -> Result<i64, Code> {
    match Plain::read(text) {
        Ok(plain) => plain.millionths().ok_or(Code::TierOutOfRange),
        Err(issue) if issue.code == Code::AmountOverflow => Err(Code::TierOutOfRange),
        Err(issue) => Err(issue.code),
    }
}

/// The text of a number, or of a sum of them.
pub fn text(number: i128) -> String {
    amount::scaled_text(number, PLACES)
}

/// The text of a share or ratio: 6 places, half away from zero.
pub(super) fn ratio(over: i128, under: i128) -> String {
    text(amount::quotient(over, under, PLACES))
}
