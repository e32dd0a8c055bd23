//! Deviation of amortised cost from the shadow price (影子定价偏离度) of a money-market fund.
//!
//! (shadow − amortised) ÷ amortised. A negative one of 0.25 % or more, or either of 0.5 % or more, calls for action; both
//! include the number itself and are decided without rounding.
//! Not said here: which action, and what counts as two days running. Source: 《货币市场基金监督管理办法》, as recalled.

use super::options::Options;
use super::reading::{Bound, needed};
use super::rules;
use super::vocabulary::{StepName, TestName};
use super::work::{Figure, Quotient, Work, formula};
use crate::amount::subtract;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};
use rust_decimal::Decimal;

/// 0.25 %.
pub(super) const QUARTER: Decimal = Decimal::from_parts(25, 0, 0, false, 4);
/// 0.5 %.
pub(super) const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 3);

fn read(reader: &mut Reader<'_>, _: &Options) -> Option<(Decimal, Decimal)> {
    let shadow = needed(reader, "shadowNav", Bound::Nav);
    let amortised = needed(reader, "amortisedNav", Bound::Nav);
    Some((shadow?, amortised?))
}

/// The deviation, with its tests and warnings.
pub(super) fn deviation(shadow: Decimal, amortised: Decimal, work: &mut Work<'_>) -> Option<Figure> {
    work.cite(&rules::NAV_DEVIATION);
    let excess = subtract(shadow, amortised)?;
    work.step(StepName::Nav, amortised);
    work.step(StepName::Excess, excess);
    let (fallen, moved) = (Quotient::whole(-excess), Quotient::whole(excess.abs()));
    let quarter = work.test(TestName::DeviationQuarter, fallen, Quotient::whole(amortised).times(QUARTER)?)?;
    let half = work.test(TestName::DeviationHalf, moved, Quotient::whole(amortised).times(HALF)?)?;
    if quarter.is_ge() || half.is_ge() {
        work.warn(Code::NavNeedsExternal, &[]);
    }
    if quarter.is_eq() || half.is_eq() {
        work.warn(Code::NavBoundary, &[]);
    }
    work.figure(Quotient::whole(excess).per(amortised)?, Some(work.options.rounding.ratio))
}

/// The deviation of the amortised NAV, a ratio.
///
/// - `field.missing` `nav.out_of_range`: a NAV absent or not above zero.
/// - `nav.needs_external` `nav.boundary` (warnings): a threshold is reached, or met exactly.
pub fn amortised_deviation(request: &Value, options: &Options) -> Checked<Figure> {
    formula(request, options, read, |(shadow, amortised), work| deviation(*shadow, *amortised, work))
}
