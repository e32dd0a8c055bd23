//! Which systems get the change (同步), with which fields, and why one cannot take it.
//!
//! China Clear takes a change only after a query that returned one normal unified account (04-02 2.2, 6.1.3), and a key
//! change only when the links of the securities accounts are confirmed (2.3). Cancelled accounts do not count.

use super::changes::Change;
use super::policy::UnconfirmedLink;
use super::request::{AccountStatus, LinkState, Query, QueryStatus, Request};
use super::vocabulary::{Class, SyncStatus, Target};
use super::{Options, rules};
use crate::issue::{Code, Issue, Step};
use crate::rule::{Rule, Sources};
use serde::Serialize;

/// A system and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SyncRow {
    /// Which.
    pub target: Target,
    /// Planned, blocked or not requested.
    pub status: SyncStatus,
    /// The changed fields that go there.
    pub fields: Vec<&'static str>,
    /// Why it is blocked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<Code>,
    /// The row that blocks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'static Rule>,
}

/// Why a system cannot take the change.
type Reason = (Code, &'static Rule);

/// The systems, in the order of [`Target::ALL`], and what the links say.
pub(super) struct Systems {
    pub rows: Vec<SyncRow>,
    /// The unconfirmed links, where they lie in the request.
    pub links: Vec<Issue>,
    /// Whether they shut the gate.
    pub is_shut: bool,
    /// Whether the change touches what examines the links.
    pub is_of_links: bool,
    /// Why nobody knows the links, where they count without China Clear, too.
    pub unknown: Option<Code>,
}

/// What becomes of each system.
pub(super) fn systems(
    request: &Request<'_>,
    class: Class,
    changes: &[Change],
    options: &Options,
    sources: &mut Sources,
) -> Systems {
    let policy = &options.policy;
    let is_key = class == Class::Key;
    let is_unified = request.requests(Target::UnifiedAccount, class);
    let survey = Survey::of(request.query.as_ref());
    let mut is_of_links = false;
    for change in changes {
        is_of_links |= policy.link_fields.hold(change.field);
    }
    // Each reading shuts at least where the one before it does.
    let is_shut = !survey.open.is_empty()
        && match policy.unconfirmed_link {
            UnconfirmedLink::KeyWithCsdc => is_key && is_unified,
            UnconfirmedLink::Key => is_key,
            UnconfirmedLink::AnyWithCsdc => is_unified && (is_key || is_of_links),
            UnconfirmedLink::Any => is_key || is_of_links,
        };
    let counts_alone = match policy.unconfirmed_link {
        UnconfirmedLink::Key => is_key,
        UnconfirmedLink::Any => is_key || is_of_links,
        UnconfirmedLink::KeyWithCsdc | UnconfirmedLink::AnyWithCsdc => false,
    };
    let unknown = match request.query.as_ref().map(|query| query.status) {
        Some(QueryStatus::Success | QueryStatus::Empty) => None,
        Some(QueryStatus::Failed) => Some(Code::SyncNeedsExternal),
        Some(QueryStatus::NotQueried) | None => Some(Code::SyncNotYet),
    };
    let mut rows = Vec::new();
    let mut is_requested = false;
    for target in Target::ALL {
        let mut row =
            SyncRow { target: *target, status: SyncStatus::NotRequested, fields: Vec::new(), code: None, source: None };
        if request.requests(*target, class) {
            is_requested = true;
            row.status = SyncStatus::Planned;
            for change in changes {
                if policy.takes(*target, change.field) {
                    row.fields.push(change.field);
                }
            }
            let query = if *target == Target::UnifiedAccount { request.query.as_ref() } else { None };
            let reason = match query {
                _ if row.fields.is_empty() && !is_shut => Some((Code::SyncNotApplicable, &rules::SYNC_TARGETS)),
                Some(query) => survey.refusal(query, is_key, is_shut),
                None => None,
            };
            if let Some((code, source)) = reason.or(is_shut.then_some((Code::SyncUnconfirmed, &rules::SYNC_LINKS))) {
                row = SyncRow { status: SyncStatus::Blocked, code: Some(code), source: Some(source), ..row };
                sources.cite(source);
            }
        }
        rows.push(row);
    }
    if is_requested {
        sources.cite(policy.row(&rules::SYNC_FIELDS));
        sources.cite(&rules::SYNC_TARGETS);
    }
    sources.cite(&rules::SYNC_OPTION);
    if is_unified {
        sources.cite(&rules::SYNC_QUERY);
        sources.cite(&rules::SYNC_LINKS);
        if survey.leaves_out {
            sources.cite(&rules::SYNC_CANCELLED);
        }
    }
    Systems { rows, links: survey.open, is_shut, is_of_links, unknown: unknown.filter(|_| counts_alone) }
}

/// What the query returned; what is cancelled does not count.
#[derive(Default)]
struct Survey {
    accounts: usize,
    normal: usize,
    has_link: bool,
    /// Whether something cancelled was left out.
    leaves_out: bool,
    /// The unconfirmed links, where they lie in the request.
    open: Vec<Issue>,
}

impl Survey {
    fn of(query: Option<&Query>) -> Survey {
        let mut survey = Survey::default();
        let Some(query) = query else { return survey };
        for account in &query.accounts {
            let is_live = account.status != AccountStatus::Cancelled;
            survey.accounts += usize::from(is_live);
            survey.normal += usize::from(account.status == AccountStatus::Normal);
            survey.leaves_out |= !is_live;
            for link in &account.links {
                let is_cancelled = link.status == AccountStatus::Cancelled;
                survey.leaves_out |= is_cancelled;
                if is_cancelled || !is_live {
                    continue;
                }
                survey.has_link = true;
                if link.state == LinkState::Unconfirmed && query.status == QueryStatus::Success {
                    let mut issue =
                        Issue::found(Code::SyncUnconfirmed, &["csdcQuery", "unifiedAccounts"], &rules::SYNC_LINKS);
                    issue.path.push(Step::Place(account.place));
                    issue.path.push(Step::Field("links"));
                    issue.path.push(Step::Place(link.place));
                    survey.open.push(issue);
                }
            }
        }
        survey
    }

    /// Why China Clear cannot take the change: the first of the reasons.
    fn refusal(&self, query: &Query, is_key: bool, is_shut: bool) -> Option<Reason> {
        Some(match query.status {
            QueryStatus::NotQueried => (Code::SyncNotYet, &rules::SYNC_QUERY),
            QueryStatus::Failed => (Code::SyncNeedsExternal, &rules::SYNC_QUERY),
            QueryStatus::Empty => (Code::SyncMissing, &rules::SYNC_QUERY),
            QueryStatus::Success if self.accounts == 0 => (Code::SyncMissing, &rules::SYNC_QUERY),
            QueryStatus::Success if self.normal > 1 => (Code::SyncConflict, &rules::SYNC_SEVERAL),
            QueryStatus::Success if self.normal < self.accounts => (Code::SyncForbidden, &rules::SYNC_ABNORMAL),
            QueryStatus::Success if is_shut => (Code::SyncUnconfirmed, &rules::SYNC_LINKS),
            QueryStatus::Success if is_key && query.earlier_key_change => {
                (Code::SyncNeedsExternal, &rules::SYNC_EARLIER)
            }
            QueryStatus::Success if !self.has_link => (Code::SyncNotApplicable, &rules::SYNC_NO_ACCOUNT),
            QueryStatus::Success => return None,
        })
    }
}
