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

#[path = "change_log.rs"]
pub mod change_log;

use super::marks::GivenMark;
use super::marks::situation::refused;
use super::plan::Plan;
use super::sync::SyncRow;
use super::told::Told;
use super::vocabulary::{Action, By, Class, Due, Role, State, SyncResult, SyncStatus, Target};
use super::{Options, rules};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step};
use crate::message::Lang;
use crate::rule::{Rule, Sources};
use change_log::{Actor, Change, LogEntry, conflict, instant, under};
use serde::Serialize;

/// From which states a step can be taken, and by whom.
const STEPS: &[(Action, &[State], Role)] = &[
    (Action::ReviewIdentity, &[State::Draft], Role::Counter),
    (Action::Edit, &[State::Draft, State::IdentityReviewed, State::FormSigned], Role::Counter),
    (Action::SignForm, &[State::IdentityReviewed], Role::Counter),
    (Action::Submit, &[State::FormSigned], Role::Counter),
    (Action::Approve, &[State::Submitted], Role::Reviewer),
    (Action::Reject, &[State::Submitted], Role::Reviewer),
    (Action::RecordSyncResult, &[State::Reviewed, State::CompletedWithRejections], Role::Counter),
    (Action::SignSlip, &[State::Completed, State::CompletedWithRejections], Role::Counter),
    (Action::File, &[State::SlipSigned], Role::Counter),
];

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
    let given = Reader::root(step, &mut notes).and_then(|mut reader| {
        let change = Change::read(&mut reader, options, &mut found);
        let entry = LogEntry::read(&mut reader);
        reader.finish();
        change.zip(entry)
    });
    let Notes { mut issues, warnings } = notes;
    issues.append(&mut found);
    let Some((Change { plan, state, log }, mut entry)) = given.filter(|_| issues.is_empty()) else {
        return Err(refused(issues, warnings));
    };
    let mut progress = replay(&plan, &log, entry.action == Action::Edit, &mut issues);
    if issues.is_empty() && progress.state != state {
        issues.push(conflict([Step::Field("state")]));
    }
    if issues.is_empty() {
        issues = progress.faults(&plan, &entry);
    }
    if !issues.is_empty() {
        return Err(refused(issues, warnings));
    }
    (entry.from, entry.to) = (progress.state, progress.next(&plan, &entry));
    entry.content.clone_from(&plan.content);
    progress.take(&entry);
    let targets = progress.targets(&plan);
    let message = progress.message(&plan, options.lang);
    let state = progress.state;
    let mut lines: Vec<Line> = match step.get("log") {
        Some(Value::List(lines)) => lines.iter().cloned().map(Line::Given).collect(),
        _ => Vec::new(),
    };
    lines.push(Line::New(entry));
    let rows = [&rules::CHANGE_STATES, &rules::CHANGE_REVIEW, &rules::CHANGE_RESULT, &rules::CHANGE_IDENTITY];
    let sources: Sources = rows.into_iter().collect();
    let warnings = warnings.into_iter().chain(sources.caution()).collect();
    Ok(Sound { value: Advanced { state, log: lines, targets, message, sources }, warnings })
}

fn missing(field: &'static str) -> Issue {
    Issue::new(Code::FieldMissing).at([Step::Field(field)])
}

/// Where the log has led to.
pub(super) struct Progress {
    /// The state.
    pub state: State,
    /// Who submitted last, if it still stands.
    pub submitted: Option<Actor>,
    /// Who approved.
    pub approved: Option<Actor>,
    /// The last answer of each target.
    pub answers: Vec<LogEntry>,
    last: Option<i64>,
}

/// Follows a log; what does not fit is noted. `is_edit`: the next step voids what was done on the content so far.
pub(super) fn replay(plan: &Plan, log: &[LogEntry], is_edit: bool, issues: &mut Vec<Issue>) -> Progress {
    let voids = |entry: &LogEntry| matches!(entry.action, Action::Edit | Action::Reject);
    let voided = if is_edit { log.len() } else { log.iter().rposition(voids).map_or(0, |place| place + 1) };
    let mut progress =
        Progress { state: State::Draft, submitted: None, approved: None, answers: Vec::new(), last: None };
    let mut fits = true;
    for (place, entry) in (0_u32..).zip(log) {
        let is_current = place as usize >= voided;
        let path = [Step::Field("log"), Step::Place(place)];
        if fits {
            let faults = if is_current { progress.faults(plan, entry) } else { progress.order(entry) };
            fits = faults.is_empty() && entry.from == progress.state && entry.to == progress.next(plan, entry);
            if !fits {
                issues.push(conflict(path.clone()));
            }
        }
        let binds = matches!(entry.action, Action::SignForm | Action::Submit | Action::Approve);
        if is_current && binds && entry.content != plan.content {
            issues.push(conflict(path.into_iter().chain([Step::Field("content")])));
        }
        progress.take(entry);
    }
    progress
}

