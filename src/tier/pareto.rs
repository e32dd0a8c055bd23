//! Pareto (二八法则): who brings how much of the whole, the smallest set that brings a given part, and how uneven it is.
//!
//! Largest first, of equal values the earlier row first. Negative values are left out of everything (`exclude`) or counted
//! (`keep`). Gini: G = 2Σ(i·xᵢ) ÷ (nΣx) − (n + 1) ÷ n with x rising; it is 0 where all are alike and below 1, and has no
//! meaning where a negative value counts. A total not above zero has no shares. Sums are exact; each ratio is rounded once,
//! 6 places, half away from zero.
//! Source: 来源文集 E8; the Gini coefficient as in textbooks.

use super::answer::{Answer, Map, answer, texts};
use super::metric::{self, ONE, PLACES};
use super::order::{falling, sorted};
use super::reading::{NONE, choice, warn, within};
use super::rows::{Field, Row, rows, some_left};
use super::vocabulary::NEGATIVES;
use super::{Options, rules};
use crate::amount;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};

/// The part that is reached where nothing is said: 80 %.
pub const RATIO: i64 = 800_000;

/// The least whole number that is at least a ratio, in millionths, of a total above zero.
#[inline(never)]
pub(super) fn least(total: i128, ratio: i64) -> i128 {
    let one = i128::from(ONE);
    (total * i128::from(ratio) + one - 1) / one
}

#[inline(never)]
pub(super) fn total(values: &[i64]) -> i128 {
    let mut total = 0;
    for value in values {
        total += i128::from(*value);
    }
    total
}

/// The smallest set that reaches a ratio, and how uneven the values are, which rise; whether that can be said.
fn concentration(rising: &[i64], total: i128, ratio: i64, map: &mut Map) -> bool {
    if total <= 0 {
        return false;
    }
    let (needed, count) = (least(total, ratio), rising.len() as i128);
    let (mut reached, mut set, mut weighted, mut place) = (0, 0, 0, count);
    for value in rising.iter().rev() {
        let value = i128::from(*value);
        if reached < needed {
            reached += value;
            set += 1;
        }
        weighted += place * value;
        place -= 1;
    }
    let mut smallest = Map::default();
    smallest.count("count", set);
    smallest.ratio("clients", set.into(), count);
    smallest.ratio("reached", reached, total);
    map.map("smallest", smallest);
    if rising.first().is_some_and(|least| *least < 0) {
        return false;
    }
    map.ratio("gini", 2 * weighted - (count + 1) * total, count * total);
    true
}

/// Rows that count, with their values.
#[derive(Default)]
pub(super) struct Contributions {
    pub rows: Vec<Row>,
    pub values: Vec<i64>,
    pub total: i128,
}

/// What a row holds.
const TABLE: &[(&str, Field)] = &[("id", Field::Id), ("value", Field::Number)];

/// Reads `rows` and `negatives`, and tells how many count; a total that is not above zero is warned of.
pub(super) fn contributions(reader: &mut Reader<'_>, options: &Options, map: &mut Map) -> Contributions {
    let keeps = choice(reader, "negatives", NEGATIVES) == Some(1);
    let found = rows(reader, "rows", TABLE, Some(&[]), options);
    let mut counted = Contributions::default();
    let mut negative = 0;
    for row in found.rows {
        let value = row.numbers[0];
        negative += i64::from(value < 0);
        if value >= 0 || keeps {
            counted.values.push(value);
            counted.rows.push(row);
        }
    }
    some_left(reader, "rows", found.is_given, counted.rows.len());
    counted.total = total(&counted.values);
    if counted.total <= 0 && !counted.rows.is_empty() {
        warn(reader, "rows", Code::TierNotApplicable);
    }
    map.count("counted", counted.rows.len() as i64);
    map.count("leftOut", found.left_out);
    map.count("negative", negative);
    counted
}

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let ratio = within(reader, "ratio", 1, ONE);
    let ratio = if ratio == NONE { RATIO } else { ratio };
    let found = contributions(reader, options, &mut answer.map);
    let total = found.total;
    let (mut list, mut cumulative) = (Vec::new(), 0);
    for place in &falling(&found.values) {
        let row = &found.rows[*place as usize];
        cumulative += i128::from(row.numbers[0]);
        let mut part = Map::default();
        part.word("id", &row.id);
        part.number("value", row.numbers[0].into());
        part.number("cumulative", cumulative);
        if total > 0 {
            part.ratio("share", cumulative, total);
        }
        part.onto(&mut list);
    }
    answer.map.number("total", total);
    answer.map.list("rows", list);
    answer.cite(&rules::PARETO);
    if concentration(&sorted(found.values), total, ratio, &mut answer.map) {
        answer.cite(&rules::GINI);
    }
}

/// 80/20: who brings how much of the whole; the policy is not used.
///
/// - `field.missing` `tier.missing`: no rows, or nothing is left of them. `tier.out_of_range`: a ratio outside 0 to 1.
/// - `tier.not_applicable` (warning): a total not above zero.
pub fn pareto(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}

/// Who brings how much, of a column of whole numbers scaled by ten to `scale` (6 at most); `ratio` in millionths, above 0
/// and up to 1. Negative values are left out; −2⁶³, and what a single client could not have, is not known. `curve`: share
/// of the total reached by the best k % of the clients, k = 0 … 100.
///
/// ```
/// use kehu::{input::Value, tier::pareto::{RATIO, pareto_column}};
/// let answer = pareto_column(&[800, 50, 50, 50, 50, -7], 2, RATIO);
/// assert_eq!(answer.get("total").and_then(Value::text), Some("10"));
/// ```
pub fn pareto_column(values: &[i64], scale: u32, ratio: i64) -> Value {
    let most = i64::MAX / 10_i64.pow(PLACES.saturating_sub(scale));
    let (mut counted, mut negative, mut unknown) = (Vec::with_capacity(values.len()), 0, 0);
    for value in values {
        if *value < -most || *value > most {
            unknown += 1;
        } else if *value < 0 {
            negative += 1;
        } else {
            counted.push(*value);
        }
    }
    let rising = sorted(counted);
    let total = total(&rising);
    let mut map = Map::default();
    map.count("counted", rising.len() as i64);
    map.count("negative", negative);
    map.count("unknown", unknown);
    map.text("total", amount::scaled_text(total, scale));
    concentration(&rising, total, ratio, &mut map);
    let mut shares = Vec::new();
    if total > 0 {
        let (mut reached, mut count) = (0, 0);
        for percent in 0..=100 {
            while count < rising.len() as u64 * percent / 100 {
                count += 1;
                reached += i128::from(rising[rising.len() - count as usize]);
            }
            shares.push(metric::ratio(reached, total));
        }
    }
    map.put("curve", texts(shares));
    map.value()
}
