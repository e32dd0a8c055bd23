//! Numbers of a calculation (计算中的数): exact fractions that are divided, and rounded, once and last.
//!
//! A [`Number`] is one word: where its digits are kept while a calculation runs, or a small whole number itself. So it is
//! copied, stored and left out (`Option`) for nothing, and `a × b ÷ c` reads as it is written.
//!
//! - What ends is exact and is shown whole. A sum or product that 28 digits do not hold is carried with 28, like a
//!   quotient that does not end; such a number is shown at 12 places, half away from zero.
//! - What cannot be computed with is [`Number::LOST`], and so is everything made of it. It is remembered until it is asked
//!   for ([`take_lost`]): such a calculation gives no answer, and what it finds afterwards is not told.
//! - Numbers last until their calculation ends ([`end`]) or the part they were made in does ([`within`]).

use crate::amount;
use rust_decimal::Decimal;
use std::cell::Cell;
use std::cmp::Ordering;
use std::mem::ManuallyDrop;
use std::num::NonZeroU32;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// The first number of 29 digits.
const BEYOND: u128 = 10_u128.pow(28);
/// From here on the word is the whole number itself.
const SMALL: u32 = 1 << 31;

/// Digits on their way: over ÷ under, and whether none was cut.
#[derive(Clone, Copy)]
struct Digits {
    over: Decimal,
    under: Decimal,
    is_exact: bool,
}

/// Dropped by [`end`].
type Kept = ManuallyDrop<Vec<Digits>>;

thread_local! {
    static KEPT: Cell<Kept> = const { Cell::new(ManuallyDrop::new(Vec::new())) };
    static IS_LOST: Cell<bool> = const { Cell::new(false) };
}

/// A number of the calculation that runs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number(NonZeroU32);

/// Ends a calculation, or what is left of one: its numbers are gone.
#[inline(never)]
pub(crate) fn end() {
    drop(ManuallyDrop::into_inner(KEPT.take()));
    IS_LOST.set(false);
}

/// Whether a number was lost.
#[inline(never)]
pub(crate) fn is_lost() -> bool {
    IS_LOST.get()
}

/// Whether a number was lost; it is forgotten.
pub(crate) fn take_lost() -> bool {
    IS_LOST.take()
}

/// Works on what is kept.
#[inline(never)]
fn with_kept(work: &mut dyn FnMut(&mut Vec<Digits>)) {
    let mut kept = KEPT.take();
    work(&mut kept);
    KEPT.set(kept);
}

/// A part of a calculation of whose numbers the last one alone is kept.
pub(crate) fn within<T>(part: impl FnOnce() -> Option<(T, Number)>) -> Option<(T, Number)> {
    let mut begun = 0;
    with_kept(&mut |kept| begun = kept.len());
    let answer = part();
    let kept = answer.as_ref().and_then(|(_, number)| number.digits());
    with_kept(&mut |kept| kept.truncate(begun));
    Some((answer?.0, keep(kept)))
}

#[inline(never)]
fn keep(digits: Option<Digits>) -> Number {
    let mut place = 0;
    with_kept(&mut |kept| {
        kept.extend(digits);
        place = kept.len();
    });
    // A calculation has some thousands of numbers.
    match u32::try_from(place).ok().and_then(NonZeroU32::new).filter(|_| digits.is_some()) {
        Some(place) => Number(place),
        None => {
            IS_LOST.set(true);
            Number::LOST
        }
    }
}

/// Whether two decimals are written alike.
#[inline(never)]
fn is_same(one: Decimal, other: Decimal) -> bool {
    one.mantissa() == other.mantissa() && one.scale() == other.scale()
}

fn is_one(decimal: Decimal) -> bool {
    is_same(decimal, Decimal::ONE)
}

/// A product, and whether it has every digit.
#[inline(never)]
fn product(one: Decimal, other: Decimal) -> Option<(Decimal, bool)> {
    match amount::times(one, other) {
        Some(product) => Some((product, true)),
        None => Some((amount::near_product(one, other)?, false)),
    }
}