impl Progress {
    /// Takes a step without asking.
    fn take(&mut self, entry: &LogEntry) {
        self.state = entry.to;
        self.last = instant(&entry.actor.at);
        match entry.action {
            Action::Submit => self.submitted = Some(entry.actor.clone()),
            Action::Approve => self.approved = Some(entry.actor.clone()),
            Action::Edit | Action::Reject => self.submitted = None,
            Action::RecordSyncResult => {
                self.answers.retain(|before| before.target != entry.target);
                self.answers.push(entry.clone());
            }
            _ => {}
        }
    }

    /// The last answer of a target.
    pub fn answer(&self, target: Target) -> Option<&LogEntry> {
        self.answers.iter().find(|entry| entry.target == Some(target))
    }

    /// The state that a step leads to.
    fn next(&self, plan: &Plan, entry: &LogEntry) -> State {
        match entry.action {
            Action::Edit if self.state == State::Draft => State::Draft,
            Action::ReviewIdentity | Action::Edit => State::IdentityReviewed,
            Action::SignForm => State::FormSigned,
            Action::Submit => State::Submitted,
            Action::Reject => State::Draft,
            Action::Approve | Action::RecordSyncResult => self.settled(plan, entry),
            Action::SignSlip => State::SlipSigned,
            Action::File => State::Closed,
        }
    }

    /// Reviewed while an answer is open, else completed, with or without rejections.
    fn settled(&self, plan: &Plan, entry: &LogEntry) -> State {
        let mut state = State::Completed;
        for row in plan.sync.iter().filter(|row| row.status == SyncStatus::Planned) {
            let is_this = entry.action == Action::RecordSyncResult && entry.target == Some(row.target);
            let last = if is_this { Some(entry) } else { self.answer(row.target) };
            match last.and_then(|entry| entry.result) {
                Some(SyncResult::Accepted) => {}
                Some(SyncResult::Rejected) => state = State::CompletedWithRejections,
                Some(SyncResult::Pending) | None => return State::Reviewed,
            }
        }
        state
    }

    /// What forbids a step by state and role.
    fn order(&self, entry: &LogEntry) -> Vec<Issue> {
        let row = STEPS.iter().find(|row| row.0 == entry.action);
        let is_open = row.is_some_and(|row| row.1.contains(&self.state));
        let is_role = row.is_some_and(|row| row.2 == entry.actor.role);
        let action = (!is_open).then(|| forbidden([Step::Field("action")]).by(&rules::CHANGE_STATES));
        let role = (!is_role).then(|| forbidden([Step::Field("actor"), Step::Field("role")]));
        action.into_iter().chain(role).collect()
    }

    /// Everything that stands in the way of a step.
    fn faults(&self, plan: &Plan, entry: &LogEntry) -> Vec<Issue> {
        let mut issues = self.order(entry);
        if self.last > instant(&entry.actor.at) {
            issues.push(conflict([Step::Field("actor"), Step::Field("at")]));
        }
        if issues.first().is_some_and(|issue| issue.path == [Step::Field("action")]) {
            return issues;
        }
        match entry.action {
            Action::ReviewIdentity => gates(&plan.identity_gates, &mut issues),
            Action::SignForm => entry.signed(plan, Due::BeforeEntry, &plan.given_marks, &mut issues),
            Action::Submit => {
                entry.handed_in(plan, &mut issues);
                gates(&plan.gates, &mut issues);
                if entry.actor.desk.is_none() {
                    issues.push(Issue::new(Code::FieldMissing).at([Step::Field("actor"), Step::Field("desk")]));
                }
            }
            Action::Approve => {
                self.reviewed(entry, &mut issues);
                gates(&plan.gates, &mut issues);
            }
            Action::Reject if entry.reason.is_none() => issues.push(missing("reason")),
            Action::RecordSyncResult => self.recorded(plan, entry, &mut issues),
            Action::SignSlip => entry.signed(plan, Due::AfterResult, &[], &mut issues),
            Action::File if entry.business_seal != Some(true) => {
                issues.push(missing("businessSeal").by(&rules::CHANGE_RESULT));
            }
            Action::Edit | Action::Reject | Action::File => {}
        }
        issues
    }

    /// Another person at the same desk.
    fn reviewed(&self, entry: &LogEntry, issues: &mut Vec<Issue>) {
        let Some(before) = &self.submitted else { return };
        let actor = |field| [Step::Field("actor"), Step::Field(field)];
        if before.id == entry.actor.id {
            issues.push(forbidden(actor("id")));
        }
        match &entry.actor.desk {
            None => issues.push(Issue::new(Code::FieldMissing).at(actor("desk"))),
            desk if *desk != before.desk => issues.push(forbidden(actor("desk"))),
            Some(_) => {}
        }
    }

