//! Unified social credit code (统一社会信用代码) of legal persons, other organisations and sole traders.
//!
//! Issued by the department that registers the body. 18 characters of 0–9 A–Z without I O S V Z: 1 registering
//! department, 2 kind of body, 3–8 region of the registrar (digits), 9–17 subject code (an organisation code of
//! GB 11714), 18 check character: 31 minus the weighted sum modulo 31, weights 3^(i-1) mod 31, where 31 stands as 0.
//!
//! Checked: length, characters, check character, that a department of place 1 exists (1–9 A N Y).
//! Only hints: a pair of places 1–2 outside the published lists; a region that the table does not know (development
//! zones and registrars' own codes occur); the inner check digit, which early pilot codes violate. An abolished region is
//! no finding, since the code lives on with the body. Not checked: that the code was issued.
//!
//! Reading: 91 cannot tell a company from a partnership; the party words that fit are listed, the likeliest first.
//! Departments 2 3 4 6 7 8 A N, their kinds of body, and that there are no others come from the amendment of 2016, which
//! was not read.
//! Example of the standard: 91350100M000100Y43.
//!
//! Source: GB 32100—2015, 4.1–4.2.5, 表1–4, 附录A and 附录B; GB 11714—1997 for places 9–17.

use super::checksum::{mod_31_3, organization_code, value_31};
use super::facts::{Facts, Named, RegionFact};
use super::organization_code::GB_11714;
use super::resident_id::{REGION_HISTORY, region_fact};
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, Strength, birth, first_wrong, part, region};
use crate::day::ymd;
use crate::issue::Code;
use crate::party::Party;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static GB_32100: Document = Document {
    name: wording("GB 32100—2015 法人和其他组织统一社会信用代码编码规则"),
    level: Level::Standard,
    from: Some(ymd(2015, 10, 1)),
    until: None,
};
static AMENDMENT: Document =
    Document {
        name: wording("GB 32100—2015 第1号修改单（2016）"), level: Level::Standard, from: None, until: None
    };
static HOUSE: Document = Document { name: wording("客户类型对照"), level: Level::House, from: None, until: None };