impl Digits {
    fn times(self, over: Decimal, under: Decimal) -> Option<Digits> {
        let (over, is_over_exact) = product(self.over, over)?;
        let (under, is_under_exact) = if is_one(under) { (self.under, true) } else { product(self.under, under)? };
        Some(Digits { over, under, is_exact: self.is_exact && is_over_exact && is_under_exact })
    }

    fn plus(self, other: Digits) -> Option<Digits> {
        let (one, other) = if is_same(self.under, other.under) {
            (self, other)
        } else {
            (self.times(other.under, other.under)?, other.times(self.under, self.under)?)
        };
        let (over, is_exact) = match amount::add(one.over, other.over) {
            Some(sum) => (sum, true),
            None => (amount::near_sum(one.over, other.over)?, false),
        };
        Some(Digits { over, under: one.under, is_exact: one.is_exact && other.is_exact && is_exact })
    }

    fn value(self) -> Option<Decimal> {
        if is_one(self.under) { Some(self.over) } else { amount::divide(self.over, self.under) }
    }

    /// Whether a value of it has every digit, of 28 at most: it ends where only 2 and 5 are left below the line.
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

    fn rounded(self, places: u32) -> Option<Digits> {
        let value = self.value()?;
        let spare = 27_u32.checked_sub(places)?;
        let has_places = amount::cut(value, 0).mantissa().unsigned_abs() < 10_u128.pow(spare);
        (has_places || self.is_whole(value)).then(|| Digits::of(amount::round(value, places)))
    }

    fn of(over: Decimal) -> Digits {
        Digits { over, under: Decimal::ONE, is_exact: true }
    }
}

impl Number {
    /// What cannot be computed with.
    pub const LOST: Number = Number(NonZeroU32::MAX);
    /// Nothing.
    pub const ZERO: Number = Number::whole(0);
    /// One.
    pub const ONE: Number = Number::whole(1);

    /// A small whole number.
    pub const fn whole(number: u32) -> Number {
        match NonZeroU32::new(number | SMALL) {
            Some(word) => Number(word),
            None => Number::LOST,
        }
    }

    /// A count of days; there are no negative ones.
    pub fn days(days: i64) -> Number {
        Number::whole(u32::try_from(days).unwrap_or_default())
    }

    /// A decimal.
    pub fn of(decimal: Decimal) -> Number {
        keep(Some(Digits::of(decimal)))
    }

    /// A double as it enters the decimals, half away from zero.
    pub fn of_double(double: f64, places: u32) -> Number {
        keep(amount::from_double(double, places).map(Digits::of))
    }

    #[inline(never)]
    fn digits(self) -> Option<Digits> {
        let word = self.0.get();
        if self.0 == Number::LOST.0 {
            return None;
        }
        if word >= SMALL {
            return Some(Digits::of(Decimal::from(word - SMALL)));
        }
        let mut digits = None;
        with_kept(&mut |kept| digits = kept.get(word as usize - 1).copied());
        digits
    }

    /// Its value with 28 digits.
    pub fn value(self) -> Option<Decimal> {
        self.digits()?.value()
    }

    /// The double next to it; what was lost is no number.
    #[inline(never)]
    pub fn double(self) -> f64 {
        self.value().map_or(f64::NAN, amount::double)
    }

    /// Divided, to go on with.
    pub fn carried(self) -> Number {
        keep(self.digits().and_then(|digits| {
            let value = digits.value()?;
            Some(Digits { is_exact: digits.is_whole(value), ..Digits::of(value) })
        }))
    }

    /// The same, lost where a digit was cut.
    #[inline(never)]
    pub fn in_full(self) -> Number {
        match self.digits() {
            Some(digits) if digits.is_exact => self,
            _ => keep(None),
        }
    }

    /// Rounded once; lost where the places asked for are beyond its digits.
    #[inline(never)]
    pub fn rounded(self, places: u32) -> Number {
        keep(self.digits().and_then(|digits| digits.rounded(places)))
    }

    /// Cut to so many places, towards zero.
    pub fn cut(self, places: u32) -> Number {
        keep(self.value().map(|value| Digits::of(amount::cut(value, places))))
    }

