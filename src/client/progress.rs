//! Where a log of steps leads, and what stands in the way of the next one.

use super::advance::TargetState;
use super::change_log::{Actor, LogEntry, conflict, instant, under};
use super::marks::{GivenMark, RequiredMark};
use super::papers::{GivenPaper, RequiredPaper};
use super::plan::Plan;
use super::rules;
use super::told::Told;
use super::vocabulary::{Action, By, Class, Due, Role, State, SyncResult, SyncStatus, Target};
use crate::issue::{Code, Issue, Step};
use crate::message::Lang;
use crate::rule::Rule;
use crate::text::{is_invisible, narrow};

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

/// Where the log has led to.
pub(super) struct Progress<'a> {
    /// The state.
    pub state: State,
    /// Who submitted last, if it still stands.
    pub submitted: Option<&'a Actor>,
    /// Who approved.
    pub approved: Option<&'a Actor>,
    /// What the targets answered, the last answer last.
    pub answers: Vec<&'a LogEntry>,
    last: Option<(i64, u32)>,
}

/// Follows a log; what does not fit is noted. `is_edit`: the next step voids what was done on the content so far.
pub(super) fn replay<'a>(plan: &Plan, log: &'a [LogEntry], is_edit: bool, issues: &mut Vec<Issue>) -> Progress<'a> {
    let mut voided = 0;
    for (place, entry) in log.iter().enumerate() {
        if is_edit || matches!(entry.action, Action::Edit | Action::Reject) {
            voided = place + 1;
        }
    }
    let mut progress =
        Progress { state: State::Draft, submitted: None, approved: None, answers: Vec::new(), last: None };
    let mut fits = true;
    for (place, entry) in (0_u32..).zip(log) {
        let is_current = place as usize >= voided;
        let mut path = vec![Step::Field("log"), Step::Place(place)];
        if fits {
            let mut faults = Vec::new();
            if is_current {
                progress.faults(plan, entry, &mut faults);
            } else {
                progress.order(entry, &mut faults);
            }
            fits = faults.is_empty() && entry.from == progress.state && entry.to == progress.next(plan, entry);
            if !fits {
                issues.push(conflict(path.clone()));
            }
        }
        let binds = matches!(entry.action, Action::SignForm | Action::Submit | Action::Approve);
        if is_current && binds && entry.content != plan.content {
            path.push(Step::Field("content"));
            issues.push(conflict(path));
        }
        progress.take(entry);
    }
    progress
}

impl<'a> Progress<'a> {
    /// Takes a step without asking.
    pub fn take(&mut self, entry: &'a LogEntry) {
        self.state = entry.to;
        self.last = instant(&entry.actor.at);
        match entry.action {
            Action::Submit => self.submitted = Some(&entry.actor),
            Action::Approve => self.approved = Some(&entry.actor),
            Action::Edit | Action::Reject => self.submitted = None,
            Action::RecordSyncResult => self.answers.push(entry),
            _ => {}
        }
    }

