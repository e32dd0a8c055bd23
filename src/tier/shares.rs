//! Shares that add up (最大余数法): counts as parts of their sum at 4 places, the ten-thousandths left over going one each to
//! the largest remainders, of equal ones to the first. Of nothing every share is 0.

use crate::amount;

/// Places of a share.
const PLACES: u32 = 4;
/// One at these places.
const ONE: i64 = 10_000;

/// The texts of the shares of counts.
#[inline(never)]
pub(super) fn shares(counts: &[i64]) -> Vec<String> {
    let mut sum = 0;
    for count in counts {
        sum += count;
    }
    let (mut parts, mut rests) = (Vec::new(), Vec::new());
    let mut left = if sum > 0 { ONE } else { 0 };
    for count in counts {
        let scaled = i128::from(*count) * i128::from(ONE);
        let part = scaled.checked_div(sum.into()).unwrap_or_default();
        parts.push(part);
        rests.push(scaled - part * i128::from(sum));
        left -= part as i64;
    }
    while left > 0 {
        let mut most = 0;
        for place in 1..rests.len() {
            if rests[place] > rests[most] {
                most = place;
            }
        }
        parts[most] += 1;
        rests[most] = -1;
        left -= 1;
    }
    let mut texts = Vec::with_capacity(parts.len());
    for part in parts {
        texts.push(amount::scaled_text(part, PLACES));
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn the_largest_remainders_get_what_is_left() {
        assert_eq!(shares(&[1, 1, 1]), ["0.3334", "0.3333", "0.3333"]);
        assert_eq!(shares(&[1, 2, 0]), ["0.3333", "0.6667", "0"]);
        assert_eq!(shares(&[0, 0]), ["0", "0"]);
        assert_eq!(shares(&[7]), ["1"]);
        assert!(shares(&[]).is_empty());
    }
}
