//! What marks and papers depend on (办理情形): the client, the business, the channel and a few facts.

use super::vocabulary::{Business, Channel, DocumentKind, PaperId, Target};
use super::{Options, field, policy, rules};
use crate::input::{Notes, Reader, Value};
use crate::issue::{Code, Issue, Step, Unsound};
use crate::party::Party;
use crate::rule::Sources;
use crate::word::words;

/// The longest list of a request.
pub(super) const MOST: usize = 1000;

words! {
    /// What a managing partner is.
    pub enum PartnerKind {
        /// 自然人
        Person = "person",
        /// 法人或其他组织
        Organisation = "organisation",
    }
}

/// Somebody who comes in the client's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agent {
    /// Whether there is a letter.
    pub authorised: bool,
    /// Whether a notary has seen it.
    pub notarised: bool,
}

impl Agent {
    /// Reads `agent`; problems are noted.
    pub(super) fn read(reader: &mut Reader<'_>) -> Option<Agent> {
        let mut reader = reader.inside("agent")?;
        let authorised = reader.flag("authorised");
        let authorised = reader.required("authorised", authorised).unwrap_or_default();
        let notarised = reader.flag("notarised") == Some(true);
        reader.finish();
        Some(Agent { authorised, notarised })
    }

    /// Whether an individual may come by this agent.
    fn is_accepted(self, options: &Options) -> bool {
        options.policy.individual_agent == policy::IndividualAgent::Notarised && self.authorised && self.notarised
    }
}

/// What marks and papers depend on.
#[derive(Debug)]
pub(super) struct Situation {
    pub party: Party,
    pub business: Business,
    pub channel: Channel,
    /// Whether China Clear is to receive it.
    pub unified: bool,
    pub partner: Option<PartnerKind>,
    pub agent: Option<Agent>,
    pub has_margin_account: bool,
    /// The client's kind of document, where it is known.
    pub document_kind: Option<DocumentKind>,
    /// The fields that change, where they are known.
    pub fields: Option<Vec<&'static str>>,
    /// Whether the only key change is a number of 15 digits that became 18.
    pub is_upgrade: bool,
    /// Whether the client becomes a passive non-financial body.
    pub is_passive: bool,
}

/// What a partnership reports as a change of the partnership itself.
pub(super) const PARTNERSHIP_FIELDS: &[&str] = &[
    "name",
    "documentKind",
    "documentNumber",
    "documentUntil",
    "managingPartner",
    "controllers",
    "beneficialOwners",
    "entityKind",
];
/// Documents of Hong Kong, Macao and Taiwan residents: a residence permit goes with a travel permit or a local card.
const PAIRED: &[DocumentKind] = &[
    DocumentKind::HmtResidencePermit,
    DocumentKind::HkMacaoTravelPermit,
    DocumentKind::TaiwanTravelPermit,
    DocumentKind::HkMacaoId,
    DocumentKind::TaiwanId,
];
/// What makes a new list of partners.
const PARTNERS: &[&str] = &["managingPartner", "controllers", "beneficialOwners"];

impl Situation {
    /// Whether the client is a natural person.
    pub fn is_person(&self) -> bool {
        matches!(self.party, Party::Individual | Party::Minor)
    }

    /// Whether the managing partner's appointed representative acts.
    pub fn is_delegated(&self) -> bool {
        has_partners(self.party) && self.partner == Some(PartnerKind::Organisation)
    }

    /// Whether an individual is represented, as the broker's rules allow.
    pub fn is_by_agent(&self, options: &Options) -> bool {
        self.is_represented() && self.agent.is_some_and(|agent| agent.is_accepted(options))
    }

    /// Whether an individual is represented, and the broker's rules do not allow it.
    pub fn is_by_wrong_agent(&self, options: &Options) -> bool {
        self.is_represented() && !self.is_by_agent(options)
    }

    /// Whether somebody signs in the client's place, or for a body.
    pub fn is_by_somebody(&self) -> bool {
        self.agent.is_some() || !(self.is_person() || self.party == Party::SoleTrader)
    }

    fn is_represented(&self) -> bool {
        self.party == Party::Individual && self.agent.is_some()
    }

    /// Whether the business is a change.
    pub fn is_change(&self) -> bool {
        matches!(self.business, Business::OrdinaryChange | Business::KeyChange)
    }

    /// Whether key data change.
    pub fn is_key(&self) -> bool {
        self.business == Business::KeyChange
    }

    /// Whether the credit account's own form is due.
    pub fn is_credit(&self) -> bool {
        self.has_margin_account && self.is_key()
    }

    /// Whether the partnership itself changes; every key change does where the fields are not known.
    pub fn is_of_partnership(&self) -> bool {
        let is_any = if self.fields.is_none() { self.is_key() } else { self.touches(PARTNERSHIP_FIELDS) };
        has_partners(self.party) && is_any
    }

    /// Whether the partners change.
    pub fn is_of_partners(&self) -> bool {
        has_partners(self.party) && self.touches(PARTNERS)
    }

    /// Whether a natural person's document is one of a pair; where the kind is not known, nothing is asked for.
    pub fn is_paired(&self) -> bool {
        self.is_person() && self.document_kind.is_some_and(|kind| PAIRED.contains(&kind))
    }

    fn touches(&self, names: &[&str]) -> bool {
        for field in self.fields.as_deref().unwrap_or_default() {
            if names.contains(field) {
                return true;
            }
        }
        false
    }

