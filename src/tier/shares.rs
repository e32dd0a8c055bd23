//! Shares that add up (最大余数法): counts as parts of their sum at 4 places, the ten-thousandths left over going one each to
//! the largest remainders, of equal ones to the first. Of nothing every share is 0.

use crate::amount;
use crate::input::Value;

/// Places of a share.
const PLACES: u32 = 4;
/// One at these places.
const ONE: u64 = 10_000;

/// The texts of the shares of counts, whose sum is below 10¹⁵.
#[inline(never)]
pub(super) fn shares(counts: &[i64]) -> Vec<Value> {
    let mut sum = 0;
    for count in counts {
        sum += *count as u64;
    }
    let (mut parts, mut rests) = (Vec::new(), Vec::new());
    let mut left = if sum > 0 { ONE } else { 0 };
    for count in counts {
        let scaled = *count as u64 * ONE;
        let part = scaled / sum.max(1);
        parts.push(part as i64);
        rests.push((scaled - part * sum) as i64);
        left -= part;
    }
    while left > 0 {
        let mut most = 0;
        for (place, rest) in rests.iter().enumerate() {
            if *rest > rests[most] {
                most = place;
            }
        }
        parts[most] += 1;
        rests[most] = -1;
        left -= 1;
    }
    let mut texts = Vec::with_capacity(parts.len());
    for part in &parts {
        texts.push(Value::Text(amount::scaled_text((*part).into(), PLACES)));
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn the_largest_remainders_get_what_is_left() {
        let shares = |counts: &[i64]| -> Vec<String> {
            shares(counts).iter().map(|share| share.text().unwrap().to_owned()).collect()
        };
        assert_eq!(shares(&[1, 1, 1]), ["0.3334", "0.3333", "0.3333"]);
        assert_eq!(shares(&[1, 2, 0]), ["0.3333", "0.6667", "0"]);
        assert_eq!(shares(&[0, 0]), ["0", "0"]);
        assert_eq!(shares(&[7]), ["1"]);
        assert_eq!(shares(&[999_999_999_999_998, 1]), ["1", "0"]);
        assert!(shares(&[]).is_empty());
    }
}
