//! Laws of days: the calendar arithmetic of this crate against a well-kept library's.

use chrono::{Datelike, Days, Months, NaiveDate};
use kehu::day::Day;
use proptest::prelude::*;

fn ours(date: NaiveDate) -> Option<Day> {
    Day::of(u32::try_from(date.year()).ok()?, date.month(), date.day())
}

/// Every day of five centuries, whose lengths of months and years are all there are.
#[test]
fn days_follow_one_another() {
    let first = NaiveDate::from_ymd_opt(1799, 12, 31).unwrap();
    for (count, date) in (0_u32..).zip(first.iter_days().take(182_700)) {
        let day = ours(date).unwrap();
        assert_eq!(day.to_string(), date.to_string());
        assert_eq!(ours(first).unwrap().days_later(count), Some(day));
        assert_eq!(day.day_before(), date.pred_opt().and_then(ours));
        assert_eq!(ours(first).unwrap().days_until(day), i64::from(count));
    }
}

#[test]
fn the_calendar_ends_where_it_says() {
    let [first, last] = ["0001-01-01", "9999-12-31"].map(|text| Day::read(text).unwrap());
    assert_eq!(first.day_before(), None);
    assert_eq!(last.days_later(1), None);
    assert_eq!(last.months_later(1), None);
    assert_eq!(first.days_later(u32::MAX), None);
    assert_eq!(last.months_later(u32::MAX), None);
    assert_eq!(first.days_until(last), 3_652_058);
    assert_eq!(first.days_later(3_652_058), Some(last));
}

proptest! {
    #[test]
    fn parts_make_a_day_where_the_library_makes_one(year in 0_u32..10_002, month in 0_u32..15, day in 0_u32..35) {
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).unwrap(), month, day);
        let date = date.filter(|date| (1..=9999).contains(&date.year()));
        prop_assert_eq!(Day::of(year, month, day).map(|day| day.to_string()), date.map(|date| date.to_string()));
    }

    #[test]
    fn later_days_and_months_are_the_library_s(number in 0_u64..3_652_059, days in 0_u32..4_000_000, months in 0_u32..130_000) {
        let date = NaiveDate::from_ymd_opt(1, 1, 1).unwrap().checked_add_days(Days::new(number)).unwrap();
        let day = ours(date).unwrap();
        let within = |date: Option<NaiveDate>| date.filter(|date| date.year() <= 9999).and_then(ours);
        prop_assert_eq!(day.days_later(days), within(date.checked_add_days(Days::new(days.into()))));
        prop_assert_eq!(day.months_later(months), within(date.checked_add_months(Months::new(months))));
    }
}
