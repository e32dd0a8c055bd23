//! What stops a change, and what somebody still has to do.
//!
//! A shut gate is part of the answer: nothing can be submitted while there is one. What is to be done stops nothing by
//! itself.

use super::card::text;
use super::changes::{self, Change, Map};
use super::marks;
use super::policy::{ExpiredDocument, NameAndNumber};
use super::request::{Identity, Request};
use super::situation::Situation;
use super::sync::Systems;
use super::vocabulary::{Channel, Class, Target};
use super::{Options, rules};
use crate::ident::{self, compare};
use crate::issue::{Code, Issue};
use crate::rule::Rule;
use crate::text::Evening;
use std::ops::Range;

/// A change as far as it is known when its gates are asked.
pub(super) struct Draft<'a> {
    pub request: &'a Request<'a>,
    pub class: Class,
    pub changes: &'a [Change],
    /// Whether the number only grew from 15 digits to 18.
    pub is_upgrade: bool,
    pub situation: &'a Situation,
    pub client: &'a Identity,
    pub systems: &'a Systems,
    /// What has run out on the card after the change.
    pub expired: &'a [Issue],
    pub options: &'a Options,
}

/// Adds a finding that stands.
#[inline(never)]
fn stand(found: &mut Vec<Issue>, stands: bool, code: Code, path: &[&'static str], rule: &'static Rule) {
    if stands {
        found.push(Issue::found(code, path, rule));
    }
}

/// What re-identification follows from (AML-2007 第二十二条): the last three are a body's.
const REIDENTIFIED: &[&str] =
    &["name", "documentKind", "documentNumber", "registeredCapital", "businessScope", "legalRepresentative"];

impl Draft<'_> {
    fn changes(&self, field: &str) -> bool {
        changes::touch(self.changes, field)
    }

    fn is_key(&self) -> bool {
        self.class == Class::Key
    }

    /// Shut gates, and where among them those about identity stand.
    pub fn gates(&self) -> (Vec<Issue>, Range<usize>) {
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
        let mut gates = Vec::new();
        let is_shut = is_both && rule.name_and_number != NameAndNumber::Allowed;
        let found = &mut gates;
        stand(found, !is_open, Code::ChangeForbidden, &["channel"], policy.row(&rules::CHANGE_CHANNEL));
        stand(found, is_shut, both_code, &["after"], both);
        let is_watched = is_alone && facts.watch_list;
        stand(found, is_watched, Code::ChangeForbidden, &["facts", "watchList"], &rules::CHANGE_WATCH_LIST);
        let is_risky = channel != Channel::Counter && facts.high_risk_nationality;
        stand(found, is_risky, Code::ChangeForbidden, &["facts", "highRiskNationality"], &rules::CHANGE_NATIONALITY);
        stand(found, by_wrong_agent, Code::MarkForbidden, &["agent"], policy.row(&rules::MARK_AGENT));
        let is_unauthorised =
            !self.situation.is_person() && request.agent.as_ref().is_some_and(|agent| !agent.authorised);
        stand(found, is_unauthorised, Code::MarkForbidden, &["agent"], marks::row(request.party));
        if self.situation.is_by_somebody() {
            self.expired(&["agent", "authorisedUntil"], &mut gates);
        }
        let from = gates.len();
        if policy.expired_document == ExpiredDocument::Gate {
            self.expired(&["documentUntil"], &mut gates);
        }
        self.identity(&mut gates);
        let until = gates.len();
        let mut is_unasked = false;
        for row in &self.systems.rows {
            is_unasked |= row.code == Some(Code::SyncNotYet);
        }
        let found = &mut gates;
        stand(found, is_unasked, Code::SyncNotYet, &["csdcQuery"], &rules::SYNC_QUERY);
        if let Some(code) = self.systems.unknown {
            let is_told = is_unasked && code == Code::SyncNotYet;
            stand(found, !is_told, code, &["csdcQuery"], &rules::SYNC_LINKS);
        }
        stand(found, self.systems.is_shut, Code::SyncUnconfirmed, &["csdcQuery"], &rules::SYNC_LINKS);
        (gates, from..until)
    }

    /// What has run out at a place of the card after the change; other people's papers are only warned of.
    fn expired(&self, place: &[&'static str], gates: &mut Vec<Issue>) {
        for issue in self.expired {
            let mut is_there = issue.path.len() == place.len() + 1;
            for (step, name) in issue.path.iter().skip(1).zip(place) {
                is_there &= step.name() == *name;
            }
            if is_there && issue.source.is_some() {
                gates.push(issue.clone());
            }
        }
    }

    /// The check by the police or the registry: made, matching, about this client, and neither to come nor too old.
    fn identity(&self, gates: &mut Vec<Issue>) {
        let rule = &rules::CHANGE_IDENTITY;
        let Some(check) = &self.request.identity_check else {
            stand(gates, true, Code::ChangeNeedsExternal, &["identityCheck"], rule);
            return;
        };
        let (name, number) = (self.client.name.as_deref(), self.client.document_number.as_deref());
        let is_other = name.is_some_and(|name| !self.is_name(name, check.name))
            || number.is_some_and(|number| !self.is_number(number, check.number));
        stand(gates, !check.matched || is_other, Code::ChangeConflict, &["identityCheck"], rule);
        let Options { on, policy, .. } = self.options;
        let (at, age) = (&["identityCheck", "at"], check.on.days_until(*on));
        stand(gates, age < 0, Code::ChangeConflict, at, rule);
        let is_old = age > i64::from(policy.identity_check_days);
        stand(gates, is_old, Code::ChangeNeedsExternal, at, policy.row(&rules::CHANGE_IDENTITY_DAYS));
        stand(gates, name.is_none(), Code::FieldMissing, &["client", "name"], rule);
        stand(gates, number.is_none(), Code::FieldMissing, &["client", "documentNumber"], rule);
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
        let mut to_do = if systems.is_shut { systems.links.clone() } else { Vec::new() };
        let found = &mut to_do;
        for row in &systems.rows {
            let (Some(code), Some(source)) = (row.code, row.source) else { continue };
            let is_answer = row.target == Target::UnifiedAccount && code_of_query(source);
            let path: &[&'static str] = if is_answer { &["csdcQuery"] } else { &["syncTargets"] };
            stand(found, code != Code::SyncUnconfirmed, code, path, source);
        }
        let (is_key, facts) = (self.is_key(), &request.facts);
        let (bank, margin) = (request.has_bank_custody, request.has_margin_account);
        let is_large = facts.first_above_10_million && rules::CHANGE_LARGE.in_force(options.on);
        let (ask, act) = (Code::ChangeNeedsConfirmation, Code::ChangeNeedsExternal);
        let is_asked = Code::SyncNeedsConfirmation;
        stand(found, is_key && bank.is_none(), is_asked, &["hasBankCustody"], &rules::SYNC_BANK);
        stand(found, is_key && margin.is_none(), is_asked, &["hasMarginAccount"], &rules::SYNC_MARGIN);
        stand(found, is_key && bank == Some(true), act, &["hasBankCustody"], &rules::CHANGE_BANK);
        stand(found, is_key && margin == Some(true), ask, &["hasMarginAccount"], &rules::CHANGE_MARGIN);
        stand(found, self.changes("mobile"), ask, &["after", "mobile"], &rules::CHANGE_MOBILE);
        stand(found, is_key && facts.is_high_grade, act, &["facts", "amlGrade"], &rules::CHANGE_AML_GRADE);
        stand(found, is_large, ask, &["facts", "firstAbove10Million"], &rules::CHANGE_LARGE);
        stand(found, facts.account_restricted, ask, &["facts", "accountRestricted"], &rules::CHANGE_RESTRICTED);
        if let Some(issue) = self.reidentified() {
            to_do.push(issue);
        }
        to_do
    }

    /// The first change that calls for identification anew; a new nationality, where nothing else does.
    fn reidentified(&self) -> Option<Issue> {
        let on = self.options.on;
        let mut found: Option<(&'static str, &'static Rule)> = None;
        for change in self.changes {
            let anew = REIDENTIFIED.contains(&change.field);
            for rule in [&rules::CHANGE_REIDENTIFY, &rules::CHANGE_REIDENTIFY_2026] {
                if anew && found.is_none() && rule.in_force(on) {
                    found = Some((change.field, rule));
                }
            }
        }
        if found.is_none() && self.changes("nationality") {
            found = Some(("nationality", &rules::CHANGE_REIDENTIFY_NATIONALITY));
        }
        let (field, rule) = found?;
        Some(Issue::found(Code::ChangeNeedsConfirmation, &["after", field], rule))
    }
}

/// Whether a row speaks of what the query returned.
fn code_of_query(source: &Rule) -> bool {
    !std::ptr::eq(source, &rules::SYNC_TARGETS)
}

/// Who it is about: the card after the change, else what the request says beside it.
pub(super) fn identity(card: &Map, client: &Identity) -> Identity {
    Identity {
        name: either(card, "name", &client.name),
        document_kind: either(card, "documentKind", &client.document_kind),
        document_number: either(card, "documentNumber", &client.document_number),
        client_code: either(card, "clientCode", &client.client_code),
        cash_account: either(card, "cashAccount", &client.cash_account),
        unified_account: either(card, "unifiedAccount", &client.unified_account),
    }
}

fn either(card: &Map, field: &str, other: &Option<String>) -> Option<String> {
    match text(card, field) {
        Some(text) => Some(text.to_owned()),
        None => other.clone(),
    }
}
