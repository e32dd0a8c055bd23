//! Recency, frequency, money (RFM): scores 1–5 by fifths, and eight groups.
//!
//! With n rows counted, a score is 1 + how many of k = 1 … 4 have the value at least as good as the one at place ⌊k·n ÷ 5⌋
//! (from 0, worst first): ties share the better score, and where all are alike all have 5. Recency: the later the last
//! trade the better; frequency and money: the more. A score is high from the policy's; the group follows from which of
//! the three are high. Source: textbooks.

use super::metric;
use super::order::sorted;
use super::rows::{id, left_out, needed, request, rows, sound, whole};
use super::vocabulary::Group;
use super::{Options, rules};
use crate::ids::Ids;
use crate::input::Value;
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use serde::Serialize;

/// The most trades.
const MOST_FREQUENCY: i64 = 1_000_000_000;

/// A row with its scores.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Which client.
    pub id: String,
    /// Recency.
    pub r: u32,
    /// Frequency.
    pub f: u32,
    /// Money.
    pub m: u32,
    /// Its group.
    pub group: Group,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Counted {
    /// Which.
    pub group: Group,
    /// How many clients.
    pub count: usize,
    /// What they bring.
    pub monetary: String,
}

/// Every row with its scores.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Rfm {
    /// Clients counted.
    pub counted: usize,
    /// Rows that could not be used.
    pub left_out: usize,
    /// In the order given.
    pub rows: Vec<Row>,
    /// All eight.
    pub groups: Vec<Counted>,
    /// The rows it rests on.
    pub sources: Sources,
}

/// The four values that begin a better fifth.
struct Fifths([i64; 4]);

impl Fifths {
    /// Of numbers of which the greater is the better; there is at least one.
    fn of(numbers: Vec<i64>) -> Fifths {
        let rising = sorted(numbers);
        let at = |k: u64| rising.get((k * rising.len() as u64 / 5) as usize).copied().unwrap_or(i64::MAX);
        Fifths([at(1), at(2), at(3), at(4)])
    }

    fn score(&self, number: i64) -> u32 {
        let mut score = 1;
        for least in self.0 {
            score += u32::from(number >= least);
        }
        score
    }
}

/// The place of the group of three scores.
fn group([r, f, m]: [u32; 3], high: u32) -> usize {
    usize::from(m < high) * 4 + usize::from(r < high) * 2 + usize::from(f < high)
}

/// Scores by fifths and eight groups.
///
/// - `field.missing` `tier.missing`: no rows, or nothing is left of them.
/// - Warnings, the row is left out: as for every list; `tier.not_yet`: a last trade after `on`.
pub fn rfm(given: &Value, options: &Options) -> Checked<Rfm> {
    let policy = &*options.policy;
    let mut found: Vec<String> = Vec::new();
    // Recency, frequency, money.
    let mut columns: [Vec<i64>; 3] = Default::default();
    let mut lost = 0;
    let warnings = request(given, &mut |reader| {
        let mut ids = Ids::default();
        let count = rows(reader, "rows", &mut |place, row, faults| {
            let id = id(row, &mut ids, place);
            let last = row.day("lastTrade");
            let last = row.required("lastTrade", last);
            if last.is_some_and(|last| last > options.on) {
                row.note("lastTrade", Issue::new(Code::TierNotYet).with("on", options.on.text()));
            }
            let frequency = whole(row, "frequency", 0, MOST_FREQUENCY);
            let money = needed(row, "monetary");
            let (Some(id), Some(last), Some(frequency), Some(money)) = (id, last, frequency, money) else { return };
            if row.faults() == faults {
                found.push(id);
                for (column, value) in columns.iter_mut().zip([last.packed().into(), frequency, money]) {
                    column.push(value);
                }
            }
        });
        lost = left_out(reader, "rows", count, found.len());
    })?;
    let fifths = [0, 1, 2].map(|column| Fifths::of(columns[column].clone()));
    let mut rows = Vec::with_capacity(found.len());
    let mut counts = [(0, 0); 8];
    for (place, id) in found.into_iter().enumerate() {
        let scores = [0, 1, 2].map(|column| fifths[column].score(columns[column][place]));
        let group = group(scores, policy.high_score);
        counts[group].0 += 1;
        counts[group].1 += i128::from(columns[2][place]);
        let [r, f, m] = scores;
        rows.push(Row { id, r, f, m, group: Group::ALL[group] });
    }
    let mut groups = Vec::with_capacity(8);
    for (group, (count, monetary)) in Group::ALL.iter().zip(counts) {
        groups.push(Counted { group: *group, count, monetary: metric::text(monetary) });
    }
    let sources = policy.own_sources(&[&rules::RFM, &rules::RFM_GROUPS]);
    let rfm = Rfm { counted: rows.len(), left_out: lost, rows, groups, sources: sources.clone() };
    sound(rfm, warnings, &sources)
}

/// Columns of clients: days since the last trade (the fewer the better), trades, money at any scale.
#[derive(Clone, Copy, Debug)]
pub struct RfmColumns<'a> {
    /// Days since the last trade.
    pub idle_days: &'a [i32],
    /// Trades.
    pub frequency: &'a [i32],
    /// Money; −2⁶³ is not known.
    pub monetary: &'a [i64],
}

impl RfmColumns<'_> {
    fn is_known(&self, row: usize) -> bool {
        self.idle_days[row] >= 0 && self.frequency[row] >= 0 && self.monetary[row] != i64::MIN
    }

    /// 100 R + 10 F + M of every row, 0 where a number is negative or not known; `groups` gets the clients of each, in the
    /// order of the words. How many have no score; `None` where columns differ in length.
    ///
    /// ```
    /// use kehu::tier::rfm::RfmColumns;
    /// let columns = RfmColumns { idle_days: &[3, -1], frequency: &[7, 1], monetary: &[100, 1] };
    /// let (mut scores, mut groups) = ([0; 2], [0; 8]);
    /// assert_eq!(columns.score(4, &mut scores, &mut groups), Some(1));
    /// assert_eq!((scores, groups[0]), ([555, 0], 1));
    /// ```
    pub fn score(&self, high: u32, scores: &mut [u16], groups: &mut [u32]) -> Option<u32> {
        let rows = scores.len();
        if self.idle_days.len() != rows || self.frequency.len() != rows || self.monetary.len() != rows {
            return None;
        }
        let number = |column: usize, row: usize| match column {
            0 => -i64::from(self.idle_days[row]),
            1 => i64::from(self.frequency[row]),
            _ => self.monetary[row],
        };
        let fifths = [0, 1, 2].map(|column| {
            let mut numbers = Vec::with_capacity(rows);
            for row in 0..rows {
                if self.is_known(row) {
                    numbers.push(number(column, row));
                }
            }
            Fifths::of(numbers)
        });
        let mut left_out = 0;
        for (row, score) in scores.iter_mut().enumerate() {
            if !self.is_known(row) {
                *score = 0;
                left_out += 1;
                continue;
            }
            let found = [0, 1, 2].map(|column| fifths[column].score(number(column, row)));
            let [r, f, m] = found;
            *score = (100 * r + 10 * f + m) as u16;
            *groups.get_mut(group(found, high))? += 1;
        }
        Some(left_out)
    }
}
