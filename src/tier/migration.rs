//! From one list of tiers to another (级别迁移): who rose, who fell, who came and who left.
//!
//! Clients are matched by id. Rows of the matrix are the tiers before, columns after, both as the policy has them and
//! `undetermined` last; the shares of a row add up to 1. A client in one list only is counted apart. Nothing is forecast.
//! Source: 来源文集 E3.5.

use super::answer::{Answer, answer, counts, texts};
use super::reading::{note, require};
use super::rows::{Field, Rows, rows};
use super::shares::shares;
use super::{Options, rules};
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};

/// The places of clients by id.
fn places(listed: &Rows) -> Ids {
    let mut ids = Ids::default();
    for (place, row) in listed.rows.iter().enumerate() {
        ids.add(&row.id, place);
    }
    ids
}

/// Clients of a list that another does not have, per tier.
fn alone(listed: &Rows, others: &mut Ids, tiers: usize) -> Value {
    let mut found = vec![0; tiers + 1];
    for row in &listed.rows {
        found[row.numbers[0] as usize] += i64::from(others.find(&row.id).is_none());
    }
    counts(&found)
}

/// What a row holds.
const TABLE: &[(&str, Field)] = &[("id", Field::Id), ("tier", Field::MaybeTier)];

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let policy = &options.policy;
    let faults = reader.faults();
    let before = rows(reader, "before", TABLE, Some(&[]), options);
    require(reader, "before", before.is_given);
    let after = rows(reader, "after", TABLE, Some(&[]), options);
    require(reader, "after", after.is_given);
    if reader.faults() == faults && before.rows.is_empty() && after.rows.is_empty() {
        note(reader, "before", Code::TierMissing);
    }
    let tiers = policy.tiers.len();
    let (mut earlier, mut later) = (places(&before), places(&after));
    let mut matrix = vec![0; (tiers + 1) * (tiers + 1)];
    let mut ways = [0; 4];
    for row in &before.rows {
        let Some(place) = later.find(&row.id) else { continue };
        let (from, to) = (row.numbers[0] as usize, after.rows[place].numbers[0] as usize);
        matrix[from * (tiers + 1) + to] += 1;
        let way = if from == tiers || to == tiers {
            3
        } else if to == from {
            2
        } else {
            usize::from(to < from)
        };
        ways[way] += 1;
    }
    let map = &mut answer.map;
    let mut names = policy.tiers.clone();
    names.push("undetermined".to_owned());
    map.put("tiers", texts(names));
    let (mut rows, mut parts) = (Vec::new(), Vec::new());
    for row in matrix.chunks(tiers + 1) {
        rows.push(counts(row));
        parts.push(Value::List(shares(row)));
    }
    map.list("matrix", rows);
    map.list("shares", parts);
    let [up, down, same, unknown] = ways;
    map.count("counted", up + down + same + unknown);
    map.count("up", up);
    map.count("down", down);
    map.count("same", same);
    map.put("entered", alone(&after, &mut earlier, tiers));
    map.put("left", alone(&before, &mut later, tiers));
    map.count("leftOut", before.left_out + after.left_out);
    answer.cite(&rules::MIGRATION);
}

/// From one list to another.
///
/// - `field.missing` `tier.missing`: a list is absent, or nothing is left of both. Rows as for every list.
pub fn migration(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
