//! Does the product suit (适当性匹配): entry, risk, term and kind, the worst of which is the verdict; what is needed to go
//! on, and what the firm may not do.
//!
//! C1 … C5 match R1 … R5 where the client's number is not below the product's; a client of the lowest category has R1
//! alone. Of a professional investor only the entry is looked at. What is not known is never a match.
//! Not judged: whether what was done was done well; what a product really is.
//! Source: the Measures' articles 19–22; the matrix as named brokers publish it.
//!
//! - `field.missing` `suit.unknown` `party.unknown`: a product or client that is not described.
//! - `suit.missing` `suit.expired` `suit.conflict` `suit.not_applicable` (warnings).

use super::profile::not_after;
use super::reading::{chosen, inside, is_natural, needed, party, place};
use super::rules;
use super::vocabulary::{
    Act, Axis, ClientLevel, InvestmentKind, InvestmentTerm, Investor, MatchVerdict, Need, NeedPaper, ProductLevel,
};
use super::work::{Data, Options, Work, asked};
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::party::Party;
use crate::rule::{Rule, Sources};
use crate::verdict::Verdict;
use serde::Serialize;

/// The most kinds of a client.
const MOST_KINDS: usize = 100;

/// One thing compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatchAxis {
    /// What.
    pub axis: Axis,
    /// How it fits.
    pub verdict: MatchVerdict,
    /// The client's; several words with spaces between.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    /// The product's.
    pub product: &'static str,
    /// The row that asks.
    pub source: &'static Rule,
}

/// What has to be done.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatchNeed {
    /// What.
    pub need: Need,
    /// Whether it was.
    pub given: Verdict,
    /// On which paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paper: Option<NeedPaper>,
    /// The row that asks.
    pub source: &'static Rule,
}

/// What may not be done.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Prohibition {
    /// What.
    pub act: Act,
    /// The row that forbids.
    pub source: &'static Rule,
}

/// How a product suits a client.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Match {
    /// The worst of the axes.
    pub verdict: MatchVerdict,
    /// Entry, risk, term, kind.
    pub axes: Vec<MatchAxis>,
    /// Whether business may go on.
    pub proceed: Verdict,
    /// What has to be done before.
    pub needs: Vec<MatchNeed>,
    /// What the firm may not do.
    pub prohibitions: Vec<Prohibition>,
    /// The rows it rests on.
    pub sources: Sources,
}

/// What was read. Levels are counted from 0.
#[derive(Debug)]
struct Asked {
    is_natural: bool,
    is_professional: bool,
    level: Option<usize>,
    lowest: Option<Verdict>,
    valid_until: Option<Day>,
    term: Option<usize>,
    kinds: Option<Vec<usize>>,
    age: Option<u32>,
    product_level: usize,
    product_term: usize,
    product_kind: usize,
    /// A [`Verdict`], or beyond them: the product asks for no entry.
    entry: usize,
    is_regraded: bool,
    acts: [Option<bool>; 6],
}

/// Words of `entry`, in the order of [`Verdict`].
const ENTRY: &[&str] = &["met", "unmet", "undetermined", "not_applicable"];
const ACTS: [&str; 6] = ["initiated", "warned", "insists", "care", "confirmedTwice", "told"];
const LEVELS: &[&str] = ClientLevel::WORDS;

/// A word of the request.
fn word_of(reader: &mut Reader<'_>, field: &'static str, words: &[&str]) -> Option<usize> {
    place(reader, field, words, Code::SuitUnknown)
}

/// One that has to be there.
fn needed(reader: &mut Reader<'_>, field: &'static str, words: &[&str]) -> Option<usize> {
    let found = word_of(reader, field, words);
    reader.required(field, found)
}

/// Whether there is another level than before.
fn has_changed(level: Option<usize>, before: Option<usize>) -> bool {
    level.zip(before).is_some_and(|(level, before)| level != before)
}

