//! Machine-readable zone of a travel document (证件机读码), 44, 72, 88 or 90 characters.
//!
//! Issued by states after ICAO Doc 9303. 90: three lines of 30 (cards, TD1). 72: two of 36 (TD2, and visas). 88: two of
//! 44 (passports, TD3, and visas). 44: the second line of a passport alone. Line breaks and spaces are taken out first.
//! Two lines: 1 begins with the document code, 3–5 issuer, 6 on names; 2 has 1–9 document number, 10 its check digit,
//! 11–13 nationality, 14–19 birth date, 20 its check digit, 21 sex, 22–27 expiry, 28 its check digit, then optional data
//! (of a passport with a check digit of its own) and the composite check digit, which visas do not have.
//! Three lines: 1 has 3–5 issuer, 6–14 document number, 15 its check digit, 16–30 optional; 2 has 1–6 birth date, 7, 8
//! sex, 9–14 expiry, 15, 16–18 nationality, 19–29 optional, 30 composite; 3 names.
//!
//! Checked: length, characters, document code, sex, expiry date, every check digit (weights 7 3 1, modulo 10), issuer
//! and nationality, birth date up to `on`. Not checked: names; that the document exists.
//!
//! Document codes: A, C or I in three lines; A, C, I, P or V in two of 36; P or V in two of 44; V is a visa.
//!
//! Readings: 36 characters alone are refused, for they do not say which line they are. 44 are a passport's, not a
//! visa's. Fillers in a birth or expiry date are an unknown part: no finding, no fact. A number longer than nine
//! characters goes on in the optional data of cards, a filler in place of its check digit. The check digit of empty
//! optional data may be a filler. The year of birth is the latest one not after `on`; up to age 20 it fits two centuries.
//! A document expires in 1970–2069.
//!
//! Source: ICAO Doc 9303, parts 3 to 7.

use super::facts::{Facts, Sex};
use super::policy::PRACTICE;
use super::verdict::{Soft, Verdict};
use super::{Context, Kind, Lengths, Mask, PERSON, Strength, birth, checksum, country, first_wrong};
use crate::day::Day;
use crate::issue::Code;
use crate::rule::{Document, Force, Level, Rule, Sources, Standing, Subject, id, wording};
use crate::text::Evening;
use crate::text::joined;
use crate::wording::title;

static DOC_9303: Document =
    Document { name: wording("ICAO Doc 9303 机读旅行证件"), level: Level::Standard, from: None, until: None };

