//! From one list of tiers to another (级别迁移): who rose, who fell, who came and who left.
//!
//! Clients are matched by id. Rows of the matrix are the tiers before, columns after, both as the policy has them and
//! `undetermined` last; the shares of a row add up to 1. A client in one list only is counted apart. Nothing is forecast.
//! Source: 来源文集 E3.5.

use super::policy::Policy;
use super::rows::{id, request, rows, sound, tier};
use super::shares::shares;
use super::{Options, rules};
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use serde::Serialize;

/// Who went where.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Migration {
    /// The policy's tiers, and `undetermined`.
    pub tiers: Vec<String>,
    /// Clients in both lists, by the tier before and the tier after.
    pub matrix: Vec<Vec<u64>>,
    /// Of each row.
    pub shares: Vec<Vec<String>>,
    /// Clients in both lists.
    pub counted: u64,
    /// Of those whose both tiers are known.
    pub up: u64,
    /// See `up`.
    pub down: u64,
    /// See `up`.
    pub same: u64,
    /// Clients of the later list alone, per tier.
    pub entered: Vec<u64>,
    /// Clients of the earlier list alone, per tier.
    pub left: Vec<u64>,
    /// Rows that could not be used.
    pub left_out: usize,
    /// The rows it rests on.
    pub sources: Sources,
}

/// Clients with their tiers, found by id.
#[derive(Default)]
struct Listed {
    clients: Vec<(String, usize)>,
    places: Ids,
    left_out: usize,
}

impl Listed {
    /// What is undetermined stands behind the tiers.
    fn read(reader: &mut Reader<'_>, field: &'static str, policy: &Policy) -> Listed {
        let (mut listed, mut ids) = (Listed::default(), Ids::default());
        let count = rows(reader, field, &mut |place, row, faults| {
            let id = id(row, &mut ids, place);
            let is_known = row.text("tier").is_some();
            let tier = if is_known { tier(row, "tier", policy) } else { None };
            if let (Some(id), true) = (id, row.faults() == faults) {
                listed.places.add(&id, listed.clients.len());
                listed.clients.push((id, tier.unwrap_or(policy.tiers.len())));
            }
        });
        listed.left_out = reader.required(field, count).unwrap_or_default() - listed.clients.len();
        listed
    }
}

/// From one list to another.
///
/// - `field.missing` `tier.missing`: a list is absent, or nothing is left of both. Rows as for every list.
pub fn migration(given: &Value, options: &Options) -> Checked<Migration> {
    let policy = &*options.policy;
    let (mut before, mut after) = (Listed::default(), Listed::default());
    let warnings = request(given, &mut |reader| {
        let faults = reader.faults();
        before = Listed::read(reader, "before", policy);
        after = Listed::read(reader, "after", policy);
        if reader.faults() == faults && before.clients.is_empty() && after.clients.is_empty() {
            reader.note("before", Issue::new(Code::TierMissing));
        }
    })?;
    let tiers = policy.tiers.len();
    let none = vec![0; tiers + 1];
    let mut found = Migration {
        tiers: policy.tiers.iter().map(|tier| String::from(&*tier.id)).collect(),
        matrix: vec![none.clone(); tiers + 1],
        entered: none.clone(),
        left: none,
        left_out: before.left_out + after.left_out,
        sources: [&rules::MIGRATION].into_iter().collect(),
        ..Migration::default()
    };
    found.tiers.push("undetermined".to_owned());
    for (id, from) in &before.clients {
        let Some(place) = after.places.find(id) else {
            found.left[*from] += 1;
            continue;
        };
        let to = after.clients[place].1;
        found.matrix[*from][to] += 1;
        found.counted += 1;
        if *from < tiers && to < tiers {
            match to.cmp(from) {
                std::cmp::Ordering::Greater => found.up += 1,
                std::cmp::Ordering::Less => found.down += 1,
                std::cmp::Ordering::Equal => found.same += 1,
            }
        }
    }
    for (id, to) in &after.clients {
        if before.places.find(id).is_none() {
            found.entered[*to] += 1;
        }
    }
    found.shares = found.matrix.iter().map(|row| shares(row)).collect();
    let sources = found.sources.clone();
    sound(found, warnings, &sources)
}
