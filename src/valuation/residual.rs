//! Residual cents (尾差): an amount divided by weights so that the parts add up to it.
//!
//! Each part is cut to the places of money towards zero; the cents left go one each to the largest remainders, of equal
//! ones to the earlier in the list. The rule is ours; a contract that says otherwise is followed outside.

use crate::amount::{add, cut, divide, subtract, times};
use rust_decimal::Decimal;

/// The parts of an amount that has no more than `places` places; `None` where the weights are nothing.
pub(super) fn divide_by_weight(total: Decimal, weights: &[Decimal], places: u32) -> Option<Vec<Decimal>> {
    let mut sum = Decimal::ZERO;
    for weight in weights {
        sum = add(sum, *weight)?;
    }
    let cent = Decimal::try_from_i128_with_scale(1, places).ok()?;
    let mut left = total;
    let mut parts = Vec::with_capacity(weights.len());
    // What each part lacks, × the sum of the weights.
    let mut lacks = Vec::with_capacity(weights.len());
    for weight in weights {
        let whole = times(total, *weight)?;
        let mut part = cut(divide(whole, sum)?, places);
        if times(part, sum)? > whole {
            part = subtract(part, cent)?;
        }
        left = subtract(left, part)?;
        lacks.push(subtract(whole, times(part, sum)?)?);
        parts.push(part);
    }
    while left >= cent {
        let mut most = 0;
        for (place, lack) in lacks.iter().enumerate() {
            if *lack > lacks[most] {
                most = place;
            }
        }
        parts[most] = add(parts[most], cent)?;
        lacks[most] = Decimal::NEGATIVE_ONE;
        left = subtract(left, cent)?;
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::divide_by_weight;
    use crate::amount::{read, text};
    use rust_decimal::Decimal;

    #[test]
    fn the_largest_remainders_get_the_cents() {
        let weights = |texts: &[&str]| texts.iter().map(|one| read(one).unwrap()).collect::<Vec<Decimal>>();
        let parts = |total: &str, given: &[&str]| {
            divide_by_weight(read(total).unwrap(), &weights(given), 2)
                .unwrap()
                .into_iter()
                .map(text)
                .collect::<Vec<_>>()
        };
        assert_eq!(parts("100", &["1", "1", "1"]), ["33.34", "33.33", "33.33"]);
        assert_eq!(parts("0.02", &["1", "1", "1"]), ["0.01", "0.01", "0"]);
        assert_eq!(parts("10", &["1", "2", "0"]), ["3.33", "6.67", "0"]);
        assert!(divide_by_weight(Decimal::ONE, &weights(&["0", "0"]), 2).is_none());
    }
}
