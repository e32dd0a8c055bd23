//! Pareto (二八法则): who brings how much of the whole, the smallest set that brings a given part, and how uneven it is.
//!
//! Largest first, of equal values the earlier row first. Negative values are left out of everything (`exclude`) or counted
//! (`keep`). Gini: G = 2Σ(i·xᵢ) ÷ (nΣx) − (n + 1) ÷ n with x rising; it is 0 where all are alike and below 1, and has no
//! meaning where a negative value counts. A total not above zero has no shares. Sums are exact; each ratio is rounded once,
//! 6 places, half away from zero.
//! Source: 来源文集 E8; the Gini coefficient as in textbooks.

use super::metric::{self, ONE, PLACES};
use super::order::{falling, sorted};
use super::rows::{choice, id, left_out, needed, request, rows, sound, within};
use super::vocabulary::Negatives;
use super::{Options, rules};
use crate::amount;
use crate::ids::Ids;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use serde::Serialize;

/// A row, and how far the rows up to it reach.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Which client.
    pub id: String,
    /// Its value.
    pub value: String,
    /// Of the rows up to and with it.
    pub cumulative: String,
    /// The same as a share of the total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
}

/// The smallest set that reaches a part of the total.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Smallest {
    /// How many.
    pub count: usize,
    /// Which share of the clients counted.
    pub clients: String,
    /// Which share of the total they reach.
    pub reached: String,
}

/// Who brings how much.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Pareto {
    /// Clients counted.
    pub counted: usize,
    /// Rows that could not be used.
    pub left_out: usize,
    /// Negative values.
    pub negative: usize,
    /// Of what is counted.
    pub total: String,
    /// Largest first.
    pub rows: Vec<Row>,
    /// The smallest set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smallest: Option<Smallest>,
    /// How uneven it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gini: Option<String>,
    /// The rows it rests on.
    pub sources: Sources,
}

/// Values on their way: largest first, with their total.
#[derive(Debug, Default)]
struct Curve {
    falling: Vec<i64>,
    total: i128,
}

impl Curve {
    fn of(mut rising: Vec<i64>) -> Curve {
        rising.reverse();
        let total = rising.iter().map(|value| i128::from(*value)).sum();
        Curve { falling: rising, total }
    }

    /// The smallest set; none where the total is not above zero.
    fn smallest(&self, ratio: i64) -> Option<Smallest> {
        if self.total <= 0 {
            return None;
        }
        let needed = least(self.total, ratio);
        let (mut reached, mut count) = (0, 0);
        for value in &self.falling {
            if reached >= needed {
                break;
            }
            reached += i128::from(*value);
            count += 1;
        }
        Some(Smallest {
            count,
            clients: metric::ratio(count as i128, self.falling.len() as i128),
            reached: metric::ratio(reached, self.total),
        })
    }

    /// How uneven it is; none where the total is not above zero or a negative value counts.
    fn gini(&self) -> Option<String> {
        let has_negative = self.falling.last().is_some_and(|last| *last < 0);
        if self.total <= 0 || has_negative {
            return None;
        }
        let count = self.falling.len() as i128;
        let (mut weighted, mut place) = (0, count);
        for value in &self.falling {
            weighted += place * i128::from(*value);
            place -= 1;
        }
        Some(metric::ratio(2 * weighted - (count + 1) * self.total, count * self.total))
    }
}

/// The least whole number that is at least a ratio, in millionths, of a total above zero.
pub(super) fn least(total: i128, ratio: i64) -> i128 {
    let one = i128::from(ONE);
    (total * i128::from(ratio) + one - 1) / one
}

/// What was asked, read; the values counted and whose they are.
#[derive(Default)]
pub(super) struct Contributions {
    pub ids: Vec<String>,
    pub values: Vec<i64>,
    pub negative: usize,
    pub left_out: usize,
    pub total: i128,
}

impl Contributions {
    /// Reads `rows` and `negatives`; a total that is not above zero is warned of.
    pub fn read(reader: &mut Reader<'_>) -> Contributions {
        let mut found = Contributions::default();
        let keeps = choice(reader, "negatives", Negatives::WORDS) == Some(Negatives::Keep as usize);
        let mut ids = Ids::default();
        let mut kept = 0;
        let count = rows(reader, "rows", &mut |place, row, faults| {
            let (id, value) = (id(row, &mut ids, place), needed(row, "value"));
            let (Some(id), Some(value), true) = (id, value, row.faults() == faults) else { return };
            kept += 1;
            found.negative += usize::from(value < 0);
            if value >= 0 || keeps {
                found.ids.push(id);
                found.values.push(value);
                found.total += i128::from(value);
            }
        });
        found.left_out = left_out(reader, "rows", count, kept);
        if kept > 0 && found.values.is_empty() {
            reader.note("rows", Issue::new(Code::TierMissing));
        }
        if !found.values.is_empty() && found.total <= 0 {
            reader.warn("rows", Issue::new(Code::TierNotApplicable));
        }
        found
    }
}

