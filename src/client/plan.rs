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

#[path = "gates.rs"]
mod gates;

use super::changes::{self, Cards, Change};
use super::marks::situation::{Situation, refused};
use super::marks::{self, GivenMark, RequiredMark};
use super::papers::{self, GivenPaper, RequiredPaper};
use super::request::{Entry, Identity, Request};
use super::sync::{self, SyncRow};
use super::told::Told;
use super::vocabulary::{Business, Channel, Class, Due, SyncStatus, Target};
use super::{Options, rules};
use crate::day::Day;
use crate::input::{Notes, Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound, Step};
use crate::json;
use crate::party::Party;
use crate::rule::Sources;
use gates::Draft;
use serde::Serialize;

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
    let given = Reader::root(request, &mut notes).and_then(|mut reader| {
        let given = Request::read(request, &mut reader, &mut found);
        reader.finish();
        given
    });
    notes.issues.extend(found);
    let Some(given) = given else { return Err(refused(notes.issues, notes.warnings)) };
    let mut sources = Sources::default();
    let cards = changes::compared(&given, options, &mut notes, &mut sources);
    let is_ordinary = cards.changes.iter().any(|change| change.class == Class::Ordinary);
    if given.entry == Entry::Combined && !given.ordinary_ticked && is_ordinary {
        let issue = Issue::new(Code::ChangeForbidden).by(&rules::CHANGE_ENTRY);
        notes.issues.push(issue.at([Step::Field("ordinaryTicked")]));
    }
    if !notes.issues.is_empty() {
        return Err(refused(notes.issues, notes.warnings));
    }
    let Notes { mut warnings, .. } = notes;
    let value = planned(request, given, cards, options, sources, &mut warnings);
    warnings.extend(value.sources.caution());
    Ok(Sound { value, warnings })
}

/// The plan of a sound request.
fn planned(
    whole: &Value,
    request: Request<'_>,
    cards: Cards,
    options: &Options,
    mut sources: Sources,
    warnings: &mut Vec<Issue>,
) -> Plan {
    let Cards { after, changes, is_upgrade } = cards;
    let is_key = changes.iter().any(|change| change.class == Class::Key);
    let class = if is_key { Class::Key } else { Class::Ordinary };
    let systems = sync::systems(&request, class, &changes, options, &mut sources);
    let situation = situation(&request, class, &changes, is_upgrade);
    let marks = marks::asked(&situation, options, &mut sources);
    let papers = papers::asked(&situation, options, &mut sources);
    let client = gates::identity(&after, &request.client);
    let draft = Draft {
        request: &request,
        class,
        changes: &changes,
        is_upgrade,
        situation: &situation,
        client: &client,
        systems: &systems,
        options,
    };
    let (gates, first, count) = draft.gates();
    let to_do = draft.to_do();

    for (place, given) in (0_u32..).zip(&request.marks) {
        if !marks.iter().any(|mark| mark.satisfied_by(given)) {
            let path = [Step::Field("marks"), Step::Place(place)];
            warnings.push(Issue::new(Code::MarkForbidden).at(path).by(marks::offended(given, &situation)));
        }
    }
    if !systems.is_shut && systems.is_of_links {
        let open = |path: &Vec<Step>| Issue::new(Code::SyncUnconfirmed).at(path.clone()).by(&rules::SYNC_LINKS);
        warnings.extend(systems.links.iter().map(open));
    }
    let named = gates.iter().chain(&to_do).chain(warnings.iter()).filter_map(|issue| issue.source);
    let always = [&rules::CHANGE_FLOWS, &rules::CHANGE_KEY, &rules::CHANGE_IDENTITY];
    let policy = options.policy.row(&rules::CHANGE_CHANNEL);
    let upgrade = is_upgrade.then_some(&rules::CHANGE_UPGRADE);
    named.chain(always).chain([policy]).chain(upgrade).for_each(|rule| sources.cite(rule));

    let tell = |issues: Vec<Issue>| issues.into_iter().map(|issue| Told::of(issue, options.lang)).collect::<Vec<_>>();
    let gates = tell(gates);
    let requested = systems.rows.iter().filter(|row| row.status != SyncStatus::NotRequested);
    let (party, channel) = (request.party, request.channel);
    let targets = requested.map(|row| row.target).collect();
    let content = json::digest(&Content { party, channel, class, changes: &changes, targets }).unwrap_or_default();
    Plan {
        party,
        channel,
        on: options.on,
        class,
        missing: missing(&marks, &papers, &request),
        changes,
        papers,
        marks,
        identity_gates: gates.iter().skip(first).take(count).cloned().collect(),
        gates,
        to_do: tell(to_do),
        content,
        request: whole.clone(),
        sources,
        client,
        card: after,
        entry: request.entry,
        sync: systems.rows,
        given_marks: request.marks,
        given_papers: request.papers,
    }
}

/// What marks and papers depend on.
fn situation(request: &Request<'_>, class: Class, changes: &[Change], is_upgrade: bool) -> Situation {
    let tax = changes.iter().find(|change| change.field == "taxResidence").and_then(|change| change.new.as_ref());
    let entity = tax.and_then(|tax| tax.get("entityType")).and_then(Value::text);
    Situation {
        party: request.party,
        business: if class == Class::Key { Business::KeyChange } else { Business::OrdinaryChange },
        channel: request.channel,
        unified: request.requests(Target::UnifiedAccount, class),
        partner: request.partner,
        agent: request.agent,
        has_margin_account: request.has_margin_account == Some(true),
        fields: Some(changes.iter().map(|change| change.field).collect()),
        is_upgrade: is_upgrade && !changes.iter().any(|change| change.field == "name"),
        is_passive: entity == Some("passive_non_financial"),
    }
}

/// What is due before entry and not there.
fn missing(marks: &[RequiredMark], papers: &[RequiredPaper], request: &Request<'_>) -> Missing {
    let marks = marks.iter().filter(|mark| mark.when == Due::BeforeEntry);
    let papers = papers.iter().filter(|paper| paper.when == Due::BeforeEntry);
    Missing {
        marks: marks.filter(|mark| !request.marks.iter().any(|given| mark.satisfied_by(given))).cloned().collect(),
        papers: papers.filter(|paper| !request.papers.iter().any(|given| paper.satisfied_by(given))).copied().collect(),
    }
}