    /// The last answer of a target.
    pub fn answer(&self, target: Target) -> Option<&'a LogEntry> {
        let mut answer = None;
        for entry in &self.answers {
            if entry.target == Some(target) {
                answer = Some(*entry);
            }
        }
        answer
    }

    /// What a target answered last.
    fn result(&self, target: Target) -> Option<SyncResult> {
        self.answer(target)?.result
    }

    /// The state that a step leads to.
    pub fn next(&self, plan: &Plan, entry: &LogEntry) -> State {
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
        for row in &plan.sync {
            if row.status != SyncStatus::Planned {
                continue;
            }
            let is_this = entry.action == Action::RecordSyncResult && entry.target == Some(row.target);
            match if is_this { entry.result } else { self.result(row.target) } {
                Some(SyncResult::Accepted) => {}
                Some(SyncResult::Rejected) => state = State::CompletedWithRejections,
                Some(SyncResult::Pending) | None => return State::Reviewed,
            }
        }
        state
    }

    /// What forbids a step by state and role; whether the state allows it.
    fn order(&self, entry: &LogEntry, issues: &mut Vec<Issue>) -> bool {
        let mut is_open = false;
        for (action, states, role) in STEPS {
            if *action != entry.action {
                continue;
            }
            is_open = states.contains(&self.state);
            if !is_open {
                issues.push(Issue::found(Code::ChangeForbidden, &["action"], &rules::CHANGE_STATES));
            }
            if *role != entry.actor.role {
                issues.push(forbidden(&["actor", "role"]));
            }
        }
        is_open
    }

    /// Everything that stands in the way of a step.
    pub fn faults(&self, plan: &Plan, entry: &LogEntry, issues: &mut Vec<Issue>) {
        let is_open = self.order(entry, issues);
        if self.last > instant(&entry.actor.at) {
            issues.push(Issue::found(Code::ChangeConflict, &["actor", "at"], &rules::CHANGE_STATES));
        }
        if !is_open {
            return;
        }
        match entry.action {
            Action::ReviewIdentity => gates(&plan.identity_gates, issues),
            Action::SignForm => entry.signed(plan, Due::BeforeEntry, &plan.given_marks, issues),
            Action::Submit => {
                entry.handed_in(plan, issues);
                gates(&plan.gates, issues);
                if entry.actor.desk.is_none() {
                    issues.push(missing(&["actor", "desk"]));
                }
            }
            Action::Approve => {
                self.reviewed(entry, issues);
                gates(&plan.gates, issues);
            }
            Action::Reject if entry.reason.is_none() => issues.push(missing(&["reason"])),
            Action::RecordSyncResult => self.recorded(plan, entry, issues),
            Action::SignSlip => entry.signed(plan, Due::AfterResult, &[], issues),
            Action::File if entry.business_seal != Some(true) => {
                issues.push(Issue::found(Code::FieldMissing, &["businessSeal"], &rules::CHANGE_RESULT));
            }
            Action::Edit | Action::Reject | Action::File => {}
        }
    }

    /// Another person at the same desk.
    fn reviewed(&self, entry: &LogEntry, issues: &mut Vec<Issue>) {
        let Some(before) = self.submitted else { return };
        if evened(&before.id) == evened(&entry.actor.id) {
            issues.push(Issue::found(Code::ChangeForbidden, &["actor", "id"], &rules::CHANGE_OTHER_PERSON));
        }
        if entry.actor.desk.is_none() {
            issues.push(missing(&["actor", "desk"]));
        } else if entry.actor.desk != before.desk {
            issues.push(forbidden(&["actor", "desk"]));
        }
    }

    /// A planned target that has not accepted yet, and what it answered.
    fn recorded(&self, plan: &Plan, entry: &LogEntry, issues: &mut Vec<Issue>) {
        if entry.result.is_none() {
            issues.push(missing(&["result"]));
        }
        let Some(target) = entry.target else { return issues.push(missing(&["target"])) };
        let mut issue = Issue::found(Code::SyncNotApplicable, &["target"], &rules::SYNC_TARGETS);
        for row in &plan.sync {
            if row.target != target {
                continue;
            }
            match (row.status, row.code) {
                (SyncStatus::Planned, _) if self.result(target) == Some(SyncResult::Accepted) => {
                    (issue.code, issue.source) = (Code::ChangeForbidden, Some(&rules::CHANGE_STATES));
                }
                (SyncStatus::Planned, _) => return,
                (SyncStatus::Blocked, Some(code)) => (issue.code, issue.source) = (code, row.source),
                _ => {}
            }
        }
        issues.push(issue);
    }

    /// Every requested target with its last answer.
    pub fn targets(&self, plan: &Plan) -> Vec<TargetState> {
        let mut targets = Vec::new();
        for row in &plan.sync {
            if row.status != SyncStatus::NotRequested {
                let (target, status, code) = (row.target, row.status, row.code);
                targets.push(TargetState { target, status, result: self.result(target), code });
            }
        }
        targets
    }

    /// The sentence of success: never while a requested target has not accepted.
    pub fn message(&self, plan: &Plan, lang: Lang) -> Option<&'static str> {
        for row in &plan.sync {
            // A system that has nothing to take cannot accept anything.
            if row.status == SyncStatus::Blocked && row.code != Some(Code::SyncNotApplicable) {
                return None;
            }
        }
        (self.state == State::Completed).then_some(match (lang, plan.class) {
            (Lang::ZhCn, Class::Ordinary) => "客户普通资料修改成功",
            (Lang::ZhCn, Class::Key) => "客户重要资料修改成功",
            (Lang::En, Class::Ordinary) => "Ordinary client data changed",
            (Lang::En, Class::Key) => "Key client data changed",
        })
    }
}

