//! What must stand on a card and does not (完整度): block by block, and as findings of a card that should be whole.
//!
//! A field with a fault counts as given. A group that is required counts itself and what is required inside, begun or not
//! (of a list its first item), so that nothing more is missing once it is begun; of one that is not begun only the group
//! is an issue. An optional group asks for nothing inside, except accounts, the tax statement and consents.

use super::agreement::{CHILD_UNDER, entries, is_guardians, items};
use super::card::{Check, get, says, text};
use super::field::{Block, Condition, FieldRow, Format, aml_row, holds};
use super::field_table::FIELDS;
use super::rules;
use crate::input::Value;
use crate::issue::{Code, Step};
use crate::party::Party;
use crate::rule::Rule;
use crate::text::number;
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
    let mut count = Count { check, party, age, is_quiet: partial, blocks: Vec::with_capacity(Block::ALL.len()) };
    for block in Block::ALL {
        count.blocks.push(BlockState { block: *block, required: 0, given: 0, missing: Vec::new() });
    }
    for row in FIELDS {
        if holds(row.parties, party) {
            count.top(row, card);
        }
    }
    let mut asked = Vec::new();
    for block in count.blocks {
        if block.required > 0 {
            asked.push(block);
        }
    }
    asked
}

struct Count<'a, 'b> {
    check: &'a mut Check<'b>,
    party: Party,
    age: Option<u32>,
    /// Whether what is missing is counted alone.
    is_quiet: bool,
    blocks: Vec<BlockState>,
}

impl Count<'_, '_> {
    fn top(&mut self, row: &'static FieldRow, card: &[(String, Value)]) {
        let is_required = row.is_required(self.party, self.check.options);
        let given = get(card, row.name).is_some();
        // Of two fields that stand for each other the first is counted.
        let there = match row.condition(self.party) {
            _ if is_required => Some(given),
            Some(Condition::ResidenceOrWorkplace) if row.name == "residence" => {
                Some(given || get(card, "workplace").is_some())
            }
            Some(Condition::ReachByMobileOrPhone) if row.name == "mobile" => {
                Some(given || get(card, "phone").is_some())
            }
            Some(Condition::NotToldByNumber)
                if text(card, "documentKind").is_some() && !says(card, "documentKind", &TELLING) =>
            {
                Some(given)
            }
            Some(Condition::CapitalGiven) if get(card, "registeredCapital").is_some() => Some(given),
            Some(Condition::Under14) if self.is_child() => Some(is_guarded(items(card, row.name))),
            _ => None,
        };
        if there.is_none() && !row.whole {
            return;
        }
        let mut path = vec![Step::Field(row.name)];
        if let Some(there) = there {
            self.add(row.block, &path, there, row.source(self.party, self.check.options));
        }
        if (is_required || row.whole) && (given || there == Some(false)) {
            // Inside a group that is whole by itself each field names its own row.
            let rule = if is_required { row.rule.or_else(|| aml_row(self.party, self.check.options)) } else { None };
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
            None if !row.inside.is_empty() => {
                let was_quiet = std::mem::replace(&mut self.is_quiet, true);
                let is_list = matches!(row.format, Format::List(_));
                if is_list {
                    path.push(Step::Place(0));
                }
                self.group(row.inside, block, &[], path, rule);
                if is_list {
                    path.pop();
                }
                self.is_quiet = was_quiet;
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
        for row in rows {
            if !holds(row.parties, self.party) {
                continue;
            }
            let value = get(entries, row.name);
            let condition = row.condition(self.party);
            let is_required = holds(row.required, self.party);
            let has_reason = condition == Some(Condition::NoReason);
            let is_told = match condition.and_then(Condition::words) {
                Some((field, words)) => says(entries, field, words),
                None => false,
            };
            let rule = row.rule.or(rule);
            let is_in_force = rule.is_none_or(|rule| self.is_in_force(rule));
            if !is_in_force || !(is_required || has_reason || is_told) {
                continue;
            }
            let is_excused = has_reason && !is_required && get(entries, "reason").is_some();
            path.push(Step::Field(row.name));
            self.add(block, path, value.is_some() || is_excused, rule);
            self.inside(row, block, value, path, rule);
            path.pop();
        }
    }

    fn is_child(&self) -> bool {
        self.age.is_some_and(|age| age < CHILD_UNDER) && self.is_in_force(&rules::CARD_CHILD)
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
        if !self.is_quiet {
            self.check.forbid(path, Code::FieldMissing, rule);
        }
    }
}

/// Whether a guardian gave one of these consents.
fn is_guarded(consents: &[Value]) -> bool {
    for consent in consents {
        if is_guardians(entries(consent)) {
            return true;
        }
    }
    false
}

/// `agent.name`, `beneficialOwners.0.share`
fn dotted(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        if !text.is_empty() {
            text.push('.');
        }
        match step {
            Step::Place(place) => text += &number((*place).into()),
            named => text += named.name(),
        }
    }
    text
}
