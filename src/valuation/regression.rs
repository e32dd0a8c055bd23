//! Least squares (最小二乘): how a share moved with its index, from returns of the same days.
//!
//! β = (nΣxy − ΣxΣy) ÷ (nΣx² − (Σx)²), α = (Σy − βΣx) ÷ n, x the index's returns and y the share's; exact fractions.
//! Not judged: how long a history should be, and how well the line fits.
//! Source: the market price model of the suspended share, as recalled.

use super::reading::{Bound, amounts, length};
use super::vocabulary::StepName;
use super::work::Work;
use crate::amount::number::Number;
use crate::input::Reader;
use crate::issue::{Code, Issue};

/// The most days.
const MOST: usize = 1000;
/// Returns of the same days.
#[derive(Debug)]
pub(super) struct History {
    share: Vec<Number>,
    index: Vec<Number>,
    has_intercept: bool,
}

/// Whether all are equal.
fn is_flat(index: &[Number]) -> bool {
    index.iter().all(|one| one.compare(index[0]).is_eq())
}

impl History {
    /// Reads `history`, if given.
    pub fn read(reader: &mut Reader<'_>) -> Option<History> {
        let mut inside = reader.inside("history")?;
        let share = amounts(&mut inside, "share", MOST, Bound::Any);
        let share = inside.required("share", share);
        let index = amounts(&mut inside, "index", MOST, Bound::Any);
        let index = inside.required("index", index);
        let has_intercept = inside.flag("intercept") == Some(true);
        let counts = (length(&mut inside, "share"), length(&mut inside, "index"));
        if let (Some(shares), Some(indices)) = counts {
            let is_flat = index.as_ref().is_some_and(|index| index.len() == indices && is_flat(index));
            if shares != indices && shares <= MOST && indices <= MOST {
                inside.note("share", Issue::new(Code::ValueConflict));
            } else if indices < 2 || is_flat {
                inside.note("index", Issue::new(Code::ValueOutOfRange));
            }
        }
        inside.finish();
        Some(History { share: share?, index: index?, has_intercept })
    }

    /// β and α, with their steps. The index's returns are counted from the first and scaled up first, so that 28 digits
    /// tell how they moved.
    pub fn line(&self, work: &mut Work<'_>) -> (Number, Number) {
        let count = Number::days(self.index.len() as i64);
        let mut scale = Number::ONE;
        while self.index.iter().all(|one| ((*one - self.index[0]) * scale).abs().compare(Number::ONE).is_lt()) {
            scale = scale * Number::whole(10);
        }
        let [mut sum, mut x, mut y, mut xx, mut xy] = [Number::ZERO; 5];
        for (index, share) in self.index.iter().zip(&self.share) {
            let moved = (*index - self.index[0]) * scale;
            (sum, x, y) = (sum + *index, x + moved, y + *share);
            (xx, xy) = (xx + moved * moved, xy + moved * *share);
        }
        let beta = (count * xy - x * y) * scale / (count * xx - x * x);
        work.step(StepName::Beta, beta);
        let mut alpha = Number::ZERO;
        if self.has_intercept {
            alpha = (y - beta * sum) / count;
            work.step(StepName::Alpha, alpha);
        }
        (beta, alpha)
    }
}
