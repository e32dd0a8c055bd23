//! Who signs or seals what (签字、盖章、签章): the marks of each kind of client, and the marks that were given.
//!
//! 签字 is a signature by hand, 盖章 a seal, 签章 either. Every row is required; of its signers any one suffices. Off the
//! counter an electronic signature stands for each of them.

use super::situation::{self, MOST, Situation};
use super::vocabulary::{Business, By, Channel, Due, MarkKind, PaperId};
use super::{Options, rules};
use crate::input::{Reader, Value};
use crate::issue::{Checked, Code, Issue, Sound};
use crate::party::Party;
use crate::rule::{Rule, Sources};
use serde::Serialize;

/// A mark as somebody made it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GivenMark {
    /// How.
    pub kind: MarkKind,
    /// Who.
    pub by: By,
    /// On what.
    pub paper: PaperId,
    /// When, as the caller says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// A mark that is asked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequiredMark {
    /// How.
    pub kind: MarkKind,
    /// Who; any one of them.
    pub by: &'static [By],
    /// On what.
    pub paper: PaperId,
    /// Before entry or on the slip.
    pub when: Due,
    /// The row that asks for it.
    pub source: &'static Rule,
}

impl RequiredMark {
    /// Whether a given mark is this one.
    pub fn satisfied_by(&self, given: &GivenMark) -> bool {
        let is_kind = match self.kind {
            MarkKind::SignatureOrSeal => given.kind != MarkKind::ElectronicSignature,
            kind => given.kind == kind,
        };
        is_kind && given.paper == self.paper && self.by.contains(&given.by)
    }
}

/// The marks of a business.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RequiredMarks {
    /// Form by form, then the authorisation letter, the slip last.
    pub marks: Vec<RequiredMark>,
    /// The rows the answer rests on.
    pub sources: Sources,
}

/// How and by whom.
type Mark = (MarkKind, &'static [By]);

const AGENT: Mark = (MarkKind::Signature, &[By::Agent]);
const SEAL: Mark = (MarkKind::Seal, &[By::TheEntity]);
const LEGAL_REPRESENTATIVE: Mark = (MarkKind::SignatureOrSeal, &[By::LegalRepresentative]);
const PERSON_IN_CHARGE: Mark = (MarkKind::SignatureOrSeal, &[By::PersonInCharge]);
const HEAD: Mark = (MarkKind::SignatureOrSeal, &[By::LegalRepresentative, By::PersonInCharge]);
const MANAGING_PARTNER: Mark = (MarkKind::SignatureOrSeal, &[By::ManagingPartner, By::PersonInCharge]);
/// Of a managing partner that is itself a body: by hand.
const APPOINTED: Mark = (MarkKind::Signature, &[By::AppointedRepresentative]);

/// The marks on each form, per party.
static MARKS: &[(Party, &Rule, &[Mark])] = &[
    (Party::Individual, &rules::MARK_SELF, &[(MarkKind::Signature, &[By::Self_])]),
    (Party::Minor, &rules::MARK_GUARDIAN, &[(MarkKind::Signature, &[By::Guardian])]),
    (Party::LegalPerson, &rules::MARK_LEGAL_PERSON, &[SEAL, LEGAL_REPRESENTATIVE, AGENT]),
    (Party::Partnership, &rules::MARK_PARTNERSHIP, &[SEAL, MANAGING_PARTNER, AGENT]),
    (Party::VentureCapital, &rules::MARK_PARTNERSHIP, &[SEAL, MANAGING_PARTNER, AGENT]),
    (Party::Unincorporated, &rules::MARK_UNINCORPORATED, &[SEAL, PERSON_IN_CHARGE, AGENT]),
    (Party::SoleTrader, &rules::MARK_SOLE_TRADER, &[SEAL, PERSON_IN_CHARGE]),
    (Party::PublicInstitution, &rules::MARK_PUBLIC, &[SEAL, HEAD, AGENT]),
    (Party::Product, &rules::MARK_PRODUCT, &[(MarkKind::Seal, &[By::AssetManager]), LEGAL_REPRESENTATIVE, AGENT]),
    (Party::OverseasInstitution, &rules::MARK_OVERSEAS, &[AGENT]),
    (Party::QualifiedForeignInvestor, &rules::MARK_FOREIGN, &[(MarkKind::Seal, &[By::Custodian]), AGENT]),
];

/// The paper that bears the marks of a business that is no change.
pub(super) fn paper_of(business: Business) -> PaperId {
    match business {
        Business::LinkConfirmation | Business::AccountMerge => PaperId::UnifiedAccountForm,
        Business::Closing => PaperId::AccountClosingForm,
        Business::RiskTest => PaperId::RiskTest,
        Business::ProfessionalInvestor => PaperId::InvestorProof,
        Business::Opening | Business::OrdinaryChange | Business::KeyChange => PaperId::SecuritiesAccountForm,
    }
}

/// The row of a party's marks.
pub(super) fn row(party: Party) -> &'static Rule {
    for (known, rule, _) in MARKS {
        if *known == party {
            return rule;
        }
    }
    &rules::MARK_SELF
}

