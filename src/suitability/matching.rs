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

use super::answer::Answer;
use super::profile::is_natural;
use super::rules;
use super::schema::{Kind, SUIT, fields};
use super::slots::{Slot, Slots};
use super::vocabulary::{
    Act, Axis, ClientLevel, InvestmentKind, InvestmentTerm, Investor, MatchVerdict, Need, NeedPaper, ProductLevel,
};
use super::work::{Options, Question, Work, asked};
use crate::input::Value;
use crate::issue::{Checked, Code};
use crate::rule::Rule;
use crate::verdict::Verdict;

/// Words of `entry`, in the order of [`Verdict`].
static ENTRY: &[&str] = &["met", "unmet", "undetermined", "not_applicable"];
const LEVEL: Kind = Kind::Word(&ClientLevel::WORDS);

fields! {
    /// Who buys.
    CLIENT of Client {
        Party = "party" needed Kind::Party;
        Investor = "investor" needed Kind::Word(&Investor::WORDS);
        Level = "level" given LEVEL;
        Lowest = "lowest" given Kind::Word(&Verdict::WORDS);
        ValidUntil = "validUntil" given Kind::Day;
        Term = "term" given Kind::Word(&InvestmentTerm::WORDS);
        Kinds = "kinds" given Kind::Words(&InvestmentKind::WORDS);
        BirthDate = "birthDate" given Kind::Past;
        PreviousLevel = "previousLevel" given LEVEL;
    }
}
fields! {
    /// What.
    PRODUCT of Product {
        Level = "level" needed Kind::Word(&ProductLevel::WORDS);
        Term = "term" needed Kind::Word(&InvestmentTerm::WORDS);
        Kind = "kind" needed Kind::Word(&InvestmentKind::WORDS);
        Entry = "entry" needed Kind::Word(&ENTRY);
        PreviousLevel = "previousLevel" given Kind::Word(&ProductLevel::WORDS);
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
        Client = "client" needed Kind::Inside(&CLIENT);
        Product = "product" needed Kind::Inside(&PRODUCT);
        Acts = "acts" given Kind::Inside(&ACTS);
    }
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
    /// How each axis fits, and as it is told.
    fits: Vec<(Axis, MatchVerdict)>,
    axes: Vec<Answer>,
    /// Whether everything that has to be done was.
    proceed: Verdict,
    needs: Vec<Answer>,
    prohibitions: Vec<Answer>,
}

fn fits(is_fit: bool) -> MatchVerdict {
    if is_fit { MatchVerdict::Match } else { MatchVerdict::Mismatch }
}

