//! Unified securities account number (一码通账户号码), the account above all securities accounts of a client.
//!
//! Issued by China Clear. 12 digits.
//!
//! Checked: length and digits. Not checked: leading digits and a check digit, of which nothing is public.
//!
//! Source: second-hand pages of brokers.

use super::bank_card::opens;
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, first_no_digit, no_facts};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

/// What brokers tell their clients about accounts.
pub(super) static ACCOUNT_GUIDE: Document = Document {
    name: wording("券商开户说明整理（银河证券客户指引2017-05-08）"),
    level: Level::House,
    from: None,
    until: None,
};

static LAYOUT: Rule = Rule {
    id: id("ident.unified_account.layout"),
    subject: Subject::Ident,
    document: &ACCOUNT_GUIDE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("十二位数字。"),
    en: wording("12 digits."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};

pub(super) static KIND: Kind = Kind {
    code: "unified_account",
    name: title("一码通账户号码", "unified securities account number"),
    strength: Strength::Length,
    lengths: Lengths::Of(&[(12, 12)]),
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
