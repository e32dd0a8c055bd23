//! Amounts that are computed with: exact sums and products, what is carried with 28 digits, and every rounding by name.

use super::Plain;
use crate::issue::{Code, Issue};
use rust_decimal::Decimal;

/// Reads an amount.
///
/// - `field.missing`: no text at all.
/// - `amount.malformed`: anything but a plain decimal.
/// - `amount.overflow`: more than 28 digits, which could not be computed with exactly.
///
/// ```
/// use kehu::amount;
/// assert_eq!(amount::text(amount::read("10.250").unwrap()), "10.25");
/// assert!(amount::read("1e3").is_err());
/// ```
pub fn read(text: &str) -> Result<Decimal, Issue> {
    let plain = Plain::read(text)?;
    let mut digits = 0_i128;
    // At most 28 digits, which 128 bits hold.
    for digit in plain.whole.bytes().chain(plain.fraction.bytes()) {
        digits = digits * 10 + i128::from(digit - b'0');
    }
    let places = u32::try_from(plain.fraction.len()).unwrap_or(u32::MAX);
    let digits = if plain.is_negative { -digits } else { digits };
    Decimal::try_from_i128_with_scale(digits, places).map_err(|_| Issue::new(Code::AmountOverflow))
}

/// The text of an amount: no trailing zeros, no negative zero.
pub fn text(amount: Decimal) -> String {
    scaled_text(amount.mantissa(), amount.scale())
}

/// The text of a whole number scaled by ten to `places`: no trailing zeros, no negative zero.
#[inline(never)]
pub fn scaled_text(amount: i128, places: u32) -> String {
    // From the last digit to the first.
    let mut digits = Vec::with_capacity(32);
    let mut rest = amount.unsigned_abs();
    let mut place = 0;
    while rest > 0 || place <= places {
        let digit = (rest % 10) as u8;
        rest /= 10;
        if place < places && (digit > 0 || !digits.is_empty()) {
            digits.push(b'0' + digit);
        }
        place += 1;
        if place == places && !digits.is_empty() {
            digits.push(b'.');
        }
        if place > places {
            digits.push(b'0' + digit);
        }
    }
    let mut text = String::with_capacity(digits.len() + 1);
    if amount < 0 {
        text.push('-');
    }
    for digit in digits.iter().rev() {
        text.push(char::from(*digit));
    }
    text
}

/// A quotient of whole numbers scaled by ten to `places`, rounded once, half away from zero; `under` is above zero and a
/// tenth of what 128 bits hold at most. Digit by digit, so that nothing else need be so small.
#[inline(never)]
pub fn quotient(over: i128, under: i128, places: u32) -> i128 {
    let (mut rest, divisor) = (over.unsigned_abs(), under.unsigned_abs().max(1));
    let mut digits = rest / divisor;
    rest %= divisor;
    for _ in 0..places {
        rest *= 10;
        digits = digits * 10 + rest / divisor;
        rest %= divisor;
    }
    digits += u128::from(rest * 2 >= divisor);
    if over < 0 { -(digits as i128) } else { digits as i128 }
}

/// Rounds to so many places (0 to 12), half away from zero.
pub fn round(amount: Decimal, places: u32) -> Decimal {
    shortened(amount, places, true)
}

/// Takes places away, by rounding half away from zero or by cutting.
#[inline(never)]
fn shortened(amount: Decimal, places: u32, is_rounded: bool) -> Decimal {
    let Some(spare) = amount.scale().checked_sub(places) else { return amount };
    // At most 28 places: a power that 128 bits hold, and half of it is whole.
    let unit = 10_i128.pow(spare);
    let mut digits = amount.mantissa();
    if is_rounded {
        digits += if digits < 0 { -unit / 2 } else { unit / 2 };
    }
    Decimal::try_from_i128_with_scale(digits / unit, places).unwrap_or(amount)
}

/// Rounds money to the fen (分): 2 places.
pub fn money(amount: Decimal) -> Decimal {
    round(amount, 2)
}

/// Rounds the value of one unit of a holding: 4 places.
pub fn unit_value(amount: Decimal) -> Decimal {
    round(amount, 4)
}

/// Cuts an amount to so many places, towards zero: for shares whose residue is placed elsewhere.
pub fn cut(amount: Decimal, places: u32) -> Decimal {
    shortened(amount, places, false)
}

/// Places to which a value that does not end is shown.
pub const SHOWN: u32 = 12;