static LAYOUT: Rule = Rule {
    id: id("ident.mrz.layout"),
    subject: Subject::Ident,
    document: &DOC_9303,
    article: wording("Parts 3–7"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("三行各30位、两行各36位或两行各44位（护照可只有第二行），字符为大写字母、数字和填充符<。"),
    en: wording(
        "Three lines of 30, two of 36 or two of 44 (of a passport the second alone), of capitals, digits and the filler <.",
    ),
    codes: &[
        Code::IdentLength,
        Code::IdentCharset,
        Code::IdentMalformed,
        Code::IdentCountryUnknown,
        Code::IdentBirthDate,
    ],
};
static CHECK_DIGIT: Rule = Rule {
    id: id("ident.mrz.check_digit"),
    subject: Subject::Ident,
    document: &DOC_9303,
    article: wording("Part 3, 4.9"),
    force: Force::Must,
    standing: Standing::Verified,
    zh: wording("证件号码、出生日期、有效期及组合校验码均按权数7、3、1模10计算。"),
    en: wording(
        "Document number, birth date, expiry and the composite have check digits with weights 7 3 1, modulo 10.",
    ),
    codes: &[Code::IdentCheckDigit],
};
static STATES: Rule = Rule {
    id: id("ident.mrz.states"),
    subject: Subject::Ident,
    document: &DOC_9303,
    article: wording("Part 3"),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("ISO 3166-1 以外的代码，如XXA、UNO。"),
    en: wording("Codes beyond ISO 3166-1, such as XXA and UNO."),
    codes: &[],
};
static CENTURY: Rule = Rule {
    id: id("ident.mrz.century"),
    subject: Subject::Ident,
    document: &PRACTICE,
    article: wording(""),
    force: Force::May,
    standing: Standing::Unverified,
    zh: wording("出生年份取不晚于查询日的最近一年；二十岁以下者也可能早一百年出生。"),
    en: wording("The year is the latest up to the day asked about; up to age 20 the holder could be a century older."),
    codes: &[Code::IdentCenturyAmbiguous],
};

pub(super) static KIND: Kind = Kind {
    code: "mrz",
    name: title("证件机读码", "machine-readable zone of a travel document"),
    strength: Strength::CheckDigit,
    lengths: Lengths::Of(&[(44, 44), (72, 72), (88, 88), (90, 90)]),
    evening: Evening::NUMBER,
    mask: Mask::All,
    holders: PERSON,
    rules: &[&LAYOUT, &CHECK_DIGIT],
    hints: &[&STATES, &CENTURY],
    family: None,
    inspect,
    facts,
    opens,
};

/// The parts of a zone, whichever its layout.
struct Zone<'a> {
    layout: &'static str,
    issuer: Option<&'a str>,
    number: String,
    nationality: &'a str,
    birth: &'a str,
    sex: &'a str,
    expiry: &'a str,
    /// Every checked text with the character that checks it.
    checks: Vec<(String, &'a str)>,
}

/// The parts of a zone of allowed characters, unless the document code does not belong to its size.
fn read(text: &str) -> Option<Zone<'_>> {
    match (text.len(), text.get(..1)?) {
        (44, _) => two_lines("td3_line_2", None, text),
        (72, "A" | "C" | "I" | "P" | "V") => two_lines("td2", text.get(..36), text.get(36..)?),
        (88, "P" | "V") => two_lines("td3", text.get(..44), text.get(44..)?),
        (90, "A" | "C" | "I") => three_lines(text),
        _ => None,
    }
}

fn two_lines<'a>(layout: &'static str, first: Option<&'a str>, second: &'a str) -> Option<Zone<'a>> {
    let is_visa = first.is_some_and(|first| first.starts_with('V'));
    let (body, composite) = second.split_at_checked(second.len() - 1)?;
    let optional = body.get(28..)?;
    let (number, check) = match layout {
        "td2" if !is_visa => whole_number(second.get(..9)?, second.get(9..10)?, optional),
        _ => (second.get(..9)?.to_owned(), second.get(9..10)?),
    };
    let (birth, expiry) = (second.get(13..19)?, second.get(21..27)?);
    let mut checks = vec![
        (number.clone(), check),
        (birth.to_owned(), second.get(19..20)?),
        (expiry.to_owned(), second.get(27..28)?),
    ];
    if second.len() == 44 && !is_visa {
        let (personal, check) = optional.split_at_checked(14)?;
        if check != "<" || personal.contains(|character| character != '<') {
            checks.push((personal.to_owned(), check));
        }
    }
    if !is_visa {
        checks.push((joined(&[second.get(..10)?, second.get(13..20)?, body.get(21..)?]), composite));
    }
    Some(Zone {
        layout,
        issuer: first.and_then(|first| first.get(2..5)),
        number,
        nationality: second.get(10..13)?,
        birth,
        sex: second.get(20..21)?,
        expiry,
        checks,
    })
}

fn three_lines(text: &str) -> Option<Zone<'_>> {
    let (first, second) = (text.get(..30)?, text.get(30..60)?);
    let (number, check) = whole_number(first.get(5..14)?, first.get(14..15)?, first.get(15..)?);
    let (birth, expiry) = (second.get(..6)?, second.get(8..14)?);
    let composite = joined(&[first.get(5..)?, second.get(..7)?, second.get(8..15)?, second.get(18..29)?]);
    let checks = vec![
        (number.clone(), check),
        (birth.to_owned(), second.get(6..7)?),
        (expiry.to_owned(), second.get(14..15)?),
        (composite, second.get(29..)?),
    ];
    Some(Zone {
        layout: "td1",
        issuer: Some(first.get(2..5)?),
        number,
        nationality: second.get(15..18)?,
        birth,
        sex: second.get(7..8)?,
        expiry,
        checks,
    })
}

