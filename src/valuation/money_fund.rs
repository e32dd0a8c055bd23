//! Money-market fund (货币基金): units at one yuan and the income published per 10,000 units (万份收益); and the
//! seven-day yield (七日年化收益率) of such incomes.
//!
//! Compound: Π(1 + R ÷ 10,000)^(365/7) − 1. Simple: ΣR ÷ 7 × 365 ÷ 10,000. Which one a fund publishes stands in its
//! prospectus, so there is no default.
//! Source: market practice, as recalled.

use super::options::{Form, Options};
use super::reading::{Bound, amounts, holding, market, needed};
use super::rules;
use super::vocabulary::{Method, StepName};
use super::work::{Figure, Holding, Quotient, Read, Share, Work, Worth, formula};
use crate::amount::{add, double, from_double};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};
use rust_decimal::Decimal;

/// The most days not yet carried over.
const MOST: usize = 400;
/// Units that an income is published for.
const UNITS: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

struct MoneyFund {
    quantity: Decimal,
    incomes: Vec<Decimal>,
}

/// Reads incomes, of which there is one at least.
fn incomes(reader: &mut Reader<'_>) -> Option<Vec<Decimal>> {
    let field = "incomePer10k";
    let incomes = amounts(reader, field, MOST, Bound::Any);
    let incomes = reader.required(field, incomes)?;
    if incomes.is_empty() {
        reader.note(field, Issue::new(Code::ValueOutOfRange));
    }
    Some(incomes)
}

fn sum(incomes: &[Decimal], work: &mut Work<'_>) -> Option<Decimal> {
    let mut sum = Decimal::ZERO;
    for income in incomes {
        sum = add(sum, *income)?;
    }
    work.step(StepName::Income, sum);
    Some(sum)
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
        let unit = Quotient::whole(sum(&self.incomes, work)?).plus(Quotient::whole(UNITS))?.per(UNITS)?;
        Some(Worth::plain(Method::AccruedIncome, unit, Share::Factor { quantity: self.quantity }))
    }
}

fn read_week(reader: &mut Reader<'_>, options: &Options) -> Option<Vec<Decimal>> {
    let given = reader.value("incomePer10k");
    if let Some(Value::List(list)) = given
        && list.len() != 7
    {
        reader.note("incomePer10k", Issue::new(Code::ValueOutOfRange));
        return None;
    }
    let week = incomes(reader)?;
    if options.form.is_none() {
        reader.note("form", Issue::new(Code::ValueMissing));
    }
    Some(week)
}

fn annualise(week: &Vec<Decimal>, work: &mut Work<'_>) -> Option<Figure> {
    work.cite(&rules::SEVEN_DAY);
    let total = sum(week, work)?;
    let ratio = if work.options.form == Some(Form::Simple) {
        let year = Decimal::from_parts(365, 0, 0, false, 0);
        Quotient::whole(total).times(year)?.per(Decimal::from_parts(70_000, 0, 0, false, 0))?
    } else {
        let mut logarithm = 0.0;
        for income in week {
            logarithm += (double(*income) / 10_000.0).ln_1p();
        }
        let Some(ratio) = from_double((logarithm * 365.0 / 7.0).exp_m1(), 12) else {
            work.fault(Code::ValueOutOfRange, &["incomePer10k"]);
            return None;
        };
        Quotient::whole(ratio)
    };
    work.figure(ratio, Some(work.options.rounding.ratio))
}

/// The seven-day yield of seven incomes per 10,000 units, a ratio; `options.form` says how.
///
/// - `value.missing` at `["form"]`: the options do not say how.
/// - `field.missing` `value.out_of_range`: not seven incomes, or one that loses everything.
pub fn seven_day_yield(request: &Value, options: &Options) -> Checked<Figure> {
    formula(request, options, read_week, annualise)
}
