//! Everything a change needs (变更方案): its class, papers, marks, systems, gates and what is left to do, from one
//! request.
//!
//! 1. The request is read; the card before and the card after are checked as [`super::card`] checks a card.
//! 2. What differs is listed, ordinary or key ([`super::changes`]).
//! 3. Marks and papers follow from the client and the fields ([`super::marks`], [`super::papers`]).
//! 4. Each system gets its fields or a reason why not ([`super::sync`]).
//! 5. Gates are asked, and what is left to do.
//!
//! A fault that makes the request unusable is an issue; a shut gate is part of the answer.

use super::card::get;
use super::changes::{self, Cards, Change};
use super::gates::{self, Draft};
use super::marks::{self, GivenMark, RequiredMark};
use super::papers::{self, GivenPaper, RequiredPaper};
use super::request::{Entry, Identity, Request};
use super::situation::{Situation, refused};
use super::sync::{self, SyncRow};
use super::told::Told;
use super::vocabulary::{Business, Channel, Class, DocumentKind, Due, SyncStatus, Target};
use super::{Options, rules};
use crate::day::Day;
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step};
use crate::json;
use crate::party::Party;
use crate::rule::Sources;
use serde::Serialize;
use std::mem::take;

/// What is not there yet of the rows due before entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Missing {
    /// Marks.
    pub marks: Vec<RequiredMark>,
    /// Papers.
    pub papers: Vec<RequiredPaper>,
}

/// Everything a change needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// Who the client is.
    pub party: Party,
    /// Where the client is served.
    pub channel: Channel,
    /// The day whose rules the plan follows.
    pub on: Day,
    /// Key where any changed field is.
    pub class: Class,
    /// What changes, in the order of the card.
    pub changes: Vec<Change>,
    /// Papers to hand in.
    pub papers: Vec<RequiredPaper>,
    /// Marks to make.
    pub marks: Vec<RequiredMark>,
    /// Every system.
    pub sync: Vec<SyncRow>,
    /// Shut gates.
    pub gates: Vec<Told>,
    /// What somebody still has to do or decide.
    pub to_do: Vec<Told>,
    /// What is not there yet.
    pub missing: Missing,
    /// The digest of what the client signs and the reviewer sees.
    pub content: String,
    /// The request, to plan again from.
    pub request: Value,
    /// The rows the answer rests on.
    pub sources: Sources,
    /// Who it is about, after the change.
    #[serde(skip)]
    pub client: Identity,
    /// The card after the change.
    #[serde(skip)]
    pub card: Vec<(String, Value)>,
    /// Marks that were given with the request.
    #[serde(skip)]
    pub given_marks: Vec<GivenMark>,
    /// Papers that were given with the request.
    #[serde(skip)]
    pub given_papers: Vec<GivenPaper>,
    /// The gates about identity.
    #[serde(skip)]
    pub identity_gates: Vec<Told>,
    /// The menu of the entry.
    #[serde(skip)]
    pub entry: Entry,
}

/// What is signed.
#[derive(Serialize)]
struct Content<'a> {
    party: Party,
    channel: Channel,
    class: Class,
    changes: &'a [Change],
    targets: Vec<Target>,
    on: Day,
    /// Whose change it is: a log of one client is none of another.
    client: &'a Identity,
}

/// Everything a change needs.
///
/// Codes: `field.missing`, `field.malformed`, `field.out_of_range`, `party.unknown`, `party.conflict`, `change.unknown`,
/// `change.forbidden`, `change.not_applicable`, `change.conflict`, `sync.unknown`, `sync.forbidden`, `mark.unknown`,
/// `paper.unknown`, `text.unknown`, `day.malformed`, and those of a card; soft `mark.forbidden`, `sync.unconfirmed`,
/// `field.unknown`, `rule.unverified`.
pub fn plan_change(request: &Value, options: &Options) -> Checked<Plan> {
    let mut notes = Notes::default();
    let mut found = Vec::new();
    let mut given = None;
    if let Some(mut reader) = Reader::root(request, &mut notes) {
        given = Request::read(request, &mut reader, &mut found);
        reader.finish();
    }
    notes.issues.append(&mut found);
    let Some(mut given) = given else { return Err(refused(notes.issues, notes.warnings)) };
    let mut sources = Sources::default();
    let cards = changes::compared(&given, options, &mut notes, &mut sources);
    if given.entry == Entry::Combined && !given.ordinary_ticked && has(&cards.changes, Class::Ordinary) {
        notes.issues.push(Issue::found(Code::ChangeForbidden, &["ordinaryTicked"], &rules::CHANGE_ENTRY));
    }
    let on_card = get(&cards.after, "managingPartner").and_then(|partner| partner.get("kind")).and_then(Value::text);
    if given.partner.is_some_and(|partner| on_card.is_some_and(|kind| kind != partner.word())) {
        let path = &["managingPartner", "kind"];
        notes.issues.push(Issue::found(Code::ChangeConflict, path, &rules::MARK_REPRESENTATIVE));
    }
    if !notes.issues.is_empty() {
        return Err(refused(notes.issues, notes.warnings));
    }
    let Notes { mut warnings, .. } = notes;
    let value = planned(request, &mut given, cards, options, sources, &mut warnings);
    warnings.extend(value.sources.caution());
    Ok(Sound { value, warnings })
}

