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
use super::reading::{integer, note, part, require, said, texts as each_text, whole, wrong};
use super::rows::some_left;
use super::shares::shares;
use crate::amount;
use crate::average::mean;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue, Step};
use crate::json;
use crate::text;

/// The most clients: a whole number that JSON holds in 15 digits.
const MOST_ROWS: i64 = 999_999_999_999_999;
/// The most tiers, and metrics, of a part.
const MOST_NAMES: usize = 20;
/// What two parts of one whole have alike.
const ALIKE: &[&str] = &["policy", "tiers", "metrics", "scale"];
/// What is said of a policy.
const MADE: &[&str] = &["id", "version", "digest"];

/// The numbers of a part.
#[derive(Default)]
struct Part {
    /// Tiers and the undetermined.
    width: usize,
    scale: u32,
    rows: i64,
    /// By class, "no class" last, and by rank, 0 first: one table.
    cells: Vec<i64>,
    /// By metric and by rank, scaled.
    sums: Vec<i128>,
}

/// A part of a policy's, with nothing counted yet; what is alike is written down.
fn begun(scale: u32, policy: &Policy, map: &mut Map) -> Part {
    let mut made = Map::default();
    let (id, version) = policy.named();
    made.word("id", id);
    made.word("version", version);
    made.text("digest", policy.digest());
    map.map("policy", made);
    map.put("tiers", texts(policy.tiers.clone()));
    let mut metrics = Vec::new();
    for metric in &policy.metrics {
        metrics.push(metric.name.clone());
    }
    let (width, count) = (policy.tiers.len() + 1, metrics.len());
    map.put("metrics", texts(metrics));
    map.count("scale", scale.into());
    Part { width, scale, rows: 0, cells: vec![0; (policy.classes.len() + 1) * width], sums: vec![0; count * width] }
}

/// The part of no clients at all, of columns that are scaled by ten to `scale`.
pub fn nothing(scale: u32, policy: &Policy) -> Value {
    let mut map = Map::default();
    begun(scale, policy, &mut map).write(&mut map);
    map.value()
}

/// What columns of a scale are graded by: the plan's numbers as texts, the part of no clients, and from which score
/// recency, frequency and money are high.
pub fn planned(scale: u32, policy: &Policy) -> Value {
    let mut numbers = Vec::new();
    for number in plan(policy, scale) {
        numbers.push(text::number(number));
    }
    let mut map = Map::default();
    map.put("plan", texts(numbers));
    map.put("part", nothing(scale, policy));
    map.count("highScore", policy.high_score);
    map.value()
}

/// A part of columns that are scaled by ten to `scale`; `None` where a column is missing, of another length, or the scale
/// above 6.
pub fn partial(columns: &Columns<'_>, rows: usize, scale: u32, policy: &Policy) -> Option<Value> {
    if scale > PLACES {
        return None;
    }
    let (mut map, mut ranks, plan) = (Map::default(), vec![0; rows], plan(policy, scale));
    let mut part = begun(scale, policy, &mut map);
    part.rows = rows as i64;
    columns.grade(&plan, &mut ranks, &mut part.cells)?;
    columns.sum(&plan, &ranks, &mut part.sums)?;
    part.write(&mut map);
    Some(map.value())
}

/// A list of names: how many.
fn names(reader: &mut Reader<'_>, field: &'static str) -> usize {
    let count = each_text(reader, field, MOST_NAMES, &mut |_, _| None);
    some_left(reader, field, count.is_some(), count.unwrap_or_default());
    count.unwrap_or_default()
}

/// A table of so many columns, and of so many rows where that is known; `take` says what is wrong with an item.
#[inline(never)]
fn table(
    reader: &mut Reader<'_>,
    field: &'static str,
    rows: usize,
    columns: usize,
    expected: &'static str,
    take: &mut dyn FnMut(&Value) -> Result<(), Code>,
) {
    let list = reader.list(field, MOST_NAMES);
    require(reader, field, list.is_some());
    let list = list.unwrap_or_default();
    let mut is_even = !list.is_empty() && (rows == 0 || rows == list.len());
    for (place, row) in list.iter().enumerate() {
        let Value::List(items) = row else {
            reader.note_item(field, place as u32, wrong(Code::FieldMalformed, "array"));
            continue;
        };
        is_even &= items.len() == columns;
        for (inner, item) in items.iter().take(MOST_NAMES + 1).enumerate() {
            if let Err(code) = take(item) {
                let path = [Step::Field(field), Step::Place(place as u32), Step::Place(inner as u32)];
                reader.note_here(wrong(code, expected).below(&path));
            }
        }
    }
    if !is_even {
        note(reader, field, Code::TierConflict);
    }
}

/// A whole number as text, no larger than so many clients can have.
fn sum(value: &Value, most: i128) -> Result<i128, Code> {
    let Value::Text(text) = value else { return Err(Code::FieldMalformed) };
    let digits = text.strip_prefix('-').unwrap_or(text);
    let mut number = 0_i128;
    for digit in digits.bytes() {
        if !digit.is_ascii_digit() {
            return Err(Code::AmountMalformed);
        }
        // `most` is far below what 128 bits hold.
        number = number * 10 + i128::from(digit - b'0');
        if number > most {
            return Err(Code::TierOutOfRange);
        }
    }
    if digits.len() < text.len() {
        number = -number;
    }
    // Written in one way only.
    if amount::scaled_text(number, 0) == *text { Ok(number) } else { Err(Code::AmountMalformed) }
}