/// What is said of the client; the product's part is filled in afterwards.
fn client(root: &mut Reader<'_>, on: Day) -> Option<Asked> {
    let mut reader = inside(root, "client")?;
    let party: Option<Party> = party(&mut reader);
    let investor = needed!(&mut reader, "investor", Investor, Code::SuitUnknown);
    let level = word_of(&mut reader, "level", LEVELS);
    let lowest = chosen!(&mut reader, "lowest", Verdict, Code::SuitUnknown);
    let valid_until = reader.day("validUntil");
    let term = word_of(&mut reader, "term", InvestmentTerm::WORDS);
    let kinds = reader.texts("kinds", MOST_KINDS).map(|words| {
        let mut kinds = Vec::with_capacity(words.len());
        for (at, word) in words {
            match crate::word::place(InvestmentKind::WORDS, word) {
                Some(kind) => kinds.push(kind),
                None => reader.note_item("kinds", at, Issue::new(Code::SuitUnknown)),
            }
        }
        kinds
    });
    let birth_date = reader.day("birthDate");
    if let Some(birth_date) = birth_date {
        not_after(&mut reader, "birthDate", birth_date, on, Code::SuitNotYet);
    }
    let before = word_of(&mut reader, "previousLevel", LEVELS);
    reader.finish();
    Some(Asked {
        is_natural: is_natural(party?),
        is_professional: investor? == Investor::Professional,
        level,
        lowest,
        valid_until,
        term,
        kinds,
        age: birth_date.map(|birth_date| birth_date.years_until(on)),
        product_level: 0,
        product_term: 0,
        product_kind: 0,
        entry: 0,
        is_regraded: has_changed(level, before),
        acts: [None; 6],
    })
}

fn read(root: &mut Reader<'_>, _: &mut Data, options: &Options) -> Option<Asked> {
    let asked = client(root, options.on);
    let mut product = [None; 5];
    if let Some(mut reader) = inside(root, "product") {
        product = [
            needed(&mut reader, "level", ProductLevel::WORDS),
            needed(&mut reader, "term", InvestmentTerm::WORDS),
            needed(&mut reader, "kind", InvestmentKind::WORDS),
            needed(&mut reader, "entry", ENTRY),
            word_of(&mut reader, "previousLevel", ProductLevel::WORDS),
        ];
        reader.finish();
    }
    let mut acts = [None; 6];
    if let Some(mut reader) = root.inside("acts") {
        for (field, act) in ACTS.iter().zip(&mut acts) {
            *act = reader.flag(field);
        }
        reader.finish();
    }
    let [level, term, kind, entry, before] = product;
    let asked = asked?;
    Some(Asked {
        product_level: level?,
        product_term: term?,
        product_kind: kind?,
        entry: entry?,
        is_regraded: asked.is_regraded || has_changed(level, before),
        acts,
        ..asked
    })
}

/// The answer in the making.
struct Found<'a, 'b> {
    work: &'a mut Work<'b>,
    axes: Vec<MatchAxis>,
    needs: Vec<MatchNeed>,
    prohibitions: Vec<Prohibition>,
}

impl Found<'_, '_> {
    #[inline(never)]
    fn axis(
        &mut self,
        axis: Axis,
        verdict: MatchVerdict,
        client: Option<String>,
        product: &'static str,
        source: &'static Rule,
    ) {
        self.work.cite(source);
        self.axes.push(MatchAxis { axis, verdict, client, product, source });
    }

    #[inline(never)]
    fn need(&mut self, need: Need, given: Option<bool>, paper: Option<NeedPaper>, source: &'static Rule) {
        self.work.cite(source);
        self.needs.push(MatchNeed { need, given: Verdict::of(given), paper, source });
    }

    /// What a row forbids; each act once.
    #[inline(never)]
    fn prohibit(&mut self, acts: &[Act], source: &'static Rule) {
        self.work.cite(source);
        for act in acts {
            if !self.prohibitions.iter().any(|known| known.act == *act) {
                self.prohibitions.push(Prohibition { act: *act, source });
            }
        }
    }

    fn has(&self, axis: Axis, verdict: MatchVerdict) -> bool {
        self.axes.iter().any(|known| known.axis == axis && known.verdict == verdict)
    }
}

