//! Recency, frequency, money (RFM): scores 1–5 by fifths, and eight groups.
//!
//! With n rows counted, a score is 1 + how many of k = 1 … 4 have the value at least as good as the one at place ⌊k·n ÷ 5⌋
//! (from 0, worst first): ties share the better score, and where all are alike all have 5. Recency: the later the last
//! trade the better; frequency and money: the more. A score is high from the policy's; the group follows from which of
//! the three are high. Source: textbooks.

use super::answer::{Answer, Map, answer};
use super::order::sorted;
use super::rows::{Field, rows, some_left};
use super::vocabulary::GROUPS;
use super::{Options, rules};
use crate::input::{Reader, Value};
use crate::issue::Checked;

/// The most trades.
const MOST_FREQUENCY: i64 = 1_000_000_000;

/// The four numbers that begin a better fifth, of numbers of which the greater is the better.
#[inline(never)]
fn fifths(numbers: Vec<i64>) -> [i64; 4] {
    let rising = sorted(numbers);
    let mut fifths = [i64::MAX; 4];
    for (place, least) in fifths.iter_mut().enumerate() {
        let at = (place as u64 + 1) * rising.len() as u64 / 5;
        if let Some(number) = rising.get(at as usize) {
            *least = *number;
        }
    }
    fifths
}

/// The scores of three numbers.
fn all(limits: &[[i64; 4]; 3], numbers: &[i64; 3]) -> [u32; 3] {
    let mut scores = [1; 3];
    for ((score, fifths), number) in scores.iter_mut().zip(limits).zip(numbers) {
        for least in fifths {
            *score += u32::from(number >= least);
        }
    }
    scores
}

/// The place of the group of three scores.
#[inline(always)]
fn group([r, f, m]: [u32; 3], high: u32) -> usize {
    usize::from(m < high) * 4 + usize::from(r < high) * 2 + usize::from(f < high)
}

/// What a row holds.
const TABLE: &[(&str, Field)] = &[
    ("id", Field::Id),
    ("lastTrade", Field::Past),
    ("frequency", Field::Count(MOST_FREQUENCY)),
    ("monetary", Field::Number),
];

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let policy = &options.policy;
    let found = rows(reader, "rows", TABLE, Some(&[]), options);
    some_left(reader, "rows", found.is_given, found.rows.len());
    let mut limits = [[0; 4]; 3];
    for (column, limit) in limits.iter_mut().enumerate() {
        let mut numbers = Vec::with_capacity(found.rows.len());
        for row in &found.rows {
            numbers.push(row.numbers[column]);
        }
        *limit = fifths(numbers);
    }
    let (mut list, mut counts, mut sums) = (Vec::new(), [0; 8], [0; 8]);
    let counted = found.rows.len() as i64;
    for row in &found.rows {
        let scores = all(&limits, &row.numbers);
        let group = group(scores, policy.high_score());
        counts[group] += 1;
        sums[group] += i128::from(row.numbers[2]);
        let mut part = Map::default();
        part.word("id", &row.id);
        part.count("r", scores[0].into());
        part.count("f", scores[1].into());
        part.count("m", scores[2].into());
        part.word("group", GROUPS[group]);
        part.onto(&mut list);
    }
    let mut groups = Vec::new();
    for (group, word) in GROUPS.iter().enumerate() {
        let mut part = Map::default();
        part.word("group", word);
        part.count("count", counts[group]);
        part.number("monetary", sums[group]);
        part.onto(&mut groups);
    }
    let map = &mut answer.map;
    map.count("counted", counted);
    map.count("leftOut", found.left_out);
    map.list("rows", list);
    map.list("groups", groups);
    answer.cite(&rules::RFM);
    answer.cite(&rules::RFM_GROUPS);
    if policy.is_own() {
        answer.cite(&rules::POLICY_OWN);
    }
}

/// Scores by fifths and eight groups.
///
/// - `field.missing` `tier.missing`: no rows, or nothing is left of them.
/// - Warnings, the row is left out: as for every list; `tier.not_yet`: a last trade after `on`.
pub fn rfm(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
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
    /// The number of a row, the greater the better.
    #[inline(always)]
    fn number(&self, column: usize, row: usize) -> i64 {
        match column {
            0 => -i64::from(self.idle_days[row]),
            1 => self.frequency[row].into(),
            _ => self.monetary[row],
        }
    }

    #[inline(always)]
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
        let mut limits = [[0; 4]; 3];
        for (column, limit) in limits.iter_mut().enumerate() {
            let mut numbers = Vec::with_capacity(rows);
            for row in 0..rows {
                if self.is_known(row) {
                    numbers.push(self.number(column, row));
                }
            }
            *limit = fifths(numbers);
        }
        let mut left_out = 0;
        for (row, place) in scores.iter_mut().enumerate() {
            if !self.is_known(row) {
                *place = 0;
                left_out += 1;
                continue;
            }
            let found = all(&limits, &[self.number(0, row), self.number(1, row), self.number(2, row)]);
            let [r, f, m] = found;
            *place = (100 * r + 10 * f + m) as u16;
            *groups.get_mut(group(found, high))? += 1;
        }
        Some(left_out)
    }
}
