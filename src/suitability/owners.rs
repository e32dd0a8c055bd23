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

use super::answer::Answer;
use super::criteria::{CriterionName, Direction, Test};
use super::rules;
use super::schema::{INVESTOR, Kind, fields};
use super::slots::{Given, Slots};
use super::vocabulary::{Controls, FilingDuty, Rung};
use super::work::{Options, Question, Work, asked};
use crate::amount::number::Number;
use crate::ids::Ids;
use crate::input::Value;
use crate::issue::{Checked, Code, Issue, Step};
use crate::ownership::{Graph, LONGEST, PARTS};
use crate::party::Party;
use crate::rule::Rule;
use crate::verdict::Verdict;

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
        How = "how" needed Kind::Word(&Controls::WORDS);
    }
}
fields! {
    /// The request.
    REQUEST of Request {
        Body = "body" needed Kind::Id;
        Party = "party" needed Kind::Party;
        Persons = "persons" needed Kind::Ids;
        Holdings = "holdings" needed Kind::List(0, 2000, &HOLDING);
        Controllers = "controllers" given Kind::List(0, 100, &CONTROLLER);
        Manager = "manager" given Kind::Id;
        LegalRepresentative = "legalRepresentative" given Kind::Id;
        StateOwned = "stateOwned" needed Kind::Flag;
        RegisteredCapital = "registeredCapital" given Kind::Amount, RegisteredCapital;
        NoOtherBeneficiary = "noOtherBeneficiary" given Kind::Flag, NoOtherBeneficiary;
    }
}

const MOST_CHAINS: usize = 100;

/// What was taken. Ids have places; the client's is 0.
#[derive(Default)]
struct Structure {
    party: Option<Party>,
    ids: Ids,
    names: Vec<String>,
    /// Persons in order, those named otherwise after the others.
    persons: Vec<usize>,
    graph: Graph,
    controllers: Vec<usize>,
}

impl Structure {
    /// The place of an id.
    #[inline(never)]
    fn place(&mut self, id: &str) -> usize {
        if let Some(place) = self.ids.find(id) {
            return place;
        }
        let place = self.names.len();
        self.ids.add(id, place);
        self.names.push(id.to_owned());
        self.graph.add_place();
        place
    }

    /// Whether somebody is a person.
    #[inline(never)]
    fn is_person(&self, place: usize) -> bool {
        self.persons.contains(&place)
    }

    /// The place of a person; one not named among the persons comes after them.
    #[inline(never)]
    fn person(&mut self, id: &str) -> usize {
        let place = self.place(id);
        if !self.is_person(place) {
            self.persons.push(place);
        }
        place
    }

    fn told(&self, place: usize) -> Answer {
        Answer::Text(self.names[place].clone())
    }
}

/// Takes one holding.
fn hold(known: &mut Structure, at: usize, given: &Slots, work: &mut Work<'_>) {
    let mut refuse = |code, field: &'static str| work.refuse(code, None, &["holdings", "", field], &[at]);
    let (of, holder) = (known.place(given.text(Held::Of as usize)), known.place(given.text(Held::Holder as usize)));
    if known.is_person(of) {
        return refuse(Code::InvestorConflict, "of");
    }
    if known.graph.any_direct(of, &mut |other| other == holder) {
        return refuse(Code::InvestorDuplicate, "holder");
    }
    let mut parts = [Number::ZERO; PARTS];
    let mut is_told = false;
    for part in 0..PARTS {
        let field = Held::Share as usize + part;
        let own = given.number(field);
        parts[part] = own.unwrap_or(parts[0]);
        let before = known.graph.places[of].sums[part];
        let sum = before + parts[part];
        known.graph.places[of].sums[part] = sum;
        // What follows from the share is told there, once; what was beyond before was told then.
        if sum.compare(Number::ONE).is_gt() && before.compare(Number::ONE).is_le() {
            if own.is_some() {
                refuse(Code::InvestorOutOfRange, HOLDING[field].name);
            } else if !is_told {
                refuse(Code::InvestorOutOfRange, "share");
            }
            is_told |= part == 0 || own.is_none();
        }
    }
    if !known.graph.add(of, holder, parts) {
        work.refuse(Code::InvestorConflict, None, &["holdings", ""], &[at]);
    }
}

