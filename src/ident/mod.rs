//! Identifiers (证件号码、账户号码、证券代码、名称): normalise, check, tell the facts.
//!
//! One file per kind, all of one shape: the module text says what the number is, who issues it, digit by digit, what is
//! checked and what is not; then the rows of the rule book, the [`Kind`], `inspect` (the verdict) and `facts`.
//! Three doors lead to the same `inspect`: [`accepts`] builds nothing, [`check()`] explains everything, and
//! [`lines::check_lines`] gives one flag word per line.
//!
//! Order of findings: missing, length, characters, layout, check digit, then meaning (province, authority or country,
//! birth date, reserved). One hard finding per number; soft findings only where no hard one stands.

mod annotate;
pub mod birth;
pub mod checksum;
pub mod columns;
pub mod compare;
pub mod country;
mod country_table;
mod digits;
pub mod expect;
pub mod facts;
pub mod guess;
mod lengths;
pub mod lines;
pub mod mask;
mod plain;
pub mod policy;
pub mod region;
mod region_table;
#[cfg(target_feature = "simd128")]
mod simd;
pub mod typing;
pub mod verdict;

mod bank_account;
mod bank_card;
mod business_licence_15;
mod cash_account;
mod client_code;
mod email;
mod foreign_permanent_resident_id;
mod foreign_permanent_resident_id_15;
mod hk_macao_id;
mod hk_macao_travel_permit;
mod hmt_residence_permit;
mod isin;
mod landline;
mod lei;
mod military_id;
mod mobile;
mod mrz;
mod organisation_name;
mod organization_code;
mod passport;
mod person_name;
mod postcode;
mod product_code;
mod resident_id;
mod resident_id_15;
mod securities_account;
mod security_code;
mod taiwan_id;
mod taiwan_travel_permit;
mod taxpayer_id;
mod temporary_resident_id;
mod unified_account;
mod uscc;

use crate::day::Day;
use crate::issue::{Checked, Code, Issue, Sound, Unsound};
use crate::party::Party;
use crate::rule::{Rule, Sources};
use crate::text::{self, Evening};
use crate::word::words;
use crate::wording::Title;
use expect::Expect;
use facts::Facts;
pub use lengths::Lengths;
use policy::Policy;
use serde::Serialize;
use std::borrow::Cow;
use verdict::{Soft, Verdict};

words! {
    /// How much of a kind can be checked at all.
    pub enum Strength {
        /// Its length and that it is made of digits.
        Length = "length",
        /// Its characters.
        Charset = "charset",
        /// Its layout.
        Layout = "layout",
        /// A check digit.
        CheckDigit = "check_digit",
        /// A published table of what was allocated.
        Registry = "registry",
    }
}

/// What of a number may be shown.
#[derive(Clone, Copy, Debug)]
pub enum Mask {
    /// So many characters at the start and at the end.
    Ends(usize, usize),
    /// Nothing.
    All,
}

/// What a check is told beside the text.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The day whose rules apply, YYYYMMDD.
    pub on: u32,
    /// Whether the text is read as typed, and tolerated faults are faults.
    pub strict: bool,
    /// The broker's patterns.
    pub policy: &'a Policy,
}

/// The day of questions that name none: late enough for every birth date, and in a century whose two-digit years are
/// read as today's are.
const ANY_DAY: u32 = 2099_12_31;

/// A kind of identifier.
#[derive(Debug)]
pub struct Kind {
    /// The word on the wire.
    pub code: &'static str,
    /// What people call it.
    pub name: Title,
    /// How much can be checked.
    pub strength: Strength,
    /// How long it is.
    pub lengths: Lengths,
    /// How typed text is made even.
    pub evening: Evening,
    /// What may be shown.
    pub mask: Mask,
    /// Parties that can hold it; empty where the number does not tell.
    pub holders: &'static [Party],
    /// The rows that every answer rests on.
    pub rules: &'static [&'static Rule],
    /// Rows that an answer rests on only where their code is raised or the facts come from them.
    pub hints: &'static [&'static Rule],
    /// Where a kind has several families of numbers: the row that speaks for a text.
    pub family: Option<fn(&str) -> &'static Rule>,
    /// The verdict on even text whose length is right.
    pub inspect: fn(&str, &Context) -> Verdict,
    /// The facts of text whose verdict is sound; cites the hints they come from.
    pub facts: fn(&str, &Context, &mut Facts, &mut Sources),
    /// Whether text shorter than the longest can still become right.
    pub opens: fn(&str) -> bool,
}

