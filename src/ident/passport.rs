//! Numbers of Chinese passports (护照号码), those of Hong Kong and Macao included, 8 or 9 characters.
//!
//! Issued by the National Immigration Administration, the Ministry of Foreign Affairs and the immigration authorities of
//! Hong Kong and Macao. Ordinary: E and eight digits, E and a letter other than I and O and seven digits, formerly G and
//! eight digits, 14 or 15 and seven digits. Diplomatic DE, service SE, public affairs PE and seven digits, formerly D, S
//! or P and seven or eight. Macao MA and seven digits. Hong Kong K and eight or KJ and seven digits.
//!
//! Checked: length, characters, that one of these layouts fits. Not checked: anything else, for the number itself has no
//! check digit (its machine-readable line has: kind `mrz`); passports of other countries.
//!
//! Source: layouts that several public lists agree on; no official text read.

use super::facts::Facts;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, first_wrong};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static PASSPORTS: Document =
    Document { name: wording("公开说明整理：中国护照号码"), level: Level::House, from: None, until: None };

static LAYOUT: Rule = Rule {
    id: id("ident.passport.layout"),
    subject: Subject::Ident,
    document: &PASSPORTS,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording(
        "普通E、G加八位数字，E加字母（I、O除外）或14、15加七位；外交DE、公务SE、公务普通PE加七位，旧D、S、P加七或八位；澳门MA加七位；香港K加八位、KJ加七位。",
    ),
    en: wording(
        "E, G, 14, 15 ordinary; DE, D diplomatic; SE, S service; PE, P public affairs; MA Macao; K, KJ Hong Kong; digits.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed],
};

pub(super) static KIND: Kind = Kind {
    code: "passport",
    name: title("护照号码", "Chinese passport number"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(8, 9)]),
    evening: Evening::NUMBER,
    mask: Mask::Ends(1, 3),
    holders: PERSON,
    rules: &[&LAYOUT],
    hints: &[],
    family: None,
    inspect,
    facts,
    opens,
};

/// Form and word: `#` is any digit, `@` a capital other than I and O, the rest stands for itself.
const FORMS: [(&str, &str); 17] = [
    ("E########", "ordinary"),
    ("E@#######", "ordinary"),
    ("G########", "ordinary"),
    ("14#######", "ordinary"),
    ("15#######", "ordinary"),
    ("DE#######", "diplomatic"),
    ("D########", "diplomatic"),
    ("D#######", "diplomatic"),
    ("SE#######", "service"),
    ("S########", "service"),
    ("S#######", "service"),
    ("PE#######", "public_affairs"),
    ("P########", "public_affairs"),
    ("P#######", "public_affairs"),
    ("MA#######", "macao"),
    ("K########", "hong_kong"),
    ("KJ#######", "hong_kong"),
];

fn inspect(text: &str, _: &Context) -> Verdict {
    match first_wrong(text, stands) {
        Some(place) => Verdict::charset(place),
        None if layout(text).is_none() => Verdict::hard(Code::IdentMalformed),
        None => Verdict::soft(Soft::NONE),
    }
}

fn stands(_: usize, character: char) -> bool {
    character.is_ascii_uppercase() || character.is_ascii_digit()
}

fn layout(text: &str) -> Option<&'static str> {
    FORMS.iter().find(|(form, _)| form.len() == text.len() && begins(form, text)).map(|(_, word)| *word)
}

/// Whether the text fits the form as far as it reaches.
fn begins(form: &str, text: &str) -> bool {
    text.len() <= form.len()
        && form.bytes().zip(text.bytes()).all(|(asked, typed)| match asked {
            b'#' => typed.is_ascii_digit(),
            b'@' => typed.is_ascii_uppercase() && !matches!(typed, b'I' | b'O'),
            _ => typed == asked,
        })
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    facts.layout = layout(text);
}

fn opens(text: &str) -> bool {
    FORMS.iter().any(|(form, _)| begins(form, text))
}
