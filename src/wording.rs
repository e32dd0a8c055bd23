//! Words for people, in every language: part of the program, or kept beside it.
//!
//! The form build leaves them out: the package carries them as one frozen table made from these very texts
//! (`scripts/book.mjs`), and the program asks its host for a language the first time one of its words is needed. A text
//! is then known by a key, which is computed from the texts when the program is compiled.

/// A language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Simplified Chinese, the default.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: &'static [Lang] = &[Lang::ZhCn, Lang::En];

    /// The tag on the wire.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::ZhCn => "zh-CN",
            Lang::En => "en",
        }
    }

    /// The language of a tag.
    pub fn read(tag: &str) -> Option<Lang> {
        Self::ALL.iter().copied().find(|lang| lang.tag() == tag)
    }
}

/// Continues the FNV-1a hash of 32 bits.
const fn hashed(mut key: u32, text: &str) -> u32 {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        key = (key ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    key
}

/// The key of two texts that belong together, 20 bits: the parity test sees to it that each is one text's alone. Between
/// the two stands a byte that is in no text.
pub const fn key(first: &str, second: &str) -> u32 {
    let key = hashed((hashed(0x811c_9dc5, first) ^ 0xff).wrapping_mul(0x0100_0193), second);
    (key >> 20) ^ (key & 0xf_ffff)
}

/// What people call a thing of ours that the program itself never says: only the package's book does.
#[cfg(feature = "texts")]
pub type Title = Wording;
/// What people call a thing of ours, left out.
#[cfg(not(feature = "texts"))]
pub type Title = ();

/// A title in Chinese and English.
#[cfg(feature = "texts")]
pub const fn title(zh: &'static str, en: &'static str) -> Title {
    Wording::new(zh, en)
}

/// A title in Chinese and English, left out.
#[cfg(not(feature = "texts"))]
pub const fn title(_: &'static str, _: &'static str) -> Title {}

/// One text in every language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wording {
    #[cfg(feature = "texts")]
    zh: &'static str,
    #[cfg(feature = "texts")]
    en: &'static str,
    #[cfg(not(feature = "texts"))]
    key: u32,
}

#[cfg(feature = "texts")]
impl Wording {
    /// A text in Chinese and English.
    pub const fn new(zh: &'static str, en: &'static str) -> Wording {
        Wording { zh, en }
    }

    /// The text in a language.
    pub const fn said(self, lang: Lang) -> &'static str {
        match lang {
            Lang::ZhCn => self.zh,
            Lang::En => self.en,
        }
    }

    /// The key under which it is kept.
    pub const fn key(self) -> u32 {
        key(self.zh, self.en)
    }
}

#[cfg(not(feature = "texts"))]
impl Wording {
    /// A text in Chinese and English.
    pub const fn new(zh: &'static str, en: &'static str) -> Wording {
        Wording { key: key(zh, en) }
    }

    /// The text in a language; empty where the host does not keep it.
    pub fn said(self, lang: Lang) -> &'static str {
        kept(self.key, lang).unwrap_or_default()
    }
}

#[cfg(not(feature = "texts"))]
pub use host::{keep, kept};

#[cfg(not(feature = "texts"))]
mod host {
    use super::Lang;
    use std::cell::{Cell, OnceCell};

    type Table = &'static [(u32, &'static str)];
    /// Gives the texts of a language's tag.
    type Host = fn(&str) -> String;

    thread_local! {
        static HOST: Cell<Option<Host>> = const { Cell::new(None) };
        static CHINESE: OnceCell<Table> = const { OnceCell::new() };
        static ENGLISH: OnceCell<Table> = const { OnceCell::new() };
    }

    /// Says who keeps the texts: for the tag of a language, lines of a key in decimal digits, a tab and the text, sorted
    /// by key.
    pub fn keep(host: Host) {
        HOST.with(|kept| kept.set(Some(host)));
    }

    /// The text of a key.
    pub fn kept(key: u32, lang: Lang) -> Option<&'static str> {
        let find = |table: &OnceCell<Table>| {
            let table = table.get_or_init(|| asked(lang));
            let place = table.partition_point(|row| row.0 < key);
            table.get(place).filter(|row| row.0 == key).map(|row| row.1)
        };
        match lang {
            Lang::ZhCn => CHINESE.with(find),
            Lang::En => ENGLISH.with(find),
        }
    }

    /// The texts stay as long as the program: there is one table of each language.
    fn asked(lang: Lang) -> Table {
        let mut table = Vec::new();
        let Some(host) = HOST.with(Cell::get) else { return &[] };
        let lines: &'static str = Box::leak(host(lang.tag()).into_boxed_str());
        for line in lines.split('\n') {
            if let Some((digits, text)) = line.split_once('\t') {
                let key = digits
                    .bytes()
                    .fold(0_u32, |key, digit| key.wrapping_mul(10).wrapping_add(u32::from(digit.wrapping_sub(b'0'))));
                table.push((key, text));
            }
        }
        table.leak()
    }
}
