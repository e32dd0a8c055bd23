//! Beneficial owners of a body (受益所有人): every natural person who in the end holds 25 % or more of the shares, the
//! income or the votes, or who controls; of a state-owned body the legal representative; of nobody the manager.
//!
//! The tests are per person and cumulative. Shares multiply along a chain and are summed over chains; whatever is not
//! explained down to persons is told. An exemption frees from filing with the register, never the broker from
//! identifying.
//! Not judged: whether the structure given is the real one; control is what the caller says.
//! Source: 《受益所有人信息管理办法》 articles 2, 3, 6 and 7; shares along chains by the usual method.
//!
//! - `investor.conflict`: a cycle, a person who is held, a natural person as the client. `investor.duplicate`
//!   `investor.out_of_range` `investor.unknown`. `field.out_of_range`: lists or chains too long.
//! - `investor.missing` (warning): holdings, manager, legal representative, data of the exemption.

use super::criteria::{Criteria, CriterionName, Direction, Join, Node, Test};
use super::rules;
use super::schema::{INVESTOR, Kind, Slots, fields};
use super::vocabulary::{Controls, FilingDuty, Rung};
use super::work::{At, Given, Options, Work, asked};
use crate::amount::number::Number;
use crate::ids::Ids;
use crate::input::Value;
use crate::issue::{Checked, Code, Issue, Step};
use crate::ownership::{Graph, LONGEST, PARTS};
use crate::party::Party;
use crate::rule::{Rule, Sources};
use crate::verdict::Verdict;
use serde::Serialize;

fields! {
    /// One holding; its parts stand in the order of the tests.
    HOLDING of Held {
        Of = "of" needed Kind::Id;
        Holder = "holder" needed Kind::Id;
        Share = "share" needed Kind::Ratio;
        Income = "income" given Kind::Ratio;
        Votes = "votes" given Kind::Ratio;
    }
}
fields! {
    /// Somebody who controls.
    CONTROLLER of Controller {
        Person = "person" needed Kind::Id;
        How = "how" needed Kind::Word(Controls::WORDS);
    }
}
fields! {
    /// The request.
    REQUEST of Request {
        Body = "body" needed Kind::Id;
        Party = "party" needed Kind::Party;
        Persons = "persons" needed Kind::Ids;
        Holdings = "holdings" needed Kind::List(0, 2000, HOLDING);
        Controllers = "controllers" given Kind::List(0, 100, CONTROLLER);
        Manager = "manager" given Kind::Id;
        LegalRepresentative = "legalRepresentative" given Kind::Id;
        StateOwned = "stateOwned" needed Kind::Flag;
        RegisteredCapital = "registeredCapital" given Kind::Amount, RegisteredCapital;
        NoOtherBeneficiary = "noOtherBeneficiary" given Kind::Flag, NoOtherBeneficiary;
    }
}

const MOST_CHAINS: usize = 100;

/// From the client to a person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnerChain {
    /// Ids, the client's first.
    pub path: Vec<String>,
    /// The product of the shares.
    pub share: String,
}

/// Somebody who meets a test.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BeneficialOwner {
    /// The id.
    pub person: String,
    /// Of all chains together.
    pub share: String,
    /// The same of votes.
    pub votes: String,
    /// The same of income.
    pub income: String,
    /// Every test that is met.
    pub rungs: Vec<Rung>,
    /// Shares, income, votes.
    pub tests: Vec<Node>,
    /// The first 100.
    pub chains: Vec<OwnerChain>,
}

/// A part that no person explains.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Unexplained {
    /// The body of which it is.
    pub of: String,
    /// As a share of the client.
    pub share: String,
}

/// Whether owners are filed with the register.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Filing {
    /// Whether.
    pub duty: FilingDuty,
    /// The tests of the exemption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Criteria>,
}

