//! What stops a change, and what somebody still has to do.
//!
//! A shut gate is part of the answer: nothing can be submitted while there is one. What is to be done stops nothing by
//! itself.

use crate::client::card::text;
use crate::client::changes::{Change, Map};
use crate::client::marks::situation::Situation;
use crate::client::policy::NameAndNumber;
use crate::client::request::{Identity, Request};
use crate::client::sync::Systems;
use crate::client::vocabulary::{Channel, Class, SyncStatus, Target};
use crate::client::{Options, rules};
use crate::ident::{self, compare};
use crate::issue::{Code, Issue, Step};
use crate::rule::Rule;
use crate::text::Evening;

/// A change as far as it is known when its gates are asked.
pub(in crate::client) struct Draft<'a> {
    pub request: &'a Request<'a>,
    pub class: Class,
    pub changes: &'a [Change],
    /// Whether the number only grew from 15 digits to 18.
    pub is_upgrade: bool,
    pub situation: &'a Situation,
    pub client: &'a Identity,
    pub systems: &'a Systems,
    pub options: &'a Options,
}

/// A finding that may stand: whether it does, what, where, by which row.
type Row = (bool, Code, &'static [&'static str], &'static Rule);

/// The findings that stand.
fn standing(rows: &[Row]) -> impl Iterator<Item = Issue> {
    rows.iter().filter(|row| row.0).map(|(_, code, path, rule)| finding(*code, path, rule))
}

