//! The SIMD room: a resident number's first sixteen digits at once, for engines with 128-bit vectors.
//!
//! The twin of `resident_id::inspect_number`, which decides region and birth date for both; a law ties the two. The
//! vector is put together from two 64-bit words, so that nothing here is unsafe.

use super::checksum::{CHECK_11_2, WEIGHTS_11_2};
use super::resident_id::inspect_parts;
use super::verdict::Verdict;
use core::arch::wasm32::{
    i32x4_dot_i16x8, i32x4_extract_lane, u8x16, u8x16_all_true, u8x16_le, u8x16_splat, u8x16_sub, u16x8_add,
    u16x8_extmul_high_u8x16, u16x8_extmul_low_u8x16, u16x8_splat, u32x4_extadd_pairwise_u16x8, u32x4_extract_lane,
    u64x2, v128,
};

/// The verdict where all 18 characters are plain; `None` sends the line the long way.
pub(super) fn resident_id(characters: &[u8; 18], on: u32) -> Option<Verdict> {
    let (low, high) = (word(characters, 0), word(characters, 8));
    let digits = u8x16_sub(u64x2(low, high), u8x16_splat(b'0'));
    if !u8x16_all_true(u8x16_le(digits, u8x16_splat(9))) || !is_allowed_end(characters) {
        return None;
    }
    let products = u16x8_add(u16x8_extmul_low_u8x16(digits, WEIGHTS), u16x8_extmul_high_u8x16(digits, WEIGHTS));
    let sums = i32x4_dot_i16x8(products, u16x8_splat(1));
    let sum = i32x4_extract_lane::<0>(sums)
        + i32x4_extract_lane::<1>(sums)
        + i32x4_extract_lane::<2>(sums)
        + i32x4_extract_lane::<3>(sums);
    let sum = sum.unsigned_abs() + u32::from(characters[16] - b'0') * WEIGHTS_11_2[16];
    let fits = CHECK_11_2[(sum % 11) as usize] == characters[17];
    let left = u32x4_extadd_pairwise_u16x8(u16x8_extmul_low_u8x16(digits, PAIRS));
    let right = u32x4_extadd_pairwise_u16x8(u16x8_extmul_high_u8x16(digits, PAIRS));
    let region =
        u32x4_extract_lane::<0>(left) * 10_000 + u32x4_extract_lane::<1>(left) * 100 + u32x4_extract_lane::<2>(left);
    let born = (u32x4_extract_lane::<3>(left) * 100 + u32x4_extract_lane::<0>(right)) * 10_000
        + u32x4_extract_lane::<1>(right) * 100
        + u32x4_extract_lane::<2>(right);
    Some(inspect_parts(region, born, fits, on))
}

/// Tens and ones of each pair of digits.
const PAIRS: v128 = u8x16(10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1);
const WEIGHTS: v128 = u8x16(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4);

fn word(characters: &[u8; 18], from: usize) -> u64 {
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&characters[from..from + 8]);
    u64::from_le_bytes(bytes)
}

fn is_allowed_end(characters: &[u8; 18]) -> bool {
    characters[16].is_ascii_digit() && (characters[17].is_ascii_digit() || characters[17] == b'X')
}