/// Who owns a body in the end.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ownership {
    /// Everybody who meets a test.
    pub owners: Vec<BeneficialOwner>,
    /// Whether they are found and complete.
    pub verdict: Verdict,
    /// What no person explains.
    pub unexplained: Vec<Unexplained>,
    /// Filing with the register.
    pub filing: Filing,
    /// The rows it rests on.
    pub sources: Sources,
}

/// What was read. Ids have places; the client's is 0.
#[derive(Debug, Default)]
struct Structure {
    party: Option<Party>,
    ids: Ids,
    names: Vec<String>,
    /// Persons in order, those named otherwise after the others.
    persons: Vec<usize>,
    graph: Graph,
    /// What is explained of each body: shares, income, votes.
    sums: Vec<[Number; PARTS]>,
    controllers: Vec<usize>,
    manager: Option<usize>,
    legal_representative: Option<usize>,
    is_state_owned: bool,
}

impl Structure {
    /// The place of an id.
    fn place(&mut self, id: &str) -> usize {
        if let Some(place) = self.ids.find(id) {
            return place;
        }
        let place = self.names.len();
        self.ids.add(id, place);
        self.names.push(id.to_owned());
        self.sums.push([Number::ZERO; PARTS]);
        place
    }

    /// The place of a person; one not named among the persons comes after them.
    fn person(&mut self, id: &str) -> usize {
        let place = self.place(id);
        if !self.persons.contains(&place) {
            self.persons.push(place);
        }
        place
    }

    fn name(&self, place: usize) -> String {
        self.names.get(place).cloned().unwrap_or_default()
    }
}

const HOLDINGS: At = At::Field("holdings");

/// Takes one holding.
fn hold(known: &mut Structure, at: usize, given: &Slots, work: &mut Work<'_>) {
    let mut refuse = |code, field: Held| {
        let field = HOLDING.get(field as usize).map_or("", |field| field.name);
        work.refuse(code, None, &[HOLDINGS, At::Place(at), At::Field(field)]);
    };
    let (of, holder) = (known.place(given.text(Held::Of as usize)), known.place(given.text(Held::Holder as usize)));
    if known.persons.contains(&of) {
        return refuse(Code::InvestorConflict, Held::Of);
    }
    if known.graph.direct(of).any(|other| other == holder) {
        return refuse(Code::InvestorDuplicate, Held::Holder);
    }
    let mut parts = [given.number(Held::Share as usize).unwrap_or(Number::ZERO); PARTS];
    let mut told = None;
    for (part, field) in [Held::Share, Held::Income, Held::Votes].into_iter().enumerate() {
        let own = given.number(field as usize);
        parts[part] = own.unwrap_or(parts[0]);
        let before = known.sums[of][part];
        let sum = before + parts[part];
        known.sums[of][part] = sum;
        // What follows from the share is told there, once; what is beyond already was told.
        let field = if own.is_none() { Held::Share } else { field };
        if sum.compare(Number::ONE).is_gt() && before.compare(Number::ONE).is_le() && told != Some(field as usize) {
            told = Some(field as usize);
            refuse(Code::InvestorOutOfRange, field);
        }
    }
    if !known.graph.add(of, holder, parts) {
        work.refuse(Code::InvestorConflict, None, &[HOLDINGS, At::Place(at)]);
    }
}

