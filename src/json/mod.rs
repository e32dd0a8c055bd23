//! JSON text of plain answers, and the digest over it.
//!
//! The digest is over text after RFC 8785: keys sorted, no space, the shortest escapes. So the same answer always has the same text,
//! and whoever has the answer can compute the digest again with any implementation of that standard. Answers hold text,
//! whole numbers, flags, lists and maps with text keys; anything else is written as null.

pub(crate) mod plain;
mod writer;

use serde::ser::{self, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use writer::Writer;

/// Writing cannot fail: what an answer never holds is written as null.
#[derive(Debug)]
pub enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    /// Nothing of ours refuses to be written.
    fn custom<T: fmt::Display>(_: T) -> Self {
        std::process::abort()
    }
}

/// Serialises at the end of a text.
fn write(answer: &(impl Serialize + ?Sized), sorted: bool) -> String {
    let mut text = String::new();
    let Ok(()) = answer.serialize(Writer { text: &mut text, sorted });
    text
}

/// The text of an answer as it crosses the boundary: keys as they come.
///
/// ```
/// let text = kehu::json::text(&[("b", 1), ("a", 2)]);
/// assert_eq!(text, r#"[["b",1],["a",2]]"#);
/// ```
pub fn text(answer: &(impl Serialize + ?Sized)) -> String {
    write(answer, false)
}

/// The text of an answer after RFC 8785: keys sorted.
pub fn canonical(answer: &(impl Serialize + ?Sized)) -> String {
    write(answer, true)
}

/// `sha-256:` and the hex digits over the canonical text of an answer.
pub fn digest(answer: &(impl Serialize + ?Sized)) -> String {
    let mut digest = String::from("sha-256:");
    for byte in Sha256::digest(canonical(answer).as_bytes()) {
        for half in [byte >> 4, byte & 15] {
            digest.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::{canonical, digest};
    use crate::input::Value;

    fn map(entries: &[(&str, &str)]) -> Value {
        Value::Map(entries.iter().map(|(key, value)| ((*key).to_owned(), Value::Text((*value).to_owned()))).collect())
    }

    /// The sorting example of RFC 8785, section 3.2.3.
    #[test]
    fn keys_are_sorted_by_utf16_units() {
        let given = map(&[
            ("\u{20ac}", "Euro Sign"),
            ("\r", "Carriage Return"),
            ("\u{fb33}", "Hebrew Letter Dalet With Dagesh"),
            ("1", "One"),
            ("\u{1f600}", "Emoji: Grinning Face"),
            ("\u{80}", "Control"),
            ("\u{f6}", "Latin Small Letter O With Diaeresis"),
        ]);
        let written = canonical(&given);
        let wanted = "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\
                      \"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\",\
                      \"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}";
        assert_eq!(written, wanted);
    }

    /// The string example of RFC 8785, section 3.2.2.
    #[test]
    fn strings_take_the_shortest_escapes() {
        let written = canonical("\u{20ac}$\u{f}\nA'B\"\\\\\"/");
        assert_eq!(written, "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    /// The digest of `{}` as any SHA-256 gives it.
    #[test]
    fn the_digest_is_over_the_text() {
        let wanted = "sha-256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assert_eq!(digest(&Value::Map(Vec::new())), wanted);
    }
}