/// Holders of a natural person's number.
const PERSON: &[Party] = &[Party::Individual, Party::Minor, Party::SoleTrader];

/// Every kind, in the order in which people look for them.
pub static KINDS: &[&Kind] = &[
    &resident_id::KIND,
    &resident_id_15::KIND,
    &temporary_resident_id::KIND,
    &hmt_residence_permit::KIND,
    &foreign_permanent_resident_id::KIND,
    &foreign_permanent_resident_id_15::KIND,
    &hk_macao_travel_permit::KIND,
    &taiwan_travel_permit::KIND,
    &hk_macao_id::KIND,
    &taiwan_id::KIND,
    &military_id::KIND,
    &passport::KIND,
    &mrz::KIND,
    &uscc::KIND,
    &organization_code::KIND,
    &business_licence_15::KIND,
    &taxpayer_id::KIND,
    &lei::KIND,
    &bank_card::KIND,
    &bank_account::KIND,
    &mobile::KIND,
    &landline::KIND,
    &postcode::KIND,
    &email::KIND,
    &unified_account::KIND,
    &securities_account::KIND,
    &cash_account::KIND,
    &client_code::KIND,
    &security_code::KIND,
    &isin::KIND,
    &product_code::KIND,
    &person_name::KIND,
    &organisation_name::KIND,
];

/// The kind of a word on the wire.
pub fn kind(code: &str) -> Option<&'static Kind> {
    KINDS.iter().copied().find(|kind| kind.code == code)
}

/// Every row of this subject.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    KINDS.iter().flat_map(|kind| kind.rules.iter().chain(kind.hints)).copied().chain(policy::OWN_RULES.iter().copied())
}

impl Kind {
    fn even<'a>(&self, typed: &'a str, context: &Context) -> Cow<'a, str> {
        if context.strict { Cow::Borrowed(typed) } else { self.evening.apply(typed) }
    }

    /// The verdict on typed text, in whichever door.
    pub(crate) fn verdict(&self, typed: &str, context: &Context) -> Verdict {
        if let Some(verdict) = plain::verdict(self, typed.as_bytes(), context.on) {
            return verdict;
        }
        let even = self.even(typed, context);
        let verdict = self.verdict_on_even(&even, context);
        verdict.with(Soft::NORMALISED.when(matches!(even, Cow::Owned(_))))
    }

    fn verdict_on_even(&self, even: &str, context: &Context) -> Verdict {
        if even.is_empty() || (context.strict && even.trim().is_empty()) {
            Verdict::hard(Code::FieldMissing)
        } else if !self.lengths.allows(text::length(even), context.policy) {
            Verdict::hard(Code::IdentLength)
        } else {
            (self.inspect)(even, context)
        }
    }

    fn rows(&self, context: &Context) -> &'static [&'static Rule] {
        match self.lengths {
            Lengths::Own(_) if context.policy.own => policy::OWN_RULES,
            _ => self.rules,
        }
    }

    /// The row that gives a code on an even text, if one does.
    fn source(&self, code: Code, even: &str, context: &Context) -> Option<&'static Rule> {
        let rows = self.rows(context);
        if let Some(rule) = self.family.map(|family| family(even)).filter(|rule| rule.codes.contains(&code)) {
            return Some(rule);
        }
        rows.iter().chain(self.hints).find(|rule| rule.codes.contains(&code)).or_else(|| rows.first()).copied()
    }
}

/// The first character that is no digit, counted from 0.
fn first_no_digit(text: &str) -> Option<usize> {
    first_wrong(text, |_, character| character.is_ascii_digit())
}

/// The first character that may not stand at its place, counted from 0.
fn first_wrong(text: &str, allowed: impl Fn(usize, char) -> bool) -> Option<usize> {
    text.chars().enumerate().position(|(place, character)| !allowed(place, character))
}

/// A part of plain text by bytes; empty where there is no such part.
fn part(text: &str, range: std::ops::Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// For kinds whose text tells nothing more.
fn no_facts(_: &str, _: &Context, _: &mut Facts, _: &mut Sources) {}

/// Options of [`check()`].
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The day whose rules apply.
    pub on: Day,
    /// Read the text as typed.
    pub strict: bool,
    /// What the form also says.
    pub expect: Expect,
    /// The broker's patterns.
    pub policy: Policy,
}