    /// The cash-account form of the client.
    pub fn cash_form(&self) -> PaperId {
        match self.is_person() {
            true => PaperId::CashAccountChangeFormIndividual,
            false => PaperId::CashAccountChangeFormInstitution,
        }
    }
}

/// Whether a client has partners, one of whom manages.
pub(super) fn has_partners(party: Party) -> bool {
    matches!(party, Party::Partnership | Party::VentureCapital)
}

/// That a partnership does not tell what its managing partner is; `path` is where it would.
fn no_partner(mut path: Vec<Step>) -> Issue {
    path.push(Step::Field("managingPartner"));
    path.push(Step::Field("kind"));
    Issue { path, ..Issue::found(Code::FieldMissing, &[], &rules::MARK_REPRESENTATIVE) }
}

/// Reads `managingPartner`: its kind, which partnerships have to tell.
pub(super) fn partner(reader: &mut Reader<'_>, party: Option<Party>, issues: &mut Vec<Issue>) -> Option<PartnerKind> {
    let mut kind = None;
    let mut is_missing = reader.value("managingPartner").is_none();
    let path = reader.path().to_vec();
    if let Some(mut inside) = reader.inside("managingPartner") {
        kind = inside.word("kind", PartnerKind::read, Code::ChangeUnknown);
        is_missing = match inside.value("kind") {
            Some(Value::Text(text)) => text.trim().is_empty(),
            value => value.is_none(),
        };
        inside.finish();
    }
    if is_missing && party.is_some_and(has_partners) {
        issues.push(no_partner(path));
    }
    kind
}

/// Reads `syncTargets`, each with its place; what is none is noted.
pub(super) fn targets(reader: &mut Reader<'_>) -> Option<Vec<(u32, Target)>> {
    let words = reader.texts("syncTargets", MOST)?;
    let mut targets = Vec::new();
    for (place, word) in &words {
        match Target::read(word) {
            Some(target) => targets.push((*place, target)),
            None => reader.note_item("syncTargets", *place, Issue::new(Code::SyncUnknown)),
        }
    }
    Some(targets)
}

/// Names of card fields, each with its place; what is none is noted.
pub(super) fn names(reader: &mut Reader<'_>, list: &'static str) -> Option<Vec<(u32, &'static str)>> {
    let words = reader.texts(list, MOST)?;
    let mut names = Vec::new();
    for (place, word) in &words {
        match field::find(word) {
            Some(row) => names.push((*place, row.name)),
            None => reader.note_item(list, *place, Issue::new(Code::TextUnknown)),
        }
    }
    Some(names)
}

/// Reads what `requiredMarks` and `requiredPapers` are asked.
pub(super) fn read(request: &Value) -> Result<(Situation, Vec<Issue>), Unsound> {
    let mut notes = Notes::default();
    let mut issues = Vec::new();
    let mut situation = None;
    if let Some(reader) = Reader::root(request, &mut notes) {
        situation = Situation::read(reader, &mut issues);
    }
    let Notes { issues: mut found, warnings } = notes;
    found.append(&mut issues);
    match situation {
        Some(situation) if found.is_empty() => Ok((situation, warnings)),
        _ => Err(refused(found, warnings)),
    }
}

impl Situation {
    fn read(mut reader: Reader<'_>, issues: &mut Vec<Issue>) -> Option<Situation> {
        let party = reader.word("party", Party::read, Code::PartyUnknown);
        let party = reader.required("party", party);
        let business = reader.word("business", Business::read, Code::ChangeUnknown);
        let business = reader.required("business", business);
        let mut situation = Situation {
            party: party.unwrap_or(Party::Individual),
            business: business.unwrap_or(Business::OrdinaryChange),
            channel: Channel::Counter,
            unified: false,
            partner: None,
            agent: None,
            has_margin_account: false,
            document_kind: None,
            fields: None,
            is_upgrade: false,
            is_passive: false,
        };
        let has_facts = reader.value("facts").is_some();
        if let Some(mut facts) = reader.inside("facts") {
            situation.take(&mut facts, party, issues);
            facts.finish();
        } else if !has_facts && party.is_some_and(has_partners) {
            issues.push(no_partner(vec![Step::Field("facts")]));
        }
        reader.finish();
        if party.is_some() && business.is_some() { Some(situation) } else { None }
    }

    fn take(&mut self, facts: &mut Reader<'_>, party: Option<Party>, issues: &mut Vec<Issue>) {
        if let Some(channel) = facts.word("channel", Channel::read, Code::ChangeUnknown) {
            self.channel = channel;
        }
        for (_, target) in &targets(facts).unwrap_or_default() {
            self.unified |= *target == Target::UnifiedAccount;
        }
        self.partner = partner(facts, party, issues);
        self.agent = Agent::read(facts);
        if let Some(names) = names(facts, "fields") {
            let mut fields = Vec::new();
            for (_, name) in &names {
                fields.push(*name);
            }
            self.fields = Some(fields);
        }
        self.document_kind = facts.word("documentKind", DocumentKind::read, Code::TextUnknown);
        self.has_margin_account = facts.flag("hasMarginAccount") == Some(true);
    }
}

/// A refusal says once how far its rows can be relied on.
pub(super) fn refused(issues: Vec<Issue>, mut warnings: Vec<Issue>) -> Unsound {
    let mut sources = Sources::default();
    sources.cite_found(&issues);
    warnings.extend(sources.caution());
    Unsound { issues, warnings }
}
