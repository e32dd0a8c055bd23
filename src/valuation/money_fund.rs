//! Money-market fund (货币基金): units at one yuan and the income published per 10,000 units (万份收益); and the
//! seven-day yield (七日年化收益率) of such incomes.
//!
//! Compound: Π(1 + R ÷ 10,000)^(365/7) − 1. Simple: ΣR ÷ 7 × 365 ÷ 10,000. Which one a fund publishes stands in its
//! prospectus, so there is no default.
//! Source: market practice, as recalled.

use super::options::{Form, Options};
use super::reading::{Bound, amounts, holding, length, market, needed};
use super::rules;
use super::vocabulary::{Method, StepName};
use super::work::{Figure, Holding, Read, Share, Work, Worth, formula};
use crate::amount::number::Number;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};

/// The most days not yet carried over.
const MOST: usize = 400;
/// Units that an income is published for.
const UNITS: Number = Number::whole(10_000);

struct MoneyFund {
    quantity: Number,
    incomes: Vec<Number>,
}

/// Reads incomes, of which there is one at least.
fn incomes(reader: &mut Reader<'_>) -> Option<Vec<Number>> {
    let field = "incomePer10k";
    let incomes = amounts(reader, field, MOST, Bound::Any);
    let incomes = reader.required(field, incomes)?;
    if length(reader, field) == Some(0) {
        reader.note(field, Issue::new(Code::ValueOutOfRange));
    }
    Some(incomes)
}

fn sum(incomes: &[Number], work: &mut Work<'_>) -> Number {
    let mut sum = Number::ZERO;
    for income in incomes {
        sum = sum + *income;
    }
    let sum = sum.in_full();
    work.step(StepName::Income, sum);
    sum
}

/// Reads a money-market fund.
pub(super) fn read(root: &mut Reader<'_>, options: &Options) -> Read {
    let mut inside = holding(root)?;
    let quantity = needed(&mut inside, "quantity", Bound::NotNegative);
    inside.finish();
    let mut inside = market(root, options)?;
    let incomes = incomes(&mut inside);
    inside.finish();
    Some(Box::new(MoneyFund { quantity: quantity?, incomes: incomes? }))
}

impl Holding for MoneyFund {
    fn value(&self, work: &mut Work<'_>) -> Option<Worth> {
        work.cite(&rules::MONEY_INCOME);
        let unit = (sum(&self.incomes, work) + UNITS) / UNITS;
        Some(Worth::plain(Method::AccruedIncome, unit, Share::Factor { quantity: self.quantity }))
    }
}

fn read_week(reader: &mut Reader<'_>, options: &Options) -> Option<Vec<Number>> {
    if length(reader, "incomePer10k").is_some_and(|count| count != 7) {
        reader.note("incomePer10k", Issue::new(Code::ValueOutOfRange));
        return None;
    }
    let week = incomes(reader)?;
    if options.form.is_none() {
        reader.note("form", Issue::new(Code::ValueMissing));
    }
    Some(week)
}

fn annualise(week: &Vec<Number>, work: &mut Work<'_>) -> Option<Box<Figure>> {
    work.cite(&rules::SEVEN_DAY);
    let total = sum(week, work);
    let ratio = if work.options.form == Some(Form::Simple) {
        total * Number::whole(365) / Number::whole(70_000)
    } else {
        let mut logarithm = 0.0;
        for income in week {
            if (*income + UNITS).sign().is_le() {
                work.fault(Code::ValueOutOfRange, &["incomePer10k"]);
                return None;
            }
            logarithm += (income.double() / 10_000.0).ln_1p();
        }
        Number::of_double((logarithm * 365.0 / 7.0).exp_m1(), 12)
    };
    Some(work.figure(ratio, Some(work.options.rounding.ratio)))
}

/// The seven-day yield of seven incomes per 10,000 units, a ratio; `options.form` says how.
///
/// - `value.missing` at `["form"]`: the options do not say how.
/// - `field.missing` `value.out_of_range`: not seven incomes, or one that loses everything.
pub fn seven_day_yield(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, read_week, annualise)
}
