//! JSON text of plain answers, and the digest over it.
//!
//! The digest is over text after RFC 8785: keys sorted, no space, the shortest escapes. So the same answer always has the same text,
//! and whoever has the answer can compute the digest again with any implementation of that standard. Answers hold text,
//! whole numbers, flags, lists and maps with text keys; anything else is refused.

use crate::input::FRACTION;
use serde::ser::{self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fmt;

/// What cannot be written.
#[derive(Debug)]
pub struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("not a plain answer")
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Unwritable
    }
}

/// The text of an answer as it crosses the boundary: keys as they come.
///
/// ```
/// let text = kehu::json::text(&[("b", 1), ("a", 2)]).unwrap();
/// assert_eq!(text, r#"[["b",1],["a",2]]"#);
/// ```
pub fn text(answer: &(impl Serialize + ?Sized)) -> Result<String, Unwritable> {
    let mut text = String::new();
    answer.serialize(Writer { text: &mut text, sorted: false })?;
    Ok(text)
}

/// The text of an answer after RFC 8785: keys sorted.
pub fn canonical(answer: &(impl Serialize + ?Sized)) -> Result<String, Unwritable> {
    let mut text = String::new();
    answer.serialize(Writer { text: &mut text, sorted: true })?;
    Ok(text)
}

/// `sha-256:` and the hex digits over the canonical text of an answer.
pub fn digest(answer: &(impl Serialize + ?Sized)) -> Result<String, Unwritable> {
    let text = canonical(answer)?;
    let mut digest = String::from("sha-256:");
    for byte in Sha256::digest(text.as_bytes()) {
        for half in [byte >> 4, byte & 15] {
            digest.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
    }
    Ok(digest)
}

/// Writes a JSON string: what needs no escape in one piece.
fn quote(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    while let Some(place) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        let (plain, escaped) = rest.split_at(place);
        text.push_str(plain);
        let (sign, after) = escaped.split_at(1);
        escape(sign.as_bytes().first().copied().unwrap_or_default(), text);
        rest = after;
    }
    text.push_str(rest);
    text.push('"');
}

/// The shortest escape of a sign.
fn escape(sign: u8, text: &mut String) {
    text.push('\\');
    let escaped = match sign {
        b'\n' => 'n',
        b'\r' => 'r',
        b'\t' => 't',
        8 => 'b',
        12 => 'f',
        0..=0x1f => {
            text.push_str(if sign < 0x10 { "u000" } else { "u001" });
            char::from_digit(u32::from(sign & 15), 16).unwrap_or('0')
        }
        plain => char::from(plain),
    };
    text.push(escaped);
}

/// The text of a JSON string that [`quote`] wrote.
fn unquoted(quoted: &str) -> String {
    let mut text = String::new();
    let mut signs = quoted.chars().skip(1).take(quoted.chars().count().saturating_sub(2));
    while let Some(sign) = signs.next() {
        text.push(match (sign, if sign == '\\' { signs.next() } else { None }) {
            (_, Some('n')) => '\n',
            (_, Some('r')) => '\r',
            (_, Some('t')) => '\t',
            (_, Some('b')) => '\u{8}',
            (_, Some('f')) => '\u{c}',
            (_, Some('u')) => {
                let code = signs.by_ref().take(4).fold(0, |code, digit| code * 16 + digit.to_digit(16).unwrap_or(0));
                char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            (_, Some(plain)) => plain,
            (plain, None) => plain,
        });
    }
    text
}

/// Whether a key stands before another: RFC 8785 compares UTF-16 units.
fn is_before(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() { a < b } else { a.encode_utf16().lt(b.encode_utf16()) }
}

struct Writer<'a> {
    text: &'a mut String,
    sorted: bool,
}

/// Items of a list.
struct Items<'a> {
    text: &'a mut String,
    sorted: bool,
    is_first: bool,
}

/// Entries of a map: written as they come, where it is asked for put in order at the end.
struct Entries<'a> {
    text: &'a mut String,
    sorted: bool,
    start: usize,
    entries: Vec<(Cow<'static, str>, usize)>,
}

impl<'a> Entries<'a> {
    fn open(Writer { text, sorted }: Writer<'a>) -> Self {
        text.push('{');
        Entries { start: text.len(), text, sorted, entries: Vec::new() }
    }

    fn key(&mut self, key: Cow<'static, str>) {
        if self.text.len() > self.start {
            self.text.push(',');
        }
        quote(&key, self.text);
        self.text.push(':');
        if self.sorted {
            self.entries.push((key, self.text.len()));
        }
    }

    fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Unwritable> {
        value.serialize(Writer { text: self.text, sorted: self.sorted })
    }