/// The text of a value that does not end: [`SHOWN`] places at most.
pub fn shown(amount: Decimal) -> String {
    text(round(amount, SHOWN))
}

/// A sum with every digit, or `None` where 28 do not hold it.
#[inline(never)]
pub fn add(one: Decimal, other: Decimal) -> Option<Decimal> {
    let (one, other) = (one.normalize(), other.normalize());
    let sum = near_sum(one, other)?;
    (sum.is_zero() || sum.scale() == one.scale().max(other.scale())).then_some(sum)
}

/// A difference with every digit, or `None` where 28 do not hold it.
#[inline(never)]
pub fn subtract(one: Decimal, other: Decimal) -> Option<Decimal> {
    add(one, -other)
}

/// A product with every digit, or `None` where 28 do not hold it.
#[inline(never)]
pub fn times(one: Decimal, other: Decimal) -> Option<Decimal> {
    let (one, other) = (one.normalize(), other.normalize());
    let product = near_product(one, other)?;
    (product.is_zero() || product.scale() == one.scale() + other.scale()).then_some(product)
}

/// A sum carried with 28 digits; `None` where they do not hold its whole part.
#[inline(never)]
pub fn near_sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_add(other)
}

/// A product carried with 28 digits; `None` where they do not hold its whole part.
#[inline(never)]
pub fn near_product(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_mul(other)
}

/// A quotient carried with 28 digits; `None` of zero, or beyond them.
#[inline(never)]
pub fn divide(over: Decimal, under: Decimal) -> Option<Decimal> {
    let (divided, divisor) = (over.mantissa().unsigned_abs(), under.mantissa().unsigned_abs());
    let mut digits = divided.checked_div(divisor)?;
    let mut rest = divided % divisor;
    let mut places = i64::from(over.scale()) - i64::from(under.scale());
    // Nine digits at a time, then one: both numbers are below 2⁹⁶, so 128 bits hold what is left over.
    for (step, most) in [(9, 10_u128.pow(18)), (1, 10_u128.pow(27))] {
        let power = 10_u128.pow(step);
        while rest > 0 && digits < most && places + i64::from(step) <= 28 {
            digits = digits * power + rest * power / divisor;
            rest = rest * power % divisor;
            places += i64::from(step);
        }
    }
    if rest * 2 >= divisor {
        digits += 1;
    }
    while places < 0 && digits < 10_u128.pow(28) {
        digits *= 10;
        places += 1;
    }
    let digits = i128::try_from(digits).ok()?;
    let is_negative = (over.mantissa() < 0) != (under.mantissa() < 0);
    Decimal::try_from_i128_with_scale(if is_negative { -digits } else { digits }, u32::try_from(places).ok()?).ok()
}

/// The double next to an amount: for what has no exact form.
#[inline(never)]
pub fn double(amount: Decimal) -> f64 {
    amount.mantissa() as f64 / 10_f64.powi(amount.scale() as i32)
}