pub(super) static LAYOUT: Rule = Rule {
    id: id("ident.uscc.layout"),
    subject: Subject::Ident,
    document: &GB_32100,
    article: wording("4.1–4.2"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording(
        "十八位：登记管理部门、机构类别各一位，登记机关行政区划六位数字，主体标识九位，校验码一位；不用字母I、O、S、V、Z。",
    ),
    en: wording(
        "18 characters: department, kind, six digits of region, nine of subject, one check; no letters I, O, S, V, Z.",
    ),
    codes: &[Code::IdentLength, Code::IdentCharset],
};
pub(super) static CHECK_DIGIT: Rule = Rule {
    id: id("ident.uscc.check_digit"),
    subject: Subject::Ident,
    document: &GB_32100,
    article: wording("4.2.5，附录A"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("校验码为31减去加权和除以31的余数，权数为3的幂除以31的余数；结果为31时记0。"),
    en: wording(
        "The check character is 31 minus the weighted sum modulo 31, weights being powers of 3; 31 is written 0.",
    ),
    codes: &[Code::IdentCheckDigit],
};
static AUTHORITY: Rule = Rule {
    id: id("ident.uscc.authority"),
    subject: Subject::Ident,
    document: &GB_32100,
    article: wording("表2，表3"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("第一位为登记管理部门代码：1机构编制、5民政、9工商、Y其他；第二位为机构类别。"),
    en: wording(
        "Place 1 is the registering department: 1 staffing, 5 civil affairs, 9 commerce, Y other; place 2 the kind of body.",
    ),
    codes: &[],
};
static PARTY: Rule = Rule {
    id: id("ident.uscc.party"),
    subject: Subject::Ident,
    document: &HOUSE,
    article: wording(""),
    force: Force::May,
    standing: Standing::House,
    zh: wording(
        "前两位对应的客户类型：91机构法人、合伙企业、创投企业或非法人组织，92个体工商户，93、N机构法人，11–19、51–59机关、事业单位、社会组织。",
    ),
    en: wording(
        "Parties by the first two characters: 91 company, partnership, venture capital or unincorporated; 92 sole trader; 93, N legal person; 11–19, 51–59 public institution.",
    ),
    codes: &[Code::IdentConflict],
};
pub(super) static AUTHORITY_2016: Rule = Rule {
    id: id("ident.uscc.authority_2016"),
    subject: Subject::Ident,
    document: &AMENDMENT,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Unverified,
    zh: wording(
        "登记管理部门增加：2外交、3司法行政、4文化、6旅游、7宗教、8工会、A中央军委改革和编制办公室、N农业；此外没有。",
    ),
    en: wording(
        "More departments: 2 foreign affairs, 3 justice, 4 culture, 6 tourism, 7 religion, 8 trade unions, A military reform, N agriculture; no others.",
    ),
    codes: &[Code::IdentAuthorityUnknown],
};
static INNER_CHECK_DIGIT: Rule = Rule {
    id: id("ident.uscc.inner_check_digit"),
    subject: Subject::Ident,
    document: &GB_11714,
    article: wording("附录A"),
    force: Force::May,
    standing: Standing::Verified,
    zh: wording("第九至十七位为组织机构代码，其末位为校验码；早期试点代码有不符者，仅作提示。"),
    en: wording(
        "Places 9 to 17 are an organisation code with its own check digit; early pilot codes violate it, so only a hint.",
    ),
    codes: &[Code::IdentInnerCheckDigit],
};
pub(super) static ENTITY_KIND: Rule = Rule {
    id: id("ident.uscc.entity_kind"),
    subject: Subject::Ident,
    document: &AMENDMENT,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("机构类别随登记管理部门增加；前两位不在所列组合中仅作提示。"),
    en: wording("Kinds of body were added with the departments; a pair that is not listed is only a hint."),
    codes: &[Code::IdentNotAllocated],
};

pub(super) static KIND: Kind = Kind {
    code: "uscc",
    name: title("统一社会信用代码", "unified social credit code"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(18, 18)]),
    evening: Evening::NUMBER,
    mask: Mask::All,
    holders: &[],
    rules: &[&LAYOUT, &CHECK_DIGIT, &AUTHORITY, &PARTY, &REGION_HISTORY],
    hints: &[&AUTHORITY_2016, &INNER_CHECK_DIGIT, &ENTITY_KIND],
    family: None,
    inspect,
    facts,
    opens,
};

/// Registering departments; those of 1 5 9 Y stand in the text of 2015.
const AUTHORITIES: &[(u8, &str)] = &[
    (b'9', "工商"),
    (b'1', "机构编制"),
    (b'5', "民政"),
    (b'Y', "其他"),
    (b'2', "外交"),
    (b'3', "司法行政"),
    (b'4', "文化"),
    (b'6', "旅游"),
    (b'7', "宗教"),
    (b'8', "工会"),
    (b'A', "中央军委改革和编制办公室"),
    (b'N', "农业"),
];

/// How many of the kinds of body stand in the text of 2015; they come first.
const OF_2015: usize = 12;

/// Kinds of body by places 1 and 2.
const ENTITY_KINDS: &[([u8; 2], &str)] = &[
    (*b"91", "企业"),
    (*b"92", "个体工商户"),
    (*b"93", "农民专业合作社"),
    (*b"11", "机关"),
    (*b"12", "事业单位"),
    (*b"13", "中央编办直管群众团体"),
    (*b"19", "其他"),
    (*b"51", "社会团体"),
    (*b"52", "民办非企业"),
    (*b"53", "基金会"),
    (*b"59", "其他"),
    (*b"Y1", "其他"),
    (*b"21", "外国常驻新闻机构"),
    (*b"29", "其他"),
    (*b"31", "律师"),
    (*b"32", "公证"),
    (*b"33", "基层法律服务"),
    (*b"34", "司法鉴定"),
    (*b"35", "仲裁"),
    (*b"39", "其他"),
    (*b"41", "外国在华文化中心"),
    (*b"49", "其他"),
    (*b"61", "外国旅游部门常驻代表机构"),
    (*b"69", "其他"),
    (*b"71", "宗教活动场所"),
    (*b"72", "院校"),
    (*b"79", "其他"),
    (*b"81", "基层工会"),
    (*b"89", "其他"),
    (*b"99", "其他"),
    (*b"A1", "军队事业单位"),
    (*b"A9", "其他"),
    (*b"N1", "组集体经济组织"),
    (*b"N2", "村集体经济组织"),
    (*b"N3", "乡集体经济组织"),
    (*b"N9", "其他"),
];

fn inspect(text: &str, _: &Context) -> Verdict {
    verdict(text)
}

/// The verdict, which no day or policy has a part in.
pub(super) fn verdict(text: &str) -> Verdict {
    match <&[u8; 18]>::try_from(text.as_bytes()) {
        Ok(number) if number.iter().enumerate().all(|(place, byte)| is_allowed(place, *byte)) => inspect_number(number),
        _ => Verdict::charset(
            first_wrong(text, |place, c| u8::try_from(c).is_ok_and(|byte| is_allowed(place, byte))).unwrap_or(0),
        ),
    }
}

/// Whether a character can stand at a place (from 0): the region is of digits.
const fn is_allowed(place: usize, character: u8) -> bool {
    match place {
        2..8 => character.is_ascii_digit(),
        _ => value_31(character).is_some(),
    }
}

/// The verdict on 18 allowed characters.
fn inspect_number(number: &[u8; 18]) -> Verdict {
    if !mod_31_3(number) {
        Verdict::hard(Code::IdentCheckDigit)
    } else if authority(number[0]).is_none() {
        Verdict::hard(Code::IdentAuthorityUnknown)
    } else {
        Verdict::soft(
            registrar_hint(birth::packed(&number[2..8]))
                .and(Soft::NOT_ALLOCATED.when(entity_kind(number[0], number[1]).is_none()))
                .and(Soft::INNER_CHECK_DIGIT.when(!organization_code(&number[8..17]))),
        )
    }
}

fn authority(character: u8) -> Option<&'static str> {
    AUTHORITIES.iter().find(|row| row.0 == character).map(|row| row.1)
}

/// Place in the list and name.
fn entity_kind(authority: u8, kind: u8) -> Option<(usize, &'static str)> {
    let found = ENTITY_KINDS.iter().enumerate().find(|(_, row)| row.0 == [authority, kind]);
    found.map(|(place, row)| (place, row.1))
}

/// Stands for the whole country where a national authority registers.
const NATIONAL: u32 = 100_000;

/// What the region table says of a registrar's code.
pub(super) fn registrar_hint(code: u32) -> Soft {
    Soft::REGION_UNKNOWN.when(code != NATIONAL && region::years(code).is_none())
}

/// Six digits of a registrar with what the table knows of them.
pub(super) fn registrar(code: &str) -> RegionFact {
    match birth::packed(code.as_bytes()) {
        NATIONAL => RegionFact { code: code.to_owned(), status: "current", from: None, until: None },
        _ => region_fact(code),
    }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, sources: &mut Sources) {
    let number = text.as_bytes();
    if !matches!(number[0], b'1' | b'5' | b'9' | b'Y') {
        sources.cite(&AUTHORITY_2016);
    }
    let kind = entity_kind(number[0], number[1]);
    if kind.is_none_or(|kind| kind.0 >= OF_2015) {
        sources.cite(&ENTITY_KIND);
    }
    facts.authority = authority(number[0]).map(|name| Named::new(part(text, 0..1), name));
    facts.entity_kind = kind.map(|kind| Named::new(part(text, 0..2), kind.1));
    facts.parties = parties(number[0], number[1]);
    facts.region = Some(registrar(part(text, 2..8)));
    facts.organization_code = Some(part(text, 8..17).to_owned());
}

fn parties(authority: u8, kind: u8) -> Option<Vec<Party>> {
    let parties: &[Party] = match (authority, kind) {
        (b'9', b'1') => &[Party::LegalPerson, Party::Partnership, Party::VentureCapital, Party::Unincorporated],
        (b'9', b'2') => &[Party::SoleTrader],
        (b'9', b'3') | (b'N', _) => &[Party::LegalPerson],
        (b'1', b'1' | b'2' | b'3' | b'9') | (b'5', _) => &[Party::PublicInstitution],
        _ => return None,
    };
    Some(parties.to_vec())
}

/// Whether the characters so far can still become a code: an existing department, each character allowed at its place.
fn opens(text: &str) -> bool {
    let mut characters = text.bytes().enumerate();
    characters.all(|(place, byte)| is_allowed(place, byte) && (place > 0 || authority(byte).is_some()))
}
