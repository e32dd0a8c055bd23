//! Securities account number (证券账户号码) of Shanghai or Shenzhen.
//!
//! Issued by China Clear. Shanghai: a letter A–F and 9 digits; Shenzhen: 10 digits. The first characters tell the class:
//! A individual, B institution, D financial firm's own, C9 foreign B, C10 domestic individual B, E margin, F fund, D890
//! product; 00 and 01 individual, 08 institution, 0899 product, 20 B share, 4 share transfer, 05 fund, 06 margin.
//!
//! Checked: length, characters. Only a hint: first characters of no known class, a letter other than A to F among them.
//! Told: market and class. Not checked: the last digit of a Shanghai number, said to be a check digit by an unpublished
//! method; that the account exists.
//!
//! Reading: Shenzhen numbers beginning with 001 were funds' once and are not told apart from the individuals' of 00: they
//! are told as individual.
//!
//! Source: a broker's guide of 2017 (second-hand); margin, Shenzhen fund and product accounts are recalled.

use super::facts::Facts;
use super::unified_account::ACCOUNT_GUIDE;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, Strength, first_wrong};
use crate::issue::Code;
use crate::rule::{Force, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static SHANGHAI: Rule = Rule {
    id: id("ident.securities_account.shanghai"),
    subject: Subject::Ident,
    document: &ACCOUNT_GUIDE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording(
        "沪市账户为一位字母加九位数字：A个人、B机构、D自营、C9境外B股、C10境内个人B股、F基金；其他字母或开头仅作提示。",
    ),
    en: wording(
        "Shanghai: a letter and nine digits: A individual, B institution, D own account, C9 foreign B, C10 domestic individual B, F fund; any other letter or beginning is only a hint.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentNotAllocated],
};
static SHENZHEN: Rule = Rule {
    id: id("ident.securities_account.shenzhen"),
    subject: Subject::Ident,
    document: &ACCOUNT_GUIDE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("深市账户为十位数字：00、01个人，08机构，20 B股，4股份转让；其他开头仅作提示。"),
    en: wording(
        "Shenzhen: ten digits: 00 and 01 individual, 08 institution, 20 B share, 4 share transfer; any other beginning is only a hint.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentNotAllocated],
};
static CLASS: Rule = Rule {
    id: id("ident.securities_account.class"),
    subject: Subject::Ident,
    document: &ACCOUNT_GUIDE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("E、06为信用账户，05为基金账户，D890、0899为产品账户。"),
    en: wording("E and 06 margin, 05 fund, D890 and 0899 products."),
    codes: &[],
};

pub(super) static KIND: Kind = Kind {
    code: "securities_account",
    name: title("证券账户号码", "securities account number"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(10, 10)]),
    evening: Evening::NUMBER,
    mask: Mask::Ends(4, 4),
    holders: &[],
    rules: &[],
    hints: &[&SHANGHAI, &SHENZHEN, &CLASS],
    family: Some(family),
    inspect,
    facts,
    opens,
};

/// First characters, class, whether the row of recalled classes gives it; the longer beginning first.
const CLASSES: &[(&str, &str, bool)] = &[
    ("A", "individual_a", false),
    ("B", "institution_a", false),
    ("D890", "product", true),
    ("D", "institution_own_a", false),
    ("E", "margin", true),
    ("F", "fund", false),
    ("C9", "foreign_b", false),
    ("C10", "individual_b", false),
    ("0899", "product", true),
    ("00", "individual_a", false),
    ("01", "individual_a", false),
    ("08", "institution_a", false),
    ("20", "b_share", false),
    ("05", "fund", true),
    ("06", "margin", true),
    ("4", "share_transfer", false),
];

fn class(text: &str) -> Option<(&'static str, bool)> {
    CLASSES.iter().find(|row| text.starts_with(row.0)).map(|row| (row.1, row.2))
}

fn inspect(text: &str, _: &Context) -> Verdict {
    if let Some(place) = first_wrong(text, is_allowed) {
        Verdict::charset(place)
    } else {
        Verdict::soft(Soft::NOT_ALLOCATED.when(class(text).is_none()))
    }
}

fn is_allowed(place: usize, character: char) -> bool {
    character.is_ascii_digit() || (place == 0 && character.is_ascii_uppercase())
}

/// A letter begins an account of Shanghai, anything else is read as one of Shenzhen.
fn family(text: &str) -> &'static Rule {
    if text.starts_with(|first: char| first.is_ascii_uppercase()) { &SHANGHAI } else { &SHENZHEN }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, sources: &mut Sources) {
    let market = if std::ptr::eq(family(text), &SHENZHEN) { "shenzhen" } else { "shanghai" };
    let class = class(text);
    if class.is_some_and(|class| class.1) {
        sources.cite(&CLASS);
    }
    facts.market = Some(market);
    facts.account_class = class.map(|class| class.0);
}

/// Whether the characters so far are allowed at their places.
fn opens(text: &str) -> bool {
    first_wrong(text, is_allowed).is_none()
}
