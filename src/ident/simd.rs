//! The SIMD room: a resident number's first sixteen digits at once, for engines with 128-bit vectors.
//!
//! The twin of `resident_id::inspect_plain`, which decides region and birth date for both; a law ties the two. The
//! vector is put together from two 64-bit words, so that nothing here is unsafe.

use super::digits::Pairs;
use super::resident_id::{inspect_pairs, is_allowed_end};
use super::verdict::Verdict;
use core::arch::wasm32::{
    i16x8, i32x4_add, i32x4_dot_i16x8, u8x16_all_true, u8x16_le, u8x16_splat, u8x16_sub, u16x8_add, u16x8_mul,
    u16x8_shr, u16x8_splat, u64x2, u64x2_extract_lane, v128, v128_and,
};

/// The verdict where all 18 characters are plain; `None` sends the line the long way.
#[inline(always)]
pub(super) fn resident_id(characters: &[u8; 18], on: u32) -> Option<Verdict> {
    let digits = u8x16_sub(u64x2(word(characters, 0), word(characters, 8)), u8x16_splat(b'0'));
    if !u8x16_all_true(u8x16_le(digits, u8x16_splat(9))) || !is_allowed_end(characters) {
        return None;
    }
    let (tens, ones) = (v128_and(digits, u16x8_splat(0xFF)), u16x8_shr(digits, 8));
    let sums = i32x4_add(i32x4_dot_i16x8(tens, TENS_WEIGHTS), i32x4_dot_i16x8(ones, ONES_WEIGHTS));
    let sums = u64x2_extract_lane::<0>(sums).wrapping_add(u64x2_extract_lane::<1>(sums));
    let sum = (sums as u32).wrapping_add((sums >> 32) as u32) & 0xFFFF;
    let pairs = u16x8_add(u16x8_mul(tens, u16x8_splat(10)), ones);
    let [head, tail] = [u64x2_extract_lane::<0>(pairs), u64x2_extract_lane::<1>(pairs)].map(Pairs);
    Some(inspect_pairs(head, tail, sum, characters, on))
}

/// Weights of the places 1, 3, 5 … and of the places 2, 4, 6 …
const TENS_WEIGHTS: v128 = i16x8(7, 10, 8, 2, 6, 7, 10, 8);
const ONES_WEIGHTS: v128 = i16x8(9, 5, 4, 1, 3, 9, 5, 4);

fn word(characters: &[u8; 18], from: usize) -> u64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&characters[from..from + 8]);
    u64::from_le_bytes(bytes)
}
