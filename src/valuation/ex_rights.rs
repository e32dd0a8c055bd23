//! Ex-dates (除权除息): the reference price after one, and a cost that follows.
//!
//! (price − cash + rights price × rights ratio) ÷ (1 + bonus ratio + rights ratio), all per share. Exchanges round the
//! reference price to the fen.
//! Published: 25.70 with 0.15 rights at 14.43 gives 24.23.
//! Source: exchanges' trading rules, as recalled.

use super::options::Options;
use super::reading::{Bound, day, each, needed, or_zero};
use super::rules;
use super::vocabulary::StepName;
use super::work::{Figure, Work, formula};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};
use crate::word::ordered;

/// The most ex-dates of a holding.
const MOST_EVENTS: usize = 100;

/// What one share gets and pays.
#[derive(Debug)]
pub(super) struct Terms {
    cash: Number,
    bonus: Number,
    rights: Number,
    rights_price: Number,
}

impl Terms {
    fn read(reader: &mut Reader<'_>) -> Terms {
        Terms {
            cash: or_zero(reader, "cash", Bound::NotNegative),
            bonus: or_zero(reader, "bonusRatio", Bound::NotNegative),
            rights: or_zero(reader, "rightsRatio", Bound::NotNegative),
            rights_price: or_zero(reader, "rightsPrice", Bound::NotNegative),
        }
    }
}

/// Terms with their ex-date.
#[derive(Debug)]
pub(super) struct ExEvent {
    pub on: Day,
    pub terms: Terms,
}

impl ExEvent {
    /// Reads `exEvents`, in the order of their days; of the same day as they are given.
    pub fn list(holding: &mut Reader<'_>) -> Vec<ExEvent> {
        let mut events: Vec<ExEvent> = Vec::new();
        each(holding, "exEvents", MOST_EVENTS, &mut |_, mut reader| {
            let on = day(&mut reader, "on");
            let terms = Terms::read(&mut reader);
            reader.finish();
            if let Some(on) = on {
                ordered(&mut events, ExEvent { on, terms }, |event, other| event.on < other.on);
            }
        });
        events
    }
}

impl Terms {
    /// Shares after the ex-date for one before it.
    fn shares(&self) -> Number {
        Number::ONE + self.bonus + self.rights
    }

    /// A price or cost after the ex-date.
    pub fn adjust(&self, price: Number) -> Number {
        (price - self.cash + self.rights_price * self.rights) / self.shares()
    }
}

fn read(reader: &mut Reader<'_>, _: &Options) -> Option<(Number, Terms)> {
    let close = needed(reader, "previousClose", Bound::Positive);
    let terms = Terms::read(reader);
    Some((close?, terms))
}

/// The reference price after an ex-date, yuan per share, rounded as money.
///
/// - `field.missing`: no `previousClose`.
/// - `value.out_of_range`: a negative term, or a result that is not above zero.
pub fn ex_rights(request: &Value, options: &Options) -> Checked<Box<Figure>> {
    formula(request, options, read, |(close, terms), work: &mut Work<'_>| {
        work.cite(&rules::EX_PRICE);
        let price = terms.adjust(*close);
        work.step(StepName::Price, *close);
        work.step(StepName::Denominator, terms.shares());
        if price.sign().is_le() {
            work.fault(Code::ValueOutOfRange, &["previousClose"]);
        }
        Some(work.figure(price, Some(work.options.rounding.money)))
    })
}
