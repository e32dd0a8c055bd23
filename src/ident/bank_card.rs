//! Bank card number (银行卡号).
//!
//! Issued by banks. 12 to 19 digits: issuer, account, and a Luhn check digit as the last one; UnionPay (银联) cards begin
//! with 62 or 81. Mainland debit cards mostly have 19 digits, credit cards 16.
//!
//! Checked: length and digits. Only a hint: Luhn, which some banks' debit cards never obeyed. Told: UnionPay. Not checked:
//! the issuer, that the card exists. Spaces and hyphens between groups are removed. A corporate settlement account is
//! no card: its kind is `bank_account`.
//!
//! Source: ISO/IEC 7812-1, recalled.

use super::digits::Eight;
use super::facts::Facts;
use super::policy::PRACTICE;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, first_no_digit};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static ISO_7812: Document =
    Document {
        name: wording("ISO/IEC 7812-1 识别卡 发卡者标识"), level: Level::Standard, from: None, until: None
    };

static LAYOUT: Rule = Rule {
    id: id("ident.bank_card.layout"),
    subject: Subject::Ident,
    document: &ISO_7812,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("十二至十九位数字。"),
    en: wording("12 to 19 digits."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};
static LUHN: Rule = Rule {
    id: id("ident.bank_card.luhn"),
    subject: Subject::Ident,
    document: &ISO_7812,
    article: wording("附录B"),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("末位按 Luhn 算法校验；部分借记卡不遵守，仅作提示。"),
    en: wording("The last digit follows Luhn; some debit cards do not, so only a hint."),
    codes: &[Code::IdentCheckDigit],
};
static SCHEME: Rule = Rule {
    id: id("ident.bank_card.scheme"),
    subject: Subject::Ident,
    document: &PRACTICE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("以62或81开头的为银联卡。"),
    en: wording("Cards beginning with 62 or 81 are UnionPay's."),
    codes: &[],
};

pub(super) static KIND: Kind = Kind {
    code: "bank_card",
    name: title("银行卡号", "bank card number"),
    strength: Strength::Length,
    lengths: Lengths::Of(&[(12, 19)]),
    evening: Evening::GROUPED,
    mask: Mask::Ends(4, 4),
    holders: PERSON,
    rules: &[&LAYOUT],
    hints: &[&LUHN, &SCHEME],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, context: &Context) -> Verdict {
    inspect_plain(text.as_bytes(), context.on).unwrap_or_else(|| Verdict::charset(first_no_digit(text).unwrap_or(0)))
}

/// The verdict on 12 to 19 digits.
pub(super) fn inspect_plain(text: &[u8], _: u32) -> Option<Verdict> {
    if !(12..=19).contains(&text.len()) {
        return None;
    }
    let (rest, eights) = text.as_rchunks();
    let mut sum = Eight::read(*text.first_chunk()?)?.first(rest.len()).luhn();
    for eight in eights {
        sum += Eight::read(*eight)?.luhn();
    }
    Some(Verdict::soft(Soft::CHECK_DIGIT.when(!sum.is_multiple_of(10))))
}

fn facts(text: &str, _: &Context, facts: &mut Facts, sources: &mut Sources) {
    if !text.starts_with("62") && !text.starts_with("81") {
        return;
    }
    sources.cite(&SCHEME);
    facts.issuer = Some("unionpay".to_owned());
}

/// Whether the characters so far are digits.
pub(super) fn opens(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
