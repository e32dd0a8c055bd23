//! The steps of a change (资料变更的步骤): from the draft to the archive, one at a time.
//!
//! | step | from | to | who | needs |
//! |---|---|---|---|---|
//! | `review_identity` | draft | identity_reviewed | counter | no gate about identity |
//! | `edit` | draft, identity_reviewed, form_signed | draft, else identity_reviewed | counter | – |
//! | `sign_form` | identity_reviewed | form_signed | counter | the marks before entry |
//! | `submit` | form_signed | submitted | counter | the papers before entry, no shut gate, a desk |
//! | `approve` | submitted | reviewed; completed where nothing is to be sent | reviewer | another person, the same desk, no shut gate |
//! | `reject` | submitted | draft | reviewer | a reason |
//! | `record_sync_result` | reviewed, completed_with_rejections | by the results | counter | a planned target, its result |
//! | `sign_slip` | completed, completed_with_rejections | slip_signed | counter | the marks after the result |
//! | `file` | slip_signed | closed | counter | the business seal |
//!
//! Nothing is remembered here: the log is the truth, and it is replayed at every step. What stands before the last edit or
//! rejection was done on another content and is followed by state and role alone.

use super::change_log::{Change, LogEntry, conflict};
use super::progress::replay;
use super::situation::refused;
use super::vocabulary::{Action, State, SyncResult, SyncStatus, Target};
use super::{Options, rules};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step};
use crate::message::Lang;
use crate::rule::{Rule, Sources};
use serde::Serialize;

/// A line of the log that goes back: the caller's own as it came, and the new one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Line {
    /// As it came.
    Given(Value),
    /// The step just taken.
    New(LogEntry),
}

/// A requested target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TargetState {
    /// Which.
    pub target: Target,
    /// Planned or blocked.
    pub status: SyncStatus,
    /// What it answered last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<SyncResult>,
    /// Why it is blocked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<Code>,
}

/// A change after a step.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Advanced {
    /// Where it stands.
    pub state: State,
    /// Every step so far.
    pub log: Vec<Line>,
    /// Every requested target.
    pub targets: Vec<TargetState>,
    /// The sentence of success, once every requested target has accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<&'static str>,
    /// The rows the answer rests on.
    pub sources: Sources,
}

/// One step of a change, or everything that stands in its way.
///
/// Codes: `change.forbidden`, `change.conflict`, `change.unknown`, `field.missing`, `mark.missing`, `mark.forbidden`,
/// `paper.missing`, those of the plan's gates and systems, `day.malformed`, `rule.unverified`.
pub fn advance_change(step: &Value, options: &Options) -> Checked<Advanced> {
    let (mut notes, mut found) = (Notes::default(), Vec::new());
    let (mut change, mut entry) = (None, None);
    if let Some(mut reader) = Reader::root(step, &mut notes) {
        change = Change::read(&mut reader, options, &mut found);
        entry = LogEntry::read(&mut reader);
        reader.finish();
    }
    let Notes { mut issues, mut warnings } = notes;
    issues.append(&mut found);
    let value = match (change, entry) {
        (Some(change), Some(entry)) if issues.is_empty() => taken(step, &change, entry, options.lang, &mut issues),
        _ => None,
    };
    let Some(value) = value else { return Err(refused(issues, warnings)) };
    warnings.extend(value.sources.caution());
    Ok(Sound { value, warnings })
}

/// What the steps of a change rest on.
pub(super) static STEPS: &[&Rule] =
    &[&rules::CHANGE_STATES, &rules::CHANGE_REVIEW, &rules::CHANGE_OTHER_PERSON, &rules::CHANGE_RESULT];

/// The change after a step that nothing stands in the way of.
#[inline(never)]
fn taken(step: &Value, change: &Change, mut entry: LogEntry, lang: Lang, issues: &mut Vec<Issue>) -> Option<Advanced> {
    let Change { plan, state, log } = change;
    let mut progress = replay(plan, log, entry.action == Action::Edit, issues);
    if issues.is_empty() && progress.state != *state {
        issues.push(conflict(vec![Step::Field("state")]));
    }
    if issues.is_empty() {
        progress.faults(plan, &entry, issues);
    }
    if !issues.is_empty() {
        return None;
    }
    (entry.from, entry.to) = (progress.state, progress.next(plan, &entry));
    entry.content.clone_from(&plan.content);
    progress.take(&entry);
    let (targets, message, state) = (progress.targets(plan), progress.message(plan, lang), progress.state);
    let mut lines = Vec::new();
    if let Some(Value::List(given)) = step.get("log") {
        for line in given {
            lines.push(Line::Given(line.clone()));
        }
    }
    lines.push(Line::New(entry));
    let mut sources = Sources::default();
    for rule in STEPS {
        sources.cite(rule);
    }
    sources.cite(&rules::CHANGE_IDENTITY);
    Some(Advanced { state, log: lines, targets, message, sources })
}
