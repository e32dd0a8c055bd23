//! Number of the foreign permanent resident's identity card of 2023 (外国人永久居留身份证号码), 18 characters.
//!
//! Issued by the National Immigration Administration since 1 December 2023. 1 always 9, 2–3 province of application,
//! 4–6 nationality as the three digits of ISO 3166-1, 7–14 birth date YYYYMMDD, 15–17 sequence, 18 check character 0–9
//! or X by ISO 7064 MOD 11-2.
//!
//! Checked: length, characters, the leading 9, check character, province, birth date from 1800 to `on`. Only a hint: a
//! nationality that ISO 3166-1 does not know. Not checked: that the number was issued to anyone. Not said: the sex, for
//! no text read says that the sequence tells it.
//!
//! Reading: the application is made on the mainland, so the province is one of those of the resident number (11–65, 71).
//! The places of the nationality are read off two published specimens (124 Canada, 682 Saudi Arabia).
//!
//! Source: notice of the National Immigration Administration on the card of 2023; GA 2102—2023.

use super::country::{self, Country};
use super::facts::Facts;
use super::resident_id::{self, BIRTH_DATE, CHECK_DIGIT};
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, birth, checksum, part, region};
use crate::day::ymd;
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

/// The notice on both cards.
pub(super) static NOTICE: Document = Document {
    name: wording("国家移民管理局关于启用新版外国人永久居留身份证的公告；GA 2102—2023"),
    level: Level::Regulation,
    from: Some(ymd(2023, 12, 1)),
    until: None,
};

static LAYOUT: Rule = Rule {
    id: id("ident.foreign_permanent_resident_id.layout"),
    subject: Subject::Ident,
    document: &NOTICE,
    article: wording("机读信息规则（2023版）"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("十八位：首位9，两位申领地省级代码，三位国籍代码，八位出生日期，三位顺序码，一位校验码。"),
    en: wording("18 characters: 9, 2 province of application, 3 nationality, 8 birth date, 3 sequence, 1 check."),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed],
};
static PROVINCE: Rule = Rule {
    id: id("ident.foreign_permanent_resident_id.province"),
    subject: Subject::Ident,
    document: &NOTICE,
    article: wording("机读信息规则（2023版）"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("第二、三位为申领地省级代码。"),
    en: wording("Places 2 and 3 are the province of application."),
    codes: &[Code::IdentProvinceUnknown],
};
static NATIONALITY: Rule = Rule {
    id: id("ident.foreign_permanent_resident_id.nationality"),
    subject: Subject::Ident,
    document: &NOTICE,
    article: wording("机读信息规则（2023版）"),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("第四至六位为国籍的 ISO 3166-1 三位数字代码；查不到仅作提示。"),
    en: wording("Places 4 to 6 are the nationality as ISO 3166-1 digits; an unknown one is only a hint."),
    codes: &[Code::IdentNotAllocated],
};

pub(super) static KIND: Kind = Kind {
    code: "foreign_permanent_resident_id",
    name: title("外国人永久居留身份证号码", "foreign permanent resident identity number"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(18, 18)]),
    evening: Evening::NUMBER,
    mask: Mask::Ends(1, 3),
    holders: PERSON,
    rules: &[&LAYOUT, &PROVINCE, &BIRTH_DATE, &CHECK_DIGIT, &NATIONALITY],
    hints: &[],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, context: &Context) -> Verdict {
    match resident_id::characters(text) {
        Err(place) => Verdict::charset(place),
        Ok(number) => inspect_number(number, context.on),
    }
}

fn inspect_number(number: &[u8; 18], on: u32) -> Verdict {
    if number[0] != b'9' {
        Verdict::hard(Code::IdentMalformed)
    } else if !checksum::mod_11_2(number) {
        Verdict::hard(Code::IdentCheckDigit)
    } else if !is_province(birth::packed(&number[1..3])) {
        Verdict::hard(Code::IdentProvinceUnknown)
    } else if let Some(finding) = birth::finding(birth::packed(&number[6..14]), on) {
        Verdict::hard(finding)
    } else {
        Verdict::soft(Soft::NOT_ALLOCATED.when(nationality(&number[3..6]).is_none()))
    }
}

/// Whether two digits are a province where the card can be applied for.
fn is_province(two_digits: u32) -> bool {
    two_digits < 80 && region::province_name(two_digits).is_some()
}

fn nationality(digits: &[u8]) -> Option<Country> {
    country::by_numeric(u16::try_from(birth::packed(digits)).ok()?)
}

fn facts(text: &str, context: &Context, facts: &mut Facts, _: &mut Sources) {
    let digits = text.as_bytes();
    let born = birth::packed(&digits[6..14]);
    facts.birth_date = birth::day(born);
    facts.age = Some(birth::age(born, context.on));
    facts.province = resident_id::province(part(text, 1..3));
    facts.nationality = nationality(&digits[3..6]).map(|country| country.alpha3.to_owned());
}

fn opens(text: &str) -> bool {
    let digits = text.as_bytes();
    let province = match digits {
        [_, tens] => (b'0'..=b'9').any(|ones| is_province(birth::packed(&[*tens, ones]))),
        [_, tens, ones, ..] => is_province(birth::packed(&[*tens, *ones])),
        _ => true,
    };
    text.starts_with('9')
        && digits.iter().all(u8::is_ascii_digit)
        && province
        && birth::opens(&digits[digits.len().min(6)..])
}