/// Takes everything that is given.
fn taken(request: &Slots, work: &mut Work<'_>) -> Structure {
    let mut known = Structure::default();
    known.place(request.text(Request::Body as usize));
    known.party = request.party(Request::Party as usize);
    if matches!(known.party, Some(Party::Individual | Party::Minor)) {
        work.refuse(Code::InvestorConflict, None, &["party"], &[]);
    }
    let persons = request.inside(Request::Persons as usize);
    for at in 0..persons.count() {
        let count = known.persons.len();
        let place = known.person(persons.text(at));
        if place == 0 || known.persons.len() == count {
            let code = if place == 0 { Code::InvestorConflict } else { Code::InvestorDuplicate };
            work.refuse(code, None, &["persons", ""], &[at]);
        }
    }
    for (at, controller) in request.list(Request::Controllers as usize).iter().enumerate() {
        let place = known.person(controller.text(Controller::Person as usize));
        if known.controllers.contains(&place) {
            work.refuse(Code::InvestorDuplicate, None, &["controllers", "", "person"], &[at]);
        }
        known.controllers.push(place);
    }
    for place in [Request::Manager, Request::LegalRepresentative] {
        if request.is_given(place as usize) {
            known.person(request.text(place as usize));
        }
    }
    for (at, holding) in request.list(Request::Holdings as usize).iter().enumerate() {
        hold(&mut known, at, holding, work);
    }
    if !known.graph.measure() {
        let issue = Issue::new(Code::FieldDepth).with("limit", LONGEST);
        work.issues.push(issue.at([Step::Field("holdings")]));
    }
    known
}

static EXEMPTION: &[Test] = &[
    Test::AtMost(CriterionName::RegisteredCapital, 10_000_000),
    Test::Is(CriterionName::NaturalHolders, "true"),
    Test::Is(CriterionName::NoOtherBeneficiary, "true"),
];

fn filing(known: &Structure, work: &mut Work<'_>) -> Answer {
    let row = &rules::OWNER_FILING;
    work.cite(row);
    let mut duty = FilingDuty::NotCovered;
    let mut criteria = Answer::None;
    match known.party {
        Some(Party::SoleTrader) => duty = FilingDuty::NotRequired,
        Some(Party::LegalPerson | Party::Partnership | Party::VentureCapital) => {
            let has_all = known.graph.places[0].sums[0].compare(Number::ONE).is_eq();
            let holders = if known.graph.any_direct(0, &mut |holder| !known.is_person(holder)) {
                Given::flag(false)
            } else if has_all {
                Given::flag(true)
            } else {
                Given::Absent
            };
            work.derive(CriterionName::NaturalHolders, holders, &["holdings"]);
            let node = work.tests(EXEMPTION, row);
            duty = match node.verdict {
                Verdict::Met => FilingDuty::ExemptByCommitment,
                Verdict::Unmet => FilingDuty::MustFile,
                Verdict::Undetermined => FilingDuty::Undetermined,
            };
            criteria = node.answer;
        }
        _ => {}
    }
    Answer::Map(&["duty", "criteria"], vec![Answer::Word(duty.word()), criteria])
}

/// What no person explains, and whether it could hide an owner. Of a state-owned body the largest part is the state's.
fn unexplained(known: &Structure, is_state_owned: bool, quarter: Number) -> (Vec<Answer>, bool) {
    let mut list = Vec::new();
    let mut is_hidden = false;
    for part in 0..PARTS {
        let (mut sum, mut largest) = (Number::ZERO, Number::ZERO);
        for (at, place) in known.graph.places.iter().enumerate() {
            if place.depth == 0 || known.is_person(at) {
                continue;
            }
            let rest = place.totals[part] * (Number::ONE - place.sums[part]);
            if part == 0 && rest.sign().is_gt() {
                let parts = vec![known.told(at), Answer::Text(rest.text())];
                list.push(Answer::Map(&["of", "share"], parts));
            }
            sum = sum + rest;
            if rest.compare(largest).is_gt() {
                largest = rest;
            }
        }
        if is_state_owned {
            sum = sum - largest;
        }
        is_hidden |= sum.compare(quarter).is_ge();
    }
    (list, is_hidden)
}