/// Whether anything of a class changes.
fn has(changes: &[Change], class: Class) -> bool {
    for change in changes {
        if change.class == class {
            return true;
        }
    }
    false
}

/// Findings with their sentences.
fn told(issues: &[Issue], options: &Options) -> Vec<Told> {
    let mut told = Vec::new();
    for issue in issues {
        told.push(Told::of(issue.clone(), options.lang));
    }
    told
}

/// The plan of a sound request.
fn planned(
    whole: &Value,
    request: &mut Request<'_>,
    cards: Cards,
    options: &Options,
    mut sources: Sources,
    warnings: &mut Vec<Issue>,
) -> Plan {
    let Cards { after, changes, is_upgrade, expired } = cards;
    let class = if has(&changes, Class::Key) { Class::Key } else { Class::Ordinary };
    let mut systems = sync::systems(request, class, &changes, options, &mut sources);
    let client = gates::identity(&after, &request.client);
    let mut situation = situation(request, class, &changes, is_upgrade);
    situation.document_kind = client.document_kind.as_deref().and_then(DocumentKind::read);
    let marks = marks::asked(&situation, options, &mut sources);
    let papers = papers::asked(&situation, options, &mut sources);
    let draft = Draft {
        request,
        class,
        changes: &changes,
        is_upgrade,
        situation: &situation,
        client: &client,
        systems: &systems,
        expired: &expired,
        options,
    };
    let (gates, identity_gates) = draft.gates();
    let to_do = draft.to_do();

    for (place, given) in (0_u32..).zip(&request.marks) {
        if !marks.iter().any(|mark| mark.satisfied_by(given)) {
            let rule = marks::offended(given, &situation);
            let mut issue = Issue::found(Code::MarkForbidden, &["marks"], rule);
            issue.path.push(Step::Place(place));
            warnings.push(issue);
        }
    }
    if !systems.is_shut && systems.is_of_links {
        warnings.extend_from_slice(&systems.links);
    }
    sources.cite_found(&gates);
    sources.cite_found(&to_do);
    sources.cite_found(warnings);
    sources.cite(&rules::CHANGE_FLOWS);
    sources.cite(&rules::CHANGE_KEY);
    sources.cite(&rules::CHANGE_IDENTITY);
    if request.identity_check.is_some() {
        sources.cite(options.policy.row(&rules::CHANGE_IDENTITY_DAYS));
    }
    sources.cite(options.policy.row(&rules::CHANGE_CHANNEL));
    if is_upgrade {
        sources.cite(&rules::CHANGE_UPGRADE);
    }

    let mut targets = Vec::new();
    for row in &systems.rows {
        if row.status != SyncStatus::NotRequested {
            targets.push(row.target);
        }
    }
    let (party, channel) = (request.party, request.channel);
    let content =
        json::digest(&Content { party, channel, class, changes: &changes, targets, on: options.on, client: &client });
    Plan {
        party,
        channel,
        on: options.on,
        class,
        missing: missing(&marks, &papers, request),
        changes,
        papers,
        marks,
        identity_gates: told(gates.get(identity_gates).unwrap_or_default(), options),
        gates: told(&gates, options),
        to_do: told(&to_do, options),
        content,
        request: whole.clone(),
        sources,
        client,
        card: after,
        entry: request.entry,
        sync: take(&mut systems.rows),
        given_marks: take(&mut request.marks),
        given_papers: take(&mut request.papers),
    }
}

/// What marks and papers depend on.
fn situation(request: &Request<'_>, class: Class, changes: &[Change], is_upgrade: bool) -> Situation {
    let mut fields = Vec::new();
    let mut is_passive = false;
    for change in changes {
        fields.push(change.field);
        if let ("taxResidence", Some(tax)) = (change.field, &change.new) {
            is_passive = tax.get("entityType").and_then(Value::text) == Some("passive_non_financial");
        }
    }
    Situation {
        party: request.party,
        business: if class == Class::Key { Business::KeyChange } else { Business::OrdinaryChange },
        channel: request.channel,
        unified: request.requests(Target::UnifiedAccount, class),
        partner: request.partner,
        agent: request.agent,
        has_margin_account: request.has_margin_account == Some(true),
        document_kind: None,
        fields: Some(fields),
        is_upgrade: is_upgrade && !changes::touch(changes, "name"),
        is_passive,
    }
}

/// What is due before entry and not there.
fn missing(marks: &[RequiredMark], papers: &[RequiredPaper], request: &Request<'_>) -> Missing {
    let mut missing = Missing { marks: Vec::new(), papers: Vec::new() };
    for mark in marks {
        if mark.when == Due::BeforeEntry && !request.marks.iter().any(|given| mark.satisfied_by(given)) {
            missing.marks.push(mark.clone());
        }
    }
    for paper in papers {
        if paper.when == Due::BeforeEntry && !request.papers.iter().any(|given| paper.satisfied_by(given)) {
            missing.papers.push(*paper);
        }
    }
    missing
}
