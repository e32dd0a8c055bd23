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
use super::reading::{decimal, id, ids, needed, party, short_text};
use super::rules;
use super::vocabulary::{Controls, FilingDuty, Rung};
use super::work::{Data, Given, Options, Work, asked};
use crate::amount::number::Number;
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::ownership::{Graph, LONGEST, PARTS};
use crate::party::Party;
use crate::rule::{Rule, Sources};
use crate::verdict::Verdict;
use serde::Serialize;

const MOST_PERSONS: usize = 1000;
const MOST_HOLDINGS: usize = 2000;
const MOST_CONTROLLERS: usize = 100;
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

/// A ratio from 0 to 1.
#[inline(never)]
fn ratio(reader: &mut Reader<'_>, field: &'static str) -> Option<Number> {
    let ratio = decimal(reader, field, false, Code::InvestorOutOfRange)?;
    // As many as 1 has at those places: 28 at most.
    if ratio.mantissa() > 10_i128.pow(ratio.scale()) {
        reader.note(field, Issue::new(Code::InvestorOutOfRange));
        return None;
    }
    Some(Number::of(ratio))
}

/// One holding; `true` where it closes a cycle.
fn holding(reader: &mut Reader<'_>, known: &mut Structure) -> bool {
    let (of, holder) = (id(reader, "of"), id(reader, "holder"));
    let share = ratio(reader, "share");
    let share = reader.required("share", share);
    let given = [share, ratio(reader, "income"), ratio(reader, "votes")];
    let (Some(of), Some(holder), Some(share)) = (of, holder, share) else { return false };
    let (of, holder) = (known.place(&of), known.place(&holder));
    if known.persons.contains(&of) {
        reader.note("of", Issue::new(Code::InvestorConflict));
        return false;
    }
    if known.graph.direct(of).any(|other| other == holder) {
        reader.note("holder", Issue::new(Code::InvestorDuplicate));
        return false;
    }
    let parts = given.map(|part| part.unwrap_or(share));
    let mut beyond = [false; PARTS];
    for (at, part) in parts.iter().enumerate() {
        let before = known.sums[of][at];
        let sum = before + *part;
        beyond[at] = sum.compare(Number::ONE).is_gt() && before.compare(Number::ONE).is_le();
        known.sums[of][at] = sum;
    }
    // What follows from the share is told there, once.
    let is_beyond = |at: usize| beyond[at] && given[at].is_none();
    for (at, field) in ["share", "income", "votes"].into_iter().enumerate() {
        let is_told =
            if at == 0 { beyond[0] || is_beyond(1) || is_beyond(2) } else { beyond[at] && given[at].is_some() };
        if is_told {
            reader.note(field, Issue::new(Code::InvestorOutOfRange));
        }
    }
    !known.graph.add(of, holder, parts)
}

/// Persons named otherwise than by their holdings.
fn named(root: &mut Reader<'_>, known: &mut Structure) {
    root.each("controllers", MOST_CONTROLLERS, &mut |_, mut reader| {
        let person = id(&mut reader, "person");
        needed!(&mut reader, "how", Controls, Code::InvestorUnknown);
        if let Some(person) = person {
            let place = known.person(&person);
            if known.controllers.contains(&place) {
                reader.note("person", Issue::new(Code::InvestorDuplicate));
            }
            known.controllers.push(place);
        }
        reader.finish();
    });
    known.manager = short_text(root, "manager").map(|id| known.person(&id));
    known.legal_representative = short_text(root, "legalRepresentative").map(|id| known.person(&id));
}

fn read(root: &mut Reader<'_>, data: &mut Data, _: &Options) -> Option<Structure> {
    let before = root.faults();
    let mut known = Structure::default();
    let body = id(root, "body");
    // Without a client the rest is read for its own faults.
    known.place(body.as_deref().unwrap_or_default());
    known.party = party(root);
    if matches!(known.party, Some(Party::Individual | Party::Minor)) {
        root.note("party", Issue::new(Code::InvestorConflict));
    }
    let persons = ids(root, "persons", MOST_PERSONS);
    for (at, person) in root.required("persons", persons).unwrap_or_default() {
        let count = known.persons.len();
        let place = known.person(&person);
        let code = if place == 0 { Code::InvestorConflict } else { Code::InvestorDuplicate };
        if place == 0 || known.persons.len() == count {
            root.note_item("persons", at, Issue::new(code));
        }
    }
    named(root, &mut known);
    let mut cycles = Vec::new();
    let given = root.value("holdings").map(|_| ());
    root.required("holdings", given);
    root.each("holdings", MOST_HOLDINGS, &mut |at, mut reader| {
        if holding(&mut reader, &mut known) {
            cycles.push(at);
        }
        reader.finish();
    });
    for at in cycles {
        root.note_item("holdings", at, Issue::new(Code::InvestorConflict));
    }
    let state_owned = root.flag("stateOwned");
    known.is_state_owned = root.required("stateOwned", state_owned) == Some(true);
    super::profile::amount(root, data, "registeredCapital", CriterionName::RegisteredCapital);
    super::profile::flag(root, data, ["", "noOtherBeneficiary"], CriterionName::NoOtherBeneficiary, true);
    if root.faults() == before && !known.graph.measure() {
        root.note("holdings", Issue::new(Code::FieldDepth).with("limit", LONGEST));
    }
    Some(known)
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
        Some(false)
    } else {
        known.sums[0][0].compare(Number::ONE).is_eq().then_some(true)
    };
    work.data.put(CriterionName::NaturalHolders, Given::flag(holders), ["holdings", ""]);
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

fn answer(known: Structure, work: &mut Work<'_>) -> Ownership {
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
    asked(structure, options, Code::InvestorMissing, read, answer)
}
