//! E-mail address (电子邮箱).
//!
//! A practical ASCII subset of RFC 5321: a local part of 1 to 64 letters, digits and `!#$%&'*+/=?^_{|}~-` or a back-quote,
//! dots only between them; `@`; labels of 1 to 63 letters, digits and inner hyphens, apart by dots, two at least, the last
//! one not of digits alone. 3 to 254 characters in all.
//!
//! Checked: all of that. Not taken though allowed by mail systems: quoted local parts, addresses in brackets, letters
//! beyond ASCII. Not checked: that the domain or the box exists. Letter case is kept; the domain is told in small letters.
//!
//! Source: RFC 5321, 4.5.3.1.

use super::facts::Facts;
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, first_wrong};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static RFC_5321: Document =
    Document { name: wording("RFC 5321 简单邮件传输协议"), level: Level::Standard, from: None, until: None };

static LAYOUT: Rule = Rule {
    id: id("ident.email.layout"),
    subject: Subject::Ident,
    document: &RFC_5321,
    article: wording("4.5.3.1"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording(
        "用户名不超过64个字符，域名各段不超过63个字符、至少两段，全长不超过254个字符；仅限 ASCII 字符，不支持引号形式。",
    ),
    en: wording(
        "Local part of at most 64, labels of at most 63 and at least two, 254 in all; ASCII only, no quoted form.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed],
};

pub(super) static KIND: Kind = Kind {
    code: "email",
    name: title("电子邮箱", "e-mail address"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(3, 254)]),
    evening: Evening::AS_TYPED,
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT],
    hints: &[],
    family: None,
    inspect,
    facts,
    opens,
};

const LOCAL: usize = 64;
const LABEL: usize = 63;

fn inspect(text: &str, _: &Context) -> Verdict {
    if let Some(place) = first_wrong(text, |_, character| character.is_ascii()) {
        return Verdict::charset(place);
    }
    match text.split_once('@') {
        Some((local, domain)) if is_local(local) && is_domain(domain) => Verdict::SOUND,
        _ => Verdict::hard(Code::IdentMalformed),
    }
}

fn is_local(local: &str) -> bool {
    local.len() <= LOCAL && local.split('.').all(|part| !part.is_empty() && part.bytes().all(is_local_character))
}

fn is_local_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`{|}~-".contains(&byte)
}

fn is_domain(domain: &str) -> bool {
    let mut last = domain.bytes().rev().take_while(|byte| *byte != b'.');
    let is_worded = domain.contains('.') && last.any(|byte| !byte.is_ascii_digit());
    is_worded && domain.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    (1..=LABEL).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    facts.domain = text.split_once('@').map(|(_, domain)| domain.to_ascii_lowercase());
}

/// Whether the characters so far can still become an address: one `@` at most, no part already wrong.
fn opens(text: &str) -> bool {
    let (local, domain) = text.split_once('@').unwrap_or((text, ""));
    let typed = if text.contains('@') { local } else { local.strip_suffix('.').unwrap_or(local) };
    let labels = domain.strip_suffix(['.', '-']).unwrap_or(domain);
    (typed.is_empty() && text == typed || is_local(typed)) && (domain.is_empty() || labels.split('.').all(is_label))
}
