//! The two encodings of Chinese files: UTF-8, and GB18030 (with GBK and GB 2312 inside it).
//!
//! GB18030 is read as far as a check needs it and no further: what normalisation changes and what a name may hold is
//! exact, every Chinese character of two bytes is read as one stand-in and every other sign of two bytes as another,
//! for no check tells them apart. The page decodes what people see. The whole table would weigh more than all checks
//! together.
//!
//! Source: GB 18030—2022; table made by `scripts/tables/gb18030.mjs`.

use super::gb18030_table::{OTHERS, RUNS, SIGNS};
use std::borrow::Cow;

/// Stands for any Chinese character of two bytes.
const HAN: char = '一';
/// Stands for any other character of two bytes that no check tells apart.
const SIGN: char = '\u{FFFC}';

/// An encoding of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    #[default]
    Utf8,
    /// GB18030, GBK, GB 2312.
    Gb18030,
}

impl Encoding {
    /// The encoding of a word on the wire.
    pub fn read(word: &str) -> Option<Encoding> {
        match word {
            "utf-8" => Some(Encoding::Utf8),
            "gb18030" => Some(Encoding::Gb18030),
            _ => None,
        }
    }

    /// The bytes as text for a check; `None` where they are no text.
    pub fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Encoding::Gb18030 if !bytes.is_ascii() => gb18030(bytes).map(Cow::Owned),
            _ => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
        }
    }

    /// The byte-order mark of the encoding.
    pub(super) const fn mark(self) -> &'static [u8] {
        match self {
            Encoding::Utf8 => b"\xEF\xBB\xBF",
            Encoding::Gb18030 => b"\x84\x31\x95\x33",
        }
    }
}

fn gb18030(bytes: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        let (character, length) = match (first, after) {
            (0..=0x7F, _) => (char::from(first), 1),
            (0x80, _) => ('€', 1),
            (0x81..=0xFE, [second @ (0x40..=0x7E | 0x80..=0xFE), ..]) => {
                (two_bytes(u16::from_be_bytes([first, *second])), 2)
            }
            (0x81..=0xFE, [second @ 0x30..=0x39, third @ 0x81..=0xFE, fourth @ 0x30..=0x39, ..]) => {
                (four_bytes([first, *second, *third, *fourth])?, 4)
            }
            _ => return None,
        };
        text.push(character);
        rest = rest.get(length..).unwrap_or_default();
    }
    Some(text)
}

fn two_bytes(code: u16) -> char {
    let is_within = |first: u16, last: u16| (first..=last).contains(&code);
    if !OTHERS.iter().any(|run| is_within(run.0, run.1)) {
        return HAN;
    }
    let run = SIGNS.iter().find(|run| is_within(run.0, run.0 + u16::from(run.2) - 1));
    run.and_then(|run| char::from_u32(u32::from(run.1) + u32::from(code - run.0))).unwrap_or(SIGN)
}

/// Characters of the first plane stand in runs; those beyond it follow one another.
fn four_bytes([first, second, third, fourth]: [u8; 4]) -> Option<char> {
    let number = ((u32::from(first - 0x81) * 10 + u32::from(second - 0x30)) * 126 + u32::from(third - 0x81)) * 10
        + u32::from(fourth - 0x30);
    if number >= 189_000 {
        return char::from_u32(number - 189_000 + 0x10000);
    }
    let number = u16::try_from(number).ok().filter(|number| *number < 39_420)?;
    let run = RUNS.partition_point(|run| run.0 <= number).checked_sub(1)?;
    let (start, code) = RUNS[run];
    char::from_u32(u32::from(code) + u32::from(number - start)).filter(|_| code != 0)
}