/// How risk fits, and the row that decides.
fn risk(asked: &Asked, is_valid: bool, work: &mut Work<'_>) -> (MatchVerdict, &'static Rule) {
    let product = asked.product_level;
    let row = &rules::MATCH_RISK;
    let lowest = asked.lowest.filter(|_| asked.is_natural);
    if asked.lowest.is_some() && !asked.is_natural {
        work.warn(Issue::new(Code::SuitNotApplicable), &["client", "lowest"]);
    }
    if asked.level.is_none() {
        work.missing(&["client", "level"]);
    }
    if lowest == Some(Verdict::Met) {
        if asked.level > Some(0) {
            work.warn(Issue::new(Code::SuitConflict).by(&rules::MATCH_LOWEST), &["client", "level"]);
        }
        let verdict = match (product, is_valid) {
            (0, true) => MatchVerdict::Match,
            (0, false) => return (MatchVerdict::Undetermined, row),
            _ => MatchVerdict::Forbidden,
        };
        return (verdict, &rules::MATCH_LOWEST);
    }
    let is_open = asked.is_natural && asked.level == Some(0) && product > 0 && lowest != Some(Verdict::Unmet);
    if is_open && lowest.is_none() {
        work.missing(&["client", "lowest"]);
    }
    let verdict = match asked.level {
        Some(level) if is_valid && !is_open => fits(level >= product),
        _ => MatchVerdict::Undetermined,
    };
    (verdict, row)
}

fn fits(is_fit: bool) -> MatchVerdict {
    if is_fit { MatchVerdict::Match } else { MatchVerdict::Mismatch }
}