impl Part {
    /// Reads a part; every fault is noted at its place.
    #[inline(never)]
    fn read(&mut self, reader: &mut Reader<'_>) {
        part(reader, "policy", true, &mut |inside| {
            for key in MADE {
                said(inside, key);
            }
        });
        self.width = names(reader, "tiers") + 1;
        let metrics = names(reader, "metrics");
        self.scale = whole(reader, "scale", 0, PLACES.into()) as u32;
        self.rows = whole(reader, "rows", 0, MOST_ROWS);
        let mut total = 0;
        let cells = &mut self.cells;
        table(reader, "cells", 0, self.width, "integer", &mut |value| {
            let count = integer(value, 0, MOST_ROWS)?;
            total += count;
            cells.push(count);
            Ok(())
        });
        if total != self.rows {
            note(reader, "cells", Code::TierConflict);
        }
        let most = i128::from(self.rows) * i128::from(i64::MAX);
        let sums = &mut self.sums;
        table(reader, "sums", metrics, self.width, "string", &mut |value| {
            sums.push(sum(value, most)?);
            Ok(())
        });
    }

    fn write_cells(&self, map: &mut Map) {
        let mut rows = Vec::new();
        for row in self.cells.chunks(self.width) {
            rows.push(counts(row));
        }
        map.list("cells", rows);
    }

    /// Everything that two parts do not have alike.
    fn write(&self, map: &mut Map) {
        map.count("rows", self.rows);
        self.write_cells(map);
        let mut sums = Vec::new();
        for row in self.sums.chunks(self.width) {
            let mut list = Vec::new();
            for sum in row {
                list.push(Value::Text(amount::scaled_text(*sum, 0)));
            }
            sums.push(Value::List(list));
        }
        map.list("sums", sums);
    }
}

fn work_merge(reader: &mut Reader<'_>, _: &Options, answer: &mut Answer) {
    let (mut one, mut other) = (Part::default(), Part::default());
    part(reader, "a", true, &mut |inside| one.read(inside));
    part(reader, "b", true, &mut |inside| other.read(inside));
    if reader.faults() > 0 {
        return;
    }
    let (Some(a), Some(b)) = (reader.value("a"), reader.value("b")) else { return };
    let mut is_alike = one.cells.len() == other.cells.len();
    for key in ALIKE {
        let null = Value::Null;
        let (mine, theirs) = (a.get(key).unwrap_or(&null), b.get(key).unwrap_or(&null));
        is_alike &= json::digest(mine) == json::digest(theirs);
        answer.map.put(key, mine.clone());
    }
    one.rows += other.rows;
    let (code, field) = if !is_alike {
        (Code::TierConflict, "policy")
    } else if one.rows > MOST_ROWS {
        (Code::TierOutOfRange, "rows")
    } else {
        for (count, more) in one.cells.iter_mut().zip(&other.cells) {
            *count += more;
        }
        for (sum, more) in one.sums.iter_mut().zip(&other.sums) {
            *sum += more;
        }
        return one.write(&mut answer.map);
    };
    reader.note_here(Issue::new(code).at([Step::Field("b"), Step::Field(field)]));
}

/// Two parts of one whole, `a` and `b`, as one.
///
/// - What is no part: issues with paths. `tier.conflict` at `b`, `policy`: another policy, other metrics or scales.
///   `tier.out_of_range` at `b`, `rows`: more clients than can be counted.
pub fn merge(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work_merge)
}

fn work_finish(reader: &mut Reader<'_>, _: &Options, answer: &mut Answer) {
    let mut part = Part::default();
    part.read(reader);
    if reader.faults() > 0 {
        return;
    }
    let Part { width, scale, .. } = part;
    let mut ranks = vec![0; width];
    for (at, count) in part.cells.iter().enumerate() {
        ranks[at % width] += count;
    }
    let names = reader.list("tiers", MOST_NAMES).unwrap_or_default();
    let mut tiers = Vec::new();
    for (rank, share) in shares(&ranks).into_iter().enumerate() {
        let count = ranks[rank];
        let mut map = Map::default();
        map.put("tier", if rank == 0 { Value::Null } else { names[rank - 1].clone() });
        map.count("count", count);
        map.put("share", share);
        let (mut sums, mut averages) = (Vec::new(), Vec::new());
        for row in part.sums.chunks(width) {
            sums.push(Value::Text(amount::scaled_text(row[rank], scale)));
            averages.push(mean(row[rank], count as u64, scale, 2).map_or(Value::Null, Value::Text));
        }
        map.list("sums", sums);
        map.list("averages", averages);
        map.onto(&mut tiers);
    }
    answer.map.count("rows", part.rows);
    answer.map.list("tiers", tiers);
    part.write_cells(&mut answer.map);
}

/// What a part, or everything merged, comes to.
///
/// - What is no part: issues with paths.
pub fn finish(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work_finish)
}
