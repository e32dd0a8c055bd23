//! Finds the bytes that mean something, sixty-four at a time, as bits of one word.

/// Bytes of a block.
pub(super) const BLOCK: usize = 64;

/// The bytes to find in a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marks {
    pub(super) delimiter: u8,
    /// Whether the first byte of a longer character is one too.
    pub(super) leads: bool,
}

impl Marks {
    /// One bit per byte of the block, the first byte's the lowest.
    pub(super) fn of(self, block: &[u8; BLOCK]) -> u64 {
        let mut bits = 0;
        for (place, part) in block.as_chunks::<PART>().0.iter().enumerate() {
            bits |= self.of_part(part) << (place * PART);
        }
        bits
    }

    /// The same for the shorter block at the end of a piece.
    pub(super) fn of_rest(self, rest: &[u8]) -> u64 {
        let mut block = [0; BLOCK];
        block[..rest.len()].copy_from_slice(rest);
        self.of(&block)
    }
}

#[cfg(target_feature = "simd128")]
const PART: usize = 16;
#[cfg(target_feature = "simd128")]
impl Marks {
    fn of_part(self, part: &[u8; PART]) -> u64 {
        use core::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_gt, u8x16_splat, u64x2, v128_or};
        let bytes = u128::from_le_bytes(*part);
        let bytes = u64x2(bytes as u64, (bytes >> 64) as u64);
        let is = |byte| u8x16_eq(bytes, u8x16_splat(byte));
        let found = v128_or(v128_or(is(self.delimiter), is(b'"')), v128_or(is(b'\n'), is(b'\r')));
        let found = if self.leads { v128_or(found, u8x16_gt(bytes, u8x16_splat(0x80))) } else { found };
        u64::from(u8x16_bitmask(found))
    }
}

#[cfg(not(target_feature = "simd128"))]
const PART: usize = 8;
#[cfg(not(target_feature = "simd128"))]
impl Marks {
    fn of_part(self, part: &[u8; PART]) -> u64 {
        let bytes = u64::from_le_bytes(*part);
        let found = equal(bytes, self.delimiter) | equal(bytes, b'"') | equal(bytes, b'\n') | equal(bytes, b'\r');
        let found = if self.leads { found | (bytes & !equal(bytes, 0x80)) } else { found };
        // Gathers the highest bit of each byte.
        ((found >> 7 & EACH).wrapping_mul(0x0102_0408_1020_4080)) >> 56
    }
}

#[cfg(not(target_feature = "simd128"))]
const EACH: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte that equals the one asked for.
#[cfg(not(target_feature = "simd128"))]
const fn equal(bytes: u64, byte: u8) -> u64 {
    let low = 0x7F * EACH;
    let differ = bytes ^ (byte as u64 * EACH);
    !((differ & low).wrapping_add(low) | differ | low)
}
