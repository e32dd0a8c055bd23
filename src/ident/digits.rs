//! Eight digits at once in one 64-bit word, for the numbers that are checked a million times.
//!
//! The first digit lies in the lowest byte. Sums and pairs are made in four lanes of 16 bits, which none of them fills.

/// Eight digits by their values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eight(u64);

const LANES: u64 = 0x00FF_00FF_00FF_00FF;
const ONES: u64 = 0x0001_0001_0001_0001;

impl Eight {
    /// The values of eight characters; `None` where one is no digit.
    #[inline(always)]
    pub fn read(characters: [u8; 8]) -> Option<Eight> {
        let values = u64::from_le_bytes(characters) ^ 0x3030_3030_3030_3030;
        // Adding 76 carries 10 and more into the highest bit of their byte.
        let wrong = (values.wrapping_add(0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080;
        (wrong == 0).then_some(Eight(values))
    }

    /// Only the first so many digits, up to seven, moved to the end behind zeros.
    pub const fn first(self, count: usize) -> Eight {
        Eight(if count == 0 { 0 } else { self.0 << (64 - 8 * count) })
    }

    /// The sum of the digits by ISO/IEC 7812, where the last of the eight counts once.
    pub const fn luhn(self) -> u32 {
        let (doubled, once) = ((self.0 & LANES) * 2, self.0 >> 8 & LANES);
        // Adding 118 carries 10 and more into the eighth bit.
        let tens = (doubled + 118 * ONES) >> 7 & ONES;
        ((once + doubled - tens * 9).wrapping_mul(ONES) >> 48) as u32
    }

    /// The digits two by two.
    #[inline(always)]
    pub const fn pairs(self) -> Pairs {
        Pairs((self.0 & LANES).wrapping_mul(10).wrapping_add(self.0 >> 8 & LANES))
    }

    /// The sum of the digits, each times its weight.
    #[inline(always)]
    pub const fn weighted(self, weights: Weights) -> u32 {
        // The highest lane of a product is the sum over the lanes of one factor and, backwards, of the other.
        let even = (self.0 & LANES).wrapping_mul(weights.even);
        let odd = (self.0 >> 8 & LANES).wrapping_mul(weights.odd);
        (even.wrapping_add(odd) >> 48) as u32
    }
}

/// What eight digits are multiplied by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    even: u64,
    odd: u64,
}

impl Weights {
    /// The weights in the order of the digits.
    pub const fn new([a, b, c, d, e, f, g, h]: [u8; 8]) -> Weights {
        Weights { even: lanes([g, e, c, a]), odd: lanes([h, f, d, b]) }
    }
}

const fn lanes([a, b, c, d]: [u8; 4]) -> u64 {
    a as u64 | (b as u64) << 16 | (c as u64) << 32 | (d as u64) << 48
}

/// Eight digits as four numbers below 100, the first in the lowest 16 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pairs(pub u64);

impl Pairs {
    /// The four numbers.
    #[inline(always)]
    pub const fn numbers(self) -> [u32; 4] {
        let Pairs(lanes) = self;
        [lanes as u32 & 0x7F, (lanes >> 16) as u32 & 0x7F, (lanes >> 32) as u32 & 0x7F, (lanes >> 48) as u32 & 0x7F]
    }
}

#[cfg(test)]
mod tests {
    use super::{Eight, Weights};

    #[test]
    fn reads_digits_and_nothing_else() {
        for place in 0..8 {
            for character in 0..=u8::MAX {
                let mut characters = *b"90817263";
                characters[place] = character;
                assert_eq!(Eight::read(characters).is_some(), character.is_ascii_digit(), "{place} {character}");
            }
        }
    }

    #[test]
    fn pairs_and_sums() {
        let eight = Eight::read(*b"12345699").unwrap();
        assert_eq!(eight.pairs().numbers(), [12, 34, 56, 99]);
        assert_eq!(eight.weighted(Weights::new([1, 2, 3, 4, 5, 6, 7, 8])), 1 + 4 + 9 + 16 + 25 + 36 + 63 + 72);
        assert_eq!(Eight::read([b'9'; 8]).unwrap().weighted(Weights::new([u8::MAX; 8])), 8 * 9 * 255);
    }
}
