//! Parts of a whole (分片汇总): columns graded piece by piece, wherever that is done, merged in any order, finished once.
//!
//! A part is plain data: the policy by id, version and digest, counts by class and rank, exact sums by metric and rank.
//! Merging adds; whatever the split, the whole is the same. Parts of other policies, metrics or scales are not merged.
//! A part that comes back from outside is read like any other input.

use super::columns::{Columns, Counts};
use super::metric::PLACES;
use super::plan::Plan;
use super::policy::{Made, Policy};
use super::rows::{integer, malformed, name, request, whole};
use super::shares::shares;
use crate::amount;
use crate::average::mean;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step};
use serde::{Serialize, Serializer};

/// The most clients: a whole number that JSON holds in 15 digits.
const MOST_ROWS: i64 = 999_999_999_999_999;
/// The most tiers, and metrics, of a part.
const MOST_NAMES: usize = 20;

/// A part of a whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Part {
    /// What it was made with.
    pub policy: Made,
    /// Lowest first.
    pub tiers: Vec<String>,
    /// In the order of the policy.
    pub metrics: Vec<String>,
    /// Places of the columns.
    pub scale: u32,
    /// Clients.
    pub rows: i64,
    /// By class, "no class" last, and by rank, 0 first.
    pub cells: Vec<Vec<i64>>,
    /// By metric and by rank, scaled.
    #[serde(serialize_with = "texts")]
    pub sums: Vec<Vec<i128>>,
}

fn texts<S: Serializer>(sums: &[Vec<i128>], serializer: S) -> Result<S::Ok, S::Error> {
    let text = |sum: &i128| amount::scaled_text(*sum, 0);
    serializer.collect_seq(sums.iter().map(|sums| sums.iter().map(text).collect::<Vec<String>>()))
}

/// A part of columns that are scaled by ten to `scale`; `None` where a column is missing, of another length, or the scale
/// above 6.
pub fn partial(columns: &Columns<'_>, rows: usize, scale: u32, policy: &Policy) -> Option<Part> {
    if scale > PLACES {
        return None;
    }
    let plan = Plan::of(policy, scale);
    let metrics = policy.metrics();
    let mut counts = Counts::new(&plan, metrics.len());
    columns.grade(&plan, &mut vec![0; rows], &mut counts)?;
    Some(Part {
        policy: policy.made(),
        tiers: policy.tiers.iter().map(|tier| String::from(&*tier.id)).collect(),
        metrics: metrics.into_iter().map(str::to_owned).collect(),
        scale,
        rows: rows as i64,
        cells: counts.cells.iter().map(|row| row.iter().map(|count| *count as i64).collect()).collect(),
        sums: counts.sums,
    })
}

/// A list of names, each as long as an id at most.
fn names(reader: &mut Reader<'_>, field: &'static str, least: usize) -> Vec<String> {
    let names = reader.texts(field, MOST_NAMES);
    let names = reader.required(field, names).unwrap_or_default();
    if names.len() < least {
        reader.note(field, Issue::new(Code::TierOutOfRange));
    }
    names.into_iter().map(|(_, name)| name.to_owned()).collect()
}

/// A matrix of so many columns; `rows` of them where that is known.
fn matrix(
    reader: &mut Reader<'_>,
    field: &'static str,
    rows: Option<usize>,
    columns: usize,
    take: &mut dyn FnMut(&Value) -> Result<(), Issue>,
) -> usize {
    let list = reader.list(field, MOST_NAMES);
    let list = reader.required(field, list).unwrap_or_default();
    let mut is_even = !list.is_empty() && rows.is_none_or(|rows| rows == list.len());
    for (place, row) in (0_u32..).zip(list) {
        let Value::List(items) = row else {
            reader.note_item(field, place, malformed("array"));
            continue;
        };
        is_even &= items.len() == columns;
        for (inner, item) in (0_u32..).zip(items.iter().take(MOST_NAMES + 1)) {
            if let Err(issue) = take(item) {
                let path = [Step::Field(field), Step::Place(place), Step::Place(inner)];
                reader.note_here(issue.at(path));
            }
        }
    }
    if !is_even {
        reader.note(field, Issue::new(Code::TierConflict));
    }
    list.len()
}

/// A whole number as text, no larger than so many clients can have.
fn sum(value: &Value, most: i128) -> Result<i128, Issue> {
    let Value::Text(text) = value else { return Err(malformed("string")) };
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_plain = !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'));
    if !is_plain {
        return Err(Issue::new(Code::AmountMalformed));
    }
    let mut number = 0_i128;
    for digit in digits.bytes() {
        // `most` is far below what 128 bits hold.
        number = (number * 10 + i128::from(digit - b'0')).min(most + 1);
    }
    if number > most {
        return Err(Issue::new(Code::TierOutOfRange));
    }
    Ok(if digits.len() < text.len() { -number } else { number })
}

