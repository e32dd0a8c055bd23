//! Old tier → new tier (建议级别): suggested, never applied.
//!
//! Higher: at once. Lower: the computed grades of earlier days and today's must have been lower without a break for so many
//! calendar days, counted from the first day of that run; then at most so many steps down and not below the floor. An
//! override in force is taken at once either way. Nothing is suggested where the grade is undetermined. Every fault of the
//! history is an issue: a day left out could make a run unbroken.
//! Source: 来源文集 E12 for the suggestion; observation and steps are practice.

use super::answer::{Answer, Map, answer};
use super::grade::Client;
use super::reading::{NONE, note, part, past, require, tier};
use super::rows::{Field, Row, rows};
use super::vocabulary::CHANGES;
use super::{Options, rules};
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code};

/// Places in [`CHANGES`].
const NEW: usize = 0;
const UP: usize = 1;
const DOWN: usize = 2;
const SAME: usize = 3;
const HOLD: usize = 4;
const UNDETERMINED: usize = 5;

/// The tier before, from 0, and since when.
fn previous(reader: &mut Reader<'_>, options: &Options) -> Option<(usize, i64)> {
    let mut found = None;
    part(reader, "previous", false, &mut |inside| {
        let tier = tier(inside, "tier", &options.policy.tiers);
        let since = past(inside, "since", options);
        require(inside, "since", since != NONE);
        found = tier.map(|tier| (tier, since));
    });
    found
}

/// What a row holds.
const TABLE: &[(&str, Field)] = &[("tier", Field::Tier), ("on", Field::Rising)];

/// Computed grades of earlier days, in rising order.
fn history(reader: &mut Reader<'_>, options: &Options) -> Vec<Row> {
    rows(reader, "history", TABLE, None, options).rows
}

/// The first day of the unbroken run of grades below a tier that ends today.
fn run(history: &[Row], (tier, since): (usize, i64), on: Day) -> Day {
    let today = i64::from(on.packed());
    let mut first = today;
    for row in history.iter().rev() {
        let [computed, day, _] = row.numbers;
        if day == today {
            continue;
        }
        if day < since || computed >= tier as i64 {
            break;
        }
        first = day;
    }
    Day::unpacked(first as u32).unwrap_or(on)
}

fn work(reader: &mut Reader<'_>, options: &Options, answer: &mut Answer) {
    let policy = &options.policy;
    let client = Client::read(reader, options);
    let before = previous(reader, options);
    let history = history(reader, options);
    if reader.faults() > 0 {
        return;
    }
    let (mut grade, mut observation) = (Map::default(), Map::default());
    let (graded, sources) = client.grade(policy, &mut grade);
    let old = before.map_or(0, |(tier, _)| tier + 1);
    let (mut change, mut to) = match (old, graded.rank) {
        (_, 0) => (UNDETERMINED, 0),
        (0, new) => (NEW, new),
        (old, new) if new > old => (UP, new),
        (old, new) if new == old => (SAME, new),
        (_, new) => (DOWN, new),
    };
    let is_observed = change == DOWN && !graded.is_overridden;
    if let (true, Some(before)) = (is_observed, before) {
        let since = run(&history, before, options.on);
        let (days, needed) = (since.days_until(options.on), policy.observation_days);
        let Some(until) = since.days_later(needed as u32) else {
            note(reader, "history", Code::DayOutOfRange);
            return;
        };
        observation.text("since", since.text());
        observation.count("days", days);
        observation.count("needed", needed);
        observation.text("until", until.text());
        if days < needed {
            (change, to) = (HOLD, old);
        } else {
            // The floor counts from 0, and what is below the first is the first.
            to = to.max(old.saturating_sub(policy.max_steps as usize)).max(policy.floor + 1);
            if to >= old {
                (change, to) = (SAME, old);
            }
        }
    }
    if old > 0 {
        answer.map.word("from", policy.tier(old - 1));
    }
    if to > 0 {
        answer.map.word("to", policy.tier(to - 1));
    }
    answer.map.word("change", CHANGES[change]);
    grade.sources(&sources);
    answer.sources = sources;
    answer.cite(&rules::SUGGESTION);
    if change == UP {
        answer.cite(&rules::UPGRADE);
    }
    if change == DOWN || change == HOLD {
        answer.cite(&rules::DOWNGRADE);
    }
    answer.map.map("grade", grade);
    if is_observed {
        answer.map.map("observation", observation);
    }
    answer.map.flag("applied", false);
}

/// Old tier → new tier, on adding a client or on a change.
///
/// - As [`super::grade::grade`]; and in `previous` and `history` `field.missing`, `tier.unknown`, `tier.not_yet` (a day
///   after `on`), `tier.conflict` (days that do not rise).
pub fn suggest_tier(request: &Value, options: &Options) -> Checked<Value> {
    answer(request, options, work)
}