    fn close(mut self) {
        if !self.entries.is_sorted_by(|a, b| is_before(&a.0, &b.0)) {
            self.reorder();
        }
        self.text.push('}');
    }

    fn reorder(&mut self) {
        let written = self.text.split_off(self.start);
        let mut pieces: Vec<(&str, &str)> = Vec::with_capacity(self.entries.len());
        let mut ends = self.entries.iter().skip(1).map(|(key, value)| {
            // Before the next value stand the comma, the next key with its quotes and escapes, and the colon.
            let mut quoted = String::new();
            quote(key, &mut quoted);
            value - self.start - quoted.len() - 2
        });
        for (key, value) in &self.entries {
            let end = ends.next().unwrap_or(written.len());
            let piece = written.get(value - self.start..end).unwrap_or_default();
            let place = pieces.partition_point(|known| is_before(known.0, key));
            pieces.insert(place, (key, piece));
        }
        for (place, (key, value)) in pieces.iter().enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            quote(key, self.text);
            self.text.push(':');
            self.text.push_str(value);
        }
    }
}

macro_rules! refused {
    ($($method:ident($type:ty)),*) => {
        $(fn $method(self, _: $type) -> Result<(), Unwritable> { Err(Unwritable) })*
    };
}

impl<'a> ser::Serializer for Writer<'a> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Impossible<(), Unwritable>;
    type SerializeTupleVariant = Impossible<(), Unwritable>;
    type SerializeMap = Entries<'a>;
    type SerializeStruct = Entries<'a>;
    type SerializeStructVariant = Impossible<(), Unwritable>;

    fn serialize_bool(self, value: bool) -> Result<(), Unwritable> {
        self.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Unwritable> {
        self.text.push_str(&value.to_string());
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Unwritable> {
        i64::try_from(value).map_err(|_| Unwritable).and_then(|value| self.serialize_i64(value))
    }

    fn serialize_i32(self, value: i32) -> Result<(), Unwritable> {
        self.serialize_i64(value.into())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Unwritable> {
        self.serialize_i64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Unwritable> {
        self.serialize_i64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Unwritable> {
        self.serialize_i64(value.into())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unwritable> {
        quote(value, self.text);
        Ok(())
    }

    refused!(
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_f32(f32),
        serialize_f64(f64),
        serialize_char(char),
        serialize_bytes(&[u8])
    );

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
        Err(Unwritable)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Unwritable> {
        Err(Unwritable)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Unwritable> {
        let start = self.text.len();
        value.serialize(Writer { text: self.text, sorted: self.sorted })?;
        if name == FRACTION {
            self.text.remove(start);
            self.text.pop();
        }
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Unwritable> {
        Err(Unwritable)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Unwritable> {
        self.text.push('[');
        Ok(Items { text: self.text, sorted: self.sorted, is_first: true })
    }

    fn serialize_tuple(self, length: usize) -> Result<Items<'a>, Unwritable> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unwritable> {
        Err(Unwritable)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries<'a>, Unwritable> {
        Ok(Entries::open(self))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries<'a>, Unwritable> {
        Ok(Entries::open(self))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unwritable> {
        Err(Unwritable)
    }
}

impl Items<'_> {
    fn add(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Unwritable> {
        if !std::mem::take(&mut self.is_first) {
            self.text.push(',');
        }
        value.serialize(Writer { text: self.text, sorted: self.sorted })
    }

    fn close(self) {
        self.text.push(']');
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.add(value)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

impl SerializeTuple for Items<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.add(value)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

impl SerializeMap for Entries<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        if self.sorted {
            let key = text(key)?;
            self.key(Cow::Owned(unquoted(&key)));
            return Ok(());
        }
        if self.text.len() > self.start {
            self.text.push(',');
        }
        self.value(key)?;
        self.text.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.value(value)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Entries<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Unwritable> {
        self.key(Cow::Borrowed(key));
        self.value(value)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
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
        let written = canonical(&given).unwrap();
        let wanted = "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\
                      \"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\",\
                      \"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}";
        assert_eq!(written, wanted);
    }

    /// The string example of RFC 8785, section 3.2.2.
    #[test]
    fn strings_take_the_shortest_escapes() {
        let written = canonical("\u{20ac}$\u{f}\nA'B\"\\\\\"/").unwrap();
        assert_eq!(written, "\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    /// The digest of `{}` as any SHA-256 gives it.
    #[test]
    fn the_digest_is_over_the_text() {
        let wanted = "sha-256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assert_eq!(digest(&Value::Map(Vec::new())).unwrap(), wanted);
    }
}
