//! Which papers (资料): forms to fill in and documents to show, by client and by what changes; and those handed in.
//!
//! A paper is shown in the original, or a copy of it stays, or both; the paper or its copy bears the body's seal where
//! the row says so. Off the counter an image stands for each of them.

use super::situation::{self, MOST, Situation};
use super::vocabulary::{Business, Channel, Due, PaperId};
use super::{Options, marks, rules};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Sound};
use crate::party::Party;
use crate::rule::{Rule, Sources};
use serde::Serialize;

/// A paper as it was handed in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GivenPaper {
    /// Which.
    pub id: PaperId,
    /// Whether the original was shown.
    pub original: bool,
    /// Whether it bears the seal.
    pub sealed: bool,
}

/// A paper that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RequiredPaper {
    /// Which.
    pub id: PaperId,
    /// Whether the original is to be shown.
    pub original: bool,
    /// Whether a copy stays.
    pub copy: bool,
    /// Whether it bears the seal.
    pub sealed: bool,
    /// Before entry or after the result.
    pub when: Due,
    /// The row that asks for it.
    pub source: &'static Rule,
}

impl RequiredPaper {
    /// Whether a given paper is this one.
    pub fn satisfied_by(&self, given: &GivenPaper) -> bool {
        given.id == self.id && (given.original || !self.original) && (given.sealed || !self.sealed)
    }
}

/// The papers of a business.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequiredPapers {
    /// Forms first, the slip last.
    pub papers: Vec<RequiredPaper>,
    /// The rows the answer rests on.
    pub sources: Sources,
}

/// The original alone: a form, a letter.
const fn original(id: PaperId, source: &'static Rule) -> RequiredPaper {
    RequiredPaper { id, original: true, copy: false, sealed: false, when: Due::BeforeEntry, source }
}

/// The original is shown, a copy stays.
const fn shown(id: PaperId, source: &'static Rule) -> RequiredPaper {
    RequiredPaper { copy: true, ..original(id, source) }
}

/// A copy alone.
const fn copied(id: PaperId, source: &'static Rule) -> RequiredPaper {
    RequiredPaper { original: false, ..shown(id, source) }
}

/// The same with the body's seal.
const fn sealed(paper: RequiredPaper) -> RequiredPaper {
    RequiredPaper { sealed: true, ..paper }
}

const AUTHORISATION: RequiredPaper = sealed(original(PaperId::AuthorisationLetter, &rules::PAPER_PACK));
const AGENT: RequiredPaper = sealed(shown(PaperId::AgentId, &rules::PAPER_PACK));
const LICENCE: RequiredPaper = sealed(shown(PaperId::BusinessLicence, &rules::PAPER_PACK));
const CERTIFICATE: RequiredPaper = sealed(original(PaperId::LegalRepresentativeCertificate, &rules::PAPER_PACK));
const REPRESENTATIVE: RequiredPaper = sealed(shown(PaperId::LegalRepresentativeId, &rules::PAPER_PACK));

/// The papers of a body that one person is in charge of.
const fn in_charge(source: &'static Rule) -> [RequiredPaper; 5] {
    [
        LICENCE,
        AUTHORISATION,
        AGENT,
        sealed(original(PaperId::PersonInChargeCertificate, source)),
        sealed(shown(PaperId::PersonInChargeId, source)),
    ]
}