/// The words of a place or of several, with spaces between.
#[inline(never)]
fn words(words: &[&'static str], slot: &Slot, said: &mut String) {
    match slot {
        Slot::Whole(place) => {
            if !said.is_empty() {
                said.push(' ');
            }
            said.push_str(words.get(*place as usize).copied().unwrap_or_default());
        }
        Slot::Inside(slots) => {
            for at in 0..slots.count() {
                self::words(words, slots.at(at), said);
            }
        }
        _ => {}
    }
}

/// The words of an operand, if it was given.
fn operand(list: &[&'static str], slot: &Slot) -> Answer {
    if matches!(slot, Slot::None) {
        return Answer::None;
    }
    let mut said = String::new();
    words(list, slot, &mut said);
    Answer::Text(said)
}

impl Found<'_, '_> {
    /// An axis, with the lists that the client's and the product's words are of.
    #[inline(never)]
    fn axis(
        &mut self,
        axis: Axis,
        verdict: MatchVerdict,
        lists: [&[&'static str]; 2],
        [client, product]: [&Slot; 2],
        source: &'static Rule,
    ) {
        self.work.cite(source);
        let parts = vec![
            Answer::Word(axis.word()),
            Answer::Word(verdict.word()),
            operand(lists[0], client),
            operand(lists[1], product),
            Answer::Rule(source),
        ];
        self.fits.push((axis, verdict));
        self.axes.push(Answer::Map(&["axis", "verdict", "client", "product", "source"], parts));
    }

    #[inline(never)]
    fn need(&mut self, need: Need, given: Verdict, paper: Option<NeedPaper>, source: &'static Rule) {
        self.work.cite(source);
        self.proceed = self.proceed.and(given);
        let parts = vec![
            Answer::Word(need.word()),
            Answer::Word(given.word()),
            paper.map_or(Answer::None, |paper| Answer::Word(paper.word())),
            Answer::Rule(source),
        ];
        self.needs.push(Answer::Map(&["need", "given", "paper", "source"], parts));
    }

    /// Whether something was done.
    #[inline(never)]
    fn given(&self, act: Done) -> Verdict {
        Verdict::of(self.acts.whole(act as usize).map(|given| given == 1))
    }

    /// What a row forbids where an axis has a verdict; each act once.
    #[inline(never)]
    fn prohibit(&mut self, axis: Axis, verdict: MatchVerdict, source: &'static Rule) {
        // Term and kind are forbidden by one row, once.
        let is_told = axis == Axis::Kind && self.fits.contains(&(Axis::Term, verdict));
        if is_told || !self.fits.contains(&(axis, verdict)) {
            return;
        }
        self.work.cite(source);
        for act in Act::ALL {
            if *act == Act::Recommend || verdict == MatchVerdict::Forbidden {
                let parts = vec![Answer::Word(act.word()), Answer::Rule(source)];
                self.prohibitions.push(Answer::Map(&["act", "source"], parts));
            }
        }
    }

    /// A datum of an ordinary client; whether it is there.
    #[inline(never)]
    fn seek(&mut self, place: Client) -> bool {
        let is_given = self.client.is_given(place as usize);
        if !is_given {
            self.work.missing(&["client", CLIENT[place as usize].name]);
        }
        is_given
    }

    /// How risk fits, and the row that decides.
    fn risk(&mut self) -> (MatchVerdict, &'static Rule) {
        let level = self.client.whole(Client::Level as usize);
        let product = self.product.whole(Product::Level as usize);
        let is_above = product > Some(0);
        let mut lowest = self.client.whole(Client::Lowest as usize);
        if !self.is_natural {
            if lowest.is_some_and(|lowest| lowest != Verdict::Unmet as i32) {
                self.work.caution(Code::SuitNotApplicable, None, &["client", "lowest"]);
            }
            lowest = Some(Verdict::Unmet as i32);
        }
        if lowest == Some(Verdict::Met as i32) {
            let row = &rules::MATCH_LOWEST;
            if level > Some(0) {
                self.work.caution(Code::SuitConflict, Some(row), &["client", "level"]);
            }
            if is_above {
                return (MatchVerdict::Forbidden, row);
            }
            return (if self.is_valid { MatchVerdict::Match } else { MatchVerdict::Undetermined }, row);
        }
        let has_level = self.seek(Client::Level);
        let is_open = level == Some(0) && is_above && lowest != Some(Verdict::Unmet as i32);
        if is_open {
            self.seek(Client::Lowest);
        }
        let is_known = has_level && self.is_valid && !is_open;
        let row = if is_open { &rules::MATCH_LOWEST } else { &rules::MATCH_RISK };
        (if is_known { fits(level >= product) } else { MatchVerdict::Undetermined }, row)
    }

    /// How term or kind fits.
    #[inline(never)]
    fn goal(&mut self, axis: Axis, place: Client, product: &Slot, list: &[&'static str], is_fit: bool) {
        let is_known = self.seek(place) && self.is_valid;
        let verdict = if is_known { fits(is_fit) } else { MatchVerdict::Undetermined };
        let client = self.client.at(place as usize);
        self.axis(axis, verdict, [list; 2], [client, product], &rules::MATCH_GOALS);
    }

    /// Risk, term and kind of an ordinary investor.
    fn compare(&mut self) {
        let (client, product) = (self.client, self.product);
        let (verdict, row) = self.risk();
        let lists = [ClientLevel::WORDS, ProductLevel::WORDS];
        let operands = [client.at(Client::Level as usize), product.at(Product::Level as usize)];
        self.axis(Axis::Risk, verdict, lists, operands, row);
        let term = product.whole(Product::Term as usize);
        let kind = product.whole(Product::Kind as usize);
        let kinds = client.inside(Client::Kinds as usize);
        let is_wanted = (0..kinds.count()).any(|at| kinds.whole(at) == kind);
        let is_in_time = client.whole(Client::Term as usize) >= term;
        let (term_of, kind_of) = (product.at(Product::Term as usize), product.at(Product::Kind as usize));
        self.goal(Axis::Term, Client::Term, term_of, InvestmentTerm::WORDS, is_in_time);
        self.goal(Axis::Kind, Client::Kinds, kind_of, InvestmentKind::WORDS, is_wanted);
        self.work.cite(&rules::MATCH_WORST);
    }

    /// Whether the client has to be asked twice. Whose age is not known may be of that age: to have been asked twice is then
    /// enough, and anything else is not known.
    fn seek_care(&mut self) {
        let options = self.work.options;
        let row = options.row(&rules::QUESTIONNAIRE_AGE);
        let mut given = self.given(Done::ConfirmedTwice);
        if self.seek(Client::BirthDate) {
            let age = self.client.day(Client::BirthDate as usize).map(|birth_date| birth_date.years_until(options.on));
            if age < Some(options.policy.care_age) {
                return;
            }
            self.work.caution(Code::SuitNeedsConfirmation, Some(row), &["client", "birthDate"]);
        } else if given == Verdict::Unmet {
            given = Verdict::Undetermined;
        }
        self.need(Need::SecondConfirmation, given, None, row);
    }

    /// What has to be done before business goes on; what is forbidden does not go on by any of it.
    fn seek_needs(&mut self, is_forbidden: bool) {
        let options = self.work.options;
        if self.is_ordinary && !self.is_valid {
            self.need(Need::NewAssessment, Verdict::Unmet, None, &rules::ASSESSMENT_VALIDITY);
        }
        if !is_forbidden && self.fits.iter().any(|known| known.1 == MatchVerdict::Mismatch) {
            let row = &rules::MATCH_MISMATCH;
            self.need(Need::ClientInitiative, self.given(Done::Initiated), None, row);
            self.need(Need::WrittenWarning, self.given(Done::Warned), Some(NeedPaper::MismatchWarning), row);
            self.need(Need::Insistence, self.given(Done::Insists), None, row);
        }
        let is_risky = self.product.place(Product::Level as usize) >= options.policy.high_risk_from as usize;
        if !is_forbidden && self.is_ordinary && is_risky {
            let paper = Some(NeedPaper::HighRiskDisclosure);
            self.need(Need::SpecialCare, self.given(Done::Care), paper, &rules::MATCH_CARE);
        }
        if self.is_ordinary && self.is_natural {
            self.seek_care();
        }
        if has_changed(self.client, Client::Level as usize, Client::PreviousLevel as usize)
            || has_changed(self.product, Product::Level as usize, Product::PreviousLevel as usize)
        {
            let paper = Some(NeedPaper::RegradeNotice);
            self.need(Need::TellClient, self.given(Done::Told), paper, &rules::MATCH_CHANGE);
        }
    }
}

/// Whether a level is another than before.
#[inline(never)]
fn has_changed(slots: &Slots, level: usize, before: usize) -> bool {
    let (level, before) = (slots.whole(level), slots.whole(before));
    level.is_some() && before.is_some() && level != before
}

/// What forbids: an axis with its verdict, by which row.
static FORBIDDEN: &[(Axis, MatchVerdict, &Rule)] = &[
    (Axis::Risk, MatchVerdict::Forbidden, &rules::MATCH_LOWEST),
    (Axis::Entry, MatchVerdict::Forbidden, &rules::MATCH_ENTRY),
    (Axis::Risk, MatchVerdict::Mismatch, &rules::MATCH_RECOMMEND),
    (Axis::Term, MatchVerdict::Mismatch, &rules::MATCH_GOALS),
    (Axis::Kind, MatchVerdict::Mismatch, &rules::MATCH_GOALS),
];

fn answer(request: &Slots, work: &mut Work<'_>) -> Vec<Answer> {
    let (client, product) = (request.inside(Request::Client as usize), request.inside(Request::Product as usize));
    let mut found = Found {
        client,
        product,
        acts: request.inside(Request::Acts as usize),
        is_ordinary: client.place(Client::Investor as usize) == Investor::Ordinary as usize,
        is_natural: is_natural(client.party(Client::Party as usize)),
        is_valid: true,
        work,
        fits: Vec::new(),
        axes: Vec::new(),
        proceed: Verdict::Met,
        needs: Vec::new(),
        prohibitions: Vec::new(),
    };
    let entry = product.at(Product::Entry as usize);
    let verdict = match entry {
        Slot::Whole(1) => MatchVerdict::Forbidden,
        Slot::Whole(2) => MatchVerdict::Undetermined,
        _ => MatchVerdict::Match,
    };
    found.axis(Axis::Entry, verdict, [ENTRY; 2], [entry, &Slot::Whole(0)], &rules::MATCH_ENTRY);
    if found.is_ordinary {
        found.seek(Client::ValidUntil);
        let valid_until = client.day(Client::ValidUntil as usize);
        found.is_valid = found.work.expired(valid_until, &["client", "validUntil"]);
        found.compare();
    } else {
        found.work.cite(&rules::MATCH_PROFESSIONAL);
    }
    let mut verdict = MatchVerdict::Match;
    for (_, own) in &found.fits {
        verdict = verdict.max(*own);
    }
    found.seek_needs(verdict == MatchVerdict::Forbidden);
    let proceed = match verdict {
        MatchVerdict::Forbidden => Verdict::Unmet,
        MatchVerdict::Undetermined => Verdict::Undetermined,
        _ => found.proceed,
    };
    for (axis, verdict, row) in FORBIDDEN {
        found.prohibit(*axis, *verdict, row);
    }
    vec![
        Answer::Word(verdict.word()),
        Answer::List(found.axes),
        Answer::Word(proceed.word()),
        Answer::List(found.needs),
        Answer::List(found.prohibitions),
    ]
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
pub fn match_suitability(request: &Value, options: &Options) -> Checked<Answer> {
    const NAMES: &[&str] = &["verdict", "axes", "proceed", "needs", "prohibitions", "sources"];
    static QUESTION: Question = Question { codes: &SUIT, fields: REQUEST, names: NAMES, answer };
    asked(request, options, &QUESTION)
}