/// The word at a place of a list.
fn said(words: &[&'static str], place: usize) -> &'static str {
    words.get(place).copied().unwrap_or_default()
}

/// Risk, term and kind of an ordinary investor.
fn compare(asked: &Asked, is_valid: bool, found: &mut Found<'_, '_>) {
    let (verdict, row) = risk(asked, is_valid, found.work);
    let words = |words: &[&'static str], place: Option<usize>| place.map(|place| said(words, place).to_owned());
    let product = said(ProductLevel::WORDS, asked.product_level);
    found.axis(Axis::Risk, verdict, words(LEVELS, asked.level), product, row);
    if asked.term.is_none() {
        found.work.missing(&["client", "term"]);
    }
    if asked.kinds.is_none() {
        found.work.missing(&["client", "kinds"]);
    }
    let known = |is_fit: Option<bool>| is_fit.filter(|_| is_valid).map_or(MatchVerdict::Undetermined, fits);
    let verdict = known(asked.term.map(|term| term >= asked.product_term));
    let product = said(InvestmentTerm::WORDS, asked.product_term);
    found.axis(Axis::Term, verdict, words(InvestmentTerm::WORDS, asked.term), product, &rules::MATCH_GOALS);
    let verdict = known(asked.kinds.as_ref().map(|kinds| kinds.contains(&asked.product_kind)));
    let product = said(InvestmentKind::WORDS, asked.product_kind);
    let mut client = asked.kinds.as_ref().map(|_| String::new());
    for kind in asked.kinds.iter().flatten() {
        if let Some(client) = &mut client {
            if !client.is_empty() {
                client.push(' ');
            }
            client.push_str(said(InvestmentKind::WORDS, *kind));
        }
    }
    found.axis(Axis::Kind, verdict, client, product, &rules::MATCH_GOALS);
    found.work.cite(&rules::MATCH_WORST);
}

fn answer(asked: Asked, work: &mut Work<'_>) -> Match {
    let options = work.options;
    let is_ordinary = !asked.is_professional;
    let is_valid = asked.valid_until.is_some_and(|until| until >= options.on);
    let mut found = Found { work, axes: Vec::new(), needs: Vec::new(), prohibitions: Vec::new() };
    let entry = match asked.entry {
        1 => MatchVerdict::Forbidden,
        2 => MatchVerdict::Undetermined,
        _ => MatchVerdict::Match,
    };
    let word = said(ENTRY, asked.entry).to_owned();
    found.axis(Axis::Entry, entry, Some(word), Verdict::Met.word(), &rules::MATCH_ENTRY);
    if is_ordinary {
        match asked.valid_until {
            None => found.work.missing(&["client", "validUntil"]),
            Some(until) if !is_valid => {
                let issue = Issue::new(Code::SuitExpired).with("until", until.text());
                found.work.warn(issue, &["client", "validUntil"]);
            }
            Some(_) => {}
        }
        compare(&asked, is_valid, &mut found);
    } else {
        found.work.cite(&rules::MATCH_PROFESSIONAL);
    }
    let mut verdict = MatchVerdict::Match;
    for axis in &found.axes {
        verdict = verdict.max(axis.verdict);
    }
    if verdict != MatchVerdict::Forbidden {
        needs(&asked, is_ordinary && !is_valid, &mut found);
    }
    let is_mismatch = |found: &Found<'_, '_>, axis| found.has(axis, MatchVerdict::Mismatch);
    const BOTH: &[Act] = &[Act::Sell, Act::Recommend];
    if found.has(Axis::Risk, MatchVerdict::Forbidden) {
        found.prohibit(BOTH, &rules::MATCH_LOWEST);
    }
    if entry == MatchVerdict::Forbidden {
        found.prohibit(BOTH, &rules::MATCH_ENTRY);
    }
    if is_mismatch(&found, Axis::Risk) {
        found.prohibit(&[Act::Recommend], &rules::MATCH_RISK);
    }
    if is_mismatch(&found, Axis::Term) || is_mismatch(&found, Axis::Kind) {
        found.prohibit(&[Act::Recommend], &rules::MATCH_GOALS);
    }
    let mut proceed = Verdict::Met;
    for need in &found.needs {
        proceed = proceed.and(need.given);
    }
    match verdict {
        MatchVerdict::Forbidden => proceed = Verdict::Unmet,
        MatchVerdict::Undetermined => proceed = Verdict::Undetermined,
        _ => {}
    }
    let Found { work, axes, needs, prohibitions } = found;
    Match { verdict, axes, proceed, needs, prohibitions, sources: work.sources.clone() }
}

/// What has to be done before business goes on, where nothing is forbidden.
fn needs(asked: &Asked, is_untested: bool, found: &mut Found<'_, '_>) {
    let options = found.work.options;
    let [initiated, warned, insists, care, confirmed_twice, told] = asked.acts;
    let is_ordinary = !asked.is_professional;
    if is_untested {
        found.need(Need::NewAssessment, Some(false), None, &rules::ASSESSMENT_VALIDITY);
    }
    if found.axes.iter().any(|axis| axis.verdict == MatchVerdict::Mismatch) {
        let row = &rules::MATCH_MISMATCH;
        found.need(Need::ClientInitiative, initiated, None, row);
        found.need(Need::WrittenWarning, warned, Some(NeedPaper::MismatchWarning), row);
        found.need(Need::Insistence, insists, None, row);
    }
    if is_ordinary && asked.product_level >= options.policy.high_risk_from as usize {
        found.need(Need::SpecialCare, care, Some(NeedPaper::HighRiskDisclosure), &rules::MATCH_CARE);
    }
    if is_ordinary && asked.is_natural && asked.age.is_some_and(|age| age >= options.policy.care_age) {
        let row = options.row(&rules::QUESTIONNAIRE_AGE);
        found.need(Need::SecondConfirmation, confirmed_twice, None, row);
    }
    if asked.is_regraded {
        found.need(Need::TellClient, told, Some(NeedPaper::RegradeNotice), &rules::MATCH_CHANGE);
    }
}

/// Whether a product suits a client.
///
/// ```
/// use kehu::{day::Day, input::Value, suitability};
///
/// let options = suitability::Options::on(Day::read("2026-11-23").unwrap());
/// let unsound = suitability::match_suitability(&Value::Map(Vec::new()), &options).unwrap_err();
/// assert_eq!(unsound.issues.len(), 2);
/// ```
pub fn match_suitability(request: &Value, options: &Options) -> Checked<Match> {
    asked(request, options, Code::SuitMissing, read, answer)
}