impl Options {
    /// The shipped policy, nothing expected, not strict.
    pub fn on(on: Day) -> Options {
        Options { on, strict: false, expect: Expect::default(), policy: policy::SHIPPED.clone() }
    }
}

/// A number that can be used.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ident {
    /// The kind.
    pub kind: &'static str,
    /// The text made even.
    pub text: String,
    /// What it says.
    pub facts: Facts,
    /// How much was checked.
    pub strength: Strength,
    /// The rows the answer rests on.
    pub sources: Sources,
}

/// The quick door: whether UTF-8 text is a sound number of a kind on a day (YYYYMMDD).
pub fn accepts(kind: &Kind, typed: impl AsRef<[u8]>, on: u32) -> bool {
    let typed = typed.as_ref();
    let verdict = plain::verdict(kind, typed, on).or_else(|| {
        let typed = std::str::from_utf8(typed).ok()?;
        Some(kind.verdict(typed, &Context { on, strict: false, policy: &policy::SHIPPED }))
    });
    verdict.is_some_and(Verdict::is_sound)
}

/// The full door: verdict, facts, every finding with its source.
///
/// Codes: those of the kind's rows, `field.missing` for blank text, `text.normalised`, `ident.conflict` at
/// `expect`, `rule.unverified`.
///
/// ```
/// use kehu::{day::Day, ident};
/// let kind = ident::kind("resident_id").unwrap();
/// let options = ident::Options::on(Day::read("2026-11-23").unwrap());
/// let sound = ident::check(kind, "11010519491231002X", &options).unwrap();
/// assert_eq!(sound.value.facts.age, Some(76));
/// ```
pub fn check(kind: &'static Kind, typed: &str, options: &Options) -> Checked<Ident> {
    let context = Context { on: options.on.packed(), strict: options.strict, policy: &options.policy };
    let verdict = kind.verdict(typed, &context);
    if let Some(code) = verdict.reason() {
        return Err(refuse(vec![explain(kind, typed, code, verdict.place(), &context)]));
    }
    let text = kind.even(typed, &context);
    let mut sources: Sources = kind.rows(&context).iter().copied().collect();
    if let Some(family) = kind.family {
        sources.cite(family(&text));
    }
    let mut facts = Facts::default();
    (kind.facts)(&text, &context, &mut facts, &mut sources);
    let conflicts = options.expect.contradictions(kind, &facts, &context);
    if !conflicts.is_empty() {
        return Err(refuse(conflicts));
    }
    let mut warnings = Vec::new();
    for code in verdict.hints().codes() {
        let mut issue = Issue::new(code);
        if code != Code::TextNormalised {
            issue.source = kind.source(code, &text, &context);
        }
        if code == Code::IdentRegionAbolished
            && let Some(until) = facts.region.as_ref().and_then(|region| region.until)
        {
            issue = issue.with("until", u32::from(until));
        }
        if let Some(rule) = issue.source {
            sources.cite(rule);
        }
        warnings.push(issue);
    }
    warnings.extend(sources.caution());
    let value = Ident { kind: kind.code, text: text.into_owned(), facts, strength: kind.strength, sources };
    Ok(Sound { value, warnings })
}

fn refuse(issues: Vec<Issue>) -> Unsound {
    let sources: Sources = issues.iter().filter_map(|issue| issue.source).collect();
    Unsound { warnings: sources.caution().into_iter().collect(), issues }
}

fn explain(kind: &Kind, typed: &str, code: Code, place: usize, context: &Context) -> Issue {
    let even = kind.even(typed, context);
    let issue = Issue { source: kind.source(code, &even, context), ..Issue::new(code) };
    match code {
        Code::FieldMissing => Issue { source: None, ..issue },
        Code::IdentLength => {
            issue.with("expected", kind.lengths.text(context.policy)).with("actual", text::length(&even))
        }
        Code::IdentCharset if context.strict => issue.with("position", place + 1),
        Code::IdentCharset => issue.with("position", kind.evening.typed_position(typed, place)),
        Code::IdentBirthDateFuture => issue.with("on", birth::day(context.on).map(Day::text).unwrap_or_default()),
        Code::IdentBirthDateOutOfRange => {
            issue.with("from", birth::day(birth::EARLIEST).map(Day::text).unwrap_or_default())
        }
        _ => issue,
    }
}
