//! Values on the way: quotients that are divided, and rounded, once and last.
//!
//! A value that ends is exact and is shown whole. A sum or product that 28 digits do not hold is carried with 28, like a
//! quotient that does not end; such a value is shown at 12 places, half away from zero.
//! What is divided by is above zero: who makes a quotient sees to it.

use crate::amount;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// The first number of 29 digits.
const BEYOND: u128 = 10_u128.pow(28);

/// A value kept as it is until it is rounded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quotient {
    over: Decimal,
    under: Decimal,
    /// Whether no digit was lost on the way.
    is_exact: bool,
}

/// A product, and whether it has every digit.
fn product(one: Decimal, other: Decimal) -> Option<(Decimal, bool)> {
    match amount::times(one, other) {
        Some(product) => Some((product, true)),
        None => Some((amount::near_product(one, other)?, false)),
    }
}

impl Quotient {
    /// Nothing.
    pub const ZERO: Quotient = Quotient::whole(Decimal::ZERO);

    /// A value that ends.
    pub const fn whole(over: Decimal) -> Quotient {
        Quotient { over, under: Decimal::ONE, is_exact: true }
    }

    /// So many times it.
    #[inline(never)]
    pub fn times(self, factor: Decimal) -> Option<Quotient> {
        let (over, is_exact) = product(self.over, factor)?;
        Some(Quotient { over, under: self.under, is_exact: self.is_exact && is_exact })
    }

    /// Its part of a number above zero.
    #[inline(never)]
    pub fn per(self, divisor: Decimal) -> Option<Quotient> {
        let (under, is_exact) = product(self.under, divisor)?;
        Some(Quotient { over: self.over, under, is_exact: self.is_exact && is_exact })
    }

    /// Its part of a value above zero.
    pub fn divided(self, by: Quotient) -> Option<Quotient> {
        let divided = self.times(by.under)?.per(by.over)?;
        Some(Quotient { is_exact: divided.is_exact && by.is_exact, ..divided })
    }

    /// One and another.
    #[inline(never)]
    pub fn plus(self, other: Quotient) -> Option<Quotient> {
        if self.under != other.under {
            return self.times(other.under)?.per(other.under)?.plus(other.times(self.under)?.per(self.under)?);
        }
        let (over, is_exact) = match amount::add(self.over, other.over) {
            Some(sum) => (sum, true),
            None => (amount::near_sum(self.over, other.over)?, false),
        };
        Some(Quotient { over, under: self.under, is_exact: self.is_exact && other.is_exact && is_exact })
    }

    /// One less the other.
    pub fn less(self, other: Quotient) -> Option<Quotient> {
        self.plus(other.negative())
    }

    fn negative(self) -> Quotient {
        Quotient { over: -self.over, ..self }
    }

    /// Without its sign.
    pub fn abs(self) -> Quotient {
        Quotient { over: self.over.abs(), ..self }
    }

    /// Below, at or above zero.
    pub fn sign(self) -> Ordering {
        self.over.cmp(&Decimal::ZERO)
    }

    /// Below, at or above another, without dividing.
    pub fn compare(self, other: Quotient) -> Option<Ordering> {
        Some(self.less(other)?.sign())
    }

    /// Its value with 28 digits.
    pub fn value(self) -> Option<Decimal> {
        amount::divide(self.over, self.under)
    }

    /// Divided, to go on with.
    pub fn carried(self) -> Option<Quotient> {
        let value = self.value()?;
        Some(Quotient { is_exact: self.is_whole(value), ..Quotient::whole(value) })
    }

    /// Rounded once; `None` where the places asked for are beyond its digits.
    #[inline(never)]
    pub fn rounded(self, places: u32) -> Option<Decimal> {
        let value = self.value()?;
        let spare = 27_u32.checked_sub(places)?;
        let has_places = value.trunc().mantissa().unsigned_abs() < 10_u128.pow(spare);
        (has_places || self.is_whole(value)).then(|| amount::round(value, places))
    }

    /// The text of it before rounding.
    #[inline(never)]
    pub fn text(self) -> Option<String> {
        let value = self.value()?;
        Some(if self.is_whole(value) { amount::text(value) } else { amount::shown(value) })
    }

    /// Whether its value has every digit, of 28 at most: it ends where only 2 and 5 are left below the line.
    fn is_whole(self, value: Decimal) -> bool {
        let (value, over) = (value.normalize(), self.over.normalize());
        let mut under = self.under.mantissa().unsigned_abs();
        let (mut common, mut rest) = (under, over.mantissa().unsigned_abs());
        while rest > 0 {
            (common, rest) = (rest, common % rest);
        }
        under = under.checked_div(common).unwrap_or(0);
        let mut places = 0;
        for prime in [2, 5] {
            let mut count = 0;
            while under > 0 && under.is_multiple_of(prime) {
                under /= prime;
                count += 1;
            }
            places = places.max(count);
        }
        let has_all = value.scale() + self.under.scale() >= places + over.scale();
        self.is_exact && under == 1 && has_all && value.mantissa().unsigned_abs() < BEYOND
    }
}

#[cfg(test)]
mod tests {
    use super::Quotient;
    use crate::amount;

    fn quotient(over: &str, under: &str) -> Quotient {
        Quotient::whole(amount::read(over).unwrap()).per(amount::read(under).unwrap()).unwrap()
    }

    #[test]
    fn what_ends_is_shown_whole_and_the_rest_at_12_places() {
        for (over, under, wanted) in [
            ("1.1234567890125", "1", "1.1234567890125"),
            ("30000", "3", "10000"),
            ("1", "1024", "0.0009765625"),
            ("1.00", "2", "0.5"),
            ("1", "0.0000000000003200", "3125000000000"),
            ("-1", "8192", "-0.0001220703125"),
            ("0", "7", "0"),
            ("0.3", "0.7", "0.428571428571"),
            ("-2", "3", "-0.666666666667"),
            // It ends, though 28 digits do not hold it.
            ("1.0000000000000000000000001", "1024", "0.0009765625"),
            ("9999999999999999999999999999", "1", "9999999999999999999999999999"),
        ] {
            assert_eq!(quotient(over, under).text().unwrap(), wanted, "{over} ÷ {under}");
        }
        let third = quotient("1", "3").carried().unwrap();
        assert_eq!(third.text().unwrap(), "0.333333333333");
        assert_eq!(third.plus(quotient("0.5", "1")).unwrap().text().unwrap(), "0.833333333333");
    }

    #[test]
    fn what_digits_do_not_hold_is_not_rounded() {
        let places = |over: &str, under: &str, places: u32| quotient(over, under).rounded(places).map(amount::text);
        assert_eq!(places("100000000000000000000000000", "3", 2), None);
        assert_eq!(places("1000000000000000000000000", "3", 2).as_deref(), Some("333333333333333333333333.33"));
        assert_eq!(places("1000000000000000000000000000", "1", 2).as_deref(), Some("1000000000000000000000000000"));
    }

    #[test]
    fn values_are_compared_without_dividing() {
        let compared = |one: Quotient, other: Quotient| one.compare(other).unwrap();
        assert!(compared(quotient("30000", "3"), quotient("10000.000000000000001", "1")).is_lt());
        assert!(compared(quotient("1", "3"), quotient("2", "6")).is_eq());
        assert!(quotient("-1", "3").sign().is_lt() && quotient("-1", "3").abs().sign().is_gt());
    }
}
