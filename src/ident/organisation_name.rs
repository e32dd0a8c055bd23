//! Name of an organisation (机构名称), as on its licence or the seal.
//!
//! 2 to 120 characters: Han, Latin letters with accents, digits, brackets, middle dot, and & - . , 、 / quotation marks,
//! apostrophes and single spaces.
//!
//! Made even: brackets become full-width （）, middle dots ·, hyphen variants -, runs of spaces
//! one space. Checked: characters.
//! Private-use characters of old systems are findings at their place. Not checked: that such a body exists, the spelling
//! of its legal form. Told: the script.
//!
//! Source: practice of account opening, recalled.

use super::facts::Facts;
use super::person_name::{is_latin, script};
use super::policy::PRACTICE;
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, first_wrong};
use crate::issue::Code;
use crate::rule::{Force, Rule, Sources, Standing, Subject, id, wording};
use crate::text::{Evening, is_han};
use crate::wording::title;

static LAYOUT: Rule = Rule {
    id: id("ident.organisation_name.layout"),
    subject: Subject::Ident,
    document: &PRACTICE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("二至一百二十个字符：汉字、拉丁字母、数字、括号、间隔号及常用标点。"),
    en: wording("2 to 120 characters: Han, Latin letters, digits, brackets, middle dot and common marks."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};

pub(super) static KIND: Kind = Kind {
    code: "organisation_name",
    name: title("机构名称", "name of an organisation"),
    strength: Strength::Charset,
    lengths: Lengths::Of(&[(2, 120)]),
    evening: Evening::ORGANISATION,
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT],
    hints: &[],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, _: &Context) -> Verdict {
    first_wrong(text, |_, character| is_allowed(character)).map_or(Verdict::SOUND, Verdict::charset)
}

fn is_allowed(character: char) -> bool {
    let is_mark = matches!(
        character,
        '（' | '）' | '(' | ')' | '·' | '&' | '-' | '.' | ',' | '、' | '/' | ' ' | '\'' | '\u{2019}' | '“' | '”'
    );
    is_mark || character.is_ascii_digit() || is_han(character) || is_latin(character)
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    facts.script = Some(script(text));
}

/// Whether the characters so far are allowed.
fn opens(text: &str) -> bool {
    text.chars().all(is_allowed)
}