/// 80/20: who brings how much of the whole.
///
/// - `field.missing` `tier.missing`: no rows, or nothing is left of them. `tier.out_of_range`: a ratio outside 0 to 1.
/// - `tier.not_applicable` (warning): a total not above zero.
pub fn pareto(given: &Value, _: &Options) -> Checked<Pareto> {
    let (mut ratio, mut found) = (None, Contributions::default());
    let warnings = request(given, &mut |reader| {
        ratio = within(reader, "ratio", 1, ONE);
        found = Contributions::read(reader);
    })?;
    let curve = Curve::of(sorted(found.values.clone()));
    let total = curve.total;
    let mut rows = Vec::with_capacity(found.values.len());
    let mut cumulative = 0;
    for place in falling(&found.values) {
        let place = place as usize;
        let value = i128::from(found.values[place]);
        cumulative += value;
        rows.push(Row {
            id: std::mem::take(&mut found.ids[place]),
            value: metric::text(value),
            cumulative: metric::text(cumulative),
            share: (total > 0).then(|| metric::ratio(cumulative, total)),
        });
    }
    let mut sources: Sources = [&rules::PARETO].into_iter().collect();
    let gini = curve.gini();
    if gini.is_some() {
        sources.cite(&rules::GINI);
    }
    let pareto = Pareto {
        counted: rows.len(),
        left_out: found.left_out,
        negative: found.negative,
        total: metric::text(total),
        rows,
        smallest: curve.smallest(ratio.unwrap_or(RATIO)),
        gini,
        sources: sources.clone(),
    };
    sound(pareto, warnings, &sources)
}

/// The part that is reached where nothing is said: 80 %.
pub const RATIO: i64 = 800_000;

/// The same of a column.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ParetoColumn {
    /// Clients counted.
    pub counted: usize,
    /// Negative values, left out.
    pub negative: usize,
    /// Values that are not known.
    pub unknown: usize,
    /// Of what is counted.
    pub total: String,
    /// The smallest set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smallest: Option<Smallest>,
    /// How uneven it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gini: Option<String>,
    /// Share of the total reached by the best k % of the clients, k = 0 … 100.
    pub curve: Vec<String>,
}

/// Who brings how much, of a column of whole numbers scaled by ten to `scale` (6 at most); `ratio` in millionths, above 0
/// and up to 1. Negative values are left out; −2⁶³, and what a single client could not have, is not known.
///
/// ```
/// use kehu::tier::pareto::{RATIO, pareto_column};
/// let answer = pareto_column(&[800, 50, 50, 50, 50, -7], 2, RATIO);
/// assert_eq!((answer.total.as_str(), answer.smallest.unwrap().count), ("10", 1));
/// ```
pub fn pareto_column(values: &[i64], scale: u32, ratio: i64) -> ParetoColumn {
    let most = i64::MAX / 10_i64.pow(PLACES.saturating_sub(scale));
    let (mut counted, mut negative, mut unknown) = (Vec::with_capacity(values.len()), 0, 0);
    for value in values {
        match *value {
            value if value < -most || value > most => unknown += 1,
            value if value < 0 => negative += 1,
            value => counted.push(value),
        }
    }
    let curve = Curve::of(sorted(counted));
    let mut shares = Vec::new();
    if curve.total > 0 {
        let (mut reached, mut count) = (0, 0);
        for percent in 0..=100 {
            let best = (curve.falling.len() as u64 * percent / 100) as usize;
            for value in curve.falling.get(count..best).unwrap_or_default() {
                reached += i128::from(*value);
            }
            count = best;
            shares.push(metric::ratio(reached, curve.total));
        }
    }
    ParetoColumn {
        counted: curve.falling.len(),
        negative,
        unknown,
        total: amount::scaled_text(curve.total, scale),
        smallest: curve.smallest(ratio),
        gini: curve.gini(),
        curve: shares,
    }
}
