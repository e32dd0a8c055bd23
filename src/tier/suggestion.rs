//! Old tier → new tier (建议级别): suggested, never applied.
//!
//! Higher: at once. Lower: the computed grades of earlier days and today's must have been lower without a break for so many
//! calendar days, counted from the first day of that run; then at most so many steps down and not below the floor. An
//! override in force is taken at once either way. Nothing is suggested where the grade is undetermined.
//! Source: 来源文集 E12 for the suggestion; observation and steps are practice.

use super::grade::{Client, Graded};
use super::rows::{MOST, request, sound, tier};
use super::vocabulary::Change;
use super::{Options, rules};
use crate::day::Day;
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue, Unsound};
use crate::rule::Sources;
use serde::Serialize;

/// A lower grade under observation.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Observation {
    /// First day of the unbroken run of lower grades.
    pub since: Day,
    /// Days since.
    pub days: u32,
    /// Days needed.
    pub needed: u32,
    /// The day on which it may fall.
    pub until: Day,
}

/// What is suggested.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// The tier before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The tier suggested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What becomes of it.
    pub change: Change,
    /// How it was graded.
    pub grade: Graded,
    /// Of a lower grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observation: Option<Observation>,
    /// Never.
    pub applied: bool,
    /// The rows it rests on.
    pub sources: Sources,
}

/// The tier before, and since when.
fn previous(reader: &mut Reader<'_>, options: &Options) -> Option<(usize, Day)> {
    let mut inside = reader.inside("previous")?;
    let tier = tier(&mut inside, "tier", &options.policy);
    let since = day(&mut inside, "since", options);
    inside.finish();
    tier.zip(since)
}

/// A day that has to be there and has come.
fn day(reader: &mut Reader<'_>, field: &'static str, options: &Options) -> Option<Day> {
    let day = reader.day(field);
    let day = reader.required(field, day)?;
    if day > options.on {
        reader.note(field, Issue::new(Code::TierNotYet).with("on", options.on.text()));
    }
    Some(day)
}

/// Computed grades of earlier days, in rising order. Every fault is an issue: a day left out could make a run unbroken.
fn history(reader: &mut Reader<'_>, options: &Options) -> Vec<(Day, usize)> {
    let mut grades: Vec<(Day, usize)> = Vec::new();
    reader.each("history", MOST, &mut |_, mut item| {
        let tier = tier(&mut item, "tier", &options.policy);
        let day = day(&mut item, "on", options);
        if let Some(day) = day {
            if grades.last().is_some_and(|last| last.0 >= day) {
                item.note("on", Issue::new(Code::TierConflict));
            }
            grades.push((day, tier.unwrap_or_default()));
        }
        item.finish();
    });
    grades
}

/// The first day of the unbroken run of grades below a tier that ends today.
fn run(history: &[(Day, usize)], previous: (usize, Day), on: Day) -> Day {
    let mut since = on;
    for (day, tier) in history.iter().rev() {
        if *day == on {
            continue;
        }
        if *day < previous.1 || *tier >= previous.0 {
            break;
        }
        since = *day;
    }
    since
}

/// What becomes of a tier for which a lower one was computed.
fn lowered(
    history: &[(Day, usize)],
    previous: (usize, Day),
    computed: usize,
    options: &Options,
) -> Result<(Change, usize, Observation), Unsound> {
    let downgrade = &options.policy.downgrade;
    let since = run(history, previous, options.on);
    let needed = downgrade.observation_days;
    let days = u32::try_from(since.days_until(options.on)).unwrap_or_default();
    let until = since.days_later(needed).ok_or_else(|| Unsound::of(Issue::new(Code::DayOutOfRange)))?;
    let observation = Observation { since, days, needed, until };
    if days < needed {
        return Ok((Change::Hold, previous.0, observation));
    }
    let floor = options.policy.place(&downgrade.floor).unwrap_or_default();
    let to = computed.max(previous.0.saturating_sub(downgrade.max_steps as usize)).max(floor);
    let (change, to) = if to < previous.0 { (Change::Down, to) } else { (Change::Same, previous.0) };
    Ok((change, to, observation))
}

/// Old tier → new tier, on adding a client or on a change.
///
/// - As [`super::grade::grade`]; and in `previous` and `history` `field.missing`, `tier.unknown`, `tier.not_yet` (a day
///   after `on`), `tier.conflict` (days that do not rise).
pub fn suggest_tier(given: &Value, options: &Options) -> Checked<Suggestion> {
    let (mut client, mut before, mut grades) = (Client::default(), None, Vec::new());
    let warnings = request(given, &mut |reader| {
        client = Client::read(reader, options);
        before = previous(reader, options);
        grades = history(reader, options);
    })?;
    let grade = client.grade(options);
    let mut sources = grade.sources.clone();
    sources.cite(&rules::SUGGESTION);
    let mut observation = None;
    let computed = grade.tier.as_deref().and_then(|tier| options.policy.place(tier));
    let (change, to) = match (before, computed) {
        (_, None) => (Change::Undetermined, None),
        (None, to) => (Change::New, to),
        (Some((old, _)), Some(new)) if new > old => (Change::Up, Some(new)),
        (Some((old, _)), Some(new)) if new == old => (Change::Same, Some(new)),
        (Some(_), to) if grade.overridden.is_some() => (Change::Down, to),
        (Some(old), Some(new)) => {
            let (change, to, seen) = lowered(&grades, old, new, options)?;
            observation = Some(seen);
            (change, Some(to))
        }
    };
    match change {
        Change::Up => sources.cite(&rules::UPGRADE),
        Change::Down | Change::Hold => sources.cite(&rules::DOWNGRADE),
        _ => {}
    }
    let name = |place: usize| String::from(&*options.policy.tiers[place].id);
    let (from, to) = (before.map(|before| name(before.0)), to.map(name));
    let suggestion = Suggestion { from, to, change, grade, observation, applied: false, sources: sources.clone() };
    sound(suggestion, warnings, &sources)
}
