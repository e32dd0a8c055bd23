//! Business licence number of 15 digits (营业执照注册号), before the unified social credit code.
//!
//! Issued by the administrations for industry and commerce from 2007 to 2015. 15 digits: 1–6 registrar (100000 for the
//! national one), 7–14 sequence whose first digit tells the kind of body (0–3 domestic enterprise, 4–5 foreign-invested
//! enterprise, 6–9 individual business), 15 check digit by ISO 7064 MOD 11,10.
//!
//! Checked: length, digits, check digit. Only a hint: a registrar that the region table does not know. Not checked: that
//! the number was issued; numbers of 13 digits from before 2007 have no check digit and are not taken.
//!
//! Source: GS 15—2006; the method of the check digit and the meaning of digit 7 are second-hand.

use super::checksum::mod_11_10;
use super::facts::{Facts, Named};
use super::resident_id::REGION_HISTORY;
use super::uscc::{registrar, registrar_hint};
use super::verdict::Verdict;
use super::{Context, Kind, Lengths, Mask, Strength, birth, first_no_digit, part};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static GS_15: Document = Document {
    name: wording("GS 15—2006 工商行政管理注册号编制规则"),
    level: Level::Standard,
    from: None,
    until: None,
};

static LAYOUT: Rule = Rule {
    id: id("ident.business_licence_15.layout"),
    subject: Subject::Ident,
    document: &GS_15,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("十五位数字：六位登记机关代码、八位顺序码、一位校验码。"),
    en: wording("15 digits: six of the registrar, eight of sequence, one check digit."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};
static CHECK_DIGIT: Rule = Rule {
    id: id("ident.business_licence_15.check_digit"),
    subject: Subject::Ident,
    document: &GS_15,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("校验码按 ISO 7064 MOD 11,10 计算。"),
    en: wording("The check digit follows ISO 7064 MOD 11,10."),
    codes: &[Code::IdentCheckDigit],
};
static ENTITY_KIND: Rule = Rule {
    id: id("ident.business_licence_15.kind"),
    subject: Subject::Ident,
    document: &GS_15,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording("第七位：0至3为内资企业，4、5为外商投资企业，6至9为个体工商户。"),
    en: wording("Digit 7: 0 to 3 domestic enterprise, 4 and 5 foreign-invested, 6 to 9 individual business."),
    codes: &[],
};

pub(super) static KIND: Kind = Kind {
    code: "business_licence_15",
    name: title("营业执照注册号（15位）", "business licence number of 15 digits"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(15, 15)]),
    evening: Evening::NUMBER,
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT, &CHECK_DIGIT, &ENTITY_KIND, &REGION_HISTORY],
    hints: &[],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, _: &Context) -> Verdict {
    if let Some(place) = first_no_digit(text) {
        Verdict::charset(place)
    } else if !mod_11_10(text.as_bytes()) {
        Verdict::hard(Code::IdentCheckDigit)
    } else {
        Verdict::soft(registrar_hint(text.as_bytes().get(..6).map_or(0, birth::packed)))
    }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, _: &mut Sources) {
    let name = match text.as_bytes()[6] {
        b'0'..=b'3' => "内资企业",
        b'4' | b'5' => "外商投资企业",
        _ => "个体工商户",
    };
    facts.region = Some(registrar(part(text, 0..6)));
    facts.entity_kind = Some(Named::new(part(text, 6..7), name));
}

/// Whether the characters so far are digits.
fn opens(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