/// Shares, income, votes: the test, its rung and its row.
static TESTS: [(CriterionName, Rung, &Rule); PARTS] = [
    (CriterionName::Share, Rung::Share, &rules::OWNER_SHARE),
    (CriterionName::Income, Rung::Income, &rules::OWNER_INCOME),
    (CriterionName::Votes, Rung::Votes, &rules::OWNER_INCOME),
];
const OWNER: &[&str] = &["person", "share", "votes", "income", "rungs", "tests", "chains"];

/// An owner by the tests, by control, or by what else is said.
fn owner(
    known: &mut Structure,
    person: usize,
    other: Option<Rung>,
    quarter: Number,
    work: &mut Work<'_>,
) -> Option<Answer> {
    let totals = known.graph.places[person].totals;
    let mut rungs = Vec::new();
    let mut tests = Vec::with_capacity(PARTS);
    for (part, (name, rung, row)) in totals.iter().zip(&TESTS) {
        let is_met = part.compare(quarter).is_ge();
        if is_met {
            rungs.push(Answer::Word(rung.word()));
        }
        let operands = [Given::Number(*part), Given::Number(quarter)];
        tests.push(work.judged(*name, Direction::AtLeast, operands, Verdict::of(Some(is_met)), row).answer);
    }
    if known.controllers.contains(&person) {
        rungs.push(Answer::Word(Rung::Control.word()));
    }
    if let Some(rung) = other {
        rungs.push(Answer::Word(rung.word()));
    }
    if rungs.is_empty() {
        return None;
    }
    let mut chains = Vec::new();
    for (places, share) in known.graph.chains(person, MOST_CHAINS) {
        let mut path = Vec::with_capacity(places.len());
        for place in places {
            path.push(known.told(place));
        }
        chains.push(Answer::Map(&["path", "share"], vec![Answer::List(path), Answer::Text(share.text())]));
    }
    let text = |part: usize| Answer::Text(totals[part].text());
    let parts = vec![
        known.told(person),
        text(0),
        text(2),
        text(1),
        Answer::List(rungs),
        Answer::List(tests),
        Answer::List(chains),
    ];
    Some(Answer::Map(OWNER, parts))
}

fn answer(request: &Slots, work: &mut Work<'_>) -> Vec<Answer> {
    let mut known = taken(request, work);
    let quarter = Number::ONE / Number::whole(4);
    let is_state_owned = request.is_true(Request::StateOwned as usize);
    let (unexplained, is_hidden) = unexplained(&known, is_state_owned, quarter);
    for (_, _, row) in &TESTS {
        work.cite(row);
    }
    if known.graph.places.iter().any(|place| place.depth > 2) {
        work.cite(&rules::OWNER_CHAIN);
    }
    if !known.controllers.is_empty() {
        work.cite(&rules::OWNER_CONTROL);
    }
    let mut verdict = Verdict::Met;
    if is_hidden {
        verdict = Verdict::Undetermined;
        work.missing(&["holdings"]);
    }
    let has_owner = !known.controllers.is_empty()
        || known
            .persons
            .iter()
            .any(|person| known.graph.places[*person].totals.iter().any(|part| part.compare(quarter).is_ge()));
    let last = if is_state_owned {
        Some((Request::LegalRepresentative, Rung::LegalRepresentative, &rules::OWNER_STATE_OWNED))
    } else if is_hidden || has_owner {
        None
    } else {
        Some((Request::Manager, Rung::Management, &rules::OWNER_MANAGEMENT))
    };
    let mut found = None;
    if let Some((field, rung, row)) = last {
        work.cite(row);
        if request.is_given(field as usize) {
            found = Some((known.place(request.text(field as usize)), rung));
        } else {
            verdict = Verdict::Undetermined;
            work.missing(&[REQUEST[field as usize].name]);
        }
    }
    let mut owners = Vec::new();
    for at in 0..known.persons.len() {
        let person = known.persons[at];
        let other = found.filter(|found| found.0 == person).map(|found| found.1);
        owners.extend(owner(&mut known, person, other, quarter, work));
    }
    let filing = filing(&known, work);
    vec![Answer::List(owners), Answer::Word(verdict.word()), Answer::List(unexplained), filing]
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
pub fn beneficial_owners(structure: &Value, options: &Options) -> Checked<Answer> {
    const NAMES: &[&str] = &["owners", "verdict", "unexplained", "filing", "sources"];
    static QUESTION: Question = Question { codes: &INVESTOR, fields: REQUEST, names: NAMES, answer };
    asked(structure, options, &QUESTION)
}
