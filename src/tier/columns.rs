//! Columns of clients (批量分级): the tier of every row, of any number of rows, by the plan that single clients are graded
//! by.
//!
//! Metrics are whole numbers scaled by ten to 0–6 places; −2⁶³, and whatever lies beyond what a single client's metric may
//! be, is not known, and then the tier is not. Levels are 1 to 5, anything else is not known. Days seen are the caller's
//! matter. Row by row nothing is allocated; counts and sums are exact.

use super::plan::{Pass, Plan, rank};

/// The metrics of a plan, each as long as the ranks, and levels, if any.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    /// In the order of [`super::policy::Policy::metrics`].
    pub metrics: &'a [&'a [i64]],
    /// C1 to C5 as 1 to 5; none at all where it is empty.
    pub levels: &'a [u8],
}

/// Counts of a whole or of a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Clients by class, "no class" last, and by rank, 0 first.
    pub cells: Vec<Vec<u64>>,
    /// Sums of each metric by rank, 0 first, scaled as the columns are; what is not known counts nothing.
    pub sums: Vec<Vec<i128>>,
}

impl Counts {
    /// Nothing counted yet; `metrics` 0 where no sums are asked for.
    pub fn new(plan: &Plan, metrics: usize) -> Counts {
        let ranks = plan.tiers as usize + 1;
        Counts { cells: vec![vec![0; ranks]; plan.classes + 1], sums: vec![vec![0; ranks]; metrics] }
    }
}

/// One axis over one column.
#[inline(always)]
fn axis(plan: &Plan, values: &[i64], ranks: &mut [u8], is_first: bool, rank: impl Fn(i64) -> i64) {
    if is_first {
        for (place, value) in ranks.iter_mut().zip(values) {
            *place = if plan.knows(*value) { rank(*value) as u8 } else { 0 };
        }
        return;
    }
    for (place, value) in ranks.iter_mut().zip(values) {
        let known = if plan.knows(*value) { rank(*value) } else { 0 };
        *place = plan.joined((*place).into(), known) as u8;
    }
}

impl Columns<'_> {
    /// The rank of every row, 1 for the lowest tier, 0 for one that is not known; the counts grow. `None` where a column
    /// is missing or of another length.
    ///
    /// ```
    /// use kehu::tier::{columns::{Columns, Counts}, plan::Plan, policy::SHIPPED};
    /// let plan = Plan::of(&SHIPPED, 0);
    /// let mut counts = Counts::new(&plan, 0);
    /// let mut ranks = [0; 2];
    /// let columns = Columns { metrics: &[&[600_000, i64::MIN], &[0, 0]], levels: &[3, 3] };
    /// columns.grade(&plan, &mut ranks, &mut counts).unwrap();
    /// assert_eq!((ranks, counts.cells[1][3]), ([3, 0], 1));
    /// ```
    pub fn grade(&self, plan: &Plan, ranks: &mut [u8], counts: &mut Counts) -> Option<()> {
        let is_even = self.metrics.iter().all(|metric| metric.len() == ranks.len())
            && (self.levels.is_empty() || self.levels.len() == ranks.len());
        if !is_even {
            return None;
        }
        for (number, Pass { metric, steps, cuts }) in plan.passes.iter().enumerate() {
            let values: &[i64] = self.metrics.get(*metric)?;
            if *steps == 0 {
                // Four cuts make five tiers, the usual number: known while compiling they need no loop.
                match <&[i64; 4]>::try_from(&**cuts) {
                    Ok(cuts) => axis(plan, values, ranks, number == 0, |value| rank(value, cuts)),
                    Err(_) => axis(plan, values, ranks, number == 0, |value| rank(value, cuts)),
                }
                continue;
            }
            let from = cuts.first()?;
            for (place, value) in ranks.iter_mut().zip(values) {
                if !plan.knows(*value) {
                    *place = 0;
                } else if *place > 0 && value >= from {
                    *place = plan.moved((*place).into(), *steps) as u8;
                }
            }
        }
        self.count(plan, ranks, counts)
    }

    fn count(&self, plan: &Plan, ranks: &[u8], counts: &mut Counts) -> Option<()> {
        let mut tally = [[0_u32; 32]; 8];
        if self.levels.is_empty() {
            let none = tally.get_mut(plan.classes)?;
            for rank in ranks {
                none[usize::from(*rank) % 32] += 1;
            }
        } else {
            for (rank, level) in ranks.iter().zip(self.levels) {
                tally[plan.class(*level) % 8][usize::from(*rank) % 32] += 1;
            }
        }
        for (cells, counted) in counts.cells.iter_mut().zip(tally) {
            for (cell, count) in cells.iter_mut().zip(counted) {
                *cell += u64::from(count);
            }
        }
        for (sums, values) in counts.sums.iter_mut().zip(self.metrics) {
            for (rank, value) in ranks.iter().zip(*values) {
                if plan.knows(*value) {
                    *sums.get_mut(usize::from(*rank))? += i128::from(*value);
                }
            }
        }
        Some(())
    }
}