/// Who the client is, per party.
static IDENTITY: &[(Party, &[RequiredPaper])] = &[
    (Party::Individual, &[shown(PaperId::IdentityDocument, &rules::PAPER_IDENTITY)]),
    (
        Party::Minor,
        &[
            shown(PaperId::IdentityDocument, &rules::PAPER_IDENTITY),
            shown(PaperId::GuardianId, &rules::PAPER_GUARDIAN),
            original(PaperId::GuardianshipProof, &rules::PAPER_GUARDIANSHIP),
        ],
    ),
    (Party::LegalPerson, &[LICENCE, CERTIFICATE, REPRESENTATIVE, AUTHORISATION, AGENT]),
    (
        Party::PublicInstitution,
        &[
            sealed(shown(PaperId::RegistrationCertificate, &rules::PAPER_PUBLIC)),
            CERTIFICATE,
            REPRESENTATIVE,
            AUTHORISATION,
            AGENT,
        ],
    ),
    (Party::Partnership, &in_charge(&rules::PAPER_PARTNERSHIP)),
    (Party::VentureCapital, &in_charge(&rules::PAPER_PARTNERSHIP)),
    (Party::Unincorporated, &in_charge(&rules::PAPER_UNINCORPORATED)),
    (
        Party::SoleTrader,
        &[
            sealed(shown(PaperId::BusinessLicence, &rules::PAPER_SOLE_TRADER)),
            shown(PaperId::PersonInChargeId, &rules::PAPER_SOLE_TRADER),
        ],
    ),
    (
        Party::Product,
        &[
            sealed(copied(PaperId::CustodianId, &rules::PAPER_PRODUCT)),
            sealed(original(PaperId::LegalRepresentativeCertificate, &rules::PAPER_PRODUCT)),
            sealed(original(PaperId::AuthorisationLetter, &rules::PAPER_PRODUCT)),
            sealed(copied(PaperId::LegalRepresentativeId, &rules::PAPER_PRODUCT)),
            shown(PaperId::AgentId, &rules::PAPER_PRODUCT),
        ],
    ),
    (
        Party::OverseasInstitution,
        &[
            copied(PaperId::RegistrationCertificate, &rules::PAPER_OVERSEAS),
            original(PaperId::AuthorisationLetter, &rules::PAPER_OVERSEAS),
            shown(PaperId::AgentId, &rules::PAPER_OVERSEAS),
            original(PaperId::Translation, &rules::PAPER_OVERSEAS),
        ],
    ),
    (
        Party::QualifiedForeignInvestor,
        &[
            copied(PaperId::RegistrationCertificate, &rules::PAPER_FOREIGN),
            sealed(copied(PaperId::CustodianId, &rules::PAPER_FOREIGN)),
            original(PaperId::AuthorisationLetter, &rules::PAPER_FOREIGN),
            shown(PaperId::AgentId, &rules::PAPER_FOREIGN),
        ],
    ),
];

/// An individual's notarised agent.
static BY_AGENT: &[RequiredPaper] =
    &[original(PaperId::AuthorisationLetter, &rules::PAPER_AGENT), shown(PaperId::AgentId, &rules::PAPER_AGENT)];

/// The representative of a managing partner that is itself a body.
static DELEGATION: &[RequiredPaper] = &[
    sealed(original(PaperId::DelegationLetter, &rules::PAPER_DELEGATION)),
    sealed(shown(PaperId::AppointedRepresentativeId, &rules::PAPER_DELEGATION)),
];

/// A change of the partnership itself.
static PARTNERSHIP: &[RequiredPaper] = &[
    original(PaperId::UnincorporatedChangeForm, &rules::PAPER_PARTNERS),
    sealed(copied(PaperId::PartnershipAgreement, &rules::PAPER_PARTNERS)),
];

/// The other of the two that holders of Hong Kong, Macao and Taiwan documents show.
const AUXILIARY: RequiredPaper = shown(PaperId::AuxiliaryDocument, &rules::PAPER_PAIR);
const PARTNER_LIST: RequiredPaper = sealed(original(PaperId::PartnerList, &rules::PAPER_PARTNERS));
const CREDIT_FORM: RequiredPaper = original(PaperId::CreditAccountChangeForm, &rules::PAPER_CREDIT);
const CONTROLLING_FORM: RequiredPaper = original(PaperId::ControllingPersonForm, &rules::PAPER_CONTROLLING);
const SLIP: RequiredPaper =
    RequiredPaper { when: Due::AfterResult, ..original(PaperId::ConfirmationSlip, &rules::CHANGE_RESULT) };

