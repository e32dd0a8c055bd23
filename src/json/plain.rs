//! The plain tree of a text that we wrote ourselves, as `plain.js` does of large arguments: JSON with two more signs, `!` for what
//! is no plain data and `^` for what was cut off. Crossing the boundary once is many times quicker than asking for every
//! property.

use crate::input::Value;

/// Deeper text was not written by `plain.js`.
const DEPTH: usize = 24;

/// The tree of a text; what cannot be read is [`Value::Opaque`].
pub(crate) fn read(text: &str) -> Value {
    Text { rest: text }.value(0).unwrap_or(Value::Opaque)
}

/// A whole number, or the text of another.
fn number(word: &str) -> Value {
    let digits = word.strip_prefix('-').unwrap_or(word);
    if digits.len() > 15 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Value::Fraction(word.to_owned());
    }
    let number = digits.bytes().fold(0.0, |number, digit| number * 10.0 + f64::from(digit - b'0'));
    Value::Number(if digits.len() < word.len() { -number } else { number })
}

struct Text<'a> {
    rest: &'a str,
}

impl<'a> Text<'a> {
    fn skip(&mut self, sign: char) -> Option<()> {
        self.rest = self.rest.strip_prefix(sign)?;
        Some(())
    }

    fn is_next(&self, sign: u8) -> bool {
        self.rest.as_bytes().first() == Some(&sign)
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        match self.rest.as_bytes().first()? {
            b'"' => self.text().map(Value::Text),
            b'{' if depth <= DEPTH => self.map(depth),
            b'[' if depth <= DEPTH => self.list(depth),
            _ => Some(self.word()),
        }
    }

    /// Everything without quotes and brackets.
    fn word(&mut self) -> Value {
        let end = self.rest.bytes().position(|byte| matches!(byte, b',' | b']' | b'}')).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(end).unwrap_or_default();
        self.rest = rest;
        match word {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "!" => Value::Opaque,
            "^" => Value::TooDeep,
            _ => number(word),
        }
    }

    fn text(&mut self) -> Option<String> {
        self.skip('"')?;
        let end = self.rest.bytes().position(|byte| matches!(byte, b'"' | b'\\'))?;
        let (plain, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        let mut text = plain.to_owned();
        loop {
            let mut signs = self.rest.chars();
            match signs.next()? {
                '"' => {
                    self.rest = signs.as_str();
                    return Some(text);
                }
                '\\' => {
                    let escaped = match signs.next()? {
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'b' => '\u{8}',
                        'f' => '\u{c}',
                        // Only control signs and lone surrogates are written by number.
                        'u' => {
                            let digits = signs.by_ref().take(4);
                            let code = digits.fold(0, |code, digit| code * 16 + digit.to_digit(16).unwrap_or(0));
                            char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
                        }
                        plain => plain,
                    };
                    text.push(escaped);
                }
                plain => text.push(plain),
            }
            self.rest = signs.as_str();
        }
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        self.skip('[')?;
        let mut list = Vec::new();
        while !self.is_next(b']') {
            list.push(self.value(depth + 1)?);
            if self.is_next(b',') {
                self.skip(',')?;
            }
        }
        self.skip(']')?;
        Some(Value::List(list))
    }

    fn map(&mut self, depth: usize) -> Option<Value> {
        self.skip('{')?;
        let mut map = Vec::new();
        while !self.is_next(b'}') {
            let key = self.text()?;
            self.skip(':')?;
            map.push((key, self.value(depth + 1)?));
            if self.is_next(b',') {
                self.skip(',')?;
            }
        }
        self.skip('}')?;
        Some(Value::Map(map))
    }
}
