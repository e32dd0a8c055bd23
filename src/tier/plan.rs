//! A policy's axes and modifiers as whole numbers at one scale: what rows and columns are graded by.
//!
//! Cuts are brought to the scale of the column, never the values: v × 10^(6 − scale) ≥ cut exactly where
//! v ≥ ⌈cut ÷ 10^(6 − scale)⌉. Ranks are 1 for the lowest tier; 0 is not known.

use super::metric::PLACES;
use super::policy::Policy;
use super::vocabulary::{Combine, Level};

/// One pass over a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pass {
    /// Which metric of the policy's.
    pub metric: usize,
    /// Of a modifier how far it moves; of an axis 0.
    pub steps: i64,
    /// Rising.
    pub cuts: Vec<i64>,
}

/// What is done with every row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The greatest value that is known, either way.
    pub(super) most: i64,
    /// How many tiers.
    pub(super) tiers: i64,
    /// Whether the lowest axis decides.
    is_lowest: bool,
    /// How many classes.
    pub(super) classes: usize,
    /// The class of each level from 1; 0 stands for one that is not known.
    class_of: [i64; 6],
    pub(super) passes: Vec<Pass>,
}

/// How many numbers stand before the passes of a plan that is written.
const HEAD: usize = 4 + 6;

/// The rank of a value by cuts that rise.
#[inline(always)]
pub(super) fn rank(value: i64, cuts: &[i64]) -> i64 {
    let mut rank = 1;
    for cut in cuts {
        rank += i64::from(value >= *cut);
    }
    rank
}

impl Plan {
    /// The plan of a policy for numbers scaled by ten to `scale`, 6 at most.
    pub fn of(policy: &Policy, scale: u32) -> Plan {
        let unit = 10_i64.pow(PLACES.saturating_sub(scale));
        // Rounded up: a quotient towards zero is too small by one where something above zero is left.
        let cut = |cut: i64| cut / unit + i64::from(cut % unit > 0);
        let metrics = policy.metrics();
        let place = |metric: &str| metrics.iter().position(|known| *known == metric).unwrap_or_default();
        let mut passes = Vec::new();
        for axis in policy.axes.iter() {
            let mut cuts = axis.cuts();
            for one in &mut cuts {
                *one = cut(*one);
            }
            passes.push(Pass { metric: place(&axis.metric), steps: 0, cuts });
        }
        for modifier in policy.modifiers.iter() {
            let cuts = vec![cut(modifier.at_least.0)];
            passes.push(Pass { metric: place(&modifier.metric), steps: modifier.steps.into(), cuts });
        }
        let mut class_of = [policy.classes.len() as i64; 6];
        for (level, class) in Level::ALL.iter().zip(&mut class_of[1..]) {
            *class = policy.class(*level).map_or(*class, |place| place as i64);
        }
        Plan {
            most: i64::MAX / unit,
            tiers: policy.tiers.len() as i64,
            is_lowest: policy.combine == Combine::Lowest,
            classes: policy.classes.len(),
            class_of,
            passes,
        }
    }

    /// What an axis says of a row beside those before it.
    #[inline(always)]
    pub(super) fn joined(&self, before: i64, rank: i64) -> i64 {
        match (self.is_lowest, before == 0 || rank == 0) {
            (_, true) => 0,
            (true, _) => before.min(rank),
            (false, _) => before.max(rank),
        }
    }

    /// The rank that steps lead to, never beyond the first or last.
    #[inline(always)]
    pub(super) fn moved(&self, rank: i64, steps: i64) -> i64 {
        (rank + steps).clamp(1, self.tiers)
    }

    /// What stands before the first axis.
    pub(super) fn start(&self) -> i64 {
        if self.is_lowest { self.tiers } else { 1 }
    }

    /// Whether a value is known.
    #[inline(always)]
    pub(super) fn knows(&self, value: i64) -> bool {
        value >= -self.most && value <= self.most
    }

    /// The place of a level's class, the last for a level that is not known.
    #[inline(always)]
    pub(super) fn class(&self, level: u8) -> usize {
        self.class_of.get(usize::from(level)).map_or(self.classes, |class| *class as usize)
    }

    /// The plan as numbers, for whoever asks for one piece of columns after the other.
    pub fn written(&self) -> Vec<i64> {
        let mut numbers = vec![self.most, self.tiers, i64::from(self.is_lowest), self.classes as i64];
        numbers.extend_from_slice(&self.class_of);
        for Pass { metric, steps, cuts } in &self.passes {
            numbers.extend_from_slice(&[*metric as i64, *steps, cuts.len() as i64]);
            numbers.extend_from_slice(cuts);
        }
        numbers
    }

    /// The plan of numbers that [`Plan::written`] gave; `None` of others.
    pub fn read(numbers: &[i64]) -> Option<Plan> {
        let (head, mut rest) = numbers.split_at_checked(HEAD)?;
        let ([most, tiers, is_lowest, classes], class_of) = head.split_first_chunk()?;
        let mut plan = Plan {
            most: *most,
            tiers: *tiers,
            is_lowest: *is_lowest != 0,
            classes: usize::try_from(*classes).ok()?,
            class_of: class_of.try_into().ok()?,
            passes: Vec::new(),
        };
        while let [metric, steps, count, after @ ..] = rest {
            let (cuts, next) = after.split_at_checked(usize::try_from(*count).ok()?)?;
            plan.passes.push(Pass { metric: usize::try_from(*metric).ok()?, steps: *steps, cuts: cuts.to_vec() });
            rest = next;
        }
        Some(plan)
    }
}
