//! What is read of an investor (投资者资料), the same wherever it is asked for: incomes, a statement, the first trade,
//! amounts and flags, each as a datum of the test that looks at it.
//!
//! - Months: N have passed on the day of the same number N months later (the last day of a shorter month), included.
//! - A statement is that of 31 December of the year before `on`; another is `investor.stale`.
//! - Incomes are those of the three years before that of `on`, each once; fewer or others are `investor.stale`.

use super::criteria::CriterionName;
use super::reading::decimal;
use super::work::{Data, Given};
use crate::amount::number::Number;
use crate::day::Day;
use crate::input::Reader;
use crate::issue::{Code, Issue};

/// The most months of work.
const MOST_MONTHS: u32 = 1200;
/// The most incomes.
const MOST_INCOMES: usize = 10;
/// The years that are averaged.
const YEARS: u32 = 3;

/// Notes a day after the one asked about.
#[inline(never)]
pub(super) fn not_after(reader: &mut Reader<'_>, field: &'static str, day: Day, on: Day, code: Code) {
    if day > on {
        reader.note(field, Issue::new(code).with("on", on.text()));
    }
}

/// An amount that is not negative, of a field at the top of the data.
#[inline(never)]
pub(super) fn amount(reader: &mut Reader<'_>, data: &mut Data, field: &'static str, name: CriterionName) {
    let amount = decimal(reader, field, name == CriterionName::NetFinancialAssets, Code::InvestorOutOfRange);
    data.put(name, Given::number(amount.map(Number::of)), [field, ""]);
}

/// A flag of a field of a field; `outer` is empty at the top of the data.
#[inline(never)]
pub(super) fn flag(
    reader: &mut Reader<'_>,
    data: &mut Data,
    [outer, field]: [&'static str; 2],
    name: CriterionName,
    is_asked: bool,
) {
    let flag = reader.flag(field).map(|flag| flag == is_asked);
    data.put(name, Given::flag(flag), if outer.is_empty() { [field, ""] } else { [outer, field] });
}

/// A count from 0 on.
#[inline(never)]
pub(super) fn count(reader: &mut Reader<'_>, data: &mut Data, field: &'static str, name: CriterionName, most: u32) {
    let count = reader.count(field, 0, most, Code::InvestorOutOfRange);
    data.put(name, Given::count(count), [field, ""]);
}

/// Months of related work.
pub(super) fn work_months(reader: &mut Reader<'_>, data: &mut Data) {
    count(reader, data, "workMonths", CriterionName::WorkMonths, MOST_MONTHS);
}

/// Whole months between two days.
fn months_between(from: Day, until: Day) -> u32 {
    let months = |day: Day| day.year() * 12 + day.month();
    let count = months(until).saturating_sub(months(from));
    match from.months_later(count) {
        Some(day) if day <= until => count,
        _ => count.saturating_sub(1),
    }
}

/// Months since a day that is not after the one asked about.
#[inline(never)]
pub(super) fn months(reader: &mut Reader<'_>, data: &mut Data, field: &'static str, name: CriterionName, on: Day) {
    let from = reader.day(field);
    if let Some(from) = from {
        not_after(reader, field, from, on, Code::InvestorNotYet);
    }
    data.put(name, Given::count(from.map(|from| months_between(from, on))), [field, ""]);
}

/// Months since the first trade.
pub(super) fn first_trade(reader: &mut Reader<'_>, data: &mut Data, on: Day) {
    months(reader, data, "firstTrade", CriterionName::InvestingMonths, on);
}

/// The average of three years' incomes.
#[inline(never)]
pub(super) fn incomes(reader: &mut Reader<'_>, data: &mut Data, on: Day) {
    let mut years: Vec<u32> = Vec::new();
    let mut sum = Number::ZERO;
    let mut is_current = true;
    let count = reader.each("incomes", MOST_INCOMES, &mut |_, mut row| {
        let year = row.count("year", 1, 9999, Code::InvestorOutOfRange);
        let year = row.required("year", year);
        let amount = decimal(&mut row, "amount", false, Code::InvestorOutOfRange);
        let amount = row.required("amount", amount);
        if let Some(year) = year {
            if years.contains(&year) {
                row.note("year", Issue::new(Code::InvestorDuplicate));
            }
            if year > on.year() {
                row.note("year", Issue::new(Code::InvestorNotYet).with("on", on.text()));
            }
            is_current &= year < on.year() && year + YEARS >= on.year();
            years.push(year);
        }
        if let Some(amount) = amount {
            sum = sum + Number::of(amount);
        }
        row.finish();
    });
    let given = match count {
        None => Given::Absent,
        Some(3) if is_current => Given::Number(sum / Number::whole(YEARS)),
        Some(_) => Given::Stale,
    };
    data.put(CriterionName::AverageIncome, given, ["incomes", ""]);
}

/// The statement of last year-end; its amounts are taken where they are an institution's.
#[inline(never)]
pub(super) fn statement(reader: &mut Reader<'_>, data: &mut Data, on: Day, is_taken: bool) {
    const FIELD: &str = "statement";
    let mut amounts = [(Given::Absent, [FIELD, ""]); 2];
    if let Some(mut inside) = reader.inside(FIELD) {
        let day = inside.day("on");
        let day = inside.required("on", day);
        if let Some(day) = day {
            not_after(&mut inside, "on", day, on, Code::InvestorNotYet);
        }
        let is_current = day.is_some() && day == Day::of(on.year().saturating_sub(1), 12, 31);
        for (field, amount) in ["netAssets", "financialAssets"].into_iter().zip(&mut amounts) {
            let given = decimal(&mut inside, field, field == "netAssets", Code::InvestorOutOfRange);
            *amount = if is_current {
                (Given::number(given.map(Number::of)), [FIELD, field])
            } else {
                (Given::Stale, [FIELD, "on"])
            };
        }
        inside.finish();
    }
    if is_taken {
        for (name, (given, path)) in [CriterionName::NetAssets, CriterionName::FinancialAssets].into_iter().zip(amounts)
        {
            data.put(name, given, path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::months_between;
    use crate::day::Day;

    #[test]
    fn a_month_passes_on_the_day_of_the_same_number() {
        for (from, until, months) in [
            ("2024-11-23", "2026-11-23", 24),
            ("2024-11-24", "2026-11-23", 23),
            ("2024-08-31", "2024-09-30", 1),
            ("2024-08-31", "2024-09-29", 0),
            ("2024-02-29", "2025-02-28", 12),
            ("2026-11-23", "2026-11-23", 0),
            ("2026-11-24", "2026-11-23", 0),
            ("0001-01-01", "9999-12-31", 119_987),
        ] {
            let day = |text| Day::read(text).unwrap();
            assert_eq!(months_between(day(from), day(until)), months, "{from} {until}");
        }
    }
}
