//! Number of the mainland travel permit for residents of Hong Kong and Macao (港澳居民来往内地通行证号码), 9 or 11 characters.
//!
//! Issued by the exit and entry administration of the public security organs. 1 letter H (Hong Kong) or M (Macao), 2–9
//! digits given to the holder for life, 10–11 count of renewals, 00 on the first permit.
//!
//! Checked: length, characters, the first letter. Not checked: anything else, for there is no check digit.
//!
//! Reading: cards of today are recalled to print the nine characters and the count apart, so that nine are taken as well.
//! C and W begin the permit with which residents of the mainland travel to Hong Kong and Macao: `ident.malformed`.
//!
//! Source: rule of the Ministry of Public Security announced on 10 March 2010.

use super::birth::packed;
use super::facts::Facts;
use super::policy::PRACTICE;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, first_wrong};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static NOTICE: Document = Document {
    name: wording("公安部公布的港澳居民来往内地通行证号码规则（2010年3月10日）"),
    level: Level::Regulation,
    from: None,
    until: None,
};

static LAYOUT: Rule = Rule {
    id: id("ident.hk_macao_travel_permit.layout"),
    subject: Subject::Ident,
    document: &NOTICE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("十一位：首位字母H（香港）或M（澳门），八位终身号码，两位换证次数。"),
    en: wording("11 characters: H for Hong Kong or M for Macao, 8 digits for life, 2 digits count of renewals."),
    codes: &[Code::IdentLength, Code::IdentCharset, Code::IdentMalformed],
};
static SHORT: Rule = Rule {
    id: id("ident.hk_macao_travel_permit.short"),
    subject: Subject::Ident,
    document: &PRACTICE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("现行卡式证件只印前九位，换证次数另印。"),
    en: wording("Cards of today print the first nine characters, and the count of renewals apart from them."),
    codes: &[],
};

pub(super) static KIND: Kind = Kind {
    code: "hk_macao_travel_permit",
    name: title("港澳居民来往内地通行证号码", "mainland travel permit number for residents of Hong Kong and Macao"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(9, 9), (11, 11)]),
    evening: Evening::NUMBER,
    mask: Mask::Ends(1, 3),
    holders: PERSON,
    rules: &[&LAYOUT],
    hints: &[&SHORT],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, _: &Context) -> Verdict {
    match first_wrong(text, stands) {
        Some(place) => Verdict::charset(place),
        None if holder(text).is_none() => Verdict::hard(Code::IdentMalformed),
        None => Verdict::soft(Soft::NONE),
    }
}

fn stands(place: usize, character: char) -> bool {
    if place == 0 { character.is_ascii_uppercase() } else { character.is_ascii_digit() }
}

fn holder(text: &str) -> Option<&'static str> {
    match text.as_bytes().first()? {
        b'H' => Some("hong_kong"),
        b'M' => Some("macao"),
        _ => None,
    }
}

fn facts(text: &str, _: &Context, facts: &mut Facts, sources: &mut Sources) {
    let (lifelong, renewals) = text.split_at_checked(9).unwrap_or((text, ""));
    if renewals.is_empty() {
        sources.cite(&SHORT);
    }
    facts.holder = holder(text);
    facts.document_number = Some(lifelong.to_owned());
    facts.renewals = (!renewals.is_empty()).then(|| packed(renewals.as_bytes()));
}

fn opens(text: &str) -> bool {
    first_wrong(text, stands).is_none() && holder(text).is_some()
}
