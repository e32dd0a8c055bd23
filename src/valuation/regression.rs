//! Least squares (最小二乘): how a share moved with its index, from returns of the same days.
//!
//! β = (nΣxy − ΣxΣy) ÷ (nΣx² − (Σx)²), α = (Σy − βΣx) ÷ n, x the index's returns and y the share's; exact fractions.
//! Not judged: how long a history should be, and how well the line fits.
//! Source: the market price model of the suspended share, as recalled.

use super::number::Number;
use super::reading::{Bound, amounts};
use super::vocabulary::StepName;
use super::work::Work;
use crate::input::Reader;
use crate::issue::{Code, Issue};

/// The most days.
const MOST: usize = 1000;
/// Where it stands.
const PLACE: [&str; 4] = ["market", "adjustment", "history", "index"];

/// Returns of the same days.
#[derive(Debug)]
pub(super) struct History {
    share: Vec<Number>,
    index: Vec<Number>,
    has_intercept: bool,
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
        if let (Some(share), Some(index)) = (&share, &index) {
            if share.len() != index.len() {
                inside.note("share", Issue::new(Code::ValueConflict));
            } else if index.len() < 2 {
                inside.note("index", Issue::new(Code::ValueOutOfRange));
            }
        }
        inside.finish();
        Some(History { share: share?, index: index?, has_intercept })
    }

    /// β and α, with their steps.
    pub fn line(&self, work: &mut Work<'_>) -> Option<(Number, Number)> {
        let count = Number::days(self.index.len() as i64);
        let [mut x, mut y, mut xx, mut xy] = [Number::ZERO; 4];
        for (index, share) in self.index.iter().zip(&self.share) {
            (x, y) = (x + *index, y + *share);
            (xx, xy) = (xx + *index * *index, xy + *index * *share);
        }
        let spread = count * xx - x * x;
        if spread.sign().is_le() {
            work.fault(Code::ValueOutOfRange, &PLACE);
            return None;
        }
        let beta = (count * xy - x * y) / spread;
        work.step(StepName::Beta, beta);
        let mut alpha = Number::ZERO;
        if self.has_intercept {
            alpha = (y - beta * x) / count;
            work.step(StepName::Alpha, alpha);
        }
        Some((beta, alpha))
    }
}
