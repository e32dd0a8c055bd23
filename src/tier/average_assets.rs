//! Average assets over the last trading days (日均资产), net of what is borrowed by margin trading (不含融资融券融入).
//!
//! Σ(assets − borrowed) ÷ days seen, at 2 places, half away from zero. The window ends on the trading day before `on`, or
//! on `on` (or the last trading day before it). Too few days seen give no average; the days without an entry are named.
//! Not checked: whether an amount is that day's close. Source: market practice.

use super::answer::{Answer, answer, texts};
use super::policy::MOST_WINDOW;
use super::reading::{Field, NONE, choice, rows, some_left, whole};
use super::vocabulary::ENDS;
use super::{Options, metric, rules};
use crate::average::{Window, mean};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue};

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let count = whole(reader, "window", 1, MOST_WINDOW);
    let has_least = reader.value("minObserved").is_some();
    let most = if count > 0 { count } else { MOST_WINDOW };
    let least = if has_least { whole(reader, "minObserved", 1, most) } else { count };
    let ends = choice(reader, "ends", ENDS);
    let table = [("on", Field::Day), ("assets", Field::Number), ("borrowed", Field::MaybeDebt)];
    let found = rows(reader, "days", &table, true, options);
    some_left(reader, "days", found.is_given, found.rows.len());
    if count < 1 {
        return;
    }
    let window = match Window::back(options.on, count as u32, ends == Some(1), &options.calendar) {
        Ok(window) => window,
        Err(unsound) => {
            for issue in unsound.issues {
                reader.note("window", issue);
            }
            return;
        }
    };
    let mut is_seen = vec![false; window.days.len()];
    let (mut sum, mut days, mut borrowed_excluded) = (0, 0, true);
    for row in found.rows {
        let [on, assets, borrowed] = row.numbers;
        let Some(place) = window.days.iter().position(|day| i64::from(day.packed()) == on) else {
            reader.warn_inside("days", row.place, "on", Issue::new(Code::TierNotApplicable));
            continue;
        };
        is_seen[place] = true;
        days += 1;
        sum += i128::from(assets);
        if borrowed == NONE {
            borrowed_excluded = false;
        } else {
            sum -= i128::from(borrowed);
        }
    }
    let (mut missing, mut ends) = (Vec::new(), [String::new(), String::new()]);
    for (place, day) in window.days.iter().enumerate().rev() {
        let text = day.text();
        if !is_seen[place] {
            missing.push(text.clone());
        }
        if ends[0].is_empty() {
            ends[0].push_str(&text);
        }
        ends[1] = text;
    }
    let map = &mut answer.map;
    if let (true, Some(mean)) = (days >= least, mean(sum, days as u64, metric::PLACES, 2)) {
        map.text("average", mean);
    }
    map.count("days", days);
    map.count("window", count);
    let [from, until] = ends;
    map.text("from", from);
    map.text("until", until);
    map.put("missing", texts(missing));
    map.flag("borrowedExcluded", borrowed_excluded && days > 0);
    map.count("leftOut", found.left_out);
    answer.sources = window.sources;
    answer.warning = window.warning;
    answer.cite(&[&rules::AVERAGE]);
}

/// The average over the last trading days; the policy is not used.
///
/// - `field.missing` `tier.missing`: no days or window, or nothing is left. `tier.out_of_range`: a window outside 1–250 or
///   more days asked for than it has. `rule.not_covered` at `window`: the calendar begins later.
/// - Warnings: a faulty row is left out; `tier.not_applicable`: a day outside the window or no trading day.
pub fn average_assets(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
