//! The broker's own thresholds (券商自定界限): the ladder of NAV errors and the deviation of a money-market fund.
//!
//! The shipped ones are those of standard contract clauses and of the regulation as recalled; contracts may say otherwise.
//! A section given by the caller replaces all four, and the answers cite it in place of the shipped rows.

use super::options::Options;
use super::reading::{Bound, judged};
use super::rules;
use crate::amount;
use crate::amount::number::Number;
use crate::input::Reader;
use crate::issue::{Code, Issue};
use crate::rule::Rule;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// The section `valuation` of a policy; each ratio includes the number itself.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
    /// A unit NAV so far off is told to custodian and regulator.
    #[serde(serialize_with = "text")]
    pub error_report_ratio: Decimal,
    /// One so far off is published.
    #[serde(serialize_with = "text")]
    pub error_publish_ratio: Decimal,
    /// A shadow price so far below amortised cost calls for action.
    #[serde(serialize_with = "text")]
    pub deviation_negative_ratio: Decimal,
    /// One so far off in either direction does.
    #[serde(serialize_with = "text")]
    pub deviation_ratio: Decimal,
    /// Whether the caller gave it.
    #[serde(skip)]
    pub own: bool,
}

/// 0.25 %.
pub(super) const QUARTER_PERCENT: Decimal = Decimal::from_parts(25, 0, 0, false, 4);
/// 0.5 %.
pub(super) const HALF_PERCENT: Decimal = Decimal::from_parts(5, 0, 0, false, 3);

/// The shipped section.
pub static SHIPPED: Policy = Policy {
    error_report_ratio: QUARTER_PERCENT,
    error_publish_ratio: HALF_PERCENT,
    deviation_negative_ratio: QUARTER_PERCENT,
    deviation_ratio: HALF_PERCENT,
    own: false,
};

fn text<S: Serializer>(ratio: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&amount::text(*ratio))
}

fn ratio(reader: &mut Reader<'_>, field: &'static str) -> Option<Decimal> {
    let text = reader.text(field);
    match judged(reader.required(field, text)?, Bound::Part) {
        Ok(ratio) => Some(ratio),
        Err(issue) => {
            reader.note(field, issue);
            None
        }
    }
}

impl Policy {
    /// Reads the section `valuation` of a policy; problems are noted with their paths.
    pub fn read(mut reader: Reader<'_>) -> Option<Policy> {
        let error_report_ratio = ratio(&mut reader, "errorReportRatio");
        let error_publish_ratio = ratio(&mut reader, "errorPublishRatio");
        if error_report_ratio
            .zip(error_publish_ratio)
            .is_some_and(|(report, publish)| Number::of(publish).compare(Number::of(report)).is_lt())
        {
            reader.note("errorPublishRatio", Issue::new(Code::ValueConflict));
        }
        let deviation_negative_ratio = ratio(&mut reader, "deviationNegativeRatio");
        let deviation_ratio = ratio(&mut reader, "deviationRatio");
        reader.finish();
        Some(Policy {
            error_report_ratio: error_report_ratio?,
            error_publish_ratio: error_publish_ratio?,
            deviation_negative_ratio: deviation_negative_ratio?,
            deviation_ratio: deviation_ratio?,
            own: true,
        })
    }
}

impl Options {
    /// The shipped row, or the one of the caller's own thresholds.
    pub(super) fn row(&self, shipped: &'static Rule) -> &'static Rule {
        if self.policy.own { &rules::POLICY_OWN } else { shipped }
    }
}
