//! Typed text made even: a stated table instead of full Unicode normalisation.
//!
//! | from | to |
//! |---|---|
//! | U+FF01–FF5E full-width signs | U+0021–007E |
//! | every Unicode space (White_Space) | removed; in names one U+0020 between words |
//! | zero-width and direction marks U+00AD U+200B–200F U+202A–202E U+2060–2064 U+FEFF | removed |
//! | Ⅹ U+2169, ⅹ U+2179 | X |
//! | hyphens U+2010–2015 U+2212 U+FE58 U+FE63 | by kind: removed, `-`, or left |
//! | middle dots U+2022 U+2027 U+30FB U+FF65 | · U+00B7, in names |
//! | `.` after Han | · U+00B7, in names of persons |
//! | brackets | by kind: removed, or full-width in names of organisations |
//! | small letters | capitals, except in names, e-mail and a broker's own codes |
//!
//! Any other compatibility character stays as it is and is a charset finding of the kind.

use std::borrow::Cow;

/// The table of this module as data: code points, what they become, Chinese and English wording.
pub const NORMALISATION: &[(&str, &str, &str, &str)] = &[
    ("U+FF01–FF5E", "U+0021–007E", "全角字符转半角", "full-width signs to ASCII"),
    ("White_Space", "", "空格删除；姓名、名称中连续空格并为一个", "spaces removed; in names runs become one"),
    (
        "U+00AD U+200B–200F U+202A–202E U+2060–2064 U+FEFF",
        "",
        "零宽字符、方向标记删除",
        "zero-width and direction marks removed",
    ),
    ("U+2169 U+2179", "X", "罗马数字Ⅹ转字母X", "Roman numeral ten to X"),
    ("U+2010–2015 U+2212 U+FE58 U+FE63", "-", "连字符按号码种类删除或统一", "hyphens removed or evened out by kind"),
    (
        "U+2022 U+2027 U+30FB U+FF65",
        "·",
        "姓名、名称中的间隔号统一，姓名中汉字后的句点视为间隔号",
        "middle dots of names evened out; in names of persons a full stop after Han too",
    ),
    (
        "( ) [ ]",
        "",
        "括号按号码种类删除，机构名称中统一为全角",
        "brackets removed by kind, full-width in organisation names",
    ),
    ("a–z", "A–Z", "字母转大写（姓名、邮箱及自定编码除外）", "letters to capitals, except names, e-mail and own codes"),
];

/// What becomes of a kind of sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Left as it is.
    Keep,
    /// Taken out.
    Remove,
    /// Made the plain form of the kind.
    Plain,
}

/// Which marks become the middle dot `·`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dots {
    /// None.
    Keep,
    /// Other middle dots.
    Marks,
    /// Other middle dots, and a full stop after a Chinese character.
    Stops,
}

/// How one kind of text is made even.
#[derive(Clone, Copy, Debug)]
pub struct Evening {
    /// Small letters become capitals.
    pub capitals: bool,
    /// Hyphens: removed, or made `-`.
    pub hyphens: Sign,
    /// Spaces: removed, or (`Plain`) one between words.
    pub spaces: Sign,
    /// Brackets: removed, or (`Plain`) full-width.
    pub brackets: Sign,
    /// Marks that become `·`.
    pub dots: Dots,
    /// How many leading characters are only a prefix to the evened text, such as +86.
    pub prefix: fn(&str) -> usize,
}

impl Evening {
    /// Numbers: capitals, no spaces; hyphens and brackets are findings.
    pub const NUMBER: Evening = Evening {
        capitals: true,
        hyphens: Sign::Keep,
        spaces: Sign::Remove,
        brackets: Sign::Keep,
        dots: Dots::Keep,
        prefix: |_| 0,
    };
    /// Numbers that are often grouped with hyphens.
    pub const GROUPED: Evening = Evening { hyphens: Sign::Remove, ..Evening::NUMBER };
    /// Numbers whose last part is often bracketed.
    pub const BRACKETED: Evening = Evening { brackets: Sign::Remove, ..Evening::NUMBER };
    /// Codes where small letters differ from capitals.
    pub const AS_TYPED: Evening = Evening { capitals: false, ..Evening::NUMBER };
    /// Names of persons.
    pub const PERSON: Evening =
        Evening { capitals: false, hyphens: Sign::Plain, spaces: Sign::Plain, dots: Dots::Stops, ..Evening::NUMBER };
    /// Names of organisations.
    pub const ORGANISATION: Evening = Evening { dots: Dots::Marks, brackets: Sign::Plain, ..Evening::PERSON };