impl Part {
    /// Reads a part; every fault is noted at its place.
    fn read(reader: &mut Reader<'_>) -> Part {
        let mut part = Part::default();
        let is_given = reader.value("policy").is_some();
        reader.required("policy", is_given.then_some(()));
        if let Some(mut inside) = reader.inside("policy") {
            let mut text = |field| name_or_digest(&mut inside, field);
            part.policy = Made { id: text("id"), version: text("version"), digest: text("digest") };
            inside.finish();
        }
        part.tiers = names(reader, "tiers", 2);
        part.metrics = names(reader, "metrics", 1);
        part.scale = whole(reader, "scale", 0, PLACES.into()).unwrap_or_default() as u32;
        part.rows = whole(reader, "rows", 0, MOST_ROWS).unwrap_or_default();
        let columns = part.tiers.len() + 1;
        let (mut cells, mut sums) = (Vec::new(), Vec::new());
        matrix(reader, "cells", None, columns, &mut |value| {
            cells.push(integer(value, 0, MOST_ROWS)?);
            Ok(())
        });
        let total: i128 = cells.iter().map(|count| i128::from(*count)).sum();
        if total != i128::from(part.rows) {
            reader.note("cells", Issue::new(Code::TierConflict));
        }
        let most = i128::from(part.rows) * i128::from(i64::MAX);
        matrix(reader, "sums", Some(part.metrics.len()), columns, &mut |value| {
            sums.push(sum(value, most)?);
            Ok(())
        });
        part.cells = cells.chunks(columns).map(<[i64]>::to_vec).collect();
        part.sums = sums.chunks(columns).map(<[i128]>::to_vec).collect();
        part
    }

    /// How many clients have each rank.
    fn ranks(&self) -> Vec<u64> {
        let mut ranks = vec![0; self.tiers.len() + 1];
        for row in &self.cells {
            for (rank, count) in ranks.iter_mut().zip(row) {
                *rank += *count as u64;
            }
        }
        ranks
    }
}

/// A text that has to be there; a digest is longer than an id.
fn name_or_digest(reader: &mut Reader<'_>, field: &'static str) -> String {
    if field != "digest" {
        return name(reader, field).unwrap_or_default().to_owned();
    }
    let digest = reader.text(field);
    reader.required(field, digest).unwrap_or_default().to_owned()
}

/// Two parts of one whole, `a` and `b`, as one.
///
/// - What is no part: issues with paths. `tier.conflict` at `b`, `policy`: another policy, other metrics or scales.
///   `tier.out_of_range` at `b`, `rows`: more clients than can be counted.
pub fn merge(given: &Value) -> Checked<Part> {
    let (mut one, mut other) = (Part::default(), Part::default());
    let warnings = request(given, &mut |reader| {
        let faults = reader.faults();
        for (field, part) in [("a", &mut one), ("b", &mut other)] {
            let is_given = reader.value(field).is_some();
            reader.required(field, is_given.then_some(()));
            if let Some(mut inside) = reader.inside(field) {
                *part = Part::read(&mut inside);
                inside.finish();
            }
        }
        if reader.faults() > faults {
            return;
        }
        let of =
            |part: &Part| (part.policy.clone(), part.tiers.clone(), part.metrics.clone(), part.scale, part.cells.len());
        if of(&one) != of(&other) {
            reader.note_here(Issue::new(Code::TierConflict).at([Step::Field("b"), Step::Field("policy")]));
        }
        if one.rows + other.rows > MOST_ROWS {
            reader.note_here(Issue::new(Code::TierOutOfRange).at([Step::Field("b"), Step::Field("rows")]));
        }
    })?;
    one.rows += other.rows;
    for (row, more) in one.cells.iter_mut().zip(&other.cells) {
        for (count, more) in row.iter_mut().zip(more) {
            *count += more;
        }
    }
    for (row, more) in one.sums.iter_mut().zip(&other.sums) {
        for (sum, more) in row.iter_mut().zip(more) {
            *sum += more;
        }
    }
    Ok(Sound { value: one, warnings })
}

/// A tier of the whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tier {
    /// None: undetermined.
    pub tier: Option<String>,
    /// Its clients.
    pub count: u64,
    /// Their share, 4 places; the shares add up to 1.
    pub share: String,
    /// The sum of each metric.
    pub sums: Vec<String>,
    /// The same over the clients, 2 places.
    pub averages: Vec<Option<String>>,
}

/// The whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Whole {
    /// Clients.
    pub rows: i64,
    /// The undetermined first, then the tiers.
    pub tiers: Vec<Tier>,
    /// As in the part.
    pub cells: Vec<Vec<i64>>,
}

/// What a part, or everything merged, comes to.
///
/// - What is no part: issues with paths.
pub fn finish(given: &Value) -> Checked<Whole> {
    let mut part = Part::default();
    let warnings = request(given, &mut |reader| part = Part::read(reader))?;
    let ranks = part.ranks();
    let mut tiers = Vec::with_capacity(ranks.len());
    for (rank, share) in shares(&ranks).into_iter().enumerate() {
        let count = ranks[rank];
        let sums = || part.sums.iter().map(|sums| sums[rank]);
        tiers.push(Tier {
            tier: rank.checked_sub(1).map(|place| part.tiers[place].clone()),
            count,
            share,
            sums: sums().map(|sum| amount::scaled_text(sum, part.scale)).collect(),
            averages: sums().map(|sum| mean(sum, count, part.scale, 2)).collect(),
        });
    }
    Ok(Sound { value: Whole { rows: part.rows, tiers, cells: part.cells }, warnings })
}
