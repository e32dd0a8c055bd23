//! Bank account number of an organisation (银行账号), the settlement account that is no card.
//!
//! Issued by banks, each by its own scheme. 10 to 30 digits, the first one may be 0.
//!
//! Checked: length and digits. Not checked: anything else; no public rule gives a layout or a check digit. Spaces and
//! hyphens between groups are removed.
//!
//! Source: practice, recalled.

use super::bank_card::opens;
use super::policy::PRACTICE;
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, first_no_digit, no_facts};
use crate::issue::Code;
use crate::rule::{Force, Rule, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static LAYOUT: Rule = Rule {
    id: id("ident.bank_account.layout"),
    subject: Subject::Ident,
    document: &PRACTICE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("十至三十位数字，可以0开头。"),
    en: wording("10 to 30 digits, the first one may be 0."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};

pub(super) static KIND: Kind = Kind {
    code: "bank_account",
    name: title("银行账号", "bank account number"),
    strength: Strength::Length,
    lengths: Lengths::Of(&[(10, 30)]),
    evening: Evening::GROUPED,
    mask: Mask::Ends(4, 4),
    holders: &[],
    rules: &[&LAYOUT],
    hints: &[],
    family: None,
    inspect,
    facts: no_facts,
    opens,
};

fn inspect(text: &str, _: &Context) -> Verdict {
    first_no_digit(text).map_or(Verdict::SOUND, Verdict::charset)
}
