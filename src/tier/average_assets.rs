//! Average assets over the last trading days (日均资产), net of what is borrowed by margin trading (不含融资融券融入).
//!
//! Σ(assets − borrowed) ÷ days seen, at 2 places, half away from zero. The window ends on the trading day before `on`, or
//! on `on` (or the last trading day before it). Too few days seen give no average; the days without an entry are named.
//! Not checked: whether an amount is that day's close. Source: market practice.

use super::answer::{Answer, answer};
use super::policy::MOST_WINDOW;
use super::reading::{NONE, choice, whole};
use super::rows::{Field, rows, some_left};
use super::vocabulary::ENDS;
use super::{Options, metric, rules};
use crate::average::{Window, mean};
use crate::day::calendar::{Business, tail, uncovered};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};

/// What a row holds.
const TABLE: &[(&str, Field)] = &[("on", Field::Day), ("assets", Field::Number), ("borrowed", Field::MaybeDebt)];

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let count = whole(reader, "window", 1, MOST_WINDOW);
    let has_least = reader.value("minObserved").is_some();
    let most = if count > 0 { count } else { MOST_WINDOW };
    let least = if has_least { whole(reader, "minObserved", 1, most) } else { count };
    let ends = choice(reader, "ends", ENDS);
    let found = rows(reader, "days", TABLE, Some(&[]), options);
    some_left(reader, "days", found.is_given, found.rows.len());
    if count < 1 {
        return;
    }
    let mut window = Window::default();
    if let Err(day) = window.take(options.on, count as usize, ends == Some(1), &options.calendar) {
        for issue in uncovered(day, Business::Trading).issues {
            reader.note("window", issue);
        }
        return;
    }
    let mut is_seen = vec![0_i64; window.days.len()];
    let mut sum = 0;
    let (mut days, mut borrowed_excluded) = (0, true);
    for row in &found.rows {
        let numbers = &row.numbers;
        let Some(place) = window.days.iter().position(|day| i64::from(day.packed()) == numbers[0]) else {
            reader.warn_inside("days", row.place, "on", Issue::new(Code::TierNotApplicable));
            continue;
        };
        is_seen[place] = 1;
        days += 1;
        let mut net = i128::from(numbers[1]);
        if numbers[2] == NONE {
            borrowed_excluded = false;
        } else {
            net -= i128::from(numbers[2]);
        }
        sum += net;
    }
    let mut missing = Vec::new();
    for (place, day) in window.days.iter().enumerate().rev() {
        if is_seen[place] == 0 {
            missing.push(Value::Text(day.text()));
        }
    }
    let map = &mut answer.map;
    if let (true, Some(mean)) = (days >= least, mean(sum, days as u64, metric::PLACES, 2)) {
        map.text("average", mean);
    }
    map.count("days", days);
    map.count("window", count);
    map.text("from", window.days.last().unwrap_or(&options.on).text());
    map.text("until", window.days.first().unwrap_or(&options.on).text());
    map.list("missing", missing);
    map.flag("borrowedExcluded", borrowed_excluded && days > 0);
    map.count("leftOut", found.left_out);
    answer.sources = window.sources;
    if window.is_provisional {
        answer.warning = Some(tail(Business::Trading));
    }
    answer.cite(&rules::AVERAGE);
}

/// The average over the last trading days; the policy is not used.
///
/// - `field.missing` `tier.missing`: no days or window, or nothing is left. `tier.out_of_range`: a window outside 1–250 or
///   more days asked for than it has. `rule.not_covered` at `window`: the calendar begins later.
/// - Warnings: a faulty row is left out; `tier.not_applicable`: a day outside the window or no trading day.
pub fn average_assets(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