/// The document number and its check character; a filler in place of the check character says that both go on in the
/// optional data, up to the next filler.
fn whole_number<'a>(number: &str, check: &'a str, optional: &'a str) -> (String, &'a str) {
    let rest = optional.split('<').next().unwrap_or_default();
    match rest.len().checked_sub(1).and_then(|end| rest.split_at_checked(end)) {
        Some((tail, check_of_all)) if check == "<" => (joined(&[number, tail]), check_of_all),
        _ => (number.to_owned(), check),
    }
}

fn inspect(text: &str, context: &Context) -> Verdict {
    if let Some(place) = first_wrong(text, stands) {
        return Verdict::charset(place);
    }
    match read(text) {
        Some(zone) if zone.is_laid_out() => zone.verdict(context.on),
        _ => Verdict::hard(Code::IdentMalformed),
    }
}

fn stands(_: usize, character: char) -> bool {
    character.is_ascii_uppercase() || character.is_ascii_digit() || character == '<'
}

impl Zone<'_> {
    fn is_laid_out(&self) -> bool {
        matches!(self.sex, "M" | "F" | "<") && (self.expires_on().is_some() || is_partial(self.expiry))
    }

    fn verdict(&self, on: u32) -> Verdict {
        let checks =
            |(field, check): &(String, &str)| check.as_bytes() == [checksum::machine_readable(field.as_bytes())];
        if !self.checks.iter().all(checks) {
            Verdict::hard(Code::IdentCheckDigit)
        } else if !self.states().iter().all(|state| country::is_mrz_state(state)) {
            Verdict::hard(Code::IdentCountryUnknown)
        } else if let Some((_, century)) = self.born(on) {
            Verdict::soft(century)
        } else if is_partial(self.birth) {
            Verdict::soft(Soft::NONE)
        } else {
            Verdict::hard(Code::IdentBirthDate)
        }
    }

    /// The issuer, where the zone tells it, and the nationality.
    fn states(&self) -> [&str; 2] {
        [unfilled(self.issuer.unwrap_or(self.nationality)), unfilled(self.nationality)]
    }

    fn born(&self, on: u32) -> Option<(u32, Soft)> {
        birth::century(six_digits(self.birth)?, on)
    }

    fn expires_on(&self) -> Option<Day> {
        let date = six_digits(self.expiry)?;
        birth::day(date + if date / 10_000 < 70 { 20_000_000 } else { 19_000_000 })
    }
}

fn six_digits(date: &str) -> Option<u32> {
    date.bytes().all(|digit| digit.is_ascii_digit()).then(|| birth::packed(date.as_bytes()))
}

/// Whether a date is left open in part.
fn is_partial(date: &str) -> bool {
    date.contains('<') && date.bytes().all(|character| character.is_ascii_digit() || character == b'<')
}

fn unfilled(field: &str) -> &str {
    field.trim_end_matches('<')
}

/// Whether a state is of ISO 3166-1 or one of the two codes beyond it that were read in the standard.
fn is_read(state: &str) -> bool {
    matches!(state, "D" | "UTO") || country::by_alpha3(state).is_some()
}

fn facts(text: &str, context: &Context, facts: &mut Facts, sources: &mut Sources) {
    let Some(zone) = read(text) else { return };
    if !zone.states().into_iter().all(is_read) {
        sources.cite(&STATES);
    }
    let born = zone.born(context.on).map(|born| born.0);
    facts.layout = Some(zone.layout);
    facts.document_number = Some(unfilled(&zone.number).to_owned());
    facts.nationality = Some(unfilled(zone.nationality).to_owned());
    facts.issuer = zone.issuer.map(|issuer| unfilled(issuer).to_owned());
    facts.birth_date = born.and_then(birth::day);
    facts.age = born.map(|born| birth::age(born, context.on));
    facts.sex = match zone.sex {
        "M" => Some(Sex::Male),
        "F" => Some(Sex::Female),
        _ => None,
    };
    facts.expires_on = zone.expires_on();
}

fn opens(text: &str) -> bool {
    first_wrong(text, stands).is_none()
}
