//! Amounts (金额): exact decimals from strict text, and the named places where they are rounded.
//!
//! Text is plain decimal: an optional minus sign, digits, optionally a point and digits. No plus sign, no exponent, no
//! separators, no bare point, no leading zeros, nothing around it. A JS number is never an amount.
//! Rounding is half away from zero (四舍五入) and happens only in the functions named here.

use crate::issue::{Code, Issue};
use std::cmp::Ordering;

mod decimal;
pub(crate) mod number;
pub use decimal::*;

/// Digits that a decimal can hold exactly whatever they are.
pub const DIGITS: usize = 28;

/// A plain decimal as it is written, compared without being computed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plain<'a> {
    is_negative: bool,
    whole: &'a str,
    /// Without trailing zeros.
    fraction: &'a str,
}

impl<'a> Plain<'a> {
    /// Reads a plain decimal.
    ///
    /// - `field.missing`: no text at all.
    /// - `amount.malformed`: anything but a plain decimal.
    /// - `amount.overflow`: more than 28 digits, which could not be computed with exactly.
    pub fn read(text: &'a str) -> Result<Plain<'a>, Issue> {
        if text.is_empty() {
            return Err(Issue::new(Code::FieldMissing));
        }
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction),
            Some(_) => return Err(Issue::new(Code::AmountMalformed)),
            None => (unsigned, ""),
        };
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let leading_zero = whole.len() > 1 && whole.starts_with('0');
        if whole.is_empty() || leading_zero || !plain(whole) || !plain(fraction) {
            return Err(Issue::new(Code::AmountMalformed));
        }
        if whole.len() + fraction.len() > DIGITS {
            return Err(Issue::new(Code::AmountOverflow));
        }
        let fraction = fraction.trim_end_matches('0');
        let is_zero = whole == "0" && fraction.is_empty();
        Ok(Plain { is_negative: unsigned.len() < text.len() && !is_zero, whole, fraction })
    }

    /// It as a whole number scaled by ten to 6 places, where it has no more and 64 bits hold it both ways.
    #[inline(never)]
    pub fn millionths(&self) -> Option<i64> {
        let spare = 6_usize.checked_sub(self.fraction.len())?;
        if self.whole.len() > 13 {
            return None;
        }
        // At most 19 digits.
        let mut digits = 0_u64;
        for digit in self.whole.bytes().chain(self.fraction.bytes()) {
            digits = digits * 10 + u64::from(digit - b'0');
        }
        for _ in 0..spare {
            digits *= 10;
        }
        let digits = i64::try_from(digits).ok()?;
        Some(if self.is_negative { -digits } else { digits })
    }

    /// Whether it is less than zero.
    pub fn is_negative(&self) -> bool {
        self.is_negative
    }

    /// Whether it is nothing.
    pub fn is_zero(&self) -> bool {
        self.whole == "0" && self.fraction.is_empty()
    }

    /// Less, equal or greater than another that is not negative.
    pub fn compare(&self, other: &Plain<'_>) -> Ordering {
        if self.is_negative {
            return Ordering::Less;
        }
        let whole = (self.whole.len(), self.whole).cmp(&(other.whole.len(), other.whole));
        whole.then_with(|| self.fraction.cmp(other.fraction))
    }
}