    /// A planned target that has not accepted yet, and what it answered.
    fn recorded(&self, plan: &Plan, entry: &LogEntry, issues: &mut Vec<Issue>) {
        if entry.result.is_none() {
            issues.push(missing("result"));
        }
        let Some(target) = entry.target else { return issues.push(missing("target")) };
        let row = plan.sync.iter().find(|row| row.target == target);
        let is_accepted = self.answer(target).is_some_and(|entry| entry.result == Some(SyncResult::Accepted));
        let issue = match row.map(|row| (row.status, row.code, row.source)) {
            Some((SyncStatus::Planned, ..)) if is_accepted => forbidden([]).by(&rules::CHANGE_STATES),
            Some((SyncStatus::Planned, ..)) => return,
            Some((SyncStatus::Blocked, Some(code), source)) => Issue { source, ..Issue::new(code) },
            _ => Issue::new(Code::SyncNotApplicable).by(&rules::SYNC_TARGETS),
        };
        issues.push(issue.at([Step::Field("target")]));
    }

    /// Every requested target with its last answer.
    fn targets(&self, plan: &Plan) -> Vec<TargetState> {
        let requested = plan.sync.iter().filter(|row| row.status != SyncStatus::NotRequested);
        let state = |row: &SyncRow| TargetState {
            target: row.target,
            status: row.status,
            result: self.answer(row.target).and_then(|entry| entry.result),
            code: row.code,
        };
        requested.map(state).collect()
    }

    /// The sentence of success: never while a requested target has not accepted.
    fn message(&self, plan: &Plan, lang: Lang) -> Option<&'static str> {
        let is_whole = plan.sync.iter().all(|row| row.status != SyncStatus::Blocked);
        (self.state == State::Completed && is_whole).then_some(match (lang, plan.class) {
            (Lang::ZhCn, Class::Ordinary) => "客户普通资料修改成功",
            (Lang::ZhCn, Class::Key) => "客户重要资料修改成功",
            (Lang::En, Class::Ordinary) => "Ordinary client data changed",
            (Lang::En, Class::Key) => "Key client data changed",
        })
    }
}

fn forbidden(path: impl IntoIterator<Item = Step>) -> Issue {
    Issue::new(Code::ChangeForbidden).at(path).by(&rules::CHANGE_REVIEW)
}

/// Shut gates, where they lie in the plan's request.
fn gates(gates: &[Told], issues: &mut Vec<Issue>) {
    let path = || [Step::Field("plan"), Step::Field("request")].into_iter();
    issues.extend(gates.iter().map(|gate| under(path(), gate.issue.clone())));
}

/// The row that a mark which is not asked for offends: in place of the managing partner only its representative signs.
fn offended(plan: &Plan, given: &GivenMark) -> &'static Rule {
    let in_its_place = [By::ManagingPartner, By::PersonInCharge, By::AppointedRepresentative].contains(&given.by);
    let is_representative = |rule: &&'static Rule| in_its_place && rule.id == rules::MARK_REPRESENTATIVE.id;
    let mut asking = plan.marks.iter().map(|mark| mark.source);
    asking.clone().find(is_representative).or_else(|| asking.next()).unwrap_or(&rules::MARK_SELF)
}

impl LogEntry {
    /// The marks due, among those of this step and those given before; a mark of this step that nobody asks for.
    fn signed(&self, plan: &Plan, due: Due, before: &[GivenMark], issues: &mut Vec<Issue>) {
        let required = || plan.marks.iter().filter(|mark| mark.when == due);
        let given = self.marks.iter().chain(before);
        for mark in required() {
            if !given.clone().any(|given| mark.satisfied_by(given)) {
                let by = mark.by.iter().map(|by| by.word()).collect::<Vec<_>>().join("|");
                let issue = Issue::new(Code::MarkMissing).with("kind", mark.kind.word()).with("by", by);
                issues.push(issue.with("paper", mark.paper.word()).at([Step::Field("marks")]).by(mark.source));
            }
        }
        for (place, given) in (0_u32..).zip(&self.marks) {
            if !required().any(|mark| mark.satisfied_by(given)) {
                let path = [Step::Field("marks"), Step::Place(place)];
                issues.push(Issue::new(Code::MarkForbidden).at(path).by(offended(plan, given)));
            }
        }
    }

    /// The papers due, among those of this step and those given before.
    fn handed_in(&self, plan: &Plan, issues: &mut Vec<Issue>) {
        let given = self.papers.iter().chain(&plan.given_papers);
        for paper in plan.papers.iter().filter(|paper| paper.when == Due::BeforeEntry) {
            if !given.clone().any(|given| paper.satisfied_by(given)) {
                let issue = Issue::new(Code::PaperMissing).with("paper", paper.id.word());
                issues.push(issue.at([Step::Field("papers")]).by(paper.source));
            }
        }
    }
}
