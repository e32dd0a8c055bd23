//! One axis over one column: the rank of every value by how many cuts lie above it. Eight rows stand side by side; where
//! the build has SIMD they are compared at once, and elsewhere, and for the rows that are left over, one by one. Both give
//! the same: a law holds them together.

use super::columns::{joined, rank};

/// Rows side by side.
const SIDE: usize = 8;
/// Counted as cuts above a value that is not known; more than there can be.
#[cfg(target_feature = "simd128")]
const UNKNOWN: i64 = 64;

/// An axis: the greatest value that is known either way, its cuts, and how it stands to those before it.
#[derive(Clone, Copy)]
pub(super) struct Axis<'a> {
    pub most: i64,
    pub cuts: &'a [i64],
    pub is_lowest: bool,
    pub is_first: bool,
}

impl Axis<'_> {
    /// The rank of one row beside the one that stands there; 0 is not known.
    #[inline(always)]
    fn row(&self, value: i64, before: u8) -> u8 {
        let is_known = value >= -self.most && value <= self.most;
        let rank = if is_known { rank(value, self.cuts) } else { 0 };
        let before = if self.is_first { rank } else { before.into() };
        joined(self.is_lowest, before, rank) as u8
    }

    #[cfg(not(target_feature = "simd128"))]
    #[inline(always)]
    fn rows(&self, values: &[i64; SIDE], before: &mut [u8; SIDE]) {
        for (value, place) in values.iter().zip(before) {
            *place = self.row(*value, *place);
        }
    }

    #[cfg(target_feature = "simd128")]
    #[inline(always)]
    fn rows(&self, values: &[i64; SIDE], before: &mut [u8; SIDE]) {
        use std::arch::wasm32::{
            i8x16_narrow_i16x8, i16x8_narrow_i32x4, i32x4_shuffle, i64x2, i64x2_gt, i64x2_lt, i64x2_splat, i64x2_sub,
            u8x16_eq, u8x16_max, u8x16_min, u8x16_splat, u8x16_sub_sat, u64x2, u64x2_extract_lane, v128_and,
            v128_andnot, v128_or,
        };
        let pairs = [0, 2, 4, 6].map(|at| i64x2(values[at], values[at + 1]));
        let (least, most, unknown) = (i64x2_splat(-self.most), i64x2_splat(self.most), i64x2_splat(UNKNOWN));
        let mut above = pairs.map(|pair| v128_and(v128_or(i64x2_lt(pair, least), i64x2_gt(pair, most)), unknown));
        for cut in self.cuts {
            let cut = i64x2_splat(*cut);
            for (above, pair) in above.iter_mut().zip(pairs) {
                *above = i64x2_sub(*above, i64x2_lt(pair, cut));
            }
        }
        // The low half of each, then the low bytes.
        let [one, other] = [0, 2].map(|at| i32x4_shuffle::<0, 2, 4, 6>(above[at], above[at + 1]));
        let words = i16x8_narrow_i32x4(one, other);
        let top = u8x16_splat((self.cuts.len() + 1) as u8);
        let ranks = u8x16_sub_sat(top, i8x16_narrow_i16x8(words, words));
        let there = if self.is_first { ranks } else { u64x2(u64::from_le_bytes(*before), 0) };
        let lowest = u8x16_min(there, ranks);
        let joined = if self.is_lowest {
            lowest
        } else {
            v128_andnot(u8x16_max(there, ranks), u8x16_eq(lowest, u8x16_splat(0)))
        };
        *before = u64x2_extract_lane::<0>(joined).to_le_bytes();
    }

    /// Every row of a column, beside the ranks that stand there.
    pub fn column(&self, values: &[i64], ranks: &mut [u8]) {
        let (values, last) = values.as_chunks::<SIDE>();
        let (ranks, last_ranks) = ranks.as_chunks_mut::<SIDE>();
        for (values, ranks) in values.iter().zip(ranks) {
            self.rows(values, ranks);
        }
        for (value, rank) in last.iter().zip(last_ranks) {
            *rank = self.row(*value, *rank);
        }
    }
}