/// Something that is asked for and not given.
fn missing(fields: &[&'static str]) -> Issue {
    let mut issue = Issue::new(Code::FieldMissing);
    for field in fields {
        issue.path.push(Step::Field(field));
    }
    issue
}

fn forbidden(fields: &[&'static str]) -> Issue {
    Issue::found(Code::ChangeForbidden, fields, &rules::CHANGE_REVIEW)
}

/// Shut gates, where they lie in the plan's request.
fn gates(gates: &[Told], issues: &mut Vec<Issue>) {
    for gate in gates {
        issues.push(under(&[Step::Field("plan"), Step::Field("request")], gate.issue.clone()));
    }
}

/// The row that a mark which is not asked for offends: in place of the managing partner only its representative signs.
fn offended(plan: &Plan, given: &GivenMark) -> &'static Rule {
    let in_its_place = matches!(given.by, By::ManagingPartner | By::PersonInCharge | By::AppointedRepresentative);
    for mark in &plan.marks {
        if in_its_place && std::ptr::eq(mark.source, &rules::MARK_REPRESENTATIVE) {
            return mark.source;
        }
    }
    plan.marks.first().map_or(&rules::MARK_SELF, |mark| mark.source)
}

fn is_made(mark: &RequiredMark, marks: &[GivenMark]) -> bool {
    for given in marks {
        if mark.satisfied_by(given) {
            return true;
        }
    }
    false
}

fn is_handed_in(paper: &RequiredPaper, papers: &[GivenPaper]) -> bool {
    for given in papers {
        if paper.satisfied_by(given) {
            return true;
        }
    }
    false
}

impl LogEntry {
    /// The marks due, among those of this step and those given before; a mark of this step that nobody asks for.
    fn signed(&self, plan: &Plan, due: Due, before: &[GivenMark], issues: &mut Vec<Issue>) {
        for mark in &plan.marks {
            if mark.when == due && !is_made(mark, &self.marks) && !is_made(mark, before) {
                let mut people = String::new();
                for by in mark.by {
                    if !people.is_empty() {
                        people.push('|');
                    }
                    people.push_str(by.word());
                }
                let issue = Issue::found(Code::MarkMissing, &["marks"], mark.source);
                let issue = issue.with("kind", mark.kind.word()).with("by", people.as_str());
                issues.push(issue.with("paper", mark.paper.word()));
            }
        }
        for (place, given) in (0_u32..).zip(&self.marks) {
            let mut is_due = false;
            for mark in &plan.marks {
                is_due |= mark.when == due && mark.satisfied_by(given);
            }
            if !is_due {
                let mut issue = Issue::found(Code::MarkForbidden, &["marks"], offended(plan, given));
                issue.path.push(Step::Place(place));
                issues.push(issue);
            }
        }
    }

    /// The papers due, among those of this step and those given before.
    fn handed_in(&self, plan: &Plan, issues: &mut Vec<Issue>) {
        for paper in &plan.papers {
            let is_due = paper.when == Due::BeforeEntry;
            if is_due && !is_handed_in(paper, &self.papers) && !is_handed_in(paper, &plan.given_papers) {
                let issue = Issue::found(Code::PaperMissing, &["papers"], paper.source);
                issues.push(issue.with("paper", paper.id.word()));
            }
        }
    }
}

/// A person does not become another one by spaces, width or case.
fn evened(id: &str) -> String {
    let mut even = String::new();
    for sign in id.chars() {
        let sign = narrow(sign);
        if !is_invisible(sign) && !sign.is_whitespace() {
            even.push(sign.to_ascii_lowercase());
        }
    }
    even
}
