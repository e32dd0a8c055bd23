//! Number of the foreign permanent resident's card before 2023 (外国人永久居留证号码), 15 characters.
//!
//! Issued by the public security organs, later the National Immigration Administration, until the card of 2023; both
//! stay in use. 1–3 nationality in three letters, 4–7 region of application (4–5 the province), 8–13 birth date YYMMDD,
//! 14 sequence, 15 check digit.
//!
//! Checked: length, characters, that the birth date exists in this century or the last one, up to `on`. Only a hint: a
//! nationality that ISO 3166-1 does not know, an unknown province, a year that fits two centuries. Not checked: the last
//! digit, whose rule is not public; that the number was issued to anyone. Not said: the sex.
//!
//! Reading: the year is the latest one that is not after `on`. Somebody who would be up to 20 years old could be a
//! hundred years older as well: `ident.century_ambiguous` (nobody alive is older than 120).
//!
//! Source: notice of the National Immigration Administration on the card of 2023, which describes the former one too.

use super::facts::Facts;
use super::foreign_permanent_resident_id::NOTICE;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, birth, country, first_wrong, part, region, resident_id};
use crate::issue::Code;
use crate::rule::{Force, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static LAYOUT: Rule = Rule {
    id: id("ident.foreign_permanent_resident_id_15.layout"),
    subject: Subject::Ident,
    document: &NOTICE,
    article: wording("机读信息规则（2023版）"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("旧版十五位：三位国籍字母，四位申领地代码，六位出生日期（年份取后两位），两位顺序码和校验码。"),
    en: wording(
        "The former card has 15 characters: 3 letters nationality, 4 digits region, 6 birth date, 2 sequence and check.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentBirthDate],
};
static PROVINCE: Rule = Rule {
    id: id("ident.foreign_permanent_resident_id_15.province"),
    subject: Subject::Ident,
    document: &NOTICE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("第四、五位为申领地省级代码；查不到仅作提示。"),
    en: wording("Places 4 and 5 are the province of application; an unknown one is only a hint."),
    codes: &[Code::IdentRegionUnknown],
};
static NATIONALITY: Rule = Rule {
    id: id("ident.foreign_permanent_resident_id_15.nationality"),
    subject: Subject::Ident,
    document: &NOTICE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("前三位为国籍的 ISO 3166-1 三位字母代码；查不到仅作提示。"),
    en: wording("The first three letters are the nationality of ISO 3166-1; an unknown one is only a hint."),
    codes: &[Code::IdentNotAllocated],
};
static CENTURY: Rule = Rule {
    id: id("ident.foreign_permanent_resident_id_15.century"),
    subject: Subject::Ident,
    document: &NOTICE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("出生年份取不晚于查询日的最近一年；二十岁以下者也可能早一百年出生。"),
    en: wording("The year is the latest up to the day asked about; up to age 20 the holder could be a century older."),
    codes: &[Code::IdentCenturyAmbiguous],
};

pub(super) static KIND: Kind = Kind {
    code: "foreign_permanent_resident_id_15",
    name: title("外国人永久居留证号码（旧版15位）", "former 15-character foreign permanent resident number"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(15, 15)]),
    evening: Evening::NUMBER,
    mask: Mask::Ends(1, 3),
    holders: PERSON,
    rules: &[&LAYOUT, &PROVINCE, &NATIONALITY],
    hints: &[&CENTURY],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, context: &Context) -> Verdict {
    match <&[u8; 15]>::try_from(text.as_bytes()) {
        Ok(number) if is_allowed(text) => inspect_number(text, number, context.on),
        _ => Verdict::charset(first_wrong(text, stands).unwrap_or(0)),
    }
}

fn is_allowed(text: &str) -> bool {
    first_wrong(text, stands).is_none()
}

fn stands(place: usize, character: char) -> bool {
    if place < 3 { character.is_ascii_uppercase() } else { character.is_ascii_digit() }
}

fn inspect_number(text: &str, number: &[u8; 15], on: u32) -> Verdict {
    let Some((_, century)) = birth::century(birth::packed(&number[7..13]), on) else {
        return Verdict::hard(Code::IdentBirthDate);
    };
    let stranger = Soft::NOT_ALLOCATED.when(country::by_alpha3(part(text, 0..3)).is_none());
    let region = Soft::REGION_UNKNOWN.when(region::province_name(birth::packed(&number[3..5])).is_none());
    Verdict::soft(century.and(stranger).and(region))
}

fn facts(text: &str, context: &Context, facts: &mut Facts, _: &mut Sources) {
    let born = birth::century(birth::packed(&text.as_bytes()[7..13]), context.on).map(|century| century.0);
    facts.birth_date = born.and_then(birth::day);
    facts.age = born.map(|born| birth::age(born, context.on));
    facts.province = resident_id::province(part(text, 3..5));
    facts.nationality = country::by_alpha3(part(text, 0..3)).map(|country| country.alpha3.to_owned());
}

fn opens(text: &str) -> bool {
    let date = text.get(7..).unwrap_or_default().as_bytes();
    is_allowed(text) && ["19", "20"].iter().any(|century| birth::opens(&[century.as_bytes(), date].concat()))
}
