//! The log of a change (办理记录): every step with who took it, when, on which content; and the plan that it is about,
//! made again.

use super::marks::{self, GivenMark};
use super::papers::{self, GivenPaper};
use super::plan::{Plan, plan_change};
use super::vocabulary::{Action, Role, State, SyncResult, Target};
use super::{Options, rules};
use crate::day::period::Moment;
use crate::input::Reader;
use crate::issue::{Code, Issue, Step};
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
pub(super) fn conflict(path: Vec<Step>) -> Issue {
    let mut issue = Issue::found(Code::ChangeConflict, &[], &rules::CHANGE_STATES);
    issue.path = path;
    issue
}

/// A change on its way: what a step and a slip begin from.
pub(super) struct Change {
    /// The plan made again.
    pub plan: Box<Plan>,
    /// The state as the caller says.
    pub state: State,
    /// Every step so far.
    pub log: Vec<LogEntry>,
}

impl Change {
    /// Reads `plan`, `state` and `log`; problems are noted, those of the plan itself are added to `issues`.
    pub fn read(reader: &mut Reader<'_>, options: &Options, issues: &mut Vec<Issue>) -> Option<Change> {
        let inner = reader.inside("plan");
        let is_given = inner.is_some();
        let plan = inner.and_then(|inner| planned(inner, options, issues));
        reader.required("plan", is_given.then_some(()));
        let state = word(reader, "state", State::read);
        let mut log = Vec::new();
        reader.each("log", MOST_ENTRIES, &mut |_, mut reader| {
            let entry = LogEntry::read(&mut reader);
            let (from, to) = (word(&mut reader, "from", State::read), word(&mut reader, "to", State::read));
            let content = text(&mut reader, "content");
            reader.finish();
            if let Some(mut entry) = entry
                && let (Some(from), Some(to), Some(content)) = (from, to, content)
            {
                (entry.from, entry.to, entry.content) = (from, to, content);
                log.push(entry);
            }
        });
        Some(Change { plan: plan?, state: state?, log })
    }
}

/// The plan made again from its request and day; its issues are added to `issues`, where they lie in the request.
pub(super) fn planned(mut reader: Reader<'_>, options: &Options, issues: &mut Vec<Issue>) -> Option<Box<Plan>> {
    let on = reader.day("on");
    let on = reader.required("on", on);
    let request = reader.value("request");
    let request = reader.required("request", request);
    let content = text(&mut reader, "content");
    let (request, mut options) = (request?, options.clone());
    options.on = on?;
    let planned = plan_change(request, &options);
    let content = content?;
    let mut path = reader.path().to_vec();
    match planned {
        Ok(plan) if plan.value.content == content => return Some(Box::new(plan.value)),
        Ok(_) => {
            path.push(Step::Field("content"));
            issues.push(conflict(path));
        }
        Err(unsound) => {
            path.push(Step::Field("request"));
            for issue in unsound.issues {
                issues.push(under(&path, issue));
            }
        }
    }
    None
}

/// An issue inside something that lies at a path.
pub(super) fn under(path: &[Step], mut issue: Issue) -> Issue {
    let mut whole = path.to_vec();
    whole.append(&mut issue.path);
    issue.path = whole;
    issue
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
        let inner = reader.inside("actor");
        let is_given = inner.is_some();
        let actor = inner.and_then(Actor::read);
        reader.required("actor", is_given.then_some(()));
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

/// Seconds of universal time and billionths of one.
pub(super) fn instant(at: &str) -> Option<(i64, u32)> {
    Moment::read(at).map(|moment| moment.instant())
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
        assert!(instant("2026-11-23T09:00:30Z") < instant("2026-11-23T09:00:45.000Z"));
        assert!(instant("2026-11-23T09:00:45.09Z") < instant("2026-11-23T09:00:45.1Z"));
        for wrong in ["2026-11-23", "2026-11-23T09:00", "2026-02-30T09:00Z", "2026-11-23T24:00Z", "2026-11-23 09:00Z"] {
            assert_eq!(instant(wrong), None, "{wrong}");
        }
    }
}