/// Takes everything that is given.
fn taken(request: &Slots, work: &mut Work<'_>) -> Structure {
    let mut known = Structure::default();
    known.place(request.text(Request::Body as usize));
    known.party = request.party(Request::Party as usize);
    if matches!(known.party, Some(Party::Individual | Party::Minor)) {
        work.refuse(Code::InvestorConflict, None, &[At::Field("party")]);
    }
    for (at, person) in request.ids(Request::Persons as usize).iter().enumerate() {
        let count = known.persons.len();
        let place = known.person(person);
        let code = if place == 0 {
            Code::InvestorConflict
        } else if known.persons.len() == count {
            Code::InvestorDuplicate
        } else {
            continue;
        };
        work.refuse(code, None, &[At::Field("persons"), At::Place(at)]);
    }
    for (at, controller) in request.list(Request::Controllers as usize).iter().enumerate() {
        let place = known.person(controller.text(Controller::Person as usize));
        if known.controllers.contains(&place) {
            work.refuse(Code::InvestorDuplicate, None, &[At::Field("controllers"), At::Place(at), At::Field("person")]);
        }
        known.controllers.push(place);
    }
    let mut named = |place: Request| {
        let id = request.text(place as usize);
        (!id.is_empty()).then(|| known.person(id))
    };
    let (manager, legal_representative) = (named(Request::Manager), named(Request::LegalRepresentative));
    (known.manager, known.legal_representative) = (manager, legal_representative);
    known.is_state_owned = request.is_true(Request::StateOwned as usize);
    for (at, holding) in request.list(Request::Holdings as usize).iter().enumerate() {
        hold(&mut known, at, holding, work);
    }
    if !known.graph.measure() {
        work.issues.push(Issue::new(Code::FieldDepth).with("limit", LONGEST).at([Step::Field("holdings")]));
    }
    known
}

static EXEMPTION: &[Test] = &[
    Test::AtMost(CriterionName::RegisteredCapital, 10_000_000),
    Test::Is(CriterionName::NaturalHolders, "true"),
    Test::Is(CriterionName::NoOtherBeneficiary, "true"),
];

fn filing(known: &Structure, work: &mut Work<'_>) -> Filing {
    let row = &rules::OWNER_FILING;
    work.cite(row);
    let duty = match known.party {
        Some(Party::SoleTrader) => FilingDuty::NotRequired,
        Some(Party::LegalPerson | Party::Partnership | Party::VentureCapital) => FilingDuty::MustFile,
        _ => FilingDuty::NotCovered,
    };
    if duty != FilingDuty::MustFile {
        return Filing { duty, criteria: None };
    }
    let holders = if known.graph.direct(0).any(|holder| !known.persons.contains(&holder)) {
        Given::flag(false)
    } else if known.sums[0][0].compare(Number::ONE).is_eq() {
        Given::flag(true)
    } else {
        Given::Absent
    };
    work.derive(CriterionName::NaturalHolders, holders, ["holdings", "", ""]);
    let criteria = work.tests(Join::All, EXEMPTION, row);
    let duty = match criteria.verdict {
        Verdict::Met => FilingDuty::ExemptByCommitment,
        Verdict::Unmet => FilingDuty::MustFile,
        Verdict::Undetermined => FilingDuty::Undetermined,
    };
    Filing { duty, criteria: Some(criteria) }
}

/// What no person explains, and whether it could hide an owner. Of a state-owned body the largest part is the state's.
fn unexplained(known: &Structure, totals: &[[Number; PARTS]], quarter: Number) -> (Vec<Unexplained>, bool) {
    let mut list = Vec::new();
    let mut sums = [Number::ZERO; PARTS];
    let mut largest = [Number::ZERO; PARTS];
    for (place, total) in totals.iter().enumerate() {
        if !known.graph.is_reached(place) || known.persons.contains(&place) {
            continue;
        }
        for at in 0..PARTS {
            let rest = total[at] * (Number::ONE - known.sums[place][at]);
            if at == 0 && rest.sign().is_gt() {
                list.push(Unexplained { of: known.name(place), share: rest.text() });
            }
            sums[at] = sums[at] + rest;
            if rest.compare(largest[at]).is_gt() {
                largest[at] = rest;
            }
        }
    }
    let hides = |at: usize| {
        let rest = if known.is_state_owned { sums[at] - largest[at] } else { sums[at] };
        rest.compare(quarter).is_ge()
    };
    (list, (0..PARTS).any(hides))
}

