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

use super::profile::is_natural;
use super::rules;
use super::schema::{Kind, SUIT, Slot, Slots, fields};
use super::vocabulary::{
    Act, Axis, ClientLevel, InvestmentKind, InvestmentTerm, Investor, MatchVerdict, Need, NeedPaper, ProductLevel,
};
use super::work::{Options, Work, asked};
use crate::input::Value;
use crate::issue::{Checked, Code, Issue};
use crate::rule::{Rule, Sources};
use crate::verdict::Verdict;
use serde::Serialize;

/// Words of `entry`, in the order of [`Verdict`].
const ENTRY: &[&str] = &["met", "unmet", "undetermined", "not_applicable"];
const LEVEL: Kind = Kind::Word(ClientLevel::WORDS);

fields! {
    /// Who buys.
    CLIENT of Client {
        Party = "party" needed Kind::Party;
        Investor = "investor" needed Kind::Word(Investor::WORDS);
        Level = "level" given LEVEL;
        Lowest = "lowest" given Kind::Word(Verdict::WORDS);
        ValidUntil = "validUntil" given Kind::Day;
        Term = "term" given Kind::Word(InvestmentTerm::WORDS);
        Kinds = "kinds" given Kind::Words(InvestmentKind::WORDS);
        BirthDate = "birthDate" given Kind::Past;
        PreviousLevel = "previousLevel" given LEVEL;
    }
}
fields! {
    /// What.
    PRODUCT of Product {
        Level = "level" needed Kind::Word(ProductLevel::WORDS);
        Term = "term" needed Kind::Word(InvestmentTerm::WORDS);
        Kind = "kind" needed Kind::Word(InvestmentKind::WORDS);
        Entry = "entry" needed Kind::Word(ENTRY);
        PreviousLevel = "previousLevel" given Kind::Word(ProductLevel::WORDS);
    }
}
fields! {
    /// What was done.
    ACTS of Done {
        Initiated = "initiated" given Kind::Flag;
        Warned = "warned" given Kind::Flag;
        Insists = "insists" given Kind::Flag;
        Care = "care" given Kind::Flag;
        ConfirmedTwice = "confirmedTwice" given Kind::Flag;
        Told = "told" given Kind::Flag;
    }
}
fields! {
    /// The request.
    REQUEST of Request {
        Client = "client" needed Kind::Inside(CLIENT);
        Product = "product" needed Kind::Inside(PRODUCT);
        Acts = "acts" given Kind::Inside(ACTS);
    }
}

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
    pub product: String,
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

/// The answer in the making.
struct Found<'a, 'b> {
    client: &'a Slots,
    product: &'a Slots,
    acts: &'a Slots,
    is_ordinary: bool,
    is_natural: bool,
    /// The test is still valid.
    is_valid: bool,
    work: &'a mut Work<'b>,
    axes: Vec<MatchAxis>,
    needs: Vec<MatchNeed>,
    prohibitions: Vec<Prohibition>,
}

fn fits(is_fit: bool) -> MatchVerdict {
    if is_fit { MatchVerdict::Match } else { MatchVerdict::Mismatch }
}

