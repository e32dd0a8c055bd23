//! Number of the residence permit for residents of Hong Kong, Macao and Taiwan (港澳台居民居住证号码), 18 characters.
//!
//! Issued by the public security organs of the mainland. 1–6 region 810000 (Hong Kong), 820000 (Macao) or 830000
//! (Taiwan), 7–14 birth date YYYYMMDD, 15–17 sequence (odd for men, even for women), 18 check character 0–9 or X by
//! ISO 7064 MOD 11-2.
//!
//! Checked: length, characters, one of the three regions, check character, birth date from 1800 to `on`. A number that
//! begins with 81, 82 or 83 but names a city is `ident.malformed`, any other beginning `ident.province_unknown`.
//! Not checked: that the permit was issued to anyone.
//!
//! Source: 《港澳台居民居住证申领发放办法》第三条 for the regions, GB 11643—1999 for the rest.

use super::facts::{Facts, Named};
use super::resident_id::{self, BIRTH_DATE, CHECK_DIGIT, SEX};
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, birth, checksum, part, region};
use crate::day::ymd;
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static MEASURES: Document = Document {
    name: wording("《港澳台居民居住证申领发放办法》（国办发〔2018〕81号）"),
    level: Level::Regulation,
    from: Some(ymd(2018, 9, 1)),
    until: None,
};

pub(super) static LAYOUT: Rule = Rule {
    id: id("ident.hmt_residence_permit.layout"),
    subject: Subject::Ident,
    document: &MEASURES,
    article: wording("第三条"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("公民身份号码十八位，地址码为香港810000、澳门820000、台湾830000。"),
    en: wording("An 18-character identity number whose region is 810000 Hong Kong, 820000 Macao or 830000 Taiwan."),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed, Code::IdentProvinceUnknown],
};

pub(super) static KIND: Kind = Kind {
    code: "hmt_residence_permit",
    name: title("港澳台居民居住证号码", "residence permit number for residents of Hong Kong, Macao and Taiwan"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(18, 18)]),
    evening: Evening::NUMBER,
    mask: Mask::Ends(6, 2),
    holders: PERSON,
    rules: &[&LAYOUT, &BIRTH_DATE, &SEX, &CHECK_DIGIT],
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
    let code = birth::packed(&number[..6]);
    let is_home = is_home(code);
    if !is_home && (81..=83).contains(&(code / 10_000)) {
        Verdict::hard(Code::IdentMalformed)
    } else if !checksum::mod_11_2(number) {
        Verdict::hard(Code::IdentCheckDigit)
    } else if !is_home {
        Verdict::hard(Code::IdentProvinceUnknown)
    } else {
        birth::finding(birth::packed(&number[6..14]), on).map_or(Verdict::soft(Soft::NONE), Verdict::hard)
    }
}

fn is_home(code: u32) -> bool {
    matches!(code, 810_000 | 820_000 | 830_000)
}

fn facts(text: &str, context: &Context, facts: &mut Facts, sources: &mut Sources) {
    let digits = part(text, 0..2);
    resident_id::facts(text, context, facts, sources);
    facts.region = None;
    // Permits write 83 for Taiwan, which is 71 in the code list.
    let (province, holder) = match digits {
        "81" => (81, "hong_kong"),
        "82" => (82, "macao"),
        _ => (71, "taiwan"),
    };
    facts.province = region::province_name(province).map(|name| Named::new(digits, name));
    facts.holder = Some(holder);
}

fn opens(text: &str) -> bool {
    resident_id::is_possible(text, is_home)
}
