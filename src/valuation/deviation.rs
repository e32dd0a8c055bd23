//! Deviation of amortised cost from the shadow price (影子定价偏离度) of a money-market fund.
//!
//! (shadow − amortised) ÷ amortised. A negative one of 0.25 % or more, or either of 0.5 % or more, calls for action; both
//! include the number itself and are decided without rounding.
//! Not said here: which action, and what counts as two days running. Source: 《货币市场基金监督管理办法》, as recalled.

use super::options::Options;
use super::reading::{Bound, needed};
use super::rules;
use super::vocabulary::{StepName, TestName};
use super::work::{Figure, Work, formula};
use crate::amount::number::Number;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};

fn read(reader: &mut Reader<'_>, _: &Options) -> Option<(Number, Number)> {
    let shadow = needed(reader, "shadowNav", Bound::Nav);
    let amortised = needed(reader, "amortisedNav", Bound::Nav);
    Some((shadow?, amortised?))
}

/// The deviation, with its tests and warnings.
pub(super) fn deviation(shadow: Number, amortised: Number, work: &mut Work<'_>) -> Box<Figure> {
    work.cite(work.options.row(&rules::NAV_DEVIATION));
    let policy = &work.options.policy;
    let excess = (shadow - amortised).in_full();
    work.step(StepName::Nav, amortised);
    work.step(StepName::Excess, excess);
    let quarter =
        work.test(TestName::DeviationQuarter, -excess, amortised * Number::of(policy.deviation_negative_ratio));
    let half = work.test(TestName::DeviationHalf, excess.abs(), amortised * Number::of(policy.deviation_ratio));
    if quarter.is_ge() || half.is_ge() {
        work.warn(Code::NavNeedsExternal, &[]);
    }
    if quarter.is_eq() || half.is_eq() {
        work.warn(Code::NavBoundary, &[]);
    }
    work.figure(excess / amortised, Some(work.options.rounding.ratio))
}

/// The deviation of the amortised NAV, a ratio.
///
/// - `field.missing` `nav.out_of_range`: a NAV absent or not above zero.
/// - `nav.needs_external` `nav.boundary` (warnings): a threshold is reached, or met exactly.
pub fn amortised_deviation(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, read, |(shadow, amortised), work| Some(deviation(*shadow, *amortised, work)))
}