/// Shares, income, votes: the test, its rung and its row.
const TESTS: [(CriterionName, Rung, &Rule); PARTS] = [
    (CriterionName::Share, Rung::Share, &rules::OWNER_SHARE),
    (CriterionName::Income, Rung::Income, &rules::OWNER_INCOME),
    (CriterionName::Votes, Rung::Votes, &rules::OWNER_INCOME),
];

fn answer(request: &Slots, work: &mut Work<'_>) -> Ownership {
    let known = taken(request, work);
    let quarter = Number::ONE / Number::whole(4);
    let totals = known.graph.totals();
    let total = |person: usize| totals.get(person).copied().unwrap_or([Number::ZERO; PARTS]);
    let (unexplained, is_hidden) = unexplained(&known, &totals, quarter);
    for (_, _, row) in TESTS {
        work.cite(row);
    }
    if known.graph.is_deep() {
        work.cite(&rules::OWNER_CHAIN);
    }
    let mut verdict = Verdict::Met;
    let mut rungs: Vec<Vec<Rung>> = Vec::with_capacity(known.persons.len());
    for person in &known.persons {
        let mut met = Vec::new();
        for (part, (_, rung, _)) in total(*person).into_iter().zip(TESTS) {
            if part.compare(quarter).is_ge() {
                met.push(rung);
            }
        }
        if known.controllers.contains(person) {
            work.cite(&rules::OWNER_CONTROL);
            met.push(Rung::Control);
        }
        rungs.push(met);
    }
    if is_hidden {
        verdict = Verdict::Undetermined;
        work.missing(&["holdings"]);
    }
    let last = if known.is_state_owned {
        Some((known.legal_representative, Rung::LegalRepresentative, &rules::OWNER_STATE_OWNED, "legalRepresentative"))
    } else if !is_hidden && rungs.iter().all(Vec::is_empty) {
        Some((known.manager, Rung::Management, &rules::OWNER_MANAGEMENT, "manager"))
    } else {
        None
    };
    if let Some((person, rung, row, field)) = last {
        work.cite(row);
        match known.persons.iter().position(|known| Some(*known) == person) {
            Some(place) => rungs[place].push(rung),
            None => {
                verdict = Verdict::Undetermined;
                work.missing(&[field]);
            }
        }
    }
    let mut owners = Vec::new();
    for (person, rungs) in known.persons.iter().zip(rungs) {
        if rungs.is_empty() {
            continue;
        }
        let parts = total(*person);
        let mut tests = Vec::with_capacity(PARTS);
        for (part, (name, rung, row)) in parts.into_iter().zip(TESTS) {
            let is_met = Verdict::of(Some(rungs.contains(&rung)));
            let operands = [Given::Number(part), Given::Number(quarter)];
            tests.push(work.judged(name, Direction::AtLeast, operands, is_met, row));
        }
        let mut chains = Vec::new();
        for (places, share) in known.graph.chains(*person, MOST_CHAINS) {
            let path = places.into_iter().map(|place| known.name(place)).collect();
            chains.push(OwnerChain { path, share: share.text() });
        }
        let [share, income, votes] = parts.map(Number::text);
        owners.push(BeneficialOwner { person: known.name(*person), share, votes, income, rungs, tests, chains });
    }
    let filing = filing(&known, work);
    Ownership { owners, verdict, unexplained, filing, sources: work.sources.clone() }
}

/// Who owns a body in the end.
///
/// ```
/// use kehu::{day::Day, input::Value, suitability};
///
/// let options = suitability::Options::on(Day::read("2026-11-23").unwrap());
/// let unsound = suitability::beneficial_owners(&Value::Map(Vec::new()), &options).unwrap_err();
/// assert_eq!(unsound.issues.len(), 5);
/// ```
pub fn beneficial_owners(structure: &Value, options: &Options) -> Checked<Ownership> {
    asked(structure, options, &INVESTOR, REQUEST, answer)
}
