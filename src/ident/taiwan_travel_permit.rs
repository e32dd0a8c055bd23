//! Number of the mainland travel permit for residents of Taiwan (台湾居民来往大陆通行证号码), 8, 10 or 11 characters.
//!
//! Issued by the exit and entry administration of the public security organs. Cards since 2015: eight digits given to
//! the holder for life. Booklets before: the same eight digits, 9–10 count of issues, 11 letter or digit of the issuing
//! place, often in brackets.
//!
//! Checked: length, characters. Not checked: anything else, for there is no check digit. A letter and nine digits are
//! the identity number of Taiwan, kind `taiwan_id`.
//!
//! Reading: the issuing place may be left out, so that ten digits are taken. The count of a booklet is told as printed.
//!
//! Source: notice of the Ministry of Public Security of 2 July 2015; for booklets a news report of 11 September 2008.

use super::birth::packed;
use super::facts::Facts;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, first_wrong};
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::wording::title;

static NOTICE: Document = Document {
    name: wording("公安部关于启用电子台湾居民来往大陆通行证的公告（2015年7月2日）"),
    level: Level::Regulation,
    from: None,
    until: None,
};
static BOOKLETS: Document = Document {
    name: wording("台湾居民来往大陆通行证（本式，1992—2008年版）号码编排（据中国新闻网2008年9月11日报道）"),
    level: Level::Regulation,
    from: None,
    until: None,
};

static LAYOUT: Rule = Rule {
    id: id("ident.taiwan_travel_permit.layout"),
    subject: Subject::Ident,
    document: &NOTICE,
    article: wording(""),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("卡式证件号码为八位数字，终身不变；本式证件号码长于八位的，取前八位。"),
    en: wording("The card has 8 digits for life; of a longer booklet number the first 8 stay."),
    codes: &[Code::IdentLength, Code::IdentCharset],
};
static BOOKLET: Rule = Rule {
    id: id("ident.taiwan_travel_permit.booklet"),
    subject: Subject::Ident,
    document: &BOOKLETS,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("八位号码后为两位签发次数，括号内为签发机关代号（字母或数字）。"),
    en: wording(
        "After the 8 digits come 2 digits count of issues and, in brackets, a letter or digit of the issuing place.",
    ),
    codes: &[],
};

pub(super) static KIND: Kind = Kind {
    code: "taiwan_travel_permit",
    name: title("台湾居民来往大陆通行证号码", "mainland travel permit number for residents of Taiwan"),
    strength: Strength::Layout,
    lengths: Lengths::Of(&[(8, 8), (10, 10), (11, 11)]),
    evening: Evening::BRACKETED,
    mask: Mask::Ends(1, 3),
    holders: PERSON,
    rules: &[&LAYOUT],
    hints: &[&BOOKLET],
    family: None,
    inspect,
    facts,
    opens,
};

fn inspect(text: &str, _: &Context) -> Verdict {
    first_wrong(text, stands).map_or(Verdict::soft(Soft::NONE), Verdict::charset)
}

fn stands(place: usize, character: char) -> bool {
    character.is_ascii_digit() || (place == 10 && character.is_ascii_uppercase())
}

fn facts(text: &str, _: &Context, facts: &mut Facts, sources: &mut Sources) {
    let (lifelong, issue) = text.split_at_checked(8).unwrap_or((text, ""));
    if !issue.is_empty() {
        sources.cite(&BOOKLET);
    }
    facts.holder = Some("taiwan");
    facts.document_number = Some(lifelong.to_owned());
    facts.renewals = issue.get(..2).map(|count| packed(count.as_bytes()));
}

fn opens(text: &str) -> bool {
    first_wrong(text, stands).is_none()
}
