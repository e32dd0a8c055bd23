//! Parts of a whole (分片汇总): columns graded piece by piece, wherever that is done, merged in any order, finished once.
//!
//! A part is plain data: the policy by id, version and digest, counts by class and rank, exact sums by metric and rank.
//! Merging adds; whatever the split, the whole is the same. Parts of other policies, metrics or scales are not merged.
//! A part that comes back from outside is read like any other input.

use super::Options;
use super::answer::{Answer, Map, answer, counts, texts};
use super::columns::{Columns, plan};
use super::metric::PLACES;
use super::policy::Policy;
use super::reading::{has, integer, malformed, name, note, some_left, whole};
use super::shares::shares;
use crate::amount;
use crate::average::mean;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue, Step};

/// The most clients: a whole number that JSON holds in 15 digits.
const MOST_ROWS: i64 = 999_999_999_999_999;
/// The most tiers, and metrics, of a part.
const MOST_NAMES: usize = 20;

/// A part of a whole.
#[derive(Debug, Default, PartialEq)]
struct Part {
    /// Id, version, digest.
    policy: [String; 3],
    /// Lowest first.
    tiers: Vec<String>,
    metrics: Vec<String>,
    scale: i64,
    rows: i64,
    /// By class, "no class" last, and by rank, 0 first: one table.
    cells: Vec<i64>,
    /// By metric and by rank, scaled.
    sums: Vec<i128>,
}

/// What stands under `policy`.
const MADE: [&str; 3] = ["id", "version", "digest"];

/// The text of a whole number.
fn whole_text(sum: i128) -> String {
    amount::scaled_text(sum, 0)
}

impl Part {
    /// Nothing counted yet.
    fn of(scale: u32, policy: &Policy) -> Part {
        let width = policy.tiers.len() + 1;
        let mut part = Part { policy: policy.made(), tiers: policy.tiers.clone(), ..Part::default() };
        for metric in policy.metrics() {
            part.metrics.push(metric.to_owned());
        }
        part.scale = scale.into();
        part.cells.resize((policy.classes.len() + 1) * width, 0);
        part.sums.resize(part.metrics.len() * width, 0);
        part
    }
}

/// The part of no clients at all, of columns that are scaled by ten to `scale`.
pub fn nothing(scale: u32, policy: &Policy) -> Value {
    Part::of(scale, policy).value()
}

/// A part of columns that are scaled by ten to `scale`; `None` where a column is missing, of another length, or the scale
/// above 6.
pub fn partial(columns: &Columns<'_>, rows: usize, scale: u32, policy: &Policy) -> Option<Value> {
    if scale > PLACES {
        return None;
    }
    let (plan, mut part) = (plan(policy, scale), Part::of(scale, policy));
    part.rows = rows as i64;
    let mut ranks = vec![0; rows];
    columns.grade(&plan, &mut ranks, &mut part.cells)?;
    columns.sum(&plan, &ranks, &mut part.sums)?;
    Some(part.value())
}

/// A list of names.
fn names(reader: &mut Reader<'_>, field: &'static str) -> Vec<String> {
    let texts = reader.texts(field, MOST_NAMES);
    some_left(reader, field, texts.is_some(), texts.as_ref().map_or(0, Vec::len));
    let mut names = Vec::new();
    for (_, name) in texts.unwrap_or_default() {
        names.push(name.to_owned());
    }
    names
}

/// A table of so many columns, and of so many rows where that is known.
#[inline(never)]
fn table(
    reader: &mut Reader<'_>,
    field: &'static str,
    rows: usize,
    columns: usize,
    take: &mut dyn FnMut(&Value) -> Result<(), Issue>,
) {
    let list = reader.list(field, MOST_NAMES);
    let list = reader.required(field, list).unwrap_or_default();
    let mut is_even = !list.is_empty() && (rows == 0 || rows == list.len());
    for (place, row) in (0_u32..).zip(list) {
        let Value::List(items) = row else {
            reader.note_item(field, place, malformed("array"));
            continue;
        };
        is_even &= items.len() == columns;
        for (inner, item) in (0_u32..).zip(items) {
            if inner > MOST_NAMES as u32 {
                break;
            }
            if let Err(issue) = take(item) {
                reader.note_here(issue.at([Step::Field(field), Step::Place(place), Step::Place(inner)]));
            }
        }
    }
    if !is_even {
        note(reader, field, Code::TierConflict);
    }
}

/// A whole number as text, no larger than so many clients can have.
fn sum(value: &Value, most: i128) -> Result<i128, Issue> {
    let Value::Text(text) = value else { return Err(malformed("string")) };
    let digits = text.strip_prefix('-').unwrap_or(text);
    let mut number = 0_i128;
    for digit in digits.bytes() {
        if !digit.is_ascii_digit() {
            return Err(Issue::new(Code::AmountMalformed));
        }
        // `most` is far below what 128 bits hold.
        number = number * 10 + i128::from(digit - b'0');
        if number > most {
            return Err(Issue::new(Code::TierOutOfRange));
        }
    }
    let is_negative = digits.len() < text.len();
    if digits.is_empty() || (digits.len() > 1 && digits.starts_with('0')) || (is_negative && number == 0) {
        return Err(Issue::new(Code::AmountMalformed));
    }
    Ok(if is_negative { -number } else { number })
}