/// The row that a mark which is not asked for offends: in place of the managing partner only its representative signs.
pub(super) fn offended(given: &GivenMark, situation: &Situation) -> &'static Rule {
    let in_its_place = [By::ManagingPartner, By::PersonInCharge, By::AppointedRepresentative].contains(&given.by);
    match situation.is_delegated() && in_its_place {
        true => &rules::MARK_REPRESENTATIVE,
        false => row(situation.party),
    }
}

/// A mark and the row that asks for it.
type Asked = (Mark, &'static Rule);

/// The marks that a party puts on a form, each with its row.
fn on_a_form(situation: &Situation, options: &Options) -> Vec<Asked> {
    let mut marks = Vec::new();
    if situation.is_by_agent(options) {
        marks.push((AGENT, options.policy.row(&rules::MARK_AGENT)));
        return marks;
    }
    for (party, rule, row) in MARKS {
        for mark in if *party == situation.party { *row } else { &[] } {
            let is_delegated = *mark == MANAGING_PARTNER && situation.is_delegated();
            marks.push(if is_delegated { (APPOINTED, &rules::MARK_REPRESENTATIVE) } else { (*mark, *rule) });
        }
    }
    if situation.party == Party::OverseasInstitution && options.policy.overseas_seal {
        marks.push((SEAL, options.policy.row(&rules::MARK_OVERSEAS)));
    }
    marks
}

/// The marks on the authorisation letter (授权委托书): the seal and the mark of whoever gives the authority. Overseas
/// bodies and foreign investors give it by the usage of their own law.
fn on_the_letter(situation: &Situation, options: &Options) -> Vec<Asked> {
    let mut marks = Vec::new();
    for (mark, source) in on_a_form(situation, options) {
        let is_seal = mark.0 == MarkKind::Seal;
        let rule = match situation.party {
            Party::LegalPerson | Party::PublicInstitution => &rules::MARK_LETTER,
            Party::Partnership | Party::VentureCapital if is_seal => &rules::MARK_LETTER,
            Party::Partnership | Party::VentureCapital => &rules::MARK_LETTER_PARTNERS,
            Party::Unincorporated | Party::Product => source,
            _ => return marks,
        };
        if mark != AGENT {
            marks.push((mark, rule));
        }
    }
    marks
}

/// The mark on the slip.
fn on_the_slip(situation: &Situation, options: &Options) -> Asked {
    match situation.party {
        Party::Individual if situation.is_by_agent(options) => (AGENT, &rules::MARK_SLIP),
        Party::Individual => ((MarkKind::Signature, &[By::Self_]), &rules::MARK_SLIP),
        Party::Minor => ((MarkKind::Signature, &[By::Guardian]), &rules::MARK_SLIP),
        Party::SoleTrader => ((MarkKind::Signature, &[By::PersonInCharge]), &rules::MARK_SLIP_AGENT),
        _ => (AGENT, &rules::MARK_SLIP_AGENT),
    }
}

/// The marks of a situation as they are gathered, form by form.
struct Gathered<'a> {
    is_electronic: bool,
    marks: Vec<RequiredMark>,
    sources: &'a mut Sources,
}

