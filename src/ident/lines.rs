//! The line door: newline-separated bytes in, one flag word per line out.
//!
//! A final newline opens no line; an empty line is missing; CR LF is one break. Bytes that are no text of the encoding
//! are `ident.charset`. The words are those of [`super::verdict`]; resident numbers in plain ASCII take a shorter way
//! to the same words, in SIMD where the build has it.

use super::verdict::number;
use super::{Context, Kind, plain, resident_id};
use crate::issue::Code;
use crate::table::Encoding;

/// How the plain resident numbers of a run were checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// One character after another.
    Scalar,
    /// Sixteen characters at once.
    Simd,
}

/// One flag word per line, and the engine that the build has for resident numbers.
///
/// ```
/// use kehu::{ident::{self, lines}, table::Encoding};
/// let context = ident::Context { on: 2026_11_23, strict: false, policy: &ident::policy::SHIPPED };
/// let kind = ident::kind("resident_id").unwrap();
/// let (words, _) = lines::check_lines(kind, b"11010519491231002X\n\n", Encoding::Utf8, &context);
/// assert_eq!(words, [0, 1]);
/// ```
pub fn check_lines(kind: &Kind, bytes: &[u8], encoding: Encoding, context: &Context) -> (Vec<u16>, Engine) {
    let mut words = Vec::with_capacity(bytes.len() / 19 + 1);
    let is_resident = std::ptr::eq(kind, &resident_id::KIND);
    let mut rest = bytes;
    while !rest.is_empty() {
        if is_resident
            && let Some((number, after)) = plain_line(rest)
            && let Some(verdict) = plain_verdict(number, context.on)
        {
            words.push(verdict.word());
            rest = after;
            continue;
        }
        let (line, after) = first_line(rest);
        words.push(word(kind, line, encoding, context));
        rest = after;
    }
    (words, ENGINE)
}

/// The flag word of one cell or line of bytes.
pub fn word(kind: &Kind, bytes: &[u8], encoding: Encoding, context: &Context) -> u16 {
    if let Some(verdict) = plain::verdict(kind, bytes, context.on) {
        return verdict.word();
    }
    match encoding.decode(bytes) {
        Some(text) => kind.verdict(&text, context).word(),
        None => number(Code::IdentCharset),
    }
}

/// Exactly 18 bytes and a newline.
fn plain_line(bytes: &[u8]) -> Option<(&[u8; 18], &[u8])> {
    let (number, after) = bytes.split_first_chunk::<18>()?;
    after.strip_prefix(b"\n").map(|after| (number, after))
}

fn first_line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let (line, after) = match bytes.iter().position(|byte| *byte == b'\n') {
        Some(end) => (&bytes[..end], &bytes[end + 1..]),
        None => (bytes, &[][..]),
    };
    (line.strip_suffix(b"\r").unwrap_or(line), after)
}

#[cfg(target_feature = "simd128")]
const ENGINE: Engine = Engine::Simd;
#[cfg(not(target_feature = "simd128"))]
const ENGINE: Engine = Engine::Scalar;

#[cfg(target_feature = "simd128")]
use super::simd::resident_id as plain_verdict;

#[cfg(not(target_feature = "simd128"))]
use super::resident_id::inspect_number as plain_verdict;
