//! The one serializer that answers are written with.

use super::{Never, text};
use crate::input::FRACTION;
use crate::text::number;
use crate::word::ordered;
use serde::ser::{self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple};
use std::borrow::Cow;

/// Writes a JSON string: what needs no escape in one piece.
fn quote(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    while let Some(place) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        text.push_str(rest.get(..place).unwrap_or_default());
        escape(rest.as_bytes().get(place).copied().unwrap_or_default(), text);
        rest = rest.get(place + 1..).unwrap_or_default();
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
    let mut signs = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or_default().chars();
    while let Some(sign) = signs.next() {
        text.push(match (sign, if sign == '\\' { signs.next() } else { None }) {
            (_, Some('n')) => '\n',
            (_, Some('r')) => '\r',
            (_, Some('t')) => '\t',
            (_, Some('b')) => '\u{8}',
            (_, Some('f')) => '\u{c}',
            (_, Some('u')) => {
                let mut code = 0;
                for _ in 0..4 {
                    code = code * 16 + signs.next().and_then(|digit| digit.to_digit(16)).unwrap_or(0);
                }
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

/// A text being written.
pub(super) struct Output {
    pub text: String,
    /// Keys are put in order.
    pub sorted: bool,
}

/// Writes one value at the end of a text.
pub(super) struct Writer<'a>(pub &'a mut Output);

/// Items of a list.
pub(super) struct Items<'a> {
    out: &'a mut Output,
    is_first: bool,
}

/// Entries of a map: written as they come, where it is asked for put in order at the end.
pub(super) struct Entries<'a> {
    out: &'a mut Output,
    start: usize,
    entries: Vec<(Cow<'static, str>, usize)>,
}

impl<'a> Entries<'a> {
    fn open(Writer(out): Writer<'a>) -> Self {
        out.text.push('{');
        Entries { start: out.text.len(), out, entries: Vec::new() }
    }

    /// The key of a field.
    #[inline(never)]
    fn field(&mut self, key: &'static str) {
        self.key(Cow::Borrowed(key));
    }

    fn key(&mut self, key: Cow<'static, str>) {
        if self.out.text.len() > self.start {
            self.out.text.push(',');
        }
        quote(&key, &mut self.out.text);
        self.out.text.push(':');
        if self.out.sorted {
            self.entries.push((key, self.out.text.len()));
        }
    }

    fn value(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Never> {
        value.serialize(Writer(self.out))
    }

    fn close(mut self) {
        if !self.entries.is_sorted_by(|a, b| is_before(&a.0, &b.0)) {
            self.reorder();
        }
        self.out.text.push('}');
    }

    fn reorder(&mut self) {
        let written = self.out.text.split_off(self.start);
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
            ordered(&mut pieces, (key, piece), |one, other| is_before(one.0, other.0));
        }
        for (place, (key, value)) in pieces.iter().enumerate() {
            if place > 0 {
                self.out.text.push(',');
            }
            quote(key, &mut self.out.text);
            self.out.text.push(':');
            self.out.text.push_str(value);
        }
    }
}

macro_rules! refused {
    ($($method:ident($type:ty)),*) => {
        $(fn $method(self, _: $type) -> Result<(), Never> { self.serialize_unit() })*
    };
}

impl<'a> ser::Serializer for Writer<'a> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Entries<'a>;
    type SerializeStruct = Entries<'a>;
    type SerializeStructVariant = Impossible<(), Never>;

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.0.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Never> {
        self.0.text.push_str(&number(value));
        Ok(())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Never> {
        self.serialize_i64(i64::try_from(value).unwrap_or(i64::MAX))
    }

    fn serialize_i32(self, value: i32) -> Result<(), Never> {
        self.serialize_i64(value.into())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Never> {
        self.serialize_i64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Never> {
        self.serialize_i64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Never> {
        self.serialize_i64(value.into())
    }

    fn serialize_str(self, value: &str) -> Result<(), Never> {
        quote(value, &mut self.0.text);
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

    fn serialize_none(self) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        self.0.text.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Never> {
        if name != FRACTION {
            return value.serialize(self);
        }
        let quoted = text(value);
        self.0.text.push_str(quoted.trim_matches('"'));
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Never> {
        self.serialize_unit()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Never> {
        self.0.text.push('[');
        Ok(Items { out: self.0, is_first: true })
    }

    fn serialize_tuple(self, length: usize) -> Result<Items<'a>, Never> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Never> {
        std::process::abort()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        std::process::abort()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries<'a>, Never> {
        Ok(Entries::open(self))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries<'a>, Never> {
        Ok(Entries::open(self))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        std::process::abort()
    }
}

impl Items<'_> {
    fn add(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Never> {
        self.comma();
        value.serialize(Writer(self.out))
    }

    #[inline(never)]
    fn comma(&mut self) {
        if !std::mem::take(&mut self.is_first) {
            self.out.text.push(',');
        }
    }

    fn close(self) {
        self.out.text.push(']');
    }
}

impl SerializeSeq for Items<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.add(value)
    }

    fn end(self) -> Result<(), Never> {
        self.close();
        Ok(())
    }
}

impl SerializeTuple for Items<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.add(value)
    }

    fn end(self) -> Result<(), Never> {
        self.close();
        Ok(())
    }
}

impl SerializeMap for Entries<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        if self.out.sorted {
            let key = text(key);
            self.key(Cow::Owned(unquoted(&key)));
            return Ok(());
        }
        if self.out.text.len() > self.start {
            self.out.text.push(',');
        }
        self.value(key)?;
        self.out.text.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.value(value)
    }

    fn end(self) -> Result<(), Never> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Entries<'_> {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Never> {
        self.field(key);
        self.value(value)
    }

    fn end(self) -> Result<(), Never> {
        self.close();
        Ok(())
    }
}
