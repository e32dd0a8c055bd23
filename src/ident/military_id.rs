//! Numbers of military papers (军人证件号码): officers', soldiers', civil staff's and the armed police's, 4–20 characters.
//!
//! Issued by the armed forces. There is no public syntax; papers print forms such as 军字第…号 with digits.
//!
//! Checked: length, and that there are only letters, digits and Chinese characters. Not checked: anything else.
//!
//! Reading: small letters stay as typed, since nothing says that they equal capitals; spaces are taken out.
//!
//! Source: none public; the bounds are ours.

use super::policy::PRACTICE;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, first_wrong, no_facts};
use crate::issue::Code;
use crate::rule::{Force, Rule, Standing, Subject, id, wording};
use crate::text::{Evening, is_han};
use crate::wording::title;

static CHARACTERS: Rule = Rule {
    id: id("ident.military_id.characters"),
    subject: Subject::Ident,
    document: &PRACTICE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("无公开规则；四至二十位字母、数字或汉字。"),
    en: wording("No public rule; 4 to 20 letters, digits or Chinese characters."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};

pub(super) static KIND: Kind = Kind {
    code: "military_id",
    name: title("军人证件号码", "military paper number"),
    strength: Strength::Charset,
    lengths: Lengths::Of(&[(4, 20)]),
    evening: Evening::AS_TYPED,
    mask: Mask::All,
    holders: PERSON,
    rules: &[&CHARACTERS],
    hints: &[],
    family: None,
    inspect,
    facts: no_facts,
    opens,
};

fn inspect(text: &str, _: &Context) -> Verdict {
    first_wrong(text, stands).map_or(Verdict::soft(Soft::NONE), Verdict::charset)
}

fn stands(_: usize, character: char) -> bool {
    character.is_ascii_alphanumeric() || is_han(character)
}

fn opens(text: &str) -> bool {
    first_wrong(text, stands).is_none()
}
