//! The log of a change (办理记录): every step with who took it, when, on which content; and the plan that it is about,
//! made again.

use crate::client::marks::{self, GivenMark};
use crate::client::papers::{self, GivenPaper};
use crate::client::plan::{Plan, plan_change};
use crate::client::vocabulary::{Action, Role, State, SyncResult, Target};
use crate::client::{Options, rules};
use crate::day::Day;
use crate::day::period::Moment;
use crate::input::Reader;
use crate::issue::{Code, Issue, Step};
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// The longest log.
const MOST_ENTRIES: usize = 1000;

/// Who took a step, where and when.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Actor {
    /// Whoever it is at the broker's.
    pub id: String,
    /// In which role.
    pub role: Role,
    /// Date-time with offset.
    pub at: String,
    /// At which terminal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desk: Option<String>,
}

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogEntry {
    /// Which.
    pub action: Action,
    /// The state before.
    pub from: State,
    /// The state after.
    pub to: State,
    /// Who took it.
    pub actor: Actor,
    /// Marks seen with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<GivenMark>,
    /// Papers seen with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<GivenPaper>,
    /// The system that answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// What it answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<SyncResult>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether the business seal is on the papers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_seal: Option<bool>,
    /// The plan's content at that step.
    pub content: String,
}

/// What contradicts the change as it stands.
pub(in crate::client) fn conflict(path: impl IntoIterator<Item = Step>) -> Issue {
    Issue::new(Code::ChangeConflict).at(path).by(&rules::CHANGE_STATES)
}

/// A change on its way: what a step and a slip begin from.
pub(in crate::client) struct Change {
    /// The plan made again.
    pub plan: Plan,
    /// The state as the caller says.
    pub state: State,
    /// Every step so far.
    pub log: Vec<LogEntry>,
}

impl Change {
    /// Reads `plan`, `state` and `log`; problems are noted, those of the plan itself are added to `issues`.
    pub fn read(reader: &mut Reader<'_>, options: &Options, issues: &mut Vec<Issue>) -> Option<Change> {
        let plan = reader.inside("plan").map(|reader| planned(reader, options, issues));
        let plan = reader.required("plan", plan).flatten();
        let state = word(reader, "state", State::read);
        let mut log = Vec::new();
        reader.each("log", MOST_ENTRIES, &mut |_, mut reader| {
            let entry = LogEntry::read(&mut reader);
            let (from, to) = (word(&mut reader, "from", State::read), word(&mut reader, "to", State::read));
            let content = text(&mut reader, "content");
            reader.finish();
            let entry = entry.zip(from.zip(to)).zip(content);
            log.extend(entry.map(|((entry, (from, to)), content)| LogEntry { from, to, content, ..entry }));
        });
        Some(Change { plan: plan?, state: state?, log })
    }
}

/// The plan made again from its request and day; its issues are added to `issues`, where they lie in the request.
pub(in crate::client) fn planned(mut reader: Reader<'_>, options: &Options, issues: &mut Vec<Issue>) -> Option<Plan> {
    let on = reader.day("on");
    let on = reader.required("on", on);
    let request = reader.value("request");
    let request = reader.required("request", request);
    let content = text(&mut reader, "content");
    let planned = plan_change(request?, &Options { on: on?, ..options.clone() });
    let content = content?;
    let inside = |field| reader.path().iter().cloned().chain([Step::Field(field)]);
    match planned {
        Ok(plan) if plan.value.content == content => return Some(plan.value),
        Ok(_) => issues.push(conflict(inside("content"))),
        Err(unsound) => issues.extend(unsound.issues.into_iter().map(|issue| under(inside("request"), issue))),
    }
    None
}

/// An issue inside something that lies at a path.
pub(super) fn under(path: impl Iterator<Item = Step>, issue: Issue) -> Issue {
    let path = path.chain(issue.path.iter().cloned()).collect();
    Issue { path, ..issue }
}

fn text(reader: &mut Reader<'_>, field: &'static str) -> Option<String> {
    let text = reader.text(field);
    reader.required(field, text).map(str::to_owned)
}

fn word<T>(reader: &mut Reader<'_>, field: &'static str, read: fn(&str) -> Option<T>) -> Option<T> {
    let word = reader.word(field, read, Code::ChangeUnknown);
    reader.required(field, word)
}

impl Actor {
    fn read(mut reader: Reader<'_>) -> Option<Actor> {
        let (id, role, at) = (text(&mut reader, "id"), word(&mut reader, "role", Role::read), text(&mut reader, "at"));
        if at.as_deref().is_some_and(|at| instant(at).is_none()) {
            reader.note("at", Issue::new(Code::DayMalformed));
        }
        let desk = reader.text("desk").map(str::to_owned);
        reader.finish();
        Some(Actor { id: id?, role: role?, at: at?, desk })
    }
}

impl LogEntry {
    /// What a step and a line of the log have alike.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<LogEntry> {
        let action = word(reader, "action", Action::read);
        let actor = reader.inside("actor").map(Actor::read);
        let actor = reader.required("actor", actor).flatten();
        let entry = LogEntry {
            marks: marks::read_given(reader),
            papers: papers::read_given(reader),
            target: reader.word("target", Target::read, Code::SyncUnknown),
            result: reader.word("result", SyncResult::read, Code::ChangeUnknown),
            reason: reader.text("reason").map(str::to_owned),
            business_seal: reader.flag("businessSeal"),
            action: action?,
            actor: actor?,
            from: State::Draft,
            to: State::Draft,
            content: String::new(),
        };
        Some(entry)
    }
}

/// Seconds of universal time.
pub(super) fn instant(at: &str) -> Option<i64> {
    Moment::read(at)?;
    let (date, clock) = at.split_once('T')?;
    let (clock, offset) = clock.split_at_checked(clock.find(['Z', '+', '-'])?)?;
    let packed = Day::read(date)?.packed();
    let date = NaiveDate::from_ymd_opt(i32::try_from(packed / 10_000).ok()?, packed / 100 % 100, packed % 100)?;
    let sixties = |text: &str| text.split(':').fold(0, |sum, part| sum * 60 + part.parse().unwrap_or(0_i64));
    let seconds = sixties(clock) * if clock.len() == 5 { 60 } else { 1 };
    let ahead = offset.strip_prefix('+').map_or(0, sixties) - offset.strip_prefix('-').map_or(0, sixties);
    Some(i64::from(date.num_days_from_ce()) * 86_400 + seconds - ahead * 60)
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn moments_are_compared_in_universal_time() {
        assert_eq!(instant("2026-11-23T09:00+08:00"), instant("2026-11-23T01:00:00Z"));
        assert!(instant("2026-11-24T00:30+08:00") < instant("2026-11-23T17:00:00Z"));
        assert!(instant("2026-03-01T00:00:00-01:00") > instant("2026-02-28T23:59:59Z"));
        assert!(instant("2026-11-23T09:00:59Z") < instant("2026-11-23T09:01Z"));
        for wrong in ["2026-11-23", "2026-11-23T09:00", "2026-02-30T09:00Z", "2026-11-23T24:00Z", "2026-11-23 09:00Z"] {
            assert_eq!(instant(wrong), None, "{wrong}");
        }
    }
}
