//! Residual cents (尾差): an amount divided by weights so that the parts add up to it.
//!
//! Each part is cut to the places of money towards zero; the cents left go one each to the largest remainders, of equal
//! ones to the earlier in the list. The rule is ours; a contract that says otherwise is followed outside.

use crate::amount::number::{Number, is_lost};
use rust_decimal::Decimal;

/// The parts of an amount that has no more than `places` places; lost where the weights are nothing.
pub(super) fn divide_by_weight(total: Number, weights: &[Number], places: u32) -> Vec<Number> {
    let mut sum = Number::ZERO;
    for weight in weights {
        sum = sum + *weight;
    }
    let cent = Decimal::try_from_i128_with_scale(1, places).map_or(Number::LOST, Number::of);
    let mut left = total;
    let mut parts = Vec::with_capacity(weights.len());
    // What each part lacks, × the sum of the weights.
    let mut lacks = Vec::with_capacity(weights.len());
    for weight in weights {
        let whole = (total * *weight).in_full();
        let mut part = (whole / sum).cut(places);
        if (part * sum).compare(whole).is_gt() {
            part = part - cent;
        }
        left = left - part;
        lacks.push((whole - part * sum).in_full());
        parts.push(part);
    }
    while left.compare(cent).is_ge() && !is_lost() {
        let mut most = 0;
        for (place, lack) in lacks.iter().enumerate() {
            if lack.compare(lacks[most]).is_gt() {
                most = place;
            }
        }
        parts[most] = parts[most] + cent;
        lacks[most] = -Number::ONE;
        left = left - cent;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::divide_by_weight;
    use crate::amount::number::{Number, take_lost};
    use crate::amount::read;

    #[test]
    fn the_largest_remainders_get_the_cents() {
        let number = |text: &str| Number::of(read(text).unwrap());
        let weights = |texts: &[&str]| texts.iter().map(|one| number(one)).collect::<Vec<Number>>();
        let parts = |total: &str, given: &[&str]| {
            divide_by_weight(number(total), &weights(given), 2).into_iter().map(Number::text).collect::<Vec<_>>()
        };
        assert_eq!(parts("100", &["1", "1", "1"]), ["33.34", "33.33", "33.33"]);
        assert_eq!(parts("0.02", &["1", "1", "1"]), ["0.01", "0.01", "0"]);
        assert_eq!(parts("10", &["1", "2", "0"]), ["3.33", "6.67", "0"]);
        assert!(!take_lost());
        divide_by_weight(Number::ONE, &weights(&["0", "0"]), 2);
        assert!(take_lost());
    }
}