/// A double as it enters the decimals, half away from zero, once, with the 15 digits that it holds at most; `None` where
/// it is no number or too large.
#[inline(never)]
pub fn from_double(value: f64, places: u32) -> Option<Decimal> {
    if !value.is_finite() || value.abs() >= 1e28 {
        return None;
    }
    let (mut scaled, mut places, mut beyond) = (value * 10_f64.powi(places as i32), places, 1);
    while scaled.abs() >= 1e15 {
        if places > 0 {
            places -= 1;
        } else {
            beyond *= 10;
        }
        scaled = value * 10_f64.powi(places as i32) / beyond as f64;
    }
    Decimal::try_from_i128_with_scale(scaled.round() as i128 * beyond, places).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text, what it is read as, and each rounding by hand: half away from zero.
    const SOUND: &[(&str, &str, &str, &str)] = &[
        ("0", "0", "0", "0"),
        ("-0.00", "0", "0", "0"),
        ("10.250", "10.25", "10.25", "10.25"),
        ("1.005", "1.005", "1.01", "1.005"),
        ("-1.005", "-1.005", "-1.01", "-1.005"),
        ("1.00449999", "1.00449999", "1", "1.0045"),
        ("1.23445", "1.23445", "1.23", "1.2345"),
        ("-1.23445", "-1.23445", "-1.23", "-1.2345"),
        ("0.00005", "0.00005", "0", "0.0001"),
        (
            "9999999999999999999999999999",
            "9999999999999999999999999999",
            "9999999999999999999999999999",
            "9999999999999999999999999999",
        ),
    ];

    #[test]
    fn plain_decimals_are_read_and_rounded() {
        for (typed, even, yuan, unit) in SOUND {
            let amount = read(typed).unwrap();
            assert_eq!(
                (text(amount), text(money(amount)), text(unit_value(amount))),
                ((*even).into(), (*yuan).into(), (*unit).into())
            );
        }
        assert_eq!(text(round(read("0.1234567890125").unwrap(), 12)), "0.123456789013");
        assert_eq!(text(round(read("2.5").unwrap(), 0)), "3");
    }

    #[test]
    fn whole_numbers_are_divided_once() {
        for (over, under, places, wanted) in [
            (1, 3, 6, 333_333),
            (2, 3, 6, 666_667),
            (-2, 3, 6, -666_667),
            (1, 8, 2, 13),
            (-1, 8, 2, -13),
            (0, 7, 6, 0),
            (7, 1, 0, 7),
            (10_i128.pow(37), 10_i128.pow(37), 6, 1_000_000),
        ] {
            assert_eq!(quotient(over, under, places), wanted, "{over} ÷ {under}");
        }
    }

    #[test]
    fn quotients_have_28_digits() {
        let divided = |over: &str, under: &str| divide(read(over).unwrap(), read(under).unwrap()).map(text);
        for (over, under, wanted) in [
            ("1", "3", "0.3333333333333333333333333333"),
            ("-2", "3", "-0.6666666666666666666666666667"),
            ("200", "-3", "-66.66666666666666666666666667"),
            ("10", "4", "2.5"),
            ("0", "7", "0"),
            ("1", "1024", "0.0009765625"),
            ("1", "0.0000000000003200", "3125000000000"),
            ("9999999999999999999999999999", "9999999999999999999999999999", "1"),
            ("1", "9999999999999999999999999999", "0.0000000000000000000000000001"),
            ("0.000000000000000000000000001", "7", "0.0000000000000000000000000001"),
            ("1000000000000000000000000000", "0.1", "10000000000000000000000000000"),
        ] {
            assert_eq!(divided(over, under).as_deref(), Some(wanted), "{over} ÷ {under}");
        }
        assert_eq!(divided("1", "0"), None);
        assert_eq!(divided("9999999999999999999999999999", "0.1"), None);
    }

    /// The library's own division, to a unit of the last digit that both carry.
    #[test]
    fn quotients_are_those_of_the_library() {
        let mut seed = 1_u64;
        for _ in 0..2_000 {
            let mut next = |most: u32| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let digits = i128::from(seed >> 3) * i128::from((seed >> 40) as u32 | 1)
                    % 10_i128.pow(1 + (seed >> 33) as u32 % most);
                Decimal::try_from_i128_with_scale(
                    if seed & 1 == 0 { digits } else { -digits },
                    (seed >> 50) as u32 % 13,
                )
                .unwrap()
            };
            let (over, under) = (next(26), next(20));
            let (Some(mine), Some(theirs)) = (divide(over, under), over.checked_div(under)) else {
                assert!(under.is_zero() || divide(over, under).is_none() == over.checked_div(under).is_none());
                continue;
            };
            let close = (mine - theirs).abs() <= mine.abs() * Decimal::new(1, 26) + Decimal::new(1, 28);
            assert!(close, "{over} ÷ {under}: {mine} and {theirs}");
        }
    }

    #[test]
    fn scaled_amounts_are_plain_decimals() {
        for (amount, places, wanted) in [
            (0, 0, "0"),
            (0, 2, "0"),
            (5, 2, "0.05"),
            (-5, 2, "-0.05"),
            (-100, 2, "-1"),
            (12_345, 0, "12345"),
            (12_340, 3, "12.34"),
            (100, 0, "100"),
            (i128::MIN, 38, "-1.70141183460469231731687303715884105728"),
        ] {
            assert_eq!(scaled_text(amount, places), wanted);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for typed in [
            "+1", ".5", "1.", "01", "-", "--1", "1e3", "1_000", "1,000", " 1", "1 ", "１", "0x1", "NaN", "1.2.3",
            "-.5", "00",
        ] {
            assert_eq!(read(typed).unwrap_err().code, Code::AmountMalformed, "{typed}");
        }
        assert_eq!(read("").unwrap_err().code, Code::FieldMissing);
        for typed in
            ["99999999999999999999999999999", "0.00000000000000000000000000001", "1234567890123456789012345678.9"]
        {
            assert_eq!(read(typed).unwrap_err().code, Code::AmountOverflow, "{typed}");
        }
    }
}
