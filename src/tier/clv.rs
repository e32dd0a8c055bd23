//! A client's lifetime value (客户终身价值): Σ margin × retentionᵗ ÷ (1 + discount)ᵗ, t = 1 … periods, or for ever: margin ×
//! retention ÷ (1 + discount − retention).
//!
//! Margin in yuan a period, retention and discount as ratios of a period (0.05 = 5 %). For ever needs 1 + discount above
//! retention. The sum is taken from the last period to the first, with 28 digits; money is rounded once, 2 places.
//! Not checked: whether margin, retention and discount stay what they are. Source: textbooks.

use super::answer::{Answer, answer};
use super::metric::{ONE, PLACES};
use super::reading::{NONE, needed, note, require, whole, within};
use super::{Options, rules};
use crate::amount::number::{self, Number};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use rust_decimal::Decimal;

/// The most periods.
const MOST_PERIODS: i64 = 600;

fn exact(millionths: i64) -> Number {
    Decimal::try_from_i128_with_scale(millionths.into(), PLACES).map_or(Number::LOST, Number::of)
}

fn work(reader: &mut Reader<'_>, _: &Options, answer: &mut Answer) {
    let margin = needed(reader, "margin");
    let retention = within(reader, "retention", 0, ONE);
    require(reader, "retention", retention != NONE);
    let discount = within(reader, "discount", 1 - ONE, 10 * ONE);
    require(reader, "discount", discount != NONE);
    let mut periods = 0;
    match reader.value("periods") {
        Some(Value::Text(word)) if !word.trim().is_empty() => {
            if word != "infinite" {
                note(reader, "periods", Code::TierUnknown);
            } else if discount != NONE && ONE + discount <= retention {
                note(reader, "retention", Code::TierOutOfRange);
            }
        }
        Some(Value::Text(_)) => require(reader, "periods", false),
        _ => periods = whole(reader, "periods", 1, MOST_PERIODS),
    }
    if reader.faults() > 0 {
        return;
    }
    let growth = exact(ONE + discount);
    let (margin, retention) = (exact(margin), exact(retention));
    let value = if periods == 0 {
        margin * retention / (growth - retention)
    } else {
        let factor = (retention / growth).carried();
        let mut sum = Number::ZERO;
        for _ in 0..periods {
            sum = (sum + Number::ONE) * factor;
        }
        margin * sum
    };
    answer.map.text("value", value.rounded(2).text());
    answer.map.text("unrounded", value.text());
    answer.cite(&rules::CLV);
    if number::is_lost() {
        reader.note_here(Issue::new(Code::AmountOverflow));
    }
    number::end();
}

/// A client's lifetime value; the policy is not used.
///
/// - `field.missing` `amount.malformed` `tier.out_of_range` `tier.unknown`: what is given cannot be used.
/// - `amount.overflow`: too large to compute.
pub fn clv(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
