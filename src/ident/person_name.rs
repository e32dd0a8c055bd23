//! Name of a natural person (姓名).
//!
//! Stands on the identity document. 1 to 60 characters: Han (rare ones of every plane included), Latin letters with
//! accents, and between them one space, a middle dot, a hyphen or an apostrophe; after a Latin letter a full stop.
//!
//! Made even: middle dots • ‧ ・ and a full stop after Han become ·, hyphen variants become -, runs of spaces one space.
//! Checked: characters and their places. Private-use characters of old systems, digits and other signs are findings at
//! their place. Not checked: that such a name exists. Told: the script.
//!
//! Source: practice of account opening, recalled.

use super::facts::Facts;
use super::policy::PRACTICE;
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, PERSON, Strength};
use crate::issue::Code;
use crate::rule::{Force, Rule, Sources, Standing, Subject, id, wording};
use crate::text::{self, Evening, is_han};
use crate::wording::title;

static LAYOUT: Rule = Rule {
    id: id("ident.person_name.layout"),
    subject: Subject::Ident,
    document: &PRACTICE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("一至六十个字符：汉字、拉丁字母，中间可有空格、间隔号、连字符、撇号，拉丁字母后可有句点。"),
    en: wording(
        "1 to 60 characters: Han and Latin letters; between them spaces, middle dots, hyphens, apostrophes; full stops after Latin.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset],
};

pub(super) static KIND: Kind = Kind {
    code: "person_name",
    name: title("姓名", "name of a person"),
    strength: Strength::Charset,
    lengths: Lengths::Of(&[(1, 60)]),
    evening: Evening::PERSON,
    mask: Mask::All,
    holders: PERSON,
    rules: &[&LAYOUT],
    hints: &[],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, _: &Context) -> Verdict {
    let last = text::length(text).saturating_sub(1);
    wrong(text, |place| place < last).map_or(Verdict::SOUND, Verdict::charset)
}

/// The first character that cannot stand where it stands; a joining sign needs something before it, and after it where
/// `inner` says so.
fn wrong(text: &str, inner: impl Fn(usize) -> bool) -> Option<usize> {
    let mut before = None;
    text.chars().enumerate().position(|(place, character)| {
        let before = before.replace(character);
        let is_right = match character {
            '.' => before.is_some_and(is_latin),
            ' ' => before.is_some_and(|sign| is_letter(sign) || sign == '.') && inner(place),
            '·' | '-' | '\'' | '\u{2019}' => before.is_some_and(is_letter) && inner(place),
            _ => is_letter(character),
        };
        !is_right
    })
}

fn is_letter(character: char) -> bool {
    is_han(character) || is_latin(character)
}

/// Whether a character is a Latin letter, with or without accents.
pub(super) fn is_latin(character: char) -> bool {
    match character {
        '×' | '÷' => false,
        '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => true,
        _ => character.is_ascii_alphabetic(),
    }
}

/// The script of the letters of a text.
pub(super) fn script(text: &str) -> &'static str {
    match (text.contains(is_han), text.contains(is_latin)) {
        (true, false) => "han",
        (false, true) => "latin",
        (true, true) => "mixed",
        (false, false) => "other",
    }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    facts.script = Some(script(text));
}

/// Whether the characters so far are right, a joining sign at the end waiting for more.
fn opens(text: &str) -> bool {
    wrong(text, |_| true).is_none()
}
