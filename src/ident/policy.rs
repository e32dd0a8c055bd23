//! The broker's own patterns: client code (客户代码), cash account (资金账号), product code (产品编码).
//!
//! No public text fixes their form, so the shipped numbers are only a start and stand as unverified; a policy given by
//! the caller replaces all three and stands as the broker's own rule.

use super::first_wrong;
use super::verdict::Verdict;
use crate::input::Reader;
use crate::issue::{Code, Issue};
use crate::rule::{Document, Force, Level, Rule, Standing, Subject, id, wording};
use crate::word::words;
use serde::Serialize;

/// What is done without a text that says so.
pub static PRACTICE: Document =
    Document { name: wording("行业惯例"), level: Level::House, from: None, until: None };
/// Where the shipped patterns come from.
pub static SHIPPED_PRACTICE: Document =
    Document { name: wording("行业惯例（待券商替换）"), level: Level::House, from: None, until: None };
/// Where the caller's patterns come from.
pub static OWN_POLICY: Document =
    Document { name: wording("券商自定规则"), level: Level::House, from: None, until: None };

/// The row of every pattern that the caller gave.
pub static OWN: Rule = Rule {
    id: id("ident.policy.pattern"),
    subject: Subject::Ident,
    document: &OWN_POLICY,
    article: wording(""),
    force: Force::Must,
    standing: Standing::House,
    zh: wording("长度与字符由券商自行规定。"),
    en: wording("Length and characters are the broker's own."),
    codes: &[],
};

/// The rows of a pattern that the caller gave.
pub static OWN_RULES: &[&Rule] = &[&OWN];

words! {
    /// Characters that a pattern allows.
    pub enum Alphabet {
        /// 0–9
        Digits = "digits",
        /// 0–9 A–Z
        CapitalsDigits = "capitals_digits",
        /// 0–9 A–Z a–z
        LettersDigits = "letters_digits",
    }
}

impl Alphabet {
    /// The verdict on text that holds nothing else.
    pub(super) fn inspect(self, text: &str) -> Verdict {
        first_wrong(text, |_, character| self.holds(character)).map_or(Verdict::SOUND, Verdict::charset)
    }

    /// Whether a character is in it.
    pub fn holds(self, character: char) -> bool {
        match self {
            Alphabet::Digits => character.is_ascii_digit(),
            Alphabet::CapitalsDigits => character.is_ascii_digit() || character.is_ascii_uppercase(),
            Alphabet::LettersDigits => character.is_ascii_alphanumeric(),
        }
    }
}

/// A length, both ends included, and an alphabet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pattern {
    /// Fewest characters, 1 to 64.
    pub min: usize,
    /// Most characters, `min` to 64.
    pub max: usize,
    /// Which characters.
    pub alphabet: Alphabet,
}

/// The longest pattern that a policy may set.
pub const LONGEST: usize = 64;

/// The identifier section of a policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// Cash account.
    pub cash_account: Pattern,
    /// Client code.
    pub client_code: Pattern,
    /// Product code.
    pub product_code: Pattern,
    /// Whether the caller gave it.
    #[serde(skip)]
    pub own: bool,
}

/// The shipped section.
pub static SHIPPED: Policy = Policy {
    cash_account: Pattern { min: 4, max: 12, alphabet: Alphabet::Digits },
    client_code: Pattern { min: 4, max: 14, alphabet: Alphabet::Digits },
    product_code: Pattern { min: 4, max: 14, alphabet: Alphabet::CapitalsDigits },
    own: false,
};

impl Policy {
    /// Reads the section `ident` of a policy; problems are noted with their paths.
    pub fn read(mut reader: Reader<'_>) -> Option<Policy> {
        let mut pattern = |field| {
            let inside = reader.inside(field).map(Pattern::read);
            reader.required(field, inside).flatten()
        };
        let (cash_account, client_code, product_code) =
            (pattern("cashAccount"), pattern("clientCode"), pattern("productCode"));
        reader.finish();
        Some(Policy { cash_account: cash_account?, client_code: client_code?, product_code: product_code?, own: true })
    }
}

impl Pattern {
    fn read(mut reader: Reader<'_>) -> Option<Pattern> {
        let longest = u32::try_from(LONGEST).unwrap_or(u32::MAX);
        let mut length = |field| {
            let count = reader.count(field, 1, longest, Code::PolicyOutOfRange);
            reader.required(field, count).and_then(|count| usize::try_from(count).ok())
        };
        let (min, max) = (length("min"), length("max"));
        let alphabet = reader.word("alphabet", Alphabet::read, Code::PolicyUnknown);
        let alphabet = reader.required("alphabet", alphabet);
        if min.zip(max).is_some_and(|(min, max)| min > max) {
            reader.note("max", Issue::new(Code::PolicyConflict));
        }
        reader.finish();
        Some(Pattern { min: min?, max: max.filter(|max| Some(*max) >= min)?, alphabet: alphabet? })
    }
}