/// The row of a business that is no change.
fn row(business: Business, is_person: bool) -> &'static Rule {
    match business {
        Business::Closing => &rules::PAPER_CLOSING,
        Business::LinkConfirmation => &rules::PAPER_LINK,
        Business::AccountMerge => &rules::PAPER_MERGE,
        Business::RiskTest => &rules::PAPER_RISK_TEST,
        Business::ProfessionalInvestor => &rules::PAPER_PROFESSIONAL,
        _ if is_person => &rules::PAPER_OPENING_INDIVIDUAL,
        _ => &rules::PAPER_OPENING_INSTITUTION,
    }
}

/// Who the client and whoever comes for it are.
fn identity(situation: &Situation, options: &Options, papers: &mut Vec<RequiredPaper>) {
    for (party, rows) in IDENTITY {
        if *party == situation.party {
            papers.extend_from_slice(rows);
        }
    }
    if situation.is_paired() {
        papers.push(AUXILIARY);
    }
    if situation.is_by_agent(options) {
        papers.extend_from_slice(BY_AGENT);
    }
    if situation.is_delegated() {
        papers.extend_from_slice(DELEGATION);
    }
}

/// What proves the change, and what depends on the fields.
fn proofs(situation: &Situation, options: &Options, papers: &mut Vec<RequiredPaper>) {
    if situation.is_key() && !situation.is_upgrade {
        papers.push(match situation.is_person() {
            true => shown(PaperId::ChangeProof, &rules::PAPER_PROOF_INDIVIDUAL),
            false => sealed(shown(PaperId::ChangeProof, &rules::PAPER_PROOF_INSTITUTION)),
        });
    }
    if situation.is_of_partnership() {
        papers.extend_from_slice(PARTNERSHIP);
    }
    if situation.is_of_partners() {
        papers.push(PARTNER_LIST);
    }
    if situation.is_credit() {
        papers.push(CREDIT_FORM);
    }
    if situation.is_passive && rules::PAPER_CONTROLLING.in_force(options.on) {
        papers.push(CONTROLLING_FORM);
    }
}

/// The papers of a situation.
pub(super) fn asked(situation: &Situation, options: &Options, sources: &mut Sources) -> Vec<RequiredPaper> {
    let mut papers = Vec::new();
    if situation.is_change() {
        papers.push(original(situation.cash_form(), &rules::PAPER_CASH_FORM));
        if situation.unified {
            papers.push(original(PaperId::SecuritiesAccountForm, &rules::PAPER_SECURITIES_FORM));
        }
        identity(situation, options, &mut papers);
        proofs(situation, options, &mut papers);
        papers.push(SLIP);
    } else {
        let business = situation.business;
        papers.push(original(marks::paper_of(business), row(business, situation.is_person())));
        identity(situation, options, &mut papers);
    }
    if situation.channel != Channel::Counter {
        for paper in &mut papers {
            *paper = RequiredPaper { original: false, copy: true, sealed: false, ..*paper };
        }
        sources.cite(&rules::PAPER_OFF_COUNTER);
    }
    for paper in &papers {
        sources.cite(paper.source);
    }
    papers
}

/// Which papers a business needs.
///
/// Codes: as [`marks::required_marks`].
pub fn required_papers(request: &Value, options: &Options) -> Checked<RequiredPapers> {
    let (situation, mut warnings) = situation::read(request)?;
    let mut sources = Sources::default();
    let papers = asked(&situation, options, &mut sources);
    warnings.extend(sources.caution());
    Ok(Sound { value: RequiredPapers { papers, sources }, warnings })
}

/// Reads the list `papers`; problems are noted.
pub(super) fn read_given(reader: &mut Reader<'_>) -> Vec<GivenPaper> {
    let mut papers = Vec::new();
    reader.each("papers", MOST, &mut |_, mut reader| {
        let id = reader.word("id", PaperId::read, Code::PaperUnknown);
        let id = reader.required("id", id);
        let (original, sealed) = (reader.flag("original") == Some(true), reader.flag("sealed") == Some(true));
        reader.finish();
        if let Some(id) = id {
            papers.push(GivenPaper { id, original, sealed });
        }
    });
    papers
}