fn finding(code: Code, path: &[&'static str], rule: &'static Rule) -> Issue {
    Issue::new(code).at(path.iter().copied().map(Step::Field)).by(rule)
}

/// What re-identification follows from, for bodies (AML-2007 第二十二条).
const REIDENTIFIED: &[&str] =
    &["name", "documentKind", "documentNumber", "registeredCapital", "businessScope", "legalRepresentative"];

impl Draft<'_> {
    fn changes(&self, field: &str) -> bool {
        self.changes.iter().any(|change| change.field == field)
    }

    fn is_key(&self) -> bool {
        self.class == Class::Key
    }

    /// Shut gates, and where among them those about identity stand: from, and how many.
    pub fn gates(&self) -> (Vec<Issue>, usize, usize) {
        let Draft { request, options, .. } = self;
        let (policy, channel, facts) = (&options.policy, request.channel, &request.facts);
        let rule = policy.channel(channel);
        let is_open = if self.is_key() { rule.key } else { rule.ordinary };
        let is_both = self.changes("name") && self.changes("documentNumber") && !self.is_upgrade;
        let is_alone = matches!(channel, Channel::SelfServiceTerminal | Channel::Online);
        let by_wrong_agent = self.situation.is_by_wrong_agent(options);
        let both = policy.row(match channel {
            Channel::SelfServiceTerminal => &rules::CHANGE_BOTH_SELF,
            _ => &rules::CHANGE_BOTH,
        });
        let both_code = match rule.name_and_number {
            NameAndNumber::NeedsExternal => Code::ChangeNeedsExternal,
            _ => Code::ChangeForbidden,
        };
        let mut gates: Vec<Issue> = standing(&[
            (!is_open, Code::ChangeForbidden, &["channel"], policy.row(&rules::CHANGE_CHANNEL)),
            (is_both && rule.name_and_number != NameAndNumber::Allowed, both_code, &["after"], both),
            (is_alone && facts.watch_list, Code::ChangeForbidden, &["facts", "watchList"], &rules::CHANGE_WATCH_LIST),
            (
                channel != Channel::Counter && facts.high_risk_nationality,
                Code::ChangeForbidden,
                &["facts", "highRiskNationality"],
                &rules::CHANGE_NATIONALITY,
            ),
            (by_wrong_agent, Code::MarkForbidden, &["agent"], policy.row(&rules::MARK_AGENT)),
        ])
        .collect();
        let from = gates.len();
        self.identity(&mut gates);
        let count = gates.len() - from;
        let is_unasked = self.systems.rows.iter().any(|row| row.code == Some(Code::SyncNotYet));
        gates.extend(standing(&[
            (is_unasked, Code::SyncNotYet, &["csdcQuery"], &rules::SYNC_QUERY),
            (self.systems.is_shut, Code::SyncUnconfirmed, &["csdcQuery"], &rules::SYNC_LINKS),
        ]));
        (gates, from, count)
    }

    /// The check by the police or the registry: made, matching, and about this client.
    fn identity(&self, gates: &mut Vec<Issue>) {
        let Some(check) = &self.request.identity_check else {
            gates.push(finding(Code::ChangeNeedsExternal, &["identityCheck"], &rules::CHANGE_IDENTITY));
            return;
        };
        let (name, number) = (self.client.name.as_deref(), self.client.document_number.as_deref());
        let is_other = name.is_some_and(|name| !self.is_name(name, check.name))
            || number.is_some_and(|number| !self.is_number(number, check.number));
        gates.extend(standing(&[
            (!check.matched || is_other, Code::ChangeConflict, &["identityCheck"], &rules::CHANGE_IDENTITY),
            (name.is_none(), Code::FieldMissing, &["client", "name"], &rules::CHANGE_IDENTITY),
            (number.is_none(), Code::FieldMissing, &["client", "documentNumber"], &rules::CHANGE_IDENTITY),
        ]));
    }

    fn is_name(&self, name: &str, other: &str) -> bool {
        let kind = ident::kind(if self.situation.is_person() { "person_name" } else { "organisation_name" });
        kind.is_some_and(|kind| compare::compare(name, other, kind).is_ok_and(|sound| sound.value.equal))
    }

    fn is_number(&self, number: &str, other: &str) -> bool {
        let kind = self.client.document_kind.as_deref().and_then(ident::kind);
        let evening = kind.map_or(&Evening::NUMBER, |kind| &kind.evening);
        evening.apply(number) == evening.apply(other)
    }

    /// What somebody still has to do or decide.
    pub fn to_do(&self) -> Vec<Issue> {
        let Draft { request, systems, options, .. } = self;
        let mut to_do = Vec::new();
        if systems.is_shut {
            let open = |path: &Vec<Step>| Issue::new(Code::SyncUnconfirmed).at(path.clone()).by(&rules::SYNC_LINKS);
            to_do.extend(systems.links.iter().map(open));
        }
        let blocked = systems.rows.iter().filter(|row| row.status == SyncStatus::Blocked);
        for row in blocked.filter(|row| row.code != Some(Code::SyncUnconfirmed)) {
            let (Some(code), Some(source)) = (row.code, row.source) else { continue };
            let is_answer = row.target == Target::UnifiedAccount && code_of_query(source);
            to_do.push(finding(code, if is_answer { &["csdcQuery"] } else { &["syncTargets"] }, source));
        }
        let (is_key, facts) = (self.is_key(), &request.facts);
        let (custody, margin) = (request.has_bank_custody, request.has_margin_account);
        let is_large = facts.first_above_10_million && rules::CHANGE_LARGE.in_force(options.on);
        to_do.extend(standing(&[
            (is_key && custody.is_none(), Code::SyncNeedsConfirmation, &["hasBankCustody"], &rules::SYNC_BANK),
            (is_key && margin.is_none(), Code::SyncNeedsConfirmation, &["hasMarginAccount"], &rules::SYNC_MARGIN),
            (is_key && custody == Some(true), Code::ChangeNeedsExternal, &["hasBankCustody"], &rules::CHANGE_BANK),
            (
                is_key && margin == Some(true),
                Code::ChangeNeedsConfirmation,
                &["hasMarginAccount"],
                &rules::CHANGE_MARGIN,
            ),
            (self.changes("mobile"), Code::ChangeNeedsConfirmation, &["after", "mobile"], &rules::CHANGE_MOBILE),
            (
                is_key && facts.is_high_grade,
                Code::ChangeNeedsExternal,
                &["facts", "amlGrade"],
                &rules::CHANGE_AML_GRADE,
            ),
            (is_large, Code::ChangeNeedsConfirmation, &["facts", "firstAbove10Million"], &rules::CHANGE_LARGE),
            (
                facts.account_restricted,
                Code::ChangeNeedsConfirmation,
                &["facts", "accountRestricted"],
                &rules::CHANGE_RESTRICTED,
            ),
        ]));
        to_do.extend(self.reidentified());
        to_do
    }

    /// The first change of a body that calls for identification anew.
    fn reidentified(&self) -> Option<Issue> {
        let rows = [&rules::CHANGE_REIDENTIFY, &rules::CHANGE_REIDENTIFY_2026];
        let rule = rows.into_iter().find(|rule| rule.in_force(self.options.on))?;
        let is_body = !self.situation.is_person();
        let change = self.changes.iter().find(|change| is_body && REIDENTIFIED.contains(&change.field))?;
        Some(finding(Code::ChangeNeedsConfirmation, &["after", change.field], rule))
    }
}

/// Whether a row speaks of what the query returned.
fn code_of_query(source: &Rule) -> bool {
    !std::ptr::eq(source, &rules::SYNC_TARGETS)
}

/// Who it is about: the card after the change, else what the request says beside it.
pub(in crate::client) fn identity(card: &Map, client: &Identity) -> Identity {
    let either = |field, other: &Option<String>| text(card, field).map(str::to_owned).or_else(|| other.clone());
    Identity {
        name: either("name", &client.name),
        document_kind: either("documentKind", &client.document_kind),
        document_number: either("documentNumber", &client.document_number),
        client_code: either("clientCode", &client.client_code),
        cash_account: either("cashAccount", &client.cash_account),
        unified_account: either("unifiedAccount", &client.unified_account),
    }
}