    /// The text of it before rounding.
    #[inline(never)]
    pub fn text(self) -> String {
        let Some((digits, value)) = self.digits().and_then(|digits| Some((digits, digits.value()?))) else {
            return String::new();
        };
        let is_plain = digits.is_exact && is_one(digits.under);
        if is_plain || digits.is_whole(value) { amount::text(value) } else { amount::shown(value) }
    }

    /// Without its sign.
    pub fn abs(self) -> Number {
        if self.sign().is_lt() { -self } else { self }
    }

    /// Below, at or above zero.
    #[inline(never)]
    pub fn sign(self) -> Ordering {
        self.digits().map_or(Ordering::Equal, |digits| digits.over.mantissa().cmp(&0))
    }

    /// Below, at or above another, without dividing.
    pub fn compare(self, other: Number) -> Ordering {
        (self - other).sign()
    }
}

impl Neg for Number {
    type Output = Number;
    #[inline(never)]
    fn neg(self) -> Number {
        keep(self.digits().map(|digits| Digits { over: -digits.over, ..digits }))
    }
}

impl Add for Number {
    type Output = Number;
    #[inline(never)]
    fn add(self, other: Number) -> Number {
        keep(self.digits().zip(other.digits()).and_then(|(one, other)| one.plus(other)))
    }
}

impl Sub for Number {
    type Output = Number;
    #[inline(never)]
    fn sub(self, other: Number) -> Number {
        self + -other
    }
}

impl Mul for Number {
    type Output = Number;
    #[inline(never)]
    fn mul(self, other: Number) -> Number {
        keep(self.digits().zip(other.digits()).and_then(|(one, other)| {
            let product = one.times(other.over, other.under)?;
            Some(Digits { is_exact: product.is_exact && other.is_exact, ..product })
        }))
    }
}

impl Div for Number {
    type Output = Number;
    /// By a number above zero.
    #[inline(never)]
    fn div(self, other: Number) -> Number {
        keep(self.digits().zip(other.digits()).and_then(|(one, other)| {
            if other.over.mantissa() <= 0 {
                return None;
            }
            let quotient = one.times(other.under, other.over)?;
            Some(Digits { is_exact: quotient.is_exact && other.is_exact, ..quotient })
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::{Number, take_lost};
    use crate::amount;

    fn number(text: &str) -> Number {
        Number::of(amount::read(text).unwrap())
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
            assert_eq!((number(over) / number(under)).text(), wanted, "{over} ÷ {under}");
        }
        let third = (Number::ONE / Number::whole(3)).carried();
        assert_eq!(third.text(), "0.333333333333");
        assert_eq!((third + number("0.5")).text(), "0.833333333333");
    }

    #[test]
    fn what_digits_do_not_hold_is_not_rounded() {
        let places = |over: &str, under: &str, places: u32| (number(over) / number(under)).rounded(places).text();
        assert_eq!(places("100000000000000000000000000", "3", 2), "");
        assert!(take_lost() && !take_lost());
        assert_eq!(places("1000000000000000000000000", "3", 2), "333333333333333333333333.33");
        assert_eq!(places("1000000000000000000000000000", "1", 2), "1000000000000000000000000000");
        assert!(!take_lost());
    }

    #[test]
    fn numbers_are_compared_without_dividing() {
        assert!((number("30000") / number("3")).compare(number("10000.000000000000001")).is_lt());
        assert!((Number::ONE / Number::whole(3)).compare(Number::whole(2) / Number::whole(6)).is_eq());
        let third = -Number::ONE / Number::whole(3);
        assert!(third.sign().is_lt() && third.abs().sign().is_gt());
    }

    #[test]
    fn what_is_made_of_a_lost_number_is_lost() {
        let lost = Number::ONE / Number::ZERO;
        assert_eq!((lost + Number::ONE).text(), "");
        assert!(take_lost());
        let beyond = number("9999999999999999999999999999") * number("1.1");
        assert!(!take_lost());
        assert_eq!(beyond.in_full().text(), "");
        assert!(take_lost());
    }
}
