//! What must stand on a card and does not (完整度): block by block, and as findings of a card that should be whole.
//!
//! A field with a fault counts as given. A group that is required counts itself and, once given, what is required inside;
//! an optional group asks for nothing inside, except accounts, the tax statement and consents.

use super::agreement::{CHILD_UNDER, is_guardians, items};
use super::card::{Check, get, text};
use super::field::{Block, Condition, FieldRow, aml_row, holds, rows};
use super::rules;
use crate::input::Value;
use crate::issue::{Code, Issue, Step};
use crate::party::Party;
use crate::rule::Rule;
use serde::Serialize;

/// One block of a card.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BlockState {
    /// Which.
    pub block: Block,
    /// How many fields are required on this card.
    pub required: u32,
    /// How many of them are given.
    pub given: u32,
    /// Those that are not, inner ones with dots.
    pub missing: Vec<String>,
}

/// Documents whose number tells the birth date.
pub(super) const TELLING: [&str; 6] = [
    "resident_id",
    "resident_id_15",
    "temporary_resident_id",
    "hmt_residence_permit",
    "foreign_permanent_resident_id",
    "foreign_permanent_resident_id_15",
];

/// Counts what a party's card must hold. Unless the card is a partial one, each missing field is an issue.
pub(super) fn check(
    check: &mut Check<'_>,
    card: &[(String, Value)],
    party: Party,
    age: Option<u32>,
    partial: bool,
) -> Vec<BlockState> {
    let blocks =
        Block::ALL.iter().map(|block| BlockState { block: *block, required: 0, given: 0, missing: Vec::new() });
    let mut count = Count { check, party, age, partial, blocks: blocks.collect() };
    for row in rows(party) {
        count.top(row, card);
    }
    let Count { blocks, .. } = count;
    blocks.into_iter().filter(|block| block.required > 0).collect()
}

struct Count<'a, 'b> {
    check: &'a mut Check<'b>,
    party: Party,
    age: Option<u32>,
    partial: bool,
    blocks: Vec<BlockState>,
}

impl Count<'_, '_> {
    fn top(&mut self, row: &'static FieldRow, card: &[(String, Value)]) {
        let given = |names: &[&str]| names.iter().any(|name| get(card, name).is_some());
        let is_required = row.is_required(self.party, self.check.options);
        // Of two fields that stand for each other the first is counted.
        let there = match row.condition(self.party) {
            _ if is_required => Some(given(&[row.name])),
            Some(Condition::ResidenceOrWorkplace) if row.name == "residence" => {
                Some(given(&["residence", "workplace"]))
            }
            Some(Condition::ReachByMobileOrPhone) if row.name == "mobile" => Some(given(&["mobile", "phone"])),
            Some(Condition::NotToldByNumber) => {
                let is_told = text(card, "documentKind").is_none_or(|kind| TELLING.contains(&kind));
                (!is_told).then(|| given(&[row.name]))
            }
            Some(Condition::CapitalGiven) if given(&["registeredCapital"]) => Some(given(&[row.name])),
            Some(Condition::Under14) => {
                let is_child = self.age.is_some_and(|age| age < CHILD_UNDER) && self.is_in_force(&rules::CARD_CHILD);
                is_child.then(|| items(card, row.name).any(|(_, consent)| is_guardians(consent)))
            }
            _ => None,
        };
        if there.is_none() && !row.whole {
            return;
        }
        let mut path = vec![Step::Field(row.name)];
        if let Some(there) = there {
            self.add(row.block, &path, there, row.source(self.party, self.check.options));
        }
        if is_required || row.whole {
            // Inside a group that is whole by itself each field names its own row.
            let rule = aml_row(self.party, self.check.options).filter(|_| is_required);
            self.inside(row, row.block, get(card, row.name), &mut path, rule);
        }
    }

    fn inside(
        &mut self,
        row: &'static FieldRow,
        block: Block,
        value: Option<&Value>,
        path: &mut Vec<Step>,
        rule: Option<&'static Rule>,
    ) {
        match value {
            Some(Value::Map(entries)) => self.group(row.inside, block, entries, path, rule),
            Some(Value::List(list)) => {
                for (place, item) in (0_u32..).zip(list) {
                    if let Value::Map(entries) = item {
                        path.push(Step::Place(place));
                        self.group(row.inside, block, entries, path, rule);
                        path.pop();
                    }
                }
            }
            _ => {}
        }
    }

    fn group(
        &mut self,
        rows: &'static [FieldRow],
        block: Block,
        entries: &[(String, Value)],
        path: &mut Vec<Step>,
        rule: Option<&'static Rule>,
    ) {
        let party = self.party;
        for row in rows.iter().filter(|row| holds(row.parties, party)) {
            let given = get(entries, row.name).is_some();
            let is = |field: &str, words: &[&str]| text(entries, field).is_some_and(|word| words.contains(&word));
            let there = match row.condition(self.party) {
                _ if holds(row.required, self.party) => Some(given),
                Some(Condition::OrganisationPartner) if is("kind", &["organisation"]) => Some(given),
                Some(Condition::NotResidentOnly) if is("status", &["non_resident_only", "both"]) => Some(given),
                Some(Condition::NoReason) => Some(given || get(entries, "reason").is_some()),
                Some(Condition::NotObtained) if is("reason", &["not_obtained"]) => Some(given),
                Some(Condition::OwnerByShare) if is("basis", &["shares", "income_or_votes"]) => Some(given),
                _ => None,
            };
            let rule = row.rule.or(rule);
            let Some(there) = there.filter(|_| rule.is_none_or(|rule| self.is_in_force(rule))) else { continue };
            path.push(Step::Field(row.name));
            self.add(block, path, there, rule);
            self.inside(row, block, get(entries, row.name), path, rule);
            path.pop();
        }
    }

    fn is_in_force(&self, rule: &Rule) -> bool {
        rule.in_force(self.check.options.on)
    }

    fn add(&mut self, block: Block, path: &[Step], there: bool, rule: Option<&'static Rule>) {
        let Some(state) = self.blocks.get_mut(block as usize) else { return };
        state.required += 1;
        if there {
            state.given += 1;
            return;
        }
        state.missing.push(dotted(path));
        if !self.partial {
            let issue = Issue { source: rule, ..Issue::new(Code::FieldMissing) };
            self.check.issue(path, issue);
        }
    }
}

/// `agent.name`, `beneficialOwners.0.share`
fn dotted(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        if !text.is_empty() {
            text.push('.');
        }
        match step {
            Step::Place(place) => text += &place.to_string(),
            named => text += named.name(),
        }
    }
    text
}
