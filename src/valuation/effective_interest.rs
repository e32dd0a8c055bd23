//! Effective interest (实际利率法): amortised cost period by period.
//!
//! r solves cost = Σ cash ÷ (1 + r)^k; each row's income is opening × r, rounded as money; the last income is what brings
//! the closing to zero. Textbook: cost 1000, four times 59, then 1309 → 9.9953187 %, where printed tables use 10 %: such
//! a `rate` can be given.
//! Not checked: that payments come at even periods. Source: accounting textbooks, as recalled.

use super::bond_yield::bisect;
use super::options::Options;
use super::reading::{Bound, amount, amounts, length, needed};
use super::rules;
use super::work::{Work, formula};
use crate::amount::number::Number;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use serde::Serialize;

/// The most payments.
const MOST: usize = 600;

/// One period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Amortised cost at its beginning.
    pub opening: String,
    /// Interest income.
    pub income: String,
    /// What is paid.
    pub cash: String,
    /// Amortised cost at its end.
    pub closing: String,
}

/// The rate and the rows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Amortisation {
    /// Rounded as a ratio.
    pub rate: String,
    /// As the rows use it: as given, or at 12 places.
    pub unrounded: String,
    /// Period by period.
    pub rows: Vec<Row>,
    /// The row it rests on.
    pub sources: Sources,
}

struct Request {
    cost: Number,
    flows: Vec<Number>,
    rate: Option<Number>,
}

fn read(reader: &mut Reader<'_>, _: &Options) -> Option<Request> {
    let cost = needed(reader, "cost", Bound::Positive);
    let flows = amounts(reader, "cashFlows", MOST, Bound::NotNegative);
    let flows = reader.required("cashFlows", flows);
    if length(reader, "cashFlows") == Some(0) {
        reader.note("cashFlows", Issue::new(Code::ValueOutOfRange));
    }
    let rate = amount(reader, "rate", Bound::Growth);
    Some(Request { cost: cost?, flows: flows?, rate })
}

fn solve(request: &Request) -> Option<Number> {
    let cost = request.cost.double();
    let flows: Vec<f64> = request.flows.iter().rev().map(|cash| cash.double()).collect();
    let found = bisect(-0.99, 100.0, |rate| {
        let mut value = 0.0;
        for cash in &flows {
            value = (value + cash) / (1.0 + rate);
        }
        value - cost
    })?;
    Some(Number::of_double(found, 12))
}

fn compute(request: &Request, work: &mut Work<'_>) -> Option<Amortisation> {
    work.cite(&rules::EFFECTIVE_INTEREST);
    let Some(rate) = request.rate.or_else(|| solve(request)) else {
        work.fault(Code::ValueOutOfRange, &["cashFlows"]);
        return None;
    };
    let places = work.options.rounding;
    let mut rows = Vec::with_capacity(request.flows.len());
    let mut opening = request.cost;
    for (place, cash) in request.flows.iter().enumerate() {
        let income =
            if place + 1 == request.flows.len() { *cash - opening } else { (opening * rate).rounded(places.money) };
        let closing = (opening + income - *cash).in_full();
        rows.push(Row { opening: opening.text(), income: income.text(), cash: cash.text(), closing: closing.text() });
        opening = closing;
    }
    let rounded = rate.rounded(places.ratio).text();
    Some(Amortisation { rate: rounded, unrounded: rate.text(), rows, sources: work.sources.clone() })
}

/// The effective rate and the amortised cost period by period.
///
/// - `field.missing`: no cost or payments.
/// - `value.out_of_range`: an amount that cannot be, no payment, or no rate between −0.99 and 100.
pub fn effective_interest(request: &Value, options: &Options) -> Checked<Amortisation> {
    formula(request, options, read, compute)
}