/// The words of places, with spaces between.
fn words(words: &[&'static str], slot: &Slot) -> Option<String> {
    let places = match slot {
        Slot::Whole(place) => &[usize::try_from(*place).unwrap_or_default()],
        Slot::Wholes(places) => places.as_slice(),
        _ => return None,
    };
    let mut said = String::new();
    for place in places {
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(words.get(*place).copied().unwrap_or_default());
    }
    Some(said)
}

impl Found<'_, '_> {
    /// An axis: the client's and the product's words are the same list's, but for levels.
    #[inline(never)]
    fn axis(
        &mut self,
        (axis, lists): (Axis, [&[&'static str]; 2]),
        verdict: MatchVerdict,
        [client, product]: [&Slot; 2],
        source: &'static Rule,
    ) {
        self.work.cite(source);
        let [client, product] = [words(lists[0], client), words(lists[1], product)];
        self.axes.push(MatchAxis { axis, verdict, client, product: product.unwrap_or_default(), source });
    }

    #[inline(never)]
    fn need(&mut self, need: Need, act: Done, paper: Option<NeedPaper>, source: &'static Rule) {
        self.work.cite(source);
        let given = Verdict::of(self.acts.whole(act as usize).map(|given| given == 1));
        self.needs.push(MatchNeed { need, given, paper, source });
    }

    /// What a row forbids where an axis has a verdict; each act once.
    #[inline(never)]
    fn prohibit(&mut self, axis: Axis, verdict: MatchVerdict, source: &'static Rule) {
        if !self.axes.iter().any(|known| known.axis == axis && known.verdict == verdict) {
            return;
        }
        self.work.cite(source);
        for act in Act::ALL {
            let is_forbidden = *act == Act::Recommend || verdict == MatchVerdict::Forbidden;
            if is_forbidden && !self.prohibitions.iter().any(|known| known.act == *act) {
                self.prohibitions.push(Prohibition { act: *act, source });
            }
        }
    }

    /// A datum of an ordinary client; whether it is there.
    fn seek(&mut self, place: Client) -> bool {
        let is_given = self.client.is_given(place as usize);
        if !is_given && let Some(field) = CLIENT.get(place as usize) {
            self.work.missing(&["client", field.name]);
        }
        is_given
    }

    /// How risk fits, and the row that decides.
    fn risk(&mut self) -> (MatchVerdict, &'static Rule) {
        let level = self.client.whole(Client::Level as usize);
        let product = self.product.whole(Product::Level as usize);
        let is_above = product > Some(0);
        let mut lowest = self.client.whole(Client::Lowest as usize);
        if lowest.is_some() && !self.is_natural {
            self.work.caution(Code::SuitNotApplicable, None, &["client", "lowest"]);
            lowest = Some(Verdict::Unmet as i32);
        }
        let has_level = self.seek(Client::Level);
        if lowest == Some(Verdict::Met as i32) {
            let row = &rules::MATCH_LOWEST;
            if level > Some(0) {
                self.work.caution(Code::SuitConflict, Some(row), &["client", "level"]);
            }
            if is_above {
                return (MatchVerdict::Forbidden, row);
            }
            if self.is_valid {
                return (MatchVerdict::Match, row);
            }
            return (MatchVerdict::Undetermined, &rules::MATCH_RISK);
        }
        let is_open = self.is_natural && level == Some(0) && is_above && lowest != Some(Verdict::Unmet as i32);
        if is_open {
            self.seek(Client::Lowest);
        }
        let is_known = has_level && self.is_valid && !is_open;
        (if is_known { fits(level >= product) } else { MatchVerdict::Undetermined }, &rules::MATCH_RISK)
    }

    /// Risk, term and kind of an ordinary investor.
    fn compare(&mut self) {
        let (client, product) = (self.client, self.product);
        let (verdict, row) = self.risk();
        let operands = [client.at(Client::Level as usize), product.at(Product::Level as usize)];
        self.axis((Axis::Risk, [ClientLevel::WORDS, ProductLevel::WORDS]), verdict, operands, row);
        let term = product.whole(Product::Term as usize);
        let kind = product.place(Product::Kind as usize);
        let is_wanted = match client.at(Client::Kinds as usize) {
            Slot::Wholes(kinds) => kinds.contains(&kind),
            _ => false,
        };
        let row = &rules::MATCH_GOALS;
        for (axis, place, at, list, is_fit) in [
            (
                Axis::Term,
                Client::Term,
                Product::Term,
                InvestmentTerm::WORDS,
                client.whole(Client::Term as usize) >= term,
            ),
            (Axis::Kind, Client::Kinds, Product::Kind, InvestmentKind::WORDS, is_wanted),
        ] {
            let is_known = self.seek(place) && self.is_valid;
            let verdict = if is_known { fits(is_fit) } else { MatchVerdict::Undetermined };
            self.axis((axis, [list; 2]), verdict, [client.at(place as usize), product.at(at as usize)], row);
        }
        self.work.cite(&rules::MATCH_WORST);
    }

    /// Whether a level is another than before.
    fn is_regraded(&self) -> bool {
        let has_changed = |slots: &Slots, level, before| {
            let level = slots.whole(level);
            level.is_some() && slots.whole(before).is_some_and(|before| level != Some(before))
        };
        has_changed(self.client, Client::Level as usize, Client::PreviousLevel as usize)
            || has_changed(self.product, Product::Level as usize, Product::PreviousLevel as usize)
    }

    /// What has to be done before business goes on, where nothing is forbidden.
    fn seek_needs(&mut self) {
        let options = self.work.options;
        if self.is_ordinary && !self.is_valid {
            let row = &rules::ASSESSMENT_VALIDITY;
            self.work.cite(row);
            self.needs.push(MatchNeed { need: Need::NewAssessment, given: Verdict::Unmet, paper: None, source: row });
        }
        if self.axes.iter().any(|axis| axis.verdict == MatchVerdict::Mismatch) {
            let row = &rules::MATCH_MISMATCH;
            self.need(Need::ClientInitiative, Done::Initiated, None, row);
            self.need(Need::WrittenWarning, Done::Warned, Some(NeedPaper::MismatchWarning), row);
            self.need(Need::Insistence, Done::Insists, None, row);
        }
        let is_risky = self.product.place(Product::Level as usize) >= options.policy.high_risk_from as usize;
        if self.is_ordinary && is_risky {
            self.need(Need::SpecialCare, Done::Care, Some(NeedPaper::HighRiskDisclosure), &rules::MATCH_CARE);
        }
        let is_old = self
            .client
            .day(Client::BirthDate as usize)
            .is_some_and(|birth_date| birth_date.years_until(options.on) >= options.policy.care_age);
        if self.is_ordinary && self.is_natural && is_old {
            let row = options.row(&rules::QUESTIONNAIRE_AGE);
            self.need(Need::SecondConfirmation, Done::ConfirmedTwice, None, row);
        }
        if self.is_regraded() {
            self.need(Need::TellClient, Done::Told, Some(NeedPaper::RegradeNotice), &rules::MATCH_CHANGE);
        }
    }
}

fn answer(request: &Slots, work: &mut Work<'_>) -> Match {
    let (client, product) = (request.inside(Request::Client as usize), request.inside(Request::Product as usize));
    let valid_until = client.day(Client::ValidUntil as usize);
    let mut found = Found {
        client,
        product,
        acts: request.inside(Request::Acts as usize),
        is_ordinary: client.place(Client::Investor as usize) == Investor::Ordinary as usize,
        is_natural: is_natural(client.party(Client::Party as usize)),
        is_valid: valid_until.is_some_and(|until| until >= work.options.on),
        work,
        axes: Vec::new(),
        needs: Vec::new(),
        prohibitions: Vec::new(),
    };
    let entry = product.at(Product::Entry as usize);
    let verdict = match entry {
        Slot::Whole(1) => MatchVerdict::Forbidden,
        Slot::Whole(2) => MatchVerdict::Undetermined,
        _ => MatchVerdict::Match,
    };
    found.axis((Axis::Entry, [ENTRY; 2]), verdict, [entry, &Slot::Whole(0)], &rules::MATCH_ENTRY);
    if found.is_ordinary {
        if found.seek(Client::ValidUntil)
            && !found.is_valid
            && let Some(until) = valid_until
        {
            let issue = Issue::new(Code::SuitExpired).with("until", until.text());
            found.work.warn(issue, &["client", "validUntil"]);
        }
        found.compare();
    } else {
        found.work.cite(&rules::MATCH_PROFESSIONAL);
    }
    let mut verdict = MatchVerdict::Match;
    for axis in &found.axes {
        verdict = verdict.max(axis.verdict);
    }
    let mut proceed = Verdict::Unmet;
    if verdict != MatchVerdict::Forbidden {
        found.seek_needs();
        proceed = Verdict::Met;
        for need in &found.needs {
            proceed = proceed.and(need.given);
        }
        if verdict == MatchVerdict::Undetermined {
            proceed = Verdict::Undetermined;
        }
    }
    for (axis, verdict, row) in [
        (Axis::Risk, MatchVerdict::Forbidden, &rules::MATCH_LOWEST),
        (Axis::Entry, MatchVerdict::Forbidden, &rules::MATCH_ENTRY),
        (Axis::Risk, MatchVerdict::Mismatch, &rules::MATCH_RISK),
        (Axis::Term, MatchVerdict::Mismatch, &rules::MATCH_GOALS),
        (Axis::Kind, MatchVerdict::Mismatch, &rules::MATCH_GOALS),
    ] {
        found.prohibit(axis, verdict, row);
    }
    let Found { work, axes, needs, prohibitions, .. } = found;
    Match { verdict, axes, proceed, needs, prohibitions, sources: work.sources.clone() }
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
    asked(request, options, &SUIT, REQUEST, answer)
}
