//! Shares that add up (最大余数法): counts as parts of their sum at 4 places, the ten-thousandths left over going one each to
//! the largest remainders, of equal ones to the first. Of nothing every share is 0.

use crate::amount;

/// Places of a share.
const PLACES: u32 = 4;
/// One at these places.
const ONE: u64 = 10_000;

/// The texts of the shares of counts, whose sum is below 10¹⁵.
#[inline(never)]
pub(super) fn shares(counts: &[u64]) -> Vec<String> {
    let sum: u64 = counts.iter().sum();
    let divisor = sum.max(1);
    let mut parts = Vec::with_capacity(counts.len());
    let mut left = if sum > 0 { ONE } else { 0 };
    for count in counts {
        let scaled = count * ONE;
        parts.push((scaled / divisor, scaled % divisor));
        left -= scaled / divisor;
    }
    while left > 0 {
        let mut most = 0;
        for place in 1..parts.len() {
            if parts[place].1 > parts[most].1 {
                most = place;
            }
        }
        parts[most] = (parts[most].0 + 1, 0);
        left -= 1;
    }
    parts.into_iter().map(|(part, _)| amount::scaled_text(part.into(), PLACES)).collect()
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