    /// Whether the bytes are already even, so that nothing need be built.
    fn is_even(&self, bytes: &[u8]) -> bool {
        bytes.iter().all(|&byte| match byte {
            b'0'..=b'9' => true,
            b'a'..=b'z' => !self.capitals,
            b'-' => self.hyphens != Sign::Remove,
            b'(' | b')' => self.brackets == Sign::Keep,
            b'[' | b']' => self.brackets != Sign::Remove,
            b'.' => self.dots != Dots::Stops,
            _ => byte.is_ascii_graphic(),
        })
    }

    /// The text made even.
    ///
    /// ```
    /// use kehu::text::Evening;
    /// assert_eq!(Evening::NUMBER.apply("１１０１０５ 19491231 002x"), "11010519491231002X");
    /// ```
    pub fn apply<'a>(&self, typed: &'a str) -> Cow<'a, str> {
        let even = if self.is_even(typed.as_bytes()) {
            Cow::Borrowed(typed)
        } else {
            let mut even = String::with_capacity(typed.len());
            self.walk(typed, |_, character| even.push(character));
            if even == typed { Cow::Borrowed(typed) } else { Cow::Owned(even) }
        };
        match (self.prefix)(&even) {
            0 => even,
            prefix => Cow::Owned(even.chars().skip(prefix).collect()),
        }
    }

    /// Where the character at a place (from 0) of the even text stands in the typed one, counted in characters from 1.
    pub fn typed_position(&self, typed: &str, place: usize) -> usize {
        let mut even = String::new();
        let mut origins = Vec::new();
        self.walk(typed, |origin, character| {
            even.push(character);
            origins.push(origin);
        });
        let place = place + (self.prefix)(&even);
        origins.get(place).map_or(place, |origin| *origin) + 1
    }

    fn walk(&self, typed: &str, mut emit: impl FnMut(usize, char)) {
        let mut last = None;
        let mut gap = None;
        for (origin, character) in typed.chars().enumerate() {
            let Some(character) = self.even_out(character, last) else { continue };
            if character == ' ' {
                gap = last.is_some().then_some(origin);
                continue;
            }
            if let Some(origin) = gap.take() {
                emit(origin, ' ');
            }
            emit(origin, character);
            last = Some(character);
        }
    }

    fn even_out(&self, typed: char, last: Option<char>) -> Option<char> {
        let narrow = narrow(typed);
        Some(match narrow {
            _ if is_invisible(narrow) => return None,
            _ if narrow.is_whitespace() => return (self.spaces == Sign::Plain).then_some(' '),
            '\u{2169}' | '\u{2179}' => 'X',
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => match self.hyphens {
                Sign::Keep => narrow,
                Sign::Remove => return None,
                Sign::Plain => '-',
            },
            '(' | ')' | '[' | ']' => match (self.brackets, narrow) {
                (Sign::Remove, _) => return None,
                (Sign::Plain, '(') => '（',
                (Sign::Plain, ')') => '）',
                _ => narrow,
            },
            '\u{2022}' | '\u{2027}' | '\u{30FB}' | '\u{FF65}' if self.dots != Dots::Keep => '·',
            '.' if self.dots == Dots::Stops && last.is_some_and(is_han) => '·',
            'a'..='z' if self.capitals => narrow.to_ascii_uppercase(),
            _ => narrow,
        })
    }
}

/// Whether a character is a zero-width or direction mark.
pub fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

/// A full-width sign made ASCII; anything else as it is.
pub fn narrow(character: char) -> char {
    match character {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

/// Whether a character is a Chinese one (汉字), all planes included.
pub fn is_han(character: char) -> bool {
    matches!(u32::from(character),
        0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x2FA1F | 0x30000..=0x33479)
}

/// Texts one after the other.
pub fn joined(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

/// How many characters a text has.
#[inline(never)]
pub fn length(text: &str) -> usize {
    // Every byte but those that continue a character.
    let mut length = 0;
    for byte in text.bytes() {
        length += usize::from(byte & 0xc0 != 0x80);
    }
    length
}

/// So many stars in the place of what is not shown.
pub fn stars(count: usize) -> String {
    let mut text = String::new();
    for _ in 0..count {
        text.push('*');
    }
    text
}

/// A count in decimal digits.
pub fn counted(count: usize) -> String {
    number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A whole number in decimal digits. The standard library's way brings padding, signs and widths along.
pub fn number(number: i64) -> String {
    let mut digits = Vec::new();
    let mut rest = number.unsigned_abs();
    while rest > 0 || digits.is_empty() {
        digits.push((rest % 10) as u32);
        rest /= 10;
    }
    let mut text = String::from(if number < 0 { "-" } else { "" });
    for digit in digits.iter().rev() {
        text.push(char::from_digit(*digit, 10).unwrap_or('0'));
    }
    text
}
