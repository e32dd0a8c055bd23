//! Reading amounts: decimal text within a bound; what looks like a percentage given as a number is warned of.

use super::options::Options;
use crate::amount;
use crate::amount::number::Number;
use crate::day::Day;
use crate::day::calendar::Business;
use crate::input::{Reader, Value};
use crate::issue::{Code, Issue};
use rust_decimal::Decimal;

/// What an amount may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// Anything.
    Any,
    /// Zero or more.
    NotNegative,
    /// Above zero.
    Positive,
    /// Above zero; otherwise the code is `nav.out_of_range`.
    Nav,
    /// Above 0, up to 1.
    Part,
    /// 0 to 1, both included.
    Ratio,
    /// Above −1.
    Growth,
}

impl Bound {
    fn holds(self, amount: Decimal) -> bool {
        let digits = amount.mantissa();
        // As many as 1 has at those places: 28 at most.
        let one = 10_i128.pow(amount.scale());
        match self {
            Bound::Any => true,
            Bound::NotNegative => digits >= 0,
            Bound::Positive | Bound::Nav => digits > 0,
            Bound::Part => digits > 0 && digits <= one,
            Bound::Ratio => digits >= 0 && digits <= one,
            Bound::Growth => digits > -one,
        }
    }

    fn code(self) -> Code {
        if self == Bound::Nav { Code::NavOutOfRange } else { Code::ValueOutOfRange }
    }
}

/// An amount, if given.
#[inline(never)]
pub(super) fn amount(reader: &mut Reader<'_>, field: &'static str, bound: Bound) -> Option<Number> {
    match judged(reader.text(field)?, bound) {
        Ok(amount) => Some(Number::of(amount)),
        Err(issue) => {
            reader.note(field, issue);
            None
        }
    }
}

/// An amount of a text.
pub(super) fn judged(text: &str, bound: Bound) -> Result<Decimal, Issue> {
    let amount = amount::read(text)?;
    if bound.holds(amount) { Ok(amount) } else { Err(Issue::new(bound.code())) }
}

/// An amount that has to be there.
#[inline(never)]
pub(super) fn needed(reader: &mut Reader<'_>, field: &'static str, bound: Bound) -> Option<Number> {
    let amount = amount(reader, field, bound);
    reader.required(field, amount)
}

/// An amount that is 0 where absent.
pub(super) fn or_zero(reader: &mut Reader<'_>, field: &'static str, bound: Bound) -> Number {
    amount(reader, field, bound).unwrap_or(Number::ZERO)
}

/// A list of amounts, `most` at most; `None` where there is no list.
#[inline(never)]
pub(super) fn amounts(reader: &mut Reader<'_>, field: &'static str, most: usize, bound: Bound) -> Option<Vec<Number>> {
    let texts = if fits(reader, field, most) { reader.texts(field, most)? } else { return None };
    let mut amounts = Vec::with_capacity(texts.len());
    for (place, text) in texts {
        match judged(text, bound) {
            Ok(amount) => amounts.push(Number::of(amount)),
            Err(issue) => reader.note_item(field, place, issue),
        }
    }
    Some(amounts)
}

/// How many items stand in a list, sound or not.
pub(super) fn length(reader: &mut Reader<'_>, field: &'static str) -> Option<usize> {
    match reader.value(field) {
        Some(Value::List(list)) => Some(list.len()),
        _ => None,
    }
}

/// Whether a list is no longer than it may be; a longer one is noted and not read.
fn fits(reader: &mut Reader<'_>, field: &'static str, most: usize) -> bool {
    let is_long = length(reader, field).is_some_and(|count| count > most);
    if is_long {
        reader.note(field, Issue::new(Code::ValueOutOfRange));
    }
    !is_long
}

/// A list of maps, `most` at most, each with its place; how many, or `None` where there is no such list.
pub(super) fn each(
    reader: &mut Reader<'_>,
    field: &'static str,
    most: usize,
    read: &mut dyn FnMut(u32, Reader<'_>),
) -> Option<usize> {
    if fits(reader, field, most) { reader.each(field, most, read) } else { None }
}

/// Warns of a ratio above its usual limit.
pub(super) fn look_at(reader: &mut Reader<'_>, field: &'static str, ratio: Option<Number>, limit: Number) {
    if ratio.is_some_and(|ratio| ratio.compare(limit).is_gt()) {
        reader.warn(field, Issue::new(Code::ValueImplausible));
    }
}

/// A coupon or rate a year; above 1 it is warned of.
pub(super) fn rate(reader: &mut Reader<'_>, field: &'static str, bound: Bound) -> Option<Number> {
    let rate = needed(reader, field, bound);
    look_at(reader, field, rate, Number::ONE);
    rate
}

/// A day that has to be there.
pub(super) fn day(reader: &mut Reader<'_>, field: &'static str) -> Option<Day> {
    let day = reader.day(field);
    reader.required(field, day)
}

/// A word that has to be there.
#[inline(always)]
pub(super) fn word<T>(reader: &mut Reader<'_>, field: &'static str, read: fn(&str) -> Option<T>) -> Option<T> {
    let word = reader.word(field, read, Code::ValueUnknown);
    reader.required(field, word)
}

/// A price of an earlier day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated {
    pub price: Number,
    pub on: Day,
}

impl Dated {
    /// Reads a price with its day, which is before the valuation day and no closed one.
    #[inline(never)]
    pub fn read(reader: &mut Reader<'_>, field: &'static str, bound: Bound, options: &Options) -> Option<Dated> {
        let mut inside = reader.inside(field)?;
        let price = needed(&mut inside, "price", bound);
        let on = day(&mut inside, "on");
        if let Some(on) = on {
            if on >= options.on {
                inside.note("on", Issue::new(Code::ValueConflict));
            } else {
                not_closed(&mut inside, "on", on, options);
            }
        }
        inside.finish();
        Some(Dated { price: price?, on: on? })
    }
}

/// Notes a price of a day that the calendar knows as closed.
pub(super) fn not_closed(reader: &mut Reader<'_>, field: &'static str, on: Day, options: &Options) {
    if let Some(answer) = options.calendar.answer(on, Business::Trading)
        && !answer.open
    {
        reader.note(field, Issue::new(Code::ValueConflict).by(answer.rule));
    }
}

/// Enters the market data, whose day, where said, is the valuation day.
#[inline(never)]
pub(super) fn market<'a>(root: &'a mut Reader<'_>, options: &Options) -> Option<Reader<'a>> {
    let given = root.value("market").map(|_| ());
    root.required("market", given);
    let mut market = root.inside("market")?;
    if market.day("on").is_some_and(|on| on != options.on) {
        market.note("on", Issue::new(Code::ValueConflict));
    }
    Some(market)
}

/// Enters the holding, whose kind was read.
#[inline(never)]
pub(super) fn holding<'a>(root: &'a mut Reader<'_>) -> Option<Reader<'a>> {
    let mut holding = root.inside("holding")?;
    holding.value("kind");
    Some(holding)
}

/// A technique's price; `None` where it is absent or cannot be measured reliably.
pub(super) fn technique(market: &mut Reader<'_>) -> Option<Number> {
    let mut inside = market.inside("technique")?;
    let price = needed(&mut inside, "price", Bound::NotNegative);
    let reliable = inside.flag("reliable");
    let reliable = inside.required("reliable", reliable);
    inside.finish();
    price.filter(|_| reliable == Some(true))
}

/// Whether something stands in a field.
pub(super) fn has(reader: &mut Reader<'_>, field: &'static str) -> bool {
    !matches!(reader.value(field), None | Some(Value::Null))
}