impl Part {
    /// Reads a part; every fault is noted at its place.
    fn read(reader: &mut Reader<'_>) -> Part {
        let mut part = Part::default();
        if has(reader, "policy")
            && let Some(mut inside) = reader.inside("policy")
        {
            part.policy[0] = name(&mut inside, MADE[0]);
            part.policy[1] = name(&mut inside, MADE[1]);
            let digest = inside.text(MADE[2]);
            part.policy[2] = inside.required(MADE[2], digest).unwrap_or_default().to_owned();
            inside.finish();
        }
        part.tiers = names(reader, "tiers");
        part.metrics = names(reader, "metrics");
        part.scale = whole(reader, "scale", 0, PLACES.into());
        part.rows = whole(reader, "rows", 0, MOST_ROWS);
        let columns = part.tiers.len() + 1;
        let mut total = 0_i128;
        table(reader, "cells", 0, columns, &mut |value| {
            let count = integer(value, 0, MOST_ROWS)?;
            total += i128::from(count);
            part.cells.push(count);
            Ok(())
        });
        if total != i128::from(part.rows) {
            note(reader, "cells", Code::TierConflict);
        }
        let most = i128::from(part.rows) * i128::from(i64::MAX);
        table(reader, "sums", part.metrics.len(), columns, &mut |value| {
            part.sums.push(sum(value, most)?);
            Ok(())
        });
        part
    }

    fn cells(&self) -> Vec<Value> {
        let mut rows = Vec::new();
        for row in self.cells.chunks(self.tiers.len() + 1) {
            rows.push(counts(row));
        }
        rows
    }

    fn value(self) -> Value {
        let mut map = Map::default();
        let cells = self.cells();
        let mut sums = Vec::new();
        for row in self.sums.chunks(self.tiers.len() + 1) {
            let mut list = Vec::new();
            for sum in row {
                list.push(whole_text(*sum));
            }
            sums.push(texts(list));
        }
        let mut policy = Map::default();
        for (key, text) in MADE.iter().zip(self.policy) {
            policy.text(key, text);
        }
        map.map("policy", policy);
        map.put("tiers", texts(self.tiers));
        map.put("metrics", texts(self.metrics));
        map.count("scale", self.scale);
        map.count("rows", self.rows);
        map.list("cells", cells);
        map.list("sums", sums);
        map.value()
    }
}

/// A part inside.
fn inside(reader: &mut Reader<'_>, field: &'static str) -> Part {
    if has(reader, field)
        && let Some(mut inside) = reader.inside(field)
    {
        let part = Part::read(&mut inside);
        inside.finish();
        return part;
    }
    Part::default()
}

fn work_merge(reader: &mut Reader<'_>, _: &Options, answer: &mut Answer) {
    let (mut one, other) = (inside(reader, "a"), inside(reader, "b"));
    if reader.faults() > 0 {
        return;
    }
    let is_alike = one.policy == other.policy
        && one.tiers == other.tiers
        && one.metrics == other.metrics
        && one.scale == other.scale
        && one.cells.len() == other.cells.len();
    if !is_alike {
        reader.note_here(Issue::new(Code::TierConflict).at([Step::Field("b"), Step::Field("policy")]));
        return;
    }
    one.rows += other.rows;
    if one.rows > MOST_ROWS {
        reader.note_here(Issue::new(Code::TierOutOfRange).at([Step::Field("b"), Step::Field("rows")]));
    }
    for (count, more) in one.cells.iter_mut().zip(&other.cells) {
        *count += more;
    }
    for (sum, more) in one.sums.iter_mut().zip(&other.sums) {
        *sum += more;
    }
    if let Value::Map(map) = one.value() {
        for (key, value) in map {
            answer.map.put(&key, value);
        }
    }
}

/// Two parts of one whole, `a` and `b`, as one.
///
/// - What is no part: issues with paths. `tier.conflict` at `b`, `policy`: another policy, other metrics or scales.
///   `tier.out_of_range` at `b`, `rows`: more clients than can be counted.
pub fn merge(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work_merge)
}

fn work_finish(reader: &mut Reader<'_>, _: &Options, answer: &mut Answer) {
    let part = Part::read(reader);
    if reader.faults() > 0 {
        return;
    }
    let (width, scale) = (part.tiers.len() + 1, part.scale as u32);
    let mut ranks = vec![0; width];
    for (at, count) in part.cells.iter().enumerate() {
        ranks[at % width] += count;
    }
    let mut tiers = Vec::new();
    for (rank, share) in shares(&ranks).into_iter().enumerate() {
        let count = ranks[rank];
        let mut map = Map::default();
        let tier = if rank == 0 { Value::Null } else { Value::Text(part.tiers[rank - 1].clone()) };
        map.put("tier", tier);
        map.count("count", count);
        map.text("share", share);
        let (mut sums, mut averages) = (Vec::new(), Vec::new());
        for metric in 0..part.metrics.len() {
            let sum = part.sums[metric * width + rank];
            sums.push(Value::Text(amount::scaled_text(sum, scale)));
            averages.push(mean(sum, count as u64, scale, 2).map_or(Value::Null, Value::Text));
        }
        map.list("sums", sums);
        map.list("averages", averages);
        tiers.push(map.value());
    }
    answer.map.count("rows", part.rows);
    answer.map.list("tiers", tiers);
    answer.map.list("cells", part.cells());
}

/// What a part, or everything merged, comes to.
///
/// - What is no part: issues with paths.
pub fn finish(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work_finish)
}
