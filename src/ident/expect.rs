//! What the form says beside the number: birth date, sex, party. A contradiction is hard, `ident.conflict` at the
//! field that contradicts; what the number does not tell cannot contradict.

use super::facts::{Facts, Sex};
use super::{Context, Kind};
use crate::day::Day;
use crate::input::Reader;
use crate::issue::{Code, Issue, Step};
use crate::party::Party;

/// Age from which nobody is a minor (《民法典》第十七条).
const OF_AGE: u32 = 18;

/// What the form also says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expect {
    /// Birth date.
    pub birth_date: Option<Day>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Party.
    pub party: Option<Party>,
}

impl Expect {
    /// Reads the fields; problems are noted with their paths.
    pub fn read(mut reader: Reader<'_>) -> Expect {
        let expect = Expect {
            birth_date: reader.day("birthDate"),
            sex: reader.word("sex", Sex::read, Code::FieldMalformed),
            party: reader.word("party", Party::read, Code::PartyUnknown),
        };
        reader.finish();
        expect
    }

    /// One issue per field that contradicts the facts; its source is the row of that aspect, if the kind has one.
    pub fn contradictions(&self, kind: &Kind, facts: &Facts, context: &Context) -> Vec<Issue> {
        let birth_date = self.birth_date.is_some_and(|day| facts.birth_date.is_some_and(|fact| fact != day));
        let sex = self.sex.is_some_and(|sex| facts.sex.is_some_and(|fact| fact != sex));
        let party = self.party.is_some_and(|party| !is_fit(party, kind, facts));
        [(birth_date, "birthDate", ".birth_date"), (sex, "sex", ".sex"), (party, "party", ".party")]
            .into_iter()
            .filter(|(contradicts, ..)| *contradicts)
            .map(|(_, field, aspect)| Issue {
                source: kind.rows(context).iter().copied().find(|rule| rule.id().ends_with(aspect)),
                ..Issue::new(Code::IdentConflict).at([Step::Field("expect"), Step::Field(field)])
            })
            .collect()
    }
}

/// Whether a party can hold the number, as far as the number tells.
fn is_fit(party: Party, kind: &Kind, facts: &Facts) -> bool {
    let holders = facts.parties.as_deref().unwrap_or(kind.holders);
    let grown_up = facts.age.is_some_and(|age| age >= OF_AGE);
    (holders.is_empty() || holders.contains(&party)) && !(party == Party::Minor && grown_up)
}
