//! Columns of clients (批量分级): the tier of every row, of any number of rows, by the cuts that single clients are graded
//! by.
//!
//! Metrics are whole numbers scaled by ten to 0–6 places; −2⁶³, and whatever lies beyond what a single client's metric may
//! be, is not known, and then the tier is not. Levels are 1 to 5, anything else is not known. Days seen are the caller's
//! matter. Cuts are brought to the scale of the column, never the values: v × 10^(6 − scale) ≥ cut exactly where v ≥
//! ⌈cut ÷ 10^(6 − scale)⌉. Row by row nothing is allocated; counts and sums are exact.

use super::axis::Axis;
use super::metric::PLACES;
use super::policy::Policy;

/// What is done with every row, as whole numbers: the greatest value that is known either way, how many tiers, whether
/// the lowest axis decides, how many classes, the class of each level from 0 for one that is not known; then, pass by
/// pass, which metric, the steps of a modifier (0 of an axis), how many cuts, and the cuts.
pub type Plan = Vec<i64>;

/// How many numbers stand before the passes.
const HEAD: usize = 10;

/// The rank of a value by cuts that rise: 1 is the lowest tier.
#[inline(always)]
pub(super) fn rank(value: i64, cuts: &[i64]) -> i64 {
    let mut rank = 1;
    for cut in cuts {
        rank += i64::from(value >= *cut);
    }
    rank
}

/// What an axis says of a row beside those before it; 0 is not known.
#[inline(always)]
pub(super) fn joined(is_lowest: bool, before: i64, rank: i64) -> i64 {
    if before == 0 || rank == 0 {
        0
    } else if (before > rank) == is_lowest {
        rank
    } else {
        before
    }
}

/// The rank that steps lead to, never beyond the first or last.
#[inline(always)]
pub(super) fn moved(rank: i64, steps: i64, top: i64) -> i64 {
    let rank = rank + steps;
    if rank < 1 {
        1
    } else if rank > top {
        top
    } else {
        rank
    }
}

/// The plan of a policy for columns scaled by ten to `scale`, 6 at most.
pub fn plan(policy: &Policy, scale: u32) -> Plan {
    let unit = 10_i64.pow(PLACES.saturating_sub(scale));
    let classes = policy.classes.len() as i64;
    let mut plan = vec![i64::MAX / unit, policy.tiers.len() as i64, i64::from(policy.is_lowest), classes, classes];
    for class in policy.class_of {
        plan.push(class as i64);
    }
    for pass in &policy.passes {
        plan.extend_from_slice(&[pass.metric as i64, pass.steps, pass.cuts.len() as i64]);
        for cut in &pass.cuts {
            // Rounded up: a quotient towards zero is too small by one where something above zero is left.
            plan.push(cut / unit + i64::from(cut % unit > 0));
        }
    }
    plan
}

/// The metrics of a plan, each as long as the ranks, and levels, if any.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    /// In the order of [`Policy::metrics`].
    pub metrics: &'a [&'a [i64]],
    /// C1 to C5 as 1 to 5; none at all where it is empty.
    pub levels: &'a [u8],
}

impl Columns<'_> {
    /// The rank of every row by a plan, 1 for the lowest tier, 0 for one that is not known. Added to `counts`: clients by
    /// class, "no class" last, and by rank, 0 first, row by row of one table. `None` where a column is missing or of
    /// another length, or it is no plan.
    ///
    /// ```
    /// use kehu::tier::{columns::{Columns, plan}, policy::Policy};
    /// let plan = plan(&Policy::shipped(), 0);
    /// let (mut ranks, mut counts) = ([0; 2], [0; 4 * 6]);
    /// let columns = Columns { metrics: &[&[600_000, i64::MIN], &[0, 0]], levels: &[3, 3] };
    /// columns.grade(&plan, &mut ranks, &mut counts).unwrap();
    /// assert_eq!((ranks, counts[6 + 3]), ([3, 0], 1));
    /// ```
    pub fn grade(&self, plan: &[i64], ranks: &mut [u8], counts: &mut [i64]) -> Option<()> {
        let rows = ranks.len();
        for metric in self.metrics {
            if metric.len() != rows {
                return None;
            }
        }
        let (head, mut rest) = plan.split_at_checked(HEAD)?;
        let &[most, top, is_lowest, classes, ..] = head else { return None };
        let mut is_first = true;
        while let [metric, steps, count, after @ ..] = rest {
            let values = *self.metrics.get(*metric as usize)?;
            let (cuts, next) = after.split_at_checked(*count as usize)?;
            rest = next;
            if *steps == 0 {
                Axis { most, cuts, is_lowest: is_lowest != 0, is_first }.column(values, ranks);
                is_first = false;
                continue;
            }
            let from = *cuts.first()?;
            for (place, value) in ranks.iter_mut().zip(values) {
                if *value < -most || *value > most {
                    *place = 0;
                } else if *place > 0 && *value >= from {
                    *place = moved((*place).into(), *steps, top) as u8;
                }
            }
        }
        let is_levelled = !self.levels.is_empty();
        if is_levelled && self.levels.len() != rows {
            return None;
        }
        // Ranks end at 20, classes at 5: a table of powers of two needs no bounds, and a piece no 64 bits.
        let mut tally = [0_u32; 8 * 32];
        for (row, rank) in ranks.iter().enumerate() {
            let level = if is_levelled { self.levels[row] } else { 0 };
            let class = if level <= 5 { head[4 + usize::from(level)] } else { classes };
            let cell = &mut tally[(class as usize % 8) * 32 + usize::from(*rank) % 32];
            *cell = cell.wrapping_add(1);
        }
        let width = top as usize + 1;
        for (at, count) in counts.iter_mut().enumerate() {
            *count += i64::from(*tally.get(at / width * 32 + at % width)?);
        }
        Some(())
    }

    /// The sums of each metric by rank, 0 first, of rows that were graded by a plan, added to `sums`; what is not known
    /// counts nothing.
    pub fn sum(&self, plan: &[i64], ranks: &[u8], sums: &mut [i128]) -> Option<()> {
        let &[most, top, ..] = plan else { return None };
        for (metric, values) in self.metrics.iter().enumerate() {
            for (rank, value) in ranks.iter().zip(*values) {
                if *value >= -most && *value <= most {
                    *sums.get_mut(metric * (top as usize + 1) + usize::from(*rank))? += i128::from(*value);
                }
            }
        }
        Some(())
    }
}