impl Gathered<'_> {
    fn add(&mut self, asked: &[Asked], paper: PaperId, when: Due) {
        for ((kind, by), source) in asked {
            let kind = if self.is_electronic { MarkKind::ElectronicSignature } else { *kind };
            self.sources.cite(source);
            self.marks.push(RequiredMark { kind, by, paper, when, source });
        }
    }
}

/// The marks of a situation, form by form, then the authorisation letter, the slip last.
pub(super) fn asked(situation: &Situation, options: &Options, sources: &mut Sources) -> Vec<RequiredMark> {
    let (every, letter) = (on_a_form(situation, options), on_the_letter(situation, options));
    let is_electronic = situation.channel != Channel::Counter;
    let mut gathered = Gathered { is_electronic, marks: Vec::new(), sources };
    if situation.is_change() {
        let is_full = options.policy.marks_on_every_form;
        let cash = if is_full { &every } else { every.get(..1).unwrap_or_default() };
        gathered.add(cash, situation.cash_form(), Due::BeforeEntry);
        let forms = [
            (situation.unified, PaperId::SecuritiesAccountForm),
            (situation.is_of_partnership(), PaperId::UnincorporatedChangeForm),
            (situation.is_credit(), PaperId::CreditAccountChangeForm),
        ];
        for (is_due, paper) in &forms {
            gathered.add(if *is_due { &every } else { &[] }, *paper, Due::BeforeEntry);
        }
        gathered.add(&letter, PaperId::AuthorisationLetter, Due::BeforeEntry);
        gathered.add(&[on_the_slip(situation, options)], PaperId::ConfirmationSlip, Due::AfterResult);
        if !is_full || !situation.unified {
            gathered.sources.cite(options.policy.row(&rules::MARK_CASH_FORM));
        }
    } else {
        gathered.add(&every, paper_of(situation.business), Due::BeforeEntry);
        gathered.add(&letter, PaperId::AuthorisationLetter, Due::BeforeEntry);
        gathered.sources.cite(&rules::MARK_OTHER);
    }
    if is_electronic && rules::MARK_ELECTRONIC.in_force(options.on) {
        gathered.sources.cite(&rules::MARK_ELECTRONIC);
    }
    gathered.marks
}

/// Who signs or seals what for a business.
///
/// Codes: `field.missing`, `field.malformed`, `field.out_of_range`, `party.unknown`, `change.unknown`, `sync.unknown`,
/// `text.unknown`; soft `mark.forbidden` (an individual's agent), `field.unknown`, `rule.unverified`.
pub fn required_marks(request: &Value, options: &Options) -> Checked<RequiredMarks> {
    let (situation, mut warnings) = situation::read(request)?;
    let mut sources = Sources::default();
    let marks = asked(&situation, options, &mut sources);
    if situation.is_by_wrong_agent(options) {
        let rule = options.policy.row(&rules::MARK_AGENT);
        warnings.push(Issue::found(Code::MarkForbidden, &["facts", "agent"], rule));
        sources.cite(rule);
    }
    warnings.extend(sources.caution());
    Ok(Sound { value: RequiredMarks { marks, sources }, warnings })
}

/// Reads the list `marks`; problems are noted.
pub(super) fn read_given(reader: &mut Reader<'_>) -> Vec<GivenMark> {
    let mut marks = Vec::new();
    reader.each("marks", MOST, &mut |_, mut reader| {
        let kind = reader.word("kind", MarkKind::read, Code::MarkUnknown);
        let kind = reader.required("kind", kind);
        let by = reader.word("by", By::read, Code::MarkUnknown);
        let by = reader.required("by", by);
        let paper = reader.word("paper", PaperId::read, Code::MarkUnknown);
        let paper = reader.required("paper", paper);
        let at = reader.text("at").map(str::to_owned);
        reader.finish();
        if let (Some(kind), Some(by), Some(paper)) = (kind, by, paper) {
            marks.push(GivenMark { kind, by, paper, at });
        }
    });
    marks
}
