//! Average assets over the last trading days (日均资产), net of what is borrowed by margin trading (不含融资融券融入).
//!
//! Σ(assets − borrowed) ÷ days seen, at 2 places, half away from zero. The window ends on the trading day before `on`, or
//! on `on` (or the last trading day before it). Too few days seen give no average; the days without an entry are named.
//! Not checked: whether an amount is that day's close. Source: market practice.

use super::policy_reading::MOST_WINDOW;
use super::rows::{left_out, needed, number, request, rows, sound, whole};
use super::{Options, metric, rules};
use crate::average::{Window, mean};
use crate::day::Day;
use crate::ids::Ids;
use crate::input::Value;
use crate::issue::{Checked, Code, Issue};
use crate::rule::Sources;
use serde::Serialize;

/// The average.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AverageAssets {
    /// Yuan; none where too few days were seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub average: Option<String>,
    /// Days seen in the window.
    pub days: u32,
    /// Days of the window.
    pub window: u32,
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub until: Day,
    /// Its days without an entry.
    pub missing: Vec<Day>,
    /// Whether every day seen says what is borrowed.
    pub borrowed_excluded: bool,
    /// Rows that could not be used.
    pub left_out: usize,
    /// The rows it rests on.
    pub sources: Sources,
}

/// A day's entry.
struct Entry {
    place: u32,
    on: Day,
    assets: i64,
    borrowed: Option<i64>,
}

/// What to average over.
#[derive(Default)]
struct Asked {
    entries: Vec<Entry>,
    window: Window,
    count: u32,
    least: u32,
    left_out: usize,
}

/// The average over the last trading days; `options.policy` is not used.
///
/// - `field.missing` `tier.missing`: no days or window, or nothing is left. `tier.out_of_range`: a window outside 1–250 or
///   more days asked for than it has. `rule.not_covered` at `window`: the calendar begins later.
/// - Warnings: a faulty row is left out; `tier.not_applicable`: a day outside the window or no trading day.
pub fn average_assets(given: &Value, options: &Options) -> Checked<AverageAssets> {
    let mut asked = Asked::default();
    let mut seen: Vec<Option<Entry>> = Vec::new();
    let mut warnings = request(given, &mut |reader| {
        let window = whole(reader, "window", 1, MOST_WINDOW);
        let has_least = reader.value("minObserved").is_some();
        let least = if has_least { whole(reader, "minObserved", 1, window.unwrap_or(MOST_WINDOW)) } else { window };
        let ends = super::rows::choice(reader, "ends", &["before", "on"]);
        let mut days = Ids::default();
        let count = rows(reader, "days", &mut |place, row, faults| {
            let on = row.day("on");
            let on = row.required("on", on);
            if on.is_some_and(|on| !days.add(&on.text(), place as usize)) {
                row.note("on", Issue::new(Code::TierDuplicate));
            }
            let (assets, borrowed) = (needed(row, "assets"), number(row, "borrowed"));
            if borrowed.is_some_and(|borrowed| borrowed < 0) {
                row.note("borrowed", Issue::new(Code::TierOutOfRange));
            }
            if let (Some(on), Some(assets), true) = (on, assets, row.faults() == faults) {
                asked.entries.push(Entry { place, on, assets, borrowed });
            }
        });
        asked.left_out = left_out(reader, "days", count, asked.entries.len());
        asked.count = window.unwrap_or_default() as u32;
        asked.least = least.unwrap_or_default() as u32;
        if asked.count > 0 {
            match Window::back(options.on, asked.count, ends == Some(1), &options.calendar) {
                Ok(window) => asked.window = window,
                Err(unsound) => {
                    for issue in unsound.issues {
                        reader.note("window", issue);
                    }
                    return;
                }
            }
        }
        seen.resize_with(asked.window.days.len(), || None);
        for entry in std::mem::take(&mut asked.entries) {
            match asked.window.days.iter().position(|day| *day == entry.on) {
                Some(place) => seen[place] = Some(entry),
                None => reader.warn_inside("days", entry.place, "on", Issue::new(Code::TierNotApplicable)),
            }
        }
    })?;
    let Asked { window, count, least, left_out, .. } = asked;
    warnings.extend(window.warning);
    let (mut sum, mut days, mut borrowed_excluded) = (0, 0, true);
    let mut missing = Vec::new();
    for (day, entry) in window.days.iter().zip(&seen).rev() {
        match entry {
            None => missing.push(*day),
            Some(entry) => {
                days += 1;
                sum += i128::from(entry.assets) - i128::from(entry.borrowed.unwrap_or_default());
                borrowed_excluded &= entry.borrowed.is_some();
            }
        }
    }
    let mut sources = window.sources;
    sources.cite(&rules::AVERAGE);
    let average = AverageAssets {
        average: if days >= least { mean(sum, days.into(), metric::PLACES, 2) } else { None },
        days,
        window: count,
        from: window.days.last().copied().unwrap_or(options.on),
        until: window.days.first().copied().unwrap_or(options.on),
        missing,
        borrowed_excluded: borrowed_excluded && days > 0,
        left_out,
        sources: sources.clone(),
    };
    sound(average, warnings, &sources)
}
