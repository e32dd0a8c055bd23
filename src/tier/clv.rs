//! A client's lifetime value (客户终身价值): Σ margin × retentionᵗ ÷ (1 + discount)ᵗ, t = 1 … periods, or for ever: margin ×
//! retention ÷ (1 + discount − retention).
//!
//! Margin in yuan a period, retention and discount as ratios of a period (0.05 = 5 %). For ever needs 1 + discount above
//! retention. The sum is taken from the last period to the first, with 28 digits; money is rounded once, 2 places.
//! Not checked: whether margin, retention and discount stay what they are. Source: textbooks.

use super::metric::{ONE, PLACES};
use super::rows::{needed, request, sound, whole, within};
use super::{Options, rules};
use crate::amount::number::{self, Number};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue, Unsound};
use crate::rule::Sources;
use rust_decimal::Decimal;
use serde::Serialize;

/// The most periods.
const MOST_PERIODS: i64 = 600;

/// What a client is worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Clv {
    /// Yuan.
    pub value: String,
    /// Before rounding.
    pub unrounded: String,
    /// The rows it rests on.
    pub sources: Sources,
}

/// What is needed, in millionths; 0 periods are for ever.
#[derive(Default)]
struct Terms {
    margin: i64,
    retention: i64,
    discount: i64,
    periods: u32,
}

impl Terms {
    fn read(reader: &mut Reader<'_>) -> Terms {
        let margin = needed(reader, "margin").unwrap_or_default();
        let retention = within(reader, "retention", 0, ONE);
        let retention = reader.required("retention", retention).unwrap_or_default();
        let discount = within(reader, "discount", 1 - ONE, 10 * ONE);
        let discount = reader.required("discount", discount);
        let is_infinite = match reader.value("periods") {
            Some(Value::Text(word)) if word == "infinite" => true,
            Some(Value::Text(word)) if !word.trim().is_empty() => {
                reader.note("periods", Issue::new(Code::TierUnknown));
                return Terms::default();
            }
            _ => false,
        };
        let periods = if is_infinite { None } else { whole(reader, "periods", 1, MOST_PERIODS) };
        if is_infinite && discount.is_some_and(|discount| ONE + discount <= retention) {
            reader.note("retention", Issue::new(Code::TierOutOfRange));
        }
        Terms { margin, retention, discount: discount.unwrap_or_default(), periods: periods.unwrap_or_default() as u32 }
    }

    fn value(&self) -> Number {
        let number = |millionths| Number::of(Decimal::new(millionths, PLACES));
        let (margin, retention) = (number(self.margin), number(self.retention));
        let growth = number(ONE + self.discount);
        if self.periods == 0 {
            return margin * retention / (growth - retention);
        }
        let factor = (retention / growth).carried();
        let mut sum = Number::ZERO;
        for _ in 0..self.periods {
            sum = (sum + Number::ONE) * factor;
        }
        margin * sum
    }
}

/// A client's lifetime value; the policy is not used.
///
/// - `field.missing` `amount.malformed` `tier.out_of_range` `tier.unknown`: what is given cannot be used.
/// - `amount.overflow`: too large to compute.
pub fn clv(given: &Value, _: &Options) -> Checked<Clv> {
    let mut terms = Terms::default();
    let warnings = request(given, &mut |reader| terms = Terms::read(reader))?;
    let sources: Sources = [&rules::CLV].into_iter().collect();
    let value = terms.value();
    let clv = Clv { value: value.rounded(2).text(), unrounded: value.text(), sources: sources.clone() };
    let is_lost = number::is_lost();
    number::end();
    if is_lost { Err(Unsound::of(Issue::new(Code::AmountOverflow))) } else { sound(clv, warnings, &sources) }
}
