//! Which systems get the change (同步), with which fields, and why one cannot take it.
//!
//! China Clear takes a change only after a query that returned one normal unified account (04-02 2.2, 6.1.3), and a key
//! change only when the links of the securities accounts are confirmed (2.3). Cancelled accounts do not count.

use super::changes::Change;
use super::policy::UnconfirmedLink;
use super::request::{AccountStatus, LinkState, Query, QueryStatus, Request};
use super::vocabulary::{Class, SyncStatus, Target};
use super::{Options, rules};
use crate::issue::{Code, Step};
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
    /// Where the unconfirmed links lie in the request.
    pub links: Vec<Vec<Step>>,
    /// Whether they shut the gate.
    pub is_shut: bool,
    /// Whether the change touches what examines the links.
    pub is_of_links: bool,
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
    let links = request.query.as_ref().map(unconfirmed).unwrap_or_default();
    let is_of_links = changes.iter().any(|change| policy.link_fields.hold(change.field));
    // Each reading shuts at least where the one before it does.
    let is_shut = !links.is_empty()
        && match policy.unconfirmed_link {
            UnconfirmedLink::KeyWithCsdc => is_key && is_unified,
            UnconfirmedLink::Key => is_key,
            UnconfirmedLink::AnyWithCsdc => is_unified && (is_key || is_of_links),
            UnconfirmedLink::Any => is_key || is_of_links,
        };
    let mut rows = Vec::with_capacity(Target::ALL.len());
    for target in Target::ALL.iter().copied() {
        if !request.requests(target, class) {
            rows.push(SyncRow {
                target,
                status: SyncStatus::NotRequested,
                fields: Vec::new(),
                code: None,
                source: None,
            });
            continue;
        }
        let fields = changes.iter().map(|change| change.field).filter(|field| policy.takes(target, field));
        let fields: Vec<&'static str> = fields.collect();
        let query = request.query.as_ref().filter(|_| target == Target::UnifiedAccount);
        let reason = match fields.is_empty() {
            true if !is_shut => Some((Code::SyncNotApplicable, &rules::SYNC_TARGETS)),
            _ => query.and_then(|query| refusal(query, is_key, is_shut)),
        };
        let reason = reason.or(is_shut.then_some((Code::SyncUnconfirmed, &rules::SYNC_LINKS)));
        let status = if reason.is_some() { SyncStatus::Blocked } else { SyncStatus::Planned };
        let (code, source) = (reason.map(|reason| reason.0), reason.map(|reason| reason.1));
        rows.push(SyncRow { target, status, fields, code, source });
    }
    if rows.iter().any(|row| row.status != SyncStatus::NotRequested) {
        sources.cite(policy.row(&rules::SYNC_FIELDS));
        sources.cite(&rules::SYNC_TARGETS);
    }
    sources.cite(&rules::SYNC_OPTION);
    if is_unified {
        sources.cite(&rules::SYNC_QUERY);
        sources.cite(&rules::SYNC_LINKS);
    }
    if is_unified && request.query.as_ref().is_some_and(leaves_out) {
        sources.cite(&rules::SYNC_CANCELLED);
    }
    rows.iter().filter_map(|row| row.source).for_each(|source| sources.cite(source));
    Systems { rows, links, is_shut, is_of_links }
}

/// Why China Clear cannot take the change: the first of the reasons.
fn refusal(query: &Query, is_key: bool, is_shut: bool) -> Option<Reason> {
    let live = || query.accounts.iter().filter(|account| account.status != AccountStatus::Cancelled);
    let normal = live().filter(|account| account.status == AccountStatus::Normal).count();
    let has_link = live().flat_map(|account| &account.links).any(|link| link.status != AccountStatus::Cancelled);
    Some(match query.status {
        QueryStatus::NotQueried => (Code::SyncNotYet, &rules::SYNC_QUERY),
        QueryStatus::Failed => (Code::SyncNeedsExternal, &rules::SYNC_QUERY),
        QueryStatus::Empty => (Code::SyncMissing, &rules::SYNC_QUERY),
        QueryStatus::Success if live().next().is_none() => (Code::SyncMissing, &rules::SYNC_QUERY),
        QueryStatus::Success if normal > 1 => (Code::SyncConflict, &rules::SYNC_SEVERAL),
        QueryStatus::Success if normal < live().count() => (Code::SyncForbidden, &rules::SYNC_ABNORMAL),
        QueryStatus::Success if is_shut => (Code::SyncUnconfirmed, &rules::SYNC_LINKS),
        QueryStatus::Success if is_key && query.earlier_key_change => (Code::SyncNeedsExternal, &rules::SYNC_EARLIER),
        QueryStatus::Success if !has_link => (Code::SyncNotApplicable, &rules::SYNC_NO_ACCOUNT),
        QueryStatus::Success => return None,
    })
}

/// Whether a cancelled account was left out.
fn leaves_out(query: &Query) -> bool {
    query.accounts.iter().any(|account| {
        account.status == AccountStatus::Cancelled
            || account.links.iter().any(|link| link.status == AccountStatus::Cancelled)
    })
}

/// Where the unconfirmed links lie; what is cancelled is left out.
fn unconfirmed(query: &Query) -> Vec<Vec<Step>> {
    let mut paths = Vec::new();
    let live = query.accounts.iter().filter(|account| account.status != AccountStatus::Cancelled);
    for account in live.filter(|_| query.status == QueryStatus::Success) {
        let open = account.links.iter().filter(|link| link.status != AccountStatus::Cancelled);
        for link in open.filter(|link| link.state == LinkState::Unconfirmed) {
            paths.push(vec![
                Step::Field("csdcQuery"),
                Step::Field("unifiedAccounts"),
                Step::Place(account.place),
                Step::Field("links"),
                Step::Place(link.place),
            ]);
        }
    }
    paths
}
